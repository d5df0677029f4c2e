//! Setting up a desk: its election, its key, its certificate, its recovery key.

use std::path::Path;

use election::CentreId;
use exchange::container::Caps;
use operations::read_file;
use sealing::Purpose;
use store::DeskKind;

use super::handover::target;
use super::{Answer, Held, apart, at};
use crate::views::{self, DeskView, OfferView, RequestView, SetupView, ShownKeyView};

/// How far the desk has been set up.
#[tauri::command]
pub(crate) async fn setup(desks: Held<'_>, desk: DeskKind, language: String) -> Answer<SetupView> {
    at(desks, desk, move |desk| views::setup(desk, &language)).await
}

/// What an election file says of itself, with the groups that are to be typed left out.
#[tauri::command]
pub(crate) async fn read_election(
    desks: Held<'_>,
    desk: DeskKind,
    path: String,
    language: String,
) -> Answer<OfferView> {
    at(desks, desk, move |desk| {
        let file = read_file(Path::new(path.trim()), Caps::of(Purpose::Election).file_bytes)?;
        Ok(views::offer(desk.read_election(&file)?, &language))
    })
    .await
}

/// Loads it, if the typed groups are those of the letter; otherwise other groups are asked for.
#[tauri::command]
pub(crate) async fn confirm_election(
    desks: Held<'_>,
    desk: DeskKind,
    typed: Vec<String>,
    centre: Option<String>,
    language: String,
) -> Answer<views::Confirmed> {
    apart(desks, move |desks| {
        let confirmed = desks.at(desk, |desk| desk.confirm_election(&typed, centre.map(CentreId::new)));
        match confirmed {
            Ok(()) => {
                // What was looked at before belongs to the election before.
                desks.place(desk).paper = None;
                Ok(views::Confirmed { desk: Some(views::desk(desks, desk, &language)?), ..Default::default() })
            }
            // What is asked for now stands beside the reason: one answer, so that the screen never shows old groups.
            Err(refusal) => {
                let offer = desks.at(desk, |desk| Ok(desk.announced().map(|offer| views::offer(offer, &language))))?;
                Ok(views::Confirmed { problem: Some(crate::error::Problem::of(&refusal)), offer, desk: None })
            }
        }
    })
    .await
}

/// Makes the desk's key, if there is none, and writes the request for its certificate to a folder.
#[tauri::command]
pub(crate) async fn write_request(
    desks: Held<'_>,
    desk: DeskKind,
    folder: String,
    medium: Option<String>,
) -> Answer<RequestView> {
    apart(desks, move |desks| {
        let mut target = target(desks, folder.trim(), medium.as_deref())?;
        let written = desks.at(desk, |desk| desk.write_request(&mut target))?;
        Ok(RequestView::new(Path::new(folder.trim()), &written))
    })
    .await
}

/// Loads the certificate that the office issued.
#[tauri::command]
pub(crate) async fn load_certificate(
    desks: Held<'_>,
    desk: DeskKind,
    path: String,
    language: String,
) -> Answer<DeskView> {
    apart(desks, move |desks| {
        desks.at(desk, |desk| {
            let file = read_file(Path::new(path.trim()), Caps::of(Purpose::CentreCertificate).file_bytes)?;
            desk.load_certificate(&file)
        })?;
        Ok(views::desk(desks, desk, &language)?)
    })
    .await
}

/// Makes a recovery key and shows it once.
#[tauri::command]
pub(crate) async fn show_recovery_key(desks: Held<'_>, desk: DeskKind) -> Answer<ShownKeyView> {
    at(desks, desk, |desk| Ok(ShownKeyView::from(desk.show_recovery_key()?))).await
}

/// It opens the vault from now on, if part of it was typed again from the paper.
#[tauri::command]
pub(crate) async fn confirm_recovery_key(desks: Held<'_>, desk: DeskKind, typed: Vec<String>) -> Answer<()> {
    at(desks, desk, move |desk| desk.confirm_recovery_key(&typed)).await
}
