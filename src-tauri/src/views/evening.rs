//! How far the evening has come, as the screen receives it: for the board, for the projector, and before closing.

use operations::{Desk, OpenPoint, Place, Refusal, Remains, Step, Todo};
use serde::Serialize;
use ts_rs::TS;

use super::approval::{ActView, late};
use super::board::RecordState;

/// What remains, beside the board.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct RemainsView {
    stations: usize,
    complete: usize,
    // Sheets still to be keyed.
    #[ts(type = "number")]
    entries: u64,
    // Seconds a sheet takes on average; nothing before one was timed.
    #[ts(type = "number | null")]
    mean_seconds: Option<u64>,
    // Seconds of keying that are left at this pace.
    #[ts(type = "number | null")]
    seconds: Option<u64>,
}

/// How far the centre has come, for everybody in the room: no name of a person and no figure of votes.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ProjectorView {
    steps: Vec<StepView>,
    areas: Vec<AreaProgressView>,
    records: usize,
    stations: usize,
    complete: usize,
}

/// How many records stand at a step.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct StepView {
    state: RecordState,
    count: usize,
}

/// How far the stations of an area have come.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct AreaProgressView {
    id: String,
    name: String,
    stations: usize,
    complete: usize,
}

/// The end of the night.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ChecklistView {
    open: Vec<OpenPointView>,
    // Who was let in, or got a passphrase from somebody else, after the first entry.
    late: Vec<ActView>,
    // Whether no zero report was made, and none can be made any more.
    zero_report_missed: bool,
}

/// Something that is still open before the centre is closed.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct OpenPointView {
    code: TodoName,
    number: usize,
    // Whether a result would be missing.
    result: bool,
    place: OpenPlace,
    // On the board, the records that it concerns.
    state: Option<RecordState>,
}

/// The names of what can be open.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "views.ts")]
pub(crate) enum TodoName {
    Begin,
    Correct,
    EnterAgain,
    Settle,
    Approve,
    Export,
    Print,
    ZeroReport,
    Backup,
    CopyBehind,
    Journal,
}

/// The names of places where something open is dealt with.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "views.ts")]
pub(crate) enum OpenPlace {
    Board,
    Handover,
    Papers,
    Backup,
    Journal,
}

impl RemainsView {
    pub(super) fn of(remains: &Remains) -> Self {
        Self {
            stations: remains.stations,
            complete: remains.stations_complete,
            entries: remains.entries,
            mean_seconds: remains.mean_seconds,
            seconds: remains.seconds(),
        }
    }
}

/// How far the centre has come, for the projector.
pub(crate) fn projector(desk: &Desk, language: &str) -> Result<ProjectorView, Refusal> {
    let (loaded, remains) = (desk.loaded()?, desk.remains()?);
    let name = |area: &election::AreaId| loaded.election.area(area).map(|area| area.name.in_language(language));
    let step = |(step, count): &(Step, usize)| StepView { state: (*step).into(), count: *count };
    let area = |area: &operations::AreaProgress| AreaProgressView {
        id: area.area.to_string(),
        name: name(&area.area).unwrap_or_default().to_owned(),
        stations: area.stations,
        complete: area.complete,
    };
    Ok(ProjectorView {
        steps: remains.steps.iter().map(step).collect(),
        areas: remains.areas.iter().map(area).collect(),
        records: remains.steps.iter().map(|(_, count)| count).sum(),
        stations: remains.stations,
        complete: remains.stations_complete,
    })
}

/// What is still open before the centre is closed, and whom to think of.
pub(crate) fn checklist(desk: &Desk) -> Result<ChecklistView, Refusal> {
    Ok(ChecklistView {
        open: desk.checklist()?.into_iter().map(open_point).collect(),
        late: late(desk)?,
        zero_report_missed: desk.zero_report_missed(),
    })
}

/// Something that is still open, and where it is dealt with.
pub(crate) fn open_point(OpenPoint { todo, number }: OpenPoint) -> OpenPointView {
    let place = match todo.place() {
        Place::Board => OpenPlace::Board,
        Place::Handover => OpenPlace::Handover,
        Place::Papers => OpenPlace::Papers,
        Place::Backup => OpenPlace::Backup,
        Place::Journal => OpenPlace::Journal,
    };
    let (code, state) = match todo {
        Todo::Begin => (TodoName::Begin, Some(RecordState::Waiting)),
        Todo::Correct => (TodoName::Correct, Some(RecordState::Correction)),
        Todo::EnterAgain => (TodoName::EnterAgain, Some(RecordState::Entered)),
        Todo::Settle => (TodoName::Settle, Some(RecordState::Differing)),
        Todo::Approve => (TodoName::Approve, Some(RecordState::Agreed)),
        Todo::Export => (TodoName::Export, None),
        Todo::Print => (TodoName::Print, Some(RecordState::Approved)),
        Todo::ZeroReport => (TodoName::ZeroReport, None),
        Todo::Backup => (TodoName::Backup, None),
        Todo::CopyBehind => (TodoName::CopyBehind, None),
        Todo::Journal => (TodoName::Journal, None),
    };
    OpenPointView { code, number, result: todo.is_result(), place, state }
}
