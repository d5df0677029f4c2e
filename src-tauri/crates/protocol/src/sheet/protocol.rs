//! The protocol of a count: what the station's board signs, in the order of the form.

use election::{Approved, Election, PersonId, RecordId, findings};
use sealing::ControlCode;

use super::finding;
use super::frame::{Contents, Frame, Imprint, Marks};
use super::subject::Subject;
use crate::document::{Align, Block, Document, Width};
use crate::error::Refusal;
use crate::print::{Unsigned, print};
use crate::wording::{Value, Wording};

/// The names of the electronic signature fields: the approving supervisor's, and one for a second.
pub const SIGNATURE_FIELDS: [&str; 2] = ["supervisor-1", "supervisor-2"];

/// What a protocol is made of.
pub struct ProtocolInput<'a> {
    /// Where it comes from; the journal's head is the one in the frozen record.
    pub imprint: Imprint<'a>,
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
    /// What the QR codes hold, a text each.
    pub codes: &'a [String],
    /// Whether results may not be known yet.
    pub embargoed: bool,
    /// The number of this copy; none for the original.
    pub copy: Option<u32>,
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
    let frame = Frame { imprint: &input.imprint, wording, definition: Some(input.election.definition()) };
    Ok(Sheet { input, of: Subject::find(frame, input.election, input.record)?, frame }.document())
}

/// The input with its parts found.
pub(super) struct Sheet<'a> {
    pub(super) input: &'a ProtocolInput<'a>,
    pub(super) of: Subject<'a>,
    pub(super) frame: Frame<'a>,
}

impl Sheet<'_> {
    fn document(&self) -> Document {
        let revision = self.input.approved.revision();
        self.frame.document(Contents {
            title: self.of.document_title("paper-protocol-document-title", revision),
            head: self.of.head(self.frame.say("paper-revision", &[("revision", Value::Ordinal(revision.into()))])),
            marks: Marks {
                embargoed: self.input.embargoed,
                correction: Some(revision).filter(|revision| *revision > 1),
                copy: self.input.copy,
            },
            code: self.frame.control_code(&self.input.control_code),
            blocks: self.blocks(),
            fields: self.fields(),
        })
    }

    fn blocks(&self) -> Vec<Block> {
        [self.opening(), self.sections(), self.findings(), self.settled(), self.people(), self.closing()].concat()
    }

    /// Title and facts: which paper is this?
    fn opening(&self) -> Vec<Block> {
        let approved = self.input.approved;
        let mut facts = self.of.facts();
        let sheets = approved.agreed().sheets;
        if sheets > 1 {
            facts.push(self.frame.fact("paper-fact-sheets", sheets.to_string()));
        }
        facts.push(self.frame.fact("paper-fact-revision", approved.revision().to_string()));
        facts.extend(approved.correction().map(|reason| self.frame.fact("paper-fact-correction", reason)));
        vec![self.frame.title("paper-protocol-title"), Block::Facts(facts)]
    }

    fn sections(&self) -> Vec<Block> {
        let counts = self.input.approved.counts();
        let columns = self.of.columns(&[("paper-column-count", Align::End, Width::Fitting)]);
        self.of.sections(&columns, |position, blank| self.of.row(blank, [self.of.value(blank, counts.at(position))]))
    }

    /// Broken rules with their numbers and explanations.
    fn findings(&self) -> Vec<Block> {
        let approved = self.input.approved;
        let (frame, form) = (self.frame, self.of.form);
        let mut blocks = vec![frame.heading("paper-findings")];
        for finding in findings(form, approved.counts(), self.of.station.kind) {
            let mut lines = vec![finding::numbers(frame.wording, form, &finding)];
            lines.extend(
                approved
                    .explanations()
                    .0
                    .get(&finding.rule.id)
                    .map(|explanation| frame.say("paper-finding-explanation", &[("text", explanation.into())])),
            );
            let title = format!("{} · {}", finding.rule.id, frame.text(&finding.rule.message));
            blocks.push(Block::Note { title, lines });
        }
        if blocks.len() == 1 {
            blocks.push(Block::Paragraph(frame.word("paper-findings-none")));
        }
        blocks
    }
}
