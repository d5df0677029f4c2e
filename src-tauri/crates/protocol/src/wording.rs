//! The product's words: one source of translations for screen, paper and errors, in every language it speaks.

use std::fmt::Write as _;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Timelike, Utc};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The language that the others fall back to; its files hold every key.
const FALLBACK: &str = "en";

/// A language with its files.
struct Language {
    tag: &'static str,
    /// What stands between thousands in running text.
    thousands: char,
    sources: &'static [&'static str],
}

macro_rules! sources {
    ($tag:literal) => {
        &[
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/locales/", $tag, "/paper.ftl")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/locales/", $tag, "/explanations.ftl")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/locales/", $tag, "/errors.ftl")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/locales/", $tag, "/cli.ftl")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/locales/", $tag, "/site.ftl")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/locales/", $tag, "/seats.ftl")),
        ]
    };
}

const LANGUAGES: [Language; 2] = [
    Language { tag: "en", thousands: ',', sources: sources!("en") },
    Language { tag: "de", thousands: '.', sources: sources!("de") },
];

/// A value put into a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value<'a> {
    /// Words, as they are.
    Text(&'a str),
    /// A number of things, with the language's separators.
    Number(u64),
    /// A number that is a name, such as a year or a page: no separators.
    Ordinal(u64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Value<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

/// What to tell a person about a refusal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What happened.
    pub what: String,
    /// What is safe nevertheless; empty where nothing was in danger.
    pub safe: String,
    /// What to do.
    pub todo: String,
}

/// The words of one language.
pub struct Wording {
    language: &'static Language,
    /// The language itself, then the fallback.
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl std::fmt::Debug for Wording {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("Wording").field(&self.tag()).finish()
    }
}

/// The tags of all languages, the fallback first.
#[must_use]
pub fn languages() -> Vec<&'static str> {
    LANGUAGES.iter().map(|language| language.tag).collect()
}

impl Wording {
    /// The words of `language`, a BCP 47 tag: of itself, of its parent (`de-AT` → `de`), or else English.
    #[must_use]
    pub fn new(language: &str) -> Self {
        let primary = language.split(['-', '_']).next().unwrap_or(FALLBACK);
        let chosen = LANGUAGES.iter().find(|known| known.tag.eq_ignore_ascii_case(primary)).unwrap_or(&LANGUAGES[0]);
        let fallback = Some(&LANGUAGES[0]).filter(|fallback| fallback.tag != chosen.tag);
        Self { language: chosen, bundles: std::iter::once(chosen).chain(fallback).map(bundle).collect() }
    }

    /// The tag of the language that was found.
    #[must_use]
    pub fn tag(&self) -> &'static str {
        self.language.tag
    }

    /// The text under `key`; in English where the language lacks it, and the key itself where nobody knows it.
    #[must_use]
    pub fn text(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.find(key, None, values).unwrap_or_else(|| key.to_owned())
    }

    /// What to tell a person about the refusal `code`.
    #[must_use]
    pub fn error(&self, code: &str, params: &[(&str, String)]) -> Explanation {
        let values: Vec<(&str, Value<'_>)> = params.iter().map(|(name, value)| (*name, Value::from(value))).collect();
        let key = format!("error-{code}");
        let attribute = |name| self.find(&key, Some(name), &values).unwrap_or_default();
        Explanation {
            what: self
                .find(&key, None, &values)
                .unwrap_or_else(|| self.text("error-unknown", &[("code", code.into())])),
            safe: attribute("safe"),
            todo: attribute("do"),
        }
    }

    /// A number for running text.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        grouped(number, self.language.thousands)
    }

    /// A day, with the month in words.
    #[must_use]
    pub fn date(&self, date: NaiveDate) -> String {
        self.text(
            "date",
            &[
                ("day", Value::Ordinal(date.day().into())),
                ("month", Value::Ordinal(date.month().into())),
                ("year", Value::Ordinal(u64::from(date.year().unsigned_abs()))),
            ],
        )
    }

    /// An instant as the clock on the wall showed it, with that clock's distance from UTC.
    #[must_use]
    pub fn moment(&self, at: DateTime<Utc>, clock: FixedOffset) -> String {
        let local = at.with_timezone(&clock);
        let time = format!("{:02}:{:02}", local.hour(), local.minute());
        self.text(
            "moment",
            &[
                ("date", (&self.date(local.date_naive())).into()),
                ("time", (&time).into()),
                ("clock", (&distance(clock)).into()),
            ],
        )
    }

    fn find(&self, key: &str, attribute: Option<&str>, values: &[(&str, Value<'_>)]) -> Option<String> {
        let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, self.fluent(*value))).collect();
        self.bundles.iter().find_map(|bundle| {
            let message = bundle.get_message(key)?;
            let pattern = match attribute {
                Some(name) => message.get_attribute(name)?.value(),
                None => message.value()?,
            };
            Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
        })
    }

    fn fluent<'v>(&self, value: Value<'v>) -> FluentValue<'v> {
        match value {
            Value::Text(text) => FluentValue::from(text),
            Value::Number(number) if number < GROUPED_FROM => FluentValue::from(number),
            // Beyond this no plural of our languages differs, so that the words may stand for the number.
            Value::Number(number) => FluentValue::from(self.number(number)),
            Value::Ordinal(number) => FluentValue::from(number),
        }
    }
}

/// From here on a number has a separator.
const GROUPED_FROM: u64 = 1_000;

/// A number for tables: groups of three, apart by a narrow space, in every language.
#[must_use]
pub fn figure(number: u64) -> String {
    grouped(number, '\u{202f}')
}

