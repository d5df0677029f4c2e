//! The paper: documents set on A4, tagged and archivable, signed so that any PDF reader can tell.
//!
//! A [`Document`] says what is to be printed; [`print`] sets it as PDF/A-2a and PDF/UA-1; [`Unsigned::sign`] and
//! [`add_signature`] sign it as PAdES-B-B. [`Wording`] holds the translations that screen, paper and errors share.

mod block;
mod canvas;
mod code;
mod conformance;
mod document;
mod error;
mod font;
mod icc;
mod margin;
mod page;
mod pdf_signature;
mod print;
mod seen;
mod sheet;
mod structure;
mod table;
mod wording;
mod xmp;

#[cfg(test)]
extern crate self as protocol; // the specimens are shared with the example, which sees this crate from outside
#[cfg(test)]
mod specimen;
#[cfg(test)]
mod tests;

pub use document::{
    Align, Banner, BannerTone, Block, Code, Column, Document, Fact, Field, Foot, Head, Level, Plate, Row, RowStyle,
    SignatureLine, Slip, Table, Width,
};
pub use error::Refusal;
pub use font::{TEXT_LENGTH_MAX_CHARS, check};
pub use page::PAGE_COUNT_MAX;
pub use pdf_signature::{
    Claim, FILE_LENGTH_MAX_BYTES, Pending, SIGNATURE_LENGTH_MAX_BYTES, add_signature, count_pages,
};
pub use print::{Unsigned, print};
pub use seen::{Seen, look_into};
pub use sheet::{
    BlankFor, CENTRE_FIELD, CentreInput, FingerprintOf, FirstPassphrase, Imprint, JournalHead, OFFICE_FIELD,
    ProtocolInput, RECOUNT_FORMAT, ReadBackInput, RecountInput, ReportContest, ReportInput, ReportSection,
    SIGNATURE_FIELDS, Software, Standing, blank_sheet, blank_sheets, centre_summary, fingerprint_letter,
    passphrase_slips, protocol, read_back_sheet, recount_sheet, recovery_sheet, results_report, unprintable,
    zero_report,
};
pub use wording::{Explanation, Value, Wording, figure, languages};
