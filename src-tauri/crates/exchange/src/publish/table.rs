//! Tables: one row for each figure, and the dictionaries that say what its row and column mean.

use std::io::{self, Write};

use election::{FieldKind, FieldRole, Text};

use super::{Ink, ListSeats, Seats};
use crate::figures::{ContestFigures, Figures};

/// The names of the tables.
pub mod names {
    /// Every figure.
    pub const RESULTS: &str = "results.csv";
    /// What the fields of the forms are.
    pub const FIELDS: &str = "fields.csv";
    /// Areas and stations, and how many records of each are counted.
    pub const UNITS: &str = "units.csv";
    /// The seats of each list, and who is elected.
    pub const SEATS: &str = "seats.csv";
    /// What the columns of the tables mean, and what the publication says of itself.
    pub const DICTIONARY: &str = "dictionary.csv";
}

const RESULT_COLUMNS: [&str; 5] = ["contest", "level", "unit", "field", "count"];
const FIELD_COLUMNS: [&str; 9] =
    ["contest", "field", "code", "label", "meaning", "category", "list", "candidate", "section"];
const UNIT_COLUMNS: [&str; 9] = ["contest", "level", "unit", "name", "kind", "parent", "depth", "expected", "received"];

const SEAT_COLUMNS: [&str; 6] = ["contest", "list", "seats", "order", "candidate", "name"];

/// What each column means.
const MEANINGS: [(&str, &str, &str); 29] = [
    (names::RESULTS, "contest", "identifier of the contest, as in the election's definition"),
    (names::RESULTS, "level", "area: the sum of all counted records below it; station: the count of one station"),
    (names::RESULTS, "unit", "identifier of the area, or number of the station; see units.csv"),
    (names::RESULTS, "field", "identifier of the field on the form; see fields.csv"),
    (names::RESULTS, "count", "whole number; empty where the station's form has no such blank, which is not zero"),
    (names::FIELDS, "contest", "as in results.csv"),
    (names::FIELDS, "field", "as in results.csv"),
    (names::FIELDS, "code", "what stands before the label on the paper"),
    (names::FIELDS, "label", "what the paper says, in the chief language of the election"),
    (names::FIELDS, "meaning", "electorate, voters, ballots-…: as NIST SP 1500-100; list, option, candidate: votes"),
    (names::FIELDS, "category", "what distinguishes fields of the same meaning"),
    (names::FIELDS, "list", "the list's, option's or person's number on the ballot"),
    (names::FIELDS, "candidate", "the candidate's number on the list"),
    (names::FIELDS, "section", "the heading on the paper under which the field stands"),
    (names::UNITS, "contest", "as in results.csv"),
    (names::UNITS, "level", "as in results.csv"),
    (names::UNITS, "unit", "as in results.csv"),
    (names::UNITS, "name", "its name, in the chief language of the election"),
    (names::UNITS, "kind", "what such an area is called; ordinary, postal, special, mobile or advance for a station"),
    (names::UNITS, "parent", "identifier of the area that it belongs to; empty for the contest's own area"),
    (names::UNITS, "depth", "how far below the contest's own area it lies"),
    (names::UNITS, "expected", "how many records belong to it"),
    (names::UNITS, "received", "how many of them are counted"),
    (names::SEATS, "contest", "as in results.csv; the table has only contests whose seats are allocated"),
    (names::SEATS, "list", "the list's or person's number on the ballot"),
    (names::SEATS, "seats", "how many seats the list got; the same in each of its rows"),
    (names::SEATS, "order", "in which order the candidate was elected; empty where nobody is named"),
    (names::SEATS, "candidate", "the elected candidate's number on the list"),
    (names::SEATS, "name", "the elected candidate's name; of a list without candidates, its own"),
];

/// How to read cells that a spreadsheet would compute.
const APOSTROPHE: &str =
    "an apostrophe at the beginning of a cell is not part of its text: it keeps spreadsheets from computing it";

