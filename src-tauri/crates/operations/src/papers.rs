//! Every paper beside the protocol: what stands on it, who may have it, and the note that it left.

mod origin;
mod setup;

use election::{Event, RecordId, Right};
use protocol::Unsigned;
use sealing::ControlCode;

use crate::handover::write_and_read_back;
use crate::{Desk, Medium, Refusal};

/// What a paper is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaperKind {
    /// Slips with first passphrases.
    Slips,
    /// The recovery key.
    RecoveryKey,
    /// The letter with the fingerprints of an election.
    Fingerprints,
}

impl PaperKind {
    /// The name used in the journal, in files and in translations.
    pub fn name(self) -> &'static str {
        match self {
            Self::Slips => "slips",
            Self::RecoveryKey => "recovery-key",
            Self::Fingerprints => "fingerprints",
        }
    }

    /// The right that whoever has it made, saved or printed must have.
    pub fn right(self) -> Right {
        match self {
            Self::Slips | Self::RecoveryKey | Self::Fingerprints => Right::KeepVault,
        }
    }
}

/// A paper that was made. It is noted in the journal when it is saved or printed, not when it is looked at.
#[derive(Clone, PartialEq, Eq)]
pub struct PaperFile {
    /// What it is.
    pub kind: PaperKind,
    /// The record it is about, if it is about one.
    pub record: Option<RecordId>,
    /// The name that it gets on a medium.
    pub name: String,
    /// What it is called, in the language of the election.
    pub title: String,
    /// The PDF.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: u32,
    /// The control code that stands on it, if one does.
    pub control_code: Option<ControlCode>,
}

impl std::fmt::Debug for PaperFile {
    /// Without its content, which may be a secret.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("PaperFile")
            .field("name", &self.name)
            .field("pages", &self.pages)
            .finish_non_exhaustive()
    }
}

impl Desk {
    /// Writes a paper to a medium, reads it back, and notes that it left.
    ///
    /// # Errors
    /// No right; the medium.
    pub fn save_paper(&mut self, paper: &PaperFile, name: &str, medium: &mut dyn Medium) -> Result<(), Refusal> {
        self.require(paper.kind.right())?;
        write_and_read_back(medium, name, &paper.pdf)?;
        self.paper_left(paper)
    }

    /// Notes that a paper was printed.
    ///
    /// # Errors
    /// No right.
    pub fn paper_left(&mut self, paper: &PaperFile) -> Result<(), Refusal> {
        self.require(paper.kind.right())?;
        let event = Event::PaperPrinted { paper: paper.kind.name().to_owned(), record: paper.record.clone() };
        self.note(event)?;
        Ok(())
    }
}

/// A paper that only hands sign.
fn unsigned(kind: PaperKind, title: String, paper: Unsigned) -> PaperFile {
    let pages = u32::try_from(paper.page_count()).unwrap_or(u32::MAX);
    let name = format!("{}.pdf", kind.name());
    PaperFile { kind, record: None, name, title, pdf: paper.into_bytes(), pages, control_code: None }
}
