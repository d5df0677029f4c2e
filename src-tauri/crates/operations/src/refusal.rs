//! Why an operation was refused: one code with its parameters, whichever layer said no.

use std::fmt;

use chrono::{DateTime, Utc};

use crate::{MediumFault, PaperRefusal, PrinterFault};

/// A refused operation. What had been confirmed before is untouched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The core says no.
    Election(election::Refusal),
    /// The vault says no.
    Store(store::Fault),
    /// A file from outside, or one to be made, is refused.
    Exchange(exchange::Refusal),
    /// A definition or a table has faults: all of them, at least one.
    Faults(Vec<exchange::Refusal>),
    /// A key, a certificate or a code is refused.
    Sealing(sealing::Refusal),
    /// The paper cannot be made.
    Protocol(protocol::Refusal),
    /// The medium says no.
    Medium(MediumFault),
    /// The seats cannot be computed, or wait for a lot.
    Seats(apportionment::Refusal),
    /// The definition does not say how the contest's seats follow from its votes.
    NoAllocation {
        /// The contest.
        contest: String,
    },
    /// Records are missing, and nothing provisional was asked for.
    RecordsMissing {
        /// How many are there.
        received: u64,
        /// How many belong to the contest.
        expected: u64,
    },
    /// The contest's districts do not hold each of its stations once.
    DistrictsDoNotFit {
        /// The contest.
        contest: String,
    },
    /// The centre is closed: its keys are destroyed, and nothing more can be entered, approved or signed.
    Closed,
    /// No summary was signed since the last record changed.
    NotClosed,
    /// What was typed is not the name of this place.
    OtherPlace,
    /// The printer says no.
    Printer(PrinterFault),
    /// Nobody is signed in.
    NotSignedIn,
    /// No election has been loaded.
    NoElection,
    /// The first entry has been made; master data are frozen.
    ElectionFrozen {
        /// When it was made.
        since: DateTime<Utc>,
    },
    /// An election has been loaded already, and an office does not change it.
    ElectionLoaded,
    /// The desk is locked; whoever sat there, or somebody else, signs in.
    DeskLocked,
    /// The person signed in with a first passphrase and has to choose their own before anything else.
    PassphraseDue,
    /// The new passphrase is the old one.
    SamePassphrase,
    /// What was typed is not the election's fingerprint, and nothing of the file was used.
    WrongFingerprint,
    /// What was typed is not what the request's fingerprint says.
    WrongRequestFingerprint,
    /// No election file was read before its fingerprint was typed.
    NothingToConfirm,
    /// There are no first passphrases to hand out, or no recovery key is shown, any more.
    NothingToPrint,
    /// What leaves first is the original; a copy comes later.
    OriginalFirst,
    /// A paper with a secret in clear goes to the printer and into no file.
    SecretPaper,
    /// What was typed again is not the recovery key that was shown.
    WrongRecoveryKey,
    /// Only an administrator of this vault can be let in by the recovery key.
    NotAdministrator,
    /// There is no such role at this desk.
    RoleNotHere,
    /// Nobody removes themselves, and nobody gives themselves a first passphrase.
    OwnAccount,
    /// Another certificate was loaded before.
    CertificateLoaded,
    /// So many minutes are not offered for locking.
    BadMinutes {
        /// The fewest.
        least: u32,
        /// The most.
        most: u32,
    },
    /// This desk has no certificate yet.
    NoCertificate,
    /// The record belongs to another centre.
    NotOurs,
    /// The record has not been approved.
    NotApproved,
    /// A zero report is wanted after the first entry.
    EntriesExist,
    /// A paper was made for the election that was loaded before this one.
    PaperOfFormerElection,
    /// Totals stay locked until a release.
    Embargoed,
    /// Nothing is under embargo, or it was released before.
    NotEmbargoed,
    /// Two officers are two persons.
    SameOfficer,
    /// The second officer has a first passphrase still, which somebody else has seen.
    FirstPassphrase,
    /// The moment until which the definition keeps results back lies ahead by this computer's clock; until then only the
    /// authority releases them.
    TooEarly {
        /// That moment.
        until: DateTime<Utc>,
    },
    /// Publishing was stopped, and what had been written was removed.
    PublishingStopped,
    /// Results are provisional, and what is certified was compared with its papers.
    PapersOpen {
        /// How many results wait for their paper or differ from it.
        papers: u64,
    },
    /// Records are missing, and what is certified is complete.
    Incomplete {
        /// How many.
        missing: u64,
    },
    /// Nothing of this election was published as certified.
    NothingToCorrect,
    /// The folder into which results are to be written holds something.
    FolderInUse,
    /// The vault is for another desk.
    WrongDesk,
    /// The person's code is taken.
    PersonExists,
    /// What the journal tells and what the tables say differ.
    NotReproducible {
        /// Where.
        detail: String,
    },
    /// The authority was made for another election, mode or name, and signs no other.
    OtherAuthority {
        /// The election that it was made for.
        election: String,
    },
    /// There is no such contest in this election.
    UnknownContest {
        /// What was asked for.
        contest: String,
    },
    /// There is no such area in this election.
    UnknownArea {
        /// What was asked for.
        area: String,
    },
    /// More files than one import may have.
    TooManyFiles {
        /// How many it may have.
        limit: usize,
    },
    /// A newer revision of the record is known.
    OldRevision {
        /// The newest.
        known: u32,
    },
    /// The serial of the sheet must be typed first.
    SerialWanted,
    /// What was typed is no serial of a sheet.
    SerialUnreadable,
    /// The serial belongs to the sheet of another record of this centre.
    SerialOfOther {
        /// Its station.
        station: String,
        /// What its contest is called.
        contest: String,
    },
    /// The serial belongs to no sheet of this centre.
    SerialUnknown,
    /// Another content of the same revision is known; neither is counted until an officer decides.
    Conflict,
    /// The comparison of a result with its paper says no.
    Paper(PaperRefusal),
    /// What was to be explained does not stand out any more.
    NoSuchFinding,
    /// Two officers decided that another file of the record counts.
    PassedOver,
    /// The record has no files between which somebody could decide, or others than those that were compared.
    NothingToDecide,
    /// This officer has decided so already; a second one has to agree.
    SecondOfficer,
    /// Nothing is counted in the area.
    NothingCounted,
    /// More is counted in the area than one partial consolidation holds.
    PartialTooLarge {
        /// How many bytes of result files one holds.
        limit_bytes: usize,
    },
    /// Another import is under way.
    ImportRuns,
    /// A network interface is up, and nothing is approved until it is down or a supervisor has given a reason.
    NetworkUp {
        /// Which.
        interfaces: String,
    },
    /// Other network interfaces are up than those that were to be accepted.
    NetworkChanged,
    /// The centre's vault was restored, and this was sealed by a laptop that should not have gone on.
    TwoGenerations,
    /// Two files of a centre have the same place in its journal: it was turned back and went on another way.
    JournalForked,
    /// The copy would lie in the folder of the vault itself.
    CopyInside,
    /// Nothing is copied at this desk.
    NoBackup,
    /// No election is prepared here.
    NothingPrepared,
    /// What is to be changed is not there any more.
    NoSuchPart,
    /// The election that is prepared has faults.
    PreparationFaulty {
        /// How many.
        number: usize,
    },
    /// Nothing is signed before a dry run of exactly this went well.
    NotPlayed,
    /// No election was signed here.
    NothingSigned,
    /// The authority's vault is not open.
    AuthorityClosed,
    /// The rehearsal's counts lack a record, or break an error rule and could never be approved.
    NotRehearsable {
        /// The station.
        station: String,
        /// The contest.
        contest: String,
        /// The rule that is broken, or nothing if the counts are missing.
        rule: String,
    },
}

