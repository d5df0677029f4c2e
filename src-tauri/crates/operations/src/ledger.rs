//! Judging proved files against what is known: each counted exactly once, whatever the order in which they come.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use election::{CentreId, Counts, Event, RecordId, Stamped, Totals, Verdict};
use exchange::{StationRecord, Verified};
use sealing::Digest;
use store::{Arrival, Change, Known, KnownFence, Standing, Trace, Traced};

use crate::consolidate::add_up;
use crate::decide::{self, Decisions};
use crate::generations::{self, Proved};
use crate::known::Known as Memory;
use crate::receive::Candidate;
use crate::view::Loaded;
use crate::{Judged, Refusal};

/// The largest rejected file that is kept whole; of a larger one the digest is, and the file stays on its medium.
pub(crate) const ASIDE_SIZE_MAX_BYTES: usize = 256 << 10;

/// A transaction with what was known before it; the totals that it changes are written once at its end.
pub(crate) struct Ledger<'a, 'b> {
    change: &'a mut Change<'b>,
    loaded: &'a Loaded,
    memory: &'a mut Memory,
    decisions: &'a Decisions,
    at: DateTime<Utc>,
}

impl<'a, 'b> Ledger<'a, 'b> {
    /// A transaction that has changed nothing yet; what must be proved again is proved as of `at`.
    pub(crate) fn new(
        change: &'a mut Change<'b>,
        loaded: &'a Loaded,
        memory: &'a mut Memory,
        decisions: &'a Decisions,
        at: DateTime<Utc>,
    ) -> Self {
        Self { change, loaded, memory, decisions, at }
    }
}

impl Ledger<'_, '_> {
    /// Judges one file; an event is appended unless nothing changes.
    ///
    /// # Errors
    /// The vault refused.
    pub(crate) fn judge(&mut self, candidate: Candidate, stamp: &impl Fn(Event) -> Stamped) -> Result<Judged, Refusal> {
        let Candidate { name, file, bytes, outcome } = candidate;
        let known = if self.memory.files.perhaps(&file) { self.change.arrival(&file)? } else { None };
        let known = match known {
            // However they would be judged today: these bytes have been proved once, and stand as they stand.
            Some(known) if known.standing != Standing::Rejected => return Ok(judged_again(name, &known)),
            known => known,
        };
        let outcome = match outcome {
            Some(outcome) => outcome,
            // It was taken for one that was proved before.
            None => prove(&bytes, self.loaded, self.at),
        };
        match outcome {
            Ok(proved) => self.count(name, (file, known.is_some()), &bytes, &proved, stamp),
            Err(reason) => {
                if known.is_none() && !matches!(reason, Refusal::Medium(_)) {
                    self.put_aside(&name, file, &bytes, &reason, stamp)?;
                }
                let verdict = Verdict::Rejected;
                Ok(Judged {
                    name,
                    file,
                    verdict,
                    reason: Some(reason),
                    record: None,
                    revision: None,
                    control_code: None,
                })
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
            detail: detail(reason),
            record: None,
            revision: None,
            control_code: None,
            trace: None,
        };
        self.memory.files.insert(&file);
        Ok(self.change.keep_arrival(&arrival, None, bytes, false)?)
    }

    fn count(
        &mut self,
        name: String,
        (file, again): (Digest, bool),
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
            detail: reason.and_then(detail),
            record: Some(id.clone()),
            revision,
            control_code: Some(control_code.clone()),
            trace: Some(trace.clone()),
        };
        // Another signature over the same record.json is the same record: ECDSA has more than one for each.
        let same = |known: &Known| known.revision == record.revision && known.control_code == control_code;
        if let Some(same) = self.known(id)?.into_iter().find(same) {
            let known = Arrival { reason: same.reason, ..arrival(same.standing, None) };
            return Ok(judged_again(name.clone(), &known));
        }
        let aside = self.compare_generations(&trace, &fences)?;
        let new = Proved { revision: record.revision, aside, ruling: decide::ruling(self.decisions, id, &file) };
        let (standing, reason) = self.stand_anew(id, &BTreeMap::new(), Some(new))?;
        let arrival = arrival(standing, reason.as_ref());
        let (verdict, code, of) = (verdict(standing), arrival.reason.clone(), arrival.record.clone());
        let event = Event::Received { file: file.to_string(), verdict, reason: code, record: of, revision };
        self.change.append(&stamp(event))?;
        self.change.keep_arrival(&arrival, Some(counts), bytes, again)?;
        self.memory.files.insert(&file);
        self.memory.hear(id, &trace);
        if standing == Standing::Counted {
            self.add(id, counts)?;
        }
        Ok(Judged { name, file, verdict, reason, record: arrival.record, revision, control_code: arrival.control_code })
    }

