//! The protocol of a count: what the station's board signs, in the order of the form.

use chrono::{DateTime, FixedOffset, Utc};
use election::{
    Approved, Contest, Count, Definition, Election, Field as Blank, FieldRole, Form, PersonId, RecordId, Station,
    findings,
};
use sealing::{ControlCode, Digest};

use super::finding;
use crate::document::{Align, Block, Column, Document, Fact, Level, Row, RowStyle, Table, Width};
use crate::error::Refusal;
use crate::print::{Unsigned, print};
use crate::wording::{Value, Wording, figure};

/// The names of the electronic signature fields: the approving supervisor's, and one for a second.
pub const SIGNATURE_FIELDS: [&str; 2] = ["supervisor-1", "supervisor-2"];

/// What a protocol is made of.
pub struct ProtocolInput<'a> {
    /// The election.
    pub election: &'a Election,
    /// Which record.
    pub record: &'a RecordId,
    /// Its approved revision.
    pub approved: &'a Approved,
    /// The printed names of those who took part.
    pub name: &'a dyn Fn(&PersonId) -> String,
    /// The control code of the frozen record.
    pub control_code: ControlCode,
    /// The head of the journal when the protocol was made.
    pub journal: JournalHead,
    /// The program that made it.
    pub software: Software<'a>,
    /// What the QR codes hold, a text each.
    pub codes: &'a [String],
    /// Whether results may not be known yet.
    pub embargoed: bool,
    /// Whether an earlier print of the same revision is the original.
    pub copy: bool,
    /// When the protocol was made.
    pub made_at: DateTime<Utc>,
    /// The distance from UTC of the clock on the wall.
    pub clock: FixedOffset,
}

/// Where the journal stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JournalHead {
    /// The number of the last entry.
    pub entry: u64,
    /// Its hash.
    pub hash: Digest,
}

/// The program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Software<'a> {
    /// Name and version.
    pub version: &'a str,
    /// Digest of its binary.
    pub digest: Digest,
}

/// Prints the protocol in the language of `wording`.
///
/// # Errors
/// As [`print`]; [`Refusal::UnknownRecord`] when the election has no such record.
pub fn protocol(input: &ProtocolInput<'_>, wording: &Wording) -> Result<Unsigned, Refusal> {
    print(&document(input, wording)?)
}

/// The protocol before it is set.
pub(crate) fn document(input: &ProtocolInput<'_>, wording: &Wording) -> Result<Document, Refusal> {
    let station = input.election.station(&input.record.station).ok_or(Refusal::UnknownRecord)?;
    let (contest, form) = input.election.contest(&input.record.contest).ok_or(Refusal::UnknownRecord)?;
    Ok(Sheet { input, wording, station, contest, form }.document())
}

/// The input with its parts found.
pub(super) struct Sheet<'a> {
    pub(super) input: &'a ProtocolInput<'a>,
    pub(super) wording: &'a Wording,
    pub(super) station: &'a Station,
    pub(super) contest: &'a Contest,
    pub(super) form: &'a Form,
}

