//! The first computation from votes to seats to persons, with every step written down.

use crate::preference::{self, Standing};
use crate::report::Outcome;
use crate::threshold::{self, Unit};
use crate::tie::{Lots, Tied};
use crate::{
    Claim, Distribution, DistrictSeats, Districts, Fraction, ListElection, ListSeats, Lot, Method, Place, Poll,
    Preference, Refusal, Report, Rules, ThresholdTable, Working, divisor, quota,
};

/// Works everything out.
pub(crate) fn work(poll: &Poll, rules: &Rules, lots: &mut Lots<'_>) -> Result<(Report, Outcome), Refusal> {
    let report = Report { seats: vec![], thresholds: vec![], distributions: vec![], elections: vec![] };
    let mut plan = Plan { poll, rules, lots, report, outcome: Outcome::default() };
    match &rules.districts {
        Districts::Whole => {
            let seats = plan.arena(None)?;
            plan.outcome.seats.push(seats);
        }
        Districts::Alone => {
            for district in 0..poll.districts.len() {
                let seats = plan.arena(Some(district))?;
                plan.outcome.seats.push(seats);
            }
        }
        Districts::Below(method) => {
            let seats = plan.arena(None)?;
            plan.below(method, &seats)?;
        }
    }
    if let Some(rule) = rules.preference {
        plan.persons(rule)?;
    }
    plan.summary();
    Ok((plan.report, plan.outcome))
}

/// Somebody's name, votes, and how many seats they can fill.
type Claimant = (String, u64, u32);

struct Plan<'a, 'l> {
    poll: &'a Poll,
    rules: &'a Rules,
    lots: &'a mut Lots<'l>,
    report: Report,
    outcome: Outcome,
}

impl Plan<'_, '_> {
    fn name(&self, district: Option<usize>) -> Option<String> {
        district.map(|district| self.poll.districts[district].id.clone())
    }

    /// The seats of each list in a district, or in the whole.
    fn arena(&mut self, district: Option<usize>) -> Result<Vec<u32>, Refusal> {
        let (poll, rules) = (self.poll, self.rules);
        let at = district.map(|district| &poll.districts[district]);
        let votes: Vec<u64> = (0..poll.lists.len())
            .map(|list| at.map_or_else(|| poll.votes(list), |district| district.votes[list]))
            .collect();
        let valid = at.map_or_else(|| poll.valid(), |district| district.valid);
        let seats = at.and_then(|district| district.seats).unwrap_or(poll.seats);
        let takes_part = self.take_part(district);
        let place = self.name(district).map_or(Place::Whole, |district| Place::District { district });
        let units = units(poll, |list| takes_part[list]);
        let mut held = vec![0; poll.lists.len()];
        if seats == 0 {
            return Ok(held);
        }
        let of = |unit: &Unit<'_>| unit.lists.iter().map(|list| votes[*list]).sum();
        let most = |unit: &Unit<'_>| at_most(poll, &unit.lists);
        let claims: Vec<Claimant> = units.iter().map(|unit| (unit.name.to_owned(), of(unit), most(unit))).collect();
        let given = self.distribute(place, &rules.method, claims, valid, seats)?;
        for (unit, seats) in units.iter().zip(given) {
            let inside = rules.alliances.as_ref().map(|alliances| &alliances.inside);
            match (unit.lists.as_slice(), inside) {
                ([list], _) => held[*list] = seats,
                (lists, Some(method)) if seats > 0 => {
                    let place = Place::Alliance { alliance: unit.name.into(), district: self.name(district) };
                    let claim = |list: &usize| (poll.lists[*list].id.clone(), votes[*list], at_most(poll, &[*list]));
                    let claims = lists.iter().map(claim).collect();
                    let given = self.distribute(place, method, claims, of(unit), seats)?;
                    lists.iter().zip(given).for_each(|(list, seats)| held[*list] = seats);
                }
                _ => {}
            }
        }
        Ok(held)
    }

