//! Who takes part: each list, or each alliance together, against what its category must reach.

use crate::{Fraction, Hurdle, HurdleBase, HurdleRow, Poll, Quota, Rules, Scope, ThresholdRow};

/// What reaches a threshold together: a list, or an alliance.
pub(crate) struct Unit<'a> {
    pub(crate) name: &'a str,
    pub(crate) lists: Vec<usize>,
}

/// Whether a unit takes part in the distribution of a district's seats, or of all.
pub(crate) fn row(poll: &Poll, rules: &Rules, unit: &Unit<'_>, district: Option<usize>) -> ThresholdRow {
    let hurdles = applicable(poll, rules, &unit.lists);
    let rows: Option<Vec<HurdleRow>> =
        hurdles.map(|hurdles| hurdles.iter().map(|hurdle| tried(poll, *hurdle, &unit.lists, district)).collect());
    let votes: u64 = unit.lists.iter().map(|list| votes_of(poll, *list, district)).sum();
    let is_through = rows.as_ref().is_none_or(|rows| rows.is_empty() || rows.iter().any(|row| row.reached));
    ThresholdRow { name: unit.name.into(), hurdles: rows.unwrap_or_default(), takes_part: votes > 0 && is_through }
}

/// The hurdles for lists of this category; lists of one alliance are of its category only if they all are.
fn applicable<'a>(poll: &Poll, rules: &'a Rules, lists: &[usize]) -> Option<&'a [Hurdle]> {
    let mut categories = lists.iter().map(|list| poll.lists[*list].category.as_ref());
    let first = categories.next().flatten();
    let category = first.filter(|_| categories.all(|category| category == first));
    let named =
        rules.thresholds.iter().find(|threshold| category.is_some_and(|name| threshold.categories.contains(name)));
    let usual = || rules.thresholds.iter().find(|threshold| threshold.categories.is_empty());
    named.or_else(usual).map(|threshold| threshold.any_of.as_slice())
}

fn votes_of(poll: &Poll, list: usize, district: Option<usize>) -> u64 {
    district.map_or_else(|| poll.votes(list), |district| poll.districts[district].votes[list])
}

/// A hurdle with its numbers: where it may be taken in any district, those of the district where it comes nearest.
fn tried(poll: &Poll, hurdle: Hurdle, lists: &[usize], district: Option<usize>) -> HurdleRow {
    let at = |district: Option<usize>| {
        let votes = lists.iter().map(|list| votes_of(poll, *list, district)).sum();
        let limit = limit(poll, hurdle, district);
        let has = Fraction::whole(u128::from(votes));
        let reached = if hurdle.strictly { has > limit } else { has >= limit };
        let name = district.map(|district| poll.districts[district].id.clone());
        HurdleRow { hurdle, district: name, votes, limit, reached }
    };
    match (hurdle.scope, district) {
        (Scope::Whole, _) => at(None),
        (Scope::District, Some(district)) => at(Some(district)),
        (Scope::District, None) => {
            let everywhere = (0..poll.districts.len()).map(|district| at(Some(district)));
            let nearness = |row: &HurdleRow| {
                let over = row.limit.numerator().max(1);
                Fraction::new(u128::from(row.votes) * row.limit.denominator(), over).unwrap_or(Fraction::ZERO)
            };
            everywhere.max_by_key(|row| (row.reached, nearness(row))).unwrap_or_else(|| at(None))
        }
    }
}

fn limit(poll: &Poll, hurdle: Hurdle, district: Option<usize>) -> Fraction {
    let of = |part: Fraction| {
        Fraction::new(hurdle.share.numerator() * part.numerator(), hurdle.share.denominator() * part.denominator())
            .unwrap_or(Fraction::ZERO)
    };
    let whole = |number: u64| Fraction::whole(u128::from(number));
    let valid = district.map_or_else(|| poll.valid(), |district| poll.districts[district].valid);
    let cast = district.map_or_else(|| poll.cast(), |district| poll.districts[district].cast);
    match hurdle.of {
        HurdleBase::Valid => of(whole(valid)),
        HurdleBase::Cast => of(whole(cast.unwrap_or(valid))),
        HurdleBase::Quota(quota) => of(quota_of(poll, quota, district)),
    }
}

/// The quota of all valid votes and all seats, of a district that has its own or of the whole.
pub(crate) fn quota_of(poll: &Poll, quota: Quota, district: Option<usize>) -> Fraction {
    let of_district = district.map(|district| &poll.districts[district]);
    let valid = of_district.map_or_else(|| poll.valid(), |district| district.valid);
    let seats = of_district.and_then(|district| district.seats).unwrap_or(poll.seats);
    quota.of(valid, seats)
}
