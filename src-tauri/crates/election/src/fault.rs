//! What is wrong with a definition: every fault at once, each with its place.

use std::fmt;

/// One fault of a definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where, as a JSON Pointer (RFC 6901) into the definition: `/contests/0/lists/3/name`.
    pub place: String,
    /// What.
    pub kind: FaultKind,
}

/// The kinds of fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// More items than the format allows.
    TooMany {
        /// How many there are.
        number: usize,
        /// How many there may be.
        limit: usize,
    },
    /// Nothing where at least one is needed.
    Missing,
    /// The text is empty, too long, or holds control characters.
    BadText,
    /// The identifier is empty, too long, or holds a character that may not stand in one.
    BadId(String),
    /// The same identifier twice.
    Duplicate(String),
    /// A reference to something that is not defined.
    Unknown(String),
    /// The areas' parents form a circle, or there is not exactly one root.
    NotATree(String),
    /// A number outside what is allowed.
    OutOfRange(String),
    /// A rule's term cannot be read, or names no field.
    BadTerm(String),
    /// The contest's kind and its lists do not go together: candidates on a closed list, none on an open one.
    WrongShape(String),
    /// No station takes part in the contest, so that its results could never be sent.
    NoStation(String),
}

impl FaultKind {
    /// A stable code for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooMany { .. } => "definition-too-many",
            Self::Missing => "definition-missing",
            Self::BadText => "definition-bad-text",
            Self::BadId(_) => "definition-bad-id",
            Self::Duplicate(_) => "definition-duplicate",
            Self::Unknown(_) => "definition-unknown",
            Self::NotATree(_) => "definition-not-a-tree",
            Self::OutOfRange(_) => "definition-out-of-range",
            Self::BadTerm(_) => "definition-bad-term",
            Self::WrongShape(_) => "definition-wrong-shape",
            Self::NoStation(_) => "definition-no-station",
        }
    }

    /// The parameters of the message.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooMany { number, limit } => {
                vec![("number", number.to_string()), ("limit", limit.to_string())]
            }
            Self::Missing | Self::BadText => vec![],
            Self::BadId(value)
            | Self::Duplicate(value)
            | Self::Unknown(value)
            | Self::NotATree(value)
            | Self::OutOfRange(value)
            | Self::BadTerm(value)
            | Self::WrongShape(value)
            | Self::NoStation(value) => vec![("value", value.clone())],
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.place, self.kind.code())?;
        self.kind.params().iter().try_for_each(|(name, value)| write!(formatter, " {name}={value}"))
    }
}
