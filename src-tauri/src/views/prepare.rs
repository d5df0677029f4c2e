//! The election that is prepared, as its editor has it.

mod shapes;

use election::{Area, Centre, Contest, Definition, Station, Template};
use exchange::import::Preview;
use operations::{Basics, Desk, DryRunReport, DryRunStep, PlacedFault, Preparation, Refusal, Taken, WrittenPackages};
use sealing::Fingerprint;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::Problem;
use shapes::{BasicsShape, ContestShape, FormShape};

/// So many areas or centres are offered to choose from; of more, the identifier is typed.
const CHOICES_MAX: usize = 400;

/// Rows of a table that the screen gets at once.
const ROWS_MAX: usize = 200;

/// How far an election has been prepared, and all of it but the places and the lists.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct PreparationView {
    #[ts(as = "BasicsShape")]
    basics: Basics,
    contests: Vec<ContestLine>,
    forms: Vec<FormLine>,
    ready_forms: Vec<FormLine>,
    areas: usize,
    centres: usize,
    stations: usize,
    area_choices: Vec<ChoiceView>,
    centre_choices: Vec<ChoiceView>,
    faults: Vec<PreparedFault>,
    fingerprint: String,
    played: bool,
    signed: bool,
    packaged: bool,
    authority: Option<String>,
}

/// A contest in one line.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ContestLine {
    id: String,
    title: String,
    kind: &'static str,
    form: String,
    area: String,
    lists: usize,
    candidates: usize,
    seats: u32,
    allocated: bool,
}

/// A form in one line.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct FormLine {
    id: String,
    title: String,
    rules: usize,
}

/// Something to choose.
#[derive(Debug, Serialize, TS)]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ChoiceView {
    id: String,
    name: String,
}

/// A fault, and the page that mends it.
#[derive(Debug, Serialize, TS)]
#[ts(export, export_to = "views.ts")]
pub(crate) struct PreparedFault {
    #[ts(type = "\"basics\" | \"places\" | \"contests\" | \"form\" | \"allocation\"")]
    page: &'static str,
    of: String,
    problem: Problem,
}

/// Which table of places.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "views.ts")]
pub(crate) enum PlaceTable {
    Areas,
    Centres,
    Stations,
}

/// Some rows of a table.
#[derive(Debug, Serialize, TS)]
#[ts(export, export_to = "views.ts")]
pub(crate) struct PreparedRows {
    total: usize,
    found: usize,
    rows: Vec<PreparedRow>,
}

/// A row with its place in the table.
#[derive(Debug, Serialize, TS)]
#[ts(export, export_to = "views.ts")]
pub(crate) struct PreparedRow {
    at: usize,
    #[ts(type = "PreparedArea | PreparedCentre | PreparedStation")]
    item: serde_json::Value,
}

/// What files or a pasted table would bring.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct TakingView {
    files: Vec<TakingFile>,
    title: String,
    areas: usize,
    centres: usize,
    stations: usize,
    contests: usize,
    lists: usize,
    candidates: usize,
    left: Vec<PreparedFault>,
}

/// What one file would bring.
#[derive(Debug, Serialize, TS)]
#[ts(export, export_to = "views.ts")]
pub(crate) struct TakingFile {
    file: String,
    kind: String,
    areas: usize,
    stations: usize,
    lists: usize,
    candidates: usize,
}

/// A dry run.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct DryRunView {
    steps: Vec<DryRunStepView>,
    stopped: bool,
    went_well: bool,
}

/// A step of it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct DryRunStepView {
    #[ts(type = "\"counts\" | \"sheets\" | \"count\" | \"import\" | \"totals\" | \"seats\" | \"publish\"")]
    kind: &'static str,
    contest: Option<String>,
    #[ts(type = "number")]
    number: u64,
    problem: Option<Problem>,
}

/// What was signed.
#[derive(Debug, Serialize, TS)]
#[ts(export, export_to = "views.ts")]
pub(crate) struct SignedView {
    authority: String,
    election: String,
}

/// Packages that were written.
#[derive(Debug, Serialize, TS)]
#[ts(export, export_to = "views.ts")]
pub(crate) struct PackagesView {
    folder: String,
    centres: u32,
    stopped: bool,
}

