//! The board of the counting centre, what the room may see of it, and what is open before it is closed.

use store::DeskKind;

use super::{Answer, Held, at};
use crate::views::{self, BoardView, ChecklistView, ProjectorView};

/// Every record and what may be done with it.
#[tauri::command]
pub(crate) async fn board(desks: Held<'_>, desk: DeskKind, language: String) -> Answer<BoardView> {
    at(desks, desk, move |desk| views::board(desk, &language)).await
}

/// How far the centre has come, without a name or a figure of votes.
#[tauri::command]
pub(crate) async fn projector(desks: Held<'_>, language: String) -> Answer<ProjectorView> {
    at(desks, DeskKind::Centre, move |desk| views::projector(desk, &language)).await
}

/// What is still open before the centre is closed, and whom to think of.
#[tauri::command]
pub(crate) async fn checklist(desks: Held<'_>) -> Answer<ChecklistView> {
    at(desks, DeskKind::Centre, |desk| views::checklist(desk)).await
}
