//! Results under embargo stay locked until the authority's signed release, or two officers with a reason; no clock unlocks.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::ops::ControlFlow;

use chrono::TimeDelta;
use election::{ContestId, Definition, PersonId, Role};
use operations::{Authority, Desk, JournalFilter, Publish, Refusal, World};
use sealing::{KdfParams, SecretString};
use suite::night::{ADMINISTRATOR, Night, OFFICER, example, example_papers, passphrase, person};

use crate::published::go_on;

const COLLEAGUE: &str = "colleague";
const REASON: &str = "The last polls of the Union closed at 23:00.";

/// A night whose results are under embargo until an hour after the clock's evening, with one record in and two officers.
fn night() -> Night {
    let now = Night::of_example().unwrap().world.now();
    let definition = Definition { embargo: Some(now + TimeDelta::hours(1)), ..example().unwrap() };
    let mut night = Night::of(&definition).unwrap();
    night.office.sign_in(ADMINISTRATOR, &passphrase()).unwrap();
    let colleague = person(COLLEAGUE, Role::Officer);
    night.office.add_person(&colleague, &passphrase(), KdfParams::LEAST).unwrap();
    night.office.add_person(&person("observer", Role::Observer), &passphrase(), KdfParams::LEAST).unwrap();
    night.office.sign_in(OFFICER, &passphrase()).unwrap();
    let (record, counts) = example_papers(&night.election).unwrap().remove(0);
    let file = night.result(&night.centre("C1").unwrap(), &record, &counts, 1).unwrap().container;
    let path = night.write("one.result.asice", &file).unwrap();
    night.office.import(&[path], |_, _| ControlFlow::Continue(())).unwrap();
    night
}

fn contest(night: &Night) -> ContestId {
    night.election.definition().contests[0].id.clone()
}

fn code<T>(outcome: Result<T, Refusal>) -> &'static str {
    outcome.map_or_else(|refusal| refusal.code(), |_| "done")
}

/// Everything that shows or carries away results is refused.
fn assert_locked(night: &mut Night) {
    let contest = contest(night);
    assert_eq!(code(night.office.totals(&contest, None)), "embargoed");
    assert_eq!(code(night.office.seats(&contest, &[], true)), "embargoed");
    let folder = night.path("locked");
    assert_eq!(code(night.office.publish(&Publish::default(), &folder, go_on)), "embargoed");
    assert!(!folder.exists());
}

fn together(night: &mut Night, with: &str, second: &SecretString, reason: &str) -> Result<(), Refusal> {
    night.office.release_together(&passphrase(), &PersonId::new(with), second, reason)
}

#[test]
fn r1_1_the_clock_alone_never_unlocks_also_when_it_is_set_forward() {
    let mut night = night();
    assert_locked(&mut night);
    for days in [1, 30, 300] {
        night.world.turn(TimeDelta::days(days).num_seconds());
        assert_locked(&mut night);
    }
    night.world.turn(-TimeDelta::days(340).num_seconds());
    assert_locked(&mut night);
    let path = night.office.path().to_owned();
    let world = night.world.clone();
    night.office.sign_out().unwrap();
    let spare = Night::of_example().unwrap();
    drop(std::mem::replace(&mut night.office, spare.office));
    night.office = Desk::open(&path, OFFICER, &passphrase(), world).unwrap();
    assert_locked(&mut night);
    assert_eq!(night.office.embargo().unwrap().release, None);
}