impl Refusal {
    /// A stable code for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Election(refusal) => refusal.code(),
            Self::Store(fault) => fault.code(),
            Self::Exchange(refusal) => refusal.code(),
            Self::Faults(faults) => faults.first().map_or("faults", exchange::Refusal::code),
            Self::Sealing(refusal) => refusal.code(),
            Self::Protocol(refusal) => refusal.code(),
            Self::Medium(fault) => fault.code(),
            Self::Closed => "closed",
            Self::NotClosed => "not-closed",
            Self::OtherPlace => "other-place",
            Self::Printer(fault) => fault.code(),
            Self::NotSignedIn => "not-signed-in",
            Self::Seats(refusal) => refusal.code(),
            Self::NoAllocation { .. } => "no-allocation",
            Self::RecordsMissing { .. } => "records-missing",
            Self::DistrictsDoNotFit { .. } => "districts-do-not-fit",
            Self::NoElection => "no-election",
            Self::ElectionFrozen { .. } => "election-frozen",
            Self::ElectionLoaded => "election-loaded",
            Self::DeskLocked => "desk-locked",
            Self::PassphraseDue => "passphrase-due",
            Self::SamePassphrase => "same-passphrase",
            Self::WrongFingerprint => "wrong-fingerprint",
            Self::WrongRequestFingerprint => "wrong-request-fingerprint",
            Self::NothingToConfirm => "nothing-to-confirm",
            Self::NothingToPrint => "nothing-to-print",
            Self::OriginalFirst => "original-first",
            Self::SecretPaper => "secret-paper",
            Self::WrongRecoveryKey => "wrong-recovery-key",
            Self::NotAdministrator => "not-administrator",
            Self::RoleNotHere => "role-not-here",
            Self::OwnAccount => "own-account",
            Self::CertificateLoaded => "certificate-loaded",
            Self::BadMinutes { .. } => "bad-minutes",
            Self::NoCertificate => "no-certificate",
            Self::NotOurs => "not-ours",
            Self::NotApproved => "not-approved",
            Self::EntriesExist => "entries-exist",
            Self::PaperOfFormerElection => "paper-of-former-election",
            Self::Embargoed => "embargoed",
            Self::NotEmbargoed => "not-embargoed",
            Self::SameOfficer => "same-officer",
            Self::FirstPassphrase => "first-passphrase",
            Self::TooEarly { .. } => "too-early",
            Self::PublishingStopped => "publishing-stopped",
            Self::PapersOpen { .. } => "papers-open",
            Self::Incomplete { .. } => "incomplete",
            Self::NothingToCorrect => "nothing-to-correct",
            Self::FolderInUse => "folder-in-use",
            Self::WrongDesk => "wrong-desk",
            Self::PersonExists => "person-exists",
            Self::NotReproducible { .. } => "not-reproducible",
            Self::OtherAuthority { .. } => "other-authority",
            Self::UnknownContest { .. } => "unknown-contest",
            Self::UnknownArea { .. } => "unknown-area",
            Self::TooManyFiles { .. } => "too-many-files",
            Self::OldRevision { .. } => "old-revision",
            Self::SerialWanted => "serial-wanted",
            Self::SerialUnreadable => "serial-unreadable",
            Self::SerialOfOther { .. } => "serial-of-other",
            Self::SerialUnknown => "serial-unknown",
            Self::Conflict => "conflict",
            Self::Paper(refusal) => refusal.code(),
            Self::NoSuchFinding => "no-such-finding",
            Self::PassedOver => "passed-over",
            Self::NothingToDecide => "nothing-to-decide",
            Self::SecondOfficer => "second-officer",
            Self::NothingCounted => "nothing-counted",
            Self::PartialTooLarge { .. } => "partial-too-large",
            Self::ImportRuns => "import-runs",
            Self::NetworkUp { .. } => "network-up",
            Self::NetworkChanged => "network-changed",
            Self::TwoGenerations => "two-generations",
            Self::JournalForked => "journal-forked",
            Self::CopyInside => "copy-inside",
            Self::NoBackup => "no-backup",
            Self::NothingPrepared => "nothing-prepared",
            Self::NoSuchPart => "no-such-part",
            Self::PreparationFaulty { .. } => "preparation-faulty",
            Self::NotPlayed => "not-played",
            Self::NothingSigned => "nothing-signed",
            Self::AuthorityClosed => "authority-closed",
            Self::NotRehearsable { .. } => "not-rehearsable",
        }
    }

    /// The parameters of the message.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Election(refusal) => refusal.params(),
            Self::Store(fault) => fault.params(),
            Self::Exchange(refusal) => refusal.params(),
            Self::Faults(faults) => faults.first().map_or_else(Vec::new, exchange::Refusal::params),
            Self::Sealing(refusal) => refusal.params(),
            Self::Protocol(refusal) => refusal.params(),
            Self::Medium(fault) => fault.params(),
            Self::Seats(refusal) => refusal.params(),
            Self::NoAllocation { contest } | Self::DistrictsDoNotFit { contest } => vec![("contest", contest.clone())],
            Self::RecordsMissing { received, expected } => {
                vec![("received", received.to_string()), ("expected", expected.to_string())]
            }
            Self::ElectionFrozen { since } => vec![("since", since.to_rfc3339())],
            Self::TooEarly { until } => vec![("until", until.to_rfc3339())],
            Self::BadMinutes { least, most } => vec![("least", least.to_string()), ("most", most.to_string())],
            Self::Printer(fault) => fault.params(),
            Self::NotReproducible { detail } => vec![("detail", detail.clone())],
            Self::OtherAuthority { election } => vec![("election", election.clone())],
            Self::UnknownContest { contest } => vec![("contest", contest.clone())],
            Self::UnknownArea { area } => vec![("area", area.clone())],
            Self::PapersOpen { papers } => vec![("papers", papers.to_string())],
            Self::Incomplete { missing } => vec![("missing", missing.to_string())],
            Self::PartialTooLarge { limit_bytes } => vec![("megabytes", (limit_bytes >> 20).to_string())],
            Self::TooManyFiles { limit } => vec![("limit", limit.to_string())],
            Self::NetworkUp { interfaces } => vec![("interfaces", interfaces.clone())],
            Self::PreparationFaulty { number } => vec![("number", number.to_string())],
            Self::OldRevision { known } => vec![("known", known.to_string())],
            Self::Paper(refusal) => refusal.params(),
            Self::SerialOfOther { station, contest } => {
                vec![("station", station.clone()), ("contest", contest.clone())]
            }
            Self::NotRehearsable { station, contest, rule } => {
                vec![("station", station.clone()), ("contest", contest.clone()), ("rule", rule.clone())]
            }
            _ => vec![],
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())?;
        self.params().iter().try_for_each(|(name, value)| write!(formatter, " {name}={value}"))
    }
}

