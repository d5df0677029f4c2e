//! Approval: the only place where agreed counts become a record that may be sealed.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::stage::{OnceApproved, Stage};
use crate::{Agreed, Approvals, Counts, Event, PersonId, Refusal, Sheet, definition::limits, findings};

/// Why broken warnings are right, by the rule's id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Explanations(pub BTreeMap<String, String>);

/// A supervisor's yes to a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// Whose.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// A result file that was written to a medium and read back from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Departure {
    /// When.
    pub at: DateTime<Utc>,
    /// The medium's label; nothing for a folder.
    pub medium: Option<String>,
}

/// An approved revision of a record. Only [`crate::Entry::approve`] and the replay of its event make one, so whoever holds
/// one knows: two persons agree, no error is broken, every warning is explained, and a third person said yes; and a fourth,
/// where the election wants two approvals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approved {
    revision: u32,
    correction: Option<String>,
    agreed: Agreed,
    explanations: Explanations,
    first: Consent,
    second: Option<Consent>,
    sealed: Option<String>,
    protocol_pages: Option<u32>,
    printed: bool,
    copies: u32,
    departure: Option<Departure>,
}

impl Approved {
    /// 1, and one more with each correction.
    pub fn revision(&self) -> u32 {
        self.revision
    }

    /// Why this revision was opened; nothing for the first.
    pub fn correction(&self) -> Option<&str> {
        self.correction.as_deref()
    }

    /// The counts and who typed them.
    pub fn agreed(&self) -> &Agreed {
        &self.agreed
    }

    /// The counts.
    pub fn counts(&self) -> &Counts {
        &self.agreed.counts
    }

    /// Why broken warnings are right.
    pub fn explanations(&self) -> &Explanations {
        &self.explanations
    }

    /// Who approved, in order: as many different supervisors as the election wants, one or two.
    pub fn approvers(&self) -> impl Iterator<Item = &Consent> {
        std::iter::once(&self.first).chain(&self.second)
    }

    /// When the last of them did, which made the record what it is.
    pub fn at(&self) -> DateTime<Utc> {
        self.second.as_ref().unwrap_or(&self.first).at
    }

    /// SHA-256 of the frozen `record.json`, in hexadecimal, once it was made.
    pub fn sealed(&self) -> Option<&str> {
        self.sealed.as_deref()
    }

    /// How many pages its protocol has, once it was made.
    pub fn protocol_pages(&self) -> Option<u32> {
        self.protocol_pages
    }

    /// Whether its protocol was printed or saved.
    pub fn is_printed(&self) -> bool {
        self.printed
    }

    /// The number of the last copy of its protocol that was printed; 0 before the first.
    pub fn copies(&self) -> u32 {
        self.copies
    }

    /// Whether its result file was written to a medium and read back.
    pub fn is_exported(&self) -> bool {
        self.departure.is_some()
    }

    /// When its result file left last, and on what.
    pub fn departure(&self) -> Option<&Departure> {
        self.departure.as_ref()
    }

    /// Notes a fact about this revision; it is sealed once and not again.
    pub(crate) fn note(mut self, at: DateTime<Utc>, event: &Event) -> Option<Self> {
        match event {
            Event::Sealed { revision, digest, .. } if *revision == self.revision && self.sealed.is_none() => {
                self.sealed = Some(digest.clone());
            }
            Event::ProtocolMade { revision, pages, .. } if *revision == self.revision && self.sealed.is_some() => {
                self.protocol_pages = Some(*pages);
            }
            Event::Printed { revision, copy, .. } if *revision == self.revision && self.sealed.is_some() => {
                self.printed = true;
                self.copies = self.copies.max(copy.unwrap_or(0));
            }
            Event::Exported { revision, medium, .. } if *revision == self.revision && self.sealed.is_some() => {
                self.departure = Some(Departure { at, medium: medium.clone() });
            }
            _ => return None,
        }
        Some(self)
    }
}

/// What a supervisor's yes makes of agreed counts: an approved record, or one that waits for a second supervisor.
pub(crate) fn approve(
    sheet: Sheet<'_>,
    revision: u32,
    correction: Option<String>,
    agreed: Agreed,
    explanations: &Explanations,
    consent: Consent,
) -> Result<Stage, Refusal> {
    agreed.require_approver(&consent.by)?;
    let explanations = explained(sheet, &agreed.counts, explanations)?;
    let once = OnceApproved { agreed, explanations, first: consent };
    Ok(match sheet.policies.approvals {
        Approvals::One => Stage::Approved(once.sealable(revision, correction, None)),
        Approvals::Two => Stage::OnceApproved(once),
    })
}

impl OnceApproved {
    /// What another supervisor's yes makes of it. Whoever explains differently has approved something else: theirs is then
    /// the first approval, and the record waits again.
    pub(crate) fn again(
        self,
        sheet: Sheet<'_>,
        revision: u32,
        correction: Option<String>,
        explanations: &Explanations,
        consent: Consent,
    ) -> Result<Stage, Refusal> {
        if self.first.by == consent.by {
            return Err(Refusal::SameApprover);
        }
        if explained(sheet, &self.agreed.counts, explanations)? != self.explanations {
            return approve(sheet, revision, correction, self.agreed, explanations, consent);
        }
        self.agreed.require_approver(&consent.by)?;
        Ok(Stage::Approved(self.sealable(revision, correction, Some(consent))))
    }

    fn sealable(self, revision: u32, correction: Option<String>, second: Option<Consent>) -> Approved {
        let Self { agreed, explanations, first } = self;
        let (sealed, protocol_pages, printed, departure) = (None, None, false, None);
        Approved {
            revision,
            correction,
            agreed,
            explanations,
            first,
            second,
            sealed,
            protocol_pages,
            printed,
            copies: 0,
            departure,
        }
    }
}

/// The explanations of the broken warnings and no others, if no error is broken and none is missing.
pub(crate) fn explained(
    sheet: Sheet<'_>,
    counts: &Counts,
    explanations: &Explanations,
) -> Result<Explanations, Refusal> {
    let broken = findings(sheet.form, counts, sheet.kind);
    let errors = broken.iter().filter(|finding| finding.is_error()).count();
    if errors > 0 {
        return Err(Refusal::RulesBroken { number: errors });
    }
    let explanation = |rule: &str| explanations.0.get_key_value(rule).filter(|(_, text)| is_sound(text));
    let given: BTreeMap<String, String> = broken
        .iter()
        .filter_map(|finding| explanation(&finding.rule.id))
        .map(|(rule, text)| (rule.clone(), text.clone()))
        .collect();
    match broken.len() - given.len() {
        0 => Ok(Explanations(given)),
        number => Err(Refusal::Unexplained { number }),
    }
}

fn is_sound(text: &str) -> bool {
    !text.trim().is_empty()
        && text.chars().count() <= limits::REASON_MAX_CHARS
        && !text.chars().any(|character| character.is_control() && character != '\n')
}
