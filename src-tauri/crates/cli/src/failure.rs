//! Why a command could not do its work: a code with its parameters, or several of them at once.

use std::fmt;
use std::io;
use std::path::Path;

/// One reason, to be worded by its code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reason {
    /// The stable name; the text has the key `error-<code>`.
    pub(crate) code: &'static str,
    /// What the text shows.
    pub(crate) params: Vec<(&'static str, String)>,
}

/// Why a command could not do its work; at least one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Failure {
    /// The first reason.
    pub(crate) chief: Reason,
    /// Further faults of the same definition or table.
    pub(crate) others: Vec<Reason>,
}

impl Failure {
    /// A failure of our own.
    pub(crate) fn new(code: &'static str) -> Self {
        Self { chief: Reason { code, params: vec![] }, others: vec![] }
    }

    /// The same with a parameter.
    pub(crate) fn with(mut self, name: &'static str, value: &dyn fmt::Display) -> Self {
        self.chief.params.push((name, value.to_string()));
        self
    }

    /// All faults of a definition or a table.
    pub(crate) fn all(faults: impl IntoIterator<Item = impl Into<Reason>>) -> Self {
        let mut reasons = faults.into_iter().map(Into::into);
        let chief = reasons.next().unwrap_or(Reason { code: "unknown", params: vec![] });
        Self { chief, others: reasons.collect() }
    }

    /// A file that cannot be read.
    pub(crate) fn reading(path: &Path, error: &io::Error) -> Self {
        if error.kind() == io::ErrorKind::NotFound {
            return Self::new("file-missing").with("path", &path.display());
        }
        Self::new("file-unreadable").with("path", &path.display()).with("detail", error)
    }

    /// A file that cannot be written.
    pub(crate) fn writing(path: &Path, error: &io::Error) -> Self {
        Self::new("file-unwritable").with("path", &path.display()).with("detail", error)
    }

    /// The code of the first reason, which decides how the program ends.
    pub(crate) fn code(&self) -> &'static str {
        self.chief.code
    }

    /// Every reason.
    pub(crate) fn reasons(&self) -> impl Iterator<Item = &Reason> {
        std::iter::once(&self.chief).chain(&self.others)
    }
}

macro_rules! reason_from {
    ($($refusal:ty),+) => {$(
        impl From<$refusal> for Reason {
            fn from(refusal: $refusal) -> Self {
                Self { code: refusal.code(), params: refusal.params() }
            }
        }

        impl From<$refusal> for Failure {
            fn from(refusal: $refusal) -> Self {
                Self { chief: refusal.into(), others: vec![] }
            }
        }
    )+};
}

reason_from!(apportionment::Refusal, exchange::Refusal, exchange::csv::CsvFault, sealing::Refusal, protocol::Refusal);

impl From<operations::Refusal> for Failure {
    fn from(refusal: operations::Refusal) -> Self {
        match refusal {
            operations::Refusal::Faults(faults) => Self::all(faults),
            other => Self { chief: Reason { code: other.code(), params: other.params() }, others: vec![] },
        }
    }
}
