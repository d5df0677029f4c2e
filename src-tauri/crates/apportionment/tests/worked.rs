//! Small elections worked by hand: thresholds, alliances, districts, persons, ties and lots, and reports that add up.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail loudly")]

use apportionment::{
    AllianceRule, Candidate, District, Districts, Divisors, Equal, Fraction, Hurdle, HurdleBase, Lot, Method, OpenRule,
    PersonalBase, PersonalHurdle, Place, Poll, Preference, Quota, QuotaBase, Refusal, Report, Rounding, Rules, Scope,
    Threshold, Working, allocate, limits,
};

fn share(text: &str) -> Fraction {
    let (number, whole) = text.strip_suffix('%').map_or((text, 1), |number| (number, 100));
    let number = Fraction::decimal(number).unwrap();
    Fraction::new(number.numerator(), number.denominator() * whole).unwrap()
}

fn d_hondt() -> Method {
    Method::HighestAverages(Divisors::d_hondt())
}

fn hurdle(text: &str, of: HurdleBase) -> Hurdle {
    Hurdle { share: share(text), of, scope: Scope::Whole, strictly: false }
}

fn seats(report: &Report) -> Vec<u32> {
    report.seats.iter().map(|row| row.seats).collect()
}

fn districts(poll: &mut Poll, rows: &[(&str, Option<u32>, &[u64])]) {
    let district = |(id, seats, votes): &(&str, Option<u32>, &[u64])| District {
        id: (*id).into(),
        seats: *seats,
        votes: votes.to_vec(),
        valid: votes.iter().sum(),
        cast: None,
        unmarked: vec![],
        candidates: vec![],
    };
    poll.districts = rows.iter().map(district).collect();
}

#[test]
fn a_threshold_is_of_valid_votes_of_all_votes_or_of_the_quota() {
    // 1 000 valid votes, 1 060 cast, ten seats: 5 % are 50 of the valid votes and 53 of all.
    let mut poll = Poll::of(10, &[("a", 600), ("b", 347), ("c", 53)]);
    poll.districts[0].cast = Some(1_060);
    let mut rules = Rules::only(d_hondt());
    let mut takes_part = |hurdle: Hurdle| {
        rules.thresholds = vec![Threshold { categories: vec![], any_of: vec![hurdle] }];
        allocate(&poll, &rules, &[]).unwrap().thresholds[0].rows[2].takes_part
    };
    assert!(takes_part(hurdle("5%", HurdleBase::Valid)));
    assert!(takes_part(hurdle("5%", HurdleBase::Cast)));
    assert!(!takes_part(Hurdle { strictly: true, ..hurdle("5%", HurdleBase::Cast) }), "53 is not more than 53");
    // The quota is 100 votes.
    assert!(takes_part(hurdle("53%", HurdleBase::Quota(Quota::HARE))));
    assert!(!takes_part(hurdle("54%", HurdleBase::Quota(Quota::HARE))));
}

#[test]
fn coalitions_have_a_threshold_of_their_own_and_minorities_none() {
    let mut poll = Poll::of(10, &[("big", 800), ("joint", 70), ("small", 60), ("minority", 70)]);
    for (list, category) in [(1, "coalition"), (3, "minority")] {
        poll.lists[list].category = Some(category.into());
    }
    let mut rules = Rules::only(d_hondt());
    rules.thresholds = vec![
        Threshold { categories: vec![], any_of: vec![hurdle("5%", HurdleBase::Valid)] },
        Threshold { categories: vec!["coalition".into()], any_of: vec![hurdle("8%", HurdleBase::Valid)] },
        Threshold { categories: vec!["minority".into()], any_of: vec![] },
    ];
    let report = allocate(&poll, &rules, &[]).unwrap();
    let through: Vec<bool> = report.thresholds[0].rows.iter().map(|row| row.takes_part).collect();
    assert_eq!(through, [true, false, true, true]);
}

#[test]
fn a_district_can_open_the_way_to_the_whole() {
    let mut poll = Poll::of(10, &[("a", 0), ("b", 0)]);
    districts(&mut poll, &[("north", None, &[880, 20]), ("south", None, &[80, 20])]);
    let mut rules = Rules::only(d_hondt());
    let national = hurdle("5%", HurdleBase::Valid);
    let local = Hurdle { scope: Scope::District, ..hurdle("12%", HurdleBase::Valid) };
    rules.thresholds = vec![Threshold { categories: vec![], any_of: vec![national] }];
    assert_eq!(seats(&allocate(&poll, &rules, &[]).unwrap()), [10, 0]);
    rules.thresholds = vec![Threshold { categories: vec![], any_of: vec![national, local] }];
    let report = allocate(&poll, &rules, &[]).unwrap();
    assert_eq!(report.thresholds[0].rows[1].hurdles[1].district.as_deref(), Some("south"));
    assert!(report.thresholds[0].rows[1].takes_part);
}

