//! Preparing an election: a draft edited part by part, files taken into it, a dry run, signing, packages.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use operations::{Desk, Edit, cost_of_this_machine};
use sealing::SecretString;
use store::DeskKind;
use tauri::ipc::Channel;

use super::handover::target;
use super::{Answer, Held, apart, at};
use crate::views::{
    self, DryRunStepView, DryRunView, PackagesView, PlaceTable, PreparationView, PreparedContestView, PreparedFormView,
    PreparedRows, ProgressView, ReadyAllocation, SignedView, TakingView,
};

/// Where a dry run is played; it is taken away afterwards.
const DRY_RUN: &str = "dry-run";

/// The election that is prepared, if one is.
#[tauri::command]
pub(crate) async fn preparation(desks: Held<'_>, language: String) -> Answer<Option<PreparationView>> {
    at(desks, DeskKind::Office, move |desk| views::preparation(desk, &language)).await
}

/// Begins with an empty election.
#[tauri::command]
pub(crate) async fn begin_preparation(desks: Held<'_>, language: String) -> Answer<Option<PreparationView>> {
    at(desks, DeskKind::Office, move |desk| {
        desk.begin_preparation(&language)?;
        views::preparation(desk, &language)
    })
    .await
}

/// Throws the draft away.
#[tauri::command]
pub(crate) async fn discard_preparation(desks: Held<'_>) -> Answer<()> {
    at(desks, DeskKind::Office, Desk::discard_preparation).await
}

/// Changes a part of it.
#[tauri::command]
pub(crate) async fn edit_preparation(desks: Held<'_>, edit: Edit, language: String) -> Answer<Option<PreparationView>> {
    at(desks, DeskKind::Office, move |desk| {
        desk.edit_preparation(edit)?;
        views::preparation(desk, &language)
    })
    .await
}

/// Rows of areas, centres or stations, from the so many-th that was found.
#[tauri::command]
pub(crate) async fn prepared_rows(
    desks: Held<'_>,
    table: PlaceTable,
    search: String,
    from: usize,
) -> Answer<PreparedRows> {
    at(desks, DeskKind::Office, move |desk| views::prepared_rows(desk, table, &search, from)).await
}

/// A contest with its lists.
#[tauri::command]
pub(crate) async fn prepared_contest(desks: Held<'_>, place: usize) -> Answer<PreparedContestView> {
    at(desks, DeskKind::Office, move |desk| views::prepared_contest(desk, place)).await
}

/// A form with its rules.
#[tauri::command]
pub(crate) async fn prepared_form(desks: Held<'_>, place: usize) -> Answer<PreparedFormView> {
    at(desks, DeskKind::Office, move |desk| views::prepared_form(desk, place)).await
}

/// Rules of allocation to begin with.
#[tauri::command]
pub(crate) fn ready_allocations(language: String) -> Vec<ReadyAllocation> {
    views::ready_allocations(&language)
}

/// What files or a pasted table would bring; nothing is changed.
#[tauri::command]
pub(crate) async fn preview_taking(
    desks: Held<'_>,
    paths: Vec<String>,
    pasted: Option<String>,
    language: String,
) -> Answer<TakingView> {
    at(desks, DeskKind::Office, move |desk| {
        Ok(views::taking(&desk.preview_taking(&named(&paths), pasted.as_deref())?, &language))
    })
    .await
}

/// Takes them over.
#[tauri::command]
pub(crate) async fn take_over(
    desks: Held<'_>,
    paths: Vec<String>,
    pasted: Option<String>,
    language: String,
) -> Answer<Option<PreparationView>> {
    at(desks, DeskKind::Office, move |desk| {
        desk.take_over(&named(&paths), pasted.as_deref())?;
        views::preparation(desk, &language)
    })
    .await
}

fn named(paths: &[String]) -> Vec<PathBuf> {
    paths.iter().map(|path| PathBuf::from(path.trim())).collect()
}

/// Plays the election once; the desk is free meanwhile.
#[tauri::command]
pub(crate) async fn dry_run(desks: Held<'_>, on_step: Channel<DryRunStepView>) -> Answer<DryRunView> {
    desks.press.set_stop(false);
    apart(desks, move |desks| {
        let work = desks.at(DeskKind::Office, |desk| desk.dry_run_to_come())?;
        let folder = desks.home().join(DRY_RUN);
        clear(&folder);
        let report = work.play(&folder, &mut |step| {
            // A screen that is gone does not stop the work.
            let _ = on_step.send(step.into());
            if desks.press.is_stopping() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        clear(&folder);
        desks.at(DeskKind::Office, |desk| desk.dry_run_done(&report))?;
        Ok(DryRunView::from(&report))
    })
    .await
}

/// What a dry run left behind is of use to nobody; what cannot be removed now is removed by the next one.
fn clear(folder: &Path) {
    if folder.exists()
        && let Err(error) = fs::remove_dir_all(folder)
    {
        log::warn!("a dry run could not be taken away: {error}");
    }
}

/// Makes the authority with its key.
#[tauri::command]
pub(crate) async fn make_authority(
    desks: Held<'_>,
    path: String,
    passphrase: String,
    language: String,
) -> Answer<Option<PreparationView>> {
    apart(desks, move |desks| {
        let cost = cost_of_this_machine(&*desks.world)?;
        Ok(desks.at(DeskKind::Office, |desk| {
            desk.make_authority(Path::new(path.trim()), &SecretString::from(passphrase), cost)?;
            views::preparation(desk, &language)
        })?)
    })
    .await
}

/// Opens the authority's vault.
#[tauri::command]
pub(crate) async fn open_authority(desks: Held<'_>, path: String, passphrase: String) -> Answer<()> {
    at(desks, DeskKind::Office, move |desk| {
        desk.open_authority(Path::new(path.trim()), &SecretString::from(passphrase))
    })
    .await
}

/// Closes the authority's vault.
#[tauri::command]
pub(crate) async fn close_authority(desks: Held<'_>) -> Answer<()> {
    at(desks, DeskKind::Office, |desk| {
        desk.close_authority();
        Ok(())
    })
    .await
}

/// Signs the election that is prepared.
#[tauri::command]
pub(crate) async fn sign_preparation(desks: Held<'_>) -> Answer<SignedView> {
    at(desks, DeskKind::Office, |desk| Ok(views::signed(&desk.sign_preparation()?))).await
}

/// What was signed last, by the fingerprints of its letter.
#[tauri::command]
pub(crate) async fn signed_preparation(desks: Held<'_>) -> Answer<SignedView> {
    at(desks, DeskKind::Office, |desk| Ok(views::signed(&desk.signed_election()?))).await
}

/// Writes a package for each centre; the desk is free meanwhile.
#[tauri::command]
pub(crate) async fn write_packages(
    desks: Held<'_>,
    folder: String,
    medium: Option<String>,
    sheets: bool,
    on_progress: Channel<ProgressView>,
) -> Answer<PackagesView> {
    desks.press.set_stop(false);
    apart(desks, move |desks| {
        let target = target(desks, folder.trim(), medium.as_deref())?;
        let work = desks.at(DeskKind::Office, |desk| desk.packages_to_come(sheets))?;
        let written = work.write(&target, Path::new(folder.trim()), &mut |progress| {
            // A screen that is gone does not stop the work.
            let _ = on_progress.send(progress.into());
            if desks.press.is_stopping() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
        desks.at(DeskKind::Office, |desk| desk.packages_written(&written))?;
        Ok(PackagesView::from(written))
    })
    .await
}
