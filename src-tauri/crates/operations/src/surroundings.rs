//! What is around a desk: network interfaces, room on its disk, printers. One trait, the system behind it, and for tests
//! whatever a test says.

use std::fmt::Debug;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::printer::{Printers, system_printers};

/// What a desk looks at around itself.
pub trait Surroundings: Send + Sync + Debug {
    /// Every network interface but loopback, in the order of their names; nothing if this system does not tell.
    fn interfaces(&self) -> Option<Vec<Interface>>;

    /// How many bytes a folder's disk has room for; nothing if this system does not tell.
    fn free_bytes(&self, folder: &Path) -> Option<u64>;

    /// The printers.
    fn printers(&self) -> &dyn Printers;
}

/// A network interface.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interface {
    /// What the system calls it.
    pub name: String,
    /// What it is.
    pub medium: NetworkMedium,
    /// What it does.
    pub link: Link,
    /// Whether it is the way to other networks.
    pub default_route: bool,
}

/// What a network interface is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NetworkMedium {
    /// A cable, or something virtual.
    Wired,
    /// Wireless LAN.
    Wireless,
    /// Bluetooth.
    Bluetooth,
    /// A mobile network.
    Mobile,
}

impl NetworkMedium {
    /// The name used in translations.
    pub fn name(self) -> &'static str {
        match self {
            Self::Wired => "wired",
            Self::Wireless => "wireless",
            Self::Bluetooth => "bluetooth",
            Self::Mobile => "mobile",
        }
    }
}

/// What a network interface does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Link {
    /// Switched off.
    Off,
    /// Switched on, without a connection.
    On,
    /// Connected.
    Up,
}

impl Interface {
    /// Whether something could come in or go out by it.
    pub fn is_active(&self) -> bool {
        self.link == Link::Up || self.default_route
    }
}

/// The names of the active ones.
pub fn active(interfaces: &[Interface]) -> Vec<String> {
    interfaces.iter().filter(|interface| interface.is_active()).map(|interface| interface.name.clone()).collect()
}

/// The system itself.
#[derive(Debug)]
pub struct SystemSurroundings {
    /// Where `sys` and `proc` are.
    root: PathBuf,
    printers: Arc<dyn Printers>,
}

impl SystemSurroundings {
    /// This computer.
    pub fn new() -> Arc<Self> {
        Arc::new(Self { root: PathBuf::from("/"), printers: system_printers() })
    }
}

impl Surroundings for SystemSurroundings {
    fn interfaces(&self) -> Option<Vec<Interface>> {
        linux::interfaces(&self.root)
    }

    fn free_bytes(&self, folder: &Path) -> Option<u64> {
        free_bytes(folder)
    }

    fn printers(&self) -> &dyn Printers {
        &*self.printers
    }
}

#[cfg(unix)]
fn free_bytes(folder: &Path) -> Option<u64> {
    let room = rustix::fs::statvfs(folder).ok()?;
    Some(room.f_bavail.saturating_mul(room.f_frsize))
}

/// Windows is not asked: no call for it was ever tried.
#[cfg(not(unix))]
fn free_bytes(_folder: &Path) -> Option<u64> {
    None
}

/// Linux tells everything in files. On other systems there are none, and the answer is that nothing is known.
mod linux {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::{Interface, Link, NetworkMedium};

    /// More are not looked at; a computer has a handful.
    const INTERFACES_MAX: usize = 1_000;
    /// `ARPHRD_LOOPBACK` (linux/if_arp.h).
    const LOOPBACK: &str = "772";
    /// `IFF_UP` (linux/if.h): switched on.
    const SWITCHED_ON: u32 = 1;

    pub(super) fn interfaces(root: &Path) -> Option<Vec<Interface>> {
        let routes = default_routes(root);
        let folders = fs::read_dir(root.join("sys/class/net")).ok()?;
        let paths = folders.flatten().take(INTERFACES_MAX).map(|entry| entry.path());
        let mut interfaces: Vec<Interface> = paths.filter_map(|path| interface(&path, &routes)).collect();
        interfaces.extend(bluetooth(root));
        interfaces.sort_by(|one, other| one.name.cmp(&other.name));
        Some(interfaces)
    }

