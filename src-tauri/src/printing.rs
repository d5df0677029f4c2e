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
    /// Another paper, of a desk.
    Paper(DeskKind, Paper),
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
            Self::Paper(kind, paper) => {
                let file = desks.paper(*kind, paper)?;
                let prints = desks.at(*kind, |desk| desk.paper_to_print(&file, copies))?;
                Ok(Order { prints, revision: 1, paper: Some(file.without_secret()) })
            }
        }
    }

    /// At which desk.
    pub(crate) fn desk(&self) -> DeskKind {
        match self {
            Self::Protocol(_) => DeskKind::Centre,
            Self::Paper(kind, _) => *kind,
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

    /// Whether the spooler must keep nothing of it once it is printed.
    fn is_secret(&self) -> bool {
        self.paper.as_ref().is_some_and(|paper| paper.kind.is_secret())
    }

    /// The worst that became of its jobs. What the spooler kept of a secret goes as soon as all of it is printed.
    pub(crate) fn progress(&self, printers: &dyn Printers) -> Result<JobProgress, PrinterFault> {
        let mut worst = JobProgress::Done;
        for job in &self.jobs {
            let progress = printers.progress(job)?;
            if weight(&progress) > weight(&worst) {
                worst = progress;
            }
        }
        if worst == JobProgress::Done && self.is_secret() {
            self.forget(printers);
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
        if self.is_secret() {
            self.forget(printers);
        }
    }

    /// A person found it whole: the spooler has no more use for what it kept of a secret.
    pub(crate) fn settle(&self, printers: &dyn Printers) {
        if self.is_secret() {
            self.forget(printers);
        }
    }

    fn forget(&self, printers: &dyn Printers) {
        for job in &self.jobs {
            if let Err(fault) = printers.forget(job) {
                // One that was forgotten before is refused.
                log::info!("a job with a secret is no longer known to the spooler: {}", fault.code());
            }
        }
    }

    /// Has the journal note that a person found the paper whole.
    pub(crate) fn note(&self, desk: &mut Desk) -> Result<(), Refusal> {
        match (&self.source, &self.paper) {
            (Source::Protocol(record), _) => desk.protocol_printed(record, self.revision, &self.copies),
            (Source::Paper(..), Some(paper)) => desk.paper_left(paper),
            (Source::Paper(..), None) => Ok(()),
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use election::{Person, PersonId, Role};
    use operations::MemoryPrinters;

    use super::*;
    use crate::state::tests::{demonstration, sign_in};

    #[test]
    fn what_the_spooler_kept_of_a_secret_goes_as_soon_as_it_is_printed() {
        let home = tempfile::tempdir().unwrap();
        let (desks, printers) = (demonstration(home.path()), MemoryPrinters::new(&["Hall"]));
        sign_in(&desks, DeskKind::Centre, "irene").unwrap();
        let zoe = Person { id: PersonId::new("zoe"), name: "Zoe".to_owned(), role: Role::Typist };
        desks.at(DeskKind::Centre, |desk| desk.let_in(&[zoe])).unwrap();
        let source = Source::Paper(DeskKind::Centre, Paper::Slips("en".to_owned()));
        let order = source.order(&desks, 1).unwrap();
        let printing = Printing::begin(source, order, "Hall", &printers).unwrap();
        assert_eq!(printers.paper().len(), 1);
        assert!(printing.paper.as_ref().unwrap().pdf.is_empty(), "what waits for an answer holds no secret");
        assert_eq!(printing.progress(&printers), Ok(JobProgress::Done));
        assert_eq!((printers.paper().len(), printing.progress(&printers)), (0, Ok(JobProgress::Done)));
        let before = desks.at(DeskKind::Centre, |desk| Ok(desk.head().seq)).unwrap();
        desks.at(DeskKind::Centre, |desk| printing.note(desk)).unwrap();
        assert_eq!(desks.at(DeskKind::Centre, |desk| Ok(desk.head().seq)), Ok(before + 1));
    }
}
