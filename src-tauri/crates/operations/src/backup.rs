//! The copy on another medium: begun by a person, followed after every confirmed change, its age always known.

use std::fs;
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use election::{Event, Right};
use serde::{Deserialize, Serialize};
use store::{COPY_EXTENSION, Copier, DraftMark, Fault, Head};

use crate::media::is_same_medium;
use crate::{Desk, MediumFault, Refusal, World};

/// Where a vault's folder remembers its copy. Nothing in it is secret, and nothing in it is believed.
const REMEMBERED: &str = "backup.json";

/// A copy that lacks a change for longer than this does not follow, and everybody at the desk is told.
const COPY_FOLLOWS: TimeDelta = TimeDelta::minutes(2);

/// What is typed and not saved follows once so long has passed since the last run, so that a lost computer takes no more than
/// half a minute of typing with it, and a stick is not written at each key.
const DRAFTS_FOLLOW: TimeDelta = TimeDelta::seconds(20);

/// How the copy of a desk stands.
#[derive(Clone, Debug, PartialEq)]
pub struct BackupState {
    /// What the medium is called.
    pub medium: String,
    /// The folder of the copy.
    pub copy: PathBuf,
    /// How many entries the journal has.
    pub entries: u64,
    /// The number of the last of them that the copy has; 0 before there was one.
    pub copied: u64,
    /// How many entries of the journal the copy lacks.
    pub behind: u64,
    /// When the first of them was written.
    pub since: Option<DateTime<Utc>>,
    /// Whether it lacks one for longer than a copy may that follows.
    pub is_old: bool,
    /// As of when the copy is: when it was last seen to be up to date, or, if that was before this opening of the vault, when
    /// the last entry that it has was written.
    pub as_of: Option<DateTime<Utc>>,
    /// When the copy was last seen to be up to date.
    pub copied_at: Option<DateTime<Utc>>,
    /// When the copy was last proved as a whole.
    pub proved_at: Option<DateTime<Utc>>,
    /// Why it does not follow, if it does not.
    pub fault: Option<Refusal>,
    /// Whether it lies on the same disk as the vault, where it is of little use.
    pub same_disk: bool,
    /// Rows written and rows altogether, while it is being written.
    pub working: Option<(u64, u64)>,
}

impl BackupState {
    /// Whether somebody should look after it before the night ends: it is old, or lacks something and says why.
    pub fn is_behind(&self) -> bool {
        self.is_old || self.fault.as_ref().is_some_and(|fault| self.behind > 0 || is_lasting(fault))
    }
}

/// What a desk and whoever follows know of the copy.
#[derive(Clone, Debug)]
pub struct Backup(Arc<Mutex<Known>>);

#[derive(Debug)]
struct Known {
    medium: String,
    copy: PathBuf,
    same_disk: bool,
    /// The last entry that the copy has.
    copied: u64,
    copied_at: Option<DateTime<Utc>>,
    proved_at: Option<DateTime<Utc>>,
    fault: Option<Refusal>,
    working: Option<(u64, u64)>,
}

/// What is remembered beside the vault.
#[derive(Serialize, Deserialize)]
struct Remembered {
    medium: String,
    copy: PathBuf,
    copied: u64,
}

impl Backup {
    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn new(medium: String, copy: PathBuf, copied: u64, vault: &Path) -> Self {
        let same_disk = is_same_medium(vault, &copy);
        let (copied_at, proved_at, fault, working) = (None, None, None, None);
        Self(Arc::new(Mutex::new(Known { medium, copy, same_disk, copied, copied_at, proved_at, fault, working })))
    }

    /// How it stands when the journal ends at `head`; `when` says when an entry was written.
    fn state(&self, head: u64, now: DateTime<Utc>, when: impl Fn(u64) -> Option<DateTime<Utc>>) -> BackupState {
        let known = self.known();
        let behind = head.saturating_sub(known.copied);
        let since = if behind > 0 { when(known.copied + 1) } else { None };
        BackupState {
            medium: known.medium.clone(),
            copy: known.copy.clone(),
            entries: head,
            copied: known.copied,
            behind,
            since,
            is_old: since.is_some_and(|since| now - since > COPY_FOLLOWS),
            as_of: known.copied_at.or_else(|| when(known.copied)),
            copied_at: known.copied_at,
            proved_at: known.proved_at,
            fault: known.fault.clone(),
            same_disk: known.same_disk,
            working: known.working,
        }
    }
}