    fn interface(path: &Path, routes: &BTreeSet<String>) -> Option<Interface> {
        let read = |name: &str| fs::read_to_string(path.join(name)).map(|text| text.trim().to_owned()).ok();
        if read("type")? == LOOPBACK {
            return None;
        }
        let name = path.file_name()?.to_str()?.to_owned();
        let uevent = read("uevent").unwrap_or_default();
        let kind = uevent.lines().find_map(|line| line.strip_prefix("DEVTYPE="));
        let medium = match kind {
            Some("bluetooth") => NetworkMedium::Bluetooth,
            Some("wwan") => NetworkMedium::Mobile,
            Some("wlan") => NetworkMedium::Wireless,
            _ if path.join("wireless").exists() || path.join("phy80211").exists() => NetworkMedium::Wireless,
            _ => NetworkMedium::Wired,
        };
        let flags = read("flags").and_then(|flags| u32::from_str_radix(flags.trim_start_matches("0x"), 16).ok());
        let on = flags.is_some_and(|flags| flags & SWITCHED_ON != 0);
        // `unknown` is what tunnels and some drivers say; there the carrier decides.
        let state = read("operstate").unwrap_or_default();
        let connected = state == "up" || state == "unknown" && read("carrier").as_deref() == Some("1");
        let link = match (on, connected) {
            (false, _) => Link::Off,
            (true, true) => Link::Up,
            (true, false) => Link::On,
        };
        Some(Interface { medium, link, default_route: routes.contains(&name), name })
    }

    /// A Bluetooth adapter is no interface of the network until somebody connects; its switch says whether it is on.
    fn bluetooth(root: &Path) -> Vec<Interface> {
        let adapters = fs::read_dir(root.join("sys/class/bluetooth")).into_iter().flatten().flatten();
        // Connections are listed beside their adapter, as `hci0:12`.
        let adapters = adapters.filter(|entry| !entry.file_name().to_string_lossy().contains(':'));
        adapters.take(INTERFACES_MAX).filter_map(|entry| adapter(&entry.path())).collect()
    }

