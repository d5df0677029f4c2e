//! How files open, how long they are, and words that must not be in them.
use super::sources::{Source, with_endings};

const LINES_MAXIMUM: usize = 500;
/// Crates that get the time, randomness and every path as arguments.
const TIMELESS: &[&str] = &["election", "apportionment", "sealing", "exchange", "protocol", "store", "operations"];
/// Where the real clock and randomness come in, for both programs that people start.
const THE_ONE_DOOR: &str = "src-tauri/crates/operations/src/world.rs";
/// What reads the clock, a random source or the current folder.
const OUTSIDE_WORLD: &[&str] = &[
    "Utc::now(",
    "Local::now(",
    "SystemTime::now(",
    "Instant::now(",
    "SystemRandom::new(",
    "OsRng",
    "thread_rng(",
    "current_dir(",
];
/// Names that say nothing about what a thing is.
const EMPTY_NAMES: &[&str] = &["Manager", "Service", "Helper", "Util", "Utils", "Common"];

fn written_by_people() -> Vec<Source> {
    with_endings(&["rs", "ts", "tsx", "css", "html", "ftl", "toml", "md", "sh", "java", "json"])
        .into_iter()
        .filter(|source| !source.path.ends_with("package-lock.json"))
        .collect()
}

/// The offending lines, as `path:line: text`.
fn lines_where(sources: &[Source], offends: impl Fn(&str) -> bool) -> Vec<String> {
    let lines = sources
        .iter()
        .flat_map(|source| source.text.lines().enumerate().map(move |(index, line)| (source, index, line)));
    lines
        .filter(|(_, _, line)| offends(line))
        .map(|(source, index, line)| format!("{}:{}: {}", source.path, index + 1, line.trim()))
        .collect()
}

fn assert_none(offences: &[String], rule: &str) {
    assert!(offences.is_empty(), "{rule}\n{}", offences.join("\n"));
}

#[test]
fn every_rust_file_opens_with_a_sentence() {
    let silent: Vec<String> = with_endings(&["rs"])
        .into_iter()
        .filter(|source| !opens_with_a_sentence(&source.text))
        .map(|source| source.path)
        .collect();
    assert_none(&silent, "A file opens with `//! ` and one sentence that says what it is for.");
}

fn opens_with_a_sentence(text: &str) -> bool {
    let paragraph: Vec<&str> = text.lines().map_while(|line| line.strip_prefix("//! ")).collect();
    let opening = paragraph.join(" ");
    opening.split_whitespace().count() >= 3 && opening.trim_end().ends_with(['.', '?', ':'])
}

#[test]
fn no_rust_file_is_too_long() {
    let long: Vec<String> = with_endings(&["rs"])
        .iter()
        .map(|source| (source.text.lines().count(), &source.path))
        .filter(|(lines, _)| *lines > LINES_MAXIMUM)
        .map(|(lines, path)| format!("{path}: {lines} lines"))
        .collect();
    assert_none(&long, "A file is read in one sitting.");
}

/// The words are put together here so that this file does not hold them itself.
#[test]
fn nothing_is_left_for_later() {
    let words = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("to", "do!("), concat!("unimple", "mented!(")];
    let found = lines_where(&written_by_people(), |line| words.iter().any(|word| line.contains(word)));
    assert_none(&found, "Unfinished work is written down elsewhere than in the code.");
}

#[test]
fn no_file_knows_the_machine_it_was_written_on() {
    let folders = [concat!("/wo", "rk/"), concat!("/ro", "ot/")];
    let found = lines_where(&written_by_people(), |line| folders.iter().any(|folder| line.contains(folder)));
    assert_none(&found, "Paths start at the root of the work tree.");
}

#[test]
fn below_the_shell_time_and_chance_are_arguments() {
    let crates: Vec<Source> = with_endings(&["rs"])
        .into_iter()
        .filter(|source| TIMELESS.iter().any(|name| source.path.starts_with(&format!("src-tauri/crates/{name}/src/"))))
        .filter(|source| !source.path.ends_with("/tests.rs") && !source.path.contains("/tests/"))
        .filter(|source| source.path != THE_ONE_DOOR)
        .map(|source| Source { text: without_tests(&source.text), ..source })
        .collect();
    let found = lines_where(&crates, |line| {
        let code = !line.trim_start().starts_with("//");
        code && OUTSIDE_WORLD.iter().any(|call| line.contains(call))
    });
    assert_none(&found, "Below the shell nothing reads the clock, a random source or the current folder.");
}

/// The test module stands last in a file; lines are kept so that their numbers stay right.
fn without_tests(text: &str) -> String {
    text.split("#[cfg(test)]\nmod ").next().unwrap_or_default().to_owned()
}

#[test]
fn names_say_what_a_thing_is() {
    let found = lines_where(&with_endings(&["rs"]), |line| {
        let words: Vec<&str> = line.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect();
        words.windows(2).any(|pair| match pair[0] {
            "struct" | "enum" | "trait" | "type" => EMPTY_NAMES.iter().any(|name| pair[1].ends_with(name)),
            "fn" => pair[1].starts_with("get_"),
            "mod" => EMPTY_NAMES.iter().any(|name| name.eq_ignore_ascii_case(pair[1])),
            _ => false,
        })
    });
    assert_none(&found, "No Manager, Service, Helper, Util, Common; no get_.");
}

#[test]
fn one_folder_of_the_interface_knows_tauri() {
    let outside: Vec<Source> = with_endings(&["ts", "tsx"])
        .into_iter()
        .filter(|source| source.path.starts_with("ui/src/") && !source.path.starts_with("ui/src/host/"))
        .collect();
    let found = lines_where(&outside, |line| line.contains("@tauri-apps/"));
    assert_none(&found, "Only ui/src/host imports @tauri-apps.");
}

#[test]
fn a_feature_of_the_interface_never_imports_another() {
    let mut found = Vec::new();
    for source in with_endings(&["ts", "tsx"]) {
        let Some(rest) = source.path.strip_prefix("ui/src/features/") else {
            continue;
        };
        let own = rest.split('/').next().unwrap_or_default().to_owned();
        found.extend(lines_where(&[source], |line| imported_feature(line).is_some_and(|feature| feature != own)));
    }
    assert_none(&found, "Features meet in ui/src/app only.");
}

/// The feature that a line imports by its path from `features/`.
fn imported_feature(line: &str) -> Option<&str> {
    let path = line.split(" from ").nth(1)?;
    path.split("features/").nth(1)?.split(['/', '"', '\'']).next()
}

#[test]
fn every_package_obeys_the_lints() {
    let found: Vec<String> = with_endings(&["toml"])
        .into_iter()
        .filter(|source| source.path.ends_with("/Cargo.toml"))
        .filter(|source| !source.text.contains("[lints]\nworkspace = true"))
        .map(|source| source.path)
        .collect();
    assert_none(&found, "A package inherits the lints of the workspace.");
}
