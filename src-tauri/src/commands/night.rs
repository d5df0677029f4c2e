//! The central office: how the night stands, also while the desk imports.

use std::sync::Arc;

use election::{AreaId, ContestId};
use operations::{Lookout, Refusal};
use tauri::State;

use super::{Answer, Held, apart};
use crate::tower::Tower;
use crate::views::{self, ComparisonView, NightRecordsView, NightView, NightWanted, TotalsView};

type Watched<'a> = State<'a, Arc<Tower>>;

/// Looks from the tower, on a thread of its own.
pub(super) async fn looking<T: Send + 'static>(
    desks: Held<'_>,
    tower: Watched<'_>,
    look: impl FnOnce(&Lookout) -> Result<T, Refusal> + Send + 'static,
) -> Answer<T> {
    let tower = Arc::clone(&tower);
    apart(desks, move |desks| Ok(look(&*tower.lookout(desks)?)?)).await
}

/// Expected, received, confirmed, missing and extra, by area; and who is late.
#[tauri::command]
pub(crate) async fn watch_night(
    desks: Held<'_>,
    tower: Watched<'_>,
    area: Option<String>,
    contest: Option<String>,
    language: String,
) -> Answer<NightView> {
    looking(desks, tower, move |lookout| views::night(lookout, area, contest, &language)).await
}

/// The records of an area, and how each stands.
#[tauri::command]
pub(crate) async fn night_records(
    desks: Held<'_>,
    tower: Watched<'_>,
    wanted: NightWanted,
    language: String,
) -> Answer<NightRecordsView> {
    looking(desks, tower, move |lookout| views::night_records(lookout, wanted, &language)).await
}

/// The totals of a contest in an area.
#[tauri::command]
pub(crate) async fn totals(
    desks: Held<'_>,
    tower: Watched<'_>,
    contest: String,
    area: Option<String>,
    language: String,
) -> Answer<TotalsView> {
    let (contest, area) = (ContestId::new(contest), area.map(AreaId::new));
    looking(desks, tower, move |lookout| views::totals(lookout, &contest, area.as_ref(), &language)).await
}

/// The areas below one, side by side.
#[tauri::command]
pub(crate) async fn compare_areas(
    desks: Held<'_>,
    tower: Watched<'_>,
    contest: String,
    area: Option<String>,
    language: String,
) -> Answer<ComparisonView> {
    let (contest, area) = (ContestId::new(contest), area.map(AreaId::new));
    looking(desks, tower, move |lookout| views::comparison(lookout, &contest, area.as_ref(), &language)).await
}
