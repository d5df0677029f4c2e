//! Rules on sheets: which are broken, which are still open, and for whom they hold.
#![allow(clippy::unwrap_used, clippy::panic)]

mod small;

use election::{Relation, StationKind};
use proptest::prelude::*;
use small::{GOOD, broken, count, election, record, record_of, sheet};

#[test]
fn r6_1_each_wrong_number_breaks_the_rules_that_speak_of_it() {
    let election = election(small::definition());
    let form = election.contests().next().unwrap().1;
    let with = |changes: &[(usize, u32)]| {
        let mut numbers = GOOD;
        changes.iter().for_each(|(position, number)| numbers[*position] = *number);
        broken(form, &sheet(numbers), StationKind::Ordinary)
    };
    let none: [&str; 0] = [];
    assert_eq!(with(&[]), none);
    assert_eq!(with(&[(1, 61)]), ["E1"]);
    assert_eq!(with(&[(0, 60)]), none, "as many voters as there are registered");
    assert_eq!(with(&[(0, 59)]), ["E2"]);
    assert_eq!(with(&[(5, 60), (6, 0)]), none, "2 preferences on each of 30 ballots");
    assert_eq!(with(&[(5, 60), (6, 1)]), ["E3.1"], "a rule for each list, named after it");
    assert_eq!(with(&[(8, 59)]), ["E3.2"]);
    assert_eq!(with(&[(3, 0)]), ["W2"]);
    assert_eq!(with(&[(2, 2), (4, 29)]), ["W1"]);
    assert_eq!(with(&[(0, 10), (3, 0), (8, 99)]), ["E2", "E3.2", "W2"], "errors before warnings");
}

#[test]
fn a_blank_leaves_the_verdict_open() {
    let election = election(small::definition());
    let form = election.contests().next().unwrap().1;
    let mut counts = sheet([100, 60, 9, 0, 30, 20, 25, 29, 99]);
    assert_eq!(broken(form, &counts, StationKind::Ordinary), ["E1", "E3.2", "W1", "W2"]);
    counts.put(2, None);
    assert_eq!(broken(form, &counts, StationKind::Ordinary), ["E3.2", "W2"]);
    let rule = form.rules().iter().find(|rule| rule.id == "E1").unwrap();
    let outcome = rule.outcome(form, &counts, StationKind::Ordinary);
    assert_eq!((outcome.left, outcome.right, outcome.holds), (59, 60, None), "the sum is live, the verdict is not");
    counts.put(2, Some(count(1)));
    assert_eq!(rule.outcome(form, &counts, StationKind::Ordinary).holds, Some(true));
}

#[test]
fn a_rule_and_a_blank_hold_only_for_their_kinds_of_station() {
    let election = election(small::definition());
    for kind in StationKind::ALL {
        let record = record_of(kind.name());
        let at = election.sheet(&record).unwrap();
        let postal = kind == StationKind::Postal;
        assert_eq!(at.form.asked(kind).count(), if postal { 8 } else { 9 });
        let mut counts = sheet([59, 60, 1, 1, 30, 20, 25, 29, 10]);
        assert_eq!(at.form.fits(&counts, kind), !postal);
        if postal {
            counts.put(0, None);
        }
        assert!(at.form.fits(&counts, kind));
        assert_eq!(at.form.blanks(&counts, kind), 0);
        let expected: &[&str] = if kind == StationKind::Ordinary { &["E2"] } else { &[] };
        assert_eq!(broken(at.form, &counts, kind), expected, "{kind:?}");
    }
}

#[test]
fn a_blank_that_the_station_does_not_have_counts_zero_and_leaves_nothing_open() {
    let mut definition = small::definition();
    definition["forms"][0]["rules"][1]["only"] = serde_json::json!([]);
    let election = election(definition);
    let record = record_of("postal");
    let at = election.sheet(&record).unwrap();
    let mut counts = sheet(GOOD);
    counts.put(0, None);
    assert_eq!(broken(at.form, &counts, StationKind::Postal), ["E2"], "60 voters of an electorate of nothing");
}

