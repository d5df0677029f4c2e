//! Private signing keys: ECDSA on P-256 with SHA-256, wiped when dropped.

use std::fmt;

use ring::rand::SecureRandom;
use ring::signature::{
    ECDSA_P256_SHA256_ASN1, ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair, UnparsedPublicKey,
};
use zeroize::Zeroizing;

use crate::error::Refusal;

/// An uncompressed point on P-256: the byte 4, then x and y (SEC 1, 2.3.3).
pub(crate) const PUBLIC_KEY_LENGTH_BYTES: usize = 65;

/// A private key with which this desk signs. Never printed, never serialised but by [`SigningKey::pkcs8`].
pub struct SigningKey {
    pkcs8: Zeroizing<Vec<u8>>,
    pair: EcdsaKeyPair,
}

impl SigningKey {
    /// A new random key.
    ///
    /// # Errors
    /// [`Refusal::NoRandomness`] if the source fails.
    pub fn make(rng: &dyn SecureRandom) -> Result<Self, Refusal> {
        let document =
            EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, rng).map_err(|_| Refusal::NoRandomness)?;
        Self::from_pkcs8(document.as_ref(), rng)
    }

    /// The key in its PKCS#8 form (RFC 5958), with the public key inside.
    ///
    /// # Errors
    /// [`Refusal::DamagedKey`] if it is anything else, or if its two halves do not belong together.
    pub fn from_pkcs8(pkcs8: &[u8], rng: &dyn SecureRandom) -> Result<Self, Refusal> {
        let pair =
            EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, pkcs8, rng).map_err(|_| Refusal::DamagedKey)?;
        Ok(Self { pkcs8: Zeroizing::new(pkcs8.to_vec()), pair })
    }

    /// The secret itself, for the encrypted database and nothing else.
    pub fn pkcs8(&self) -> &Zeroizing<Vec<u8>> {
        &self.pkcs8
    }

    /// The public half as an uncompressed point.
    pub fn public_key(&self) -> &[u8] {
        self.pair.public_key().as_ref()
    }

    /// `ECDSA(SHA-256(message))` in DER.
    ///
    /// # Errors
    /// [`Refusal::NoRandomness`] if the source fails.
    pub fn sign(&self, message: &[u8], rng: &dyn SecureRandom) -> Result<Vec<u8>, Refusal> {
        let signature = self.pair.sign(rng, message).map_err(|_| Refusal::NoRandomness)?;
        Ok(signature.as_ref().to_vec())
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SigningKey(…)")
    }
}

/// Checks `ECDSA(SHA-256(message))`.
pub(crate) fn check(public_key: &[u8], message: &[u8], signature: &[u8]) -> Result<(), Refusal> {
    UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, public_key)
        .verify(message, signature)
        .map_err(|_| Refusal::WrongSignature)
}
