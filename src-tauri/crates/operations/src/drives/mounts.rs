//! Drives as the kernel's table of mounts shows them: where there is nobody to ask who mounts and ejects.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{StatVfs, StatVfsMountFlags, statvfs};

use super::{Drive, Drives, Removal};
use crate::{FolderMedium, MediumFault};

/// The kernel's table (proc_pid_mountinfo(5)); a poll on it returns when it changes.
const TABLE: &str = "/proc/self/mountinfo";
/// Where systems and people mount what is put in.
const PLACES: [&str; 3] = ["/media", "/run/media", "/mnt"];
/// File systems of sticks that a program serves and not the kernel; wherever they are mounted, somebody put one in.
const SERVED: [&str; 3] = ["fuse.fusefat", "fuse.exfat", "fuse.lklfuse"];
/// The most that is read of the table, in bytes; what stands after that is not shown.
const TABLE_MAX_BYTES: usize = 1 << 20;

/// The drives that are mounted.
#[derive(Debug, Default)]
pub(super) struct Mounted {
    /// A number for each mount that was there at the last look, so that the next one in its place has another.
    known: Mutex<Known>,
}

#[derive(Debug, Default)]
struct Known {
    numbers: BTreeMap<String, u64>,
    last: u64,
}

/// A line of the table.
#[derive(Debug, PartialEq, Eq)]
struct Mount {
    device: String,
    source: String,
    path: PathBuf,
    file_system: String,
    read_only: bool,
}

impl Known {
    /// The same number as long as the mount is there at every look.
    fn number(&mut self, mounts: &[Mount]) -> Vec<u64> {
        let key = |mount: &Mount| format!("{} {} {}", mount.device, mount.source, mount.path.display());
        let mut numbers = BTreeMap::new();
        let numbered = mounts.iter().map(|mount| {
            let number = self.numbers.get(&key(mount)).copied().unwrap_or_else(|| {
                self.last += 1;
                self.last
            });
            numbers.insert(key(mount), number);
            number
        });
        let numbered = numbered.collect();
        self.numbers = numbers;
        numbered
    }
}

impl Drives for Mounted {
    fn list(&self) -> Vec<Drive> {
        let table = fs::read_to_string(TABLE).unwrap_or_default();
        // A mount whose file system no longer answers is a stick that was pulled.
        let answering = |mount: Mount| statvfs(&mount.path).ok().map(|space| (mount, space));
        let (mounts, spaces): (Vec<Mount>, Vec<StatVfs>) =
            removable(&table, is_removable).into_iter().filter_map(answering).unzip();
        let numbers = self.known.lock().unwrap_or_else(PoisonError::into_inner).number(&mounts);
        let mut drives: Vec<Drive> =
            mounts.into_iter().zip(spaces).zip(numbers).map(|((mount, space), n)| drive(&mount, &space, n)).collect();
        drives.sort_by(|one, other| (&one.label, &one.id).cmp(&(&other.label, &other.id)));
        drives
    }

    fn wait(&self, at_most: Duration) {
        let waited = File::open(TABLE).and_then(|table| {
            let mut watched = [PollFd::new(&table, PollFlags::PRI)];
            Ok(poll(&mut watched, Timespec::try_from(at_most).ok().as_ref())?)
        });
        if waited.is_err() {
            thread::sleep(at_most);
        }
    }

    fn mount(&self, id: &str) -> Result<PathBuf, MediumFault> {
        self.list().into_iter().find(|drive| drive.id == id).and_then(|drive| drive.path).ok_or(MediumFault::Missing)
    }

    fn eject(&self, id: &str) -> Result<Removal, MediumFault> {
        FolderMedium::open(&self.mount(id)?)?.flush()?;
        Ok(Removal::Flushed)
    }
}

fn drive(mount: &Mount, space: &StatVfs, number: u64) -> Drive {
    let name = mount.path.file_name().unwrap_or(mount.path.as_os_str()).to_string_lossy();
    Drive {
        id: format!("{number} {}", mount.path.display()),
        label: super::shown(&name),
        path: Some(mount.path.clone()),
        file_system: mount.file_system.trim_start_matches("fuse.").to_owned(),
        capacity_bytes: space.f_blocks.saturating_mul(space.f_frsize),
        free_bytes: super::free(space),
        read_only: mount.read_only || space.f_flag.contains(StatVfsMountFlags::RDONLY),
    }
}

