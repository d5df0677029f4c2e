//! Seats, the release of results, and publishing them.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Mutex;

use election::{ContestId, PersonId};
use exchange::container::Caps;
use exchange::figures::Status;
use operations::{Publish, read_file};
use sealing::{Purpose, SecretString};
use store::DeskKind;
use tauri::ipc::Channel;

use super::handover::target;
use super::{Answer, Held, Reporter, apart, at};
use crate::views::{
    self, ComparedView, DrawnView, ProgressView, PublishedView, PublishingView, ReleaseView, SeatsView,
};

/// The seats of a contest, with every step.
#[tauri::command]
pub(crate) async fn seats(desks: Held<'_>, contest: String, provisional: bool, language: String) -> Answer<SeatsView> {
    let contest = ContestId::new(contest);
    at(desks, DeskKind::Office, move |desk| views::seats(desk, &contest, provisional, &language)).await
}

/// Records the lot that was drawn for a tie.
#[tauri::command]
pub(crate) async fn record_lot(
    desks: Held<'_>,
    contest: String,
    lot: DrawnView,
    language: String,
) -> Answer<SeatsView> {
    let contest = ContestId::new(contest);
    at(desks, DeskKind::Office, move |desk| {
        desk.record_lot(&contest, &lot.lot()?, &lot.witness, &lot.reason)?;
        views::seats(desk, &contest, false, &language)
    })
    .await
}

/// How results stand to the embargo.
#[tauri::command]
pub(crate) async fn release(desks: Held<'_>) -> Answer<ReleaseView> {
    at(desks, DeskKind::Office, |desk| views::release(desk)).await
}

/// Releases results together with another officer.
#[tauri::command]
pub(crate) async fn release_together(
    desks: Held<'_>,
    own: SecretString,
    with: String,
    passphrase: SecretString,
    reason: String,
) -> Answer<ReleaseView> {
    at(desks, DeskKind::Office, move |desk| {
        desk.release_together(&own, &PersonId::new(with), &passphrase, &reason)?;
        views::release(desk)
    })
    .await
}

/// Loads the release that the authority signed.
#[tauri::command]
pub(crate) async fn load_release(desks: Held<'_>, path: String) -> Answer<ReleaseView> {
    at(desks, DeskKind::Office, move |desk| {
        let file = read_file(Path::new(path.trim()), Caps::of(Purpose::Release).file_bytes)?;
        desk.load_release(&file)?;
        views::release(desk)
    })
    .await
}

/// How the next publication stands.
#[tauri::command]
pub(crate) async fn publishing(desks: Held<'_>, language: String) -> Answer<PublishingView> {
    at(desks, DeskKind::Office, move |desk| views::publishing(desk, &language)).await
}

/// Publishes into a folder of its own, inside the one that was chosen.
#[tauri::command]
pub(crate) async fn publish(
    desks: Held<'_>,
    contest: Option<String>,
    status: Option<Status>,
    folder: String,
    medium: Option<String>,
    on_progress: Channel<ProgressView>,
) -> Answer<PublishedView> {
    desks.set_stop_export(false);
    apart(desks, move |desks| {
        // A stick that is no longer in is refused before anything is written.
        target(desks, folder.trim(), medium.as_deref())?;
        let order = Publish { contest: contest.map(ContestId::new), status, carried: medium.is_some() };
        let reporter = Mutex::new(Reporter::new(on_progress));
        let (path, published) = desks.at(DeskKind::Office, |desk| {
            let path = Path::new(folder.trim()).join(desk.publishing()?.name);
            let published = desk.publish(&order, &path, |progress| {
                if let Ok(mut reporter) = reporter.lock() {
                    reporter.tell(progress);
                }
                if desks.is_stopping_export() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })?;
            Ok((path, published))
        })?;
        Ok(views::published(&path, published))
    })
    .await
}

/// Stops publishing after the files that are being written. It waits for nothing, least of all for the work.
#[tauri::command]
pub(crate) fn stop_publishing(desks: Held<'_>) {
    desks.set_stop_export(true);
}

/// What a signed publication is, beside the newest one of this office.
#[tauri::command]
pub(crate) async fn compare_publication(desks: Held<'_>, path: String) -> Answer<ComparedView> {
    at(desks, DeskKind::Office, move |desk| {
        let file = read_file(Path::new(path.trim()), Caps::of(Purpose::Results).file_bytes)?;
        let (publication, newest) = desk.compare_publication(&file)?;
        Ok(views::compared(&publication, newest))
    })
    .await
}
