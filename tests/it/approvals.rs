//! Two approvals where the election wants two: who they are, when the record is sealed, and what the office makes of it.
#![allow(clippy::unwrap_used)]
use crate::judges::text_of_pages;
use election::{Approvals, Definition, Discard, Person, PersonId, RecordId, Refusal as No, Role, State, Verdict};
use operations::{Action, FolderMedium, JournalFilter, Refusal, Rehearsal, Step, SystemWorld, World};
use sealing::{Digest, KdfParams};
use std::ops::ControlFlow;
use std::sync::Arc;
use suite::centre::Centre;
use suite::night::{checked, example, example_papers, passphrase};

/// The example, approved by two.
fn definition() -> Definition {
    let mut definition = example().unwrap();
    definition.policies.approvals = Approvals::Two;
    definition
}

/// A record of the example that breaks a warning, so that there is something to explain.
fn odd(centre: &Centre) -> RecordId {
    let odd = centre.papers.iter().find(|(record, _)| !centre.explanations(record).unwrap().0.is_empty());
    odd.unwrap().0.clone()
}

#[test]
fn r3_1_nothing_is_sealed_before_the_second_supervisor_approves() {
    let mut centre = Centre::of(&definition()).unwrap();
    let record = odd(&centre);
    centre.agree(&record).unwrap();
    centre.sit_down("supervisor-1").unwrap();
    let explanations = centre.explanations(&record).unwrap();
    assert_eq!(centre.desk.approve(&record, explanations.clone()), Ok(State::OnceApproved));
    assert_eq!(centre.desk.protocol(&record).unwrap_err(), Refusal::NotApproved);
    assert!(centre.desk.to_hand_over().is_empty());
    let row = centre.desk.board().unwrap().into_iter().find(|row| row.record == record).unwrap();
    assert_eq!(row.step, Step::OnceApproved);
    assert_eq!(row.people.last().unwrap().as_str(), "supervisor-1");
    assert_eq!(row.actions[0], (Action::Approve, Some(Refusal::Election(No::SameApprover))));
    let again = centre.desk.approve(&record, explanations.clone());
    assert_eq!(again, Err(Refusal::Election(No::SameApprover)));
    assert_eq!(centre.reopened().unwrap().entry(&record), centre.desk.entry(&record), "the journal tells the same");
    centre.sit_down("supervisor-2").unwrap();
    assert_eq!(centre.desk.approve(&record, explanations), Ok(State::Approved));
    let entry = centre.desk.entry(&record);
    let approvers: Vec<&str> = entry.approved().unwrap().approvers().map(|consent| consent.by.as_str()).collect();
    assert_eq!(approvers, ["supervisor-1", "supervisor-2"]);
    assert!(entry.approved().unwrap().sealed().is_some());
    assert_eq!(centre.reopened().unwrap().entry(&record), entry);
    let paper = centre.desk.protocol(&record).unwrap();
    let pages = text_of_pages(&centre.night.write("protocol.pdf", &paper.pdf).unwrap()).join("\n");
    assert!(["supervisor-1", "supervisor-2"].iter().all(|name| pages.contains(name)), "{pages}");
}

#[test]
fn what_was_typed_is_read_in_the_journal_after_the_first_approval_as_before_it() {
    let mut centre = Centre::of(&definition()).unwrap();
    let record = odd(&centre);
    centre.agree(&record).unwrap();
    let typed = |centre: &Centre| {
        let page = centre.desk.journal(&JournalFilter::default()).unwrap();
        let lines: Vec<bool> =
            page.lines.into_iter().filter(|line| line.kind == "entered").map(|line| line.kept_back).collect();
        lines
    };
    centre.sit_down("supervisor-1").unwrap();
    assert_eq!(typed(&centre), [false, false]);
    centre.desk.approve(&record, centre.explanations(&record).unwrap()).unwrap();
    assert_eq!(typed(&centre), [false, false]);
    centre.sit_down("supervisor-2").unwrap();
    assert_eq!(typed(&centre), [false, false]);
}

#[test]
fn the_name_of_somebody_who_was_let_go_stands_on_the_protocol() {
    let mut centre = Centre::of(&definition()).unwrap();
    let vera = Person { id: PersonId::new("sv-7"), name: "Vera Novakova".into(), role: Role::Supervisor };
    centre.desk.add_person(&vera, &passphrase(), KdfParams::LEAST).unwrap();
    let record = odd(&centre);
    centre.agree(&record).unwrap();
    let explanations = centre.explanations(&record).unwrap();
    for supervisor in ["sv-7", "supervisor-1"] {
        centre.sit_down(supervisor).unwrap();
        centre.desk.approve(&record, explanations.clone()).unwrap();
    }
    centre.sit_down("administrator").unwrap();
    centre.desk.remove_person(&vera.id).unwrap();
    centre.sit_down("supervisor-1").unwrap();
    let paper = centre.desk.protocol(&record).unwrap();
    let pages = text_of_pages(&centre.night.write("protocol.pdf", &paper.pdf).unwrap()).join("\n");
    assert!(pages.contains("Vera Novakova") && !pages.contains("sv-7"), "{pages}");
}

#[test]
fn what_one_supervisor_approved_can_still_be_discarded() {
    let mut centre = Centre::of(&definition()).unwrap();
    let record = odd(&centre);
    centre.agree(&record).unwrap();
    centre.sit_down("supervisor-1").unwrap();
    centre.desk.approve(&record, centre.explanations(&record).unwrap()).unwrap();
    centre.sit_down("supervisor-2").unwrap();
    assert_eq!(centre.desk.discard(&record, Discard::Both, "The sheet of another station."), Ok(State::Waiting));
}

#[test]
fn a_rehearsal_has_as_many_supervisors_as_the_election_wants() {
    let definition = definition();
    let counts = example_papers(&checked(&definition).unwrap()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let world: Arc<dyn World> = SystemWorld::new("0.1.0-suite", Digest::of(b"suite"));
    let play = Rehearsal { definition, counts, mistakes_per_mille: 0, seed: 1 };
    let report = play.play(folder.path(), &world, |_, _| {}).unwrap();
    assert!(report.records > 0);
    let people = std::fs::read_to_string(folder.path().join("people.csv")).unwrap();
    assert!(people.contains("supervisor-2"), "{people}");
}

#[test]
fn r6_5_the_office_counts_what_two_approved() {
    let mut centre = Centre::of(&definition()).unwrap();
    let record = odd(&centre);
    centre.approve(&record).unwrap();
    let stick = centre.night.path("stick");
    std::fs::create_dir(&stick).unwrap();
    let mut medium = FolderMedium::open(&stick).unwrap();
    let mut paper = medium.clone();
    let records = std::slice::from_ref(&record);
    centre.desk.hand_over(records, &mut medium, &mut paper, |_, _| ControlFlow::Continue(())).unwrap();
    let mut verdicts = vec![];
    let import = centre.night.office.import(&[stick], |judged, _| {
        verdicts.push(judged.verdict);
        ControlFlow::Continue(())
    });
    import.unwrap();
    assert_eq!(verdicts, [Verdict::Accepted]);
}
