//! Exporting result files to a stick or a folder, and letting go of the stick.

use std::ops::ControlFlow;
use std::path::Path;

use operations::{FolderMedium, MediumFault, Removal};
use store::DeskKind;
use tauri::ipc::Channel;

use super::{Answer, Held, apart, at};
use crate::state::Desks;
use crate::views::{self, ExportView, HandoverView, ProgressView, RecordRef, RemovalView};

/// Every approved record, and whether it has left.
#[tauri::command]
pub(crate) async fn open_handover(desks: Held<'_>, language: String) -> Answer<HandoverView> {
    at(desks, DeskKind::Centre, move |desk| views::handover(desk, &language)).await
}

/// Where a stick's files are reached; it is mounted if it was not.
#[tauri::command]
pub(crate) async fn mount_medium(desks: Held<'_>, medium: String) -> Answer<String> {
    apart(desks, move |desks| Ok(desks.drives.mount(&medium)?.display().to_string())).await
}

/// Lets go of a stick.
#[tauri::command]
pub(crate) async fn eject_medium(desks: Held<'_>, medium: String) -> Answer<RemovalView> {
    apart(desks, move |desks| Ok(desks.drives.eject(&medium)?.into())).await
}

/// Writes, reads back and proves each file, then lets go of the stick. No record named means all that have not left yet.
/// Paper that cannot be made or written is a remark: a result never waits for its protocol.
#[tauri::command]
pub(crate) async fn export_results(
    desks: Held<'_>,
    records: Vec<RecordRef>,
    folder: String,
    medium: Option<String>,
    on_progress: Channel<ProgressView>,
) -> Answer<ExportView> {
    desks.set_stop_export(false);
    apart(desks, move |desks| {
        let target = target(desks, &folder, medium.as_deref())?;
        let (exported, unmade, stopped, beside) = desks.at(DeskKind::Centre, |desk| {
            let named: Vec<_> = records.iter().map(RecordRef::id).collect();
            let records = if named.is_empty() { desk.to_hand_over() } else { named };
            let unmade = desk.make_protocols(&records).err();
            let (mut results, mut protocols) = (target.clone(), target.clone());
            let exported = desk.hand_over(&records, &mut results, &mut protocols, |_, progress| {
                // A screen that is gone does not stop the export.
                let _ = on_progress.send(progress.into());
                if desks.is_stopping_export() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })?;
            let stopped = exported.len() < records.len();
            Ok((exported, unmade, stopped, desk.is_beside(Path::new(&folder))))
        })?;
        let removal = match medium.filter(|_| !stopped) {
            Some(medium) => desks.drives.eject(&medium),
            None => target.flush().map(|()| if beside { Removal::Stayed } else { Removal::Flushed }),
        };
        Ok(views::exported(folder, exported, unmade).ended(stopped, removal))
    })
    .await
}

/// Stops the running export after the file that is being written. It waits for nothing, least of all for the export.
#[tauri::command]
pub(crate) fn stop_export(desks: Held<'_>) {
    desks.set_stop_export(true);
}

/// The folder that was chosen; on a stick only if this very stick is still in.
pub(super) fn target(desks: &Desks, folder: &str, medium: Option<&str>) -> Result<FolderMedium, MediumFault> {
    let folder = Path::new(folder);
    let Some(id) = medium else { return FolderMedium::open(folder) };
    let root = desks.drives.mount(id)?;
    let drive = desks.drives.list().into_iter().find(|drive| drive.id == id).ok_or(MediumFault::Missing)?;
    if !folder.starts_with(root) {
        return Err(MediumFault::Missing);
    }
    Ok(FolderMedium::open(folder)?.labelled(&drive.label))
}
