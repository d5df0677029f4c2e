//! Every language says everything that English says, and nothing more.
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The language that all others are measured against.
const REFERENCE: &str = "en";

#[test]
fn every_language_has_the_same_keys() {
    let languages = languages();
    let reference = languages.get(REFERENCE).expect("English is always there");
    assert!(languages.len() > 1, "there is nothing to compare English with");
    for (language, keys) in &languages {
        let missing: Vec<_> = reference.difference(keys).collect();
        let extra: Vec<_> = keys.difference(reference).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{language}: missing {missing:#?}, unknown to English {extra:#?}"
        );
    }
}

#[test]
fn keys_are_read_as_fluent_means_them() {
    let text = "# note\nplain = A\nlong =\n    goes on = here\n    .safe = B\n-brand = Counterfoil\n";
    let keys: Vec<String> = keys_of("screen", text).into_iter().collect();
    assert_eq!(keys, ["screen:-brand", "screen:long", "screen:long.safe", "screen:plain"]);
}

/// The keys of each language, as `file:message` or `file:message.attribute`.
fn languages() -> BTreeMap<String, BTreeSet<String>> {
    let folder = suite::place::root().join("assets/locales");
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let folders = entries.map(|entry| entry.path()).filter(|path| path.is_dir());
    folders.map(|path| (stem(&path), keys_below(&path))).collect()
}

fn keys_below(folder: &Path) -> BTreeSet<String> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    files
        .filter(|path| path.extension().is_some_and(|ending| ending == "ftl"))
        .flat_map(|path| keys_of(&stem(&path), &fs::read_to_string(&path).unwrap_or_default()))
        .collect()
}

fn keys_of(file: &str, text: &str) -> BTreeSet<String> {
    let mut message = String::new();
    let mut keys = BTreeSet::new();
    for line in text.lines() {
        let Some((name, _)) = line.split_once('=') else {
            continue;
        };
        let name = name.trim_end();
        if let Some(attribute) = name.trim_start().strip_prefix('.') {
            keys.insert(format!("{file}:{message}.{attribute}"));
        } else if is_message(name) {
            name.clone_into(&mut message);
            keys.insert(format!("{file}:{name}"));
        }
    }
    keys
}

/// A message or term begins at the edge; what is indented belongs to the text before.
fn is_message(name: &str) -> bool {
    let identifier = name.strip_prefix('-').unwrap_or(name);
    identifier.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && identifier.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_')
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
