//! The report of results, signed by the office's key: figures by contest and area, and how seats follow from them.

use chrono::{DateTime, Utc};
use election::Definition;
use sealing::{Digest, Fingerprint};

use super::frame::{Contents, Frame, Imprint, Marks};
use super::signing;
use crate::document::{Banner, BannerTone, Block, Fact, Field, Head, Level, Table};
use crate::error::Refusal;
use crate::print::{Unsigned, print};
use crate::wording::{Value, Wording};

/// The one electronic signature field of a paper that the office's key signs.
pub const OFFICE_FIELD: &str = "office-1";

/// What a report of results is made of.
pub struct ReportInput<'a> {
    /// Where it comes from.
    pub imprint: Imprint<'a>,
    /// The election.
    pub definition: &'a Definition,
    /// SHA-256 of the definition.
    pub definition_digest: Digest,
    /// How far results have come: the name of a status.
    pub status: &'a str,
    /// Whether that status is official.
    pub is_official: bool,
    /// The number of the publication.
    pub sequence: u32,
    /// SHA-256 of the figures.
    pub figures: Digest,
    /// When the figures were frozen.
    pub frozen_at: DateTime<Utc>,
    /// The contests.
    pub contests: Vec<ReportContest>,
}

/// The figures of a contest.
pub struct ReportContest {
    /// What it is called.
    pub title: String,
    /// What everybody asks for first.
    pub facts: Vec<Fact>,
    /// Its tables in their order.
    pub sections: Vec<ReportSection>,
}

/// A table with what belongs to it.
pub struct ReportSection {
    /// What it shows.
    pub title: String,
    /// What to know before.
    pub notes: Vec<String>,
    /// The table; none where there is nothing to show.
    pub table: Option<Table>,
    /// What follows from it.
    pub after: Vec<String>,
}

/// Prints the report.
///
/// # Errors
/// As [`print`].
pub fn results_report(input: &ReportInput<'_>, wording: &Wording) -> Result<Unsigned, Refusal> {
    let frame = Frame { imprint: &input.imprint, wording, definition: Some(input.definition) };
    let mut blocks = vec![
        frame.title("paper-report-title"),
        Block::Paragraph(frame.word("paper-report-lead")),
        Block::Facts(facts(input, frame)),
    ];
    for contest in &input.contests {
        blocks.push(Block::Heading(Level::Section, contest.title.clone()));
        blocks.push(Block::Facts(contest.facts.clone()));
        for section in &contest.sections {
            blocks.extend(blocks_of(section));
        }
    }
    blocks.push(frame.heading("paper-signatures"));
    let officers = ["paper-signature-office", "paper-signature-office"];
    blocks.push(signing::hands(frame, "paper-report-signatures-remark", &officers));
    let title = frame.word("paper-report-title");
    let head = Head { edition: frame.moment(input.frozen_at), ..frame.head_of_desk(title.clone()) };
    let (marks, code) = (Marks::default(), code(input, frame));
    let mut document = frame.document(Contents { title, head, marks, code, blocks, fields: vec![field(frame)] });
    let tone = if input.is_official { BannerTone::Quiet } else { BannerTone::Loud };
    document.banners.push(Banner { text: frame.word(&format!("paper-report-status-{}", input.status)), tone });
    print(&document)
}

fn facts(input: &ReportInput<'_>, frame: Frame<'_>) -> Vec<Fact> {
    let mut facts = vec![
        frame.fact("paper-fact-election", frame.text(&input.definition.title)),
        frame.fact("paper-fact-day", frame.wording.date(input.definition.date)),
        frame.fact("paper-fact-authority", input.definition.authority.as_str()),
        frame.fact("paper-report-status", frame.word(&format!("site-status-{}", input.status))),
        frame.fact("paper-report-number", input.sequence.to_string()),
        frame.fact("paper-report-at", frame.moment(input.frozen_at)),
        frame.fact("paper-report-figures", Fingerprint::of(&input.figures).to_string()),
        frame.fact("paper-zero-fingerprint", Fingerprint::of(&input.definition_digest).to_string()),
        frame.fact("paper-software", frame.software()),
    ];
    facts.extend(frame.journal_head().map(|head| frame.fact("paper-journal-head", head)));
    facts
}

/// The number of the publication and the beginning of the figures' digest, for the foot of each page.
fn code(input: &ReportInput<'_>, frame: Frame<'_>) -> String {
    let digest = Fingerprint::of(&input.figures).to_string();
    let digest = digest.split(' ').take(4).collect::<Vec<_>>().join(" ");
    let number = Value::Ordinal(input.sequence.into());
    frame.say("paper-report-code", &[("number", number), ("digest", (&digest).into())])
}

fn field(frame: Frame<'_>) -> Field {
    let role = frame.word("paper-signature-office");
    let values = [("n", Value::Ordinal(1)), ("role", (&role).into())];
    Field { name: OFFICE_FIELD.to_owned(), description: frame.say("paper-field-description", &values) }
}

fn blocks_of(section: &ReportSection) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(Level::Part, section.title.clone())];
    blocks.extend(section.notes.iter().cloned().map(Block::Paragraph));
    blocks.extend(section.table.clone().map(Block::Table));
    blocks.extend(section.after.iter().cloned().map(Block::Paragraph));
    blocks
}
