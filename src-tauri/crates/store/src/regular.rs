//! Opens what somebody else may have put there: a regular file, and nothing that would be waited for.

use std::fs::{self, File};
use std::io;
use std::path::Path;

/// What is said of a pipe, a device or a folder where a file should be.
const IRREGULAR: &str = "not a regular file";

/// Opens a file to be read, and nothing but a file: a pipe, to which nobody ever writes, would be waited for without end. It
/// is looked at before, because a device may act on being opened, and after, because it may have been exchanged meanwhile.
///
/// # Errors
/// It is no file ([`is_irregular`]), is not there, or cannot be opened.
pub fn open_regular(path: &Path) -> io::Result<File> {
    let regular = |found: &fs::Metadata| if found.is_file() { Ok(()) } else { Err(io::Error::other(IRREGULAR)) };
    regular(&fs::metadata(path)?)?;
    let file = open_at_once(path)?;
    regular(&file.metadata()?)?;
    Ok(file)
}

/// Whether [`open_regular`] refused because there is something else than a file.
pub fn is_irregular(error: &io::Error) -> bool {
    error.get_ref().is_some_and(|inner| inner.to_string() == IRREGULAR)
}

/// Without waiting for whoever writes; a file is read alike with and without.
#[cfg(unix)]
fn open_at_once(path: &Path) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags, open};
    Ok(open(path, OFlags::RDONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC, Mode::empty())?.into())
}

#[cfg(not(unix))]
fn open_at_once(path: &Path) -> io::Result<File> {
    File::open(path)
}
