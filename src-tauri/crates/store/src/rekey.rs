//! Giving the database a new key, so that a way in that has ended opens nothing that is written later.
//!
//! Three steps, each durable: the header gets the new key sealed to everybody who stays, and beside it the old key wrapped by
//! the new one; the database is written anew under the new key, which either happens whole or not at all; the header forgets
//! the old one. If power goes in between, whoever opens the vault gets both keys from the header, tries which of them the
//! database has, and goes on from there.
//!
//! The old keys stay inside the database: a copy on a medium that was out meanwhile still has one of them, and gets the new
//! key in the same way when it comes back ([`crate::Copier`]).

use rusqlite::Connection;
use sealing::{MasterKey, SecureRandom};
use zeroize::Zeroizing;

use crate::connection::connect;
use crate::{Fault, Vault, table};

impl Vault {
    /// Gives the database a new key that everybody with an entrance gets. If another reader has the database open just now,
    /// the new key is in the header and the database takes it at the next occasion: another new key, a sign-in, an opening.
    ///
    /// # Errors
    /// The header names a public half that the database does not know; the operating system refused. Nobody who could open
    /// the vault before, and stays, is locked out by any of these.
    pub fn re_key(&mut self, random: &dyn SecureRandom) -> Result<(), Fault> {
        let (next, present) = (MasterKey::make(random)?, self.keys.read().clone());
        let mut header = self.header.clone();
        let names: Vec<String> = header.entrances().map(|(name, _)| name.to_owned()).collect();
        let associated: Vec<Vec<u8>> = names.iter().map(|name| header.associated(name)).collect();
        for ((name, entrance), associated) in header.entrances().zip(&associated) {
            if !table::holder::is_known(&self.db, name, &entrance.public)? {
                return Err(Fault::damaged("vault.json"));
            }
            entrance.reseal(&next, associated, random)?;
        }
        header.former = Some(next.wrap(&present, &header.associated_former())?);
        table::former_key::keep(&self.db, &present)?;
        let keys = self.keys.clone();
        let mut held = keys.next();
        self.folder.write_header(&header)?;
        self.header = header;
        *held = Some(next.into());
        drop(held);
        self.finish_re_key()
    }

    /// Whether the database still waits for its new key.
    pub fn is_key_due(&self) -> bool {
        self.keys.next().is_some()
    }

    /// Gives the database the key that the header holds ready, if there is one, and has the header forget the one before.
    pub(crate) fn finish_re_key(&mut self) -> Result<(), Fault> {
        self.give_key()?;
        if self.header.former.is_none() || self.is_key_due() {
            return Ok(());
        }
        self.header.former = None;
        self.folder.write_header(&self.header)
    }

    /// Gives the database the key that is held ready for it.
    pub(crate) fn give_key(&mut self) -> Result<(), Fault> {
        let keys = self.keys.clone();
        let Some(next) = keys.next().clone() else { return Ok(()) };
        let Some(mut database) = keys.write() else { return Ok(()) };
        if let Err(fault) = change_key(&self.db, &next) {
            log::warn!("the database keeps its key for now: {fault}");
        }
        // What the old connection believes of its key after a failure is uncertain; a new one tells what the file has.
        if let Ok(db) = connect(&self.folder, &next, false) {
            self.db = db;
            *database = next;
            *keys.next() = None;
        } else {
            self.db = connect(&self.folder, &database, false)?;
        }
        Ok(())
    }
}

/// Writes every page anew under another key, in one transaction with a rollback journal: while a write-ahead log is in use,
/// pages under both keys could lie beside each other.
pub(crate) fn change_key(db: &Connection, key: &MasterKey) -> Result<(), Fault> {
    db.flush_prepared_statement_cache();
    let mode: String = db.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0))?;
    if mode != "delete" {
        return Err(Fault::Locked);
    }
    let raw = Zeroizing::new(format!("x'{}'", key.expose_hex().as_str()));
    // The error of this one statement would repeat it, and it holds the key.
    db.pragma_update(None, "rekey", raw.as_str()).map_err(|_| Fault::damaged("key"))
}
