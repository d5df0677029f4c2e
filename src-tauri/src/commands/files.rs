//! The system's own dialogs for choosing a folder or a file.

use tauri::async_runtime::spawn_blocking;
use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::DialogExt;

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
