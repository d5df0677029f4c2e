//! A partial consolidation, `counterfoil-partial/1`: the result files that one office counted in an area, as they came, for a
//! main office that proves and counts them itself.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use election::{AreaId, ContestId, Election, StationId};
use sealing::{Digest, KeyRing, Mode, Purpose};
use serde::{Deserialize, Serialize};

use crate::container::{self, Caps, Payload, Signatory};
use crate::error::{Refusal, shown};
use crate::names;
use crate::open::Verified;
use crate::v1::{ElectionRef, JournalHead, Software};
use crate::wire;

/// The name and version of the format.
pub const PARTIAL_FORMAT: &str = "counterfoil-partial/1";

/// What a partial consolidation says of itself, `partial.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Partial {
    /// Always [`PARTIAL_FORMAT`].
    pub format: String,
    /// The election and the definition.
    pub election: ElectionRef,
    /// Live or test.
    pub mode: Mode,
    /// The area of which it holds what was counted.
    pub area: AreaId,
    /// When it was written.
    #[serde(with = "wire::instant")]
    pub at: DateTime<Utc>,
    /// The program that wrote it.
    pub software: Software,
    /// The last entry of the office's journal.
    pub journal: JournalHead,
    /// Every result file, in the order in which they lie in `counted.bin`.
    pub files: Vec<CountedFile>,
}

/// A result file of a partial consolidation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountedFile {
    /// The station.
    pub station: StationId,
    /// The contest.
    pub contest: ContestId,
    /// The revision that is counted.
    pub revision: u32,
    /// How long the file is.
    pub bytes: usize,
    /// SHA-256 of it.
    #[serde(deserialize_with = "wire::digest")]
    pub sha256: Digest,
}

/// A partial consolidation that was proved: who made it, and that it holds what it lists. Each file in it is proved by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvedPartial {
    /// What it says of itself.
    pub partial: Partial,
    counted: Vec<u8>,
}

impl ProvedPartial {
    /// The result files as they came, each with what the list says of it.
    pub fn files(&self) -> impl Iterator<Item = (&CountedFile, &[u8])> {
        let mut rest = self.counted.as_slice();
        self.partial.files.iter().map(move |listed| {
            let (file, behind) = rest.split_at(listed.bytes.min(rest.len()));
            rest = behind;
            (listed, file)
        })
    }
}

/// Packs the list and the files behind each other; signed by the office.
///
/// # Errors
/// As [`container::write`].
pub fn seal(partial: &Partial, counted: &[u8], signatory: &Signatory<'_>) -> Result<Vec<u8>, Refusal> {
    let json = serde_json::to_vec(partial).expect("every part of a partial consolidation has a JSON form");
    let beside = Payload { name: names::COUNTED, media_type: names::COUNTED_MEDIA_TYPE, bytes: counted };
    container::write(Purpose::Partial, (names::PARTIAL, &json), &[beside], signatory)
}

/// Opens a partial consolidation of this election.
///
/// # Errors
/// The first check that fails, in the order that stands below.
pub fn open(
    bytes: &[u8],
    key_ring: &KeyRing,
    election: &Election,
    election_digest: Digest,
    at: DateTime<Utc>,
) -> Result<Verified<ProvedPartial>, Refusal> {
    // Size, shape of the ZIP file, manifest, digests; kind of file, signature, chain, validity, revocation, role.
    let proven = container::read(bytes, Caps::of(Purpose::Partial))?.prove(key_ring, Purpose::Partial, at)?;
    let (signer, file) = (proven.signer().clone(), proven.file());
    let [json, counted] = proven.into_payloads([names::PARTIAL, names::COUNTED])?;
    // Format, version and shape.
    if let Some(format) = wire::foreign_format(&json, PARTIAL_FORMAT) {
        return Err(Refusal::UnknownFormat { format });
    }
    let partial: Partial = wire::read(&json)?;
    // The election and mode of the signer's certificate, and this very definition.
    let subject = signer.subject();
    if partial.election.id.as_str() != subject.election {
        return Err(Refusal::WrongElection { election: shown(partial.election.id.as_str()) });
    }
    if partial.mode != subject.mode {
        return Err(Refusal::WrongMode { mode: partial.mode.as_str() });
    }
    if partial.election.digest != election_digest {
        return Err(Refusal::WrongDefinition);
    }
    let proved = ProvedPartial { partial, counted };
    check_files(&proved, election)?;
    Ok(Verified::new(proved, signer, file))
}

/// Each file is there whole, each record once and of the area, and nothing else.
fn check_files(proved: &ProvedPartial, election: &Election) -> Result<(), Refusal> {
    let length: usize = proved.partial.files.iter().map(|listed| listed.bytes).fold(0, usize::saturating_add);
    if length != proved.counted.len() {
        return Err(Refusal::DigestMismatch { name: names::COUNTED.to_owned() });
    }
    let mut seen = BTreeSet::new();
    for (listed, file) in proved.files() {
        let CountedFile { station, contest, sha256, .. } = listed;
        let unknown = || Refusal::UnknownStation { station: shown(station.as_str()), contest: shown(contest.as_str()) };
        let known = election.station(station).ok_or_else(unknown)?;
        let inside = election.upwards(&known.area).any(|area| area.id == proved.partial.area);
        if !inside || !seen.insert((station, contest)) {
            return Err(unknown());
        }
        if Digest::of(file) != *sha256 {
            return Err(Refusal::DigestMismatch { name: shown(station.as_str()) });
        }
    }
    Ok(())
}
