//! One way into a vault: a secret opens an own key, to which the key of the database is sealed.
//!
//! A way in that ends must not open what is written later: whoever was removed may have kept a copy of the header and of the
//! database, and knows the passphrase of that copy. So the database gets a new key ([`crate::Vault::re_key`]) whenever an
//! entrance is removed, and whenever its secret is replaced. Everybody else keeps their passphrase: the new key is sealed to the
//! public half of their own key, for which nobody needs to be there. The public halves are believed as the encrypted database
//! has them, never as the header does, because anybody can write the header.
//!
//! What an old copy holds stays readable for whoever could read it then. No cryptography takes that back.

use chrono::{DateTime, Utc};
use sealing::{KdfParams, MasterKey, OwnKey, PublicHalf, SealedKey, SecretString, SecureRandom, Slot};
use serde::{Deserialize, Serialize};

use crate::Fault;

/// Wrong passphrases before waiting begins, and the longest wait.
const FREE_TRIES: u32 = 3;
const WAIT_MAX_SECONDS: i64 = 300;
/// More doublings than this change nothing.
const DOUBLINGS_MAX: u32 = 9;

/// A way in, as the public header has it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entrance {
    /// The own key under the secret.
    pub slot: Slot,
    /// What a try costs.
    pub cost: KdfParams,
    /// The public half of the own key.
    pub public: PublicHalf,
    /// The key of the database, sealed to the own key.
    pub key: SealedKey,
    /// Wrong secrets since the last right one.
    #[serde(default)]
    pub wrong: u32,
    /// How many of them the journal has been told of.
    #[serde(default)]
    pub told: u32,
    /// When the last wrong one was typed.
    #[serde(default)]
    pub wrong_at: Option<DateTime<Utc>>,
}

/// An entrance that was made and stands in no header yet.
#[derive(Clone, Debug)]
pub struct NewEntrance {
    pub(crate) name: String,
    pub(crate) entrance: Entrance,
}

impl Entrance {
    /// A new own key under `secret`, with the database's key sealed to it.
    pub(crate) fn make(
        key: &MasterKey,
        secret: &SecretString,
        associated: &[u8],
        cost: KdfParams,
        random: &dyn SecureRandom,
    ) -> Result<Self, Fault> {
        let own = OwnKey::make(random)?;
        let (slot, public) = (Slot::lock(&own, secret, associated, cost, random)?, own.public());
        let key = SealedKey::seal(key, &public, associated, random)?;
        Ok(Self { slot, cost, public, key, wrong: 0, told: 0, wrong_at: None })
    }

    /// Tries a secret and notes the try.
    pub(crate) fn unlock(
        &mut self,
        secret: &SecretString,
        associated: &[u8],
        now: DateTime<Utc>,
    ) -> Result<MasterKey, Fault> {
        // A clock that was set back must not lengthen the wait: it begins again now, and no further.
        if self.wrong_at.is_some_and(|wrong_at| wrong_at > now) {
            self.wrong_at = Some(now);
        }
        let waiting = self.seconds_left(now);
        if waiting > 0 {
            return Err(Fault::TooSoon { seconds: waiting });
        }
        match self.slot.unlock(secret, associated, self.cost) {
            Ok(own) => Ok(self.key.open(&own, associated)?),
            Err(sealing::Refusal::WrongPassphrase) => {
                self.wrong = self.wrong.saturating_add(1);
                self.wrong_at = Some(now);
                Err(Fault::WrongPassphrase { seconds: self.seconds_left(now) })
            }
            Err(refusal) => Err(refusal.into()),
        }
    }

    /// Seals another key in the place of the one before.
    pub(crate) fn reseal(
        &mut self,
        key: &MasterKey,
        associated: &[u8],
        random: &dyn SecureRandom,
    ) -> Result<(), Fault> {
        self.key = SealedKey::seal(key, &self.public, associated, random)?;
        Ok(())
    }

    /// As if nobody had tried a wrong secret.
    pub(crate) fn forget_tries(&mut self) {
        (self.wrong, self.told, self.wrong_at) = (0, 0, None);
    }

    /// Wrong secrets of which the journal has not been told.
    pub(crate) fn untold(&self) -> u32 {
        self.wrong.saturating_sub(self.told)
    }

    /// The journal has been told; after a right secret everything is forgotten.
    pub(crate) fn told(&mut self, right: bool) {
        self.told = self.wrong;
        if right {
            self.forget_tries();
        }
    }

    /// The wait doubles with each wrong secret after the third.
    fn seconds_left(&self, now: DateTime<Utc>) -> u64 {
        let Some(wrong_at) = self.wrong_at.filter(|_| self.wrong >= FREE_TRIES) else { return 0 };
        let doublings = (self.wrong - FREE_TRIES + 1).min(DOUBLINGS_MAX);
        let wait = (1_i64 << doublings).min(WAIT_MAX_SECONDS);
        u64::try_from((wait - (now - wrong_at).num_seconds()).clamp(0, wait)).unwrap_or(0)
    }
}
