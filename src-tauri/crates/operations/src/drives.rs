//! Drives: the sticks and cards that are in this computer just now, as its system tells of them.

use std::fmt::Debug;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::MediumFault;

#[cfg(target_os = "linux")]
mod mounts;
#[cfg(not(target_os = "linux"))]
#[path = "drives/elsewhere.rs"]
mod system;
#[cfg(target_os = "linux")]
mod system;
#[cfg(target_os = "linux")]
mod udisks;

/// The longest label that is shown and journalled, in characters.
const LABEL_MAX_CHARS: usize = 64;

/// A removable medium with a file system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drive {
    /// The same as long as this very medium is in; another medium in the same socket has another.
    pub id: String,
    /// What a person calls it: the label of its file system, or what the system calls the device.
    pub label: String,
    /// Where its files are reached; nothing before it was mounted.
    pub path: Option<PathBuf>,
    /// The kind of file system, as `vfat`, `exfat` or `ext4`.
    pub file_system: String,
    /// How much it holds, in bytes.
    pub capacity_bytes: u64,
    /// How much is free, in bytes; unknown before it was mounted.
    pub free_bytes: Option<u64>,
    /// Whether it takes no new files.
    pub read_only: bool,
}

/// How a medium may be taken out now that everything is on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removal {
    /// The system has let go of it.
    Ejected,
    /// Everything was flushed to it; this system lets programs go no further.
    Flushed,
    /// It is no medium to take out: the files lie on that of the vault.
    Stayed,
}

/// The drives of a computer.
pub trait Drives: Send + Sync + Debug {
    /// Those that are in now, by label.
    fn list(&self) -> Vec<Drive>;

    /// Waits until something may have changed, or for so long.
    fn wait(&self, at_most: Duration);

    /// Where the drive's files are reached; it is mounted if it was not.
    ///
    /// # Errors
    /// It is not there any more; the system does not mount it.
    fn mount(&self, id: &str) -> Result<PathBuf, MediumFault>;

    /// Flushes the drive and lets go of it, as far as the system allows.
    ///
    /// # Errors
    /// It is not there any more, fails, or is in use elsewhere.
    fn eject(&self, id: &str) -> Result<Removal, MediumFault>;
}

/// The drives of this computer.
pub fn system_drives() -> Arc<dyn Drives> {
    Arc::new(system::OfTheSystem::default())
}

/// The drives in the kernel's table of mounts, as they are shown where there is no UDisks2.
#[cfg(target_os = "linux")]
pub fn mounted_drives() -> Arc<dyn Drives> {
    Arc::new(mounts::Mounted::default())
}

/// The drives that the UDisks2 on the bus at this D-Bus address tells of.
///
/// # Errors
/// Nobody answers there.
#[cfg(target_os = "linux")]
pub fn drives_at(address: &str) -> Result<Arc<dyn Drives>, MediumFault> {
    Ok(Arc::new(system::OfTheSystem::at(address)?))
}

/// How much is free, in bytes; some file systems do not tell, and then say that they have no blocks at all.
#[cfg(target_os = "linux")]
fn free(space: &rustix::fs::StatVfs) -> Option<u64> {
    (space.f_blocks > 0).then(|| space.f_bavail.saturating_mul(space.f_frsize))
}

/// A label as it may be shown: whatever somebody wrote on a stick, in one line of bounded length.
fn shown(label: &str) -> String {
    let plain = label.chars().filter(|character| !character.is_control());
    plain.take(LABEL_MAX_CHARS).collect::<String>().trim().to_owned()
}

/// Drives that somebody puts in and takes out by hand: for tests and for systems that tell nothing.
#[derive(Debug, Default)]
pub struct DrivesByHand {
    present: Mutex<Vec<Drive>>,
    changed: Condvar,
}

impl DrivesByHand {
    /// Puts in a medium.
    pub fn put_in(&self, drive: Drive) {
        self.present().push(drive);
        self.changed.notify_all();
    }

    /// Takes out a medium.
    pub fn take_out(&self, id: &str) {
        self.present().retain(|drive| drive.id != id);
        self.changed.notify_all();
    }

    fn present(&self) -> MutexGuard<'_, Vec<Drive>> {
        self.present.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drives for DrivesByHand {
    fn list(&self) -> Vec<Drive> {
        self.present().clone()
    }

    fn wait(&self, at_most: Duration) {
        // Woken or not, the caller looks again.
        drop(self.changed.wait_timeout(self.present(), at_most));
    }

    fn mount(&self, id: &str) -> Result<PathBuf, MediumFault> {
        self.present()
            .iter()
            .find(|drive| drive.id == id)
            .and_then(|drive| drive.path.clone())
            .ok_or(MediumFault::Missing)
    }

    fn eject(&self, id: &str) -> Result<Removal, MediumFault> {
        self.mount(id)?;
        self.take_out(id);
        Ok(Removal::Ejected)
    }
}
