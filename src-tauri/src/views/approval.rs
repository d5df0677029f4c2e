//! A record as it will be printed, for the supervisor who approves it.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use election::{Agreed, Approved, Entry, Finding, PersonId, RecordId, Sheet, findings};
use operations::{Desk, Loaded, Refusal};
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
    entered: Vec<ActView>,
    settled: Vec<ActView>,
    approved: Vec<ActView>,
    // Who was let in, or got a passphrase from somebody else, after the first entry.
    late: Vec<ActView>,
    // How many supervisors the election wants.
    approvals: usize,
    // The approved revision that this one corrects.
    earlier: Option<EarlierView>,
    // The language of explanations, which is that of the paper.
    language: &'static str,
    refusal: Option<Problem>,
}

/// Something a person did, and when.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ActView {
    name: String,
    at: String,
}

/// What a correction replaces; its values stand beside the new ones.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct EarlierView {
    revision: u32,
    approved: Vec<ActView>,
}

/// A line of the record, with every value ever typed for it where they differed, and what the earlier revision had.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ApprovalRow {
    field: FieldView,
    value: u32,
    typed: Vec<u32>,
    before: Option<u32>,
}

/// A broken rule with what was said of it, and what is usually said.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct FindingView {
    #[serde(flatten)]
    sum: SumView,
    explanation: Option<String>,
    choices: Vec<String>,
}

/// The agreed or approved record.
pub(crate) fn approval(desk: &Desk, record: &RecordId, language: &str) -> Result<ApprovalView, Refusal> {
    desk.require_counts()?;
    let (loaded, entry) = (desk.loaded()?, desk.entry(record));
    let found = loaded.election.sheet(record)?;
    let agreed = entry.agreed().ok_or(election::Refusal::WrongState { state: entry.state() })?;
    let act = |by: &PersonId, at: DateTime<Utc>| act(desk, Some(by), at);
    let approved = |approved: &Approved| approved.approvers().map(|consent| act(&consent.by, consent.at)).collect();
    let once = entry.once_approved().map(|once| act(&once.first.by, once.first.at));
    let earlier = entry.earlier().last();
    let refusal = entry.may_approve(desk.signed_in()?).err().map(Refusal::from).or_else(|| desk.network_refusal());
    Ok(ApprovalView {
        sheet: sheet(&loaded, record, &entry, Pass::Settle, std::iter::empty(), language)?,
        rows: rows(found, agreed, earlier, language),
        findings: broken(&loaded, found, &entry, agreed, language),
        entered: [&agreed.first, &agreed.second].map(|typed| act(&typed.by, typed.at)).into(),
        settled: agreed.rekeyed.iter().map(|rekeyed| act(&rekeyed.by, rekeyed.at)).collect(),
        approved: entry.approved().map_or_else(|| once.into_iter().collect(), approved),
        late: late(desk)?,
        approvals: found.policies.approvals.number(),
        earlier: earlier.map(|one| EarlierView { revision: one.revision(), approved: approved(one) }),
        language: loaded.explanation_language(),
        refusal: refusal.as_ref().map(Problem::of),
    })
}

/// Something that somebody did, by name.
pub(super) fn act(desk: &Desk, by: Option<&PersonId>, at: DateTime<Utc>) -> ActView {
    ActView { name: by.map(|by| name(desk, by)).unwrap_or_default(), at: at.to_rfc3339() }
}

/// Who was let in, or got a passphrase from somebody else, after the first entry, and when.
pub(super) fn late(desk: &Desk) -> Result<Vec<ActView>, Refusal> {
    Ok(desk.let_in_late()?.map(|(person, at)| act(desk, Some(person), at)).collect())
}

/// The lines in the paper's order.
fn rows(found: Sheet<'_>, agreed: &Agreed, earlier: Option<&Approved>, language: &str) -> Vec<ApprovalRow> {
    let differed = agreed.differed();
    let row = |position: usize| {
        let here = differed.iter().filter(|differed| differed.field == position);
        Some(ApprovalRow {
            field: field(found.form, found.form.fields().get(position)?, language),
            value: agreed.counts.at(position)?.into(),
            typed: here.flat_map(|differed| agreed.typed(differed.position)).map(Into::into).collect(),
            before: earlier.and_then(|earlier| earlier.counts().at(position)).map(Into::into),
        })
    };
    found.form.asked(found.kind).filter_map(row).collect()
}

/// The broken rules, with what was said of them by whoever approved, and what can be said.
fn broken(loaded: &Loaded, found: Sheet<'_>, entry: &Entry, agreed: &Agreed, language: &str) -> Vec<FindingView> {
    let given = match (entry.approved(), entry.once_approved()) {
        (Some(approved), _) => Some(approved.explanations()),
        (None, once) => once.map(|once| &once.explanations),
    };
    let choices = |finding: &Finding<'_>| loaded.explanations(finding.kind(found.form), finding.difference());
    let usual: BTreeMap<String, Vec<String>> = findings(found.form, &agreed.counts, found.kind)
        .iter()
        .filter(|finding| !finding.is_error())
        .map(|finding| (finding.rule.id.clone(), choices(finding)))
        .collect();
    let broken = sums(found.form, &agreed.counts, found.kind, language).filter(|sum| sum.holds == Some(false));
    let view = |sum: SumView| FindingView {
        explanation: given.and_then(|given| given.0.get(&sum.rule).cloned()),
        choices: usual.get(&sum.rule).cloned().unwrap_or_default(),
        sum,
    };
    broken.map(view).collect()
}
