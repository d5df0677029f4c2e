//! Receiving result files at the office: proved on all cores, judged in a fixed order, counted exactly once.

use std::fs::File;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};

use chrono::{DateTime, Utc};
use election::{RecordId, Right, Stamped, Verdict};
use exchange::{StationRecord, Verified};
use rayon::prelude::*;
use sealing::{Digest, Purpose};
use store::{Arrival, DeskKind};

use crate::gather::gather;
use crate::ledger::Ledger;
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
pub(crate) struct Candidate {
    pub(crate) name: String,
    pub(crate) file: Digest,
    pub(crate) bytes: Vec<u8>,
    pub(crate) outcome: Result<Verified<StationRecord>, Refusal>,
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
            let mut ledger = Ledger::new(change, loaded);
            let stamp = |event| Stamped { at, by: Some(by.clone()), event };
            let judged =
                batch.into_iter().map(|candidate| ledger.judge(candidate, &stamp)).collect::<Result<_, _>>()?;
            ledger.write_totals()?;
            Ok(judged)
        })
    }

    pub(crate) fn office_election(&self) -> Result<Arc<Loaded>, Refusal> {
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
