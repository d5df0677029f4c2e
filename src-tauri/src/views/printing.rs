//! Printers, and papers on their way to them.

use operations::{JobProgress, Printer};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PaperRequest, RecordRef};
use crate::printing::{Printing, Source};

/// A printer.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct PrinterView {
    name: String,
    description: String,
    #[ts(type = "\"ready\" | \"busy\" | \"paused\" | \"rejecting\"")]
    state: &'static str,
    remark: Option<String>,
}

/// What is to be printed.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) enum PrintSource {
    /// The protocol of a record.
    Protocol {
        /// Which.
        record: RecordRef,
    },
    /// Another paper.
    Paper {
        /// Which.
        paper: PaperRequest,
    },
}

/// A paper on its way.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct PrintingView {
    printing: u32,
    pages: u32,
    /// The number of each copy; null for the original.
    copies: Vec<Option<u32>>,
}

/// What became of it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts", rename = "PrintProgress")]
pub(crate) struct PrintProgressView {
    #[ts(type = "\"waiting\" | \"printing\" | \"done\" | \"failed\"")]
    state: &'static str,
    remark: Option<String>,
}

impl From<Printer> for PrinterView {
    fn from(printer: Printer) -> Self {
        let Printer { name, description, state, remark } = printer;
        Self { name, description, state: state.name(), remark }
    }
}

impl From<PrintSource> for Source {
    fn from(source: PrintSource) -> Self {
        match source {
            PrintSource::Protocol { record } => Self::Protocol(record.id()),
            PrintSource::Paper { paper } => Self::Paper(paper.desk(), paper.wanted()),
        }
    }
}

impl PrintingView {
    /// A printing under its number.
    pub(crate) fn of(printing: u32, found: &Printing) -> Self {
        Self { printing, pages: found.pages, copies: found.copies.clone() }
    }
}

impl From<JobProgress> for PrintProgressView {
    fn from(progress: JobProgress) -> Self {
        let (state, remark) = match progress {
            JobProgress::Waiting { remark } => ("waiting", remark),
            JobProgress::Printing { remark } => ("printing", remark),
            JobProgress::Done => ("done", None),
            JobProgress::Failed { remark } => ("failed", remark),
        };
        Self { state, remark }
    }
}
