//! How the office's night stands, as the screen receives it.

use election::{AreaId, ContestId};
use operations::{LateCentre, Lookout, Muster, RecordStanding, RecordsWanted, Refusal};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How the records of an area stand.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct MusterView {
    #[ts(type = "number")]
    expected: u64,
    #[ts(type = "number")]
    received: u64,
    #[ts(type = "number")]
    missing: u64,
    #[ts(type = "number")]
    conflicts: u64,
    #[ts(type = "number")]
    provisional: u64,
    #[ts(type = "number")]
    confirmed: u64,
    #[ts(type = "number")]
    differs: u64,
    // How many are to be compared with their paper, and how many of these were.
    #[ts(type = "number")]
    due: u64,
    #[ts(type = "number")]
    compared: u64,
    // How many of these are counted and wait for it.
    #[ts(type = "number")]
    waiting: u64,
}

/// An area and how its records stand.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct NightAreaView {
    id: String,
    name: String,
    kind: String,
    muster: MusterView,
}

/// A centre that still owes records.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct LateCentreView {
    id: String,
    name: String,
    #[ts(type = "number")]
    expected: u64,
    #[ts(type = "number")]
    received: u64,
    last: Option<String>,
    behind: bool,
}

/// How the night stands in an area.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct NightView {
    // From the whole election down to the area that is shown.
    path: Vec<NightAreaView>,
    below: Vec<NightAreaView>,
    late: Vec<LateCentreView>,
    late_number: usize,
    #[ts(type = "number")]
    extra: u64,
    #[ts(type = "number")]
    rejected: u64,
    last: Option<String>,
}

/// Which records of an area are wanted.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct NightWanted {
    area: Option<String>,
    contest: Option<String>,
    standing: Option<StandingName>,
    only_due: bool,
}

/// The names of how a record stands.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "views.ts", rename = "RecordStanding")]
pub(crate) enum StandingName {
    Missing,
    Conflict,
    Provisional,
    Confirmed,
    Differs,
}

/// The records of an area.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct NightRecordsView {
    rows: Vec<NightRecordView>,
    // How many there are; of very many only the first are listed.
    number: usize,
}

/// A record and how it stands.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct NightRecordView {
    station: String,
    station_name: String,
    contest: String,
    contest_title: String,
    centre: String,
    standing: StandingName,
    due: bool,
}

impl From<RecordStanding> for StandingName {
    fn from(standing: RecordStanding) -> Self {
        match standing {
            RecordStanding::Missing => Self::Missing,
            RecordStanding::Conflict => Self::Conflict,
            RecordStanding::Provisional => Self::Provisional,
            RecordStanding::Confirmed => Self::Confirmed,
            RecordStanding::Differs => Self::Differs,
        }
    }
}

impl From<StandingName> for RecordStanding {
    fn from(name: StandingName) -> Self {
        match name {
            StandingName::Missing => Self::Missing,
            StandingName::Conflict => Self::Conflict,
            StandingName::Provisional => Self::Provisional,
            StandingName::Confirmed => Self::Confirmed,
            StandingName::Differs => Self::Differs,
        }
    }
}

impl From<Muster> for MusterView {
    fn from(muster: Muster) -> Self {
        let (missing, provisional) = (muster.missing(), muster.provisional());
        let Muster { expected, received, conflicts, confirmed, differs, due, compared, waiting } = muster;
        Self { expected, received, missing, conflicts, provisional, confirmed, differs, due, compared, waiting }
    }
}

/// How the night stands in an area.
pub(crate) fn night(
    lookout: &Lookout,
    area: Option<String>,
    contest: Option<String>,
    language: &str,
) -> Result<NightView, Refusal> {
    let (area, contest) = (area.map(AreaId::new), contest.map(ContestId::new));
    let watch = lookout.watch(area.as_ref(), contest.as_ref())?;
    let election = lookout.election();
    let view = |(id, muster): (AreaId, Muster)| {
        let area = election.area(&id);
        NightAreaView {
            name: area.map_or("", |area| area.name.in_language(language)).to_owned(),
            kind: area.map_or("", |area| &area.kind).to_owned(),
            id: id.to_string(),
            muster: muster.into(),
        }
    };
    let centre = |late: LateCentre| {
        let centre = election.definition().centres.iter().find(|centre| centre.id == late.centre);
        LateCentreView {
            name: centre.map_or("", |centre| centre.name.in_language(language)).to_owned(),
            id: late.centre.to_string(),
            expected: late.expected,
            received: late.received,
            last: late.last.map(|at| at.to_rfc3339()),
            behind: late.is_behind,
        }
    };
    Ok(NightView {
        path: watch.path.into_iter().map(view).collect(),
        below: watch.below.into_iter().map(view).collect(),
        late: watch.late.into_iter().map(centre).collect(),
        late_number: watch.late_number,
        extra: watch.extra,
        rejected: watch.rejected,
        last: watch.last.map(|at| at.to_rfc3339()),
    })
}

/// The records of an area.
pub(crate) fn night_records(
    lookout: &Lookout,
    wanted: NightWanted,
    language: &str,
) -> Result<NightRecordsView, Refusal> {
    let NightWanted { area, contest, standing, only_due } = wanted;
    let wanted = RecordsWanted {
        area: area.map(AreaId::new),
        contest: contest.map(ContestId::new),
        standing: standing.map(Into::into),
        only_due,
    };
    let (lines, number) = lookout.records(&wanted)?;
    let election = lookout.election();
    let rows = lines.into_iter().map(|line| {
        let station = election.station(&line.record.station);
        let contest = election.contest(&line.record.contest).map(|(contest, _)| contest.title.in_language(language));
        NightRecordView {
            station_name: station.map_or("", |station| station.name.in_language(language)).to_owned(),
            centre: station.map_or("", |station| station.centre.as_str()).to_owned(),
            contest_title: contest.unwrap_or_default().to_owned(),
            station: line.record.station.to_string(),
            contest: line.record.contest.to_string(),
            standing: line.standing.into(),
            due: line.is_due,
        }
    });
    Ok(NightRecordsView { rows: rows.collect(), number })
}
