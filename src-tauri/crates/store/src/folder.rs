//! The folder of a vault: its files, its lock, and writing a file so that it is whole or absent.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use crate::{Fault, Header, header::HEADER_SIZE_MAX_BYTES, is_irregular, open_regular};

/// The file whose lock keeps a second writer out.
const LOCK: &str = "lock";

/// The files of a vault before its header is there.
const UNFINISHED: [&str; 5] =
    ["records.db", "records.db-wal", "records.db-shm", "records.db-journal", "vault.json.new"];

/// A program that was just ended, or one that is just being started by the holder, keeps the lock for some milliseconds.
const LOCK_TRIES: u32 = 25;
const LOCK_PAUSE: Duration = Duration::from_millis(20);

const NEW_HEADER: &str = "vault.json.new";

/// The files of a vault.
#[derive(Clone, Debug)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(path: &Path) -> Self {
        Self(path.to_owned())
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.0.join("records.db")
    }

    fn header(&self) -> PathBuf {
        self.0.join("vault.json")
    }

    /// Makes the folder, which must not exist or hold anything but a vault that was never finished: without a header nobody
    /// has its key.
    pub(crate) fn make(&self) -> Result<(), Fault> {
        fs::create_dir_all(&self.0)?;
        let mut entries = fs::read_dir(&self.0)?;
        let is_ours = |name: &str| name == LOCK || UNFINISHED.contains(&name);
        let is_free = entries.all(|entry| entry.is_ok_and(|entry| entry.file_name().to_str().is_some_and(is_ours)));
        if is_free { Ok(()) } else { Err(Fault::Exists) }
    }

    /// Removes what an unfinished vault left; whoever calls holds the lock.
    pub(crate) fn clear(&self) -> Result<(), Fault> {
        for name in UNFINISHED {
            match fs::remove_file(self.0.join(name)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
                _ => {}
            }
        }
        Ok(())
    }

    /// Takes the lock that keeps a second writer out for as long as the returned file lives.
    pub(crate) fn lock(&self) -> Result<File, Fault> {
        let file = OpenOptions::new().create(true).append(true).open(self.0.join(LOCK))?;
        for _ in 0..LOCK_TRIES {
            match file.try_lock() {
                Ok(()) => return Ok(file),
                Err(TryLockError::WouldBlock) => thread::sleep(LOCK_PAUSE),
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
        }
        Err(Fault::Locked)
    }

    pub(crate) fn read_header(&self) -> Result<Header, Fault> {
        read_header_at(&self.header())
    }

    /// As [`Folder::read_header`], on a medium where a rename that was cut off may have left only the new one. A medium comes
    /// from outside: nothing in the folder may be anything but a file.
    pub(crate) fn read_header_of_copy(&self) -> Result<Header, Fault> {
        self.require_files()?;
        self.read_header().or_else(|fault| read_header_at(&self.0.join(NEW_HEADER)).map_err(|_| fault))
    }

    /// Nothing, if the copy's folder is one and holds only files: a link would lead off the medium, a pipe never answers.
    fn require_files(&self) -> Result<(), Fault> {
        let refused = |path: &Path| {
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
            Err(Fault::CopyDamaged { detail: format!("{name} is no file") })
        };
        if fs::symlink_metadata(&self.0)?.is_symlink() {
            return refused(&self.0);
        }
        for entry in fs::read_dir(&self.0)? {
            let entry = entry?;
            if !entry.file_type()?.is_file() {
                return refused(&entry.path());
            }
        }
        Ok(())
    }

    /// Writes the header to a temporary name, flushes it, renames it and flushes the folder. What has the temporary name is
    /// removed, and never written through.
    pub(crate) fn write_header(&self, header: &Header) -> Result<(), Fault> {
        let temporary = self.0.join(NEW_HEADER);
        let mut file = create_anew(&temporary)?;
        file.write_all(&header.to_bytes()?)?;
        file.sync_all()?;
        fs::rename(&temporary, self.header())?;
        self.flush()
    }

    #[cfg(unix)]
    pub(crate) fn flush(&self) -> Result<(), Fault> {
        Ok(File::open(&self.0)?.sync_all()?)
    }

    /// Windows has no handle of a folder to flush; a rename is durable there with the file.
    #[cfg(not(unix))]
    pub(crate) fn flush(&self) -> Result<(), Fault> {
        Ok(())
    }
}

fn read_header_at(path: &Path) -> Result<Header, Fault> {
    let file = match open_regular(path) {
        Err(error) if is_irregular(&error) => return Err(Fault::damaged("vault.json")),
        opened => opened?,
    };
    let mut bytes = vec![];
    file.take(HEADER_SIZE_MAX_BYTES).read_to_end(&mut bytes)?;
    Header::read(&bytes)
}

/// A new file; what has its name already is removed, be it a link to somewhere else.
pub(crate) fn create_anew(path: &Path) -> io::Result<File> {
    if fs::symlink_metadata(path).is_ok() {
        fs::remove_file(path)?;
    }
    OpenOptions::new().write(true).create_new(true).open(path)
}
