//! SHA-256 of bytes as a value of its own, so that it cannot be mixed up with other bytes.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::error::Refusal;

/// The length of a SHA-256 digest.
pub(crate) const DIGEST_LENGTH_BYTES: usize = 32;

/// A SHA-256 digest (FIPS 180-4), written as 64 small hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; DIGEST_LENGTH_BYTES]);

impl Digest {
    /// `SHA-256(bytes)`.
    pub fn of(bytes: &[u8]) -> Self {
        let mut hasher = Hasher::new();
        hasher.update(bytes);
        hasher.finish()
    }

    /// The digest itself.
    pub fn as_bytes(&self) -> &[u8; DIGEST_LENGTH_BYTES] {
        &self.0
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Digest({self})")
    }
}

impl FromStr for Digest {
    type Err = Refusal;

    /// Takes exactly 64 hexadecimal digits, large or small.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let digits: Option<Vec<u8>> = text.chars().map(hex_value).collect();
        let digits = digits.filter(|digits| digits.len() == 2 * DIGEST_LENGTH_BYTES).ok_or(Refusal::DamagedCode)?;
        let mut digest = [0; DIGEST_LENGTH_BYTES];
        for (byte, pair) in digest.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = pair.iter().fold(0, |value, digit| (value << 4) | digit);
        }
        Ok(Self(digest))
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'_, str>>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

/// SHA-256 of bytes that arrive piece by piece.
#[derive(Clone)]
pub struct Hasher(ring::digest::Context);

impl Hasher {
    /// A digest of nothing yet.
    pub fn new() -> Self {
        Self(ring::digest::Context::new(&ring::digest::SHA256))
    }

    /// Takes the next piece.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The digest of all pieces.
    pub fn finish(self) -> Digest {
        let mut digest = [0; DIGEST_LENGTH_BYTES];
        digest.copy_from_slice(self.0.finish().as_ref());
        Digest(digest)
    }
}

impl Default for Hasher {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Hasher {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Hasher")
    }
}

/// The value of one hexadecimal digit.
pub(crate) fn hex_value(digit: char) -> Option<u8> {
    digit.to_digit(16).and_then(|value| u8::try_from(value).ok())
}
