//! Enrolling centres: requests from a stick, certificates onto it, certificates withdrawn.

use std::path::{Path, PathBuf};

use election::CentreId;
use exchange::container::Caps;
use operations::{Refusal, read_file};
use sealing::{Fingerprint, Purpose};
use store::DeskKind;

use super::handover::target;
use super::{Answer, Held, apart, at};
use crate::views::{self, EnrolView, FoundRequestView, IssuedView};

/// The centres with their certificates.
#[tauri::command]
pub(crate) async fn enrolment(desks: Held<'_>, language: String) -> Answer<EnrolView> {
    at(desks, DeskKind::Office, move |desk| views::enrolment(desk, &language)).await
}

/// The requests among these files and below these folders.
#[tauri::command]
pub(crate) async fn find_requests(desks: Held<'_>, paths: Vec<String>) -> Answer<Vec<FoundRequestView>> {
    at(desks, DeskKind::Office, move |desk| {
        let paths: Vec<PathBuf> = paths.iter().map(|path| PathBuf::from(path.trim())).collect();
        Ok(desk.find_requests(&paths)?.into_iter().map(FoundRequestView::from).collect())
    })
    .await
}

/// Certifies a request, if its fingerprint is the one that was typed.
#[tauri::command]
pub(crate) async fn enrol_centre(
    desks: Held<'_>,
    path: String,
    typed: String,
    folder: String,
    medium: Option<String>,
) -> Answer<IssuedView> {
    apart(desks, move |desks| {
        let read_out: Fingerprint = typed.parse().map_err(Refusal::from)?;
        let mut target = target(desks, folder.trim(), medium.as_deref())?;
        let issued = desks.at(DeskKind::Office, |desk| desk.enrol(Path::new(path.trim()), &read_out, &mut target))?;
        Ok(IssuedView::from(issued))
    })
    .await
}

/// Withdraws the certificates of a centre.
#[tauri::command]
pub(crate) async fn revoke_centre(
    desks: Held<'_>,
    centre: String,
    reason: String,
    language: String,
) -> Answer<EnrolView> {
    at(desks, DeskKind::Office, move |desk| {
        desk.revoke_centre(&CentreId::new(centre), &reason)?;
        views::enrolment(desk, &language)
    })
    .await
}

/// Loads a list of withdrawn certificates; how many it names.
#[tauri::command]
pub(crate) async fn load_revocations(desks: Held<'_>, path: String) -> Answer<usize> {
    at(desks, DeskKind::Office, move |desk| {
        let file = read_file(Path::new(path.trim()), Caps::of(Purpose::Revocations).file_bytes)?;
        desk.load_revocations(&file)
    })
    .await
}
