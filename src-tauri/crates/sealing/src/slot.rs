//! The slots in which each person's own key lies under their passphrase; the own key opens the vault's ([`crate::OwnKey`]).
//!
//! `wrapped = AES-256-GCM(Argon2id(passphrase, salt), nonce, own key, associated = label ‖ parameters ‖ caller's)`

use argon2::{Algorithm, Argon2, Block, Params, Version};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::rand::SecureRandom;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use zeroize::{Zeroize, Zeroizing};

use crate::error::Refusal;
use crate::own_key::{KEY_LENGTH_BYTES, OwnKey};
use crate::passphrase::counted;

const SALT_LENGTH_BYTES: usize = 16;
const TAG_LENGTH_BYTES: usize = 16;
const WRAPPED_LENGTH_BYTES: usize = KEY_LENGTH_BYTES + TAG_LENGTH_BYTES;
/// What one guess should take on the machine that makes a vault, in milliseconds.
const GUESS_MS: u64 = 500;
/// Longer ones are refused before any work is done.
pub(crate) const PASSPHRASE_LENGTH_MAX_BYTES: usize = 1024;
const LABEL: &[u8] = b"counterfoil-slot/2\0";

/// How much work one guess at a passphrase costs (Argon2id, RFC 9106).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KdfParams {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl KdfParams {
    /// The second recommendation of RFC 9106, section 4: 64 MiB, three passes, four lanes.
    pub const RECOMMENDED: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 4 };

    /// The least that protects: 19 MiB, two passes. For rehearsals and tests, where nothing is worth guessing.
    pub const LEAST: Self = Self { memory_kib: 19 * 1024, passes: 2, lanes: 1 };

    /// The most that is believed: a header that asks for more was not written by this program.
    const MOST: Self = Self { memory_kib: 1024 * 1024, passes: 16, lanes: 16 };

    /// Checks that the parameters are neither too weak nor so large that they would take the machine down.
    ///
    /// # Errors
    /// [`Refusal::UnsafeKeyDerivation`].
    pub fn check(&self) -> Result<(), Refusal> {
        let within = (Self::LEAST.memory_kib..=Self::MOST.memory_kib).contains(&self.memory_kib)
            && (Self::LEAST.passes..=Self::MOST.passes).contains(&self.passes)
            && (Self::LEAST.lanes..=Self::MOST.lanes).contains(&self.lanes);
        if within { Ok(()) } else { Err(Refusal::UnsafeKeyDerivation) }
    }

    /// What a guess should cost on a machine on which one by [`KdfParams::RECOMMENDED`] takes so many milliseconds: about
    /// half a second, which nobody minds at a desk, and never less work than is recommended.
    pub fn for_machine(recommended_takes_ms: u64) -> Self {
        let passes = u64::from(Self::RECOMMENDED.passes).saturating_mul(GUESS_MS) / recommended_takes_ms.max(1);
        let passes = u32::try_from(passes).unwrap_or(u32::MAX);
        Self { passes: passes.clamp(Self::RECOMMENDED.passes, Self::MOST.passes), ..Self::RECOMMENDED }
    }

    /// Makes one guess and throws it away, so that somebody with a clock can say how long it takes.
    ///
    /// # Errors
    /// [`Refusal::UnsafeKeyDerivation`] if there is not enough memory; [`Refusal::NoRandomness`].
    pub fn try_out(self, rng: &dyn SecureRandom) -> Result<(), Refusal> {
        derive(&SecretString::from("a guess"), &random(rng)?, self).map(drop)
    }

    fn to_bytes(self) -> [u8; 12] {
        let mut bytes = [0; 12];
        for (place, value) in bytes.chunks_exact_mut(4).zip([self.memory_kib, self.passes, self.lanes]) {
            place.copy_from_slice(&value.to_be_bytes());
        }
        bytes
    }
}

/// A person's own key wrapped under their passphrase; public, may be read by anybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    #[serde(serialize_with = "to_base64", deserialize_with = "from_base64")]
    salt: [u8; SALT_LENGTH_BYTES],
    #[serde(serialize_with = "to_base64", deserialize_with = "from_base64")]
    nonce: [u8; NONCE_LEN],
    #[serde(serialize_with = "to_base64", deserialize_with = "from_base64")]
    wrapped: [u8; WRAPPED_LENGTH_BYTES],
}

