//! The program `counterfoil`: what central staff script, without a window.

mod args;
mod command;
mod exit;
mod failure;
mod output;
mod passphrase;
mod place;
mod surroundings;
mod visible;
mod words;

use std::process::ExitCode;

use clap::Parser;

use crate::args::Args;
use crate::failure::Failure;
use crate::output::Output;

fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => return misunderstood(&error),
    };
    let output = Output::new(args.common.json, args.common.lang.as_deref());
    match command::obey(args.command, &output) {
        Ok(ended) => ended.into(),
        Err(failure) => {
            output.failure(&failure);
            exit::of(failure.code()).into()
        }
    }
}

/// Help and version are answers; anything else is wrong usage, which a machine reads as JSON too.
fn misunderstood(error: &clap::Error) -> ExitCode {
    let wants_json = std::env::args_os().any(|word| word == "--json");
    if error.use_stderr() && wants_json {
        let detail = error.render().to_string();
        Output::new(true, None).failure(&Failure::new("usage").with("detail", &detail.trim()));
        return exit::Exit::Usage.into();
    }
    if error.use_stderr() {
        // What was typed may be the name of a file, which anybody may have chosen.
        Output::new(false, None).aside(visible::lines(&error.render().to_string()).trim_end());
        return exit::Exit::Usage.into();
    }
    // If even this cannot be written there is nobody left to tell.
    let _ = error.print();
    ExitCode::SUCCESS
}
