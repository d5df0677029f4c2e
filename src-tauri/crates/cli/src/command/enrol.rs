//! `enrol`: the authority certifies the key of a counting centre or of the office, once its fingerprint was read out and typed.

use exchange::container::Caps;
use operations::{Applicant, Authority, harmless};
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
    let applicant = enrol.centre.as_ref().map_or(Applicant::Office, Applicant::from);
    let certificate = authority.certify_read_out(&request, applicant.clone(), &read_out)?;
    let name = format!("{}.{}", harmless(applicant.id()), Purpose::CentreCertificate.extension());
    let path = enrol.output.join(name);
    place::write(&path, &certificate, enrol.force)?;
    let (file, centre) = (path.display().to_string(), applicant.id().to_owned());
    output.object(&json!({ "enrolled": { "centre": centre, "file": file, "fingerprint": read_out.to_string() } }))?;
    output.say("cli-enrolled", &[("centre", (&centre).into()), ("file", (&file).into())])?;
    output.say("cli-enrolled-next", &[])?;
    Ok(Exit::Well)
}