/// Writes every figure, one a row.
///
/// # Errors
/// As `out`.
pub fn results<W: Write>(figures: &Figures<'_>, out: W) -> io::Result<W> {
    let mut ink = Ink::new(out);
    heading(&mut ink, &RESULT_COLUMNS);
    for contest in figures.contests() {
        let fields: Vec<String> = contest.form().fields().iter().map(|field| piece(field.id.as_str())).collect();
        for area in contest.areas() {
            let before = before(contest, "area", area.area.id.as_str());
            for (field, number) in fields.iter().zip(&area.numbers) {
                ink.raw(&before).raw(field).number(*number).raw("\n");
            }
            ink.settle()?;
        }
        for station in contest.stations() {
            let Some(counts) = contest.counts(station) else { continue };
            let before = before(contest, "station", station.station.number.as_str());
            for (field, count) in fields.iter().zip(counts) {
                ink.raw(&before).raw(field);
                if let Some(count) = count {
                    ink.number(count.into());
                }
                ink.raw("\n");
            }
            ink.settle()?;
        }
    }
    ink.finish()
}

/// Writes what the fields of each contest's form are.
///
/// # Errors
/// As `out`.
pub fn fields<W: Write>(figures: &Figures<'_>, out: W) -> io::Result<W> {
    let mut ink = Ink::new(out);
    let language = figures.language();
    heading(&mut ink, &FIELD_COLUMNS);
    for contest in figures.contests() {
        let sections = contest.form().sections();
        for field in contest.form().fields() {
            let (meaning, category, list, candidate) = meaning(contest, &field.role);
            let section = sections.get(field.section).map_or("", |section| section.in_language(language));
            let label = field.label.in_language(language);
            let id = contest.contest().id.as_str();
            row(&mut ink, [id, field.id.as_str(), &field.code, label, meaning, category, list, candidate, section]);
        }
        ink.settle()?;
    }
    ink.finish()
}

/// Writes the areas and stations of each contest.
///
/// # Errors
/// As `out`.
pub fn units<W: Write>(figures: &Figures<'_>, out: W) -> io::Result<W> {
    let mut ink = Ink::new(out);
    let language = figures.language();
    let name = |text: &'_ Text| text.in_language(language).to_owned();
    heading(&mut ink, &UNIT_COLUMNS);
    for contest in figures.contests() {
        let id = contest.contest().id.as_str();
        for unit in contest.areas() {
            let parent =
                unit.parent.and_then(|place| contest.areas().get(place)).map_or("", |above| above.area.id.as_str());
            let [depth, expected, received] =
                [u64::try_from(unit.depth).unwrap_or(0), unit.expected, unit.received].map(|number| number.to_string());
            let area = unit.area;
            let cells =
                [id, "area", area.id.as_str(), &name(&area.name), &area.kind, parent, &depth, &expected, &received];
            row(&mut ink, cells);
            ink.settle()?;
        }
        for unit in contest.stations() {
            let station = unit.station;
            let depth = contest.areas().get(unit.area).map_or(0, |area| area.depth + 1).to_string();
            let received = if unit.is_counted() { "1" } else { "0" };
            let (number, kind) = (station.number.as_str(), station.kind.name());
            let cells =
                [id, "station", number, &name(&station.name), kind, station.area.as_str(), &depth, "1", received];
            row(&mut ink, cells);
            ink.settle()?;
        }
    }
    ink.finish()
}

/// Writes the seats of each contest that has any: one row for each who is elected, or for a list of which nobody is.
///
/// # Errors
/// As `out`.
pub fn seats<W: Write>(figures: &Figures<'_>, seats: &[Option<Seats>], out: W) -> io::Result<W> {
    let (mut ink, language) = (Ink::new(out), figures.language());
    heading(&mut ink, &SEAT_COLUMNS);
    for (contest, seats) in figures.contests().iter().zip(seats) {
        let Some(seats) = seats else { continue };
        let contest = contest.contest();
        for (list, ListSeats { seats, elected }) in contest.lists.iter().zip(&seats.0) {
            let seats = seats.to_string();
            let elected = elected.iter().filter_map(|place| list.candidates.get(*place));
            let elected: Vec<_> = elected.map(|candidate| (candidate.id.as_str(), candidate.name.as_str())).collect();
            if elected.is_empty() {
                let name = list.name.in_language(language);
                row(&mut ink, [contest.id.as_str(), &list.id, &seats, "", "", name]);
            }
            for (order, (candidate, name)) in (1..).zip(elected) {
                row(&mut ink, [contest.id.as_str(), &list.id, &seats, &i32::to_string(&order), candidate, name]);
            }
        }
        ink.settle()?;
    }
    ink.finish()
}