impl Desk {
    /// Begins to copy every confirmed change to a folder on another medium, or goes on with the copy that lies there.
    /// What is returned does the work, on a thread of its own.
    ///
    /// # Errors
    /// No right; the folder is not there, cannot be written, or lies in the vault; another vault's copy lies there.
    pub fn begin_backup(&mut self, folder: &Path, medium: Option<&str>) -> Result<Following, Refusal> {
        self.require(Right::BackUp)?;
        if !folder.is_dir() {
            return Err(MediumFault::Missing.into());
        }
        let folder = copy_parent(folder);
        if is_inside(folder, self.path()) {
            return Err(Refusal::CopyInside);
        }
        let id = &self.vault.header().id;
        let copy = copy_of(folder, id).unwrap_or_else(|| folder.join(copy_name(self.path())));
        let named = folder.file_name().unwrap_or(folder.as_os_str()).to_string_lossy().into_owned();
        let medium = medium.map_or(named, ToOwned::to_owned);
        let copier = self.vault.begin_copy(&copy)?;
        self.note(Event::BackupBegan { medium: medium.clone() })?;
        let backup = Backup::new(medium, copy, 0, self.path());
        self.backup = Some(backup.clone());
        let following = self.following(copier, backup);
        following.remember();
        Ok(following)
    }

    /// Goes on with the copy that was begun earlier, if one was; its medium may be out.
    ///
    /// # Errors
    /// The vault refused a second reader.
    pub fn resume_backup(&mut self) -> Result<Option<Following>, Refusal> {
        let remembered = fs::read(self.path().join(REMEMBERED)).ok();
        let remembered = remembered.and_then(|bytes| serde_json::from_slice::<Remembered>(&bytes).ok());
        let Some(Remembered { medium, copy, copied }) = remembered else { return Ok(None) };
        let copier = self.vault.copier(&copy)?;
        let backup = Backup::new(medium, copy, copied, self.path());
        self.backup = Some(backup.clone());
        Ok(Some(self.following(copier, backup)))
    }

    /// Copies no further; the copy stays where it is.
    ///
    /// # Errors
    /// No right; nothing is copied; the vault refused.
    pub fn end_backup(&mut self) -> Result<(), Refusal> {
        self.require(Right::BackUp)?;
        let medium = self.backup.as_ref().ok_or(Refusal::NoBackup)?.known().medium.clone();
        self.note(Event::BackupEnded { medium })?;
        self.backup = None;
        match fs::remove_file(self.path().join(REMEMBERED)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(MediumFault::from(error).into()),
            _ => Ok(()),
        }
    }

    /// Whether the person who is signed in may look after the copy.
    ///
    /// # Errors
    /// No right.
    pub fn require_backup(&self) -> Result<(), Refusal> {
        self.require(Right::BackUp).map(drop)
    }

    /// How the copy stands; nothing, if none was begun.
    pub fn backup_state(&self) -> Option<BackupState> {
        let when = |seq| self.vault.entry_at(seq).ok().flatten();
        Some(self.backup.as_ref()?.state(self.head().seq, self.now(), when))
    }

    fn following(&self, copier: Copier, backup: Backup) -> Following {
        let (world, vault) = (self.world.clone(), self.path().to_owned());
        Following { copier, backup, world, vault, tried: None, seen: None, drafts: None }
    }
}

/// Brings the copy up to date, with connections of its own: the desk waits for nothing.
#[derive(Debug)]
pub struct Following {
    copier: Copier,
    backup: Backup,
    world: Arc<dyn World>,
    vault: PathBuf,
    /// Where the journal ended when it was last tried.
    tried: Option<Head>,
    /// Where it ended when the copy was last up to date.
    seen: Option<Head>,
    /// What had been typed then, and when that was.
    drafts: Option<(DraftMark, DateTime<Utc>)>,
}

impl Following {
    /// Whether there is something to do, with these media in: a change that the copy lacks, or a medium that went or came back.
    pub fn is_due(&self, media: &[PathBuf]) -> bool {
        let head = self.copier.head().ok();
        let is_there = self.copier.is_there(self.copier.path());
        match &self.backup.known().fault {
            // What will not mend itself is tried again with the next change.
            Some(fault) if is_lasting(fault) => head != self.tried,
            Some(Refusal::Store(Fault::CopyMissing)) => is_there || self.elsewhere(media).is_some(),
            Some(_) => true,
            None => head.is_none() || head != self.seen || !is_there || self.has_new_drafts(),
        }
    }

    /// Whether somebody has typed since the last run, and that was long enough ago.
    fn has_new_drafts(&self) -> bool {
        let Some((known, at)) = &self.drafts else { return false };
        (self.world.now() - *at).abs() >= DRAFTS_FOLLOW && self.copier.drafts().is_ok_and(|mark| mark != *known)
    }

    /// Brings the copy up to date, reads it back and proves what was new. `media` are further folders where the copy may
    /// be, because its medium came back in another place.
    ///
    /// # Errors
    /// As [`Copier::follow`]; the state keeps the reason.
    pub fn follow(&mut self, media: &[PathBuf], each: impl FnMut(u64, u64) -> ControlFlow<()>) -> Result<(), Refusal> {
        self.work(media, each, false)
    }

