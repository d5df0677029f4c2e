//! The serial of a sheet of paper: typed again before the count, so that nobody keys the sheet of another station.

use election::RecordId;
use sealing::{Digest, SheetSerial};

use crate::view::Loaded;
use crate::{Desk, Refusal};

/// The serial that stands on the sheet of a record: the first 30 bits of SHA-256 over a name, the definition's digest, the
/// station and the contest, line by line, in Crockford's base 32, as two groups of three.
pub fn sheet_serial(loaded: &Loaded, record: &RecordId) -> String {
    serial(loaded, record).to_string()
}

fn serial(loaded: &Loaded, record: &RecordId) -> SheetSerial {
    let RecordId { station, contest } = record;
    // No identifier holds a line feed, so no two records have the same text.
    SheetSerial::of(&Digest::of(format!("counterfoil-sheet/1\n{}\n{station}\n{contest}", loaded.digest).as_bytes()))
}

impl Desk {
    /// Nothing, if what was typed is the serial of this record's sheet, or the election wants none.
    ///
    /// # Errors
    /// [`Refusal::SerialWanted`] if nothing was typed, [`Refusal::SerialUnreadable`] if it is no serial,
    /// [`Refusal::SerialOfOther`] with the record of this centre whose it is, else [`Refusal::SerialUnknown`].
    pub(crate) fn compare_serial(
        &self,
        loaded: &Loaded,
        record: &RecordId,
        typed: Option<&str>,
    ) -> Result<(), Refusal> {
        if !loaded.election.definition().policies.serials {
            return Ok(());
        }
        let typed = typed.filter(|typed| !typed.trim().is_empty()).ok_or(Refusal::SerialWanted)?;
        let typed: SheetSerial = typed.parse().map_err(|_| Refusal::SerialUnreadable)?;
        if typed == serial(loaded, record) {
            return Ok(());
        }
        let owner = loaded.election.records(self.centre()).find(|other| serial(loaded, other) == typed);
        Err(owner.map_or(Refusal::SerialUnknown, |owner| Refusal::SerialOfOther {
            contest: loaded.contest_title(&owner.contest),
            station: owner.station.to_string(),
        }))
    }
}
