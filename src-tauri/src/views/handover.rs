//! Approved records, and whether they have left, as the screen receives them.

use operations::{Desk, Leaving, Refusal};
use serde::Serialize;
use ts_rs::TS;

use crate::error::Problem;

/// Everything that can be handed over.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct HandoverView {
    rows: Vec<LeavingRow>,
    /// Why this person may not hand over, if so.
    refusal: Option<Problem>,
}

/// An approved record.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct LeavingRow {
    station: String,
    number: String,
    name: String,
    contest: String,
    contest_title: String,
    revision: u32,
    /// When it was approved: it waits since then.
    approved_at: String,
    departure: Option<DepartureView>,
}

/// When a record left last, and on what; no medium means a folder.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct DepartureView {
    at: String,
    medium: Option<String>,
}

/// Everything that can be handed over, in the definition's order.
pub(crate) fn handover(desk: &Desk, language: &str) -> Result<HandoverView, Refusal> {
    let loaded = desk.loaded()?;
    let row = |leaving: Leaving| {
        let station = loaded.election.station(&leaving.record.station)?;
        let (contest, _) = loaded.election.contest(&leaving.record.contest)?;
        let departure = leaving.departure.map(|left| DepartureView { at: left.at.to_rfc3339(), medium: left.medium });
        Some(LeavingRow {
            station: leaving.record.station.to_string(),
            number: station.number.to_string(),
            name: station.name.in_language(language).to_owned(),
            contest: leaving.record.contest.to_string(),
            contest_title: contest.title.in_language(language).to_owned(),
            revision: leaving.revision,
            approved_at: leaving.approved_at.to_rfc3339(),
            departure,
        })
    };
    let rows = desk.leaving()?.into_iter().filter_map(row).collect();
    Ok(HandoverView { rows, refusal: desk.may_hand_over().err().as_ref().map(Problem::of) })
}
