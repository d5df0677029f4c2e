//! A desk is set up from nothing: the letter is typed, people choose their own passphrases, ways in end, the desk locks, and
//! master data freeze.
#![allow(clippy::unwrap_used, clippy::panic)]
use crate::close::{SCALAR, is_there, master_key, pages_with};
use chrono::TimeDelta;
use election::{CentreId, Event, Mode, PersonId, Role, Stamped};
use operations::{
    Applicant, Authority, Desk, FolderMedium, JournalFilter, NewDesk, Offer, Publish, Refusal, Slip, World, make_centre,
};
use sealing::{Digest, Fingerprint, KdfParams, KeyRing, SecretString};
use std::fs;
use std::ops::ControlFlow;
use std::path::PathBuf;
use store::Vault;
use suite::centre::Centre;
use suite::night::{ADMINISTRATOR, Night, OFFICER, copy, example, passphrase, person};

mod first_passphrases;
mod groups;

pub(crate) const CENTRE: &str = "C1";
const OWN: &str = "nine slow ferries before noon";

/// A new centre without an election, its administrator signed in.
pub(crate) fn new_desk(night: &Night) -> Desk {
    let (administrator, secret) = (person(ADMINISTRATOR, Role::Administrator), passphrase());
    let new = NewDesk { place: "Hall", person: &administrator, passphrase: &secret, cost: KdfParams::LEAST };
    make_centre(&night.path("hall.counterfoil"), &new, night.world.clone()).unwrap()
}

fn path(night: &Night) -> PathBuf {
    night.path("hall.counterfoil")
}

fn secret(text: &str) -> SecretString {
    text.to_owned().into()
}

/// The letter: the groups of both fingerprints.
fn letter(night: &Night) -> [Vec<String>; 2] {
    [night.authority.certificate.fingerprint(), Fingerprint::of(&night.digest)]
        .map(|print| print.to_string().split(' ').map(str::to_owned).collect())
}

/// What a person types who has this letter before them.
fn typed(offer: &Offer, letter: &[Vec<String>; 2]) -> Vec<String> {
    let blanks = |(shown, groups): (&Vec<Option<String>>, &Vec<String>)| {
        shown
            .iter()
            .zip(groups)
            .filter(|(shown, _)| shown.is_none())
            .map(|(_, group)| group.to_lowercase())
            .collect::<Vec<_>>()
    };
    offer.shown().iter().zip(letter).flat_map(blanks).collect()
}

fn centre() -> Option<CentreId> {
    Some(CentreId::new(CENTRE))
}

pub(crate) fn load(desk: &mut Desk, night: &Night) -> Result<(), Refusal> {
    let groups = typed(desk.read_election(&night.file)?, &letter(night));
    desk.confirm_election(&groups, centre())
}

fn events(desk: Desk) -> Vec<String> {
    let path = desk.path().to_owned();
    drop(desk);
    let vault = Vault::open(&path, ADMINISTRATOR, &passphrase(), "2030-01-01T00:00:00Z".parse().unwrap()).unwrap();
    let mut kinds = vec![];
    vault
        .replay::<store::Fault>(|entry| {
            kinds.push(entry.stamped.event.kind().to_owned());
            Ok(())
        })
        .unwrap();
    kinds
}

fn code<T>(result: Result<T, Refusal>) -> &'static str {
    result.err().map_or("accepted", |refusal| refusal.code())
}

