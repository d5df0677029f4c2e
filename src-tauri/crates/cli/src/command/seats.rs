//! `seats`: from the office's totals or a table of votes, with each step for a person, whole for a machine.

mod shown;

use std::fs::File;
use std::io::Read;
use std::path::Path;

use apportionment::{Lot, Refusal, Report, allocate};
use election::{Allocation, ContestId, Election, Hurdle, HurdleBase, Method, Mode, Ratio, Threshold};
use operations::{Besides, Desk, Names, StepOfSeats};
use serde::de::DeserializeOwned;
use serde_json::json;

use crate::args::{Key, Passphrase, Seats};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;

/// The largest file of rules or lots, and of votes.
const FILE_SIZE_MAX_BYTES: u64 = 16 << 20;

/// What ready-made rules for the European Parliament begin with.
const READY_PREFIX: &str = "ep-";

/// A computation with what must be known of it before anybody passes it on.
struct Computed {
    title: String,
    is_test: bool,
    /// How many records there are and belong to the contest, for seats from a vault.
    records: Option<(u64, u64)>,
    report: Report,
    steps: Vec<StepOfSeats>,
}

/// Computes seats and shows how.
pub(super) fn run(wanted: &Seats, output: &Output) -> Result<Exit, Failure> {
    let lots = wanted.lots.as_deref().map(lots).transpose()?.unwrap_or_default();
    let computed = match &wanted.votes {
        Some(votes) => from_table(wanted, votes, &lots, output)?,
        None => from_vault(wanted, &lots, output)?,
    };
    if output.is_json() {
        let (received, expected) = computed.records.unzip();
        output.object(&json!({
            "provisional": received < expected,
            "test": computed.is_test,
            "received": received,
            "expected": expected,
            "report": computed.report,
        }))?;
    } else {
        person(&computed, output)?;
    }
    Ok(Exit::Well)
}

fn person(computed: &Computed, output: &Output) -> Result<(), Failure> {
    output.line(&computed.title)?;
    if computed.is_test {
        output.say("cli-totals-test", &[])?;
    }
    if let Some((received, expected)) = computed.records.filter(|(received, expected)| received < expected) {
        output.say("cli-seats-provisional", &[("received", received.into()), ("expected", expected.into())])?;
    }
    computed.steps.iter().try_for_each(|step| shown::step(step, output))
}

fn from_table(wanted: &Seats, votes: &Path, lots: &[Lot], output: &Output) -> Result<Computed, Failure> {
    let rows = exchange::csv::votes(&read(votes)?).map_err(Failure::all)?;
    let mut rules = operations::rules_of_seats(&rules(wanted)?)?;
    let besides = Besides { seats: wanted.seats, valid: wanted.valid, cast: wanted.cast };
    let poll = operations::poll_of_table(&rows, besides, &mut rules);
    let report = allocate(&poll, &rules, lots).map_err(|refusal| told(&refusal, output))?;
    let steps = operations::steps_of_seats(&report, &Names::default(), output.words());
    Ok(Computed { title: votes.display().to_string(), is_test: false, records: None, report, steps })
}

fn from_vault(wanted: &Seats, lots: &[Lot], output: &Output) -> Result<Computed, Failure> {
    let vault = wanted.vault.clone().ok_or(Failure::new("usage"))?;
    let passphrase = Passphrase { passphrase_file: wanted.passphrase.passphrase_file.clone() };
    let mut desk = super::open(&Key { vault, person: wanted.person.clone(), passphrase }, output)?;
    let loaded = desk.loaded()?;
    let contest = wanted.contest.clone().map_or_else(|| only(&loaded.election), Ok)?;
    if let Some(path) = &wanted.lot {
        record(&mut desk, &contest, path, wanted, output)?;
    }
    let seats = desk.seats(&contest, lots, wanted.provisional).map_err(|refusal| match refusal {
        operations::Refusal::Seats(refusal) => told(&refusal, output),
        other => other.into(),
    })?;
    let language = output.words().tag();
    let (found, _) =
        loaded.election.contest(&contest).ok_or(operations::Refusal::from(election::Refusal::UnknownRecord))?;
    let steps =
        operations::steps_of_seats(&seats.report, &Names::of(&loaded.election, found, language), output.words());
    Ok(Computed {
        title: format!("{} ({contest})", found.title.in_language(language)),
        is_test: loaded.election.definition().mode == Mode::Test,
        records: Some((seats.received, seats.expected)),
        report: seats.report,
        steps,
    })
}

