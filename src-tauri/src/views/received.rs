//! What the central office sees of files: each with its verdict, those of one record side by side, and the import under way.

use std::collections::BTreeMap;

use election::{RecordId, Verdict};
use operations::{Decision, Desk, Imported, Judged, Refusal};
use sealing::Digest;
use serde::Serialize;
use store::{Arrival, ArrivalQuery, Known, Standing};
use ts_rs::TS;

use super::ProgressView;
use super::desk::{ContestSummary, contest_summary};
use super::sheet::{FieldView, field};
use crate::error::Problem;

/// The most files of one list; whoever looks for another names its station or its verdict.
const FILES_MAX: usize = 500;

/// How an import ended: every verdict is counted, and of the files those are named that somebody may have to look at.
#[derive(Clone, Debug, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ImportView {
    numbers: Numbers,
    files: Vec<ImportedFile>,
    #[ts(type = "number")]
    skipped_folders: u64,
    stopped: bool,
}

/// How many files of each verdict there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts", rename = "VerdictNumbers")]
pub(crate) struct Numbers {
    #[ts(type = "number")]
    accepted: u64,
    #[ts(type = "number")]
    duplicate: u64,
    #[ts(type = "number")]
    superseded: u64,
    #[ts(type = "number")]
    conflict: u64,
    #[ts(type = "number")]
    rejected: u64,
}

/// Files that arrived, newest first, and how many there are of each kind.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ReceivedView {
    numbers: Numbers,
    files: Vec<ImportedFile>,
}

/// A file and what became of it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ImportedFile {
    name: String,
    file: String,
    #[ts(as = "VerdictName")]
    verdict: Verdict,
    problem: Option<Problem>,
    station: Option<String>,
    contest: Option<String>,
    revision: Option<u32>,
    control_code: Option<String>,
}

/// The names of verdicts on the other side.
#[derive(TS)]
#[ts(export, export_to = "views.ts", rename_all = "kebab-case", rename = "Verdict")]
#[expect(dead_code, reason = "it stands for another crate's type in the generated file")]
pub(crate) enum VerdictName {
    Accepted,
    Duplicate,
    Superseded,
    Conflict,
    Rejected,
}

/// The import that is under way, or the folder that is watched.
#[derive(Clone, Debug, Default, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ImportingView {
    // Nothing between two imports of a watched folder.
    pub(crate) progress: Option<ProgressView>,
    pub(crate) paused: bool,
    // The folder that is watched.
    pub(crate) watched: Option<String>,
    // Why the watched folder cannot be read just now.
    pub(crate) problem: Option<Problem>,
    // One more with each import that ended.
    pub(crate) ended: u32,
}

/// Files that were dropped on the window.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct DroppedView {
    // One more with each time.
    pub(crate) number: u32,
    pub(crate) paths: Vec<String>,
}

/// The files of one record side by side.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ConflictView {
    station: String,
    station_name: String,
    contest: ContestSummary,
    files: Vec<ContenderView>,
    // The fields in which they differ.
    rows: Vec<ContenderRow>,
    decision: Option<DecisionView>,
}

/// One of them.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ContenderView {
    file: String,
    name: String,
    #[ts(as = "VerdictName")]
    verdict: Verdict,
    problem: Option<Problem>,
    revision: u32,
    control_code: String,
    counting_centre: Option<String>,
    generation: Option<u32>,
}

/// A field with what each file says, in the order of the files.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ContenderRow {
    field: FieldView,
    values: Vec<Option<u32>>,
}

/// What officers decided.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct DecisionView {
    file: String,
    by: Vec<DeciderView>,
    // Two officers agree, and it counts.
    holds: bool,
    // Whether the person who looks is one of them.
    own: bool,
    // Whether other files came since, so that it says nothing of them.
    outdated: bool,
}

/// Who decided, and why.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct DeciderView {
    person: String,
    at: String,
    reason: String,
}

impl Numbers {
    fn count(&mut self, verdict: Verdict) {
        let number = match verdict {
            Verdict::Accepted => &mut self.accepted,
            Verdict::Duplicate => &mut self.duplicate,
            Verdict::Superseded => &mut self.superseded,
            Verdict::Conflict => &mut self.conflict,
            Verdict::Rejected => &mut self.rejected,
        };
        *number += 1;
    }
}

/// What an import has come to, while it goes on: bounded, however many files there are.
#[derive(Default)]
pub(crate) struct Heard {
    numbers: Numbers,
    // Each with its place in the import.
    plain: Vec<(usize, ImportedFile)>,
    others: Vec<(usize, ImportedFile)>,
    files: usize,
}

impl Heard {
    /// Takes a judgement.
    pub(crate) fn hear(&mut self, judged: &Judged) {
        self.numbers.count(judged.verdict);
        let is_plain = matches!(judged.verdict, Verdict::Accepted | Verdict::Duplicate);
        let list = if is_plain { &mut self.plain } else { &mut self.others };
        if list.len() < FILES_MAX {
            list.push((self.files, ImportedFile::from(judged)));
        }
        self.files += 1;
    }

    /// What it came to.
    pub(crate) fn ended(mut self, imported: Imported) -> ImportView {
        self.plain.truncate(FILES_MAX - self.others.len());
        let mut files = self.others;
        files.append(&mut self.plain);
        files.sort_by_key(|(place, _)| *place);
        let Imported { skipped_folders, stopped, .. } = imported;
        let files = files.into_iter().map(|(_, file)| file).collect();
        ImportView { numbers: self.numbers, files, skipped_folders, stopped }
    }
}

