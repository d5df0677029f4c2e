//! Media that fill up or refuse to be written: told plainly, and caught up with afterwards.
use super::{Evening, SEED, code, go_on};
use operations::Todo;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use suite::surroundings::SetSurroundings;

fn done(tool: &str, words: &[&str]) -> bool {
    Command::new(tool)
        .args(words)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|ended| ended.success())
}

/// A file system in memory, taken away in the end.
pub(crate) struct Memory(PathBuf);

impl Memory {
    /// Nothing, and a word of it, where nobody may mount.
    pub(crate) fn mount(path: &Path, options: &str) -> Option<Self> {
        let mounted = done("mount", &["-t", "tmpfs", "-o", options, "tmpfs", &path.to_string_lossy()]);
        if !mounted {
            println!("skipped: nothing can be mounted here");
        }
        mounted.then(|| Self(path.to_owned()))
    }

    fn turn(&self, options: &str) {
        assert!(done("mount", &["-o", &format!("remount,{options}"), &self.0.to_string_lossy()]));
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        done("umount", &["-l", &self.0.to_string_lossy()]);
    }
}

#[test]
fn r3_7_a_copy_beside_the_vault_is_a_second_medium_on_no_page() {
    let mut evening = Evening::new();
    let around = SetSurroundings::quiet();
    // The page of the copy, "Ready?", the list before closing, and the hand-over ask the same.
    let told = |evening: &Evening| {
        let (desk, medium) = (&evening.desk, &evening.medium);
        let ready = desk.readiness(&*around, None).unwrap().points;
        (
            desk.backup_state().unwrap().same_disk,
            ready.iter().any(|point| point.code == "backup-same-disk"),
            desk.checklist().unwrap().iter().any(|point| point.todo == Todo::Backup),
            desk.is_beside(medium),
        )
    };
    evening.begin().follow(&[], go_on).unwrap();
    assert_eq!(told(&evening), (true, true, true, true));
    assert!(!evening.desk.is_beside(&evening.medium.join("nowhere")));
    let Some(_memory) = Memory::mount(&evening.medium, "size=64m") else { return };
    evening.begin().follow(&[], go_on).unwrap();
    assert_eq!(told(&evening), (false, false, false, false));
}

#[test]
fn r3_7_a_full_or_protected_medium_is_named_and_caught_up_with() {
    let mut evening = Evening::new();
    let Some(memory) = Memory::mount(&evening.medium, "size=4m") else { return };
    let mut chance = fastrand::Rng::with_seed(SEED);
    let mut following = evening.begin();
    following.follow(&[], go_on).unwrap();
    assert!(!evening.desk.backup_state().unwrap().same_disk);
    let filler = evening.medium.join("filler");
    let room = vec![0; 1 << 22];
    assert!(fs::write(&filler, room).is_err(), "the medium is full now");
    evening.step(&mut chance);
    assert_eq!(code(following.follow(&[], go_on)), "folder-full");
    assert!(following.is_due(&[]) && evening.desk.backup_state().unwrap().behind > 0);
    fs::remove_file(&filler).unwrap();
    following.follow(&[], go_on).unwrap();
    assert_eq!(evening.desk.backup_state().unwrap().behind, 0);
    memory.turn("ro");
    evening.step(&mut chance);
    assert_eq!(code(following.follow(&[], go_on)), "folder-read-only");
    // A copy on a protected medium is restored all the same.
    assert_eq!(evening.restore("protected.counterfoil", "irene").unwrap().generation(), 2);
    memory.turn("rw");
    following.prove(&[], go_on).unwrap();
    assert_eq!(evening.desk.backup_state().unwrap().behind, 0);
}
