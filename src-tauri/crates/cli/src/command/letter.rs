//! `election letter`: what the printed letter to the counting centres says, and the letter itself.

use std::path::Path;

use exchange::Trust;
use exchange::container::Caps;
use operations::World;
use sealing::{Certificate, Digest, Fingerprint, Purpose};
use serde_json::json;

use crate::args::Letter;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;
use crate::place;
use crate::surroundings::{surroundings, window_program};

/// Proves the election with the authority's certificate and says what is to be compared: both fingerprints, and that of the
/// window's program.
pub(super) fn run(letter: &Letter, output: &Output) -> Result<Exit, Failure> {
    let pem = place::read(&letter.authority, sealing::CERTIFICATE_SIZE_MAX_BYTES)?;
    let damaged = sealing::Refusal::DamagedCertificate { part: "pem" };
    let authority = Certificate::from_pem(std::str::from_utf8(&pem).map_err(|_| damaged)?)?;
    let file = place::read(&letter.election, Caps::of(Purpose::Election).file_bytes)?;
    let world: std::sync::Arc<dyn World> = surroundings()?;
    let proved = exchange::open_election(&file, Trust::Certificate(&authority), world.now())?.into_content();
    let definition = proved.election.definition();
    let (of_authority, of_definition) =
        (authority.fingerprint().to_string(), Fingerprint::of(&proved.digest).to_string());
    let software = software(letter.software.as_deref())?;
    let of_software = software.as_ref().map(|digest| Fingerprint::of(digest).to_string());
    let language = output.words().tag();
    let title = definition.title.in_language(language).to_owned();
    let (date, by, mode) = (definition.date.to_string(), definition.authority.clone(), definition.mode);
    if let Some(path) = &letter.output {
        let paper = operations::fingerprint_letter(definition, proved.digest, &authority, software, &*world)?;
        place::write(path, &paper.pdf, letter.force)?;
    }
    let file = letter.output.as_ref().map(|path| path.display().to_string());
    output.object(&json!({ "letter": {
        "title": title, "date": date, "authority": by, "mode": mode,
        "authority_fingerprint": of_authority, "election_fingerprint": of_definition,
        "software_fingerprint": of_software, "file": file,
    }}))?;
    let mode = if mode == election::Mode::Test { "cli-letter-test" } else { "cli-letter-live" };
    output.say(
        "cli-letter-election",
        &[("title", (&title).into()), ("date", (&date).into()), ("authority", (&by).into())],
    )?;
    output.say(mode, &[])?;
    output.say("cli-letter-authority", &[("fingerprint", (&of_authority).into())])?;
    output.say("cli-letter-definition", &[("fingerprint", (&of_definition).into())])?;
    match &of_software {
        Some(fingerprint) => output.say("cli-letter-software", &[("fingerprint", fingerprint.into())])?,
        None => output.say("cli-letter-software-none", &[])?,
    }
    match &file {
        Some(file) => output.say("cli-letter-written", &[("file", file.into())])?,
        None => output.say("cli-letter-do", &[])?,
    }
    Ok(Exit::Well)
}

/// The digest of the program of the window: of the file that was named, or of the one beside this program, if there is one.
fn software(named: Option<&Path>) -> Result<Option<Digest>, Failure> {
    let beside = if named.is_none() { window_program() } else { None };
    let Some(path) = named.or(beside.as_deref()) else { return Ok(None) };
    operations::digest_of_file(path).map(Some).map_err(|error| Failure::reading(path, &error))
}
