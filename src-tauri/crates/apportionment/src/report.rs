//! Each step of a computation as data, so that a person can follow it with a pencil.

use serde::Serialize;

use crate::{Divisors, Fraction, Hurdle, Lot, Place, Quota};

/// The whole computation: what it led to, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The seats of each list, in the order of the ballot.
    pub seats: Vec<ListSeats>,
    /// Who takes part, and why.
    pub thresholds: Vec<ThresholdTable>,
    /// Each distribution of seats, in the order in which they are made.
    pub distributions: Vec<Distribution>,
    /// Who is elected, where candidates are known.
    pub elections: Vec<ListElection>,
}

impl Report {
    /// The lots that decided something.
    pub fn lots(&self) -> impl Iterator<Item = &Lot> {
        let of_seats = self.distributions.iter().filter_map(|distribution| distribution.lot.as_ref());
        of_seats.chain(self.elections.iter().filter_map(|election| election.lot.as_ref()))
    }

    /// How many seats a list has.
    pub fn seats_of(&self, list: &str) -> u32 {
        self.seats.iter().find(|row| row.list == list).map_or(0, |row| row.seats)
    }
}

/// The seats of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListSeats {
    /// Which.
    pub list: String,
    /// Its votes.
    pub votes: u64,
    /// Its seats.
    pub seats: u32,
    /// The same by district, where there are several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub districts: Vec<DistrictSeats>,
}

/// The seats of a list in a district.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DistrictSeats {
    /// Which.
    pub district: String,
    /// Its seats.
    pub seats: u32,
}

/// Who takes part in a distribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThresholdTable {
    /// Where districts stand alone, in which.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
    /// One row a list, or an alliance that reaches thresholds together.
    pub rows: Vec<ThresholdRow>,
}

/// Whether somebody takes part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThresholdRow {
    /// The list or alliance.
    pub name: String,
    /// What it had to reach; one of these is enough, none exempts.
    pub hurdles: Vec<HurdleRow>,
    /// Whether it takes part. Without a vote nobody does.
    pub takes_part: bool,
}

/// A hurdle with its numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HurdleRow {
    /// Which.
    pub hurdle: Hurdle,
    /// Where it was taken, or tried, if that was one district of several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
    /// The votes that were compared.
    pub votes: u64,
    /// With what.
    pub limit: Fraction,
    /// Whether they are enough.
    pub reached: bool,
}

/// One distribution of seats among claims.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Distribution {
    /// Which.
    pub place: Place,
    /// How many seats.
    pub seats: u32,
    /// Among whom, with what they got.
    pub claims: Vec<Claim>,
    /// How it was reckoned, row by row as the claims.
    pub working: Working,
    /// Who got a seat before others with equal claims because the law says who goes first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub preferred: Vec<String>,
    /// The lot that decided between equal claims.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lot: Option<Lot>,
}

/// A claim: a list, an alliance or a district.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Claim {
    /// Who.
    pub name: String,
    /// With how many votes.
    pub votes: u64,
    /// What it got.
    pub seats: u32,
}

/// How a distribution was reckoned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "method", rename_all = "kebab-case")]
pub enum Working {
    /// By quotients.
    Quotients {
        /// The row of divisors.
        divisors: Divisors,
        /// For each claim the quotients that got a seat, and the first one that did not.
        rows: Vec<Vec<Quotient>>,
    },
    /// By quota and remainders.
    Remainders {
        /// The rule of the quota.
        rule: Quota,
        /// The votes that it divides.
        votes: u64,
        /// The quota.
        quota: Fraction,
        /// How many seats whole quotas left over.
        left: u32,
        /// One row a claim.
        rows: Vec<Remainder>,
    },
}

/// Votes by a divisor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Quotient {
    /// The divisor.
    pub divisor: Fraction,
    /// Votes by divisor.
    pub quotient: Fraction,
    /// Its place among all quotients, equal ones sharing the first, if it got a seat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<u32>,
}

/// Votes by the quota.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Remainder {
    /// Seats for whole quotas.
    pub whole: u32,
    /// The votes that are left then.
    pub remainder: Fraction,
    /// Its place among all remainders, equal ones sharing the first.
    pub rank: u32,
    /// Whether it got one of the seats that were left.
    pub seat: bool,
}

/// Who of a list is elected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListElection {
    /// Which list, and where.
    pub place: Place,
    /// How many seats it has to fill.
    pub seats: u32,
    /// What a candidate had to reach, if something.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hurdle: Option<Fraction>,
    /// The votes for the list as it stands that were handed to its candidates from the top.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub handed: Option<u64>,
    /// The candidates in the order in which they come to seats.
    pub rows: Vec<CandidateRow>,
    /// How many seats stay empty because the list has no more candidates.
    pub vacant: u32,
    /// The lot that decided between equal votes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lot: Option<Lot>,
}

/// A candidate's numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CandidateRow {
    /// Who.
    pub candidate: String,
    /// Their place on the list, from 1.
    pub position: u32,
    /// Votes, or points, of their own.
    pub votes: u64,
    /// Votes that were handed to them.
    pub handed: u64,
    /// Whether that reached the hurdle; without one, everybody does.
    pub reached: bool,
    /// Whether they are elected.
    pub elected: bool,
}

/// What both computations have to agree on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// By district, or one row for the whole; then by list.
    pub(crate) seats: Vec<Vec<u32>>,
    /// District, list and position of each who is elected, in that order.
    pub(crate) elected: Vec<(usize, usize, usize)>,
}
