//! Approving and correcting.

use std::collections::BTreeMap;

use election::Explanations;
use store::DeskKind;

use super::{Answer, Held, at};
use crate::views::{self, ApprovalView, Outcome, RecordRef};

/// The record as it will be printed.
#[tauri::command]
pub(crate) async fn open_approval(desks: Held<'_>, record: RecordRef, language: String) -> Answer<ApprovalView> {
    at(desks, DeskKind::Centre, move |desk| views::approval(desk, &record.id(), &language)).await
}

/// Approves it.
#[tauri::command]
pub(crate) async fn approve(
    desks: Held<'_>,
    record: RecordRef,
    explanations: BTreeMap<String, String>,
) -> Answer<Outcome> {
    let id = record.id();
    at(desks, DeskKind::Centre, move |desk| {
        desk.approve(&id, Explanations(explanations))?;
        Ok(views::outcome(desk, &id))
    })
    .await
}

/// Opens a correction.
#[tauri::command]
pub(crate) async fn open_correction(desks: Held<'_>, record: RecordRef, reason: String) -> Answer<Outcome> {
    let id = record.id();
    at(desks, DeskKind::Centre, move |desk| {
        desk.correct(&id, &reason)?;
        Ok(views::outcome(desk, &id))
    })
    .await
}
