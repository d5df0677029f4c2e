//! The incident pack: what it holds, and that no planted secret is in it, whoever makes it.
#![allow(clippy::unwrap_used, clippy::panic)]
use crate::close::master_key;
use crate::journal::{Centre, TELLING, secret};
use operations::{FolderMedium, incident_pack_outside};
use sealing::ExposeSecret;
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;
use store::Vault;

/// Everything in a pack, unpacked by a foreign reader.
fn unpacked(path: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    (0..zip.len())
        .map(|number| {
            let mut file = zip.by_index(number).unwrap();
            let mut bytes = vec![];
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

/// What must be in no pack, as raw bytes and as hexadecimal digits: passphrases, the database's key, the signing key, slots.
fn secrets(centre: Centre) -> (Centre, Vec<Vec<u8>>) {
    let Centre { desk, known, differing, folder } = centre;
    let (path, world) = (desk.path().to_owned(), desk.world());
    drop(desk);
    let people = ["irene", "jonas", "eleni", "marta"];
    let mut secrets: Vec<Vec<u8>> =
        people.iter().map(|person| secret(&known, person).expose_secret().as_bytes().to_vec()).collect();
    let passphrase = secret(&known, "marta");
    let vault = Vault::open(&path, "marta", &passphrase, world.now()).unwrap();
    let pkcs8 = vault.key("desk", world.random()).unwrap().unwrap().pkcs8().to_vec();
    let header = vault.header().clone();
    drop(vault);
    let master = master_key(&path, "marta", &passphrase);
    let hex: String = pkcs8[36..68].iter().map(|byte| format!("{byte:02x}")).collect();
    secrets.extend([pkcs8[36..68].to_vec(), hex.into_bytes(), master.to_uppercase().into_bytes(), master.into_bytes()]);
    for slot in &header.slots {
        // What wraps the keys is no secret in the vault's folder, and is still nobody's business elsewhere.
        let wrapped = [serde_json::to_value(&slot.entrance.slot), serde_json::to_value(&slot.entrance.key)];
        wrapped.into_iter().for_each(|value| texts_of(&value.unwrap(), &mut secrets));
    }
    let desk = operations::Desk::open(&path, "marta", &passphrase, world).unwrap();
    (Centre { desk, known, differing, folder }, secrets)
}

/// Every text in a value that is too long to be there by chance.
fn texts_of(value: &serde_json::Value, texts: &mut Vec<Vec<u8>>) {
    match value {
        serde_json::Value::String(text) if text.len() > 16 => texts.push(text.as_bytes().to_vec()),
        serde_json::Value::Array(values) => values.iter().for_each(|value| texts_of(value, texts)),
        serde_json::Value::Object(members) => members.values().for_each(|value| texts_of(value, texts)),
        _ => {}
    }
}

fn holds_none(files: &BTreeMap<String, Vec<u8>>, secrets: &[Vec<u8>]) {
    for (name, bytes) in files {
        let found = secrets.iter().find(|secret| bytes.windows(secret.len()).any(|window| window == secret.as_slice()));
        assert!(found.is_none(), "{name} holds {:?}", found.map(|secret| String::from_utf8_lossy(secret).into_owned()));
    }
}

#[test]
fn r8_4_a_pack_holds_what_others_need_and_no_secret() {
    let (mut centre, secrets) = secrets(Centre::new());
    let mut medium = FolderMedium::open(centre.folder.path()).unwrap();
    let logs = [("counterfoil.log".to_owned(), b"[INFO] started\n".to_vec())];
    for (person, sees) in [("marta", true), ("irene", false)] {
        centre.sign_in(person);
        let pack = centre.desk.incident_pack(&logs, Some(&format!("{person}.zip")), &mut medium).unwrap();
        let files = unpacked(&centre.folder.path().join(&pack.name));
        let mut names: Vec<&str> = files.keys().map(String::as_str).collect();
        names.retain(|name| *name != "SHA256SUMS");
        assert_eq!(names, pack.files);
        for name in [
            "about.json",
            "journal.jsonl",
            "checklist.json",
            "readiness.json",
            "vault.json",
            "files.json",
            "system.json",
            "logs/counterfoil-log",
        ] {
            assert!(files.contains_key(name), "{name} is missing");
        }
        holds_none(&files, &secrets);
        let readiness: serde_json::Value = serde_json::from_slice(&files["readiness.json"]).unwrap();
        assert!(
            readiness["about"].as_str().unwrap().contains("no check of readiness") && readiness["last_check"].is_null()
        );
        let journal = String::from_utf8(files["journal.jsonl"].clone()).unwrap();
        assert!(!journal.contains(&TELLING.to_string()), "what is to be settled is kept from everybody");
        assert_eq!(journal.contains(r#"\"counts\":["#), sees, "{person}");
    }
    centre.sign_in("jonas");
    assert_eq!(centre.desk.incident_pack(&[], None, &mut medium).unwrap_err().code(), "not-allowed");
}

#[test]
fn r8_4_a_vault_that_does_not_open_still_gives_a_pack() {
    let (centre, secrets) = secrets(Centre::new());
    let (path, world) = (centre.desk.path().to_owned(), centre.desk.world());
    let Centre { desk, known: _, differing: _, folder } = centre;
    drop(desk);
    fs::write(path.join("records.db"), b"not a database").unwrap();
    let mut medium = FolderMedium::open(folder.path()).unwrap();
    let pack = incident_pack_outside(&path, "vault-damaged", &[], &*world, None, &mut medium).unwrap();
    let files = unpacked(&folder.path().join(&pack.name));
    assert!(!files.contains_key("journal.jsonl") && files.contains_key("vault.json"));
    assert!(String::from_utf8_lossy(&files["about.json"]).contains("vault-damaged"));
    holds_none(&files, &secrets);
    fs::write(path.join("vault.json"), b"{").unwrap();
    let pack = incident_pack_outside(&path, "vault-damaged", &[], &*world, Some("two.zip"), &mut medium).unwrap();
    assert!(unpacked(&folder.path().join(&pack.name)).contains_key("files.json"));
}
