//! Proving a desk's past: the chain of its journal, and that what stands in the tables follows from it.

use std::collections::BTreeMap;

use election::{AreaId, ContestId, Totals};
use store::{DeskKind, Fault, Head};

use crate::consolidate::add_up;
use crate::view::View;
use crate::{Desk, Refusal};

/// Totals by what they are totals of.
type ByContestAndArea = BTreeMap<(ContestId, AreaId), Totals>;

/// What was proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The end of the journal.
    pub head: Head,
    /// How many records it moved (centre), or how many are counted (office).
    pub records: usize,
}

impl Desk {
    /// Proves the whole vault: every page, the journal's chain, and that the state follows from it.
    ///
    /// # Errors
    /// The first thing that does not hold.
    pub fn prove(&self) -> Result<Proof, Refusal> {
        self.vault.prove_whole()?;
        let view = View::replay(&self.vault)?;
        let differs = |detail: &str| Err(Refusal::NotReproducible { detail: detail.to_owned() });
        if view.entries != self.view.entries || view.people != self.view.people {
            return differs("records");
        }
        if self.kind() != DeskKind::Office || view.election.is_none() {
            return Ok(Proof { head: self.head(), records: view.entries.len() });
        }
        let (records, totals) = self.counted_again()?;
        if totals != self.kept_totals()? {
            return differs("totals");
        }
        Ok(Proof { head: self.head(), records })
    }

    /// Totals computed anew from every counted record.
    fn counted_again(&self) -> Result<(usize, ByContestAndArea), Refusal> {
        let loaded = self.loaded()?;
        let (mut records, mut totals) = (0, BTreeMap::new());
        self.vault.each_counted::<Refusal>(|record, counts, _| {
            records += 1;
            add_up(&loaded.election, &record, |key, length| {
                totals.entry(key).or_insert_with(|| Totals::nothing(length)).add(&counts);
                Ok(())
            })
        })?;
        Ok((records, totals))
    }

    fn kept_totals(&self) -> Result<ByContestAndArea, Fault> {
        let mut kept = BTreeMap::new();
        self.vault.each_total(|contest, area, totals| {
            if totals.records() > 0 {
                kept.insert((contest, area), totals);
            }
            Ok(())
        })?;
        Ok(kept)
    }
}
