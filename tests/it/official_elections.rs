//! Real elections from public record, each with its source: both computations reach the official seats.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fs;

use apportionment::{List, Poll, Report, Rules, Working, allocate};
use election::{Allocation, Districts};
use exchange::ready_rules::european_parliament;
use serde::Deserialize;

const FOLDER: &str = "tests/vectors/seats";
/// So many are promised at least.
const AT_LEAST: usize = 10;
/// Votes of nine lists that are tied nowhere.
const VOTES: [u64; 9] = [3_100_003, 2_700_011, 1_900_021, 1_300_027, 900_007, 610_031, 450_001, 300_007, 120_011];

/// An election as its source tells it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Official {
    title: String,
    date: String,
    source: String,
    #[serde(default)]
    #[allow(dead_code, reason = "for who reads the file")]
    note: String,
    rules: RulesOf,
    seats: u32,
    #[serde(default)]
    valid: Option<u64>,
    #[serde(default)]
    cast: Option<u64>,
    lists: Vec<OfficialList>,
    #[serde(default)]
    also: Vec<Also>,
}

/// The code of a Member State, or rules of its own.
#[derive(Deserialize)]
#[serde(untagged)]
enum RulesOf {
    State(String),
    Own(Box<Allocation>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfficialList {
    list: String,
    votes: u64,
    #[serde(default)]
    alliance: Option<String>,
    #[serde(default)]
    category: Option<String>,
    #[serde(default)]
    most_seats: Option<u32>,
    /// The seats that it got.
    #[serde(default)]
    official: u32,
    /// What the official table of a largest remainder says beside them.
    #[serde(default)]
    whole: Option<u32>,
    #[serde(default)]
    remainder: Option<u64>,
}

/// The same votes with another number of seats, which is official as well.
#[derive(Deserialize)]
struct Also {
    seats: u32,
    official: BTreeMap<String, u32>,
}

impl Official {
    fn rules(&self) -> Rules {
        let allocation = match &self.rules {
            RulesOf::Own(own) => (**own).clone(),
            RulesOf::State(state) => {
                let row = european_parliament().into_iter().find(|row| row.state == *state).unwrap();
                // The sources have votes for lists in the whole, and no candidates.
                Allocation { districts: None, preference: None, ..row.allocation.unwrap() }
            }
        };
        operations::rules_of_seats(&allocation).unwrap()
    }

    fn poll(&self, seats: u32) -> Poll {
        let votes: Vec<(&str, u64)> = self.lists.iter().map(|list| (list.list.as_str(), list.votes)).collect();
        let mut poll = Poll::of(seats, &votes);
        let list = |list: &OfficialList| List {
            id: list.list.clone(),
            category: list.category.clone(),
            alliance: list.alliance.clone(),
            most: list.most_seats,
        };
        poll.lists = self.lists.iter().map(list).collect();
        poll.districts[0].cast = self.cast;
        poll.districts[0].valid = self.valid.unwrap_or(poll.districts[0].valid);
        poll
    }

    fn reaches(&self, seats: u32, official: &BTreeMap<String, u32>) -> Report {
        let report = allocate(&self.poll(seats), &self.rules(), &[])
            .unwrap_or_else(|refusal| panic!("{}: {refusal}", self.title));
        for row in &report.seats {
            let wanted = official.get(&row.list).copied().unwrap_or(0);
            assert_eq!(row.seats, wanted, "{} {}, {} seats: {}", self.title, self.date, seats, row.list);
        }
        report
    }
}

fn vectors() -> Vec<Official> {
    let mut paths: Vec<_> =
        fs::read_dir(suite::place::root().join(FOLDER)).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        serde_json::from_slice(&fs::read(path).unwrap()).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    paths.iter().map(read).collect()
}

#[test]
fn r2_1_real_elections_come_to_their_official_seats_by_both_computations() {
    let elections = vectors();
    assert!(elections.len() >= AT_LEAST);
    let mut outcomes = 0;
    for official in &elections {
        assert!(!official.source.is_empty() && !official.date.is_empty(), "{} has no source", official.title);
        let seats = official.lists.iter().map(|list| (list.list.clone(), list.official)).collect();
        let report = official.reaches(official.seats, &seats);
        remainders(official, &report);
        for also in &official.also {
            official.reaches(also.seats, &also.official);
        }
        outcomes += 1 + official.also.len();
    }
    println!("{} elections, {outcomes} official outcomes", elections.len());
}

/// Where the official table has whole seats and remainders, the report has the same.
fn remainders(official: &Official, report: &Report) {
    for (index, list) in official.lists.iter().enumerate() {
        let (Some(whole), Some(remainder)) = (list.whole, list.remainder) else { continue };
        let Working::Remainders { rows, .. } = &report.distributions[0].working else { panic!("no remainders") };
        assert_eq!(
            (rows[index].whole, rows[index].remainder.to_string()),
            (whole, remainder.to_string()),
            "{}",
            list.list
        );
    }
}

/// The rules of every Member State that votes for lists give out all its seats, in all its districts, to persons.
#[test]
fn r1_4_the_rules_of_all_member_states_that_vote_for_lists_give_out_every_seat() {
    for row in european_parliament() {
        let Some(allocation) = row.allocation else { continue };
        let names: Vec<String> = (1..=9).map(|list| format!("L{list}")).collect();
        let votes: Vec<(&str, u64)> = names.iter().map(String::as_str).zip(VOTES).collect();
        let mut poll = Poll::of(row.seats, &votes);
        let model = poll.districts[0].clone();
        if let Some(Districts { areas, .. }) = &allocation.districts {
            let district = |(index, area): (usize, &election::District)| {
                let mut votes = model.votes.clone();
                votes.rotate_left(index % 9);
                // No two districts are equal.
                votes.iter_mut().zip(1_000..).for_each(|(votes, step)| *votes += step * u64::try_from(index).unwrap());
                let valid = votes.iter().sum();
                apportionment::District { id: area.area.to_string(), seats: area.seats, votes, valid, ..model.clone() }
            };
            poll.districts = areas.iter().enumerate().map(district).collect();
        }
        for district in &mut poll.districts {
            let candidate = |place: u64, votes: u64| {
                (1..=100_u64)
                    .map(|id| apportionment::Candidate { id: id.to_string(), votes: votes / (id * 7 % 101 + place) })
                    .collect()
            };
            district.candidates =
                (1_u64..).zip(&district.votes).map(|(place, votes)| candidate(place, *votes)).collect();
            district.unmarked = district.votes.iter().map(|votes| votes / 3).collect();
            district.cast = Some(district.valid + 1_000);
        }
        let rules = operations::rules_of_seats(&allocation).unwrap();
        let report = allocate(&poll, &rules, &[]).unwrap_or_else(|refusal| panic!("{}: {refusal}", row.state));
        assert_eq!(report.seats.iter().map(|list| list.seats).sum::<u32>(), row.seats, "{}", row.state);
        let elected = report.elections.iter().flat_map(|election| &election.rows).filter(|row| row.elected).count();
        assert_eq!(u32::try_from(elected), Ok(row.seats), "{}", row.state);
    }
}
