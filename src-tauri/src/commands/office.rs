//! The central office: importing, what arrived, and deciding between files.

use std::path::PathBuf;

use election::Verdict;
use store::DeskKind;
use tauri::ipc::Channel;

use super::paper::target;
use super::{Answer, Held, apart, at};
use crate::views::{self, ConflictView, ImportView, ProgressView, ReceivedView, RecordRef, digest};

/// Imports files and folders, beside every other page.
#[tauri::command]
pub(crate) async fn import_results(
    desks: Held<'_>,
    paths: Vec<String>,
    on_progress: Channel<ProgressView>,
) -> Answer<ImportView> {
    apart(desks, move |desks| {
        let paths: Vec<PathBuf> = paths.into_iter().map(PathBuf::from).collect();
        Ok(desks.import(&paths, |progress| {
            // A screen that is gone does not stop the import.
            let _ = on_progress.send(progress);
        })?)
    })
    .await
}

/// Stops the running import after its batch. It waits for nothing, least of all for the import.
#[tauri::command]
pub(crate) fn stop_import(desks: Held<'_>) {
    desks.set_stop(true);
}

/// Holds the running import after its batch, or lets it go on.
#[tauri::command]
pub(crate) fn pause_import(desks: Held<'_>, paused: bool) {
    desks.set_pause(paused);
}

/// Imports what comes into a folder from now on, until the officer leaves.
#[tauri::command]
pub(crate) async fn watch_folder(desks: Held<'_>, folder: String) -> Answer<()> {
    let held = std::sync::Arc::clone(&desks);
    apart(desks, move |_| Ok(held.watch_folder(&PathBuf::from(folder))?)).await
}

/// Watches no folder any more.
#[tauri::command]
pub(crate) fn end_watching(desks: Held<'_>) {
    desks.end_watching();
}

/// The newest files that came, with one verdict or of one station if that is wanted.
#[tauri::command]
pub(crate) async fn received(
    desks: Held<'_>,
    verdict: Option<Verdict>,
    station: Option<String>,
) -> Answer<ReceivedView> {
    at(desks, DeskKind::Office, move |desk| views::received(desk, verdict, station.as_deref())).await
}

/// Every proved file of a record, side by side.
#[tauri::command]
pub(crate) async fn conflict(desks: Held<'_>, record: RecordRef, language: String) -> Answer<ConflictView> {
    at(desks, DeskKind::Office, move |desk| views::conflict(desk, &record.id(), &language)).await
}

/// Decides which of these files of a record counts; whether two officers agree now.
#[tauri::command]
pub(crate) async fn choose_file_of_record(
    desks: Held<'_>,
    record: RecordRef,
    file: String,
    among: Vec<String>,
    reason: String,
) -> Answer<bool> {
    at(desks, DeskKind::Office, move |desk| {
        let among = among.iter().map(|file| digest(file)).collect::<Result<_, _>>()?;
        desk.choose_file(&record.id(), &digest(&file)?, &among, &reason)
    })
    .await
}

/// Saves a file as it came; on a stick only if this very stick is still in.
#[tauri::command]
pub(crate) async fn save_received(desks: Held<'_>, file: String, path: String, medium: Option<String>) -> Answer<()> {
    apart(desks, move |desks| {
        let (mut target, name) = target(desks, &path, medium.as_deref())?;
        Ok(desks.at(DeskKind::Office, |desk| desk.save_original(&digest(&file)?, &name, &mut target))?)
    })
    .await
}
