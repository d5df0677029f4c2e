//! Judging proved files against what is known: each counted exactly once, whatever the order in which they come.

use std::collections::{BTreeMap, HashMap};

use election::{AreaId, CentreId, ContestId, Counts, Event, RecordId, Stamped, Totals, Verdict};
use exchange::{StationRecord, Verified};
use sealing::Digest;
use store::{Arrival, Change, Known, KnownFence, Standing, Trace, Traced};

use crate::consolidate::add_up;
use crate::generations::{self, Proved};
use crate::receive::Candidate;
use crate::view::Loaded;
use crate::{Judged, Refusal};

/// A transaction with the totals that it changes; they are written once at its end.
pub(crate) struct Ledger<'a, 'b> {
    change: &'a mut Change<'b>,
    loaded: &'a Loaded,
    totals: HashMap<(ContestId, AreaId), Totals>,
    /// What is known of the restorations of the centres whose files came.
    fences: HashMap<CentreId, Vec<KnownFence>>,
}

impl<'a, 'b> Ledger<'a, 'b> {
    /// A transaction that has changed nothing yet.
    pub(crate) fn new(change: &'a mut Change<'b>, loaded: &'a Loaded) -> Self {
        Self { change, loaded, totals: HashMap::new(), fences: HashMap::new() }
    }
}

impl Ledger<'_, '_> {
    /// Judges one file; an event is appended unless nothing changes.
    ///
    /// # Errors
    /// The vault refused.
    pub(crate) fn judge(&mut self, candidate: Candidate, stamp: &impl Fn(Event) -> Stamped) -> Result<Judged, Refusal> {
        let Candidate { name, file, bytes, outcome } = candidate;
        match (self.change.arrival(&file)?, outcome) {
            // However they would be judged today: these bytes have been proved once, and stand as they stand.
            (Some(known), _) if known.standing != Standing::Rejected => Ok(judged_again(name, &known)),
            (_, Ok(proved)) => self.count(name, file, &bytes, &proved, stamp),
            (known, Err(reason)) => {
                if known.is_none() && !matches!(reason, Refusal::Medium(_)) {
                    self.put_aside(&name, file, &bytes, &reason, stamp)?;
                }
                let verdict = Verdict::Rejected;
                Ok(Judged { name, verdict, reason: Some(reason), record: None, revision: None, control_code: None })
            }
        }
    }

    fn put_aside(
        &mut self,
        name: &str,
        file: Digest,
        bytes: &[u8],
        reason: &Refusal,
        stamp: &impl Fn(Event) -> Stamped,
    ) -> Result<(), Refusal> {
        let code = Some(reason.code().to_owned());
        let (verdict, standing) = (Verdict::Rejected, Standing::Rejected);
        let event =
            Event::Received { file: file.to_string(), verdict, reason: code.clone(), record: None, revision: None };
        self.change.append(&stamp(event))?;
        let name = name.to_owned();
        let arrival = Arrival {
            file,
            name,
            standing,
            reason: code,
            record: None,
            revision: None,
            control_code: None,
            trace: None,
        };
        Ok(self.change.keep_arrival(&arrival, None, bytes)?)
    }

    fn count(
        &mut self,
        name: String,
        file: Digest,
        bytes: &[u8],
        proved: &Verified<StationRecord>,
        stamp: &impl Fn(Event) -> Stamped,
    ) -> Result<Judged, Refusal> {
        let StationRecord { id, counts, record, .. } = proved.content();
        let (control_code, revision) = (proved.content().control_code().to_string(), Some(record.revision));
        let (trace, fences) = generations::trace(record, centre_of(self.loaded, id)?);
        let arrival = |standing, reason: Option<&Refusal>| Arrival {
            file,
            name: name.clone(),
            standing,
            reason: reason.map(|reason| reason.code().to_owned()),
            record: Some(id.clone()),
            revision,
            control_code: Some(control_code.clone()),
            trace: Some(trace.clone()),
        };
        // Another signature over the same record.json is the same record: ECDSA has more than one for each.
        let same = |known: &Known| known.revision == record.revision && known.control_code == control_code;
        if let Some(same) = self.change.known(id)?.into_iter().find(same) {
            let known = Arrival { reason: same.reason, ..arrival(same.standing, None) };
            return Ok(judged_again(name.clone(), &known));
        }
        let aside = self.compare_generations(&trace, &fences)?;
        let new = Proved { revision: record.revision, aside };
        let (standing, reason) = self.stand_anew(id, &BTreeMap::new(), Some(new))?;
        let arrival = arrival(standing, reason.as_ref());
        let (verdict, code, of) = (verdict(standing), arrival.reason.clone(), arrival.record.clone());
        let event = Event::Received { file: file.to_string(), verdict, reason: code, record: of, revision };
        self.change.append(&stamp(event))?;
        self.change.keep_arrival(&arrival, Some(counts), bytes)?;
        if standing == Standing::Counted {
            self.add(id, counts)?;
        }
        Ok(Judged { name, verdict, reason, record: arrival.record, revision, control_code: arrival.control_code })
    }