/// Three small lists that would have nothing alone have two seats together.
#[test]
fn an_alliance_is_one_list_first_and_several_then() {
    let mut poll = Poll::of(6, &[("big", 500), ("red", 110), ("green", 99), ("blue", 70)]);
    let alone = allocate(&poll, &Rules::only(d_hondt()), &[]).unwrap();
    assert_eq!(seats(&alone), [5, 1, 0, 0]);
    poll.lists.iter_mut().skip(1).for_each(|list| list.alliance = Some("joined".into()));
    assert_eq!(allocate(&poll, &Rules::only(d_hondt()), &[]), Err(Refusal::NoAllianceRule));
    let inside = Method::LargestRemainder(Quota::HARE);
    let mut rules = Rules::only(d_hondt());
    rules.alliances = Some(AllianceRule { inside, together: true });
    let report = allocate(&poll, &rules, &[]).unwrap();
    assert_eq!(seats(&report), [4, 1, 1, 0]);
    assert_eq!(report.distributions[1].place, Place::Alliance { alliance: "joined".into(), district: None });
    // Together they reach 20 per cent; for itself none does.
    rules.thresholds = vec![Threshold { categories: vec![], any_of: vec![hurdle("20%", HurdleBase::Valid)] }];
    assert_eq!(seats(&allocate(&poll, &rules, &[]).unwrap()), [4, 1, 1, 0]);
    rules.alliances.as_mut().unwrap().together = false;
    assert_eq!(seats(&allocate(&poll, &rules, &[]).unwrap()), [6, 0, 0, 0]);
}

#[test]
fn districts_stand_alone_or_share_what_their_lists_won_together() {
    let mut poll = Poll::of(6, &[("a", 0), ("b", 0)]);
    districts(&mut poll, &[("n", Some(4), &[700, 300]), ("s", Some(2), &[280, 520])]);
    let mut rules = Rules::only(d_hondt());
    rules.districts = Districts::Alone;
    let report = allocate(&poll, &rules, &[]).unwrap();
    let by_district = |list: usize| report.seats[list].districts.iter().map(|row| row.seats).collect::<Vec<_>>();
    assert_eq!((by_district(0), by_district(1)), (vec![3, 1], vec![1, 1]));
    poll.districts[0].seats = Some(5);
    assert_eq!(allocate(&poll, &rules, &[]), Err(Refusal::SeatsDoNotFit));
    // 980 to 820 votes are three seats each; a's to 700 : 280, b's to 300 : 520.
    rules.districts = Districts::Below(Method::LargestRemainder(Quota::HARE));
    let report = allocate(&poll, &rules, &[]).unwrap();
    let by_district = |list: usize| report.seats[list].districts.iter().map(|row| row.seats).collect::<Vec<_>>();
    assert_eq!((by_district(0), by_district(1)), (vec![2, 1], vec![1, 2]));
}

fn with_candidates(votes: u64, own: &[u64]) -> Poll {
    let mut poll = Poll::of(3, &[("a", votes)]);
    let candidate = |(id, votes): (u32, &u64)| Candidate { id: id.to_string(), votes: *votes };
    poll.districts[0].candidates = vec![(1..).zip(own).map(candidate).collect()];
    poll
}

fn elected(poll: &Poll, preference: Preference, lots: &[Lot]) -> Result<Vec<String>, Refusal> {
    let mut rules = Rules::only(d_hondt());
    rules.preference = Some(preference);
    let report = allocate(poll, &rules, lots)?;
    let rows = report.elections[0].rows.iter().filter(|row| row.elected);
    Ok(rows.map(|row| row.candidate.clone()).collect())
}

#[test]
fn persons_are_elected_by_the_list_by_votes_or_by_votes_above_a_hurdle() {
    let poll = with_candidates(1_000, &[10, 49, 30, 50, 400]);
    assert_eq!(elected(&poll, Preference::Closed, &[]).unwrap(), ["1", "2", "3"]);
    assert_eq!(elected(&poll, Preference::Open(OpenRule::VOTES), &[]).unwrap(), ["5", "4", "2"]);
    let five = OpenRule::share_of_list(share("5%"));
    assert_eq!(elected(&poll, Preference::Open(five), &[]).unwrap(), ["5", "4", "1"]);
    // A quarter of the quota of 333 1/3 votes.
    let quarter = OpenRule::share_of_quota(share("25%"), Quota::HARE);
    assert_eq!(elected(&poll, Preference::Open(quarter), &[]).unwrap(), ["5", "1", "2"]);
}

