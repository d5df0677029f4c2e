//! Measures, breaks and checks text in the three faces that the paper is set in.

use std::sync::LazyLock;

use printpdf::{FontId, ParsedFont, PdfFont, PdfFontMap};

use crate::error::{Refusal, excerpt};

/// Longest text that one block or cell may carry.
pub const TEXT_LENGTH_MAX_CHARS: usize = 4_000;

/// Characters that are blank on paper although a font may have a glyph for them: soft hyphen, zero-width and
/// direction marks, object and replacement characters. A name that hides one of them is not the name it seems to be.
const INVISIBLE: [std::ops::RangeInclusive<char>; 7] = [
    '\u{ad}'..='\u{ad}',
    '\u{61c}'..='\u{61c}',
    '\u{180e}'..='\u{180e}',
    '\u{200b}'..='\u{200f}',
    '\u{202a}'..='\u{202e}',
    '\u{2060}'..='\u{206f}',
    '\u{fe00}'..='\u{ffff}',
];

/// One of the faces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Face {
    Regular,
    Bold,
    Italic,
}

impl Face {
    const ALL: [Self; 3] = [Self::Regular, Self::Bold, Self::Italic];

    fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => notosans::REGULAR_TTF,
            Self::Bold => notosans::BOLD_TTF,
            Self::Italic => notosans::ITALIC_TTF,
        }
    }

    /// Resource name. Its six capital letters become the subset tag (ISO 32000-1, 9.6.4).
    fn resource(self) -> &'static str {
        match self {
            Self::Regular => "CFREGU",
            Self::Bold => "CFBOLD",
            Self::Italic => "CFITAL",
        }
    }

    /// The identifier by which page content selects this face.
    pub(crate) fn id(self) -> FontId {
        FontId(self.resource().to_owned())
    }

    fn parsed(self) -> &'static ParsedFont {
        match self {
            Self::Regular => &FACES[0],
            Self::Bold => &FACES[1],
            Self::Italic => &FACES[2],
        }
    }

    /// Width of `text` at `size`, both in points, with the whole-number advances that the file will state.
    pub(crate) fn width(self, text: &str, size: f32) -> f32 {
        let thousandths: u32 = text.chars().map(|character| self.advance(character)).sum();
        // Texts are short: sixteen bits hold 65 em and `f32` holds the rest exactly enough.
        f32::from(u16::try_from(thousandths / 1_000).unwrap_or(u16::MAX)) * size
            + f32::from(u16::try_from(thousandths % 1_000).unwrap_or(0)) * size / 1_000.0
    }

    /// Advance in thousandths of an em, cut to a whole number as in the file's `/W` array.
    fn advance(self, character: char) -> u32 {
        let font = self.parsed();
        let units_per_em = u32::from(font.pdf_font_metrics.units_per_em.max(1));
        font.lookup_glyph_index(u32::from(character))
            .map_or(0, |glyph| u32::from(font.get_horizontal_advance(glyph)) * 1_000 / units_per_em)
    }
}

/// The faces, read once in the life of the process.
static FACES: LazyLock<[ParsedFont; 3]> = LazyLock::new(|| {
    Face::ALL.map(|face| {
        ParsedFont::from_bytes(face.bytes(), 0, &mut Vec::new()).expect("the fonts are part of the program")
    })
});

/// All faces, as printpdf wants them; those that no page uses are left out of the file.
pub(crate) fn resources() -> PdfFontMap {
    PdfFontMap { map: Face::ALL.iter().map(|face| (face.id(), PdfFont::new(face.parsed().clone()))).collect() }
}

/// Checks that `text` can be printed, every character of it.
///
/// # Errors
/// [`Refusal::Glyph`] for the first character without a visible glyph, [`Refusal::TextTooLong`] past the limit.
pub fn check(text: &str) -> Result<(), Refusal> {
    if text.chars().nth(TEXT_LENGTH_MAX_CHARS).is_some() {
        return Err(Refusal::TextTooLong { text: excerpt(text), length_max_chars: TEXT_LENGTH_MAX_CHARS });
    }
    match text.chars().find(|character| !is_printable(*character)) {
        Some(character) => Err(Refusal::glyph(character, text)),
        None => Ok(()),
    }
}

fn is_printable(character: char) -> bool {
    if character == '\n' {
        return true;
    }
    !character.is_control()
        && !INVISIBLE.iter().any(|range| range.contains(&character))
        && Face::ALL
            .iter()
            .all(|face| face.parsed().lookup_glyph_index(u32::from(character)).is_some_and(|glyph| glyph != 0))
}

