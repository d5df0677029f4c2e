//! The protocol of a count: what the station's board signs, in the order of the form.

use chrono::{DateTime, FixedOffset, Utc};
use election::{
    Approved, Contest, Count, Definition, Election, Field as Blank, FieldRole, Form, Mode, PersonId, RecordId, Station,
    findings,
};
use sealing::{ControlCode, Digest, Fingerprint};

use super::finding;
use crate::document::{
    Align, Banner, BannerTone, Block, Code, Column, Document, Fact, Field, Foot, Head, Level, Row, RowStyle,
    SignatureLine, Table, Width,
};
use crate::error::Refusal;
use crate::print::{Unsigned, print};
use crate::wording::{Value, Wording, figure};

/// The names of the electronic signature fields: the approving supervisor's, and one for a second.
pub const SIGNATURE_FIELDS: [&str; 2] = ["supervisor-1", "supervisor-2"];
/// Lines for members of the electoral board, whose names are written by hand.
const BOARD_LINE_COUNT: usize = 2;
/// Groups of four hexadecimal digits of the journal's hash at the foot of each page: 64 bits tell heads apart.
const SHORT_HASH_GROUP_COUNT: usize = 4;

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
struct Sheet<'a> {
    input: &'a ProtocolInput<'a>,
    wording: &'a Wording,
    station: &'a Station,
    contest: &'a Contest,
    form: &'a Form,
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

    fn definition(&self) -> &Definition {
        self.input.election.definition()
    }

    fn word(&self, key: &str) -> String {
        self.wording.text(key, &[])
    }

    fn text<'t>(&self, text: &'t election::Text) -> &'t str {
        text.in_language(self.wording.tag())
    }

    fn moment(&self, at: DateTime<Utc>) -> String {
        self.wording.moment(at, self.input.clock)
    }

    fn revision(&self) -> Value<'static> {
        Value::Ordinal(self.input.approved.revision().into())
    }

    fn heading(&self, key: &str) -> Block {
        Block::Heading(Level::Section, self.word(key))
    }

    fn fact(&self, key: &str, value: impl Into<String>) -> Fact {
        Fact { name: self.word(key), value: value.into() }
    }

    fn station_line(&self) -> String {
        let (number, name) = (self.station.number.as_str(), self.text(&self.station.name));
        self.wording.text("paper-station", &[("number", number.into()), ("name", name.into())])
    }

    fn head(&self) -> Head {
        Head {
            election: self.text(&self.definition().title).to_owned(),
            station: self.station_line(),
            contest: self.text(&self.contest.title).to_owned(),
            revision: self.wording.text("paper-revision", &[("revision", self.revision())]),
        }
    }

    fn foot(&self) -> Foot {
        let code = self.control_groups().join(" ");
        let journal = &self.input.journal;
        Foot {
            control_code: self.wording.text("paper-control-code", &[("code", (&code).into())]),
            journal: self.journal("paper-journal", &short(&journal.hash)),
            page_of: self.wording.text("paper-page-of", &[("n", "{n}".into()), ("m", "{m}".into())]),
        }
    }

    fn journal(&self, key: &str, hash: &str) -> String {
        let entry = figure(self.input.journal.entry);
        self.wording.text(key, &[("entry", (&entry).into()), ("hash", hash.into())])
    }

    fn control_groups(&self) -> Vec<String> {
        self.input.control_code.to_string().split('-').map(str::to_owned).collect()
    }

    fn banners(&self) -> Vec<Banner> {
        let definition = self.definition();
        let revision = self.input.approved.revision();
        let mut banners = Vec::new();
        let mut banner = |tone, text| banners.push(Banner { text, tone });
        if definition.mode == Mode::Test {
            banner(BannerTone::Loud, self.word("paper-banner-test"));
        }
        if self.input.embargoed {
            banner(BannerTone::Loud, self.embargo());
        }
        if revision > 1 {
            let before = Value::Ordinal(u64::from(revision) - 1);
            banner(BannerTone::Quiet, self.wording.text("paper-banner-correction", &[("revision", before)]));
        }
        if self.input.copy {
            banner(BannerTone::Quiet, self.word("paper-banner-copy"));
        }
        banners
    }

    fn embargo(&self) -> String {
        match self.definition().embargo {
            Some(until) => {
                let moment = self.moment(until);
                self.wording.text("paper-banner-embargoed-until", &[("moment", (&moment).into())])
            }
            None => self.word("paper-banner-embargoed"),
        }
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
    fn columns(&self, last: &str) -> Vec<Column> {
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

    fn cells(&self, blank: &Blank, value: String) -> Vec<String> {
        vec![blank.code.clone(), self.text(&blank.label).to_owned(), value]
    }

    fn value(&self, blank: &Blank, count: Option<Count>) -> String {
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

    /// What was typed where the entries differed; nothing when they agreed at once.
    fn settled(&self) -> Vec<Block> {
        let agreed = self.input.approved.agreed();
        let rows: Vec<Row> = election::differing(&agreed.first.counts, &agreed.second.counts)
            .into_iter()
            .filter_map(|position| Some((position, self.form.fields().get(position)?)))
            .map(|(position, blank)| {
                let typed: Vec<String> =
                    agreed.typed(position).into_iter().map(|count| self.value(blank, Some(count))).collect();
                Row { cells: self.cells(blank, typed.join(" · ")), style: RowStyle::Plain, with_next: false }
            })
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let columns = self.columns("paper-column-typed");
        vec![
            self.heading("paper-settled"),
            Block::Remark(self.word("paper-settled-remark")),
            Block::Table(Table { columns, naming_column: 1, rows }),
        ]
    }

    /// Who entered, settled and approved, and with what.
    fn people(&self) -> Vec<Block> {
        let agreed = self.input.approved.agreed();
        let software = &self.input.software;
        let version = self.wording.text(
            "paper-software-value",
            &[
                ("version", software.version.into()),
                ("digest", (&Fingerprint::of(&software.digest).to_string()).into()),
            ],
        );
        let mut facts = vec![
            self.fact("paper-people-first", self.act(&agreed.first.by, agreed.first.at)),
            self.fact("paper-people-second", self.act(&agreed.second.by, agreed.second.at)),
        ];
        facts.extend(
            agreed.rekeyed.iter().map(|rekeyed| self.fact("paper-people-settled", self.act(&rekeyed.by, rekeyed.at))),
        );
        facts.extend([
            self.fact("paper-people-approved", self.act(self.input.approved.by(), self.input.approved.at())),
            self.fact("paper-software", version),
            self.fact(
                "paper-journal-head",
                self.journal("paper-journal-head-value", &Fingerprint::of(&self.input.journal.hash).to_string()),
            ),
        ]);
        vec![self.heading("paper-people"), Block::Facts(facts)]
    }

    fn act(&self, by: &PersonId, at: DateTime<Utc>) -> String {
        let (name, moment) = ((self.input.name)(by), self.moment(at));
        self.wording.text("paper-people-entry", &[("name", (&name).into()), ("moment", (&moment).into())])
    }

    /// Control code, QR codes, signatures.
    fn closing(&self) -> Vec<Block> {
        let mut blocks = vec![
            self.heading("paper-control"),
            Block::ControlCode { label: self.word("paper-control-label"), groups: self.control_groups() },
        ];
        if !self.input.codes.is_empty() {
            blocks.extend([self.heading("paper-code"), Block::Codes(self.codes())]);
        }
        blocks.extend([
            self.heading("paper-signatures"),
            Block::Signatures { remark: self.word("paper-signatures-remark"), lines: self.signature_lines() },
        ]);
        blocks
    }

    fn codes(&self) -> Vec<Code> {
        let count = self.input.codes.len();
        let words = |key: &str, index: usize| {
            let ordinal = |number: usize| Value::Ordinal(u64::try_from(number).unwrap_or(u64::MAX));
            self.wording.text(key, &[("n", ordinal(index + 1)), ("m", ordinal(count))])
        };
        let code = |(index, payload): (usize, &String)| Code {
            payload: payload.clone(),
            alternative: words("paper-code-alternative", index),
            caption: words("paper-code-caption", index),
        };
        self.input.codes.iter().enumerate().map(code).collect()
    }

    fn signature_lines(&self) -> Vec<SignatureLine> {
        let supervisor = |name| SignatureLine { name, role: self.word("paper-signature-supervisor") };
        let member = SignatureLine { name: String::new(), role: self.word("paper-signature-member") };
        let mut lines = vec![supervisor((self.input.name)(self.input.approved.by())), supervisor(String::new())];
        lines.extend(std::iter::repeat_n(member, BOARD_LINE_COUNT));
        lines
    }

    fn fields(&self) -> Vec<Field> {
        let role = self.word("paper-signature-supervisor");
        (1u64..)
            .zip(SIGNATURE_FIELDS)
            .map(|(number, name)| Field {
                name: name.to_owned(),
                description: self
                    .wording
                    .text("paper-field-description", &[("n", Value::Ordinal(number)), ("role", (&role).into())]),
            })
            .collect()
    }
}

/// The beginning of a hash, in groups to be compared by eye.
fn short(hash: &Digest) -> String {
    let groups = Fingerprint::of(hash).to_string();
    groups.split(' ').take(SHORT_HASH_GROUP_COUNT).collect::<Vec<_>>().join(" ")
}
