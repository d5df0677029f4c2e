//! Why an act on a record is refused.

use crate::{Right, Role, entry::State};

/// A refused act; nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The person's role does not include the right.
    NotAllowed {
        /// What the person is.
        role: Role,
        /// What they wanted.
        right: Right,
    },
    /// The person's code or name is empty, too long, or holds characters that may not stand in one.
    BadPerson,
    /// The person already typed one of the two entries of this record.
    SamePerson,
    /// The person typed part of this record and so cannot approve it.
    OwnRecord,
    /// The person approved this record already; the second approval must be another supervisor's.
    SameApprover,
    /// The record was not approved by as many supervisors as the election wants.
    WrongApprovals {
        /// How many it wants.
        wanted: usize,
    },
    /// The election's policy leaves settling to somebody who typed neither entry.
    TypistMayNotSettle,
    /// The record is not in the state that this act needs.
    WrongState {
        /// The state it is in.
        state: State,
    },
    /// Some blanks are still empty.
    Blanks {
        /// How many.
        number: usize,
    },
    /// The sheet does not have as many numbers as the form, or has one where the form of this station has no blank.
    WrongForm,
    /// Values were keyed for other fields than those that differ.
    WrongFields,
    /// The two entries have different numbers of sheets: there is nothing to settle field by field, one must be discarded.
    SheetsDiffer,
    /// The sheets add up to more than a count may be.
    SumTooLarge {
        /// The field, as the paper calls it.
        field: String,
    },
    /// A reason must be given, of at most 1 000 characters.
    NoReason,
    /// Rules of severity error are broken.
    RulesBroken {
        /// How many.
        number: usize,
    },
    /// Warnings lack an explanation.
    Unexplained {
        /// How many.
        number: usize,
    },
    /// The station or contest is not part of this election, or the one takes no part in the other.
    UnknownRecord,
    /// The event does not follow from what happened before: the journal is not whole.
    OutOfOrder,
}

impl Refusal {
    /// A stable code for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotAllowed { .. } => "not-allowed",
            Self::BadPerson => "bad-person",
            Self::SamePerson => "same-person",
            Self::OwnRecord => "own-record",
            Self::SameApprover => "same-approver",
            Self::WrongApprovals { .. } => "wrong-approvals",
            Self::TypistMayNotSettle => "typist-may-not-settle",
            Self::WrongState { .. } => "wrong-state",
            Self::Blanks { .. } => "blanks",
            Self::WrongForm => "wrong-form",
            Self::WrongFields => "wrong-fields",
            Self::SheetsDiffer => "sheets-differ",
            Self::SumTooLarge { .. } => "sum-too-large",
            Self::NoReason => "no-reason",
            Self::RulesBroken { .. } => "rules-broken",
            Self::Unexplained { .. } => "unexplained",
            Self::UnknownRecord => "unknown-record",
            Self::OutOfOrder => "out-of-order",
        }
    }

    /// The parameters of the message.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotAllowed { role, right } => {
                vec![("role", role.name().into()), ("right", right.name().into())]
            }
            Self::WrongApprovals { wanted } => vec![("wanted", wanted.to_string())],
            Self::SumTooLarge { field } => vec![("field", field.clone())],
            Self::WrongState { state } => vec![("state", state.name().into())],
            Self::Blanks { number } | Self::RulesBroken { number } | Self::Unexplained { number } => {
                vec![("number", number.to_string())]
            }
            _ => vec![],
        }
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.code())
    }
}

impl std::error::Error for Refusal {}
