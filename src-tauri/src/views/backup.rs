//! The copy of a vault: how it stands, and what is in it before it is restored.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use operations::{BackupState, MediumFault, Refusal, peek};
use serde::Serialize;
use store::{COPY_EXTENSION, CopyState, DeskKind};
use ts_rs::TS;

use super::desk::{DeskName, PersonView};
use crate::error::Problem;

/// The most copies of one medium that are offered.
const COPIES_MAX: usize = 50;

/// How the copy of a desk stands.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct BackupView {
    #[ts(as = "DeskName")]
    desk: DeskKind,
    medium: String,
    copy: String,
    // Entries of the journal, …
    #[ts(type = "number")]
    entries: u64,
    // … the last of them that it has, …
    #[ts(type = "number")]
    copied: u64,
    /// How many entries of the journal it lacks.
    #[ts(type = "number")]
    behind: u64,
    /// When the first of them was written.
    since: Option<String>,
    // Whether it lacks one for longer than a copy may that follows.
    old: bool,
    // As of when it is.
    as_of: Option<String>,
    /// When it was last seen to be up to date.
    copied_at: Option<String>,
    /// When it was last proved as a whole.
    proved_at: Option<String>,
    /// Why it does not follow.
    fault: Option<Problem>,
    same_disk: bool,
    working: Option<WorkView>,
}

/// Rows that are written, of how many.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "views.ts")]
pub(crate) struct WorkView {
    #[ts(type = "number")]
    done: u64,
    #[ts(type = "number")]
    total: u64,
}

/// A copy that can be restored.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct CopyView {
    /// Its folder.
    from: String,
    #[ts(as = "DeskName")]
    desk: DeskKind,
    place: String,
    generation: u32,
    people: Vec<PersonView>,
    /// Where the vault would be made, if nobody says otherwise.
    suggested: String,
}

impl BackupView {
    /// What the screen is told of this state.
    pub(crate) fn new(desk: DeskKind, state: &BackupState) -> Self {
        let moment = |at: Option<DateTime<Utc>>| at.map(|at| at.to_rfc3339());
        Self {
            desk,
            medium: state.medium.clone(),
            copy: state.copy.display().to_string(),
            entries: state.entries,
            copied: state.copied,
            behind: state.behind,
            since: moment(state.since),
            old: state.is_old,
            as_of: moment(state.as_of),
            copied_at: moment(state.copied_at),
            proved_at: moment(state.proved_at),
            fault: state.fault.as_ref().map(Problem::of),
            same_disk: state.same_disk,
            working: state.working.map(|(done, total)| WorkView { done, total }),
        }
    }

    /// Whose copy it is.
    pub(crate) fn desk(&self) -> DeskKind {
        self.desk
    }

    /// It is being written.
    pub(crate) fn set_working(&mut self, done: u64, total: u64) {
        self.working = Some(WorkView { done, total });
    }
}

/// Every copy that can be restored in a folder, or the one that the folder is, by what each says of itself; `home` is where
/// a vault may be made.
pub(crate) fn copies(path: &Path, home: &Path) -> Result<Vec<CopyView>, Refusal> {
    if peek(path).is_ok() {
        return copy(path, home).map(|copy| vec![copy]);
    }
    let inside = fs::read_dir(path).map_err(MediumFault::from)?.flatten().map(|entry| entry.path());
    let mut copies: Vec<PathBuf> =
        inside.filter(|path| path.extension().is_some_and(|extension| extension == COPY_EXTENSION)).collect();
    copies.sort();
    copies.truncate(COPIES_MAX);
    let mut found = vec![];
    let mut refused = None;
    for path in copies {
        match copy(&path, home) {
            Ok(copy) => found.push(copy),
            Err(refusal) => refused = Some(refusal),
        }
    }
    // Why the only copy cannot be restored matters more than that there is none.
    refused.filter(|_| found.is_empty()).map_or(Ok(found), Err)
}

fn copy(path: &Path, home: &Path) -> Result<CopyView, Refusal> {
    let header = peek(path)?;
    if header.copy == Some(CopyState::Begun) {
        return Err(store::Fault::CopyUnfinished.into());
    }
    let stem = path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let names = (1..).map(|number| if number == 1 { stem.clone() } else { format!("{stem}-{number}") });
    let mut places = names.map(|name| home.join(format!("{name}.counterfoil")));
    let suggested = places.find(|place| !place.exists()).unwrap_or_default().display().to_string();
    let people = header.slots.iter().map(PersonView::of_slot).collect();
    let (from, desk, place) = (path.display().to_string(), header.desk, header.place);
    Ok(CopyView { from, desk, place, generation: header.generation, people, suggested })
}
