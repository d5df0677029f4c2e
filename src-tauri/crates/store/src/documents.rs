//! Documents as they lie in a vault, for whoever reads them while the vault is being opened.

use rusqlite::Connection;

use crate::{Fault, table};

/// The documents of a vault, as they lie in it.
#[derive(Clone, Copy, Debug)]
pub struct Documents<'a>(&'a Connection);

impl<'a> Documents<'a> {
    /// Those of this database.
    pub(crate) fn of(db: &'a Connection) -> Self {
        Self(db)
    }

    /// The document of that name.
    ///
    /// # Errors
    /// The database refused.
    pub fn document(&self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        table::document::read(self.0, name)
    }
}
