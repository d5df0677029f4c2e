//! Media: a folder on a stick or a disk that files are written to so that they are whole or absent, and read back from.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// The largest file that is read back: the journal of a large office.
const FILE_SIZE_MAX_BYTES: u64 = 256 << 20;

/// What is wrong with a medium. The records stay exportable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MediumFault {
    /// The folder is not there, or no longer.
    Missing,
    /// No room left.
    Full,
    /// It cannot be written to.
    ReadOnly,
    /// What was read back is not what was written.
    ReadBack {
        /// The file.
        name: String,
    },
    /// Another file of that name is there with other contents.
    Occupied {
        /// The file.
        name: String,
    },
    /// The operating system refused.
    Io {
        /// In its words.
        detail: String,
    },
}

impl MediumFault {
    /// A stable code for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing => "folder-missing",
            Self::Full => "folder-full",
            Self::ReadOnly => "folder-read-only",
            Self::ReadBack { .. } => "read-back",
            Self::Occupied { .. } => "file-occupied",
            Self::Io { .. } => "io",
        }
    }

    /// The parameters of the message.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::ReadBack { name } | Self::Occupied { name } => vec![("name", name.clone())],
            Self::Io { detail } => vec![("detail", detail.clone())],
            _ => vec![],
        }
    }
}

impl From<io::Error> for MediumFault {
    fn from(error: io::Error) -> Self {
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::NotFound | Kind::NotADirectory => Self::Missing,
            Kind::StorageFull | Kind::QuotaExceeded => Self::Full,
            Kind::ReadOnlyFilesystem | Kind::PermissionDenied => Self::ReadOnly,
            _ => Self::Io { detail: error.to_string() },
        }
    }
}

/// Something that files are written to.
pub trait Medium {
    /// Writes a file under a temporary name, flushes it, gives it its name and flushes the folder. The same contents
    /// again are not written again; other contents under the same name are never overwritten.
    ///
    /// # Errors
    /// The medium is missing, full, read-only or refuses; another file has the name.
    fn write(&mut self, name: &str, bytes: &[u8]) -> Result<(), MediumFault>;

    /// Reads a file as it now stands on the medium.
    ///
    /// # Errors
    /// The medium or the file is missing, or refuses.
    fn read(&self, name: &str) -> Result<Vec<u8>, MediumFault>;
}

/// A folder of the file system.
#[derive(Clone, Debug)]
pub struct FolderMedium(PathBuf);

impl FolderMedium {
    /// A folder that must exist.
    ///
    /// # Errors
    /// [`MediumFault::Missing`] if it does not.
    pub fn open(path: &Path) -> Result<Self, MediumFault> {
        if path.is_dir() { Ok(Self(path.to_owned())) } else { Err(MediumFault::Missing) }
    }
}

impl Medium for FolderMedium {
    fn write(&mut self, name: &str, bytes: &[u8]) -> Result<(), MediumFault> {
        let path = self.0.join(name);
        if path.exists() {
            if self.read(name)? != bytes {
                return Err(MediumFault::Occupied { name: name.to_owned() });
            }
            // It may stand there from a try whose flush failed.
            File::open(&path)?.sync_all()?;
            return Ok(flush_folder(&self.0)?);
        }
        let temporary = self.0.join(format!("{name}.part"));
        let written = write_flushed(&temporary, bytes).and_then(|()| fs::rename(&temporary, &path));
        if written.is_err() {
            // The medium may be gone; then there is nothing to tidy.
            let _ = fs::remove_file(&temporary);
        }
        written?;
        Ok(flush_folder(&self.0)?)
    }

    fn read(&self, name: &str) -> Result<Vec<u8>, MediumFault> {
        let mut bytes = vec![];
        let file = File::open(self.0.join(name))?;
        forget_cached(&file);
        file.take(FILE_SIZE_MAX_BYTES).read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}

fn write_flushed(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Asks the system to read from the medium and not from its memory; a system that does not listen reads what it has.
#[cfg(unix)]
fn forget_cached(file: &File) {
    let _ = rustix::fs::fadvise(file, 0, None, rustix::fs::Advice::DontNeed);
}

#[cfg(not(unix))]
fn forget_cached(_file: &File) {}

#[cfg(unix)]
fn flush_folder(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

/// Windows has no handle of a folder to flush; a rename is durable there with the file.
#[cfg(not(unix))]
fn flush_folder(_path: &Path) -> io::Result<()> {
    Ok(())
}
