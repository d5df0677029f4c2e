//! Restoring a counting centre on a spare laptop from its copy.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use election::{PersonId, Right};
use sealing::SecretString;
use store::Vault;

use crate::view::View;
use crate::{Desk, Pace, Progress, Refusal, World};

/// What is restored, to where, and by whom.
#[derive(Debug)]
pub struct Bringing<'a> {
    /// The folder of the copy.
    pub from: &'a Path,
    /// The folder of the vault that is made of it: empty, or not there yet.
    pub to: &'a Path,
    /// Who restores it.
    pub person: &'a str,
    /// Their passphrase.
    pub passphrase: &'a SecretString,
}

/// Restores a vault from its copy: brings it over, proves every page, the journal and that all records follow from it,
/// and begins its next generation. The laptop that it came from must not go on: the office sees it if it does. `each`
/// hears of progress in bytes and may stop the work, which can be begun again.
///
/// # Errors
/// As [`Vault::bring_back`]; no right; what is brought does not prove.
pub fn restore(
    bringing: &Bringing<'_>,
    world: Arc<dyn World>,
    mut each: impl FnMut(Progress) -> ControlFlow<()>,
) -> Result<Desk, Refusal> {
    let Bringing { from, to, person, passphrase } = *bringing;
    let begun = world.now();
    let mut told = |done, total: u64| {
        let pace = Pace::begin(usize::try_from(total).unwrap_or(usize::MAX), begun);
        each(pace.at(done, world.now()))
    };
    let vault = Vault::bring_back(from, to, person, passphrase, begun, &mut told)?;
    let view = View::replay(&vault)?;
    let known = view.people.get(&PersonId::new(person)).cloned().ok_or(store::Fault::UnknownPerson)?;
    known.require(Right::BackUp)?;
    let mut desk = Desk::of(vault, view, None, world);
    desk.prove_contents()?;
    let now = desk.now();
    desk.vault.begin_generation(&known.id, now)?;
    desk.note_clock()?;
    desk.welcome(person)?;
    Ok(desk)
}
