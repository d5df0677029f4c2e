//! A watched folder: what comes into it is imported once its size has settled, because it may still be on its way.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::gather::gather_each;
use crate::receive::extensions;
use crate::{Gathered, Refusal};

/// How long lies between two looks.
pub const WATCH_EVERY: Duration = Duration::from_secs(1);

/// What tells that a file was written to since the last look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mark {
    bytes: u64,
    modified: Option<SystemTime>,
}

/// A file as it was seen last, and whether it has been handed over as it is.
#[derive(Clone, Copy, Debug)]
struct Seen {
    mark: Mark,
    taken: bool,
}

/// A folder that is watched.
#[derive(Debug)]
pub struct Watched {
    folder: PathBuf,
    seen: HashMap<PathBuf, Seen>,
}

impl Watched {
    /// Watches a folder and those below it; nothing has been looked at yet.
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), seen: HashMap::new() }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Looks once, and hands over the result files that are as they were at the last look and were not handed over before,
    /// in a fixed order. A file that is written anew settles anew.
    ///
    /// # Errors
    /// As [`crate::gather`]: the folder is not there, for example, because its medium is out.
    pub fn look(&mut self) -> Result<Vec<PathBuf>, Refusal> {
        let Gathered { files, .. } = gather_each(std::slice::from_ref(&self.folder), &extensions())?;
        let (mut seen, mut settled) = (HashMap::with_capacity(files.len()), vec![]);
        for path in files {
            // Whatever went away between is seen again if it comes back.
            let Ok(found) = fs::metadata(&path) else { continue };
            let mark = Mark { bytes: found.len(), modified: found.modified().ok() };
            let before = self.seen.get(&path).filter(|before| before.mark == mark);
            let ready = before.is_some_and(|before| !before.taken) && mark.bytes > 0;
            let taken = ready || before.is_some_and(|before| before.taken);
            if ready {
                settled.push(path.clone());
            }
            seen.insert(path, Seen { mark, taken });
        }
        self.seen = seen;
        Ok(settled)
    }

    /// Files that were handed over and could not be taken in are handed over again.
    pub fn give_back(&mut self, files: &[PathBuf]) {
        for path in files {
            if let Some(seen) = self.seen.get_mut(path) {
                seen.taken = false;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_file_is_taken_when_its_size_has_settled_and_once() {
        let folder = tempfile::tempdir().unwrap();
        let (mut watched, path) = (Watched::new(folder.path()), folder.path().join("a.result.asice"));
        assert!(watched.look().unwrap().is_empty());
        fs::write(&path, "half").unwrap();
        assert!(watched.look().unwrap().is_empty(), "it may still be on its way");
        fs::write(&path, "half and half").unwrap();
        assert!(watched.look().unwrap().is_empty(), "it was");
        assert_eq!(watched.look().unwrap(), std::slice::from_ref(&path));
        assert!(watched.look().unwrap().is_empty(), "it was handed over");
        watched.give_back(std::slice::from_ref(&path));
        assert_eq!(watched.look().unwrap(), std::slice::from_ref(&path));
        fs::write(&path, "another one of other length").unwrap();
        assert!(watched.look().unwrap().is_empty());
        assert_eq!(watched.look().unwrap(), [path]);
    }

    #[test]
    fn an_empty_file_is_waited_for_and_a_folder_that_went_away_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let mut watched = Watched::new(folder.path());
        fs::write(folder.path().join("a.result.asice"), "").unwrap();
        assert!(watched.look().unwrap().is_empty() && watched.look().unwrap().is_empty());
        drop(folder);
        assert!(watched.look().is_err());
    }
}
