//! Says why a sheet of paper could not be made or signed, as codes that are translated elsewhere.

/// How much of an offending text is repeated in a refusal.
const EXCERPT_LENGTH_CHARS: usize = 60;

/// Why the paper was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// No font has this character, so the paper would have shown a blank in its place.
    Glyph {
        /// The character itself.
        character: char,
        /// Where it stands, shortened.
        text: String,
    },
    /// A text is longer than paper can reasonably carry.
    TextTooLong {
        /// Its beginning.
        text: String,
        /// The limit.
        length_max_chars: usize,
    },
    /// A table row would not fit on an empty page.
    RowTooTall {
        /// The row's longest cell, shortened.
        text: String,
    },
    /// The document would have more pages than allowed.
    TooManyPages {
        /// The limit.
        count_max: usize,
    },
    /// A payload does not fit into one QR code.
    CodeTooLarge {
        /// Length of the payload.
        length_bytes: usize,
    },
    /// The election has no such station or contest.
    UnknownRecord,
    /// Whoever wanted it asked to stop.
    Stopped,
    /// The bytes are not a document that this program printed.
    Damaged,
    /// The document has no signature field of this name.
    UnknownField {
        /// The name asked for.
        field: String,
    },
    /// The signature field already holds a signature.
    FieldSigned {
        /// The field's name.
        field: String,
    },
    /// The signature with its certificates is larger than the space kept for it.
    SignatureTooLarge {
        /// Its length.
        length_bytes: usize,
        /// The space kept.
        length_max_bytes: usize,
    },
}

impl Refusal {
    /// A glyph refusal for `character` in `text`.
    pub(crate) fn glyph(character: char, text: &str) -> Self {
        Self::Glyph { character, text: excerpt(text) }
    }

    /// The stable name under which translations know this refusal.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Glyph { .. } => "paper-glyph",
            Self::TextTooLong { .. } => "paper-text-too-long",
            Self::RowTooTall { .. } => "paper-row-too-tall",
            Self::TooManyPages { .. } => "paper-too-many-pages",
            Self::CodeTooLarge { .. } => "paper-code-too-large",
            Self::UnknownRecord => "paper-unknown-record",
            Self::Stopped => "stopped",
            Self::Damaged => "paper-damaged",
            Self::UnknownField { .. } => "paper-unknown-field",
            Self::FieldSigned { .. } => "paper-field-signed",
            Self::SignatureTooLarge { .. } => "paper-signature-too-large",
        }
    }

    /// The values that the translated message shows.
    #[must_use]
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Glyph { character, text } => vec![
                ("character", character.to_string()),
                ("codepoint", format!("U+{:04X}", u32::from(*character))),
                ("text", text.clone()),
            ],
            Self::TextTooLong { text, length_max_chars } => {
                vec![("text", text.clone()), ("limit", length_max_chars.to_string())]
            }
            Self::RowTooTall { text } => vec![("text", text.clone())],
            Self::TooManyPages { count_max } => vec![("limit", count_max.to_string())],
            Self::CodeTooLarge { length_bytes } => vec![("length", length_bytes.to_string())],
            Self::UnknownRecord | Self::Stopped | Self::Damaged => vec![],
            Self::UnknownField { field } | Self::FieldSigned { field } => {
                vec![("field", field.clone())]
            }
            Self::SignatureTooLarge { length_bytes, length_max_bytes } => {
                vec![("length", length_bytes.to_string()), ("limit", length_max_bytes.to_string())]
            }
        }
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.code())?;
        for (name, value) in self.params() {
            write!(formatter, " {name}={value:?}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}

/// The beginning of `text`, short enough for a message.
pub(crate) fn excerpt(text: &str) -> String {
    let mut short: String = text.chars().take(EXCERPT_LENGTH_CHARS).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
