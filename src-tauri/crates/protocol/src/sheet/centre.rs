//! The papers of a whole centre, signed by its key: the zero report before the first entry, the summary at any time after.

use election::{Contest, ContestId, Election, FieldRole, Form, RecordId, Station, Totals};
use sealing::{ControlCode, Digest, Fingerprint};

use super::frame::{Contents, Frame, Imprint, Marks};
use super::signing::{self, CENTRE_FIELD};
use crate::document::{Align, Block, Column, Fact, Level, Row, RowStyle, Table, Width};
use crate::error::Refusal;
use crate::print::{Unsigned, print};
use crate::wording::{Wording, figure};

/// What the papers of a centre are made of.
pub struct CentreInput<'a> {
    /// Where it comes from.
    pub imprint: Imprint<'a>,
    /// The election.
    pub election: &'a Election,
    /// SHA-256 of the definition.
    pub definition: Digest,
    /// SHA-256 of the certificate of the centre's key.
    pub certificate: Digest,
    /// Every record of the centre, in the definition's order.
    pub records: &'a [RecordId],
}

/// How a record stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// How far it has come: the name of its state in translations.
    pub state: &'static str,
    /// Its revision.
    pub revision: u32,
    /// Its control code, once it is sealed.
    pub control_code: Option<ControlCode>,
    /// Whether it was handed over.
    pub exported: bool,
}

/// Prints the zero report; whoever calls knows that there is no entry.
///
/// # Errors
/// As [`print`].
pub fn zero_report(input: &CentreInput<'_>, wording: &Wording) -> Result<Unsigned, Refusal> {
    let frame = Frame { imprint: &input.imprint, wording, definition: Some(input.election.definition()) };
    let mut blocks = vec![
        frame.title("paper-zero-title"),
        Block::Paragraph(frame.word("paper-zero-statement")),
        Block::Facts(facts(input, frame)),
    ];
    for (contest, form) in contests(input) {
        blocks.extend(totals(frame, "paper-zero-totals", contest, form, None));
    }
    blocks.push(frame.heading("paper-zero-by-station"));
    blocks.push(Block::Table(zeros(input, frame)));
    blocks.extend(signatures(frame, "paper-zero-signatures-remark"));
    finish(frame, "paper-zero-title", false, blocks)
}

/// Prints the summary; `standings` in the order of the records, `totals` unless they are embargoed.
///
/// # Errors
/// As [`print`].
pub fn centre_summary(
    input: &CentreInput<'_>,
    standings: &[Standing],
    totals: Option<&[(ContestId, Totals)]>,
    wording: &Wording,
) -> Result<Unsigned, Refusal> {
    let frame = Frame { imprint: &input.imprint, wording, definition: Some(input.election.definition()) };
    let count = |wanted: &dyn Fn(&Standing) -> bool| figure_of(standings.iter().filter(|one| wanted(one)).count());
    let mut facts = facts(input, frame);
    facts.extend([
        frame.fact("paper-summary-approved", count(&|one| one.control_code.is_some())),
        frame.fact("paper-summary-exported", count(&|one| one.exported)),
        frame.fact("paper-summary-missing", count(&|one| one.control_code.is_none())),
    ]);
    let mut blocks = vec![
        frame.title("paper-summary-title"),
        Block::Paragraph(frame.word("paper-summary-lead")),
        Block::Facts(facts),
    ];
    for (contest, _) in contests(input) {
        blocks.push(Block::Heading(Level::Section, frame.text(&contest.title).to_owned()));
        blocks.push(Block::Table(standing_table(input, frame, &contest.id, standings)));
    }
    match totals {
        Some(totals) => blocks.extend(sums(input, frame, totals)),
        None => blocks.push(Block::Paragraph(frame.word("paper-summary-embargoed"))),
    }
    blocks.extend(signatures(frame, "paper-summary-signatures-remark"));
    finish(frame, "paper-summary-title", totals.is_none(), blocks)
}

fn finish(frame: Frame<'_>, title: &str, embargoed: bool, blocks: Vec<Block>) -> Result<Unsigned, Refusal> {
    let title = frame.word(title);
    print(&frame.document(Contents {
        head: frame.head_of_desk(title.clone()),
        title,
        marks: Marks { embargoed, ..Marks::default() },
        code: String::new(),
        blocks,
        fields: signing::fields(frame, &[CENTRE_FIELD]),
    }))
}

fn facts(input: &CentreInput<'_>, frame: Frame<'_>) -> Vec<Fact> {
    let definition = input.election.definition();
    let fingerprint = |digest| Fingerprint::of(digest).to_string();
    let mut facts = vec![
        frame.fact("paper-fact-election", frame.text(&definition.title)),
        frame.fact("paper-fact-day", frame.wording.date(definition.date)),
        frame.fact("paper-fact-authority", definition.authority.as_str()),
        frame.fact("paper-fact-centre", frame.imprint.place),
        frame.fact("paper-zero-fingerprint", fingerprint(&input.definition)),
        frame.fact("paper-zero-key", fingerprint(&input.certificate)),
        frame.fact("paper-software", frame.software()),
    ];
    facts.extend(frame.journal_head().map(|head| frame.fact("paper-journal-head", head)));
    facts.extend([
        frame.fact("paper-zero-made", frame.moment(frame.imprint.made_at)),
        frame.fact("paper-zero-stations", figure_of(stations(input).len())),
        frame.fact("paper-zero-records", figure_of(input.records.len())),
    ]);
    facts
}

