//! A small election on which the tests play: one open list contest, five stations of all kinds, two lists.
#![allow(dead_code, clippy::unwrap_used, clippy::panic, reason = "each test file uses a part of it, and fails loudly")]

use chrono::{DateTime, TimeDelta, Utc};
use election::{ContestId, Count, Counts, Election, Form, Person, PersonId, RecordId, Role, StationId, StationKind};
use serde_json::{Value, json};

/// The definition as JSON, faultless until a test changes it.
pub(crate) fn definition() -> Value {
    let station = |number: &str| json!({"number": number, "name": number, "kind": number, "area": "east", "centre": "C1", "electorate": 500});
    json!({
        "format": "counterfoil-election/1", "id": "small", "title": {"en": "Small", "de": "Klein"},
        "kind": "municipal", "date": "2026-11-22", "languages": ["en", "de"], "authority": "Nobody", "mode": "test",
        "policies": {"settlement": "anybody"},
        "forms": [form()],
        "contests": [{
            "id": "council", "title": "Council", "kind": "open-list", "form": "f", "area": "town",
            "votes_per_ballot": 2, "seats": 5,
            "lists": [
                {"id": "1", "name": "One", "candidates": [{"id": "1", "name": "Ana"}, {"id": "2", "name": "Бо"}]},
                {"id": "2", "name": "Two", "candidates": [{"id": "1", "name": "Γιώτα"}]}
            ]
        }],
        "areas": [
            {"id": "town", "kind": "municipality", "name": "Town"},
            {"id": "east", "parent": "town", "kind": "quarter", "name": "East"}
        ],
        "centres": [{"id": "C1", "name": "Hall"}],
        "stations": StationKind::ALL.map(|kind| station(kind.name())),
    })
}

fn form() -> Value {
    json!({
        "id": "f", "title": "Sheet",
        "sections": [
            {"title": "Voters", "fields": [
                {"id": "A", "label": "Electorate", "kind": "electorate-total",
                 "only": ["ordinary", "special", "mobile", "advance"]},
                {"id": "B", "label": "Voters", "kind": "voters-total"},
                {"id": "C", "label": "Invalid", "kind": "ballots-invalid"},
                {"id": "S", "label": "Seal intact", "kind": "statement"}
            ]},
            {"title": "Votes", "votes": "D"}
        ],
        "rules": [
            {"id": "E1", "severity": "error", "left": ["lists", "C"], "relation": "equal", "right": ["B"], "message": "="},
            {"id": "E2", "severity": "error", "only": ["ordinary"], "left": ["B"], "relation": "at-most", "right": ["A"],
             "message": "at most"},
            {"id": "E3", "severity": "error", "left": ["list.candidates"], "relation": "at-most", "right": ["votes*list"],
             "message": "preferences"},
            {"id": "W1", "severity": "warning", "left": ["C"], "relation": {"below-percent": 3}, "right": ["B"],
             "message": "invalid"},
            {"id": "W2", "severity": "warning", "left": ["S"], "relation": "positive", "message": "seal"}
        ]
    })
}

/// The definition, checked.
pub(crate) fn election(definition: Value) -> Election {
    serde_json::from_value::<election::Definition>(definition).unwrap().check().unwrap()
}

/// The one record of the ordinary station.
pub(crate) fn record() -> RecordId {
    record_of("ordinary")
}

/// The record of a station.
pub(crate) fn record_of(station: &str) -> RecordId {
    RecordId { station: StationId::new(station), contest: ContestId::new("council") }
}

/// A count.
pub(crate) fn count(number: u32) -> Count {
    Count::new(number).unwrap()
}

/// A sheet in the order A, B, C, S, list 1, its two candidates, list 2, its candidate.
pub(crate) fn sheet(numbers: [u32; 9]) -> Counts {
    numbers.into_iter().map(|number| Some(count(number))).collect()
}

/// A sheet that breaks nothing.
pub(crate) const GOOD: [u32; 9] = [100, 60, 1, 1, 30, 20, 25, 29, 10];

/// A person named after their role and a number: `typist-1`.
pub(crate) fn person(role: Role, number: u32) -> Person {
    Person { id: PersonId::new(format!("{}-{number}", role.name())), name: format!("{number}"), role }
}

/// A moment.
pub(crate) fn moment(seconds: i64) -> DateTime<Utc> {
    DateTime::<Utc>::UNIX_EPOCH + TimeDelta::seconds(seconds)
}

/// The rules that a sheet breaks.
pub(crate) fn broken(form: &Form, counts: &Counts, kind: StationKind) -> Vec<String> {
    election::findings(form, counts, kind).iter().map(|finding| finding.rule.id.clone()).collect()
}
