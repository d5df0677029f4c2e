//! The vault's key, and how it reaches each person who may open the vault: sealed to the public half of a key of their own.
//!
//! `sealed = E ‖ AES-256-GCM(HKDF-SHA-256(X25519(e, P), label ‖ E ‖ P), master key, associated)`, with a pair `e`, `E` made for
//! this one sealing and `P` the person's public half: the base mode of HPKE (RFC 9180) without its negotiation. Whoever holds
//! the vault's key can seal a *new* one to everybody who stays, without anybody's passphrase; whoever has only an old key, an
//! old copy of the vault or a public half can open nothing that was sealed later.

use std::fmt;

use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::hkdf::{HKDF_SHA256, Salt};
use ring::hmac;
use ring::rand::SecureRandom;
use serde::{Deserialize, Serialize};
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

use crate::error::Refusal;
use crate::slot::{from_base64, random, to_base64};

pub(crate) const KEY_LENGTH_BYTES: usize = 32;
const TAG_LENGTH_BYTES: usize = 16;
const SEALED_LENGTH_BYTES: usize = KEY_LENGTH_BYTES + TAG_LENGTH_BYTES;
const LABEL: &[u8] = b"counterfoil-sealed-key/1\0";
const WRAP_LABEL: &[u8] = b"counterfoil-former-key/1\0wrap";
const NONCE_LABEL: &[u8] = b"counterfoil-former-key/1\0nonce";
/// Each wrapping key is derived for one sealing and never used again, so that its nonce may be fixed.
const NONCE: [u8; NONCE_LEN] = [0; NONCE_LEN];

/// The random key of a vault's database; never derived from a passphrase, wiped when dropped.
pub struct MasterKey(Zeroizing<[u8; KEY_LENGTH_BYTES]>);

impl MasterKey {
    /// A new random key.
    ///
    /// # Errors
    /// [`Refusal::NoRandomness`] if the source fails.
    pub fn make(rng: &dyn SecureRandom) -> Result<Self, Refusal> {
        random(rng).map(|bytes| Self(Zeroizing::new(bytes)))
    }

    /// The key with these bytes, out of the encrypted database.
    pub fn from_exposed(bytes: [u8; KEY_LENGTH_BYTES]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// Its bytes, for the encrypted database and nothing else.
    pub fn expose(&self) -> &[u8; KEY_LENGTH_BYTES] {
        &self.0
    }

    /// Wraps the key that a database still has while it is being given this one. The same two keys give the same bytes: the
    /// nonce is made of what is wrapped, so that no chance is needed where a copy is written.
    ///
    /// # Errors
    /// [`Refusal::DamagedSlot`] if the arithmetic refuses.
    pub fn wrap(&self, former: &Self, associated: &[u8]) -> Result<FormerKey, Refusal> {
        let (wrapping, chooser) = self.for_wrapping()?;
        let tag = hmac::sign(&chooser, former.0.as_ref());
        let mut nonce = [0; NONCE_LEN];
        nonce.iter_mut().zip(tag.as_ref()).for_each(|(place, byte)| *place = *byte);
        Ok(FormerKey { nonce, wrapped: seal(&wrapping, nonce, associated, former)? })
    }

    /// The key that a database still has, if it is not this one.
    ///
    /// # Errors
    /// [`Refusal::DamagedSlot`] if it was wrapped by another key, or changed.
    pub fn unwrap_former(&self, former: &FormerKey, associated: &[u8]) -> Result<Self, Refusal> {
        open(&self.for_wrapping()?.0, former.nonce, associated, &former.wrapped)
    }

    fn for_wrapping(&self) -> Result<(LessSafeKey, hmac::Key), Refusal> {
        let secret = Salt::new(HKDF_SHA256, &[]).extract(self.0.as_ref());
        let key = secret.expand(&[WRAP_LABEL], &AES_256_GCM).map_err(|_| Refusal::DamagedSlot)?;
        let chooser = secret.expand(&[NONCE_LABEL], hmac::HMAC_SHA256).map_err(|_| Refusal::DamagedSlot)?;
        Ok((LessSafeKey::new(UnboundKey::from(key)), hmac::Key::from(chooser)))
    }

    /// The key as 64 hexadecimal digits, for the database's raw-key statement and nothing else.
    pub fn expose_hex(&self) -> Zeroizing<String> {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        // Reserved at once: a string that grows leaves copies behind.
        let mut hex = Zeroizing::new(String::with_capacity(2 * KEY_LENGTH_BYTES));
        for byte in self.0.iter() {
            hex.push(char::from(DIGITS[usize::from(byte >> 4)]));
            hex.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
        hex
    }
}

impl fmt::Debug for MasterKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("MasterKey(…)")
    }
}

/// The private half of a person's own pair (X25519, RFC 7748); it lies in a [`crate::Slot`] and is wiped when dropped.
pub struct OwnKey(StaticSecret);

impl OwnKey {
    /// A new random pair.
    ///
    /// # Errors
    /// [`Refusal::NoRandomness`] if the source fails.
    pub fn make(rng: &dyn SecureRandom) -> Result<Self, Refusal> {
        random(rng).map(|bytes| Self::from_bytes(&Zeroizing::new(bytes)))
    }

