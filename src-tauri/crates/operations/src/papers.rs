//! Every paper beside the protocol: what stands on it, who may have it, and the note that it left.

mod centre;
mod kind;
mod offer;
mod origin;
mod prepared;
mod record;
mod setup;

pub use kind::{Paper, PaperKind};
pub use offer::PaperOffer;
pub(crate) use origin::Origin;
pub(crate) use prepared::{sheets_of_centre, sheets_outside};
pub use record::{SheetsToCome, recount_seed};
pub use setup::fingerprint_letter;

use std::ops::ControlFlow;
use std::sync::Arc;

use election::{Event, RecordId};
use protocol::{CENTRE_FIELD, Claim, Unsigned};
use sealing::{ControlCode, Digest};
use zeroize::Zeroizing;

use crate::handover::write_and_read_back;
use crate::view::{Loaded, document};
use crate::{Desk, Medium, Refusal};

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
    /// The PDF; wiped when it is dropped, because it may hold a secret.
    pub pdf: Zeroizing<Vec<u8>>,
    /// How many pages it has.
    pub pages: u32,
    /// The control code that stands on it, if one does.
    pub control_code: Option<ControlCode>,
    /// Which of the elections that were loaded at the desk one after the other it is of, where that is kept with it.
    pub(crate) turn: Option<u32>,
}

impl PaperFile {
    /// The same without its pages where they hold a secret: enough to note that it left.
    #[must_use]
    pub fn without_secret(self) -> Self {
        if self.kind.is_secret() { Self { pdf: Zeroizing::default(), ..self } } else { self }
    }
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
    /// Makes a paper. Nothing is noted before it leaves.
    ///
    /// # Errors
    /// No right; no election; another desk; a record that has not come so far, or one of another centre;
    /// [`Refusal::EntriesExist`] for a zero report that comes too late; [`Refusal::NothingToPrint`] for a secret that is not
    /// shown any more.
    pub fn paper(&self, paper: &Paper) -> Result<PaperFile, Refusal> {
        let kind = paper.kind();
        self.require(kind.right())?;
        match paper {
            Paper::BlankSheet(record) => self.blank_sheet(&*self.at_centre()?, record),
            Paper::BlankSheets(contest) => {
                self.blank_sheets_to_come(contest.as_ref())?.set(|_| ControlFlow::Continue(()))
            }
            Paper::Recount(record) => self.recount_sheet(&*self.at_centre()?, record),
            Paper::ReadBack(record) => self.read_back_sheet(&*self.at_centre()?, record),
            Paper::ZeroReport => self.zero_report(&*self.at_centre()?),
            Paper::Summary => self.centre_summary(&*self.at_centre()?),
            Paper::Slips(language) => self.passphrase_slips(language),
            Paper::RecoveryKey(language) => self.recovery_sheet(language),
            Paper::Fingerprints => self.letter_of_desk(&*self.loaded()?),
            Paper::PreparedSheet(place) => self.sample_sheet(*place),
            Paper::PreparedSheets => self.signed_sheets_to_come(None)?.set(|_| ControlFlow::Continue(())),
            Paper::PreparedLetter => self.letter_of_signed(),
        }
    }

    /// The election, at the desk of a counting centre.
    fn at_centre(&self) -> Result<Arc<Loaded>, Refusal> {
        let loaded = self.loaded()?;
        self.centre().ok_or(Refusal::WrongDesk)?;
        Ok(loaded)
    }

    /// Writes a paper to a medium, reads it back, and notes that it left.
    ///
    /// # Errors
    /// No right; the medium; [`Refusal::SecretPaper`] for one that holds a secret in clear; as [`Desk::paper_left`].
    pub fn save_paper(&mut self, paper: &PaperFile, name: &str, medium: &mut dyn Medium) -> Result<(), Refusal> {
        self.may_leave(paper)?;
        if paper.kind.is_secret() {
            return Err(Refusal::SecretPaper);
        }
        write_and_read_back(medium, name, &paper.pdf)?;
        self.paper_left(paper)
    }

    /// Whether this person may print or save the paper now.
    pub(crate) fn may_leave(&self, paper: &PaperFile) -> Result<(), Refusal> {
        self.require(paper.kind.right())?;
        self.require_present(paper)?;
        self.is_first_zero_report(paper).map(drop)
    }

    /// Notes that a paper was printed or saved. A zero report is kept from then on, so that it can be had again later.
    ///
    /// # Errors
    /// No right; [`Refusal::PaperOfFormerElection`] if the election was exchanged since it was made;
    /// [`Refusal::EntriesExist`] if it is a zero report and there are entries by now.
    pub fn paper_left(&mut self, paper: &PaperFile) -> Result<(), Refusal> {
        self.require(paper.kind.right())?;
        self.require_present(paper)?;
        let keeps = self.is_first_zero_report(paper)?;
        let event = Event::PaperPrinted { paper: paper.kind.name().to_owned(), record: paper.record.clone() };
        let (stamped, name) = (self.stamp(event), self.of_election(document::ZERO_REPORT));
        self.vault.write::<_, Refusal>(|change| {
            if keeps {
                change.keep_document(&name, &paper.pdf)?;
            }
            Ok(change.append(&stamped)?)
        })?;
        self.view.note(&stamped);
        Ok(())
    }

    /// Nothing, if a paper is of the election that is loaded now: it may have waited at the printer while another was loaded.
    fn require_present(&self, paper: &PaperFile) -> Result<(), Refusal> {
        let is_former = paper.turn.is_some_and(|turn| turn != self.view.turn);
        if is_former { Err(Refusal::PaperOfFormerElection) } else { Ok(()) }
    }

    /// Signs a paper of the whole centre with its key.
    fn signed(&self, loaded: &Loaded, paper: &Unsigned, reason: &str) -> Result<Vec<u8>, Refusal> {
        let (key, certificate) = self.signer()?;
        let claim = Claim {
            field: CENTRE_FIELD.to_owned(),
            at: self.now(),
            name: self.signed_in()?.name.clone(),
            reason: loaded.wording().text(reason, &[]),
            place: self.place().to_owned(),
        };
        let certificates = [&certificate, loaded.ring.authority()];
        // No signing time: in a PDF it stands in `/M` (ETSI EN 319 142-1, 6.3).
        let sign = |digest: Digest| sealing::sign(&digest, &certificates, &key, None, self.random());
        paper.sign::<Refusal>(&claim, |digest| Ok(sign(digest)?))
    }
}

/// The number of pages, for a screen.
fn page_count(paper: &Unsigned) -> u32 {
    u32::try_from(paper.page_count()).unwrap_or(u32::MAX)
}

/// A paper about no record that only hands sign.
fn unsigned(kind: PaperKind, title: String, paper: Unsigned) -> PaperFile {
    let (pages, name) = (page_count(&paper), format!("{}.pdf", kind.name()));
    PaperFile { kind, record: None, name, title, pdf: paper.into_bytes().into(), pages, control_code: None, turn: None }
}
