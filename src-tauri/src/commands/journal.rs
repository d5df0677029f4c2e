//! Reading, proving and exporting the journal of a desk.

use store::DeskKind;
use tauri::ipc::Channel;

use super::handover::target;
use super::{Answer, Held, apart, at};
use crate::views::{self, FormName, JournalView, JournalWanted, ProgressView, ProofView, WrittenJournalView};

/// A page of the journal, newest first.
#[tauri::command]
pub(crate) async fn journal(
    desks: Held<'_>,
    desk: DeskKind,
    wanted: JournalWanted,
    language: String,
) -> Answer<JournalView> {
    let filter = wanted.filter();
    at(desks, desk, move |desk| Ok(views::journal(desk, desk.journal(&filter)?, &language))).await
}

/// Proves the whole vault.
#[tauri::command]
pub(crate) async fn prove_journal(
    desks: Held<'_>,
    desk: DeskKind,
    on_progress: Channel<ProgressView>,
) -> Answer<ProofView> {
    at(desks, desk, move |desk| {
        let proof = desk.prove_aloud(|progress| {
            // A screen that is gone does not stop the proof.
            let _ = on_progress.send(progress.into());
        })?;
        Ok(views::proof(&proof))
    })
    .await
}

/// Writes the journal to a folder and reads it back.
#[tauri::command]
pub(crate) async fn export_journal(
    desks: Held<'_>,
    desk: DeskKind,
    form: FormName,
    folder: String,
    medium: Option<String>,
) -> Answer<WrittenJournalView> {
    apart(desks, move |desks| {
        let mut target = target(desks, &folder, medium.as_deref())?;
        let written = desks.at(desk, |desk| desk.export_journal(form.into(), None, &mut target))?;
        Ok(views::written_journal(folder, written))
    })
    .await
}
