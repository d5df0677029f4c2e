//! Starting other programs, and saying which one failed.
use crate::place;
use std::ffi::OsStr;
use std::fs::File;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// Nothing, or a sentence for the person at the terminal.
pub(crate) type Outcome = Result<(), String>;

/// A command line in the work tree.
#[derive(Debug)]
pub(crate) struct Line {
    command: Command,
    words: String,
}

/// `cargo WORDS`, with the same Cargo that started this program.
pub(crate) fn cargo(words: &str) -> Line {
    let program = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    Line::new(&program, words).named(&format!("cargo {words}"))
}

/// `npm WORDS` in the folder of the user interface.
pub(crate) fn npm(words: &str) -> Line {
    Line::new("npm", words).within(&place::ui())
}

impl Line {
    /// A program and its words, separated by spaces.
    pub(crate) fn new(program: impl AsRef<OsStr>, words: &str) -> Self {
        let name = program.as_ref().to_string_lossy().into_owned();
        let mut command = Command::new(program);
        command.args(words.split_whitespace()).current_dir(place::root());
        Self { command, words: format!("{name} {words}") }
    }

    /// Adds one word as it is, spaces and all.
    pub(crate) fn word(mut self, word: impl AsRef<OsStr>) -> Self {
        self.words = format!("{} {}", self.words.trim_end(), word.as_ref().to_string_lossy());
        self.command.arg(word);
        self
    }

    /// Runs in this folder.
    pub(crate) fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// With this environment variable.
    pub(crate) fn with(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Runs it, its output on the terminal.
    pub(crate) fn run(mut self) -> Outcome {
        let status = self.command.status();
        self.judge(status.map(|status| status.success()))
    }

    /// Runs it, its output into a file.
    pub(crate) fn run_into(mut self, log: &File) -> Outcome {
        let output = log.try_clone().and_then(|out| Ok((out, log.try_clone()?)));
        let (out, err) = output.map_err(|cause| format!("cannot write the log: {cause}"))?;
        let status = self.command.stdin(Stdio::null()).stdout(out).stderr(err).status();
        self.judge(status.map(|status| status.success()))
    }

    /// Runs it in silence; what it printed becomes part of the reason when it fails.
    pub(crate) fn run_silently(mut self) -> Outcome {
        let output = self.command.stdin(Stdio::null()).output();
        let printed = output.as_ref().map_or_else(
            |_| String::new(),
            |output| format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr)),
        );
        self.judge(output.map(|output| output.status.success())).map_err(|reason| format!("{printed}\n{reason}"))
    }

    /// What it prints; nothing when it fails or is not there.
    pub(crate) fn output(mut self) -> Option<String> {
        let output = self.command.stderr(Stdio::null()).output().ok()?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        output.status.success().then_some(text)
    }

    /// Called this when it fails, instead of by all its words.
    pub(crate) fn named(mut self, words: &str) -> Self {
        words.clone_into(&mut self.words);
        self
    }

    fn judge(&self, success: io::Result<bool>) -> Outcome {
        match success {
            Ok(true) => Ok(()),
            Ok(false) => Err(format!("`{}` failed.", self.words)),
            Err(cause) => Err(format!("`{}` does not start: {cause}.", self.words)),
        }
    }
}