/// Ready-made rules of allocation.
#[derive(Debug, Serialize, TS)]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ReadyAllocation {
    state: String,
    name: String,
    seats: u32,
    law: String,
    note: Option<String>,
    #[ts(type = "Record<string, unknown> | null")]
    allocation: Option<election::Allocation>,
}

/// The election that is prepared, if one is.
pub(crate) fn preparation(desk: &Desk, language: &str) -> Result<Option<PreparationView>, Refusal> {
    let Some(prepared) = desk.preparation()? else { return Ok(None) };
    let faults = desk.preparation_faults()?.iter().map(PreparedFault::from).collect();
    let Preparation { definition, digest, played, signed, packaged } = prepared;
    let contests = definition.contests.iter().map(|contest| contest_line(contest, language)).collect();
    let area = |area: &Area| choice(area.id.as_str(), area.name.in_language(language));
    let centre = |centre: &Centre| choice(centre.id.as_str(), centre.name.in_language(language));
    let authority = desk.authority().ok().map(|authority| authority.certificate().fingerprint().to_string());
    Ok(Some(PreparationView {
        contests,
        forms: definition.forms.iter().map(|form| form_line(form, language)).collect(),
        ready_forms: exchange::definition_file::form_names()
            .filter_map(exchange::definition_file::form)
            .map(|form| form_line(&form, language))
            .collect(),
        areas: definition.areas.len(),
        centres: definition.centres.len(),
        stations: definition.stations.len(),
        area_choices: few(&definition.areas, area),
        centre_choices: few(&definition.centres, centre),
        faults,
        fingerprint: Fingerprint::of(&digest).to_string(),
        played,
        signed,
        packaged,
        authority,
        basics: Basics::from(definition),
    }))
}

fn few<T>(items: &[T], choice: impl Fn(&T) -> ChoiceView) -> Vec<ChoiceView> {
    if items.len() > CHOICES_MAX { vec![] } else { items.iter().map(choice).collect() }
}

fn choice(id: &str, name: &str) -> ChoiceView {
    ChoiceView { id: id.to_owned(), name: name.to_owned() }
}

fn contest_line(contest: &Contest, language: &str) -> ContestLine {
    ContestLine {
        id: contest.id.to_string(),
        title: contest.title.in_language(language).to_owned(),
        kind: contest.kind.name(),
        form: contest.form.to_string(),
        area: contest.area.to_string(),
        lists: contest.lists.len(),
        candidates: contest.candidates(),
        seats: contest.seats,
        allocated: contest.allocation.is_some(),
    }
}

fn form_line(form: &Template, language: &str) -> FormLine {
    FormLine { id: form.id.to_string(), title: form.title.in_language(language).to_owned(), rules: form.rules.len() }
}

impl From<&PlacedFault> for PreparedFault {
    fn from(fault: &PlacedFault) -> Self {
        Self { page: fault.page.name(), of: fault.of.clone(), problem: Problem::of(&fault.refusal) }
    }
}

/// Rows of a table in which the words that are sought occur.
pub(crate) fn prepared_rows(
    desk: &Desk,
    table: PlaceTable,
    search: &str,
    from: usize,
) -> Result<PreparedRows, Refusal> {
    let prepared = desk.preparation()?.ok_or(Refusal::NothingPrepared)?;
    let Definition { areas, centres, stations, .. } = prepared.definition;
    Ok(match table {
        PlaceTable::Areas => rows(&areas, search, from, |Area { id, name, .. }| format!("{id} {}", all(name))),
        PlaceTable::Centres => rows(&centres, search, from, |Centre { id, name }| format!("{id} {}", all(name))),
        PlaceTable::Stations => rows(&stations, search, from, |station: &Station| {
            let Station { number, name, area, centre, .. } = station;
            format!("{number} {} {area} {centre}", all(name))
        }),
    })
}

fn all(text: &election::Text) -> String {
    text.wordings().collect::<Vec<_>>().join(" ")
}

fn rows<T: Serialize>(items: &[T], search: &str, from: usize, words: impl Fn(&T) -> String) -> PreparedRows {
    let sought = search.trim().to_lowercase();
    let found: Vec<(usize, &T)> = items
        .iter()
        .enumerate()
        .filter(|(_, item)| sought.is_empty() || words(item).to_lowercase().contains(&sought))
        .collect();
    let row = |(at, item): &(usize, &T)| Some(PreparedRow { at: *at, item: serde_json::to_value(item).ok()? });
    let rows = found.iter().skip(from).take(ROWS_MAX).filter_map(row).collect();
    PreparedRows { total: items.len(), found: found.len(), rows }
}

