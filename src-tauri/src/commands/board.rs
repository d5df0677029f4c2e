//! The board of the counting centre.

use store::DeskKind;

use super::{Answer, Held};
use crate::views::{self, BoardView};

/// Every record and what may be done with it.
#[tauri::command(async)]
pub(crate) fn board(desks: Held<'_>, desk: DeskKind, language: String) -> Answer<BoardView> {
    Ok(desks.at(desk, |desk| views::board(desk, &language))?)
}