    fn adapter(path: &Path) -> Option<Interface> {
        let inside = fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
        let switches =
            inside.filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("rfkill")));
        let blocked =
            |path: &Path, name: &str| fs::read_to_string(path.join(name)).is_ok_and(|text| text.trim() == "1");
        let off = switches.into_iter().any(|path| blocked(&path, "soft") || blocked(&path, "hard"));
        let link = if off { Link::Off } else { Link::On };
        let name = path.file_name()?.to_str()?.to_owned();
        Some(Interface { name, medium: NetworkMedium::Bluetooth, link, default_route: false })
    }

    /// The interfaces of default routes, of both families.
    fn default_routes(root: &Path) -> BTreeSet<String> {
        let four = fs::read_to_string(root.join("proc/net/route")).unwrap_or_default();
        let six = fs::read_to_string(root.join("proc/net/ipv6_route")).unwrap_or_default();
        four.lines().filter_map(route).chain(six.lines().filter_map(route_six)).collect()
    }

    /// `eth0 00000000 010200C0 0003 …`: interface, destination, gateway, flags.
    fn route(line: &str) -> Option<String> {
        let cells: Vec<&str> = line.split_whitespace().collect();
        (cells.get(1) == Some(&"00000000") && cells.get(7) == Some(&"00000000")).then(|| cells[0].to_owned())
    }

    /// Destination, its length, source, its length, next hop, metric, references, uses, flags, interface. The kernel keeps a
    /// default route of its own that refuses everything, on loopback.
    fn route_six(line: &str) -> Option<String> {
        let cells: Vec<&str> = line.split_whitespace().collect();
        let name = cells.get(9)?;
        let default = cells[0].bytes().all(|digit| digit == b'0') && cells[1] == "00";
        (default && *name != "lo").then(|| (*name).to_owned())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::fs;

    use super::*;

    /// A system with these files.
    fn system(files: &[(&str, &str)]) -> (tempfile::TempDir, SystemSurroundings) {
        let root = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let system = SystemSurroundings { root: root.path().to_owned(), printers: system_printers() };
        (root, system)
    }

    const LAPTOP: &[(&str, &str)] = &[
        ("sys/class/net/lo/type", "772\n"),
        ("sys/class/net/lo/operstate", "unknown\n"),
        ("sys/class/net/lo/carrier", "1\n"),
        ("sys/class/net/lo/flags", "0x9\n"),
        ("sys/class/net/eth0/type", "1\n"),
        ("sys/class/net/eth0/operstate", "up\n"),
        ("sys/class/net/eth0/flags", "0x1003\n"),
        ("sys/class/net/wlp2s0/type", "1\n"),
        ("sys/class/net/wlp2s0/uevent", "DEVTYPE=wlan\nINTERFACE=wlp2s0\n"),
        ("sys/class/net/wlp2s0/operstate", "down\n"),
        ("sys/class/net/wlp2s0/flags", "0x1003\n"),
        ("sys/class/net/wwan0/type", "65534\n"),
        ("sys/class/net/wwan0/uevent", "DEVTYPE=wwan\n"),
        ("sys/class/net/wwan0/operstate", "down\n"),
        ("sys/class/net/wwan0/flags", "0x90\n"),
        ("sys/class/net/tun0/type", "65534\n"),
        ("sys/class/net/tun0/operstate", "unknown\n"),
        ("sys/class/net/tun0/carrier", "1\n"),
        ("sys/class/net/tun0/flags", "0x11043\n"),
        ("sys/class/bluetooth/hci0/rfkill3/soft", "0\n"),
        ("sys/class/bluetooth/hci1/rfkill4/soft", "1\n"),
        ("sys/class/bluetooth/hci0:12/type", "link\n"),
        (
            "proc/net/route",
            "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\n\
             eth0\t000200C0\t00000000\t0001\t0\t0\t0\t00FFFFFF\n\
             eth0\t00000000\t010200C0\t0003\t0\t0\t0\t00000000\n",
        ),
        (
            "proc/net/ipv6_route",
            "00000000000000000000000000000000 00 00000000000000000000000000000000 00 \
             fe800000000000000000000000000001 00000400 00000001 00000000 00000003     wwan0\n\
             00000000000000000000000000000000 00 00000000000000000000000000000000 00 \
             00000000000000000000000000000000 ffffffff 00000001 00000000 00200200       lo\n",
        ),
    ];

    #[test]
    fn r3_4_every_interface_but_loopback_is_seen_as_it_is() {
        let (_root, system) = system(LAPTOP);
        let seen = system.interfaces().unwrap();
        let told: Vec<_> = seen.iter().map(|it| (it.name.as_str(), it.medium, it.link, it.default_route)).collect();
        assert_eq!(
            told,
            [
                ("eth0", NetworkMedium::Wired, Link::Up, true),
                ("hci0", NetworkMedium::Bluetooth, Link::On, false),
                ("hci1", NetworkMedium::Bluetooth, Link::Off, false),
                ("tun0", NetworkMedium::Wired, Link::Up, false),
                ("wlp2s0", NetworkMedium::Wireless, Link::On, false),
                ("wwan0", NetworkMedium::Mobile, Link::Off, true),
            ]
        );
        assert_eq!(active(&seen), ["eth0", "tun0", "wwan0"]);
    }

    #[test]
    fn a_system_without_these_files_does_not_tell() {
        let (_root, system) = system(&[]);
        assert_eq!(system.interfaces(), None);
    }

    #[test]
    #[cfg(unix)]
    fn a_folder_that_is_there_has_room() {
        let (root, system) = system(&[]);
        assert!(system.free_bytes(root.path()).is_some());
        assert_eq!(system.free_bytes(&root.path().join("nowhere")), None);
    }
}
