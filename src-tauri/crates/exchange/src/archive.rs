//! The one shape of ZIP file that travels: entries one after another, deflated, and not a byte of freedom around them.
//!
//! The reader goes through the file once, from the front, and then compares the directory at the end with the one that
//! the writer would have written. So there is no second opinion about what the archive holds: nothing before, between
//! or behind the entries, no comment, no extra field, no difference between local headers and directory.
//! Layout: PKWARE APPNOTE 6.3.3 (ISO/IEC 21320-1 profile: only *stored* and *deflated*, no encryption, one volume).

use std::io::Write;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc, Decompress, FlushDecompress, Status};

use crate::error::Refusal;

/// Entries of an archive, the type and the signature included.
pub(crate) const ENTRIES_MAX: usize = 12;
/// How often an entry may hold its packed size; deflate itself reaches 1 032.
const RATIO_MAX: usize = 200;
/// Below this an entry may have any ratio: a form full of zeros packs very well.
const RATIO_FREE_BYTES: usize = 64 * 1024;
/// The longest name of an entry.
const NAME_LENGTH_MAX_BYTES: usize = 64;

const LOCAL_MARK: [u8; 4] = *b"PK\x03\x04";
const CENTRAL_MARK: [u8; 4] = *b"PK\x01\x02";
const END_MARK: [u8; 4] = *b"PK\x05\x06";
const LOCAL_LENGTH_BYTES: usize = 30;
const STORED: u16 = 0;
const DEFLATED: u16 = 8;
/// Version 2.0, which knows deflate.
const VERSION: u16 = 20;
/// Made on UNIX, so that the permissions below have their meaning.
const MADE_BY: u16 = 0x0300 | VERSION;
/// Midnight on 1 January 1980: the same content gives the same file.
const TIME_AND_DATE: [u8; 4] = [0, 0, 0x21, 0];
/// A plain file that its owner may write and everybody read.
const PERMISSIONS: u32 = 0o100_644 << 16;

/// How large a file may be, and what comes out of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caps {
    /// The file itself.
    pub file_bytes: usize,
    /// All its entries together when unpacked.
    pub inflated_bytes: usize,
}

/// What is known of an entry beside its bytes.
struct Header<'a> {
    name: &'a str,
    method: u16,
    crc: u32,
    packed_bytes: u32,
    inflated_bytes: u32,
    offset: u32,
}

impl Header<'_> {
    /// The fields that stand alike in the local header and in the directory.
    fn described(&self, out: &mut Vec<u8>) -> Option<()> {
        out.extend(VERSION.to_le_bytes());
        out.extend([0, 0]);
        out.extend(self.method.to_le_bytes());
        out.extend(TIME_AND_DATE);
        out.extend(self.crc.to_le_bytes());
        out.extend(self.packed_bytes.to_le_bytes());
        out.extend(self.inflated_bytes.to_le_bytes());
        out.extend(u16::try_from(self.name.len()).ok()?.to_le_bytes());
        out.extend([0, 0]);
        Some(())
    }

    fn local(&self, out: &mut Vec<u8>) -> Option<()> {
        out.extend(LOCAL_MARK);
        self.described(out)?;
        out.extend(self.name.as_bytes());
        Some(())
    }

    fn central(&self, out: &mut Vec<u8>) -> Option<()> {
        out.extend(CENTRAL_MARK);
        out.extend(MADE_BY.to_le_bytes());
        self.described(out)?;
        out.extend([0; 6]);
        out.extend(PERMISSIONS.to_le_bytes());
        out.extend(self.offset.to_le_bytes());
        out.extend(self.name.as_bytes());
        Some(())
    }
}

