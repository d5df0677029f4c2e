//! `election sign`: the authority signs a definition; it is made when there is none yet.

use std::fs;
use std::path::{Path, PathBuf};

use exchange::definition_file::DEFINITION_SIZE_MAX_BYTES;
use operations::Authority;
use sealing::{Digest, KdfParams, Purpose};
use serde_json::json;

use crate::args::Sign;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;
use crate::surroundings::surroundings;
use crate::{passphrase, place};

/// The name under which everybody finds the certificate that they pin.
const CERTIFICATE: &str = "authority.pem";

/// Signs the definition and writes the signed file and the authority's certificate beside it.
pub(super) fn run(sign: &Sign, output: &Output) -> Result<Exit, Failure> {
    let json = place::read(&sign.definition, DEFINITION_SIZE_MAX_BYTES)?;
    let (file, pem) = beside(&sign.definition);
    require_free(&file, sign.force)?;
    let is_new = is_empty(&sign.authority);
    if is_new {
        require_free(&pem, sign.force)?;
    }
    let mut authority = authority(sign, &json, is_new, output)?;
    let signed = authority.sign_election(&json)?;
    place::write(&pem, authority.certificate().pem().as_bytes(), sign.force)?;
    place::write(&file, &signed, sign.force)?;
    let (file, pem) = (file.display().to_string(), pem.display().to_string());
    let (vault, fingerprint) =
        (sign.authority.display().to_string(), authority.certificate().fingerprint().to_string());
    output.object(&json!({ "signed": {
        "file": file, "certificate": pem, "authority": vault, "authority_made": is_new,
        "fingerprint": fingerprint, "digest": Digest::of(&json),
    }}))?;
    if is_new {
        output.say("cli-sign-made", &[("folder", (&vault).into())])?;
    }
    output.say("cli-sign-written", &[("file", (&file).into())])?;
    output.say("cli-sign-certificate", &[("file", (&pem).into())])?;
    output.say("cli-sign-fingerprint", &[("fingerprint", (&fingerprint).into())])?;
    Ok(Exit::Well)
}

fn authority(sign: &Sign, json: &[u8], is_new: bool, output: &Output) -> Result<Authority, Failure> {
    let election = exchange::definition_file::read(json).map_err(Failure::all)?;
    let (file, world) = (sign.passphrase.passphrase_file.as_deref(), surroundings()?);
    if is_new {
        let passphrase = passphrase::new(file, output)?;
        return Ok(Authority::make(
            &sign.authority,
            election.definition(),
            &passphrase,
            KdfParams::RECOMMENDED,
            world,
        )?);
    }
    // Whether there is a vault at all is found out before anybody types a passphrase.
    operations::peek(&sign.authority)?;
    let passphrase = passphrase::known(file, "authority", output)?;
    Ok(Authority::open(&sign.authority, &passphrase, world)?)
}

/// `election.json` becomes `election.election.asice`, and the certificate lies beside it.
fn beside(definition: &Path) -> (PathBuf, PathBuf) {
    let stem = definition.file_stem().unwrap_or(definition.as_os_str()).to_string_lossy();
    let signed = format!("{stem}.{}", Purpose::Election.extension());
    (definition.with_file_name(signed), definition.with_file_name(CERTIFICATE))
}

/// Told before a passphrase is asked for.
fn require_free(path: &Path, force: bool) -> Result<(), Failure> {
    if force || !path.exists() { Ok(()) } else { Err(Failure::new("file-exists").with("path", &path.display())) }
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).map_or(!folder.exists(), |mut entries| entries.next().is_none())
}
