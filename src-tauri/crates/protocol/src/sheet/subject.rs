//! The record that a paper is about: its station, its contest and the rows of its form.

use election::{Contest, Count, Election, Field as Blank, FieldRole, Form, RecordId, Station};

use super::frame::Frame;
use crate::document::{Align, Block, Column, Fact, Head, Level, Row, RowStyle, Table, Width};
use crate::error::Refusal;
use crate::wording::{Value, figure};

/// A record with its parts found, within the frame of its paper.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    pub(super) frame: Frame<'a>,
    pub(super) election: &'a Election,
    pub(super) station: &'a Station,
    pub(super) contest: &'a Contest,
    pub(super) form: &'a Form,
}

impl<'a> Subject<'a> {
    /// Finds the parts.
    ///
    /// # Errors
    /// [`Refusal::UnknownRecord`] when the election has no such record.
    pub(super) fn find(frame: Frame<'a>, election: &'a Election, record: &RecordId) -> Result<Self, Refusal> {
        let station = election.station(&record.station).ok_or(Refusal::UnknownRecord)?;
        let (contest, form) = election.contest(&record.contest).ok_or(Refusal::UnknownRecord)?;
        Ok(Self { frame, election, station, contest, form })
    }

    /// The head of each page; `edition` is the revision in words, or nothing.
    pub(super) fn head(&self, edition: String) -> Head {
        Head {
            election: self.frame.text(&self.election.definition().title).to_owned(),
            place: self.station_line(),
            subject: self.frame.text(&self.contest.title).to_owned(),
            edition,
        }
    }

    /// A title with the contest and the number of the station in it, and the revision where there is one.
    pub(super) fn document_title(&self, key: &str, revision: u32) -> String {
        let (contest, number) = (self.frame.text(&self.contest.title), self.station.number.as_str());
        let revision = Value::Ordinal(revision.into());
        self.frame.say(key, &[("contest", contest.into()), ("number", number.into()), ("revision", revision)])
    }

    pub(super) fn station_line(&self) -> String {
        let (number, name) = (self.station.number.as_str(), self.frame.text(&self.station.name));
        self.frame.say("paper-station", &[("number", number.into()), ("name", name.into())])
    }

    /// Which election, contest and station.
    pub(super) fn facts(&self) -> Vec<Fact> {
        let (frame, definition) = (self.frame, self.election.definition());
        let station = format!("{} · {}", self.station.number, frame.text(&self.station.name));
        let mut facts = vec![
            frame.fact("paper-fact-election", frame.text(&definition.title)),
            frame.fact("paper-fact-contest", frame.text(&self.contest.title)),
            frame.fact("paper-fact-day", frame.wording.date(definition.date)),
            frame.fact("paper-fact-authority", definition.authority.as_str()),
            frame.fact("paper-fact-station", station),
            frame.fact("paper-fact-kind", frame.word(&format!("paper-kind-{}", self.station.kind.name()))),
            frame.fact("paper-fact-area", self.area()),
        ];
        facts.extend(self.station.address.as_deref().map(|address| frame.fact("paper-fact-address", address)));
        facts.extend(self.centre().map(|centre| frame.fact("paper-fact-centre", centre)));
        facts
    }

    /// From the whole country down to the station's own area.
    fn area(&self) -> String {
        let areas = self.election.upwards(&self.station.area);
        let mut names: Vec<&str> = areas.map(|area| self.frame.text(&area.name)).collect();
        names.reverse();
        names.join(" › ")
    }

    fn centre(&self) -> Option<&'a str> {
        let centres = &self.election.definition().centres;
        let centre = centres.iter().find(|centre| centre.id == self.station.centre)?;
        Some(centre.name.in_language(self.frame.wording.tag()))
    }

    /// The form section by section, in its order; what the station's kind does not ask is left out.
    pub(super) fn sections(&self, columns: &[Column], mut row: impl FnMut(usize, &Blank) -> Row) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (index, title) in self.form.sections().iter().enumerate() {
            let asked = self.form.asked(self.station.kind);
            let rows: Vec<Row> = asked
                .filter_map(|position| Some((position, self.form.fields().get(position)?)))
                .filter(|(_, blank)| blank.section == index)
                .map(|(position, blank)| row(position, blank))
                .collect();
            if !rows.is_empty() {
                blocks.push(Block::Heading(Level::Section, self.frame.text(title).to_owned()));
                blocks.push(Block::Table(Table { columns: columns.to_vec(), naming_column: 1, rows }));
            }
        }
        blocks
    }

    /// Code, label and one or more last columns, each with the key of its heading.
    pub(super) fn columns(&self, last: &[(&str, Align, Width)]) -> Vec<Column> {
        let first = [
            ("paper-column-field", Align::Start, Width::Fitting),
            ("paper-column-label", Align::Start, Width::Remaining),
        ];
        let column = |(key, align, width): &(&str, Align, Width)| Column {
            heading: self.frame.word(key),
            align: *align,
            width: *width,
        };
        first.iter().chain(last).map(column).collect()
    }

    /// A row of the form: code, label and the last cells.
    pub(super) fn row(&self, blank: &Blank, last: impl IntoIterator<Item = String>) -> Row {
        let style = self.row_style(blank);
        let cells = [blank.code.clone(), self.frame.text(&blank.label).to_owned()].into_iter().chain(last).collect();
        // A list stays with its first candidate.
        Row { cells, style, with_next: style == RowStyle::Strong }
    }

    pub(super) fn value(&self, blank: &Blank, count: Option<Count>) -> String {
        match count {
            None => self.frame.word("paper-blank"),
            Some(count) if blank.is_statement() => {
                self.frame.word(if count == Count::ZERO { "paper-no" } else { "paper-yes" })
            }
            Some(count) => figure(count.number().into()),
        }
    }

    fn row_style(&self, blank: &Blank) -> RowStyle {
        match blank.role {
            FieldRole::Candidate(..) => RowStyle::Indented,
            FieldRole::List(list) if self.contest.lists.get(list).is_some_and(|list| !list.candidates.is_empty()) => {
                RowStyle::Strong
            }
            _ if blank.is_total() => RowStyle::Total,
            _ => RowStyle::Plain,
        }
    }
}
