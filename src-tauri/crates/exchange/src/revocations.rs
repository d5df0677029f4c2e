//! Withdrawn certificates, `counterfoil-revocations/1`: every one that the authority of an election ever withdrew.

use chrono::{DateTime, Utc};
use sealing::{Digest, KeyRing, Purpose};
use serde::{Deserialize, Serialize};

use crate::container::{self, Caps, Signatory};
use crate::error::{Refusal, shown};
use crate::open::Verified;
use crate::{names, wire};

/// The name and version of the format.
pub const REVOCATIONS_FORMAT: &str = "counterfoil-revocations/1";

/// The list. Field order is the order in the file; it never changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revocations {
    /// Always [`REVOCATIONS_FORMAT`].
    pub format: String,
    /// The election.
    pub election: String,
    /// Every withdrawn certificate, in the order of withdrawal.
    pub revoked: Vec<Revoked>,
}

/// A withdrawn certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revoked {
    /// Whose it was.
    pub centre: String,
    /// SHA-256 of the certificate.
    pub certificate: Digest,
    /// When it was withdrawn.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: String,
}

/// Packs the list; signed by the authority.
///
/// # Errors
/// As [`container::write`].
pub fn seal(list: &Revocations, signatory: &Signatory<'_>) -> Result<Vec<u8>, Refusal> {
    let json = serde_json::to_vec(list).expect("every part of the list has a JSON form");
    container::write(Purpose::Revocations, (names::REVOCATIONS, &json), &[], signatory)
}

/// Opens a list.
///
/// # Errors
/// The first check that fails, in the order that stands below.
pub fn open(bytes: &[u8], key_ring: &KeyRing, at: DateTime<Utc>) -> Result<Verified<Revocations>, Refusal> {
    // Size, shape of the ZIP file, manifest, digests; kind of file, signature, chain, validity, role.
    let read = container::read(bytes, Caps::of(Purpose::Revocations))?;
    let proven = read.prove(key_ring, Purpose::Revocations, at)?;
    let (signer, file) = (proven.signer().clone(), proven.file());
    let [json] = proven.into_payloads([names::REVOCATIONS])?;
    // Format, version and shape.
    if let Some(format) = wire::foreign_format(&json, REVOCATIONS_FORMAT) {
        return Err(Refusal::UnknownFormat { format });
    }
    let list: Revocations = wire::read(&json)?;
    // The election of the signer's certificate.
    if list.election != signer.subject().election {
        return Err(Refusal::WrongElection { election: shown(&list.election) });
    }
    Ok(Verified::new(list, signer, file))
}
