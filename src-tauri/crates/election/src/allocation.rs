//! How seats follow from votes, as the authority writes it: method, thresholds, alliances, districts, preference.
//!
//! Data only. Seats are computed elsewhere; here it is said by which rules, in words that a law uses.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::AreaId;

/// The longest ratio, in characters.
const RATIO_LENGTH_MAX_CHARS: usize = 16;

/// By which rules the seats of a contest are shared out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Allocation {
    /// How seats are shared among those who take part.
    pub method: Method,
    /// What a list must reach to take part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub thresholds: Vec<Threshold>,
    /// How joined lists are treated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alliances: Option<Alliances>,
    /// The districts, where there are several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub districts: Option<Districts>,
    /// Who of several with equal claims comes first before a lot is drawn.
    #[serde(default, skip_serializing_if = "crate::definition::is_default")]
    pub equal: Equal,
    /// Who of a list is elected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preference: Option<Preference>,
}

/// A share or a divisor as people write it: `5%`, `1.4`, `1/3`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ratio(String);

impl Ratio {
    /// Takes the text as it is; [`crate::Definition::check`] says later whether it may stand.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// What stands above and below the line, if the text can be read.
    pub fn parts(&self) -> Option<(u64, u64)> {
        let (number, whole) = self.0.strip_suffix('%').map_or((self.0.as_str(), 1), |number| (number, 100));
        let digits = |text: &str| {
            let are_digits = !text.is_empty() && text.len() <= 9 && text.bytes().all(|digit| digit.is_ascii_digit());
            are_digits.then(|| text.parse::<u64>().ok()).flatten()
        };
        let (above, below) = match (number.split_once('/'), number.split_once('.')) {
            (Some((above, below)), None) if whole == 1 => (digits(above)?, digits(below)?),
            (None, Some((before, after))) if after.len() <= 4 => {
                let scale = 10_u64.checked_pow(u32::try_from(after.len()).ok()?)?;
                (digits(before)?.checked_mul(scale)?.checked_add(digits(after)?)?, scale)
            }
            (None, None) => (digits(number)?, 1),
            _ => return None,
        };
        let below = below.checked_mul(whole)?;
        (below > 0 && self.0.len() <= RATIO_LENGTH_MAX_CHARS).then_some((above, below))
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// How seats are shared in proportion to votes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Highest averages, divisors 1, 2, 3, …
    DHondt,
    /// Highest averages, divisors 1, 3, 5, …
    SainteLague,
    /// Highest averages, divisors 3, 5, … after this first one.
    ModifiedSainteLague(Ratio),
    /// Highest averages by a row of divisors.
    Divisors(Divisors),
    /// Largest remainders by votes ÷ seats.
    Hare,
    /// Largest remainders by the next whole number above votes ÷ (seats + 1).
    Droop,
    /// Largest remainders by votes ÷ (seats + 1).
    HagenbachBischoff,
    /// Largest remainders by another quota.
    Quota(Quota),
}

/// A row of divisors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Divisors {
    /// The first ones, one by one.
    pub given: Vec<Ratio>,
    /// The step from one to the next after those.
    pub step: Ratio,
}

/// How many votes a seat costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quota {
    /// What is added to the seats before votes are divided by them.
    #[serde(default, skip_serializing_if = "crate::definition::is_default")]
    pub beyond: u32,
    /// What becomes of the fraction.
    #[serde(default, skip_serializing_if = "crate::definition::is_default")]
    pub rounding: Rounding,
    /// Which votes are divided.
    #[serde(default, skip_serializing_if = "crate::definition::is_default")]
    pub of: QuotaBase,
    /// Whether seats that are left when every list has had one for its remainder go to those with most votes.
    #[serde(default, skip_serializing_if = "crate::definition::is_default")]
    pub then_by_votes: bool,
}

/// What becomes of a quota's fraction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rounding {
    /// It stays.
    #[default]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuotaBase {
    /// Those of the lists that take part.
    #[default]
    Participating,
    /// All valid ones.
    Valid,
}

/// What lists of some categories must reach to take part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    /// The categories that it is for; none for every list of a category that no other threshold names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<String>,
    /// One of these is enough; none exempts.
    pub any_of: Vec<Hurdle>,
}

/// One way to take part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hurdle {
    /// The share that must be reached.
    pub share: Ratio,
    /// Of what.
    #[serde(default, skip_serializing_if = "crate::definition::is_default")]
    pub of: HurdleBase,
    /// Whether it is taken in a district; else in the whole.
    #[serde(default, skip_serializing_if = "crate::definition::is_default")]
    pub in_district: bool,
    /// Whether it must be exceeded, so that reaching it is not enough.
    #[serde(default, skip_serializing_if = "crate::definition::is_default")]
    pub strictly: bool,
}

/// What a hurdle is a share of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HurdleBase {
    /// Valid votes.
    #[default]
    Valid,
    /// All votes that were cast.
    Cast,
    /// The quota of all valid votes and all seats.
    Quota(Quota),
}

