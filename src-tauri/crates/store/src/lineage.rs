//! What the journal says of the vault itself: what its desk is called, and from where it was ever restored.

use election::Event;

use crate::{Fault, JournalEntry, table::fence::Fence};

/// The most restorations of one vault; the format of result files ends there too.
pub const RESTORATIONS_MAX: usize = 1_000;

/// The vault's own history. Its header mirrors it, and is believed in nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lineage {
    /// What the desk is called; nothing in a vault that was made before the journal said so.
    pub place: Option<String>,
    /// Every restoration, from the first.
    pub fences: Vec<Fence>,
}

impl Lineage {
    /// 1, and one more with each restoration.
    pub fn generation(&self) -> u32 {
        self.fences.last().map_or(1, |fence| fence.generation)
    }

    /// Takes one entry of the journal.
    ///
    /// # Errors
    /// [`Fault::JournalBroken`] if it tells of a restoration that cannot have been.
    pub(crate) fn hear(&mut self, entry: &JournalEntry) -> Result<(), Fault> {
        match &entry.stamped.event {
            Event::VaultMade { place, .. } => self.place.clone_from(place),
            Event::Restored { generation, seq } => {
                let sound = *generation == self.generation() + 1 && *seq == entry.seq - 1;
                if !sound || self.fences.len() >= RESTORATIONS_MAX {
                    return Err(Fault::JournalBroken { seq: entry.seq });
                }
                self.fences.push(Fence { generation: *generation, seq: *seq, hash: entry.hash });
            }
            _ => {}
        }
        Ok(())
    }
}
