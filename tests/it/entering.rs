//! Entering at a centre: the sheet's serial, drafts that outlive a crash and a change of person, sheets that add up.
#![allow(clippy::unwrap_used, clippy::panic)]
use election::{Count, Counts, Definition, Discard, Event, Explanations, PersonId, RecordId, State, findings};
use exchange::v1::decode;
use operations::{FolderMedium, Refusal, World, sheet_serial};
use std::fs;
use std::ops::ControlFlow;
use store::Vault;
use suite::asice::unpack;
use suite::centre::Centre;
use suite::night::{copy, example, passphrase};

/// The example's first centre under other policies.
fn centre(change: impl FnOnce(&mut Definition)) -> Centre {
    let mut definition = example().unwrap();
    change(&mut definition);
    Centre::of(&definition).unwrap()
}

#[test]
fn r3_2_a_sheet_opens_only_for_its_own_serial() {
    let mut centre = centre(|definition| definition.policies.serials = true);
    let loaded = centre.desk.loaded().unwrap();
    let [(record, paper), (other, _), ..] = &centre.papers.clone()[..] else { panic!("the centre has two records") };
    let (serial, foreign) = (sheet_serial(&loaded, record), sheet_serial(&loaded, other));
    centre.sit_down("typist-1").unwrap();
    assert_eq!(centre.desk.enter(record, paper.clone()), Err(Refusal::SerialWanted));
    assert_eq!(centre.desk.open_entry(record, None), Err(Refusal::SerialWanted));
    assert_eq!(centre.desk.open_entry(record, Some("  ")), Err(Refusal::SerialWanted));
    for bad in ["4K7", "4K7-Q2M-0", "UUU-UUU"] {
        assert_eq!(centre.desk.open_entry(record, Some(bad)), Err(Refusal::SerialUnreadable), "{bad}");
    }
    let refusal = centre.desk.open_entry(record, Some(&foreign)).unwrap_err();
    assert_eq!(refusal.code(), "serial-of-other");
    assert!(refusal.params().contains(&("station", other.station.to_string())));
    let nobodys = if serial == "000-000" { "111-111" } else { "000-000" };
    assert_eq!(centre.desk.open_entry(record, Some(nobodys)), Err(Refusal::SerialUnknown));
    assert_eq!(centre.desk.enter(record, paper.clone()), Err(Refusal::SerialWanted), "no wrong serial opens anything");
    let spoken = serial.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
    centre.desk.open_entry(record, Some(&spoken)).unwrap();
    assert_eq!(centre.desk.enter(other, paper.clone()), Err(Refusal::SerialWanted), "it opens one record");
    centre.sit_down("typist-2").unwrap();
    assert_eq!(centre.desk.enter(record, paper.clone()), Err(Refusal::SerialWanted), "and for one person");
    centre.sit_down("typist-1").unwrap();
    centre.desk.open_entry(record, Some(&serial)).unwrap();
    assert_eq!(centre.desk.enter(record, paper.clone()), Ok(State::Entered));
}

#[test]
fn an_election_without_serials_asks_for_none() {
    let mut centre = centre(|_| {});
    let (record, paper) = &centre.papers[0].clone();
    centre.sit_down("typist-1").unwrap();
    centre.desk.open_entry(record, None).unwrap();
    assert_eq!(centre.desk.enter(record, paper.clone()), Ok(State::Entered));
    assert_eq!(centre.desk.open_entry(record, None).unwrap_err().code(), "same-person");
}

#[test]
fn a_sheet_s_serial_is_what_the_paper_is_made_with() {
    let Centre { night, desk, papers } = centre(|_| {});
    let (record, _) = &papers[0];
    let text = format!("counterfoil-sheet/1\n{}\n{}\n{}", night.digest, record.station, record.contest);
    let digest = sealing::Digest::of(text.as_bytes());
    let bits = u32::from_be_bytes(digest.as_bytes()[..4].try_into().unwrap()) >> 2;
    let symbol = |place: u32| b"0123456789ABCDEFGHJKMNPQRSTVWXYZ"[(bits >> (25 - 5 * place) & 31) as usize] as char;
    let symbols: Vec<String> = (0..6).map(|place| symbol(place).to_string()).collect();
    let expected = format!("{}-{}", symbols[..3].concat(), symbols[3..].concat());
    assert_eq!(sheet_serial(&desk.loaded().unwrap(), record), expected);
}

/// A paper of which only the first half has been typed.
fn half(paper: &Counts) -> Counts {
    (0..paper.len()).map(|position| paper.at(position).filter(|_| position < paper.len() / 2)).collect()
}

