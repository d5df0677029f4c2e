//! Settling what differs: only those fields, from the paper, with neither value shown; or discarding an entry.

use election::{Count, Discard, RecordId, State};

use crate::{Desk, Draft, Refusal};

impl Desk {
    /// The positions to key again, for whoever is signed in.
    ///
    /// # Errors
    /// What the core refuses: no right, a typist where a third person is wanted, another stage.
    pub fn to_settle(&self, record: &RecordId) -> Result<Vec<usize>, Refusal> {
        let loaded = self.loaded()?;
        let sheet = self.our_sheet(&loaded, record)?;
        Ok(self.entry(record).may_settle(sheet.policies, self.signed_in()?)?.open())
    }

    /// Opens the differing fields for whoever is signed in: empty, or as they left them before they had saved them.
    ///
    /// # Errors
    /// As [`Desk::to_settle`].
    pub fn open_settlement(&mut self, record: &RecordId) -> Result<(Vec<usize>, Option<Draft>), Refusal> {
        let open = self.to_settle(record)?;
        Ok((open, self.sit_before(record)?))
    }

    /// Keys the differing fields again.
    ///
    /// # Errors
    /// What the core refuses: no right, a typist where a third person is wanted, other fields, another stage.
    pub fn settle(&mut self, record: &RecordId, values: Vec<(usize, Count)>) -> Result<State, Refusal> {
        self.act(record, |entry, sheet, person, at| entry.settle(sheet, values, person, at))
    }

    /// Discards one or both entries with a reason.
    ///
    /// # Errors
    /// What the core refuses: no right, no reason, another stage.
    pub fn discard(&mut self, record: &RecordId, which: Discard, reason: &str) -> Result<State, Refusal> {
        self.act(record, |entry, sheet, person, at| entry.discard(sheet, which, reason, person, at))
    }
}
