//! The protocol on screen and as a file.

use std::path::Path;

use operations::{FolderMedium, MediumFault, Refusal};
use store::DeskKind;

use super::{Answer, Held, apart, at};
use crate::views::{self, ProtocolView, RecordRef};

/// The signed protocol.
#[tauri::command]
pub(crate) async fn protocol(desks: Held<'_>, record: RecordRef) -> Answer<ProtocolView> {
    at(desks, DeskKind::Centre, move |desk| desk.protocol(&record.id()).map(views::protocol)).await
}

/// Saves it where the person said.
#[tauri::command]
pub(crate) async fn save_protocol(desks: Held<'_>, record: RecordRef, path: String) -> Answer<()> {
    apart(desks, move |desks| {
        let (mut medium, name) = target(&path)?;
        Ok(desks.at(DeskKind::Centre, |desk| desk.save_protocol(&record.id(), &name, &mut medium))?)
    })
    .await
}

/// The folder and the name of a file that a person named.
pub(super) fn target(path: &str) -> Result<(FolderMedium, String), Refusal> {
    let path = Path::new(path);
    let (Some(folder), Some(name)) = (path.parent(), path.file_name().and_then(|name| name.to_str())) else {
        return Err(MediumFault::Missing.into());
    };
    Ok((FolderMedium::open(folder)?, name.to_owned()))
}
