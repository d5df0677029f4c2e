//! Files that leave: protocols and exported results, and how far long work has come.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use election::{Approved, RecordId};
use operations::{Desk, Exported, MediumFault, Progress, ProtocolFile, Refusal, Removal};
use serde::Serialize;
use ts_rs::TS;

use crate::error::Problem;

/// A signed protocol for the preview.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ProtocolView {
    name: String,
    pages: u32,
    bytes: usize,
    control_code: String,
    // How many copies have left; nothing as long as the original has not.
    copies: Option<u32>,
    pdf: String,
}

/// What was exported.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ExportView {
    folder: String,
    files: Vec<ExportedFile>,
    /// Why a protocol is missing beside its result; the results are safe all the same.
    remark: Option<Problem>,
    /// Whether somebody stopped it before all were written.
    stopped: bool,
    /// How the medium may be taken out; nothing if the system does not let go of it, for the reason after this.
    removal: Option<RemovalView>,
    removal_problem: Option<Problem>,
}

/// How a medium may be taken out now that everything is on it.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "views.ts", rename = "Removal")]
pub(crate) enum RemovalView {
    Ejected,
    Flushed,
    Stayed,
}

impl From<Removal> for RemovalView {
    fn from(removal: Removal) -> Self {
        match removal {
            Removal::Ejected => Self::Ejected,
            Removal::Flushed => Self::Flushed,
            Removal::Stayed => Self::Stayed,
        }
    }
}

/// A file that was read back from the medium and proved.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ExportedFile {
    name: String,
    bytes: usize,
    digest: String,
    control_code: String,
}

/// How far long work has come.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts", rename = "Progress")]
pub(crate) struct ProgressView {
    #[ts(type = "number")]
    done: u64,
    #[ts(type = "number")]
    total: u64,
    per_second: f64,
    #[ts(type = "number | null")]
    seconds_left: Option<u64>,
}

/// A protocol for the preview.
pub(crate) fn protocol(desk: &mut Desk, record: &RecordId) -> Result<ProtocolView, Refusal> {
    let ProtocolFile { name, pdf, pages, control_code } = desk.protocol(record)?;
    let (entry, bytes) = (desk.entry(record), pdf.len());
    let left = entry.approved().filter(|approved| approved.is_printed()).map(Approved::copies);
    let (copies, control_code) = (left, control_code.to_string());
    Ok(ProtocolView { name, pages, bytes, control_code, copies, pdf: STANDARD.encode(&pdf) })
}

/// What was exported, and the first reason why a protocol is not beside it: it could not be made, or not be written.
pub(crate) fn exported(folder: String, files: Vec<Exported>, unmade: Option<Refusal>) -> ExportView {
    let unwritten = files.iter().find_map(|file| file.without_protocol.clone()).map(Refusal::from);
    let remark = unmade.or(unwritten).as_ref().map(Problem::of);
    let file = |file: Exported| ExportedFile {
        name: file.name,
        bytes: file.bytes,
        digest: file.digest.to_string(),
        control_code: file.control_code,
    };
    let files = files.into_iter().map(file).collect();
    ExportView { folder, files, remark, stopped: false, removal: None, removal_problem: None }
}

impl ExportView {
    /// How it ended.
    pub(crate) fn ended(self, stopped: bool, removal: Result<Removal, MediumFault>) -> Self {
        let removal_problem = removal.clone().err().map(|fault| Problem::of(&fault.into()));
        Self { stopped, removal: removal.ok().map(RemovalView::from), removal_problem, ..self }
    }
}

impl From<Progress> for ProgressView {
    fn from(progress: Progress) -> Self {
        let Progress { done, total, per_second, seconds_left } = progress;
        Self { done, total, per_second, seconds_left }
    }
}

#[cfg(test)]
mod tests {
    use election::{ContestId, RecordId, StationId};
    use sealing::Digest;

    use super::*;

    #[test]
    fn why_paper_is_missing_is_a_remark_on_results_that_left() {
        let record = RecordId { station: StationId::new("001"), contest: ContestId::new("bridge") };
        let (name, control_code, digest) = (String::new(), String::new(), Digest::of(b""));
        let file = Exported { record, name, bytes: 0, digest, control_code, without_protocol: Some(MediumFault::Full) };
        let code = |unmade| exported(String::new(), vec![file.clone()], unmade).remark.map(|remark| remark.code);
        assert_eq!(code(None).as_deref(), Some("folder-full"));
        assert_eq!(code(Some(Refusal::NoCertificate)).as_deref(), Some("no-certificate"));
    }
}
