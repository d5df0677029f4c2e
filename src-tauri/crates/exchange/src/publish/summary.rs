//! The national summary: turnout, valid and invalid votes, votes and seats of each list, as CSV and JSON.

use std::io::{self, Write};

use election::List;

use super::{Ink, Seats};
use crate::figures::{ContestFigures, Figures, KeyNumbers, share};

/// The name and version of the JSON form.
pub const SUMMARY_FORMAT: &str = "counterfoil-summary/1";

/// One line of the summary.
struct Line<'a> {
    list: &'a List,
    votes: u64,
    seats: Option<u32>,
}

/// The figures of a summary.
struct Summary<'a> {
    key: KeyNumbers,
    expected: u64,
    received: u64,
    confirmed: u64,
    lines: Vec<Line<'a>>,
}

impl<'a> Summary<'a> {
    fn of(figures: &Figures<'_>, contest: &ContestFigures<'a>, seats: Option<&Seats>) -> Self {
        let whole = contest.whole();
        let votes = |place: usize| {
            let position = contest.key().lists.get(place).copied();
            position.and_then(|position| whole?.numbers.get(position).copied()).unwrap_or(0)
        };
        let seats = |place: usize| seats.and_then(|seats| seats.0.get(place)).map(|list| list.seats);
        let lists = contest.contest().lists.iter().enumerate();
        Self {
            key: whole.map(|whole| contest.key_of_area(whole)).unwrap_or_default(),
            expected: whole.map_or(0, |whole| whole.expected),
            received: whole.map_or(0, |whole| whole.received),
            confirmed: figures.issue().confirmed_of(&contest.contest().id),
            lines: lists.map(|(place, list)| Line { list, votes: votes(place), seats: seats(place) }).collect(),
        }
    }

    /// What is told of all votes, by name.
    fn totals(&self) -> [(&'static str, Option<u64>); 10] {
        [
            ("stations-expected", Some(self.expected)),
            ("stations-counted", Some(self.received)),
            ("stations-confirmed", Some(self.confirmed)),
            ("counted-percent", share(self.received, self.expected)),
            ("electorate", self.key.electorate),
            ("voters", self.key.voters),
            ("turnout-percent", self.key.turnout()),
            ("blank", self.key.blank),
            ("invalid", self.key.invalid),
            ("valid", self.key.valid),
        ]
    }
}

/// Writes the summary of a contest as a table of `item,list,name,short_name,european_group,value`: one row for each figure.
///
/// # Errors
/// As `out`.
pub fn csv<W: Write>(
    figures: &Figures<'_>,
    contest: &ContestFigures<'_>,
    seats: Option<&Seats>,
    out: W,
) -> io::Result<W> {
    let summary = Summary::of(figures, contest, seats);
    let (mut ink, language) = (Ink::new(out), figures.language());
    ink.raw("item,list,name,short_name,european_group,value\n");
    for (name, value) in head(figures, contest) {
        ink.raw(name).raw(",,,,,").cell(&value).raw("\n");
    }
    for (name, value) in summary.totals() {
        ink.raw(name).raw(",,,,,");
        figure(&mut ink, name, value, "");
        ink.raw("\n");
    }
    for line in &summary.lines {
        let mut item = |item: &str, value: u64| {
            let list = line.list;
            ink.raw(item).raw(",").cell(&list.id).raw(",").cell(list.name.in_language(language)).raw(",");
            ink.cell(list.short_name.as_ref().map_or("", |name| name.in_language(language))).raw(",");
            ink.cell(list.european_group.as_deref().unwrap_or("")).raw(",").number(value).raw("\n");
        };
        item("votes", line.votes);
        line.seats.into_iter().for_each(|seats| item("seats", seats.into()));
    }
    ink.finish()
}

/// Writes the summary of a contest as one JSON object.
///
/// # Errors
/// As `out`.
pub fn json<W: Write>(
    figures: &Figures<'_>,
    contest: &ContestFigures<'_>,
    seats: Option<&Seats>,
    out: W,
) -> io::Result<W> {
    let summary = Summary::of(figures, contest, seats);
    let (mut ink, language) = (Ink::new(out), figures.language());
    ink.raw("{\n  \"format\": ").json(SUMMARY_FORMAT);
    for (name, value) in head(figures, contest) {
        ink.raw(",\n  ").json(name).raw(": ");
        if name == "sequence" {
            ink.raw(&value)
        } else {
            ink.json(&value)
        };
    }
    for (name, value) in summary.totals() {
        ink.raw(",\n  ").json(name).raw(": ");
        figure(&mut ink, name, value, "null");
    }
    ink.raw(",\n  \"lists\": [");
    for (place, line) in summary.lines.iter().enumerate() {
        let list = line.list;
        ink.raw(if place == 0 { "\n    { \"list\": " } else { ",\n    { \"list\": " }).json(&list.id);
        ink.raw(", \"name\": ").json(list.name.in_language(language));
        if let Some(name) = &list.short_name {
            ink.raw(", \"short_name\": ").json(name.in_language(language));
        }
        if let Some(group) = &list.european_group {
            ink.raw(", \"european_group\": ").json(group);
        }
        ink.raw(", \"votes\": ").number(line.votes);
        if let Some(seats) = line.seats {
            ink.raw(", \"seats\": ").number(seats.into());
        }
        ink.raw(" }");
    }
    ink.raw("\n  ]\n}\n");
    ink.finish()
}

fn head(figures: &Figures<'_>, contest: &ContestFigures<'_>) -> [(&'static str, String); 12] {
    let (definition, issue, language) = (figures.election().definition(), figures.issue(), figures.language());
    [
        ("election", definition.id.to_string()),
        ("title", definition.title.in_language(language).to_owned()),
        ("date", definition.date.to_string()),
        ("authority", definition.authority.clone()),
        ("contest", contest.contest().id.to_string()),
        ("contest-title", contest.contest().title.in_language(language).to_owned()),
        ("mode", super::mode(definition.mode).to_owned()),
        ("status", issue.status.name().to_owned()),
        ("sequence", issue.sequence.to_string()),
        ("at", super::instant(issue.at)),
        ("definition-sha-256", figures.definition().to_string()),
        ("figures-sha-256", figures.digest().to_string()),
    ]
}

/// A number, per cents with two decimals.
fn figure<W: Write>(ink: &mut Ink<W>, name: &str, value: Option<u64>, nothing: &str) {
    match value {
        None => ink.raw(nothing),
        Some(hundredths) if name.ends_with("-percent") => {
            ink.raw(&format!("{}.{:02}", hundredths / 100, hundredths % 100))
        }
        Some(number) => ink.number(number),
    };
}
