//! The vault's key under passphrases, and which passphrases are taken.

use super::rng;
use crate::{KdfParams, MasterKey, RecoveryKey, SecretString, Slot, check_passphrase, make_passphrase};

const ASSOCIATED: &[u8] = b"vault 7, person anna";

fn secret(text: &str) -> SecretString {
    SecretString::from(text)
}

fn locked(key: &MasterKey, passphrase: &str) -> Slot {
    Slot::lock(key, &secret(passphrase), ASSOCIATED, KdfParams::LEAST, &rng()).unwrap()
}

#[test]
fn the_right_passphrase_opens() {
    let key = MasterKey::make(&rng()).unwrap();
    let slot = locked(&key, "vier kurze wörter hier");
    let read: Slot = serde_json::from_str(&serde_json::to_string(&slot).unwrap()).unwrap();
    assert_eq!(read, slot);
    let opened = read.unlock(&secret("vier kurze wörter hier"), ASSOCIATED, KdfParams::LEAST);
    assert_eq!(*opened.unwrap().expose_hex(), *key.expose_hex());
    assert_eq!(key.expose_hex().len(), 64);
    assert_eq!(format!("{key:?}"), "MasterKey(…)");
}

#[test]
fn nothing_else_opens() {
    let key = MasterKey::make(&rng()).unwrap();
    let slot = locked(&key, "right");
    let other = KdfParams { passes: 3, ..KdfParams::LEAST };
    let long = "x".repeat(1025);
    for (name, passphrase, associated, params) in [
        ("another passphrase", "wrong", ASSOCIATED, KdfParams::LEAST),
        ("no passphrase", "", ASSOCIATED, KdfParams::LEAST),
        ("an endless passphrase", long.as_str(), ASSOCIATED, KdfParams::LEAST),
        ("another person", "right", b"vault 7, person boris", KdfParams::LEAST),
        ("other parameters", "right", ASSOCIATED, other),
    ] {
        let refused = slot.unlock(&secret(passphrase), associated, params).unwrap_err();
        assert_eq!(refused.code(), "wrong-passphrase", "{name}");
    }
}

#[test]
fn a_changed_slot_opens_nothing() {
    let key = MasterKey::make(&rng()).unwrap();
    let json = serde_json::to_value(locked(&key, "right")).unwrap();
    for field in ["salt", "nonce", "wrapped"] {
        let text = json[field].as_str().unwrap();
        let first = if text.starts_with('A') { "B" } else { "A" };
        let mut changed = json.clone();
        changed[field] = format!("{first}{}", &text[1..]).into();
        let slot: Slot = serde_json::from_value(changed).unwrap();
        let refused = slot.unlock(&secret("right"), ASSOCIATED, KdfParams::LEAST).unwrap_err();
        assert_eq!(refused.code(), "wrong-passphrase", "{field}");

        for bad in ["", "AAAA", "not base64!", &format!("{text}AAAA")] {
            let mut changed = json.clone();
            changed[field] = bad.into();
            assert!(serde_json::from_value::<Slot>(changed).is_err(), "{field} = {bad:?}");
        }
    }
    let mut more = json.clone();
    more["hint"] = "cat".into();
    assert!(serde_json::from_value::<Slot>(more).is_err(), "a field too many");
}

#[test]
fn two_slots_of_one_key_have_nothing_in_common() {
    let key = MasterKey::make(&rng()).unwrap();
    let slots = [locked(&key, "same"), locked(&key, "same")].map(|s| serde_json::to_value(s).unwrap());
    for field in ["salt", "nonce", "wrapped"] {
        assert_ne!(slots[0][field], slots[1][field]);
    }
}

#[test]
fn a_recovery_key_opens_its_own_slot() {
    let key = MasterKey::make(&rng()).unwrap();
    let recovery = RecoveryKey::make(&rng()).unwrap();
    let slot = Slot::lock(&key, &recovery.passphrase(), b"recovery", KdfParams::LEAST, &rng()).unwrap();
    let typed = RecoveryKey::parse(&recovery.printed()).unwrap();
    let opened = slot.unlock(&typed.passphrase(), b"recovery", KdfParams::LEAST).unwrap();
    assert_eq!(*opened.expose_hex(), *key.expose_hex());
}

#[test]
fn weak_and_monstrous_parameters_are_refused_before_work() {
    let least = KdfParams::LEAST;
    assert_eq!(KdfParams::RECOMMENDED.check(), Ok(()));
    assert_eq!(least.check(), Ok(()));
    let slot = locked(&MasterKey::make(&rng()).unwrap(), "right");
    for params in [
        KdfParams { memory_kib: 8, ..least },
        KdfParams { memory_kib: 100_000_000, ..least },
        KdfParams { memory_kib: u32::MAX, passes: u32::MAX, lanes: u32::MAX },
        KdfParams { passes: 1, ..least },
        KdfParams { passes: 17, ..least },
        KdfParams { lanes: 0, ..least },
        KdfParams { lanes: 17, ..least },
    ] {
        let refused = slot.unlock(&secret("right"), ASSOCIATED, params).unwrap_err();
        assert_eq!(refused.code(), "unsafe-key-derivation", "{params:?}");
    }
}

#[test]
fn passphrases_that_are_guessed_first_are_refused() {
    for (passphrase, reason) in [
        ("", "too-short"),
        ("Kurz1234!§$", "too-short"),
        ("            x", "too-short"),
        ("aaaaaaaaaaaaaaaa", "repetitive"),
        ("abababababababab", "repetitive"),
        ("hallo hallo hallo", "repetitive"),
        ("Geheim!Geheim!Geheim!", "repetitive"),
        ("Password-2029", "common"),
        ("P a s s w o r d 1 2 3", "common"),
        ("election night", "common"),
        ("2024Europawahl2029", "common"),
        ("abcdefghijklm", "common"),
        ("Qwertzuiopasdf", "common"),
        ("poiuytrewqlkjhgf", "accepted"),
        ("lkjhgfdsapoiuytrewq", "common"),
        ("012345678901", "common"),
        ("vier kurze wörter hier", "accepted"),
        ("Kaffee um elf am Fluss", "accepted"),
        ("τέσσερις λέξεις εδώ", "accepted"),
    ] {
        let result = check_passphrase(&secret(passphrase));
        let found = result.map_or_else(|refusal| refusal.params()[0].1.clone(), |()| "accepted".to_owned());
        assert_eq!(found, reason, "{passphrase:?}");
    }
    let endless = check_passphrase(&secret(&"abcdefgh ".repeat(200))).unwrap_err();
    assert_eq!(endless.params(), [("reason", "too-long".to_owned())]);
}

#[test]
fn made_passphrases_are_good_and_differ() {
    use secrecy::ExposeSecret;
    let made: std::collections::BTreeSet<String> = (0..50)
        .map(|_| {
            let passphrase = make_passphrase(&rng()).unwrap();
            assert_eq!(check_passphrase(&passphrase), Ok(()));
            passphrase.expose_secret().to_owned()
        })
        .collect();
    assert_eq!(made.len(), 50);
    assert!(made.iter().all(|text| text.len() == 24));
}
