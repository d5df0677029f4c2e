//! The copy on another medium: it has every confirmed change, refuses what is not its own, and a spare laptop goes on from it.
#![allow(clippy::unwrap_used, clippy::panic)]
use election::{Counts, Explanations, Finding, RecordId, State, findings};
use operations::{Bringing, Demonstration, Desk, FolderMedium, Following, Refusal, SystemWorld, World, restore};
use sealing::{Digest, SecretString};
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::{CopyState, Fault, Vault};
use suite::night::{copy, example_papers};
use tempfile::TempDir;

mod age;
mod keys;
pub(crate) mod media;

/// Steps of the random evening.
const STEPS: usize = 90;
const SEED: u64 = 37;
/// A page of the database.
const PAGE_BYTES: usize = 4096;

/// A centre of the demonstration with a second medium.
struct Evening {
    folder: TempDir,
    world: Arc<dyn World>,
    demonstration: Demonstration,
    desk: Desk,
    papers: Vec<(RecordId, Counts)>,
    medium: PathBuf,
}

impl Evening {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let world: Arc<dyn World> = SystemWorld::new("0.1.0-backup", Digest::of(b"backup"));
        let demonstration = Demonstration::begin(&folder.path().join("demonstration"), &world).unwrap();
        let medium = folder.path().join("KINGSTON");
        fs::create_dir(&medium).unwrap();
        let secret = secret(&demonstration, "irene");
        let desk = Desk::open(&demonstration.centre, "irene", &secret, world.clone()).unwrap();
        let papers = example_papers(&desk.loaded().unwrap().election).unwrap();
        Self { folder, world, demonstration, desk, papers, medium }
    }

    fn secret(&self, person: &str) -> SecretString {
        secret(&self.demonstration, person)
    }

    fn sit_down(&mut self, person: &str) {
        let secret = self.secret(person);
        self.desk.sign_in(person, &secret).unwrap();
    }

    /// Turns to another desk, and gives back the one before.
    fn turn_to(&mut self, desk: Desk) -> Desk {
        std::mem::replace(&mut self.desk, desk)
    }

    fn begin(&mut self) -> Following {
        self.sit_down("irene");
        self.desk.begin_backup(&self.medium, None).unwrap()
    }

    fn copy(&self) -> PathBuf {
        self.medium.join("1-C1.counterfoil-backup")
    }

    /// What comes next for some record, done by whoever may.
    fn step(&mut self, chance: &mut fastrand::Rng) {
        let (record, paper) = self.papers[chance.usize(0..self.papers.len())].clone();
        match self.desk.entry(&record).state() {
            State::Waiting => {
                self.sit_down("jonas");

                self.desk.enter(&record, paper).unwrap();
            }
            State::Entered => {
                self.sit_down("eleni");
                let mistyped = chance.u8(0..3) == 0;
                self.desk.enter(&record, if mistyped { other(&paper) } else { paper }).unwrap();
            }
            State::Differing => {
                self.sit_down("petar");
                let open = self.desk.to_settle(&record).unwrap();
                let values = open.into_iter().map(|place| (place, paper.at(place).unwrap())).collect();
                self.desk.settle(&record, values).unwrap();
            }
            State::Agreed | State::OnceApproved => self.approve(&record, &paper),
            State::Approved => {
                self.sit_down("marta");
                self.desk.correct(&record, "Counted again.").unwrap();
            }
        }
    }

    fn approve(&mut self, record: &RecordId, paper: &Counts) {
        self.sit_down("marta");
        let loaded = self.desk.loaded().unwrap();
        let sheet = loaded.election.sheet(record).unwrap();
        let explain = |finding: &Finding<'_>| (finding.rule.id.clone(), "As on the paper.".to_owned());
        let explanations = findings(sheet.form, paper, sheet.kind).iter().map(explain).collect();
        self.desk.approve(record, Explanations(explanations)).unwrap();
        let stick = FolderMedium::open(&self.demonstration.stick).unwrap();
        self.desk.make_protocols(std::slice::from_ref(record)).unwrap();
        let (mut results, mut protocols) = (stick.clone(), stick);
        let records = std::slice::from_ref(record);
        self.desk.hand_over(records, &mut results, &mut protocols, |_, _| ControlFlow::Continue(())).unwrap();
    }

    fn restore(&self, to: &str, person: &str) -> Result<Desk, Refusal> {
        let (to, secret) = (self.folder.path().join(to), self.secret(person));
        let bringing = Bringing { from: &self.copy(), to: &to, person, passphrase: &secret };
        restore(&bringing, self.world.clone(), |_| ControlFlow::Continue(()))
    }
}