#[test]
fn r4_1_an_election_is_loaded_only_with_groups_that_stand_in_the_letter_alone() {
    let (night, other) = (Night::of_example().unwrap(), Night::of_example().unwrap());
    let mut desk = new_desk(&night);
    assert_eq!(code(desk.confirm_election(&[], centre())), "nothing-to-confirm");
    let offer = desk.read_election(&night.file).unwrap();
    let [authority, definition] = offer.shown();
    let blanks = |groups: &[Option<String>]| groups.iter().filter(|group| group.is_none()).count();
    assert_eq!((blanks(&authority), blanks(&definition)), (2, 1));
    let right = typed(offer, &letter(&night));
    for (wrong, groups) in [
        ("nothing", vec![]),
        ("too few", right[..2].to_vec()),
        ("too many", [right.clone(), vec!["0000".into()]].concat()),
        ("no digits", vec!["zzzz".into(), "zzzz".into(), "zzzz".into()]),
    ] {
        assert_eq!(code(desk.confirm_election(&groups, centre())), "wrong-fingerprint", "{wrong}");
        assert!(desk.loaded().is_err());
    }
    // The letter of another election, which has the same definition: only the authority differs.
    let groups = typed(desk.announced().unwrap(), &letter(&other));
    assert_eq!(code(desk.confirm_election(&groups, centre())), "wrong-fingerprint");
    let groups = typed(desk.announced().unwrap(), &letter(&night));
    assert_eq!(code(desk.confirm_election(&groups, Some(CentreId::new("C9")))), "wrong-desk");
    assert_eq!(desk.confirm_election(&groups, centre()), Ok(()));
    assert_eq!(desk.loaded().unwrap().digest, night.digest);
    let kinds = events(desk);
    assert_eq!(kinds.iter().filter(|kind| *kind == "fingerprint-refused").count(), 5);
    assert_eq!(kinds.last().map(String::as_str), Some("election-loaded"));
}

#[test]
fn r4_4_the_election_can_be_replaced_until_the_first_entry_and_never_after() {
    let definition = election::Definition { mode: Mode::Live, ..example().unwrap() };
    let (first, night) = (Night::of(&definition).unwrap(), Night::of_example().unwrap());
    let mut desk = new_desk(&night);
    load(&mut desk, &first).unwrap();
    let early = desk.request_certificate().unwrap();
    // The rehearsal comes instead; key and certificate begin anew.
    load(&mut desk, &night).unwrap();
    assert!(desk.request().unwrap().is_none());
    let request = desk.request_certificate().unwrap();
    assert_ne!(early, request);
    let mut authority = Authority::open(&night.authority_vault(), &passphrase(), night.world.clone()).unwrap();
    let id = CentreId::new(CENTRE);
    desk.load_certificate(&authority.certify(&request, &id).unwrap()).unwrap();
    for typist in ["one", "two"] {
        desk.add_person(&person(typist, Role::Typist), &passphrase(), KdfParams::LEAST).unwrap();
    }
    let (record, paper) = suite::night::example_papers(&night.election).unwrap().remove(0);
    desk.sign_in("one", &passphrase()).unwrap();
    night.world.turn(60);
    let since = night.world.now();
    desk.enter(&record, paper).unwrap();
    night.world.turn(60);
    desk.sign_in(ADMINISTRATOR, &passphrase()).unwrap();
    let frozen = Refusal::ElectionFrozen { since };
    assert_eq!(desk.read_election(&night.file).map(drop), Err(frozen.clone()));
    assert_eq!(desk.load_election(&night.file, &night.authority.certificate, centre()), Err(frozen.clone()));
    assert_eq!(desk.setup().unwrap().loading, Some(frozen.clone()));
    assert!(frozen.params()[0].1.starts_with("2026-"), "the message says since when: {:?}", frozen.params());
    // It follows from the journal, and still does after opening again.
    drop(desk);
    let mut desk = Desk::open(&path(&night), ADMINISTRATOR, &passphrase(), night.world.clone()).unwrap();
    assert_eq!(desk.loaded().unwrap().digest, night.digest);
    assert_eq!(desk.read_election(&night.file).map(drop), Err(frozen));
}