#[test]
fn a_percentage_has_an_exact_edge() {
    let below = Relation::BelowPercent(3);
    assert!(below.holds(2, 100) && !below.holds(3, 100) && !below.holds(4, 100));
    assert!(below.holds(0, 0), "nothing of nothing is nothing");
    assert!(!below.holds(1, 0));
    assert!(below.holds(29, 1_000) && !below.holds(30, 1_000));
}

#[test]
fn closeness_needs_both_the_percentage_and_the_number() {
    let within = Relation::Within { percent: 2, count: 15 };
    assert!(within.holds(101, 100) && within.holds(99, 100));
    assert!(!within.holds(102, 100) && !within.holds(98, 100), "two per cent is too far");
    assert!(within.holds(10_014, 10_000) && !within.holds(10_015, 10_000), "fifteen is too far");
    assert!(within.holds(0, 0) && !within.holds(1, 0));
}

#[test]
fn the_greatest_sums_do_not_overflow() {
    let most = 1_u64 << 60;
    for relation in [
        Relation::Equal,
        Relation::AtMost,
        Relation::BelowPercent(100),
        Relation::Within { percent: 100, count: u32::MAX },
        Relation::Positive,
    ] {
        assert!(relation.holds(most - 1, most) || relation == Relation::Equal, "{relation:?}");
    }
}

#[test]
fn a_sum_by_role_is_none_where_the_form_has_no_such_field() {
    let election = election(small::definition());
    let at_record = record();
    let form = election.sheet(&at_record).unwrap().form;
    let numbers: Vec<u64> = GOOD.iter().map(|number| u64::from(*number)).collect();
    assert_eq!(form.sum(&numbers, |role| matches!(role, election::FieldRole::List(_))), Some(59));
    assert_eq!(form.sum(&numbers, |role| matches!(role, election::FieldRole::Candidate(0, _))), Some(45));
    assert_eq!(form.sum(&numbers, |role| matches!(role, election::FieldRole::Option(_))), None);
}

proptest! {
    /// The relations against their plain meaning in fractions.
    #[test]
    fn relations_mean_what_they_say(left in 0..5_000_u32, right in 0..5_000_u32, percent in 1..=100_u32, n in 1..50_u32) {
        let (l, r) = (u64::from(left), u64::from(right));
        let share = if right == 0 { f64::from(left) * f64::INFINITY } else { f64::from(left) / f64::from(right) * 100.0 };
        let on_the_edge = u64::from(left) * 100 == u64::from(right) * u64::from(percent);
        if right > 0 && !on_the_edge {
            prop_assert_eq!(Relation::BelowPercent(percent).holds(l, r), share < f64::from(percent));
        }
        prop_assert_eq!(Relation::Equal.holds(l, r), left == right);
        prop_assert_eq!(Relation::AtMost.holds(l, r), left <= right);
        prop_assert_eq!(Relation::Positive.holds(l, r), left > 0);
        let within = Relation::Within { percent, count: n };
        let shifted = within.holds(l + 1, r) || !within.holds(l, r) || l < r || l.abs_diff(r) + 1 >= u64::from(n)
            || (l.abs_diff(r) + 1) * 100 >= r * u64::from(percent);
        prop_assert!(shifted, "going one further breaks it only at an edge");
        prop_assert!(within.holds(r, r));
        prop_assert_eq!(within.holds(r + u64::from(n), r), false);
    }

    /// Changing one number of a balanced sheet by any amount is noticed by a rule that speaks of it.
    #[test]
    fn r6_1_one_wrong_total_never_goes_unnoticed(position in prop_oneof![Just(1_usize), Just(2), Just(4), Just(7)], wrong in 0..=999_999_999_u32) {
        prop_assume!(wrong != GOOD[position]);
        let election = election(small::definition());
        let mut numbers = GOOD;
        numbers[position] = wrong;
        let form = election.contests().next().unwrap().1;
        prop_assert!(broken(form, &sheet(numbers), StationKind::Ordinary).contains(&"E1".to_owned()));
    }
}
