//! Known theorems of proportional representation, and that two computations agree, on elections made by chance.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail loudly")]

use apportionment::{
    AllianceRule, Candidate, Districts, Divisors, Equal, Fraction, Hurdle, HurdleBase, Lot, Method, OpenRule,
    PersonalBase, PersonalHurdle, Poll, Preference, Quota, QuotaBase, Refusal, Report, Rounding, Rules, Scope,
    Threshold, allocate,
};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// How many elections the two computations are compared on, unless this is set to another number.
const ELECTIONS_VARIABLE: &str = "COUNTERFOIL_RANDOM_ELECTIONS";
const ELECTIONS: u32 = 2_000;
const SEATS: u32 = 60;

fn fraction(numerator: u128, denominator: u128) -> Fraction {
    Fraction::new(numerator, denominator).unwrap()
}

fn divisors() -> impl Strategy<Value = Divisors> {
    prop_oneof![
        Just(Divisors::d_hondt()),
        Just(Divisors::sainte_lague()),
        (100..300_u128).prop_map(|first| Divisors::modified(fraction(first, 100)).unwrap()),
        (proptest::collection::vec(1..40_u128, 1..6), 1..40_u128).prop_map(|(steps, step)| {
            let mut sum = 0;
            let given = steps.into_iter().map(|step| {
                sum += step;
                fraction(sum, 10)
            });
            Divisors::new(given.collect(), fraction(step, 10)).unwrap()
        }),
    ]
}

fn quota() -> impl Strategy<Value = Quota> {
    let rounding = prop_oneof![
        Just(Rounding::Exact),
        Just(Rounding::Down),
        Just(Rounding::Up),
        Just(Rounding::Nearest),
        Just(Rounding::DownPlusOne)
    ];
    let base = prop_oneof![3 => Just(QuotaBase::Participating), 1 => Just(QuotaBase::Valid)];
    (0..=2_u32, rounding, base, any::<bool>()).prop_map(|(beyond, rounding, base, then_by_votes)| Quota {
        beyond,
        rounding,
        base,
        then_by_votes,
    })
}

fn method() -> impl Strategy<Value = Method> {
    prop_oneof![divisors().prop_map(Method::HighestAverages), quota().prop_map(Method::LargestRemainder)]
}

/// Votes as they are, and small ones that are often equal.
fn votes(lists: usize) -> impl Strategy<Value = Vec<u64>> {
    prop_oneof![
        2 => proptest::collection::vec(0..3_000_000_u64, lists),
        1 => proptest::collection::vec(0..12_u64, lists),
        1 => proptest::collection::vec(prop_oneof![Just(0), Just(600), Just(1200), Just(900)], lists),
        1 => proptest::collection::vec(0..4_000_000_000_u64, lists),
    ]
}

fn hurdle() -> impl Strategy<Value = Hurdle> {
    let of = prop_oneof![Just(HurdleBase::Valid), Just(HurdleBase::Cast), quota().prop_map(HurdleBase::Quota)];
    let scope = prop_oneof![Just(Scope::Whole), Just(Scope::District)];
    (0..=20_u128, of, scope, any::<bool>()).prop_map(|(percent, of, scope, strictly)| Hurdle {
        share: fraction(percent, 100),
        of,
        scope,
        strictly,
    })
}

fn thresholds() -> impl Strategy<Value = Vec<Threshold>> {
    let threshold = (0..3_usize, proptest::collection::vec(hurdle(), 0..3)).prop_map(|(category, any_of)| {
        let categories = [vec![], vec!["coalition".into()], vec!["minority".into()]];
        Threshold { categories: categories[category].clone(), any_of }
    });
    prop_oneof![1 => Just(vec![]), 1 => proptest::collection::vec(threshold, 1..4)]
}