fn grouped(number: u64, separator: char) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// How far a clock is from UTC: `UTC`, `UTC+2`, `UTC−3:30`.
fn distance(clock: FixedOffset) -> String {
    let seconds = clock.local_minus_utc();
    let minutes = seconds.unsigned_abs() / 60;
    let mut text = "UTC".to_owned();
    if minutes > 0 {
        text.push(if seconds < 0 { '−' } else { '+' });
        text.push_str(&(minutes / 60).to_string());
    }
    if !minutes.is_multiple_of(60) {
        // Writing to a string cannot fail.
        let _ = write!(text, ":{:02}", minutes % 60);
    }
    text
}

fn bundle(language: &Language) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = language.tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Isolation marks are for mixed directions, which no language here has; fonts have no glyph for them.
    bundle.set_use_isolating(false);
    for source in language.sources {
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// Every message and attribute of a language with the names of the values it shows.
    fn keys(language: &Language) -> BTreeMap<String, BTreeSet<String>> {
        let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let (mut message, mut current) = (String::new(), String::new());
        for line in language.sources.iter().flat_map(|source| source.lines()) {
            let (name, is_attribute) = match line.trim_start().strip_prefix('.') {
                Some(rest) => (rest, true),
                None => (line, false),
            };
            if name.starts_with(|first: char| first.is_ascii_lowercase())
                && let Some((name, _)) = name.split_once(" =")
            {
                current = if is_attribute {
                    format!("{message}.{name}")
                } else {
                    message = name.to_owned();
                    name.to_owned()
                };
                assert!(
                    keys.insert(current.clone(), BTreeSet::new()).is_none(),
                    "{current} stands twice in {}",
                    language.tag
                );
            }
            for value in line.split('$').skip(1) {
                let name: String = value.chars().take_while(char::is_ascii_alphanumeric).collect();
                keys.get_mut(&current).unwrap().insert(name);
            }
        }
        keys
    }

    #[test]
    fn all_languages_have_the_same_keys_and_show_the_same_values() {
        let reference = keys(&LANGUAGES[0]);
        assert!(reference.len() > 50);
        for language in &LANGUAGES[1..] {
            assert_eq!(keys(language), reference, "{}", language.tag);
        }
    }

    #[test]
    fn every_file_is_well_formed() {
        for source in LANGUAGES.iter().flat_map(|language| language.sources) {
            if let Err((_, errors)) = FluentResource::try_new((*source).to_owned()) {
                panic!("{errors:?}");
            }
        }
    }

    #[test]
    fn every_refusal_of_this_crate_is_worded_and_printable() {
        let refusals = [
            crate::Refusal::Glyph { character: '漢', text: "漢".into() },
            crate::Refusal::TextTooLong { text: "x".into(), length_max_chars: 4_000 },
            crate::Refusal::RowTooTall { text: "x".into() },
            crate::Refusal::TooManyPages { count_max: 500 },
            crate::Refusal::CodeTooLarge { length_bytes: 5_000 },
            crate::Refusal::UnknownRecord,
            crate::Refusal::Damaged,
            crate::Refusal::UnknownField { field: "x".into() },
            crate::Refusal::FieldSigned { field: "x".into() },
            crate::Refusal::SignatureTooLarge { length_bytes: 9_000, length_max_bytes: 6_144 },
        ];
        for tag in languages() {
            let wording = Wording::new(tag);
            for refusal in &refusals {
                let explanation = wording.error(refusal.code(), &refusal.params());
                assert!(!explanation.what.contains(refusal.code()) && !explanation.todo.is_empty(), "{tag} {refusal}");
                for (name, value) in refusal.params() {
                    let all = format!("{explanation:?}");
                    assert!(all.contains(&value), "{tag}: {name}={value} is not shown in {all}");
                }
            }
        }
    }

    #[test]
    fn an_unknown_language_speaks_english_and_an_unknown_key_itself() {
        assert_eq!(Wording::new("fi").tag(), "en");
        assert_eq!(Wording::new("de-AT").tag(), "de");
        assert_eq!(Wording::new("").tag(), "en");
        assert_eq!(Wording::new("de").text("no-such-key", &[]), "no-such-key");
        assert!(Wording::new("de").error("no-such-code", &[]).what.contains("no-such-code"));
    }

    #[test]
    fn numbers_have_the_separators_of_the_language() {
        for (number, english, german, table) in [
            (0, "0", "0", "0"),
            (999, "999", "999", "999"),
            (1_000, "1,000", "1.000", "1\u{202f}000"),
            (12_345_678, "12,345,678", "12.345.678", "12\u{202f}345\u{202f}678"),
        ] {
            assert_eq!(Wording::new("en").number(number), english);
            assert_eq!(Wording::new("de").number(number), german);
            assert_eq!(figure(number), table);
        }
    }

    #[test]
    fn dates_and_clocks_are_those_of_the_place() {
        let at: DateTime<Utc> = "2029-06-10T22:14:30Z".parse().unwrap();
        let summer = FixedOffset::east_opt(2 * 3600).unwrap();
        let halifax = FixedOffset::west_opt(3 * 3600 + 1800).unwrap();
        assert_eq!(Wording::new("en").moment(at, summer), "11 June 2029, 00:14 (UTC+2)");
        assert_eq!(Wording::new("de").moment(at, halifax), "10. Juni 2029, 18:44 Uhr (UTC−3:30)");
        assert_eq!(distance(FixedOffset::east_opt(0).unwrap()), "UTC");
    }
}
