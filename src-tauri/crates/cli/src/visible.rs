//! Texts that anybody may have written, as a terminal is shown them: nothing in them moves, hides or turns round the rest.

use std::borrow::Cow;

use unicode_general_category::{GeneralCategory, get_general_category};

/// Stands where something was that a terminal would obey instead of showing.
const REPLACEMENT: char = '\u{fffd}';

/// A text of one line: control characters, also line feeds, and those that turn or hide text are replaced.
pub(crate) fn line(text: &str) -> Cow<'_, str> {
    replaced(text, is_obeyed)
}

/// A text of our own, which may have several lines.
pub(crate) fn lines(text: &str) -> Cow<'_, str> {
    replaced(text, |character| is_obeyed(character) && character != '\n')
}

/// JSON that says the same with such characters escaped (RFC 8259, 7): a machine reads what was there, a terminal shows it.
pub(crate) fn json(json: &str) -> Cow<'_, str> {
    if !json.contains(is_obeyed) {
        return json.into();
    }
    let mut escaped = String::with_capacity(json.len());
    for character in json.chars() {
        if is_obeyed(character) {
            let units =
                character.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")).collect::<String>();
            escaped.push_str(&units);
        } else {
            escaped.push(character);
        }
    }
    escaped.into()
}

fn replaced(text: &str, is_wrong: impl Fn(char) -> bool + Copy) -> Cow<'_, str> {
    if !text.contains(is_wrong) {
        return text.into();
    }
    text.chars().map(|character| if is_wrong(character) { REPLACEMENT } else { character }).collect()
}

/// Controls, formats (among them all that turn the direction of text, and what has no width), and separators of lines.
fn is_obeyed(character: char) -> bool {
    use GeneralCategory::{Control, Format, LineSeparator, ParagraphSeparator};
    matches!(get_general_category(character), Control | Format | LineSeparator | ParagraphSeparator)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An escape sequence, a C1 control, a line feed, a turn of direction, a character without width, a tag.
    const HOSTILE: &str = "a\u{1b}[2Kb\u{9b}c\nd\u{202e}e\u{200b}f\u{e0041}g";

    #[test]
    fn what_a_terminal_would_obey_is_replaced() {
        assert_eq!(line(HOSTILE), "a\u{fffd}[2Kb\u{fffd}c\u{fffd}d\u{fffd}e\u{fffd}f\u{fffd}g");
        assert_eq!(lines(HOSTILE), "a\u{fffd}[2Kb\u{fffd}c\nd\u{fffd}e\u{fffd}f\u{fffd}g");
    }

    #[test]
    fn words_of_every_script_stay_as_they_are() {
        for text in ["Zählbezirk 12 · Ελένη", "Петър, 漢字", "12\u{202f}345 “quoted”", ""] {
            assert!(matches!(line(text), Cow::Borrowed(same) if same == text), "{text}");
        }
    }

    #[test]
    fn json_says_the_same_in_visible_characters() {
        let said = serde_json::to_string(HOSTILE).expect("a string is JSON");
        let shown = json(&said);
        assert!(!shown.contains(is_obeyed), "{shown}");
        assert_eq!(serde_json::from_str::<String>(&shown).ok().as_deref(), Some(HOSTILE));
    }
}
