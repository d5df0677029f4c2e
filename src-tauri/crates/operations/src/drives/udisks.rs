//! Drives as UDisks2 tells of them over the system's bus: the same messages as the desktop's file manager gets.
//! Interfaces and properties: <https://storaged.org/doc/udisks2-api/latest/>.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use rustix::fs::{StatVfsMountFlags, statvfs};
use zbus::blocking::connection::Builder;
use zbus::blocking::fdo::ObjectManagerProxy;
use zbus::blocking::{Connection, MessageIterator};
use zbus::fdo::ManagedObjects;
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};
use zbus::{MatchRule, message};

use super::{Drive, Removal, free, shown};
use crate::{FolderMedium, MediumFault};

const NAME: &str = "org.freedesktop.UDisks2";
const ROOT: &str = "/org/freedesktop/UDisks2";
const BLOCK: &str = "org.freedesktop.UDisks2.Block";
const FILE_SYSTEM: &str = "org.freedesktop.UDisks2.Filesystem";
const DRIVE: &str = "org.freedesktop.UDisks2.Drive";
/// How drives are connected that come and go although the kernel does not call them removable: many sticks say they are not.
const BUSES: [&str; 3] = ["usb", "sdio", "ieee1394"];
/// A medium with the running system is no place for results.
const OF_THE_SYSTEM: [&str; 4] = ["/", "/boot", "/boot/efi", "/home"];
/// Unmounting a slow stick takes as long as its writing does.
const DONE_AT_MOST: Duration = Duration::from_secs(300);
/// What is there is told from memory.
const TOLD_AT_MOST: Duration = Duration::from_secs(5);
/// Signals that are not looked at yet; more of them say nothing more.
const QUEUED_MAX: usize = 64;

/// A connection to UDisks2.
#[derive(Debug)]
pub(super) struct UDisks {
    /// Where it is asked what is there.
    asking: Connection,
    /// Where it is told to do what may take long.
    doing: Connection,
    calls: Mutex<Receiver<()>>,
    stale: Arc<AtomicBool>,
    last: Mutex<Vec<Found>>,
}

/// A drive and what UDisks2 calls it.
#[derive(Clone, Debug)]
struct Found {
    drive: Drive,
    block: OwnedObjectPath,
    of: OwnedObjectPath,
    /// How it is switched off, if it can be.
    off: Option<&'static str>,
}

impl UDisks {
    /// The one on the system's bus, if there is one.
    pub(super) fn of_the_system() -> zbus::Result<Self> {
        Self::over(Builder::system)
    }

    /// The one on the bus at this address.
    pub(super) fn at(address: &str) -> zbus::Result<Self> {
        Self::over(|| Builder::address(address))
    }

