//! `election new`: a definition from tables, with every fault at once.

use election::{Definition, ElectionKind, Mode, Settlement};
use exchange::csv::{Settings, TABLE_SIZE_MAX_BYTES, Tables};
use sealing::Digest;
use serde_json::json;

use crate::args::{self, Kind, New};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;
use crate::place;

/// Reads the tables, checks what they make, and writes it.
pub(super) fn run(new: New, output: &Output) -> Result<Exit, Failure> {
    let stations = place::read(&new.stations, TABLE_SIZE_MAX_BYTES)?;
    let lists = place::read(&new.lists, TABLE_SIZE_MAX_BYTES)?;
    let areas = new.areas.as_deref().map(|path| place::read(path, TABLE_SIZE_MAX_BYTES)).transpose()?;
    let tables = Tables { stations: &stations, lists: &lists, areas: areas.as_deref() };
    let (file, force) = (new.output.clone(), new.force);
    let settings = settings(new, output)?;
    let definition = exchange::csv::definition(&tables, &settings).map_err(Failure::all)?;
    let unprintable = protocol::unprintable(&definition);
    if !unprintable.is_empty() {
        return Err(Failure::all(unprintable));
    }
    let json = exchange::definition_file::write(&definition);
    place::write(&file, &json, force)?;
    tell(&definition, &file.display().to_string(), Digest::of(&json), output)?;
    Ok(Exit::Well)
}

fn settings(new: New, output: &Output) -> Result<Settings, Failure> {
    let form = exchange::definition_file::form(&new.form).ok_or(Failure::new("usage").with("detail", &new.form))?;
    let languages = if new.languages.is_empty() { vec![output.words().tag().to_owned()] } else { new.languages };
    Ok(Settings {
        title: new.title,
        date: new.date,
        kind: kind(new.kind),
        form,
        authority: new.authority,
        mode: if new.test { Mode::Test } else { Mode::Live },
        id: new.id,
        languages,
        embargo: new.embargo,
        settlement: settlement(new.settlement),
        seats: new.seats,
        votes_per_ballot: new.votes_per_ballot,
    })
}

fn kind(kind: Kind) -> ElectionKind {
    match kind {
        Kind::EuropeanParliament => ElectionKind::EuropeanParliament,
        Kind::Parliamentary => ElectionKind::Parliamentary,
        Kind::Regional => ElectionKind::Regional,
        Kind::Municipal => ElectionKind::Municipal,
        Kind::Presidential => ElectionKind::Presidential,
        Kind::Referendum => ElectionKind::Referendum,
    }
}

fn settlement(settlement: args::Settlement) -> Settlement {
    match settlement {
        args::Settlement::ThirdPerson => Settlement::ThirdPerson,
        args::Settlement::Anybody => Settlement::Anybody,
    }
}

fn tell(definition: &Definition, file: &str, digest: Digest, output: &Output) -> Result<(), Failure> {
    let number = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
    let (contests, areas) = (number(definition.contests.len()), number(definition.areas.len()));
    let (centres, stations) = (number(definition.centres.len()), number(definition.stations.len()));
    let id = definition.id.to_string();
    output.object(&json!({ "election": {
        "id": id, "mode": definition.mode, "file": file, "digest": digest,
        "contests": contests, "areas": areas, "centres": centres, "stations": stations,
    }}))?;
    let mode = if definition.mode == Mode::Test { "cli-new-test" } else { "cli-new-live" };
    output.say("cli-new-written", &[("file", file.into()), ("election", (&id).into())])?;
    output.say(mode, &[])?;
    output.say(
        "cli-new-holds",
        &[
            ("contests", contests.into()),
            ("areas", areas.into()),
            ("centres", centres.into()),
            ("stations", stations.into()),
        ],
    )?;
    output.say("cli-new-next", &[("file", file.into())])
}
