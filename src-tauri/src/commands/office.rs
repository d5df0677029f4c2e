//! The central office: importing and totals.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use election::{AreaId, ContestId};
use store::DeskKind;
use tauri::ipc::Channel;

use super::{Answer, Held, apart, at};
use crate::views::{self, ImportView, ImportedFile, ProgressView, TotalsView};

/// The screen hears of progress so often, not of every file.
pub(super) const BETWEEN_REPORTS: Duration = Duration::from_millis(50);

/// Imports files and folders.
#[tauri::command]
pub(crate) async fn import_results(
    desks: Held<'_>,
    paths: Vec<String>,
    on_progress: Channel<ProgressView>,
) -> Answer<ImportView> {
    desks.set_stop(false);
    apart(desks, move |desks| {
        let paths: Vec<PathBuf> = paths.into_iter().map(PathBuf::from).collect();
        let (mut files, mut told) = (vec![], Instant::now());
        let imported = desks.at(DeskKind::Office, |desk| {
            desk.import(&paths, |judged, progress| {
                files.push(ImportedFile::from(judged));
                if progress.done == progress.total || told.elapsed() >= BETWEEN_REPORTS {
                    told = Instant::now();
                    // A screen that is gone does not stop the import.
                    let _ = on_progress.send(progress.into());
                }
                if desks.is_stopping() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })
        })?;
        Ok(ImportView { files, stopped: imported.stopped })
    })
    .await
}

/// Stops the running import after its batch. It waits for nothing, least of all for the import.
#[tauri::command]
pub(crate) fn stop_import(desks: Held<'_>) {
    desks.set_stop(true);
}

/// Every file that ever came.
#[tauri::command]
pub(crate) async fn received(desks: Held<'_>) -> Answer<Vec<ImportedFile>> {
    at(desks, DeskKind::Office, |desk| Ok(desk.arrivals()?.iter().map(ImportedFile::from).collect())).await
}

/// The totals of a contest in an area.
#[tauri::command]
pub(crate) async fn totals(
    desks: Held<'_>,
    contest: String,
    area: Option<String>,
    language: String,
) -> Answer<TotalsView> {
    let (contest, area) = (ContestId::new(contest), area.map(AreaId::new));
    at(desks, DeskKind::Office, move |desk| views::totals(desk, &contest, area.as_ref(), &language)).await
}
