//! Coming and going: signing in and out, locking, passphrases, and the recovery key.

use std::sync::Arc;

use sealing::SecretString;
use store::DeskKind;
use tauri::State;

use super::{Answer, Held, apart};
use crate::tower::Tower;
use crate::views::{self, DeskView};

/// Signs a person in; whoever sat there is signed out, or comes back to their locked desk.
#[tauri::command]
pub(crate) async fn sign_in(
    desks: Held<'_>,
    tower: State<'_, Arc<Tower>>,
    desk: DeskKind,
    person: String,
    passphrase: SecretString,
    language: String,
) -> Answer<DeskView> {
    let tower = Arc::clone(&tower);
    apart(desks, move |desks| {
        desks.sign_in(desk, &person, &passphrase)?;
        if desk == DeskKind::Office {
            // Before an import keeps the desk; whoever may not look is told so when they ask.
            let _ = tower.lookout(desks);
        }
        Ok(views::desk(desks, desk, &language)?)
    })
    .await
}

/// Signs out whoever is signed in.
#[tauri::command]
pub(crate) async fn sign_out(desks: Held<'_>, desk: DeskKind, language: String) -> Answer<DeskView> {
    apart(desks, move |desks| {
        desks.at_door(desk, operations::Desk::sign_out)?;
        Ok(views::desk(desks, desk, &language)?)
    })
    .await
}

/// The desk as it stands, for a screen that heard that something changed.
#[tauri::command]
pub(crate) async fn look_at_desk(desks: Held<'_>, desk: DeskKind, language: String) -> Answer<DeskView> {
    apart(desks, move |desks| Ok(views::desk(desks, desk, &language)?)).await
}

/// Locks the desk at once.
#[tauri::command]
pub(crate) async fn lock(desks: Held<'_>, desk: DeskKind, language: String) -> Answer<DeskView> {
    apart(desks, move |desks| {
        desks.at_door(desk, operations::Desk::lock)?;
        Ok(views::desk(desks, desk, &language)?)
    })
    .await
}

/// Somebody is at the desk.
#[tauri::command]
pub(crate) async fn touch(desks: Held<'_>, desk: DeskKind) -> Answer<()> {
    apart(desks, move |desks| {
        desks.touch(desk);
        Ok(())
    })
    .await
}

/// Sets after how many minutes without anybody the desk locks.
#[tauri::command]
pub(crate) async fn set_lock_minutes(
    desks: Held<'_>,
    desk: DeskKind,
    minutes: u32,
    language: String,
) -> Answer<DeskView> {
    apart(desks, move |desks| {
        desks.at(desk, |desk| desk.set_lock_minutes(minutes))?;
        Ok(views::desk(desks, desk, &language)?)
    })
    .await
}

/// Whether a passphrase would be taken, while it is being typed.
#[tauri::command]
pub(crate) fn judge_passphrase(passphrase: SecretString) -> Answer<()> {
    Ok(sealing::check_passphrase(&passphrase).map_err(operations::Refusal::from)?)
}

/// The person who sits there chooses a passphrase of their own; nobody types a first one twice.
#[tauri::command]
pub(crate) async fn change_passphrase(
    desks: Held<'_>,
    desk: DeskKind,
    old: Option<SecretString>,
    new: SecretString,
    language: String,
) -> Answer<DeskView> {
    apart(desks, move |desks| {
        desks.at_door(desk, |desk| desk.change_passphrase(old.as_ref(), &new))?;
        Ok(views::desk(desks, desk, &language)?)
    })
    .await
}

/// Lets an administrator in by the printed recovery key, with a new passphrase.
#[tauri::command]
pub(crate) async fn recover(
    desks: Held<'_>,
    desk: DeskKind,
    key: SecretString,
    person: String,
    passphrase: SecretString,
    language: String,
) -> Answer<DeskView> {
    use sealing::ExposeSecret;
    apart(desks, move |desks| {
        desks.recover(desk, key.expose_secret(), &person, &passphrase)?;
        Ok(views::desk(desks, desk, &language)?)
    })
    .await
}
