//! Importing: a definition from the files of other programs, with a preview and every fault at its line and column.
//!
//! What these files say of people who vote or stand for election beyond their names is not taken over: a definition has no
//! place for it.

mod assemble;
mod cdf;
mod eml;
mod place;
mod take;

use std::fmt;

use chrono::NaiveDate;
use election::{Area, Centre, Contest, Definition, ElectionKind, Mode, Station};

use crate::csv::DraftTable;
use crate::error::{Refusal, shown};

pub use take::take;

/// The largest file that is imported: the candidates of a national election, or the stations of a large one.
pub const IMPORT_SIZE_MAX_BYTES: usize = 64 * 1024 * 1024;
/// How many files one import may have: the stations of every municipality.
pub const IMPORT_FILES_MAX: usize = 1_000;
/// How deep elements or objects may lie in one another; the formats need half of it.
const DEPTH_MAX: usize = 32;
/// How many faults are told at once.
const FAULTS_MAX: usize = 200;

/// A file to be imported.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The name under which its faults are told.
    pub name: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
}

/// What a file was recognised as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// EML 110a: the election, its region and its seats.
    Eml110a,
    /// EML 110b: the polling stations of a municipality.
    Eml110b,
    /// EML 230b: the lists and candidates.
    Eml230b,
    /// NIST SP 1500-100, JSON.
    Cdf,
    /// A table of stations, lists or areas.
    Table(DraftTable),
    /// A definition of this program.
    Definition,
}

impl SourceKind {
    /// The name used in files and translations.
    pub fn name(self) -> &'static str {
        match self {
            Self::Eml110a => "eml-110a",
            Self::Eml110b => "eml-110b",
            Self::Eml230b => "eml-230b",
            Self::Cdf => "nist-1500-100",
            Self::Table(table) => table.name(),
            Self::Definition => "election",
        }
    }
}

/// What a file brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The file.
    pub file: String,
    /// What it was recognised as.
    pub kind: SourceKind,
    /// The election that it names.
    pub election: String,
    /// How many areas.
    pub areas: usize,
    /// How many stations.
    pub stations: usize,
    /// How many lists, options or persons.
    pub lists: usize,
    /// How many candidates on lists.
    pub candidates: usize,
}

/// What such files do not say.
#[derive(Clone, Debug)]
pub struct ImportSettings {
    /// The authority that will sign.
    pub authority: String,
    /// Real or rehearsal.
    pub mode: Mode,
    /// Languages of the papers.
    pub languages: Vec<String>,
    /// The ready-made form of contests with lists; nothing takes the one that goes with the files.
    pub form: Option<String>,
}

/// One fault of an imported file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportFault {
    /// The file; empty where all of them together are meant.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What.
    pub kind: ImportFaultKind,
}

/// The kinds of fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportFaultKind {
    /// No file that can be imported.
    UnknownFile,
    /// More than is read: bytes, files, depth.
    TooMuch {
        /// How much is read.
        limit: usize,
    },
    /// The text is not UTF-8.
    NotUtf8,
    /// A document type declaration, which could make entities of anything.
    DocumentType,
    /// Not as its format wants it.
    Malformed {
        /// What the reader says, in English.
        detail: String,
    },
    /// A reference to something that is not there.
    Unknown {
        /// What is named.
        value: String,
    },
    /// The same identifier twice.
    Duplicate {
        /// The identifier.
        value: String,
    },
    /// Another election than the files before.
    OtherElection {
        /// Its identifier.
        value: String,
    },
    /// What no file says and a definition needs.
    Missing {
        /// `stations`, `lists` or `election`.
        part: &'static str,
    },
}

impl ImportFault {
    /// The stable name of the reason; the text for people has the key `error-<code>`.
    pub fn code(&self) -> &'static str {
        match &self.kind {
            ImportFaultKind::UnknownFile => "import-unknown-file",
            ImportFaultKind::TooMuch { .. } => "import-too-much",
            ImportFaultKind::NotUtf8 => "import-not-utf8",
            ImportFaultKind::DocumentType => "import-document-type",
            ImportFaultKind::Malformed { .. } => "import-malformed",
            ImportFaultKind::Unknown { .. } => "import-unknown",
            ImportFaultKind::Duplicate { .. } => "import-duplicate",
            ImportFaultKind::OtherElection { .. } => "import-other-election",
            ImportFaultKind::Missing { .. } => "import-missing",
        }
    }

    /// The parameters that the text for people may use, in a fixed order.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        use ImportFaultKind as K;
        let (line, column) = (self.line.to_string(), self.column.to_string());
        let mut params = vec![("file", shown(&self.file)), ("line", line), ("column", column)];
        params.extend(match &self.kind {
            K::UnknownFile | K::NotUtf8 | K::DocumentType => None,
            K::TooMuch { limit } => Some(("limit", limit.to_string())),
            K::Malformed { detail } => Some(("detail", shown(detail))),
            K::Unknown { value } | K::Duplicate { value } | K::OtherElection { value } => Some(("value", shown(value))),
            K::Missing { part } => Some(("part", (*part).to_owned())),
        });
        params
    }
}

