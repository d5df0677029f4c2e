//! How far the close of a centre has come, and what was written of it.

use super::evening::{OpenPointView, open_point};
use operations::{Archive, CloseFile, Closing, IncidentPack};
use serde::Serialize;
use ts_rs::TS;

/// How far the close has come.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ClosingView {
    open: Vec<OpenPointView>,
    // Whether no zero report was made, and none can be made any more.
    zero_report_missed: bool,
    to_hand_over: usize,
    /// Whether a summary was signed after the last record changed.
    closed: bool,
    destroyed: bool,
}

/// A file that was written and read back.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct WrittenFileView {
    folder: String,
    name: String,
    bytes: usize,
    digest: String,
}

/// An archive that was written and read back.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ArchiveView {
    folder: String,
    files: usize,
}

/// How far the close has come.
pub(crate) fn closing(closing: &Closing) -> ClosingView {
    ClosingView {
        open: closing.open.iter().copied().map(open_point).collect(),
        zero_report_missed: closing.zero_report_missed,
        to_hand_over: closing.to_hand_over,
        closed: closing.closed.is_some(),
        destroyed: closing.destroyed,
    }
}

/// The signed summary.
pub(crate) fn close_file(folder: String, file: CloseFile) -> WrittenFileView {
    let CloseFile { name, bytes, digest } = file;
    WrittenFileView { folder, name, bytes, digest: digest.to_string() }
}

/// The incident pack.
pub(crate) fn incident_pack(folder: String, pack: IncidentPack) -> WrittenFileView {
    let IncidentPack { name, bytes, digest, .. } = pack;
    WrittenFileView { folder, name, bytes, digest: digest.to_string() }
}

/// The archive.
pub(crate) fn archive(archive: &Archive) -> ArchiveView {
    ArchiveView { folder: archive.folder.display().to_string(), files: archive.files }
}