    /// Which lists take part, written down.
    fn take_part(&mut self, district: Option<usize>) -> Vec<bool> {
        let together = self.rules.alliances.as_ref().is_some_and(|alliances| alliances.together);
        let single = |list: usize| Unit { name: &self.poll.lists[list].id, lists: vec![list] };
        let tried: Vec<Unit<'_>> =
            if together { units(self.poll, |_| true) } else { (0..self.poll.lists.len()).map(single).collect() };
        let mut takes_part = vec![false; self.poll.lists.len()];
        let mut rows = vec![];
        for unit in &tried {
            let row = threshold::row(self.poll, self.rules, unit, district);
            for list in &unit.lists {
                let votes = district.map_or_else(|| self.poll.votes(*list), |at| self.poll.districts[at].votes[*list]);
                takes_part[*list] = row.takes_part && votes > 0;
            }
            rows.push(row);
        }
        let district = self.name(district);
        self.report.thresholds.push(ThresholdTable { district, rows });
        takes_part
    }

    /// One distribution, settled and written down.
    fn distribute(
        &mut self,
        place: Place,
        method: &Method,
        claims: Vec<Claimant>,
        valid: u64,
        seats: u32,
    ) -> Result<Vec<u32>, Refusal> {
        let votes: Vec<u64> = claims.iter().map(|(_, votes, _)| *votes).collect();
        let most: Vec<u32> = claims.iter().map(|(.., most)| *most).collect();
        if votes.iter().all(|votes| *votes == 0) {
            return Err(Refusal::NobodyTakesPart { place });
        }
        let fill = claims.iter().filter(|(_, votes, _)| *votes > 0).map(|(.., most)| u64::from(*most)).sum::<u64>();
        if fill < u64::from(seats) {
            return Err(Refusal::TooFewCandidates { place });
        }
        let names: Vec<&String> = claims.iter().map(|(name, ..)| name).collect();
        let (held, settled, working) = match method {
            Method::HighestAverages(divisors) => {
                let (mut held, tied) = divisor::distribute(divisors, &votes, &most, seats);
                let settled = self.settle(&place, tied, &votes, &names, &mut held)?;
                let rows = divisor::working(divisors, &votes, &held);
                (held, settled, Working::Quotients { divisors: divisors.clone(), rows })
            }
            Method::LargestRemainder(rule) => {
                let divided = quota::distribute(*rule, &votes, &most, valid, seats, &place)?;
                let mut held = divided.seats.clone();
                let settled = self.settle(&place, divided.tied.clone(), &votes, &names, &mut held)?;
                let rows = quota::working(&divided, &held);
                let (votes, quota, left) = (divided.base, divided.quota, divided.left);
                (held, settled, Working::Remainders { rule: *rule, votes, quota, left, rows })
            }
        };
        let (preferred, lot) = settled;
        let claims = claims.into_iter().zip(&held);
        let claims = claims.map(|((name, votes, _), seats)| Claim { name, votes, seats: *seats }).collect();
        self.report.distributions.push(Distribution { place, seats, claims, working, preferred, lot });
        Ok(held)
    }

    /// Gives disputed seats to those whom the law prefers, then to those who were drawn.
    fn settle(
        &mut self,
        place: &Place,
        tied: Tied,
        votes: &[u64],
        names: &[&String],
        held: &mut [u32],
    ) -> Result<(Vec<String>, Option<Lot>), Refusal> {
        let (preferred, tied) = tied.before_the_lot(self.rules.equal, votes);
        preferred.iter().for_each(|position| held[*position] += 1);
        let preferred = preferred.into_iter().map(|position| names[position].clone()).collect();
        if tied.seats == 0 {
            return Ok((preferred, None));
        }
        let among = tied.among.iter().map(|position| names[*position].clone()).collect();
        let lot = self.lots.decide(place, among, tied.seats)?;
        for position in tied.among.iter().filter(|position| lot.drawn.contains(names[**position])) {
            held[*position] += 1;
        }
        Ok((preferred, Some(lot.clone())))
    }

    /// Each list's seats among its districts.
    fn below(&mut self, method: &Method, seats: &[u32]) -> Result<(), Refusal> {
        let poll = self.poll;
        self.outcome.seats = vec![vec![0; poll.lists.len()]; poll.districts.len()];
        for (list, seats) in seats.iter().enumerate().filter(|(_, seats)| **seats > 0) {
            let place = Place::Districts { list: poll.lists[list].id.clone() };
            let claim = |district: &crate::District| (district.id.clone(), district.votes[list], u32::MAX);
            let claims = poll.districts.iter().map(claim).collect();
            let given = self.distribute(place, method, claims, poll.votes(list), *seats)?;
            self.outcome.seats.iter_mut().zip(given).for_each(|(row, seats)| row[list] = seats);
        }
        Ok(())
    }