/// The vault as it lies on the disk, opened beside the desk: a copy, for it has one user.
fn on_disk(centre: &Centre) -> Vault {
    let path = centre.night.path(&format!("copy-{}.counterfoil", centre.desk.head().seq));
    copy(centre.desk.path(), &path).unwrap();
    Vault::open(&path, "administrator", &passphrase(), centre.night.world.now()).unwrap()
}

/// Whether the vault holds a draft of this person, whoever asks.
fn is_kept(centre: &Centre, record: &RecordId, person: &str) -> bool {
    on_disk(centre).draft(record, &PersonId::new(person)).unwrap().is_some()
}

#[test]
fn r3_7_what_was_typed_comes_back_after_a_crash_and_a_change_of_person_and_to_nobody_else() {
    let mut centre = centre(|_| {});
    let (record, paper) = centre.papers[0].clone();
    centre.sit_down("typist-1").unwrap();
    assert_eq!(centre.desk.open_entry(&record, None).unwrap(), None);
    centre.desk.save_draft(&record, half(&paper), 3).unwrap();
    // Power goes: the vault is what is on the disk.
    let mut again = centre.reopened().unwrap();
    again.sign_in("typist-1", &passphrase()).unwrap();
    let draft = again.open_entry(&record, None).unwrap().unwrap();
    assert_eq!((draft.counts, draft.focus), (half(&paper), 3));
    // The desk locks, and whoever comes back goes on; while it is locked it keeps nothing and shows nothing.
    centre.desk.lock().unwrap();
    assert!(centre.desk.draft(&record).is_err() && centre.desk.save_draft(&record, paper.clone(), 0).is_err());
    centre.sit_down("typist-1").unwrap();
    assert_eq!(centre.desk.open_entry(&record, None).unwrap().unwrap().counts, half(&paper));
    // Another typist sits down: they get nothing, and may begin a draft of their own.
    centre.sit_down("typist-2").unwrap();
    assert_eq!(centre.desk.open_entry(&record, None).unwrap(), None);
    let mut other = half(&paper);
    other.put(0, Count::new(7_654_321));
    centre.desk.save_draft(&record, other.clone(), 1).unwrap();
    centre.sit_down("typist-1").unwrap();
    assert_eq!(centre.desk.draft(&record).unwrap().unwrap().counts, half(&paper));
    let told = format!("{:?} {:?}", centre.desk.board().unwrap(), centre.desk.under_way().unwrap());
    assert!(!told.contains("7654321"), "nobody learns what somebody else is typing");
    let under_way = centre.desk.under_way().unwrap();
    let people: Vec<&str> = under_way.iter().map(|one| one.person.as_str()).collect();
    assert_eq!(people, ["typist-1", "typist-2"]);
    centre.sit_down("supervisor-1").unwrap();
    assert!(centre.desk.draft(&record).is_err(), "who may not type sees no draft");
    // The first entry is made: its draft is wiped, the other typist's stays good for the second.
    centre.sit_down("typist-1").unwrap();
    centre.desk.enter(&record, paper.clone()).unwrap();
    assert!(!is_kept(&centre, &record, "typist-1"));
    centre.sit_down("typist-2").unwrap();
    assert_eq!(centre.desk.open_entry(&record, None).unwrap().unwrap().counts, other);
    centre.desk.enter(&record, paper).unwrap();
    assert!(centre.desk.under_way().unwrap().is_empty());
}

#[test]
fn a_draft_is_wiped_when_the_record_moves_on_or_its_owner_wants_it() {
    let mut centre = centre(|_| {});
    let (record, paper) = centre.papers[0].clone();
    centre.sit_down("typist-1").unwrap();
    centre.desk.enter(&record, paper.clone()).unwrap();
    centre.sit_down("typist-2").unwrap();
    centre.desk.save_draft(&record, half(&paper), 0).unwrap();
    centre.desk.discard_draft(&record).unwrap();
    assert_eq!(centre.desk.draft(&record).unwrap(), None);
    centre.desk.save_draft(&record, half(&paper), 0).unwrap();
    centre.sit_down("supervisor-1").unwrap();
    centre.desk.discard(&record, Discard::First, "the wrong sheet").unwrap();
    assert!(!is_kept(&centre, &record, "typist-2"));
}

