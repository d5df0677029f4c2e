//! Documents that were signed or received once and are kept as the bytes they are.

use rusqlite::{Connection, OptionalExtension, params};

use crate::Fault;

pub(crate) fn keep(db: &Connection, name: &str, bytes: &[u8]) -> Result<(), Fault> {
    db.prepare_cached("INSERT INTO document (name, bytes) VALUES (?1, ?2)")?.execute(params![name, bytes])?;
    Ok(())
}

pub(crate) fn read(db: &Connection, name: &str) -> Result<Option<Vec<u8>>, Fault> {
    let mut select = db.prepare_cached("SELECT bytes FROM document WHERE name = ?1")?;
    Ok(select.query_row([name], |row| row.get(0)).optional()?)
}
