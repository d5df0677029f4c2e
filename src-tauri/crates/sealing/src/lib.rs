//! Keys, signatures and chains of trust over bytes, with no idea of what an election is.
//!
//! ```
//! use sealing::*;
//! # fn main() -> Result<(), Refusal> {
//! let rng = SystemRandom::new();
//! let now = chrono::DateTime::UNIX_EPOCH + chrono::TimeDelta::days(20_000);
//! let validity = Validity { not_before: now, not_after: now + chrono::TimeDelta::days(90) };
//! let subject = Subject {
//!     authority: "Town".into(),
//!     election: "council".into(),
//!     mode: Mode::Test,
//!     role: Role::Authority,
//!     id: "town".into(),
//!     name: "Election office".into(),
//! };
//! let key = SigningKey::make(&rng)?;
//! let authority = make_authority(&subject, &key, validity, &rng)?;
//!
//! let signature = sign(&Digest::of(b"definition"), &[&authority], &key, Some(now), &rng)?;
//!
//! let ring = KeyRing::new(authority)?;
//! let proven = ring.verify(b"definition", &signature, Purpose::Election, now)?;
//! assert_eq!(proven.signer().subject(), &subject);
//! # Ok(())
//! # }
//! ```

pub use ring::rand::{SecureRandom, SystemRandom};
pub use secrecy::{ExposeSecret, SecretString};

mod certificate;
mod chain;
mod cms;
mod code;
mod crockford;
mod digest;
mod error;
mod issue;
mod key;
mod key_ring;
mod link;
mod own_key;
mod passphrase;
mod purpose;
mod recovery;
mod signed;
mod slot;
mod subject;
mod syntax;

#[cfg(test)]
mod tests;

pub use certificate::{CERTIFICATE_SIZE_MAX_BYTES, Certificate, Validity};
pub use cms::{SIGNATURE_SIZE_MAX_BYTES, Signature, sign};
pub use code::{ControlCode, Fingerprint, SheetSerial};
pub use digest::{Digest, Hasher};
pub use error::Refusal;
pub use issue::{REQUEST_SIZE_MAX_BYTES, Request, issue, make_authority, make_provisional};
pub use key::SigningKey;
pub use key_ring::KeyRing;
pub use link::Link;
pub use own_key::{FormerKey, MasterKey, OwnKey, PublicHalf, SealedKey};
pub use passphrase::{check_passphrase, is_same_passphrase, make_passphrase};
pub use purpose::Purpose;
pub use recovery::RecoveryKey;
pub use signed::{Proven, Signer};
pub use slot::{KdfParams, Slot};
pub use subject::{Mode, Role, SUBJECT_TEXT_MAX_CHARS, Subject};
