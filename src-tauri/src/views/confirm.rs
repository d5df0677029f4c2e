//! Comparing results with their papers, as the screen receives it.

use election::{ContestId, Count, RecordId};
use operations::{Confirmation, Desk, LastPaper, Refusal};
use serde::Serialize;
use ts_rs::TS;

use super::name;
use super::sheet::{FieldView, Number, field};

/// Most drawn stations that are listed.
const DRAWN_MAX: usize = 1_000;

/// Which results are compared, what was drawn, and what was compared last.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ConfirmBoardView {
    sample: SampleView,
    last: Vec<LastPaperView>,
    // Whether this person may compare.
    allowed: bool,
}

/// Which results are compared with their papers.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct SampleView {
    settled: bool,
    seed: Option<String>,
    stations: Option<u32>,
    // The numbers of the stations that the seed draws, the first drawn first; nothing where all are compared.
    drawn: Vec<String>,
    // How many stations the election has.
    most: usize,
}

/// A comparison.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct LastPaperView {
    station: String,
    station_name: String,
    contest_title: String,
    revision: u32,
    confirmed: bool,
    // By code, by scan or by totals; nothing where they differ.
    #[ts(as = "Option<ProofName>")]
    proof: Option<election::PaperProof>,
    by: String,
    at: String,
}

/// The names of what is compared.
#[derive(TS)]
#[ts(export, export_to = "views.ts", rename_all = "kebab-case", rename = "PaperProof")]
#[expect(dead_code, reason = "it stands for another crate's type in the generated file")]
pub(crate) enum ProofName {
    Code,
    Scan,
    Totals,
}

/// What came of a code that was keyed or scanned.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "outcome", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[ts(export, export_to = "views.ts", rename = "Confirmation")]
pub(crate) enum ConfirmationView {
    Confirmed {
        station: String,
        station_name: String,
        contest: String,
        contest_title: String,
        revision: u32,
        control_code: String,
        // It had been confirmed before.
        again: bool,
    },
    // The paper has further codes.
    More {
        part: usize,
        parts: usize,
    },
}

/// What is keyed from a paper: blanks without values.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct PaperSheetView {
    station: String,
    station_name: String,
    contest: String,
    contest_title: String,
    fields: Vec<FieldView>,
}

/// Which results are compared, what was drawn, and what was compared last.
pub(crate) fn confirm_board(desk: &mut Desk, language: &str) -> Result<ConfirmBoardView, Refusal> {
    let lookout = desk.lookout()?;
    let loaded = desk.loaded()?;
    let stations = &loaded.election.definition().stations;
    let number = |place: usize| stations.get(place).map(|station| station.number.to_string());
    let drawn = lookout.drawn().unwrap_or_default().into_iter().take(DRAWN_MAX).filter_map(number).collect();
    let plan = desk.sample();
    let sample = SampleView {
        settled: plan.is_some(),
        seed: plan.and_then(|plan| plan.seed.clone()),
        stations: plan.and_then(|plan| plan.stations),
        drawn,
        most: stations.len(),
    };
    let last = desk.last_papers().map(|paper| last_paper(desk, paper, language)).collect();
    let allowed = desk.signed_in()?.role.may(election::Right::Confirm);
    Ok(ConfirmBoardView { sample, last, allowed })
}

fn last_paper(desk: &Desk, paper: &LastPaper, language: &str) -> LastPaperView {
    LastPaperView {
        station: paper.record.station.to_string(),
        station_name: station_name(desk, &paper.record, language),
        contest_title: contest_title(desk, &paper.record.contest, language),
        revision: paper.revision,
        confirmed: paper.confirmed,
        proof: paper.proof,
        by: paper.by.as_ref().map_or_else(String::new, |by| name(desk, by)),
        at: paper.at.to_rfc3339(),
    }
}

/// What came of a code, of a scan or of totals.
pub(crate) fn confirmation(
    desk: &Desk,
    confirmation: Confirmation,
    language: &str,
) -> Result<ConfirmationView, Refusal> {
    Ok(match confirmation {
        Confirmation::More { part, parts } => ConfirmationView::More { part, parts },
        Confirmation::Confirmed(paper) => ConfirmationView::Confirmed {
            station: paper.record.station.to_string(),
            station_name: station_name(desk, &paper.record, language),
            contest_title: contest_title(desk, &paper.record.contest, language),
            contest: paper.record.contest.to_string(),
            revision: paper.revision,
            control_code: paper.control_code,
            again: paper.again,
        },
    })
}

/// The blanks that are keyed from a paper.
pub(crate) fn paper_sheet(desk: &mut Desk, record: &RecordId, language: &str) -> Result<PaperSheetView, Refusal> {
    let positions = desk.paper_to_key(record)?;
    let loaded = desk.loaded()?;
    let form = loaded.election.sheet(record)?.form;
    let fields = positions.iter().filter_map(|position| form.fields().get(*position));
    Ok(PaperSheetView {
        station: record.station.to_string(),
        station_name: station_name(desk, record, language),
        contest: record.contest.to_string(),
        contest_title: contest_title(desk, &record.contest, language),
        fields: fields.map(|blank| field(form, blank, language)).collect(),
    })
}

/// Counts as they were keyed from a paper.
pub(crate) fn keyed(numbers: &[Option<Number>]) -> Result<Vec<Option<Count>>, Refusal> {
    let count = |number: &Option<Number>| {
        number.map(|number| Count::new(number).ok_or(election::Refusal::WrongForm.into())).transpose()
    };
    numbers.iter().map(count).collect()
}

fn station_name(desk: &Desk, record: &RecordId, language: &str) -> String {
    let name = |loaded: &operations::Loaded| {
        Some(loaded.election.station(&record.station)?.name.in_language(language).to_owned())
    };
    desk.loaded().ok().and_then(|loaded| name(&loaded)).unwrap_or_default()
}

fn contest_title(desk: &Desk, contest: &ContestId, language: &str) -> String {
    let title =
        |loaded: &operations::Loaded| Some(loaded.election.contest(contest)?.0.title.in_language(language).to_owned());
    desk.loaded().ok().and_then(|loaded| title(&loaded)).unwrap_or_else(|| contest.to_string())
}
