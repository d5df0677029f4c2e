//! `centres` and `revoke`: whom an authority certified, and whose certificates it withdraws.

use operations::Authority;
use sealing::Purpose;
use serde_json::json;

use crate::args::{Centres, Passphrase, Revoke};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::{Output, columns};
use crate::surroundings::surroundings;
use crate::{passphrase, place};

/// Lists every centre that ever got a certificate.
pub(super) fn list(centres: &Centres, output: &Output) -> Result<Exit, Failure> {
    let authority = open(&centres.authority, &centres.passphrase, output)?;
    let mut rows = vec![];
    for standing in authority.standings()? {
        let (centre, state) = (standing.centre.to_string(), standing.state().name());
        for one in &standing.certified {
            let revoked = one.revoked.as_ref().map(|(at, reason)| json!({ "at": at, "reason": reason }));
            output.object(&json!({ "centre": {
                "id": centre, "state": state, "certificate": one.fingerprint, "issued": one.at, "revoked": revoked,
            }}))?;
        }
        let newest = standing.certified.last();
        let at = newest.map_or_else(String::new, |one| one.at.to_rfc3339());
        let reason = newest.and_then(|one| one.revoked.as_ref()).map_or_else(String::new, |(_, why)| why.clone());
        rows.push(vec![centre, output.text(said(state), &[]), at, reason]);
    }
    columns(&rows, &[]).iter().try_for_each(|line| output.line(line))?;
    Ok(Exit::Well)
}

fn said(state: &str) -> &'static str {
    if state == "revoked" { "cli-centre-revoked" } else { "cli-centre-enrolled" }
}

/// Withdraws a centre's certificates and writes the list of all that were withdrawn.
pub(super) fn revoke(revoke: &Revoke, output: &Output) -> Result<Exit, Failure> {
    let mut authority = open(&revoke.authority, &revoke.passphrase, output)?;
    authority.revoke(&revoke.centre, &revoke.reason)?;
    let Some((number, list)) = authority.revocations()? else { return Ok(Exit::Well) };
    let path = revoke.output.join(format!("withdrawn-{number}.{}", Purpose::Revocations.extension()));
    place::write(&path, &list, revoke.force)?;
    let (centre, file) = (revoke.centre.to_string(), path.display().to_string());
    output.object(&json!({ "revoked": { "centre": centre, "reason": revoke.reason, "file": file, "all": number } }))?;
    output.say("cli-revoked", &[("centre", (&centre).into()), ("file", (&file).into())])?;
    output.say("cli-revoked-next", &[])?;
    Ok(Exit::Well)
}

fn open(path: &std::path::Path, given: &Passphrase, output: &Output) -> Result<Authority, Failure> {
    operations::peek(path)?;
    let passphrase = passphrase::known(given.passphrase_file.as_deref(), "authority", output)?;
    Ok(Authority::open(path, &passphrase, surroundings()?)?)
}
