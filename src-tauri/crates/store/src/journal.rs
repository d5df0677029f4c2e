//! The journal: events in a chain of hashes, each entry in the transaction of what it tells.

use std::ops::ControlFlow;

use chrono::{DateTime, SecondsFormat, Utc};
use election::{Event, PersonId, Stamped, tells_of_counts};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, params, params_from_iter};
use sealing::{Digest, Link};

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

/// An entry as it stands in the table, byte for byte: what its hash was made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenEntry {
    /// Its number, from 1.
    pub seq: u64,
    /// When: RFC 3339 in UTC with milliseconds.
    pub at: String,
    /// Who; nobody for what the software observed by itself.
    pub actor: Option<String>,
    /// The kind of event.
    pub kind: String,
    /// The event as JSON.
    pub body: String,
    /// SHA-256 of the hash before it and its own canonical bytes, see [`Link`].
    pub hash: Digest,
}

impl WrittenEntry {
    fn link(&self) -> Link<'_> {
        let Self { seq, at, actor, kind, body, .. } = self;
        Link { seq: *seq, at, actor: actor.as_deref().unwrap_or(""), kind, body }
    }

    /// The entry's meaning, if it has one.
    fn read(self) -> Option<JournalEntry> {
        let event: Event = serde_json::from_str(&self.body).ok()?;
        let at = DateTime::parse_from_rfc3339(&self.at).ok()?.with_timezone(&Utc);
        let sound = event.kind() == self.kind && instant(at) == self.at;
        let by = self.actor.map(PersonId::new);
        sound.then_some(JournalEntry { seq: self.seq, stamped: Stamped { at, by, event }, hash: self.hash })
    }
}

/// Which entries are wanted, newest first. What is empty asks for everything.
#[derive(Clone, Debug, Default)]
pub struct JournalQuery<'a> {
    /// Only entries before this one.
    pub before: Option<u64>,
    /// Only events of these kinds.
    pub kinds: &'a [&'a str],
    /// Only what this person did.
    pub actor: Option<&'a str>,
    /// Only what is about a record of these stations.
    pub stations: Option<&'a [&'a str]>,
    /// Not before this instant.
    pub from: Option<DateTime<Utc>>,
    /// Not after this instant.
    pub until: Option<DateTime<Utc>>,
}

