//! What stands out among stations: planted faults are found and named, ordinary differences are not.
#![allow(clippy::unwrap_used, missing_docs)]

mod small;

use election::{Count, Counts, FieldId, Form, Oddity, OddityKind, alike, fingerprint, oddities};
use proptest::prelude::*;
use serde_json::json;

/// A contest of five lists without candidates.
fn form() -> Form {
    let mut definition = small::definition();
    let list = |id: u32| json!({"id": id.to_string(), "name": format!("List {id}")});
    definition["contests"][0]["kind"] = json!("closed-list");
    definition["contests"][0]["lists"] = (1..=5).map(list).collect();
    let election = small::election(definition);
    election.contests().next().unwrap().1.clone()
}

/// Sheets of stations with these shares of the lists, electorate and turnout, each a little different by a fixed noise.
fn sheets(form: &Form, number: usize) -> Vec<Counts> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut noise = move |most: u32| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        u32::try_from(state % u64::from(most)).unwrap()
    };
    let mut sheet = || {
        let voters = 400 + noise(200);
        let cast: Vec<u32> = [38, 27, 18, 11, 6].iter().map(|share| voters * share / 100 + noise(9)).collect();
        let invalid = voters / 100 + noise(4);
        let found = cast.iter().sum::<u32>() + invalid;
        let named = [("A", found * 10 / 6 + noise(40)), ("B", found), ("C", invalid), ("S", 1)];
        let lists = cast.into_iter().enumerate().map(|(at, votes)| (format!("list.{}", at + 1), votes));
        let all = named.into_iter().map(|(id, count)| (id.to_owned(), count)).chain(lists);
        let all: Vec<(FieldId, Count)> =
            all.map(|(id, count)| (FieldId::new(id), Count::new(count).unwrap())).collect();
        form.counts(all.iter().map(|(id, count)| (id, *count))).unwrap()
    };
    (0..number).map(|_| sheet()).collect()
}

fn at(form: &Form, id: &str) -> usize {
    form.position(&FieldId::new(id)).unwrap()
}

fn get(form: &Form, sheet: &Counts, id: &str) -> u32 {
    sheet.at(at(form, id)).unwrap().number()
}

fn put(form: &Form, sheet: &mut Counts, id: &str, number: u32) {
    sheet.put(at(form, id), Count::new(number));
}

fn first(mut found: Vec<Oddity>) -> Option<Oddity> {
    found.sort_by_key(|oddity| std::cmp::Reverse(oddity.rank));
    found.into_iter().next()
}

#[test]
fn r6_3_ordinary_differences_between_stations_are_no_findings() {
    let form = form();
    assert_eq!(oddities(&form, &sheets(&form, 60)), []);
}

#[test]
fn r6_3_fewer_than_eight_stations_say_nothing() {
    let form = form();
    let mut few = sheets(&form, 7);
    put(&form, &mut few[0], "list.1", 1);
    assert_eq!(oddities(&form, &few), []);
}

#[test]
fn r6_3_a_list_with_another_share_is_found_with_its_numbers() {
    let form = form();
    let mut all = sheets(&form, 40);
    let (one, five) = (get(&form, &all[7], "list.1"), get(&form, &all[7], "list.5"));
    put(&form, &mut all[7], "list.1", one - 90);
    put(&form, &mut all[7], "list.5", five + 90);
    let found = oddities(&form, &all);
    let far: Vec<_> = found.iter().filter(|oddity| oddity.kind == OddityKind::ShareFar).collect();
    let fields: Vec<usize> = far.iter().flat_map(|oddity| &oddity.fields).map(|field| field.position).collect();
    assert!(found.iter().all(|oddity| oddity.sheet == 7), "{found:?}");
    assert_eq!(fields, [at(&form, "list.1"), at(&form, "list.5")]);
    assert!(far[1].here > far[1].usual && far[1].spread < 30_000 && far[1].rank > 500, "{far:?}");
    assert_eq!(far[1].fields[0].count, u64::from(five + 90));
}

