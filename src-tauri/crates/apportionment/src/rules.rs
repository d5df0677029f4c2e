//! The rules of an allocation as data: method, thresholds, alliances, districts, preference.

use serde::Serialize;

use crate::fraction::greatest_common_divisor;
use crate::{Fraction, Refusal, limits};

/// How seats follow from votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// How the seats are shared among those who take part.
    pub method: Method,
    /// What a list must reach to take part.
    pub thresholds: Vec<Threshold>,
    /// How joined lists are treated; without it, an alliance of a list is refused.
    pub alliances: Option<AllianceRule>,
    /// What districts are to the whole.
    pub districts: Districts,
    /// Who of several with equal claims comes first, before a lot is drawn.
    pub equal: Equal,
    /// Who of a list is elected; nobody is named without it.
    pub preference: Option<Preference>,
}

impl Rules {
    /// One method and nothing else: no threshold, no alliance, no district, a lot for every tie.
    pub fn only(method: Method) -> Self {
        Self {
            method,
            thresholds: vec![],
            alliances: None,
            districts: Districts::Whole,
            equal: Equal::Lot,
            preference: None,
        }
    }
}

/// How seats are shared in proportion to votes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Votes are divided by a row of divisors; the highest quotients get the seats.
    HighestAverages(Divisors),
    /// A seat for each whole quota, then for the largest remainders.
    LargestRemainder(Quota),
}

/// A strictly increasing row of positive divisors: some that are given, and on from the last of them by equal steps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Divisors {
    given: Vec<Fraction>,
    step: Fraction,
    /// The smallest number that makes each of them whole.
    #[serde(skip)]
    scale: u128,
}

impl Divisors {
    /// 1, 2, 3, …: d'Hondt, Jefferson, Hagenbach-Bischoff.
    pub fn d_hondt() -> Self {
        Self { given: vec![Fraction::whole(1)], step: Fraction::whole(1), scale: 1 }
    }

    /// 1, 3, 5, …: Sainte-Laguë, Webster, Schepers.
    pub fn sainte_lague() -> Self {
        Self { given: vec![Fraction::whole(1)], step: Fraction::whole(2), scale: 1 }
    }

    /// As Sainte-Laguë with another first divisor below 3: 1.4 in Norway, 1.2 in Sweden.
    ///
    /// # Errors
    /// [`Refusal::BadDivisors`].
    pub fn modified(first: Fraction) -> Result<Self, Refusal> {
        Self::new(vec![first, Fraction::whole(3)], Fraction::whole(2))
    }

    /// Any row.
    ///
    /// # Errors
    /// [`Refusal::BadDivisors`] for none, too many or too large ones, or a row that does not increase.
    pub fn new(given: Vec<Fraction>, step: Fraction) -> Result<Self, Refusal> {
        let scale = given.iter().chain([&step]).try_fold(1, |scale: u128, divisor| {
            let scale = scale / greatest_common_divisor(scale, divisor.denominator()) * divisor.denominator();
            (scale <= limits::DIVISOR_SCALE_MAX).then_some(scale)
        });
        let increases = given.windows(2).all(|pair| pair[0] < pair[1]) && step > Fraction::ZERO;
        let is_positive = given.first().is_some_and(|first| *first > Fraction::ZERO);
        let is_small = given.len() <= limits::DIVISORS_MAX
            && given.last().is_some_and(|last| *last <= Fraction::whole(limits::DIVISOR_MAX))
            && step <= Fraction::whole(limits::DIVISOR_STEP_MAX);
        match scale {
            Some(scale) if increases && is_positive && is_small => Ok(Self { given, step, scale }),
            _ => Err(Refusal::BadDivisors),
        }
    }

    /// The divisor for the seat after `seats` seats.
    pub fn after(&self, seats: u32) -> Fraction {
        Fraction::new(self.whole_after(seats), self.scale).unwrap_or(Fraction::ZERO)
    }

    /// The same times [`Self::scale`], which makes it whole; below 2³¹ by the limits.
    pub(crate) fn whole_after(&self, seats: u32) -> u128 {
        let whole = |fraction: &Fraction| fraction.numerator() * (self.scale / fraction.denominator());
        let number = u128::from(seats);
        let last = self.given.len().saturating_sub(1);
        match usize::try_from(seats).ok().and_then(|seats| self.given.get(seats)) {
            Some(given) => whole(given),
            None => self.given.last().map_or(0, whole) + whole(&self.step) * number.saturating_sub(last as u128),
        }
    }

    /// Those given, the step after them, and the smallest number that makes each of them whole.
    pub(crate) fn parts(&self) -> (&[Fraction], &Fraction, u128) {
        (&self.given, &self.step, self.scale)
    }
}

