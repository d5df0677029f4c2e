//! Finding files on a medium: every one of a kind, in a fixed order, whatever else lies there.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{MediumFault, Refusal};

/// The most files of one import.
pub(crate) const FILES_MAX: usize = 4_000_000;

/// How deep folders are looked into.
const DEPTH_MAX: usize = 12;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gathered {
    /// The files.
    pub files: Vec<PathBuf>,
    /// How many folders could not be looked into: a stick from Windows has one that nobody may read.
    pub skipped_folders: u64,
}

/// Every file among the paths whose name ends in `extension`, in whatever letters, sorted within each folder that was
/// named. A file that was named itself is taken whatever it is called.
///
/// # Errors
/// A path that is not there; a named folder that cannot be read; more files or deeper folders than an import may have.
pub fn gather(paths: &[PathBuf], extension: &str) -> Result<Gathered, Refusal> {
    gather_each(paths, &[extension])
}

/// As [`gather`], of several kinds.
///
/// # Errors
/// As [`gather`].
pub(crate) fn gather_each(paths: &[PathBuf], extensions: &[&str]) -> Result<Gathered, Refusal> {
    let mut gathered = Gathered::default();
    let endings: Vec<String> = extensions.iter().map(|extension| format!(".{extension}")).collect();
    for path in paths {
        if path.is_dir() {
            let start = gathered.files.len();
            gathered.walk(path, DEPTH_MAX, &endings)?;
            if let Some(found) = gathered.files.get_mut(start..) {
                found.sort();
            }
        } else if path.exists() {
            gathered.files.push(path.clone());
        } else {
            return Err(MediumFault::Missing.into());
        }
    }
    Ok(gathered)
}

impl Gathered {
    fn walk(&mut self, folder: &Path, depth: usize, endings: &[String]) -> Result<(), Refusal> {
        for entry in fs::read_dir(folder).map_err(MediumFault::from)? {
            let entry = entry.map_err(MediumFault::from)?;
            let kind = entry.file_type().map_err(MediumFault::from)?;
            if kind.is_dir() {
                self.look_into(&entry.path(), depth, endings)?;
            } else if kind.is_file() && ends_with(&entry.file_name().to_string_lossy(), endings) {
                if self.files.len() == FILES_MAX {
                    return Err(Refusal::TooManyFiles { limit: FILES_MAX });
                }
                self.files.push(entry.path());
            }
        }
        Ok(())
    }

    fn look_into(&mut self, folder: &Path, depth: usize, endings: &[String]) -> Result<(), Refusal> {
        match depth.checked_sub(1).map(|depth| self.walk(folder, depth, endings)) {
            None | Some(Err(Refusal::Medium(MediumFault::ReadOnly))) => self.skipped_folders += 1,
            Some(walked) => walked?,
        }
        Ok(())
    }
}

/// FAT may have turned a name into capitals.
fn ends_with(name: &str, endings: &[String]) -> bool {
    let name = name.to_ascii_lowercase();
    endings.iter().any(|ending| name.ends_with(&ending.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn files_come_in_a_fixed_order_and_others_stay() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("sub")).unwrap();
        for name in ["b.result.asice", "A.RESULT.ASICE", "sub/c.result.asice", "d.pdf", "result.asice.part"] {
            fs::write(folder.path().join(name), name).unwrap();
        }
        let found = gather(&[folder.path().to_owned()], "result.asice").unwrap();
        let names: Vec<String> =
            found.files.iter().map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect();
        assert_eq!(
            (names.join(" ").as_str(), found.skipped_folders),
            ("A.RESULT.ASICE b.result.asice c.result.asice", 0)
        );
    }

    #[test]
    fn a_path_that_is_not_there_is_named() {
        assert_eq!(gather(&[PathBuf::from("/nowhere/at/all")], "x"), Err(MediumFault::Missing.into()));
    }
}
