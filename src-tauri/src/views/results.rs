//! What the office sees of seats, of the release of results, and of publishing them.

use std::path::Path;

use apportionment::{Lot, Place, Refusal as No};
use election::{Contest, ContestId, Election, Role};
use exchange::figures::{Status, share};
use exchange::publication::Publication;
use operations::{Desk, DrawnLot, Names, Published, Refusal, Seats, StepOfSeats, steps_of_seats};
use protocol::Wording;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::desk::{ContestSummary, PersonView, contest_summary};
use super::name;
use crate::error::Problem;

/// The seats of a contest, or why there are none.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct SeatsView {
    contest: ContestSummary,
    seats: u32,
    #[ts(type = "number")]
    expected: u64,
    #[ts(type = "number")]
    received: u64,
    // Empty where there is a tie or another reason.
    rows: Vec<SeatsRow>,
    steps: Vec<WorkingView>,
    tie: Option<TieView>,
    lots: Vec<LotView>,
    problem: Option<Problem>,
}

/// A list with its seats.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct SeatsRow {
    list: String,
    name: String,
    #[ts(type = "number")]
    votes: u64,
    share: Option<f64>,
    seats: u32,
    elected: Vec<String>,
}

/// A step of the computation.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct WorkingView {
    title: String,
    notes: Vec<String>,
    columns: Vec<WorkingColumn>,
    rows: Vec<WorkingRow>,
    after: Vec<String>,
}

/// A column of a step.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct WorkingColumn {
    heading: String,
    figure: bool,
}

/// A row of a step.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct WorkingRow {
    cells: Vec<String>,
    won: bool,
}

/// A tie that waits for a lot.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct TieView {
    place: String,
    among: Vec<TiedView>,
    seats: u32,
    // Given back with the lot that was drawn.
    token: String,
}

/// One of those who are tied.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct TiedView {
    id: String,
    name: String,
}

/// A lot that was recorded.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct LotView {
    place: String,
    among: Vec<String>,
    drawn: Vec<String>,
    witness: String,
    reason: String,
    at: String,
    by: String,
}

/// A lot as it was drawn, for the tie whose token comes with it.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct DrawnView {
    token: String,
    drawn: Vec<String>,
    pub(crate) witness: String,
    pub(crate) reason: String,
}

/// What a tie is, on the way to the screen and back.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Token {
    place: Place,
    among: Vec<String>,
}

/// How results stand to the embargo.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ReleaseView {
    until: Option<String>,
    early: bool,
    released: Option<ReleasedView>,
    // Who may release together with the person who sits there.
    officers: Vec<PersonView>,
}

/// What released results.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ReleasedView {
    at: String,
    by: String,
    // Nobody where the authority released them.
    with: Option<String>,
    reason: String,
}

/// How the next publication stands.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct PublishingView {
    sequence: u32,
    name: String,
    contests: Vec<PublishingContest>,
    signed: bool,
}

/// A contest of the next publication.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct PublishingContest {
    id: String,
    title: String,
    #[ts(type = "number")]
    expected: u64,
    #[ts(type = "number")]
    received: u64,
    // How many of these say what their paper says.
    #[ts(type = "number")]
    confirmed: u64,
    // How many must be compared yet, or differ, before the contest is certified.
    #[ts(type = "number")]
    papers: u64,
    // Figures of it were published as certified.
    certified: bool,
    // Its seats wait for a lot.
    waits: bool,
}

/// The names of statuses on the other side.
#[derive(TS)]
#[ts(export, export_to = "views.ts", rename_all = "kebab-case", rename = "ResultsStatus")]
#[expect(dead_code, reason = "it stands for another crate's type in the generated file")]
pub(crate) enum StatusName {
    UnofficialPartial,
    UnofficialComplete,
    Certified,
    Correction,
}

/// What was published.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct PublishedView {
    folder: String,
    sequence: u32,
    #[ts(as = "StatusName")]
    status: Status,
    at: String,
    figures: String,
    files: usize,
    #[ts(type = "number")]
    bytes: u64,
    container: Option<String>,
    left: Vec<LeftView>,
}

/// A publication that was offered for comparison with what this office published.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ComparedView {
    sequence: u32,
    #[ts(as = "StatusName")]
    status: Status,
    at: String,
    figures: String,
    // The number of the newest one that this office made; 0 before the first.
    newest: u32,
}

/// A form that was not written.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct LeftView {
    name: String,
    reason: String,
}

/// The seats of a contest.
pub(crate) fn seats(desk: &Desk, contest: &ContestId, provisional: bool, language: &str) -> Result<SeatsView, Refusal> {
    let (loaded, totals) = (desk.loaded()?, desk.totals(contest, None)?);
    let (found, _) = loaded.election.contest(contest).ok_or(election::Refusal::UnknownRecord)?;
    let names = Names::of(&loaded.election, found, language);
    let mut view = SeatsView {
        contest: contest_summary(found, language),
        seats: found.seats,
        expected: totals.expected,
        received: totals.totals.records(),
        rows: vec![],
        steps: vec![],
        tie: None,
        lots: desk.lots(contest).map(|lot| lot_view(desk, lot)).collect(),
        problem: None,
    };
    match desk.seats(contest, &[], provisional) {
        Ok(seats) => {
            view.rows = rows(found, &seats, language);
            let wording = Wording::new(language);
            view.steps = steps_of_seats(&seats.report, &names, &wording).iter().map(WorkingView::from).collect();
        }
        Err(Refusal::Seats(No::Tied(tie))) => {
            let token = Token { place: tie.place.clone(), among: tie.among.clone() };
            let tied = |id: &String| TiedView { id: id.clone(), name: names.tied(&tie.place, id) };
            view.tie = Some(TieView {
                place: names.place(&tie.place, &Wording::new(language)),
                among: tie.among.iter().map(tied).collect(),
                seats: tie.seats,
                token: serde_json::to_string(&token).unwrap_or_default(),
            });
        }
        Err(refusal) => view.problem = Some(Problem::of(&refusal)),
    }
    Ok(view)
}

