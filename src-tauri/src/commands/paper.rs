//! The protocol on screen and as a file.

use std::path::Path;

use operations::{FolderMedium, MediumFault, Refusal};
use store::DeskKind;

use super::{Answer, Held, apart, at, handover};
use crate::state::Desks;
use crate::views::{self, ProtocolView, RecordRef};

/// The signed protocol.
#[tauri::command]
pub(crate) async fn protocol(desks: Held<'_>, record: RecordRef) -> Answer<ProtocolView> {
    at(desks, DeskKind::Centre, move |desk| views::protocol(desk, &record.id())).await
}

/// Saves it where the person said.
#[tauri::command]
pub(crate) async fn save_protocol(
    desks: Held<'_>,
    record: RecordRef,
    path: String,
    medium: Option<String>,
) -> Answer<()> {
    apart(desks, move |desks| {
        let (mut target, name) = target(desks, &path, medium.as_deref())?;
        Ok(desks.at(DeskKind::Centre, |desk| desk.save_protocol(&record.id(), &name, &mut target))?)
    })
    .await
}

/// Saves a copy that says so and carries a number.
#[tauri::command]
pub(crate) async fn save_protocol_copy(
    desks: Held<'_>,
    record: RecordRef,
    path: String,
    medium: Option<String>,
) -> Answer<u32> {
    apart(desks, move |desks| {
        let (mut target, name) = target(desks, &path, medium.as_deref())?;
        Ok(desks.at(DeskKind::Centre, |desk| desk.save_copy_of_protocol(&record.id(), &name, &mut target))?)
    })
    .await
}

/// The folder and the name of a file that a person named; on a stick only if this very stick is still in.
pub(super) fn target(desks: &Desks, path: &str, medium: Option<&str>) -> Result<(FolderMedium, String), Refusal> {
    let path = Path::new(path);
    let (Some(folder), Some(name)) = (path.parent(), path.file_name().and_then(|name| name.to_str())) else {
        return Err(MediumFault::Missing.into());
    };
    Ok((handover::target(desks, &folder.display().to_string(), medium)?, name.to_owned()))
}
