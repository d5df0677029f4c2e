//! Receiving result files at the office: proved on all cores, judged in a fixed order, counted exactly once.

use std::collections::HashMap;
use std::fs::File;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};

use chrono::{DateTime, Utc};
use election::{AreaId, ContestId, Counts, Event, RecordId, Right, Stamped, Totals, Verdict};
use exchange::{StationRecord, Verified};
use rayon::prelude::*;
use sealing::{Digest, Purpose};
use store::{Arrival, Change, DeskKind, Known, Standing};

use crate::consolidate::add_up;
use crate::gather::gather;
use crate::view::Loaded;
use crate::{Desk, Gathered, MediumFault, Pace, Progress, Refusal};

/// The largest file that is read from a medium.
pub const IMPORT_SIZE_MAX_BYTES: u64 = 4 << 20;

/// The largest rejected file that is kept whole; of a larger one the digest is, and the file stays on its medium.
const ASIDE_SIZE_MAX_BYTES: usize = 256 << 10;

/// Files of one transaction: enough to make its flush cheap, few enough to stop soon.
const BATCH_FILES: usize = 256;

/// The judgement of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// The name under which it came.
    pub name: String,
    /// What became of it.
    pub verdict: Verdict,
    /// Why, if it was not plainly accepted.
    pub reason: Option<Refusal>,
    /// Which record, if that was proved.
    pub record: Option<RecordId>,
    /// Revision, if that was proved.
    pub revision: Option<u32>,
    /// Its control code, if it was proved.
    pub control_code: Option<String>,
}

/// How an import ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// How many files were judged.
    pub files: u64,
    /// How many of them were accepted.
    pub accepted: u64,
    /// How many of them were accepted before.
    pub duplicates: u64,
    /// How many folders could not be looked into.
    pub skipped_folders: u64,
    /// Whether it was stopped before the last; importing again goes on where it stopped.
    pub stopped: bool,
}

/// A file after reading and proving, before it is judged against what is known.
struct Candidate {
    name: String,
    file: Digest,
    bytes: Vec<u8>,
    outcome: Result<Verified<StationRecord>, Refusal>,
}

impl Desk {
    /// Imports files and folders. Each batch is one transaction, so a stop or a power cut loses nothing that was judged
    /// and the next import goes on from there. `each` hears of every judgement and may stop the work.
    ///
    /// # Errors
    /// No right; no election; a path that is not there; the vault refused.
    pub fn import(
        &mut self,
        paths: &[PathBuf],
        mut each: impl FnMut(&Judged, Progress) -> ControlFlow<()>,
    ) -> Result<Imported, Refusal> {
        self.require(Right::Import)?;
        let loaded = self.office_election()?;
        let Gathered { files, skipped_folders } = gather(paths, Purpose::Result.extension())?;
        let (pace, now) = (Pace::begin(files.len(), self.now()), self.now());
        let mut imported = Imported { skipped_folders, ..Imported::default() };
        std::thread::scope(|scope| {
            let (sender, proved) = sync_channel(2);
            scope.spawn({
                let loaded = loaded.clone();
                move || {
                    for batch in files.chunks(BATCH_FILES) {
                        let batch: Vec<Candidate> =
                            batch.par_iter().map(|path| candidate(path, &loaded, now)).collect();
                        // The receiver hangs up when the import is stopped.
                        if sender.send(batch).is_err() {
                            return;
                        }
                    }
                }
            });
            self.judge_batches(&loaded, &proved, &pace, &mut imported, &mut each)
        })?;
        Ok(imported)
    }

