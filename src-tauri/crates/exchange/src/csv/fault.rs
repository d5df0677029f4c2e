//! What is wrong with a table, and in which cell.

use std::fmt;

use election::FaultKind;

use super::FAULTS_MAX;
use crate::error::shown;

/// One fault of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CsvFault {
    /// The table's name: `stations.csv`. Empty for a fault of the election that no table caused.
    pub file: &'static str,
    /// The line in the file, from 1.
    pub line: u64,
    /// The column's heading; empty if the whole line is meant. Without a file, a JSON Pointer into the definition.
    pub column: String,
    /// What.
    pub kind: CsvFaultKind,
}

/// The kinds of fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CsvFaultKind {
    /// The text is not UTF-8.
    NotUtf8,
    /// The heading of this column is missing, unknown or there twice.
    Heading,
    /// The cell is no whole number from 0 to 999 999 999.
    Number(String),
    /// Nothing is known under this name.
    Unknown(String),
    /// No role that there is at this desk.
    NoRole {
        /// What stands there.
        value: String,
        /// Every role that may stand there.
        allowed: String,
    },
    /// The same twice.
    Duplicate(String),
    /// Something else, in English.
    Other(String),
    /// What the definition that comes out of the tables is refused for.
    Definition(FaultKind),
}

impl CsvFault {
    /// The stable name of the reason; the text for people has the key `error-<code>`.
    pub fn code(&self) -> &'static str {
        match &self.kind {
            CsvFaultKind::NotUtf8 => "not-utf8",
            CsvFaultKind::Heading => "csv-header",
            CsvFaultKind::Number(_) => "csv-number",
            CsvFaultKind::Unknown(_) => "csv-unknown",
            CsvFaultKind::NoRole { .. } => "csv-role",
            CsvFaultKind::Duplicate(_) => "csv-duplicate",
            CsvFaultKind::Other(_) => "csv",
            CsvFaultKind::Definition(kind) => kind.code(),
        }
    }

    /// The parameters that the text for people may use, in a fixed order.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        let place = [("file", self.file.to_owned()), ("line", self.line.to_string()), ("column", self.column.clone())];
        let mut params = Vec::from(place);
        match &self.kind {
            CsvFaultKind::NotUtf8 | CsvFaultKind::Heading => (),
            CsvFaultKind::Number(value) | CsvFaultKind::Unknown(value) | CsvFaultKind::Duplicate(value) => {
                params.push(("value", value.clone()));
            }
            CsvFaultKind::NoRole { value, allowed } => {
                params.extend([("value", value.clone()), ("allowed", allowed.clone())]);
            }
            CsvFaultKind::Other(detail) => params.push(("detail", detail.clone())),
            CsvFaultKind::Definition(kind) => {
                params.push(("place", self.place()));
                params.extend(kind.params());
            }
        }
        params
    }

    fn place(&self) -> String {
        let Self { file, line, column, .. } = self;
        if file.is_empty() { column.clone() } else { format!("{file}:{line} {column}") }
    }
}

impl fmt::Display for CsvFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.code())?;
        self.params().iter().try_for_each(|(name, value)| write!(formatter, " {name}={value}"))
    }
}

impl std::error::Error for CsvFault {}

/// Faults as they are found, up to as many as are told.
#[derive(Default)]
pub(super) struct Faults(Vec<CsvFault>);

impl Faults {
    pub(super) fn add(&mut self, file: &'static str, line: u64, column: &str, kind: CsvFaultKind) {
        if !self.is_full() {
            self.0.push(CsvFault { file, line, column: shown(column), kind });
        }
    }

    /// Whether reading on would be of no use.
    pub(super) fn is_full(&self) -> bool {
        self.0.len() >= FAULTS_MAX
    }

    /// The value, if there is no fault.
    pub(super) fn none_or<T>(self, value: T) -> Result<T, Vec<CsvFault>> {
        if self.0.is_empty() { Ok(value) } else { Err(self.0) }
    }
}