#[test]
fn r6_10_the_key_of_an_election_that_is_replaced_is_destroyed_and_the_journal_says_so() {
    let definition = election::Definition { mode: Mode::Live, ..example().unwrap() };
    let (first, night) = (Night::of(&definition).unwrap(), Night::of_example().unwrap());
    let mut desk = new_desk(&night);
    load(&mut desk, &first).unwrap();
    desk.request_certificate().unwrap();
    drop(desk);
    let vault = Vault::open(&path(&night), ADMINISTRATOR, &passphrase(), night.world.now()).unwrap();
    let key = vault.key("desk", night.world.random()).unwrap().unwrap();
    let (private, public) = (key.pkcs8()[SCALAR].to_vec(), Digest::of(key.public_key()).to_string());
    drop((vault, key));
    let mut desk = Desk::open(&path(&night), ADMINISTRATOR, &passphrase(), night.world.clone()).unwrap();
    load(&mut desk, &night).unwrap();
    let page = desk.journal(&JournalFilter::default()).unwrap();
    let told: Vec<&str> = page.lines.iter().map(|line| line.kind.as_str()).collect();
    assert_eq!(told[..2], ["key-retired", "election-loaded"], "newest first");
    assert!(format!("{:?}", page.lines[0]).contains(&public));
    // Another one comes, and stays when the vault is opened again.
    let request = desk.request_certificate().unwrap();
    drop(desk);
    let desk = Desk::open(&path(&night), ADMINISTRATOR, &passphrase(), night.world.clone()).unwrap();
    assert!(desk.request().unwrap().is_some() && !request.is_empty());
    desk.prove().unwrap();
    if is_there("openssl") {
        let master = master_key(&path(&night), ADMINISTRATOR, &passphrase());
        assert_eq!(pages_with(&path(&night), &master, &private), 0);
        // The search finds a key that is there.
        drop(desk);
        let vault = Vault::open(&path(&night), ADMINISTRATOR, &passphrase(), night.world.now()).unwrap();
        let now = vault.key("desk/2", night.world.random()).unwrap().unwrap().pkcs8()[SCALAR].to_vec();
        drop(vault);
        assert!(pages_with(&path(&night), &master, &now) > 0);
    }
}

/// A desk with a typist and a supervisor who have first passphrases.
fn with_people(night: &Night) -> (Desk, Vec<Slip>) {
    let mut desk = new_desk(night);
    load(&mut desk, night).unwrap();
    let people = [person("ada", Role::Typist), person("vera", Role::Supervisor)];
    let slips = desk.let_in(&people).unwrap();
    (desk, slips)
}

#[test]
fn a_person_who_was_removed_is_out_and_what_they_did_stays() {
    let night = Night::of_example().unwrap();
    let (mut desk, slips) = with_people(&night);
    assert_eq!(code(desk.remove_person(&PersonId::new(ADMINISTRATOR))), "own-account");
    assert_eq!(code(desk.remove_person(&PersonId::new("nobody"))), "unknown-person");
    desk.remove_person(&slips[0].person.id).unwrap();
    assert_eq!(code(desk.sign_in("ada", &slips[0].passphrase)), "unknown-person");
    assert_eq!(code(desk.let_in(&[person("ADA", Role::Observer)])), "person-exists", "nobody gets the code again");
    assert_eq!(desk.person(&PersonId::new("ada")).unwrap().name, "ada", "the name is still printed");
    desk.sign_in("vera", &slips[1].passphrase).unwrap();
    desk.change_passphrase(Some(&slips[1].passphrase), &secret(OWN)).unwrap();
    assert_eq!(code(desk.remove_person(&PersonId::new(ADMINISTRATOR))), "not-allowed");
    drop(desk);
    assert!(Desk::open(&path(&night), "vera", &secret(OWN), night.world.clone()).is_ok());
}

#[test]
fn more_people_than_a_vault_has_room_for_are_refused_before_anything_is_noted() {
    let night = Night::of_example().unwrap();
    let mut desk = new_desk(&night);
    let many: Vec<_> = (0..1_000).map(|number| person(&format!("typist-{number}"), Role::Typist)).collect();
    let before = desk.head();
    let refused = desk.let_in(&many).map(drop).unwrap_err();
    assert_eq!((refused.code(), refused.params()), ("too-many-people", vec![("most", "1000".to_owned())]));
    assert_eq!((desk.head(), desk.people().count()), (before, 1));
}

