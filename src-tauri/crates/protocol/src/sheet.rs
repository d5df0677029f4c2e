//! The sheets of paper that the product prints, each made of an election's own data within one common frame.

mod attestation;
mod blank;
mod finding;
mod frame;
mod printable;
mod protocol;
mod setup;
mod signing;
mod subject;

pub use blank::{BlankFor, blank_sheet, blank_sheets};
pub use frame::{Imprint, JournalHead, Software};
pub use printable::unprintable;
pub use protocol::{ProtocolInput, SIGNATURE_FIELDS, protocol};
pub use setup::{FingerprintOf, FirstPassphrase, fingerprint_letter, passphrase_slips, recovery_sheet};
pub use signing::CENTRE_FIELD;
