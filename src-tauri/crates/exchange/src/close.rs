//! The close of a centre, `counterfoil-close/1`: its signed summary with its journal beside it.

use chrono::{DateTime, Utc};
use election::{CentreId, ContestId, StationId};
use sealing::{Digest, KeyRing, Mode, Purpose};
use serde::{Deserialize, Serialize};

use crate::container::{self, Caps, Payload, Signatory};
use crate::error::{Refusal, shown};
use crate::journal_file::{self, JournalHeader};
use crate::open::Verified;
use crate::v1::{Act, ElectionRef, JournalHead, Software};
use crate::{names, schema, wire};

/// The name and version of the format.
pub const CLOSE_FORMAT: &str = "counterfoil-close/1";

/// What a centre leaves behind. Field order is the order in the file; it never changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    /// Always [`CLOSE_FORMAT`].
    pub format: String,
    /// Which election, by the exact definition.
    pub election: ElectionRef,
    /// Whether its results count.
    pub mode: Mode,
    /// The centre.
    pub centre: CentreId,
    /// What it is called.
    pub place: String,
    /// How often its vault has been made or restored.
    pub generation: u32,
    /// Every record of the centre, in the definition's order.
    pub records: Vec<ClosedRecord>,
    /// What made this summary.
    pub software: Software,
    /// Who closed, and when.
    pub closed: Act,
    /// The last entry of the journal that lies beside.
    pub journal: JournalHead,
}

/// How a record stands at the close.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosedRecord {
    /// The station.
    pub station: StationId,
    /// The contest.
    pub contest: ContestId,
    /// Its latest revision, approved or not.
    pub revision: u32,
    /// SHA-256 of the `record.json` that counts; nothing if this revision was not approved.
    pub sealed: Option<Digest>,
    /// Whether its result file left.
    pub exported: bool,
}

/// A close that was proved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedCentre {
    /// What the centre says.
    pub summary: Summary,
    /// SHA-256 of `summary.json`.
    pub digest: Digest,
    /// Whose journal lies beside it.
    pub journal: JournalHeader,
}

/// Packs the summary and the journal of a centre; signed by the centre.
///
/// # Errors
/// As [`container::write`]; a summary that could not be read again.
pub fn seal(summary: &Summary, journal: &[u8], signatory: &Signatory<'_>) -> Result<Vec<u8>, Refusal> {
    let json = serde_json::to_vec(summary).expect("every part of a summary has a JSON form");
    decode(&json)?;
    let beside = Payload { name: names::JOURNAL, media_type: names::JOURNAL_MEDIA_TYPE, bytes: journal };
    container::write(Purpose::Close, (names::SUMMARY, &json), &[beside], signatory)
}

/// Opens the close of a centre.
///
/// # Errors
/// The first check that fails, in the order that stands below.
pub fn open(bytes: &[u8], key_ring: &KeyRing, at: DateTime<Utc>) -> Result<Verified<ClosedCentre>, Refusal> {
    // Size, shape of the ZIP file, manifest, digests; kind of file, signature, chain, validity, revocation, role.
    let proven = container::read(bytes, Caps::of(Purpose::Close))?.prove(key_ring, Purpose::Close, at)?;
    let (signer, file) = (proven.signer().clone(), proven.file());
    let [json, lines] = proven.into_payloads([names::SUMMARY, names::JOURNAL])?;
    // Format, version and shape.
    let summary = decode(&json)?;
    // The centre, election and mode of the signer's certificate.
    let subject = signer.subject();
    if summary.election.id.as_str() != subject.election {
        return Err(Refusal::WrongElection { election: shown(summary.election.id.as_str()) });
    }
    if summary.mode != subject.mode {
        return Err(Refusal::WrongMode { mode: summary.mode.as_str() });
    }
    if summary.centre.as_str() != subject.id {
        return Err(Refusal::WrongCentre { centre: shown(summary.centre.as_str()) });
    }
    // The journal beside it is whole, of this election, and ends where the summary says.
    let journal = journal_file::read(&lines)?;
    let ends = (journal.seq, journal.hash) == (summary.journal.seq, summary.journal.hash);
    if !ends || journal.election.as_ref() != Some(&summary.election) {
        return Err(Refusal::BrokenJournal { seq: journal.seq });
    }
    Ok(Verified::new(ClosedCentre { summary, digest: Digest::of(&json), journal }, signer, file))
}

/// Reads a summary.
///
/// # Errors
/// [`Refusal::BadJson`], [`Refusal::UnknownFormat`], [`Refusal::Schema`].
pub fn decode(bytes: &[u8]) -> Result<Summary, Refusal> {
    if let Some(format) = wire::foreign_format(bytes, CLOSE_FORMAT) {
        return Err(Refusal::UnknownFormat { format });
    }
    schema::validate_close(bytes).map_err(crate::open::first)?;
    wire::read(bytes)
}
