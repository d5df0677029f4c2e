//! Proving a desk's past: the chain of its journal, and that what stands in the vault follows from it.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use election::{AreaId, ContestId, Event, RecordId, Right, Totals, Verdict};
use sealing::Digest;
use store::{Counted, DeskKind, Fault, Head};

use crate::consolidate::add_up;
use crate::view::{Loaded, View, document};
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

/// What the journal tells of a record's files at the office.
#[derive(Default)]
struct Told {
    newest: u32,
    accepted: Option<(Digest, DateTime<Utc>)>,
    in_conflict: bool,
}

impl Desk {
    /// Proves the whole vault: every page; the journal's chain; that the state follows from it. At a centre also each
    /// sealed result and protocol; at the office each counted file, proved again as of the moment when it came, and every
    /// total, added up again.
    ///
    /// # Errors
    /// No right; the first thing that does not hold.
    pub fn prove(&self) -> Result<Proof, Refusal> {
        self.require(Right::ReadJournal)?;
        self.vault.prove_whole()?;
        let view = View::replay(&self.vault)?;
        if view.entries != self.view.entries || view.people != self.view.people {
            return Err(differs("records"));
        }
        let records = match (self.kind(), &view.election) {
            (DeskKind::Centre, Some(loaded)) => self.prove_sealed(loaded)?,
            (DeskKind::Office, Some(loaded)) => self.prove_counted(loaded)?,
            _ => 0,
        };
        Ok(Proof { head: self.head(), records })
    }

    /// Every approved revision has the sealed result and the protocol that the journal names.
    fn prove_sealed(&self, loaded: &Loaded) -> Result<usize, Refusal> {
        let mut protocols = HashMap::new();
        self.vault.replay::<Refusal>(|entry| {
            if let Event::ProtocolMade { record, revision, digest, .. } = entry.stamped.event {
                protocols.insert((record, revision), digest);
            }
            Ok(())
        })?;
        for (record, entry) in &self.view.entries {
            for approved in entry.earlier().iter().chain(entry.approved()) {
                self.sealed(loaded, record, approved)?;
                let key = (record.clone(), approved.revision());
                let kept = self.vault.document(&document::protocol(record, approved.revision()))?;
                if protocols.get(&key).cloned() != kept.map(|pdf| Digest::of(&pdf).to_string()) {
                    return Err(differs("protocol"));
                }
            }
        }
        Ok(self.view.entries.len())
    }

    fn prove_counted(&self, loaded: &Loaded) -> Result<usize, Refusal> {
        let told = self.told()?;
        let (mut records, mut totals) = (0, ByContestAndArea::new());
        self.vault.each_counted::<Refusal>(|counted| {
            records += 1;
            prove_one(loaded, told.get(&counted.record), &counted)?;
            add_up(&loaded.election, &counted.record, |key, length| {
                totals.entry(key).or_insert_with(|| Totals::nothing(length)).add(&counted.counts);
                Ok(())
            })
        })?;
        let expected = told.values().filter(|told| told.counted().is_some()).count();
        if records != expected {
            return Err(differs("received"));
        }
        if totals != self.kept_totals()? {
            return Err(differs("totals"));
        }
        Ok(records)
    }

    /// What the journal tells of every record that ever came.
    fn told(&self) -> Result<BTreeMap<RecordId, Told>, Refusal> {
        let mut told: BTreeMap<RecordId, Told> = BTreeMap::new();
        self.vault.replay::<Refusal>(|entry| {
            let at = entry.stamped.at;
            if let Event::Received { file, verdict, record: Some(record), revision: Some(revision), .. } =
                entry.stamped.event
            {
                told.entry(record).or_default().hear(file.parse()?, verdict, revision, at);
            }
            Ok(())
        })?;
        Ok(told)
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

impl Told {
    /// A higher revision begins anew; a conflict leaves its revision uncounted.
    fn hear(&mut self, file: Digest, verdict: Verdict, revision: u32, at: DateTime<Utc>) {
        if revision > self.newest {
            *self = Self { newest: revision, ..Self::default() };
        }
        match verdict {
            Verdict::Accepted if revision == self.newest => self.accepted = Some((file, at)),
            Verdict::Conflict if revision == self.newest => self.in_conflict = true,
            _ => {}
        }
    }

    /// The file that counts, and when it came.
    fn counted(&self) -> Option<(Digest, DateTime<Utc>)> {
        self.accepted.filter(|_| !self.in_conflict)
    }
}

/// The counted file is the one of which the journal tells, and says what was added up.
fn prove_one(loaded: &Loaded, told: Option<&Told>, counted: &Counted) -> Result<(), Refusal> {
    let (file, at) = told.and_then(Told::counted).ok_or_else(|| differs("received"))?;
    if file != counted.file || Digest::of(&counted.bytes) != file {
        return Err(differs("received"));
    }
    let proved = exchange::open_result(&counted.bytes, &loaded.ring, &loaded.election, loaded.digest, at)?;
    let same = proved.content().id == counted.record && proved.content().counts == counted.counts;
    if same { Ok(()) } else { Err(differs("received")) }
}

pub(crate) fn differs(detail: &str) -> Refusal {
    Refusal::NotReproducible { detail: detail.to_owned() }
}