impl From<&Judged> for ImportedFile {
    fn from(judged: &Judged) -> Self {
        let (station, contest) = named(judged.record.as_ref());
        Self {
            name: judged.name.clone(),
            file: judged.file.to_string(),
            verdict: judged.verdict,
            problem: judged.reason.as_ref().map(Problem::of),
            station,
            contest,
            revision: judged.revision,
            control_code: judged.control_code.clone(),
        }
    }
}

impl From<&Arrival> for ImportedFile {
    fn from(arrival: &Arrival) -> Self {
        let (station, contest) = named(arrival.record.as_ref());
        let (revision, control_code) = (arrival.revision, arrival.control_code.clone());
        Self {
            name: arrival.name.clone(),
            file: arrival.file.to_string(),
            verdict: verdict(arrival.standing),
            problem: arrival.reason.clone().map(|code| kept(code, arrival.detail.as_deref())),
            station,
            contest,
            revision,
            control_code,
        }
    }
}

/// A reason as the vault keeps it.
fn kept(code: String, detail: Option<&str>) -> Problem {
    let params: BTreeMap<String, String> =
        detail.and_then(|detail| serde_json::from_str(detail).ok()).unwrap_or_default();
    Problem { code, params, faults: None }
}

fn verdict(standing: Standing) -> Verdict {
    match standing {
        Standing::Counted => Verdict::Accepted,
        Standing::Superseded => Verdict::Superseded,
        Standing::Conflict => Verdict::Conflict,
        Standing::Rejected => Verdict::Rejected,
    }
}

fn named(record: Option<&RecordId>) -> (Option<String>, Option<String>) {
    (record.map(|record| record.station.to_string()), record.map(|record| record.contest.to_string()))
}

/// The newest files that stand so and are of this station; without either, of all.
pub(crate) fn received(desk: &Desk, wanted: Option<Verdict>, station: Option<&str>) -> Result<ReceivedView, Refusal> {
    let standing = match wanted {
        None => None,
        Some(Verdict::Accepted) => Some(Standing::Counted),
        Some(Verdict::Superseded) => Some(Standing::Superseded),
        Some(Verdict::Conflict) => Some(Standing::Conflict),
        Some(Verdict::Rejected) => Some(Standing::Rejected),
        // Nothing is kept of what was there already.
        Some(Verdict::Duplicate) => return Ok(ReceivedView { numbers: numbers(desk)?, files: vec![] }),
    };
    let files = desk.arrivals_of(ArrivalQuery { standing, station, limit: FILES_MAX })?;
    Ok(ReceivedView { numbers: numbers(desk)?, files: files.iter().map(ImportedFile::from).collect() })
}

fn numbers(desk: &Desk) -> Result<Numbers, Refusal> {
    Ok(Numbers {
        accepted: desk.number_of(Standing::Counted)?,
        duplicate: 0,
        superseded: desk.number_of(Standing::Superseded)?,
        conflict: desk.number_of(Standing::Conflict)?,
        rejected: desk.number_of(Standing::Rejected)?,
    })
}

/// Every proved file of a record, to be compared.
pub(crate) fn conflict(desk: &Desk, record: &RecordId, language: &str) -> Result<ConflictView, Refusal> {
    let files = desk.contenders(record)?;
    let loaded = desk.loaded()?;
    let election = &loaded.election;
    let station = election.station(&record.station).ok_or(election::Refusal::UnknownRecord)?;
    let (contest, form) = election.contest(&record.contest).ok_or(election::Refusal::UnknownRecord)?;
    let values = |position: usize| -> Vec<Option<u32>> {
        files.iter().map(|file| file.counts.at(position).map(Into::into)).collect()
    };
    let row = |(position, blank)| {
        let values = values(position);
        let differs = values.windows(2).any(|pair| pair[0] != pair[1]);
        differs.then(|| ContenderRow { field: field(form, blank, language), values })
    };
    let decision = desk.decision(record).map(|decision| decided(desk, decision, &files));
    Ok(ConflictView {
        station: record.station.to_string(),
        station_name: station.name.in_language(language).to_owned(),
        contest: contest_summary(contest, language),
        rows: form.fields().iter().enumerate().filter_map(row).collect(),
        files: files.into_iter().map(contender).collect(),
        decision,
    })
}

fn decided(desk: &Desk, decision: &Decision, files: &[Known]) -> DecisionView {
    let by = decision.by.iter().map(|(person, (at, reason))| DeciderView {
        person: super::name(desk, person),
        at: at.to_rfc3339(),
        reason: reason.clone(),
    });
    let own = desk.seated().is_some_and(|person| decision.by.contains_key(&person.id));
    let outdated = files.iter().any(|file| !decision.among.contains(&file.file));
    DecisionView { file: decision.chosen.to_string(), by: by.collect(), holds: decision.holds(), own, outdated }
}

fn contender(known: Known) -> ContenderView {
    ContenderView {
        file: known.file.to_string(),
        name: known.name,
        verdict: verdict(known.standing),
        problem: known.reason.map(|code| kept(code, None)),
        revision: known.revision,
        control_code: known.control_code,
        counting_centre: known.trace.as_ref().map(|trace| trace.centre.to_string()),
        generation: known.trace.as_ref().map(|trace| trace.generation),
    }
}

/// The digest of a file, as the screen sends it back.
pub(crate) fn digest(text: &str) -> Result<Digest, Refusal> {
    Ok(text.parse::<Digest>()?)
}
