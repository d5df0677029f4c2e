//! Entering a count.

use store::DeskKind;

use super::{Answer, Held};
use crate::views::{self, CheckView, Number, Outcome, RecordRef, SheetView};

/// The empty sheet of a record.
#[tauri::command(async)]
pub(crate) fn open_entry(desks: Held<'_>, record: RecordRef, language: String) -> Answer<SheetView> {
    Ok(desks.at(DeskKind::Centre, |desk| views::entry_sheet(desk, &record.id(), &language))?)
}

/// What the rules say of what has been typed so far.
#[tauri::command(async)]
pub(crate) fn check_entry(
    desks: Held<'_>,
    record: RecordRef,
    counts: Vec<Option<Number>>,
    language: String,
) -> Answer<CheckView> {
    Ok(desks.at(DeskKind::Centre, |desk| views::check(desk, &record.id(), &counts, &language))?)
}

/// Makes the entry.
#[tauri::command(async)]
pub(crate) fn confirm_entry(desks: Held<'_>, record: RecordRef, counts: Vec<Option<Number>>) -> Answer<Outcome> {
    let id = record.id();
    desks
        .at(DeskKind::Centre, |desk| {
            let counts = views::counts(desk, &id, &counts)?;
            desk.enter(&id, counts)?;
            Ok(views::outcome(desk, &id))
        })
        .map_err(Into::into)
}
