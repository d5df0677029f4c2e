//! The vault: an encrypted database, its key slots, its journal and its tables. SQL is written here and nowhere else.

mod change;
mod error;
mod folder;
mod header;
mod journal;
mod migration;
mod open;
mod table;
mod varint;

pub use change::Change;
pub use error::Fault;
pub use header::{DeskKind, Header, KeySlot, VAULT_FORMAT};
pub use journal::{Head, JournalEntry};
pub use open::{NewVault, Vault};
pub use table::received::{Arrival, Counted, Known, Standing};