fn preference() -> impl Strategy<Value = Option<Preference>> {
    let of = prop_oneof![
        Just(PersonalBase::ListVotes),
        Just(PersonalBase::PerCandidate),
        quota().prop_map(PersonalBase::Quota),
        quota().prop_map(PersonalBase::ListQuota)
    ];
    let hurdle = (0..=20_u128, of, any::<bool>()).prop_map(|(percent, of, strictly)| PersonalHurdle {
        share: fraction(percent, 100),
        of,
        strictly,
    });
    let open = (hurdle, any::<(bool, bool, bool)>()).prop_map(|(hurdle, (rest_by_votes, list_order_decides, down))| {
        let devolution = down.then(|| fraction(1, 2));
        Preference::Open(OpenRule { hurdle: Some(hurdle), rest_by_votes, list_order_decides, devolution })
    });
    prop_oneof![
        Just(None),
        Just(Some(Preference::Closed)),
        Just(Some(Preference::Open(OpenRule::VOTES))),
        open.prop_map(Some)
    ]
}

/// A whole election with everything in it.
fn election() -> impl Strategy<Value = (Poll, Rules)> {
    let shape = (1..9_usize, 1..4_usize, 0..3_u8);
    shape.prop_flat_map(|(lists, districts, kind)| {
        let groups = proptest::collection::vec((0..4_u8, 0..4_u8, proptest::option::weighted(0.2, 0..9_u32)), lists);
        let rows = proptest::collection::vec((votes(lists), 0..1_000_u64, 0..1_000_u64, 0..SEATS), districts);
        let persons = proptest::collection::vec(proptest::collection::vec(0..8_u64, 0..9), lists * districts);
        let equal = prop_oneof![Just(Equal::Lot), Just(Equal::MoreVotes), Just(Equal::FewerVotes)];
        let rules = (method(), method(), method(), thresholds(), any::<bool>(), equal, preference());
        (groups, rows, persons, rules).prop_map(move |(groups, rows, persons, rules)| {
            let (method, inside, below, thresholds, together, equal, preference) = rules;
            let alone = kind == 1;
            let mut poll = Poll::of(rows.iter().map(|row| row.3).sum(), &vec![("", 0); lists]);
            for (index, (alliance, category, most)) in groups.into_iter().enumerate() {
                poll.lists[index].id = format!("{index}");
                poll.lists[index].most = most;
                poll.lists[index].alliance = (alliance < 2).then(|| format!("alliance {alliance}"));
                poll.lists[index].category =
                    ["coalition", "minority"].get(usize::from(category)).map(|name| (*name).into());
            }
            let with_persons = kind > 0 || districts == 1;
            let district = |(at, (votes, others, invalid, seats)): (usize, (Vec<u64>, u64, u64, u32))| {
                let valid = votes.iter().sum::<u64>() + others;
                let person = |votes: &Vec<u64>| {
                    let persons = (0..).zip(votes);
                    persons.map(|(id, votes): (u32, &u64)| Candidate { id: id.to_string(), votes: *votes }).collect()
                };
                let candidates = persons.iter().skip(at * lists).take(lists).map(person).collect();
                apportionment::District {
                    id: format!("district {at}"),
                    seats: alone.then_some(seats),
                    unmarked: votes.iter().map(|votes| votes / 3).collect(),
                    votes,
                    valid,
                    cast: Some(valid + invalid),
                    candidates: if with_persons { candidates } else { vec![] },
                }
            };
            poll.districts = rows.into_iter().enumerate().map(district).collect();
            let districts = match kind {
                0 => Districts::Whole,
                1 => Districts::Alone,
                _ => Districts::Below(below),
            };
            let alliances = Some(AllianceRule { inside, together });
            (poll, Rules { method, thresholds, alliances, districts, equal, preference })
        })
    })
}

/// Goes on from a lot for each tie, which draws the first in its order.
fn with_lots(poll: &Poll, rules: &Rules) -> Result<(Report, Vec<Lot>), Refusal> {
    let mut lots: Vec<Lot> = vec![];
    loop {
        match allocate(poll, rules, &lots) {
            Ok(report) => return Ok((report, lots)),
            Err(Refusal::Tied(tie)) => {
                let drawn = tie.among.iter().take(tie.seats as usize).cloned().collect();
                lots.push(Lot { place: tie.place, among: tie.among, drawn });
            }
            Err(refusal) => return Err(refusal),
        }
    }
}

