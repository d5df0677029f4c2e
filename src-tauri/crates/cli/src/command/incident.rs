//! `incident`: one file with what others need to look into an incident, without secrets.

use operations::{FolderMedium, World, incident_pack_outside};
use serde_json::json;

use crate::args::Incident;
use crate::exit::{self, Exit};
use crate::failure::Failure;
use crate::output::Output;
use crate::place;
use crate::surroundings::surroundings;

/// Makes the pack; of a vault that is damaged, without what lies in it. Whoever does not open a whole vault gets none.
pub(super) fn run(incident: &Incident, output: &Output) -> Result<Exit, Failure> {
    let mut medium = FolderMedium::open(place::folder(&incident.output)).map_err(operations::Refusal::from)?;
    let name = place::name(&incident.output);
    let (pack, is_open) = match super::open_whole(&incident.key, output) {
        Ok(mut desk) => (desk.incident_pack(&[], Some(&name), &mut medium)?, true),
        Err(failure) if exit::of(failure.code()) == Exit::Refused => {
            let (vault, world) = (&incident.key.vault, surroundings()?);
            let world: &dyn World = &*world;
            (incident_pack_outside(vault, failure.code(), &[], world, Some(&name), &mut medium)?, false)
        }
        Err(failure) => return Err(failure),
    };
    let (path, digest) = (incident.output.display().to_string(), pack.digest.to_string());
    output.object(&json!({ "incident": { "file": path, "sha256": digest, "open": is_open, "files": pack.files } }))?;
    output.say("cli-incident-made", &[("file", (&path).into())])?;
    output.say("cli-journal-digest", &[("digest", (&digest).into())])?;
    if !is_open {
        output.say("cli-incident-outside", &[])?;
    }
    Ok(Exit::Well)
}
