//! Entering a count.

use operations::Desk;
use store::DeskKind;

use super::{Answer, Held, at};
use crate::views::{self, CheckView, Number, Outcome, RecordRef, SheetView};

/// The empty sheet of a record; without its serial, where the election wants one, only its head.
#[tauri::command]
pub(crate) async fn open_entry(
    desks: Held<'_>,
    record: RecordRef,
    serial: Option<String>,
    language: String,
) -> Answer<SheetView> {
    let open = move |desk: &mut Desk| views::entry_sheet(desk, &record.id(), serial.as_deref(), &language);
    at(desks, DeskKind::Centre, open).await
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

/// Keeps what has been typed so far, of an entry or of differing fields, for the same person to go on with.
#[tauri::command]
pub(crate) async fn save_draft(
    desks: Held<'_>,
    record: RecordRef,
    counts: Vec<Option<Number>>,
    focus: usize,
) -> Answer<()> {
    at(desks, DeskKind::Centre, move |desk| views::save_draft(desk, &record.id(), &counts, focus)).await
}

/// Forgets what the person who is signed in has typed and not saved.
#[tauri::command]
pub(crate) async fn discard_draft(desks: Held<'_>, record: RecordRef) -> Answer<()> {
    at(desks, DeskKind::Centre, move |desk| desk.discard_draft(&record.id())).await
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
