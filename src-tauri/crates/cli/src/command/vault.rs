//! `vault backup` and `vault restore`: the copy on another medium, and the spare computer that goes on from it.

use std::ops::ControlFlow;
use std::sync::Arc;

use operations::{Bringing, World};
use serde_json::json;

use crate::args::{Backup, Restore};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;
use crate::passphrase;
use crate::surroundings::surroundings;

/// Brings the copy up to date and proves it as a whole.
pub(super) fn back_up(backup: &Backup, output: &Output) -> Result<Exit, Failure> {
    let mut desk = super::open_whole(&backup.key, output)?;
    let mut following = desk.begin_backup(&backup.to, None)?;
    following.prove(&[], |_, _| ControlFlow::Continue(()))?;
    let (head, copy) = (desk.head(), following.state().copy.display().to_string());
    let hash = head.hash.to_string();
    output.object(&json!({ "backup": { "copy": copy, "proved": true, "seq": head.seq, "hash": hash } }))?;
    output.say("cli-vault-copied", &[("copy", (&copy).into())])?;
    output.say("cli-journal-head", &[("seq", head.seq.into()), ("hash", (&hash).into())])?;
    Ok(Exit::Well)
}

/// Makes a vault of its copy.
pub(super) fn restore(restore: &Restore, output: &Output) -> Result<Exit, Failure> {
    let person = super::somebody(&operations::peek(&restore.from)?, restore.person.as_deref())?;
    let world: Arc<dyn World> = surroundings()?;
    let passphrase = passphrase::known(restore.passphrase.passphrase_file.as_deref(), &person, output)?;
    let bringing = Bringing { from: &restore.from, to: &restore.to, person: &person, passphrase: &passphrase };
    let desk = operations::restore(&bringing, world, |progress| {
        output.progress(progress);
        ControlFlow::Continue(())
    });
    output.finished();
    let desk = desk?;
    let (head, vault, generation) = (desk.head(), desk.path().display().to_string(), desk.generation());
    let hash = head.hash.to_string();
    output.object(&json!({ "restored": {
        "vault": vault, "generation": generation, "seq": head.seq, "hash": hash,
    }}))?;
    output.say("cli-vault-restored", &[("vault", (&vault).into()), ("generation", u64::from(generation).into())])?;
    output.say("cli-journal-head", &[("seq", head.seq.into()), ("hash", (&hash).into())])?;
    output.say("cli-vault-fenced", &[])?;
    Ok(Exit::Well)
}
