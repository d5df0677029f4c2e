//! Files on the command line: read with a limit, written whole, and found in folders in a fixed order.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// How deep folders are looked into.
const DEPTH_MAX: usize = 12;

/// Reads a file of at most so many bytes; one more is read, so that whoever judges the size can tell.
///
/// # Errors
/// It is missing or cannot be read.
pub(crate) fn read(path: &Path, limit_bytes: usize) -> Result<Vec<u8>, Failure> {
    let failed = |error: std::io::Error| Failure::reading(path, &error);
    let mut bytes = vec![];
    let limit = u64::try_from(limit_bytes).unwrap_or(u64::MAX).saturating_add(1);
    File::open(path).map_err(failed)?.take(limit).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

/// Writes a file under a temporary name, flushes it and gives it its name. What is there is only replaced if `replace`
/// says so; the same bytes are not written again.
///
/// # Errors
/// `file-exists`; it cannot be written.
pub(crate) fn write(path: &Path, bytes: &[u8], replace: bool) -> Result<(), Failure> {
    let failed = |error: std::io::Error| Failure::writing(path, &error);
    if path.exists() && !replace {
        let same = fs::read(path).is_ok_and(|there| there == bytes);
        return if same { Ok(()) } else { Err(Failure::new("file-exists").with("path", &path.display())) };
    }
    let mut temporary = path.as_os_str().to_owned();
    temporary.push(".part");
    let mut file = File::create(&temporary).map_err(failed)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(failed)?;
    fs::rename(&temporary, path).map_err(failed)
}

/// The files among the paths: those that were named, whatever they are called, and those in folders whose name ends so,
/// sorted.
///
/// # Errors
/// A folder cannot be read.
pub(crate) fn gather(paths: &[PathBuf], ending: &str) -> Result<Vec<PathBuf>, Failure> {
    let mut files = vec![];
    for path in paths {
        if path.is_dir() {
            let mut found = vec![];
            walk(path, ending, DEPTH_MAX, &mut found)?;
            found.sort();
            files.append(&mut found);
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

fn walk(folder: &Path, ending: &str, depth: usize, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let failed = |error: std::io::Error| Failure::reading(folder, &error);
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let kind = entry.file_type().map_err(failed)?;
        if kind.is_dir() && depth > 0 {
            walk(&entry.path(), ending, depth - 1, files)?;
        } else if kind.is_file() && entry.file_name().to_string_lossy().ends_with(ending) {
            files.push(entry.path());
        }
    }
    Ok(())
}

/// A file's own name.
pub(crate) fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// The folder that a file lies in.
pub(crate) fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
