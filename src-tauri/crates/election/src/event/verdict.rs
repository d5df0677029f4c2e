//! What the office says of a file that came.

use serde::{Deserialize, Serialize};

/// The office's verdict on a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Proved and counted.
    Accepted,
    /// The same bytes again; nothing changed.
    Duplicate,
    /// Proved, but a newer revision is known; kept and not counted.
    Superseded,
    /// Proved, but another content of the same revision is known; neither is counted until an officer decides.
    Conflict,
    /// Not proved; kept aside.
    Rejected,
}

impl Verdict {
    /// The name used in files and translations.
    pub fn name(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Duplicate => "duplicate",
            Self::Superseded => "superseded",
            Self::Conflict => "conflict",
            Self::Rejected => "rejected",
        }
    }
}
