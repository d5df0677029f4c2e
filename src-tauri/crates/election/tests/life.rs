//! The life of a record: what each state allows, and what stays true whatever anybody tries in whatever order.
#![allow(clippy::unwrap_used, clippy::panic)]

mod small;

use std::{cell::RefCell, collections::BTreeSet};

use election::{
    Approved, Counts, Discard, Entry, Event, Explanations, Person, PersonId, Refusal, Right, Role, Settlement, Sheet,
    Stamped, State,
};
use proptest::{prelude::*, test_runner::TestRunner};
use small::{GOOD, count, election, moment, person, record, sheet};

/// Something that somebody tries.
#[derive(Clone, Debug)]
enum Act {
    Enter([u32; 9]),
    Settle(u32),
    Discard(Discard, &'static str),
    Approve(&'static str),
    Correct(&'static str),
    Seal,
    Print,
    Export,
}

fn attempt(entry: &Entry, act: &Act, sheet: Sheet<'_>, by: &Person, second: i64) -> Result<(Entry, Event), Refusal> {
    let (at, record, revision) = (moment(second), sheet.record.clone(), entry.revision());
    match act {
        Act::Enter(numbers) => entry.enter(sheet, small::sheet(*numbers), by, at),
        Act::Settle(shift) => {
            let open = entry.differing().map(election::Differing::open).unwrap_or_default();
            let values = open.into_iter().map(|position| (position, count((GOOD[position] + shift) % 102)));
            entry.settle(sheet, values.collect(), by, at)
        }
        Act::Discard(which, reason) => entry.discard(sheet, *which, reason, by, at),
        Act::Approve(text) => entry.approve(sheet, explanations(text), by, at),
        Act::Correct(reason) => entry.correct(sheet, reason, by, at),
        Act::Seal => note(entry, sheet, Event::Sealed { record, revision, digest: "0".repeat(64) }, by, second),
        Act::Print => note(entry, sheet, Event::Printed { record, revision, copy: None }, by, second),
        Act::Export => note(entry, sheet, Event::Exported { record, revision, medium: None }, by, second),
    }
}

fn note(entry: &Entry, sheet: Sheet<'_>, event: Event, by: &Person, second: i64) -> Result<(Entry, Event), Refusal> {
    let stamped = Stamped { at: moment(second), by: Some(by.id.clone()), event };
    entry.clone().apply(sheet, &stamped).map(|next| (next, stamped.event))
}

fn explanations(text: &str) -> Explanations {
    Explanations(["W1", "W2", "W9"].map(|rule| (rule.to_owned(), text.to_owned())).into())
}

fn people() -> Vec<Person> {
    let mut people: Vec<Person> = (1..=3).map(|number| person(Role::Typist, number)).collect();
    people.extend((1..=3).map(|number| person(Role::Supervisor, number)));
    people.extend([Role::Administrator, Role::Observer, Role::Officer].map(|role| person(role, 1)));
    people
}

fn acts() -> impl Strategy<Value = Vec<(usize, Act)>> {
    let entries = prop_oneof![
        6 => Just(GOOD),
        2 => (0..9_usize).prop_map(|place| { let mut numbers = GOOD; numbers[place] += 1; numbers }),
        2 => Just([100, 60, 5, 0, 26, 20, 25, 29, 10]),
        1 => Just([10, 60, 1, 1, 30, 20, 25, 29, 10]),
        1 => Just([100, 60, 1, 2, 30, 20, 25, 29, 10]),
    ];
    let which = prop_oneof![Just(Discard::First), Just(Discard::Second), Just(Discard::Both)];
    let reason = prop_oneof![3 => Just("the wrong sheet"), 1 => Just(" "), 1 => Just("a\u{7}b")];
    let act = prop_oneof![
        8 => entries.prop_map(Act::Enter),
        6 => prop_oneof![4 => Just(0), 1 => Just(1), 1 => Just(2)].prop_map(Act::Settle),
        1 => (which, reason.clone()).prop_map(|(which, reason)| Act::Discard(which, reason)),
        8 => prop_oneof![4 => Just("seen"), 1 => reason.clone()].prop_map(Act::Approve),
        3 => reason.prop_map(Act::Correct),
        1 => Just(Act::Seal),
        1 => Just(Act::Print),
        1 => Just(Act::Export),
    ];
    let who = prop_oneof![6 => 0..3_usize, 5 => 3..6_usize, 1 => 6..9_usize];
    proptest::collection::vec((who, act), 0..100)
}

/// What must be true of whatever has been approved, in whatever way it came about.
fn assert_approved(sheet: Sheet<'_>, approved: &Approved) {
    let agreed = approved.agreed();
    let (first, second) = (&agreed.first, &agreed.second);
    let typed_by = |position: usize, value| {
        let again = agreed.rekeyed.iter().filter(|rekeyed| rekeyed.values.contains(&(position, value)));
        let entered = [first, second].into_iter().filter(|typed| typed.counts.at(position) == Some(value));
        entered.map(|typed| &typed.by).chain(again.map(|rekeyed| &rekeyed.by)).collect::<BTreeSet<&PersonId>>()
    };
    assert_ne!(first.by, second.by);
    let approvers: Vec<&PersonId> = approved.approvers().map(|consent| &consent.by).collect();
    assert_eq!(approvers.len(), sheet.policies.approvals.number());
    assert!(approvers.iter().collect::<BTreeSet<_>>().len() == approvers.len(), "nobody approves twice");
    assert!(approvers.iter().all(|by| by.as_str().starts_with("supervisor")));
    assert!(!agreed.typists().iter().any(|typist| approvers.contains(typist)), "who typed does not approve");
    for position in sheet.form.asked(sheet.kind) {
        let value = approved.counts().at(position).expect("an approved sheet has no empty blank");
        assert!(agreed.typed(position).contains(&value), "a count that nobody typed");
        assert!(typed_by(position, value).len() >= 2, "one person alone decided on position {position}");
    }
    if sheet.policies.settlement == Settlement::ThirdPerson {
        assert!(agreed.settlers().iter().all(|settler| **settler != first.by && **settler != second.by));
    }
    let people: BTreeSet<&PersonId> = agreed.typists().into_iter().chain(approvers).collect();
    assert!(people.len() >= 2 + sheet.policies.approvals.number());
    let warnings: Vec<String> = election::findings(sheet.form, approved.counts(), sheet.kind)
        .iter()
        .map(|finding| {
            assert!(!finding.is_error(), "an error was approved");
            finding.rule.id.clone()
        })
        .collect();
    assert!(approved.explanations().0.keys().eq(&warnings), "exactly the broken warnings are explained");
}

/// Lets the people try it all, checking after each act; returns the states that were reached, by revision.
fn live(sheet: Sheet<'_>, acts: &[(usize, Act)]) -> BTreeSet<(u32, State)> {
    let (people, mut entry, mut journal, mut reached) = (people(), Entry::default(), vec![], BTreeSet::new());
    for (second, (who, act)) in (0..).zip(acts) {
        let before = entry.clone();
        match attempt(&entry, act, sheet, &people[*who], second) {
            Ok((next, event)) => {
                let text = serde_json::to_string(&event).unwrap();
                assert_eq!(serde_json::from_str::<Event>(&text).unwrap(), event);
                assert_eq!(event.record(), Some(sheet.record));
                journal.push(Stamped { at: moment(second), by: Some(people[*who].id.clone()), event });
                entry = next;
            }
            Err(_) => assert_eq!(entry, before, "a refused act changed something"),
        }
        reached.insert((entry.revision(), entry.state()));
        entry.earlier().iter().chain(entry.approved()).for_each(|approved| assert_approved(sheet, approved));
        assert_eq!(entry.earlier().len() + 1, usize::try_from(entry.revision()).unwrap());
        assert_eq!(entry.correction().is_some(), entry.revision() > 1);
    }
    let replayed = journal.iter().try_fold(Entry::default(), |entry, stamped| entry.apply(sheet, stamped));
    assert_eq!(replayed.unwrap(), entry, "the journal tells another story");
    reached
}

#[test]
fn r3_1_whatever_anybody_tries_two_persons_agree_and_a_third_approves() {
    for (settlement, approvals) in
        [("anybody", "one"), ("third-person", "one"), ("anybody", "two"), ("third-person", "two")]
    {
        let (election, record) = (election(under(settlement, approvals)), record());
        let sheet = election.sheet(&record).unwrap();
        let reached = RefCell::new(BTreeSet::new());
        let mut runner = TestRunner::deterministic();
        runner
            .run(&acts(), |acts| {
                reached.borrow_mut().extend(live(sheet, &acts));
                Ok(())
            })
            .unwrap();
        for state in [State::Waiting, State::Entered, State::Differing, State::Agreed, State::Approved] {
            let in_both = (1..=2).all(|revision| reached.borrow().contains(&(revision, state)));
            assert!(in_both, "{settlement}, {approvals}: {state:?}");
        }
        let waited = reached.borrow().contains(&(1, State::OnceApproved));
        assert_eq!(waited, approvals == "two", "only two approvals have one between");
    }
}

/// The small election under these policies.
fn under(settlement: &str, approvals: &str) -> serde_json::Value {
    let mut definition = small::definition();
    definition["policies"] = serde_json::json!({"settlement": settlement, "approvals": approvals});
    definition
}

/// An entry in each state, with who made it: typists 1 and 2, supervisor 1.
fn entries(sheet: Sheet<'_>) -> Vec<Entry> {
    let mut typo = GOOD;
    typo[4] += 1;
    let go = |entry: &Entry, act: Act, by: &Person| attempt(entry, &act, sheet, by, 0).unwrap().0;
    let (one, two, chief) = (person(Role::Typist, 1), person(Role::Typist, 2), person(Role::Supervisor, 1));
    let entered = go(&Entry::default(), Act::Enter(GOOD), &one);
    let differing = go(&entered, Act::Enter(typo), &two);
    let agreed = go(&entered, Act::Enter(GOOD), &two);
    let approved = go(&agreed, Act::Approve("seen"), &chief);
    vec![Entry::default(), entered, differing, agreed, approved]
}

#[test]
fn r6_1_every_state_allows_its_moves_and_no_others() {
    use State::{Agreed as G, Approved as A, Differing as D, Entered as E, Waiting as W};
    let (election, record) = (election(small::definition()), record());
    let sheet = election.sheet(&record).unwrap();
    let (typist, chief) = (person(Role::Typist, 3), person(Role::Supervisor, 2));
    let why = "the wrong sheet";
    // The state that follows, in the order of the states Waiting, Entered, Differing, Agreed, Approved.
    let table: [(Act, &Person, [Option<State>; 5]); 10] = [
        (Act::Enter(GOOD), &typist, [Some(E), Some(G), None, None, None]),
        (Act::Settle(0), &chief, [None, None, Some(G), None, None]),
        (Act::Settle(9), &chief, [None, None, Some(D), None, None]),
        (Act::Discard(Discard::First, why), &chief, [None, Some(W), Some(E), Some(E), None]),
        (Act::Discard(Discard::Second, why), &chief, [None, None, Some(E), Some(E), None]),
        (Act::Discard(Discard::Both, why), &chief, [None, Some(W), Some(W), Some(W), None]),
        (Act::Approve("seen"), &chief, [None, None, None, Some(A), None]),
        (Act::Correct(why), &chief, [None, None, None, None, Some(W)]),
        (Act::Seal, &chief, [None, None, None, None, Some(A)]),
        (Act::Print, &chief, [None, None, None, None, None]),
    ];
    for (act, by, expected) in table {
        for (entry, expected) in entries(sheet).iter().zip(expected) {
            match attempt(entry, &act, sheet, by, 1) {
                Ok((next, _)) => assert_eq!(Some(next.state()), expected, "{:?} {act:?}", entry.state()),
                Err(refusal) => {
                    assert_eq!(expected, None, "{:?} {act:?}: {refusal}", entry.state());
                    assert_eq!(refusal, Refusal::WrongState { state: entry.state() }, "{act:?}");
                }
            }
        }
    }
}

#[test]
fn r3_1_every_role_tries_every_move() {
    let (election, record) = (election(small::definition()), record());
    let sheet = election.sheet(&record).unwrap();
    let all = entries(sheet);
    let (typist, supervisor) = (vec![Role::Typist], vec![Role::Supervisor]);
    let both = vec![Role::Typist, Role::Supervisor];
    let table: [(&Entry, Act, &Vec<Role>); 6] = [
        (&all[0], Act::Enter(GOOD), &typist),
        (&all[1], Act::Enter(GOOD), &typist),
        (&all[2], Act::Settle(0), &both),
        (&all[2], Act::Discard(Discard::Both, "why"), &supervisor),
        (&all[3], Act::Approve("why"), &supervisor),
        (&all[4], Act::Correct("why"), &supervisor),
    ];
    for (entry, act, allowed) in table {
        for role in Role::ALL {
            let result = attempt(entry, &act, sheet, &person(role, 9), 1);
            assert_eq!(result.is_ok(), allowed.contains(&role), "{role:?} {act:?} {result:?}");
            assert!(result.is_ok() || matches!(result, Err(Refusal::NotAllowed { .. })), "{role:?} {act:?}");
        }
    }
}

#[test]
fn r3_1_the_same_person_never_makes_both_entries_and_never_approves_what_they_typed() {
    let (election, record) = (election(small::definition()), record());
    let sheet = election.sheet(&record).unwrap();
    let all = entries(sheet);
    let again = attempt(&all[1], &Act::Enter(GOOD), sheet, &person(Role::Typist, 1), 1);
    assert_eq!(again.unwrap_err(), Refusal::SamePerson);
    let chief = person(Role::Supervisor, 1);
    let settled = attempt(&all[2], &Act::Settle(0), sheet, &chief, 1).unwrap().0;
    assert_eq!(settled.state(), State::Agreed);
    assert_eq!(attempt(&settled, &Act::Approve("seen"), sheet, &chief, 2).unwrap_err(), Refusal::OwnRecord);
    assert!(attempt(&settled, &Act::Approve("seen"), sheet, &person(Role::Supervisor, 2), 2).is_ok());
}

#[test]
fn r3_1_two_approvals_are_two_supervisors_who_typed_nothing() {
    let (election, record) = (election(under("anybody", "two")), record());
    let sheet = election.sheet(&record).unwrap();
    let [settler, one, two] = [3, 1, 2].map(|number| person(Role::Supervisor, number));
    let differing = entries(sheet).remove(2);
    let agreed = attempt(&differing, &Act::Settle(0), sheet, &settler, 1).unwrap().0;
    let once = attempt(&agreed, &Act::Approve("seen"), sheet, &one, 2).unwrap().0;
    assert_eq!((once.state(), once.approved()), (State::OnceApproved, None));
    assert_eq!(once.agreed(), agreed.agreed());
    assert!(attempt(&once, &Act::Seal, sheet, &one, 3).is_err(), "nothing is sealed before the second approval");
    let table = [
        (&one, Err(Refusal::SameApprover)),
        (&settler, Err(Refusal::OwnRecord)),
        (&person(Role::Typist, 3), Err(Refusal::NotAllowed { role: Role::Typist, right: Right::Approve })),
        (&two, Ok(State::Approved)),
    ];
    for (by, expected) in table {
        let result = attempt(&once, &Act::Approve("seen"), sheet, by, 3).map(|(next, _)| next.state());
        assert_eq!(result, expected, "{by:?}");
        assert_eq!(once.may_approve(by).is_ok(), result.is_ok(), "the board says what the move says");
        let event = Event::Approved { record: record.clone(), explanations: Explanations::default() };
        let replayed = once.clone().apply(sheet, &Stamped { at: moment(3), by: Some(by.id.clone()), event });
        let is_typist = by.role == Role::Typist;
        assert!(replayed.is_ok() == result.is_ok() || is_typist, "a replayed journal obeys the policy too: {by:?}");
    }
    let approved = attempt(&once, &Act::Approve("seen"), sheet, &two, 3).unwrap().0;
    let approvers: Vec<_> = approved.approved().unwrap().approvers().map(|consent| (&consent.by, consent.at)).collect();
    assert_eq!(approvers, [(&one.id, moment(2)), (&two.id, moment(3))]);
    assert_eq!(approved.approved().unwrap().at(), moment(3));
    for which in [Discard::First, Discard::Second, Discard::Both] {
        let discarded = attempt(&once, &Act::Discard(which, "the wrong sheet"), sheet, &one, 3).unwrap().0;
        assert_eq!(discarded.state(), if which == Discard::Both { State::Waiting } else { State::Entered });
    }
}

#[test]
fn r6_2_whoever_explains_differently_is_the_first_to_approve_that() {
    let (election, record) = (election(under("anybody", "two")), record());
    let sheet = election.sheet(&record).unwrap();
    let odd = [100, 60, 5, 0, 26, 20, 25, 29, 10];
    let enter = |entry: &Entry, number| attempt(entry, &Act::Enter(odd), sheet, &person(Role::Typist, number), 1);
    let agreed = enter(&enter(&Entry::default(), 1).unwrap().0, 2).unwrap().0;
    let [one, two] = [1, 2].map(|number| person(Role::Supervisor, number));
    let once = attempt(&agreed, &Act::Approve("counted again"), sheet, &one, 2).unwrap().0;
    assert_eq!(attempt(&once, &Act::Approve(" "), sheet, &two, 3).unwrap_err(), Refusal::Unexplained { number: 2 });
    let other = attempt(&once, &Act::Approve("a bag was found"), sheet, &two, 3).unwrap().0;
    assert_eq!(other.once_approved().unwrap().first.by, two.id);
    let again = attempt(&other, &Act::Approve("a bag was found"), sheet, &two, 4).unwrap_err();
    assert_eq!(again, Refusal::SameApprover);
    let approved = attempt(&other, &Act::Approve("a bag was found"), sheet, &one, 4).unwrap().0;
    let explained = &approved.approved().unwrap().explanations().0;
    assert!(explained.values().all(|text| text == "a bag was found"), "{explained:?}");
    assert!(approved.approved().unwrap().approvers().map(|consent| &consent.by).eq([&two.id, &one.id]));
}

#[test]
fn r3_3_a_person_who_types_the_same_twice_is_one_opinion_and_settles_nothing() {
    let (election, record) = (election(small::definition()), record());
    let sheet = election.sheet(&record).unwrap();
    let differing = entries(sheet).remove(2);
    let (one, two, chief) = (person(Role::Typist, 1), person(Role::Typist, 2), person(Role::Supervisor, 1));
    // Typist 1 typed 30 and types it again; typist 2 typed 31 and now agrees.
    let repeated = attempt(&differing, &Act::Settle(0), sheet, &one, 1).unwrap().0;
    assert_eq!(repeated.state(), State::Differing);
    let agreed = attempt(&repeated, &Act::Settle(0), sheet, &two, 2).unwrap().0;
    assert_eq!(agreed.agreed().unwrap().counts, small::sheet(GOOD));
    // A supervisor who twice types a third value stays alone with it.
    let third = attempt(&differing, &Act::Settle(7), sheet, &chief, 1).unwrap().0;
    let third = attempt(&third, &Act::Settle(7), sheet, &chief, 2).unwrap().0;
    assert_eq!(third.state(), State::Differing);
    let typed: Vec<u32> = third.differing().unwrap().typed(4).into_iter().map(u32::from).collect();
    assert_eq!(typed, [30, 31, 37, 37], "every value ever typed is kept");
}

#[test]
fn r3_3_only_the_differing_fields_are_keyed_again() {
    let (election, record) = (election(small::definition()), record());
    let sheet = election.sheet(&record).unwrap();
    let differing = entries(sheet).remove(2);
    assert_eq!(differing.differing().unwrap().open(), [4]);
    let chief = person(Role::Supervisor, 1);
    for values in
        [vec![], vec![(3, count(1))], vec![(4, count(30)), (4, count(30))], vec![(4, count(30)), (5, count(1))]]
    {
        let result = differing.settle(sheet, values.clone(), &chief, moment(1));
        assert_eq!(result.unwrap_err(), Refusal::WrongFields, "{values:?}");
    }
}

#[test]
fn r3_3_the_policy_of_a_third_person_keeps_both_typists_from_settling() {
    let (election, record) = (election(under("third-person", "one")), record());
    let sheet = election.sheet(&record).unwrap();
    let differing = entries(sheet).remove(2);
    for (number, is_allowed) in [(1, false), (2, false), (3, true)] {
        let result = attempt(&differing, &Act::Settle(0), sheet, &person(Role::Typist, number), 1);
        assert_eq!(result.is_ok(), is_allowed, "{result:?}");
        let by = Some(person(Role::Typist, number).id);
        let event = Event::Rekeyed { record: record.clone(), values: vec![(4, count(30))] };
        let replayed = differing.clone().apply(sheet, &Stamped { at: moment(1), by, event });
        assert_eq!(replayed.is_ok(), is_allowed, "a replayed journal obeys the policy too");
    }
}

#[test]
fn r6_1_a_sheet_that_breaks_a_rule_is_typed_but_not_approved() {
    let (election, record) = (election(small::definition()), record());
    let sheet = election.sheet(&record).unwrap();
    let wrong = [10, 60, 2, 1, 30, 20, 25, 29, 10];
    let enter = |entry: &Entry, number| attempt(entry, &Act::Enter(wrong), sheet, &person(Role::Typist, number), 1);
    let agreed = enter(&enter(&Entry::default(), 1).unwrap().0, 2).unwrap().0;
    assert_eq!(agreed.state(), State::Agreed);
    let refusal = attempt(&agreed, &Act::Approve("seen"), sheet, &person(Role::Supervisor, 1), 2).unwrap_err();
    assert_eq!(refusal, Refusal::RulesBroken { number: 2 });
}

#[test]
fn r6_2_a_broken_warning_needs_an_explanation_and_only_that_is_kept() {
    let (election, record) = (election(small::definition()), record());
    let sheet = election.sheet(&record).unwrap();
    let odd = [100, 60, 5, 0, 26, 20, 25, 29, 10];
    let enter = |entry: &Entry, number| attempt(entry, &Act::Enter(odd), sheet, &person(Role::Typist, number), 1);
    let agreed = enter(&enter(&Entry::default(), 1).unwrap().0, 2).unwrap().0;
    let chief = person(Role::Supervisor, 1);
    for (text, number) in [("", 2), ("  ", 2), ("a\u{0}b", 2)] {
        let refusal = attempt(&agreed, &Act::Approve(text), sheet, &chief, 2).unwrap_err();
        assert_eq!(refusal, Refusal::Unexplained { number }, "{text:?}");
    }
    let one = Explanations([("W1".to_owned(), "seen".to_owned())].into());
    assert_eq!(agreed.approve(sheet, one, &chief, moment(2)).unwrap_err(), Refusal::Unexplained { number: 1 });
    let long = "x".repeat(1_001);
    assert!(agreed.approve(sheet, explanations(&long), &chief, moment(2)).is_err());
    let (approved, event) = attempt(&agreed, &Act::Approve("seen\ntwice"), sheet, &chief, 2).unwrap();
    let kept = &approved.approved().unwrap().explanations().0;
    assert!(kept.keys().eq(["W1", "W2"]), "W9 was never broken: {kept:?}");
    assert!(matches!(event, Event::Approved { explanations, .. } if explanations.0 == *kept));
}

#[test]
fn r6_9_a_correction_keeps_the_old_record_and_the_reason() {
    let (election, record) = (election(small::definition()), record());
    let sheet = election.sheet(&record).unwrap();
    let (chief, approved) = (person(Role::Supervisor, 1), entries(sheet).remove(4));
    for reason in ["", " \n ", "a\u{7}", &"x".repeat(1_001)] {
        assert_eq!(approved.correct(sheet, reason, &chief, moment(1)).unwrap_err(), Refusal::NoReason);
    }
    let (waiting, _) = approved.correct(sheet, "  list 1 was read as list 2 ", &chief, moment(1)).unwrap();
    assert_eq!((waiting.revision(), waiting.state()), (2, State::Waiting));
    assert_eq!(waiting.correction(), Some("list 1 was read as list 2"));
    assert_eq!(waiting.earlier()[0].counts(), &small::sheet(GOOD));
    assert_eq!(waiting.earlier(), [approved.approved().unwrap().clone()]);
    let event = Event::Exported { record: record.clone(), revision: 1, medium: Some("STICK".into()) };
    assert!(note(&waiting, sheet, event, &chief, 2).is_err(), "the open revision has nothing to export");
}

#[test]
fn a_record_is_sealed_once_and_leaves_only_sealed() {
    let (election, record) = (election(small::definition()), record());
    let sheet = election.sheet(&record).unwrap();
    let (chief, approved) = (person(Role::Supervisor, 1), entries(sheet).remove(4));
    assert!(attempt(&approved, &Act::Export, sheet, &chief, 1).is_err());
    let sealed = attempt(&approved, &Act::Seal, sheet, &chief, 1).unwrap().0;
    assert!(attempt(&sealed, &Act::Seal, sheet, &chief, 2).is_err());
    let mut out = sealed;
    for act in [Act::Print, Act::Export, Act::Print, Act::Export] {
        out = attempt(&out, &act, sheet, &chief, 3).unwrap().0;
    }
    let facts = out.approved().unwrap();
    assert!(facts.is_printed() && facts.is_exported());
    let other = Event::Printed { record: record.clone(), revision: 2, copy: None };
    assert!(note(&out, sheet, other, &chief, 4).is_err());
}

#[test]
fn a_sheet_that_is_not_of_the_form_is_refused_and_so_is_its_replay() {
    let (election, record) = (election(small::definition()), record());
    let at_station = election.sheet(&record).unwrap();
    let postal_record = small::record_of("postal");
    let postal = election.sheet(&postal_record).unwrap();
    let mut half = sheet(GOOD);
    half.put(1, None);
    half.put(8, None);
    let table: [(Sheet<'_>, Counts, Refusal); 5] = [
        (at_station, Counts::blank(8), Refusal::WrongForm),
        (at_station, Counts::blank(9), Refusal::Blanks { number: 9 }),
        (at_station, half, Refusal::Blanks { number: 2 }),
        (at_station, sheet([100, 60, 1, 2, 30, 20, 25, 29, 10]), Refusal::WrongForm),
        (postal, sheet(GOOD), Refusal::WrongForm),
    ];
    for (sheet, counts, expected) in table {
        let by = person(Role::Typist, 1);
        let refusal = Entry::default().enter(sheet, counts.clone(), &by, moment(1)).unwrap_err();
        assert_eq!(refusal, expected);
        let event = Event::Entered { record: sheet.record.clone(), counts, seconds: None };
        let stamped = Stamped { at: moment(1), by: Some(by.id), event };
        assert_eq!(Entry::default().apply(sheet, &stamped).unwrap_err(), expected);
    }
}

#[test]
fn an_event_that_nobody_caused_moves_no_record() {
    let (election, record) = (election(small::definition()), record());
    let event = Event::Entered { record: record.clone(), counts: sheet(GOOD), seconds: None };
    let stamped = Stamped { at: moment(1), by: None, event };
    let refusal = Entry::default().apply(election.sheet(&record).unwrap(), &stamped).unwrap_err();
    assert_eq!(refusal, Refusal::OutOfOrder);
}