    fn over<'a>(bus: impl Fn() -> zbus::Result<Builder<'a>>) -> zbus::Result<Self> {
        let asking = bus()?.method_timeout(TOLD_AT_MOST).build()?;
        let doing = bus()?.method_timeout(DONE_AT_MOST).build()?;
        let signal = || MatchRule::builder().msg_type(message::Type::Signal);
        // Every signal of UDisks2 says that something is different; one of the bus, that it is another UDisks2.
        let told = signal().sender(NAME)?.path_namespace(ROOT)?.build();
        let owner = signal().sender("org.freedesktop.DBus")?.member("NameOwnerChanged")?.add_arg(NAME)?.build();
        let (caller, calls) = sync_channel(1);
        let stale = Arc::new(AtomicBool::new(true));
        for rule in [told, owner] {
            let signals = MessageIterator::for_match_rule(rule, &asking, Some(QUEUED_MAX))?;
            listen(signals, caller.clone(), stale.clone());
        }
        let known = Self { asking, doing, calls: Mutex::new(calls), stale, last: Mutex::default() };
        known.objects()?;
        Ok(known)
    }

    /// Those that are in now; nothing if UDisks2 does not answer.
    pub(super) fn list(&self) -> Option<Vec<Drive>> {
        Some(self.found().ok()?.into_iter().map(|found| with_space(found.drive)).collect())
    }

    /// Whether it still answers.
    pub(super) fn answers(&self) -> bool {
        self.found().is_ok()
    }

    /// Waits for a signal.
    pub(super) fn wait(&self, at_most: Duration) {
        // A signal, the end of the time or the end of the bus: the caller looks again.
        let calls = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
        if calls.recv_timeout(at_most) == Err(std::sync::mpsc::RecvTimeoutError::Disconnected) {
            thread::sleep(at_most);
        }
    }

    /// Where the drive's files are reached.
    pub(super) fn mount(&self, id: &str) -> Result<PathBuf, MediumFault> {
        let found = self.named(id)?;
        if let Some(path) = found.drive.path {
            return Ok(path);
        }
        let mounted: zbus::Result<String> = self.call(&found.block, FILE_SYSTEM, "Mount");
        self.stale.store(true, Ordering::SeqCst);
        match mounted {
            Ok(path) => Ok(PathBuf::from(path)),
            // Somebody was faster, as the file manager often is.
            Err(error) => self.named(id)?.drive.path.ok_or_else(|| fault(&error)),
        }
    }

    /// Flushes the drive, unmounts everything on it, and powers it off if it can be.
    pub(super) fn eject(&self, id: &str) -> Result<Removal, MediumFault> {
        let found = self.named(id)?;
        if let Some(path) = &found.drive.path {
            FolderMedium::open(path)?.flush()?;
        }
        for block in self.mounted_on(&found.of)? {
            self.call::<()>(&block, FILE_SYSTEM, "Unmount").map_err(|error| fault(&error))?;
        }
        self.stale.store(true, Ordering::SeqCst);
        // Unmounted it is safe; a drive that cannot be switched off either is taken out as it is.
        if let Some(method) = found.off
            && let Err(error) = self.call::<()>(&found.of, DRIVE, method)
        {
            log::info!("the drive stays under power: {error}");
        }
        Ok(Removal::Ejected)
    }

    fn named(&self, id: &str) -> Result<Found, MediumFault> {
        let found = self.found().map_err(|error| fault(&error))?;
        found.into_iter().find(|found| found.drive.id == id).ok_or(MediumFault::Missing)
    }

    /// What UDisks2 told last, asked again if something has changed since.
    fn found(&self) -> zbus::Result<Vec<Found>> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if self.stale.swap(false, Ordering::SeqCst) {
            let asked = self.objects();
            self.stale.fetch_or(asked.is_err(), Ordering::SeqCst);
            *last = found(&asked?);
        }
        Ok(last.clone())
    }

    fn objects(&self) -> zbus::Result<ManagedObjects> {
        Ok(ObjectManagerProxy::builder(&self.asking).destination(NAME)?.path(ROOT)?.build()?.get_managed_objects()?)
    }

    /// Every mounted part of a drive.
    fn mounted_on(&self, of: &OwnedObjectPath) -> Result<Vec<OwnedObjectPath>, MediumFault> {
        let objects = self.objects().map_err(|error| fault(&error))?;
        let is_part = |properties: &Interfaces| {
            let properties = Properties(properties);
            properties.path(BLOCK, "Drive").as_ref() == Some(of) && !properties.mount_points().is_empty()
        };
        Ok(objects.into_iter().filter(|(_, properties)| is_part(properties)).map(|(path, _)| path).collect())
    }

    /// Nobody is there to be asked for a password by the system: what needs one is refused.
    fn call<T: for<'d> zbus::zvariant::DynamicDeserialize<'d>>(
        &self,
        object: &OwnedObjectPath,
        interface: &str,
        method: &str,
    ) -> zbus::Result<T> {
        let options = HashMap::from([("auth.no_user_interaction", Value::from(true))]);
        let answer = self.doing.call_method(Some(NAME), object, Some(interface), method, &(options,))?;
        answer.body().deserialize()
    }
}

fn listen(signals: MessageIterator, caller: SyncSender<()>, stale: Arc<AtomicBool>) {
    thread::spawn(move || {
        for _ in signals {
            stale.store(true, Ordering::SeqCst);
            // One call that waits is enough.
            let _ = caller.try_send(());
        }
        // The bus has ended: what was told last is no longer so.
        stale.store(true, Ordering::SeqCst);
    });
}

/// Free space changes without a signal, and so does whether it can be written to, which the kernel ends after a fault.
fn with_space(drive: Drive) -> Drive {
    let Some(space) = drive.path.as_ref().and_then(|path| statvfs(path).ok()) else { return drive };
    let free_bytes = free(&space);
    let read_only = drive.read_only || space.f_flag.contains(StatVfsMountFlags::RDONLY);
    Drive { free_bytes, read_only, ..drive }
}

type Interfaces = HashMap<zbus::names::OwnedInterfaceName, HashMap<String, OwnedValue>>;

