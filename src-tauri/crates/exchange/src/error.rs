//! Why a file or a table is refused: one reason, with a stable code and the parameters of its message.

use std::fmt;

use election::Fault;

use crate::csv::CsvFault;
use crate::import::ImportFault;

/// How much of a foreign name or value is repeated in a message.
const SHOWN_MAX_CHARS: usize = 120;

/// A refused file. Nothing of it was used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Larger than any file of its kind.
    TooLarge {
        /// The largest size that is read.
        limit_bytes: usize,
    },
    /// A file without a single byte.
    EmptyFile,
    /// The file speaks of another centre than the one that signed it.
    WrongCentre {
        /// The centre that it speaks of.
        centre: String,
    },
    /// A journal whose chain does not hold.
    BrokenJournal {
        /// The first entry that does not follow from the one before.
        seq: u64,
    },
    /// Not a ZIP file of the one shape that travels.
    NotAContainer {
        /// Where reading stopped: `start`, `header`, `cut` or `directory`.
        part: &'static str,
    },
    /// More entries than any container has.
    TooManyEntries {
        /// How many there may be.
        limit: usize,
    },
    /// The container does not begin with its type, stored plainly.
    MimetypeFirst,
    /// A name that could lead out of the folder into which it is unpacked.
    UnsafePath {
        /// The name, made harmless.
        name: String,
    },
    /// Two entries of the same name.
    DuplicateEntry {
        /// The name.
        name: String,
    },
    /// An encrypted entry.
    EncryptedEntry {
        /// Its name.
        name: String,
    },
    /// An entry that would unpack to far more than it may.
    CompressionBomb {
        /// Its name.
        name: String,
    },
    /// An entry that cannot be unpacked, or whose checksum is wrong.
    DamagedEntry {
        /// Its name.
        name: String,
    },
    /// An entry that a file of this kind does not have.
    UnexpectedEntry {
        /// Its name.
        name: String,
    },
    /// An entry that should be there and is not.
    MissingEntry {
        /// Its name.
        name: String,
    },
    /// The manifest is not as the standard and this format want it.
    BadManifest {
        /// The part of it.
        part: &'static str,
    },
    /// An entry's content is not the one that the manifest names.
    DigestMismatch {
        /// The entry.
        name: String,
    },
    /// An entry that the manifest does not list.
    UnlistedPayload {
        /// The entry.
        name: String,
    },
    /// A file of another kind.
    WrongMediaType {
        /// The type that was wanted.
        expected: &'static str,
        /// The type that the manifest names.
        found: String,
    },
    /// Not JSON.
    BadJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the reader says, in English.
        detail: String,
    },
    /// JSON of another shape than the published schema.
    Schema {
        /// A JSON Pointer (RFC 6901), or line and column.
        place: String,
        /// What is wrong there, in English.
        detail: String,
    },
    /// A format or version that is not known here.
    UnknownFormat {
        /// The format that the file names.
        format: String,
    },
    /// A definition with a fault.
    Definition(Fault),
    /// A file of another election.
    WrongElection {
        /// The election that the file names.
        election: String,
    },
    /// A record that was made from another definition of the same election.
    WrongDefinition,
    /// Test data in a live election, or the reverse.
    WrongMode {
        /// The mode that the file names.
        mode: &'static str,
    },
    /// The authority's name in the definition is not the one in its certificate.
    WrongAuthority {
        /// The name in the definition.
        authority: String,
    },
    /// The certificate that was asked for belongs to another key.
    WrongRequest,
    /// No such station or contest, or the one takes no part in the other.
    UnknownStation {
        /// The station that the file names.
        station: String,
        /// The contest that the file names.
        contest: String,
    },
    /// A station that belongs to another centre than the one that signed.
    WrongStation {
        /// The station.
        station: String,
        /// The centre that signed.
        centre: String,
    },
    /// The counts are not those of the station's form: a blank too many, missing, or in another place.
    WrongSheet {
        /// The first blank that does not fit.
        field: String,
    },
    /// The totals do not add up.
    Sums {
        /// The rule that is broken.
        rule: String,
    },
    /// What the rules of double entry and approval refuse: the same person twice, a warning without an explanation.
    Election(election::Refusal),
    /// Part of a paper code that cannot be read or does not belong to the others.
    PaperCodeDamaged {
        /// Its place among those given, from 1.
        part: usize,
    },
    /// Part of a paper code that was not given.
    PaperCodeIncomplete {
        /// Its number, from 1.
        part: usize,
    },
    /// A fault of a file of another program.
    Import(ImportFault),
    /// A fault of a table.
    Csv(CsvFault),
    /// What a key, a certificate or a signature was refused for.
    Sealing(sealing::Refusal),
}

