//! What this computer is: nothing yet, a demonstration, or the desk of a vault.

use std::path::Path;

use super::{Answer, Held};
use crate::views::{self, Start};

/// What is open.
#[tauri::command(async)]
pub(crate) fn start(desks: Held<'_>) -> Answer<Start> {
    if desks.is_to_try() {
        desks.begin_demonstration()?;
    }
    Ok(views::start(&desks)?)
}

/// Makes or reopens the demonstration.
#[tauri::command(async)]
pub(crate) fn begin_demonstration(desks: Held<'_>) -> Answer<Start> {
    desks.begin_demonstration()?;
    Ok(views::start(&desks)?)
}

/// Turns to the vault in a folder.
#[tauri::command(async)]
pub(crate) fn open_vault(desks: Held<'_>, path: String) -> Answer<Start> {
    desks.open_vault(Path::new(&path))?;
    Ok(views::start(&desks)?)
}
