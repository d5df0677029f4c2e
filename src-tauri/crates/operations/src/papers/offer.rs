//! Which papers a person can have now, and why not the others.

use election::{Entry, RecordId};

use super::PaperKind;
use crate::{Desk, Refusal};

/// A kind of paper, and whether it can be had.
#[derive(Clone, Debug)]
pub struct PaperOffer {
    /// What.
    pub kind: PaperKind,
    /// Why not, if not.
    pub refusal: Option<Refusal>,
    /// The records that it can be made of; none for a paper that is about no single record.
    pub records: Option<Vec<RecordId>>,
}

impl Desk {
    /// Every paper of this centre.
    ///
    /// # Errors
    /// Nobody is signed in; no election; another desk.
    pub fn papers(&self) -> Result<Vec<PaperOffer>, Refusal> {
        let (loaded, _) = (self.loaded()?, self.signed_in()?);
        let centre = self.centre().ok_or(Refusal::WrongDesk)?;
        let records: Vec<RecordId> = loaded.election.records(Some(centre)).collect();
        Ok(PaperKind::OF_CENTRE.into_iter().map(|kind| self.offer(kind, &records)).collect())
    }

    fn offer(&self, kind: PaperKind, records: &[RecordId]) -> PaperOffer {
        let nothing = Entry::default();
        let those = |ready: &dyn Fn(&Entry) -> bool| {
            let is_ready = |record: &&RecordId| ready(self.view.entries.get(record).unwrap_or(&nothing));
            Some(records.iter().filter(is_ready).cloned().collect())
        };
        let records = match kind {
            PaperKind::BlankSheet => those(&|_| true),
            PaperKind::Recount => those(&|entry| entry.agreed().is_some()),
            PaperKind::ReadBack => those(&|entry| entry.approved().is_some()),
            _ => None,
        };
        PaperOffer { kind, refusal: self.why_not(kind), records }
    }

    fn why_not(&self, kind: PaperKind) -> Option<Refusal> {
        if let Err(refusal) = self.require(kind.right()) {
            return Some(refusal);
        }
        match kind {
            PaperKind::ZeroReport => self.zero_report_possible().and_then(|()| self.signer().map(drop)).err(),
            PaperKind::Summary => self.signer().err(),
            _ => None,
        }
    }
}
