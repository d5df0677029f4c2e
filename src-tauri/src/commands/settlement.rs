//! Settling what differs.

use election::Discard;
use store::DeskKind;

use super::{Answer, Held};
use crate::views::{self, Number, Outcome, RecordRef, SheetView};

/// The fields that differ, without a value.
#[tauri::command(async)]
pub(crate) fn open_settlement(desks: Held<'_>, record: RecordRef, language: String) -> Answer<SheetView> {
    Ok(desks.at(DeskKind::Centre, |desk| views::settlement_sheet(desk, &record.id(), &language))?)
}

/// Keys them again.
#[tauri::command(async)]
pub(crate) fn settle(desks: Held<'_>, record: RecordRef, counts: Vec<Option<Number>>) -> Answer<Outcome> {
    let id = record.id();
    desks
        .at(DeskKind::Centre, |desk| {
            let values = views::settled_values(desk, &id, &counts)?;
            desk.settle(&id, values)?;
            Ok(views::outcome(desk, &id))
        })
        .map_err(Into::into)
}

/// Discards an entry.
#[tauri::command(async)]
pub(crate) fn discard(desks: Held<'_>, record: RecordRef, which: Discard, reason: String) -> Answer<Outcome> {
    let id = record.id();
    desks
        .at(DeskKind::Centre, |desk| {
            desk.discard(&id, which, &reason)?;
            Ok(views::outcome(desk, &id))
        })
        .map_err(Into::into)
}
