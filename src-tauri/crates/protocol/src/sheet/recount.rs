//! The recount sheet: lists drawn by lot that are counted again before a record is signed, without its figures.

use election::{Drawn, Election, Field as Blank, FieldRole, RecordId};
use sealing::Digest;

use super::frame::{Contents, Frame, Imprint, Marks};
use super::signing::hands;
use super::subject::Subject;
use crate::document::{Align, Block, Column, Document, Fact, Plate, Row, RowStyle, Table, Width};
use crate::error::Refusal;
use crate::print::{Unsigned, print};
use crate::wording::{Value, Wording};

/// Hexadecimal digits of a lot.
const LOT_DIGITS: usize = 8;

/// What a recount sheet is made of.
pub struct RecountInput<'a> {
    /// Where it comes from.
    pub imprint: Imprint<'a>,
    /// The election.
    pub election: &'a Election,
    /// Which record.
    pub record: &'a RecordId,
    /// Its revision.
    pub revision: u32,
    /// SHA-256 of the definition.
    pub definition: Digest,
    /// What the lots were taken from.
    pub seed: Digest,
    /// What they drew, by position among the contest's lists.
    pub drawn: &'a [Drawn],
}

/// Prints the recount sheet.
///
/// # Errors
/// As [`print`]; [`Refusal::UnknownRecord`] when the election has no such record.
pub fn recount_sheet(input: &RecountInput<'_>, wording: &Wording) -> Result<Unsigned, Refusal> {
    let frame = Frame { imprint: &input.imprint, wording, definition: Some(input.election.definition()) };
    let of = Subject::find(frame, input.election, input.record)?;
    print(&document(input, of))
}

fn document(input: &RecountInput<'_>, of: Subject<'_>) -> Document {
    let frame = of.frame;
    let revision = Value::Ordinal(input.revision.into());
    let label = frame.word("paper-blank-station");
    let station = Plate { label, groups: vec![of.station.number.to_string()] };
    let blocks = vec![
        frame.title("paper-recount-title"),
        Block::Plates(vec![station]),
        Block::Facts(facts(of)),
        Block::Paragraph(frame.word("paper-recount-lead")),
        Block::Table(to_count(of, input.drawn)),
        hands(frame, "paper-recount-signatures-remark", &["paper-recount-counter", "paper-recount-counter"]),
        Block::NewPage,
        frame.heading("paper-recount-how"),
        Block::Paragraph(frame.word("paper-recount-how-text")),
        Block::Facts(vec![frame.fact("paper-recount-seed", seed_groups(&input.seed))]),
        Block::Table(working(of, input.drawn)),
        frame.heading("paper-recount-check"),
        Block::Paragraph(frame.word("paper-recount-check-text")),
        Block::Paragraph(command(input, of)),
    ];
    frame.document(Contents {
        title: of.document_title("paper-recount-document-title", input.revision),
        head: of.head(frame.say("paper-revision", &[("revision", revision)])),
        marks: Marks { correction: Some(input.revision).filter(|revision| *revision > 1), ..Marks::default() },
        code: String::new(),
        blocks,
        fields: vec![],
    })
}

/// Which sheet this is, as short as it can be: the front is for the hands that count, the back for whoever checks.
fn facts(of: Subject<'_>) -> Vec<Fact> {
    let mut facts = of.facts();
    facts.truncate(6);
    facts
}

/// The list, person or answer at this index of the contest.
fn drawn_blank<'a>(of: Subject<'a>, drawn: &Drawn) -> Option<&'a Blank> {
    let is_it = |blank: &&Blank| matches!(blank.role, FieldRole::List(index) | FieldRole::Option(index) if index == drawn.index);
    of.form.fields().iter().find(is_it)
}

/// The boxes: what was counted again, and whether it agrees.
fn to_count(of: Subject<'_>, drawn: &[Drawn]) -> Table {
    let choices = format!("{}\n{}", of.frame.word("paper-yes"), of.frame.word("paper-no"));
    let columns = of.columns(&[
        ("paper-recount-column-again", Align::Start, Width::Writing),
        ("paper-recount-column-agrees", Align::Start, Width::Writing),
    ]);
    let blanks = drawn.iter().filter_map(|drawn| drawn_blank(of, drawn));
    let row = |blank: &Blank| Row {
        style: RowStyle::Plain,
        with_next: true,
        ..of.row(blank, [String::new(), choices.clone()])
    };
    Table { columns, naming_column: 1, rows: blanks.map(row).collect() }
}

/// Each draw with its group, how many lay there, the rest, and what it drew.
fn working(of: Subject<'_>, drawn: &[Drawn]) -> Table {
    let column = |key, align, width| Column { heading: of.frame.word(key), align, width };
    let row = |(number, drawn): (usize, &Drawn)| {
        let name = drawn_blank(of, drawn).map(|blank| format!("{} · {}", blank.code, of.frame.text(&blank.label)));
        Row {
            cells: vec![
                number.to_string(),
                format!("{:08x}", drawn.lot),
                drawn.among.to_string(),
                drawn.rest.to_string(),
                name.unwrap_or_default(),
            ],
            style: RowStyle::Plain,
            with_next: true,
        }
    };
    Table {
        columns: vec![
            column("paper-recount-column-draw", Align::Start, Width::Fitting),
            column("paper-recount-column-group", Align::Start, Width::Fitting),
            column("paper-recount-column-among", Align::End, Width::Fitting),
            column("paper-recount-column-rest", Align::End, Width::Fitting),
            column("paper-column-label", Align::Start, Width::Remaining),
        ],
        naming_column: 4,
        rows: (1..).zip(drawn).map(row).collect(),
    }
}

fn seed_groups(seed: &Digest) -> String {
    let digits: Vec<char> = seed.to_string().chars().collect();
    digits.chunks(LOT_DIGITS).map(|group| group.iter().collect()).collect::<Vec<String>>().join(" ")
}

/// The command that computes the seed; the record's numbers are filled in by whoever checks.
fn command(input: &RecountInput<'_>, of: Subject<'_>) -> String {
    let numbers = of.frame.word("paper-recount-check-numbers");
    let lines = [
        RECOUNT_FORMAT.to_owned(),
        input.definition.to_string(),
        input.record.station.to_string(),
        input.record.contest.to_string(),
        input.revision.to_string(),
        numbers,
    ];
    // A shell ends a quoted word at an apostrophe; a name that holds one is put together again.
    let quoted = lines.map(|line| format!("'{}'", line.replace('\'', "'\\''")));
    format!("printf '%s\\n' {} | sha256sum", quoted.join(" "))
}

/// The first line of what the seed is the digest of.
pub const RECOUNT_FORMAT: &str = "counterfoil-recount/1";
