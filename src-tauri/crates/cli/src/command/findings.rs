//! `findings`: what stands out across stations, each with its numbers.

use election::{ContestId, Election};
use operations::{Findings, Found};
use serde_json::json;

use crate::args;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;

/// Shows what stands out in one contest, or in all.
pub(super) fn run(wanted: &args::Findings, output: &Output) -> Result<Exit, Failure> {
    let mut desk = super::open(&wanted.key, output)?;
    let lookout = desk.lookout()?;
    let election = lookout.election();
    let all = || election.contests().map(|(contest, _)| contest.id.clone()).collect();
    for contest in wanted.contest.clone().map_or_else(all, |contest| vec![contest]) {
        let findings = lookout.findings(&contest)?;
        tell(election, &contest, &findings, output)?;
    }
    Ok(Exit::Well)
}

fn tell(election: &Election, contest: &ContestId, findings: &Findings, output: &Output) -> Result<(), Failure> {
    let number = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let all: usize = findings.numbers.values().sum();
    output.object(&json!({
        "contest": contest, "sheets": findings.sheets, "alone": findings.alone, "number": all,
        "findings": findings.found.iter().map(|found| machine(election, found)).collect::<Vec<_>>(),
    }))?;
    output.say(
        "cli-findings-contest",
        &[
            ("contest", contest.as_str().into()),
            ("sheets", number(findings.sheets).into()),
            ("number", number(all).into()),
        ],
    )?;
    findings.found.iter().try_for_each(|found| output.line(&person(election, found, output)))
}

fn machine(election: &Election, found: &Found) -> serde_json::Value {
    let form = election.contest(&found.record.contest).map(|(_, form)| form);
    let field = |position: usize| form.and_then(|form| form.fields().get(position)).map(|field| field.id.as_str());
    let fields = found.oddity.fields.iter();
    let fields = fields.map(|odd| json!({ "field": field(odd.position), "count": odd.count, "usual": odd.usual }));
    json!({
        "id": found.id, "kind": found.oddity.kind.name(), "station": found.record.station, "area": found.area,
        "peers": found.peers, "twin": found.twin.as_ref().map(|twin| &twin.station),
        "fields": fields.collect::<Vec<_>>(), "share_ppm": found.oddity.here, "usual_ppm": found.oddity.usual,
        "spread_ppm": found.oddity.spread, "rank_hundredths": found.oddity.rank,
    })
}

/// One line: the station, what stands out, and the figures to look at.
fn person(election: &Election, found: &Found, output: &Output) -> String {
    let form = election.contest(&found.record.contest).map(|(_, form)| form);
    let figures = found.oddity.fields.iter().map(|odd| {
        let code = form.and_then(|form| form.fields().get(odd.position)).map_or("", |field| field.code.as_str());
        let (count, usual) = (output.words().number(odd.count), output.words().number(odd.usual));
        output.text(
            "cli-findings-figure",
            &[("code", code.into()), ("count", (&count).into()), ("usual", (&usual).into())],
        )
    });
    let twin = found.twin.as_ref().map(|twin| twin.station.to_string());
    let figures = figures.chain(twin).collect::<Vec<_>>().join(" · ");
    let kind = output.text("cli-findings-kind", &[("kind", found.oddity.kind.name().into())]);
    format!("  {} · {kind} · {figures}", found.record.station)
}
