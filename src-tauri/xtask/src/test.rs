//! Every check, one step after the other; it stops at the first that fails and counts honestly.
mod count;

use crate::command::{Line, Outcome, cargo, npm};
use crate::{bindings, place, setup, window};
use count::Count;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// What a step does, its output going into the file.
type Body = fn(&File) -> Outcome;

/// The steps. The interface comes before Rust, because the desktop embeds it and does not compile without.
const STEPS: &[(&str, Body)] = &[
    ("Rust is formatted", |log| cargo("fmt --all -- --check --color never").run_into(log)),
    ("interface: ESLint", |log| npm("run --silent lint").run_into(log)),
    ("interface: types and build", |log| npm("run --silent build").run_into(log)),
    ("interface: tests", |log| npm("run --silent test").with("NO_COLOR", "1").run_into(log)),
    ("Clippy", |log| clippy().run_into(log)),
    ("everything builds", |log| window::build_line().run_into(log)),
    ("the interface's types are current", |_| bindings::check()),
    ("Rust: tests", |log| cargo("test --workspace --no-fail-fast").run_into(log)),
    ("the real window", |log| window::tests_line().run_into(log)),
];

fn clippy() -> Line {
    cargo("clippy --workspace --all-targets -- --deny warnings")
}

/// `cargo xtask test`.
pub(crate) fn run() -> Outcome {
    setup::everything()?;
    let folder = place::target().join("test-logs");
    fs::create_dir_all(&folder).map_err(|cause| format!("cannot make {}: {cause}", folder.display()))?;
    let (start, mut count) = (Instant::now(), Count::default());
    let mut outcome = Ok(());
    for (index, (name, body)) in STEPS.iter().enumerate() {
        let log = folder.join(format!("{}.log", index + 1));
        outcome = step(name, *body, &log, &mut count);
        if outcome.is_err() {
            let left = STEPS.len() - index - 1;
            println!("\nStopped at the first step that failed; {left} more were not tried.");
            break;
        }
    }
    println!("\n{count} in {:.0} s", start.elapsed().as_secs_f32());
    outcome
}

fn step(name: &str, body: Body, log: &Path, count: &mut Count) -> Outcome {
    print!("{name:40}");
    // The name should stand there while the step runs; if it cannot, nothing is lost.
    let _ = io::stdout().flush();
    let (file, start) = (create(log)?, Instant::now());
    let outcome = body(&file);
    let output = fs::read_to_string(log).unwrap_or_default();
    let tests = Count::of_step(&output, outcome.is_ok());
    let verdict = if outcome.is_ok() { "ok" } else { "FAILED" };
    println!("{verdict:7}{:6.1} s   {tests}", start.elapsed().as_secs_f32());
    if outcome.is_err() {
        println!("\n{output}");
    }
    count.add(&tests);
    outcome
}

fn create(log: &Path) -> Result<File, String> {
    File::create(PathBuf::from(log)).map_err(|cause| format!("cannot write {}: {cause}", log.display()))
}
