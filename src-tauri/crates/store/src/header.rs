//! The public header of a vault: what it is, and one slot a person that wraps the key of the database.

use chrono::{DateTime, Utc};
use sealing::{KdfParams, MasterKey, SecretString, SecureRandom, Slot};
use serde::{Deserialize, Serialize};

use crate::Fault;

/// The name and version of the format.
pub const VAULT_FORMAT: &str = "counterfoil-vault/1";

/// The largest header that is read.
pub(crate) const HEADER_SIZE_MAX_BYTES: u64 = 1 << 20;

/// The most people who can have a key.
const SLOTS_MAX: usize = 1_000;

/// Wrong passphrases before waiting begins, and the longest wait.
const FREE_TRIES: u32 = 3;
const WAIT_MAX_SECONDS: i64 = 300;
/// More doublings than this change nothing.
const DOUBLINGS_MAX: u32 = 9;

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
    /// The database's key, wrapped under the person's passphrase.
    pub slot: Slot,
    /// What a try costs.
    pub cost: KdfParams,
    /// Wrong passphrases since the last right one.
    #[serde(default)]
    pub wrong: u32,
    /// How many of them the journal has been told of.
    #[serde(default)]
    pub told: u32,
    /// When the last wrong one was typed.
    #[serde(default)]
    pub wrong_at: Option<DateTime<Utc>>,
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

    /// Gives a person a key.
    pub(crate) fn add(
        &mut self,
        person: &election::Person,
        key: &MasterKey,
        passphrase: &SecretString,
        cost: KdfParams,
        random: &dyn SecureRandom,
    ) -> Result<(), Fault> {
        if self.slots.len() >= SLOTS_MAX {
            return Err(Fault::damaged("too many people"));
        }
        let slot = Slot::lock(key, passphrase, &self.associated(person.id.as_str()), cost, random)?;
        let (role, name, person) = (person.role, person.name.clone(), person.id.to_string());
        self.slots.retain(|slot| slot.person != person);
        self.slots.push(KeySlot { person, name, role, slot, cost, wrong: 0, told: 0, wrong_at: None });
        Ok(())
    }

    /// Tries a passphrase and notes the try; whoever calls writes the header back.
    pub(crate) fn unlock(
        &mut self,
        person: &str,
        passphrase: &SecretString,
        now: DateTime<Utc>,
    ) -> Result<MasterKey, Fault> {
        let associated = self.associated(person);
        let slot = self.slots.iter_mut().find(|slot| slot.person == person).ok_or(Fault::UnknownPerson)?;
        // A clock that was set back must not lengthen the wait: it begins again now, and no further.
        if slot.wrong_at.is_some_and(|wrong_at| wrong_at > now) {
            slot.wrong_at = Some(now);
        }
        let waiting = slot.seconds_left(now);
        if waiting > 0 {
            return Err(Fault::TooSoon { seconds: waiting });
        }
        match slot.slot.unlock(passphrase, &associated, slot.cost) {
            Ok(key) => Ok(key),
            Err(sealing::Refusal::WrongPassphrase) => {
                slot.wrong = slot.wrong.saturating_add(1);
                slot.wrong_at = Some(now);
                Err(Fault::WrongPassphrase { seconds: slot.seconds_left(now) })
            }
            Err(refusal) => Err(refusal.into()),
        }
    }

    /// Everybody with wrong passphrases that nobody has been told of yet.
    pub(crate) fn wrong(&self) -> Vec<(String, u32)> {
        let untold = |slot: &KeySlot| slot.wrong.saturating_sub(slot.told);
        self.slots.iter().filter(|slot| untold(slot) > 0).map(|slot| (slot.person.clone(), untold(slot))).collect()
    }

    /// The journal has been told of every wrong passphrase, and `person` typed the right one.
    pub(crate) fn told(&mut self, person: &str) {
        for slot in &mut self.slots {
            slot.told = slot.wrong;
            if slot.person == person {
                (slot.wrong, slot.told, slot.wrong_at) = (0, 0, None);
            }
        }
    }

    /// The same for a copy. Wrong passphrases are left out: whoever has the copy can try as often as they like.
    pub(crate) fn for_copy(&self, state: CopyState) -> Self {
        let slot = |slot: &KeySlot| KeySlot { wrong: 0, told: 0, wrong_at: None, ..slot.clone() };
        Self { copy: Some(state), slots: self.slots.iter().map(slot).collect(), ..self.clone() }
    }

    /// What a slot is bound to, so that it opens no other vault and for nobody else.
    fn associated(&self, person: &str) -> Vec<u8> {
        format!("{VAULT_FORMAT}\n{}\n{}\n{person}", self.id, self.desk.name()).into_bytes()
    }
}

impl KeySlot {
    /// The wait doubles with each wrong passphrase after the third.
    fn seconds_left(&self, now: DateTime<Utc>) -> u64 {
        let Some(wrong_at) = self.wrong_at.filter(|_| self.wrong >= FREE_TRIES) else { return 0 };
        let doublings = (self.wrong - FREE_TRIES + 1).min(DOUBLINGS_MAX);
        let wait = (1_i64 << doublings).min(WAIT_MAX_SECONDS);
        u64::try_from((wait - (now - wrong_at).num_seconds()).clamp(0, wait)).unwrap_or(0)
    }
}
