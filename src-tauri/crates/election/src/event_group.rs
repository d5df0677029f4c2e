//! What events are about, for whoever reads a journal; and what in them tells of counts, for whoever may not see those.

use serde::{Deserialize, Serialize};

/// What an event is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventGroup {
    /// The desk, its election and its keys.
    Desk,
    /// Who came, went, and may sign in.
    People,
    /// Typing, settling, approving, correcting.
    Counting,
    /// What was printed and what left or came.
    Files,
    /// Clock, interfaces, media.
    Surroundings,
}

impl EventGroup {
    /// Every group, in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::Counting, Self::Files, Self::People, Self::Desk, Self::Surroundings];

    /// The name used in files and translations.
    pub fn name(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::People => "people",
            Self::Counting => "counting",
            Self::Files => "files",
            Self::Surroundings => "surroundings",
        }
    }

    /// The kinds of events that belong to it.
    pub fn kinds(self) -> &'static [&'static str] {
        match self {
            Self::Desk => &[
                "vault-made",
                "election-loaded",
                "fingerprint-refused",
                "preparation-taken",
                "dry-run-passed",
                "centre-revoked",
                "revocations-loaded",
                "packages-written",
                "election-signed",
                "key-made",
                "key-retired",
                "certificate-loaded",
                "centre-enrolled",
                "office-enrolled",
                "restored",
                "readiness-checked",
                "centre-closed",
                "keys-destroyed",
            ],
            Self::People => &[
                "person-added",
                "person-removed",
                "signed-in",
                "signed-out",
                "locked",
                "passphrase-given",
                "passphrase-changed",
                "recovery-key-made",
                "recovery-key-used",
                "lock-set",
                "wrong-passphrases",
            ],
            Self::Counting => &["entered", "rekeyed", "discarded", "approved", "correction-opened", "sealed"],
            Self::Files => &[
                "protocol-made",
                "printed",
                "paper-printed",
                "exported",
                "received",
                "paper-confirmed",
                "paper-differed",
                "sample-settled",
                "finding-noted",
                "file-chosen",
                "partial-written",
                "backup-began",
                "backup-ended",
                "journal-exported",
                "incident-pack-made",
                "lot-drawn",
                "released",
                "release-loaded",
                "release-signed",
                "published",
            ],
            Self::Surroundings => &[
                "clock-went-back",
                "clock-confirmed",
                "interfaces-changed",
                "network-accepted",
                "medium-came",
                "medium-went",
            ],
        }
    }

    /// The group of a kind of event; what nobody has sorted is about the desk.
    pub fn of(kind: &str) -> Self {
        Self::ALL.into_iter().find(|group| group.kinds().contains(&kind)).unwrap_or(Self::Desk)
    }
}

/// The member of an event of this kind that tells of counts: the counts themselves; words written about them, which
/// mostly repeat them; and the digest of a record, which could be guessed back to it where it has few numbers.
pub fn tells_of_counts(kind: &str) -> Option<&'static str> {
    match kind {
        "entered" => Some("counts"),
        "rekeyed" => Some("values"),
        "discarded" | "correction-opened" | "file-chosen" | "paper-differed" | "finding-noted" => Some("reason"),
        "approved" => Some("explanations"),
        "sealed" => Some("digest"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_kind_belongs_to_two_groups() {
        let mut kinds: Vec<&str> = EventGroup::ALL.into_iter().flat_map(EventGroup::kinds).copied().collect();
        let all = kinds.len();
        kinds.sort_unstable();
        kinds.dedup();
        assert_eq!(kinds.len(), all);
    }
}