#[test]
fn who_gets_a_way_in_after_the_first_entry_is_named_with_the_time() {
    let mut centre = Centre::of(&example().unwrap()).unwrap();
    let late =
        |desk: &Desk| -> Vec<_> { desk.let_in_late().unwrap().map(|(person, at)| (person.to_string(), at)).collect() };
    centre.desk.give_passphrase(&PersonId::new("typist-3")).unwrap();
    assert_eq!(late(&centre.desk), [], "before the first entry that is setting up");
    let (record, paper) = centre.papers[0].clone();
    centre.sit_down("typist-1").unwrap();
    centre.desk.enter(&record, paper).unwrap();
    centre.sit_down(ADMINISTRATOR).unwrap();
    centre.night.world.turn(60);
    let at = centre.night.world.now();
    centre.desk.let_in(&[person("zoe", Role::Supervisor)]).unwrap();
    centre.desk.give_passphrase(&PersonId::new("typist-2")).unwrap();
    let named = [("typist-2".to_owned(), at), ("zoe".to_owned(), at)];
    assert_eq!(late(&centre.desk), named);
    assert_eq!(late(&centre.reopened().unwrap()), named, "the journal tells the same");
}

#[test]
fn r3_1_a_journal_in_which_somebody_does_what_they_may_not_is_no_journal() {
    let centre = Centre::of(&example().unwrap()).unwrap();
    let told = |by: Option<&str>, event: Event| {
        let path = centre.night.path("forged.counterfoil");
        let _ = fs::remove_dir_all(&path);
        copy(centre.desk.path(), &path).unwrap();
        let mut vault = Vault::open(&path, ADMINISTRATOR, &passphrase(), centre.night.world.now()).unwrap();
        let stamped = Stamped { at: centre.night.world.now(), by: by.map(PersonId::new), event };
        vault.write::<_, store::Fault>(|change| change.append(&stamped)).unwrap();
        drop(vault);
        code(Desk::open(&path, ADMINISTRATOR, &passphrase(), centre.night.world.clone()).map(drop))
    };
    let paper = |name: &str| Event::PaperPrinted { paper: name.into(), record: None };
    let backup = || Event::BackupBegan { medium: "STICK".into() };
    let added = || Event::PersonAdded(person("zoe", Role::Supervisor));
    for set_up in [
        added,
        || Event::PersonRemoved { person: PersonId::new("typist-2") },
        || Event::PassphraseGiven { person: PersonId::new("typist-2") },
        || Event::LockSet { minutes: 60 },
    ] {
        assert_eq!(told(Some("administrator"), set_up()), "accepted");
        assert_eq!(told(Some("supervisor-1"), set_up()), "not-allowed");
        assert_eq!(told(None, set_up()), "out-of-order");
    }
    assert_eq!(told(Some("typist-1"), paper("zero-report")), "accepted");
    assert_eq!(told(Some("typist-1"), paper("slips")), "not-allowed");
    assert_eq!(told(Some("administrator"), paper("slips")), "accepted");
    assert_eq!(told(Some("supervisor-1"), backup()), "accepted");
    assert_eq!(told(Some("observer"), backup()), "not-allowed");
    assert_eq!(told(None, backup()), "out-of-order");
    assert_eq!(told(Some("typist-1"), Event::ClockConfirmed), "not-allowed");
    assert_eq!(told(Some("supervisor-1"), Event::KeysDestroyed { fingerprint: "a".into(), reason: None }), "accepted");
    assert_eq!(told(Some("typist-1"), Event::CentreClosed { digest: "a".into() }), "not-allowed");
}

