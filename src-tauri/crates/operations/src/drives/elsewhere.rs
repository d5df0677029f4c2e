//! Drives as the system's own list shows them, on systems other than Linux; it gives no signals and ejects nothing.

use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use sysinfo::{Disk, Disks};

use super::{Drive, Drives, Removal, shown};
use crate::MediumFault;

/// The system's list, read anew each time.
#[derive(Debug, Default)]
pub(super) struct OfTheSystem;

impl Drives for OfTheSystem {
    fn list(&self) -> Vec<Drive> {
        let disks = Disks::new_with_refreshed_list();
        let mut drives: Vec<Drive> = disks.iter().filter(|disk| disk.is_removable()).map(drive).collect();
        drives.sort_by(|one, other| (&one.label, &one.id).cmp(&(&other.label, &other.id)));
        drives
    }

    fn wait(&self, at_most: Duration) {
        thread::sleep(at_most);
    }

    fn mount(&self, id: &str) -> Result<PathBuf, MediumFault> {
        self.list().into_iter().find(|drive| drive.id == id).and_then(|drive| drive.path).ok_or(MediumFault::Missing)
    }

    /// Each file was flushed when it was written; the system's own sign in the task bar lets go of the drive.
    fn eject(&self, id: &str) -> Result<Removal, MediumFault> {
        self.mount(id).map(|_| Removal::Flushed)
    }
}

fn drive(disk: &Disk) -> Drive {
    let path = disk.mount_point().to_owned();
    let (name, root) = (disk.name().to_string_lossy(), path.display().to_string());
    let label = if name.is_empty() { shown(&root) } else { shown(&format!("{name} ({root})")) };
    Drive {
        // The size and the name tell one stick from the next in the same place.
        id: format!("{root} {name} {}", disk.total_space()),
        label,
        file_system: disk.file_system().to_string_lossy().to_lowercase(),
        capacity_bytes: disk.total_space(),
        free_bytes: Some(disk.available_space()),
        read_only: disk.is_read_only(),
        path: Some(path),
    }
}
