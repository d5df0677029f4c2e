//! A publication: every form of the same figures in one signed file, and the list of what lies in it.

use chrono::{DateTime, Utc};
use election::{ContestId, SamplePlan};
use sealing::{Digest, KeyRing, Mode, Purpose};
use serde::{Deserialize, Serialize};

use crate::container::{self, Caps, Payload, Signatory};
use crate::error::{Refusal, shown};
use crate::figures::Status;
use crate::names;
use crate::open::Verified;
use crate::v1::{ElectionRef, JournalHead, Software};
use crate::wire;

/// The name and version of the format.
pub const RESULTS_FORMAT: &str = "counterfoil-results/1";

/// What a publication says of itself, `results.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Publication {
    /// Always [`RESULTS_FORMAT`].
    pub format: String,
    /// The election and the definition.
    pub election: ElectionRef,
    /// Live or test.
    pub mode: Mode,
    /// How far results have come.
    pub status: Status,
    /// Its number among the publications of the election, from 1.
    pub sequence: u32,
    /// When the figures were frozen.
    #[serde(with = "wire::instant")]
    pub at: DateTime<Utc>,
    /// The program that wrote it.
    pub software: Software,
    /// The last entry of the office's journal.
    pub journal: JournalHead,
    /// SHA-256 of the figures.
    #[serde(deserialize_with = "wire::digest")]
    pub figures: Digest,
    /// Which records were to be compared with their signed paper: all, or those of stations that a public seed drew, and
    /// all of a contest that it missed.
    pub sample: SamplePlan,
    /// The contests, and how many of their records are counted.
    pub contests: Vec<PublishedContest>,
    /// Every file of it.
    pub files: Vec<PublishedFile>,
    /// Forms in which a contest could not be written.
    pub left: Vec<LeftOut>,
}

/// A contest of a publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedContest {
    /// The contest.
    pub contest: ContestId,
    /// How many records belong to it.
    pub expected: u64,
    /// How many of them are counted.
    pub received: u64,
    /// How many of these were compared with their signed paper and say the same; the others are provisional.
    pub confirmed: u64,
}

/// A file of a publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedFile {
    /// Its path, with slashes.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its size.
    pub bytes: u64,
    /// SHA-256 of it.
    #[serde(deserialize_with = "wire::digest")]
    pub sha256: Digest,
}

/// A form that has no words for a contest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeftOut {
    /// The name that its file would have.
    pub name: String,
    /// Why: a code.
    pub reason: String,
}

/// A publication that was proved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvedPublication {
    /// What it says of itself.
    pub publication: Publication,
    /// All its files as a ZIP archive.
    pub archive: Vec<u8>,
}

/// What a publication says of itself, as a file.
pub fn write(publication: &Publication) -> Vec<u8> {
    let mut json = serde_json::to_vec_pretty(publication).expect("every part of a publication has a JSON form");
    json.push(b'\n');
    json
}

/// Packs the list and the archive of all files; signed by the office.
///
/// # Errors
/// As [`container::write`].
pub fn seal(publication: &Publication, archive: &[u8], signatory: &Signatory<'_>) -> Result<Vec<u8>, Refusal> {
    let beside = Payload { name: names::PUBLISHED, media_type: names::PUBLISHED_MEDIA_TYPE, bytes: archive };
    container::write(Purpose::Results, (names::RESULTS, &write(publication)), &[beside], signatory)
}

/// Opens a publication.
///
/// # Errors
/// The first check that fails, in the order that stands below.
pub fn open(bytes: &[u8], key_ring: &KeyRing, at: DateTime<Utc>) -> Result<Verified<ProvedPublication>, Refusal> {
    // Size, shape of the ZIP file, manifest, digests; kind of file, signature, chain, validity, revocation, role.
    let proven = container::read(bytes, Caps::of(Purpose::Results))?.prove(key_ring, Purpose::Results, at)?;
    let (signer, file) = (proven.signer().clone(), proven.file());
    let [json, archive] = proven.into_payloads([names::RESULTS, names::PUBLISHED])?;
    // Format, version and shape.
    if let Some(format) = wire::foreign_format(&json, RESULTS_FORMAT) {
        return Err(Refusal::UnknownFormat { format });
    }
    let publication: Publication = wire::read(&json)?;
    // The election and mode of the signer's certificate.
    let subject = signer.subject();
    if publication.election.id.as_str() != subject.election {
        return Err(Refusal::WrongElection { election: shown(publication.election.id.as_str()) });
    }
    if publication.mode != subject.mode {
        return Err(Refusal::WrongMode { mode: publication.mode.as_str() });
    }
    Ok(Verified::new(ProvedPublication { publication, archive }, signer, file))
}
