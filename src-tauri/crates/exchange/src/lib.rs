//! What travels on the stick: bytes in, `Verified<T>` out; approved records in, signed containers out.
//!
//! The formats are specified in `FORMAT.md` beside this crate. Nothing here reads a disk, a clock or a random source.

mod archive;
pub mod close;
pub mod container;
pub mod csv;
pub mod definition_file;
mod error;
pub mod event_log;
pub mod figures;
pub mod import;
pub mod journal_file;
mod manifest;
pub mod names;
pub mod open;
pub mod paper;
pub mod partial;
pub mod publication;
pub mod publish;
pub mod ready_rules;
pub mod release;
pub mod revocations;
pub mod schema;
pub mod seal;
pub mod v1;
mod wire;

#[cfg(test)]
mod tests;

pub use error::Refusal;
pub use open::{
    ElectionFile, SignedRecord, StationRecord, Trust, Verified, announced_election, open_centre_certificate,
    open_election, open_request, open_result, open_result_alone,
};
