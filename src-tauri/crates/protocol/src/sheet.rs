//! The sheets of paper that the product prints, each made of an election's own data within one common frame.

mod attestation;
mod blank;
mod centre;
mod finding;
mod frame;
mod printable;
mod protocol;
mod read_back;
mod recount;
mod report;
mod setup;
mod signing;
mod subject;

pub use blank::{BlankFor, blank_sheet, blank_sheets};
pub use centre::{CentreInput, Standing, centre_summary, zero_report};
pub use frame::{Imprint, JournalHead, Software};
pub use printable::unprintable;
pub use protocol::{ProtocolInput, SIGNATURE_FIELDS, protocol};
pub use read_back::{ReadBackInput, read_back_sheet};
pub use recount::{RECOUNT_FORMAT, RecountInput, recount_sheet};
pub use report::{OFFICE_FIELD, ReportContest, ReportInput, ReportSection, results_report};
pub use setup::{FingerprintOf, FirstPassphrase, fingerprint_letter, passphrase_slips, recovery_sheet};
pub use signing::CENTRE_FIELD;
