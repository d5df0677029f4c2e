//! The public header of a vault: what it is, and one entrance a person that opens the key of the database.

use chrono::{DateTime, Utc};
use sealing::{FormerKey, MasterKey, SecretString};
use serde::{Deserialize, Serialize};

use crate::Fault;
use crate::entrance::Entrance;

/// The name and version of the format.
pub const VAULT_FORMAT: &str = "counterfoil-vault/1";

/// The largest header that is read, with room for the entrances of as many people as there may be.
pub(crate) const HEADER_SIZE_MAX_BYTES: u64 = 4 << 20;

/// The most people who can have a key.
const SLOTS_MAX: usize = 1_000;

/// The name of the entrance that the recovery key opens; no person's code is empty.
pub(crate) const RECOVERY: &str = "";

/// What a vault is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeskKind {
    /// A counting centre.
    Centre,
    /// The central office.
    Office,
    /// The authority's key: it signs the election and the centres' certificates.
    Authority,
}

impl DeskKind {
    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Centre => "centre",
            Self::Office => "office",
            Self::Authority => "authority",
        }
    }
}

/// The contents of `vault.json`. Nothing in it is secret, and nothing in it is believed: names and roles count only as
/// they stand in the journal.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// Always [`VAULT_FORMAT`].
    pub format: String,
    /// A random name of the vault, in hexadecimal.
    pub id: String,
    /// What it is for.
    pub desk: DeskKind,
    /// What the desk is called.
    pub place: String,
    /// 1, and one more each time that it is restored from its copy; the journal has it, this mirrors it.
    pub generation: u32,
    /// Only in the copy of a vault: how far it has come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy: Option<CopyState>,
    /// Who has a key.
    pub slots: Vec<KeySlot>,
    /// The way in for the printed recovery key, if one was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recovery: Option<Entrance>,
    /// The key that the database may still have instead of the one that the entrances open, wrapped by that one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub former: Option<FormerKey>,
}

/// How far the copy of a vault has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CopyState {
    /// Nothing can be restored from it yet.
    Begun,
    /// It holds all that the vault had at some moment, and follows.
    Whole,
}

/// One person's key to the vault.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeySlot {
    /// The person's code.
    pub person: String,
    /// The person's name, to choose from before anything is unlocked.
    pub name: String,
    /// What the person is at this desk, to choose by; the journal says what they may do.
    pub role: election::Role,
    /// The person's way in.
    pub entrance: Entrance,
}

impl Header {
    /// Reads a header.
    ///
    /// # Errors
    /// [`Fault::Damaged`] if it is not one of ours.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, Fault> {
        let header: Self = serde_json::from_slice(bytes).map_err(Fault::damaged)?;
        let sound = header.format == VAULT_FORMAT && header.slots.len() <= SLOTS_MAX && header.generation > 0;
        if sound { Ok(header) } else { Err(Fault::damaged("vault.json")) }
    }

    pub(crate) fn to_bytes(&self) -> Result<Vec<u8>, Fault> {
        serde_json::to_vec_pretty(self).map_err(Fault::damaged)
    }

    /// Puts a person's entrance in the place of the one that they had, or adds it.
    ///
    /// # Errors
    /// There are too many people.
    pub(crate) fn admit(&mut self, person: &election::Person, entrance: Entrance) -> Result<(), Fault> {
        let (id, name, role) = (person.id.to_string(), person.name.clone(), person.role);
        let slot = KeySlot { person: id, name, role, entrance };
        match self.slots.iter().position(|known| known.person == slot.person) {
            Some(place) => self.slots.splice(place..=place, [slot]).for_each(drop),
            None if self.slots.len() >= SLOTS_MAX => return Err(Fault::TooManyPeople { most: SLOTS_MAX }),
            None => self.slots.push(slot),
        }
        Ok(())
    }

    /// Nothing, if there is room for entrances of these people beside those who are there.
    ///
    /// # Errors
    /// [`Fault::TooManyPeople`] otherwise.
    pub(crate) fn require_room<'a>(&self, people: impl Iterator<Item = &'a str>) -> Result<(), Fault> {
        let new = people.filter(|person| self.slots.iter().all(|slot| slot.person != *person)).count();
        if self.slots.len() + new <= SLOTS_MAX { Ok(()) } else { Err(Fault::TooManyPeople { most: SLOTS_MAX }) }
    }

    /// Every entrance with its name.
    pub(crate) fn entrances(&mut self) -> impl Iterator<Item = (&str, &mut Entrance)> {
        let people = self.slots.iter_mut().map(|slot| (slot.person.as_str(), &mut slot.entrance));
        people.chain(self.recovery.as_mut().map(|entrance| (RECOVERY, entrance)))
    }

    /// Tries a secret and notes the try; whoever calls writes the header back.
    pub(crate) fn unlock(&mut self, name: &str, secret: &SecretString, now: DateTime<Utc>) -> Result<MasterKey, Fault> {
        let associated = self.associated(name);
        let found = self.entrances().find(|(known, _)| *known == name);
        let (_, entrance) = found.ok_or(if name == RECOVERY { Fault::NoRecoveryKey } else { Fault::UnknownPerson })?;
        entrance.unlock(secret, &associated, now)
    }

    /// Everybody with wrong passphrases that nobody has been told of yet.
    pub(crate) fn wrong(&self) -> Vec<(String, u32)> {
        let untold = |slot: &KeySlot| slot.entrance.untold();
        self.slots.iter().filter(|slot| untold(slot) > 0).map(|slot| (slot.person.clone(), untold(slot))).collect()
    }

    /// The journal has been told of every wrong passphrase; `right` names who typed the right one, if anybody.
    pub(crate) fn told(&mut self, right: Option<&str>) {
        for (known, entrance) in self.entrances() {
            entrance.told(right == Some(known));
        }
    }

    /// The same for a copy. Wrong passphrases are left out: whoever has the copy can try as often as they like.
    pub(crate) fn for_copy(&self, state: CopyState) -> Self {
        let mut copy = Self { copy: Some(state), ..self.clone() };
        copy.entrances().for_each(|(_, entrance)| entrance.forget_tries());
        copy
    }

    /// What an entrance is bound to, so that it opens no other vault and for nobody else.
    pub(crate) fn associated(&self, name: &str) -> Vec<u8> {
        format!("{VAULT_FORMAT}\n{}\n{}\n{name}", self.id, self.desk.name()).into_bytes()
    }

    /// What the key is bound to that the database had before.
    pub(crate) fn associated_former(&self) -> Vec<u8> {
        format!("{VAULT_FORMAT}\n{}\n{}\n\nformer", self.id, self.desk.name()).into_bytes()
    }
}
