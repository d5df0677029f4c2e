//! The copy on another medium, and restoring from it.

use std::ops::ControlFlow;
use std::path::Path;

use operations::{Bringing, Refusal, restore};
use sealing::SecretString;
use store::DeskKind;
use tauri::ipc::Channel;

use super::{Answer, Held, Reporter, apart};
use crate::state::Desks;
use crate::views::{self, BackupView, CopyView, ProgressView, Start};

/// Begins to copy every confirmed change to a folder on another medium.
#[tauri::command]
pub(crate) async fn begin_backup(
    desks: Held<'_>,
    desk: DeskKind,
    folder: String,
    medium: Option<String>,
) -> Answer<()> {
    apart(desks, move |desks| Ok(desks.begin_backup(desk, Path::new(&folder), medium.as_deref())?)).await
}

/// Copies no further.
#[tauri::command]
pub(crate) async fn end_backup(desks: Held<'_>, desk: DeskKind) -> Answer<()> {
    apart(desks, move |desks| Ok(desks.end_backup(desk)?)).await
}

/// Brings the copy up to date now, or proves it as a whole; the desk is free meanwhile.
#[tauri::command]
pub(crate) async fn copy_now(desks: Held<'_>, desk: DeskKind, prove: bool) -> Answer<BackupView> {
    apart(desks, move |desks| {
        let answer = desks.ask_follower(desk, prove)?;
        answer.recv().map_err(|_| Refusal::NoBackup)??;
        let state = desks.at(desk, |desk| desk.backup_state().ok_or(Refusal::NoBackup))?;
        Ok(BackupView::new(desk, &state))
    })
    .await
}

/// Every copy in a folder that can be restored.
#[tauri::command]
pub(crate) async fn copies(desks: Held<'_>, path: String) -> Answer<Vec<CopyView>> {
    apart(desks, move |desks| Ok(views::copies(Path::new(&path), desks.home())?)).await
}

/// Makes a vault of its copy and turns to it.
#[tauri::command]
pub(crate) async fn restore_vault(
    desks: Held<'_>,
    from: String,
    to: String,
    person: String,
    passphrase: SecretString,
    language: String,
    on_progress: Channel<ProgressView>,
) -> Answer<Start> {
    desks.set_stop(false);
    apart(desks, move |desks| {
        let bringing =
            Bringing { from: Path::new(&from), to: Path::new(&to), person: &person, passphrase: &passphrase };
        let mut reporter = Reporter::new(on_progress);
        let restored = restore(&bringing, desks.world.clone(), |progress| {
            reporter.tell(progress);
            if desks.is_stopping() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
        desks.turn_to_restored(restored);
        Ok(views::start(desks, &language)?)
    })
    .await
}

/// Stops the restoring that runs.
#[tauri::command]
pub(crate) fn stop_restore(desks: Held<'_>) {
    Desks::set_stop(&desks, true);
}
