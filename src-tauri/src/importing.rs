//! The import at the office, beside every other page: it holds the desk for one batch at a time, and a person pauses and stops
//! it. A watched folder begins imports by itself.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, TryLockError};
use std::thread;
use std::time::{Duration, Instant};

use election::PersonId;
use operations::{Import, Imported, Refusal, WATCH_EVERY, Watched};
use store::DeskKind;

use crate::error::Problem;
use crate::state::Desks;
use crate::views::{Heard, ImportView, ProgressView};

/// The screen hears of progress so often, not of every file.
const BETWEEN_REPORTS: Duration = Duration::from_millis(100);

/// How long somebody who waits for the desk is let in first, and how often a pause is looked at.
const MOMENT: Duration = Duration::from_millis(20);

/// What steers the import.
#[derive(Debug, Default)]
pub(crate) struct Steering {
    stop: AtomicBool,
    pause: AtomicBool,
    /// One import at a time.
    alone: Mutex<()>,
    /// Commands that wait for a desk, or have it.
    waiting: AtomicUsize,
    /// The number of the last watching; an earlier one ends.
    watching: AtomicU64,
}

impl Steering {
    /// Asks the running import to stop after its batch; or forgets that it was asked.
    pub(crate) fn set_stop(&self, stop: bool) {
        self.stop.store(stop, Ordering::Relaxed);
    }

    /// Whether the running import is to stop.
    pub(crate) fn is_stopping(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Somebody waits for a desk from now on.
    pub(crate) fn knock(&self) -> Knock<'_> {
        self.waiting.fetch_add(1, Ordering::Relaxed);
        Knock(self)
    }
}

/// Somebody who waits for a desk.
pub(crate) struct Knock<'a>(&'a Steering);

impl Drop for Knock<'_> {
    fn drop(&mut self) {
        self.0.waiting.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Desks {
    /// Asks the running import, or the restoring of a vault, to stop; or forgets that it was asked.
    pub(crate) fn set_stop(&self, stop: bool) {
        self.steering.set_stop(stop);
    }

    /// Whether the running import, or the restoring of a vault, is to stop.
    pub(crate) fn is_stopping(&self) -> bool {
        self.steering.is_stopping()
    }

    /// Another vault is opened: an import that runs stops after its batch, and no folder is watched for it.
    pub(crate) fn end_importing(&self) {
        if self.steering.alone.try_lock().is_err() {
            self.set_stop(true);
        }
        self.end_watching();
    }

    /// Imports files and folders at the office. `hear` is told of progress.
    pub(crate) fn import(&self, paths: &[PathBuf], hear: impl FnMut(ProgressView)) -> Result<ImportView, Refusal> {
        self.run_import(|desks| desks.at(DeskKind::Office, |desk| desk.begin_import(paths)), hear)
    }

    fn run_import(
        &self,
        begin: impl FnOnce(&Self) -> Result<Import, Refusal>,
        mut hear: impl FnMut(ProgressView),
    ) -> Result<ImportView, Refusal> {
        let steering = &self.steering;
        let _alone = match steering.alone.try_lock() {
            Ok(alone) => alone,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return Err(Refusal::ImportRuns),
        };
        steering.set_stop(false);
        self.set_pause(false);
        let ended = begin(self).and_then(|mut import| self.judge_all(&mut import, &mut hear));
        self.set_pause(false);
        self.news.change(|news| {
            news.importing.progress = None;
            news.importing.ended = news.importing.ended.wrapping_add(1);
        });
        ended
    }

    fn judge_all(&self, import: &mut Import, hear: &mut impl FnMut(ProgressView)) -> Result<ImportView, Refusal> {
        let (mut heard, mut told) = (Heard::default(), None::<Instant>);
        while self.may_go_on() {
            let Some(batch) = import.next_batch() else { return Ok(heard.ended(import.imported())) };
            self.at_door(DeskKind::Office, |desk| desk.judge(import, batch, |judged, _| heard.hear(judged)))?;
            if told.is_none_or(|told| told.elapsed() >= BETWEEN_REPORTS) {
                let progress = ProgressView::from(import.progress(self.world.now()));
                told = Some(Instant::now());
                self.news.change(|news| news.importing.progress = Some(progress));
                hear(progress);
            }
        }
        Ok(heard.ended(Imported { stopped: true, ..import.imported() }))
    }

    /// Waits while the import is paused, and a moment for whoever wants the desk. Whether it goes on.
    fn may_go_on(&self) -> bool {
        let steering = &self.steering;
        while steering.pause.load(Ordering::Relaxed) && !steering.is_stopping() {
            thread::sleep(MOMENT);
        }
        if steering.waiting.load(Ordering::Relaxed) > 0 {
            thread::sleep(MOMENT);
        }
        !steering.is_stopping()
    }

    /// Holds the running import after its batch, or lets it go on.
    pub(crate) fn set_pause(&self, paused: bool) {
        self.steering.pause.store(paused, Ordering::Relaxed);
        self.news.change(|news| news.importing.paused = paused);
    }

    /// Watches a folder for the officer who sits at the office, until they leave, or watch another one, or none.
    pub(crate) fn watch_folder(self: &Arc<Self>, folder: &Path) -> Result<(), Refusal> {
        let by = self.at(DeskKind::Office, |desk| {
            desk.may_import()?;
            Ok(desk.signed_in()?.id.clone())
        })?;
        let mut watched = Watched::new(folder);
        watched.look()?;
        let turn = self.steering.watching.fetch_add(1, Ordering::SeqCst) + 1;
        self.news.change(|news| {
            news.importing.watched = Some(folder.display().to_string());
            news.importing.problem = None;
        });
        let desks = Arc::clone(self);
        thread::spawn(move || desks.keep_watching(turn, &mut watched, &by));
        Ok(())
    }

    /// Watches no folder any more; an import of it that runs goes on to its end.
    pub(crate) fn end_watching(&self) {
        self.steering.watching.fetch_add(1, Ordering::SeqCst);
        self.news.change(|news| (news.importing.watched, news.importing.problem) = (None, None));
    }

    fn keep_watching(&self, turn: u64, watched: &mut Watched, by: &PersonId) {
        loop {
            thread::sleep(WATCH_EVERY);
            if self.steering.watching.load(Ordering::SeqCst) != turn {
                return;
            }
            let seated =
                self.at_door(DeskKind::Office, |desk| Ok(desk.seated().is_some_and(|person| person.id == *by)));
            if seated != Ok(true) {
                self.end_watching();
                return;
            }
            let problem = self.look_and_import(watched).err().filter(|refusal| *refusal != Refusal::ImportRuns);
            self.news.change(|news| news.importing.problem = problem.as_ref().map(Problem::of));
        }
    }

    /// Imports what has settled. What could not be taken in is tried again.
    fn look_and_import(&self, watched: &mut Watched) -> Result<(), Refusal> {
        let settled = watched.look()?;
        if settled.is_empty() {
            return Ok(());
        }
        let begin = |desks: &Self| desks.at_door(DeskKind::Office, |desk| desk.begin_import_unasked(&settled));
        let ended = self.run_import(begin, |_| {});
        if ended.is_err() {
            watched.give_back(&settled);
        }
        ended.map(drop)
    }

    /// Files were dropped on the window; the page that is open says what that means.
    pub(crate) fn dropped(&self, paths: &[PathBuf]) {
        let paths: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
        self.news.change(|news| {
            news.dropped.number = news.dropped.number.wrapping_add(1);
            news.dropped.paths = paths;
        });
    }
}
