//! Sitting down at a desk and leaving it.

use std::ops::RangeInclusive;
use std::path::Path;
use std::sync::Arc;

use election::{Event, PersonId, Right, Stamped};
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
        let mut view = View::default();
        let vault = Vault::open_aloud(path, person, passphrase, world.now(), |documents, entry| {
            view.apply(documents, &entry.stamped)
        })?;
        if vault.size_bytes()? <= PROVED_AT_ONCE_MAX_BYTES {
            vault.prove_whole()?;
        }
        if view.destroyed.is_some() || (view.key_retired && view.frozen.is_none()) {
            // Power may have gone between their removal and the rewriting of the files.
            vault.scour()?;
        }
        let mut desk = Self::of(vault, view, None, world);
        desk.close_entrances()?;
        desk.note_clock()?;
        desk.welcome(person)?;
        desk.keep_first(passphrase);
        Ok(desk)
    }

    /// Signs a person in at the open vault: another one, and whoever sat there is signed out; or the same again, locked or
    /// not.
    ///
    /// # Errors
    /// A wrong passphrase; nobody of that code.
    pub fn sign_in(&mut self, person: &str, passphrase: &SecretString) -> Result<(), Refusal> {
        let now = self.now();
        self.vault.recognise(person, passphrase, now)?;
        // Whoever sat there goes on where they were, however they came back.
        let returns = self.seated().is_some_and(|seated| seated.id.as_str() == person);
        if !returns {
            self.sign_out()?;
        }
        self.welcome(person)?;
        self.keep_first(passphrase);
        Ok(())
    }

    /// Whoever came in with a first passphrase has typed it; nobody asks for it again when they choose their own.
    fn keep_first(&mut self, passphrase: &SecretString) {
        let is_due = self.signed_in() == Err(Refusal::PassphraseDue);
        self.first = is_due.then(|| passphrase.clone());
    }

    /// Locks the desk: it answers nothing until somebody signs in, and knows who sat there.
    ///
    /// # Errors
    /// Nobody sits there; the vault refused the note, and the desk is locked all the same.
    pub fn lock(&mut self) -> Result<(), Refusal> {
        self.seated().ok_or(Refusal::NotSignedIn)?;
        if self.locked {
            return Ok(());
        }
        // What was begun with a secret on the screen is begun again by whoever comes back.
        (self.locked, self.offer, self.shown_key, self.authority) = (true, None, None, None);
        self.first = None;
        self.lookout = None;
        self.note(Event::Locked).map(drop)
    }

    /// Whether the desk is locked.
    pub fn is_locked(&self) -> bool {
        self.locked
    }

    /// After how many minutes without anybody the desk locks.
    pub fn lock_minutes(&self) -> u32 {
        self.view.lock_minutes.unwrap_or(LOCK_MINUTES_USUAL)
    }

    /// Sets after how many minutes without anybody the desk locks.
    ///
    /// # Errors
    /// No right; more or fewer than are offered.
    pub fn set_lock_minutes(&mut self, minutes: u32) -> Result<(), Refusal> {
        self.require(Right::KeepVault)?;
        if !LOCK_MINUTES.contains(&minutes) {
            return Err(Refusal::BadMinutes { least: *LOCK_MINUTES.start(), most: *LOCK_MINUTES.end() });
        }
        self.note(Event::LockSet { minutes }).map(drop)
    }

    /// Signs out whoever is signed in.
    ///
    /// # Errors
    /// The vault refused the note, and they are out all the same.
    pub fn sign_out(&mut self) -> Result<(), Refusal> {
        let signed_out = self.person.is_some().then(|| self.stamp(Event::SignedOut));
        (self.person, self.sitting, self.locked) = (None, None, false);
        // Whoever sits down next sees no secret of whoever sat there.
        (self.offer, self.shown_key, self.slips, self.authority) = (None, None, vec![], None);
        self.first = None;
        // Nor may they look with the eyes of whoever was allowed to.
        self.lookout = None;
        signed_out.map_or(Ok(()), |stamped| self.append(&stamped).map(drop))
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

    pub(crate) fn welcome(&mut self, person: &str) -> Result<(), Refusal> {
        let known = self.view.people.get(&PersonId::new(person)).cloned().ok_or(store::Fault::UnknownPerson)?;
        self.tell_wrong()?;
        self.vault.forgive(person)?;
        // Nobody sits down at a vault that cannot say so.
        self.append(&Stamped { at: self.now(), by: Some(known.id.clone()), event: Event::SignedIn })?;
        (self.person, self.locked) = (Some(known), false);
        Ok(())
    }

    /// The journal hears of every wrong passphrase, whoever's it was, before the header forgets any.
    pub(crate) fn tell_wrong(&mut self) -> Result<(), Refusal> {
        let wrong = self.vault.wrong_passphrases();
        if wrong.is_empty() {
            return Ok(());
        }
        for (tried, number) in wrong {
            self.note(Event::WrongPassphrases { person: PersonId::new(tried), number })?;
        }
        Ok(self.vault.told_wrong()?)
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

/// After how many minutes without anybody a desk locks, if nothing else was set, and what may be set.
const LOCK_MINUTES_USUAL: u32 = 5;
const LOCK_MINUTES: RangeInclusive<u32> = 1..=60;

/// Proving takes some ten milliseconds a megabyte.
const PROVED_AT_ONCE_MAX_BYTES: u64 = 16 << 20;