/// Writes what the publication says of itself, and what the columns of the tables mean.
///
/// # Errors
/// As `out`.
pub fn dictionary<W: Write>(figures: &Figures<'_>, out: W) -> io::Result<W> {
    let mut ink = Ink::new(out);
    let (definition, issue) = (figures.election().definition(), figures.issue());
    heading(&mut ink, &["table", "column", "meaning"]);
    let mut about = |column: &str, meaning: &str| row(&mut ink, ["", column, meaning]);
    about("election", definition.id.as_str());
    about("title", definition.title.in_language(figures.language()));
    about("date", &definition.date.to_string());
    about("authority", &definition.authority);
    about("mode", super::mode(definition.mode));
    about("status", issue.status.name());
    about("sequence", &issue.sequence.to_string());
    about("at", &super::instant(issue.at));
    about("software", &issue.software);
    about("definition-sha-256", &figures.definition().to_string());
    about("figures-sha-256", &figures.digest().to_string());
    about("cells", APOSTROPHE);
    MEANINGS.iter().for_each(|(table, column, meaning)| row(&mut ink, [*table, *column, *meaning]));
    ink.finish()
}

/// What a field means, its category, and the list and candidate that it counts.
fn meaning<'a>(contest: &ContestFigures<'a>, role: &'a FieldRole) -> (&'static str, &'a str, &'a str, &'a str) {
    let lists = &contest.contest().lists;
    let list = |place: usize| lists.get(place).map_or("", |list| list.id.as_str());
    match role {
        FieldRole::Plain { kind, category } => (kind_name(*kind), category.as_deref().unwrap_or(""), "", ""),
        FieldRole::List(place) => ("list", "", list(*place), ""),
        FieldRole::Option(place) => ("option", "", list(*place), ""),
        FieldRole::Candidate(place, rank) => {
            let candidate = lists.get(*place).and_then(|list| list.candidates.get(*rank));
            ("candidate", "", list(*place), candidate.map_or("", |candidate| candidate.id.as_str()))
        }
    }
}

/// The name of a kind of field, as in a definition.
pub(crate) fn kind_name(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Electorate => "electorate",
        FieldKind::ElectorateTotal => "electorate-total",
        FieldKind::Voters => "voters",
        FieldKind::VotersTotal => "voters-total",
        FieldKind::BallotsIssued => "ballots-issued",
        FieldKind::BallotsUnused => "ballots-unused",
        FieldKind::BallotsSpoilt => "ballots-spoilt",
        FieldKind::BallotsFound => "ballots-found",
        FieldKind::BallotsBlank => "ballots-blank",
        FieldKind::BallotsInvalid => "ballots-invalid",
        FieldKind::BallotsValid => "ballots-valid",
        FieldKind::Statement => "statement",
        FieldKind::Other => "other",
    }
}

fn heading<W: Write>(ink: &mut Ink<W>, columns: &[&str]) {
    ink.raw(&columns.join(",")).raw("\n");
}

fn row<'c, W: Write>(ink: &mut Ink<W>, cells: impl IntoIterator<Item = &'c str>) {
    for (place, cell) in cells.into_iter().enumerate() {
        if place > 0 {
            ink.raw(",");
        }
        ink.cell(cell);
    }
    ink.raw("\n");
}

/// A cell and the comma behind it.
fn piece(text: &str) -> String {
    let mut ink = Ink::new(vec![]);
    ink.cell(text).raw(",");
    ink.into_text()
}

/// The cells before a row's field.
fn before(contest: &ContestFigures<'_>, level: &str, unit: &str) -> String {
    let mut ink = Ink::new(vec![]);
    ink.cell(contest.contest().id.as_str()).raw(",").raw(level).raw(",").cell(unit).raw(",");
    ink.into_text()
}
