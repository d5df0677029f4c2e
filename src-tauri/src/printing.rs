//! Papers that went to a printer and of which nobody has said yet whether they are whole.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use election::RecordId;
use operations::{
    Desk, JobProgress, Paper, PaperFile, Print, PrintJob, PrintOrder, PrinterFault, Printers, Prints, Refusal,
};
use store::DeskKind;

use crate::state::Desks;

/// More unanswered questions than this are not kept; the oldest is forgotten.
const OPEN_MAX: usize = 50;

/// What is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// The protocol of a record.
    Protocol(RecordId),
    /// Another paper.
    Paper(Paper),
}

/// What goes to the printer, with what is needed to note it afterwards.
pub(crate) struct Order {
    prints: Prints,
    revision: u32,
    paper: Option<PaperFile>,
}

/// Papers on their way, with what the journal is to hear of them.
#[derive(Clone, Debug)]
pub(crate) struct Printing {
    pub(crate) source: Source,
    pub(crate) pages: u32,
    /// The number of each copy, in the order in which they went; none for the original.
    pub(crate) copies: Vec<Option<u32>>,
    revision: u32,
    paper: Option<PaperFile>,
    jobs: Vec<PrintJob>,
}

/// Every paper that is on its way.
#[derive(Debug, Default)]
pub(crate) struct Press(Mutex<Inside>);

#[derive(Debug, Default)]
struct Inside {
    last: u32,
    open: BTreeMap<u32, Printing>,
}

impl Source {
    /// What is to be printed of it; of a paper, that which was looked at.
    pub(crate) fn order(&self, desks: &Desks, copies: u32) -> Result<Order, Refusal> {
        match self {
            Self::Protocol(record) => desks.at(DeskKind::Centre, |desk| {
                let (prints, revision) = (desk.protocol_to_print(record, copies)?, desk.entry(record).revision());
                Ok(Order { prints, revision, paper: None })
            }),
            Self::Paper(paper) => {
                let file = desks.paper(paper)?;
                let prints = desks.at(DeskKind::Centre, |desk| desk.paper_to_print(&file, copies))?;
                Ok(Order { prints, revision: 1, paper: Some(file) })
            }
        }
    }
}

impl Printing {
    /// Hands everything over; if one is refused, none is left in the queue.
    pub(crate) fn begin(
        source: Source,
        order: Order,
        printer: &str,
        printers: &dyn Printers,
    ) -> Result<Self, PrinterFault> {
        let Order { prints: Prints { title, pages, prints }, revision, paper } = order;
        let mut printing = Self { source, pages, copies: vec![], revision, paper, jobs: vec![] };
        for Print { pdf, copies, copy } in prints {
            match printers.print(&PrintOrder { printer, title: &title, copies, pdf: &pdf }) {
                Ok(job) => printing.jobs.push(job),
                Err(fault) => {
                    printing.give_up(printers);
                    return Err(fault);
                }
            }
            printing.copies.extend((0..copies).map(|_| copy));
        }
        Ok(printing)
    }

    /// The worst that became of its jobs.
    pub(crate) fn progress(&self, printers: &dyn Printers) -> Result<JobProgress, PrinterFault> {
        let mut worst = JobProgress::Done;
        for job in &self.jobs {
            let progress = printers.progress(job)?;
            if weight(&progress) > weight(&worst) {
                worst = progress;
            }
        }
        Ok(worst)
    }

    /// Takes out of the queue what has not ended. A spooler that is gone has nothing to take out.
    pub(crate) fn give_up(&self, printers: &dyn Printers) {
        for job in &self.jobs {
            if let Err(fault) = printers.cancel(job) {
                log::warn!("a job could not be cancelled: {}", fault.code());
            }
        }
    }

    /// Has the journal note that a person found the paper whole.
    pub(crate) fn note(&self, desk: &mut Desk) -> Result<(), Refusal> {
        match (&self.source, &self.paper) {
            (Source::Protocol(record), _) => desk.protocol_printed(record, self.revision, &self.copies),
            (Source::Paper(_), Some(paper)) => desk.paper_left(paper),
            (Source::Paper(_), None) => Ok(()),
        }
    }
}

fn weight(progress: &JobProgress) -> u8 {
    match progress {
        JobProgress::Done => 0,
        JobProgress::Printing { .. } => 1,
        JobProgress::Waiting { .. } => 2,
        JobProgress::Failed { .. } => 3,
    }
}

impl Press {
    /// Keeps a printing until somebody has said whether it is whole, and numbers it.
    pub(crate) fn keep(&self, printing: Printing) -> u32 {
        let mut inside = self.inside();
        inside.last = inside.last.wrapping_add(1);
        let number = inside.last;
        inside.open.insert(number, printing);
        while inside.open.len() > OPEN_MAX {
            inside.open.pop_first();
        }
        number
    }

    /// The printing of that number, if nobody has answered yet.
    pub(crate) fn find(&self, number: u32) -> Option<Printing> {
        self.inside().open.get(&number).cloned()
    }

    /// The last printing of this source that nobody has answered.
    pub(crate) fn open(&self, source: &Source) -> Option<(u32, Printing)> {
        let inside = self.inside();
        let found = inside.open.iter().rev().find(|(_, printing)| printing.source == *source);
        found.map(|(number, printing)| (*number, printing.clone()))
    }

    /// Somebody has answered.
    pub(crate) fn close(&self, number: u32) {
        self.inside().open.remove(&number);
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
