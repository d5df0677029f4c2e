//! Closing a counting centre: its summary, its keys, its archive.

use std::path::Path;

use store::DeskKind;

use super::handover::target;
use super::{Answer, Held, apart, at};
use crate::views::{self, ArchiveView, ClosingView, WrittenFileView};

/// How far the close has come.
#[tauri::command]
pub(crate) async fn closing(desks: Held<'_>) -> Answer<ClosingView> {
    at(desks, DeskKind::Centre, |desk| Ok(views::closing(&desk.closing()?))).await
}

/// Signs the summary and writes it.
#[tauri::command]
pub(crate) async fn close_centre(desks: Held<'_>, folder: String, medium: Option<String>) -> Answer<WrittenFileView> {
    apart(desks, move |desks| {
        let mut target = target(desks, &folder, medium.as_deref())?;
        let file = desks.at(DeskKind::Centre, |desk| desk.close_centre(&mut target))?;
        Ok(views::close_file(folder, file))
    })
    .await
}

/// Destroys the private keys for good; `place` is the centre's name as it was typed, `reason` why results are missing.
#[tauri::command]
pub(crate) async fn destroy_keys(desks: Held<'_>, place: String, reason: Option<String>) -> Answer<ClosingView> {
    at(desks, DeskKind::Centre, move |desk| {
        desk.destroy_keys(&place, reason.as_deref())?;
        Ok(views::closing(&desk.closing()?))
    })
    .await
}

/// Writes the archive.
#[tauri::command]
pub(crate) async fn archive_centre(desks: Held<'_>, folder: String, medium: Option<String>) -> Answer<ArchiveView> {
    apart(desks, move |desks| {
        // A stick that is no longer in is refused before anything is written.
        target(desks, &folder, medium.as_deref())?;
        Ok(views::archive(&desks.at(DeskKind::Centre, |desk| desk.archive(Path::new(&folder)))?))
    })
    .await
}
