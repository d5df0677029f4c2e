//! Spreadsheets in: an election from `stations.csv`, `lists.csv` and `areas.csv`, the counts of a rehearsal, the people of a
//! desk, and votes from which seats are computed.
//!
//! UTF-8 with or without a byte order mark, comma or semicolon (whichever the heading has), any line ends, cells quoted
//! or not. Every fault names file, line and column, and up to 200 are told at once.

mod counts;
mod definition;
mod fault;
mod people;
mod table;
mod votes;

pub use counts::counts;
pub use definition::{DraftTable, Settings, Tables, definition, made_id, take};
pub use fault::{CsvFault, CsvFaultKind};
pub use people::{LinedPerson, PEOPLE_COLUMNS, PEOPLE_MAX, PEOPLE_TABLE, RoleWords, people};
pub use votes::{VotesRow, votes};

/// The largest table that is read.
pub const TABLE_SIZE_MAX_BYTES: usize = 512 * 1024 * 1024;
/// How many faults are told at once.
pub const FAULTS_MAX: usize = 200;
