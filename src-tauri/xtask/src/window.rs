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

/// `cargo xtask measure`: what the window costs in a release build.
///
/// A release build without debug assertions refuses every driver, so the shell alone keeps them; everything it calls is as released.
pub(crate) fn measure(word: &str) -> Outcome {
    setup::everything()?;
    ui::build()?;
    released("build --quiet --release --workspace --bins").run()?;
    released("test --quiet --release --workspace --test window")
        .word("--")
        .word(word)
        .with("COUNTERFOIL_WINDOW_PROGRAM", place::released("counterfoil-desktop"))
        .run()
}

fn released(words: &str) -> Line {
    cargo(words).word("--config").word("profile.release.package.counterfoil-desktop.debug-assertions=true")
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
