//! The central office: comparing results with their signed papers.

use store::DeskKind;

use super::{Answer, Held, at};
use crate::views::{self, ConfirmBoardView, ConfirmationView, Number, PaperSheetView, RecordRef};

/// Which results are compared, what was drawn, and what was compared last.
#[tauri::command]
pub(crate) async fn confirm_board(desks: Held<'_>, language: String) -> Answer<ConfirmBoardView> {
    at(desks, DeskKind::Office, move |desk| views::confirm_board(desk, &language)).await
}

/// Confirms by a control code that was keyed, or by everything that was scanned from one paper so far.
#[tauri::command]
pub(crate) async fn confirm_paper(
    desks: Held<'_>,
    texts: Vec<String>,
    record: Option<RecordRef>,
    language: String,
) -> Answer<ConfirmationView> {
    let record = record.map(|record| record.id());
    at(desks, DeskKind::Office, move |desk| {
        let confirmation = desk.confirm(&texts, record.as_ref())?;
        views::confirmation(desk, confirmation, &language)
    })
    .await
}

/// The blanks that are keyed from a paper, without a value.
#[tauri::command]
pub(crate) async fn paper_to_key(desks: Held<'_>, record: RecordRef, language: String) -> Answer<PaperSheetView> {
    at(desks, DeskKind::Office, move |desk| views::paper_sheet(desk, &record.id(), &language)).await
}

/// Confirms by the totals that were keyed from a paper.
#[tauri::command]
pub(crate) async fn confirm_totals(
    desks: Held<'_>,
    record: RecordRef,
    counts: Vec<Option<Number>>,
    language: String,
) -> Answer<ConfirmationView> {
    at(desks, DeskKind::Office, move |desk| {
        let confirmed = desk.confirm_totals(&record.id(), &views::keyed(&counts)?)?;
        views::confirmation(desk, operations::Confirmation::Confirmed(confirmed), &language)
    })
    .await
}

/// Notes that a result and its paper differ.
#[tauri::command]
pub(crate) async fn paper_differs(
    desks: Held<'_>,
    record: RecordRef,
    reason: String,
    counts: Vec<Option<Number>>,
) -> Answer<()> {
    at(desks, DeskKind::Office, move |desk| desk.paper_differs(&record.id(), &reason, &views::keyed(&counts)?)).await
}

/// Settles which results are compared: those of some stations that a seed draws, or all.
#[tauri::command]
pub(crate) async fn settle_sample(desks: Held<'_>, seed: Option<String>, stations: Option<u32>) -> Answer<()> {
    at(desks, DeskKind::Office, move |desk| desk.settle_sample(seed.as_deref().zip(stations))).await
}
