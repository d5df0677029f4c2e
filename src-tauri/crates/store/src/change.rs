//! A change of the vault: effects and their journal entries in one transaction, or nothing at all.

use chrono::{DateTime, Utc};
use election::{PersonId, RecordId, Stamped};
use rusqlite::Transaction;

use crate::{Draft, Fault, Head, NewEntrance, journal, table};

/// An open transaction; everything that is done through it becomes durable together or not at all.
#[derive(Debug)]
pub struct Change<'a> {
    pub(crate) transaction: Transaction<'a>,
    pub(crate) head: Head,
    /// The first entry of this transaction: rows that it changes carry this number, so that a copy finds them.
    pub(crate) first: u64,
}

impl Change<'_> {
    /// Appends an event to the journal and returns the new head.
    ///
    /// # Errors
    /// The database refused.
    pub fn append(&mut self, stamped: &Stamped) -> Result<Head, Fault> {
        self.head = journal::append(&self.transaction, self.head, stamped)?;
        Ok(self.head)
    }

    /// Keeps a document under a name for good.
    ///
    /// # Errors
    /// There is one of that name; the database refused.
    pub fn keep_document(&mut self, name: &str, bytes: &[u8]) -> Result<(), Fault> {
        table::document::keep(&self.transaction, name, bytes)
    }

    /// The document of that name, those of this change included.
    ///
    /// # Errors
    /// The database refused.
    pub fn document(&self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        table::document::read(&self.transaction, name)
    }

    /// Lets the keys that the database will get be sealed to this entrance's holder.
    ///
    /// # Errors
    /// The database refused.
    pub fn keep_holder(&mut self, entrance: &NewEntrance) -> Result<(), Fault> {
        table::holder::keep(&self.transaction, &entrance.name, &entrance.entrance.public)
    }

    /// From now on this entrance is its holder's only one.
    ///
    /// # Errors
    /// The database refused.
    pub fn forget_other_holders(&mut self, entrance: &NewEntrance) -> Result<(), Fault> {
        table::holder::forget_others(&self.transaction, &entrance.name, Some(&entrance.entrance.public))
    }

    /// Nothing is sealed to a person any more.
    ///
    /// # Errors
    /// The database refused.
    pub fn forget_holder(&mut self, person: &PersonId) -> Result<(), Fault> {
        table::holder::forget_others(&self.transaction, person.as_str(), None)
    }

    /// Keeps what somebody has typed so far, in place of what they had typed before.
    ///
    /// # Errors
    /// The database refused.
    pub fn keep_draft(&mut self, draft: &Draft) -> Result<(), Fault> {
        table::draft::keep(&self.transaction, draft)
    }

    /// Wipes the draft of one person, or everybody's of this record.
    ///
    /// # Errors
    /// The database refused.
    pub fn remove_drafts(&mut self, record: &RecordId, person: Option<&PersonId>) -> Result<(), Fault> {
        table::draft::remove(&self.transaction, record, person)
    }

    /// Wipes the drafts of all records.
    ///
    /// # Errors
    /// The database refused.
    pub fn remove_all_drafts(&mut self) -> Result<(), Fault> {
        table::draft::remove_all(&self.transaction)
    }

    /// Keeps a part of the election that is prepared, in place of what it was.
    ///
    /// # Errors
    /// The database refused.
    pub fn keep_part(&mut self, part: &str, saved: DateTime<Utc>, body: &[u8]) -> Result<(), Fault> {
        table::preparation::keep(&self.transaction, part, saved, body)
    }

    /// Wipes the election that is prepared.
    ///
    /// # Errors
    /// The database refused.
    pub fn remove_parts(&mut self) -> Result<(), Fault> {
        table::preparation::remove(&self.transaction)
    }

    /// Keeps a private key.
    ///
    /// # Errors
    /// There is one of that name; the database refused.
    pub fn keep_key(&mut self, name: &str, key: &sealing::SigningKey) -> Result<(), Fault> {
        table::signing_key::keep(&self.transaction, name, key)
    }

    /// Takes a private key away, behind the entry that says so; [`crate::Vault::scour`] then leaves nothing of it in the files.
    ///
    /// # Errors
    /// No entry says so; the database refused.
    pub fn retire_key(&mut self, name: &str) -> Result<(), Fault> {
        table::signing_key::retire(&self.transaction, name)
    }
}
