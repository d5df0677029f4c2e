//! What stands out across stations, as the screen receives it: each finding with its numbers.

use election::{ContestId, OddityKind};
use operations::{Desk, Found, Lookout, Refusal};
use serde::Serialize;
use ts_rs::TS;

use super::name;

/// What stands out in a contest, the most striking first.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct FindingsView {
    rows: Vec<OddityView>,
    numbers: Vec<OddityNumber>,
    // How many results were looked at, and how many of them have too few others like them.
    sheets: usize,
    alone: usize,
}

/// How many findings there are of a kind.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct OddityNumber {
    kind: OddityName,
    number: usize,
}

/// A result that stands out, with the numbers that say so.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct OddityView {
    id: String,
    kind: OddityName,
    station: String,
    station_name: String,
    area: String,
    peers: usize,
    // The station with the same figures, if that is what stands out.
    twin: Option<String>,
    fields: Vec<OddFieldView>,
    // Shares of one; nothing where figures are equal.
    here: Option<f64>,
    usual: Option<f64>,
    spread: Option<f64>,
    // In spreads, for ranking.
    rank: f64,
}

/// A field to look at on the paper.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct OddFieldView {
    code: String,
    label: String,
    #[ts(type = "number")]
    count: u64,
    #[ts(type = "number")]
    usual: u64,
}

/// What explains a finding.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ExplainedView {
    finding: String,
    reason: String,
    by: String,
    at: String,
}

/// The names of what stands out.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "views.ts", rename = "OddityKind")]
pub(crate) enum OddityName {
    Swapped,
    DigitSlipped,
    ShareFar,
    TurnoutFar,
    InvalidFar,
    Alike,
}

impl From<OddityKind> for OddityName {
    fn from(kind: OddityKind) -> Self {
        match kind {
            OddityKind::Swapped => Self::Swapped,
            OddityKind::DigitSlipped => Self::DigitSlipped,
            OddityKind::ShareFar => Self::ShareFar,
            OddityKind::TurnoutFar => Self::TurnoutFar,
            OddityKind::InvalidFar => Self::InvalidFar,
            OddityKind::Alike => Self::Alike,
        }
    }
}

/// What stands out in a contest.
pub(crate) fn findings(lookout: &Lookout, contest: &ContestId, language: &str) -> Result<FindingsView, Refusal> {
    let findings = lookout.findings(contest)?;
    let rows = findings.found.iter().map(|found| oddity(lookout, found, language)).collect();
    let numbers =
        findings.numbers.iter().map(|(kind, number)| OddityNumber { kind: (*kind).into(), number: *number }).collect();
    Ok(FindingsView { rows, numbers, sheets: findings.sheets, alone: findings.alone })
}

fn oddity(lookout: &Lookout, found: &Found, language: &str) -> OddityView {
    let election = lookout.election();
    let station = election.station(&found.record.station).map(|station| station.name.in_language(language));
    let form = election.contest(&found.record.contest).map(|(_, form)| form);
    let odd = &found.oddity;
    let fields = odd.fields.iter().map(|field| {
        let blank = form.and_then(|form| form.fields().get(field.position));
        OddFieldView {
            code: blank.map_or("", |blank| &blank.code).to_owned(),
            label: blank.map_or("", |blank| blank.label.in_language(language)).to_owned(),
            count: field.count,
            usual: field.usual,
        }
    });
    let share = |parts: u64| (odd.kind != OddityKind::Alike).then(|| of_million(parts));
    OddityView {
        id: found.id.clone(),
        kind: odd.kind.into(),
        station: found.record.station.to_string(),
        station_name: station.unwrap_or_default().to_owned(),
        area: election.area(&found.area).map_or("", |area| area.name.in_language(language)).to_owned(),
        peers: found.peers,
        twin: found.twin.as_ref().map(|twin| twin.station.to_string()),
        fields: fields.collect(),
        here: share(odd.here),
        usual: share(odd.usual),
        spread: share(odd.spread),
        rank: f64::from(u32::try_from(odd.rank).unwrap_or(u32::MAX)) / 100.0,
    }
}

/// A share for the screen; parts of a million fit.
fn of_million(parts: u64) -> f64 {
    f64::from(u32::try_from(parts).unwrap_or(u32::MAX)) / 1_000_000.0
}

/// What explains findings, by their names.
pub(crate) fn explanations(desk: &Desk) -> Result<Vec<ExplainedView>, Refusal> {
    let explained = desk.explanations()?.map(|(finding, explained)| ExplainedView {
        finding: finding.to_owned(),
        reason: explained.reason.clone(),
        by: explained.by.as_ref().map_or_else(String::new, |by| name(desk, by)),
        at: explained.at.to_rfc3339(),
    });
    Ok(explained.collect())
}
