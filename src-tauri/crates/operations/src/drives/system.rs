//! The drives of this computer: UDisks2 where it answers, otherwise the kernel's table of mounts.

use std::path::PathBuf;
use std::sync::OnceLock;
use std::time::Duration;

use super::mounts::Mounted;
use super::udisks::UDisks;
use super::{Drive, Drives, Removal};
use crate::MediumFault;

/// The drives of this computer; nothing is asked before somebody wants to know.
#[derive(Debug, Default)]
pub(super) struct OfTheSystem {
    udisks: OnceLock<Option<UDisks>>,
    mounted: Mounted,
}

impl OfTheSystem {
    /// As the UDisks2 on the bus at this address tells.
    pub(super) fn at(address: &str) -> Result<Self, MediumFault> {
        let udisks = UDisks::at(address).map_err(|error| MediumFault::Io { detail: error.to_string() })?;
        Ok(Self { udisks: OnceLock::from(Some(udisks)), mounted: Mounted::default() })
    }

    fn udisks(&self) -> Option<&UDisks> {
        let connect = || UDisks::of_the_system().inspect_err(|error| log::info!("no UDisks2: {error}")).ok();
        self.udisks.get_or_init(connect).as_ref()
    }
}

impl Drives for OfTheSystem {
    fn list(&self) -> Vec<Drive> {
        self.udisks().and_then(UDisks::list).unwrap_or_else(|| self.mounted.list())
    }

    fn wait(&self, at_most: Duration) {
        match self.udisks() {
            Some(udisks) => udisks.wait(at_most),
            None => self.mounted.wait(at_most),
        }
    }

    fn mount(&self, id: &str) -> Result<PathBuf, MediumFault> {
        match self.udisks() {
            Some(udisks) => udisks.mount(id),
            None => self.mounted.mount(id),
        }
    }

    fn eject(&self, id: &str) -> Result<Removal, MediumFault> {
        match self.udisks() {
            Some(udisks) => udisks.eject(id),
            None => self.mounted.eject(id),
        }
    }
}
