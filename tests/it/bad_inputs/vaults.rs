//! Vaults that are missing, in use, damaged, newer, cut, or opened by the wrong person.
use super::{Case, case};
use election::Role;
use operations::{Desk, Refusal};
use sealing::{KdfParams, SecretString};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::Vault;
use suite::night::{ADMINISTRATOR, Night, OFFICER, copy, example_papers, office_at, passphrase, person};
use suite::world::SetWorld;

/// An office that has imported two results, and copies of it to be damaged.
struct Bank {
    night: Night,
}

impl Bank {
    fn open() -> Self {
        let mut night = Night::of_example().unwrap();
        let centre = night.centre("C1").unwrap();
        for (record, counts) in example_papers(&night.election).unwrap().into_iter().take(2) {
            let name = format!("{}-{}", record.station, record.contest);
            let bytes = night.result(&centre, &record, &counts, 1).unwrap().container;
            assert_eq!(super::imported(&mut night, &name, &bytes), "accepted");
        }
        // Whoever opens the vault needs it closed.
        night.office = office_at(&night.path("unused.counterfoil"), &night.world).unwrap();
        Self { night }
    }

    fn copy(&self, name: &str) -> PathBuf {
        let path = self.night.path(&name.replace(' ', "-"));
        copy(&self.night.path("office.counterfoil"), &path).unwrap();
        path
    }

    /// What a copy says when it is opened after it was damaged.
    fn damaged(&self, name: &'static str, expected: &'static str, damage: impl FnOnce(&Path)) -> Case {
        let path = self.copy(name);
        damage(&path);
        case(name, expected, opened(&path, &self.night.world))
    }

    /// What a copy says in which another program, which knows the key, has changed something.
    fn tampered(&self, name: &'static str, expected: &'static str, statements: &str) -> Case {
        self.damaged(name, expected, |path| tamper(path, statements))
    }
}

/// Opens a vault as its officer does, and proves it.
fn opened(path: &Path, world: &Arc<SetWorld>) -> Result<(), Refusal> {
    let desk = Desk::open(path, OFFICER, &passphrase(), world.clone())?;
    desk.prove().map(drop)
}

fn tamper(path: &Path, statements: &str) {
    let header = Vault::peek(path).unwrap();
    let slot = header.slots.first().unwrap();
    let associated = format!("{}\n{}\n{}\n{}", header.format, header.id, header.desk.name(), slot.person);
    let own = slot.entrance.slot.unlock(&passphrase(), associated.as_bytes(), slot.entrance.cost).unwrap();
    let key = slot.entrance.key.open(&own, associated.as_bytes()).unwrap();
    let database = rusqlite::Connection::open(path.join("records.db")).unwrap();
    database.pragma_update(None, "key", format!("x'{}'", key.expose_hex().as_str())).unwrap();
    database.execute_batch(statements).unwrap();
}

fn flip(path: &Path, back: usize) {
    let mut bytes = fs::read(path).unwrap();
    let place = bytes.len() - back;
    bytes[place] ^= 1;
    fs::write(path, bytes).unwrap();
}

const UNGUARDED: &str = "DROP TRIGGER journal_is_never_changed; DROP TRIGGER journal_is_never_cut; \
    DROP TRIGGER document_is_never_changed; PRAGMA foreign_keys = OFF;";

pub(super) fn vaults() -> Vec<Case> {
    let bank = Bank::open();
    let mut cases = files(&bank);
    let sql = |statement: &str| format!("{UNGUARDED}{statement}");
    cases.extend([
        bank.tampered("vault of a newer version", "vault-newer", "PRAGMA user_version = 99"),
        bank.tampered("journal with a word changed", "journal-broken", &sql("UPDATE journal SET body = replace(body, 'office', 'centre') WHERE seq = 1")),
        bank.tampered("journal with another person's name", "journal-broken", &sql("UPDATE journal SET actor = 'eve' WHERE seq = 3")),
        bank.tampered("journal without its second entry", "journal-broken", &sql("DELETE FROM journal WHERE seq = 2")),
        bank.tampered("total with a vote more", "not-reproducible", "UPDATE total SET records = records + 1"),
        bank.tampered("total removed", "not-reproducible", "DELETE FROM total"),
        bank.tampered("result struck out", "not-reproducible", "UPDATE received SET standing = 'rejected' WHERE station = '001'"),
        bank.tampered("election replaced", "not-reproducible", &sql("UPDATE document SET bytes = cast(replace(cast(bytes AS TEXT), 'Seven', 'Eight') AS BLOB) WHERE name = 'election.json'")),
    ]);
    cases.extend(people(&bank));
    cases
}

