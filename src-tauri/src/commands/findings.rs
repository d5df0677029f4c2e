//! The central office: what stands out across stations, and what explains it.

use std::sync::Arc;

use election::ContestId;
use store::DeskKind;
use tauri::State;

use super::night::looking;
use super::{Answer, Held, at};
use crate::tower::Tower;
use crate::views::{self, ExplainedView, FindingsView};

/// What stands out in a contest.
#[tauri::command]
pub(crate) async fn findings(
    desks: Held<'_>,
    tower: State<'_, Arc<Tower>>,
    contest: String,
    language: String,
) -> Answer<FindingsView> {
    looking(desks, tower, move |lookout| views::findings(lookout, &ContestId::new(contest), &language)).await
}

/// What explains findings, by their names.
#[tauri::command]
pub(crate) async fn explanations(desks: Held<'_>) -> Answer<Vec<ExplainedView>> {
    at(desks, DeskKind::Office, |desk| views::explanations(desk)).await
}

/// Writes down what explains a finding.
#[tauri::command]
pub(crate) async fn explain_finding(desks: Held<'_>, contest: String, finding: String, reason: String) -> Answer<()> {
    at(desks, DeskKind::Office, move |desk| desk.explain_finding(&ContestId::new(contest), &finding, &reason)).await
}
