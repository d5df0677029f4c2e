//! `release`: the authority signs a release, an office loads it, or two officers release together.

use std::path::Path;

use election::PersonId;
use exchange::container::Caps;
use operations::{Authority, Desk};
use sealing::Purpose;
use serde_json::json;

use crate::args::Release;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;
use crate::surroundings::surroundings;
use crate::{passphrase, place};

/// Does what was asked for, or says how results stand to the embargo.
pub(super) fn run(wanted: &Release, output: &Output) -> Result<Exit, Failure> {
    match (&wanted.authority, &wanted.vault) {
        (Some(authority), _) => sign(wanted, authority, output),
        (None, Some(vault)) => at_office(wanted, vault, output),
        (None, None) => Err(Failure::new("usage")),
    }
}

fn sign(wanted: &Release, vault: &Path, output: &Output) -> Result<Exit, Failure> {
    let (Some(election), Some(file), Some(reason)) = (&wanted.election, &wanted.output, &wanted.reason) else {
        return Err(Failure::new("usage"));
    };
    let election = place::read(election, Caps::of(Purpose::Election).file_bytes)?;
    operations::peek(vault)?;
    let passphrase = passphrase::known(wanted.passphrase.passphrase_file.as_deref(), "authority", output)?;
    let mut authority = Authority::open(vault, &passphrase, surroundings()?)?;
    place::write(file, &authority.release(&election, reason)?, wanted.force)?;
    let file = file.display().to_string();
    output.object(&json!({ "release": { "file": file } }))?;
    output.say("cli-release-signed", &[("file", (&file).into())])?;
    Ok(Exit::Well)
}

fn at_office(wanted: &Release, vault: &Path, output: &Output) -> Result<Exit, Failure> {
    let person = super::somebody(&operations::peek(vault)?, wanted.person.as_deref())?;
    let own = passphrase::known(wanted.passphrase.passphrase_file.as_deref(), &person, output)?;
    let mut desk = Desk::open(vault, &person, &own, surroundings()?)?;
    if let Some(file) = &wanted.load {
        desk.load_release(&place::read(file, Caps::of(Purpose::Release).file_bytes)?)?;
    } else if let Some(with) = &wanted.with {
        let second = passphrase::known(wanted.with_passphrase_file.as_deref(), with, output)?;
        let reason = wanted.reason.as_deref().unwrap_or_default();
        desk.release_together(&own, &PersonId::new(with), &second, reason)?;
    }
    tell(&desk, output)
}

fn tell(desk: &Desk, output: &Output) -> Result<Exit, Failure> {
    let embargo = desk.embargo()?;
    let until = embargo.until.map(|until| until.to_rfc3339());
    let released = embargo
        .release
        .as_ref()
        .map(|release| json!({ "at": release.at, "by": release.by, "with": release.with, "reason": release.reason }));
    output.object(&json!({ "embargo": { "until": until, "released": released } }))?;
    match (&until, &embargo.release) {
        (None, _) => output.say("cli-release-none", &[])?,
        (Some(until), None) => output.say("cli-release-locked", &[("until", until.into())])?,
        (Some(_), Some(release)) => {
            let by = release.by.as_ref().map(ToString::to_string).unwrap_or_default();
            let with = release.with.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string);
            let at = release.at.to_rfc3339();
            let values = [
                ("at", (&at).into()),
                ("by", (&by).into()),
                ("with", (&with).into()),
                ("reason", (&release.reason).into()),
            ];
            output.say("cli-release-released", &values)?;
        }
    }
    Ok(Exit::Well)
}
