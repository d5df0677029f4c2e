//! Receiving result files at the office: proved on all cores, judged in a fixed order, counted exactly once.

use std::io::Read;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, Weak};
use std::time::Duration;

use chrono::{DateTime, Utc};
use election::{PersonId, RecordId, Right, Stamped, Verdict};
use exchange::{StationRecord, Verified};
use sealing::{Digest, Purpose};
use store::{Arrival, ArrivalQuery, DeskKind, Standing, Vault};

use crate::gather::{FILES_MAX, gather_each};
use crate::known::{Known, KnownFiles};
use crate::ledger::{ASIDE_SIZE_MAX_BYTES, Ledger, prove};
use crate::partial::{self, is_partial};
use crate::view::Loaded;
use crate::{Desk, Gathered, Medium, MediumFault, Pace, Progress, Refusal};

/// The largest file that is read from a medium.
pub const IMPORT_SIZE_MAX_BYTES: u64 = 4 << 20;

/// The largest partial consolidation that is read.
const PARTIAL_SIZE_MAX_BYTES: u64 = 256 << 20;

/// Files of one transaction: enough to make its flush cheap, few enough to stop soon.
const BATCH_FILES: usize = 512;

/// Files that one core proves behind each other, and so many such groups are under way ahead of their judgement.
const GROUP_FILES: usize = 32;
const GROUPS_AHEAD: usize = 32;

/// What was proved does not wait longer than this for a transaction to be full: a slow stick shows each of its files.
const BATCH_WAIT: Duration = Duration::from_millis(100);

/// The judgement of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// The name under which it came.
    pub name: String,
    /// SHA-256 of the file.
    pub file: Digest,
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
    /// Nothing if the file perhaps came before, and needs no proof then.
    pub(crate) outcome: Option<Result<Verified<StationRecord>, Refusal>>,
}

/// Files that were read and proved, in their order.
pub struct Batch(Vec<Candidate>);

/// Files that some core proves: they come from here when it has.
type Group = Receiver<Vec<Candidate>>;

/// An import under way: its files are read and proved on all cores ahead of their judgement, which the desk is needed for only
/// a moment at a time.
pub struct Import {
    loaded: Arc<Loaded>,
    groups: Receiver<Group>,
    /// The one whose files are judged now.
    group: Option<Group>,
    /// When it began; every file of it is proved as of then.
    at: DateTime<Utc>,
    pace: Pace,
    /// Files that were found inside others.
    more: Arc<AtomicU64>,
    imported: Imported,
    /// Who began it.
    by: PersonId,
    /// Whoever reads ahead sees by it whether anybody still wants to judge.
    _alive: Arc<()>,
}

impl Import {
    /// Waits for the next files; nothing when all have been judged.
    pub fn next_batch(&mut self) -> Option<Batch> {
        let mut batch = self.next_proved(None)?;
        while batch.len() < BATCH_FILES {
            // Nothing more for now, or at all.
            let Some(files) = self.next_proved(Some(BATCH_WAIT)) else { break };
            batch.extend(files);
        }
        Some(Batch(batch))
    }

    /// The next files in their order, waiting no longer than that for a core that proves them.
    fn next_proved(&mut self, most: Option<Duration>) -> Option<Vec<Candidate>> {
        loop {
            let group = match self.group.take() {
                Some(group) => group,
                None => wait(&self.groups, most).ok()?,
            };
            match wait(&group, most) {
                Ok(files) => {
                    self.group = Some(group);
                    return Some(files);
                }
                Err(RecvTimeoutError::Timeout) => {
                    self.group = Some(group);
                    return None;
                }
                Err(RecvTimeoutError::Disconnected) => {}
            }
        }
    }

    /// Where it stands.
    pub fn progress(&self, now: DateTime<Utc>) -> Progress {
        self.pace.with_more(self.more.load(Ordering::Relaxed)).at(self.imported.files, now)
    }

