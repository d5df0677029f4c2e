//! Several sheets of one station: compared sheet by sheet, added up, replayed, and refused where they do not belong.
#![allow(clippy::unwrap_used, clippy::panic)]

mod small;

use election::{
    COUNT_MAX, Count, Counts, Discard, Election, Entry, Event, Person, Refusal, Role, Sheet, Stamped, State, limits,
};
use proptest::prelude::*;
use small::{GOOD, count, moment, person, record, sheet};

fn counting_in_batches() -> Election {
    let mut definition = small::definition();
    definition["policies"]["batches"] = true.into();
    small::election(definition)
}

fn together(sheets: &[Counts]) -> Counts {
    sheets.iter().flat_map(|sheet| sheet.iter().collect::<Vec<_>>()).collect()
}

fn typist(number: u32) -> Person {
    person(Role::Typist, number)
}

/// The entry of two typists, and the journal of how it came about.
fn entered(sheet: Sheet<'_>, first: Counts, second: Counts) -> (Entry, Vec<Stamped>) {
    let (mut entry, mut journal) = (Entry::default(), vec![]);
    for (number, counts) in [(1, first), (2, second)] {
        let (next, event) = entry.enter(sheet, counts, &typist(number), moment(number.into())).unwrap();
        entry = next;
        journal.push(Stamped { at: moment(number.into()), by: Some(typist(number).id), event });
    }
    (entry, journal)
}

fn one_sheet() -> impl Strategy<Value = Counts> {
    let number = prop_oneof![4 => 0..500_u32, 1 => 0..=COUNT_MAX / 50];
    (proptest::collection::vec(number, 9), any::<bool>()).prop_map(|(mut numbers, yes)| {
        numbers[3] = yes.into();
        numbers.into_iter().map(Count::new).collect()
    })
}

proptest! {
    #[test]
    fn equal_sheets_agree_on_their_sum(sheets in proptest::collection::vec(one_sheet(), 1..6)) {
        let (election, record) = (counting_in_batches(), record());
        let at = election.sheet(&record).unwrap();
        let (entry, _) = entered(at, together(&sheets), together(&sheets));
        let agreed = entry.agreed().unwrap();
        prop_assert_eq!(agreed.sheets, sheets.len());
        for position in 0..9 {
            let numbers = sheets.iter().map(|sheet| sheet.at(position).unwrap().number());
            let sum = if position == 3 { numbers.min() } else { Some(numbers.sum()) };
            prop_assert_eq!(agreed.counts.at(position).map(Count::number), sum);
        }
    }

    #[test]
    fn whatever_differs_is_settled_sheet_by_sheet_and_the_sum_is_the_paper_s(
        paper in proptest::collection::vec(one_sheet(), 1..5),
        slips in proptest::collection::vec((any::<prop::sample::Index>(), any::<bool>()), 1..6),
    ) {
        let (election, record) = (counting_in_batches(), record());
        let at = election.sheet(&record).unwrap();
        let paper = together(&paper);
        let mut typed = [paper.clone(), paper.clone()];
        for (place, second) in slips {
            let place = place.index(paper.len());
            let right = paper.at(place).unwrap().number();
            let wrong = if place % 9 == 3 { 1 - right } else { right + 1 };
            // Where both slip alike nothing can tell: the second keeps what the paper says.
            if typed[usize::from(!second)].at(place) == paper.at(place) {
                typed[usize::from(second)].put(place, Count::new(wrong));
            }
        }
        let [first, second] = typed;
        let (mut entry, mut journal) = entered(at, first.clone(), second.clone());
        let differing = election::differing(&first, &second);
        if !differing.is_empty() {
            prop_assert_eq!(entry.differing().unwrap().open(), differing.clone());
            let values = differing.iter().map(|place| (*place, paper.at(*place).unwrap())).collect();
            let (next, event) = entry.settle(at, values, &typist(3), moment(3)).unwrap();
            entry = next;
            journal.push(Stamped { at: moment(3), by: Some(typist(3).id), event });
        }
        let agreed = entry.agreed().unwrap();
        prop_assert_eq!(&agreed.counts, &at.sum(&paper).unwrap());
        let told: Vec<usize> = agreed.differed().iter().map(|place| (place.sheet - 1) * 9 + place.field).collect();
        prop_assert_eq!(told, differing);
        let replayed = journal.iter().try_fold(Entry::default(), |entry, stamped| entry.apply(at, stamped));
        prop_assert_eq!(replayed.unwrap(), entry);
    }
}

#[test]
fn another_number_of_sheets_is_a_difference_that_only_discarding_settles() {
    let (election, record) = (counting_in_batches(), record());
    let at = election.sheet(&record).unwrap();
    let (entry, _) = entered(at, together(&[sheet(GOOD), sheet(GOOD)]), sheet(GOOD));
    assert_eq!((entry.state(), entry.differing().unwrap().open()), (State::Differing, vec![]));
    let chief = person(Role::Supervisor, 1);
    assert_eq!(entry.may_settle(at.policies, &chief).unwrap_err(), Refusal::SheetsDiffer);
    assert_eq!(entry.settle(at, vec![], &chief, moment(3)).unwrap_err(), Refusal::SheetsDiffer);
    let event = Event::Rekeyed { record: record.clone(), values: vec![] };
    let stamped = Stamped { at: moment(3), by: Some(chief.id.clone()), event };
    assert_eq!(entry.clone().apply(at, &stamped).unwrap_err(), Refusal::SheetsDiffer);
    let (left, _) = entry.discard(at, Discard::Second, "a sheet was missed", &chief, moment(3)).unwrap();
    let (agreed, _) = left.enter(at, together(&[sheet(GOOD), sheet(GOOD)]), &typist(2), moment(4)).unwrap();
    assert_eq!(agreed.agreed().unwrap().counts.at(0), Some(count(200)));
}

