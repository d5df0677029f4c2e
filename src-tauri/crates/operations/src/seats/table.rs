//! A poll from a table of votes, for seats without a vault.

use apportionment::{District, Districts, List, Poll, Rules};
use exchange::csv::VotesRow;

/// What a table does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Besides {
    /// All seats; otherwise the sum of the districts'.
    pub seats: Option<u32>,
    /// All valid votes, of a table without districts.
    pub valid: Option<u64>,
    /// All votes that were cast, of a table without districts.
    pub cast: Option<u64>,
}

/// The poll that a table holds. Districts are those of the table: rules for districts mean nothing without any, and districts
/// with seats of their own stand alone unless the rules say otherwise.
pub fn poll_of_table(rows: &[VotesRow], besides: Besides, rules: &mut Rules) -> Poll {
    let mut lists: Vec<List> = vec![];
    let mut districts: Vec<District> = vec![];
    for row in rows {
        if !lists.iter().any(|list| list.id == row.party) {
            let (category, alliance) = (row.category.clone(), row.alliance.clone());
            lists.push(List { id: row.party.clone(), category, alliance, most: row.most_seats });
        }
        let id = row.district.clone().unwrap_or_default();
        match districts.iter_mut().find(|district| district.id == id) {
            Some(district) => district.seats = district.seats.or(row.seats),
            None => districts.push(empty(id, row.seats)),
        }
    }
    let width = lists.len();
    districts.iter_mut().for_each(|district| district.votes = vec![0; width]);
    for row in rows {
        let list = lists.iter().position(|list| list.id == row.party);
        let district = districts.iter_mut().find(|district| district.id == row.district.as_deref().unwrap_or_default());
        if let (Some(list), Some(district)) = (list, district) {
            district.votes[list] = row.votes;
            district.valid = district.valid.saturating_add(row.votes);
        }
    }
    if let [whole] = districts.as_mut_slice() {
        whole.valid = besides.valid.unwrap_or(whole.valid);
        whole.cast = besides.cast;
    }
    let own: Option<u32> = districts.iter().map(|district| district.seats).sum();
    match &rules.districts {
        _ if districts.len() <= 1 => rules.districts = Districts::Whole,
        Districts::Whole if own.is_some() => rules.districts = Districts::Alone,
        _ => {}
    }
    let seats = besides.seats.or(own).unwrap_or(0);
    Poll { seats, lists, districts }
}

fn empty(id: String, seats: Option<u32>) -> District {
    District { id, seats, votes: vec![], valid: 0, cast: None, unmarked: vec![], candidates: vec![] }
}