    /// What came of it so far.
    pub fn imported(&self) -> Imported {
        self.imported
    }
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
        let mut import = self.begin_import(paths)?;
        while let Some(batch) = import.next_batch() {
            let mut stopped = false;
            self.judge(&mut import, batch, |judged, progress| stopped |= each(judged, progress).is_break())?;
            if stopped {
                return Ok(Imported { stopped, ..import.imported });
            }
        }
        Ok(import.imported)
    }

    /// Begins an import: nothing is judged before [`Desk::judge`] is given what [`Import::next_batch`] brings.
    ///
    /// # Errors
    /// As [`Desk::import`].
    pub fn begin_import(&mut self, paths: &[PathBuf]) -> Result<Import, Refusal> {
        self.require(Right::Import)?;
        self.begin_import_unasked(paths)
    }

    /// As [`Desk::begin_import`], also while the desk is locked: for a folder that an officer had watched.
    ///
    /// # Errors
    /// As [`Desk::import`].
    pub fn begin_import_unasked(&mut self, paths: &[PathBuf]) -> Result<Import, Refusal> {
        let by = self.importer()?;
        let loaded = self.office_election()?;
        let Gathered { files, skipped_folders } = gather_each(paths, &extensions())?;
        let (pace, at) = (Pace::begin(files.len(), self.now()), self.now());
        let (sender, groups) = sync_channel(GROUPS_AHEAD);
        let (more, known) = (Arc::new(AtomicU64::new(0)), self.known()?.files.clone());
        let alive = Arc::new(());
        let import = Arc::downgrade(&alive);
        let reader = Arc::new(Reader { import, loaded: loaded.clone(), known, at, more: Arc::clone(&more) });
        std::thread::spawn(move || reader.read_all(&files, &sender));
        let imported = Imported { skipped_folders, ..Imported::default() };
        Ok(Import { loaded, groups, group: None, at, pace, more, imported, by, _alive: alive })
    }

    /// Nothing, if whoever is signed in may import.
    ///
    /// # Errors
    /// No right; no election.
    pub fn may_import(&self) -> Result<(), Refusal> {
        self.require(Right::Import)?;
        self.office_election().map(drop)
    }

    /// The officer who sits there, also behind a lock: what they began goes on while they are away.
    fn importer(&self) -> Result<PersonId, Refusal> {
        let person = self.seated().ok_or(Refusal::NotSignedIn)?;
        person.require(Right::Import)?;
        Ok(person.id.clone())
    }

    /// Judges a batch in the order of its files, in one transaction. `each` hears of every judgement when it has become
    /// durable.
    ///
    /// # Errors
    /// Whoever began the import is signed out; the vault refused.
    pub fn judge(
        &mut self,
        import: &mut Import,
        batch: Batch,
        mut each: impl FnMut(&Judged, Progress),
    ) -> Result<(), Refusal> {
        if self.importer()? != import.by {
            return Err(Refusal::NotSignedIn);
        }
        let (loaded, at) = (import.loaded.clone(), import.at);
        for judged in self.judge_batch(&loaded, at, batch)? {
            let imported = &mut import.imported;
            imported.files += 1;
            imported.accepted += u64::from(judged.verdict == Verdict::Accepted);
            imported.duplicates += u64::from(judged.verdict == Verdict::Duplicate);
            each(&judged, import.progress(self.now()));
        }
        Ok(())
    }

    fn judge_batch(&mut self, loaded: &Loaded, proof: DateTime<Utc>, batch: Batch) -> Result<Vec<Judged>, Refusal> {
        let (at, by) = (self.now(), self.importer()?);
        let decisions = self.view.decisions.clone();
        self.with_known(|vault, known| {
            vault.write::<_, Refusal>(|change| {
                let mut ledger = Ledger::new(change, loaded, known, &decisions, proof);
                let stamp = |event| Stamped { at, by: Some(by.clone()), event };
                let judged =
                    batch.0.into_iter().map(|candidate| ledger.judge(candidate, &stamp)).collect::<Result<_, _>>()?;
                ledger.write_totals()?;
                Ok(judged)
            })
        })
    }

    /// Writes with what is known. After a transaction that failed nothing is known, because some of it never was; the next
    /// one asks the vault again.
    pub(crate) fn with_known<T>(
        &mut self,
        write: impl FnOnce(&mut Vault, &mut Known) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        self.known()?;
        let Some(mut known) = self.known.take() else {
            return Err(Refusal::NotReproducible { detail: "known".into() });
        };
        let done = write(&mut self.vault, &mut known)?;
        self.known = Some(known);
        Ok(done)
    }

    /// What is known of the files that came before.
    fn known(&mut self) -> Result<&mut Known, Refusal> {
        let known = match self.known.take() {
            Some(known) => known,
            None => Known::of(&self.vault)?,
        };
        Ok(self.known.insert(known))
    }

    pub(crate) fn office_election(&self) -> Result<Arc<Loaded>, Refusal> {
        if self.kind() == DeskKind::Office { self.loaded() } else { Err(Refusal::WrongDesk) }
    }

    /// Every file that ever came, newest first.
    ///
    /// # Errors
    /// No right; the vault refused.
    pub fn arrivals(&self) -> Result<Vec<Arrival>, Refusal> {
        self.arrivals_of(ArrivalQuery { standing: None, station: None, limit: FILES_MAX })
    }

    /// Files that ever came, newest first: those that are wanted.
    ///
    /// # Errors
    /// No right; the vault refused.
    pub fn arrivals_of(&self, query: ArrivalQuery<'_>) -> Result<Vec<Arrival>, Refusal> {
        self.require(Right::SeeTotals)?;
        Ok(self.vault.arrivals(query)?)
    }

    /// How many files stand so.
    ///
    /// # Errors
    /// No right; the vault refused.
    pub fn number_of(&self, standing: Standing) -> Result<u64, Refusal> {
        self.require(Right::SeeTotals)?;
        Ok(self.vault.number_of(standing)?)
    }

    /// A received file as it came, to be saved and looked at elsewhere; what was too large was not kept.
    ///
    /// # Errors
    /// No right; no such file; the vault refused.
    pub fn original(&self, file: &Digest) -> Result<Vec<u8>, Refusal> {
        self.require(Right::SeeTotals)?;
        let kept = self.vault.original(file)?.filter(|bytes| !bytes.is_empty());
        kept.ok_or(MediumFault::Missing.into())
    }

    /// Saves a received file as it came.
    ///
    /// # Errors
    /// As [`Desk::original`]; the medium refused.
    pub fn save_original(&self, file: &Digest, name: &str, medium: &mut dyn Medium) -> Result<(), Refusal> {
        let bytes = self.original(file)?;
        Ok(medium.write(name, &bytes)?)
    }
}

