//! How the program ends: one small table of exit codes, by the code of what went wrong.

use std::process::ExitCode;

/// What `--help` says about it.
pub(crate) const TABLE: &str = "\
Exit codes:
  0  all is well
  1  something was refused or rejected: a file, a definition, a table, a journal
  2  wrong usage
  3  a file or folder cannot be read or written
  4  the vault does not open: wrong passphrase, unknown person, or in use elsewhere";

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// All is well.
    Well,
    /// Something was refused or rejected.
    Refused,
    /// Wrong usage.
    Usage,
    /// A file or folder cannot be read or written.
    Files,
    /// The vault does not open.
    Closed,
}

const USAGE: &[&str] = &["usage", "passphrase-needed", "person-needed", "contest-needed"];

const FILES: &[&str] = &[
    "file-missing",
    "file-unreadable",
    "file-unwritable",
    "file-exists",
    "file-occupied",
    "folder-missing",
    "folder-full",
    "folder-read-only",
    "read-back",
    "vault-missing",
    "vault-exists",
    "copy-missing",
    "copy-of-another",
    "copy-unfinished",
    "copy-inside",
    "output-closed",
    "io",
];

const CLOSED: &[&str] = &["wrong-passphrase", "too-soon", "unknown-person", "vault-locked"];

/// How the program ends when something failed for the reason `code`.
pub(crate) fn of(code: &str) -> Exit {
    let table = [(USAGE, Exit::Usage), (FILES, Exit::Files), (CLOSED, Exit::Closed)];
    table.into_iter().find(|(codes, _)| codes.contains(&code)).map_or(Exit::Refused, |(_, exit)| exit)
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Well => 0,
            Exit::Refused => 1,
            Exit::Usage => 2,
            Exit::Files => 3,
            Exit::Closed => 4,
        })
    }
}
