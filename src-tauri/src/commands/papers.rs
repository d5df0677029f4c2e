//! The papers beside the protocol: which there are, one of them on screen, and as a file.

use std::ops::ControlFlow;

use election::ContestId;
use operations::Paper;
use store::DeskKind;
use tauri::ipc::Channel;

use super::paper::target;
use super::{Answer, Held, Reporter, apart, at};
use crate::views::{self, PaperRequest, PaperView, PapersView, ProgressView};

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

/// The blank sheets of all records, or of one contest, newly made; the desk is free meanwhile.
#[tauri::command]
pub(crate) async fn blank_sheets(
    desks: Held<'_>,
    contest: Option<String>,
    on_progress: Channel<ProgressView>,
) -> Answer<PaperView> {
    desks.press.set_stop(false);
    apart(desks, move |desks| {
        let contest = contest.map(ContestId::new);
        let work = desks.at(DeskKind::Centre, |desk| desk.blank_sheets_to_come(contest.as_ref()))?;
        let mut reporter = Reporter::new(on_progress);
        let made = work.set(|progress| {
            reporter.tell(progress);
            if desks.press.is_stopping() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
        desks.keep_paper(DeskKind::Centre, &Paper::BlankSheets(contest), &made);
        Ok(views::paper(made))
    })
    .await
}

/// Stops the setting of blank sheets.
#[tauri::command]
pub(crate) fn stop_paper(desks: Held<'_>) {
    desks.press.set_stop(true);
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
