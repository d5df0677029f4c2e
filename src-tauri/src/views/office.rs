//! What the central office sees of its totals.

use std::collections::BTreeMap;

use election::{Area, AreaId, ContestId, Election, FieldKind, FieldRole, Form};
use operations::{Desk, Refusal};
use serde::Serialize;
use ts_rs::TS;

use super::desk::{ContestSummary, contest_summary};
use super::sheet::{FieldView, field};

/// The totals of a contest in an area.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct TotalsView {
    contest: ContestSummary,
    area: Option<AreaView>,
    areas: Vec<AreaView>,
    #[ts(type = "number")]
    expected: u64,
    #[ts(type = "number")]
    received: u64,
    #[ts(type = "number | null")]
    electorate: Option<u64>,
    #[ts(type = "number | null")]
    voters: Option<u64>,
    turnout: Option<f64>,
    rows: Vec<TotalRow>,
}

/// A field's total.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct TotalRow {
    field: FieldView,
    #[ts(type = "number")]
    total: u64,
    share: Option<f64>,
}

/// An area in the tree of those that the contest covers.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct AreaView {
    id: String,
    name: String,
    parent: Option<String>,
    depth: usize,
}

/// The totals of a contest in an area.
pub(crate) fn totals(
    desk: &Desk,
    contest: &ContestId,
    area: Option<&AreaId>,
    language: &str,
) -> Result<TotalsView, Refusal> {
    let loaded = desk.loaded()?;
    let election = &loaded.election;
    let found = desk.totals(contest, area)?;
    let (contest, form) = election.contest(contest).ok_or(election::Refusal::UnknownRecord)?;
    let numbers = found.totals.numbers();
    let votes = form.sum(numbers, |role| matches!(role, FieldRole::List(_) | FieldRole::Option(_)));
    let electorate = plain_sum(form, numbers, FieldKind::ElectorateTotal, FieldKind::Electorate);
    let voters = plain_sum(form, numbers, FieldKind::VotersTotal, FieldKind::Voters);
    let row = |(position, total): (usize, &u64)| {
        let blank = form.fields().get(position)?;
        let shared = matches!(blank.role, FieldRole::List(_) | FieldRole::Option(_));
        let share = votes.filter(|_| shared).and_then(|votes| share(*total, votes));
        Some(TotalRow { field: field(form, blank, language), total: *total, share })
    };
    Ok(TotalsView {
        contest: contest_summary(contest, language),
        area: area.and_then(|area| election.area(area)).map(|area| area_view(area, 0, language)),
        areas: areas(election, &contest.area, language),
        expected: found.expected,
        received: found.totals.records(),
        electorate,
        voters,
        turnout: electorate.zip(voters).and_then(|(electorate, voters)| share(voters, electorate)),
        rows: numbers.iter().enumerate().filter_map(row).collect(),
    })
}

/// The total that the paper has, or else the sum of its parts.
fn plain_sum(form: &Form, numbers: &[u64], total: FieldKind, part: FieldKind) -> Option<u64> {
    let sum = |wanted| form.sum(numbers, |role| matches!(role, FieldRole::Plain { kind, .. } if *kind == wanted));
    sum(total).or_else(|| sum(part))
}

/// A share for showing; nothing of nothing is no share.
fn share(part: u64, whole: u64) -> Option<f64> {
    // Beyond 2^53 a share for the screen may be a hair off; the totals are exact.
    #[allow(clippy::cast_precision_loss)]
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// The areas that a contest covers, each before those it contains.
fn areas(election: &Election, root: &AreaId, language: &str) -> Vec<AreaView> {
    let mut children: BTreeMap<Option<&AreaId>, Vec<&Area>> = BTreeMap::new();
    for area in &election.definition().areas {
        children.entry(area.parent.as_ref()).or_default().push(area);
    }
    let (mut found, mut open) = (vec![], election.area(root).map(|area| (area, 0)).into_iter().collect::<Vec<_>>());
    while let Some((area, depth)) = open.pop() {
        found.push(area_view(area, depth, language));
        let below = children.get(&Some(&area.id)).into_iter().flatten();
        open.extend(below.rev().map(|area| (*area, depth + 1)));
    }
    found
}

fn area_view(area: &Area, depth: usize, language: &str) -> AreaView {
    let parent = area.parent.as_ref().map(ToString::to_string);
    AreaView { id: area.id.to_string(), name: area.name.in_language(language).to_owned(), parent, depth }
}
