//! From the words of a definition to the rules of the computation.

use apportionment as seats;
use election as law;
use seats::{Fraction, Refusal};

/// The rules that an allocation means.
///
/// # Errors
/// A ratio that cannot be read, or a row of divisors that is none; a checked definition has none such but for the latter.
pub fn rules(allocation: &law::Allocation) -> Result<seats::Rules, Refusal> {
    let below = |districts: &law::Districts| match &districts.below {
        Some(method) => self::method(method).map(seats::Districts::Below),
        None => Ok(seats::Districts::Alone),
    };
    let alliances = |alliances: &law::Alliances| {
        method(&alliances.inside).map(|inside| seats::AllianceRule { inside, together: alliances.together })
    };
    Ok(seats::Rules {
        method: method(&allocation.method)?,
        thresholds: allocation.thresholds.iter().map(threshold).collect::<Result<_, _>>()?,
        alliances: allocation.alliances.as_ref().map(alliances).transpose()?,
        districts: allocation.districts.as_ref().map_or(Ok(seats::Districts::Whole), below)?,
        equal: match allocation.equal {
            law::Equal::Lot => seats::Equal::Lot,
            law::Equal::MoreVotes => seats::Equal::MoreVotes,
            law::Equal::FewerVotes => seats::Equal::FewerVotes,
        },
        preference: allocation.preference.as_ref().map(preference).transpose()?,
    })
}

fn ratio(ratio: &law::Ratio) -> Option<Fraction> {
    let (above, below) = ratio.parts()?;
    Fraction::new(u128::from(above), u128::from(below))
}

fn share(share: &law::Ratio) -> Result<Fraction, Refusal> {
    ratio(share).ok_or(Refusal::BadShare)
}

fn method(method: &law::Method) -> Result<seats::Method, Refusal> {
    use seats::Method::{HighestAverages, LargestRemainder};
    let divisor = |divisor: &law::Ratio| ratio(divisor).ok_or(Refusal::BadDivisors);
    Ok(match method {
        law::Method::DHondt => HighestAverages(seats::Divisors::d_hondt()),
        law::Method::SainteLague => HighestAverages(seats::Divisors::sainte_lague()),
        law::Method::ModifiedSainteLague(first) => HighestAverages(seats::Divisors::modified(divisor(first)?)?),
        law::Method::Divisors(row) => {
            let given = row.given.iter().map(divisor).collect::<Result<_, _>>()?;
            HighestAverages(seats::Divisors::new(given, divisor(&row.step)?)?)
        }
        law::Method::Hare => LargestRemainder(seats::Quota::HARE),
        law::Method::Droop => LargestRemainder(seats::Quota::DROOP),
        law::Method::HagenbachBischoff => LargestRemainder(seats::Quota::HAGENBACH_BISCHOFF),
        law::Method::Quota(rule) => LargestRemainder(quota(*rule)),
    })
}

fn quota(rule: law::Quota) -> seats::Quota {
    seats::Quota {
        beyond: rule.beyond,
        rounding: match rule.rounding {
            law::Rounding::Exact => seats::Rounding::Exact,
            law::Rounding::Down => seats::Rounding::Down,
            law::Rounding::Up => seats::Rounding::Up,
            law::Rounding::Nearest => seats::Rounding::Nearest,
            law::Rounding::DownPlusOne => seats::Rounding::DownPlusOne,
        },
        base: match rule.of {
            law::QuotaBase::Participating => seats::QuotaBase::Participating,
            law::QuotaBase::Valid => seats::QuotaBase::Valid,
        },
        then_by_votes: rule.then_by_votes,
    }
}

fn threshold(threshold: &law::Threshold) -> Result<seats::Threshold, Refusal> {
    let hurdle = |hurdle: &law::Hurdle| {
        Ok(seats::Hurdle {
            share: share(&hurdle.share)?,
            of: match hurdle.of {
                law::HurdleBase::Valid => seats::HurdleBase::Valid,
                law::HurdleBase::Cast => seats::HurdleBase::Cast,
                law::HurdleBase::Quota(rule) => seats::HurdleBase::Quota(quota(rule)),
            },
            scope: if hurdle.in_district { seats::Scope::District } else { seats::Scope::Whole },
            strictly: hurdle.strictly,
        })
    };
    let any_of = threshold.any_of.iter().map(hurdle).collect::<Result<_, Refusal>>()?;
    Ok(seats::Threshold { categories: threshold.categories.clone(), any_of })
}

fn preference(preference: &law::Preference) -> Result<seats::Preference, Refusal> {
    let law::Preference::Open(open) = preference else { return Ok(seats::Preference::Closed) };
    let hurdle = |hurdle: &law::PersonalHurdle| -> Result<_, Refusal> {
        Ok(seats::PersonalHurdle {
            share: share(&hurdle.share)?,
            of: match hurdle.of {
                law::PersonalBase::ListVotes => seats::PersonalBase::ListVotes,
                law::PersonalBase::PerCandidate => seats::PersonalBase::PerCandidate,
                law::PersonalBase::Quota(rule) => seats::PersonalBase::Quota(quota(rule)),
                law::PersonalBase::ListQuota(rule) => seats::PersonalBase::ListQuota(quota(rule)),
            },
            strictly: hurdle.strictly,
        })
    };
    Ok(seats::Preference::Open(seats::OpenRule {
        hurdle: open.hurdle.as_ref().map(hurdle).transpose()?,
        rest_by_votes: open.rest_by_votes,
        list_order_decides: open.list_order_decides,
        devolution: open.devolution.as_ref().map(share).transpose()?,
    }))
}
