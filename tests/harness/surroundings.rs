//! Surroundings that are as a test says: interfaces that come and go, a disk that fills, printers in memory.
use operations::{Interface, Link, MemoryPrinters, NetworkMedium, Printers, Surroundings};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// Room on the disk of a healthy laptop.
const ROOM_BYTES: u64 = 40 << 30;

/// Surroundings that can be set.
#[derive(Debug)]
pub struct SetSurroundings {
    interfaces: Mutex<Option<Vec<Interface>>>,
    free_bytes: Mutex<Option<u64>>,
    /// The printers.
    pub printers: MemoryPrinters,
}

impl SetSurroundings {
    /// A laptop as it should be: a cable socket and a radio, both switched off, much room, one printer.
    #[must_use]
    pub fn quiet() -> Arc<Self> {
        Self::with_printers(MemoryPrinters::new(&["Hall"]))
    }

    /// The same with other printers.
    #[must_use]
    pub fn with_printers(printers: MemoryPrinters) -> Arc<Self> {
        let off = [("eth0", NetworkMedium::Wired), ("wlan0", NetworkMedium::Wireless)];
        let interfaces = off.map(|(name, medium)| interface(name, medium, Link::Off)).to_vec();
        Arc::new(Self { interfaces: Mutex::new(Some(interfaces)), free_bytes: Mutex::new(Some(ROOM_BYTES)), printers })
    }

    /// Brings an interface into a state.
    pub fn turn(&self, name: &str, link: Link) {
        let mut interfaces = self.interfaces.lock().unwrap_or_else(PoisonError::into_inner);
        interfaces.iter_mut().flatten().filter(|it| it.name == name).for_each(|it| it.link = link);
    }

    /// The system does not tell of interfaces any more.
    pub fn hide_interfaces(&self) {
        *self.interfaces.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// So much room is left.
    pub fn leave_room(&self, bytes: Option<u64>) {
        *self.free_bytes.lock().unwrap_or_else(PoisonError::into_inner) = bytes;
    }
}

fn interface(name: &str, medium: NetworkMedium, link: Link) -> Interface {
    Interface { name: name.to_owned(), medium, link, default_route: false }
}

impl Surroundings for SetSurroundings {
    fn interfaces(&self) -> Option<Vec<Interface>> {
        self.interfaces.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn free_bytes(&self, _folder: &Path) -> Option<u64> {
        *self.free_bytes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn printers(&self) -> &dyn Printers {
        &self.printers
    }
}