    /// Who is elected, wherever candidates are known.
    fn persons(&mut self, rule: Preference) -> Result<(), Refusal> {
        let (poll, is_whole) = (self.poll, self.rules.districts == Districts::Whole);
        for (index, district) in poll.districts.iter().enumerate() {
            for (list, candidates) in district.candidates.iter().enumerate() {
                let seats = self.outcome.seats[index][list];
                if seats == 0 || candidates.is_empty() {
                    continue;
                }
                let at = (!is_whole).then_some(index);
                let standing = Standing {
                    candidates,
                    seats,
                    votes: district.votes[list],
                    unmarked: district.unmarked.get(list).copied().unwrap_or(0),
                    valid: district.valid,
                    all_seats: at.and(district.seats).unwrap_or(poll.seats),
                };
                let place = Place::Candidates { list: poll.lists[list].id.clone(), district: self.name(at) };
                self.elect(rule, &standing, place, (index, list))?;
            }
        }
        self.outcome.elected.sort_unstable();
        Ok(())
    }

    fn elect(
        &mut self,
        rule: Preference,
        standing: &Standing<'_>,
        place: Place,
        at: (usize, usize),
    ) -> Result<(), Refusal> {
        let ordered = preference::order(rule, standing);
        let mut rows = ordered.rows;
        let mut lot = None;
        if ordered.tied.seats > 0 {
            let among = ordered.tied.among.iter().map(|position| rows[*position].candidate.clone()).collect();
            let drawn = self.lots.decide(&place, among, ordered.tied.seats)?;
            for position in ordered.tied.among {
                rows[position].elected = drawn.drawn.contains(&rows[position].candidate);
            }
            rows.sort_by_key(|row| !row.elected);
            lot = Some(drawn.clone());
        }
        let elected = rows.iter().filter(|row| row.elected);
        let positions = elected.map(|row| (at.0, at.1, usize::try_from(row.position).unwrap_or(0).saturating_sub(1)));
        self.outcome.elected.extend(positions);
        let number = u32::try_from(standing.candidates.len()).unwrap_or(u32::MAX);
        let vacant = standing.seats.saturating_sub(number);
        let (hurdle, handed, seats): (Option<Fraction>, _, _) = (ordered.hurdle, ordered.handed, standing.seats);
        self.report.elections.push(ListElection { place, seats, hurdle, handed, rows, vacant, lot });
        Ok(())
    }

    /// The seats of each list, and by district where there are rows for them.
    fn summary(&mut self) {
        let (poll, seats) = (self.poll, &self.outcome.seats);
        let by_district = |list: usize| -> Vec<DistrictSeats> {
            if self.rules.districts == Districts::Whole {
                return vec![];
            }
            let rows = poll.districts.iter().zip(seats);
            rows.map(|(district, row)| DistrictSeats { district: district.id.clone(), seats: row[list] }).collect()
        };
        let row = |(list, of): (usize, &crate::List)| ListSeats {
            list: of.id.clone(),
            votes: poll.votes(list),
            seats: seats.iter().map(|row| row[list]).sum(),
            districts: by_district(list),
        };
        self.report.seats = poll.lists.iter().enumerate().map(row).collect();
    }
}

/// How many seats lists can fill together.
fn at_most(poll: &Poll, lists: &[usize]) -> u32 {
    lists.iter().fold(0, |sum: u32, list| sum.saturating_add(poll.lists[*list].most.unwrap_or(u32::MAX)))
}

/// The lists that may, each alliance as one where its first list stands.
fn units<'a>(poll: &'a Poll, may: impl Fn(usize) -> bool) -> Vec<Unit<'a>> {
    let mut units: Vec<Unit<'a>> = vec![];
    for (index, list) in poll.lists.iter().enumerate().filter(|(index, _)| may(*index)) {
        let name = list.alliance.as_ref().unwrap_or(&list.id);
        match units.iter_mut().find(|unit| unit.name == name) {
            Some(unit) => unit.lists.push(index),
            None => units.push(Unit { name, lists: vec![index] }),
        }
    }
    units
}
