//! The record and its signature as QR codes on the protocol, so that a dead stick can be recovered from paper.
//!
//! A code holds `CF1/<part>/<parts>/` and up to 860 bytes in base 45 (RFC 9285), all of QR's alphanumeric set. The parts
//! together are: the length of the packed record (4 bytes, big-endian), the record packed with deflate, and the CMS
//! signature without its certificates. Manifest and ZIP file are functions of these, and so come back byte for byte.

use election::RecordId;
use sealing::{Certificate, Digest, Purpose, Signature};

use crate::archive;
use crate::container::{self, Caps, Payload};
use crate::error::Refusal;
use crate::{names, v1};

/// The longest text of one code: version 25 at error correction M holds 1 451 alphanumeric characters.
pub const PART_LENGTH_MAX_CHARS: usize = 1_300;
/// Two bytes are three characters of base 45; ten characters are left for the head.
const PART_SIZE_MAX_BYTES: usize = (PART_LENGTH_MAX_CHARS - 10) / 3 * 2;
/// More codes than anybody would print or scan.
pub const PARTS_MAX: usize = 99;
const MARK: &str = "CF1";
const LENGTH_BYTES: usize = 4;

/// Writes a result file as texts for QR codes.
///
/// # Errors
/// What [`container::read`] refuses; [`Refusal::MissingEntry`] for another kind of file; [`Refusal::TooLarge`] if the
/// record would fill more than 99 codes.
pub fn to_paper(container: &[u8]) -> Result<Vec<String>, Refusal> {
    let unproven = container::read(container, Caps::of(Purpose::Result))?;
    let file = unproven.inspect_without_trust();
    let record = file.payloads.iter().find(|payload| payload.name == names::RECORD);
    let record = record.ok_or(Refusal::MissingEntry { name: names::RECORD.into() })?;
    let packed = archive::deflate(record.bytes);
    let limit_bytes = PARTS_MAX * PART_SIZE_MAX_BYTES;
    let too_large = Refusal::TooLarge { limit_bytes };
    let length = u32::try_from(packed.len()).map_err(|_| too_large.clone())?;
    let signature = Signature::parse(file.signature)?.without_certificates()?;
    let whole = [length.to_be_bytes().as_slice(), &packed, &signature].concat();
    if whole.len() > limit_bytes {
        return Err(too_large);
    }
    let chunks = whole.chunks(PART_SIZE_MAX_BYTES);
    let parts = chunks.len();
    Ok(chunks.zip(1..).map(|(chunk, part)| format!("{MARK}/{part}/{parts}/{}", base45::encode(chunk))).collect())
}

/// Rebuilds the result file from the texts of its codes, in any order; a code may be given twice. Nothing is proven by
/// that: the file goes through [`crate::open::open_result`] like any other.
///
/// `certificates` are those that the original carried: the centre's and, if it was there, the authority's.
///
/// # Errors
/// [`Refusal::PaperCodeDamaged`], [`Refusal::PaperCodeIncomplete`]; what [`Signature::parse`] refuses.
pub fn from_paper<T: AsRef<str>>(parts: &[T], certificates: &[&Certificate]) -> Result<Vec<u8>, Refusal> {
    let whole = joined(parts)?;
    let damaged = Refusal::PaperCodeDamaged { part: 1 };
    let (packed, signature) = packed(&whole).ok_or(damaged.clone())?;
    let record = archive::inflate_at_most(packed, v1::RECORD_SIZE_MAX_BYTES).ok_or(damaged)?;
    let signature = Signature::parse(signature)?.with_certificates(certificates)?;
    let payload = Payload { name: names::RECORD, media_type: Purpose::Result.media_type(), bytes: &record };
    container::assemble(&[payload], &container::manifest_of(&[payload]), &signature)
}

/// What was scanned from a paper so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scanned {
    /// A code is missing.
    More {
        /// Its number, from 1.
        part: usize,
        /// How many there are.
        parts: usize,
    },
    /// The record's bytes. Nothing is proven by that.
    Record(Vec<u8>),
}

/// What a scanned record says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// SHA-256 of the definition.
    pub election: Digest,
    /// Which record it is.
    pub record: RecordId,
    /// Its revision.
    pub revision: u32,
}

/// Whether this is the text of such a code, and nothing that a person would key.
pub fn is_scan(text: &str) -> bool {
    text.trim_start().starts_with(MARK) && text.contains('/')
}

/// The record from the texts of its codes, in any order; a code may be given twice.
///
/// # Errors
/// [`Refusal::PaperCodeDamaged`].
pub fn scanned<T: AsRef<str>>(parts: &[T]) -> Result<Scanned, Refusal> {
    let damaged = Refusal::PaperCodeDamaged { part: 1 };
    if parts.len() > 2 * PARTS_MAX {
        return Err(damaged);
    }
    match joined(parts) {
        Ok(whole) => {
            let (packed, _) = packed(&whole).ok_or(damaged.clone())?;
            Ok(Scanned::Record(archive::inflate_at_most(packed, v1::RECORD_SIZE_MAX_BYTES).ok_or(damaged)?))
        }
        Err(Refusal::PaperCodeIncomplete { part: missing }) => {
            let parts = parts.first().and_then(|text| part(text.as_ref())).map_or(0, |(_, parts, _)| parts);
            Ok(Scanned::More { part: missing, parts })
        }
        Err(refusal) => Err(refusal),
    }
}

/// What a record says of itself, if it is one. Nobody has proved it.
pub fn what_it_says(json: &[u8]) -> Option<Told> {
    let record: v1::Record = serde_json::from_slice(json).ok()?;
    let id = RecordId { station: record.station, contest: record.contest };
    Some(Told { election: record.election.digest, record: id, revision: record.revision })
}

/// The packed record and the signature.
fn packed(whole: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = whole.split_first_chunk::<LENGTH_BYTES>()?;
    rest.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)
}

/// The bytes of all parts together.
fn joined<T: AsRef<str>>(parts: &[T]) -> Result<Vec<u8>, Refusal> {
    let mut chunks: Vec<Option<Vec<u8>>> = vec![];
    for (place, text) in parts.iter().enumerate() {
        let damaged = Refusal::PaperCodeDamaged { part: place + 1 };
        let (part, number, chunk) = part(text.as_ref()).ok_or(damaged.clone())?;
        if chunks.is_empty() {
            chunks = vec![None; number];
        }
        let is_of_same_code = chunks.len() == number;
        let slot = chunks.get_mut(part - 1).filter(|_| is_of_same_code).ok_or(damaged.clone())?;
        if slot.as_ref().is_some_and(|known| *known != chunk) {
            return Err(damaged);
        }
        *slot = Some(chunk);
    }
    match chunks.iter().position(Option::is_none) {
        None if !chunks.is_empty() => Ok(chunks.into_iter().flatten().flatten().collect()),
        missing => Err(Refusal::PaperCodeIncomplete { part: missing.unwrap_or_default() + 1 }),
    }
}

/// Number of the part from 1, number of parts, bytes.
fn part(text: &str) -> Option<(usize, usize, Vec<u8>)> {
    let text = text.trim();
    let mut pieces = text.splitn(4, '/');
    let number = |text: &str| text.parse::<usize>().ok().filter(|number| (1..=PARTS_MAX).contains(number));
    if text.len() > PART_LENGTH_MAX_CHARS || pieces.next() != Some(MARK) {
        return None;
    }
    let (part, parts) = (number(pieces.next()?)?, number(pieces.next()?)?);
    let chunk = base45::decode(pieces.next()?).ok()?;
    (part <= parts).then_some((part, parts, chunk))
}
