//! A vault is made, opened, written, damaged and cut, and says the right thing each time.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use election::{Event, Person, PersonId, Role, Stamped};
use sealing::{KdfParams, SecretString, SystemRandom};
use store::{DeskKind, Fault, NewVault, Vault};

fn now() -> DateTime<Utc> {
    "2026-05-26T18:00:00Z".parse().unwrap()
}

fn person() -> Person {
    Person { id: PersonId::new("ada"), name: "Ada".into(), role: Role::Administrator }
}

fn secret(text: &str) -> SecretString {
    text.to_owned().into()
}

fn right() -> SecretString {
    secret("four quiet stations counted")
}

fn made(path: &Path) -> Vault {
    let (person, passphrase) = (person(), right());
    let new = NewVault {
        desk: DeskKind::Centre,
        place: "Rathaus",
        person: &person,
        passphrase: &passphrase,
        cost: KdfParams::LEAST,
        software: "0",
    };
    Vault::make(path, &new, &SystemRandom::new(), now()).unwrap()
}

fn folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.counterfoil");
    (folder, path)
}

fn signed_in() -> Stamped {
    Stamped { at: now(), by: Some(PersonId::new("ada")), event: Event::SignedIn }
}

fn refusal(path: &Path, passphrase: &SecretString) -> Fault {
    Vault::open(path, "ada", passphrase, now()).unwrap_err()
}

/// The database with the settings of a foreign program that knows the key and obeys no rule of ours.
fn tampered(vault: &Path, statement: &str) {
    let copy = vault.join("records.db");
    let key = key_of(vault);
    let db = rusqlite::Connection::open(copy).unwrap();
    db.pragma_update(None, "key", format!("x'{key}'")).unwrap();
    db.execute_batch(statement).unwrap();
}

fn key_of(vault: &Path) -> String {
    let header = Vault::peek(vault).unwrap();
    let slot = header.slots.first().unwrap();
    let associated = format!("counterfoil-vault/1\n{}\ncentre\nada", header.id);
    let entrance = &slot.entrance;
    let own = entrance.slot.unlock(&right(), associated.as_bytes(), entrance.cost).unwrap();
    entrance.key.open(&own, associated.as_bytes()).unwrap().expose_hex().to_string()
}

#[test]
fn what_was_written_is_there_after_opening_again() {
    let (_keep, path) = folder();
    let mut vault = made(&path);
    let head = vault.write::<_, Fault>(|change| change.append(&signed_in())).unwrap();
    assert_eq!(head.seq, 3);
    drop(vault);
    let vault = Vault::open(&path, "ada", &right(), now()).unwrap();
    assert_eq!((vault.head(), vault.wrong_passphrases()), (head, vec![]));
    vault.prove_whole().unwrap();
}

#[test]
fn a_change_that_fails_leaves_nothing() {
    let (_keep, path) = folder();
    let mut vault = made(&path);
    let before = vault.head();
    let failed = vault.write::<(), Fault>(|change| {
        change.append(&signed_in())?;
        change.keep_document("a", b"1")?;
        Err(Fault::Full)
    });
    assert_eq!(failed, Err(Fault::Full));
    assert_eq!((vault.head(), vault.document("a").unwrap()), (before, None));
}

#[test]
fn there_is_one_writer() {
    let (_keep, path) = folder();
    let vault = made(&path);
    assert_eq!(refusal(&path, &right()), Fault::Locked);
    drop(vault);
    assert!(Vault::open(&path, "ada", &right(), now()).is_ok());
}

#[test]
fn r3_6_wrong_passphrases_are_slowed_and_counted() {
    let (_keep, path) = folder();
    drop(made(&path));
    let waits: Vec<Fault> = (0..3).map(|_| refusal(&path, &secret("wrong"))).collect();
    assert_eq!(waits.last(), Some(&Fault::WrongPassphrase { seconds: 2 }));
    assert_eq!(refusal(&path, &right()), Fault::TooSoon { seconds: 2 });
    let later = now() + TimeDelta::seconds(3);
    let mut vault = Vault::open(&path, "ada", &right(), later).unwrap();
    assert_eq!(vault.wrong_passphrases(), [("ada".to_owned(), 3)]);
    vault.forgive("ada").unwrap();
    assert_eq!(vault.wrong_passphrases(), []);
    drop(vault);
    assert_eq!(refusal(&path, &secret("wrong")), Fault::WrongPassphrase { seconds: 0 });
}

