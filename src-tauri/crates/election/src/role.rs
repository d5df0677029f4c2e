//! Who may do what at a desk, decided here and nowhere else.

use serde::{Deserialize, Serialize};

use crate::id::is_identifier;
use crate::{PersonId, Refusal, Text};

/// A named person with a passphrase of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The code under which the person signs in.
    pub id: PersonId,
    /// The name as it is printed.
    pub name: String,
    /// What the person is at this desk.
    pub role: Role,
}

/// What a person is at a desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Keeps the vault and its people; has no say in any result.
    Administrator,
    /// Makes first or second entries.
    Typist,
    /// Settles, approves, prints, exports, opens corrections.
    Supervisor,
    /// Reads and verifies; changes nothing.
    Observer,
    /// Runs the central office.
    Officer,
}

/// Something a person can be allowed to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Right {
    /// Add and remove people, load the election, make the key.
    KeepVault,
    /// Type a first or a second entry.
    Enter,
    /// Key differing fields again from the paper.
    Settle,
    /// Discard an entry with a reason.
    Discard,
    /// Approve a record.
    Approve,
    /// Print a protocol and export a result file.
    HandOver,
    /// Open a correction of an approved record.
    Correct,
    /// See the counts of a record before it is approved.
    SeeRecords,
    /// Prepare and sign an election.
    Prepare,
    /// Enrol centres.
    Enrol,
    /// Import result files.
    Import,
    /// See totals that are not embargoed.
    SeeTotals,
    /// Read and export the journal.
    ReadJournal,
    /// Check and confirm that the desk is ready.
    ConfirmReadiness,
    /// Let the work go on although a network interface is up.
    AcceptNetwork,
    /// Print papers that hold no result: blank sheets, the zero report, recount sheets.
    PrintPaper,
    /// Close the centre: sign its summary and destroy its keys.
    Close,
    /// Copy the vault to another medium, and restore it from there.
    BackUp,
    /// Freeze figures that are not embargoed and write them in every published form.
    Publish,
    /// Compare results with their signed papers, and write down what explains a finding.
    Confirm,
    /// Record a lot that was drawn for a tie.
    RecordLot,
    /// Release results that are under embargo, together with another who may, or by the authority's signed release.
    Release,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 5] = [Self::Administrator, Self::Typist, Self::Supervisor, Self::Observer, Self::Officer];

    /// Whether a person of this role has the right at all; who typed what is looked at elsewhere.
    pub fn may(self, right: Right) -> bool {
        use Right as R;
        match self {
            Self::Administrator => {
                matches!(right, R::KeepVault | R::ReadJournal | R::ConfirmReadiness | R::PrintPaper | R::BackUp)
            }
            Self::Typist => matches!(right, R::Enter | R::Settle | R::PrintPaper),
            Self::Supervisor => matches!(
                right,
                R::Settle
                    | R::Discard
                    | R::Approve
                    | R::HandOver
                    | R::Correct
                    | R::SeeRecords
                    | R::ReadJournal
                    | R::ConfirmReadiness
                    | R::AcceptNetwork
                    | R::PrintPaper
                    | R::Close
                    | R::BackUp
            ),
            Self::Observer => matches!(right, R::SeeRecords | R::SeeTotals | R::ReadJournal),
            Self::Officer => {
                matches!(
                    right,
                    R::Prepare
                        | R::PrintPaper
                        | R::Enrol
                        | R::Import
                        | R::SeeTotals
                        | R::ReadJournal
                        | R::BackUp
                        | R::Publish
                        | R::RecordLot
                        | R::Release
                        | R::Confirm
                )
            }
        }
    }

    /// The name used in files and translations.
    pub fn name(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Typist => "typist",
            Self::Supervisor => "supervisor",
            Self::Observer => "observer",
            Self::Officer => "officer",
        }
    }
}

impl Right {
    /// Every right.
    pub const ALL: [Self; 22] = [
        Self::KeepVault,
        Self::Enter,
        Self::Settle,
        Self::Discard,
        Self::Approve,
        Self::HandOver,
        Self::Correct,
        Self::SeeRecords,
        Self::Prepare,
        Self::Enrol,
        Self::Import,
        Self::SeeTotals,
        Self::ReadJournal,
        Self::ConfirmReadiness,
        Self::AcceptNetwork,
        Self::PrintPaper,
        Self::Close,
        Self::BackUp,
        Self::Publish,
        Self::Confirm,
        Self::RecordLot,
        Self::Release,
    ];

    /// The name used in translations.
    pub fn name(self) -> &'static str {
        match self {
            Self::KeepVault => "keep-vault",
            Self::Enter => "enter",
            Self::Settle => "settle",
            Self::Discard => "discard",
            Self::Approve => "approve",
            Self::HandOver => "hand-over",
            Self::Correct => "correct",
            Self::SeeRecords => "see-records",
            Self::Prepare => "prepare",
            Self::Enrol => "enrol",
            Self::Import => "import",
            Self::SeeTotals => "see-totals",
            Self::ReadJournal => "read-journal",
            Self::ConfirmReadiness => "confirm-readiness",
            Self::AcceptNetwork => "accept-network",
            Self::PrintPaper => "print-paper",
            Self::Close => "close",
            Self::BackUp => "back-up",
            Self::Publish => "publish",
            Self::Confirm => "confirm",
            Self::RecordLot => "record-lot",
            Self::Release => "release",
        }
    }
}

impl Person {
    /// Nothing, if the code can be one and the name can be printed.
    ///
    /// # Errors
    /// [`Refusal::BadPerson`] otherwise.
    pub fn check(&self) -> Result<(), Refusal> {
        let sound = is_identifier(self.id.as_str()) && Text::from(self.name.as_str()).is_sound();
        if sound { Ok(()) } else { Err(Refusal::BadPerson) }
    }

    /// Nothing, if the person has the right.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`] otherwise.
    pub fn require(&self, right: Right) -> Result<(), Refusal> {
        if self.role.may(right) { Ok(()) } else { Err(Refusal::NotAllowed { role: self.role, right }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r3_1_an_administrator_has_no_say_in_a_result() {
        for right in [Right::Enter, Right::Settle, Right::Discard, Right::Approve, Right::HandOver, Right::Correct] {
            assert!(!Role::Administrator.may(right), "{right:?}");
        }
    }

    #[test]
    fn r3_1_nobody_who_enters_may_approve() {
        for role in Role::ALL {
            assert!(!(role.may(Right::Enter) && role.may(Right::Approve)), "{role:?}");
        }
    }

    #[test]
    fn an_observer_changes_nothing() {
        let reading = [Right::SeeRecords, Right::SeeTotals, Right::ReadJournal];
        for right in Right::ALL {
            assert_eq!(Role::Observer.may(right), reading.contains(&right), "{right:?}");
        }
    }
}
