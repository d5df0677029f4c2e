//! Signing in and out.

use sealing::SecretString;
use store::DeskKind;

use super::{Answer, Held, apart};
use crate::views::{self, DeskView};

/// Signs a person in.
#[tauri::command]
pub(crate) async fn sign_in(
    desks: Held<'_>,
    desk: DeskKind,
    person: String,
    passphrase: SecretString,
    language: String,
) -> Answer<DeskView> {
    apart(desks, move |desks| {
        desks.sign_in(desk, &person, &passphrase)?;
        Ok(views::desk(desks, desk, &language)?)
    })
    .await
}

/// Signs out whoever is signed in.
#[tauri::command]
pub(crate) async fn sign_out(desks: Held<'_>, desk: DeskKind, language: String) -> Answer<DeskView> {
    apart(desks, move |desks| {
        desks.at(desk, operations::Desk::sign_out)?;
        Ok(views::desk(desks, desk, &language)?)
    })
    .await
}
