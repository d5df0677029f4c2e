//! Entering a count.

use store::DeskKind;

use super::{Answer, Held, at};
use crate::views::{self, CheckView, Number, Outcome, RecordRef, SheetView};

/// The empty sheet of a record.
#[tauri::command]
pub(crate) async fn open_entry(desks: Held<'_>, record: RecordRef, language: String) -> Answer<SheetView> {
    at(desks, DeskKind::Centre, move |desk| views::entry_sheet(desk, &record.id(), &language)).await
}

/// What the rules say of what has been typed so far.
#[tauri::command]
pub(crate) async fn check_entry(
    desks: Held<'_>,
    record: RecordRef,
    counts: Vec<Option<Number>>,
    language: String,
) -> Answer<CheckView> {
    at(desks, DeskKind::Centre, move |desk| views::check(desk, &record.id(), &counts, &language)).await
}

/// Makes the entry.
#[tauri::command]
pub(crate) async fn confirm_entry(desks: Held<'_>, record: RecordRef, counts: Vec<Option<Number>>) -> Answer<Outcome> {
    let id = record.id();
    at(desks, DeskKind::Centre, move |desk| {
        let counts = views::counts(desk, &id, &counts)?;
        desk.enter(&id, counts)?;
        Ok(views::outcome(desk, &id))
    })
    .await
}