    /// As [`Following::follow`], and proves the copy as a whole.
    ///
    /// # Errors
    /// As [`Copier::prove`].
    pub fn prove(&mut self, media: &[PathBuf], each: impl FnMut(u64, u64) -> ControlFlow<()>) -> Result<(), Refusal> {
        self.work(media, each, true)
    }

    fn work(
        &mut self,
        media: &[PathBuf],
        mut each: impl FnMut(u64, u64) -> ControlFlow<()>,
        whole: bool,
    ) -> Result<(), Refusal> {
        if !self.copier.is_there(self.copier.path())
            && let Some(found) = self.elsewhere(media)
        {
            self.copier.turn_to(&found);
            self.backup.known().copy = found;
        }
        self.tried = self.copier.head().ok();
        // Taken before the run: what is typed during it is new to the next.
        let drafts = self.copier.drafts().ok();
        let backup = self.backup.clone();
        let mut told = |done, total| {
            backup.known().working = Some((done, total));
            each(done, total)
        };
        let done = if whole {
            self.copier.prove(&mut told)
        } else {
            self.copier.follow(&mut told).map(|followed| followed.head)
        };
        let now = self.world.now();
        let mut known = self.backup.known();
        known.working = None;
        match done {
            Ok(head) => {
                self.seen = Some(head);
                self.drafts = drafts.map(|mark| (mark, now));
                (known.copied, known.copied_at, known.fault) = (head.seq, Some(now), None);
                if whole {
                    known.proved_at = Some(now);
                }
                drop(known);
                self.remember();
                Ok(())
            }
            Err(fault) => {
                self.seen = None;
                let refusal = Refusal::from(fault);
                known.fault = Some(refusal.clone());
                Err(refusal)
            }
        }
    }

    /// The number of the last entry that the copy has.
    pub fn copied(&self) -> u64 {
        self.backup.known().copied
    }

    /// How the copy stands.
    pub fn state(&self) -> BackupState {
        let head = self.copier.head().map_or(0, |head| head.seq);
        self.backup.state(head, self.world.now(), |seq| self.copier.entry_at(seq).ok().flatten())
    }

    /// The copy in another place: under `media`, or beside where its medium was.
    fn elsewhere(&self, media: &[PathBuf]) -> Option<PathBuf> {
        let name = self.copier.path().file_name()?.to_owned();
        let beside = self.copier.path().parent().and_then(Path::parent).map(fs::read_dir);
        let beside = beside.into_iter().flatten().flatten().flatten().map(|entry| entry.path());
        let mut places = media.iter().cloned().chain(beside).map(|medium| medium.join(&name));
        places.find(|place| self.copier.is_there(place))
    }

    /// Writes down where the copy is, for the next opening. If that fails the copy is begun by hand again.
    fn remember(&self) {
        let known = self.backup.known();
        let remembered = Remembered { medium: known.medium.clone(), copy: known.copy.clone(), copied: known.copied };
        let (path, new) = (self.vault.join(REMEMBERED), self.vault.join("backup.json.new"));
        let written = serde_json::to_vec(&remembered).map_err(io::Error::other).and_then(|json| {
            fs::write(&new, json)?;
            fs::rename(&new, &path)
        });
        if let Err(error) = written {
            log::warn!("where the copy is could not be noted: {error}");
        }
    }
}

/// What no waiting mends.
fn is_lasting(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::Store(
            Fault::CopyOfAnother
                | Fault::CopyAhead { .. }
                | Fault::CopyDiverged { .. }
                | Fault::CopyNewer { .. }
                | Fault::CopyDamaged { .. }
        )
    )
}

/// This vault's copy on a medium, whatever it is called: that of a vault that was restored is called after the old one.
fn copy_of(folder: &Path, id: &str) -> Option<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut copies = entries.filter(|path| path.extension().is_some_and(|extension| extension == COPY_EXTENSION));
    copies.find(|path| store::Vault::peek(path).is_ok_and(|header| header.id == id && header.copy.is_some()))
}

/// The name of a vault's copy.
fn copy_name(vault: &Path) -> String {
    let stem = vault.file_stem().unwrap_or(vault.as_os_str()).to_string_lossy();
    format!("{stem}.{COPY_EXTENSION}")
}

/// The medium's folder, where somebody named the copy itself.
fn copy_parent(folder: &Path) -> &Path {
    let is_copy = folder.extension().is_some_and(|extension| extension == COPY_EXTENSION);
    folder.parent().filter(|_| is_copy).unwrap_or(folder)
}

fn is_inside(folder: &Path, vault: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    real(folder).starts_with(real(vault))
}
