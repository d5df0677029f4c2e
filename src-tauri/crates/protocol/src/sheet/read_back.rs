//! The read-back sheet: a record for the telephone, each figure in digits and digit by digit in words.

use election::{Approved, Count, Election, Field as Blank, RecordId};
use sealing::ControlCode;

use super::frame::{Contents, Frame, Imprint, Marks, groups};
use super::signing::hands;
use super::subject::Subject;
use crate::document::{Align, Block, Column, Plate, Row, RowStyle, Table, Width};
use crate::error::Refusal;
use crate::print::{Unsigned, print};
use crate::wording::{Value, Wording};

/// What a read-back sheet is made of.
pub struct ReadBackInput<'a> {
    /// Where it comes from.
    pub imprint: Imprint<'a>,
    /// The election.
    pub election: &'a Election,
    /// Which record.
    pub record: &'a RecordId,
    /// Its approved revision.
    pub approved: &'a Approved,
    /// The control code of the frozen record.
    pub control_code: ControlCode,
    /// Whether results may not be known yet.
    pub embargoed: bool,
}

/// Prints the read-back sheet.
///
/// # Errors
/// As [`print`]; [`Refusal::UnknownRecord`] when the election has no such record.
pub fn read_back_sheet(input: &ReadBackInput<'_>, wording: &Wording) -> Result<Unsigned, Refusal> {
    let frame = Frame { imprint: &input.imprint, wording, definition: Some(input.election.definition()) };
    let of = Subject::find(frame, input.election, input.record)?;
    let revision = input.approved.revision();
    print(&frame.document(Contents {
        title: of.document_title("paper-readback-document-title", revision),
        head: of.head(frame.say("paper-revision", &[("revision", Value::Ordinal(revision.into()))])),
        marks: Marks {
            embargoed: input.embargoed,
            correction: Some(revision).filter(|revision| *revision > 1),
            copy: None,
        },
        code: frame.control_code(&input.control_code),
        blocks: blocks(input, of),
        fields: vec![],
    }))
}

fn blocks(input: &ReadBackInput<'_>, of: Subject<'_>) -> Vec<Block> {
    let frame = of.frame;
    let counts = input.approved.counts();
    let columns = of.columns(&[
        ("paper-readback-column-figure", Align::End, Width::Fitting),
        ("paper-readback-column-spelled", Align::Start, Width::Remaining),
    ]);
    let number = of.station.number.as_str();
    let revision = input.approved.revision().to_string();
    let of_record = vec![
        (frame.word("paper-readback-station"), number.to_owned()),
        (frame.word("paper-readback-revision"), revision),
    ];
    let label = frame.word("paper-control-label");
    let mut blocks = vec![
        frame.title("paper-readback-title"),
        Block::Facts(of.facts()),
        Block::Paragraph(frame.word("paper-readback-lead")),
        frame.heading("paper-readback-who"),
        Block::Table(spelled_table(frame, of_record)),
    ];
    blocks.extend(of.sections(&columns, |position, blank| figure_row(of, blank, counts.at(position))));
    blocks.extend([
        frame.heading("paper-readback-code"),
        Block::Plates(vec![Plate { label, groups: groups(&input.control_code) }]),
        Block::Table(spelled_table(frame, code_lines(frame, &input.control_code))),
        frame.heading("paper-signatures"),
        hands(frame, "paper-readback-signatures-remark", &["paper-readback-reader", "paper-readback-taker"]),
    ]);
    blocks
}

fn code_lines(frame: Frame<'_>, code: &ControlCode) -> Vec<(String, String)> {
    let name = |number: u64| frame.say("paper-readback-group", &[("n", Value::Ordinal(number))]);
    (1..).zip(groups(code)).map(|(number, group)| (name(number), group)).collect()
}

fn figure_row(of: Subject<'_>, blank: &Blank, count: Option<Count>) -> Row {
    let spoken = match count {
        Some(count) if !blank.is_statement() => spelled(of.frame, &count.number().to_string()),
        _ => of.value(blank, count),
    };
    of.row(blank, [of.value(blank, count), spoken])
}

fn spelled_table(frame: Frame<'_>, lines: Vec<(String, String)>) -> Table {
    let column = |key, width| Column { heading: frame.word(key), align: Align::Start, width };
    let row = |(name, value): (String, String)| {
        let spelled = spelled(frame, &value);
        Row { cells: vec![name, value, spelled], style: RowStyle::Plain, with_next: true }
    };
    Table {
        columns: vec![
            column("paper-readback-column-what", Width::Fitting),
            column("paper-readback-column-value", Width::Fitting),
            column("paper-readback-column-spelled", Width::Remaining),
        ],
        naming_column: 0,
        rows: lines.into_iter().map(row).collect(),
    }
}

/// Sign by sign in words: digits by their names, letters by the spelling alphabet; any other sign as it is.
fn spelled(frame: Frame<'_>, text: &str) -> String {
    let word = |sign: char| match sign.to_ascii_lowercase() {
        digit if digit.is_ascii_digit() => frame.word(&format!("paper-digit-{digit}")),
        letter if letter.is_ascii_lowercase() => frame.word(&format!("paper-letter-{letter}")),
        _ => sign.to_string(),
    };
    text.chars().map(word).collect::<Vec<String>>().join(" · ")
}