/// How joined lists are treated: together as one at first, then among themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alliances {
    /// How an alliance's seats are shared among its lists.
    pub inside: Method,
    /// Whether an alliance reaches thresholds together; else each of its lists for itself.
    #[serde(default, skip_serializing_if = "crate::definition::is_default")]
    pub together: bool,
}

/// The districts of a contest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Districts {
    /// Which; together they hold every station of the contest.
    pub areas: Vec<District>,
    /// All seats go to lists over the whole, and each list's seats to its districts by this method. Without it, each
    /// district fills its own seats from its own votes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<Method>,
}

/// A district.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct District {
    /// Its area.
    pub area: AreaId,
    /// Its own number of seats, where districts stand alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats: Option<u32>,
}

/// Who of several with equal claims comes first before a lot is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Equal {
    /// Nobody.
    #[default]
    Lot,
    /// Who has more votes.
    MoreVotes,
    /// Who has fewer votes.
    FewerVotes,
}

/// Who of a list is elected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Preference {
    /// The first of the list.
    Closed,
    /// Those with most votes of their own.
    Open(OpenRule),
}

/// How votes for candidates change the order of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenRule {
    /// What a candidate must reach to go first; without it, votes alone decide.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hurdle: Option<PersonalHurdle>,
    /// Whether those who did not reach it follow by their votes; else in the order of the list.
    #[serde(default, skip_serializing_if = "crate::definition::is_default")]
    pub rest_by_votes: bool,
    /// Whether the order of the list decides between equal votes; else a lot does.
    #[serde(default, skip_serializing_if = "crate::definition::is_default")]
    pub list_order_decides: bool,
    /// The share of the votes for the list as it stands that is handed to its candidates from the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub devolution: Option<Ratio>,
}

/// What a candidate must reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonalHurdle {
    /// The share.
    pub share: Ratio,
    /// Of what.
    pub of: PersonalBase,
    /// Whether it must be exceeded, so that reaching it is not enough.
    #[serde(default, skip_serializing_if = "crate::definition::is_default")]
    pub strictly: bool,
}

/// What a candidate's hurdle is a share of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

impl Allocation {
    /// One method and nothing else.
    pub fn by(method: Method) -> Self {
        Self { method, thresholds: vec![], alliances: None, districts: None, equal: Equal::Lot, preference: None }
    }

    /// Every ratio with its place in the allocation, and whether it is a share, which is at most one.
    pub(crate) fn ratios(&self) -> Vec<(String, &Ratio, bool)> {
        let mut ratios = vec![];
        let below = self.districts.as_ref().and_then(|districts| districts.below.as_ref());
        let inside = self.alliances.as_ref().map(|alliances| &alliances.inside);
        let methods = [("/method", Some(&self.method)), ("/districts/below", below), ("/alliances/inside", inside)];
        for (place, method) in methods {
            match method {
                Some(Method::ModifiedSainteLague(first)) => ratios.push((place.to_owned(), first, false)),
                Some(Method::Divisors(row)) => {
                    ratios.extend(row.given.iter().chain([&row.step]).map(|ratio| (place.to_owned(), ratio, false)));
                }
                _ => {}
            }
        }
        for (index, threshold) in self.thresholds.iter().enumerate() {
            let place = format!("/thresholds/{index}");
            ratios.extend(threshold.any_of.iter().map(|hurdle| (place.clone(), &hurdle.share, true)));
        }
        if let Some(Preference::Open(open)) = &self.preference {
            let shares = open.hurdle.iter().map(|hurdle| &hurdle.share).chain(&open.devolution);
            ratios.extend(shares.map(|ratio| ("/preference/open".to_owned(), ratio, true)));
        }
        ratios
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ratio_is_read_as_people_write_it() {
        for (text, parts) in
            [("5%", (5, 100)), ("1.8%", (18, 1_000)), ("1.4", (14, 10)), ("1/3", (1, 3)), ("2", (2, 1)), ("0", (0, 1))]
        {
            assert_eq!(Ratio::new(text).parts(), Some(parts), "{text}");
        }
        for text in ["", "%", "1/0", "-1", "1,4", "1/2%", "1.2/3", " 5%", "0.12345", "12345678901"] {
            assert_eq!(Ratio::new(text).parts(), None, "{text}");
        }
    }

    #[test]
    fn the_least_that_an_authority_writes_is_a_method() {
        let read: Allocation = serde_json::from_str(r#"{"method": "d-hondt"}"#).expect("an allocation");
        assert_eq!(read.method, Method::DHondt);
        assert_eq!(serde_json::to_string(&read).expect("JSON"), r#"{"method":"d-hondt"}"#);
        assert!(serde_json::from_str::<Allocation>(r#"{"method": "stv"}"#).is_err());
        assert!(serde_json::from_str::<Allocation>(r#"{"method": "hare", "bonus": 50}"#).is_err());
    }
}
