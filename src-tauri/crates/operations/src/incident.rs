//! The incident pack: what somebody elsewhere needs to find out what went wrong, in one file, and no secret in it.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use chrono::DateTime;
use election::{Event, Right};
use sealing::Digest;
use serde_json::{Value, json};
use store::{Fault, Header, KeySlot, Vault};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::handover::{harmless, write_and_read_back};
use crate::journal_export::JournalForm;
use crate::{Desk, Medium, MediumFault, Refusal, World};

/// The name and version of the format.
const FORMAT: &str = "counterfoil-incident/1";

/// So much of the end of each log, and so many logs.
const LOG_MAX_BYTES: usize = 2 << 20;
const LOGS_MAX: usize = 8;

/// So much of each file in which the system tells of itself.
const FACT_MAX_CHARS: usize = 4_000;

/// Where Linux tells of itself; elsewhere there is nothing to read.
const FACTS: &[(&str, &str)] = &[
    ("kernel", "/proc/version"),
    ("memory", "/proc/meminfo"),
    ("uptime", "/proc/uptime"),
    ("release", "/etc/os-release"),
];
const INTERFACES: &str = "/sys/class/net";

/// The end of the list of digests, as `sha256sum --check` reads it.
const LISTING: &str = "SHA256SUMS";

/// A pack that was written and read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncidentPack {
    /// Its name.
    pub name: String,
    /// Its size.
    pub bytes: usize,
    /// SHA-256 of it.
    pub digest: Digest,
    /// What lies in it.
    pub files: Vec<String>,
}

/// The files of a pack, by name.
type Files = BTreeMap<String, Vec<u8>>;

impl Desk {
    /// Collects what is known of this desk and writes it to a medium: journal (without counts where whoever is signed in may
    /// not see them), checklist, last readiness check, header without what opens it, system, logs.
    ///
    /// # Errors
    /// No right; the medium.
    pub fn incident_pack(
        &mut self,
        logs: &[(String, Vec<u8>)],
        name: Option<&str>,
        medium: &mut dyn Medium,
    ) -> Result<IncidentPack, Refusal> {
        self.require(Right::ReadJournal)?;
        let mut files = around(self.path(), self.vault.header(), &*self.world, logs);
        let head = self.head();
        let by = self.person.as_ref().map(|person| person.id.to_string());
        let about = json!({ "open": true, "by": by, "journal": { "seq": head.seq, "hash": head.hash.to_string() } });
        files.insert("about.json".to_owned(), pretty(&about_of(&*self.world, about)));
        files.insert("journal.jsonl".to_owned(), self.journal_bytes(JournalForm::JsonLines, self.now())?.bytes);
        files.insert("readiness.json".to_owned(), pretty(&self.readiness_told()?));
        if let Ok(open) = self.checklist() {
            let points = open.iter().map(|point| json!({ "open": point.todo.code(), "number": point.number }));
            files.insert("checklist.json".to_owned(), pretty(&points.collect()));
        }
        let pack = write(self.place(), &*self.world, files, name, medium)?;
        self.note(Event::IncidentPackMade { digest: pack.digest.to_string() })?;
        Ok(pack)
    }

    /// The last check of readiness, said to be what it is: not how things stand at the moment of the pack, but at that of the
    /// check, some time before.
    fn readiness_told(&self) -> Result<Value, Refusal> {
        let (last, now) = (self.last_readiness()?, self.now());
        let checked = last["at"].as_str().and_then(|at| DateTime::parse_from_rfc3339(at).ok());
        let about = if last.is_null() {
            "the journal tells of no check of readiness"
        } else {
            "the last check of readiness that the journal tells of; not how things stood when this pack was made"
        };
        Ok(json!({
            "about": about, "pack_made": now.to_rfc3339(), "checked": checked.map(|at| at.to_rfc3339()),
            "seconds_before_pack": checked.map(|at| (now - at.to_utc()).num_seconds()), "last_check": last,
        }))
    }

    /// The last check of readiness that the journal tells of.
    fn last_readiness(&self) -> Result<Value, Refusal> {
        let mut last = Value::Null;
        self.vault.replay_written::<Refusal>(|entry| {
            if entry.kind == "readiness-checked" {
                let event: Value = serde_json::from_str(&entry.body).map_err(|_| broken(entry.seq))?;
                last = json!({ "seq": entry.seq, "at": entry.at, "by": entry.actor, "event": event });
            }
            Ok(())
        })?;
        Ok(last)
    }
}

