//! From where the vaults of centres were restored, as their files told the office.

use election::CentreId;
use rusqlite::params;
use sealing::Digest;

use crate::{Change, Fault};

/// A restoration of a vault from its copy: entries beyond it belong to the new generation, or to a laptop that should not
/// have gone on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fence {
    /// The generation that began with it.
    pub generation: u32,
    /// The last entry that the copy had.
    pub seq: u64,
    /// The hash of the entry that tells of the restoration: two restorations of one copy differ in it.
    pub hash: Digest,
}

/// A restoration as the office knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownFence {
    /// A digest of this restoration and all before it: how what came after it is called.
    pub branch: Digest,
    /// The same of the restorations before; none if it is the first.
    pub parent: Option<Digest>,
    /// The generation that began with it.
    pub generation: u32,
    /// The last entry that the copy had.
    pub seq: u64,
}

impl Change<'_> {
    /// Every restoration of a centre's vault that is known.
    ///
    /// # Errors
    /// The database refused.
    pub fn fences(&self, centre: &CentreId) -> Result<Vec<KnownFence>, Fault> {
        let select = "SELECT branch, parent, generation, seq FROM fence WHERE centre = ?1";
        let mut select = self.transaction.prepare_cached(select)?;
        let mut rows = select.query([centre.as_str()])?;
        let mut fences = vec![];
        while let Some(row) = rows.next()? {
            let (branch, parent) = (Digest(row.get(0)?), row.get::<_, Option<_>>(1)?.map(Digest));
            let seq = u64::try_from(row.get::<_, i64>(3)?).map_err(Fault::damaged)?;
            fences.push(KnownFence { branch, parent, generation: row.get(2)?, seq });
        }
        Ok(fences)
    }

    /// Keeps a restoration of a centre's vault.
    ///
    /// # Errors
    /// It is known; the database refused.
    pub fn keep_fence(&mut self, centre: &CentreId, fence: &KnownFence) -> Result<(), Fault> {
        let mut insert = self.transaction.prepare_cached(
            "INSERT INTO fence (centre, branch, parent, generation, seq, changed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        let [seq, first] = [fence.seq, self.first].map(i64::try_from);
        insert.execute(params![
            centre.as_str(),
            fence.branch.as_bytes(),
            fence.parent.as_ref().map(Digest::as_bytes),
            fence.generation,
            seq.map_err(Fault::damaged)?,
            first.map_err(Fault::damaged)?,
        ])?;
        Ok(())
    }
}
