//! News: what changes by itself while the window is open, each part by its own source.

use operations::Drive;
use serde::Serialize;
use ts_rs::TS;

/// Everything that the screen is told without asking.
#[derive(Clone, Debug, Default, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct News {
    /// The sticks and cards that are in.
    pub(crate) media: Vec<MediumView>,
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