/// The directory of these entries, with the end record, where the entries take `start` bytes.
fn directory(headers: &[Header<'_>], start: usize) -> Option<Vec<u8>> {
    let mut out = vec![];
    for header in headers {
        header.central(&mut out)?;
    }
    let number = u16::try_from(headers.len()).ok()?;
    let length = u32::try_from(out.len()).ok()?;
    out.extend(END_MARK);
    out.extend([0; 4]);
    out.extend(number.to_le_bytes());
    out.extend(number.to_le_bytes());
    out.extend(length.to_le_bytes());
    out.extend(u32::try_from(start).ok()?.to_le_bytes());
    out.extend([0; 2]);
    Some(out)
}

/// Packs entries in their order, the first of them stored and all others deflated.
///
/// # Errors
/// [`Refusal::TooLarge`] beyond what a ZIP file without extensions holds.
pub(crate) fn write(entries: &[(&str, &[u8])]) -> Result<Vec<u8>, Refusal> {
    packed(entries).ok_or(Refusal::TooLarge { limit_bytes: usize::try_from(u32::MAX).unwrap_or(usize::MAX) })
}

fn packed(entries: &[(&str, &[u8])]) -> Option<Vec<u8>> {
    let mut out = vec![];
    let mut headers = Vec::with_capacity(entries.len());
    for (index, (name, bytes)) in entries.iter().enumerate() {
        let (method, packed) = if index == 0 { (STORED, bytes.to_vec()) } else { (DEFLATED, pack(name, bytes)) };
        let header = Header {
            name,
            method,
            crc: checksum(bytes),
            packed_bytes: u32::try_from(packed.len()).ok()?,
            inflated_bytes: u32::try_from(bytes.len()).ok()?,
            offset: u32::try_from(out.len()).ok()?,
        };
        header.local(&mut out)?;
        out.extend(packed);
        headers.push(header);
    }
    out.extend(directory(&headers, out.len())?);
    Some(out)
}

/// Packs an entry; what is an archive itself is only wrapped, since nothing would become smaller.
fn pack(name: &str, bytes: &[u8]) -> Vec<u8> {
    if name.ends_with(".zip") { deflate_at(Compression::none(), bytes) } else { deflate(bytes) }
}

/// Packs bytes (RFC 1951).
pub(crate) fn deflate(bytes: &[u8]) -> Vec<u8> {
    deflate_at(Compression::best(), bytes)
}

fn deflate_at(level: Compression, bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::with_capacity(bytes.len() / 2 + 64), level);
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("memory takes every byte that is written to it")
}

/// Unpacks exactly `inflated_bytes` bytes from exactly all of `packed`; `None` if that is not what it holds.
fn inflate(inflater: &mut Decompress, packed: &[u8], inflated_bytes: usize) -> Option<Vec<u8>> {
    inflater.reset(false);
    // A little room beyond the end, so that a longer content shows instead of being cut.
    let mut out = Vec::with_capacity(inflated_bytes.checked_add(8)?);
    let status = inflater.decompress_vec(packed, &mut out, FlushDecompress::Finish).ok()?;
    let whole = status == Status::StreamEnd
        && out.len() == inflated_bytes
        && usize::try_from(inflater.total_in()).ok()? == packed.len();
    whole.then_some(out)
}

/// Unpacks bytes of unknown length up to a limit.
pub(crate) fn inflate_at_most(packed: &[u8], limit_bytes: usize) -> Option<Vec<u8>> {
    let mut inflater = Decompress::new(false);
    let mut out = Vec::with_capacity(limit_bytes.checked_add(8)?);
    let status = inflater.decompress_vec(packed, &mut out, FlushDecompress::Finish).ok()?;
    let whole = status == Status::StreamEnd
        && out.len() <= limit_bytes
        && usize::try_from(inflater.total_in()).ok()? == packed.len();
    whole.then_some(out)
}

fn checksum(bytes: &[u8]) -> u32 {
    let mut crc = Crc::new();
    crc.update(bytes);
    crc.sum()
}