/// The text of an instant in the journal; the canonical bytes hold it.
fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// Where the chain of a vault begins.
pub(crate) fn beginning(vault: &str) -> Head {
    Head { seq: 0, hash: Link::beginning(vault) }
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
    let kind = stamped.event.kind();
    let body = serde_json::to_string(&stamped.event).map_err(Fault::damaged)?;
    let mut row = WrittenEntry {
        seq: head.seq + 1,
        at: instant(stamped.at),
        actor: stamped.by.as_ref().map(ToString::to_string),
        kind: kind.to_owned(),
        body: if tells_of_counts(kind).is_some() { blinded(db, body)? } else { body },
        hash: head.hash,
    };
    row.hash = row.link().hash(&head.hash);
    let mut insert = db.prepare_cached(
        "INSERT OR ROLLBACK INTO journal (seq, at, actor, kind, body, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    let number = i64::try_from(row.seq).map_err(Fault::damaged)?;
    insert.execute(params![number, row.at, row.actor, row.kind, row.body, row.hash.as_bytes()])?;
    Ok(Head { seq: row.seq, hash: row.hash })
}

/// Hashes are shown to people who may not see counts, and a hash of few small numbers can be guessed back to them: so
/// sixteen random bytes, which SQLite draws from the system, stand beside them. No event has a member of this name.
fn blinded(db: &Connection, mut body: String) -> Result<String, Fault> {
    let blind: String = db.prepare_cached("SELECT lower(hex(randomblob(16)))")?.query_row([], |row| row.get(0))?;
    body.pop();
    body.push_str(&format!(",\"blind\":\"{blind}\"}}"));
    Ok(body)
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
    head: Head,
    mut each: impl FnMut(JournalEntry) -> Result<(), E>,
) -> Result<Head, E> {
    walk_written(db, head, |row| {
        let seq = row.seq;
        each(row.read().ok_or(Fault::JournalBroken { seq })?)
    })
}

/// As [`walk_from`], with each entry as it is written.
pub(crate) fn walk_written<E: From<Fault>>(
    db: &Connection,
    mut head: Head,
    mut each: impl FnMut(WrittenEntry) -> Result<(), E>,
) -> Result<Head, E> {
    let select = format!("SELECT {COLUMNS} FROM journal WHERE seq > ?1 ORDER BY seq");
    let mut statement = db.prepare(&select).map_err(Fault::from)?;
    let mut rows = statement.query([i64::try_from(head.seq).map_err(Fault::damaged)?]).map_err(Fault::from)?;
    while let Some(row) = rows.next().map_err(Fault::from)? {
        let broken = Fault::JournalBroken { seq: head.seq + 1 };
        let entry = written(row).ok_or_else(|| broken.clone())?;
        if entry.seq != head.seq + 1 || entry.link().hash(&head.hash) != entry.hash {
            return Err(broken.into());
        }
        head = Head { seq: entry.seq, hash: entry.hash };
        each(entry)?;
    }
    Ok(head)
}

/// Hands over entries from the newest to the oldest, until `each` has enough. The chain is not proved on the way.
///
/// # Errors
/// [`Fault::JournalBroken`] at an entry that cannot be read; whatever `each` returns.
pub(crate) fn newest<E: From<Fault>>(
    db: &Connection,
    query: &JournalQuery<'_>,
    mut each: impl FnMut(WrittenEntry) -> Result<ControlFlow<()>, E>,
) -> Result<(), E> {
    let (conditions, values) = query.conditions();
    let select = format!("SELECT {COLUMNS} FROM journal WHERE {conditions} ORDER BY seq DESC");
    let mut statement = db.prepare_cached(&select).map_err(Fault::from)?;
    let mut rows = statement.query(params_from_iter(values)).map_err(Fault::from)?;
    while let Some(row) = rows.next().map_err(Fault::from)? {
        let seq = row.get::<_, i64>(0).map_err(Fault::from)?;
        let broken = || Fault::JournalBroken { seq: u64::try_from(seq).unwrap_or(0) };
        if each(written(row).ok_or_else(broken)?)?.is_break() {
            break;
        }
    }
    Ok(())
}

impl JournalQuery<'_> {
    /// What the rows must fulfil, and the values of its parameters.
    fn conditions(&self) -> (String, Vec<Value>) {
        let (mut all, mut values): (Vec<String>, Vec<Value>) = (vec!["1".to_owned()], vec![]);
        let mut want = |condition: &str, wanted: Vec<Value>| {
            let marks = vec!["?"; wanted.len()].join(", ");
            all.push(condition.replace("??", &marks));
            values.extend(wanted);
        };
        if let Some(before) = self.before {
            want("seq < ??", vec![i64::try_from(before).unwrap_or(i64::MAX).into()]);
        }
        if !self.kinds.is_empty() {
            want("kind IN (??)", texts(self.kinds));
        }
        if let Some(actor) = self.actor {
            want("actor = ??", texts(&[actor]));
        }
        if let Some(stations) = self.stations {
            want("json_extract(body, '$.record.station') IN (??)", texts(stations));
        }
        if let Some(from) = self.from {
            want("at >= ??", vec![instant(from).into()]);
        }
        if let Some(until) = self.until {
            want("at <= ??", vec![instant(until).into()]);
        }
        (all.join(" AND "), values)
    }
}

fn texts(texts: &[&str]) -> Vec<Value> {
    texts.iter().map(|text| Value::from((*text).to_owned())).collect()
}

const COLUMNS: &str = "seq, at, actor, kind, body, hash";

/// The entry in a row of [`COLUMNS`].
fn written(row: &Row<'_>) -> Option<WrittenEntry> {
    Some(WrittenEntry {
        seq: u64::try_from(row.get::<_, i64>(0).ok()?).ok()?,
        at: row.get(1).ok()?,
        actor: row.get(2).ok()?,
        kind: row.get(3).ok()?,
        body: row.get(4).ok()?,
        hash: Digest(row.get::<_, [u8; 32]>(5).ok()?),
    })
}