#[test]
fn a_removal_that_power_interrupted_is_finished_at_the_next_opening() {
    let night = Night::of_example().unwrap();
    let (desk, slips) = with_people(&night);
    drop(desk);
    // Only the event was written; the header still has the way in.
    let mut vault = Vault::open(&path(&night), ADMINISTRATOR, &passphrase(), night.world.now()).unwrap();
    let gone = Stamped {
        at: night.world.now(),
        by: Some(PersonId::new(ADMINISTRATOR)),
        event: Event::PersonRemoved { person: slips[0].person.id.clone() },
    };
    vault.write::<_, store::Fault>(|change| change.append(&gone)).unwrap();
    drop(vault);
    let refused = Desk::open(&path(&night), "ada", &slips[0].passphrase, night.world.clone());
    assert_eq!(code(refused), "unknown-person");
    let header = Vault::peek(&path(&night)).unwrap();
    assert!(header.slots.iter().all(|slot| slot.person != "ada"), "the way in is closed");
    assert!(Desk::open(&path(&night), ADMINISTRATOR, &passphrase(), night.world.clone()).is_ok());
}

#[test]
fn people_come_from_a_table_whole_or_not_at_all() {
    let night = Night::of_example().unwrap();
    let mut desk = new_desk(&night);
    let faulty = b"code,name,role\nada,Ada,typist\nbo,Bo,typst\nada,Other,typist\n";
    let Err(Refusal::Faults(faults)) = desk.let_in_table(faulty) else { panic!("there are faults") };
    let lines: Vec<String> = faults.iter().map(|fault| fault.params()[1].1.clone()).collect();
    assert_eq!((lines, desk.people().count()), (vec!["3".to_owned(), "4".to_owned()], 1));
    let good = b"code,name,role\nada,Ada,typist\nbo,Bo,typist\nvera,Vera,supervisor\n";
    assert_eq!(desk.let_in_table(good).unwrap().len(), 3);
    // The table grew by one person; who is there is passed over.
    let grown = [good.as_slice(), b"oona,Oona,observer\n"].concat();
    assert_eq!(desk.let_in_table(&grown).unwrap().len(), 1);
    let renamed = b"code,name,role\nada,Somebody else,typist\n";
    assert_eq!(code(desk.let_in_table(renamed)), "csv-duplicate");
    assert_eq!(code(desk.let_in(&[person("o", Role::Officer)])), "role-not-here");
}

/// Shows a recovery key and types its groups again.
fn recovery_key(desk: &mut Desk) -> String {
    let shown = desk.show_recovery_key().unwrap();
    let (printed, asked) = (shown.printed(), shown.asked().to_vec());
    let groups: Vec<String> = printed.split('-').map(str::to_lowercase).collect();
    let wrong = vec!["0000".to_owned(); asked.len()];
    assert_eq!(code(desk.confirm_recovery_key(&wrong)), "wrong-recovery-key");
    let typed: Vec<String> = asked.iter().map(|place| groups[*place].clone()).collect();
    desk.confirm_recovery_key(&typed).unwrap();
    printed
}

#[test]
fn a_recovery_key_lets_an_administrator_in_and_a_new_one_voids_it() {
    let night = Night::of_example().unwrap();
    let (mut desk, _) = with_people(&night);
    let old = recovery_key(&mut desk);
    // Shown and not typed again: the old one still holds.
    desk.show_recovery_key().unwrap();
    drop(desk);
    let recover =
        |key: &str, person: &str| Desk::recover(&path(&night), key, person, &secret(OWN), night.world.clone());
    assert_eq!(code(recover("7KQ2-M4XR", ADMINISTRATOR)), "damaged-code");
    assert_eq!(code(recover(&old, "vera")), "not-administrator");
    let mut desk = recover(&old.replace('-', " ").to_lowercase(), ADMINISTRATOR).unwrap();
    assert_eq!(desk.signed_in().unwrap().id.as_str(), ADMINISTRATOR);
    assert!(desk.setup().unwrap().recovery.used.is_some());
    assert_eq!(code(desk.sign_in(ADMINISTRATOR, &passphrase())), "wrong-passphrase", "the lost passphrase ends");
    desk.sign_in(ADMINISTRATOR, &secret(OWN)).unwrap();
    let new = recovery_key(&mut desk);
    assert_eq!(desk.setup().unwrap().recovery.used, None);
    assert_eq!(code(desk.recover_here(&old, ADMINISTRATOR, &passphrase())), "wrong-passphrase");
    desk.recover_here(&new, ADMINISTRATOR, &passphrase()).unwrap();
    let kinds = events(desk);
    assert_eq!(kinds.iter().filter(|kind| *kind == "recovery-key-used").count(), 2);
}

