//! Media: a folder on a stick or a disk that files are written to so that they are whole or absent, and read back from.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

#[cfg(unix)]
use rustix::io::Errno;

use crate::Refusal;

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
    /// It cannot be written to or read from: it was pulled out, or it is worn out.
    Broken,
    /// Another program still uses it.
    Busy,
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
            Self::Broken => "medium-broken",
            Self::Busy => "medium-busy",
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

/// What a system says of a device that is no longer there, where Rust has no word for it (errno(3); winerror.h).
#[cfg(unix)]
const GONE: [i32; 3] = [Errno::NXIO.raw_os_error(), Errno::NODEV.raw_os_error(), Errno::STALE.raw_os_error()];
#[cfg(not(unix))]
const GONE: [i32; 4] = [21, 55, 433, 1167];
/// What it says of one that does not do what it should.
#[cfg(target_os = "linux")]
const FAILING: [i32; 3] = [Errno::IO.raw_os_error(), Errno::BADMSG.raw_os_error(), Errno::UCLEAN.raw_os_error()];
#[cfg(all(unix, not(target_os = "linux")))]
const FAILING: [i32; 2] = [Errno::IO.raw_os_error(), Errno::BADMSG.raw_os_error()];
#[cfg(not(unix))]
const FAILING: [i32; 5] = [23, 27, 30, 483, 1117];

impl From<io::Error> for MediumFault {
    fn from(error: io::Error) -> Self {
        Self::from(&error)
    }
}

impl From<&io::Error> for MediumFault {
    fn from(error: &io::Error) -> Self {
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::NotFound | Kind::NotADirectory => Self::Missing,
            // What a file system that a program served says once that program has ended, also in the middle of a call.
            Kind::NotConnected | Kind::ConnectionAborted => Self::Missing,
            Kind::StorageFull | Kind::QuotaExceeded => Self::Full,
            Kind::ReadOnlyFilesystem | Kind::PermissionDenied => Self::ReadOnly,
            Kind::ResourceBusy => Self::Busy,
            _ if error.raw_os_error().is_some_and(|code| GONE.contains(&code)) => Self::Missing,
            _ if error.raw_os_error().is_some_and(|code| FAILING.contains(&code)) => Self::Broken,
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

    /// What a person calls the medium; nothing for a folder that somebody chose.
    fn label(&self) -> Option<&str> {
        None
    }
}

/// A folder of the file system. It is bound to the file system that it was opened on: where a stick was pulled, its mount
/// point may go on as an empty folder of this computer, and nothing of it must be taken for the stick.
#[derive(Clone, Debug)]
pub struct FolderMedium {
    path: PathBuf,
    file_system: u64,
    label: Option<String>,
}

impl FolderMedium {
    /// A folder that must exist.
    ///
    /// # Errors
    /// [`MediumFault::Missing`] if it does not.
    pub fn open(path: &Path) -> Result<Self, MediumFault> {
        let found = fs::metadata(path)?;
        let medium = Self { path: path.to_owned(), file_system: file_system(&found), label: None };
        if found.is_dir() { Ok(medium) } else { Err(MediumFault::Missing) }
    }

    /// The same, on a medium of this label.
    #[must_use]
    pub fn labelled(self, label: &str) -> Self {
        Self { label: Some(label.to_owned()), ..self }
    }

    /// Everything that was written to the folder's file system, by whomever, is on its medium. Systems other than Linux
    /// have no such call; there each file was flushed as it was written.
    ///
    /// # Errors
    /// The medium is missing or fails.
    pub fn flush(&self) -> Result<(), MediumFault> {
        self.require_same()?;
        #[cfg(target_os = "linux")]
        rustix::fs::syncfs(File::open(&self.path)?).map_err(io::Error::from)?;
        Ok(())
    }