/// Unpacks an archive: names and contents in their order.
///
/// # Errors
/// [`Refusal::EmptyFile`], [`Refusal::TooLarge`], [`Refusal::NotAContainer`], [`Refusal::TooManyEntries`],
/// [`Refusal::UnsafePath`], [`Refusal::DuplicateEntry`], [`Refusal::EncryptedEntry`], [`Refusal::MimetypeFirst`],
/// [`Refusal::CompressionBomb`], [`Refusal::DamagedEntry`].
pub(crate) fn read(bytes: &[u8], caps: Caps) -> Result<Vec<(&str, Vec<u8>)>, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::EmptyFile);
    }
    if bytes.len() > caps.file_bytes {
        return Err(Refusal::TooLarge { limit_bytes: caps.file_bytes });
    }
    if !bytes.starts_with(&LOCAL_MARK) {
        return Err(Refusal::NotAContainer { part: "start" });
    }
    let mut reader = Reader { bytes, at: 0, headers: vec![], entries: vec![], left_bytes: caps.inflated_bytes };
    let mut inflater = Decompress::new(false);
    while reader.rest().starts_with(&LOCAL_MARK) {
        reader.entry(&mut inflater)?;
    }
    if directory(&reader.headers, reader.at).as_deref() != Some(reader.rest()) {
        return Err(Refusal::NotAContainer { part: "directory" });
    }
    Ok(reader.entries)
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    headers: Vec<Header<'a>>,
    entries: Vec<(&'a str, Vec<u8>)>,
    left_bytes: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    fn entry(&mut self, inflater: &mut Decompress) -> Result<(), Refusal> {
        if self.entries.len() == ENTRIES_MAX {
            return Err(Refusal::TooManyEntries { limit: ENTRIES_MAX });
        }
        let header = self.header()?;
        let name = header.name;
        if self.headers.iter().any(|other| other.name == name) {
            return Err(Refusal::DuplicateEntry { name: name.into() });
        }
        let packed = self.content(&header)?;
        let inflated_bytes = usize::try_from(header.inflated_bytes).unwrap_or(usize::MAX);
        let allowed_bytes = packed.len().saturating_mul(RATIO_MAX).max(RATIO_FREE_BYTES).min(self.left_bytes);
        if inflated_bytes > allowed_bytes {
            return Err(Refusal::CompressionBomb { name: name.into() });
        }
        self.left_bytes -= inflated_bytes;
        let content = match header.method {
            STORED => (packed.len() == inflated_bytes).then(|| packed.to_vec()),
            _ => inflate(inflater, packed, inflated_bytes),
        };
        let content = content.filter(|content| checksum(content) == header.crc);
        self.entries.push((name, content.ok_or_else(|| Refusal::DamagedEntry { name: name.into() })?));
        self.headers.push(header);
        Ok(())
    }

    /// Reads the header at the present place and steps behind it.
    fn header(&mut self) -> Result<Header<'a>, Refusal> {
        let cut = Refusal::NotAContainer { part: "header" };
        let rest = self.rest();
        let fixed: &[u8; LOCAL_LENGTH_BYTES] = rest.first_chunk().ok_or(cut.clone())?;
        let short = |at: usize| u16::from_le_bytes([fixed[at], fixed[at + 1]]);
        let long = |at: usize| u32::from_le_bytes([fixed[at], fixed[at + 1], fixed[at + 2], fixed[at + 3]]);
        let name = rest.get(LOCAL_LENGTH_BYTES..LOCAL_LENGTH_BYTES + usize::from(short(26))).ok_or(cut.clone())?;
        let name = safe_name(name)?;
        if short(6) & 1 == 1 {
            return Err(Refusal::EncryptedEntry { name: name.into() });
        }
        let is_first = self.headers.is_empty();
        if is_first && (name != crate::container::MIMETYPE_NAME || short(8) != STORED || short(28) != 0) {
            return Err(Refusal::MimetypeFirst);
        }
        let header = Header {
            name,
            method: if is_first { STORED } else { DEFLATED },
            crc: long(14),
            packed_bytes: long(18),
            inflated_bytes: long(22),
            offset: u32::try_from(self.at).map_err(|_| cut.clone())?,
        };
        let mut expected = Vec::with_capacity(LOCAL_LENGTH_BYTES + name.len());
        header.local(&mut expected).filter(|()| rest.starts_with(&expected)).ok_or(cut)?;
        self.at += expected.len();
        Ok(header)
    }

    fn content(&mut self, header: &Header<'_>) -> Result<&'a [u8], Refusal> {
        let length = usize::try_from(header.packed_bytes).unwrap_or(usize::MAX);
        let content = self.rest().get(..length).ok_or(Refusal::NotAContainer { part: "cut" })?;
        self.at += length;
        Ok(content)
    }
}

/// A name without a way out of its folder, on any system: ASCII letters, digits, dots, dashes, underscores, no dot at
/// the front, and at most the one folder that ASiC prescribes.
fn safe_name(name: &[u8]) -> Result<&str, Refusal> {
    let refusal = || Refusal::UnsafePath { name: crate::error::shown(&String::from_utf8_lossy(name)) };
    let text = std::str::from_utf8(name).map_err(|_| refusal())?;
    let plain = text.strip_prefix("META-INF/").unwrap_or(text);
    let sound = !plain.is_empty()
        && text.len() <= NAME_LENGTH_MAX_BYTES
        && !plain.starts_with('.')
        && plain.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'));
    if sound { Ok(text) } else { Err(refusal()) }
}
