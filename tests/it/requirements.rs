//! Which test holds which requirement: read from the tests' names, written to `assets/requirements.md`, never stale.
#![allow(clippy::unwrap_used, clippy::panic)]
use crate::tidy::sources::{Source, with_endings};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

/// Set, it makes the test write the file instead of comparing it.
const REWRITE_VARIABLE: &str = "COUNTERFOIL_REWRITE";
const FILE: &str = "assets/requirements.md";
const HEAD: &str = "# Requirements, and the tests that hold them

Made from the names of the tests: `fn r3_2_…`, or a title that begins with `R3.2`. After a change,
`COUNTERFOIL_REWRITE=1 cargo test --workspace --test it requirements` writes this file anew.

| | requirement | tests |
|---|---|---|
";

/// The requirements whose parts are built; each is owed a test.
const REQUIREMENTS: &[(&str, &str)] = &[
    (
        "R1.1",
        "Results under embargo stay locked until the authority's signed release, or two officers with a reason; no clock \
         unlocks.",
    ),
    (
        "R1.4",
        "Method, divisors, threshold and its base, alliances and ties are data in the signed definition; all list systems in \
         the EU can be expressed.",
    ),
    ("R1.2", "Every publication has a status and a number; what is certified is complete."),
    ("R1.3", "A summary of turnout, votes and seats by list, as table and as JSON."),
    ("R2.1", "Counting and rules are a crate without input or output."),
    ("R2.2", "Seats are computed twice by independent code; nothing is released where the two differ."),
    ("R2.4", "Software version and digest stand on each protocol and in each file."),
    (
        "R2.5",
        "Test mode: an authority of its own, TEST on every page and screen, refused by a live office, and the reverse.",
    ),
    ("R2.6", "A signed zero report before the first entry; a whole election is rehearsed from a table of counts."),
    ("R3.1", "Administrators have no say in a result; the second typist is not the first; who approves has not typed."),
    ("R3.2", "The second entry is blind."),
    ("R3.3", "Differences are settled field by field from the paper; every typed value is kept."),
    (
        "R3.4",
        "The application opens no network socket; an active interface is seen, journalled, and blocks approval until a reason.",
    ),
    (
        "R3.5",
        "The journal is a chain of hashes; its head stands on the protocol and in the file; every change is detected.",
    ),
    (
        "R3.6",
        "Wrong passphrases are slowed and journalled; common ones are refused; first ones are changed; a desk that nobody \
         touches locks.",
    ),
    (
        "R3.7",
        "A power cut at any instant loses nothing that was confirmed; a copy follows every change; a spare laptop goes on \
         from it, and the office sees it if the old one does too.",
    ),
    ("R3.8", "Blank sheets can be printed at any time."),
    ("R3.9", "Three lists drawn at random are counted again before a record is signed."),
    ("R4.1", "Only a signed definition is loaded, and only after a person has typed part of its printed fingerprint."),
    ("R4.3", "Names are byte-identical in definition, table and paper."),
    ("R4.4", "Master data freeze at the first entry."),
    ("R4.5", "Lists, candidates and stations come from tables; every fault is told at its line. (CSV.)"),
    ("R6.1", "What the paper says can always be typed; nothing is approved while an error rule fails."),
    ("R6.2", "Warnings need an explanation, which is printed."),
    ("R6.3", "Outliers, swapped figures, slipped digits and equal sheets are found across stations at the office."),
    ("R6.4", "Result files are always signed; there is no switch to turn it off."),
    ("R6.5", "A bad file is refused with the reason and kept aside."),
    ("R6.6", "Every station is counted exactly once; expected and received are known."),
    ("R6.7", "A result is final only when it has been compared with its signed paper."),
    (
        "R6.8",
        "Files from media are size-capped and judged from one copy in memory; no bytes make the reader fall over.",
    ),
    ("R6.9", "Corrections keep the old and the new value and the reason."),
    ("R6.10", "Keys are destroyed at the close, and the journal says so."),
    ("R7.5", "Status, number, time and digest stand on every page."),
    ("R8.1", "No updater, telemetry, remote support or stored third-party credentials."),
    ("R7.1", "Every published form shows the same figures."),
    ("R7.2", "A read-back sheet with the control code is the second channel, by telephone."),
    ("R7.3", "A publication is signed by the office, and nothing comes back from it."),
    ("R7.4", "A read-only view for the room, without names."),
    ("R8.2", "Others can check without this software."),
    ("R8.3", "Help works offline."),
    ("R8.4", "An incident pack collects journal, logs, versions and readiness report, without secrets."),
    ("R8.5", "A missing or broken printer never blocks the record."),
];

