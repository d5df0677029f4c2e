//! The central office: importing and totals.

use std::ops::ControlFlow;
use std::path::PathBuf;

use election::{AreaId, ContestId};
use store::DeskKind;
use tauri::ipc::Channel;

use super::{Answer, Held, Reporter, apart, at};
use crate::views::{self, ImportView, ImportedFile, ProgressView, TotalsView};

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
        let (mut files, mut reporter) = (vec![], Reporter::new(on_progress));
        let imported = desks.at(DeskKind::Office, |desk| {
            desk.import(&paths, |judged, progress| {
                files.push(ImportedFile::from(judged));
                reporter.tell(progress);
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
