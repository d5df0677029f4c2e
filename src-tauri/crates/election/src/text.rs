//! Human text, given once or once per language.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::hides;

use crate::{definition::limits::LANGUAGES_MAX, id::is_key};

/// The longest single text of a definition, in characters.
pub(crate) const TEXT_LENGTH_MAX_CHARS: usize = 400;

/// A name or label as it must appear, byte for byte, on screen and paper: either the same in every language or one for
/// each (keys are BCP 47 tags such as `de`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Text {
    /// The same in every language.
    Same(String),
    /// One for each language.
    Each(BTreeMap<String, String>),
}

impl Text {
    /// The text in `language`; if it is missing there, in English; if there too, in the first language given.
    pub fn in_language(&self, language: &str) -> &str {
        match self {
            Self::Same(text) => text,
            Self::Each(each) => each
                .get(language)
                .or_else(|| each.get("en"))
                .or_else(|| each.values().next())
                .map_or("", String::as_str),
        }
    }

    /// Every wording that was given.
    pub fn wordings(&self) -> impl Iterator<Item = &str> {
        let (one, many) = match self {
            Self::Same(text) => (Some(text.as_str()), None),
            Self::Each(each) => (None, Some(each.values().map(String::as_str))),
        };
        one.into_iter().chain(many.into_iter().flatten())
    }

    /// Whether there is at least one wording, each under a language's tag, and none is empty, overlong or holds control
    /// characters.
    pub(crate) fn is_sound(&self) -> bool {
        if let Self::Each(each) = self
            && (each.len() > LANGUAGES_MAX || !each.keys().all(|language| is_key(language)))
        {
            return false;
        }
        let sound = |text: &str| {
            !text.trim().is_empty() && text.chars().count() <= TEXT_LENGTH_MAX_CHARS && !text.chars().any(hides)
        };
        self.wordings().next().is_some() && self.wordings().all(sound)
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::Same(text.to_owned())
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::Same(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_falls_back_and_never_to_nothing() {
        let text = Text::Each(BTreeMap::from([("de".into(), "Wähler".into()), ("el".into(), "Ψηφοφόροι".into())]));
        assert_eq!(text.in_language("el"), "Ψηφοφόροι");
        assert_eq!(text.in_language("fr"), "Wähler");
    }

    #[test]
    fn control_characters_are_unsound() {
        assert!(!Text::from("a\u{202}b\u{0007}").is_sound());
        assert!(!Text::Each(BTreeMap::new()).is_sound());
        assert!(Text::from("Öko – Партия").is_sound());
    }
}