/// Half of 900 votes for the list as it stands go down it: 250 are enough, the first needs 150, the second 250, the rest 50.
#[test]
fn votes_for_the_list_are_handed_down_to_its_candidates() {
    let mut poll = with_candidates(1_000, &[100, 0, 60, 120]);
    poll.districts[0].unmarked = vec![900];
    let hurdle =
        PersonalHurdle { share: share("1"), of: PersonalBase::ListQuota(Quota::HAGENBACH_BISCHOFF), strictly: false };
    let rule = OpenRule {
        hurdle: Some(hurdle),
        rest_by_votes: true,
        list_order_decides: true,
        devolution: Some(share("0.5")),
    };
    let mut rules = Rules::only(d_hondt());
    rules.preference = Some(Preference::Open(rule));
    let report = allocate(&poll, &rules, &[]).unwrap();
    let election = &report.elections[0];
    assert_eq!((election.hurdle, election.handed), (Some(Fraction::whole(250)), Some(450)));
    let rows: Vec<_> = election.rows.iter().map(|row| (row.candidate.as_str(), row.handed, row.elected)).collect();
    assert_eq!(rows, [("1", 150, true), ("2", 250, true), ("4", 0, true), ("3", 50, false)]);
}

#[test]
fn a_list_with_too_few_candidates_leaves_seats_empty_or_to_others() {
    let mut poll = with_candidates(1_000, &[5, 6]);
    let mut rules = Rules::only(d_hondt());
    rules.preference = Some(Preference::Closed);
    let report = allocate(&poll, &rules, &[]).unwrap();
    assert_eq!((report.elections[0].seats, report.elections[0].vacant), (3, 1));
    poll.lists[0].most = Some(2);
    assert_eq!(allocate(&poll, &rules, &[]), Err(Refusal::TooFewCandidates { place: Place::Whole }));
}

#[test]
fn a_tie_stops_names_the_tied_and_goes_on_from_the_recorded_lot() {
    let poll = Poll::of(4, &[("a", 300), ("b", 100), ("c", 100)]);
    let rules = Rules::only(d_hondt());
    // 300, 150, 100 for a; b and c stand at 100 as well: three claims for two seats.
    let Err(Refusal::Tied(tie)) = allocate(&poll, &rules, &[]) else { panic!("a tie") };
    assert_eq!((tie.among.as_slice(), tie.seats), (["a", "b", "c"].map(String::from).as_slice(), 2));
    let lot = |drawn: &[&str]| Lot {
        place: tie.place.clone(),
        among: tie.among.clone(),
        drawn: drawn.iter().map(|name| String::from(*name)).collect(),
    };
    let report = allocate(&poll, &rules, &[lot(&["c", "a"])]).unwrap();
    assert_eq!((seats(&report), report.lots().count()), (vec![3, 0, 1], 1));
    assert_eq!(allocate(&poll, &rules, &[lot(&["c"])]), Err(Refusal::WrongLot { place: Place::Whole }));
    let unused = [lot(&["c", "a"]), lot(&["b", "a"])];
    assert_eq!(allocate(&poll, &rules, &unused), Err(Refusal::UnusedLot { place: Place::Whole }));
    // A law that prefers more votes leaves only one seat to the lot.
    let by_votes = Rules { equal: Equal::MoreVotes, ..rules };
    let Err(Refusal::Tied(tie)) = allocate(&poll, &by_votes, &[]) else { panic!("a tie") };
    assert_eq!((tie.among.as_slice(), tie.seats), (["b", "c"].map(String::from).as_slice(), 1));
}

#[test]
fn equal_votes_of_candidates_wait_for_a_lot_unless_the_list_decides() {
    let poll = with_candidates(1_000, &[10, 20, 20, 20, 30]);
    let Err(Refusal::Tied(tie)) = elected(&poll, Preference::Open(OpenRule::VOTES), &[]) else { panic!("a tie") };
    assert_eq!((tie.among.as_slice(), tie.seats), (["2", "3", "4"].map(String::from).as_slice(), 2));
    let lot = Lot { place: tie.place, among: tie.among, drawn: vec!["4".into(), "3".into()] };
    let mut drawn = elected(&poll, Preference::Open(OpenRule::VOTES), &[lot]).unwrap();
    drawn.sort();
    assert_eq!(drawn, ["3", "4", "5"]);
    let by_list = OpenRule { list_order_decides: true, ..OpenRule::VOTES };
    assert_eq!(elected(&poll, Preference::Open(by_list), &[]).unwrap(), ["5", "2", "3"]);
}