fn rows(contest: &Contest, seats: &Seats, language: &str) -> Vec<SeatsRow> {
    let published = seats.published(contest);
    let votes: u64 = seats.report.seats.iter().map(|row| row.votes).sum();
    let row = |(list, won): (&election::List, &exchange::publish::ListSeats)| {
        let own = seats.report.seats.iter().find(|row| row.list == list.id).map_or(0, |row| row.votes);
        let elected = won.elected.iter().filter_map(|place| list.candidates.get(*place));
        SeatsRow {
            list: list.id.clone(),
            name: list.name.in_language(language).to_owned(),
            votes: own,
            share: share(own, votes)
                .and_then(|share| u32::try_from(share).ok())
                .map(|share| f64::from(share) / 10_000.0),
            seats: won.seats,
            elected: elected.map(|candidate| candidate.name.clone()).collect(),
        }
    };
    contest.lists.iter().zip(&published.0).map(row).collect()
}

fn lot_view(desk: &Desk, lot: &DrawnLot) -> LotView {
    LotView {
        place: lot.place.clone(),
        among: lot.among.clone(),
        drawn: lot.drawn.clone(),
        witness: lot.witness.clone(),
        reason: lot.reason.clone(),
        at: lot.at.to_rfc3339(),
        by: lot.by.as_ref().map(|by| name(desk, by)).unwrap_or_default(),
    }
}

impl From<&StepOfSeats> for WorkingView {
    fn from(step: &StepOfSeats) -> Self {
        let column = |column: &operations::StepColumn| WorkingColumn {
            heading: column.heading.clone(),
            figure: column.is_figure,
        };
        let row = |row: &operations::StepRow| WorkingRow { cells: row.cells.clone(), won: row.is_won };
        Self {
            title: step.title.clone(),
            notes: step.notes.clone(),
            columns: step.columns.iter().map(column).collect(),
            rows: step.rows.iter().map(row).collect(),
            after: step.after.clone(),
        }
    }
}

impl DrawnView {
    /// The lot, if the token is one that the screen was given.
    pub(crate) fn lot(&self) -> Result<Lot, Refusal> {
        let Token { place, among } =
            serde_json::from_str(&self.token).map_err(|_| Refusal::Seats(No::UnusedLot { place: Place::Whole }))?;
        Ok(Lot { place, among, drawn: self.drawn.clone() })
    }
}

/// How results stand to the embargo.
pub(crate) fn release(desk: &Desk) -> Result<ReleaseView, Refusal> {
    let (embargo, own) = (desk.embargo()?, desk.signed_in()?.id.clone());
    let named = |id: &election::PersonId| name(desk, id);
    let officers = desk.people().filter(|person| person.role == Role::Officer && person.id != own);
    Ok(ReleaseView {
        until: embargo.until.map(|until| until.to_rfc3339()),
        early: embargo.is_early,
        released: embargo.release.map(|release| ReleasedView {
            at: release.at.to_rfc3339(),
            by: release.by.as_ref().map(named).unwrap_or_default(),
            with: release.with.as_ref().map(named),
            reason: release.reason,
        }),
        officers: officers.map(PersonView::from).collect(),
    })
}

/// How the next publication stands.
pub(crate) fn publishing(desk: &mut Desk, language: &str) -> Result<PublishingView, Refusal> {
    let (publishing, loaded) = (desk.publishing()?, desk.loaded()?);
    let title = |election: &Election, id: &ContestId| {
        election.contest(id).map_or_else(|| id.to_string(), |(found, _)| found.title.in_language(language).to_owned())
    };
    let contest = |contest: &exchange::publication::PublishedContest| PublishingContest {
        id: contest.contest.to_string(),
        title: title(&loaded.election, &contest.contest),
        expected: contest.expected,
        received: contest.received,
        confirmed: contest.confirmed,
        papers: publishing.papers.get(&contest.contest).copied().unwrap_or(0),
        certified: publishing.certified_before.contains(&contest.contest),
        waits: publishing.waiting.contains(&contest.contest),
    };
    Ok(PublishingView {
        sequence: publishing.sequence,
        contests: publishing.contests.iter().map(contest).collect(),
        name: publishing.name.clone(),
        signed: publishing.is_signed,
    })
}

/// What was published into a folder.
pub(crate) fn published(folder: &Path, published: Published) -> PublishedView {
    let Published { publication, container } = published;
    let left = publication.left.iter();
    PublishedView {
        folder: folder.display().to_string(),
        sequence: publication.sequence,
        status: publication.status,
        at: publication.at.to_rfc3339(),
        figures: publication.figures.to_string(),
        files: publication.files.len(),
        bytes: publication.files.iter().map(|file| file.bytes).sum(),
        container,
        left: left.map(|left| LeftView { name: left.name.clone(), reason: left.reason.clone() }).collect(),
    }
}

/// A publication beside what this office published.
pub(crate) fn compared(publication: &Publication, newest: u32) -> ComparedView {
    ComparedView {
        sequence: publication.sequence,
        status: publication.status,
        at: publication.at.to_rfc3339(),
        figures: publication.figures.to_string(),
        newest,
    }
}
