//! What this computer is: nothing yet, a demonstration, or the desk of a vault.

use std::path::Path;

use election::{Person, PersonId, Role};
use sealing::SecretString;
use store::DeskKind;

use super::{Answer, Held, apart};
use crate::state::NewVault;
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

/// Makes a vault; its first person is an administrator.
#[tauri::command]
#[expect(clippy::too_many_arguments, reason = "what a screen sends has names, not an order")]
pub(crate) async fn make_vault(
    desks: Held<'_>,
    desk: DeskKind,
    folder: String,
    place: String,
    code: String,
    name: String,
    passphrase: SecretString,
    language: String,
) -> Answer<Start> {
    apart(desks, move |desks| {
        let person = Person { id: PersonId::new(code.trim()), name: name.trim().to_owned(), role: Role::Administrator };
        let new = NewVault { place: place.trim().to_owned(), person, passphrase };
        desks.make_vault(desk, Path::new(folder.trim()), &new)?;
        Ok(views::start(desks, &language)?)
    })
    .await
}
