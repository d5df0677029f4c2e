//! A journal as JSON lines: the entries as they were chained, so that anybody can compute the chain again.

use chrono::{DateTime, Utc};
use sealing::{Digest, Link};
use serde::{Deserialize, Serialize};

use crate::error::{Refusal, shown};
use crate::v1::{ElectionRef, Software};
use crate::wire;

/// The name and version of the format.
pub const JOURNAL_FORMAT: &str = "counterfoil-journal/1";
/// The largest journal that is read.
pub const JOURNAL_SIZE_MAX_BYTES: usize = 256 << 20;

/// The first line: whose journal it is, and where it ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JournalHeader {
    /// Always [`JOURNAL_FORMAT`].
    pub format: String,
    /// The vault's id, with which the chain begins.
    pub vault: String,
    /// `centre` or `office`.
    pub desk: String,
    /// What the desk is called.
    pub place: String,
    /// How often the vault has been made or restored.
    pub generation: u32,
    /// The election, once one is loaded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub election: Option<ElectionRef>,
    /// The program that wrote this.
    pub software: Software,
    /// When it was written.
    #[serde(with = "wire::instant")]
    pub written: DateTime<Utc>,
    /// The last entry.
    pub seq: u64,
    /// Its hash.
    #[serde(deserialize_with = "wire::digest")]
    pub hash: Digest,
    /// Whether every entry has its body; if not, counts were kept from whoever wrote this.
    pub complete: bool,
}

/// Every further line: an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JournalLine {
    /// Its number, from 1.
    pub seq: u64,
    /// When: RFC 3339 in UTC with milliseconds.
    pub at: String,
    /// Who; nobody for what the software observed by itself.
    pub actor: Option<String>,
    /// The kind of event.
    pub kind: String,
    /// The event as JSON, byte for byte as it was hashed; nothing where counts are kept back.
    pub body: Option<String>,
    /// What is left of the event where counts are kept back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rest: Option<String>,
    /// SHA-256 of the hash before it and its own bytes.
    #[serde(deserialize_with = "wire::digest")]
    pub hash: Digest,
}

/// A journal that is being written down.
#[derive(Debug)]
pub struct JournalFile(Vec<u8>);

impl JournalFile {
    /// Begins with the first line.
    pub fn begin(header: &JournalHeader) -> Self {
        let mut file = Self(vec![]);
        file.line(header);
        file
    }

    /// Adds an entry.
    pub fn push(&mut self, entry: &JournalLine) {
        self.line(entry);
    }

    /// The file.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    fn line(&mut self, line: &impl Serialize) {
        serde_json::to_writer(&mut self.0, line).expect("every part of a journal has a JSON form");
        self.0.push(b'\n');
    }
}

/// Reads a journal and computes its chain again; an entry without its body is taken at its word, those after it are not.
///
/// # Errors
/// [`Refusal::TooLarge`]; a line of another shape; [`Refusal::BrokenJournal`] at the first entry that does not follow, or
/// behind the last if it is not the one that the header names.
pub fn read(bytes: &[u8]) -> Result<JournalHeader, Refusal> {
    if bytes.len() > JOURNAL_SIZE_MAX_BYTES {
        return Err(Refusal::TooLarge { limit_bytes: JOURNAL_SIZE_MAX_BYTES });
    }
    let mut lines = bytes.split_inclusive(|byte| *byte == b'\n');
    let header: JournalHeader = wire::read(lines.next().unwrap_or_default())?;
    if header.format != JOURNAL_FORMAT {
        return Err(Refusal::UnknownFormat { format: shown(&header.format) });
    }
    let (mut seq, mut hash, mut complete) = (0, Link::beginning(&header.vault), true);
    for line in lines {
        let entry: JournalLine = wire::read(line)?;
        seq += 1;
        complete &= entry.body.is_some();
        if entry.seq != seq || !entry.follows(&hash) {
            return Err(Refusal::BrokenJournal { seq });
        }
        hash = entry.hash;
    }
    let whole = (header.seq, header.hash, header.complete) == (seq, hash, complete);
    if whole { Ok(header) } else { Err(Refusal::BrokenJournal { seq: seq + 1 }) }
}

impl JournalLine {
    fn follows(&self, previous: &Digest) -> bool {
        let Self { seq, at, actor, kind, body, hash, .. } = self;
        let actor = actor.as_deref().unwrap_or("");
        let plain = [at, actor, kind].iter().all(|text| !text.contains('\n'));
        let hashed = |body: &String| Link { seq: *seq, at, actor, kind, body }.hash(previous);
        plain && body.as_ref().is_none_or(|body| hashed(body) == *hash)
    }
}