#[test]
fn r2_2_two_computations_agree_on_random_elections() {
    let cases = std::env::var(ELECTIONS_VARIABLE).ok().and_then(|text| text.parse().ok()).unwrap_or(ELECTIONS);
    let (mut released, mut drawn) = (0, 0);
    let mut runner = TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
    let counts = std::cell::RefCell::new((&mut released, &mut drawn));
    let ran = runner.run(&election(), |(poll, rules)| {
        match with_lots(&poll, &rules) {
            Err(refusal @ Refusal::OpinionsDiffer { .. }) => prop_assert!(false, "{refusal}"),
            Err(
                Refusal::NobodyTakesPart { .. }
                | Refusal::TooFewCandidates { .. }
                | Refusal::QuotaZero { .. }
                | Refusal::QuotaTooSmall { .. }
                | Refusal::QuotaTooLarge { .. },
            ) => {}
            Err(refusal) => prop_assert!(false, "{refusal}"),
            Ok((report, lots)) => {
                prop_assert_eq!(report.seats.iter().map(|row| row.seats).sum::<u32>(), poll.seats);
                prop_assert_eq!(report.lots().count(), lots.len());
                let mut counts = counts.borrow_mut();
                *counts.0 += 1;
                *counts.1 += lots.len();
            }
        }
        Ok(())
    });
    ran.unwrap();
    println!("{cases} elections: {released} came to seats, with {drawn} lots; the two computations agreed on each");
    assert!(released > cases / 3, "most elections come to seats: {released}");
}

fn seats(votes: &[u64], number: u32, method: &Method) -> Vec<u32> {
    let names: Vec<String> = (0..votes.len()).map(|list| list.to_string()).collect();
    let named: Vec<(&str, u64)> = names.iter().map(String::as_str).zip(votes.iter().copied()).collect();
    let (report, _) = with_lots(&Poll::of(number, &named), &Rules::only(method.clone())).unwrap();
    report.seats.iter().map(|row| row.seats).collect()
}

/// Votes of which some are cast.
fn cast() -> impl Strategy<Value = Vec<u64>> {
    proptest::collection::vec(1..1_000_000_u64, 1..9)
}

