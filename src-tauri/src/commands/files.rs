//! Finding a folder or a file: by the system's own dialogs, or among those on a stick.

use std::path::PathBuf;

use operations::gather;
use tauri::async_runtime::spawn_blocking;
use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::DialogExt;

use super::{Answer, Held, apart};

/// More files than these help nobody who looks for one.
const FOUND_MAX: usize = 50;

/// Asks for a folder.
#[tauri::command]
pub(crate) async fn choose_folder<R: Runtime>(app: AppHandle<R>, title: String) -> Option<String> {
    let dialog = app.dialog().file().set_title(title);
    let chosen = spawn_blocking(move || dialog.blocking_pick_folder()).await.ok().flatten();
    chosen.map(|path| path.to_string())
}

/// Asks where to save a file.
#[tauri::command]
pub(crate) async fn choose_file<R: Runtime>(app: AppHandle<R>, title: String, suggested: String) -> Option<String> {
    let dialog = app.dialog().file().set_title(title).set_file_name(suggested);
    let chosen = spawn_blocking(move || dialog.blocking_save_file()).await.ok().flatten();
    chosen.map(|path| path.to_string())
}

/// Asks for a file that is there.
#[tauri::command]
pub(crate) async fn choose_existing<R: Runtime>(app: AppHandle<R>, title: String) -> Option<String> {
    let dialog = app.dialog().file().set_title(title);
    let chosen = spawn_blocking(move || dialog.blocking_pick_file()).await.ok().flatten();
    chosen.map(|path| path.to_string())
}

/// The files on a medium whose names end so, for whoever loads one of them.
#[tauri::command]
pub(crate) async fn find_files(desks: Held<'_>, folder: String, ending: String) -> Answer<Vec<String>> {
    apart(desks, move |_| {
        let found = gather(&[PathBuf::from(folder)], &ending)?;
        Ok(found.files.iter().take(FOUND_MAX).map(|path| path.display().to_string()).collect())
    })
    .await
}