    /// Lays a new file beside all others of its centre: sets earlier ones aside that went on beside a restoration of which
    /// this one tells, or that have its place in the journal; and says whether this one is set aside itself.
    fn compare_generations(&mut self, trace: &Trace, fences: &[KnownFence]) -> Result<Option<Refusal>, Refusal> {
        let mut known = match self.memory.fences.remove(&trace.centre) {
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
        let beside = if self.memory.perhaps_beside(trace) { self.change.traces_beside(trace)? } else { vec![] };
        for traced in beside.into_iter().filter(|traced| generations::is_forked(&traced.trace, trace)) {
            is_forked = true;
            if stands(&traced) {
                aside.entry(traced.record).or_default().entry(traced.seq).or_insert(Refusal::JournalForked);
            }
        }
        let is_beyond = generations::is_beyond(trace, &known);
        self.memory.fences.insert(trace.centre.clone(), known);
        for (record, aside) in &aside {
            self.stand_anew(record, aside, None)?;
        }
        Ok(if is_beyond {
            Some(Refusal::TwoGenerations)
        } else if is_forked {
            Some(Refusal::JournalForked)
        } else {
            None
        })
    }

    /// Every proved file of a record that came before.
    fn known(&self, record: &RecordId) -> Result<Vec<Known>, Refusal> {
        if self.memory.perhaps_record(record) { Ok(self.change.known(record)?) } else { Ok(vec![]) }
    }

    /// Judges all files of a record anew, a further one among them, and says how that one stands. `aside` names earlier
    /// ones that are set aside from now on. Every file is kept.
    fn stand_anew(
        &mut self,
        record: &RecordId,
        aside: &BTreeMap<u64, Refusal>,
        new: Option<Proved>,
    ) -> Result<(Standing, Option<Refusal>), Refusal> {
        let known = self.known(record)?;
        let mut all = vec![];
        for known in &known {
            let aside = match aside.get(&known.seq).cloned() {
                None => self.aside(known)?,
                aside => aside,
            };
            let ruling = decide::ruling(self.decisions, record, &known.file);
            all.push(Proved { revision: known.revision, aside, ruling });
        }
        all.extend(new);
        let mut stands = generations::stand(&all).into_iter();
        for known in &known {
            let (standing, reason) = stands.next().unwrap_or((known.standing, None));
            self.restand(record, known, standing, reason.as_ref())?;
        }
        Ok(stands.next().unwrap_or((Standing::Conflict, None)))
    }

    /// Why an earlier file is set aside, if it is; only one of which officers decided may have lost its reason.
    fn aside(&mut self, known: &Known) -> Result<Option<Refusal>, Refusal> {
        let code = known.reason.as_deref();
        let was = |refusal: Refusal| (code == Some(refusal.code())).then_some(refusal);
        if let Some(reason) = was(Refusal::TwoGenerations).or_else(|| was(Refusal::JournalForked)) {
            return Ok(Some(reason));
        }
        let Some(trace) = known.trace.as_ref().filter(|_| !self.decisions.is_empty()) else { return Ok(None) };
        let fences = match self.memory.fences.get(&trace.centre) {
            Some(fences) => fences.clone(),
            None => self.change.fences(&trace.centre)?,
        };
        if generations::is_beyond(trace, &fences) {
            return Ok(Some(Refusal::TwoGenerations));
        }
        let beside = if self.memory.perhaps_beside(trace) { self.change.traces_beside(trace)? } else { vec![] };
        let is_forked = beside.iter().any(|traced| generations::is_forked(&traced.trace, trace));
        Ok(is_forked.then_some(Refusal::JournalForked))
    }

    /// Judges all files of a record anew after something was decided of them.
    ///
    /// # Errors
    /// The vault refused.
    pub(crate) fn decide(&mut self, record: &RecordId) -> Result<(), Refusal> {
        self.stand_anew(record, &BTreeMap::new(), None).map(drop)
    }

    /// Gives an earlier file another standing; the totals follow.
    fn restand(
        &mut self,
        record: &RecordId,
        known: &Known,
        standing: Standing,
        reason: Option<&Refusal>,
    ) -> Result<(), Refusal> {
        let code = reason.map(Refusal::code);
        if known.standing == standing && known.reason.as_deref() == code {
            return Ok(());
        }
        match (known.standing, standing) {
            (Standing::Counted, Standing::Counted) => {}
            (Standing::Counted, _) => self.take_out(record, &known.counts)?,
            (_, Standing::Counted) => self.add(record, &known.counts)?,
            _ => {}
        }
        Ok(self.change.restand(known.seq, standing, code, reason.and_then(detail).as_deref())?)
    }

    fn add(&mut self, record: &RecordId, counts: &Counts) -> Result<(), Refusal> {
        self.each_total(record, |totals| {
            totals.add(counts);
            Ok(())
        })
    }

    fn take_out(&mut self, record: &RecordId, counts: &Counts) -> Result<(), Refusal> {
        let impossible = || Refusal::NotReproducible { detail: "totals".into() };
        self.each_total(record, |totals| {
            *totals = std::mem::take(totals).without(counts).ok_or_else(impossible)?;
            Ok(())
        })
    }

    fn each_total(
        &mut self,
        record: &RecordId,
        mut work: impl FnMut(&mut Totals) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let Self { change, loaded, memory, .. } = self;
        add_up(&loaded.election, record, |key, length| {
            let (contest, area) = key.clone();
            let read = || Ok(change.totals(&contest, &area)?.unwrap_or_else(|| Totals::nothing(length)));
            memory.change_totals(key, read, &mut work)
        })
    }

    /// Writes the totals that changed; once, at the end of the transaction.
    ///
    /// # Errors
    /// The vault refused.
    pub(crate) fn write_totals(&mut self) -> Result<(), Refusal> {
        let Self { change, memory, .. } = self;
        memory.write_totals(|contest, area, totals| Ok(change.write_totals(contest, area, totals)?))
    }
}

/// Proves a file that was read.
pub(crate) fn prove(bytes: &[u8], loaded: &Loaded, at: DateTime<Utc>) -> Result<Verified<StationRecord>, Refusal> {
    Ok(exchange::open_result(bytes, &loaded.ring, &loaded.election, loaded.digest, at)?)
}

/// What the words for a refusal need, as it is kept.
fn detail(reason: &Refusal) -> Option<String> {
    let params: BTreeMap<&str, String> = reason.params().into_iter().collect();
    if params.is_empty() { None } else { serde_json::to_string(&params).ok() }
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
    Judged { name, file: known.file, verdict, reason, record, revision, control_code }
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
