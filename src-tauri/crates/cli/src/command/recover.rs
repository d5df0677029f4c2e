//! `recover`: a result file from the codes on its signed protocol, proved before it is written.

use std::path::Path;

use exchange::container::{self, Caps};
use exchange::{names, paper};
use sealing::{Certificate, Digest, KeyRing, Purpose, Signature};
use serde_json::json;

use crate::args::Recover;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;
use crate::{command::verify, place};

/// All codes of a record together stay far below this.
const PARTS_SIZE_MAX_BYTES: usize = 1 << 20;

/// Rebuilds the file; what does not prove itself is not written.
pub(super) fn run(recover: &Recover, output: &Output) -> Result<Exit, Failure> {
    let ring = KeyRing::new(verify::certificate(&recover.authority)?)?;
    let certificate = centre_certificate(&recover.certificate)?;
    let parts = parts(recover)?;
    let file = paper::from_paper(&parts, &[&certificate])?;
    let at = recover.at.unwrap_or_else(verify::now);
    let proved = container::read(&file, Caps::of(Purpose::Result))?.prove(&ring, Purpose::Result, at)?;
    place::write(&recover.output, &file, false)?;
    let (path, signer) = (recover.output.display().to_string(), proved.signer().subject().name.clone());
    output.object(&json!({ "recovered": { "file": path, "sha256": Digest::of(&file), "signer": signer } }))?;
    output.say("cli-recovered", &[("file", (&path).into()), ("signer", (&signer).into())])?;
    Ok(Exit::Well)
}

/// One code a line; a file may hold any of them, in any order.
fn parts(recover: &Recover) -> Result<Vec<String>, Failure> {
    let mut parts = vec![];
    for path in &recover.parts {
        let text = String::from_utf8_lossy(&place::read(path, PARTS_SIZE_MAX_BYTES)?).into_owned();
        parts.extend(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned));
    }
    Ok(parts)
}

/// The centre's certificate: from the file that the office issued, or from any file that the centre signed. Whether the
/// authority vouches for it is proved with the result.
fn centre_certificate(path: &Path) -> Result<Certificate, Failure> {
    let caps = Caps::of(Purpose::Result);
    let unproven = container::read(&place::read(path, caps.file_bytes)?, caps)?;
    let untrusted = unproven.inspect_without_trust();
    if let Some(payload) = untrusted.payloads.iter().find(|payload| payload.name == names::CERTIFICATE) {
        return Ok(Certificate::from_der(payload.bytes)?);
    }
    let signature = Signature::parse(untrusted.signature)?;
    let own = signature.certificates()?.into_iter().find(|der| Digest::of(der) == signature.certificate());
    Ok(Certificate::from_der(&own.ok_or(sealing::Refusal::MissingCertificate)?)?)
}
