//! The medium of the copy is pulled, full, protected, slow or broken: the vault goes on and lacks nothing, the copy is whole as
//! far as it was said to be or is refused, and it is caught up with.
use super::{
    BROKEN_OFF_AT_KILOBYTES, Evening, Format, Row, SEED, SUPERVISOR, Stick, USUAL_MEGABYTES, copy, fill, passphrase,
    stick, trials,
};
use operations::{Bringing, Following, World, restore};
use sealing::Digest;
use std::fs;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::thread::{scope, sleep};
use std::time::Duration;
use store::{Fault, Head, Vault};

/// The first copy meets its fault after so many rows at most, …
const ROWS: u64 = 300;
/// … one that follows after so many changes at most, …
const CHANGES: usize = 12;
/// … and within this time after that.
const WITHIN_MICROSECONDS: u64 = 60_000;
/// Changes that are made whatever becomes of the copy.
const CHANGES_MAXIMUM: usize = 20;
/// What a copy may say when its medium is out or fails.
const OUT: [&str; 3] = ["-", "copy-missing", "io"];
/// What restoring may say of a copy that was cut off.
const CUT_OFF: [&str; 5] = ["-", "copy-missing", "copy-unfinished", "vault-damaged", "journal-broken"];

/// The file systems that a database can be kept on.
fn formats() -> Vec<Format> {
    println!("left out: FAT; fusefat shortens no file that is open, which a database needs and a kernel's FAT does");
    super::formats().into_iter().filter(|format| *format != Format::Fat).collect()
}

fn go_on(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// A centre whose changes go to a copy on a stick.
struct Trial {
    evening: Evening,
    world: Arc<dyn World>,
    stick: Stick,
    following: Following,
    /// The ends of the journal after what was confirmed.
    confirmed: Vec<Head>,
}

/// What the copy is worth, by itself.
struct Worth {
    /// What restoring says.
    code: String,
    /// The last entry that a spare laptop gets.
    entry: u64,
}

impl Trial {
    /// The copy has begun; nothing is in it.
    fn begin(stick: Stick) -> Self {
        let mut evening = Evening::new();
        let world: Arc<dyn World> = super::approved().lock().unwrap().centre.night.world.clone();
        let following = evening.desk.begin_backup(stick.path(), None).unwrap();
        Self { evening, world, stick, following, confirmed: vec![] }
    }

    /// The copy has all that there is.
    fn whole(stick: Stick) -> Self {
        let mut trial = Self::begin(stick);
        trial.following.follow(&[], go_on).unwrap();
        trial
    }

    /// Something is confirmed.
    fn change(&mut self) {
        self.confirmed.push(change(&mut self.evening));
    }

    fn follow(&mut self) -> &'static str {
        self.following.follow(&[], go_on).err().map_or("-", |refusal| refusal.code())
    }

    /// Works, with the copy following beside, until the stick is disturbed at some instant; what was said then.
    fn disturbed(&mut self, chance: &mut fastrand::Rng, disturb: impl FnOnce(&mut Stick) + Send) -> &'static str {
        let Self { evening, stick, following, confirmed, .. } = self;
        let is_first = following.copied() == 0;
        let rows = if is_first { chance.u64(1..ROWS) } else { u64::MAX };
        let changes = if is_first { usize::MAX } else { chance.usize(1..CHANGES) };
        let micros = chance.u64(0..WITHIN_MICROSECONDS);
        let (call, called) = channel::<()>();
        let (calls, done) = (call.clone(), &AtomicBool::new(false));
        let said = scope(|scope| {
            scope.spawn(move || {
                // Work that has ended before is not waited for.
                let _ = called.recv();
                sleep(Duration::from_micros(micros));
                disturb(stick);
            });
            let copier = scope.spawn(move || {
                let each = |row, _| {
                    if row == rows {
                        // The other end is gone once the instant has come.
                        let _ = calls.send(());
                    }
                    ControlFlow::Continue(())
                };
                let said = copied(following, done, each);
                drop(calls);
                said
            });
            for number in 0..CHANGES_MAXIMUM {
                confirmed.push(change(evening));
                if number == changes {
                    let _ = call.send(());
                }
            }
            drop(call);
            done.store(true, Ordering::SeqCst);
            copier.join().unwrap()
        });
        // What came too late for this work is noticed at the next look.
        if said == "-" && self.following.is_due(&[]) { self.follow() } else { said }
    }

    /// Every entry of the journal, read from a copy of the vault that another program could have made now.
    fn journal(&self) -> Vec<Digest> {
        let folder = tempfile::tempdir().unwrap();
        let vault = folder.path().join("vault");
        copy(self.evening.desk.path(), &vault).unwrap();
        hashes(&Vault::open(&vault, SUPERVISOR, &passphrase(), self.world.now()).unwrap())
    }

    fn place(&self) -> PathBuf {
        self.stick.path().join("centre.counterfoil-backup")
    }

    /// What a spare laptop would get from the copy as it lies there. What it gets is a beginning of the vault's own journal.
    fn worth(&self) -> Worth {
        let folder = tempfile::tempdir().unwrap();
        let (to, from, passphrase) = (folder.path().join("spare"), self.place(), passphrase());
        let bringing = Bringing { from: &from, to: &to, person: SUPERVISOR, passphrase: &passphrase };
        let desk = match restore(&bringing, self.world.clone(), |_| ControlFlow::Continue(())) {
            Ok(desk) => desk,
            Err(refusal) => return Worth { code: refusal.code().to_owned(), entry: 0 },
        };
        desk.prove().unwrap();
        drop(desk);
        let vault = Vault::open(&to, SUPERVISOR, &passphrase, self.world.now()).unwrap();
        let entry = vault.lineage().fences[0].seq;
        let length = usize::try_from(entry).unwrap();
        assert_eq!(hashes(&vault)[..length], self.journal()[..length], "another journal was restored");
        Worth { code: "-".to_owned(), entry }
    }

    /// Judges what came of a trial: confirmed entries that the vault lacks, and entries of which it was said that they were
    /// copied and which no spare laptop gets.
    fn judge(&self, row: &mut Row, said: &str, worth: &Worth) {
        let journal = self.journal();
        let has = |head: &&Head| journal.get(usize::try_from(head.seq - 1).unwrap()) == Some(&head.hash);
        let kept = self.confirmed.iter().filter(has).count();
        self.evening.desk.prove().unwrap();
        let behind = self.following.copied().saturating_sub(worth.entry);
        row.take(&format!("{said} / {}", worth.code), self.confirmed.len(), self.confirmed.len() - kept);
        row.lose(usize::try_from(behind).unwrap());
    }

    /// The stick is in again: the copy follows to the end, and a spare laptop gets everything.
    fn goes_on(&mut self) {
        let state = self.following.state();
        assert!(self.following.is_due(&[]), "the copy is not caught up with by itself: {state:?}");
        assert_eq!(self.follow(), "-");
        self.change();
        assert_eq!(self.follow(), "-");
        assert_eq!(self.evening.desk.backup_state().unwrap().behind, 0);
        self.following.prove(&[], go_on).unwrap();
        assert_eq!(self.worth().entry, self.evening.desk.head().seq);
    }

    /// What lay on the stick is gone; a copy elsewhere is begun.
    fn begins_anew(&mut self) {
        let elsewhere = self.evening.folder.path().join("elsewhere");
        fs::create_dir(&elsewhere).unwrap();
        self.following = self.evening.desk.begin_backup(&elsewhere, None).unwrap();
        self.following.prove(&[], go_on).unwrap();
        assert_eq!(self.evening.desk.backup_state().unwrap().behind, 0);
    }
}

