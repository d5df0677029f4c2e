//! The journal: events in a chain of hashes, each entry in the transaction of what it tells.

use chrono::{DateTime, SecondsFormat, Utc};
use election::{Event, PersonId, Stamped};
use rusqlite::{Connection, Row, params};
use sealing::{Digest, Hasher};

use crate::Fault;

/// The end of the chain: what is printed on each protocol and signed into each result file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// How many entries there are.
    pub seq: u64,
    /// The hash of the last.
    pub hash: Digest,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalEntry {
    /// Its number, from 1.
    pub seq: u64,
    /// Who, what and when.
    pub stamped: Stamped,
    /// SHA-256 of the hash before it and its own canonical bytes.
    pub hash: Digest,
}

/// The text of an instant in the journal; the canonical bytes hold it.
fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// Where the chain of a vault begins: no journal can be moved to another vault.
pub(crate) fn beginning(vault: &str) -> Head {
    Head { seq: 0, hash: Digest::of(format!("counterfoil-journal/1\n{vault}").as_bytes()) }
}

/// `SHA-256(previous ‖ seq ‖ LF ‖ at ‖ LF ‖ actor ‖ LF ‖ kind ‖ LF ‖ body)`, all but the first as UTF-8 text. Neither `at`,
/// `actor` nor `kind` can hold a line feed, so no two entries have the same bytes.
fn chain(previous: &Digest, seq: u64, row: &Written) -> Digest {
    let mut hasher = Hasher::new();
    hasher.update(previous.as_bytes());
    let Written { at, actor, kind, body } = row;
    hasher.update(format!("{seq}\n{at}\n{}\n{kind}\n", actor.as_deref().unwrap_or("")).as_bytes());
    hasher.update(body.as_bytes());
    hasher.finish()
}

/// An entry as it is written.
struct Written {
    at: String,
    actor: Option<String>,
    kind: String,
    body: String,
}

/// Appends an event and returns the new head.
pub(crate) fn append(db: &Connection, head: Head, stamped: &Stamped) -> Result<Head, Fault> {
    let row = Written {
        at: instant(stamped.at),
        actor: stamped.by.as_ref().map(ToString::to_string),
        kind: stamped.event.kind().to_owned(),
        body: serde_json::to_string(&stamped.event).map_err(Fault::damaged)?,
    };
    let seq = head.seq + 1;
    let hash = chain(&head.hash, seq, &row);
    let mut insert =
        db.prepare_cached("INSERT INTO journal (seq, at, actor, kind, body, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
    let number = i64::try_from(seq).map_err(Fault::damaged)?;
    insert.execute(params![number, row.at, row.actor, row.kind, row.body, hash.as_bytes()])?;
    Ok(Head { seq, hash })
}

/// Walks the whole journal from its beginning, proves each link and hands over each entry.
///
/// # Errors
/// [`Fault::JournalBroken`] at the first entry that does not follow; whatever `each` returns.
pub(crate) fn walk<E: From<Fault>>(
    db: &Connection,
    vault: &str,
    mut each: impl FnMut(JournalEntry) -> Result<(), E>,
) -> Result<Head, E> {
    let mut head = beginning(vault);
    let mut statement =
        db.prepare("SELECT seq, at, actor, kind, body, hash FROM journal ORDER BY seq").map_err(Fault::from)?;
    let mut rows = statement.query([]).map_err(Fault::from)?;
    while let Some(row) = rows.next().map_err(Fault::from)? {
        let entry = read(row, head).ok_or(Fault::JournalBroken { seq: head.seq + 1 })?;
        head = Head { seq: entry.seq, hash: entry.hash };
        each(entry)?;
    }
    Ok(head)
}

/// The entry in `row`, if it follows from `head`.
fn read(row: &Row<'_>, head: Head) -> Option<JournalEntry> {
    let seq = u64::try_from(row.get::<_, i64>(0).ok()?).ok()?;
    let written =
        Written { at: row.get(1).ok()?, actor: row.get(2).ok()?, kind: row.get(3).ok()?, body: row.get(4).ok()? };
    let hash = Digest(row.get::<_, [u8; 32]>(5).ok()?);
    if seq != head.seq + 1 || chain(&head.hash, seq, &written) != hash {
        return None;
    }
    let event: Event = serde_json::from_str(&written.body).ok()?;
    let at = DateTime::parse_from_rfc3339(&written.at).ok()?.with_timezone(&Utc);
    let sound = event.kind() == written.kind && instant(at) == written.at;
    sound.then(|| JournalEntry { seq, stamped: Stamped { at, by: written.actor.map(PersonId::new), event }, hash })
}
