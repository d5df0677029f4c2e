//! Seats from votes: highest averages and largest remainders with thresholds, alliances, districts and preferences.
//!
//! Pure and exact: no input or output, no clock, no chance, no floating point. Every allocation is computed twice by code
//! that shares nothing but its input, and is not released where the two differ. Ties are never broken silently: see
//! [`Refusal::Tied`] and [`Lot`]. Elections by single transferable vote need the ballots and are not proportional
//! representation by lists; they are not computed here.

mod divisor;
mod fraction;
mod plan;
mod poll;
mod preference;
mod quota;
mod refusal;
mod report;
mod rules;
mod second_opinion;
mod threshold;
mod tie;

pub use fraction::Fraction;
pub use poll::{Candidate, District, List, Poll, limits};
pub use refusal::Refusal;
pub use report::{
    CandidateRow, Claim, Distribution, DistrictSeats, HurdleRow, ListElection, ListSeats, Quotient, Remainder, Report,
    ThresholdRow, ThresholdTable, Working,
};
pub use rules::{
    AllianceRule, Districts, Divisors, Equal, Hurdle, HurdleBase, Method, OpenRule, PersonalBase, PersonalHurdle,
    Preference, Quota, QuotaBase, Rounding, Rules, Scope, Threshold,
};
pub use tie::{Lot, Place, Tie};

use report::Outcome;
use tie::Lots;

/// Shares out the seats of a poll by its rules, twice, and says how.
///
/// # Errors
/// What does not go together or is beyond its limit; [`Refusal::Tied`] where only a lot that is not among `lots` can
/// decide; a lot that is wrong or decides nothing; [`Refusal::OpinionsDiffer`] where the two computations do.
pub fn allocate(poll: &Poll, rules: &Rules, lots: &[Lot]) -> Result<Report, Refusal> {
    poll.check(rules)?;
    if lots.len() > limits::LOTS_MAX {
        return Err(Refusal::TooMany { what: "lots", number: lots.len(), limit: limits::LOTS_MAX });
    }
    let mut recorded = Lots::new(lots);
    let first = plan::work(poll, rules, &mut recorded);
    let report = agreed(first, second_opinion::outcome(poll, rules, lots))?;
    recorded.all_used()?;
    Ok(report)
}

/// The first computation's report or reason, if the second one came to the same.
fn agreed(first: Result<(Report, Outcome), Refusal>, second: Result<Outcome, Refusal>) -> Result<Report, Refusal> {
    match (first, second) {
        (Ok((report, first)), Ok(second)) if first == second => Ok(report),
        (Err(first), Err(second)) if first == second => Err(first),
        (first, second) => {
            Err(Refusal::OpinionsDiffer { first: told(first.map(|(_, outcome)| outcome)), second: told(second) })
        }
    }
}

fn told(opinion: Result<Outcome, Refusal>) -> String {
    match opinion {
        Ok(outcome) => format!("{:?} {:?}", outcome.seats, outcome.elected),
        Err(refusal) => refusal.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn computed() -> (Report, Outcome) {
        let poll = Poll::of(5, &[("a", 60), ("b", 41)]);
        let rules = Rules::only(Method::HighestAverages(Divisors::d_hondt()));
        plan::work(&poll, &rules, &mut Lots::new(&[])).expect("nothing is tied")
    }

    #[test]
    fn r2_2_seats_are_not_released_where_the_two_computations_differ() {
        let (report, outcome) = computed();
        assert_eq!(agreed(Ok((report.clone(), outcome.clone())), Ok(outcome.clone())), Ok(report.clone()));
        let mut other = outcome.clone();
        other.seats[0].swap(0, 1);
        let differs = agreed(Ok((report.clone(), outcome.clone())), Ok(other));
        assert!(matches!(differs, Err(Refusal::OpinionsDiffer { first, second }) if first != second));
        let stops = agreed(Ok((report, outcome)), Err(Refusal::Nothing));
        assert!(matches!(stops, Err(Refusal::OpinionsDiffer { .. })));
        assert_eq!(agreed(Err(Refusal::Nothing), Err(Refusal::Nothing)), Err(Refusal::Nothing));
    }
}