/// A record is opened for a correction: one more entry of the journal.
fn change(evening: &mut Evening) -> Head {
    let record = evening.records.iter().find(|record| evening.desk.entry(record).approved().is_some()).unwrap().clone();
    evening.desk.correct(&record, "Counted again.").unwrap();
    evening.desk.head()
}

/// Copies whatever is due until the work is done or something is said.
fn copied(
    following: &mut Following,
    done: &AtomicBool,
    mut each: impl FnMut(u64, u64) -> ControlFlow<()>,
) -> &'static str {
    loop {
        let is_last = done.load(Ordering::SeqCst);
        if following.is_due(&[])
            && let Err(refusal) = following.follow(&[], &mut each)
        {
            return refusal.code();
        }
        if is_last {
            return "-";
        }
    }
}

fn hashes(vault: &Vault) -> Vec<Digest> {
    let mut hashes = vec![];
    let replayed = vault.replay::<Fault>(|entry| {
        hashes.push(entry.hash);
        Ok(())
    });
    replayed.unwrap();
    hashes
}

/// Each pair of what following and restoring may say.
fn said<'a>(following: &[&'a str], restoring: &[&'a str]) -> Vec<String> {
    following.iter().flat_map(|one| restoring.iter().map(move |other| format!("{one} / {other}"))).collect()
}

