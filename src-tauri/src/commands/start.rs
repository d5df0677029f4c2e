//! What this computer is: nothing yet, a demonstration, or the desk of a vault.

use std::path::Path;

use super::{Answer, Held, apart};
use crate::views::{self, Start};

/// What is open.
#[tauri::command]
pub(crate) async fn start(desks: Held<'_>, language: String) -> Answer<Start> {
    apart(desks, move |desks| {
        if desks.is_to_try() {
            desks.begin_demonstration()?;
        }
        Ok(views::start(desks, &language)?)
    })
    .await
}

/// Makes or reopens the demonstration.
#[tauri::command]
pub(crate) async fn begin_demonstration(desks: Held<'_>, language: String) -> Answer<Start> {
    apart(desks, move |desks| {
        desks.begin_demonstration()?;
        Ok(views::start(desks, &language)?)
    })
    .await
}

/// Turns to the vault in a folder.
#[tauri::command]
pub(crate) async fn open_vault(desks: Held<'_>, path: String, language: String) -> Answer<Start> {
    apart(desks, move |desks| {
        desks.open_vault(Path::new(&path))?;
        Ok(views::start(desks, &language)?)
    })
    .await
}