#[test]
fn r3_6_a_locked_desk_answers_nothing_until_somebody_signs_in() {
    let mut evening = Centre::of(&example().unwrap()).unwrap();
    evening.sit_down("typist-1").unwrap();
    assert_eq!(evening.desk.lock_minutes(), 5);
    assert_eq!(code(evening.desk.set_lock_minutes(10)), "not-allowed");
    evening.desk.lock().unwrap();
    assert_eq!(code(evening.desk.board()), "desk-locked");
    assert_eq!(code(evening.desk.setup()), "desk-locked");
    assert_eq!(code(evening.desk.change_passphrase(Some(&passphrase()), &secret(OWN))), "desk-locked");
    assert_eq!(evening.desk.seated().unwrap().id.as_str(), "typist-1", "it knows whose work waits");
    assert_eq!(code(evening.desk.sign_in("typist-1", &secret("wrong"))), "wrong-passphrase");
    evening.sit_down("typist-1").unwrap();
    assert!(evening.desk.board().is_ok());
    evening.desk.lock().unwrap();
    evening.sit_down("administrator").unwrap();
    assert_eq!(code(evening.desk.set_lock_minutes(0)), "bad-minutes");
    evening.desk.set_lock_minutes(10).unwrap();
    assert_eq!(evening.desk.lock_minutes(), 10);
    let kinds = events(evening.desk);
    let end = &kinds[kinds.len() - 9..];
    let wanted =
        ["signed-in", "locked", "wrong-passphrases", "signed-in", "locked", "signed-out", "signed-in", "lock-set"];
    assert!(end.ends_with(&wanted.map(str::to_owned)), "{end:?}");
}

#[test]
fn a_request_is_certified_only_by_the_fingerprint_that_was_read_out() {
    let night = Night::of_example().unwrap();
    let (mut desk, _) = with_people(&night);
    let stick = tempfile::tempdir().unwrap();
    let mut medium = FolderMedium::open(stick.path()).unwrap();
    let written = desk.write_request(&mut medium).unwrap();
    assert_eq!(desk.write_request(&mut medium).unwrap(), written, "the same request again");
    assert_eq!(fs::read_dir(stick.path()).unwrap().count(), 1);
    let request = fs::read(stick.path().join(&written.name)).unwrap();
    let mut authority = Authority::open(&night.authority_vault(), &passphrase(), night.world.clone()).unwrap();
    let (id, other) = (CentreId::new(CENTRE), night.authority.certificate.fingerprint());
    assert_eq!(code(authority.certify_read_out(&request, &id, &other)), "wrong-request-fingerprint");
    let answer = authority.certify_read_out(&request, &id, &written.fingerprint).unwrap();
    desk.load_certificate(&answer).unwrap();
    desk.load_certificate(&answer).unwrap();
    let again = authority.certify_read_out(&request, &id, &written.fingerprint).unwrap();
    assert_eq!(code(desk.load_certificate(&again)), "certificate-loaded");
}

