//! Proving a desk's past: the chain of its journal, and that what stands in the vault follows from it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use election::{AreaId, CentreId, ContestId, Event, RecordId, Right, Totals};
use exchange::StationRecord;
use sealing::{Digest, KeyRing};
use store::{DeskKind, Fault, Head, Kept, KnownFence, PaperStanding, Standing, Trace};

use crate::consolidate::add_up;
use crate::decide::{self, Decisions};
use crate::generations::{self, Proved};
use crate::ledger::centre_of;
use crate::view::{Loaded, View, document};
use crate::{Desk, Pace, Progress, Refusal};

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

/// What the journal tells of files that were proved: which record each brought, and when.
type Told = BTreeMap<Digest, (RecordId, DateTime<Utc>)>;

/// A proved file, proved again.
struct Again {
    file: Digest,
    record: RecordId,
    revision: u32,
    trace: Trace,
    standing: Standing,
    reason: Option<String>,
}

/// The last comparison of each record with its paper: the entry that tells of it, what was found, and of which revision with
/// which control code.
type Papers = BTreeMap<RecordId, (u64, PaperStanding, u32, String)>;

/// Every proved file, and what all of them tell of restorations and of places in the centres' journals.
#[derive(Default)]
struct Everything {
    files: Vec<Again>,
    fences: HashMap<CentreId, Vec<KnownFence>>,
    places: HashMap<(CentreId, Option<Digest>, u64), BTreeSet<Digest>>,
}

impl Desk {
    /// Proves the whole vault: every page; the journal's chain; that the state follows from it. At a centre also each
    /// sealed result and protocol; at the office each counted file, proved again as of the moment when it came, and every
    /// total, added up again.
    ///
    /// # Errors
    /// No right; the first thing that does not hold.
    pub fn prove(&self) -> Result<Proof, Refusal> {
        self.prove_aloud(|_| {})
    }

    /// As [`Desk::prove`]; `hear` is told from time to time how many entries and records are proved.
    ///
    /// # Errors
    /// As [`Desk::prove`].
    pub fn prove_aloud(&self, hear: impl FnMut(Progress)) -> Result<Proof, Refusal> {
        self.require(Right::ReadJournal)?;
        let mut voice = Voice::new(self, hear);
        self.vault.prove_whole()?;
        let view = View::replay_aloud(&self.vault, || voice.next())?;
        let same = view.entries == self.view.entries && view.decisions == self.view.decisions;
        if !same || view.people != self.view.people {
            return Err(differs("records"));
        }
        let records = self.prove_contents_aloud(&mut voice)?;
        voice.end();
        Ok(Proof { head: self.head(), records })
    }

    /// Proves what stands beside the journal, for a state that was just replayed; how many records there are.
    pub(crate) fn prove_contents(&self) -> Result<usize, Refusal> {
        self.prove_contents_aloud(&mut Voice::new(self, |_| {}))
    }

    fn prove_contents_aloud(&self, voice: &mut Voice<'_, impl FnMut(Progress)>) -> Result<usize, Refusal> {
        match (self.kind(), &self.view.election) {
            (DeskKind::Centre, Some(loaded)) => self.prove_sealed(loaded, voice),
            (DeskKind::Office, Some(loaded)) => self.prove_counted(loaded),
            _ => Ok(0),
        }
    }