/// Whether the kernel calls the device, or the disk that it is a part of, removable.
fn is_removable(source: &str) -> bool {
    let says = |folder: &Path| fs::read_to_string(folder.join("removable")).is_ok_and(|text| text.trim() == "1");
    let name = Path::new(source).file_name().unwrap_or_default();
    let device = fs::canonicalize(Path::new("/sys/class/block").join(name));
    device.is_ok_and(|folder| says(&folder) || folder.parent().is_some_and(says))
}

/// The mounts that somebody may have put in; of two on the same place the later one, which hides the other.
fn removable(table: &str, is_removable: impl Fn(&str) -> bool) -> Vec<Mount> {
    let table = table.get(..table.len().min(TABLE_MAX_BYTES)).unwrap_or_default();
    let mut found: Vec<Mount> = vec![];
    for mount in table.lines().filter_map(mount) {
        found.retain(|other| other.path != mount.path);
        let of_device = mount.source.starts_with("/dev/");
        let placed = of_device && PLACES.iter().any(|place| mount.path.starts_with(place));
        if placed || SERVED.contains(&mount.file_system.as_str()) || (of_device && is_removable(&mount.source)) {
            found.push(mount);
        }
    }
    found
}

fn mount(line: &str) -> Option<Mount> {
    let (place, system) = line.split_once(" - ")?;
    let place: Vec<&str> = place.split(' ').collect();
    let system: Vec<&str> = system.split(' ').collect();
    let is_read_only = |options: &str| options.split(',').any(|option| option == "ro");
    let [_, _, device, _, path, options, ..] = place[..] else { return None };
    let [file_system, source, of_system, ..] = system[..] else { return None };
    Some(Mount {
        device: device.to_owned(),
        source: unescaped(source),
        path: PathBuf::from(unescaped(path)),
        file_system: file_system.to_owned(),
        read_only: is_read_only(options) || is_read_only(of_system),
    })
}

/// The table writes space, tab, newline and backslash as three octal digits.
fn unescaped(text: &str) -> String {
    let mut plain = text.to_owned();
    for (code, character) in [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")] {
        plain = plain.replace(code, character);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "\
22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 22 8:2 / /boot rw - ext4 /dev/sda2 rw
36 22 8:17 / /media/ada/STICK\\040ONE rw,nosuid,nodev shared:9 - vfat /dev/sdb1 rw,fmask=0022
37 22 8:33 / /mnt ro - ext4 /dev/sdc1 rw
38 22 0:45 / /tmp/stick rw - fuse.fusefat fusefat rw,user_id=0
39 22 0:46 / /run/user/0/doc rw - fuse.portal portal rw
40 22 0:47 / /media/net rw - nfs server:/x rw
41 22 8:49 / /srv/card rw - exfat /dev/sdd1 ro
42 22 8:65 / /mnt rw - ext4 /dev/sde1 rw
";

    #[test]
    fn only_what_somebody_put_in_is_shown() {
        let found = removable(TABLE, |source| source == "/dev/sdd1");
        let paths: Vec<_> = found.iter().map(|mount| (mount.path.to_str(), mount.read_only)).collect();
        assert_eq!(
            paths,
            [
                (Some("/media/ada/STICK ONE"), false),
                (Some("/tmp/stick"), false),
                (Some("/srv/card"), true),
                (Some("/mnt"), false)
            ]
        );
    }

    #[test]
    fn another_stick_in_the_same_place_is_another() {
        let (with, without) = (removable(TABLE, |_| false), removable("", |_| false));
        let mut known = Known::default();
        let first = known.number(&with);
        assert_eq!(known.number(&with), first);
        assert!(known.number(&without).is_empty());
        assert!(known.number(&with).iter().all(|number| !first.contains(number)));
    }

    #[test]
    fn a_wait_ends_by_itself() {
        Mounted::default().wait(Duration::from_millis(1));
        assert!(Mounted::default().list().iter().all(|drive| drive.path.is_some()));
    }
}
