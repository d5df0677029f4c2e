//! Printing at a desk: which bytes go to the printer, and what is noted once a person has said that the paper is whole.

use election::{Event, RecordId, Right};
use zeroize::Zeroizing;

use crate::printer::{COPIES_MAX, check_copies};
use crate::{Desk, PaperFile, PrinterFault, Refusal};

/// Bytes for the printer.
#[derive(Clone, PartialEq, Eq)]
pub struct Print {
    /// The PDF; wiped when it is dropped, because it may hold a secret.
    pub pdf: Zeroizing<Vec<u8>>,
    /// How often.
    pub copies: u32,
    /// The number of the copy that stands on it; none for an original.
    pub copy: Option<u32>,
}

impl std::fmt::Debug for Print {
    /// Without the bytes.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Print").field("copies", &self.copies).field("copy", &self.copy).finish_non_exhaustive()
    }
}

/// What is to be printed of one paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prints {
    /// What the queue calls it.
    pub title: String,
    /// How many pages each has.
    pub pages: u32,
    /// In the order in which they go to the printer.
    pub prints: Vec<Print>,
}

impl Desk {
    /// The protocol of an approved record as often as it is wanted: what leaves first is the original, whether as paper or
    /// as a file, and everything later is a copy that says so and carries a number.
    ///
    /// # Errors
    /// No right; not approved; too many copies.
    pub fn protocol_to_print(&mut self, record: &RecordId, copies: u32) -> Result<Prints, Refusal> {
        self.require(Right::HandOver)?;
        check_copies(copies)?;
        let original = self.protocol(record)?;
        let entry = self.entry(record);
        let approved = entry.approved().ok_or(Refusal::NotApproved)?;
        let next = approved.copies().saturating_add(1);
        let mut prints = vec![];
        if !approved.is_printed() {
            prints.push(Print { pdf: original.pdf.into(), copies: 1, copy: None });
        }
        let marked = copies.saturating_sub(u32::try_from(prints.len()).unwrap_or(COPIES_MAX));
        for number in next..next.saturating_add(marked) {
            let pdf = self.copy_of_protocol(record, number)?;
            prints.push(Print { pdf: pdf.into(), copies: 1, copy: Some(number) });
        }
        Ok(Prints { title: original.name, pages: original.pages, prints })
    }

    /// A person has said that every page of these came out.
    ///
    /// # Errors
    /// No right; not approved; another revision than that which was printed.
    pub fn protocol_printed(
        &mut self,
        record: &RecordId,
        revision: u32,
        copies: &[Option<u32>],
    ) -> Result<(), Refusal> {
        self.require(Right::HandOver)?;
        copies.iter().try_for_each(|copy| {
            self.note_on_record(record, Event::Printed { record: record.clone(), revision, copy: *copy })
        })
    }

    /// Another paper as often as it is wanted; none of them is the original.
    ///
    /// # Errors
    /// No right; too many copies; a zero report that comes too late.
    pub fn paper_to_print(&self, paper: &PaperFile, copies: u32) -> Result<Prints, Refusal> {
        check_copies(copies)?;
        self.may_leave(paper)?;
        let prints = vec![Print { pdf: paper.pdf.clone(), copies, copy: None }];
        Ok(Prints { title: paper.name.clone(), pages: paper.pages, prints })
    }
}

impl From<PrinterFault> for Refusal {
    fn from(fault: PrinterFault) -> Self {
        Self::Printer(fault)
    }
}
