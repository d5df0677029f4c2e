//! A person's own key under their passphrase, the vault's key sealed to it, and which passphrases are taken.

use super::rng;
use crate::{
    ExposeSecret, KdfParams, MasterKey, OwnKey, PublicHalf, RecoveryKey, SealedKey, SecretString, Slot,
    check_passphrase, is_same_passphrase, make_passphrase,
};

const ASSOCIATED: &[u8] = b"vault 7, person anna";

fn secret(text: &str) -> SecretString {
    SecretString::from(text)
}

fn locked(key: &OwnKey, passphrase: &str) -> Slot {
    Slot::lock(key, &secret(passphrase), ASSOCIATED, KdfParams::LEAST, &rng()).unwrap()
}

#[test]
fn the_right_passphrase_opens() {
    let key = OwnKey::make(&rng()).unwrap();
    let slot = locked(&key, "vier kurze wörter hier");
    let read: Slot = serde_json::from_str(&serde_json::to_string(&slot).unwrap()).unwrap();
    assert_eq!(read, slot);
    let opened = read.unlock(&secret("vier kurze wörter hier"), ASSOCIATED, KdfParams::LEAST);
    assert_eq!(opened.unwrap().public(), key.public());
    assert_eq!(format!("{key:?}"), "OwnKey(…)");
}

#[test]
fn nothing_else_opens() {
    let key = OwnKey::make(&rng()).unwrap();
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
    let key = OwnKey::make(&rng()).unwrap();
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
    let key = OwnKey::make(&rng()).unwrap();
    let slots = [locked(&key, "same"), locked(&key, "same")].map(|s| serde_json::to_value(s).unwrap());
    for field in ["salt", "nonce", "wrapped"] {
        assert_ne!(slots[0][field], slots[1][field]);
    }
}

#[test]
fn a_passphrase_from_a_slip_opens_however_it_is_typed_and_any_other_only_as_it_was_chosen() {
    let key = OwnKey::make(&rng()).unwrap();
    let made = make_passphrase(&rng()).unwrap();
    let slip = made.expose_secret();
    let slot = locked(&key, slip);
    let opens = |slot: &Slot, typed: &str| slot.unlock(&secret(typed), ASSOCIATED, KdfParams::LEAST).is_ok();
    let plain = slip.replace('-', "");
    for typed in [slip.to_owned(), slip.to_lowercase(), plain.clone(), format!(" {} ", slip.replace('-', " "))] {
        assert!(opens(&slot, &typed), "{typed}");
        assert!(is_same_passphrase(&made, &secret(&typed)));
    }
    for typed in [&plain[1..], &format!("{plain}0"), &format!("{}U", &plain[1..])] {
        assert!(!opens(&slot, typed), "{typed}");
    }
    let own = locked(&key, "Four words of my own");
    assert!(opens(&own, "Four words of my own"));
    for typed in ["four words of my own", "Fourwordsofmyown", "Four-words-of-my-own"] {
        assert!(!opens(&own, typed), "{typed}");
    }
}

#[test]
fn a_recovery_key_opens_its_own_slot() {
    let key = OwnKey::make(&rng()).unwrap();
    let recovery = RecoveryKey::make(&rng()).unwrap();
    let slot = Slot::lock(&key, &recovery.passphrase(), b"recovery", KdfParams::LEAST, &rng()).unwrap();
    let typed = RecoveryKey::parse(&recovery.printed()).unwrap();
    let opened = slot.unlock(&typed.passphrase(), b"recovery", KdfParams::LEAST).unwrap();
    assert_eq!(opened.public(), key.public());
}

#[test]
fn a_sealed_key_opens_for_one_person_only() {
    let (key, own) = (MasterKey::make(&rng()).unwrap(), OwnKey::make(&rng()).unwrap());
    assert_eq!((key.expose_hex().len(), format!("{key:?}").as_str()), (64, "MasterKey(…)"));
    let sealed = SealedKey::seal(&key, &own.public(), ASSOCIATED, &rng()).unwrap();
    let read: SealedKey = serde_json::from_str(&serde_json::to_string(&sealed).unwrap()).unwrap();
    assert_eq!(*read.open(&own, ASSOCIATED).unwrap().expose_hex(), *key.expose_hex());
    let refused = |own: &OwnKey, associated: &[u8]| read.open(own, associated).unwrap_err().code();
    assert_eq!(refused(&OwnKey::make(&rng()).unwrap(), ASSOCIATED), "damaged-slot");
    assert_eq!(refused(&own, b"vault 7, person boris"), "damaged-slot");
    let again = SealedKey::seal(&key, &own.public(), ASSOCIATED, &rng()).unwrap();
    assert_ne!(again, sealed, "each sealing is made anew");
}

#[test]
fn a_former_key_is_wrapped_by_the_new_one_without_chance() {
    let [old, new, other] = [(); 3].map(|()| MasterKey::make(&rng()).unwrap());
    let wrapped = new.wrap(&old, b"vault 7").unwrap();
    assert_eq!(wrapped, new.wrap(&old, b"vault 7").unwrap());
    assert_eq!(new.unwrap_former(&wrapped, b"vault 7").unwrap().expose(), old.expose());
    assert_eq!(new.unwrap_former(&wrapped, b"vault 8").unwrap_err().code(), "damaged-slot");
    assert_eq!(other.unwrap_former(&wrapped, b"vault 7").unwrap_err().code(), "damaged-slot");
    assert_ne!(wrapped, new.wrap(&other, b"vault 7").unwrap());
}

#[test]
fn a_changed_sealed_key_opens_for_nobody() {
    let (key, own) = (MasterKey::make(&rng()).unwrap(), OwnKey::make(&rng()).unwrap());
    let json = serde_json::to_value(SealedKey::seal(&key, &own.public(), ASSOCIATED, &rng()).unwrap()).unwrap();
    for field in ["once", "sealed"] {
        let text = json[field].as_str().unwrap();
        let first = if text.starts_with('A') { "B" } else { "A" };
        let mut changed = json.clone();
        changed[field] = format!("{first}{}", &text[1..]).into();
        let sealed: SealedKey = serde_json::from_value(changed).unwrap();
        assert_eq!(sealed.open(&own, ASSOCIATED).unwrap_err().code(), "damaged-slot", "{field}");
    }
}

#[test]
fn a_public_half_of_small_order_gets_nothing_sealed() {
    let key = MasterKey::make(&rng()).unwrap();
    let mut one = [0; 32];
    one[0] = 1;
    for half in [[0; 32], one] {
        let sealed = SealedKey::seal(&key, &PublicHalf::from_bytes(half), ASSOCIATED, &rng());
        assert_eq!(sealed.unwrap_err().code(), "damaged-slot");
    }
}

#[test]
fn a_guess_costs_what_the_machine_can_bear_and_never_less_than_is_recommended() {
    let passes = |takes_ms| KdfParams::for_machine(takes_ms).passes;
    assert_eq!([0, 50, 100, 150, 300, 500, 5_000, u64::MAX].map(passes), [16, 16, 15, 10, 5, 3, 3, 3]);
    assert_eq!(KdfParams::for_machine(70).check(), Ok(()));
}

#[test]
fn weak_and_monstrous_parameters_are_refused_before_work() {
    let least = KdfParams::LEAST;
    assert_eq!(KdfParams::RECOMMENDED.check(), Ok(()));
    assert_eq!(least.check(), Ok(()));
    let slot = locked(&OwnKey::make(&rng()).unwrap(), "right");
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
