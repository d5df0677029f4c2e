//! Files on the command line: read with a limit, written whole, and found in folders in a fixed order.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use operations::Gathered;

use crate::failure::Failure;

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

/// The files among the paths: those that were named, whatever they are called and whether or not they are there, and those
/// with this extension in folders, sorted.
///
/// # Errors
/// A folder that was named cannot be read, or holds too many files.
pub(crate) fn gather(paths: &[PathBuf], extension: &str) -> Result<Gathered, Failure> {
    let mut gathered = Gathered::default();
    for path in paths {
        if path.is_dir() {
            let found = operations::gather(std::slice::from_ref(path), extension)?;
            gathered.files.extend(found.files);
            gathered.skipped_folders += found.skipped_folders;
        } else {
            gathered.files.push(path.clone());
        }
    }
    Ok(gathered)
}

/// A file's own name.
pub(crate) fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// The folder that a file lies in.
pub(crate) fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
