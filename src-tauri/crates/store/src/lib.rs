//! The vault: an encrypted database, its key slots, its journal and its tables. SQL is written here and nowhere else.

mod backup;
mod change;
mod connection;
mod documents;
mod entrance;
mod error;
mod folder;
mod header;
mod journal;
mod keys;
mod lineage;
mod migration;
mod new_vault;
mod open;
mod reader;
mod rekey;
mod restore;
mod table;
mod varint;

pub use backup::{COPY_EXTENSION, Copier, Each, Followed};
pub use change::Change;
pub use documents::Documents;
pub use entrance::{Entrance, NewEntrance};
pub use error::Fault;
pub use header::{CopyState, DeskKind, Header, KeySlot, VAULT_FORMAT};
pub use journal::{Head, JournalEntry, JournalQuery, WrittenEntry};
pub use lineage::{Lineage, RESTORATIONS_MAX};
pub use new_vault::NewVault;
pub use open::Vault;
pub use reader::{Came, Reader, Reading};
pub use table::arrival::ArrivalQuery;
pub use table::draft::{Draft, DraftMark, DraftOf};
pub use table::fence::{Fence, KnownFence};
pub use table::paper::{CheckedPaper, PaperStanding};
pub use table::received::{Arrival, Kept, Known, Standing, Trace, Traced};