impl Refusal {
    /// The stable name of the reason; the text for people has the key `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too-large",
            Self::WrongCentre { .. } => "wrong-centre",
            Self::BrokenJournal { .. } => "broken-journal",
            Self::EmptyFile => "empty-file",
            Self::NotAContainer { .. } => "not-a-container",
            Self::TooManyEntries { .. } => "too-many-entries",
            Self::MimetypeFirst => "mimetype-first",
            Self::UnsafePath { .. } => "unsafe-path",
            Self::DuplicateEntry { .. } => "duplicate-entry",
            Self::EncryptedEntry { .. } => "encrypted-entry",
            Self::CompressionBomb { .. } => "compression-bomb",
            Self::DamagedEntry { .. } => "damaged-entry",
            Self::UnexpectedEntry { .. } => "unexpected-entry",
            Self::MissingEntry { .. } => "missing-entry",
            Self::BadManifest { .. } => "bad-manifest",
            Self::DigestMismatch { .. } => "digest-mismatch",
            Self::UnlistedPayload { .. } => "unlisted-payload",
            Self::WrongMediaType { .. } => "wrong-media-type",
            Self::BadJson { .. } => "bad-json",
            Self::Schema { .. } => "schema",
            Self::UnknownFormat { .. } => "unknown-format",
            Self::Definition(fault) => fault.kind.code(),
            Self::WrongElection { .. } => "wrong-election",
            Self::WrongDefinition => "wrong-definition",
            Self::WrongMode { .. } => "wrong-mode",
            Self::WrongAuthority { .. } => "wrong-authority",
            Self::WrongRequest => "wrong-request",
            Self::UnknownStation { .. } => "unknown-station",
            Self::WrongStation { .. } => "wrong-station",
            Self::WrongSheet { .. } => "wrong-sheet",
            Self::Sums { .. } => "sums",
            Self::Election(refusal) => refusal.code(),
            Self::PaperCodeDamaged { .. } => "paper-code-damaged",
            Self::PaperCodeIncomplete { .. } => "paper-incomplete",
            Self::Import(fault) => fault.code(),
            Self::Csv(fault) => fault.code(),
            Self::Sealing(refusal) => refusal.code(),
        }
    }

    /// The parameters that the text for people may use, in a fixed order.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::WrongCentre { centre } => vec![("centre", centre.clone())],
            Self::BrokenJournal { seq } => vec![("seq", seq.to_string())],
            Self::TooLarge { limit_bytes } => vec![("limit-bytes", limit_bytes.to_string())],
            Self::NotAContainer { part } | Self::BadManifest { part } => vec![("part", (*part).into())],
            Self::TooManyEntries { limit } => vec![("limit", limit.to_string())],
            Self::UnsafePath { name }
            | Self::DuplicateEntry { name }
            | Self::EncryptedEntry { name }
            | Self::CompressionBomb { name }
            | Self::DamagedEntry { name }
            | Self::UnexpectedEntry { name }
            | Self::MissingEntry { name }
            | Self::DigestMismatch { name }
            | Self::UnlistedPayload { name } => vec![("name", name.clone())],
            Self::WrongMediaType { expected, found } => {
                vec![("expected", (*expected).into()), ("found", found.clone())]
            }
            Self::BadJson { line, column, detail } => {
                vec![("line", line.to_string()), ("column", column.to_string()), ("detail", detail.clone())]
            }
            Self::Schema { place, detail } => vec![("place", place.clone()), ("detail", detail.clone())],
            Self::Definition(fault) => {
                let place = ("place", fault.place.clone());
                std::iter::once(place).chain(fault.kind.params()).collect()
            }
            Self::Election(refusal) => refusal.params(),
            Self::Import(fault) => fault.params(),
            Self::Csv(fault) => fault.params(),
            Self::Sealing(refusal) => refusal.params(),
            _ => self.params_of_content(),
        }
    }

    /// The parameters of refusals that speak of what the file says, and not of how it is packed.
    fn params_of_content(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::UnknownFormat { format } => vec![("format", format.clone())],
            Self::WrongElection { election } => vec![("election", election.clone())],
            Self::WrongMode { mode } => vec![("mode", (*mode).into())],
            Self::WrongAuthority { authority } => vec![("authority", authority.clone())],
            Self::UnknownStation { station, contest } => {
                vec![("station", station.clone()), ("contest", contest.clone())]
            }
            Self::WrongStation { station, centre } => vec![("station", station.clone()), ("centre", centre.clone())],
            Self::WrongSheet { field } => vec![("field", field.clone())],
            Self::Sums { rule } => vec![("rule", rule.clone())],
            Self::PaperCodeDamaged { part } | Self::PaperCodeIncomplete { part } => vec![("part", part.to_string())],
            _ => vec![],
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())?;
        self.params().iter().try_for_each(|(name, value)| write!(formatter, " {name}={value}"))
    }
}

impl std::error::Error for Refusal {}

impl From<sealing::Refusal> for Refusal {
    fn from(refusal: sealing::Refusal) -> Self {
        Self::Sealing(refusal)
    }
}

impl From<election::Refusal> for Refusal {
    fn from(refusal: election::Refusal) -> Self {
        Self::Election(refusal)
    }
}

impl From<CsvFault> for Refusal {
    fn from(fault: CsvFault) -> Self {
        Self::Csv(fault)
    }
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        Self::Definition(fault)
    }
}

/// A foreign text as it may stand in a message: short, and without characters that a terminal would obey.
pub(crate) fn shown(text: &str) -> String {
    let visible = |character: char| if character.is_control() { '\u{fffd}' } else { character };
    let mut shown: String = text.chars().take(SHOWN_MAX_CHARS).map(visible).collect();
    if text.chars().nth(SHOWN_MAX_CHARS).is_some() {
        shown.push('…');
    }
    shown
}