/// The pack of a vault that does not open, or at which nobody is signed in: everything but what lies inside it. `problem` is
/// the code of why it does not open.
///
/// # Errors
/// There is no vault; the medium.
pub fn incident_pack_outside(
    path: &Path,
    problem: &str,
    logs: &[(String, Vec<u8>)],
    world: &dyn World,
    name: Option<&str>,
    medium: &mut dyn Medium,
) -> Result<IncidentPack, Refusal> {
    let header = Vault::peek(path);
    let mut files = match &header {
        Ok(header) => around(path, header, world, logs),
        Err(_) => beside(path, world, logs),
    };
    let header_problem = header.as_ref().err().map(Fault::code);
    let about = json!({ "open": false, "problem": problem, "header-problem": header_problem });
    files.insert("about.json".to_owned(), pretty(&about_of(world, about)));
    let place = header.map_or_else(|_| "vault".to_owned(), |header| header.place);
    write(&place, world, files, name, medium)
}

/// What every pack has: the header and what lies beside it.
fn around(path: &Path, header: &Header, world: &dyn World, logs: &[(String, Vec<u8>)]) -> Files {
    let mut files = beside(path, world, logs);
    files.insert("vault.json".to_owned(), pretty(&header_without_secrets(header)));
    files
}

/// What can be told without reading a byte of the vault.
fn beside(path: &Path, world: &dyn World, logs: &[(String, Vec<u8>)]) -> Files {
    let mut files = Files::new();
    files.insert("files.json".to_owned(), pretty(&listing(path)));
    files.insert("system.json".to_owned(), pretty(&system(world)));
    for (name, bytes) in logs.iter().take(LOGS_MAX) {
        let end = bytes.get(bytes.len().saturating_sub(LOG_MAX_BYTES)..).unwrap_or_default();
        files.insert(format!("logs/{}", harmless(name)), end.to_vec());
    }
    files
}

fn about_of(world: &dyn World, mut about: Value) -> Value {
    let software = world.software();
    about["format"] = FORMAT.into();
    about["made"] = world.now().to_rfc3339().into();
    about["software"] = json!({ "version": software.version, "digest": software.digest.to_string() });
    about
}

/// Who has a key and how often it was tried; not the slots themselves, which wrap the key of the vault.
fn header_without_secrets(header: &Header) -> Value {
    let slot = |slot: &KeySlot| {
        json!({
            "person": slot.person, "name": slot.name, "role": slot.role.name(), "wrong": slot.entrance.wrong,
            "told": slot.entrance.told, "wrong_at": slot.entrance.wrong_at,
        })
    };
    json!({
        "format": header.format, "id": header.id, "desk": header.desk.name(), "place": header.place,
        "generation": header.generation, "recovery": header.recovery.is_some(), "people": header.slots.iter().map(slot).collect::<Vec<_>>(),
    })
}

/// The names and sizes of the vault's files.
fn listing(path: &Path) -> Value {
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    let mut files: Vec<(String, u64)> = entries
        .filter_map(|entry| Some((entry.file_name().to_string_lossy().into_owned(), entry.metadata().ok()?.len())))
        .collect();
    files.sort();
    files.into_iter().map(|(name, bytes)| json!({ "name": name, "bytes": bytes })).collect()
}

/// What the system says of itself.
fn system(world: &dyn World) -> Value {
    let mut facts = json!({
        "os": std::env::consts::OS, "arch": std::env::consts::ARCH, "clock": world.clock().to_string(),
    });
    for (name, path) in FACTS {
        if let Ok(text) = fs::read_to_string(path) {
            facts[*name] = text.chars().take(FACT_MAX_CHARS).collect::<String>().trim().into();
        }
    }
    let interfaces = fs::read_dir(INTERFACES).into_iter().flatten().flatten().map(|entry| {
        let state = fs::read_to_string(entry.path().join("operstate")).unwrap_or_default();
        (entry.file_name().to_string_lossy().into_owned(), Value::from(state.trim()))
    });
    facts["interfaces"] = interfaces.collect::<serde_json::Map<_, _>>().into();
    facts
}

fn write(
    place: &str,
    world: &dyn World,
    files: Files,
    name: Option<&str>,
    medium: &mut dyn Medium,
) -> Result<IncidentPack, Refusal> {
    let bytes = packed(&files).map_err(|error| MediumFault::Io { detail: error.to_string() })?;
    let usual = format!("{}_incident_{}.zip", harmless(place), world.now().format("%Y%m%d-%H%M%S"));
    let name = name.map_or(usual, ToOwned::to_owned);
    write_and_read_back(medium, &name, &bytes)?;
    let digest = Digest::of(&bytes);
    Ok(IncidentPack { name, bytes: bytes.len(), digest, files: files.into_keys().collect() })
}

/// A ZIP file in the order of the names, without times: equal files give equal bytes.
fn packed(files: &Files) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(vec![]));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let digests: String = files.iter().map(|(name, bytes)| format!("{}  {name}\n", Digest::of(bytes))).collect();
    let listing = [(LISTING, digests.as_bytes())];
    for (name, bytes) in files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).chain(listing) {
        zip.start_file(name, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn pretty(value: &Value) -> Vec<u8> {
    format!("{value:#}\n").into_bytes()
}

fn broken(seq: u64) -> Fault {
    Fault::JournalBroken { seq }
}
