//! Printers that are only kept in memory: what tests print on, and what breaks when a test says so.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{JobProgress, PrintJob, PrintOrder, Printer, PrinterFault, PrinterState, Printers, check_copies};

/// Printers that take everything and print at once what they may.
#[derive(Debug, Default)]
pub struct MemoryPrinters(Mutex<Inside>);

#[derive(Debug, Default)]
struct Inside {
    printers: Vec<Printer>,
    jobs: BTreeMap<PrintJob, Kept>,
}

#[derive(Debug)]
struct Kept {
    printer: String,
    pdf: Vec<u8>,
    copies: u32,
    cancelled: bool,
    forgotten: bool,
}

impl MemoryPrinters {
    /// Ready printers of these names; without any there is no spooler.
    pub fn new(names: &[&str]) -> Self {
        let ready = |name: &&str| Printer {
            name: (*name).to_owned(),
            description: String::new(),
            state: PrinterState::Ready,
            remark: None,
        };
        Self(Mutex::new(Inside { printers: names.iter().map(ready).collect(), jobs: BTreeMap::new() }))
    }

    /// Brings a printer into a state.
    pub fn turn(&self, name: &str, state: PrinterState) {
        self.inside().printers.iter_mut().filter(|printer| printer.name == name).for_each(|printer| {
            printer.state = state;
        });
    }

    /// What came out so far and was not forgotten: each PDF as often as it was wanted.
    pub fn paper(&self) -> Vec<Vec<u8>> {
        let inside = self.inside();
        let printed = inside.jobs.values().filter(|job| !job.forgotten && inside.progress(job) == JobProgress::Done);
        printed.flat_map(|job| (0..job.copies).map(|_| job.pdf.clone())).collect()
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inside {
    fn printer(&self, name: &str) -> Result<&Printer, PrinterFault> {
        let unknown = || PrinterFault::Unknown { printer: name.to_owned() };
        self.printers.iter().find(|printer| printer.name == name).ok_or_else(unknown)
    }

    fn progress(&self, job: &Kept) -> JobProgress {
        match self.printer(&job.printer) {
            _ if job.forgotten => JobProgress::Done,
            _ if job.cancelled => JobProgress::Failed { remark: None },
            Ok(printer) if printer.state.prints() => JobProgress::Done,
            _ => JobProgress::Waiting { remark: None },
        }
    }
}

impl Printers for MemoryPrinters {
    fn list(&self) -> Result<Vec<Printer>, PrinterFault> {
        let printers = self.inside().printers.clone();
        if printers.is_empty() { Err(PrinterFault::NoSpooler) } else { Ok(printers) }
    }

    fn print(&self, order: &PrintOrder<'_>) -> Result<PrintJob, PrinterFault> {
        self.list()?;
        check_copies(order.copies)?;
        let mut inside = self.inside();
        if inside.printer(order.printer)?.state == PrinterState::Rejecting {
            return Err(PrinterFault::Rejecting { printer: order.printer.to_owned() });
        }
        let job = PrintJob(format!("{}-{:04}", order.printer, inside.jobs.len() + 1));
        let (printer, pdf) = (order.printer.to_owned(), order.pdf.to_vec());
        inside
            .jobs
            .insert(job.clone(), Kept { printer, pdf, copies: order.copies, cancelled: false, forgotten: false });
        Ok(job)
    }

    fn progress(&self, job: &PrintJob) -> Result<JobProgress, PrinterFault> {
        let inside = self.inside();
        let kept = inside.jobs.get(job).ok_or_else(|| PrinterFault::Refused { detail: job.0.clone() })?;
        Ok(inside.progress(kept))
    }

    fn cancel(&self, job: &PrintJob) -> Result<(), PrinterFault> {
        let mut inside = self.inside();
        let ended = inside.jobs.get(job).is_none_or(|kept| inside.progress(kept) == JobProgress::Done);
        if let Some(kept) = inside.jobs.get_mut(job).filter(|_| !ended) {
            kept.cancelled = true;
        }
        Ok(())
    }

    fn forget(&self, job: &PrintJob) -> Result<(), PrinterFault> {
        if let Some(kept) = self.inside().jobs.get_mut(job) {
            (kept.forgotten, kept.pdf) = (true, vec![]);
        }
        Ok(())
    }
}
