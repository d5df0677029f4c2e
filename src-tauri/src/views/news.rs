//! News: what changes by itself while the window is open, each part by its own source.

use operations::{Drive, NetworkStanding};
use serde::Serialize;
use store::DeskKind;
use ts_rs::TS;

use super::{BackupView, DroppedView, ImportingView};

/// Everything that the screen is told without asking.
#[derive(Clone, Debug, Default, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct News {
    /// The sticks and cards that are in.
    pub(crate) media: Vec<MediumView>,
    /// The desks that are locked.
    #[ts(as = "Vec<super::desk::DeskName>")]
    pub(crate) locked: Vec<DeskKind>,
    /// The copy of each desk that has one.
    pub(crate) backups: Vec<BackupView>,
    /// The network interfaces that are up.
    pub(crate) interfaces: Vec<String>,
    /// How the work stands to them.
    pub(crate) network: NetworkName,
    /// The import at the office.
    pub(crate) importing: ImportingView,
    /// What was last dropped on the window.
    pub(crate) dropped: DroppedView,
}

impl News {
    /// How a desk's copy stands now; nothing, if it has none.
    pub(crate) fn set_backup(&mut self, kind: DeskKind, backup: Option<BackupView>) {
        self.backups.retain(|known| known.desk() != kind);
        self.backups.extend(backup);
    }

    /// How far the writing of a desk's copy has come.
    pub(crate) fn copying(&mut self, kind: DeskKind, done: u64, total: u64) {
        self.backups.iter_mut().filter(|known| known.desk() == kind).for_each(|known| known.set_working(done, total));
    }
}

/// How the work stands to the network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "views.ts", rename = "NetworkStanding")]
pub(crate) enum NetworkName {
    /// Nothing is up.
    #[default]
    Quiet,
    /// The system does not say what is up.
    Unknown,
    /// Something is up where nothing counts, or before a vault is open.
    Shown,
    /// Something is up, and nothing is approved.
    Blocking,
    /// Something is up, and a supervisor lets the work go on.
    Accepted,
}

impl From<&NetworkStanding> for NetworkName {
    fn from(standing: &NetworkStanding) -> Self {
        match standing {
            NetworkStanding::Quiet => Self::Quiet,
            NetworkStanding::Blocking(_) => Self::Blocking,
            NetworkStanding::Accepted(_) => Self::Accepted,
        }
    }
}

/// A stick or a card.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct MediumView {
    id: String,
    label: String,
    /// Where its files are reached; nothing before it was mounted.
    path: Option<String>,
    file_system: String,
    /// In bytes, as the next one.
    #[ts(type = "number")]
    capacity: u64,
    #[ts(type = "number | null")]
    free: Option<u64>,
    read_only: bool,
}

impl MediumView {
    /// Where its files are reached; nothing before it was mounted.
    pub(crate) fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }
}

impl From<Drive> for MediumView {
    fn from(drive: Drive) -> Self {
        Self {
            id: drive.id,
            label: drive.label,
            path: drive.path.map(|path| path.display().to_string()),
            file_system: drive.file_system,
            capacity: drive.capacity_bytes,
            free: drive.free_bytes,
            read_only: drive.read_only,
        }
    }
}