impl fmt::Display for ImportFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.code())?;
        self.params().iter().try_for_each(|(name, value)| write!(formatter, " {name}={value}"))
    }
}

/// What one file says of the election itself.
#[derive(Clone, Debug, Default)]
struct Head {
    id: String,
    title: Option<String>,
    kind: Option<ElectionKind>,
    date: Option<NaiveDate>,
    seats: Option<u32>,
}

/// What one file brings.
#[derive(Debug, Default)]
struct Parts {
    head: Head,
    areas: Vec<Area>,
    centres: Vec<Centre>,
    stations: Vec<Station>,
    contests: Vec<Contest>,
}

/// Faults as they are found in one file.
struct Faults<'a> {
    file: &'a str,
    text: &'a str,
    found: Vec<ImportFault>,
}

impl Faults<'_> {
    /// Notes a fault at so many bytes from the beginning.
    fn at(&mut self, offset: usize, kind: ImportFaultKind) {
        if self.found.len() < FAULTS_MAX {
            let (line, column) = place::of(self.text, offset);
            self.found.push(ImportFault { file: self.file.to_owned(), line, column, kind });
        }
    }
}

/// Reads files and makes a definition of them, which is not checked yet: [`Definition::check`] does that.
///
/// # Errors
/// Every fault of every file; what is missing is told only when there is no other fault.
pub fn definition(
    sources: &[Source<'_>],
    settings: &ImportSettings,
) -> Result<(Definition, Vec<Preview>), Vec<Refusal>> {
    let (parts, previews) = read_all(sources)?;
    let definition = assemble::definition(parts, settings).map_err(|kind| vec![whole(kind)])?;
    Ok((definition, previews))
}

/// What a file brings, and of which kind it is.
type Part = (SourceKind, Parts);

/// What the files bring, one by one; they are of one election.
fn read_all(sources: &[Source<'_>]) -> Result<(Vec<Part>, Vec<Preview>), Vec<Refusal>> {
    if sources.len() > IMPORT_FILES_MAX {
        return Err(vec![whole(ImportFaultKind::TooMuch { limit: IMPORT_FILES_MAX })]);
    }
    let (mut parts, mut previews, mut found): (Vec<Part>, _, Vec<ImportFault>) = (vec![], vec![], vec![]);
    for source in sources {
        match read(source) {
            Ok((kind, part)) => {
                let other = parts.first().filter(|(_, first)| first.head.id != part.head.id);
                if other.is_some() {
                    let kind = ImportFaultKind::OtherElection { value: part.head.id.clone() };
                    found.push(ImportFault { file: source.name.to_owned(), line: 1, column: 1, kind });
                }
                previews.push(preview(source.name, kind, &part));
                parts.push((kind, part));
            }
            Err(faults) => found.extend(faults),
        }
    }
    if !found.is_empty() {
        found.truncate(FAULTS_MAX);
        return Err(found.into_iter().map(Refusal::Import).collect());
    }
    Ok((parts, previews))
}

/// A fault of all files together.
fn whole(kind: ImportFaultKind) -> Refusal {
    Refusal::Import(ImportFault { file: String::new(), line: 0, column: 0, kind })
}

fn preview(file: &str, kind: SourceKind, parts: &Parts) -> Preview {
    Preview {
        file: file.to_owned(),
        kind,
        election: parts.head.id.clone(),
        areas: parts.areas.len(),
        stations: parts.stations.len(),
        lists: parts.contests.iter().map(|contest| contest.lists.len()).sum(),
        candidates: parts.contests.iter().map(Contest::candidates).sum(),
    }
}

/// Recognises a file by its first character and reads it.
fn read(source: &Source<'_>) -> Result<(SourceKind, Parts), Vec<ImportFault>> {
    let fault = |offset: usize, text: &str, kind| {
        let (line, column) = place::of(text, offset);
        vec![ImportFault { file: source.name.to_owned(), line, column, kind }]
    };
    if source.bytes.len() > IMPORT_SIZE_MAX_BYTES {
        return Err(fault(0, "", ImportFaultKind::TooMuch { limit: IMPORT_SIZE_MAX_BYTES }));
    }
    let text = std::str::from_utf8(source.bytes).map_err(|error| {
        let good = source.bytes.get(..error.valid_up_to()).and_then(|good| std::str::from_utf8(good).ok());
        fault(error.valid_up_to(), good.unwrap_or_default(), ImportFaultKind::NotUtf8)
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut faults = Faults { file: source.name, text, found: vec![] };
    let read = match text.trim_start().chars().next() {
        Some('<') => eml::read(text, &mut faults),
        Some('{') => cdf::read(text, &mut faults).map(|parts| (SourceKind::Cdf, parts)),
        _ => None,
    };
    match read {
        Some(read) if faults.found.is_empty() => Ok(read),
        _ if faults.found.is_empty() => Err(fault(0, text, ImportFaultKind::UnknownFile)),
        _ => Err(faults.found),
    }
}
