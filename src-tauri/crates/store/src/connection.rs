//! A connection to the encrypted database: its key, its settings, and the proof that every page is whole.

use rusqlite::{Connection, OpenFlags};
use sealing::MasterKey;
use zeroize::Zeroizing;

use crate::{Fault, folder::Folder, migration};

/// Settings that hold for every connection. WAL with FULL is as durable as a rollback journal and needs one flush a commit.
pub(crate) const SETTINGS: &[(&str, &str)] = &[
    ("cipher_memory_security", "ON"),
    ("journal_mode", "WAL"),
    ("synchronous", "FULL"),
    ("foreign_keys", "ON"),
    ("secure_delete", "ON"),
    ("cell_size_check", "ON"),
    ("trusted_schema", "OFF"),
    ("temp_store", "MEMORY"),
    ("mmap_size", "0"),
    // In KiB. Every page in it is locked into memory, of which a person has eight MiB on an ordinary system.
    ("cache_size", "-4096"),
];

pub(crate) fn connect(folder: &Folder, key: &MasterKey, new: bool) -> Result<Connection, Fault> {
    let create = if new { OpenFlags::SQLITE_OPEN_CREATE } else { OpenFlags::empty() };
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | create;
    let mut db = Connection::open_with_flags(folder.database(), flags).map_err(|_| Fault::damaged("records.db"))?;
    unlock(&db, key, SETTINGS)?;
    if new {
        migration::migrate(&mut db)?;
    } else if migration::version(&db)? == 0 {
        // An emptied file is a valid database without tables; it must not be filled and taken for a new vault.
        return Err(Fault::damaged("records.db"));
    }
    Ok(db)
}

/// Gives a connection its key and its settings, before anything is read.
pub(crate) fn unlock(db: &Connection, key: &MasterKey, settings: &[(&str, &str)]) -> Result<(), Fault> {
    let raw = Zeroizing::new(format!("x'{}'", key.expose_hex().as_str()));
    // The error of this one statement would repeat it, and it holds the key.
    db.pragma_update(None, "key", raw.as_str()).map_err(|_| Fault::damaged("key"))?;
    for (name, value) in settings {
        db.pragma_update(None, name, value)?;
    }
    Ok(())
}

/// Moves what waits beside the database into it, and empties the file in which it waited.
pub(crate) fn checkpoint(db: &Connection) -> Result<(), Fault> {
    let busy: i64 = db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy == 0 { Ok(()) } else { Err(Fault::Locked) }
}

/// Every page and every index is whole.
///
/// The first check reads the file itself, past what waits beside it: a page that a failing power tore while it was being moved would
/// be found although the whole one still waits. So all of it is moved first, and a reader keeps more from being moved meanwhile.
///
/// # Errors
/// [`Fault::Damaged`] with the first page or row that is not whole; the database refused.
pub(crate) fn prove_whole(db: &Connection) -> Result<(), Fault> {
    db.query_row("PRAGMA wal_checkpoint(FULL)", [], |_| Ok(()))?;
    let reading = db.unchecked_transaction()?;
    reading.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    for check in ["PRAGMA cipher_integrity_check", "PRAGMA integrity_check(1)"] {
        let mut statement = db.prepare(check)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let finding: String = row.get(0)?;
            if finding != "ok" {
                return Err(Fault::Damaged { detail: finding });
            }
        }
    }
    Ok(())
}
