//! Entering a count: the first time, and again by another person who sees nothing of the first.

use election::{Counts, RecordId, State};

use crate::{Desk, Draft, Refusal};

impl Desk {
    /// Opens the sheet of a record for whoever is signed in: empty, or as they left it before they had saved it.
    ///
    /// # Errors
    /// What the core refuses: no right, the same person, another stage; a serial that is missing or another sheet's, where
    /// the election wants one.
    pub fn open_entry(&mut self, record: &RecordId, serial: Option<&str>) -> Result<Option<Draft>, Refusal> {
        let loaded = self.loaded()?;
        self.our_sheet(&loaded, record)?;
        self.entry(record).may_enter(self.signed_in()?)?;
        self.compare_serial(&loaded, record, serial)?;
        self.sit_before(record)
    }

    /// Makes the first or the second entry of a record.
    ///
    /// # Errors
    /// What the core refuses: no right, the same person, blanks, another stage; [`Refusal::SerialWanted`] where the election
    /// wants the sheet's serial and [`Desk::open_entry`] has not heard it from this person.
    pub fn enter(&mut self, record: &RecordId, counts: Counts) -> Result<State, Refusal> {
        self.require_sitting(record)?;
        let seconds = self.time_spent(record)?;
        let state = self.act(record, |entry, sheet, person, at| {
            let (next, event) = entry.enter(sheet, counts, person, at)?;
            Ok((next, event.lasting(seconds)))
        })?;
        self.sitting = None;
        Ok(state)
    }

    /// Where serials are wanted, only whoever typed it for this record makes its entry.
    pub(crate) fn require_sitting(&self, record: &RecordId) -> Result<(), Refusal> {
        let wanted = self.loaded()?.election.definition().policies.serials;
        if wanted && !self.sits(record)? { Err(Refusal::SerialWanted) } else { Ok(()) }
    }

    /// Whether whoever is signed in has this sheet open.
    fn sits(&self, record: &RecordId) -> Result<bool, Refusal> {
        let person = self.signed_in()?;
        Ok(self.sitting.as_ref().is_some_and(|sitting| sitting.person == person.id && sitting.record == *record))
    }

    /// How long the sheet has been in work, if it was opened.
    fn time_spent(&mut self, record: &RecordId) -> Result<Option<u32>, Refusal> {
        let (sits, now) = (self.sits(record)?, self.now());
        Ok(self.sitting.as_mut().filter(|_| sits).map(|sitting| sitting.mark(now)))
    }
}