/// The ends of the names of files that an import takes.
pub(crate) fn extensions() -> [&'static str; 2] {
    [Purpose::Result.extension(), Purpose::Partial.extension()]
}

/// Waits for what comes next, no longer than that.
fn wait<T>(from: &Receiver<T>, most: Option<Duration>) -> Result<T, RecvTimeoutError> {
    match most {
        Some(most) => from.recv_timeout(most),
        None => from.recv().map_err(|_| RecvTimeoutError::Disconnected),
    }
}

/// Hands over files a group at a time; a judge who has hung up wants none.
fn send(candidates: Vec<Candidate>, judge: &SyncSender<Vec<Candidate>>) {
    let mut candidates = candidates.into_iter();
    loop {
        let few: Vec<Candidate> = candidates.by_ref().take(GROUP_FILES).collect();
        if few.is_empty() || judge.send(few).is_err() {
            return;
        }
    }
}

/// Whoever reads and proves files ahead of their judgement.
struct Reader {
    /// Gone when the import is: then nothing more is read.
    import: Weak<()>,
    loaded: Arc<Loaded>,
    known: KnownFiles,
    at: DateTime<Utc>,
    more: Arc<AtomicU64>,
}

impl Reader {
    /// Has everything read, each group by whichever core is free, until whoever judges hangs up. The groups go out in the order
    /// of their files.
    fn read_all(self: &Arc<Self>, files: &[PathBuf], judge: &SyncSender<Group>) {
        for part in files.chunk_by(|one, next| is_partial(one) == is_partial(next)) {
            let is_partial = part.first().is_some_and(|file| is_partial(file));
            for group in part.chunks(if is_partial { 1 } else { GROUP_FILES }) {
                // What is inside a partial consolidation waits here, and the next one is not read before: each is large.
                let (proved, files) = sync_channel(1);
                if judge.send(files).is_err() {
                    return;
                }
                match group {
                    [partial] if is_partial => send(self.partial(partial), &proved),
                    results => {
                        let (reader, results) = (Arc::clone(self), results.to_vec());
                        rayon::spawn(move || send(reader.candidates(&results), &proved));
                    }
                }
            }
        }
    }

