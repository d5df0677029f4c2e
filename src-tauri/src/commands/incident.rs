//! The incident pack, also of a vault that does not open.

use std::path::Path;
use std::sync::Arc;

use operations::{Refusal, incident_pack_outside};
use store::DeskKind;
use tauri::{AppHandle, Manager, Runtime};

use super::handover::target;
use super::{Answer, Held, apart};
use crate::views::{self, WrittenFileView};

/// Collects what others need to look into an incident. Where the vault is open and whole, its journal lies in it.
#[tauri::command]
pub(crate) async fn incident_pack<R: Runtime>(
    app: AppHandle<R>,
    desks: Held<'_>,
    desk: DeskKind,
    folder: String,
    medium: Option<String>,
    problem: String,
) -> Answer<WrittenFileView> {
    let logs = app.path().app_log_dir().map(|folder| logs_in(&folder)).unwrap_or_default();
    apart(desks, move |desks| {
        let mut target = target(desks, &folder, medium.as_deref())?;
        let is_open = desks.at(desk, |desk| Ok(desk.signed_in().is_ok())).unwrap_or(false);
        let pack = if is_open {
            desks.at(desk, |desk| desk.incident_pack(&logs, None, &mut target))?
        } else {
            let path = desks.place(desk).path.clone().ok_or(Refusal::NotSignedIn)?;
            let world = Arc::clone(&desks.world);
            incident_pack_outside(&path, &problem, &logs, &*world, None, &mut target)?
        };
        Ok(views::incident_pack(folder, pack))
    })
    .await
}

/// The program's logs, in the order of their names.
fn logs_in(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut logs: Vec<(String, Vec<u8>)> = entries
        .filter_map(|entry| Some((entry.file_name().to_string_lossy().into_owned(), std::fs::read(entry.path()).ok()?)))
        .collect();
    logs.sort();
    logs
}
