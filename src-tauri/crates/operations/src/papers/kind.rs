//! What papers there are, and who may have them.

use election::{ContestId, RecordId, Right};

/// A paper that can be asked for at a desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The form of a record, to be filled in by hand.
    BlankSheet(RecordId),
    /// The forms of all records of the centre, or of one contest.
    BlankSheets(Option<ContestId>),
    /// The signed statement that nothing has been entered.
    ZeroReport,
    /// Three lists drawn by lot, to be counted again before the record is signed.
    Recount(RecordId),
    /// An approved record for the telephone.
    ReadBack(RecordId),
    /// How every record of the centre stands, signed.
    Summary,
    /// A slip for each first passphrase that is still to be handed out, in the language of the election, or in this one before
    /// there is an election.
    Slips(String),
    /// The recovery key that was shown and is still to be typed again, in the same language.
    RecoveryKey(String),
    /// The fingerprints of the election and of its authority, which reach a centre by another way than the files.
    Fingerprints,
    /// The form of the contest at this place of the election that is prepared.
    PreparedSheet(usize),
    /// The forms of all records of the election that was prepared and signed.
    PreparedSheets,
    /// The fingerprints of the election that was prepared and signed.
    PreparedLetter,
}

/// What a paper is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaperKind {
    /// [`Paper::BlankSheet`].
    BlankSheet,
    /// [`Paper::BlankSheets`].
    BlankSheets,
    /// [`Paper::ZeroReport`].
    ZeroReport,
    /// [`Paper::Recount`].
    Recount,
    /// [`Paper::ReadBack`].
    ReadBack,
    /// [`Paper::Summary`].
    Summary,
    /// Slips with first passphrases.
    Slips,
    /// The recovery key.
    RecoveryKey,
    /// The letter with the fingerprints of an election.
    Fingerprints,
}

impl Paper {
    /// What it is.
    pub fn kind(&self) -> PaperKind {
        match self {
            Self::BlankSheet(_) | Self::PreparedSheet(_) => PaperKind::BlankSheet,
            Self::BlankSheets(_) | Self::PreparedSheets => PaperKind::BlankSheets,
            Self::ZeroReport => PaperKind::ZeroReport,
            Self::Recount(_) => PaperKind::Recount,
            Self::ReadBack(_) => PaperKind::ReadBack,
            Self::Summary => PaperKind::Summary,
            Self::Slips(_) => PaperKind::Slips,
            Self::RecoveryKey(_) => PaperKind::RecoveryKey,
            Self::Fingerprints | Self::PreparedLetter => PaperKind::Fingerprints,
        }
    }
}

impl PaperKind {
    /// The papers that can be asked for at a counting centre, in the order of its day.
    pub const OF_CENTRE: [Self; 6] =
        [Self::ZeroReport, Self::BlankSheet, Self::BlankSheets, Self::Recount, Self::ReadBack, Self::Summary];

    /// All of them.
    const ALL: [Self; 9] = [
        Self::BlankSheet,
        Self::BlankSheets,
        Self::ZeroReport,
        Self::Recount,
        Self::ReadBack,
        Self::Summary,
        Self::Slips,
        Self::RecoveryKey,
        Self::Fingerprints,
    ];

    /// The one of this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The name used in the journal, in files and in translations.
    pub fn name(self) -> &'static str {
        match self {
            Self::BlankSheet => "blank-sheet",
            Self::BlankSheets => "blank-sheets",
            Self::ZeroReport => "zero-report",
            Self::Recount => "recount-sheet",
            Self::ReadBack => "read-back-sheet",
            Self::Summary => "summary",
            Self::Slips => "slips",
            Self::RecoveryKey => "recovery-key",
            Self::Fingerprints => "fingerprints",
        }
    }

    /// Whether it holds a secret in clear: such a paper goes to the printer and into no file, and is wiped afterwards.
    pub fn is_secret(self) -> bool {
        matches!(self, Self::Slips | Self::RecoveryKey)
    }

    /// The right that whoever has it made, saved or printed must have.
    pub fn right(self) -> Right {
        match self {
            Self::BlankSheet | Self::BlankSheets | Self::ZeroReport | Self::Recount => Right::PrintPaper,
            // These hold figures, or tell which record says what.
            Self::ReadBack | Self::Summary => Right::HandOver,
            Self::Slips | Self::RecoveryKey => Right::KeepVault,
            // Only the office vouches for an election: a centre that printed the letter itself would compare it with itself.
            Self::Fingerprints => Right::Enrol,
        }
    }
}
