//! Entering a count: the first time, and again by another person who sees nothing of the first.

use election::{Counts, RecordId, State};

use crate::{Desk, Refusal};

impl Desk {
    /// Makes the first or the second entry of a record.
    ///
    /// # Errors
    /// What the core refuses: no right, the same person, blanks, another stage.
    pub fn enter(&mut self, record: &RecordId, counts: Counts) -> Result<State, Refusal> {
        self.act(record, |entry, sheet, person, at| entry.enter(sheet, counts, person, at))
    }
}
