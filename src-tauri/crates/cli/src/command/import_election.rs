//! `election import`: a definition from the files of other programs, with a preview and every fault at once.

use std::path::Path;

use election::{Definition, Mode};
use exchange::import::{IMPORT_SIZE_MAX_BYTES, ImportSettings, Preview, Source};
use protocol::Value;
use sealing::Digest;
use serde_json::json;

use crate::args::ImportElection;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;
use crate::place;

/// Reads the files, shows what they bring, checks what they make, and writes it.
pub(super) fn run(import: &ImportElection, output: &Output) -> Result<Exit, Failure> {
    let read = |path: &std::path::PathBuf| Ok((place::name(path), place::read(path, IMPORT_SIZE_MAX_BYTES)?));
    let files: Vec<(String, Vec<u8>)> = import.files.iter().map(read).collect::<Result<_, Failure>>()?;
    let sources: Vec<Source<'_>> = files.iter().map(|(name, bytes)| Source { name, bytes }).collect();
    let languages =
        if import.languages.is_empty() { vec![output.words().tag().to_owned()] } else { import.languages.clone() };
    let settings = ImportSettings {
        authority: import.authority.clone(),
        mode: if import.test { Mode::Test } else { Mode::Live },
        languages,
        form: import.form.clone(),
    };
    let (definition, previews) = exchange::import::definition(&sources, &settings).map_err(Failure::all)?;
    previews.iter().try_for_each(|preview| show(preview, output))?;
    let unprintable = protocol::unprintable(&definition);
    if !unprintable.is_empty() {
        return Err(Failure::all(unprintable));
    }
    let json = exchange::definition_file::write(&definition);
    // The same checks as at signing: whatever is wrong is told now.
    exchange::definition_file::read(&json).map_err(Failure::all)?;
    let Some(file) = &import.output else { return Ok(Exit::Well) };
    place::write(file, &json, import.force)?;
    tell(&definition, file, &json, output)?;
    Ok(Exit::Well)
}

fn show(preview: &Preview, output: &Output) -> Result<(), Failure> {
    let number = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
    let Preview { file, kind, election, areas, stations, lists, candidates } = preview;
    output.object(&json!({ "preview": {
        "file": file, "kind": kind.name(), "election": election, "areas": areas, "stations": stations,
        "lists": lists, "candidates": candidates,
    }}))?;
    let values: [(&str, Value<'_>); 7] = [
        ("file", file.into()),
        ("kind", kind.name().into()),
        ("election", election.into()),
        ("areas", number(*areas).into()),
        ("stations", number(*stations).into()),
        ("lists", number(*lists).into()),
        ("candidates", number(*candidates).into()),
    ];
    output.say("cli-import-preview", &values)
}

fn tell(definition: &Definition, file: &Path, json: &[u8], output: &Output) -> Result<(), Failure> {
    let file = file.display().to_string();
    output.object(&json!({ "election": {
        "id": definition.id, "mode": definition.mode, "file": file, "digest": Digest::of(json),
        "contests": definition.contests.len(), "stations": definition.stations.len(),
    }}))?;
    output.say("cli-new-written", &[("file", (&file).into()), ("election", definition.id.as_str().into())])?;
    output.say("cli-new-next", &[("file", (&file).into())])
}
