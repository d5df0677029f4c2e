//! What an allocation starts from: lists, their votes by district, and the limits within which no sum can overflow.

use std::collections::HashSet;

use crate::{Districts, HurdleBase, Method, OpenRule, PersonalBase, Preference, Quota, Refusal, Rules};

/// How large a poll and its rules may be. Within these every product stays below 2¹²⁸.
pub mod limits {
    /// Seats, of all districts together.
    pub const SEATS_MAX: u32 = 10_000;
    /// Lists.
    pub const LISTS_MAX: usize = 2_000;
    /// Districts.
    pub const DISTRICTS_MAX: usize = 2_000;
    /// Candidates of all lists in all districts.
    pub const CANDIDATES_MAX: usize = 100_000;
    /// Votes, of all lists and districts together: more than any election has.
    pub const VOTES_MAX: u64 = 1_000_000_000_000;
    /// Thresholds, and ways to reach each.
    pub const THRESHOLDS_MAX: usize = 100;
    /// Divisors that are given one by one.
    pub const DIVISORS_MAX: usize = 100;
    /// The largest divisor that is given.
    pub const DIVISOR_MAX: u128 = 10_000;
    /// The largest step from one divisor to the next after those given.
    pub const DIVISOR_STEP_MAX: u128 = 100;
    /// The largest number by which divisors are multiplied to make them whole.
    pub const DIVISOR_SCALE_MAX: u128 = 1_000;
    /// The largest denominator of a share.
    pub const SHARE_DENOMINATOR_MAX: u128 = 1_000_000;
    /// What may be added to the seats for a quota.
    pub const BEYOND_MAX: u32 = 2;
    /// Lots.
    pub const LOTS_MAX: usize = 10_000;
}

/// What was voted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Poll {
    /// How many seats there are.
    pub seats: u32,
    /// Who stood, in the order of the ballot.
    pub lists: Vec<List>,
    /// Where; at least one.
    pub districts: Vec<District>,
}

/// A list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// Unique in the poll.
    pub id: String,
    /// Its category, where thresholds depend on one.
    pub category: Option<String>,
    /// The alliance that it joined.
    pub alliance: Option<String>,
    /// How many seats it can fill at most: candidates on the list, one for an independent candidate. What it cannot fill
    /// goes to whoever comes next.
    pub most: Option<u32>,
}

/// A district, or the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct District {
    /// Unique in the poll.
    pub id: String,
    /// Its own number of seats, where districts stand alone.
    pub seats: Option<u32>,
    /// The votes of each list.
    pub votes: Vec<u64>,
    /// All valid votes, at least the sum of those; more where some were for nobody who takes part.
    pub valid: u64,
    /// All votes that were cast, at least the valid ones; needed only where a threshold is a share of them.
    pub cast: Option<u64>,
    /// Votes for each list as it stands, without a preference; empty where nothing follows from them.
    pub unmarked: Vec<u64>,
    /// The candidates of each list in its order; empty where nobody is to be named.
    pub candidates: Vec<Vec<Candidate>>,
}

/// A candidate of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Unique in the list.
    pub id: String,
    /// Votes, or points, of their own.
    pub votes: u64,
}

impl List {
    /// A list of no category and no alliance.
    pub fn named(id: &str) -> Self {
        Self { id: id.into(), category: None, alliance: None, most: None }
    }
}

impl Poll {
    /// A poll of one district in which every valid vote is for one of these lists.
    pub fn of(seats: u32, votes: &[(&str, u64)]) -> Self {
        let lists = votes.iter().map(|(id, _)| List::named(id)).collect();
        let numbers: Vec<u64> = votes.iter().map(|(_, votes)| *votes).collect();
        let valid = numbers.iter().fold(0, |sum: u64, votes| sum.saturating_add(*votes));
        let id = String::from("whole");
        let district =
            District { id, seats: None, votes: numbers, valid, cast: None, unmarked: vec![], candidates: vec![] };
        Self { seats, lists, districts: vec![district] }
    }

    /// The votes of a list everywhere.
    pub(crate) fn votes(&self, list: usize) -> u64 {
        self.districts.iter().map(|district| district.votes[list]).sum()
    }

    /// All valid votes.
    pub(crate) fn valid(&self) -> u64 {
        self.districts.iter().map(|district| district.valid).sum()
    }

    /// All votes that were cast, where every district knows them.
    pub(crate) fn cast(&self) -> Option<u64> {
        self.districts.iter().map(|district| district.cast).sum()
    }

    /// Whether everything is within its limit and goes together.
    pub(crate) fn check(&self, rules: &Rules) -> Result<(), Refusal> {
        self.check_limits()?;
        self.check_votes()?;
        self.check_seats(rules)?;
        check_rules(rules)?;
        if rules.alliances.is_none() && self.lists.iter().any(|list| list.alliance.is_some()) {
            return Err(Refusal::NoAllianceRule);
        }
        let hurdles = rules.thresholds.iter().flat_map(|threshold| &threshold.any_of);
        if hurdles.into_iter().any(|hurdle| hurdle.of == HurdleBase::Cast) && self.cast().is_none() {
            return Err(Refusal::CastUnknown);
        }
        Ok(())
    }

