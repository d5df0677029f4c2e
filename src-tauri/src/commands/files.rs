//! The system's own dialogs for choosing a folder or a file.

use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::DialogExt;

/// Asks for a folder.
#[tauri::command(async)]
pub(crate) fn choose_folder<R: Runtime>(app: AppHandle<R>, title: String) -> Option<String> {
    app.dialog().file().set_title(title).blocking_pick_folder().map(|path| path.to_string())
}

/// Asks where to save a file.
#[tauri::command(async)]
pub(crate) fn choose_file<R: Runtime>(app: AppHandle<R>, title: String, suggested: String) -> Option<String> {
    app.dialog().file().set_title(title).set_file_name(suggested).blocking_save_file().map(|path| path.to_string())
}
