//! The container written and read a second time, from `FORMAT.md` alone: what is wrong with a bad file is chosen here.
use crate::Outcome;
use flate2::{Compression, Crc, write::DeflateEncoder};
use std::io::{Cursor, Read, Write};
use zip::ZipArchive;

/// The names of the entries that every container has.
pub const MIMETYPE: &str = "mimetype";
/// What is signed.
pub const MANIFEST: &str = "META-INF/ASiCManifest.xml";
/// The signature over it.
pub const SIGNATURE: &str = "META-INF/signature.p7s";

/// A name and what stands under it.
pub type Entry = (String, Vec<u8>);

/// The entries of a container, in their order, as an ordinary ZIP reader finds them.
///
/// # Errors
/// What that reader refuses.
pub fn unpack(container: &[u8]) -> Outcome<Vec<Entry>> {
    let mut archive = ZipArchive::new(Cursor::new(container))?;
    let mut entries = vec![];
    for index in 0..archive.len() {
        let mut file = archive.by_index(index)?;
        let mut bytes = vec![];
        file.read_to_end(&mut bytes)?;
        entries.push((file.name()?.into_owned(), bytes));
    }
    Ok(entries)
}

/// Packs entries, the first of them stored and the others deflated, with the directory that the format wants.
///
/// # Errors
/// More than a ZIP file holds.
pub fn pack(entries: &[Entry]) -> Outcome<Vec<u8>> {
    let (mut file, mut directory) = (vec![], vec![]);
    for (index, (name, bytes)) in entries.iter().enumerate() {
        let (method, packed) = if index == 0 { (0_u16, bytes.clone()) } else { (8, deflated(bytes)?) };
        let described = described(name, method, bytes, packed.len())?;
        directory.extend([&b"PK\x01\x02\x14\x03"[..], &described, &[0; 6]].concat());
        directory.extend((0o100_644_u32 << 16).to_le_bytes());
        directory.extend(u32::try_from(file.len())?.to_le_bytes());
        directory.extend(name.as_bytes());
        file.extend([&b"PK\x03\x04"[..], &described, name.as_bytes(), &packed].concat());
    }
    let number = u16::try_from(entries.len())?.to_le_bytes();
    let (length, start) = (u32::try_from(directory.len())?, u32::try_from(file.len())?);
    let end = [&b"PK\x05\x06\0\0\0\0"[..], &number, &number, &length.to_le_bytes(), &start.to_le_bytes(), &[0; 2]];
    Ok([file, directory, end.concat()].concat())
}

/// The fields that stand alike before an entry and in the directory.
fn described(name: &str, method: u16, bytes: &[u8], packed: usize) -> Outcome<Vec<u8>> {
    let mut crc = Crc::new();
    crc.update(bytes);
    let (packed, length) = (u32::try_from(packed)?, u32::try_from(bytes.len())?);
    let name = u16::try_from(name.len())?;
    let parts: [&[u8]; 7] = [
        b"\x14\0\0\0",
        &method.to_le_bytes(),
        b"\0\0\x21\0",
        &crc.sum().to_le_bytes(),
        &[packed.to_le_bytes(), length.to_le_bytes()].concat(),
        &name.to_le_bytes(),
        &[0; 2],
    ];
    Ok(parts.concat())
}

fn deflated(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut encoder = DeflateEncoder::new(vec![], Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
