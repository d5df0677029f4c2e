//! Signing in and out.

use sealing::SecretString;
use store::DeskKind;

use super::{Answer, Held};
use crate::views::{self, DeskView};

/// Signs a person in.
#[tauri::command(async)]
pub(crate) fn sign_in(desks: Held<'_>, desk: DeskKind, person: String, passphrase: SecretString) -> Answer<DeskView> {
    desks.sign_in(desk, &person, &passphrase)?;
    Ok(views::desk(&desks, desk)?)
}

/// Signs out whoever is signed in.
#[tauri::command(async)]
pub(crate) fn sign_out(desks: Held<'_>, desk: DeskKind) -> Answer<DeskView> {
    desks.at(desk, operations::Desk::sign_out)?;
    Ok(views::desk(&desks, desk)?)
}