#[test]
fn r6_3_a_slipped_digit_in_the_register_is_found_by_the_turnout() {
    let form = form();
    let mut all = sheets(&form, 40);
    let register = get(&form, &all[3], "A");
    put(&form, &mut all[3], "A", register * 10 + 7);
    let found = first(oddities(&form, &all)).unwrap();
    assert_eq!((found.sheet, found.kind), (3, OddityKind::DigitSlipped));
    assert_eq!((found.fields[0].position, found.fields[0].usual), (at(&form, "A"), u64::from(register)));
}

#[test]
fn r6_3_another_turnout_and_another_share_of_invalid_ballots_are_found() {
    let form = form();
    let mut all = sheets(&form, 40);
    let (voters, register) = (get(&form, &all[3], "B"), get(&form, &all[3], "A"));
    put(&form, &mut all[3], "A", voters.max(register * 7 / 10));
    put(&form, &mut all[9], "C", 60);
    let kinds: Vec<(usize, OddityKind)> = oddities(&form, &all).iter().map(|found| (found.sheet, found.kind)).collect();
    assert!(kinds.contains(&(3, OddityKind::TurnoutFar)), "{kinds:?}");
    assert!(kinds.contains(&(9, OddityKind::InvalidFar)), "{kinds:?}");
}

#[test]
fn r6_3_two_equal_sheets_are_told_where_chance_would_hardly_make_them() {
    let form = form();
    let all = sheets(&form, 2);
    let (print, among) = fingerprint(&form, &all[0]).unwrap();
    assert_eq!(fingerprint(&form, &all[0].clone()).unwrap().0, print);
    assert_ne!(fingerprint(&form, &all[1]).unwrap().0, print);
    assert!(alike(0, among, 100).is_some(), "{among}");
    assert!(alike(0, among, 1_000_000).is_none(), "among a million sheets two are equal by chance");
    let nothing: Counts = (0..all[0].len()).map(|_| Some(Count::ZERO)).collect();
    assert_eq!(fingerprint(&form, &nothing), None, "empty sheets are equal and mean nothing");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn r6_3_two_lists_that_changed_places_are_found_first_and_named(
        sheet in 0usize..40, (one, other) in prop_oneof![Just((1, 3)), Just((1, 4)), Just((1, 5)), Just((2, 4)), Just((2, 5)), Just((3, 5))],
    ) {
        let form = form();
        let mut all = sheets(&form, 40);
        let (one, other) = (format!("list.{one}"), format!("list.{other}"));
        let (first_votes, second_votes) = (get(&form, &all[sheet], &one), get(&form, &all[sheet], &other));
        put(&form, &mut all[sheet], &one, second_votes);
        put(&form, &mut all[sheet], &other, first_votes);
        let found = first(oddities(&form, &all)).unwrap();
        prop_assert_eq!((found.sheet, found.kind), (sheet, OddityKind::Swapped));
        let fields: Vec<usize> = found.fields.iter().map(|field| field.position).collect();
        prop_assert_eq!(fields, vec![at(&form, &one), at(&form, &other)]);
        prop_assert_eq!(found.fields[0].usual, u64::from(first_votes));
    }

    #[test]
    fn r6_3_the_order_of_the_sheets_changes_nothing(turn in 1usize..40, sheet in 0usize..40) {
        let form = form();
        let mut all = sheets(&form, 40);
        put(&form, &mut all[sheet], "list.2", 3);
        let named = |all: &[Counts], shift: usize| {
            let mut found = oddities(&form, all);
            found.iter_mut().for_each(|oddity| oddity.sheet = (oddity.sheet + shift) % 40);
            found.sort_by_key(|oddity| (oddity.sheet, oddity.kind, oddity.fields[0].position));
            found
        };
        let before = named(&all, 0);
        all.rotate_left(turn);
        prop_assert_eq!(named(&all, turn), before);
    }

    #[test]
    fn no_figures_break_the_measure(figures in proptest::collection::vec(proptest::collection::vec(0u32..=election::COUNT_MAX, 9), 8..14)) {
        let form = form();
        let all: Vec<Counts> = figures.into_iter().map(|sheet| sheet.into_iter().map(Count::new).collect()).collect();
        let found = oddities(&form, &all);
        prop_assert!(found.iter().all(|oddity| oddity.sheet < all.len() && oddity.rank >= 500));
        all.iter().for_each(|sheet| { let _ = fingerprint(&form, sheet); });
    }
}
