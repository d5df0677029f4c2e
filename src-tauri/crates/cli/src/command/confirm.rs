//! `confirm`: results and their signed papers, one code after the other.

use election::RecordId;
use operations::{Confirmation, Desk, Refusal};
use serde_json::json;

use crate::args;
use crate::exit::Exit;
use crate::failure::{Failure, Reason};
use crate::output::Output;

/// Settles the sample, confirms the codes, and says what waits.
pub(super) fn run(wanted: &args::Confirm, output: &Output) -> Result<Exit, Failure> {
    let mut desk = super::open_whole(&wanted.key, output)?;
    if wanted.all {
        desk.settle_sample(None)?;
    }
    if let Some((seed, stations)) = wanted.seed.as_deref().zip(wanted.stations) {
        desk.settle_sample(Some((seed, stations)))?;
        tell_draw(&mut desk, output)?;
    }
    let record = wanted.station.clone().zip(wanted.contest.clone());
    let record = record.map(|(station, contest)| RecordId { station, contest });
    if let Some((record, reason)) = record.as_ref().zip(wanted.differs.as_deref()) {
        desk.paper_differs(record, reason, &[])?;
    }
    let mut ended = Exit::Well;
    let mut scanned: Vec<String> = vec![];
    for code in &wanted.codes {
        scanned.push(code.clone());
        match desk.confirm(&scanned, record.as_ref()) {
            Ok(Confirmation::More { .. }) => continue,
            Ok(Confirmation::Confirmed(paper)) => {
                output.object(&json!({
                    "code": code, "confirmed": true, "again": paper.again, "station": paper.record.station,
                    "contest": paper.record.contest, "revision": paper.revision, "control_code": paper.control_code,
                }))?;
                let (station, contest) = (paper.record.station.as_str(), paper.record.contest.as_str());
                let values = [("station", station.into()), ("contest", contest.into())];
                output.say(if paper.again { "cli-confirm-again" } else { "cli-confirm-done" }, &values)?;
            }
            Err(refusal) => {
                ended = Exit::Refused;
                tell_refused(code, &refusal, output)?;
            }
        }
        scanned.clear();
    }
    if let Some(text) = scanned.first() {
        ended = Exit::Refused;
        tell_refused(text, &Refusal::from(exchange::Refusal::PaperCodeIncomplete { part: scanned.len() + 1 }), output)?;
    }
    summary(&mut desk, output)?;
    Ok(ended)
}

fn tell_refused(code: &str, refusal: &Refusal, output: &Output) -> Result<(), Failure> {
    let reason = Reason { code: refusal.code(), params: refusal.params() };
    output.object(&json!({ "code": code, "confirmed": false, "reason": output.reason(&reason) }))?;
    output.line(&format!("{code}: {}", output.what(&reason)))
}

fn tell_draw(desk: &mut Desk, output: &Output) -> Result<(), Failure> {
    let lookout = desk.lookout()?;
    let stations = &lookout.election().definition().stations;
    let drawn = lookout.drawn().unwrap_or_default();
    let drawn: Vec<&str> =
        drawn.into_iter().filter_map(|place| stations.get(place)).map(|station| station.number.as_str()).collect();
    output.object(&json!({ "drawn": drawn }))?;
    output.say("cli-confirm-drawn", &[("stations", drawn.join(", ").as_str().into())])
}

fn summary(desk: &mut Desk, output: &Output) -> Result<(), Failure> {
    let watch = desk.lookout()?.watch(None, None)?;
    let muster = watch.path.first().map(|(_, muster)| *muster).unwrap_or_default();
    output.object(&json!({ "papers": {
        "expected": muster.expected, "received": muster.received, "missing": muster.missing(),
        "conflicts": muster.conflicts, "confirmed": muster.confirmed, "differs": muster.differs,
        "due": muster.due, "compared": muster.compared, "waiting": muster.waiting,
        "extra": watch.extra, "rejected": watch.rejected,
    }}))?;
    output.say(
        "cli-confirm-summary",
        &[
            ("expected", muster.expected.into()),
            ("received", muster.received.into()),
            ("confirmed", muster.confirmed.into()),
            ("differs", muster.differs.into()),
            ("waiting", muster.waiting.into()),
        ],
    )
}