/// The properties of an object, each read as what the interface says it is.
struct Properties<'a>(&'a Interfaces);

impl Properties<'_> {
    fn has(&self, interface: &str) -> bool {
        self.0.keys().any(|name| name.as_str() == interface)
    }

    fn value<T: TryFrom<OwnedValue>>(&self, interface: &str, property: &str) -> Option<T> {
        let (_, properties) = self.0.iter().find(|(name, _)| name.as_str() == interface)?;
        T::try_from(properties.get(property)?.try_clone().ok()?).ok()
    }

    fn text(&self, interface: &str, property: &str) -> String {
        self.value(interface, property).unwrap_or_default()
    }

    fn is(&self, interface: &str, property: &str) -> bool {
        self.value(interface, property).unwrap_or_default()
    }

    fn path(&self, interface: &str, property: &str) -> Option<OwnedObjectPath> {
        self.value(interface, property)
    }

    /// Paths are bytes that end with a zero.
    fn mount_points(&self) -> Vec<PathBuf> {
        let points: Vec<Vec<u8>> = self.value(FILE_SYSTEM, "MountPoints").unwrap_or_default();
        points.into_iter().filter_map(|bytes| path_of(&bytes)).collect()
    }
}

fn path_of(bytes: &[u8]) -> Option<PathBuf> {
    let text = String::from_utf8(bytes.split(|byte| *byte == 0).next()?.to_vec()).ok()?;
    (!text.is_empty()).then(|| PathBuf::from(text))
}

/// The removable ones, by label.
fn found(objects: &ManagedObjects) -> Vec<Found> {
    let mut found: Vec<Found> = objects.iter().filter_map(|(path, block)| one(objects, path, block)).collect();
    found.sort_by(|one, other| (&one.drive.label, &one.drive.id).cmp(&(&other.drive.label, &other.drive.id)));
    found
}

fn one(objects: &ManagedObjects, path: &OwnedObjectPath, block: &Interfaces) -> Option<Found> {
    let block = Properties(block);
    let of = block.path(BLOCK, "Drive")?;
    let drive_object = Properties(objects.get(&of)?);
    let comes_and_goes =
        drive_object.is(DRIVE, "Removable") || BUSES.contains(&drive_object.text(DRIVE, "ConnectionBus").as_str());
    let points = block.mount_points();
    let of_the_system = points.iter().any(|point| OF_THE_SYSTEM.iter().any(|place| point.as_os_str() == *place));
    if !block.has(FILE_SYSTEM) || !comes_and_goes || block.is(BLOCK, "HintIgnore") || of_the_system {
        return None;
    }
    let ways = [("CanPowerOff", "PowerOff"), ("Ejectable", "Eject")];
    let off = ways.into_iter().find(|(can, _)| drive_object.is(DRIVE, can)).map(|(_, method)| method);
    let (uuid, serial) = (block.text(BLOCK, "IdUUID"), drive_object.text(DRIVE, "Serial"));
    let made = format!("{} {}", drive_object.text(DRIVE, "Vendor"), drive_object.text(DRIVE, "Model"));
    let device = path.as_str().rsplit('/').next().unwrap_or_default();
    let names = [block.text(BLOCK, "IdLabel"), block.text(BLOCK, "HintName"), made, device.to_owned()];
    let drive = Drive {
        id: format!("{} {uuid} {serial}", path.as_str()),
        label: names.iter().map(|name| shown(name)).find(|name| !name.is_empty()).unwrap_or_default(),
        path: points.into_iter().next(),
        file_system: block.text(BLOCK, "IdType"),
        capacity_bytes: block.value(BLOCK, "Size").unwrap_or_default(),
        free_bytes: None,
        read_only: block.is(BLOCK, "ReadOnly"),
    };
    Some(Found { drive, block: path.clone(), of, off })
}

/// What UDisks2 refuses, in the words of a medium.
fn fault(error: &zbus::Error) -> MediumFault {
    let zbus::Error::MethodError(name, _, _) = error else { return MediumFault::Io { detail: error.to_string() } };
    match name.rsplit('.').next().unwrap_or_default() {
        "DeviceBusy" => MediumFault::Busy,
        "UnknownObject" | "UnknownMethod" | "UnknownInterface" | "NotMounted" => MediumFault::Missing,
        _ => MediumFault::Io { detail: error.to_string() },
    }
}
