//! The journal: events in a chain of hashes, each entry in the transaction of what it tells.

use chrono::{DateTime, SecondsFormat, Utc};
use election::{Event, PersonId, Stamped};
use rusqlite::{Connection, OptionalExtension, Row, params};
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

/// The end of the journal as it is written, whether or not it follows from what is before; none if it is empty.
pub(crate) fn end(db: &Connection) -> Result<Option<Head>, Fault> {
    at(db, "(SELECT max(seq) FROM journal)", [])
}

/// The entry of that number, as a head.
pub(crate) fn head_at(db: &Connection, seq: u64) -> Result<Option<Head>, Fault> {
    at(db, "?1", [i64::try_from(seq).map_err(Fault::damaged)?])
}

/// When the entry of that number was written.
pub(crate) fn instant_at(db: &Connection, seq: u64) -> Result<Option<DateTime<Utc>>, Fault> {
    let mut select = db.prepare_cached("SELECT at FROM journal WHERE seq = ?1")?;
    let seq = i64::try_from(seq).map_err(Fault::damaged)?;
    let at: Option<String> = select.query_row([seq], |row| row.get(0)).optional()?;
    Ok(at.and_then(|at| DateTime::parse_from_rfc3339(&at).ok()).map(|at| at.with_timezone(&Utc)))
}

fn at(db: &Connection, which: &str, params: impl rusqlite::Params) -> Result<Option<Head>, Fault> {
    let mut select = db.prepare_cached(&format!("SELECT seq, hash FROM journal WHERE seq = {which}"))?;
    let row = select.query_row(params, |row| Ok((row.get::<_, i64>(0)?, row.get::<_, [u8; 32]>(1)?))).optional()?;
    row.map(|(seq, hash)| Ok(Head { seq: u64::try_from(seq).map_err(Fault::damaged)?, hash: Digest(hash) })).transpose()
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
    each: impl FnMut(JournalEntry) -> Result<(), E>,
) -> Result<Head, E> {
    walk_from(db, beginning(vault), each)
}

/// As [`walk`], from an entry that is proved already.
pub(crate) fn walk_from<E: From<Fault>>(
    db: &Connection,
    mut head: Head,
    mut each: impl FnMut(JournalEntry) -> Result<(), E>,
) -> Result<Head, E> {
    let select = "SELECT seq, at, actor, kind, body, hash FROM journal WHERE seq > ?1 ORDER BY seq";
    let mut statement = db.prepare(select).map_err(Fault::from)?;
    let mut rows = statement.query([i64::try_from(head.seq).map_err(Fault::damaged)?]).map_err(Fault::from)?;
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
