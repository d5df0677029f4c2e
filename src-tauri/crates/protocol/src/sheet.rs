//! The sheets of paper that the product prints, each made of an election's own data.

mod attestation;
mod finding;
mod margins;
mod printable;
mod protocol;

pub use printable::unprintable;
pub use protocol::{JournalHead, ProtocolInput, SIGNATURE_FIELDS, Software, protocol};