/// A contest with everything.
#[derive(Debug, Serialize, TS)]
#[ts(export, export_to = "views.ts")]
pub(crate) struct PreparedContestView {
    #[ts(as = "ContestShape")]
    contest: Contest,
}

/// A form with everything.
#[derive(Debug, Serialize, TS)]
#[ts(export, export_to = "views.ts")]
pub(crate) struct PreparedFormView {
    #[ts(as = "FormShape")]
    form: Template,
}

/// The contest at this place.
pub(crate) fn prepared_contest(desk: &Desk, at: usize) -> Result<PreparedContestView, Refusal> {
    let mut prepared = desk.preparation()?.ok_or(Refusal::NothingPrepared)?;
    if at >= prepared.definition.contests.len() {
        return Err(Refusal::NoSuchPart);
    }
    Ok(PreparedContestView { contest: prepared.definition.contests.swap_remove(at) })
}

/// The form at this place.
pub(crate) fn prepared_form(desk: &Desk, at: usize) -> Result<PreparedFormView, Refusal> {
    let mut prepared = desk.preparation()?.ok_or(Refusal::NothingPrepared)?;
    if at >= prepared.definition.forms.len() {
        return Err(Refusal::NoSuchPart);
    }
    Ok(PreparedFormView { form: prepared.definition.forms.swap_remove(at) })
}

/// What would be taken.
pub(crate) fn taking(taken: &Taken, language: &str) -> TakingView {
    let definition = &taken.definition;
    TakingView {
        files: taken.previews.iter().map(TakingFile::from).collect(),
        title: definition.title.in_language(language).to_owned(),
        areas: definition.areas.len(),
        centres: definition.centres.len(),
        stations: definition.stations.len(),
        contests: definition.contests.len(),
        lists: definition.contests.iter().map(|contest| contest.lists.len()).sum(),
        candidates: definition.contests.iter().map(Contest::candidates).sum(),
        left: taken.left.iter().map(PreparedFault::from).collect(),
    }
}

impl From<&Preview> for TakingFile {
    fn from(preview: &Preview) -> Self {
        let Preview { file, kind, areas, stations, lists, candidates, .. } = preview;
        let (file, kind) = (file.clone(), kind.name().to_owned());
        Self { file, kind, areas: *areas, stations: *stations, lists: *lists, candidates: *candidates }
    }
}

impl From<&DryRunStep> for DryRunStepView {
    fn from(step: &DryRunStep) -> Self {
        Self {
            kind: step.kind.name(),
            contest: step.contest.as_ref().map(ToString::to_string),
            number: step.number,
            problem: step.refusal.as_ref().map(Problem::of),
        }
    }
}

impl From<&DryRunReport> for DryRunView {
    fn from(report: &DryRunReport) -> Self {
        let steps = report.steps.iter().map(DryRunStepView::from).collect();
        Self { steps, stopped: report.stopped, went_well: report.went_well() }
    }
}

/// What was signed, by the fingerprints of the letter.
pub(crate) fn signed(signed: &operations::SignedElection) -> SignedView {
    SignedView {
        authority: signed.authority.fingerprint().to_string(),
        election: Fingerprint::of(&signed.digest()).to_string(),
    }
}

impl From<WrittenPackages> for PackagesView {
    fn from(written: WrittenPackages) -> Self {
        let WrittenPackages { folder, centres, stopped, .. } = written;
        Self { folder: folder.display().to_string(), centres, stopped }
    }
}

/// The ready-made rules of the Member States.
pub(crate) fn ready_allocations(language: &str) -> Vec<ReadyAllocation> {
    let ready = |row: exchange::ready_rules::ReadyRules| ReadyAllocation {
        name: row.name.in_language(language).to_owned(),
        note: row.note.map(|note| note.in_language(language).to_owned()),
        state: row.state,
        seats: row.seats,
        law: row.law,
        allocation: row.allocation,
    };
    exchange::ready_rules::european_parliament().into_iter().map(ready).collect()
}