    fn check_limits(&self) -> Result<(), Refusal> {
        let candidates = self.districts.iter().flat_map(|district| &district.candidates).map(Vec::len).sum();
        let seats = usize::try_from(self.seats).unwrap_or(usize::MAX);
        let numbers = [
            ("lists", self.lists.len(), limits::LISTS_MAX),
            ("districts", self.districts.len(), limits::DISTRICTS_MAX),
            ("candidates", candidates, limits::CANDIDATES_MAX),
            ("seats", seats, usize::try_from(limits::SEATS_MAX).unwrap_or(usize::MAX)),
        ];
        let over = numbers.into_iter().find(|(_, number, limit)| number > limit);
        if let Some((what, number, limit)) = over {
            return Err(Refusal::TooMany { what, number, limit });
        }
        let ids: HashSet<&str> = self.lists.iter().map(|list| list.id.as_str()).collect();
        let places: HashSet<&str> = self.districts.iter().map(|district| district.id.as_str()).collect();
        if self.lists.is_empty() || self.districts.is_empty() {
            return Err(Refusal::Nothing);
        }
        let alliances = self.lists.iter().filter_map(|list| list.alliance.as_deref());
        if alliances.into_iter().any(|alliance| ids.contains(alliance)) {
            return Err(Refusal::Twice);
        }
        if ids.len() < self.lists.len() || places.len() < self.districts.len() {
            return Err(Refusal::Twice);
        }
        Ok(())
    }

    fn check_votes(&self) -> Result<(), Refusal> {
        let mut all: u64 = 0;
        for district in &self.districts {
            let fits = |number: usize| number == 0 || number == self.lists.len();
            let is_whole = district.votes.len() == self.lists.len()
                && fits(district.candidates.len())
                && fits(district.unmarked.len())
                && district.unmarked.iter().zip(&district.votes).all(|(unmarked, votes)| unmarked <= votes);
            let sum = district.votes.iter().try_fold(0, |sum: u64, votes| sum.checked_add(*votes));
            let persons = district.candidates.iter().flatten().map(|candidate| candidate.votes).max().unwrap_or(0);
            let most = district.valid.max(district.cast.unwrap_or(0)).max(persons);
            all = all.saturating_add(most);
            let adds_up =
                sum.is_some_and(|sum| sum <= district.valid) && district.cast.is_none_or(|cast| cast >= district.valid);
            match (is_whole, adds_up, all <= limits::VOTES_MAX) {
                (true, true, true) => {}
                (_, _, false) => return Err(Refusal::TooManyVotes { limit: limits::VOTES_MAX }),
                _ => return Err(Refusal::VotesDoNotFit { district: district.id.clone() }),
            }
        }
        Ok(())
    }

    fn check_seats(&self, rules: &Rules) -> Result<(), Refusal> {
        let has_persons = |district: &&District| district.candidates.iter().any(|list| !list.is_empty());
        if rules.districts == Districts::Whole && self.districts.len() > 1 {
            // Candidates of one whole are elected once, not in each of its districts.
            let with_persons = self.districts.iter().find(has_persons).filter(|_| rules.preference.is_some());
            return with_persons
                .map_or(Ok(()), |district| Err(Refusal::VotesDoNotFit { district: district.id.clone() }));
        }
        if rules.districts != Districts::Alone {
            return Ok(());
        }
        let own: Option<u64> = self.districts.iter().map(|district| district.seats.map(u64::from)).sum();
        if own == Some(u64::from(self.seats)) { Ok(()) } else { Err(Refusal::SeatsDoNotFit) }
    }
}

fn check_rules(rules: &Rules) -> Result<(), Refusal> {
    let hurdles: Vec<_> = rules.thresholds.iter().flat_map(|threshold| &threshold.any_of).collect();
    if rules.thresholds.len().max(hurdles.len()) > limits::THRESHOLDS_MAX {
        return Err(Refusal::TooMany { what: "thresholds", number: hurdles.len(), limit: limits::THRESHOLDS_MAX });
    }
    let open = if let Some(Preference::Open(open)) = rules.preference { Some(open) } else { None };
    let OpenRule { hurdle: personal, devolution, .. } = open.unwrap_or(OpenRule::VOTES);
    if devolution.is_some() && personal.is_none() {
        return Err(Refusal::BadShare);
    }
    let shares = hurdles.iter().map(|hurdle| hurdle.share).chain(personal.map(|hurdle| hurdle.share)).chain(devolution);
    for share in shares {
        if share.numerator() > share.denominator() || share.denominator() > limits::SHARE_DENOMINATOR_MAX {
            return Err(Refusal::BadShare);
        }
    }
    let of_method = |method: &Method| match method {
        Method::LargestRemainder(quota) => Some(*quota),
        Method::HighestAverages(_) => None,
    };
    let below = if let Districts::Below(method) = &rules.districts { of_method(method) } else { None };
    let inside = rules.alliances.as_ref().and_then(|alliances| of_method(&alliances.inside));
    let of_hurdles = hurdles.iter().filter_map(|hurdle| match hurdle.of {
        HurdleBase::Quota(quota) => Some(quota),
        HurdleBase::Valid | HurdleBase::Cast => None,
    });
    let of_persons = personal.and_then(|hurdle| match hurdle.of {
        PersonalBase::Quota(quota) | PersonalBase::ListQuota(quota) => Some(quota),
        PersonalBase::ListVotes | PersonalBase::PerCandidate => None,
    });
    let mut quotas =
        of_method(&rules.method).into_iter().chain(below).chain(inside).chain(of_hurdles).chain(of_persons);
    if quotas.any(|Quota { beyond, .. }| beyond > limits::BEYOND_MAX) { Err(Refusal::BadQuota) } else { Ok(()) }
}