/// Breaks `text` into lines no wider than `width` points.
///
/// The lines are slices of the text: joined again they are the text, byte for byte, but for its line feeds.
pub(crate) fn wrap(text: &str, face: Face, size: f32, width: f32) -> Vec<&str> {
    text.split('\n').flat_map(|paragraph| wrap_paragraph(paragraph, face, size, width)).collect()
}

fn wrap_paragraph(text: &str, face: Face, size: f32, width: f32) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text;
    loop {
        let end = line_end(rest, face, size, width);
        let (line, after) = rest.split_at(end);
        lines.push(line);
        if after.is_empty() {
            return lines;
        }
        rest = after;
    }
}

/// Where the first line of `text` ends: after the last blank or hyphen that fits, or inside a word that is too long.
fn line_end(text: &str, face: Face, size: f32, width: f32) -> usize {
    let mut used = 0.0;
    let mut last_chance = None;
    for (at, character) in text.char_indices() {
        let after = at + character.len_utf8();
        used += face.width(character.encode_utf8(&mut [0; 4]), size);
        // A blank at the end may hang over the edge: nobody sees it.
        if used > width && character != ' ' {
            return last_chance.unwrap_or_else(|| hard_break(text, at));
        }
        if matches!(character, ' ' | '-' | '–' | '/') {
            last_chance = Some(after);
        }
    }
    text.len()
}

/// A break inside a word: at least one character, and never between a letter and its combining accents.
fn hard_break(text: &str, at: usize) -> usize {
    let mut end = at;
    while end > 0 && text[end..].chars().next().is_some_and(is_combining) {
        end = text[..end].char_indices().next_back().map_or(0, |(index, _)| index);
    }
    if end == 0 { text.chars().next().map_or(text.len(), char::len_utf8) } else { end }
}

fn is_combining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1dc0}'..='\u{1dff}')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_letters_of_the_union_are_printable() {
        let text =
            "Ångström Žižek Łódź Ħal Ġgantija İstanbul Αθήνα ΐΰ Ώ Български Ѝ ѝ ђ ў − – — ‰ € ≤ ≥ ≈ \u{202f}\u{a0}";
        assert_eq!(check(text), Ok(()));
    }

    #[test]
    fn what_would_be_blank_is_refused_with_its_code_point() {
        for (text, codepoint) in [
            ("Liste 漢", "U+6F22"),
            ("a\u{202e}b", "U+202E"),
            ("a\u{200b}b", "U+200B"),
            ("a\tb", "U+0009"),
            ("\u{fffd}", "U+FFFD"),
            ("ა", "U+10D0"),
            ("😀", "U+1F600"),
        ] {
            let refusal = check(text).unwrap_err();
            assert_eq!(refusal.code(), "paper-glyph", "{text:?}");
            assert!(refusal.params().contains(&("codepoint", codepoint.to_owned())), "{refusal}");
        }
    }

    #[test]
    fn a_text_past_the_limit_is_refused() {
        assert_eq!(check(&"x".repeat(TEXT_LENGTH_MAX_CHARS)), Ok(()));
        assert_eq!(check(&"x".repeat(TEXT_LENGTH_MAX_CHARS + 1)).unwrap_err().code(), "paper-text-too-long");
    }

    #[test]
    fn figures_are_equally_wide() {
        for face in Face::ALL {
            let widths: Vec<u32> = ('0'..='9').map(|digit| face.advance(digit)).collect();
            assert!(widths.iter().all(|width| *width == widths[0] && *width > 0));
        }
    }

    #[test]
    fn no_two_characters_share_a_glyph() {
        for face in Face::ALL {
            let mut seen = std::collections::BTreeMap::new();
            for character in ('\u{20}'..='\u{fdff}').filter(|character| is_printable(*character)) {
                let glyph = face.parsed().lookup_glyph_index(u32::from(character));
                if let Some(other) = seen.insert(glyph, character) {
                    panic!("{other:?} and {character:?} would be extracted as one");
                }
            }
            assert!(seen.len() > 2_000);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn lines_fit_and_join_to_the_text(text in "[a-zA-Zα-ωА-Я0-9 /-]{0,200}", width in 20.0f32..300.0) {
            let lines = wrap(&text, Face::Regular, 9.0, width);
            prop_assert_eq!(lines.concat(), text.as_str());
            for line in lines {
                prop_assert!(Face::Regular.width(line.trim_end(), 9.0) <= width + 0.01 || line.chars().count() == 1);
            }
        }
    }
}