fn files(bank: &Bank) -> Vec<Case> {
    let world = &bank.night.world;
    let database = |path: &Path| path.join("records.db");
    let in_use = bank.copy("in use");
    let holder = Desk::open(&in_use, OFFICER, &passphrase(), world.clone()).unwrap();
    let cases = vec![
        case("no vault", "vault-missing", opened(&bank.night.path("nowhere"), world)),
        case("vault open in another window", "vault-locked", opened(&in_use, world)),
        case("new vault where one is", "vault-exists", make(&in_use, world)),
        bank.damaged("header empty", "vault-damaged", |path| fs::write(path.join("vault.json"), "").unwrap()),
        bank.damaged("header of another program", "vault-damaged", |path| {
            fs::write(path.join("vault.json"), "{}").unwrap();
        }),
        bank.damaged("header without its file", "vault-missing", |path| {
            fs::remove_file(path.join("vault.json")).unwrap();
        }),
        bank.damaged("database missing", "vault-damaged", |path| fs::remove_file(database(path)).unwrap()),
        bank.damaged("database of another program", "vault-damaged", |path| {
            fs::write(database(path), vec![7; 8_192]).unwrap();
        }),
        bank.damaged("database with a bit flipped", "vault-damaged", |path| flip(&database(path), 2_000)),
        bank.damaged("database cut", "vault-damaged", |path| {
            let bytes = fs::read(database(path)).unwrap();
            fs::write(database(path), &bytes[..bytes.len() - 8_192]).unwrap();
        }),
        bank.damaged("header of another vault", "wrong-passphrase", |path| {
            let text = fs::read_to_string(path.join("vault.json")).unwrap();
            let id = Vault::peek(path).unwrap().id;
            fs::write(path.join("vault.json"), text.replace(&id, &"0".repeat(id.len()))).unwrap();
        }),
        bank.damaged("header that asks for no work", "unsafe-key-derivation", |path| {
            let text = fs::read_to_string(path.join("vault.json")).unwrap();
            fs::write(path.join("vault.json"), text.replace("\"passes\": 2", "\"passes\": 1")).unwrap();
        }),
    ];
    drop(holder);
    cases
}

fn make(path: &Path, world: &Arc<SetWorld>) -> Result<(), Refusal> {
    let (administrator, passphrase) = (person(ADMINISTRATOR, Role::Administrator), passphrase());
    let new =
        operations::NewDesk { place: "x", person: &administrator, passphrase: &passphrase, cost: KdfParams::LEAST };
    operations::make_office(path, &new, world.clone()).map(drop)
}

fn people(bank: &Bank) -> Vec<Case> {
    let (path, world) = (bank.copy("people"), &bank.night.world);
    let wrong = SecretString::from("quite another passphrase".to_owned());
    let open = |person: &str, secret: &SecretString| Desk::open(&path, person, secret, world.clone());
    let first = open(OFFICER, &wrong);
    let _ = (open(OFFICER, &wrong), open(OFFICER, &wrong));
    let soon = open(OFFICER, &passphrase());
    world.turn(60);
    let mut desk = open(ADMINISTRATOR, &passphrase()).unwrap();
    let (nina, weak) = (person("nina", Role::Officer), SecretString::from("password1234".to_owned()));
    vec![
        case("wrong passphrase", "wrong-passphrase", first),
        case("right passphrase after three wrong ones", "too-soon", soon),
        case("person without a key", "unknown-person", desk.sign_in("nobody", &passphrase())),
        case("passphrase that everybody tries", "weak-passphrase", desk.add_person(&nina, &weak, KdfParams::LEAST)),
        case(
            "person of a code that is taken",
            "person-exists",
            desk.add_person(&person(OFFICER, Role::Officer), &passphrase(), KdfParams::LEAST),
        ),
        case("import by an administrator", "not-allowed", desk.import(&[], |_, _| std::ops::ControlFlow::Continue(()))),
        case(
            "totals before anybody signs in",
            "not-signed-in",
            desk.sign_out().and_then(|()| desk.loaded()).and_then(|loaded| {
                let (contest, _) = loaded.election.contests().next().unwrap();
                desk.totals(&contest.id, None)
            }),
        ),
    ]
}