    /// Every approved revision has the sealed result and the protocol that the journal names.
    fn prove_sealed(&self, loaded: &Loaded, voice: &mut Voice<'_, impl FnMut(Progress)>) -> Result<usize, Refusal> {
        let mut protocols = HashMap::new();
        self.vault.replay::<Refusal>(|entry| {
            if let Event::ProtocolMade { record, revision, digest, .. } = entry.stamped.event {
                protocols.insert((record, revision), digest);
            }
            Ok(())
        })?;
        for (record, entry) in &self.view.entries {
            voice.next();
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

    /// Every file that was ever proved is proved again as of the moment when it came, all are judged anew as if they had
    /// come together, and what counts is added up.
    fn prove_counted(&self, loaded: &Loaded) -> Result<usize, Refusal> {
        let (mut told, papers) = self.told()?;
        let (mut everything, mut totals, mut records) = (Everything::default(), ByContestAndArea::new(), 0);
        // What was withdrawn since was not when these files came.
        let ring = KeyRing::new(loaded.ring.authority().clone())?;
        self.vault.each_kept::<Refusal>(|kept| {
            let came = told.remove(&kept.file).filter(|(record, _)| *record == kept.record);
            let (_, at) = came.ok_or_else(|| differs("received"))?;
            everything.hear(loaded, &ring, &kept, at)?;
            if kept.standing != Standing::Counted {
                return Ok(());
            }
            records += 1;
            add_up(&loaded.election, &kept.record, |key, length| {
                totals.entry(key).or_insert_with(|| Totals::nothing(length)).add(&kept.counts);
                Ok(())
            })
        })?;
        if !told.is_empty() || !everything.stands(&self.view.decisions) {
            return Err(differs("received"));
        }
        if totals != self.kept_totals()? {
            return Err(differs("totals"));
        }
        if papers != self.kept_papers()? {
            return Err(differs("paper"));
        }
        Ok(records)
    }

    /// What the journal tells of every file that was proved, and of comparisons with paper.
    fn told(&self) -> Result<(Told, Papers), Refusal> {
        let (mut told, mut papers) = (Told::new(), Papers::new());
        self.vault.replay::<Refusal>(|entry| {
            match entry.stamped.event {
                Event::Received { file, record: Some(record), .. } => {
                    told.insert(file.parse()?, (record, entry.stamped.at));
                }
                Event::PaperConfirmed(paper) => {
                    papers.insert(paper.record, (entry.seq, PaperStanding::Confirmed, paper.revision, paper.code));
                }
                Event::PaperDiffered(paper) => {
                    papers.insert(paper.record, (entry.seq, PaperStanding::Differs, paper.revision, paper.code));
                }
                _ => {}
            }
            Ok(())
        })?;
        Ok((told, papers))
    }

    fn kept_papers(&self) -> Result<Papers, Fault> {
        let (mut papers, reader) = (Papers::new(), self.vault.reader());
        let reading = reader.open()?;
        self.vault.each_paper(|checked| {
            // What is said of a file is said of the one with that code, and of no other.
            let file = reading.arrival(checked.file)?.filter(|file| file.record.as_ref() == Some(&checked.record));
            let (revision, code) = file.and_then(|file| file.revision.zip(file.control_code)).unwrap_or_default();
            papers.insert(checked.record, (checked.seq, checked.standing, revision, code));
            Ok(())
        })?;
        Ok(papers)
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

/// Tells how far a proof has come, in steps that a person can see: one in a hundred of the whole.
struct Voice<'a, F> {
    desk: &'a Desk,
    pace: Pace,
    done: u64,
    total: u64,
    hear: F,
}

impl<'a, F: FnMut(Progress)> Voice<'a, F> {
    /// Each entry of the journal is a step, and at a centre each record.
    fn new(desk: &'a Desk, hear: F) -> Self {
        let records = u64::try_from(desk.view.entries.len()).unwrap_or(0);
        let total = desk.head().seq.saturating_add(records);
        let pace = Pace::begin(usize::try_from(total).unwrap_or(usize::MAX), desk.now());
        Self { desk, pace, done: 0, total, hear }
    }

    fn next(&mut self) {
        self.done = self.done.saturating_add(1).min(self.total);
        if self.done.is_multiple_of((self.total / 100).max(1)) {
            (self.hear)(self.pace.at(self.done, self.desk.now()));
        }
    }

    fn end(&mut self) {
        (self.hear)(self.pace.at(self.total, self.desk.now()));
    }
}

impl Everything {
    /// Proves a file as of the moment when it came; it must say what the table says of it.
    fn hear(&mut self, loaded: &Loaded, ring: &KeyRing, kept: &Kept, at: DateTime<Utc>) -> Result<(), Refusal> {
        let proved = exchange::open_result(&kept.bytes, ring, &loaded.election, loaded.digest, at)?;
        let StationRecord { id, counts, record, .. } = proved.content();
        if Digest::of(&kept.bytes) != kept.file || *id != kept.record || *counts != kept.counts {
            return Err(differs("received"));
        }
        let (trace, fences) = generations::trace(record, centre_of(loaded, id)?);
        let known = self.fences.entry(trace.centre.clone()).or_default();
        known.extend(fences.into_iter().filter(|fence| !known.contains(fence)).collect::<Vec<_>>());
        let place = (trace.centre.clone(), trace.branch, trace.head.seq);
        self.places.entry(place).or_default().insert(trace.head.hash);
        let (standing, reason) = (kept.standing, kept.reason.clone());
        let (file, record, revision) = (kept.file, id.clone(), record.revision);
        self.files.push(Again { file, record, revision, trace, standing, reason });
        Ok(())
    }

    /// Whether every file stands as it must beside all the others.
    fn stands(&self, decisions: &Decisions) -> bool {
        let mut records: BTreeMap<&RecordId, Vec<&Again>> = BTreeMap::new();
        for file in &self.files {
            records.entry(&file.record).or_default().push(file);
        }
        records.values().all(|files| {
            let proved: Vec<Proved> = files.iter().map(|file| self.proved(file, decisions)).collect();
            generations::stand(&proved).iter().zip(files).all(|((standing, reason), file)| {
                let same_reason = reason.as_ref().map(Refusal::code) == file.reason.as_deref();
                *standing == file.standing && (*standing != Standing::Conflict || same_reason)
            })
        })
    }

    fn proved(&self, file: &Again, decisions: &Decisions) -> Proved {
        let ruling = decide::ruling(decisions, &file.record, &file.file);
        Proved { revision: file.revision, aside: self.aside(&file.trace), ruling }
    }

    /// Why a file is set aside, if it is.
    fn aside(&self, trace: &Trace) -> Option<Refusal> {
        if self.fences.get(&trace.centre).is_some_and(|known| generations::is_beyond(trace, known)) {
            return Some(Refusal::TwoGenerations);
        }
        let place = (trace.centre.clone(), trace.branch, trace.head.seq);
        let is_forked = self.places.get(&place).is_some_and(|hashes| hashes.len() > 1);
        is_forked.then_some(Refusal::JournalForked)
    }
}

pub(crate) fn differs(detail: &str) -> Refusal {
    Refusal::NotReproducible { detail: detail.to_owned() }
}
