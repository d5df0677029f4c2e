//! Shows Counterfoil at work: the window in Try it, or the whole path in the terminal where there is no display.
use crate::command::{Outcome, cargo};
use crate::{place, setup, ui};
use std::{env, fs};

/// `cargo xtask run`.
pub(crate) fn run() -> Outcome {
    if ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some_and(|value| !value.is_empty())) {
        in_the_window()
    } else {
        in_the_terminal()
    }
}

fn in_the_window() -> Outcome {
    setup::to_build()?;
    ui::build()?;
    cargo("run --package counterfoil-desktop -- --try-it").run()
}

fn in_the_terminal() -> Outcome {
    println!("There is no display here: the TEST election is played in this terminal.");
    setup::for_the_command_line()?;
    let folder = place::root().join("target/demonstration");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|cause| format!("cannot clear {}: {cause}", folder.display()))?;
    }
    cargo("run --package cli -- demonstrate -o").word(folder).run()
}
