//! What the central office sees of its totals.

use std::collections::{BTreeMap, BTreeSet};

use election::{Area, AreaId, ContestId, Election, FieldKind, FieldRole, Form};
use operations::{AreaTotals, Lookout, Refusal};
use serde::Serialize;
use ts_rs::TS;

use super::desk::{ContestSummary, contest_summary};
use super::sheet::{FieldView, field};

/// Up to so many areas the whole tree is listed.
const AREAS_LISTED_MAX: usize = 300;

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
    // How many of these say what their signed paper says, and how many differ from it; the others are provisional.
    #[ts(type = "number")]
    confirmed: u64,
    #[ts(type = "number")]
    differs: u64,
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

/// The areas of one level side by side.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ComparisonView {
    // The lists, answers or persons, in the order of the ballot.
    lists: Vec<FieldView>,
    rows: Vec<ComparedArea>,
    // How many areas there are; of very many only the first are compared.
    number: usize,
}

/// An area beside its neighbours.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ComparedArea {
    id: String,
    name: String,
    #[ts(type = "number")]
    expected: u64,
    #[ts(type = "number")]
    received: u64,
    #[ts(type = "number | null")]
    voters: Option<u64>,
    turnout: Option<f64>,
    // Votes in the order of the lists.
    #[ts(type = "Array<number>")]
    votes: Vec<u64>,
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
    lookout: &Lookout,
    contest: &ContestId,
    area: Option<&AreaId>,
    language: &str,
) -> Result<TotalsView, Refusal> {
    let election = lookout.election();
    let (found, muster) = (lookout.totals(contest, area)?, lookout.muster(contest, area)?);
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
        areas: areas(election, &contest.area, area, language),
        expected: found.expected,
        received: found.totals.records(),
        confirmed: muster.confirmed,
        differs: muster.differs,
        electorate,
        voters,
        turnout: electorate.zip(voters).and_then(|(electorate, voters)| share(voters, electorate)),
        rows: numbers.iter().enumerate().filter_map(row).collect(),
    })
}

/// The areas below one, side by side.
pub(crate) fn comparison(
    lookout: &Lookout,
    contest: &ContestId,
    area: Option<&AreaId>,
    language: &str,
) -> Result<ComparisonView, Refusal> {
    let election = lookout.election();
    let compared = lookout.compare(contest, area)?;
    let (_, form) = election.contest(contest).ok_or(election::Refusal::UnknownRecord)?;
    let is_list = |role: &FieldRole| matches!(role, FieldRole::List(_) | FieldRole::Option(_));
    let lists: Vec<(usize, &election::Field)> =
        form.fields().iter().enumerate().filter(|(_, field)| is_list(&field.role)).collect();
    let row = |(id, of): &(AreaId, AreaTotals)| {
        let numbers = of.totals.numbers();
        let electorate = plain_sum(form, numbers, FieldKind::ElectorateTotal, FieldKind::Electorate);
        let voters = plain_sum(form, numbers, FieldKind::VotersTotal, FieldKind::Voters);
        ComparedArea {
            name: election.area(id).map_or("", |area| area.name.in_language(language)).to_owned(),
            id: id.to_string(),
            expected: of.expected,
            received: of.totals.records(),
            voters,
            turnout: electorate.zip(voters).and_then(|(electorate, voters)| share(voters, electorate)),
            votes: lists.iter().map(|(position, _)| numbers.get(*position).copied().unwrap_or(0)).collect(),
        }
    };
    Ok(ComparisonView {
        rows: compared.areas.iter().map(row).collect(),
        lists: lists.iter().map(|(_, blank)| field(form, blank, language)).collect(),
        number: compared.number,
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

/// The areas that a contest covers, each before those it contains; of very many only the way to the one that is shown, and
/// what lies directly below it.
fn areas(election: &Election, root: &AreaId, shown: Option<&AreaId>, language: &str) -> Vec<AreaView> {
    let shown = shown.unwrap_or(root);
    let is_small = election.definition().areas.len() <= AREAS_LISTED_MAX;
    let way: BTreeSet<&AreaId> = election.upwards(shown).map(|area| &area.id).collect();
    let is_listed = |area: &Area| is_small || way.contains(&area.id) || area.parent.as_ref() == Some(shown);
    let mut children: BTreeMap<Option<&AreaId>, Vec<&Area>> = BTreeMap::new();
    for area in &election.definition().areas {
        children.entry(area.parent.as_ref()).or_default().push(area);
    }
    let (mut found, mut open) = (vec![], election.area(root).map(|area| (area, 0)).into_iter().collect::<Vec<_>>());
    while let Some((area, depth)) = open.pop() {
        found.push(area_view(area, depth, language));
        let below = children.get(&Some(&area.id)).into_iter().flatten();
        open.extend(below.rev().filter(|area| is_listed(area)).map(|area| (*area, depth + 1)));
    }
    found
}

fn area_view(area: &Area, depth: usize, language: &str) -> AreaView {
    let parent = area.parent.as_ref().map(ToString::to_string);
    AreaView { id: area.id.to_string(), name: area.name.in_language(language).to_owned(), parent, depth }
}
