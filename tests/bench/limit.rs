//! What no import of these files could outrun: their signature checks, inflating them, and writing each once.
use flate2::{Decompress, FlushDecompress};
use rayon::prelude::*;
use ring::signature::{
    ECDSA_P256_SHA256_ASN1, ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair, UnparsedPublicKey,
};
use rusqlite::{Connection, params};
use std::path::Path;
use std::sync::mpsc::sync_channel;
use std::thread;
use std::time::{Duration, Instant};
use suite::Outcome;

/// As the import does.
const FILES_PER_TRANSACTION: usize = 256;
/// The signed attributes of a result file.
const SIGNED_BYTES: usize = 240;
const LOCAL_LENGTH_BYTES: usize = 30;
/// The settings of every vault.
const SETTINGS: [(&str, &str); 9] = [
    ("cipher_memory_security", "ON"),
    ("journal_mode", "WAL"),
    ("synchronous", "FULL"),
    ("foreign_keys", "ON"),
    ("secure_delete", "ON"),
    ("cell_size_check", "ON"),
    ("trusted_schema", "OFF"),
    ("temp_store", "MEMORY"),
    ("mmap_size", "0"),
];
/// The least that keeps a file: no index, no trigger, nothing beside it.
const TABLE: &str = "CREATE TABLE file (seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT";

/// A file with the work that it makes, taken apart beforehand.
struct File {
    bytes: Vec<u8>,
    /// The packed entries, each with its length when unpacked.
    packed: Vec<(Vec<u8>, usize)>,
    signed: Vec<u8>,
    signature: Vec<u8>,
}

/// Files ready to be measured.
pub(crate) struct Limit {
    files: Vec<File>,
    key: Vec<u8>,
}

impl Limit {
    /// Takes the files apart and signs as many messages as they have signatures: one a file, because a certificate is
    /// proved once and then known.
    pub(crate) fn prepare(results: &[Vec<u8>]) -> Outcome<Self> {
        let random = ring::rand::SystemRandom::new();
        let algorithm = &ECDSA_P256_SHA256_ASN1_SIGNING;
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(algorithm, &random).map_err(|_| "no key")?;
        let pair = EcdsaKeyPair::from_pkcs8(algorithm, pkcs8.as_ref(), &random).map_err(|_| "no key")?;
        let file = |bytes: &Vec<u8>| {
            let signed: Vec<u8> = bytes.iter().rev().take(SIGNED_BYTES).copied().collect();
            let signature = pair.sign(&random, &signed).map_err(|_| "no signature")?.as_ref().to_vec();
            let packed = packed(bytes).ok_or("a container of another shape")?;
            Ok(File { bytes: bytes.clone(), packed, signed, signature })
        };
        let files = results.iter().map(file).collect::<Outcome<_>>()?;
        Ok(Self { files, key: pair.public_key().as_ref().to_vec() })
    }

    /// Does the work on all cores, writing into a database with the settings of a vault.
    pub(crate) fn reach(&self, database: &Path) -> Outcome<Duration> {
        let mut database = open(database)?;
        let start = Instant::now();
        let written = thread::scope(|scope| {
            let (sender, checked) = sync_channel(2);
            scope.spawn(move || {
                for batch in self.files.chunks(FILES_PER_TRANSACTION) {
                    let sound = batch.par_iter().all(|file| self.check(file));
                    if !sound || sender.send(batch).is_err() {
                        return;
                    }
                }
            });
            let mut written = 0;
            for batch in checked {
                let transaction = database.transaction()?;
                let mut insert = transaction.prepare_cached("INSERT INTO file (bytes) VALUES (?1)")?;
                batch.iter().try_for_each(|file| insert.execute(params![file.bytes]).map(drop))?;
                drop(insert);
                transaction.commit()?;
                written += batch.len();
            }
            Ok::<_, rusqlite::Error>(written)
        })?;
        let took = start.elapsed();
        if written == self.files.len() { Ok(took) } else { Err("a signature or an entry is not sound".into()) }
    }

    fn check(&self, file: &File) -> bool {
        let key = UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, &self.key);
        let mut inflater = Decompress::new(false);
        let whole = file.packed.iter().all(|(packed, length)| {
            let mut bytes = Vec::with_capacity(length + 8);
            inflater.reset(false);
            inflater.decompress_vec(packed, &mut bytes, FlushDecompress::Finish).is_ok() && bytes.len() == *length
        });
        whole && key.verify(&file.signed, &file.signature).is_ok()
    }
}

fn open(path: &Path) -> Outcome<Connection> {
    let database = Connection::open(path)?;
    database.pragma_update(None, "key", format!("x'{}'", "5e".repeat(32)))?;
    for (name, value) in SETTINGS {
        database.pragma_update(None, name, value)?;
    }
    database.execute_batch(TABLE)?;
    Ok(database)
}

/// The packed entries of a container, behind the type that stands there plainly.
fn packed(bytes: &[u8]) -> Option<Vec<(Vec<u8>, usize)>> {
    let (mut at, mut entries) = (0, vec![]);
    while bytes.get(at..)?.starts_with(b"PK\x03\x04") {
        let long = |place: usize| {
            let four = bytes.get(at + place..at + place + 4)?.try_into().ok()?;
            usize::try_from(u32::from_le_bytes(four)).ok()
        };
        let (length, inflated, name) = (long(18)?, long(22)?, long(26)? & 0xffff);
        let start = at + LOCAL_LENGTH_BYTES + name;
        entries.push((bytes.get(start..start + length)?.to_vec(), inflated));
        at = start + length;
    }
    entries.remove(0);
    Some(entries)
}
