//! `demonstrate`: the fictional TEST election through the whole path, told step by step.

use std::path::Path;
use std::sync::Arc;

use election::{Election, PersonId, Verdict};
use operations::{Desk, Rehearsal, Report, World};
use protocol::Value;
use sealing::SecretString;
use serde_json::json;

use super::rehearse;
use crate::args::Demonstrate;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;
use crate::passphrase;
use crate::surroundings::surroundings;

/// Enough that a few of each kind happen in so small an election.
const MISTAKES_PER_MILLE: u32 = 150;
const SEED: u64 = 2026;

/// How many mistakes are told one by one.
const MISTAKES_TOLD: usize = 3;

/// Plays the demonstration.
pub(super) fn run(demonstrate: &Demonstrate, output: &Output) -> Result<Exit, Failure> {
    let (folder, world) = (demonstrate.output.as_path(), surroundings()?);
    let election = exchange::definition_file::read(operations::EXAMPLE_ELECTION.as_bytes()).map_err(Failure::all)?;
    output.say("cli-demo-test", &[])?;
    tell_election(&election, output)?;
    let report = play(&election, folder, &world, output)?;
    tell_counting(&report, output)?;
    let mut office = office(folder, &world, output)?;
    let ended = import(&mut office, folder, output)?;
    tell_totals(&office, &election, output)?;
    let proof = office.prove()?;
    output.say("cli-demo-journal", &[("seq", proof.head.seq.into())])?;
    output.object(&json!({ "demonstration": {
        "folder": folder.display().to_string(), "election": report.election, "records": report.records,
        "mistyped": report.mistyped, "journal": { "seq": proof.head.seq, "hash": proof.head.hash.to_string() },
    }}))?;
    tell_what_lies_where(folder, output)?;
    Ok(ended)
}

fn number(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

fn play(election: &Election, folder: &Path, world: &Arc<dyn World>, output: &Output) -> Result<Report, Failure> {
    let counts = exchange::csv::counts(operations::EXAMPLE_COUNTS.as_bytes(), election).map_err(Failure::all)?;
    let definition = election.definition().clone();
    let rehearsal = Rehearsal { definition, counts, mistakes_per_mille: MISTAKES_PER_MILLE, seed: SEED };
    rehearse::play(rehearsal, folder, world, output)
}

fn tell_election(election: &Election, output: &Output) -> Result<(), Failure> {
    let definition = election.definition();
    let title = definition.title.in_language(output.words().tag());
    output.say(
        "cli-demo-election",
        &[
            ("title", title.into()),
            ("contests", number(definition.contests.len()).into()),
            ("stations", number(definition.stations.len()).into()),
            ("centres", number(definition.centres.len()).into()),
        ],
    )
}

/// Who did what at the counting centre.
fn tell_counting(report: &Report, output: &Output) -> Result<(), Failure> {
    let records = [("records", number(report.records).into())];
    output.say("cli-demo-signed", &[])?;
    output.say("cli-demo-entered", &records)?;
    output.say("cli-demo-mistyped", &[("mistyped", number(report.mistyped).into())])?;
    for mistake in report.mistakes.iter().take(MISTAKES_TOLD) {
        let (typed, paper) = (u64::from(mistake.typed), u64::from(mistake.paper));
        output.say(
            "cli-demo-mistake",
            &[
                ("station", (&mistake.station).into()),
                ("contest", (&mistake.contest).into()),
                ("field", (&mistake.field).into()),
                ("entry", u64::from(mistake.entry).into()),
                ("typed", Value::Ordinal(typed)),
                ("paper", Value::Ordinal(paper)),
            ],
        )?;
    }
    output.say("cli-demo-approved", &records)?;
    output.say("cli-demo-exported", &records)
}

fn office(folder: &Path, world: &Arc<dyn World>, output: &Output) -> Result<Desk, Failure> {
    let person = PersonId::new(super::USUAL_PERSON);
    let passphrase: SecretString = passphrase::known(Some(&folder.join("office.pass")), person.as_str(), output)?;
    Ok(Desk::open(&folder.join("office.counterfoil"), person.as_str(), &passphrase, world.clone())?)
}

fn import(office: &mut Desk, folder: &Path, output: &Output) -> Result<Exit, Failure> {
    let mut ended = Exit::Well;
    let imported = office.import(&[folder.join("results")], |judged, progress| {
        output.progress(progress);
        if judged.verdict != Verdict::Accepted {
            ended = Exit::Refused;
        }
        std::ops::ControlFlow::Continue(())
    });
    output.finished();
    let imported = imported?;
    output.say("cli-demo-imported", &[("files", imported.files.into()), ("accepted", imported.accepted.into())])?;
    Ok(ended)
}

/// Each contest's received records and its votes.
fn tell_totals(office: &Desk, election: &Election, output: &Output) -> Result<(), Failure> {
    output.say("cli-demo-totals", &[])?;
    let language = output.words().tag();
    for (contest, form) in election.contests() {
        let sums = office.totals(&contest.id, None)?;
        let title = contest.title.in_language(language);
        let received =
            [("title", title.into()), ("received", sums.totals.records().into()), ("expected", sums.expected.into())];
        output.say("cli-demo-contest", &received)?;
        let votes = form.fields().iter().zip(sums.totals.numbers());
        let votes = votes
            .filter(|(field, _)| matches!(field.role, election::FieldRole::List(_) | election::FieldRole::Option(_)));
        let row = |(field, sum): (&election::Field, &u64)| {
            vec![format!("    {}", field.label.in_language(language)), output.words().number(*sum)]
        };
        let rows: Vec<Vec<String>> = votes.map(row).collect();
        crate::output::columns(&rows, &[1]).iter().try_for_each(|line| output.line(line))?;
    }
    Ok(())
}

fn tell_what_lies_where(folder: &Path, output: &Output) -> Result<(), Failure> {
    output.line("")?;
    output.say("cli-demo-where", &[])?;
    rehearse::left_behind(folder, output)?;
    output.line("")?;
    output.say("cli-demo-next", &[])?;
    let shown = folder.display();
    for command in [
        format!("verify --authority {shown}/authority.pem {shown}/results"),
        format!("totals --vault {shown}/office.counterfoil --passphrase-file {shown}/office.pass"),
        format!("journal verify --vault {shown}/office.counterfoil --passphrase-file {shown}/office.pass"),
    ] {
        output.line(&format!("  counterfoil {command}"))?;
    }
    Ok(())
}
