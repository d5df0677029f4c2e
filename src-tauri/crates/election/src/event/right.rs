//! The right that an event asks of whoever causes it.

use super::Event;
use crate::Right;

impl Event {
    /// The right that whoever causes it must have; that of a paper depends on which it is.
    pub fn right(&self) -> Option<Right> {
        match self {
            Self::PersonAdded(_)
            | Self::PersonRemoved { .. }
            | Self::PassphraseGiven { .. }
            | Self::RecoveryKeyMade
            | Self::LockSet { .. }
            | Self::ElectionLoaded { .. }
            | Self::CertificateLoaded { .. } => Some(Right::KeepVault),
            Self::Entered { .. } => Some(Right::Enter),
            Self::Rekeyed { .. } => Some(Right::Settle),
            Self::Discarded { .. } => Some(Right::Discard),
            Self::Approved { .. } | Self::Sealed { .. } => Some(Right::Approve),
            Self::CorrectionOpened { .. } => Some(Right::Correct),
            Self::ProtocolMade { .. } | Self::Printed { .. } | Self::Exported { .. } => Some(Right::HandOver),
            Self::ClockConfirmed | Self::ReadinessChecked { .. } => Some(Right::ConfirmReadiness),
            Self::NetworkAccepted { .. } => Some(Right::AcceptNetwork),
            Self::BackupBegan { .. } | Self::BackupEnded { .. } | Self::Restored { .. } => Some(Right::BackUp),
            Self::PreparationTaken { .. } | Self::DryRunPassed { .. } | Self::PackagesWritten { .. } => {
                Some(Right::Prepare)
            }
            Self::LotDrawn { .. } => Some(Right::RecordLot),
            Self::Released { .. } | Self::ReleaseLoaded { .. } => Some(Right::Release),
            Self::Published { .. } | Self::PartialWritten { .. } => Some(Right::Publish),
            Self::Received { .. } | Self::RevocationsLoaded { .. } | Self::FileChosen { .. } => Some(Right::Import),
            Self::CentreEnrolled { .. } | Self::CentreRevoked { .. } => Some(Right::Enrol),
            Self::CentreClosed { .. } | Self::KeysDestroyed { .. } => Some(Right::Close),
            Self::PaperConfirmed(_) | Self::PaperDiffered(_) | Self::SampleSettled(_) | Self::FindingNoted(_) => {
                Some(Right::Confirm)
            }
            Self::JournalExported { .. } | Self::IncidentPackMade { .. } => Some(Right::ReadJournal),
            // Each paper has its own; whoever comes, goes or fails at the door needs none; nor do an authority alone with its
            // key, and what the software observes or does by itself.
            Self::PaperPrinted { .. }
            | Self::VaultMade { .. }
            | Self::SignedIn
            | Self::SignedOut
            | Self::Locked
            | Self::PassphraseChanged { .. }
            | Self::RecoveryKeyUsed { .. }
            | Self::FingerprintRefused { .. }
            | Self::WrongPassphrases { .. }
            | Self::ElectionSigned { .. }
            | Self::OfficeEnrolled { .. }
            | Self::ReleaseSigned { .. }
            | Self::KeyMade { .. }
            | Self::KeyRetired { .. }
            | Self::ClockWentBack { .. }
            | Self::InterfacesChanged { .. }
            | Self::MediumCame { .. }
            | Self::MediumWent { .. } => None,
        }
    }
}