fn secret(demonstration: &Demonstration, person: &str) -> SecretString {
    let known = demonstration.passphrase(&demonstration.centre, &election::PersonId::new(person)).unwrap();
    SecretString::from(known.to_owned())
}

fn other(paper: &Counts) -> Counts {
    let mut other = paper.clone();
    let place = (0..paper.len()).find(|place| paper.at(*place).is_some()).unwrap();
    other.put(place, election::Count::new(paper.at(place).unwrap().number() + 1));
    other
}

fn go_on(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// The refusal's code, or nothing.
fn code(done: Result<(), Refusal>) -> &'static str {
    done.err().map_or("", |refusal| refusal.code())
}

#[test]
fn r3_7_after_every_change_the_copy_has_it_and_a_spare_laptop_goes_on() {
    let mut evening = Evening::new();
    let mut chance = fastrand::Rng::with_seed(SEED);
    let mut following = evening.begin();
    for _ in 0..STEPS {
        evening.step(&mut chance);
        assert!(following.is_due(&[]) && evening.desk.backup_state().unwrap().behind > 0);
        following.follow(&[], go_on).unwrap();
        let state = evening.desk.backup_state().unwrap();
        assert_eq!((state.behind, state.since, state.fault), (0, None, None));
        assert!(!following.is_due(&[]));
    }
    following.prove(&[], go_on).unwrap();
    assert!(evening.desk.backup_state().unwrap().proved_at.is_some());
    let (head, entries) = (evening.desk.head(), evening.papers.iter().map(|(id, _)| evening.desk.entry(id)));
    let entries: Vec<_> = entries.collect();
    // The laptop is lost.
    drop(following);
    let spare = evening.restore("spare.counterfoil", "marta").unwrap();
    drop(evening.turn_to(spare));
    let desk = &mut evening.desk;
    assert_eq!((desk.generation(), desk.place().is_empty()), (2, false));
    // The journal goes on from the copy's head: the restoration, and who signed in.
    assert_eq!(desk.head().seq, head.seq + 2);
    let entries_again: Vec<_> = evening.papers.iter().map(|(id, _)| desk.entry(id)).collect();
    assert_eq!(entries_again, entries);
    desk.prove().unwrap();
    let mut known = None;
    let path = desk.path().to_owned();
    evening.step(&mut chance);
    let old = Desk::open(&evening.demonstration.centre, "irene", &evening.secret("irene"), evening.world.clone());
    drop(evening.turn_to(old.unwrap()));
    let vault = Vault::open(&path, "marta", &evening.secret("marta"), evening.world.now()).unwrap();
    vault
        .replay::<Fault>(|entry| {
            if entry.seq == head.seq {
                known = Some(entry.hash);
            }
            Ok(())
        })
        .unwrap();
    assert_eq!(known, Some(head.hash), "the restored journal goes on from the very entry that the copy ended with");
    assert_eq!((vault.header().generation, vault.lineage().fences.len()), (2, 1));
}

#[test]
fn r3_7_a_medium_that_is_out_is_caught_up_with_when_it_comes_back_also_in_another_place() {
    let mut evening = Evening::new();
    let mut chance = fastrand::Rng::with_seed(SEED);
    let mut following = evening.begin();
    following.follow(&[], go_on).unwrap();
    let away = evening.folder.path().join("away");
    fs::rename(&evening.medium, &away).unwrap();
    fs::create_dir(&evening.medium).unwrap();
    evening.step(&mut chance);
    // The folder where the stick was is there, and empty: nothing is begun on the disk below it.
    assert!(following.is_due(&[]));
    // Its medium stands beside where it was: found again.
    following.follow(&[], go_on).unwrap();
    assert_eq!(fs::read_dir(&evening.medium).unwrap().count(), 0);
    assert_eq!(following.state().copy, away.join("1-C1.counterfoil-backup"));
    let hidden = evening.folder.path().join("a/b/c");
    fs::create_dir_all(hidden.parent().unwrap()).unwrap();
    fs::rename(&away, &hidden).unwrap();
    evening.step(&mut chance);
    assert_eq!(code(following.follow(&[], go_on)), "copy-missing");
    let state = evening.desk.backup_state().unwrap();
    assert!(state.behind > 0 && state.since.is_some() && state.fault.is_some());
    assert!(!following.is_due(&[]), "nothing can be done before it is back");
    assert!(following.is_due(std::slice::from_ref(&hidden)));
    following.follow(std::slice::from_ref(&hidden), go_on).unwrap();
    assert_eq!(evening.desk.backup_state().unwrap().behind, 0);
    following.prove(&[], go_on).unwrap();
    // After the desk was closed and opened again it goes on by itself.
    drop(following);
    let (path, secret) = (evening.desk.path().to_owned(), evening.secret("irene"));
    let elsewhere = evening.restore_from(&hidden);
    drop(evening.turn_to(elsewhere));
    let mut desk = Desk::open(&path, "irene", &secret, evening.world.clone()).unwrap();
    let mut following = desk.resume_backup().unwrap().unwrap();
    assert!(desk.backup_state().unwrap().behind > 0);
    following.follow(&[], go_on).unwrap();
    assert_eq!(desk.backup_state().unwrap().behind, 0);
    desk.end_backup().unwrap();
    assert!(desk.backup_state().is_none() && desk.resume_backup().unwrap().is_none());
}

