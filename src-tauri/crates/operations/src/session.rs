//! Sitting down at a desk and leaving it.

use std::path::Path;
use std::sync::Arc;

use election::{Event, PersonId};
use sealing::SecretString;
use store::{Header, Vault};

use crate::view::View;
use crate::{Desk, Refusal, World};

/// What a vault says of itself before anybody signs in.
///
/// # Errors
/// There is no vault, or its header cannot be read.
pub fn peek(path: &Path) -> Result<Header, Refusal> {
    Ok(Vault::peek(path)?)
}

impl Desk {
    /// Opens a vault, proves its journal and signs the person in. The pages of a small vault are proved at once; those of
    /// a large one by [`Desk::proof_to_come`], in the background.
    ///
    /// # Errors
    /// In use elsewhere; a wrong passphrase; a damaged or newer vault; a broken journal.
    pub fn open(path: &Path, person: &str, passphrase: &SecretString, world: Arc<dyn World>) -> Result<Self, Refusal> {
        let vault = Vault::open(path, person, passphrase, world.now())?;
        if vault.size_bytes()? <= PROVED_AT_ONCE_MAX_BYTES {
            vault.prove_whole()?;
        }
        let view = View::replay(&vault)?;
        let mut desk = Self::of(vault, view, None, world);
        desk.note_clock()?;
        desk.welcome(person)?;
        Ok(desk)
    }

    /// Signs another person in at the open vault; whoever sat there is signed out.
    ///
    /// # Errors
    /// A wrong passphrase; nobody of that code.
    pub fn sign_in(&mut self, person: &str, passphrase: &SecretString) -> Result<(), Refusal> {
        let now = self.now();
        self.vault.recognise(person, passphrase, now)?;
        self.sign_out()?;
        self.welcome(person)
    }

    /// Signs out whoever is signed in.
    ///
    /// # Errors
    /// The vault refused.
    pub fn sign_out(&mut self) -> Result<(), Refusal> {
        if self.person.is_some() {
            self.note(Event::SignedOut)?;
        }
        (self.person, self.sitting) = (None, None);
        Ok(())
    }

    /// For a vault that was too large to be proved at opening: work that reads every page while the desk is in use.
    ///
    /// # Errors
    /// The vault refused a second reader.
    pub fn proof_to_come(&self) -> Result<Option<impl FnOnce() -> Result<(), Refusal> + Send + 'static>, Refusal> {
        if self.vault.size_bytes()? <= PROVED_AT_ONCE_MAX_BYTES {
            return Ok(None);
        }
        let prove = self.vault.prover()?;
        Ok(Some(move || Ok(prove()?)))
    }

    /// The journal hears of every wrong passphrase, whoever's it was, before the header forgets any.
    pub(crate) fn welcome(&mut self, person: &str) -> Result<(), Refusal> {
        let known = self.view.people.get(&PersonId::new(person)).cloned().ok_or(store::Fault::UnknownPerson)?;
        for (tried, number) in self.vault.wrong_passphrases() {
            self.note(Event::WrongPassphrases { person: PersonId::new(tried), number })?;
        }
        self.vault.forgive(person)?;
        self.person = Some(known);
        self.note(Event::SignedIn)?;
        Ok(())
    }

    /// A clock that stands before the last event is itself an event; the journal's order does not depend on it.
    pub(crate) fn note_clock(&mut self) -> Result<(), Refusal> {
        let back = self.view.last.map_or(0, |last| (last - self.now()).num_seconds());
        if back > 0 {
            log::warn!("the clock went back by {back} s");
            self.note(Event::ClockWentBack { seconds: back })?;
        }
        Ok(())
    }
}

/// Proving takes some ten milliseconds a megabyte.
const PROVED_AT_ONCE_MAX_BYTES: u64 = 64 << 20;