#[test]
fn r3_6_the_wait_doubles_and_ends_at_five_minutes() {
    let (_keep, path) = folder();
    drop(made(&path));
    let mut at = now();
    let mut waits = vec![];
    for _ in 0..13 {
        let Err(Fault::WrongPassphrase { seconds }) = Vault::open(&path, "ada", &secret("wrong"), at) else { panic!() };
        waits.push(seconds);
        at += TimeDelta::seconds(i64::try_from(seconds).unwrap() + 1);
    }
    assert_eq!(waits, [0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
}

#[test]
fn r3_6_a_clock_that_was_set_right_locks_nobody_out() {
    let (_keep, path) = folder();
    drop(made(&path));
    let wrong_clock = now() + TimeDelta::days(4_000);
    for _ in 0..3 {
        let _ = Vault::open(&path, "ada", &secret("wrong"), wrong_clock);
    }
    assert_eq!(refusal(&path, &right()), Fault::TooSoon { seconds: 2 });
    assert!(Vault::open(&path, "ada", &right(), now() + TimeDelta::seconds(3)).is_ok());
}

#[test]
fn an_extreme_time_in_the_header_does_no_harm() {
    let (_keep, path) = folder();
    drop(made(&path));
    for at in ["+262142-12-31T23:59:59Z", "-262143-01-01T00:00:00Z"] {
        let header = fs::read_to_string(path.join("vault.json")).unwrap();
        let mut header: serde_json::Value = serde_json::from_str(&header).unwrap();
        let entrance = &mut header["slots"][0]["entrance"];
        (entrance["wrong"], entrance["wrong_at"]) = (4_000_000_000_u32.into(), at.into());
        fs::write(path.join("vault.json"), header.to_string()).unwrap();
        assert!(matches!(
            Vault::open(&path, "ada", &right(), now()),
            Ok(_) | Err(Fault::TooSoon { .. } | Fault::Damaged { .. })
        ));
    }
}

#[test]
fn an_emptied_database_is_not_taken_for_a_new_one() {
    let (_keep, path) = folder();
    drop(made(&path));
    for name in ["records.db", "records.db-wal"] {
        fs::write(path.join(name), "").unwrap();
    }
    assert_eq!(refusal(&path, &right()).code(), "vault-damaged");
}

#[test]
fn nobody_else_has_a_key() {
    let (_keep, path) = folder();
    drop(made(&path));
    assert_eq!(Vault::open(&path, "eve", &right(), now()).unwrap_err(), Fault::UnknownPerson);
}

#[test]
fn a_folder_in_use_or_without_a_vault_is_refused() {
    let (keep, path) = folder();
    assert_eq!(refusal(&path, &right()), Fault::Missing);
    fs::write(keep.path().join("x"), "x").unwrap();
    let (person, passphrase) = (person(), right());
    let new = NewVault {
        desk: DeskKind::Office,
        place: "x",
        person: &person,
        passphrase: &passphrase,
        cost: KdfParams::LEAST,
        software: "0",
    };
    assert_eq!(Vault::make(keep.path(), &new, &SystemRandom::new(), now()).unwrap_err(), Fault::Exists);
}

#[test]
fn a_damaged_header_is_named() {
    let (_keep, path) = folder();
    drop(made(&path));
    fs::write(path.join("vault.json"), "{}").unwrap();
    assert_eq!(refusal(&path, &right()).code(), "vault-damaged");
}

#[test]
fn a_missing_or_foreign_database_is_named() {
    let (_keep, path) = folder();
    drop(made(&path));
    let database = path.join("records.db");
    fs::write(&database, vec![7; 8192]).unwrap();
    assert_eq!(refusal(&path, &right()).code(), "vault-damaged");
    fs::remove_file(&database).unwrap();
    assert_eq!(refusal(&path, &right()).code(), "vault-damaged");
}

#[test]
fn a_flipped_bit_is_found() {
    let (_keep, path) = folder();
    let mut vault = made(&path);
    vault.write::<_, Fault>(|change| change.keep_document("a", &vec![1; 60_000])).unwrap();
    drop(vault);
    let database = path.join("records.db");
    let mut bytes = fs::read(&database).unwrap();
    let place = bytes.len() - 2_000;
    *bytes.get_mut(place).unwrap() ^= 1;
    fs::write(&database, bytes).unwrap();
    let opened = Vault::open(&path, "ada", &right(), now()).map(|vault| vault.prove_whole());
    let code = match opened {
        Ok(whole) => whole.unwrap_err().code(),
        Err(fault) => fault.code(),
    };
    assert_eq!(code, "vault-damaged");
}

#[test]
fn the_vault_of_a_newer_version_is_refused() {
    let (_keep, path) = folder();
    drop(made(&path));
    tampered(&path, "PRAGMA user_version = 99");
    assert_eq!(refusal(&path, &right()), Fault::Newer { version: 99 });
}

#[test]
fn r3_5_the_journal_can_neither_be_changed_nor_cut() {
    let (_keep, path) = folder();
    made(&path).write::<_, Fault>(|change| change.keep_document("a", b"1")).unwrap();
    let database = path.join("records.db");
    let db = rusqlite::Connection::open(database).unwrap();
    db.pragma_update(None, "key", format!("x'{}'", key_of(&path))).unwrap();
    for statement in [
        "UPDATE journal SET body = '{}'",
        "DELETE FROM journal WHERE seq = 2",
        "INSERT INTO journal SELECT 2, at, actor, kind, body, hash FROM journal WHERE seq = 1",
        "UPDATE document SET bytes = x'00'",
    ] {
        assert!(db.execute(statement, []).is_err(), "{statement}");
    }
}

#[test]
fn r3_5_edit_removal_and_reordering_are_detected_without_the_triggers() {
    let cases = [
        ("UPDATE journal SET body = replace(body, 'Ada', 'Eve') WHERE seq = 2", 2),
        ("UPDATE journal SET at = '2026-05-26T18:00:01.000Z' WHERE seq = 1", 1),
        ("UPDATE journal SET actor = 'eve' WHERE seq = 3", 3),
        ("DELETE FROM journal WHERE seq = 2", 2),
        ("UPDATE journal SET seq = -seq WHERE seq > 1; UPDATE journal SET seq = 5 + seq WHERE seq < 0", 2),
        ("INSERT INTO journal SELECT 4, at, actor, kind, body, hash FROM journal WHERE seq = 3", 4),
        ("INSERT INTO journal SELECT 9, at, actor, kind, body, hash FROM journal WHERE seq = 3", 4),
    ];
    for (statement, seq) in cases {
        let (_keep, path) = folder();
        made(&path).write::<_, Fault>(|change| change.append(&signed_in())).unwrap();
        let without = "DROP TRIGGER journal_is_never_changed; DROP TRIGGER journal_is_never_cut;";
        tampered(&path, &format!("{without}{statement}"));
        assert_eq!(refusal(&path, &right()), Fault::JournalBroken { seq }, "{statement}");
    }
}

#[test]
fn the_settings_are_in_force() {
    let (_keep, path) = folder();
    drop(made(&path));
    let bytes = fs::read(path.join("records.db")).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3"), "the file is encrypted");
    assert!(!bytes.windows(8).any(|window| window == b"Rathaus "), "and holds no plain text");
}

fn boris() -> Person {
    Person { id: PersonId::new("boris"), name: "Boris".into(), role: Role::Typist }
}

fn other() -> SecretString {
    secret("seven bridges over a river")
}

/// Boris gets a way in beside Ada's.
fn with_boris(path: &Path) -> Vault {
    let mut vault = made(path);
    let random = SystemRandom::new();
    let entrance = vault.entrance(&boris().id, &other(), KdfParams::LEAST, &random).unwrap();
    vault.write::<_, Fault>(|change| change.keep_holder(&entrance)).unwrap();
    vault.admit(&[(boris(), entrance)]).unwrap();
    vault
}

fn without_boris(vault: &mut Vault) {
    vault.write::<_, Fault>(|change| change.forget_holder(&boris().id)).unwrap();
    assert!(vault.keep_only(|person| person == "ada").unwrap());
}

fn document(vault: &Vault) -> Option<Vec<u8>> {
    vault.document("a").unwrap()
}

#[test]
fn who_was_removed_cannot_read_what_is_written_later_even_with_an_old_copy() {
    let (keep, path) = folder();
    let mut vault = with_boris(&path);
    let old = keep.path().join("old");
    fs::create_dir(&old).unwrap();
    fs::copy(path.join("vault.json"), old.join("vault.json")).unwrap();
    without_boris(&mut vault);
    vault.re_key(&SystemRandom::new()).unwrap();
    assert!(!vault.is_key_due());
    vault.write::<_, Fault>(|change| change.keep_document("a", b"later")).unwrap();
    drop(vault);
    assert_eq!(Vault::open(&path, "boris", &other(), now()).unwrap_err(), Fault::UnknownPerson);
    let vault = Vault::open(&path, "ada", &right(), now()).unwrap();
    assert_eq!(document(&vault).as_deref(), Some(b"later".as_slice()));
    vault.prove_whole().unwrap();
    drop(vault);
    // The header that Boris kept, beside the database as it is now.
    fs::copy(old.join("vault.json"), path.join("vault.json")).unwrap();
    assert_eq!(Vault::open(&path, "boris", &other(), now()).unwrap_err().code(), "vault-damaged");
}

#[test]
fn a_new_key_survives_a_power_cut_between_any_two_of_its_steps() {
    let (keep, path) = folder();
    let mut vault = with_boris(&path);
    vault.write::<_, Fault>(|change| change.keep_document("a", b"1")).unwrap();
    // Another reader keeps the database from taking its key: the header holds both, as after a cut.
    let reader = vault.prover().unwrap();
    vault.re_key(&SystemRandom::new()).unwrap();
    assert!(vault.is_key_due());
    let boris_later =
        vault.entrance(&boris().id, &secret("a third way of saying it"), KdfParams::LEAST, &SystemRandom::new());
    let boris_later = boris_later.unwrap();
    vault.write::<_, Fault>(|change| change.keep_holder(&boris_later)).unwrap();
    vault.admit(&[(boris(), boris_later)]).unwrap();
    vault.write::<_, Fault>(|change| change.keep_document("b", b"2")).unwrap();
    let between = keep.path().join("vault.json");
    fs::copy(path.join("vault.json"), &between).unwrap();
    drop((reader, vault));
    // The database still has the old key, the header both.
    let vault = Vault::open(&path, "ada", &right(), now()).unwrap();
    assert!(!vault.is_key_due());
    assert_eq!(document(&vault).as_deref(), Some(b"1".as_slice()));
    drop(vault);
    // The database has the new key, the header still both.
    fs::copy(&between, path.join("vault.json")).unwrap();
    let vault = Vault::open(&path, "boris", &secret("a third way of saying it"), now()).unwrap();
    assert_eq!(document(&vault).as_deref(), Some(b"1".as_slice()));
    vault.prove_whole().unwrap();
    drop(vault);
    assert!(!fs::read_to_string(path.join("vault.json")).unwrap().contains("next"));
    assert!(Vault::open(&path, "ada", &right(), now()).is_ok());
}

#[test]
fn a_public_half_that_somebody_put_into_the_header_gets_no_key() {
    let (_keep, path) = folder();
    drop(with_boris(&path));
    let header = fs::read_to_string(path.join("vault.json")).unwrap();
    let mut header: serde_json::Value = serde_json::from_str(&header).unwrap();
    header["slots"][1]["entrance"]["public"] = header["slots"][0]["entrance"]["public"].clone();
    fs::write(path.join("vault.json"), header.to_string()).unwrap();
    let mut vault = Vault::open(&path, "ada", &right(), now()).unwrap();
    assert_eq!(vault.re_key(&SystemRandom::new()).unwrap_err().code(), "vault-damaged");
    assert!(!vault.is_key_due());
    drop(vault);
    assert!(Vault::open(&path, "ada", &right(), now()).is_ok());
}

#[test]
fn the_recovery_key_opens_and_a_new_one_voids_the_old() {
    let (_keep, path) = folder();
    let mut vault = made(&path);
    let random = SystemRandom::new();
    let mut keys = vec![];
    for _ in 0..2 {
        let key = sealing::RecoveryKey::make(&random).unwrap();
        let entrance = vault.recovery_entrance(&key, KdfParams::LEAST, &random).unwrap();
        vault.write::<_, Fault>(|change| change.keep_holder(&entrance)).unwrap();
        vault.admit_recovery(&entrance).unwrap();
        vault.write::<_, Fault>(|change| change.forget_other_holders(&entrance)).unwrap();
        vault.re_key(&random).unwrap();
        keys.push(key);
    }
    drop(vault);
    let opened = |key| Vault::open_by_recovery(&path, key, now()).map(drop);
    assert_eq!(opened(&keys[0]), Err(Fault::WrongPassphrase { seconds: 0 }));
    assert_eq!(opened(&keys[1]), Ok(()));
    assert!(Vault::open(&path, "ada", &right(), now()).is_ok());
}

#[test]
fn a_vault_without_a_recovery_key_says_so() {
    let (_keep, path) = folder();
    drop(made(&path));
    let key = sealing::RecoveryKey::make(&SystemRandom::new()).unwrap();
    assert_eq!(Vault::open_by_recovery(&path, &key, now()).map(drop), Err(Fault::NoRecoveryKey));
}

#[test]
fn a_vault_that_was_never_finished_is_made_anew() {
    let (_keep, path) = folder();
    drop(made(&path));
    fs::remove_file(path.join("vault.json")).unwrap();
    drop(made(&path));
    assert!(Vault::open(&path, "ada", &right(), now()).is_ok());
}
