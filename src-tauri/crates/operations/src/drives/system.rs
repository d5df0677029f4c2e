//! The drives of this computer: UDisks2 where it answers, otherwise the kernel's table of mounts.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::mounts::Mounted;
use super::udisks::UDisks;
use super::{Drive, Drives, Removal};
use crate::MediumFault;

/// After so many questions that it did not answer UDisks2 is looked for again: half a minute of a program that watches.
const LOOKED_FOR_AFTER: u32 = 60;

/// The drives of this computer; nothing is asked before somebody wants to know.
#[derive(Debug, Default)]
pub(super) struct OfTheSystem {
    /// The bus; the system's, if none is named.
    address: Option<String>,
    known: Mutex<Known>,
    mounted: Mounted,
}

#[derive(Debug, Default)]
struct Known {
    udisks: Option<Arc<UDisks>>,
    /// How many questions since it was looked for; nothing before that.
    since: Option<u32>,
}

impl OfTheSystem {
    /// As the UDisks2 on the bus at this address tells.
    pub(super) fn at(address: &str) -> Result<Self, MediumFault> {
        let udisks = UDisks::at(address).map_err(|error| MediumFault::Io { detail: error.to_string() })?;
        let known = Known { udisks: Some(Arc::new(udisks)), since: Some(0) };
        Ok(Self { address: Some(address.to_owned()), known: Mutex::new(known), mounted: Mounted::default() })
    }

    /// UDisks2, if it answers now. It may end and come again, as every program of the system may.
    fn udisks(&self) -> Option<Arc<UDisks>> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.udisks.as_ref().is_some_and(|udisks| udisks.answers()) {
            return known.udisks.clone();
        }
        if let Some(since) = known.since.filter(|since| *since < LOOKED_FOR_AFTER) {
            known.since = Some(since + 1);
            return None;
        }
        let found = self.address.as_deref().map_or_else(UDisks::of_the_system, UDisks::at);
        if let (Err(error), None) = (&found, known.since) {
            log::info!("no UDisks2: {error}");
        }
        *known = Known { udisks: found.ok().map(Arc::new), since: Some(0) };
        known.udisks.clone()
    }
}

impl Drives for OfTheSystem {
    fn list(&self) -> Vec<Drive> {
        self.udisks().and_then(|udisks| udisks.list()).unwrap_or_else(|| self.mounted.list())
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