impl std::error::Error for Refusal {}

impl From<election::Refusal> for Refusal {
    fn from(refusal: election::Refusal) -> Self {
        Self::Election(refusal)
    }
}

impl From<apportionment::Refusal> for Refusal {
    fn from(refusal: apportionment::Refusal) -> Self {
        Self::Seats(refusal)
    }
}

impl From<store::Fault> for Refusal {
    fn from(fault: store::Fault) -> Self {
        Self::Store(fault)
    }
}

impl From<exchange::Refusal> for Refusal {
    fn from(refusal: exchange::Refusal) -> Self {
        Self::Exchange(refusal)
    }
}

impl From<Vec<exchange::Refusal>> for Refusal {
    fn from(faults: Vec<exchange::Refusal>) -> Self {
        Self::Faults(faults)
    }
}

impl From<sealing::Refusal> for Refusal {
    fn from(refusal: sealing::Refusal) -> Self {
        Self::Sealing(refusal)
    }
}

impl From<protocol::Refusal> for Refusal {
    fn from(refusal: protocol::Refusal) -> Self {
        Self::Protocol(refusal)
    }
}

impl From<PaperRefusal> for Refusal {
    fn from(refusal: PaperRefusal) -> Self {
        Self::Paper(refusal)
    }
}

impl From<MediumFault> for Refusal {
    fn from(fault: MediumFault) -> Self {
        Self::Medium(fault)
    }
}
