//! The authority's release, `counterfoil-release/1`: results that were under embargo may be known.

use chrono::{DateTime, Utc};
use sealing::{KeyRing, Mode, Purpose};
use serde::{Deserialize, Serialize};

use crate::container::{self, Caps, Signatory};
use crate::error::{Refusal, shown};
use crate::names;
use crate::open::Verified;
use crate::v1::{ElectionRef, Software};
use crate::wire;

/// The name and version of the format.
pub const RELEASE_FORMAT: &str = "counterfoil-release/1";

/// What the authority states, `release.json`. Field order is the order in the file; it never changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Always [`RELEASE_FORMAT`].
    pub format: String,
    /// Which election, by the exact definition.
    pub election: ElectionRef,
    /// Live or test.
    pub mode: Mode,
    /// Why results may be known.
    pub reason: String,
    /// When it was signed, by the authority's clock.
    #[serde(with = "wire::instant")]
    pub at: DateTime<Utc>,
    /// The program that wrote it.
    pub software: Software,
}

/// A statement as a file.
pub fn write(statement: &Statement) -> Vec<u8> {
    serde_json::to_vec(statement).expect("every part of a statement has a JSON form")
}

/// Packs a statement as it is written; signed by the authority.
///
/// # Errors
/// As [`container::write`]; a statement that could not be read again.
pub fn seal(json: &[u8], signatory: &Signatory<'_>) -> Result<Vec<u8>, Refusal> {
    decode(json)?;
    container::write(Purpose::Release, (names::RELEASE, json), &[], signatory)
}

/// Opens a release.
///
/// # Errors
/// The first check that fails, in the order that stands below.
pub fn open(bytes: &[u8], key_ring: &KeyRing, at: DateTime<Utc>) -> Result<Verified<Statement>, Refusal> {
    // Size, shape of the ZIP file, manifest, digests; kind of file, signature, chain, validity, revocation, role.
    let proven = container::read(bytes, Caps::of(Purpose::Release))?.prove(key_ring, Purpose::Release, at)?;
    let (signer, file) = (proven.signer().clone(), proven.file());
    let [json] = proven.into_payloads([names::RELEASE])?;
    // Format, version and shape.
    let statement = decode(&json)?;
    // The election and mode of the signer's certificate.
    let subject = signer.subject();
    if statement.election.id.as_str() != subject.election {
        return Err(Refusal::WrongElection { election: shown(statement.election.id.as_str()) });
    }
    if statement.mode != subject.mode {
        return Err(Refusal::WrongMode { mode: statement.mode.as_str() });
    }
    Ok(Verified::new(statement, signer, file))
}

fn decode(json: &[u8]) -> Result<Statement, Refusal> {
    if let Some(format) = wire::foreign_format(json, RELEASE_FORMAT) {
        return Err(Refusal::UnknownFormat { format });
    }
    let statement: Statement = wire::read(json)?;
    let reason = election::sound_reason(&statement.reason)?;
    if reason == statement.reason { Ok(statement) } else { Err(election::Refusal::NoReason.into()) }
}
