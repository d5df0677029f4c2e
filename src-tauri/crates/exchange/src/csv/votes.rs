//! `votes.csv`: votes of lists, one line a list, or a list in a district.

use super::fault::{CsvFault, CsvFaultKind as Kind, Faults};
use super::table::{Row, Table};
use crate::error::shown;

/// The table's name in faults.
const TABLE: &str = "votes.csv";
const REQUIRED: [&str; 2] = ["party", "votes"];
const MORE: [&str; 5] = ["district", "seats", "category", "alliance", "most_seats"];
/// The most lines: every list in every district.
const LINES_MAX: usize = 100_000;
/// The most votes on a line.
const VOTES_MAX: u64 = 1_000_000_000_000;

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VotesRow {
    /// The list.
    pub party: String,
    /// Its votes.
    pub votes: u64,
    /// The district, where there are several.
    pub district: Option<String>,
    /// The district's own number of seats.
    pub seats: Option<u32>,
    /// The list's category.
    pub category: Option<String>,
    /// The alliance that it joined.
    pub alliance: Option<String>,
    /// How many seats it can fill at most.
    pub most_seats: Option<u32>,
}

/// Reads votes by list, and by district where the table has that column.
///
/// # Errors
/// Every fault, with line and column.
pub fn votes(bytes: &[u8]) -> Result<Vec<VotesRow>, Vec<CsvFault>> {
    let mut faults = Faults::default();
    let is_known = |column: &str| REQUIRED.contains(&column) || MORE.contains(&column);
    let Some(mut table) = Table::open(TABLE, bytes, &REQUIRED, is_known, &mut faults) else {
        return faults.none_or(vec![]);
    };
    let mut rows: Vec<VotesRow> = vec![];
    let mut seen = std::collections::HashSet::new();
    while let Some(line) = table.next(&mut faults) {
        let Some(row) = row(&line, &mut faults) else { continue };
        if !seen.insert((row.party.clone(), row.district.clone())) {
            line.fault("party", Kind::Duplicate(shown(&row.party)), &mut faults);
        }
        if rows.len() == LINES_MAX {
            line.fault("party", Kind::Other(format!("more than {LINES_MAX} lines")), &mut faults);
            break;
        }
        rows.push(row);
    }
    faults.none_or(rows)
}

fn row(line: &Row<'_>, faults: &mut Faults) -> Option<VotesRow> {
    let party = line.given("party", faults)?.to_owned();
    let votes = number(line, "votes", line.given("votes", faults)?, VOTES_MAX, faults)?;
    let text = |column: &str| Some(line.cell(column)).filter(|cell| !cell.is_empty()).map(str::to_owned);
    let mut small = |column: &'static str| match line.cell(column) {
        "" => None,
        cell => number(line, column, cell, u64::from(u32::MAX), faults).and_then(|number| u32::try_from(number).ok()),
    };
    let (seats, most_seats) = (small("seats"), small("most_seats"));
    let [district, category, alliance] = ["district", "category", "alliance"].map(text);
    Some(VotesRow { party, votes, district, seats, category, alliance, most_seats })
}

fn number(line: &Row<'_>, column: &'static str, cell: &str, most: u64, faults: &mut Faults) -> Option<u64> {
    let is_number = !cell.is_empty() && cell.bytes().all(|digit| digit.is_ascii_digit());
    let number = if is_number { cell.parse().ok().filter(|number| *number <= most) } else { None };
    if number.is_none() {
        line.fault(column, Kind::Other(format!("must be a whole number up to {most}")), faults);
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn votes_are_read_by_list_and_by_district() {
        let rows = votes(b"party;votes;district;seats\nA;10;North;2\nA;7;South;1\n").expect("no fault");
        assert_eq!(rows.len(), 2);
        assert_eq!((rows[1].votes, rows[1].district.as_deref(), rows[1].seats), (7, Some("South"), Some(1)));
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let faults = votes(b"party,votes\nA,ten\nB,-1\nC,5\nC,6\n").expect_err("three faults");
        assert_eq!(faults.len(), 3, "{faults:?}");
    }
}
