//! Why a vault cannot be made, opened, read or written.

use std::fmt;

/// What went wrong with a vault. Nothing confirmed is lost by any of these.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is already something in the folder.
    Exists,
    /// The folder holds no vault.
    Missing,
    /// Another window or program has the vault open.
    Locked,
    /// The header or the database is not whole.
    Damaged {
        /// Where it was noticed.
        detail: String,
    },
    /// The vault was written by a newer version of the software.
    Newer {
        /// The version of its tables.
        version: usize,
    },
    /// The passphrase does not open the vault.
    WrongPassphrase {
        /// Seconds to wait before the next try.
        seconds: u64,
    },
    /// The passphrase may not be tried yet.
    TooSoon {
        /// Seconds left to wait.
        seconds: u64,
    },
    /// Nobody of that code has a key to this vault.
    UnknownPerson,
    /// There is no room for the entrances of so many people.
    TooManyPeople {
        /// How many can be let in.
        most: usize,
    },
    /// No recovery key was made for this vault.
    NoRecoveryKey,
    /// The journal's chain does not hold.
    JournalBroken {
        /// The first entry that does not follow from the one before.
        seq: u64,
    },
    /// The medium is full.
    Full,
    /// The medium cannot be written to.
    ReadOnly,
    /// The folder holds the copy of a vault: nobody works in it, it is restored first.
    IsCopy,
    /// The copy is not where it was: its medium is out.
    CopyMissing,
    /// The copy is not whole, or lies under a key that this vault does not have.
    CopyDamaged {
        /// Where it was noticed.
        detail: String,
    },
    /// The folder holds the copy of another vault.
    CopyOfAnother,
    /// The copy has entries that this vault has not: the vault was turned back.
    CopyAhead {
        /// The copy's last entry.
        seq: u64,
    },
    /// The copy and this vault went different ways.
    CopyDiverged {
        /// The copy's last entry.
        seq: u64,
    },
    /// The copy belongs to a newer generation: the vault was restored elsewhere, and this one must not go on.
    CopyNewer {
        /// The copy's generation.
        generation: u32,
    },
    /// The copy was begun and never became whole.
    CopyUnfinished,
    /// Somebody stopped the work.
    Stopped,
    /// A key or a passphrase was refused.
    Key(sealing::Refusal),
    /// The operating system refused.
    Io {
        /// In its words.
        detail: String,
    },
}

impl Fault {
    /// A stable code for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Exists => "vault-exists",
            Self::Missing => "vault-missing",
            Self::Locked => "vault-locked",
            Self::Damaged { .. } => "vault-damaged",
            Self::Newer { .. } => "vault-newer",
            Self::WrongPassphrase { .. } => "wrong-passphrase",
            Self::TooSoon { .. } => "too-soon",
            Self::UnknownPerson => "unknown-person",
            Self::TooManyPeople { .. } => "too-many-people",
            Self::NoRecoveryKey => "no-recovery-key",
            Self::JournalBroken { .. } => "journal-broken",
            Self::Full => "folder-full",
            Self::ReadOnly => "folder-read-only",
            Self::IsCopy => "vault-is-copy",
            Self::CopyMissing => "copy-missing",
            Self::CopyDamaged { .. } => "copy-damaged",
            Self::CopyOfAnother => "copy-of-another",
            Self::CopyAhead { .. } => "copy-ahead",
            Self::CopyDiverged { .. } => "copy-diverged",
            Self::CopyNewer { .. } => "copy-newer",
            Self::CopyUnfinished => "copy-unfinished",
            Self::Stopped => "stopped",
            Self::Key(refusal) => refusal.code(),
            Self::Io { .. } => "io",
        }
    }

    /// The parameters of the message.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Damaged { detail } | Self::CopyDamaged { detail } | Self::Io { detail } => {
                vec![("detail", detail.clone())]
            }
            Self::CopyAhead { seq } | Self::CopyDiverged { seq } => vec![("seq", seq.to_string())],
            Self::CopyNewer { generation } => vec![("generation", generation.to_string())],
            Self::Newer { version } => vec![("version", version.to_string())],
            Self::WrongPassphrase { seconds } | Self::TooSoon { seconds } => {
                let wait = if *seconds == 0 { "no" } else { "yes" };
                vec![("wait", wait.to_owned()), ("seconds", seconds.to_string())]
            }
            Self::TooManyPeople { most } => vec![("most", most.to_string())],
            Self::JournalBroken { seq } => vec![("seq", seq.to_string())],
            Self::Key(refusal) => refusal.params(),
            _ => vec![],
        }
    }

    pub(crate) fn damaged(detail: impl fmt::Display) -> Self {
        Self::Damaged { detail: detail.to_string() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())?;
        self.params().iter().try_for_each(|(name, value)| write!(formatter, " {name}={value}"))
    }
}

impl std::error::Error for Fault {}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::NotADatabase | Code::DatabaseCorrupt) => Self::damaged(error),
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Locked,
            Some(Code::DiskFull) => Self::Full,
            Some(Code::ReadOnly) => Self::ReadOnly,
            _ => Self::Io { detail: error.to_string() },
        }
    }
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::Full,
            std::io::ErrorKind::NotFound => Self::Missing,
            std::io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Io { detail: error.to_string() },
        }
    }
}

impl From<sealing::Refusal> for Fault {
    fn from(refusal: sealing::Refusal) -> Self {
        Self::Key(refusal)
    }
}
