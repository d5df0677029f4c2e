//! The election that an office prepares: the parts of its definition as they stand, replaced as somebody edits them.

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Connection, params};

use crate::Fault;

pub(crate) fn keep(db: &Connection, part: &str, saved: DateTime<Utc>, body: &[u8]) -> Result<(), Fault> {
    let saved = saved.to_rfc3339_opts(SecondsFormat::Millis, true);
    db.prepare_cached("INSERT OR REPLACE INTO preparation (part, saved, body) VALUES (?1, ?2, ?3)")?
        .execute(params![part, saved, body])?;
    Ok(())
}

/// Every part, by name.
pub(crate) fn all(db: &Connection) -> Result<Vec<(String, Vec<u8>)>, Fault> {
    let mut select = db.prepare_cached("SELECT part, body FROM preparation ORDER BY part")?;
    let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn remove(db: &Connection) -> Result<(), Fault> {
    db.execute("DELETE FROM preparation", [])?;
    Ok(())
}