#[test]
fn one_entry_is_one_whole_sheet_unless_the_election_counts_in_batches() {
    let (plain, batches, record) = (small::election(small::definition()), counting_in_batches(), record());
    let twice = together(&[sheet(GOOD), sheet(GOOD)]);
    let refusal = |election: &Election, counts: Counts| {
        Entry::default().enter(election.sheet(&record).unwrap(), counts, &typist(1), moment(1)).map(drop)
    };
    assert_eq!(refusal(&plain, twice.clone()), Err(Refusal::WrongForm));
    assert_eq!(refusal(&batches, twice), Ok(()));
    let many = |number: usize| together(&vec![sheet(GOOD); number]);
    assert_eq!(refusal(&batches, many(limits::SHEETS_MAX)), Ok(()));
    assert_eq!(refusal(&batches, many(limits::SHEETS_MAX + 1)), Err(Refusal::WrongForm));
    assert_eq!(refusal(&batches, Counts::blank(0)), Err(Refusal::WrongForm));
    assert_eq!(refusal(&batches, Counts::blank(13)), Err(Refusal::WrongForm));
    assert_eq!(refusal(&batches, Counts::blank(18)), Err(Refusal::Blanks { number: 18 }));
    let mut lie = [sheet(GOOD), sheet(GOOD)];
    lie[1].put(3, Some(count(2)));
    assert_eq!(refusal(&batches, together(&lie)), Err(Refusal::WrongForm), "a statement is yes or no on every sheet");
}

#[test]
fn sheets_that_add_up_to_no_count_are_refused_by_field_and_so_is_a_settlement() {
    let (election, record) = (counting_in_batches(), record());
    let at = election.sheet(&record).unwrap();
    let mut large = [sheet(GOOD), sheet(GOOD)];
    large.iter_mut().for_each(|sheet| sheet.put(1, Some(count(COUNT_MAX))));
    let refusal = Entry::default().enter(at, together(&large), &typist(1), moment(1)).unwrap_err();
    assert_eq!(refusal, Refusal::SumTooLarge { field: "B".into() });
    let mut one = [sheet(GOOD), sheet(GOOD)];
    one[0].put(1, Some(count(COUNT_MAX - 60)));
    let mut other = one.clone();
    other[1].put(1, Some(count(59)));
    let (entry, _) = entered(at, together(&one), together(&other));
    assert_eq!(entry.differing().unwrap().open(), [10]);
    let (entry, _) = entry.settle(at, vec![(10, count(61))], &typist(3), moment(3)).unwrap();
    let refusal = entry.settle(at, vec![(10, count(61))], &typist(4), moment(4)).unwrap_err();
    assert_eq!(refusal, Refusal::SumTooLarge { field: "B".into() }, "the paper cannot say that");
    assert!(entry.settle(at, vec![(10, count(60))], &typist(2), moment(4)).is_ok());
}

#[test]
fn rules_are_weighed_on_the_sum() {
    let (election, record) = (counting_in_batches(), record());
    let at = election.sheet(&record).unwrap();
    // Neither sheet adds up by itself: a ballot lay with the wrong bundle.
    let sheets = [sheet([100, 60, 1, 1, 31, 20, 25, 29, 10]), sheet([100, 60, 1, 1, 29, 20, 25, 29, 10])];
    let broken = |counts: &Counts| small::broken(at.form, counts, at.kind);
    assert!(sheets.iter().all(|one| broken(one).contains(&"E1".to_owned())));
    let (entry, _) = entered(at, together(&sheets), together(&sheets));
    assert!(!broken(&entry.agreed().unwrap().counts).contains(&"E1".to_owned()));
    assert!(entry.may_approve(&person(Role::Supervisor, 1)).is_ok());
}

#[test]
fn r3_5_an_entry_in_an_old_journal_is_one_sheet() {
    let (election, record) = (counting_in_batches(), record());
    let old = r#"{"event":"entered","record":{"station":"ordinary","contest":"council"},"counts":[100,60,1,1,30,20,25,29,10]}"#;
    let event: Event = serde_json::from_str(old).unwrap();
    let at = election.sheet(&record).unwrap();
    let stamped = |number| Stamped { at: moment(1), by: Some(typist(number).id), event: event.clone() };
    let entry = Entry::default().apply(at, &stamped(1)).unwrap().apply(at, &stamped(2)).unwrap();
    let agreed = entry.agreed().unwrap();
    assert_eq!((agreed.sheets, &agreed.counts), (1, &sheet(GOOD)));
}
