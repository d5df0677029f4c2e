//! The recovery key: printed once, kept in a safe, typed when every passphrase is lost.

use std::fmt;

use ring::rand::SecureRandom;
use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::crockford;
use crate::digest::Digest;
use crate::error::Refusal;
use crate::slot::random;

const KEY_LENGTH_BYTES: usize = 20;
const KEY_SYMBOLS: usize = 32;
const CHECK_SYMBOLS: usize = 4;

/// 160 random bits, printed as eight groups of four and a ninth that checks them.
///
/// The check group is the first 20 bits of the key's SHA-256: of a million mistyped keys one gets past it, and that one
/// still opens nothing. It gives away nothing that helps a guesser of 160 bits.
pub struct RecoveryKey(Zeroizing<[u8; KEY_LENGTH_BYTES]>);

impl RecoveryKey {
    /// A new random key.
    ///
    /// # Errors
    /// [`Refusal::NoRandomness`] if the source fails.
    pub fn make(rng: &dyn SecureRandom) -> Result<Self, Refusal> {
        random(rng).map(|bytes| Self(Zeroizing::new(bytes)))
    }

    /// Reads what a person typed: case, dashes and blanks do not matter, I and L are 1, O is 0.
    ///
    /// # Errors
    /// [`Refusal::DamagedCode`] if the length, a character or the check group is wrong.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let symbols = crockford::canonical(text, KEY_SYMBOLS + CHECK_SYMBOLS).map(Zeroizing::new);
        let symbols = symbols.ok_or(Refusal::DamagedCode)?;
        let (symbols, typed_check) = symbols.split_at(KEY_SYMBOLS);
        let bytes = Zeroizing::new(crockford::bytes(symbols));
        let mut key = Self(Zeroizing::new([0; KEY_LENGTH_BYTES]));
        key.0.copy_from_slice(&bytes);
        if key.check_group() == typed_check { Ok(key) } else { Err(Refusal::DamagedCode) }
    }

    /// The key as it is printed: nine groups of four.
    pub fn printed(&self) -> Zeroizing<String> {
        let mut symbols = self.symbols();
        symbols.push_str(&self.check_group());
        Zeroizing::new(crockford::grouped(&symbols))
    }

    /// The key as the passphrase of its slot.
    pub fn passphrase(&self) -> SecretString {
        SecretString::from(self.symbols().as_str())
    }

    fn symbols(&self) -> Zeroizing<String> {
        let mut symbols = Zeroizing::new(String::with_capacity(KEY_SYMBOLS + CHECK_SYMBOLS));
        symbols.push_str(&Zeroizing::new(crockford::symbols(self.0.as_ref(), KEY_SYMBOLS)));
        symbols
    }

    fn check_group(&self) -> String {
        crockford::symbols(Digest::of(self.0.as_ref()).as_bytes(), CHECK_SYMBOLS)
    }
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("RecoveryKey(…)")
    }
}
