//! A table as a stream of rows whose cells are found by column.

use std::collections::HashSet;

use csv::{Reader, ReaderBuilder, StringRecord};
use election::{COUNT_MAX, Count};

use super::TABLE_SIZE_MAX_BYTES;
use super::fault::{CsvFaultKind as Kind, Faults};
use crate::error::shown;

/// A table whose heading was read.
pub(super) struct Table<'a> {
    file: &'static str,
    text: &'a str,
    reader: Reader<&'a [u8]>,
    columns: Vec<String>,
    record: StringRecord,
}

/// One line of a table, as wide as the heading and without control characters.
pub(super) struct Row<'t> {
    pub(super) file: &'static str,
    pub(super) line: u64,
    columns: &'t [String],
    record: &'t StringRecord,
}

impl<'a> Table<'a> {
    /// Reads the heading: every column once, all the required ones, and none that is not known.
    pub(super) fn open(
        file: &'static str,
        bytes: &'a [u8],
        required: &[&str],
        is_known: impl Fn(&str) -> bool,
        faults: &mut Faults,
    ) -> Option<Self> {
        let text = text(file, bytes, faults)?;
        let delimiter = if text.lines().next().is_some_and(|heading| heading.contains(';')) { b';' } else { b',' };
        let mut reader =
            ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes());
        let mut record = StringRecord::new();
        // The text is UTF-8 and rows may have any width, so that there is nothing left to fail.
        let is_there = reader.read_record(&mut record).unwrap_or(false);
        let columns: Vec<String> = record.iter().map(|column| column.trim().to_owned()).collect();
        if !is_there || columns.iter().all(String::is_empty) {
            faults.add(file, 1, "", Kind::Other("the table is empty".into()));
            return None;
        }
        let is_sound = check_heading(file, &columns, required, is_known, faults);
        is_sound.then_some(Self { file, text, reader, columns, record })
    }

    /// The headings.
    pub(super) fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The next row that can be used; blank lines are passed over, and rows of another width are faults.
    pub(super) fn next(&mut self, faults: &mut Faults) -> Option<Row<'_>> {
        loop {
            if faults.is_full() || !self.reader.read_record(&mut self.record).unwrap_or(false) {
                return None;
            }
            if self.record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            if self.is_sound(faults) {
                break;
            }
        }
        let line = self.line();
        Some(Row { file: self.file, line, columns: &self.columns, record: &self.record })
    }

    fn is_sound(&self, faults: &mut Faults) -> bool {
        let (found, expected) = (self.record.len(), self.columns.len());
        if found != expected {
            let detail = format!("{found} cells where the heading has {expected}");
            faults.add(self.file, self.line(), "", Kind::Other(detail));
            return false;
        }
        let control = self.record.iter().zip(&self.columns).find(|(cell, _)| cell.chars().any(char::is_control));
        if let Some((_, column)) = control {
            let detail = "a line break or another control character; perhaps a quotation mark is not closed";
            faults.add(self.file, self.line(), column, Kind::Other(detail.into()));
        }
        control.is_none()
    }

    /// The line on which the present row begins. The reader names the place where it began to look, before blank lines.
    fn line(&self) -> u64 {
        let Some(position) = self.record.position() else { return 1 };
        let from = usize::try_from(position.byte()).unwrap_or(usize::MAX);
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        let blank = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).filter(|byte| **byte == b'\n');
        blank.fold(position.line(), |line, _| line + 1)
    }
}

impl Row<'_> {
    /// What stands in the column at this place, without blanks around it.
    pub(super) fn at(&self, place: usize) -> &str {
        self.record.get(place).unwrap_or_default().trim()
    }

    /// The heading of the column at this place.
    pub(super) fn column(&self, place: usize) -> &str {
        self.columns.get(place).map_or("", String::as_str)
    }

    /// What stands in a column; nothing if the table lacks it.
    pub(super) fn cell(&self, column: &str) -> &str {
        self.columns.iter().position(|known| known == column).map_or("", |place| self.at(place))
    }

    /// What stands in a column that must not be empty.
    pub(super) fn given(&self, column: &str, faults: &mut Faults) -> Option<&str> {
        let cell = self.cell(column);
        if cell.is_empty() {
            self.fault(column, Kind::Other("must not be empty".into()), faults);
        }
        (!cell.is_empty()).then_some(cell)
    }

    /// A count: plain digits.
    pub(super) fn count(&self, place: usize, faults: &mut Faults) -> Option<Count> {
        let cell = self.at(place);
        let is_plain = !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit());
        let number = cell.parse::<u32>().ok().filter(|number| is_plain && *number <= COUNT_MAX);
        let count = number.and_then(Count::new);
        if count.is_none() {
            self.fault(self.column(place), Kind::Number(shown(cell)), faults);
        }
        count
    }

    /// A count in a column of this heading.
    pub(super) fn count_in(&self, column: &str, faults: &mut Faults) -> Option<Count> {
        let place = self.columns.iter().position(|known| known == column)?;
        self.count(place, faults)
    }

    /// Notes a fault of this row.
    pub(super) fn fault(&self, column: &str, kind: Kind, faults: &mut Faults) {
        faults.add(self.file, self.line, column, kind);
    }
}

/// Every required column is there, every column is known, and none is there twice.
fn check_heading(
    file: &'static str,
    columns: &[String],
    required: &[&str],
    is_known: impl Fn(&str) -> bool,
    faults: &mut Faults,
) -> bool {
    let missing = required.iter().copied().filter(|wanted| !columns.iter().any(|column| column == wanted));
    let mut wrong: Vec<&str> = missing.collect();
    let mut seen = HashSet::new();
    wrong.extend(columns.iter().map(String::as_str).filter(|column| !is_known(column) || !seen.insert(*column)));
    wrong.iter().for_each(|column| faults.add(file, 1, column, Kind::Heading));
    wrong.is_empty()
}

/// The text without a byte order mark.
fn text<'a>(file: &'static str, bytes: &'a [u8], faults: &mut Faults) -> Option<&'a str> {
    if bytes.len() > TABLE_SIZE_MAX_BYTES {
        faults.add(file, 1, "", Kind::Other(format!("more than {TABLE_SIZE_MAX_BYTES} bytes")));
        return None;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = good.iter().filter(|byte| **byte == b'\n').fold(1, |line, _| line + 1);
            faults.add(file, line, "", Kind::NotUtf8);
            None
        }
    }
}
