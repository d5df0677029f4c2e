//! Approving and correcting.

use std::collections::BTreeMap;

use election::Explanations;
use store::DeskKind;

use super::{Answer, Held};
use crate::views::{self, ApprovalView, Outcome, RecordRef};

/// The record as it will be printed.
#[tauri::command(async)]
pub(crate) fn open_approval(desks: Held<'_>, record: RecordRef, language: String) -> Answer<ApprovalView> {
    Ok(desks.at(DeskKind::Centre, |desk| views::approval(desk, &record.id(), &language))?)
}

/// Approves it.
#[tauri::command(async)]
pub(crate) fn approve(desks: Held<'_>, record: RecordRef, explanations: BTreeMap<String, String>) -> Answer<Outcome> {
    let id = record.id();
    desks
        .at(DeskKind::Centre, |desk| {
            desk.approve(&id, Explanations(explanations))?;
            Ok(views::outcome(desk, &id))
        })
        .map_err(Into::into)
}

/// Opens a correction.
#[tauri::command(async)]
pub(crate) fn open_correction(desks: Held<'_>, record: RecordRef, reason: String) -> Answer<Outcome> {
    let id = record.id();
    desks
        .at(DeskKind::Centre, |desk| {
            desk.correct(&id, &reason)?;
            Ok(views::outcome(desk, &id))
        })
        .map_err(Into::into)
}
