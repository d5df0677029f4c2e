//! Digests in the short forms that people read aloud, compare and type.

use std::fmt;
use std::str::FromStr;

use crate::crockford;
use crate::digest::{Digest, hex_value};
use crate::error::Refusal;

const CONTROL_CODE_SYMBOLS: usize = 20;
const SHEET_SERIAL_SYMBOLS: usize = 6;
const SHEET_SERIAL_GROUP_SYMBOLS: usize = 3;
const FINGERPRINT_LENGTH_BYTES: usize = 16;

/// The first 100 bits of a SHA-256 digest in Crockford's base 32: `ABCD-EFGH-JKMN-PQRS-TVWX`.
///
/// It binds paper to file: whoever wants another record with the same code must try 2¹⁰⁰ records, and the code is
/// only believed beside a signature.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ControlCode([u8; CONTROL_CODE_SYMBOLS]);

impl ControlCode {
    /// The code of the content that has this digest.
    pub fn of(digest: &Digest) -> Self {
        Self::from_symbols(&crockford::symbols(digest.as_bytes(), CONTROL_CODE_SYMBOLS))
    }

    fn from_symbols(symbols: &str) -> Self {
        let mut code = [b'0'; CONTROL_CODE_SYMBOLS];
        for (place, symbol) in code.iter_mut().zip(symbols.bytes()) {
            *place = symbol;
        }
        Self(code)
    }
}

impl fmt::Display for ControlCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&crockford::grouped(&String::from_utf8_lossy(&self.0)))
    }
}

impl fmt::Debug for ControlCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "ControlCode({self})")
    }
}

impl FromStr for ControlCode {
    type Err = Refusal;

    /// Reads what a person typed: case, dashes and blanks do not matter, I and L are 1, O is 0.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        crockford::canonical(text, CONTROL_CODE_SYMBOLS)
            .map(|symbols| Self::from_symbols(&symbols))
            .ok_or(Refusal::DamagedCode)
    }
}

/// The first 30 bits of a SHA-256 digest in Crockford's base 32: `ABC-DEF`.
///
/// It stands on a sheet of paper and is typed again before what the sheet says, so that nobody keys a neighbour's sheet. It is
/// no secret and proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SheetSerial([u8; SHEET_SERIAL_SYMBOLS]);

impl SheetSerial {
    /// The serial of whatever has this digest.
    pub fn of(digest: &Digest) -> Self {
        Self::from_symbols(&crockford::symbols(digest.as_bytes(), SHEET_SERIAL_SYMBOLS))
    }

    fn from_symbols(symbols: &str) -> Self {
        let mut serial = [b'0'; SHEET_SERIAL_SYMBOLS];
        for (place, symbol) in serial.iter_mut().zip(symbols.bytes()) {
            *place = symbol;
        }
        Self(serial)
    }
}

impl fmt::Display for SheetSerial {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, second) = self.0.split_at(SHEET_SERIAL_GROUP_SYMBOLS);
        write!(formatter, "{}-{}", String::from_utf8_lossy(first), String::from_utf8_lossy(second))
    }
}

impl FromStr for SheetSerial {
    type Err = Refusal;

    /// Reads what a person typed: case, dashes and blanks do not matter, I and L are 1, O is 0.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        crockford::canonical(text, SHEET_SERIAL_SYMBOLS)
            .map(|symbols| Self::from_symbols(&symbols))
            .ok_or(Refusal::DamagedCode)
    }
}

/// The first 128 bits of a SHA-256 digest as eight groups of four hexadecimal digits: `9F86 D081 884C 7D65 …`.
///
/// Hexadecimal, because it is then the beginning of what `sha256sum` and `openssl x509 -fingerprint -sha256` print and
/// can be compared without this program. 128 bits, because whoever wants to pass off another certificate must find a
/// second preimage; 2¹²⁸ trials are out of reach, and half the length is half the mistakes in reading aloud.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint([u8; FINGERPRINT_LENGTH_BYTES]);

impl Fingerprint {
    /// The fingerprint of the content that has this digest.
    pub fn of(digest: &Digest) -> Self {
        let mut fingerprint = [0; FINGERPRINT_LENGTH_BYTES];
        fingerprint.copy_from_slice(&digest.as_bytes()[..FINGERPRINT_LENGTH_BYTES]);
        Self(fingerprint)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, pair) in self.0.chunks_exact(2).enumerate() {
            let blank = if index > 0 { " " } else { "" };
            write!(formatter, "{blank}{:02X}{:02X}", pair[0], pair[1])?;
        }
        Ok(())
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Fingerprint({self})")
    }
}

impl FromStr for Fingerprint {
    type Err = Refusal;

    /// Reads what a person typed or copied from a stock tool: blanks, dashes and colons do not matter, nor does case;
    /// a whole SHA-256 digest is taken by its beginning.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let digits: Option<Vec<u8>> =
            text.chars().filter(|c| *c != ':' && !crockford::is_separator(*c)).map(hex_value).collect();
        let digits = digits.ok_or(Refusal::DamagedCode)?;
        if digits.len() != 2 * FINGERPRINT_LENGTH_BYTES && digits.len() != 4 * FINGERPRINT_LENGTH_BYTES {
            return Err(Refusal::DamagedCode);
        }
        let mut fingerprint = [0; FINGERPRINT_LENGTH_BYTES];
        for (byte, pair) in fingerprint.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = pair.iter().fold(0, |value, digit| (value << 4) | digit);
        }
        Ok(Self(fingerprint))
    }
}