impl Evening {
    /// Restores from a copy elsewhere, so that this desk's vault can be opened again.
    fn restore_from(&self, medium: &Path) -> Desk {
        let (from, to) = (medium.join("1-C1.counterfoil-backup"), self.folder.path().join("elsewhere.counterfoil"));
        let secret = self.secret("irene");
        let bringing = Bringing { from: &from, to: &to, person: "irene", passphrase: &secret };
        restore(&bringing, self.world.clone(), |_| ControlFlow::Continue(())).unwrap()
    }
}

#[test]
fn r3_7_a_copy_of_another_vault_or_of_another_way_is_never_overwritten() {
    let mut evening = Evening::new();
    let mut chance = fastrand::Rng::with_seed(SEED);
    let vault = evening.desk.path().to_owned();
    let mut following = evening.begin();
    following.follow(&[], go_on).unwrap();
    let early = evening.folder.path().join("early");
    copy(&vault, &early).unwrap();
    evening.step(&mut chance);
    following.follow(&[], go_on).unwrap();
    // The spare laptop is restored from the copy, goes on, and copies to the same stick.
    let spare = evening.restore("spare.counterfoil", "irene").unwrap();
    let mut old = evening.turn_to(spare);
    let mut spare_following = evening.desk.begin_backup(&evening.medium, None).unwrap();
    spare_following.follow(&[], go_on).unwrap();
    let (kept, head) = (fs::read(evening.copy().join("vault.json")).unwrap(), evening.desk.head());
    // The old laptop was not sealed: it hears that the vault was restored elsewhere.
    old.sign_out().unwrap();
    assert_eq!(code(following.follow(&[], go_on)), "copy-newer");
    // A vault that was turned back hears that the copy has more.
    drop((following, old));
    let mut turned = Desk::open(&early, "irene", &evening.secret("irene"), evening.world.clone()).unwrap();
    let mut other = turned.resume_backup().unwrap().unwrap();
    assert!(["copy-ahead", "copy-newer"].contains(&code(other.follow(&[], go_on))));
    drop(other);
    // Another centre's vault does not take the folder.
    let office = evening.demonstration.office.clone();
    let secret = SecretString::from(
        evening.demonstration.passphrase(&office, &election::PersonId::new("irene")).unwrap().to_owned(),
    );
    let mut office = Desk::open(&office, "irene", &secret, evening.world.clone()).unwrap();
    let taken = evening.medium.join("office.counterfoil-backup");
    fs::rename(evening.copy(), &taken).unwrap();
    assert_eq!(code(office.begin_backup(&evening.medium, None).map(drop)), "copy-of-another");
    fs::rename(&taken, evening.copy()).unwrap();
    assert_eq!(fs::read(evening.copy().join("vault.json")).unwrap(), kept);
    spare_following.prove(&[], go_on).unwrap();
    assert_eq!(evening.desk.head(), head);
}

