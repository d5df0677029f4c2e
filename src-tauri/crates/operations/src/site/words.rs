//! The words of the site, looked up once: pages are written on all cores, and the dictionary is not made for that.

use std::collections::BTreeMap;
use std::io::Write;

use exchange::publish::Ink;
use protocol::Wording;

/// The keys of all words, which stand in `site.ftl` without a value in them.
const KEYS: [&str; 45] = [
    "site-skip",
    "site-home",
    "site-you-are-here",
    "site-files",
    "site-places",
    "site-search",
    "site-status-test",
    "site-status-unofficial-partial",
    "site-status-unofficial-complete",
    "site-status-certified",
    "site-status-correction",
    "site-sequence",
    "site-at",
    "site-figures",
    "site-definition",
    "site-authority",
    "site-counted",
    "site-confirmed",
    "site-seed",
    "site-of",
    "site-electorate",
    "site-voters",
    "site-turnout",
    "site-valid",
    "site-invalid",
    "site-blank",
    "site-votes",
    "site-share",
    "site-seats",
    "site-seats-how",
    "site-elected",
    "site-lists",
    "site-number",
    "site-name",
    "site-areas",
    "site-stations",
    "site-kind",
    "site-leading",
    "site-form",
    "site-code",
    "site-field",
    "site-none",
    "site-candidate",
    "site-decimal",
    "site-result",
];

/// The kinds of station, as they stand in `site.ftl`.
const KINDS: [&str; 5] =
    ["site-kind-ordinary", "site-kind-postal", "site-kind-special", "site-kind-mobile", "site-kind-advance"];

/// The words of one language.
pub(crate) struct Words {
    texts: BTreeMap<&'static str, String>,
    thousands: String,
    language: &'static str,
    date: String,
    moment: String,
}

impl Words {
    pub(super) fn new(wording: &Wording, date: String, moment: String) -> Self {
        let keys = KEYS.into_iter().chain(KINDS);
        let texts = keys.map(|key| (key, wording.text(key, &[]))).collect();
        let sample = wording.number(10_000);
        let thousands = sample.strip_prefix("10").and_then(|rest| rest.strip_suffix("000")).unwrap_or_default();
        Self { texts, thousands: thousands.to_owned(), language: wording.tag(), date, moment }
    }

    /// The words under a key; the key itself where nobody knows it.
    pub(super) fn text<'s>(&'s self, key: &'s str) -> &'s str {
        self.texts.get(key).map_or(key, String::as_str)
    }

    /// The tag of the language.
    pub(super) fn language(&self) -> &'static str {
        self.language
    }

    /// The day of the election.
    pub(super) fn date(&self) -> &str {
        &self.date
    }

    /// When the figures were frozen.
    pub(super) fn moment(&self) -> &str {
        &self.moment
    }

    /// A number with groups of three digits.
    pub(super) fn number<W: Write>(&self, ink: &mut Ink<W>, number: u64) {
        if number < 1_000 {
            ink.number(number);
            return;
        }
        self.number(ink, number / 1_000);
        let rest = number % 1_000;
        ink.raw(&self.thousands)
            .raw(if rest < 10 {
                "00"
            } else if rest < 100 {
                "0"
            } else {
                ""
            })
            .number(rest);
    }

    /// Hundredths of a per cent, with two decimals.
    pub(super) fn percent<W: Write>(&self, ink: &mut Ink<W>, hundredths: u64) {
        let rest = hundredths % 100;
        ink.number(hundredths / 100).raw(self.text("site-decimal")).raw(if rest < 10 { "0" } else { "" }).number(rest);
        ink.raw("\u{a0}%");
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn words(language: &str) -> Words {
        Words::new(&Wording::new(language), String::new(), String::new())
    }

    #[test]
    fn every_word_is_there_in_every_language() {
        for language in protocol::languages() {
            let words = words(language);
            for key in KEYS.into_iter().chain(KINDS) {
                assert_ne!(words.text(key), key, "{language}");
            }
        }
    }

    #[test]
    fn numbers_are_grouped_and_shares_have_two_decimals() {
        let written = |number| {
            let mut ink = Ink::new(vec![]);
            let words = words("de");
            words.number(&mut ink, number);
            ink.raw(" ");
            words.percent(&mut ink, number);
            String::from_utf8(ink.finish().unwrap()).unwrap()
        };
        assert_eq!(written(1_005_020).split(' ').next(), Some(Wording::new("de").number(1_005_020).as_str()));
        assert_eq!(written(5), "5 0,05\u{a0}%");
    }
}
