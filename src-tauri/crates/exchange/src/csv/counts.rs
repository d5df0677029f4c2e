//! `counts.csv`: what stands on the papers of a rehearsal, one line a station and contest.

use std::collections::{HashMap, HashSet};

use election::{ContestId, Counts, Election, FieldId, Form, RecordId, StationId, StationKind};

use super::fault::{CsvFault, CsvFaultKind as Kind, Faults};
use super::table::{Row, Table};
use crate::error::shown;

const FILE: &str = "counts.csv";
const STATION: &str = "station";
const CONTEST: &str = "contest";

/// Reads the counts: columns `station`, `contest` and the fields' ids, in any order. A cell for a blank that the sheet
/// does not have is empty or 0; one for a blank that it has holds a number.
///
/// # Errors
/// Every fault, with line and column.
pub fn counts(bytes: &[u8], election: &Election) -> Result<Vec<(RecordId, Counts)>, Vec<CsvFault>> {
    let mut faults = Faults::default();
    let is_field = |column: &str| {
        let id = FieldId::new(column);
        election.contests().any(|(_, form)| form.position(&id).is_some())
    };
    let is_known = |column: &str| column == STATION || column == CONTEST || is_field(column);
    let Some(mut table) = Table::open(FILE, bytes, &[STATION, CONTEST], is_known, &mut faults) else {
        return faults.none_or(vec![]);
    };
    let mut sheets = Sheets { election, layouts: layouts(&table, election), missing: HashSet::new() };
    let (mut records, mut seen) = (vec![], HashSet::new());
    while let Some(row) = table.next(&mut faults) {
        let Some((record, counts)) = sheets.read(&row, &mut faults) else { continue };
        if seen.insert(record.clone()) {
            records.push((record, counts));
        } else {
            let twice = shown(&format!("{} {}", record.station, record.contest));
            row.fault(STATION, Kind::Duplicate(twice), &mut faults);
        }
    }
    faults.none_or(records)
}

/// For each contest, the position on its form of each column of the table.
type Layouts<'e> = HashMap<&'e ContestId, Vec<Option<usize>>>;

fn layouts<'e>(table: &Table<'_>, election: &'e Election) -> Layouts<'e> {
    let ids: Vec<FieldId> = table.columns().iter().map(FieldId::new).collect();
    let layout = |form: &Form| ids.iter().map(|id| form.position(id)).collect();
    election.contests().map(|(contest, form)| (&contest.id, layout(form))).collect()
}

struct Sheets<'e> {
    election: &'e Election,
    layouts: Layouts<'e>,
    /// Columns that were already told to be missing.
    missing: HashSet<FieldId>,
}

impl Sheets<'_> {
    fn read(&mut self, row: &Row<'_>, faults: &mut Faults) -> Option<(RecordId, Counts)> {
        let record = self.record(row, faults)?;
        let Ok(sheet) = self.election.sheet(&record) else {
            row.fault(CONTEST, Kind::Other("the station takes no part in this contest".into()), faults);
            return None;
        };
        let layout = self.layouts.get(&record.contest)?;
        let counts = counts_of(row, layout, sheet.form, sheet.kind, faults);
        for position in sheet.form.asked(sheet.kind).filter(|position| !layout.contains(&Some(*position))) {
            let Some(field) = sheet.form.fields().get(position) else { continue };
            if self.missing.insert(field.id.clone()) {
                faults.add(FILE, 1, field.id.as_str(), Kind::Heading);
            }
        }
        Some((record, counts))
    }

    fn record(&self, row: &Row<'_>, faults: &mut Faults) -> Option<RecordId> {
        let (station, contest) = (row.given(STATION, faults)?, row.given(CONTEST, faults)?);
        let record = RecordId { station: StationId::new(station), contest: ContestId::new(contest) };
        let has_station = self.election.station(&record.station).is_some();
        let has_contest = self.election.contest(&record.contest).is_some();
        if !has_station {
            row.fault(STATION, Kind::Unknown(shown(station)), faults);
        }
        if !has_contest {
            row.fault(CONTEST, Kind::Unknown(shown(contest)), faults);
        }
        (has_station && has_contest).then_some(record)
    }
}

fn counts_of(row: &Row<'_>, layout: &[Option<usize>], form: &Form, kind: StationKind, faults: &mut Faults) -> Counts {
    let mut counts = Counts::blank(form.fields().len());
    let names = [STATION, CONTEST];
    for (place, position) in layout.iter().enumerate() {
        let field = position.and_then(|position| form.fields().get(position));
        let cell = row.at(place);
        match (position, field) {
            (Some(position), Some(field)) if field.is_asked(kind) => {
                let count = row.count(place, faults);
                if field.is_statement() && count.is_some_and(|count| count.number() > 1) {
                    row.fault(field.id.as_str(), Kind::Other("a statement is 0 or 1".into()), faults);
                }
                counts.put(*position, count);
            }
            _ if names.contains(&row.column(place)) || matches!(cell, "" | "0") => (),
            _ => row.fault(row.column(place), Kind::Other("this sheet has no such blank".into()), faults),
        }
    }
    counts
}
