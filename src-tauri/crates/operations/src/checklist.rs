//! What is still open at the end of the night, before the centre is closed.

use election::{Approved, Entry, State};

use crate::{BackupState, Desk, PaperKind, Refusal};

/// One kind of thing that is still open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenPoint {
    /// What.
    pub todo: Todo,
    /// How many records it concerns; 1 where it concerns the whole centre.
    pub number: usize,
}

/// What can be open, in the order in which it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Todo {
    /// Records that nobody has begun.
    Begin,
    /// Corrections whose entries are not both made.
    Correct,
    /// Second entries.
    EnterAgain,
    /// Differences.
    Settle,
    /// Approvals, the second one included.
    Approve,
    /// Results that have not left in their latest revision.
    Export,
    /// Protocols that were not printed or saved in their latest revision.
    Print,
    /// The zero report, as long as it can still be made ([`Desk::zero_report_missed`]).
    ZeroReport,
    /// A medium for the copies other than the vault's.
    Backup,
    /// A copy that was begun and lacks something for longer than one may that follows, or can no longer follow.
    CopyBehind,
    /// The journal, written out after the last record changed.
    Journal,
}

/// Where something open is dealt with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The board, at the records of a step.
    Board,
    /// The hand-over.
    Handover,
    /// The papers.
    Papers,
    /// The backup.
    Backup,
    /// The journal.
    Journal,
}

impl Todo {
    /// Everything that can be open.
    pub const ALL: [Self; 11] = [
        Self::Begin,
        Self::Correct,
        Self::EnterAgain,
        Self::Settle,
        Self::Approve,
        Self::Export,
        Self::Print,
        Self::ZeroReport,
        Self::Backup,
        Self::CopyBehind,
        Self::Journal,
    ];

    /// The name used in translations.
    pub fn code(self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::Correct => "correct",
            Self::EnterAgain => "enter-again",
            Self::Settle => "settle",
            Self::Approve => "approve",
            Self::Export => "export",
            Self::Print => "print",
            Self::ZeroReport => "zero-report",
            Self::Backup => "backup",
            Self::CopyBehind => "copy-behind",
            Self::Journal => "journal",
        }
    }

    /// Whether a result would be missing. What is left is a matter of paper and safety: it is said, and holds nobody up.
    pub fn is_result(self) -> bool {
        !matches!(self, Self::Print | Self::ZeroReport | Self::Backup | Self::CopyBehind | Self::Journal)
    }

    /// Where it is dealt with.
    pub fn place(self) -> Place {
        match self {
            Self::Begin | Self::Correct | Self::EnterAgain | Self::Settle | Self::Approve | Self::Print => Place::Board,
            Self::Export => Place::Handover,
            Self::ZeroReport => Place::Papers,
            Self::Backup | Self::CopyBehind => Place::Backup,
            Self::Journal => Place::Journal,
        }
    }
}

impl Desk {
    /// What is still open, in order; nothing that is done.
    ///
    /// # Errors
    /// Nobody is signed in; no election.
    pub fn checklist(&self) -> Result<Vec<OpenPoint>, Refusal> {
        let (loaded, _) = (self.loaded()?, self.signed_in()?);
        let nothing = Entry::default();
        let entries: Vec<&Entry> = loaded
            .election
            .records(self.centre())
            .map(|record| self.view.entries.get(&record).unwrap_or(&nothing))
            .collect();
        let (copy, has_zero_report) = (self.backup_state(), self.view.work.has_printed(PaperKind::ZeroReport.name()));
        let number = |todo: Todo| match todo {
            Todo::ZeroReport => usize::from(!self.zero_report_missed() && !has_zero_report),
            Todo::Backup => {
                usize::from(!self.view.work.has_backup() || copy.as_ref().is_some_and(|copy| copy.same_disk))
            }
            Todo::CopyBehind => usize::from(copy.as_ref().is_some_and(BackupState::is_behind)),
            Todo::Journal => usize::from(!self.view.work.has_journal_out()),
            _ => entries.iter().filter(|entry| is_open(entry, todo)).count(),
        };
        let open = Todo::ALL.into_iter().map(|todo| OpenPoint { todo, number: number(todo) });
        Ok(open.filter(|point| point.number > 0).collect())
    }
}

/// Whether this is open at a record.
fn is_open(entry: &Entry, todo: Todo) -> bool {
    let corrects = entry.revision() > 1;
    let lacks = |has: fn(&Approved) -> bool| entry.approved().is_some_and(|approved| !has(approved));
    match (entry.state(), todo) {
        (State::Waiting | State::Entered, Todo::Correct) => corrects,
        (State::Waiting, Todo::Begin) | (State::Entered, Todo::EnterAgain) => !corrects,
        (State::Differing, Todo::Settle) | (State::Agreed | State::OnceApproved, Todo::Approve) => true,
        (_, Todo::Export) => lacks(Approved::is_exported),
        (_, Todo::Print) => lacks(Approved::is_printed),
        _ => false,
    }
}