    pub(crate) fn from_bytes(bytes: &Zeroizing<[u8; KEY_LENGTH_BYTES]>) -> Self {
        Self(StaticSecret::from(**bytes))
    }

    pub(crate) fn bytes(&self) -> Zeroizing<[u8; KEY_LENGTH_BYTES]> {
        Zeroizing::new(self.0.to_bytes())
    }

    /// The public half.
    pub fn public(&self) -> PublicHalf {
        PublicHalf(PublicKey::from(&self.0).to_bytes())
    }
}

impl fmt::Debug for OwnKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("OwnKey(…)")
    }
}

/// The public half of a person's own pair. It is no secret, but whoever exchanges it gets the next key: it is kept where only
/// those can write who hold the present one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PublicHalf(#[serde(serialize_with = "to_base64", deserialize_with = "from_base64")] [u8; KEY_LENGTH_BYTES]);

impl PublicHalf {
    /// The half whose bytes these are.
    pub fn from_bytes(bytes: [u8; KEY_LENGTH_BYTES]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    pub fn as_bytes(&self) -> &[u8; KEY_LENGTH_BYTES] {
        &self.0
    }
}

/// A vault's key sealed to one person; public, may be read by anybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SealedKey {
    #[serde(serialize_with = "to_base64", deserialize_with = "from_base64")]
    once: [u8; KEY_LENGTH_BYTES],
    #[serde(serialize_with = "to_base64", deserialize_with = "from_base64")]
    sealed: [u8; SEALED_LENGTH_BYTES],
}

impl SealedKey {
    /// Seals `key` to whoever has the private half of `to`. `associated` is whatever must not be changed beside it.
    ///
    /// # Errors
    /// [`Refusal::NoRandomness`]; [`Refusal::DamagedSlot`] if `to` is no public half.
    pub fn seal(key: &MasterKey, to: &PublicHalf, associated: &[u8], rng: &dyn SecureRandom) -> Result<Self, Refusal> {
        let mine = OwnKey::make(rng)?;
        let once = mine.public().0;
        let wrapping = agreed(&mine, &to.0, &once, &to.0)?;
        Ok(Self { once, sealed: seal(&wrapping, NONCE, associated, key)? })
    }

    /// Opens it with the private half.
    ///
    /// # Errors
    /// [`Refusal::DamagedSlot`] for every other half, other associated data, or a changed bit.
    pub fn open(&self, own: &OwnKey, associated: &[u8]) -> Result<MasterKey, Refusal> {
        let wrapping = agreed(own, &self.once, &self.once, &own.public().0)?;
        open(&wrapping, NONCE, associated, &self.sealed)
    }
}

/// The key that a database has while it is being given another, wrapped by that other one; public.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormerKey {
    #[serde(serialize_with = "to_base64", deserialize_with = "from_base64")]
    nonce: [u8; NONCE_LEN],
    #[serde(serialize_with = "to_base64", deserialize_with = "from_base64")]
    wrapped: [u8; SEALED_LENGTH_BYTES],
}

fn seal(
    wrapping: &LessSafeKey,
    nonce: [u8; NONCE_LEN],
    associated: &[u8],
    key: &MasterKey,
) -> Result<[u8; SEALED_LENGTH_BYTES], Refusal> {
    let mut sealed = [0; SEALED_LENGTH_BYTES];
    let (place, tag_place) = sealed.split_at_mut(KEY_LENGTH_BYTES);
    place.copy_from_slice(key.0.as_ref());
    let tag = wrapping
        .seal_in_place_separate_tag(Nonce::assume_unique_for_key(nonce), Aad::from(associated), place)
        .map_err(|_| Refusal::DamagedSlot)?;
    tag_place.copy_from_slice(tag.as_ref());
    Ok(sealed)
}

fn open(
    wrapping: &LessSafeKey,
    nonce: [u8; NONCE_LEN],
    associated: &[u8],
    sealed: &[u8; SEALED_LENGTH_BYTES],
) -> Result<MasterKey, Refusal> {
    let mut buffer = Zeroizing::new(*sealed);
    let opened = wrapping
        .open_in_place(Nonce::assume_unique_for_key(nonce), Aad::from(associated), buffer.as_mut_slice())
        .map_err(|_| Refusal::DamagedSlot)?;
    let mut key = Zeroizing::new([0; KEY_LENGTH_BYTES]);
    key.copy_from_slice(opened);
    Ok(MasterKey(key))
}

/// The key on which one private and one foreign public half agree, bound to both public halves of the sealing.
fn agreed(
    private: &OwnKey,
    foreign: &[u8; KEY_LENGTH_BYTES],
    once: &[u8; KEY_LENGTH_BYTES],
    to: &[u8; KEY_LENGTH_BYTES],
) -> Result<LessSafeKey, Refusal> {
    let shared = private.0.diffie_hellman(&PublicKey::from(*foreign));
    // A point of small order gives everybody the same secret (RFC 7748, 6.1).
    if !shared.was_contributory() {
        return Err(Refusal::DamagedSlot);
    }
    let info = [LABEL, once.as_slice(), to.as_slice()];
    let secret = Salt::new(HKDF_SHA256, &[]).extract(shared.as_bytes());
    let key = secret.expand(&info, &AES_256_GCM).map_err(|_| Refusal::DamagedSlot)?;
    Ok(LessSafeKey::new(UnboundKey::from(key)))
}