    /// Lays a new file beside all others of its centre: sets earlier ones aside that went on beside a restoration of which
    /// this one tells, or that have its place in the journal; and says whether this one is set aside itself.
    fn compare_generations(&mut self, trace: &Trace, fences: &[KnownFence]) -> Result<Option<Refusal>, Refusal> {
        let mut known = match self.fences.remove(&trace.centre) {
            Some(known) => known,
            None => self.change.fences(&trace.centre)?,
        };
        let before = known.len();
        for fence in fences {
            if !known.contains(fence) {
                self.change.keep_fence(&trace.centre, fence)?;
                known.push(*fence);
            }
        }
        let mut aside: BTreeMap<RecordId, BTreeMap<u64, Refusal>> = BTreeMap::new();
        let stands = |traced: &Traced| !traced.reason.as_deref().is_some_and(generations::is_aside);
        if known.len() > before {
            for traced in self.change.traces(&trace.centre)? {
                if generations::is_beyond(&traced.trace, &known) {
                    aside.entry(traced.record).or_default().insert(traced.seq, Refusal::TwoGenerations);
                }
            }
        }
        let mut is_forked = false;
        for traced in
            self.change.traces_beside(trace)?.into_iter().filter(|traced| generations::is_forked(&traced.trace, trace))
        {
            is_forked = true;
            if stands(&traced) {
                aside.entry(traced.record).or_default().entry(traced.seq).or_insert(Refusal::JournalForked);
            }
        }
        for (record, aside) in &aside {
            self.stand_anew(record, aside, None)?;
        }
        let is_beyond = generations::is_beyond(trace, &known);
        self.fences.insert(trace.centre.clone(), known);
        Ok(if is_beyond {
            Some(Refusal::TwoGenerations)
        } else if is_forked {
            Some(Refusal::JournalForked)
        } else {
            None
        })
    }

    /// Judges all files of a record anew, a further one among them, and says how that one stands. `aside` names earlier
    /// ones that are set aside from now on. Every file is kept.
    fn stand_anew(
        &mut self,
        record: &RecordId,
        aside: &BTreeMap<u64, Refusal>,
        new: Option<Proved>,
    ) -> Result<(Standing, Option<Refusal>), Refusal> {
        let known = self.change.known(record)?;
        let was_aside = |known: &Known| match known.reason.as_deref() {
            Some(code) if code == Refusal::TwoGenerations.code() => Some(Refusal::TwoGenerations),
            Some(code) if code == Refusal::JournalForked.code() => Some(Refusal::JournalForked),
            _ => None,
        };
        let proved = |known: &Known| {
            let aside = aside.get(&known.seq).cloned().or_else(|| was_aside(known));
            Proved { revision: known.revision, aside }
        };
        let all: Vec<Proved> = known.iter().map(proved).chain(new).collect();
        let mut stands = generations::stand(&all).into_iter();
        for known in &known {
            let (standing, reason) = stands.next().unwrap_or((known.standing, None));
            self.restand(record, known, standing, reason.as_ref().map(Refusal::code))?;
        }
        Ok(stands.next().unwrap_or((Standing::Conflict, None)))
    }

    /// Gives an earlier file another standing; the totals follow.
    fn restand(
        &mut self,
        record: &RecordId,
        known: &Known,
        standing: Standing,
        reason: Option<&str>,
    ) -> Result<(), Refusal> {
        if known.standing == standing && known.reason.as_deref() == reason {
            return Ok(());
        }
        match (known.standing, standing) {
            (Standing::Counted, Standing::Counted) => {}
            (Standing::Counted, _) => self.take_out(record, &known.counts)?,
            (_, Standing::Counted) => self.add(record, &known.counts)?,
            _ => {}
        }
        Ok(self.change.restand(known.seq, standing, reason)?)
    }

    fn add(&mut self, record: &RecordId, counts: &Counts) -> Result<(), Refusal> {
        self.each_total(record, |mut totals| {
            totals.add(counts);
            Some(totals)
        })
    }

    fn take_out(&mut self, record: &RecordId, counts: &Counts) -> Result<(), Refusal> {
        self.each_total(record, |totals| totals.without(counts))
    }

    fn each_total(&mut self, record: &RecordId, mut work: impl FnMut(Totals) -> Option<Totals>) -> Result<(), Refusal> {
        let loaded = self.loaded;
        add_up(&loaded.election, record, |key, length| {
            let totals = match self.totals.remove(&key) {
                Some(totals) => totals,
                None => self.change.totals(&key.0, &key.1)?.unwrap_or_else(|| Totals::nothing(length)),
            };
            let worked = work(totals).ok_or_else(|| Refusal::NotReproducible { detail: "totals".into() })?;
            self.totals.insert(key, worked);
            Ok(())
        })
    }

    /// Writes the totals that changed; once, at the end of the transaction.
    ///
    /// # Errors
    /// The vault refused.
    pub(crate) fn write_totals(&mut self) -> Result<(), Refusal> {
        for ((contest, area), totals) in self.totals.drain() {
            self.change.write_totals(&contest, &area, &totals)?;
        }
        Ok(())
    }
}

/// The same again: nothing changes, and the person hears how it stands.
fn judged_again(name: String, known: &Arrival) -> Judged {
    let verdict = match known.standing {
        Standing::Conflict => Verdict::Conflict,
        _ => Verdict::Duplicate,
    };
    let why = match known.reason.as_deref() {
        Some(code) if code == Refusal::TwoGenerations.code() => Refusal::TwoGenerations,
        Some(code) if code == Refusal::JournalForked.code() => Refusal::JournalForked,
        _ => Refusal::Conflict,
    };
    let reason = (verdict == Verdict::Conflict).then_some(why);
    let (record, revision, control_code) = (known.record.clone(), known.revision, known.control_code.clone());
    Judged { name, verdict, reason, record, revision, control_code }
}

fn verdict(standing: Standing) -> Verdict {
    match standing {
        Standing::Counted => Verdict::Accepted,
        Standing::Superseded => Verdict::Superseded,
        Standing::Conflict => Verdict::Conflict,
        Standing::Rejected => Verdict::Rejected,
    }
}

/// The centre that a record's station belongs to; who signed was compared with it.
pub(crate) fn centre_of<'a>(loaded: &'a Loaded, record: &RecordId) -> Result<&'a CentreId, Refusal> {
    let station = loaded.election.station(&record.station).ok_or(election::Refusal::UnknownRecord)?;
    Ok(&station.centre)
}
