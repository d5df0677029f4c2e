//! People go while the copy is being written: it follows under the new key, and who has gone opens nothing of it.
use super::{Bringing, code, copy, go_on};
use operations::{Desk, Following, Refusal, World, restore};
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::scope;
use suite::centre::Centre;
use suite::night::{ADMINISTRATOR, example, passphrase};

/// Who goes, one after the other; nobody of them is needed for the count.
const LEAVING: [&str; 4] = ["typist-3", "observer", "supervisor-3", "supervisor-2"];
/// Entries between two of them.
const ENTRIES: usize = 3;
const HEADER: &str = "vault.json";

/// A centre that is being copied, and the copy's headers of the times when people could still open it.
struct Evening {
    centre: Centre,
    world: Arc<dyn World>,
    medium: PathBuf,
    earlier: Vec<(&'static str, Vec<u8>)>,
}

impl Evening {
    fn begin() -> (Self, Following) {
        let mut centre = Centre::of(&example().unwrap()).unwrap();
        let (world, medium) = (centre.night.world.clone(), centre.night.path("medium"));
        fs::create_dir(&medium).unwrap();
        let mut following = centre.desk.begin_backup(&medium, None).unwrap();
        following.follow(&[], go_on).unwrap();
        (Self { centre, world, medium, earlier: vec![] }, following)
    }

    fn copy(&self) -> PathBuf {
        self.medium.join("centre.counterfoil-backup")
    }

    /// Somebody enters a few sheets, then somebody goes.
    fn lets_go(&mut self, number: usize, person: &'static str) {
        let papers = self.centre.papers[number * ENTRIES..][..ENTRIES].to_vec();
        self.centre.sit_down("typist-1").unwrap();
        for (record, counts) in papers {
            self.centre.desk.enter(&record, counts).unwrap();
        }
        self.earlier.push((person, fs::read(self.copy().join(HEADER)).unwrap()));
        self.centre.sit_down(ADMINISTRATOR).unwrap();
        self.centre.desk.remove_person(&election::PersonId::new(person)).unwrap();
    }

    fn restore(&self, from: &Path, to: &str, person: &str) -> Result<Desk, Refusal> {
        let (to, passphrase) = (self.centre.night.path(to), passphrase());
        let bringing = Bringing { from, to: &to, person, passphrase: &passphrase };
        restore(&bringing, self.world.clone(), |_| ControlFlow::Continue(()))
    }

    /// The copy has everything, under a key that only those have who stayed.
    fn is_theirs_who_stayed(&mut self, following: &mut Following) {
        // A key that waited for the copier is given at the next occasion.
        self.centre.sit_down(ADMINISTRATOR).unwrap();
        following.prove(&[], go_on).unwrap();
        let state = self.centre.desk.backup_state().unwrap();
        assert_eq!((state.behind, state.fault), (0, None));
        for (person, header) in &self.earlier {
            assert_eq!(code(self.restore(&self.copy(), "theirs", person).map(drop)), "unknown-person", "{person}");
            // Whoever kept the header of the time when they had a way in opens the key of that time, and nothing under it.
            let kept = self.centre.night.path(&format!("kept-by-{person}"));
            copy(&self.copy(), &kept).unwrap();
            fs::write(kept.join(HEADER), header).unwrap();
            assert_eq!(code(self.restore(&kept, "theirs-too", person).map(drop)), "vault-damaged", "{person}");
        }
        let head = self.centre.desk.head();
        let mut spare = self.restore(&self.copy(), "spare.counterfoil", "supervisor-1").unwrap();
        spare.prove().unwrap();
        assert_eq!((spare.head().seq, spare.generation()), (head.seq + 2, 2));
        spare.sign_in(ADMINISTRATOR, &passphrase()).unwrap();
    }
}

#[test]
fn r3_7_people_go_while_the_copy_is_written_and_it_follows_under_the_new_key() {
    let (mut evening, mut following) = Evening::begin();
    let done = AtomicBool::new(false);
    let proofs = scope(|scope| {
        // The copier never rests: every key is changed while it reads.
        let copier = scope.spawn(|| {
            let mut proofs = 0;
            while !done.load(Ordering::SeqCst) {
                following.prove(&[], go_on).unwrap();
                proofs += 1;
            }
            proofs
        });
        for (number, person) in LEAVING.into_iter().enumerate() {
            evening.lets_go(number, person);
        }
        done.store(true, Ordering::SeqCst);
        copier.join().unwrap()
    });
    assert!(proofs > 0, "the copy was never proved");
    evening.is_theirs_who_stayed(&mut following);
}

#[test]
fn r3_7_people_go_while_the_medium_is_out_and_the_copy_gets_the_new_key_when_it_is_back() {
    let (mut evening, mut following) = Evening::begin();
    let away = evening.centre.night.path("away/on/a/stick");
    fs::create_dir_all(away.parent().unwrap()).unwrap();
    for (number, person) in LEAVING.into_iter().enumerate() {
        evening.centre.sit_down(ADMINISTRATOR).unwrap();
        let header = fs::read(evening.copy().join(HEADER)).unwrap();
        fs::rename(&evening.medium, &away).unwrap();
        let there = std::mem::replace(&mut evening.medium, away.clone());
        assert_eq!(code(following.follow(&[], go_on)), "copy-missing");
        evening.lets_go(number, person);
        assert_eq!(evening.earlier.last().unwrap().1, header, "a medium that is out changes nothing");
        fs::rename(&away, &there).unwrap();
        evening.medium = there;
        if number.is_multiple_of(2) {
            // Two keys behind where it is not caught up with in between.
            continue;
        }
        assert!(following.is_due(&[]));
        following.follow(&[], go_on).unwrap();
    }
    evening.is_theirs_who_stayed(&mut following);
}
