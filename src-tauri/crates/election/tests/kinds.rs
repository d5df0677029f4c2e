//! The kinds of what is odd, found in the rules of the ready-made forms whatever their fields are called.
#![allow(clippy::unwrap_used)]

use election::{ContestId, Definition, Finding, FindingKind as Kind, Outcome};

const EXAMPLE: &str = include_str!("../../../../assets/example/election.json");

#[test]
fn r6_2_each_warning_of_the_ready_made_forms_has_its_kind() {
    let election = serde_json::from_str::<Definition>(EXAMPLE).unwrap().check().unwrap();
    let kind = |contest: &str, rule: &str, left, right| {
        let (_, form) = election.contest(&ContestId::new(contest)).unwrap();
        let rule = form.rules().iter().find(|known| known.id == rule).unwrap();
        Finding { rule, outcome: Outcome { left, right, holds: Some(false) } }.kind(form)
    };
    // Contest, rule, left sum, right sum.
    let table = [
        ("council", "W1", 9, 8, Kind::IssuedMore),
        ("council", "W1", 8, 9, Kind::IssuedFewer),
        ("council", "W2", 9, 8, Kind::BallotsSurplus),
        ("council", "W2", 8, 9, Kind::BallotsMissing),
        ("council", "W3", 90, 30, Kind::BallotsSurplus),
        ("council", "W3", 30, 90, Kind::BallotsMissing),
        ("council", "W4", 9, 30, Kind::ManyBlank),
        ("council", "W5", 9, 30, Kind::ManyInvalid),
        ("council", "W6", 0, 0, Kind::NothingCast),
        ("council", "E6", 1, 2, Kind::Other),
        ("assembly", "W1", 9, 30, Kind::ManyInvalid),
        ("assembly", "W2", 0, 0, Kind::NothingCast),
        ("assembly", "W3", 9, 8, Kind::RegisterExceeded),
        ("assembly", "E1", 9, 8, Kind::Other),
    ];
    for (contest, rule, left, right, expected) in table {
        assert_eq!(kind(contest, rule, left, right), expected, "{contest} {rule}");
    }
}