#[test]
fn r3_7_a_copy_is_no_desk_and_only_a_whole_one_is_restored() {
    let mut evening = Evening::new();
    let mut following = evening.begin();
    assert_eq!(evening.restore("spare", "irene").unwrap_err().code(), "copy-unfinished");
    let stopped =
        following.follow(&[], |done, _| if done > 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) });
    assert_eq!(code(stopped), "stopped");
    assert_eq!(Vault::peek(&evening.copy()).unwrap().copy, Some(CopyState::Begun));
    following.follow(&[], go_on).unwrap();
    assert_eq!(Vault::peek(&evening.copy()).unwrap().copy, Some(CopyState::Whole));
    let open = Desk::open(&evening.copy(), "irene", &evening.secret("irene"), evening.world.clone());
    assert_eq!(open.unwrap_err().code(), "vault-is-copy");
    let typist = evening.restore("spare", "jonas");
    assert_eq!(typist.unwrap_err().code(), "not-allowed");
    // What was cut off leaves no vault, and is begun again.
    assert_eq!(Vault::peek(&evening.folder.path().join("spare")).unwrap_err(), Fault::Missing);
    let (to, secret) = (evening.folder.path().join("spare"), evening.secret("irene"));
    let bringing = Bringing { from: &evening.copy(), to: &to, person: "irene", passphrase: &secret };
    let stopped = restore(&bringing, evening.world.clone(), |_| ControlFlow::Break(()));
    assert_eq!(stopped.unwrap_err().code(), "stopped");
    assert_eq!(evening.restore("spare", "irene").unwrap().generation(), 2);
    assert_eq!(evening.restore("spare", "irene").unwrap_err().code(), "vault-exists");
    assert_eq!(evening.restore(".", "irene").unwrap_err().code(), "vault-exists");
    let wrong = Bringing { passphrase: &SecretString::from("wrong".to_owned()), ..bringing };
    let wrong = restore(&wrong, evening.world.clone(), |_| ControlFlow::Continue(()));
    assert_eq!(wrong.unwrap_err().code(), "wrong-passphrase");
}

#[test]
fn r3_7_a_damaged_copy_is_found_by_proving_it_and_restores_nothing() {
    let mut evening = Evening::new();
    let mut chance = fastrand::Rng::with_seed(SEED);
    let mut following = evening.begin();
    (0..12).for_each(|_| evening.step(&mut chance));
    following.prove(&[], go_on).unwrap();
    let database = evening.copy().join("records.db");
    let mut bytes = fs::read(&database).unwrap();
    let place = bytes.len() / 2;
    bytes[place] ^= 1;
    fs::write(&database, bytes).unwrap();
    assert_eq!(code(following.prove(&[], go_on)), "copy-damaged");
    assert_eq!(evening.restore("spare", "irene").unwrap_err().code(), "vault-damaged");
}

/// The power failed while what waited was being moved into the copy's database: a page there is half of the old and half of the new,
/// and what waits beside it still has the whole one.
#[test]
fn r3_7_a_page_that_was_torn_while_what_waits_was_moved_costs_nothing() {
    let mut evening = Evening::new();
    let mut following = evening.begin();
    following.follow(&[], go_on).unwrap();
    let mut chance = fastrand::Rng::with_seed(SEED);
    for _ in 0..8 {
        evening.step(&mut chance);
        following.follow(&[], go_on).unwrap();
    }
    let pages = waiting_pages(&fs::read(evening.copy().join("records.db-wal")).unwrap());
    let database = evening.copy().join("records.db");
    let mut bytes = fs::read(&database).unwrap();
    let mut torn = 0;
    for page in pages {
        if let Some(part) = bytes.get_mut((page - 1) * PAGE_BYTES + 512..page * PAGE_BYTES) {
            part.fill(0x5a);
            torn += 1;
        }
    }
    assert!(torn > 0, "nothing waits that has a place in the database");
    fs::write(&database, bytes).unwrap();
    evening.restore("spare", "marta").unwrap().prove().unwrap();
    following.prove(&[], go_on).unwrap();
}

/// The numbers of the pages that wait (the format of SQLite's write-ahead log: 32 bytes, then 24 before each page).
fn waiting_pages(log: &[u8]) -> Vec<usize> {
    let frames = log.get(32..).unwrap_or_default().chunks_exact(24 + PAGE_BYTES);
    frames.map(|frame| u32::from_be_bytes(frame[..4].try_into().unwrap()) as usize).collect()
}

#[test]
fn a_copy_never_lies_in_its_own_vault_and_is_begun_by_those_who_may() {
    let mut evening = Evening::new();
    let inside = evening.desk.path().to_owned();
    assert_eq!(code(evening.desk.begin_backup(&inside, None).map(drop)), "copy-inside");
    assert_eq!(code(evening.desk.begin_backup(&inside.join("nowhere"), None).map(drop)), "folder-missing");
    evening.sit_down("jonas");
    let medium = evening.medium.clone();
    assert_eq!(code(evening.desk.begin_backup(&medium, None).map(drop)), "not-allowed");
    assert_eq!(code(evening.desk.end_backup()), "not-allowed");
    evening.sit_down("marta");
    assert_eq!(code(evening.desk.end_backup()), "no-backup");
    // Whoever names the copy itself means the medium.
    drop(evening.desk.begin_backup(&medium, None).unwrap());
    let copy = evening.copy();
    drop(evening.desk.begin_backup(&copy, Some("STICK")).unwrap());
    assert_eq!(fs::read_dir(&medium).unwrap().count(), 1);
    assert_eq!(evening.desk.backup_state().unwrap().medium, "STICK");
}