    fn judge_batches(
        &mut self,
        loaded: &Loaded,
        proved: &Receiver<Vec<Candidate>>,
        pace: &Pace,
        imported: &mut Imported,
        each: &mut impl FnMut(&Judged, Progress) -> ControlFlow<()>,
    ) -> Result<(), Refusal> {
        for batch in proved {
            for judged in self.judge_batch(loaded, batch)? {
                imported.files += 1;
                imported.accepted += u64::from(judged.verdict == Verdict::Accepted);
                imported.duplicates += u64::from(judged.verdict == Verdict::Duplicate);
                imported.stopped |= each(&judged, pace.at(imported.files, self.now())).is_break();
            }
            if imported.stopped {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Judges a batch in the order of its files, in one transaction.
    fn judge_batch(&mut self, loaded: &Loaded, batch: Vec<Candidate>) -> Result<Vec<Judged>, Refusal> {
        let (at, by) = (self.now(), self.signed_in()?.id.clone());
        self.vault.write(|change| {
            let mut ledger = Ledger { change, loaded, totals: HashMap::new() };
            let stamp = |event| Stamped { at, by: Some(by.clone()), event };
            let judged =
                batch.into_iter().map(|candidate| ledger.judge(candidate, &stamp)).collect::<Result<_, _>>()?;
            ledger.write_totals()?;
            Ok(judged)
        })
    }

    fn office_election(&self) -> Result<Arc<Loaded>, Refusal> {
        if self.kind() == DeskKind::Office { self.loaded() } else { Err(Refusal::WrongDesk) }
    }

    /// Every file that ever came, newest first.
    ///
    /// # Errors
    /// No right; the vault refused.
    pub fn arrivals(&self) -> Result<Vec<Arrival>, Refusal> {
        self.require(Right::SeeTotals)?;
        Ok(self.vault.arrivals()?)
    }
}

/// A transaction with the totals that it changes; they are written once at its end.
struct Ledger<'a, 'b> {
    change: &'a mut Change<'b>,
    loaded: &'a Loaded,
    totals: HashMap<(ContestId, AreaId), Totals>,
}

/// What a proved file does to the record that it belongs to.
struct Decision {
    verdict: Verdict,
    standing: Standing,
    reason: Option<Refusal>,
}

impl Ledger<'_, '_> {
    fn judge(&mut self, candidate: Candidate, stamp: &impl Fn(Event) -> Stamped) -> Result<Judged, Refusal> {
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
        let arrival = Arrival { file, name, standing, reason: code, record: None, revision: None, control_code: None };
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
        let arrival = |standing, reason: Option<&Refusal>| Arrival {
            file,
            name: name.clone(),
            standing,
            reason: reason.map(|reason| reason.code().to_owned()),
            record: Some(id.clone()),
            revision,
            control_code: Some(control_code.clone()),
        };
        let known = self.change.known(id)?;
        // Another signature over the same record.json is the same record: ECDSA has more than one for each.
        let same = |known: &&Known| known.revision == record.revision && known.control_code == control_code;
        if let Some(same) = known.iter().find(same) {
            return Ok(judged_again(name.clone(), &arrival(same.standing, None)));
        }
        let Decision { verdict, standing, reason } = self.decide(id, record.revision, &known)?;
        let arrival = arrival(standing, reason.as_ref());
        let (code, of) = (arrival.reason.clone(), arrival.record.clone());
        self.change.append(&stamp(Event::Received {
            file: file.to_string(),
            verdict,
            reason: code,
            record: of,
            revision,
        }))?;
        self.change.keep_arrival(&arrival, Some(counts), bytes)?;
        if standing == Standing::Counted {
            self.add(id, counts)?;
        }
        Ok(Judged { name, verdict, reason, record: arrival.record, revision, control_code: arrival.control_code })
    }

    /// A higher revision supersedes; the same revision with another content is a conflict and neither counts; a lower
    /// one is superseded on arrival. Every file is kept.
    fn decide(&mut self, record: &RecordId, revision: u32, known: &[Known]) -> Result<Decision, Refusal> {
        match known.iter().map(|known| known.revision).max() {
            Some(newest) if revision < newest => {
                let reason = Some(Refusal::OldRevision { known: newest });
                Ok(Decision { verdict: Verdict::Superseded, standing: Standing::Superseded, reason })
            }
            Some(newest) if revision == newest => {
                self.retire(record, known.iter().filter(|known| known.revision == revision), Standing::Conflict)?;
                let reason = Some(Refusal::Conflict);
                Ok(Decision { verdict: Verdict::Conflict, standing: Standing::Conflict, reason })
            }
            _ => {
                self.retire(record, known.iter(), Standing::Superseded)?;
                Ok(Decision { verdict: Verdict::Accepted, standing: Standing::Counted, reason: None })
            }
        }
    }

    /// Gives earlier files another standing and takes what was counted out of the totals.
    fn retire<'k>(
        &mut self,
        record: &RecordId,
        known: impl Iterator<Item = &'k Known>,
        standing: Standing,
    ) -> Result<(), Refusal> {
        for known in known {
            if known.standing == Standing::Counted {
                self.take_out(record, &known.counts)?;
            }
            self.change.restand(known.seq, standing)?;
        }
        Ok(())
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

    fn write_totals(&mut self) -> Result<(), Refusal> {
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
    let reason = (verdict == Verdict::Conflict).then_some(Refusal::Conflict);
    let (record, revision, control_code) = (known.record.clone(), known.revision, known.control_code.clone());
    Judged { name, verdict, reason, record, revision, control_code }
}

/// Reads a file once, whole and capped, and proves it from that copy.
fn candidate(path: &Path, loaded: &Loaded, now: DateTime<Utc>) -> Candidate {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let mut bytes = vec![];
    let read = File::open(path).and_then(|file| file.take(IMPORT_SIZE_MAX_BYTES + 1).read_to_end(&mut bytes));
    let outcome = match read {
        Err(error) => Err(MediumFault::from(error).into()),
        Ok(_) => {
            exchange::open_result(&bytes, &loaded.ring, &loaded.election, loaded.digest, now).map_err(Refusal::from)
        }
    };
    let file = Digest::of(&bytes);
    if outcome.is_err() && bytes.len() > ASIDE_SIZE_MAX_BYTES {
        bytes = vec![];
    }
    Candidate { name, file, bytes, outcome }
}
