//! Codes that people read, type and compare.

use proptest::prelude::*;

use super::rng;
use crate::{ControlCode, Digest, Fingerprint, Hasher, RecoveryKey, SheetSerial};

/// FIPS 180-4's example `abc`.
const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

/// The key whose bytes are 0 to 19.
const PRINTED: &str = "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-WYQB";

#[test]
fn digests_are_sha_256() {
    let digest = Digest::of(b"abc");
    assert_eq!(digest.to_string(), ABC);
    assert_eq!(ABC.to_uppercase().parse(), Ok(digest));
    let mut hasher = Hasher::new();
    b"abc".iter().for_each(|byte| hasher.update(&[*byte]));
    assert_eq!(hasher.finish(), digest);
    assert_eq!(serde_json::to_string(&digest).unwrap(), format!("\"{ABC}\""));
    assert_eq!(serde_json::from_str::<Digest>(&format!("\"{ABC}\"")).unwrap(), digest);
    for bad in ["", "ba78", &ABC.replace('b', "g"), &format!("{ABC}0"), &format!(" {ABC}")] {
        assert!(bad.parse::<Digest>().is_err(), "{bad}");
        assert!(serde_json::from_str::<Digest>(&format!("\"{bad}\"")).is_err());
    }
}

/// Worked out apart from this program, as is [`PRINTED`].
#[test]
fn a_control_code_is_the_digest_s_beginning() {
    let code = ControlCode::of(&Digest::of(b"abc"));
    assert_eq!(code.to_string(), "Q9W1-DFWF-077Y-MGA1-83F5");
}

#[test]
fn a_control_code_is_read_as_people_write_it() {
    let code = ControlCode::of(&Digest::of(b"abc"));
    for text in ["q9w1dfwf077ymga183f5", "Q9WI DFWF O77Y MGAL 83F5", " q9wi–dfwf–o77y–mgal–83f5\n"] {
        assert_eq!(text.parse(), Ok(code), "{text}");
    }
    for text in ["", "Q9W1-DFWF-077Y-MGA1", "Q9W1-DFWF-077Y-MGA1-83F5-0", "U9W1-DFWF-077Y-MGA1-83F5"] {
        assert!(text.parse::<ControlCode>().is_err(), "{text}");
    }
}

#[test]
fn a_sheet_s_serial_is_the_digest_s_beginning_and_is_read_as_people_type_it() {
    let serial = SheetSerial::of(&Digest::of(b"abc"));
    assert_eq!(serial.to_string(), "Q9W-1DF");
    for text in ["q9w1df", "Q9W-IDF", " q9w – ldf\n", "Q9W1-DF"] {
        assert_eq!(text.parse(), Ok(serial), "{text}");
    }
    assert_eq!("O0O-I1L".parse::<SheetSerial>().unwrap().to_string(), "000-111");
    for text in ["", "Q9W", "Q9W-1DFW", "Q9W-1DU", "Q9W_1DF"] {
        assert!(text.parse::<SheetSerial>().is_err(), "{text}");
    }
}

#[test]
fn a_fingerprint_is_the_digest_s_beginning() {
    let fingerprint = Fingerprint::of(&Digest::of(b"abc"));
    assert_eq!(fingerprint.to_string(), "BA78 16BF 8F01 CFEA 4141 40DE 5DAE 2223");
    for text in [ABC, "ba7816bf-8f01cfea-414140de-5dae2223", "BA:78:16:BF:8F:01:CF:EA:41:41:40:DE:5D:AE:22:23"] {
        assert_eq!(text.parse(), Ok(fingerprint), "{text}");
    }
    for text in ["", "BA78 16BF", "BA78 16BF 8F01 CFEA 4141 40DE 5DAE 222G"] {
        assert!(text.parse::<Fingerprint>().is_err(), "{text}");
    }
}

#[test]
fn a_recovery_key_is_read_as_it_was_printed() {
    use secrecy::ExposeSecret;
    let key = RecoveryKey::make(&rng()).unwrap();
    let printed = key.printed();
    assert_eq!(printed.len(), 9 * 4 + 8, "{}", printed.as_str());
    let read = RecoveryKey::parse(&printed.to_lowercase().replace('-', " ")).unwrap();
    assert_eq!(read.passphrase().expose_secret(), key.passphrase().expose_secret());
    assert_eq!(key.passphrase().expose_secret().len(), 32);
    assert_eq!(format!("{key:?}"), "RecoveryKey(…)");
}

#[test]
fn a_mistyped_recovery_key_is_noticed() {
    assert_eq!(RecoveryKey::parse(PRINTED).unwrap().printed().as_str(), PRINTED);
    for (place, symbol) in PRINTED.char_indices().filter(|(_, symbol)| *symbol != '-') {
        for typed in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().filter(|typed| *typed != symbol) {
            let mut text = PRINTED.to_owned();
            text.replace_range(place..=place, &typed.to_string());
            assert!(RecoveryKey::parse(&text).is_err(), "{text}");
        }
    }
    for text in ["", &PRINTED[5..], &format!("{PRINTED}-0000")] {
        assert!(RecoveryKey::parse(text).is_err(), "{text}");
    }
}

proptest! {
    #[test]
    fn codes_come_back(bytes in any::<[u8; 32]>()) {
        let digest = Digest(bytes);
        prop_assert_eq!(digest.to_string().parse(), Ok(digest));
        let (code, fingerprint) = (ControlCode::of(&digest), Fingerprint::of(&digest));
        prop_assert_eq!(code.to_string().parse(), Ok(code));
        prop_assert_eq!(fingerprint.to_string().parse(), Ok(fingerprint));
    }

    #[test]
    fn any_text_is_read_without_panic(text in "\\PC{0,60}") {
        let _ = text.parse::<Digest>();
        let _ = text.parse::<ControlCode>();
        let _ = text.parse::<Fingerprint>();
        let _ = text.parse::<SheetSerial>();
        let _ = RecoveryKey::parse(&text);
    }
}