impl Slot {
    /// Wraps `key` under `passphrase`. `associated` is whatever must not be changed beside the slot, such as the
    /// vault's id and the person's.
    ///
    /// # Errors
    /// [`Refusal::UnsafeKeyDerivation`], [`Refusal::WeakPassphrase`] if it is longer than is ever read,
    /// [`Refusal::NoRandomness`]. The strength of the passphrase is [`crate::check_passphrase`]'s to judge.
    pub fn lock(
        key: &OwnKey,
        passphrase: &SecretString,
        associated: &[u8],
        params: KdfParams,
        rng: &dyn SecureRandom,
    ) -> Result<Self, Refusal> {
        if passphrase.expose_secret().len() > PASSPHRASE_LENGTH_MAX_BYTES {
            return Err(Refusal::WeakPassphrase { reason: "too-long" });
        }
        let (salt, nonce) = (random(rng)?, random(rng)?);
        let wrapping = derive(passphrase, &salt, params)?;
        let mut wrapped = [0; WRAPPED_LENGTH_BYTES];
        let (place, tag_place) = wrapped.split_at_mut(KEY_LENGTH_BYTES);
        place.copy_from_slice(key.bytes().as_slice());
        let tag = wrapping
            .seal_in_place_separate_tag(Nonce::assume_unique_for_key(nonce), aad(params, associated), place)
            .map_err(|_| Refusal::DamagedSlot)?;
        tag_place.copy_from_slice(tag.as_ref());
        Ok(Self { salt, nonce, wrapped })
    }

    /// Unwraps the own key.
    ///
    /// # Errors
    /// [`Refusal::UnsafeKeyDerivation`]; [`Refusal::WrongPassphrase`] also when slot, parameters or `associated` were
    /// changed: the two cannot be told apart.
    pub fn unlock(&self, passphrase: &SecretString, associated: &[u8], params: KdfParams) -> Result<OwnKey, Refusal> {
        if passphrase.expose_secret().len() > PASSPHRASE_LENGTH_MAX_BYTES {
            return Err(Refusal::WrongPassphrase);
        }
        let wrapping = derive(passphrase, &self.salt, params)?;
        let mut buffer = Zeroizing::new(self.wrapped);
        let opened = wrapping
            .open_in_place(Nonce::assume_unique_for_key(self.nonce), aad(params, associated), buffer.as_mut_slice())
            .map_err(|_| Refusal::WrongPassphrase)?;
        let mut key = Zeroizing::new([0; KEY_LENGTH_BYTES]);
        key.copy_from_slice(opened);
        Ok(OwnKey::from_bytes(&key))
    }
}

fn derive(
    passphrase: &SecretString,
    salt: &[u8; SALT_LENGTH_BYTES],
    params: KdfParams,
) -> Result<LessSafeKey, Refusal> {
    params.check()?;
    let unsafe_params = |_| Refusal::UnsafeKeyDerivation;
    let params =
        Params::new(params.memory_kib, params.passes, params.lanes, Some(KEY_LENGTH_BYTES)).map_err(unsafe_params)?;
    let mut memory = Vec::new();
    memory.try_reserve_exact(params.block_count()).map_err(|_| Refusal::UnsafeKeyDerivation)?;
    memory.resize(params.block_count(), Block::default());
    let mut key = Zeroizing::new([0; KEY_LENGTH_BYTES]);
    let derived = Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into_with_memory(
        counted(passphrase).expose_secret().as_bytes(),
        salt,
        key.as_mut_slice(),
        memory.as_mut_slice(),
    );
    memory.iter_mut().for_each(Zeroize::zeroize);
    derived.map_err(unsafe_params)?;
    let key = UnboundKey::new(&AES_256_GCM, key.as_slice()).expect("the key has AES-256's length");
    Ok(LessSafeKey::new(key))
}

fn aad(params: KdfParams, associated: &[u8]) -> Aad<Vec<u8>> {
    Aad::from([LABEL, params.to_bytes().as_slice(), associated].concat())
}

pub(crate) fn random<const N: usize>(rng: &dyn SecureRandom) -> Result<[u8; N], Refusal> {
    let mut bytes = [0; N];
    rng.fill(&mut bytes).map_err(|_| Refusal::NoRandomness)?;
    Ok(bytes)
}

pub(crate) fn to_base64<S: Serializer, const N: usize>(bytes: &[u8; N], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&STANDARD.encode(bytes))
}

pub(crate) fn from_base64<'de, D: Deserializer<'de>, const N: usize>(deserializer: D) -> Result<[u8; N], D::Error> {
    let text = <std::borrow::Cow<'_, str>>::deserialize(deserializer)?;
    let bytes = STANDARD.decode(text.as_bytes()).ok().and_then(|bytes| bytes.try_into().ok());
    bytes.ok_or_else(|| de::Error::custom(Refusal::DamagedSlot))
}
