//! Blank sheets: the form of a record with boxes for a hand, so that paper is always the fall-back.

use std::ops::ControlFlow;

use election::{Election, Field as Blank, RecordId};

use super::frame::{Contents, Frame, Imprint, Marks};
use super::signing::hands;
use super::subject::Subject;
use crate::document::{Align, Block, Document, Plate, Row, Width};
use crate::error::Refusal;
use crate::print::{Unsigned, print, print_bundle};
use crate::wording::Wording;

/// A section with at most so many boxes stands on one page.
const ROWS_TOGETHER_MAX: usize = 10;

/// A record whose blank sheet is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlankFor {
    /// Which.
    pub record: RecordId,
    /// The serial that is typed again before the count, if the election wants one.
    pub serial: Option<String>,
}

/// Prints the blank sheet of one record.
///
/// # Errors
/// As [`print`]; [`Refusal::UnknownRecord`] when the election has no such record.
pub fn blank_sheet(
    imprint: &Imprint<'_>,
    election: &Election,
    blank: &BlankFor,
    wording: &Wording,
) -> Result<Unsigned, Refusal> {
    print(&document(imprint, election, blank, wording)?)
}

/// Prints the blank sheets of many records in one file, each with its own page numbers.
///
/// # Errors
/// As [`blank_sheet`], also when nothing is wanted; [`Refusal::TooManyPages`] when they are too many for one file;
/// [`Refusal::Stopped`] if `tell` breaks off, which hears how many sheets are set, each time that one more is.
pub fn blank_sheets(
    imprint: &Imprint<'_>,
    election: &Election,
    blanks: &[BlankFor],
    wording: &Wording,
    tell: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<Unsigned, Refusal> {
    let documents = blanks.iter().map(|blank| document(imprint, election, blank, wording));
    let mut documents = documents.collect::<Result<Vec<Document>, Refusal>>()?;
    let (first, others) = documents.split_first_mut().ok_or(Refusal::UnknownRecord)?;
    first.title = wording.text("paper-blanks-document-title", &[("centre", imprint.place.into())]);
    print_bundle(first, others, tell)
}

fn document(
    imprint: &Imprint<'_>,
    election: &Election,
    blank: &BlankFor,
    wording: &Wording,
) -> Result<Document, Refusal> {
    let frame = Frame { imprint, wording, definition: Some(election.definition()) };
    let of = Subject::find(frame, election, &blank.record)?;
    let code = |serial: &String| frame.say("paper-serial", &[("serial", serial.into())]);
    Ok(frame.document(Contents {
        title: of.document_title("paper-blank-document-title", 1),
        head: of.head(String::new()),
        marks: Marks::default(),
        code: blank.serial.as_ref().map(code).unwrap_or_default(),
        blocks: blocks(of, blank.serial.as_deref()),
        fields: vec![],
    }))
}

fn blocks(of: Subject<'_>, serial: Option<&str>) -> Vec<Block> {
    let frame = of.frame;
    let columns = of.columns(&[("paper-blank-count", Align::Start, Width::Writing)]);
    let mut blocks = vec![
        frame.title("paper-blank-title"),
        Block::Plates(plates(of, serial)),
        Block::Facts(of.facts()),
        Block::Remark(frame.word("paper-blank-remark")),
    ];
    blocks.extend(of.sections(&columns, |_, blank| row(of, blank)).into_iter().map(short_kept_whole));
    let roles = ["paper-signature-chair", "paper-signature-clerk", "paper-signature-member", "paper-signature-member"];
    blocks.extend([frame.heading("paper-signatures"), hands(frame, "paper-blank-signatures-remark", &roles)]);
    blocks
}

/// A short table is not parted: a hand that writes a sum sees what it sums.
fn short_kept_whole(mut block: Block) -> Block {
    if let Block::Table(table) = &mut block
        && table.rows.len() <= ROWS_TOGETHER_MAX
    {
        let last = table.rows.len().saturating_sub(1);
        table.rows.iter_mut().take(last).for_each(|row| row.with_next = true);
    }
    block
}

/// The station's number and the serial, to be found in a pile; where counts come in batches, also which sheet it is.
fn plates(of: Subject<'_>, serial: Option<&str>) -> Vec<Plate> {
    let plate = |key, text: &str| Plate { label: of.frame.word(key), groups: vec![text.to_owned()] };
    let mut plates = vec![plate("paper-blank-station", of.station.number.as_str())];
    plates.extend(serial.map(|serial| plate("paper-blank-serial", serial)));
    if of.election.definition().policies.batches {
        plates.push(plate("paper-blank-batch", ""));
    }
    plates
}

/// A box to write in; for a statement, two to tick.
fn row(of: Subject<'_>, blank: &Blank) -> Row {
    let choices = || format!("{}\n{}", of.frame.word("paper-yes"), of.frame.word("paper-no"));
    of.row(blank, [if blank.is_statement() { choices() } else { String::new() }])
}
