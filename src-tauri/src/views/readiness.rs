//! The readiness check as a list that people work off.

use std::collections::BTreeMap;

use operations::{Point, Readiness};
use serde::Serialize;
use ts_rs::TS;

/// Everything that was looked at.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ReadinessView {
    at: String,
    go: bool,
    points: Vec<ReadinessPoint>,
    recorded: Option<RecordedView>,
}

/// One thing that was looked at; the text's key is `ready-` and the code.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ReadinessPoint {
    code: &'static str,
    #[ts(type = "\"ok\" | \"warning\" | \"no-go\"")]
    severity: &'static str,
    #[ts(type = "Record<string, string>")]
    params: BTreeMap<&'static str, String>,
}

/// What the journal last kept.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct RecordedView {
    at: String,
    go: bool,
}

impl From<Readiness> for ReadinessView {
    fn from(found: Readiness) -> Self {
        let go = found.is_go();
        let Readiness { at, points, recorded } = found;
        let point = |Point { code, severity, params }: Point| ReadinessPoint {
            code,
            severity: severity.name(),
            params: params.into_iter().collect(),
        };
        let recorded = recorded.map(|(at, go)| RecordedView { at: at.to_rfc3339(), go });
        Self { at: at.to_rfc3339(), go, points: points.into_iter().map(point).collect(), recorded }
    }
}
