//! What an office knows of the files that came before, in memory, so that a new file is seen to be new without a question to
//! the database.
//!
//! Everything here only says *perhaps*: where it says that something came before, the database is asked; where it says no,
//! nothing came. So it holds short marks instead of digests and names, and a mark that two things share costs one question.

use std::collections::hash_map::{Entry, RandomState};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::{BuildHasher, Hash};
use std::sync::{Arc, PoisonError, RwLock};

use election::{AreaId, CentreId, ContestId, RecordId, Totals};
use sealing::Digest;
use store::{Head, KnownFence, Trace, Vault};

use crate::Refusal;

/// More sums than this are not kept between two batches; a national contest has some thousand areas of fifty sums.
const SUMS_MAX: usize = 4_000_000;

/// Which files came before, by the beginning of their digests; whoever proves files looks while others are judged.
#[derive(Clone, Debug, Default)]
pub(crate) struct KnownFiles(Arc<RwLock<HashSet<u64>>>);

impl KnownFiles {
    /// Whether a file perhaps came before; if not, it did not.
    pub(crate) fn perhaps(&self, file: &Digest) -> bool {
        self.0.read().unwrap_or_else(PoisonError::into_inner).contains(&beginning(file))
    }

    /// It came.
    pub(crate) fn insert(&self, file: &Digest) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(beginning(file));
    }
}

/// What is known; it belongs to one vault at one end of its journal, and whatever is written goes through it.
#[derive(Debug, Default)]
pub(crate) struct Known {
    pub(crate) files: KnownFiles,
    records: HashSet<u64>,
    /// The hash at each place of a centre's journal; nothing where there are several.
    heads: HashMap<u64, Option<Digest>>,
    marks: RandomState,
    /// What is known of the restorations of the centres whose files came.
    pub(crate) fences: HashMap<CentreId, Vec<KnownFence>>,
    totals: HashMap<(ContestId, AreaId), Totals>,
    changed: BTreeSet<(ContestId, AreaId)>,
}

impl Known {
    /// Everything that this vault tells.
    ///
    /// # Errors
    /// The vault refused.
    pub(crate) fn of(vault: &Vault) -> Result<Self, Refusal> {
        let mut known = Self::default();
        vault.each_file(|file| known.files.insert(&file))?;
        vault.each_record(|station, contest| {
            let mark = known.marks.hash_one((station, contest));
            known.records.insert(mark);
        })?;
        vault.each_head(|centre, head| known.hear_head(centre, head))?;
        Ok(known)
    }

    /// Whether a proved file of this record perhaps came before.
    pub(crate) fn perhaps_record(&self, record: &RecordId) -> bool {
        self.records.contains(&self.record_mark(record))
    }

    /// Whether another file perhaps has the same place in its centre's journal with another hash.
    pub(crate) fn perhaps_beside(&self, trace: &Trace) -> bool {
        let place = self.place_mark(trace.centre.as_str(), trace.head);
        self.heads.get(&place).is_some_and(|hash| *hash != Some(trace.head.hash))
    }

    /// A proved file of this record came, from this place of its centre's journal.
    pub(crate) fn hear(&mut self, record: &RecordId, trace: &Trace) {
        let mark = self.record_mark(record);
        self.records.insert(mark);
        self.hear_head(trace.centre.as_str(), trace.head);
    }

    fn hear_head(&mut self, centre: &str, head: Head) {
        match self.heads.entry(self.marks.hash_one((centre, head.seq))) {
            Entry::Vacant(place) => {
                place.insert(Some(head.hash));
            }
            Entry::Occupied(mut place) => {
                if *place.get() != Some(head.hash) {
                    place.insert(None);
                }
            }
        }
    }

    /// A total that is to be changed; `read` is asked where it is not in memory.
    ///
    /// # Errors
    /// What `read` and `work` return.
    pub(crate) fn change_totals(
        &mut self,
        key: (ContestId, AreaId),
        read: impl FnOnce() -> Result<Totals, Refusal>,
        work: impl FnOnce(&mut Totals) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        if !self.changed.contains(&key) {
            self.changed.insert(key.clone());
        }
        let totals = match self.totals.entry(key) {
            Entry::Occupied(totals) => totals.into_mut(),
            Entry::Vacant(place) => place.insert(read()?),
        };
        work(totals)
    }

    /// Hands over every total that changed since it was last asked.
    ///
    /// # Errors
    /// What `write` returns.
    pub(crate) fn write_totals(
        &mut self,
        mut write: impl FnMut(&ContestId, &AreaId, &Totals) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        for key in std::mem::take(&mut self.changed) {
            let totals = self.totals.get(&key);
            totals.map_or(Ok(()), |totals| write(&key.0, &key.1, totals))?;
        }
        if self.totals.values().map(|totals| totals.numbers().len()).sum::<usize>() > SUMS_MAX {
            self.totals.clear();
        }
        Ok(())
    }

    fn record_mark(&self, record: &RecordId) -> u64 {
        self.mark((record.station.as_str(), record.contest.as_str()))
    }

    fn place_mark(&self, centre: &str, head: Head) -> u64 {
        self.mark((centre, head.seq))
    }

    fn mark(&self, what: impl Hash) -> u64 {
        self.marks.hash_one(what)
    }
}

/// The first bytes of a digest are as good as random.
fn beginning(file: &Digest) -> u64 {
    file.as_bytes().first_chunk().copied().map_or(0, u64::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use election::StationId;

    use super::*;

    fn trace(seq: u64, hash: &[u8]) -> Trace {
        let head = Head { seq, hash: Digest::of(hash) };
        Trace { centre: CentreId::new("C1"), generation: 1, branch: None, head }
    }

    #[test]
    fn one_place_with_two_hashes_is_seen_by_both_and_by_a_third_that_repeats_one() {
        let record = |station: &str| RecordId { station: StationId::new(station), contest: ContestId::new("c") };
        let mut known = Known::default();
        assert!(!known.perhaps_beside(&trace(7, b"one")) && !known.perhaps_record(&record("1")));
        known.hear(&record("1"), &trace(7, b"one"));
        assert!(known.perhaps_record(&record("1")) && !known.perhaps_record(&record("2")));
        assert!(!known.perhaps_beside(&trace(7, b"one")) && !known.perhaps_beside(&trace(8, b"other")));
        assert!(known.perhaps_beside(&trace(7, b"other")));
        known.hear(&record("2"), &trace(7, b"other"));
        assert!(known.perhaps_beside(&trace(7, b"one")) && known.perhaps_beside(&trace(7, b"other")));
    }
}
