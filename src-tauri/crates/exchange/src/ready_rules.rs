//! Ready-made rules of allocation, as data: those by which each Member State elects to the European Parliament.

use election::{Allocation, Text};
use serde::Deserialize;

/// The rules of all Member States, compiled from the laws that each row names. An authority compares its row with its law.
const EUROPEAN_PARLIAMENT: &str = include_str!("../../../../assets/allocations/european-parliament.json");

/// How a Member State elects to the European Parliament.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadyRules {
    /// Its code (ISO 3166-1, small letters).
    pub state: String,
    /// Its name.
    pub name: Text,
    /// Its seats in the term that began in 2024.
    pub seats: u32,
    /// Where the rules stand.
    pub law: String,
    /// What has to be known beside them.
    #[serde(default)]
    pub note: Option<Text>,
    /// The rules; none where lists are not what is voted for.
    #[serde(default)]
    pub allocation: Option<Allocation>,
}

/// Every Member State, by its English name.
pub fn european_parliament() -> Vec<ReadyRules> {
    serde_json::from_str(EUROPEAN_PARLIAMENT).expect("the embedded rules have this shape; a test reads them")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r1_4_all_member_states_have_a_row_and_only_two_vote_without_lists() {
        let all = european_parliament();
        assert_eq!((all.len(), all.iter().map(|row| row.seats).sum::<u32>()), (27, 720));
        let without: Vec<&str> =
            all.iter().filter(|row| row.allocation.is_none()).map(|row| row.state.as_str()).collect();
        assert_eq!(without, ["ie", "mt"]);
        assert!(all.iter().all(|row| !row.law.is_empty()));
    }
}