#[test]
fn an_office_is_certified_as_an_office_and_signs_what_it_publishes() {
    let mut night = Night::of_example().unwrap();
    night.office.sign_in(ADMINISTRATOR, &passphrase()).unwrap();
    assert!(!night.office.setup().unwrap().is_complete(night.office.kind()), "it cannot sign yet");
    let request = night.office.request_certificate().unwrap();
    let mut authority = Authority::open(&night.authority_vault(), &passphrase(), night.world.clone()).unwrap();
    assert_eq!(code(authority.certify(&request, &CentreId::new("office"))), "wrong-request");
    let fingerprint = night.office.request().unwrap().unwrap().fingerprint();
    let answer = authority.certify_read_out(&request, Applicant::Office, &fingerprint).unwrap();
    assert_eq!(code(with_people(&night).0.load_certificate(&answer)), "no-certificate");
    night.office.load_certificate(&answer).unwrap();
    assert!(night.office.setup().unwrap().is_complete(night.office.kind()));
    night.office.sign_in(OFFICER, &passphrase()).unwrap();
    let published =
        night.office.publish(&Publish::default(), &night.path("published"), |_| ControlFlow::Continue(())).unwrap();
    let file = fs::read(night.path("published").join(published.container.unwrap())).unwrap();
    let ring = KeyRing::new(night.authority.certificate.clone()).unwrap();
    let opened = exchange::publication::open(&file, &ring, night.world.now()).unwrap();
    assert_eq!(opened.signer().subject().role, sealing::Role::Office);
    assert_eq!(opened.content().publication, published.publication);
    night.office.prove().unwrap();
}

#[test]
fn a_copy_that_was_out_while_the_vault_got_a_new_key_gets_it_when_it_comes_back() {
    let night = Night::of_example().unwrap();
    let (mut desk, slips) = with_people(&night);
    let (stick, away) = (night.path("STICK"), night.path("away"));
    fs::create_dir(&stick).unwrap();
    let mut following = desk.begin_backup(&stick, None).unwrap();
    following.follow(&[], |_, _| ControlFlow::Continue(())).unwrap();
    fs::rename(&stick, &away).unwrap();
    desk.remove_person(&slips[0].person.id).unwrap();
    desk.give_passphrase(&slips[1].person.id).unwrap();
    fs::rename(&away, &stick).unwrap();
    following.follow(&[], |_, _| ControlFlow::Continue(())).unwrap();
    following.prove(&[], |_, _| ControlFlow::Continue(())).unwrap();
    let spare = night.path("spare.counterfoil");
    let copies: Vec<PathBuf> = fs::read_dir(&stick).unwrap().map(|entry| entry.unwrap().path()).collect();
    let bringing =
        operations::Bringing { from: &copies[0], to: &spare, person: ADMINISTRATOR, passphrase: &passphrase() };
    let mut restored = operations::restore(&bringing, night.world.clone(), |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(code(restored.sign_in("ada", &slips[0].passphrase)), "unknown-person");
    restored.remove_person(&slips[1].person.id).unwrap();
    assert!(restored.prove().is_ok());
}

#[test]
fn an_old_copy_of_the_folder_opens_with_its_own_passphrases_and_says_nothing_new() {
    let night = Night::of_example().unwrap();
    let (mut desk, slips) = with_people(&night);
    let old = night.path("old.counterfoil");
    desk.sign_out().unwrap();
    drop(desk);
    copy(&path(&night), &old).unwrap();
    let mut desk = Desk::open(&path(&night), ADMINISTRATOR, &passphrase(), night.world.clone()).unwrap();
    desk.remove_person(&slips[0].person.id).unwrap();
    drop(desk);
    fs::copy(path(&night).join("records.db"), old.join("records.db")).unwrap();
    let _ = fs::remove_file(old.join("records.db-wal"));
    night.world.turn(TimeDelta::minutes(1).num_seconds());
    let opened = Desk::open(&old, "ada", &slips[0].passphrase, night.world.clone());
    assert_eq!(code(opened), "vault-damaged", "the old header has no key to the new database");
}
