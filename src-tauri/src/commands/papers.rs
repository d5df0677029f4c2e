//! The papers beside the protocol: which there are, one of them on screen, and as a file.

use store::DeskKind;

use super::paper::target;
use super::{Answer, Held, apart, at};
use crate::views::{self, PaperRequest, PaperView, PapersView};

/// Which papers there are, and of which records.
#[tauri::command]
pub(crate) async fn papers(desks: Held<'_>, language: String) -> Answer<PapersView> {
    at(desks, DeskKind::Centre, move |desk| views::papers(desk, &language)).await
}

/// A paper, newly made.
#[tauri::command]
pub(crate) async fn paper(desks: Held<'_>, paper: PaperRequest) -> Answer<PaperView> {
    apart(desks, move |desks| Ok(views::paper(desks.make_paper(&paper.wanted())?))).await
}

/// Saves the paper that was looked at where the person said.
#[tauri::command]
pub(crate) async fn save_paper(desks: Held<'_>, paper: PaperRequest, path: String) -> Answer<()> {
    apart(desks, move |desks| {
        let made = desks.paper(&paper.wanted())?;
        let (mut medium, name) = target(&path)?;
        Ok(desks.at(DeskKind::Centre, |desk| desk.save_paper(&made, &name, &mut medium))?)
    })
    .await
}
