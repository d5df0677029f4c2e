//! The vaults that were opened last on this computer: their folders and nothing else, in a small file of the application's own.

use std::fs;
use std::path::{Path, PathBuf};

/// How many are remembered.
const REMEMBERED_MAX: usize = 8;
/// The largest file that is read.
const SIZE_MAX_BYTES: u64 = 64 << 10;

/// The file.
#[derive(Debug)]
pub(crate) struct Recent(PathBuf);

impl Recent {
    /// The file in the application's folder.
    pub(crate) fn in_folder(folder: &Path) -> Self {
        Self(folder.join("recent.json"))
    }

    /// The folders, the last one first. What cannot be read is nothing that matters.
    pub(crate) fn paths(&self) -> Vec<PathBuf> {
        let is_small = fs::metadata(&self.0).is_ok_and(|file| file.len() <= SIZE_MAX_BYTES);
        let read = is_small.then(|| fs::read(&self.0).ok()).flatten();
        read.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Puts a folder first. A vault is opened whether or not this can be written.
    pub(crate) fn remember(&self, path: &Path) {
        let mut paths = self.paths();
        paths.retain(|known| known != path);
        paths.insert(0, path.to_owned());
        paths.truncate(REMEMBERED_MAX);
        let new = self.0.with_extension("new");
        let written = serde_json::to_vec(&paths).map_err(std::io::Error::other).and_then(|bytes| {
            fs::write(&new, bytes)?;
            fs::rename(&new, &self.0)
        });
        if let Err(error) = written {
            log::warn!("the vault is not remembered: {error}");
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn the_last_one_is_first_each_once_and_not_too_many() {
        let folder = tempfile::tempdir().unwrap();
        let recent = Recent::in_folder(folder.path());
        assert!(recent.paths().is_empty());
        for number in (0..20).chain([15]) {
            recent.remember(&PathBuf::from(format!("/vaults/{number}")));
        }
        let shown: Vec<String> = recent.paths().iter().map(|path| path.display().to_string()).collect();
        let wanted = [15, 19, 18, 17, 16, 14, 13, 12].map(|number| format!("/vaults/{number}"));
        assert_eq!(shown, wanted);
        fs::write(folder.path().join("recent.json"), "not json").unwrap();
        assert!(recent.paths().is_empty());
    }
}
