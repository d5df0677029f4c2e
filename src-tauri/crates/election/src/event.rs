//! Everything that can happen at a desk, declared once: the journal is a list of these.

mod kind;
mod right;
mod stamped;
mod verdict;

use serde::{Deserialize, Serialize};

use crate::{
    AreaId, CentreId, ContestId, Count, Counts, Discard, Explanations, FindingNote, PaperConfirmed, PaperDiffered,
    Person, PersonId, SamplePlan,
};

pub use stamped::{RecordId, Stamped};
pub use verdict::Verdict;

/// What can happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    /// A vault was made.
    VaultMade {
        /// Its id.
        vault: String,
        /// `centre` or `office`.
        desk: String,
        /// The version of the software.
        software: String,
        /// What the desk is called.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        place: Option<String>,
    },
    /// A person was added.
    PersonAdded(Person),
    /// A person was removed; what they did stays.
    PersonRemoved {
        /// Who.
        person: PersonId,
    },
    /// Somebody signed in.
    SignedIn,
    /// Somebody signed out.
    SignedOut,
    /// Nobody touched the desk for so long that it locked; whoever sat there has work that waits for them.
    Locked,
    /// A person was given a first passphrase, on paper; until they have chosen one of their own they may do nothing else.
    PassphraseGiven {
        /// To whom.
        person: PersonId,
    },
    /// A person chose a passphrase of their own.
    PassphraseChanged {
        /// Who.
        person: PersonId,
    },
    /// A recovery key was made and shown once, for print; an earlier one opens nothing any more.
    RecoveryKeyMade,
    /// The vault was opened with the recovery key, and an administrator got a new passphrase by it.
    RecoveryKeyUsed {
        /// Which.
        person: PersonId,
    },
    /// The desk locks after so many minutes without anybody.
    LockSet {
        /// How many.
        minutes: u32,
    },
    /// Groups were typed that are not those of an election file's fingerprint: another letter, another file, or a slip.
    FingerprintRefused {
        /// SHA-256 of the file, in hexadecimal.
        file: String,
    },
    /// Wrong passphrases were typed before this sign-in.
    WrongPassphrases {
        /// For whom.
        person: PersonId,
        /// How many.
        number: u32,
    },
    /// The signed definition was loaded.
    ElectionLoaded {
        /// SHA-256 of `election.json`, in hexadecimal.
        digest: String,
        /// The centre whose desk this is; none at the office.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        centre: Option<CentreId>,
    },
    /// Tables or files of other programs were taken over into the election that is prepared.
    PreparationTaken {
        /// Their names.
        files: Vec<String>,
    },
    /// The election that is prepared was played once as a rehearsal, and every step of it went well.
    DryRunPassed {
        /// SHA-256 of its `election.json`, in hexadecimal.
        digest: String,
    },
    /// An election was signed with the authority's key.
    ElectionSigned {
        /// SHA-256 of `election.json`, in hexadecimal.
        digest: String,
    },
    /// A signing key was made.
    KeyMade {
        /// SHA-256 of the public key, in hexadecimal.
        fingerprint: String,
    },
    /// The private key of an election that was replaced before its first entry was destroyed.
    KeyRetired {
        /// SHA-256 of the public key, in hexadecimal.
        fingerprint: String,
    },
    /// The certificate for the key was loaded.
    CertificateLoaded {
        /// SHA-256 of the certificate, in hexadecimal.
        fingerprint: String,
    },
    /// A centre's certificate was issued.
    CentreEnrolled {
        /// The centre.
        centre: String,
        /// SHA-256 of the certificate, in hexadecimal.
        fingerprint: String,
    },
    /// An office's certificate was issued.
    OfficeEnrolled {
        /// What the office is called.
        office: String,
        /// SHA-256 of the certificate, in hexadecimal.
        fingerprint: String,
    },
    /// A centre's certificate was withdrawn.
    CentreRevoked {
        /// The centre.
        centre: String,
        /// SHA-256 of the certificate, in hexadecimal.
        fingerprint: String,
        /// Why.
        reason: String,
    },
    /// A list of withdrawn certificates was loaded.
    RevocationsLoaded {
        /// SHA-256 of the certificates, in hexadecimal.
        fingerprints: Vec<String>,
    },
    /// What each centre needs was written out: the signed election, sheets, certificates, withdrawn certificates.
    PackagesWritten {
        /// For how many centres.
        centres: u32,
        /// The medium's label; nothing for a folder.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        medium: Option<String>,
    },
    /// An entry was made: the first or, if one was there, the second.
    Entered {
        /// Of which record.
        record: RecordId,
        /// What was typed: one sheet, or several one after the other where the election counts in batches.
        counts: Counts,
        /// Seconds from opening the sheet to saving it, for the board's average; never part of a result.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seconds: Option<u32>,
    },
    /// Differing fields were keyed again.
    Rekeyed {
        /// Of which record.
        record: RecordId,
        /// Position and value.
        values: Vec<(usize, Count)>,
    },
    /// Entries were discarded.
    Discarded {
        /// Of which record.
        record: RecordId,
        /// Which.
        which: Discard,
        /// Why.
        reason: String,
    },
    /// A supervisor approved a record; where the election wants two approvals, one of them.
    Approved {
        /// Which.
        record: RecordId,
        /// Why broken warnings are right, by rule.
        explanations: Explanations,
    },
    /// A correction of an approved record was opened.
    CorrectionOpened {
        /// Of which.
        record: RecordId,
        /// Why.
        reason: String,
    },
    /// A result file and its protocol were made from an approved record.
    Sealed {
        /// Which.
        record: RecordId,
        /// Revision.
        revision: u32,
        /// SHA-256 of `record.json`, in hexadecimal.
        digest: String,
    },
    /// The signed protocol was made.
    ProtocolMade {
        /// Of which record.
        record: RecordId,
        /// Revision.
        revision: u32,
        /// SHA-256 of the PDF, in hexadecimal.
        digest: String,
        /// How many pages it has.
        pages: u32,
    },
    /// The protocol left: printed, or saved as a file.
    Printed {
        /// Which.
        record: RecordId,
        /// Revision.
        revision: u32,
        /// The number of a copy that is marked as such; none for the original.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        copy: Option<u32>,
    },
    /// Another paper was printed or saved: a zero report, a blank sheet, a recount sheet, a slip.
    PaperPrinted {
        /// Which kind.
        paper: String,
        /// Of which record, if it is about one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        record: Option<RecordId>,
    },
    /// The result file was written to a medium and read back whole.
    Exported {
        /// Which.
        record: RecordId,
        /// Revision.
        revision: u32,
        /// The medium's label; nothing for a folder.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        medium: Option<String>,
    },
    /// The office judged a file.
    Received {
        /// SHA-256 of the file, in hexadecimal.
        file: String,
        /// The verdict.
        verdict: Verdict,
        /// The code of the reason, if it was not plainly accepted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
        /// Which record, if that could be proved.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        record: Option<RecordId>,
        /// Revision, if that could be proved.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        revision: Option<u32>,
    },
    /// What was counted in an area was written for a main office.
    PartialWritten {
        /// The area.
        area: AreaId,
        /// How many records.
        records: u64,
        /// SHA-256 of the file, in hexadecimal.
        digest: String,
    },
    /// An officer decided which of the files of a record counts; it does when a second officer has decided the same.
    FileChosen {
        /// Which record.
        record: RecordId,
        /// SHA-256 of the file that is to count, in hexadecimal.
        file: String,
        /// The same of all files that were compared, that one among them.
        among: Vec<String>,
        /// Why.
        reason: String,
    },
    /// An officer compared a result with its signed paper, and they say the same.
    PaperConfirmed(PaperConfirmed),
    /// An officer compared a result with its signed paper, and they differ.
    PaperDiffered(PaperDiffered),
    /// It was settled which results are compared with their paper.
    SampleSettled(SamplePlan),
    /// An officer wrote down what explains a finding.
    FindingNoted(FindingNote),
    /// The clock stood before the last event when the vault was opened.
    ClockWentBack {
        /// By how many seconds.
        seconds: i64,
    },
    /// A person compared the clock with the one on the wall.
    ClockConfirmed,
    /// The desk was checked before its work began.
    ReadinessChecked {
        /// Whether nothing stood against beginning.
        go: bool,
        /// The codes of what was found.
        findings: Vec<String>,
    },
    /// Other network interfaces are up than before.
    InterfacesChanged {
        /// Those that are up now, loopback excepted.
        active: Vec<String>,
    },
    /// A supervisor lets the work go on although a network interface is up.
    NetworkAccepted {
        /// Those that are up.
        interfaces: Vec<String>,
        /// Why.
        reason: String,
    },
    /// A medium was put in.
    MediumCame {
        /// Its label, or what the system calls it.
        medium: String,
    },
    /// A medium was taken out.
    MediumWent {
        /// Its label, or what the system calls it.
        medium: String,
    },
    /// Confirmed changes are copied to another medium from now on.
    BackupBegan {
        /// Its label, or what the system calls it.
        medium: String,
    },
    /// Confirmed changes are no longer copied to another medium.
    BackupEnded {
        /// Its label, or what the system calls it.
        medium: String,
    },
    /// The vault was restored from its copy; the laptop that it came from must not go on.
    Restored {
        /// The vault's generation from now on.
        generation: u32,
        /// The last entry that the copy had.
        seq: u64,
    },
    /// The journal was written out for others to read.
    JournalExported {
        /// In which form.
        form: String,
        /// SHA-256 of the file, in hexadecimal.
        digest: String,
    },
    /// What others need to look into an incident was collected, without secrets.
    IncidentPackMade {
        /// SHA-256 of the file, in hexadecimal.
        digest: String,
    },
    /// A lot was drawn by hand for a tie, and recorded.
    LotDrawn {
        /// In which contest.
        contest: ContestId,
        /// For the tie of which distribution of seats.
        place: String,
        /// Who was tied.
        among: Vec<String>,
        /// Who was drawn.
        drawn: Vec<String>,
        /// Before whom.
        witness: String,
        /// How, and by what right.
        reason: String,
    },
    /// Two officers, the one who signed in and another, released results that were under embargo.
    Released {
        /// The other.
        with: PersonId,
        /// Why.
        reason: String,
    },
    /// The authority's signed release was loaded: results are under embargo no longer.
    ReleaseLoaded {
        /// SHA-256 of the file, in hexadecimal.
        file: String,
        /// What the authority says.
        reason: String,
    },
    /// The authority signed a release.
    ReleaseSigned {
        /// SHA-256 of the statement, in hexadecimal.
        digest: String,
        /// Why.
        reason: String,
    },
    /// Figures were frozen and written in every published form.
    Published {
        /// The number of the publication, from 1.
        sequence: u32,
        /// How far results had come: `unofficial-partial` and so on.
        status: String,
        /// SHA-256 of the figures, in hexadecimal.
        figures: String,
        /// The one contest whose figures they are; nothing where all were published.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        contest: Option<ContestId>,
    },
    /// The centre signed its final summary.
    CentreClosed {
        /// SHA-256 of the summary, in hexadecimal.
        digest: String,
    },
    /// The private keys of this desk were destroyed.
    KeysDestroyed {
        /// SHA-256 of the public key, in hexadecimal.
        fingerprint: String,
        /// Why, although results or the zero report were missing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
}

impl Event {
    /// The same entry, with how long it took in seconds; no other event takes time.
    #[must_use]
    pub fn lasting(mut self, took: Option<u32>) -> Self {
        if let Self::Entered { seconds, .. } = &mut self {
            *seconds = took;
        }
        self
    }
}

#[cfg(test)]
mod tests;