/// How many votes a seat costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Quota {
    /// What is added to the number of seats before votes are divided by it: 0 for Hare, 1 for Droop and
    /// Hagenbach-Bischoff, at most 2.
    pub beyond: u32,
    /// What becomes of the fraction.
    pub rounding: Rounding,
    /// Which votes are divided.
    pub base: QuotaBase,
    /// Whether seats that are left when every claim has had one for its remainder go to those with most votes, as in
    /// Greece; else that is refused.
    pub then_by_votes: bool,
}

impl Quota {
    /// Votes by seats, exactly.
    pub const HARE: Self =
        Self { beyond: 0, rounding: Rounding::Exact, base: QuotaBase::Participating, then_by_votes: false };
    /// Votes by seats and one; the next whole number above.
    pub const DROOP: Self = Self { beyond: 1, rounding: Rounding::DownPlusOne, ..Self::HARE };
    /// Votes by seats and one, exactly.
    pub const HAGENBACH_BISCHOFF: Self = Self { beyond: 1, ..Self::HARE };

    /// The quota; zero only where it is rounded down to it or there are no votes.
    pub fn of(self, votes: u64, seats: u32) -> Fraction {
        let (votes, seats) = (u128::from(votes), u128::from(seats) + u128::from(self.beyond));
        let Some(exact) = Fraction::new(votes, seats) else { return Fraction::ZERO };
        match self.rounding {
            Rounding::Exact => exact,
            Rounding::Down => Fraction::whole(exact.floor()),
            Rounding::Up => Fraction::whole(exact.ceiling()),
            Rounding::Nearest => Fraction::whole((2 * votes + seats) / (2 * seats)),
            Rounding::DownPlusOne => Fraction::whole(exact.floor() + 1),
        }
    }
}

/// What becomes of a quota's fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rounding {
    /// It stays.
    Exact,
    /// It is left out.
    Down,
    /// It becomes one.
    Up,
    /// It becomes one from a half upwards.
    Nearest,
    /// It is left out, and one is added in any case.
    DownPlusOne,
}

/// Which votes a quota divides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuotaBase {
    /// Those of the lists that take part.
    Participating,
    /// All valid ones.
    Valid,
}

/// What lists of some categories must reach to take part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// The categories of lists that it is for; none for every list of a category that no other threshold names.
    pub categories: Vec<String>,
    /// One of these is enough; none exempts.
    pub any_of: Vec<Hurdle>,
}

/// One way to take part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Hurdle {
    /// The share that must be reached.
    pub share: Fraction,
    /// Of what.
    pub of: HurdleBase,
    /// Where.
    pub scope: Scope,
    /// Whether it must be exceeded, so that reaching it is not enough.
    pub strictly: bool,
}

/// What a hurdle is a share of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum HurdleBase {
    /// Valid votes.
    Valid,
    /// All votes that were cast, the invalid and blank ones too.
    Cast,
    /// The quota of all valid votes and all seats.
    Quota(Quota),
}

/// Where a hurdle is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// In the whole.
    Whole,
    /// In a district: for its own seats where districts stand alone, else in any one for the whole.
    District,
}

/// How joined lists are treated: together as one at first, then among themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllianceRule {
    /// How an alliance's seats are shared among its lists.
    pub inside: Method,
    /// Whether an alliance reaches thresholds together; else each of its lists for itself.
    pub together: bool,
}

/// What districts are to the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Districts {
    /// There is one distribution of all seats over the sums of votes.
    Whole,
    /// Each district fills its own fixed number of seats from its own votes.
    Alone,
    /// All seats go to lists over the sums; then each list's seats go to its districts by this method.
    Below(Method),
}

/// Who of several with equal claims comes first, before a lot is drawn among those who are equal in that as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Equal {
    /// Nobody.
    Lot,
    /// Who has more votes.
    MoreVotes,
    /// Who has fewer votes.
    FewerVotes,
}

/// Who of a list is elected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Preference {
    /// The first of the list.
    Closed,
    /// Those with most votes of their own.
    Open(OpenRule),
}

/// How votes for candidates change the order of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct OpenRule {
    /// What a candidate must reach to go first, among those by votes. Without it, everybody does.
    pub hurdle: Option<PersonalHurdle>,
    /// Whether those who did not reach it follow by their votes; else in the order of the list.
    pub rest_by_votes: bool,
    /// Whether the order of the list decides between equal votes; else a lot does.
    pub list_order_decides: bool,
    /// The share of the votes for the list as it stands that is handed to its candidates from the top, each as much as is
    /// still missing to the hurdle.
    pub devolution: Option<Fraction>,
}

/// What a candidate must reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PersonalHurdle {
    /// The share.
    pub share: Fraction,
    /// Of what.
    pub of: PersonalBase,
    /// Whether it must be exceeded, so that reaching it is not enough.
    pub strictly: bool,
}

/// What a candidate's hurdle is a share of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PersonalBase {
    /// The votes of the list.
    ListVotes,
    /// The quota of all valid votes and all seats.
    Quota(Quota),
    /// The quota of the list's own votes and seats.
    ListQuota(Quota),
    /// The list's votes by the number of its candidates.
    PerCandidate,
}
