//! `enrol`: the authority certifies a counting centre's key, once its fingerprint was read out and typed.

use exchange::container::Caps;
use operations::{Authority, harmless};
use sealing::{Fingerprint, Purpose};
use serde_json::json;

use crate::args::Enrol;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;
use crate::surroundings::surroundings;
use crate::{passphrase, place};

/// Compares the fingerprint, issues the certificate and writes it.
pub(super) fn run(enrol: &Enrol, output: &Output) -> Result<Exit, Failure> {
    let request = place::read(&enrol.request, Caps::of(Purpose::EnrolmentRequest).file_bytes)?;
    let read_out: Fingerprint = enrol.fingerprint.parse()?;
    operations::peek(&enrol.authority)?;
    let passphrase = passphrase::known(enrol.passphrase.passphrase_file.as_deref(), "authority", output)?;
    let mut authority = Authority::open(&enrol.authority, &passphrase, surroundings()?)?;
    let certificate = authority.certify_read_out(&request, &enrol.centre, &read_out)?;
    let name = format!("{}.{}", harmless(enrol.centre.as_str()), Purpose::CentreCertificate.extension());
    let path = enrol.output.join(name);
    place::write(&path, &certificate, enrol.force)?;
    let (file, centre) = (path.display().to_string(), enrol.centre.to_string());
    output.object(&json!({ "enrolled": { "centre": centre, "file": file, "fingerprint": read_out.to_string() } }))?;
    output.say("cli-enrolled", &[("centre", (&centre).into()), ("file", (&file).into())])?;
    output.say("cli-enrolled-next", &[])?;
    Ok(Exit::Well)
}