    /// Reads and proves result files; nothing once nobody judges any more.
    fn candidates(&self, files: &[PathBuf]) -> Vec<Candidate> {
        let is_wanted = |_: &&PathBuf| self.import.strong_count() > 0;
        files.iter().take_while(is_wanted).map(|path| self.candidate(path)).collect()
    }

    /// Reads a file once, whole and capped, and proves it from that copy unless it perhaps came before.
    fn candidate(&self, path: &Path) -> Candidate {
        let (name, read) = read(path, IMPORT_SIZE_MAX_BYTES);
        self.proved(name, read, |bytes, file| (!self.known.perhaps(file)).then(|| prove(bytes, &self.loaded, self.at)))
    }

    /// The files of a partial consolidation; the whole as one that is refused, if it is.
    fn partial(&self, path: &Path) -> Vec<Candidate> {
        let (name, read) = read(path, PARTIAL_SIZE_MAX_BYTES);
        let opened = match &read {
            Err(fault) => Err(fault.clone().into()),
            Ok(bytes) => partial::candidates(&name, bytes, &self.loaded, &self.known, self.at),
        };
        match opened {
            Ok(files) => {
                let inside = u64::try_from(files.len()).unwrap_or(0);
                self.more.fetch_add(inside.saturating_sub(1), Ordering::Relaxed);
                files
            }
            Err(refusal) => vec![self.proved(name, read, |_, _| Some(Err(refusal)))],
        }
    }

    fn proved(
        &self,
        name: String,
        read: Result<Vec<u8>, MediumFault>,
        prove: impl FnOnce(&[u8], &Digest) -> Option<Result<Verified<StationRecord>, Refusal>>,
    ) -> Candidate {
        let (mut bytes, fault) = match read {
            Ok(bytes) => (bytes, None),
            Err(fault) => (vec![], Some(fault)),
        };
        let file = Digest::of(&bytes);
        let outcome = match fault {
            None => prove(&bytes, &file),
            Some(fault) => Some(Err(fault.into())),
        };
        if matches!(outcome, Some(Err(_))) && bytes.len() > ASIDE_SIZE_MAX_BYTES {
            bytes = vec![];
        }
        Candidate { name, file, bytes, outcome }
    }
}

/// The name of a file and what is in it, to a byte beyond the most that is wanted.
fn read(path: &Path, most_bytes: u64) -> (String, Result<Vec<u8>, MediumFault>) {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let mut bytes = vec![];
    let read = store::open_regular(path).and_then(|file| {
        // Room for all of it at once, and a byte more by which its end is seen.
        let length = file.metadata()?.len().min(most_bytes);
        bytes.reserve_exact(usize::try_from(length).unwrap_or(0) + 1);
        file.take(most_bytes + 1).read_to_end(&mut bytes)
    });
    (name, read.map(|_| bytes).map_err(MediumFault::from))
}
