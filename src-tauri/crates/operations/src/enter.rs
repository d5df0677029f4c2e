//! Entering a count: the first time, and again by another person who sees nothing of the first.

use election::{Counts, PersonId, RecordId, State};

use crate::{Desk, Refusal};

/// Somebody sits before an open sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sitting {
    person: PersonId,
    record: RecordId,
}

impl Desk {
    /// Opens the empty sheet of a record for whoever is signed in.
    ///
    /// # Errors
    /// What the core refuses: no right, the same person, another stage; a serial that is missing or another sheet's, where
    /// the election wants one.
    pub fn open_entry(&mut self, record: &RecordId, serial: Option<&str>) -> Result<(), Refusal> {
        let loaded = self.loaded()?;
        self.our_sheet(&loaded, record)?;
        let person = self.signed_in()?;
        self.entry(record).may_enter(person)?;
        let sitting = Sitting { person: person.id.clone(), record: record.clone() };
        self.compare_serial(&loaded, record, serial)?;
        self.sitting = Some(sitting);
        Ok(())
    }

    /// Makes the first or the second entry of a record.
    ///
    /// # Errors
    /// What the core refuses: no right, the same person, blanks, another stage; [`Refusal::SerialWanted`] where the election
    /// wants the sheet's serial and [`Desk::open_entry`] has not heard it from this person.
    pub fn enter(&mut self, record: &RecordId, counts: Counts) -> Result<State, Refusal> {
        self.require_sitting(record)?;
        let state = self.act(record, |entry, sheet, person, at| entry.enter(sheet, counts, person, at))?;
        self.sitting = None;
        Ok(state)
    }

    /// Where serials are wanted, only whoever typed it for this record makes its entry.
    fn require_sitting(&self, record: &RecordId) -> Result<(), Refusal> {
        let (loaded, person) = (self.loaded()?, self.signed_in()?);
        let sits =
            self.sitting.as_ref().is_some_and(|sitting| sitting.person == person.id && sitting.record == *record);
        let wanted = loaded.election.definition().policies.serials;
        if wanted && !sits { Err(Refusal::SerialWanted) } else { Ok(()) }
    }
}