#[test]
fn r1_1_two_officers_release_with_a_reason_each_by_their_own_passphrase() {
    let mut night = night();
    assert_eq!(code(together(&mut night, COLLEAGUE, &passphrase(), REASON)), "too-early");
    night.world.turn(TimeDelta::hours(2).num_seconds());
    assert!(!night.office.embargo().unwrap().is_early);
    assert_eq!(code(together(&mut night, OFFICER, &passphrase(), REASON)), "same-officer");
    assert_eq!(code(together(&mut night, "observer", &passphrase(), REASON)), "not-allowed");
    assert_eq!(code(together(&mut night, "nobody", &passphrase(), REASON)), "unknown-person");
    assert_eq!(code(together(&mut night, COLLEAGUE, &passphrase(), "  ")), "no-reason");
    let wrong: SecretString = "not that passphrase".to_owned().into();
    assert_eq!(code(together(&mut night, COLLEAGUE, &wrong, REASON)), "wrong-passphrase");
    night.world.turn(600);
    let own = night.office.release_together(&wrong, &PersonId::new(COLLEAGUE), &passphrase(), REASON);
    assert_eq!(code(own), "wrong-passphrase");
    night.world.turn(600);
    assert_locked(&mut night);
    together(&mut night, COLLEAGUE, &passphrase(), REASON).unwrap();
    let release = night.office.embargo().unwrap().release.unwrap();
    assert_eq!(release.by, Some(PersonId::new(OFFICER)));
    assert_eq!((release.with, release.reason.as_str()), (Some(PersonId::new(COLLEAGUE)), REASON));
    assert!(night.office.totals(&contest(&night), None).is_ok());
    assert!(night.office.publish(&Publish::default(), &night.path("open"), go_on).is_ok());
    assert_eq!(code(together(&mut night, COLLEAGUE, &passphrase(), REASON)), "not-embargoed");
    let journal = night.office.journal(&JournalFilter::default()).unwrap();
    let wrong = journal.lines.iter().filter(|line| line.kind == "wrong-passphrases").count();
    assert_eq!(wrong, 2, "both wrong passphrases stand in the journal");
    night.office.prove().unwrap();
}

#[test]
fn r1_1_somebody_whose_passphrase_another_has_seen_releases_nothing() {
    let mut night = night();
    night.world.turn(TimeDelta::hours(2).num_seconds());
    night.office.sign_in(ADMINISTRATOR, &passphrase()).unwrap();
    let slips = night.office.let_in(&[person("new", Role::Officer)]).unwrap();
    night.office.sign_in(OFFICER, &passphrase()).unwrap();
    assert_eq!(code(together(&mut night, "new", &slips[0].passphrase, REASON)), "first-passphrase");
    night.office.sign_in("observer", &passphrase()).unwrap();
    assert_eq!(code(together(&mut night, OFFICER, &passphrase(), REASON)), "not-allowed");
}

#[test]
fn r1_1_the_authority_releases_by_a_signed_file_for_this_election_alone() {
    let mut night = night();
    let mut authority = Authority::open(&night.authority_vault(), &passphrase(), night.world.clone()).unwrap();
    let election = night.file.clone();
    assert_eq!(code(authority.release(&election, "")), "no-reason");
    let release = authority.release(&election, REASON).unwrap();
    // Another authority's, one that is cut, and another kind of file are refused.
    let foreign = self::night();
    let mut other = Authority::open(&foreign.authority_vault(), &passphrase(), foreign.world.clone()).unwrap();
    let foreign = other.release(&foreign.file, REASON).unwrap();
    assert_eq!(code(night.office.load_release(&foreign)), "wrong-key-usage", "it is an authority, and not this one");
    assert_ne!(code(night.office.load_release(&release[..release.len() - 1])), "done");
    assert_eq!(code(night.office.load_release(&election)), "wrong-media-type");
    assert_locked(&mut night);
    // A centre's key does not release, whatever it signs.
    let statement = fs::read(night.write("release.asice", &release).unwrap()).unwrap();
    let ring = sealing::KeyRing::new(night.authority.certificate.clone()).unwrap();
    let opened = exchange::release::open(&statement, &ring, night.world.now()).unwrap();
    let json = exchange::release::write(opened.content());
    let centre = night.centre("C1").unwrap();
    let forged = night.container(&centre, sealing::Purpose::Release, "release.json", &json).unwrap();
    assert_eq!(code(night.office.load_release(&forged)), "wrong-role");
    night.office.load_release(&release).unwrap();
    assert_eq!(night.office.embargo().unwrap().release.unwrap().reason, REASON);
    assert!(night.office.totals(&contest(&night), None).is_ok());
    night.office.prove().unwrap();
    // It follows from the journal, and still does after opening again.
    let (path, world) = (night.office.path().to_owned(), night.world.clone());
    let spare = Night::of_example().unwrap();
    drop(std::mem::replace(&mut night.office, spare.office));
    let office = Desk::open(&path, OFFICER, &passphrase(), world).unwrap();
    assert!(office.totals(&contest(&night), None).is_ok());
}

#[test]
fn an_election_without_an_embargo_has_nothing_to_release() {
    let mut night = Night::of_example().unwrap();
    let mut authority = Authority::open(&night.authority_vault(), &passphrase(), night.world.clone()).unwrap();
    assert_eq!(code(authority.release(&night.file.clone(), REASON)), "not-embargoed");
    assert_eq!(night.office.embargo().unwrap().until, None);
    assert_eq!(code(night.office.load_release(b"x")), "not-embargoed");
}
