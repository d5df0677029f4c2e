//! The board of a counting centre, as the screen receives it.

use std::collections::BTreeMap;

use election::{RecordId, StationKind};
use operations::{Action as Does, Desk, Refusal, Step, UnderWay};
use serde::Serialize;
use ts_rs::TS;

use super::evening::RemainsView;
use super::name;
use crate::error::Problem;

/// Every record of the centre.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct BoardView {
    rows: Vec<BoardRow>,
    remains: RemainsView,
}

/// A record on the board.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct BoardRow {
    station: String,
    number: String,
    name: String,
    #[ts(type = "\"ordinary\" | \"postal\" | \"special\" | \"mobile\" | \"advance\"")]
    kind: StationKind,
    area: String,
    contest: String,
    contest_title: String,
    state: RecordState,
    // Whether its figures agree because they were settled.
    settled: bool,
    revision: u32,
    people: Vec<String>,
    // Who has a sheet of it half keyed.
    entering: Vec<String>,
    actions: Vec<Action>,
}

/// The furthest thing that happened to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "views.ts")]
pub(crate) enum RecordState {
    Waiting,
    Entered,
    Differing,
    Agreed,
    OnceApproved,
    Approved,
    Printed,
    Exported,
    Correction,
}

/// Something that can be done with a record.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct Action {
    action: ActionName,
    refusal: Option<Problem>,
}

/// The names of what can be done.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "views.ts")]
pub(crate) enum ActionName {
    Enter,
    Settle,
    Discard,
    Approve,
    Protocol,
    Export,
    Correct,
}

/// How a record stands after something was done.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct Outcome {
    state: RecordState,
    differing: usize,
}

/// The board as the person who is signed in sees it.
pub(crate) fn board(desk: &Desk, language: &str) -> Result<BoardView, Refusal> {
    let loaded = desk.loaded()?;
    let election = &loaded.election;
    let mut entering: BTreeMap<RecordId, Vec<String>> = BTreeMap::new();
    for UnderWay { record, person, .. } in desk.under_way()? {
        entering.entry(record).or_default().push(name(desk, &person));
    }
    let row = |row: operations::BoardRow| {
        let station = election.station(&row.record.station)?;
        let (contest, _) = election.contest(&row.record.contest)?;
        let area = election.area(&station.area)?;
        Some(BoardRow {
            station: row.record.station.to_string(),
            number: station.number.to_string(),
            name: station.name.in_language(language).to_owned(),
            kind: station.kind,
            area: area.name.in_language(language).to_owned(),
            contest: row.record.contest.to_string(),
            contest_title: contest.title.in_language(language).to_owned(),
            state: row.step.into(),
            settled: row.settled,
            revision: row.revision,
            people: row.people.iter().map(|person| name(desk, person)).collect(),
            entering: entering.get(&row.record).cloned().unwrap_or_default(),
            actions: row.actions.into_iter().map(action).collect(),
        })
    };
    let remains = RemainsView::of(&desk.remains()?);
    Ok(BoardView { rows: desk.board()?.into_iter().filter_map(row).collect(), remains })
}

/// How a record stands now.
pub(crate) fn outcome(desk: &Desk, record: &RecordId) -> Outcome {
    let entry = desk.entry(record);
    Outcome {
        state: Step::of(&entry).into(),
        differing: entry.differing().map_or(0, |differing| differing.open().len()),
    }
}

fn action((action, refusal): (Does, Option<Refusal>)) -> Action {
    let action = match action {
        Does::Enter => ActionName::Enter,
        Does::Settle => ActionName::Settle,
        Does::Discard => ActionName::Discard,
        Does::Approve => ActionName::Approve,
        Does::Protocol => ActionName::Protocol,
        Does::Export => ActionName::Export,
        Does::Correct => ActionName::Correct,
    };
    Action { action, refusal: refusal.as_ref().map(Problem::of) }
}

impl From<Step> for RecordState {
    fn from(step: Step) -> Self {
        match step {
            Step::Waiting => Self::Waiting,
            Step::Entered => Self::Entered,
            Step::Differing => Self::Differing,
            Step::Agreed => Self::Agreed,
            Step::OnceApproved => Self::OnceApproved,
            Step::Approved => Self::Approved,
            Step::Printed => Self::Printed,
            Step::Exported => Self::Exported,
            Step::Correction => Self::Correction,
        }
    }
}
