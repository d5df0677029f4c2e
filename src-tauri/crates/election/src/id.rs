//! Identifiers, one type each, so that a station can never stand where a centre is meant.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The longest identifier, in characters.
pub(crate) const ID_LENGTH_MAX_CHARS: usize = 64;

/// Whether `text` may be an identifier: 1 to 64 characters, none of them a control character, a slash or a backslash,
/// and no space at either end. Real numbers and codes of stations pass unchanged, whatever the script.
pub(crate) fn is_identifier(text: &str) -> bool {
    let length = text.chars().count();
    (1..=ID_LENGTH_MAX_CHARS).contains(&length)
        && text.trim() == text
        && !text.chars().any(|character| hides(character) || matches!(character, '/' | '\\'))
}

/// Whether a character shows nothing or turns the direction of what follows: two names could look alike then.
pub(crate) fn hides(character: char) -> bool {
    let formats = [
        '\u{ad}'..='\u{ad}',
        '\u{200b}'..='\u{200f}',
        '\u{202a}'..='\u{202e}',
        '\u{2060}'..='\u{206f}',
        '\u{feff}'..='\u{feff}',
    ];
    character.is_control() || formats.iter().any(|range| range.contains(&character))
}

/// The longest short identifier, in characters.
pub(crate) const KEY_LENGTH_MAX_CHARS: usize = 16;

/// Whether `text` may be a short identifier, such as a field, a rule, a list or a language: 1 to 16 ASCII letters, digits,
/// `-` and `_`. They are joined by dots to longer names and stand in headers of tables.
pub(crate) fn is_key(text: &str) -> bool {
    (1..=KEY_LENGTH_MAX_CHARS).contains(&text.len())
        && text.chars().all(|character| character.is_ascii_alphanumeric() || matches!(character, '-' | '_'))
}

macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes the text as it is; [`crate::Definition::check`] says later whether it may stand.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    };
}

id_type!(
    /// An election, unique for its authority.
    ElectionId
);
id_type!(
    /// A contest of an election.
    ContestId
);
id_type!(
    /// A reporting unit's area: a constituency, a municipality, a quarter.
    AreaId
);
id_type!(
    /// A polling station by the number that stands on its paper.
    StationId
);
id_type!(
    /// A counting centre.
    CentreId
);
id_type!(
    /// A form of the count.
    FormId
);
id_type!(
    /// A blank on the form: `A1`, `list.12`, `list.12.cand.3`.
    FieldId
);
id_type!(
    /// A person who signs in at a desk.
    PersonId
);

impl FieldId {
    /// The blank for the total of a list, or for an option or single candidate of the contest.
    pub fn list(list: &str) -> Self {
        Self(format!("list.{list}"))
    }

    /// The blank for a candidate of a list.
    pub fn candidate(list: &str, candidate: &str) -> Self {
        Self(format!("list.{list}.cand.{candidate}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_names_of_any_script_pass() {
        for text in ["1", "001", "Rathaus Süd", "Δήμος 4", "a.b-c"] {
            assert!(is_identifier(text), "{text}");
        }
    }

    #[test]
    fn what_could_hide_or_escape_is_refused() {
        for text in
            ["", " 1", "1 ", "a/b", "a\\b", "a\nb", "a\u{200b}b", "a\u{202e}b", "\u{feff}a", "\u{0}", &"x".repeat(65)]
        {
            assert!(!is_identifier(text), "{text:?}");
        }
    }
}
