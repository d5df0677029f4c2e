//! The keys that the database had before: they open nothing but old copies of it.

use rusqlite::{Connection, params};
use sealing::MasterKey;

use crate::Fault;

/// Keeps a key that is about to be replaced.
pub(crate) fn keep(db: &Connection, key: &MasterKey) -> Result<(), Fault> {
    db.execute("INSERT OR IGNORE INTO former_key (key) VALUES (?1)", params![key.expose()])?;
    Ok(())
}

/// Every such key, the last one first.
pub(crate) fn all(db: &Connection) -> Result<Vec<MasterKey>, Fault> {
    let mut select = db.prepare("SELECT key FROM former_key ORDER BY number DESC")?;
    let keys = select.query_map([], |row| row.get(0).map(MasterKey::from_exposed))?;
    Ok(keys.collect::<Result<_, _>>()?)
}