fn close(row: Row, following: &[&str], restoring: &[&str]) {
    let said = said(following, restoring);
    row.close(&said.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn r3_7_a_medium_pulled_while_the_copy_is_written_loses_nothing() {
    let mut chance = fastrand::Rng::with_seed(SEED);
    for format in formats() {
        for (kind, is_first, clear) in [
            ("pulled at the first copy", true, false),
            ("pulled and cleared away at the first copy", true, true),
            ("pulled while the copy follows", false, false),
            ("pulled and cleared away while it follows", false, true),
        ] {
            let mut row = Row::new(kind, format.name());
            for _ in 0..trials() {
                let stick = stick(format, USUAL_MEGABYTES);
                let mut trial = if is_first { Trial::begin(stick) } else { Trial::whole(stick) };
                let code = trial.disturbed(&mut chance, |stick| {
                    stick.pull().unwrap();
                    if clear && stick.path().exists() {
                        // A file system whose program ended stands there dead until somebody clears it away.
                        let _ = stick.clear();
                    }
                });
                drop(trial.stick.clear());
                trial.stick.put_in().unwrap();
                let worth = trial.worth();
                trial.judge(&mut row, code, &worth);
                trial.goes_on();
            }
            close(row, &OUT, &CUT_OFF);
        }
    }
}

#[test]
fn r3_7_a_full_medium_keeps_the_copy_that_it_has() {
    for format in formats() {
        let mut row = Row::new("full, for the copy", format.name());
        for _ in 0..trials() {
            let mut trial = Trial::whole(stick(format, USUAL_MEGABYTES));
            fill(trial.stick.path());
            let code = until_refused(&mut trial);
            let worth = trial.worth();
            trial.judge(&mut row, code, &worth);
            fs::remove_file(trial.stick.path().join("old.dat")).unwrap();
            trial.goes_on();
        }
        close(row, &["folder-full"], &["-"]);
    }
}

/// Changes until the copy can no longer follow; what it says then.
fn until_refused(trial: &mut Trial) -> &'static str {
    for _ in 0..CHANGES_MAXIMUM {
        trial.change();
        let said = trial.follow();
        if said != "-" {
            return said;
        }
    }
    "-"
}

#[test]
fn r3_7_a_protected_medium_keeps_the_copy_that_it_has() {
    for format in formats() {
        let mut row = Row::new("write-protected, for the copy", format.name());
        let mut trial = Trial::whole(stick(format, USUAL_MEGABYTES));
        trial.stick.take_out().unwrap();
        trial.stick.put_in_protected().unwrap();
        trial.change();
        let code = trial.follow();
        let worth = trial.worth();
        trial.judge(&mut row, code, &worth);
        trial.stick.take_out().unwrap();
        trial.stick.put_in().unwrap();
        trial.goes_on();
        close(row, &["folder-read-only"], &["-"]);
    }
}

#[test]
fn r3_7_the_work_waits_for_no_slow_medium() {
    for format in formats().into_iter().filter(|format| *format != Format::Ext4) {
        let mut row = Row::new("hangs, and the work goes on", format.name());
        let mut trial = Trial::whole(stick(format, USUAL_MEGABYTES));
        trial.stick.hang(true).unwrap();
        let Trial { evening, stick, following, confirmed, .. } = &mut trial;
        let done = &AtomicBool::new(false);
        let code = scope(|scope| {
            let copier = scope.spawn(move || copied(following, done, go_on));
            // All of this is done while the medium does nothing at all.
            for _ in 0..CHANGES_MAXIMUM {
                confirmed.push(change(evening));
            }
            assert!(evening.desk.backup_state().unwrap().behind > 0);
            stick.hang(false).unwrap();
            done.store(true, Ordering::SeqCst);
            copier.join().unwrap()
        });
        let worth = trial.worth();
        trial.judge(&mut row, code, &worth);
        assert_eq!(worth.entry, trial.evening.desk.head().seq);
        close(row, &["-"], &["-"]);
    }
}

#[test]
fn r3_7_a_medium_that_breaks_is_replaced_and_nothing_is_lost() {
    let mut chance = fastrand::Rng::with_seed(SEED);
    for format in formats() {
        let mut row = Row::new("input and output errors, for the copy", format.name());
        for _ in 0..trials() {
            let mut trial = Trial::whole(stick(format, USUAL_MEGABYTES));
            let mut said = trial.disturbed(&mut chance, |stick| stick.break_off(BROKEN_OFF_AT_KILOBYTES).unwrap());
            if said == "-" {
                said = until_refused(&mut trial);
            }
            let worth = trial.worth();
            // What a broken medium had may be gone; it is lost only if it were taken for whole.
            trial.judge(&mut row, said, &Worth { entry: trial.following.copied(), ..worth });
            trial.begins_anew();
        }
        let restoring = [&CUT_OFF[..], &["io"]].concat();
        close(row, &["io", "copy-damaged", "copy-missing", "folder-read-only", "folder-full"], &restoring);
    }
}
