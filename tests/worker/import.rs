//! An office's evening without end: result files, a few at a time.
use crate::confirm;
use operations::Desk;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use suite::Outcome;

/// Few files a transaction, so that many transactions can be interrupted.
const FILES_AT_ONCE: usize = 3;

/// Imports the files that the office has not seen, then all of them again, until it is killed.
pub(crate) fn work(mut desk: Desk, pool: &Path) -> Outcome<()> {
    let mut files: Vec<PathBuf> = fs::read_dir(pool)?.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let known: Vec<String> = desk.arrivals()?.into_iter().map(|arrival| arrival.name).collect();
    let is_known = |path: &&PathBuf| known.iter().any(|name| path.ends_with(name));
    let mut next = files.iter().position(|path| !is_known(&path)).unwrap_or(0);
    loop {
        let files: Vec<PathBuf> = files.iter().cycle().skip(next).take(FILES_AT_ONCE).cloned().collect();
        let mut judged = vec![];
        desk.import(&files, |file, _| {
            judged.push(format!("judged {} {}", file.verdict.name(), file.name));
            ControlFlow::Continue(())
        })?;
        judged.iter().for_each(|line| println!("{line}"));
        confirm(&desk);
        next += FILES_AT_ONCE;
    }
}
