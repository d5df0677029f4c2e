//! Drives the real window, on a display that nobody sees.
use crate::command::{Line, Outcome, cargo};
use crate::{place, setup, ui};
use std::path::Path;

/// `cargo xtask window` and `cargo xtask shots`.
pub(crate) fn run(word: &str, shots: Option<&Path>) -> Outcome {
    setup::everything()?;
    ui::build()?;
    build_line().run()?;
    let line = tests_line().word(word);
    match shots {
        None => line.run(),
        Some(folder) => {
            line.with("COUNTERFOIL_SHOTS", folder).run()?;
            println!("The pictures are in {}", folder.display());
            Ok(())
        }
    }
}

/// Builds all programs and tests. The whole workspace at once, because a smaller selection builds heavy crates again.
pub(crate) fn build_line() -> Line {
    cargo("build --quiet --workspace --all-targets")
}

/// Runs the window tests against the program that has been built.
pub(crate) fn tests_line() -> Line {
    cargo("test --quiet --workspace --test window --")
        .with("COUNTERFOIL_WINDOW_PROGRAM", place::program("counterfoil-desktop"))
}
