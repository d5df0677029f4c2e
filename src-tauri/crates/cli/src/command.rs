//! The commands, one file each.

mod centres;
mod confirm;
mod demonstrate;
mod dry_run;
mod enrol;
mod findings;
mod import;
mod import_election;
mod incident;
mod inspect;
mod journal;
mod letter;
mod new;
mod partial;
mod publish;
mod recover;
mod rehearse;
mod release;
mod seats;
mod sign;
mod totals;
mod vault;
mod verify;

use std::sync::Arc;

use operations::{Desk, World};

use crate::args::{Command, Election, Journal, Key, Vault};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;
use crate::passphrase;
use crate::surroundings::surroundings;

/// Who signs in if nobody is named.
const USUAL_PERSON: &str = "officer";

/// Does what was asked for.
///
/// # Errors
/// Why it could not be done; verdicts on files are answers, not failures.
pub(crate) fn obey(command: Command, output: &Output) -> Result<Exit, Failure> {
    match command {
        Command::Election(Election::New(new)) => new::run(*new, output),
        Command::Election(Election::Import(import)) => import_election::run(&import, output),
        Command::Election(Election::DryRun(asked)) => dry_run::run(&asked, output),
        Command::Election(Election::Sign(sign)) => sign::run(&sign, output),
        Command::Election(Election::Letter(letter)) => letter::run(&letter, output),
        Command::Enrol(enrol) => enrol::run(&enrol, output),
        Command::Centres(centres) => centres::list(&centres, output),
        Command::Revoke(revoke) => centres::revoke(&revoke, output),
        Command::Rehearse(rehearse) => rehearse::run(&rehearse, output),
        Command::Verify(verify) => verify::run(&verify, output),
        Command::Inspect(inspect) => inspect::run(&inspect, output),
        Command::Import(import) => import::run(&import, output),
        Command::Confirm(confirm) => confirm::run(&confirm, output),
        Command::Findings(findings) => findings::run(&findings, output),
        Command::Totals(totals) => totals::run(&totals, output),
        Command::Seats(seats) => seats::run(&seats, output),
        Command::Release(release) => release::run(&release, output),
        Command::Partial(partial) => partial::run(&partial, output),
        Command::Publish(publish) => publish::run(&publish, output),
        Command::Journal(Journal::Verify(key)) => journal::verify(&key, output),
        Command::Journal(Journal::Export(export)) => journal::export(&export, output),
        Command::Vault(Vault::Backup(backup)) => vault::back_up(&backup, output),
        Command::Vault(Vault::Restore(restore)) => vault::restore(&restore, output),
        Command::Incident(incident) => incident::run(&incident, output),
        Command::Recover(recover) => recover::run(&recover, output),
        Command::Demonstrate(demonstrate) => demonstrate::run(&demonstrate, output),
    }
}

/// Opens a vault for the person who was named, or for the usual one.
fn open(key: &Key, output: &Output) -> Result<Desk, Failure> {
    let person = somebody(&operations::peek(&key.vault)?, key.person.as_deref())?;
    let world: Arc<dyn World> = surroundings()?;
    let passphrase = passphrase::known(key.passphrase.passphrase_file.as_deref(), &person, output)?;
    Ok(Desk::open(&key.vault, &person, &passphrase, world)?)
}

/// Who was named, or the usual person, or the only one who has a key.
fn somebody(header: &store::Header, named: Option<&str>) -> Result<String, Failure> {
    let people: Vec<&str> = header.slots.iter().map(|slot| slot.person.as_str()).collect();
    match (named, people.as_slice()) {
        (Some(person), _) => Ok(person.to_owned()),
        (None, people) if people.contains(&USUAL_PERSON) => Ok(USUAL_PERSON.to_owned()),
        (None, [only]) => Ok((*only).to_owned()),
        (None, _) => Err(Failure::new("person-needed").with("people", &people.join(", "))),
    }
}

/// As [`open`]; a vault that was too large to be proved while it was opened is proved before anything is done in it.
fn open_whole(key: &Key, output: &Output) -> Result<Desk, Failure> {
    let desk = open(key, output)?;
    if let Some(prove) = desk.proof_to_come()? {
        prove()?;
    }
    Ok(desk)
}
