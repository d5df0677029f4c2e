//! The developer's whole workflow, in one match: `cargo xtask COMMAND`.
mod bindings;
mod command;
mod demonstrate;
mod needs;
mod place;
mod setup;
mod test;
mod ui;
mod window;

use command::{Outcome, cargo};
use std::env;
use std::process::ExitCode;

const USAGE: &str = "\
Use: cargo xtask COMMAND

  run                 start Counterfoil in Try it; without a display, play the TEST election in this terminal
  test                check everything (ci is the same)

  setup               install what is missing to build and test; does nothing when all is there
  bindings [--check]  write the user interface's types from Rust; --check only says whether they are current
  window [WORD]       drive the real window; WORD picks the tests whose name contains it
  measure [WORD]      drive a release build of the window and print what keys, commands and memory cost
  shots               take the pictures of every screen into target/shots
  bench               measure import, protocol and backup against this machine's own limit";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match obey(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("\n{reason}");
            ExitCode::FAILURE
        }
    }
}

fn obey(words: &[&str]) -> Outcome {
    match words {
        ["setup"] => setup::everything(),
        ["run"] => demonstrate::run(),
        ["test" | "ci"] => test::run(),
        ["bindings"] => setup::to_build().and_then(|()| ui::build()).and_then(|()| bindings::write()),
        ["bindings", "--check"] => bindings::check(),
        ["window"] => window::run("", None),
        ["window", word] => window::run(word, None),
        ["measure"] => window::measure("measure_"),
        ["measure", word] => window::measure(word),
        ["shots"] => window::run("", Some(&place::root().join("target/shots"))),
        ["bench"] => {
            setup::for_the_command_line().and_then(|()| cargo("run --release --package suite --bin bench").run())
        }
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        [] => Err(USAGE.to_owned()),
        other => Err(format!("There is no command `{}`.\n\n{USAGE}", other.join(" "))),
    }
}
