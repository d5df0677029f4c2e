//! A record as it will be printed, for the supervisor who approves it.

use election::{Agreed, RecordId};
use operations::{Desk, Refusal};
use serde::Serialize;
use ts_rs::TS;

use super::name;
use super::sheet::{FieldView, Pass, SheetView, field, sheet};
use super::sums::{SumView, sums};
use crate::error::Problem;

/// A record before approval.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ApprovalView {
    sheet: SheetView,
    rows: Vec<ApprovalRow>,
    findings: Vec<FindingView>,
    entered_by: Vec<String>,
    settled_by: Vec<String>,
    refusal: Option<Problem>,
}

/// A line of the record, with every value ever typed for it where they differed.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ApprovalRow {
    field: FieldView,
    value: u32,
    typed: Vec<u32>,
}

/// A broken rule.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct FindingView {
    #[serde(flatten)]
    sum: SumView,
    explanation: Option<String>,
}

/// The agreed or approved record.
pub(crate) fn approval(desk: &Desk, record: &RecordId, language: &str) -> Result<ApprovalView, Refusal> {
    desk.require_counts()?;
    let (loaded, entry) = (desk.loaded()?, desk.entry(record));
    let found = loaded.election.sheet(record)?;
    let agreed = entry.agreed().ok_or(election::Refusal::WrongState { state: entry.state() })?;
    let row = |position: usize| {
        let typed: Vec<u32> = agreed.typed(position).into_iter().map(Into::into).collect();
        let differed = typed.windows(2).any(|pair| matches!(pair, [one, other] if one != other));
        Some(ApprovalRow {
            field: field(found.form, found.form.fields().get(position)?, language),
            value: agreed.counts.at(position)?.into(),
            typed: if differed { typed } else { vec![] },
        })
    };
    let explanation = |rule: &str| entry.approved().and_then(|approved| approved.explanations().0.get(rule).cloned());
    let broken = sums(found.form, &agreed.counts, found.kind, language).filter(|sum| sum.holds == Some(false));
    Ok(ApprovalView {
        sheet: sheet(&loaded, record, &entry, Pass::Settle, std::iter::empty(), language)?,
        rows: found.form.asked(found.kind).filter_map(row).collect(),
        findings: broken.map(|sum| FindingView { explanation: explanation(&sum.rule), sum }).collect(),
        entered_by: entered_by(desk, agreed),
        settled_by: agreed.settlers().into_iter().map(|person| name(desk, person)).collect(),
        refusal: entry.may_approve(desk.signed_in()?).err().map(|refusal| Problem::of(&refusal.into())),
    })
}

fn entered_by(desk: &Desk, agreed: &Agreed) -> Vec<String> {
    [&agreed.first.by, &agreed.second.by].into_iter().map(|person| name(desk, person)).collect()
}
