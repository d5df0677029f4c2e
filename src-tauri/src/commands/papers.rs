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
    apart(desks, move |desks| Ok(views::paper(desks.make_paper(paper.desk(), &paper.wanted())?))).await
}

/// Saves the paper that was looked at where the person said.
#[tauri::command]
pub(crate) async fn save_paper(
    desks: Held<'_>,
    paper: PaperRequest,
    path: String,
    medium: Option<String>,
) -> Answer<()> {
    apart(desks, move |desks| {
        let made = desks.paper(paper.desk(), &paper.wanted())?;
        let (mut target, name) = target(desks, &path, medium.as_deref())?;
        Ok(desks.at(paper.desk(), |desk| desk.save_paper(&made, &name, &mut target))?)
    })
    .await
}