proptest! {
    #![proptest_config(Config { cases: 128, failure_persistence: None, ..Config::default() })]

    #[test]
    fn a_larger_house_takes_no_seat_from_anybody(votes in cast(), number in 0..40_u32, divisors in divisors()) {
        let method = Method::HighestAverages(divisors);
        let pairs: Vec<_> = seats(&votes, number, &method).into_iter().zip(seats(&votes, number + 1, &method)).collect();
        prop_assert!(pairs.iter().all(|(before, after)| before <= after), "{:?}", pairs);
    }

    /// Of two lists, one that gained votes does not lose a seat to one that lost some.
    #[test]
    fn who_gains_votes_loses_no_seat_to_who_loses_some(votes in cast(), number in 1..40_u32, divisors in divisors(), more in 1..9_999_u64) {
        let method = Method::HighestAverages(divisors);
        let mut after = votes.clone();
        after[0] += more;
        let last = after.len() - 1;
        if last > 0 {
            after[last] = (after[last] / 2).max(1);
        }
        let (before, now) = (seats(&votes, number, &method), seats(&after, number, &method));
        prop_assert!(now[0] >= before[0] || now[last] <= before[last], "{:?} {:?}", before, now);
        prop_assert!(last == 0 || now[0] >= before[0] || now[last] < before[last] + 1);
    }

    /// Hare's remainders give each list its exact share, rounded down or up.
    #[test]
    fn quota_holds_for_largest_remainders(votes in cast(), number in 0..40_u32) {
        let all: u128 = votes.iter().map(|votes| u128::from(*votes)).sum();
        for (votes, seats) in votes.iter().zip(seats(&votes, number, &Method::LargestRemainder(Quota::HARE))) {
            let (part, seats) = (u128::from(*votes) * u128::from(number), u128::from(seats));
            prop_assert!(seats >= part / all && seats <= part.div_ceil(all));
        }
    }

    /// D'Hondt never gives less than the exact share rounded down.
    #[test]
    fn lower_quota_holds_for_d_hondt(votes in cast(), number in 0..40_u32) {
        let all: u128 = votes.iter().map(|votes| u128::from(*votes)).sum();
        let method = Method::HighestAverages(Divisors::d_hondt());
        for (votes, seats) in votes.iter().zip(seats(&votes, number, &method)) {
            prop_assert!(u128::from(seats) >= u128::from(*votes) * u128::from(number) / all);
        }
    }

    /// Who has more votes never has fewer seats, and neither name nor place on the ballot gives any.
    #[test]
    fn only_votes_count(votes in cast(), number in 0..40_u32, method in method()) {
        let names: Vec<String> = (0..votes.len()).map(|list| list.to_string()).collect();
        let named: Vec<(&str, u64)> = names.iter().map(String::as_str).zip(votes.iter().copied()).collect();
        let turned: Vec<(&str, u64)> = named.iter().copied().rev().collect();
        let rules = Rules::only(method);
        match (allocate(&Poll::of(number, &named), &rules, &[]), allocate(&Poll::of(number, &turned), &rules, &[])) {
            (Ok(one), Ok(other)) => {
                for (name, _) in &named {
                    prop_assert_eq!(one.seats_of(name), other.seats_of(name));
                }
                let mut rows: Vec<(u64, u32)> = one.seats.iter().map(|row| (row.votes, row.seats)).collect();
                rows.sort_unstable();
                prop_assert!(rows.windows(2).all(|pair| pair[0].1 <= pair[1].1 || pair[0].0 == pair[1].0));
            }
            (Err(Refusal::Tied(one)), Err(Refusal::Tied(other))) => {
                let sorted = |mut names: Vec<String>| {
                    names.sort();
                    names
                };
                prop_assert_eq!((sorted(one.among), one.seats), (sorted(other.among), other.seats));
            }
            (one, other) => prop_assert_eq!(one.map(|_| ()), other.map(|_| ())),
        }
    }

    #[test]
    fn alliances_change_no_total(votes in cast(), number in 0..40_u32, outer in divisors(), inner in divisors()) {
        let names: Vec<String> = (0..votes.len()).map(|list| list.to_string()).collect();
        let named: Vec<(&str, u64)> = names.iter().map(String::as_str).zip(votes.iter().copied()).collect();
        let mut poll = Poll::of(number, &named);
        poll.lists.iter_mut().take(3).for_each(|list| list.alliance = Some("joined".into()));
        let mut rules = Rules::only(Method::HighestAverages(outer));
        rules.alliances = Some(AllianceRule { inside: Method::HighestAverages(inner), together: true });
        let (report, _) = with_lots(&poll, &rules).unwrap();
        prop_assert_eq!(report.seats.iter().map(|row| row.seats).sum::<u32>(), number);
    }

    #[test]
    fn nobody_below_the_threshold_has_a_seat_and_everybody_above_is_kept(votes in cast(), percent in 0..20_u128) {
        let names: Vec<String> = (0..votes.len()).map(|list| list.to_string()).collect();
        let named: Vec<(&str, u64)> = names.iter().map(String::as_str).zip(votes.iter().copied()).collect();
        let mut rules = Rules::only(Method::HighestAverages(Divisors::sainte_lague()));
        let hurdle = Hurdle { share: fraction(percent, 100), of: HurdleBase::Valid, scope: Scope::Whole, strictly: false };
        rules.thresholds = vec![Threshold { categories: vec![], any_of: vec![hurdle] }];
        let all: u128 = votes.iter().map(|votes| u128::from(*votes)).sum();
        match with_lots(&Poll::of(9, &named), &rules) {
            Ok((report, _)) => for (row, threshold) in report.seats.iter().zip(&report.thresholds[0].rows) {
                let is_above = u128::from(row.votes) * 100 >= all * percent;
                prop_assert_eq!(threshold.takes_part, is_above);
                prop_assert!(is_above || row.seats == 0);
            },
            Err(refusal) => {
                let none = votes.iter().all(|votes| u128::from(*votes) * 100 < all * percent);
                let is_nobody = matches!(refusal, Refusal::NobodyTakesPart { .. });
                prop_assert!(none && is_nobody);
            }
        }
    }
}
