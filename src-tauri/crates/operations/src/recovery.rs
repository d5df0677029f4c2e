//! The recovery key: made, shown once for print, typed again in part, and used when the passphrase of an administrator is lost.

use std::path::Path;
use std::sync::Arc;

use election::{Event, Person, PersonId, Right, Role};
use sealing::{RecoveryKey, SecretString};
use store::Vault;

use crate::announced::places_of;
use crate::view::View;
use crate::{Desk, Refusal, World};

/// Groups of the printed key, and how many of them are typed again.
const GROUPS: usize = 9;
const ASKED: usize = 3;

/// A recovery key that was shown and does not open anything until part of it was typed again.
#[derive(Debug)]
pub struct ShownKey {
    key: RecoveryKey,
    asked: Vec<usize>,
}

impl ShownKey {
    /// The key as it is printed.
    pub fn printed(&self) -> String {
        self.key.printed().to_string()
    }

    /// Which of its groups are to be typed again, counted from 0.
    pub fn asked(&self) -> &[usize] {
        &self.asked
    }

    fn is_typed_again(&self, typed: &[String]) -> bool {
        let printed = self.key.printed();
        let mut groups: Vec<&str> = printed.split('-').collect();
        for (place, typed) in self.asked.iter().zip(typed) {
            match groups.get_mut(*place) {
                Some(group) => *group = typed.trim(),
                None => return false,
            }
        }
        let whole = typed.len() == self.asked.len() && typed.iter().all(|group| group.trim().chars().count() == 4);
        let again = RecoveryKey::parse(&groups.join("-"));
        whole && again.is_ok_and(|again| *again.printed() == *printed)
    }
}

impl Desk {
    /// Makes a recovery key and shows it. The one before still opens until this one was typed again.
    ///
    /// # Errors
    /// No right; no randomness.
    pub fn show_recovery_key(&mut self) -> Result<&ShownKey, Refusal> {
        self.require(Right::KeepVault)?;
        let key = RecoveryKey::make(self.random())?;
        let asked = places_of(ASKED, GROUPS, self.random())?;
        Ok(self.shown_key.insert(ShownKey { key, asked }))
    }

    /// The key that was shown opens the vault from now on, and none before it, if its groups were typed again from the paper.
    ///
    /// # Errors
    /// No right; nothing was shown; [`Refusal::WrongRecoveryKey`], and the same groups can be typed once more.
    pub fn confirm_recovery_key(&mut self, typed: &[String]) -> Result<(), Refusal> {
        self.require(Right::KeepVault)?;
        let shown = self.shown_key.as_ref().ok_or(Refusal::NothingToConfirm)?;
        if !shown.is_typed_again(typed) {
            return Err(Refusal::WrongRecoveryKey);
        }
        let entrance = self.vault.recovery_entrance(&shown.key, self.cost(), self.random())?;
        self.vault.write::<_, Refusal>(|change| Ok(change.keep_holder(&entrance)?))?;
        self.vault.admit_recovery(&entrance)?;
        let stamped = self.stamp(Event::RecoveryKeyMade);
        self.vault.write::<_, Refusal>(|change| {
            change.forget_other_holders(&entrance)?;
            Ok(change.append(&stamped)?)
        })?;
        self.view.note(&stamped);
        self.shown_key = None;
        let world = self.world.clone();
        Ok(self.vault.re_key(world.random())?)
    }

    /// Opens a vault with its recovery key; an administrator gets a new passphrase and is signed in.
    ///
    /// # Errors
    /// A damaged or wrong key; too soon after one; nobody of that code, or no administrator; the passphrase is weak.
    pub fn recover(
        path: &Path,
        key: &str,
        person: &str,
        passphrase: &SecretString,
        world: Arc<dyn World>,
    ) -> Result<Self, Refusal> {
        let key = RecoveryKey::parse(key)?;
        sealing::check_passphrase(passphrase)?;
        let vault = Vault::open_by_recovery(path, &key, world.now())?;
        let view = View::replay(&vault)?;
        let mut desk = Self::of(vault, view, None, world);
        desk.close_entrances()?;
        desk.note_clock()?;
        let person = desk.administrator(person)?;
        desk.let_in_by_recovery(&person, passphrase)?;
        Ok(desk)
    }

    /// As [`Desk::recover`], at a vault that is open: whoever sat there is signed out.
    ///
    /// # Errors
    /// As [`Desk::recover`].
    pub fn recover_here(&mut self, key: &str, person: &str, passphrase: &SecretString) -> Result<(), Refusal> {
        let key = RecoveryKey::parse(key)?;
        sealing::check_passphrase(passphrase)?;
        let person = self.administrator(person)?;
        let now = self.now();
        self.vault.recognise_recovery(&key, now)?;
        self.sign_out()?;
        self.let_in_by_recovery(&person, passphrase)
    }

    fn administrator(&self, person: &str) -> Result<Person, Refusal> {
        let person = self.view.people.get(&PersonId::new(person)).ok_or(store::Fault::UnknownPerson)?;
        if person.role == Role::Administrator { Ok(person.clone()) } else { Err(Refusal::NotAdministrator) }
    }

    fn let_in_by_recovery(&mut self, person: &Person, passphrase: &SecretString) -> Result<(), Refusal> {
        self.note(Event::RecoveryKeyUsed { person: person.id.clone() })?;
        self.replace_passphrase(person, passphrase, Event::PassphraseChanged { person: person.id.clone() })?;
        self.welcome(person.id.as_str())
    }
}