/// All valid votes by the seats, a seat for each remainder, and on by votes: as in Greece.
#[test]
fn seats_that_remainders_leave_go_by_votes_where_the_law_says_so() {
    let rule = Quota { rounding: Rounding::Exact, base: QuotaBase::Valid, then_by_votes: true, ..Quota::HARE };
    let mut poll = Poll::of(10, &[("a", 350), ("b", 250)]);
    poll.districts[0].valid = 1_000;
    let left_over = Rules::only(Method::LargestRemainder(Quota { then_by_votes: false, ..rule }));
    assert_eq!(allocate(&poll, &left_over, &[]), Err(Refusal::QuotaTooLarge { place: Place::Whole }));
    // Whole quotas of 100 give 3 and 2, remainders one each, and three are left for two: that is refused as well.
    let rules = Rules::only(Method::LargestRemainder(rule));
    assert_eq!(allocate(&poll, &rules, &[]), Err(Refusal::QuotaTooLarge { place: Place::Whole }));
    poll.districts[0].valid = 860;
    // Quotas of 86 give 4 and 2, remainders one each, the last two one each.
    assert_eq!(seats(&allocate(&poll, &rules, &[]).unwrap()), [6, 4]);
}

/// From the report's own numbers the seats can be counted again.
#[test]
fn a_report_can_be_followed_with_a_pencil() {
    let poll = Poll::of(21, &[("a", 564_949), ("b", 344_885), ("c", 330_844), ("d", 276_220), ("e", 216_718)]);
    for divisors in [Divisors::d_hondt(), Divisors::sainte_lague(), Divisors::modified(share("1.4")).unwrap()] {
        let report = allocate(&poll, &Rules::only(Method::HighestAverages(divisors)), &[]).unwrap();
        let distribution = &report.distributions[0];
        let Working::Quotients { rows, .. } = &distribution.working else { panic!("quotients") };
        let (mut inside, mut outside) = (vec![], vec![]);
        for (claim, row) in distribution.claims.iter().zip(rows) {
            for quotient in row {
                let votes = Fraction::whole(u128::from(claim.votes));
                let again =
                    Fraction::new(votes.numerator() * quotient.divisor.denominator(), quotient.divisor.numerator());
                assert_eq!(Some(quotient.quotient), again);
                if quotient.rank.is_some() { inside.push(*quotient) } else { outside.push(*quotient) }
            }
            assert_eq!(row.iter().filter(|quotient| quotient.rank.is_some()).count(), claim.seats as usize);
        }
        assert_eq!((inside.len(), outside.len()), (21, 5), "what got a seat, and the first that did not");
        let (last, next) =
            (inside.iter().map(|each| each.quotient).min(), outside.iter().map(|each| each.quotient).max());
        assert!(last >= next);
        inside.sort_by_key(|quotient| quotient.rank);
        assert!(inside.windows(2).all(|pair| pair[0].quotient >= pair[1].quotient));
    }
}

#[test]
fn what_is_beyond_the_limits_is_refused_by_name() {
    let rules = Rules::only(d_hondt());
    let too_many = Poll::of(limits::SEATS_MAX + 1, &[("a", 1)]);
    assert!(matches!(allocate(&too_many, &rules, &[]), Err(Refusal::TooMany { what: "seats", .. })));
    let votes = Poll::of(1, &[("a", limits::VOTES_MAX), ("b", 1)]);
    assert_eq!(allocate(&votes, &rules, &[]), Err(Refusal::TooManyVotes { limit: limits::VOTES_MAX }));
    let overflow = Poll::of(1, &[("a", u64::MAX), ("b", u64::MAX)]);
    assert!(allocate(&overflow, &rules, &[]).is_err());
    assert_eq!(allocate(&Poll::of(1, &[("a", 1), ("a", 2)]), &rules, &[]), Err(Refusal::Twice));
    assert_eq!(allocate(&Poll::of(1, &[]), &rules, &[]), Err(Refusal::Nothing));
    let none = allocate(&Poll::of(1, &[("a", 0)]), &rules, &[]);
    assert_eq!(none, Err(Refusal::NobodyTakesPart { place: Place::Whole }));
    for (given, step) in
        [(vec![], "1"), (vec!["0"], "1"), (vec!["2", "1"], "1"), (vec!["1"], "0"), (vec!["10001"], "1")]
    {
        let given = given.into_iter().map(share).collect();
        assert_eq!(Divisors::new(given, share(step)), Err(Refusal::BadDivisors));
    }
}

/// The largest numbers that the limits allow, with the finest divisors: nothing overflows, in either computation.
#[test]
fn the_largest_poll_is_computed_without_overflow() {
    let half = limits::VOTES_MAX / 2;
    let poll = Poll::of(limits::SEATS_MAX, &[("a", half), ("b", half - 1), ("c", 1)]);
    let fine = Divisors::new(vec![share("0.001"), share("9999.999")], share("99.999")).unwrap();
    for method in [Method::HighestAverages(fine), d_hondt(), Method::LargestRemainder(Quota::HARE)] {
        let report = allocate(&poll, &Rules::only(method), &[]).unwrap();
        assert_eq!(seats(&report).iter().sum::<u32>(), limits::SEATS_MAX);
    }
}
