//! Signing: what is covered, what stays, what is refused.

use proptest::prelude::*;
use sealing::Digest;

use crate::specimen::{Specimen, midnight};
use crate::{Claim, Pending, Refusal, SIGNATURE_FIELDS, SIGNATURE_LENGTH_MAX_BYTES, add_signature};

/// Stands in for a CMS: the tests of whole signatures need certificates and are elsewhere.
const CMS: &[u8] = b"0\x80 not a signature";

fn claim(field: &str) -> Claim {
    Claim {
        field: field.into(),
        at: midnight(),
        name: "Αλεξάνδρα".into(),
        reason: "Protocol".into(),
        place: "Würzburg".into(),
    }
}

fn unsigned() -> Vec<u8> {
    Specimen::of("001", "bridge").unwrap().print("en").unwrap().into_bytes()
}

fn signed(pdf: &[u8], field: &str) -> Result<(Vec<u8>, Digest), Refusal> {
    let mut covered = None;
    let bytes = add_signature(pdf, &claim(field), |digest| {
        covered = Some(digest);
        Ok::<_, Refusal>(CMS.to_vec())
    })?;
    Ok((bytes, covered.unwrap()))
}

/// The four numbers of the last signature.
fn byte_range(pdf: &[u8]) -> [usize; 4] {
    let key = b"/ByteRange[";
    let at = pdf.windows(key.len()).rposition(|window| window == key).unwrap() + key.len();
    let end = at + pdf[at..].iter().position(|byte| *byte == b']').unwrap();
    let numbers: Vec<usize> =
        std::str::from_utf8(&pdf[at..end]).unwrap().split_whitespace().map(|number| number.parse().unwrap()).collect();
    numbers.try_into().unwrap()
}

#[test]
fn a_signature_covers_all_but_its_own_place() {
    let (pdf, digest) = signed(&unsigned(), SIGNATURE_FIELDS[0]).unwrap();
    let [start, before, after, length] = byte_range(&pdf);
    assert_eq!((start, after + length), (0, pdf.len()));
    assert_eq!(after - before, 2 * SIGNATURE_LENGTH_MAX_BYTES + 2);
    assert_eq!((pdf[before], pdf[after - 1]), (b'<', b'>'));
    assert_eq!(Digest::of(&[&pdf[..before], &pdf[after..]].concat()), digest);
    let hex: String = CMS.iter().map(|byte| format!("{byte:02X}")).collect();
    assert!(pdf[before + 1..after].starts_with(hex.as_bytes()));
}

#[test]
fn a_second_signature_changes_no_byte_of_the_first() {
    let unsigned = unsigned();
    let (once, _) = signed(&unsigned, SIGNATURE_FIELDS[0]).unwrap();
    let (twice, _) = signed(&once, SIGNATURE_FIELDS[1]).unwrap();
    assert!(once.starts_with(&unsigned));
    assert!(twice.starts_with(&once));
    let [_, _, after, length] = byte_range(&twice);
    assert_eq!(after + length, twice.len());
}

#[test]
fn time_and_names_stand_beside_the_signature() {
    let (pdf, _) = signed(&unsigned(), SIGNATURE_FIELDS[0]).unwrap();
    let file = lopdf::Document::load_mem(&pdf).unwrap();
    let is_signature = |object: &&lopdf::Object| object.as_dict().is_ok_and(|dictionary| dictionary.has_type(b"Sig"));
    let signature = file.objects.values().find(is_signature).unwrap().as_dict().unwrap();
    assert_eq!(signature.get(b"M").unwrap().as_str().unwrap(), b"D:20261122220000Z");
    assert_eq!(signature.get(b"SubFilter").unwrap().as_name().unwrap(), b"ETSI.CAdES.detached");
    assert!(signature.get(b"Name").unwrap().as_str().unwrap().starts_with(&[0xfe, 0xff]));
}

#[test]
fn what_cannot_be_signed_is_refused() {
    let unsigned = unsigned();
    let (once, _) = signed(&unsigned, SIGNATURE_FIELDS[0]).unwrap();
    let code = |pdf: &[u8], field: &str| signed(pdf, field).unwrap_err().code();
    assert_eq!(code(&once, SIGNATURE_FIELDS[0]), "paper-field-signed");
    assert_eq!(code(&once, "supervisor-3"), "paper-unknown-field");
    assert_eq!(code(b"%PDF-1.7\n", SIGNATURE_FIELDS[0]), "paper-damaged");
    assert_eq!(code(b"", SIGNATURE_FIELDS[0]), "paper-damaged");
    assert_eq!(code(&unsigned[..unsigned.len() / 2], SIGNATURE_FIELDS[0]), "paper-damaged");
    let pending = Pending::new(&unsigned, &claim(SIGNATURE_FIELDS[0])).unwrap();
    let large = vec![0x30; SIGNATURE_LENGTH_MAX_BYTES + 1];
    assert_eq!(pending.clone().complete(&large).unwrap_err().code(), "paper-signature-too-large");
    assert!(pending.complete(&large[1..]).is_ok());
}

#[test]
fn what_the_key_refuses_is_passed_on() {
    let refused: Result<Vec<u8>, Refusal> =
        add_signature(&unsigned(), &claim(SIGNATURE_FIELDS[0]), |_| Err(Refusal::Damaged));
    assert_eq!(refused, Err(Refusal::Damaged));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn a_damaged_file_never_ends_the_program(at in any::<prop::sample::Index>(), byte in any::<u8>(), length in 1usize..40) {
        use std::sync::LazyLock;
        static FILE: LazyLock<Vec<u8>> = LazyLock::new(unsigned);
        let mut bytes = FILE.clone();
        let at = at.index(bytes.len());
        let end = (at + length).min(bytes.len());
        bytes[at..end].fill(byte);
        let _ = signed(&bytes, SIGNATURE_FIELDS[0]);
    }
}
