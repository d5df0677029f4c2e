//! Exporting result files to a folder.

use std::ops::ControlFlow;
use std::path::Path;

use operations::FolderMedium;
use store::DeskKind;
use tauri::ipc::Channel;

use super::{Answer, Held, apart};
use crate::views::{self, ExportView, ProgressView, RecordRef};

/// Writes, reads back and proves each file. No record named means all that have not left yet. Paper that cannot be made or
/// written is a remark: a result never waits for its protocol.
#[tauri::command]
pub(crate) async fn export_results(
    desks: Held<'_>,
    records: Vec<RecordRef>,
    folder: String,
    on_progress: Channel<ProgressView>,
) -> Answer<ExportView> {
    apart(desks, move |desks| {
        let medium = FolderMedium::open(Path::new(&folder))?;
        let (exported, unmade) = desks.at(DeskKind::Centre, |desk| {
            let named: Vec<_> = records.iter().map(RecordRef::id).collect();
            let records = if named.is_empty() { desk.to_hand_over() } else { named };
            let unmade = desk.make_protocols(&records).err();
            let (mut results, mut protocols) = (medium.clone(), medium);
            let exported = desk.hand_over(&records, &mut results, &mut protocols, |_, progress| {
                // A screen that is gone does not stop the export.
                let _ = on_progress.send(progress.into());
                ControlFlow::Continue(())
            })?;
            Ok((exported, unmade))
        })?;
        Ok(views::exported(folder, exported, unmade))
    })
    .await
}