impl Sheet<'_> {
    fn document(&self) -> Document {
        let number = self.station.number.as_str();
        Document {
            language: self.wording.tag().to_owned(),
            title: self.wording.text(
                "paper-protocol-document-title",
                &[
                    ("contest", self.text(&self.contest.title).into()),
                    ("number", number.into()),
                    ("revision", self.revision()),
                ],
            ),
            head: self.head(),
            banners: self.banners(),
            foot: self.foot(),
            made_at: self.input.made_at,
            producer: self.input.software.version.to_owned(),
            blocks: self.blocks(),
            fields: self.fields(),
        }
    }

    fn blocks(&self) -> Vec<Block> {
        [self.opening(), self.sections(), self.findings(), self.settled(), self.people(), self.closing()].concat()
    }

    pub(super) fn definition(&self) -> &Definition {
        self.input.election.definition()
    }

    pub(super) fn word(&self, key: &str) -> String {
        self.wording.text(key, &[])
    }

    pub(super) fn text<'t>(&self, text: &'t election::Text) -> &'t str {
        text.in_language(self.wording.tag())
    }

    pub(super) fn moment(&self, at: DateTime<Utc>) -> String {
        self.wording.moment(at, self.input.clock)
    }

    pub(super) fn revision(&self) -> Value<'static> {
        Value::Ordinal(self.input.approved.revision().into())
    }

    pub(super) fn heading(&self, key: &str) -> Block {
        Block::Heading(Level::Section, self.word(key))
    }

    pub(super) fn fact(&self, key: &str, value: impl Into<String>) -> Fact {
        Fact { name: self.word(key), value: value.into() }
    }

    pub(super) fn station_line(&self) -> String {
        let (number, name) = (self.station.number.as_str(), self.text(&self.station.name));
        self.wording.text("paper-station", &[("number", number.into()), ("name", name.into())])
    }

    pub(super) fn journal(&self, key: &str, hash: &str) -> String {
        let entry = figure(self.input.journal.entry);
        self.wording.text(key, &[("entry", (&entry).into()), ("hash", hash.into())])
    }

    /// Title and facts: which paper is this?
    fn opening(&self) -> Vec<Block> {
        let definition = self.definition();
        let approved = self.input.approved;
        let mut facts = vec![
            self.fact("paper-fact-election", self.text(&definition.title)),
            self.fact("paper-fact-contest", self.text(&self.contest.title)),
            self.fact("paper-fact-day", self.wording.date(definition.date)),
            self.fact("paper-fact-authority", definition.authority.as_str()),
            self.fact("paper-fact-station", format!("{} · {}", self.station.number, self.text(&self.station.name))),
            self.fact("paper-fact-kind", self.word(&format!("paper-kind-{}", self.station.kind.name()))),
            self.fact("paper-fact-area", self.area()),
        ];
        facts.extend(self.station.address.as_deref().map(|address| self.fact("paper-fact-address", address)));
        facts.extend(self.centre().map(|centre| self.fact("paper-fact-centre", centre)));
        facts.push(self.fact("paper-fact-revision", approved.revision().to_string()));
        facts.extend(approved.correction().map(|reason| self.fact("paper-fact-correction", reason)));
        vec![Block::Heading(Level::Title, self.word("paper-protocol-title")), Block::Facts(facts)]
    }

    /// From the whole country down to the station's own area.
    fn area(&self) -> String {
        let mut names: Vec<&str> =
            self.input.election.upwards(&self.station.area).map(|area| self.text(&area.name)).collect();
        names.reverse();
        names.join(" › ")
    }

    fn centre(&self) -> Option<&str> {
        let centre = self.definition().centres.iter().find(|centre| centre.id == self.station.centre)?;
        Some(self.text(&centre.name))
    }

    /// The counts, section by section in the form's order; what the station's kind does not ask is left out.
    fn sections(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (index, title) in self.form.sections().iter().enumerate() {
            let rows: Vec<Row> = self
                .form
                .asked(self.station.kind)
                .filter_map(|position| Some((position, self.form.fields().get(position)?)))
                .filter(|(_, blank)| blank.section == index)
                .map(|(position, blank)| self.count_row(position, blank))
                .collect();
            if !rows.is_empty() {
                blocks.push(Block::Heading(Level::Section, self.text(title).to_owned()));
                blocks.push(Block::Table(Table {
                    columns: self.columns("paper-column-count"),
                    naming_column: 1,
                    rows,
                }));
            }
        }
        blocks
    }

    /// Code, label and a last column of figures.
    pub(super) fn columns(&self, last: &str) -> Vec<Column> {
        let column = |key, align, width| Column { heading: self.word(key), align, width };
        vec![
            column("paper-column-field", Align::Start, Width::Fitting),
            column("paper-column-label", Align::Start, Width::Remaining),
            column(last, Align::End, Width::Fitting),
        ]
    }

    fn count_row(&self, position: usize, blank: &Blank) -> Row {
        let style = self.row_style(blank);
        Row {
            cells: self.cells(blank, self.value(blank, self.input.approved.counts().at(position))),
            style,
            // A list stays with its first candidate.
            with_next: style == RowStyle::Strong,
        }
    }

    pub(super) fn cells(&self, blank: &Blank, value: String) -> Vec<String> {
        vec![blank.code.clone(), self.text(&blank.label).to_owned(), value]
    }

    pub(super) fn value(&self, blank: &Blank, count: Option<Count>) -> String {
        match count {
            None => self.word("paper-blank"),
            Some(count) if blank.is_statement() => {
                self.word(if count == Count::ZERO { "paper-no" } else { "paper-yes" })
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

    /// Broken rules with their numbers and explanations.
    fn findings(&self) -> Vec<Block> {
        let approved = self.input.approved;
        let mut blocks = vec![self.heading("paper-findings")];
        for finding in findings(self.form, approved.counts(), self.station.kind) {
            let mut lines = vec![finding::numbers(self.wording, self.form, &finding)];
            lines.extend(
                approved
                    .explanations()
                    .0
                    .get(&finding.rule.id)
                    .map(|explanation| self.wording.text("paper-finding-explanation", &[("text", explanation.into())])),
            );
            let title = format!("{} · {}", finding.rule.id, self.text(&finding.rule.message));
            blocks.push(Block::Note { title, lines });
        }
        if blocks.len() == 1 {
            blocks.push(Block::Paragraph(self.word("paper-findings-none")));
        }
        blocks
    }
}