    fn require_same(&self) -> Result<(), MediumFault> {
        let same = file_system(&fs::metadata(&self.path)?) == self.file_system;
        if same { Ok(()) } else { Err(MediumFault::Missing) }
    }

    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), MediumFault> {
        let path = self.path.join(name);
        if let Ok(found) = fs::symlink_metadata(&path) {
            // A link would lead off the medium, and a pipe never answers.
            if !found.is_file() || self.read(name)? != bytes {
                return Err(MediumFault::Occupied { name: name.to_owned() });
            }
            // It may stand there from a try whose flush failed.
            File::open(&path)?.sync_all()?;
            return Ok(flush_folder(&self.path)?);
        }
        let temporary = format!("{name}.part");
        let (from, room) = (self.path.join(&temporary), bytes.len());
        let written = write_flushed(&from, bytes).map_err(|error| self.fault(&error, room));
        // A file gets its name only once the medium gives back what it was given.
        let named = written.and_then(|()| match self.read(&temporary)? == bytes {
            true => Ok(fs::rename(&from, &path)?),
            false => Err(MediumFault::ReadBack { name: name.to_owned() }),
        });
        if named.is_err() {
            // The medium may be gone; then there is nothing to tidy.
            let _ = fs::remove_file(&from);
        }
        named?;
        Ok(flush_folder(&self.path)?)
    }

    /// Some file systems have no right word for being full.
    fn fault(&self, error: &io::Error, bytes: usize) -> MediumFault {
        match MediumFault::from(error) {
            MediumFault::ReadOnly | MediumFault::Io { .. }
                if error.kind() != io::ErrorKind::ReadOnlyFilesystem && lacks_room(&self.path, bytes) =>
            {
                MediumFault::Full
            }
            fault => fault,
        }
    }
}

impl Medium for FolderMedium {
    fn write(&mut self, name: &str, bytes: &[u8]) -> Result<(), MediumFault> {
        self.require_same()?;
        self.put(name, bytes)?;
        self.require_same()
    }

    fn read(&self, name: &str) -> Result<Vec<u8>, MediumFault> {
        self.require_same()?;
        let mut bytes = vec![];
        let path = self.path.join(name);
        let file = match store::open_regular(&path) {
            Err(error) if store::is_irregular(&error) => return Err(MediumFault::Occupied { name: name.to_owned() }),
            opened => opened?,
        };
        forget_cached(&file);
        file.take(FILE_SIZE_MAX_BYTES).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn label(&self) -> Option<&str> {
        self.label.as_deref()
    }
}

/// Whether the room that is left does not take so many bytes.
#[cfg(unix)]
fn lacks_room(folder: &Path, bytes: usize) -> bool {
    let is_short = |space: rustix::fs::StatVfs| {
        // Without blocks it does not tell.
        let free = space.f_bavail.saturating_mul(space.f_frsize);
        space.f_blocks > 0 && free < u64::try_from(bytes).unwrap_or(u64::MAX)
    };
    rustix::fs::statvfs(folder).is_ok_and(is_short)
}

#[cfg(not(unix))]
fn lacks_room(_folder: &Path, _bytes: usize) -> bool {
    false
}

/// Which file system a file is on.
#[cfg(unix)]
fn file_system(found: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::dev(found)
}

/// Windows gives each drive its letter; there is no folder left where a stick was.
#[cfg(not(unix))]
fn file_system(_found: &fs::Metadata) -> u64 {
    0
}

/// Whether two places lie on one medium, so that what takes the one takes the other, and nothing is carried away from the
/// one by taking out the other. A place that is not there lies nowhere. This is asked wherever a page speaks of another medium
/// than the vault's: of the copy, before closing, and of what was handed over.
#[cfg(unix)]
pub(crate) fn is_same_medium(one: &Path, other: &Path) -> bool {
    let on = |path: &Path| fs::metadata(path).map(|found| file_system(&found)).ok();
    on(one).is_some() && on(one) == on(other)
}

/// Elsewhere nobody asks: the person knows which drive they chose.
#[cfg(not(unix))]
pub(crate) fn is_same_medium(_one: &Path, _other: &Path) -> bool {
    false
}

/// A file from outside, no larger than what is read of its kind.
///
/// # Errors
/// It is not there or cannot be read; [`exchange::Refusal::TooLarge`].
pub fn read_file(path: &Path, limit_bytes: usize) -> Result<Vec<u8>, Refusal> {
    let (mut bytes, limit) = (vec![], u64::try_from(limit_bytes).unwrap_or(u64::MAX));
    let read = store::open_regular(path).and_then(|file| file.take(limit.saturating_add(1)).read_to_end(&mut bytes));
    read.map_err(MediumFault::from)?;
    if bytes.len() > limit_bytes { Err(exchange::Refusal::TooLarge { limit_bytes }.into()) } else { Ok(bytes) }
}

/// Writes a file of this temporary name; what has the name already is removed, and never written through.
fn write_flushed(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::symlink_metadata(path).is_ok() {
        fs::remove_file(path)?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
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