fn figure_of(number: usize) -> String {
    figure(u64::try_from(number).unwrap_or(u64::MAX))
}

/// The contests of which the centre has a record.
fn contests<'a>(input: &CentreInput<'a>) -> impl Iterator<Item = (&'a Contest, &'a Form)> {
    let records = input.records;
    input.election.contests().filter(|(contest, _)| records.iter().any(|record| record.contest == contest.id))
}

/// Each station once, with how many records it has.
fn stations<'a>(input: &CentreInput<'a>) -> Vec<(&'a Station, usize)> {
    let mut stations: Vec<(&Station, usize)> = vec![];
    for record in input.records {
        match stations.last_mut() {
            Some((station, records)) if station.number == record.station => *records += 1,
            _ => stations.extend(input.election.station(&record.station).map(|station| (station, 1))),
        }
    }
    stations
}

/// Every station at zero.
fn zeros(input: &CentreInput<'_>, frame: Frame<'_>) -> Table {
    let row = |(station, records): (&Station, usize)| {
        let zero = || figure(0);
        let name = frame.text(&station.name).to_owned();
        let cells = vec![station.number.to_string(), name, figure_of(records), zero(), zero(), zero()];
        Row { cells, style: RowStyle::Plain, with_next: false }
    };
    let mut columns = station_columns(frame);
    columns.extend(["records", "entries", "approved", "votes"].map(|name| Column {
        heading: frame.word(&format!("paper-zero-column-{name}")),
        align: Align::End,
        width: Width::Fitting,
    }));
    Table { columns, naming_column: 1, rows: stations(input).into_iter().map(row).collect() }
}

fn station_columns(frame: Frame<'_>) -> Vec<Column> {
    let column = |key, width| Column { heading: frame.word(key), align: Align::Start, width };
    vec![column("paper-zero-column-number", Width::Fitting), column("paper-zero-column-station", Width::Remaining)]
}

/// The records of one contest.
fn standing_table(input: &CentreInput<'_>, frame: Frame<'_>, contest: &ContestId, standings: &[Standing]) -> Table {
    let column = |key, align| Column { heading: frame.word(key), align, width: Width::Fitting };
    let mut columns = station_columns(frame);
    columns.extend([
        column("paper-summary-column-state", Align::Start),
        column("paper-summary-column-revision", Align::End),
        column("paper-summary-column-code", Align::Start),
    ]);
    let of_contest = input.records.iter().zip(standings).filter(|(record, _)| record.contest == *contest);
    let row = |(record, standing): (&RecordId, &Standing)| {
        let name = input.election.station(&record.station).map(|station| frame.text(&station.name).to_owned());
        let state = frame.word(&format!("paper-state-{}", standing.state));
        let code = standing.control_code.map(|code| code.to_string()).unwrap_or_default();
        let cells =
            vec![record.station.to_string(), name.unwrap_or_default(), state, standing.revision.to_string(), code];
        Row { cells, style: RowStyle::Plain, with_next: false }
    };
    Table { columns, naming_column: 1, rows: of_contest.map(row).collect() }
}

/// What the approved records add up to, contest by contest.
fn sums(input: &CentreInput<'_>, frame: Frame<'_>, sums: &[(ContestId, Totals)]) -> Vec<Block> {
    let mut blocks = vec![];
    for (contest, form) in contests(input) {
        let Some((_, sum)) = sums.iter().find(|(id, _)| *id == contest.id) else { continue };
        let expected = input.records.iter().filter(|record| record.contest == contest.id).count();
        let [records, expected] = [figure(sum.records()), figure_of(expected)];
        let mut section = totals(frame, "paper-summary-totals", contest, form, Some(sum));
        let values = [("records", (&records).into()), ("expected", (&expected).into())];
        section.insert(1, Block::Remark(frame.say("paper-summary-totals-of", &values)));
        blocks.extend(section);
    }
    blocks
}

/// A heading and every field of a contest but its candidates, with its sum: nothing yet is zero.
fn totals(frame: Frame<'_>, heading: &str, contest: &Contest, form: &Form, sum: Option<&Totals>) -> Vec<Block> {
    let title = frame.say(heading, &[("contest", frame.text(&contest.title).into())]);
    let number = |position: usize| sum.and_then(|sum| sum.numbers().get(position).copied()).unwrap_or(0);
    let fields = form
        .fields()
        .iter()
        .enumerate()
        .filter(|(_, field)| !field.is_statement() && !matches!(field.role, FieldRole::Candidate(..)));
    let row = |(position, field): (usize, &election::Field)| Row {
        cells: vec![field.code.clone(), frame.text(&field.label).to_owned(), figure(number(position))],
        style: if field.is_total() { RowStyle::Total } else { RowStyle::Plain },
        with_next: false,
    };
    let column = |key, align, width| Column { heading: frame.word(key), align, width };
    let columns = vec![
        column("paper-column-field", Align::Start, Width::Fitting),
        column("paper-column-label", Align::Start, Width::Remaining),
        column("paper-column-count", Align::End, Width::Fitting),
    ];
    vec![
        Block::Heading(Level::Section, title),
        Block::Table(Table { columns, naming_column: 1, rows: fields.map(row).collect() }),
    ]
}

fn signatures(frame: Frame<'_>, remark: &str) -> Vec<Block> {
    let lines = signing::lines(frame, &[String::new(), String::new()]);
    vec![frame.heading("paper-signatures"), Block::Signatures { remark: frame.word(remark), lines }]
}