/// Records a lot that was drawn.
fn record(desk: &mut Desk, contest: &ContestId, path: &Path, wanted: &Seats, output: &Output) -> Result<(), Failure> {
    let [witness, reason] = [&wanted.witness, &wanted.reason].map(|text| text.as_deref().unwrap_or_default());
    for lot in lots(path)? {
        desk.record_lot(contest, &lot, witness, reason).map_err(|refusal| match refusal {
            operations::Refusal::Seats(refusal) => told(&refusal, output),
            other => other.into(),
        })?;
    }
    Ok(())
}

/// One lot, or several in a list.
fn lots(path: &Path) -> Result<Vec<Lot>, Failure> {
    let written: serde_json::Value = read_json(path)?;
    let list = if written.is_array() { written } else { serde_json::Value::Array(vec![written]) };
    serde_json::from_value(list).map_err(|error| unlike(path, &error))
}

/// A refusal; for a tie, also how its lot is written down.
fn told(refusal: &Refusal, output: &Output) -> Failure {
    if let Refusal::Tied(tie) = refusal {
        let lot = Lot { place: tie.place.clone(), among: tie.among.clone(), drawn: vec![] };
        let lot = serde_json::to_string(&[lot]).unwrap_or_default();
        output.aside(&output.text("cli-seats-lot", &[("lot", lot.as_str().into())]));
    }
    refusal.clone().into()
}

/// The only contest that has seats to give.
fn only(election: &Election) -> Result<ContestId, Failure> {
    let with_seats = election.contests().filter(|(contest, _)| contest.allocation.is_some());
    let all: Vec<&str> = with_seats.map(|(contest, _)| contest.id.as_str()).collect();
    match all.as_slice() {
        [one] => Ok(ContestId::new(*one)),
        [] => Err(Failure::new("no-allocation").with("contest", &election.definition().id)),
        several => Err(Failure::new("contest-needed").with("contests", &several.join(", "))),
    }
}

fn rules(wanted: &Seats) -> Result<Allocation, Failure> {
    match (&wanted.method, &wanted.rules) {
        (Some(method), _) => plain(method, wanted.threshold.as_deref()),
        (None, Some(rules)) => match rules.strip_prefix(READY_PREFIX) {
            Some(state) if !Path::new(rules).exists() => ready(state),
            _ => read_json(Path::new(rules)),
        },
        (None, None) => Err(Failure::new("usage")),
    }
}

/// One method, and one threshold of the valid votes.
fn plain(name: &str, threshold: Option<&str>) -> Result<Allocation, Failure> {
    let json = match name.split_once('=') {
        Some((name, first)) => json!({ name: first }),
        None => json!(name),
    };
    let method: Method =
        serde_json::from_value(json).map_err(|_| Failure::new("unknown-method").with("method", &name))?;
    let hurdle =
        |share: &str| Hurdle { share: Ratio::new(share), of: HurdleBase::Valid, in_district: false, strictly: false };
    let threshold = threshold.map(|share| Threshold { categories: vec![], any_of: vec![hurdle(share)] });
    Ok(Allocation { thresholds: threshold.into_iter().collect(), ..Allocation::by(method) })
}

fn ready(state: &str) -> Result<Allocation, Failure> {
    let row = exchange::ready_rules::european_parliament().into_iter().find(|row| row.state == state);
    let row = row.ok_or(Failure::new("unknown-rules").with("rules", &format!("{READY_PREFIX}{state}")))?;
    row.allocation.ok_or(Failure::new("no-list-rules").with("state", &row.name.in_language("en")))
}

fn read_json<T: DeserializeOwned>(path: &Path) -> Result<T, Failure> {
    serde_json::from_slice(&read(path)?).map_err(|error| unlike(path, &error))
}

fn unlike(path: &Path, error: &serde_json::Error) -> Failure {
    Failure::new("unreadable-json").with("path", &path.display()).with("detail", error)
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let failed = |error: std::io::Error| Failure::reading(path, &error);
    let mut bytes = vec![];
    File::open(path).map_err(failed)?.take(FILE_SIZE_MAX_BYTES).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}
