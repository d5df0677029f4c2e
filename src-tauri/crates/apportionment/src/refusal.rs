//! Why seats are not computed: a code with its parameters, a tie that needs a lot among them.

use std::fmt;

use crate::{Place, Tie};

/// Why seats are not computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// More of something than the limits allow.
    TooMany {
        /// Of what: `lists`, `districts`, `candidates`, `seats`, `thresholds`, `lots`.
        what: &'static str,
        /// How many there are.
        number: usize,
        /// How many there may be.
        limit: usize,
    },
    /// More votes than the limits allow.
    TooManyVotes {
        /// How many there may be.
        limit: u64,
    },
    /// There is no list or no district.
    Nothing,
    /// Two lists, districts, or a list and an alliance have the same name.
    Twice,
    /// A district's numbers do not go together: not one for each list, or more for lists than are valid.
    VotesDoNotFit {
        /// Which.
        district: String,
    },
    /// Districts stand alone and their seats are unknown or do not add up to the whole.
    SeatsDoNotFit,
    /// A threshold is a share of all votes that were cast, and they are not known.
    CastUnknown,
    /// The row of divisors is empty, too long, too large, not positive or does not increase.
    BadDivisors,
    /// A share is above one, too finely divided, or hands out votes up to no hurdle.
    BadShare,
    /// More is added to the seats for a quota than is allowed.
    BadQuota,
    /// Lists are joined and the rules do not say what follows from it.
    NoAllianceRule,
    /// Nobody reaches the threshold, or nobody has a vote.
    NobodyTakesPart {
        /// Where.
        place: Place,
    },
    /// The quota is zero.
    QuotaZero {
        /// Where.
        place: Place,
    },
    /// Whole quotas take more seats than there are.
    QuotaTooSmall {
        /// Where.
        place: Place,
    },
    /// More seats are left than there are remainders.
    QuotaTooLarge {
        /// Where.
        place: Place,
    },
    /// Those who take part cannot fill all seats.
    TooFewCandidates {
        /// Where.
        place: Place,
    },
    /// A tie: nobody but a lot can decide.
    Tied(Box<Tie>),
    /// A lot does not decide its tie: it draws too few, too many, one twice or somebody who is not tied.
    WrongLot {
        /// The tie that it is for.
        place: Place,
    },
    /// A lot was given for which there is no tie.
    UnusedLot {
        /// Where it was for.
        place: Place,
    },
    /// The two computations differ, so that one of them is wrong.
    OpinionsDiffer {
        /// What the first one says.
        first: String,
        /// What the second one says.
        second: String,
    },
}

impl Refusal {
    /// A stable code for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooMany { .. } => "seats-too-many",
            Self::TooManyVotes { .. } => "seats-too-many-votes",
            Self::Nothing => "seats-nothing",
            Self::Twice => "seats-twice",
            Self::VotesDoNotFit { .. } => "seats-votes-do-not-fit",
            Self::SeatsDoNotFit => "seats-do-not-fit",
            Self::CastUnknown => "seats-cast-unknown",
            Self::BadDivisors => "seats-bad-divisors",
            Self::BadShare => "seats-bad-share",
            Self::BadQuota => "seats-bad-quota",
            Self::NoAllianceRule => "seats-no-alliance-rule",
            Self::NobodyTakesPart { .. } => "seats-nobody-takes-part",
            Self::QuotaZero { .. } => "seats-quota-zero",
            Self::QuotaTooSmall { .. } => "seats-quota-too-small",
            Self::QuotaTooLarge { .. } => "seats-quota-too-large",
            Self::TooFewCandidates { .. } => "seats-too-few-candidates",
            Self::Tied(_) => "seats-tied",
            Self::WrongLot { .. } => "seats-wrong-lot",
            Self::UnusedLot { .. } => "seats-unused-lot",
            Self::OpinionsDiffer { .. } => "seats-opinions-differ",
        }
    }

    /// The parameters of the message.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooMany { what, number, limit } => {
                vec![("what", (*what).into()), ("number", number.to_string()), ("limit", limit.to_string())]
            }
            Self::TooManyVotes { limit } => vec![("limit", limit.to_string())],
            Self::VotesDoNotFit { district } => vec![("district", district.clone())],
            Self::Tied(tie) => vec![
                ("place", tie.place.to_string()),
                ("among", tie.among.join(", ")),
                ("number", tie.among.len().to_string()),
                ("seats", tie.seats.to_string()),
            ],
            Self::NobodyTakesPart { place }
            | Self::QuotaZero { place }
            | Self::QuotaTooSmall { place }
            | Self::QuotaTooLarge { place }
            | Self::TooFewCandidates { place }
            | Self::WrongLot { place }
            | Self::UnusedLot { place } => vec![("place", place.to_string())],
            Self::OpinionsDiffer { first, second } => vec![("first", first.clone()), ("second", second.clone())],
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
