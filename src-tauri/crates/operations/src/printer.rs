//! Printers as the system has them: which there are, handing bytes over, and what became of them.

mod call;
mod cups;
#[cfg(unix)]
mod ipp;
mod memory;
mod spooler;

use std::fmt::Debug;
use std::sync::Arc;

pub use cups::CupsPrinters;
pub use memory::MemoryPrinters;
pub use spooler::SpoolerPrinters;

/// The most copies that one order may have.
pub const COPIES_MAX: u32 = 20;

/// Whatever prints. Handing over means queued and no more: what became of it is asked afterwards, and whether the paper is
/// whole only a person can say.
pub trait Printers: Send + Sync + Debug {
    /// Every printer that the system knows, the system's own choice first.
    ///
    /// # Errors
    /// There is no spooler, or it does not answer.
    fn list(&self) -> Result<Vec<Printer>, PrinterFault>;

    /// Hands a PDF over and returns the job's name.
    ///
    /// # Errors
    /// No such printer; it takes no jobs; no spooler.
    fn print(&self, order: &PrintOrder<'_>) -> Result<PrintJob, PrinterFault>;

    /// What became of a job.
    ///
    /// # Errors
    /// There is no spooler, or it does not answer.
    fn progress(&self, job: &PrintJob) -> Result<JobProgress, PrinterFault>;

    /// Takes a job that has not ended out of the queue, so that it does not come out later; one that has ended is left.
    ///
    /// # Errors
    /// There is no spooler, or it does not answer.
    fn cancel(&self, job: &PrintJob) -> Result<(), PrinterFault>;

    /// Has the system forget a job and delete what it kept of it, whether it has ended or not: a spooler keeps the bytes of
    /// what it printed for a while, and some of them are secrets.
    ///
    /// # Errors
    /// There is no spooler, it does not answer, or it refuses.
    fn forget(&self, job: &PrintJob) -> Result<(), PrinterFault>;
}

/// A printer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printer {
    /// The name under which it takes jobs.
    pub name: String,
    /// What people call it and where it stands, if the system knows.
    pub description: String,
    /// Whether it takes and prints jobs.
    pub state: PrinterState,
    /// Why, in the system's own words or by the name that the Internet Printing Protocol gives it (`media-empty`).
    pub remark: Option<String>,
}

/// Whether a printer takes and prints jobs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrinterState {
    /// It prints what it gets.
    Ready,
    /// It prints something now, and then what it gets.
    Busy,
    /// It takes jobs and keeps them until somebody lets it go on.
    Paused,
    /// It takes no jobs.
    Rejecting,
}

impl PrinterState {
    /// The name used in translations.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Busy => "busy",
            Self::Paused => "paused",
            Self::Rejecting => "rejecting",
        }
    }

    /// Whether paper comes out.
    pub fn prints(self) -> bool {
        matches!(self, Self::Ready | Self::Busy)
    }
}

/// What is to be printed.
#[derive(Clone, Copy, Debug)]
pub struct PrintOrder<'a> {
    /// The printer's name.
    pub printer: &'a str,
    /// What the queue calls the job.
    pub title: &'a str,
    /// How often the same bytes, from 1 to [`COPIES_MAX`].
    pub copies: u32,
    /// The PDF.
    pub pdf: &'a [u8],
}

/// A job by the name that the system gave it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PrintJob(pub String);

/// What became of a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JobProgress {
    /// It waits; why, if the printer says so.
    Waiting {
        /// In the system's words.
        remark: Option<String>,
    },
    /// The printer works on it.
    Printing {
        /// In the system's words.
        remark: Option<String>,
    },
    /// The system is done with it. Whether paper came out, people see.
    Done,
    /// It was cancelled, or the system gave it up.
    Failed {
        /// In the system's words.
        remark: Option<String>,
    },
}

/// What is wrong with printing. Records never wait for a printer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrinterFault {
    /// There is no spooler on this computer, or it does not run.
    NoSpooler,
    /// The spooler did not answer in time.
    Slow,
    /// There is no such printer.
    Unknown {
        /// What was asked for.
        printer: String,
    },
    /// The printer takes no jobs.
    Rejecting {
        /// Which.
        printer: String,
    },
    /// No copy, or more than one order may have.
    Copies {
        /// The most.
        limit: u32,
    },
    /// The spooler refused.
    Refused {
        /// In its words.
        detail: String,
    },
}

impl PrinterFault {
    /// A stable code for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoSpooler => "spooler-missing",
            Self::Slow => "spooler-slow",
            Self::Unknown { .. } => "printer-unknown",
            Self::Rejecting { .. } => "printer-rejecting",
            Self::Copies { .. } => "print-copies",
            Self::Refused { .. } => "printer-refused",
        }
    }

    /// The parameters of the message.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoSpooler | Self::Slow => vec![],
            Self::Unknown { printer } | Self::Rejecting { printer } => vec![("printer", printer.clone())],
            Self::Copies { limit } => vec![("limit", limit.to_string())],
            Self::Refused { detail } => vec![("detail", detail.clone())],
        }
    }
}

/// The printers of this computer.
pub fn system_printers() -> Arc<dyn Printers> {
    if cfg!(windows) { Arc::new(SpoolerPrinters) } else { Arc::new(CupsPrinters::default()) }
}

/// Nothing, if an order may have so many copies.
pub(crate) fn check_copies(copies: u32) -> Result<(), PrinterFault> {
    if (1..=COPIES_MAX).contains(&copies) { Ok(()) } else { Err(PrinterFault::Copies { limit: COPIES_MAX }) }
}
