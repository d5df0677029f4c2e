//! Settling what differs.

use election::Discard;
use store::DeskKind;

use super::{Answer, Held, at};
use crate::views::{self, Number, Outcome, RecordRef, SheetView};

/// The fields that differ, without a value.
#[tauri::command]
pub(crate) async fn open_settlement(desks: Held<'_>, record: RecordRef, language: String) -> Answer<SheetView> {
    at(desks, DeskKind::Centre, move |desk| views::settlement_sheet(desk, &record.id(), &language)).await
}

/// Keys them again.
#[tauri::command]
pub(crate) async fn settle(desks: Held<'_>, record: RecordRef, counts: Vec<Option<Number>>) -> Answer<Outcome> {
    let id = record.id();
    at(desks, DeskKind::Centre, move |desk| {
        let values = views::settled_values(desk, &id, &counts)?;
        desk.settle(&id, values)?;
        Ok(views::outcome(desk, &id))
    })
    .await
}

/// Discards an entry.
#[tauri::command]
pub(crate) async fn discard(desks: Held<'_>, record: RecordRef, which: Discard, reason: String) -> Answer<Outcome> {
    let id = record.id();
    at(desks, DeskKind::Centre, move |desk| {
        desk.discard(&id, which, &reason)?;
        Ok(views::outcome(desk, &id))
    })
    .await
}