/// The tests of each requirement, as `name (path)`.
fn tests() -> BTreeMap<String, Vec<String>> {
    let mut tests: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for Source { path, text } in with_endings(&["rs", "ts", "tsx"]) {
        for line in text.lines() {
            if let Some((id, name)) = named(line).or_else(|| titled(line)) {
                tests.entry(id).or_default().push(format!("`{name}` ({path})"));
            }
        }
    }
    tests
}

/// `fn r3_2_second_entry_is_blind`, or the same name in a list of tests.
fn named(line: &str) -> Option<(String, String)> {
    let rest = line.trim_start();
    let name = rest.strip_prefix("fn ").or_else(|| rest.strip_prefix("(\""))?.strip_prefix('r')?;
    let name: String = name.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect();
    let mut parts = name.splitn(3, '_');
    let (theme, number, what) = (parts.next()?, parts.next()?, parts.next()?);
    let are_numbers = [theme, number].iter().all(|part| part.parse::<u8>().is_ok());
    (are_numbers && !what.is_empty()).then(|| (format!("R{theme}.{number}"), format!("r{name}")))
}

/// `it("R3.2 second entry is blind", …`.
fn titled(line: &str) -> Option<(String, String)> {
    let rest = line.trim_start();
    let title = ["it(", "test(", "describe("].iter().find_map(|call| rest.strip_prefix(call))?;
    let quote = title.chars().next().filter(|quote| matches!(quote, '"' | '\'' | '`'))?;
    let title = title.get(1..)?.split(quote).next()?;
    let id = title.split(' ').next()?;
    let is_known = REQUIREMENTS.iter().any(|(known, _)| *known == id);
    is_known.then(|| (id.to_owned(), title.to_owned()))
}

fn matrix() -> String {
    let (tests, mut text) = (tests(), HEAD.to_owned());
    for (id, requirement) in REQUIREMENTS {
        let held = tests.get(*id).map(|tests| tests.join("<br>")).unwrap_or_default();
        writeln!(text, "| {id} | {requirement} | {held} |").unwrap();
    }
    text
}

#[test]
fn every_requirement_has_a_test() {
    let tests = tests();
    let bare: Vec<&str> = REQUIREMENTS.iter().map(|(id, _)| *id).filter(|id| !tests.contains_key(*id)).collect();
    assert!(bare.is_empty(), "no test's name begins with {bare:?}");
}

#[test]
fn no_test_is_named_after_a_requirement_that_nobody_knows() {
    let unknown = tests().into_keys().filter(|id| !REQUIREMENTS.iter().any(|(known, _)| known == id));
    let unknown: Vec<String> = unknown.collect();
    assert!(unknown.is_empty(), "the table of requirements lacks {unknown:?}");
}

#[test]
fn the_table_of_requirements_is_current() {
    let path = suite::place::root().join(FILE);
    if std::env::var_os(REWRITE_VARIABLE).is_some() {
        fs::write(&path, matrix()).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == matrix(), "{FILE} is old: {REWRITE_VARIABLE}=1 cargo test --workspace --test it requirements");
}

#[test]
fn names_and_titles_are_read_as_they_are_meant() {
    let id = |line: &str| named(line).or_else(|| titled(line)).map(|(id, _)| id);
    assert_eq!(id("    fn r3_2_second_entry_is_blind() {").as_deref(), Some("R3.2"));
    assert_eq!(id("    (\"r6_1_typing\", path::typing),").as_deref(), Some("R6.1"));
    assert_eq!(id("  it(\"R3.2 pasting is refused\", () => {").as_deref(), Some("R3.2"));
    for other in ["fn rows(", "fn r3_2() {", "fn r_2_x() {", "it(\"R99.2 x\", () =>", "// fn r3_2_x()"] {
        assert_eq!(id(other), None, "{other}");
    }
}
