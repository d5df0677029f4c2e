//! Who of a list is elected: by its order, by votes of their own, or by votes as far as they reach a hurdle.

use std::cmp::Reverse;

use crate::tie::Tied;
use crate::{Candidate, CandidateRow, Fraction, OpenRule, PersonalBase, PersonalHurdle, Preference, Quota};

/// A list that has seats to fill.
pub(crate) struct Standing<'a> {
    pub(crate) candidates: &'a [Candidate],
    /// How many seats.
    pub(crate) seats: u32,
    /// The votes of the list.
    pub(crate) votes: u64,
    /// Those for the list as it stands.
    pub(crate) unmarked: u64,
    /// All valid votes, and all seats, where it stands.
    pub(crate) valid: u64,
    pub(crate) all_seats: u32,
}

/// The candidates in the order in which they come to seats, before equal votes are settled.
pub(crate) struct Ordered {
    pub(crate) hurdle: Option<Fraction>,
    pub(crate) handed: Option<u64>,
    pub(crate) rows: Vec<CandidateRow>,
    /// By position in `rows`.
    pub(crate) tied: Tied,
}

pub(crate) fn order(rule: Preference, standing: &Standing<'_>) -> Ordered {
    let mut rows: Vec<CandidateRow> = (1..)
        .zip(standing.candidates)
        .map(|(position, candidate)| CandidateRow {
            candidate: candidate.id.clone(),
            position,
            votes: candidate.votes,
            handed: 0,
            reached: true,
            elected: false,
        })
        .collect();
    let Preference::Open(rule) = rule else {
        let tied = elect(&mut rows, standing.seats, |_, _| false);
        return Ordered { hurdle: None, handed: None, rows, tied };
    };
    let hurdle = rule.hurdle.map(|hurdle| limit(hurdle, standing));
    let handed =
        rule.devolution.zip(hurdle).map(|(share, limit)| hand_down(&mut rows, share, limit, standing.unmarked));
    for row in &mut rows {
        let has = Fraction::whole(u128::from(row.votes + row.handed));
        let is_strict = rule.hurdle.is_some_and(|hurdle| hurdle.strictly);
        row.reached = hurdle.is_none_or(|limit| if is_strict { has > limit } else { has >= limit });
    }
    let counts = |row: &CandidateRow| row.reached || rule.rest_by_votes;
    let weight = |row: &CandidateRow| if counts(row) { row.votes + row.handed } else { 0 };
    // Stable: whoever is equal stays in the order of the list.
    rows.sort_by_key(|row| (Reverse(row.reached && !rule.rest_by_votes), Reverse(weight(row))));
    let equal = |one: &CandidateRow, other: &CandidateRow| {
        let same_kind = counts(one) && counts(other) && (rule.rest_by_votes || one.reached == other.reached);
        !rule.list_order_decides && same_kind && weight(one) == weight(other)
    };
    let tied = elect(&mut rows, standing.seats, equal);
    Ordered { hurdle, handed, rows, tied }
}

/// Marks the first as elected; those who are equal across the last seat are left to a lot.
fn elect(rows: &mut [CandidateRow], seats: u32, equal: impl Fn(&CandidateRow, &CandidateRow) -> bool) -> Tied {
    let number = usize::try_from(seats).unwrap_or(usize::MAX).min(rows.len());
    let mut among: Vec<usize> = vec![];
    if let (Some(last), Some(next)) = (number.checked_sub(1).and_then(|last| rows.get(last)), rows.get(number))
        && equal(last, next)
    {
        among = (0..rows.len()).filter(|position| equal(&rows[*position], last)).collect();
    }
    let disputed = among.iter().filter(|position| **position < number).count();
    rows.iter_mut().take(number).enumerate().for_each(|(position, row)| row.elected = !among.contains(&position));
    Tied { among, seats: u32::try_from(disputed).unwrap_or(u32::MAX) }
}

fn limit(hurdle: PersonalHurdle, standing: &Standing<'_>) -> Fraction {
    let own = u128::from(standing.votes);
    let candidates = u128::try_from(standing.candidates.len()).unwrap_or(u128::MAX);
    let base = match hurdle.of {
        PersonalBase::ListVotes => Fraction::whole(own),
        PersonalBase::Quota(quota) => quota.of(standing.valid, standing.all_seats),
        PersonalBase::ListQuota(quota) => quota.of(standing.votes, standing.seats),
        PersonalBase::PerCandidate => Fraction::new(own, candidates).unwrap_or(Fraction::ZERO),
    };
    let share = hurdle.share;
    Fraction::new(share.numerator() * base.numerator(), share.denominator() * base.denominator())
        .unwrap_or(Fraction::ZERO)
}

/// Hands votes for the list as it stands to its candidates from the top, to each what is missing; says how many there were.
fn hand_down(rows: &mut [CandidateRow], share: Fraction, limit: Fraction, unmarked: u64) -> u64 {
    let pool = u128::from(unmarked) * share.numerator() / share.denominator();
    let pool = u64::try_from(pool).unwrap_or(unmarked);
    let enough = u64::try_from(limit.ceiling()).unwrap_or(u64::MAX);
    let mut left = pool;
    for row in rows {
        row.handed = enough.saturating_sub(row.votes).min(left);
        left -= row.handed;
    }
    pool
}

impl OpenRule {
    /// Votes alone decide, and a lot between equal ones.
    pub const VOTES: Self = Self { hurdle: None, rest_by_votes: true, list_order_decides: false, devolution: None };

    /// Whoever has this share of the list's votes goes first; then the order of the list.
    pub fn share_of_list(share: Fraction) -> Self {
        let hurdle = PersonalHurdle { share, of: PersonalBase::ListVotes, strictly: false };
        Self { hurdle: Some(hurdle), rest_by_votes: false, ..Self::VOTES }
    }

    /// Whoever has this share of the quota goes first; then the order of the list.
    pub fn share_of_quota(share: Fraction, quota: Quota) -> Self {
        let hurdle = PersonalHurdle { share, of: PersonalBase::Quota(quota), strictly: false };
        Self { hurdle: Some(hurdle), rest_by_votes: false, ..Self::VOTES }
    }
}