#[test]
fn differing_fields_are_kept_as_they_are_keyed_again() {
    let mut centre = centre(|_| {});
    let (record, paper) = centre.papers[0].clone();
    let mut wrong = paper.clone();
    [0, 2].into_iter().for_each(|position| wrong.put(position, Count::new(9_999)));
    for (typist, counts) in [("typist-1", &paper), ("typist-2", &wrong)] {
        centre.sit_down(typist).unwrap();
        centre.desk.enter(&record, counts.clone()).unwrap();
    }
    centre.sit_down("typist-3").unwrap();
    assert_eq!(centre.desk.open_settlement(&record).unwrap(), (vec![0, 2], None));
    let mut keyed = Counts::blank(paper.len());
    keyed.put(0, paper.at(0));
    centre.desk.save_draft(&record, keyed.clone(), 2).unwrap();
    let mut again = centre.reopened().unwrap();
    again.sign_in("typist-3", &passphrase()).unwrap();
    let (_, draft) = again.open_settlement(&record).unwrap();
    assert_eq!(draft.map(|draft| (draft.counts, draft.focus)), Some((keyed, 2)));
    let values = [0, 2].map(|position| (position, paper.at(position).unwrap()));
    centre.desk.settle(&record, values.to_vec()).unwrap();
    assert!(centre.desk.under_way().unwrap().is_empty());
    let board = centre.desk.board().unwrap();
    assert!(
        board.iter().all(|row| row.settled == (row.record == record)),
        "what was settled is told from what agreed at once"
    );
}

#[test]
fn a_draft_that_is_no_sheet_or_of_a_sheet_that_was_never_opened_is_refused() {
    let mut centre = centre(|definition| definition.policies.serials = true);
    let (record, paper) = centre.papers[0].clone();
    centre.sit_down("typist-1").unwrap();
    assert_eq!(centre.desk.save_draft(&record, paper.clone(), 0), Err(Refusal::SerialWanted));
    let serial = sheet_serial(&centre.desk.loaded().unwrap(), &record);
    centre.desk.open_entry(&record, Some(&serial)).unwrap();
    for counts in [Counts::blank(0), Counts::blank(paper.len() + 1), Counts::blank(2 * paper.len())] {
        assert_eq!(centre.desk.save_draft(&record, counts, 0).unwrap_err().code(), "wrong-form");
    }
    centre.desk.save_draft(&record, paper, 0).unwrap();
}

#[test]
fn an_entry_tells_how_long_it_took_without_its_pauses() {
    let mut centre = centre(|_| {});
    let (record, paper) = centre.papers[0].clone();
    let wait = |centre: &Centre, seconds| centre.night.world.turn(seconds);
    centre.sit_down("typist-1").unwrap();
    centre.desk.open_entry(&record, None).unwrap();
    wait(&centre, 30);
    centre.desk.save_draft(&record, half(&paper), 0).unwrap();
    // Supper, and then the sheet again.
    wait(&centre, 3_600);
    centre.sit_down("typist-1").unwrap();
    centre.desk.open_entry(&record, None).unwrap();
    wait(&centre, 12);
    centre.desk.enter(&record, paper).unwrap();
    let mut told = vec![];
    on_disk(&centre)
        .replay::<store::Fault>(|entry| {
            if let Event::Entered { seconds, .. } = entry.stamped.event {
                told.push(seconds);
            }
            Ok(())
        })
        .unwrap();
    assert_eq!(told, [Some(42)]);
}

#[test]
fn sheets_that_two_typists_agree_on_leave_as_their_sum_and_are_counted_once() {
    let mut centre = centre(|definition| definition.policies.batches = true);
    let (record, paper) = centre.papers[0].clone();
    let both: Counts = paper.iter().chain(paper.iter()).collect();
    for typist in ["typist-1", "typist-2"] {
        centre.sit_down(typist).unwrap();
        centre.desk.save_draft(&record, half(&both), 0).unwrap();
        centre.desk.enter(&record, both.clone()).unwrap();
    }
    let sheet = centre.night.election.sheet(&record).unwrap();
    let sum = sheet.sum(&both).unwrap();
    let broken = findings(sheet.form, &sum, sheet.kind);
    let explained = broken.iter().map(|found| (found.rule.id.clone(), "As on the paper.".to_owned())).collect();
    centre.sit_down("supervisor-1").unwrap();
    centre.desk.approve(&record, Explanations(explained)).unwrap();
    let stick = tempfile::tempdir().unwrap();
    let medium = FolderMedium::open(stick.path()).unwrap();
    let (mut results, mut protocols) = (medium.clone(), medium);
    let one = std::slice::from_ref(&record);
    let exported = centre.desk.hand_over(one, &mut results, &mut protocols, |_, _| ControlFlow::Continue(())).unwrap();
    let file = fs::read(stick.path().join(&exported[0].name)).unwrap();
    let written = decode(&unpack(&file).unwrap()[1].1).unwrap();
    assert_eq!(written.sheets, Some(2));
    let imported = centre.night.office.import(&[stick.path().to_owned()], |_, _| ControlFlow::Continue(())).unwrap();
    assert_eq!(imported.accepted, 1);
    let totals = centre.night.office.totals(&record.contest, None).unwrap().totals;
    assert!(
        totals.numbers().iter().copied().eq(sum.iter().map(|count| count.map_or(0, |count| count.number().into())))
    );
}
