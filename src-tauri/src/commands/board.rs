//! The board of the counting centre.

use store::DeskKind;

use super::{Answer, Held, at};
use crate::views::{self, BoardView};

/// Every record and what may be done with it.
#[tauri::command]
pub(crate) async fn board(desks: Held<'_>, desk: DeskKind, language: String) -> Answer<BoardView> {
    at(desks, desk, move |desk| views::board(desk, &language)).await
}
