//! Makes the sRGB profile that a PDF/A must carry as its output intent, from the numbers of the standard.

/// A number of the profile, in 65 536ths (`s15Fixed16Number`, ICC.1:2010, 4.6).
type Fixed = i32;

/// Tristimulus values of the D50 white of the profile connection space (ICC.1:2010, 7.2.16).
const WHITE: [Fixed; 3] = [63_190, 65_536, 54_061];
/// sRGB primaries (IEC 61966-2-1) adapted to D50 by the Bradford method: red, green, blue.
const PRIMARIES: [[Fixed; 3]; 3] = [[28_576, 14_581, 912], [25_239, 46_983, 6_361], [9_375, 3_972, 46_787]];
/// The Bradford matrix from D65 to D50 (ICC.1:2010, annex E).
const ADAPTATION: [Fixed; 9] = [68_674, 1_502, -3_291, 1_939, 64_912, -1_119, -606, 988, 49_262];
/// Parameters g = 2.4, a = 1/1.055, b = 0.055/1.055, c = 1/12.92, d = 0.04045 of the sRGB transfer curve
/// (ICC.1:2010, 10.16, function type 3).
const CURVE: [Fixed; 5] = [157_286, 62_119, 3_417, 5_072, 2_651];

const HEADER_LENGTH_BYTES: usize = 128;
const TAG_ENTRY_LENGTH_BYTES: usize = 12;

/// An sRGB display profile, version 4.2.
pub(crate) fn srgb() -> Vec<u8> {
    let curve = parametric_curve();
    let tags: [(&[u8; 4], Vec<u8>); 10] = [
        (b"desc", text("sRGB")),
        (b"cprt", text("No copyright, use freely")),
        (b"wtpt", fixed(*b"XYZ ", &WHITE)),
        (b"chad", fixed(*b"sf32", &ADAPTATION)),
        (b"rXYZ", fixed(*b"XYZ ", &PRIMARIES[0])),
        (b"gXYZ", fixed(*b"XYZ ", &PRIMARIES[1])),
        (b"bXYZ", fixed(*b"XYZ ", &PRIMARIES[2])),
        (b"rTRC", curve.clone()),
        (b"gTRC", curve.clone()),
        (b"bTRC", curve),
    ];
    let mut table = number(tags.len()).to_vec();
    let mut data: Vec<u8> = Vec::new();
    let start = HEADER_LENGTH_BYTES + 4 + tags.len() * TAG_ENTRY_LENGTH_BYTES;
    let mut last: Option<(usize, Vec<u8>)> = None;
    for (signature, element) in tags {
        // The three curves are one: entries may share their data (ICC.1:2010, 7.3.1).
        let offset = match &last {
            Some((offset, previous)) if *previous == element => *offset,
            _ => start + data.len(),
        };
        table.extend_from_slice(signature);
        table.extend_from_slice(&number(offset));
        table.extend_from_slice(&number(element.len()));
        if offset == start + data.len() {
            data.extend_from_slice(&element);
            data.resize(data.len().next_multiple_of(4), 0);
        }
        last = Some((offset, element));
    }
    let mut profile = header(start + data.len());
    profile.extend_from_slice(&table);
    profile.extend_from_slice(&data);
    profile
}

/// The profile header (ICC.1:2010, 7.2): a display device, RGB to XYZ, perceptual intent.
fn header(length_bytes: usize) -> Vec<u8> {
    let mut header = vec![0; HEADER_LENGTH_BYTES];
    let mut put = |at: usize, bytes: &[u8]| header[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, &number(length_bytes));
    put(8, &[4, 0x20, 0, 0]);
    put(12, b"mntrRGB XYZ ");
    // 2026-01-01T00:00:00, six numbers of sixteen bits.
    put(24, &[0x07, 0xea, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
    put(36, b"acsp");
    for (index, value) in WHITE.iter().enumerate() {
        put(68 + 4 * index, &value.to_be_bytes());
    }
    header
}

/// A `multiLocalizedUnicodeType` with one English record (ICC.1:2010, 10.13).
fn text(text: &str) -> Vec<u8> {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut element = b"mluc\0\0\0\0".to_vec();
    for value in [1, 12] {
        element.extend_from_slice(&number(value));
    }
    element.extend_from_slice(b"enUS");
    element.extend_from_slice(&number(units.len()));
    element.extend_from_slice(&number(28));
    element.extend_from_slice(&units);
    element
}

fn parametric_curve() -> Vec<u8> {
    let mut element = b"para\0\0\0\0\0\x03\0\0".to_vec();
    element.extend(CURVE.iter().flat_map(|value| value.to_be_bytes()));
    element
}

/// An element that is nothing but numbers.
fn fixed(signature: [u8; 4], values: &[Fixed]) -> Vec<u8> {
    let mut element = signature.to_vec();
    element.extend_from_slice(&[0; 4]);
    element.extend(values.iter().flat_map(|value| value.to_be_bytes()));
    element
}

fn number(value: usize) -> [u8; 4] {
    u32::try_from(value).expect("a profile of constants is shorter than 4 GiB").to_be_bytes()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;

    #[test]
    fn the_lengths_and_the_white_add_up() {
        let profile = srgb();
        assert_eq!(profile[..4], number(profile.len()));
        for axis in 0..3 {
            let sum: Fixed = PRIMARIES.iter().map(|primary| primary[axis]).sum();
            assert!((sum - WHITE[axis]).abs() <= 1, "red, green and blue make white: {sum} {}", WHITE[axis]);
        }
    }

    #[test]
    fn every_tag_lies_inside() {
        let profile = srgb();
        let read = |at: usize| usize::try_from(u32::from_be_bytes(profile[at..at + 4].try_into().unwrap())).unwrap();
        let count = read(HEADER_LENGTH_BYTES);
        assert_eq!(count, 10);
        for tag in 0..count {
            let entry = HEADER_LENGTH_BYTES + 4 + tag * TAG_ENTRY_LENGTH_BYTES;
            assert!(read(entry + 4) + read(entry + 8) <= profile.len());
            assert_eq!(read(entry + 4) % 4, 0);
        }
    }
}
