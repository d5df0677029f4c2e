//! The people of a desk.

use std::path::Path;

use election::{Person, PersonId, Role};
use operations::read_file;
use store::DeskKind;

use super::{Answer, Held, at};
use crate::views::SlipView;

/// The largest table of people that is read.
const TABLE_SIZE_MAX_BYTES: usize = 1 << 20;

/// Lets a person in with a first passphrase.
#[tauri::command]
pub(crate) async fn let_in(
    desks: Held<'_>,
    desk: DeskKind,
    code: String,
    name: String,
    role: Role,
) -> Answer<Vec<SlipView>> {
    at(desks, desk, move |desk| {
        let person = Person { id: PersonId::new(code.trim()), name: name.trim().to_owned(), role };
        Ok(desk.let_in(&[person])?.into_iter().map(SlipView::from).collect())
    })
    .await
}

/// Lets everybody in who stands in a table and is not there yet.
#[tauri::command]
pub(crate) async fn let_in_table(desks: Held<'_>, desk: DeskKind, path: String) -> Answer<Vec<SlipView>> {
    at(desks, desk, move |desk| {
        let table = read_file(Path::new(path.trim()), TABLE_SIZE_MAX_BYTES)?;
        Ok(desk.let_in_table(&table)?.into_iter().map(SlipView::from).collect())
    })
    .await
}

/// First passphrases were handed out: they are shown no more and wiped.
#[tauri::command]
pub(crate) async fn slips_handed_out(desks: Held<'_>, desk: DeskKind) -> Answer<()> {
    at(desks, desk, |desk| desk.slips_handed_out()).await
}

/// Lets a person go.
#[tauri::command]
pub(crate) async fn remove_person(desks: Held<'_>, desk: DeskKind, person: String) -> Answer<()> {
    at(desks, desk, move |desk| desk.remove_person(&PersonId::new(person))).await
}

/// Gives a person a new first passphrase.
#[tauri::command]
pub(crate) async fn give_passphrase(desks: Held<'_>, desk: DeskKind, person: String) -> Answer<SlipView> {
    at(desks, desk, move |desk| Ok(desk.give_passphrase(&PersonId::new(person))?.into())).await
}
