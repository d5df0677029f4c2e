//! The second computation: seats by searching the one divisor or the one shift that hands out exactly all of them.
//!
//! It shares no code with the first but the poll, the rules and the lots as data. Where the first awards seat after seat,
//! this asks what number of votes one seat costs, halving the interval in which it must lie; where the first orders
//! remainders, this lowers the point from which a fraction counts as a seat until all are given.

use crate::report::Outcome;
use crate::{
    Districts, Divisors, Equal, Hurdle, HurdleBase, Lot, Method, OpenRule, PersonalBase, Place, Poll, Preference,
    Quota, QuotaBase, Refusal, Rounding, Rules, Scope, Tie,
};

/// What both computations have to agree on.
pub(crate) fn outcome(poll: &Poll, rules: &Rules, lots: &[Lot]) -> Result<Outcome, Refusal> {
    let opinion = Opinion { poll, rules, lots };
    let everywhere: Vec<usize> = (0..poll.districts.len()).collect();
    let mut outcome = Outcome::default();
    match &rules.districts {
        Districts::Whole => outcome.seats = vec![opinion.lists(&everywhere, None)?],
        Districts::Alone => {
            for district in &everywhere {
                outcome.seats.push(opinion.lists(&[*district], Some(*district))?);
            }
        }
        Districts::Below(method) => {
            let seats = opinion.lists(&everywhere, None)?;
            let mut columns = vec![];
            for (list, seats) in seats.iter().enumerate() {
                columns.push(opinion.districts(method, list, *seats)?);
            }
            outcome.seats = everywhere.iter().map(|row| columns.iter().map(|column| column[*row]).collect()).collect();
        }
    }
    if let Some(rule) = rules.preference {
        outcome.elected = opinion.persons(rule, &outcome.seats)?;
    }
    Ok(outcome)
}

struct Opinion<'a> {
    poll: &'a Poll,
    rules: &'a Rules,
    lots: &'a [Lot],
}

/// Undisputed seats; then who is tied for how many more.
type Share = (Vec<u32>, Vec<usize>, u32);

impl Opinion<'_> {
    /// The seats of each list from the votes of these districts.
    fn lists(&self, districts: &[usize], alone: Option<usize>) -> Result<Vec<u32>, Refusal> {
        let lists = &self.poll.lists;
        let votes: Vec<u64> = (0..lists.len()).map(|list| self.votes(list, districts)).collect();
        let valid = districts.iter().map(|district| self.poll.districts[*district].valid).sum();
        let seats = alone.map_or(self.poll.seats, |district| self.poll.districts[district].seats.unwrap_or(0));
        let mut held = vec![0; lists.len()];
        if seats == 0 {
            return Ok(held);
        }
        let key = |list: usize| lists[list].alliance.as_deref().unwrap_or(&lists[list].id);
        let may: Vec<bool> = (0..lists.len()).map(|list| votes[list] > 0 && self.passes(list, alone)).collect();
        let heads: Vec<usize> = (0..lists.len())
            .filter(|list| may[*list] && !(0..*list).any(|before| may[before] && key(before) == key(*list)))
            .collect();
        let members = |head: usize| -> Vec<usize> {
            (0..lists.len()).filter(|list| may[*list] && key(*list) == key(head)).collect()
        };
        let name = |district: usize| self.poll.districts[district].id.clone();
        let place = alone.map_or(Place::Whole, |district| Place::District { district: name(district) });
        let names: Vec<&str> = heads.iter().map(|head| key(*head)).collect();
        let sum = |head: &usize| members(*head).into_iter().map(|list| votes[list]).sum();
        let sums: Vec<u64> = heads.iter().map(sum).collect();
        let most = |list: usize| u128::from(lists[list].most.unwrap_or(u32::MAX));
        let limits: Vec<u128> = heads.iter().map(|head| members(*head).into_iter().map(most).sum()).collect();
        let given = self.decided(&self.rules.method, (&sums, &limits), valid, seats, &place, &names)?;
        for ((head, sum), seats) in heads.iter().zip(&sums).zip(given) {
            let inside = members(*head);
            let Some(rule) = self.rules.alliances.as_ref().filter(|_| inside.len() > 1) else {
                held[*head] = seats;
                continue;
            };
            if seats > 0 {
                let own: Vec<u64> = inside.iter().map(|list| votes[*list]).collect();
                let place = Place::Alliance { alliance: key(*head).into(), district: alone.map(name) };
                let names: Vec<&str> = inside.iter().map(|list| lists[*list].id.as_str()).collect();
                let limits: Vec<u128> = inside.iter().map(|list| most(*list)).collect();
                let given = self.decided(&rule.inside, (&own, &limits), *sum, seats, &place, &names)?;
                inside.iter().zip(given).for_each(|(list, seats)| held[*list] = seats);
            }
        }
        Ok(held)
    }

    fn votes(&self, list: usize, districts: &[usize]) -> u64 {
        districts.iter().map(|district| self.poll.districts[*district].votes[list]).sum()
    }

    /// The seats of one list by district.
    fn districts(&self, method: &Method, list: usize, seats: u32) -> Result<Vec<u32>, Refusal> {
        let districts = &self.poll.districts;
        if seats == 0 {
            return Ok(vec![0; districts.len()]);
        }
        let votes: Vec<u64> = districts.iter().map(|district| district.votes[list]).collect();
        let names: Vec<&str> = districts.iter().map(|district| district.id.as_str()).collect();
        let place = Place::Districts { list: self.poll.lists[list].id.clone() };
        let limits = vec![u128::from(u32::MAX); votes.len()];
        self.decided(method, (&votes, &limits), votes.iter().sum(), seats, &place, &names)
    }

    /// Whether a list passes, by the fewest votes that are enough.
    fn passes(&self, list: usize, alone: Option<usize>) -> bool {
        let lists = &self.poll.lists;
        let together = self.rules.alliances.as_ref().is_some_and(|rule| rule.together);
        let friends = |other: &usize| {
            *other == list
                || (together && lists[list].alliance.is_some() && lists[*other].alliance == lists[list].alliance)
        };
        let friends: Vec<usize> = (0..lists.len()).filter(friends).collect();
        let own = &lists[friends[0]].category;
        let category = if friends.iter().all(|list| lists[*list].category == *own) { own.as_ref() } else { None };
        let rule = category
            .and_then(|name| self.rules.thresholds.iter().find(|rule| rule.categories.contains(name)))
            .or_else(|| self.rules.thresholds.iter().find(|rule| rule.categories.is_empty()));
        let Some(rule) = rule else { return true };
        let everywhere: Vec<usize> = (0..self.poll.districts.len()).collect();
        let enough = |hurdle: &Hurdle, districts: &[usize], seats: Option<u32>| {
            let votes: u64 = friends.iter().map(|list| self.votes(*list, districts)).sum();
            u128::from(votes) >= self.fewest(hurdle, districts, seats)
        };
        rule.any_of.is_empty()
            || rule.any_of.iter().any(|hurdle| match (hurdle.scope, alone) {
                (Scope::Whole, _) => enough(hurdle, &everywhere, None),
                (Scope::District, Some(at)) => enough(hurdle, &[at], self.poll.districts[at].seats),
                (Scope::District, None) => {
                    everywhere.iter().any(|at| enough(hurdle, &[*at], self.poll.districts[*at].seats))
                }
            })
    }

    /// The fewest votes that take a hurdle.
    fn fewest(&self, hurdle: &Hurdle, districts: &[usize], seats: Option<u32>) -> u128 {
        let at = || districts.iter().map(|district| &self.poll.districts[*district]);
        let valid: u64 = at().map(|district| district.valid).sum();
        let cast: u64 = at().map(|district| district.cast.unwrap_or(district.valid)).sum();
        let (above, below) = match hurdle.of {
            HurdleBase::Valid => (u128::from(valid), 1),
            HurdleBase::Cast => (u128::from(cast), 1),
            HurdleBase::Quota(quota) => price(quota, valid, seats.unwrap_or(self.poll.seats)),
        };
        at_least(hurdle.share.numerator() * above, hurdle.share.denominator() * below, hurdle.strictly)
    }

    /// Seats with every tie decided.
    fn decided(
        &self,
        method: &Method,
        (votes, limits): (&[u64], &[u128]),
        valid: u64,
        seats: u32,
        place: &Place,
        names: &[&str],
    ) -> Result<Vec<u32>, Refusal> {
        if votes.iter().all(|votes| *votes == 0) {
            return Err(Refusal::NobodyTakesPart { place: place.clone() });
        }
        let room: u128 = votes.iter().zip(limits).filter(|(votes, _)| **votes > 0).map(|(_, limit)| *limit).sum();
        if room < u128::from(seats) {
            return Err(Refusal::TooFewCandidates { place: place.clone() });
        }
        let (mut held, among, disputed) = match method {
            Method::HighestAverages(divisors) => by_price(divisors, votes, limits, seats),
            Method::LargestRemainder(quota) => by_shift(*quota, votes, limits, valid, seats, place)?,
        };
        for position in self.chosen(&among, disputed, |position| votes[position], self.rules.equal, place, names)? {
            held[position] += 1;
        }
        Ok(held)
    }

    /// Who of the tied gets a seat: whoever fewer others go before than there are seats; a lot between the rest.
    fn chosen(
        &self,
        among: &[usize],
        seats: u32,
        votes: impl Fn(usize) -> u64,
        equal: Equal,
        place: &Place,
        names: &[&str],
    ) -> Result<Vec<usize>, Refusal> {
        let before = |one: usize, other: usize| match equal {
            Equal::Lot => false,
            Equal::MoreVotes => votes(one) > votes(other),
            Equal::FewerVotes => votes(one) < votes(other),
        };
        let in_front = |of: usize| among.iter().filter(|other| before(**other, of)).count();
        let behind = |of: usize| among.iter().filter(|other| before(of, **other)).count();
        let number = seats as usize;
        let sure: Vec<usize> = among.iter().copied().filter(|of| among.len() - behind(*of) <= number).collect();
        let open: Vec<usize> =
            among.iter().copied().filter(|of| in_front(*of) < number && !sure.contains(of)).collect();
        let left = number - sure.len();
        if left == 0 {
            return Ok(sure);
        }
        let drawn = self.drawn(place, open.iter().map(|position| names[*position]).collect(), left)?;
        Ok(sure
            .into_iter()
            .chain(open.into_iter().filter(|position| drawn.iter().any(|name| name == names[*position])))
            .collect())
    }

    fn drawn(&self, place: &Place, tied: Vec<&str>, seats: usize) -> Result<&[String], Refusal> {
        let is_for = |lot: &&Lot| {
            lot.place == *place
                && lot.among.len() == tied.len()
                && tied.iter().all(|name| lot.among.iter().any(|other| other == name))
        };
        let Some(lot) = self.lots.iter().find(is_for) else {
            let among = tied.into_iter().map(String::from).collect();
            let seats = u32::try_from(seats).unwrap_or(u32::MAX);
            return Err(Refusal::Tied(Box::new(Tie { place: place.clone(), among, seats })));
        };
        let hits = tied.iter().filter(|name| lot.drawn.iter().any(|drawn| drawn == *name)).count();
        if hits == seats && lot.drawn.len() == seats {
            Ok(&lot.drawn)
        } else {
            Err(Refusal::WrongLot { place: place.clone() })
        }
    }

    /// District, list and position of each who is elected.
    fn persons(&self, rule: Preference, seats: &[Vec<u32>]) -> Result<Vec<(usize, usize, usize)>, Refusal> {
        let mut elected = vec![];
        for (at, district) in self.poll.districts.iter().enumerate() {
            for (list, candidates) in district.candidates.iter().enumerate() {
                let seats = seats[at][list];
                if seats > 0 && !candidates.is_empty() {
                    let positions = self.of_list(rule, at, list, seats)?;
                    elected.extend(positions.into_iter().map(|position| (at, list, position)));
                }
            }
        }
        Ok(elected)
    }

    fn of_list(&self, rule: Preference, at: usize, list: usize, seats: u32) -> Result<Vec<usize>, Refusal> {
        let candidates = &self.poll.districts[at].candidates[list];
        let all: Vec<usize> = (0..candidates.len()).collect();
        let number = (seats as usize).min(all.len());
        let Preference::Open(open) = rule else { return Ok(all.into_iter().take(number).collect()) };
        let fewest = self.personal(open, at, list, seats);
        let points = self.points(open, at, list, fewest.map(|(_, up_to)| up_to));
        let through = |position: usize| fewest.is_none_or(|(fewest, _)| points[position] >= fewest);
        let ahead = |one: usize, other: usize| {
            let by_votes = (through(one) && through(other)) || open.rest_by_votes;
            match (by_votes, through(one), through(other)) {
                (true, _, _) if points[one] == points[other] => open.list_order_decides && one < other,
                (true, _, _) => points[one] > points[other],
                (false, true, false) => true,
                (false, false, false) => one < other,
                _ => false,
            }
        };
        let in_front = |of: usize| all.iter().filter(|other| ahead(**other, of)).count();
        let behind = |of: usize| all.iter().filter(|other| ahead(of, **other)).count();
        let mut elected: Vec<usize> = all.iter().copied().filter(|of| all.len() - behind(*of) <= number).collect();
        let open: Vec<usize> =
            all.iter().copied().filter(|of| in_front(*of) < number && !elected.contains(of)).collect();
        let left = number - elected.len();
        if left > 0 {
            let district = (self.rules.districts != Districts::Whole).then(|| self.poll.districts[at].id.clone());
            let place = Place::Candidates { list: self.poll.lists[list].id.clone(), district };
            let drawn =
                self.drawn(&place, open.iter().map(|position| candidates[*position].id.as_str()).collect(), left)?;
            elected.extend(open.into_iter().filter(|position| drawn.contains(&candidates[*position].id)));
        }
        elected.sort_unstable();
        Ok(elected)
    }

    /// The fewest points that take the hurdle of a list, and up to which votes are handed down.
    fn personal(&self, rule: OpenRule, at: usize, list: usize, seats: u32) -> Option<(u128, u128)> {
        let hurdle = rule.hurdle?;
        let district = &self.poll.districts[at];
        let own = district.votes[list];
        let there = if self.rules.districts == Districts::Whole { None } else { district.seats };
        let (above, below) = match hurdle.of {
            PersonalBase::ListVotes => (u128::from(own), 1),
            PersonalBase::PerCandidate => (u128::from(own), district.candidates[list].len() as u128),
            PersonalBase::ListQuota(quota) => price(quota, own, seats),
            PersonalBase::Quota(quota) => price(quota, district.valid, there.unwrap_or(self.poll.seats)),
        };
        let (above, below) = (hurdle.share.numerator() * above, hurdle.share.denominator() * below);
        Some((at_least(above, below, hurdle.strictly), at_least(above, below, false)))
    }

    /// Votes of their own with those handed down from the votes for the list as it stands.
    fn points(&self, rule: OpenRule, at: usize, list: usize, up_to: Option<u128>) -> Vec<u128> {
        let district = &self.poll.districts[at];
        let own = district.candidates[list].iter().map(|candidate| u128::from(candidate.votes));
        let (Some(share), Some(up_to)) = (rule.devolution, up_to) else { return own.collect() };
        let unmarked = u128::from(district.unmarked.get(list).copied().unwrap_or(0));
        let pool = unmarked * share.numerator() / share.denominator();
        let mut wanted = 0;
        own.map(|votes| {
            let missing = up_to.saturating_sub(votes);
            let before = pool.min(wanted);
            wanted += missing;
            votes + pool.min(wanted) - before
        })
        .collect()
    }
}

/// The smallest whole number that is at least, or strictly above, a fraction.
fn at_least(above: u128, below: u128, strictly: bool) -> u128 {
    if strictly { above / below + 1 } else { above / below + u128::from(!above.is_multiple_of(below)) }
}

/// A quota as what stands above and below the line.
fn price(rule: Quota, votes: u64, seats: u32) -> (u128, u128) {
    let (above, below) = (u128::from(votes), u128::from(seats) + u128::from(rule.beyond));
    if below == 0 {
        return (0, 1);
    }
    match rule.rounding {
        Rounding::Exact => (above, below),
        Rounding::Down => (above / below, 1),
        Rounding::Up => (at_least(above, below, false), 1),
        Rounding::Nearest => (above / below + u128::from(above % below >= below - above % below), 1),
        Rounding::DownPlusOne => (at_least(above, below, true), 1),
    }
}

/// Seats for those who can pay for them at a price between which and the next lower one the last seat goes.
fn by_price(divisors: &Divisors, votes: &[u64], limits: &[u128], seats: u32) -> Share {
    let largest = divisors.whole_after(seats);
    // Finer than the difference of any two different quotients.
    let fine = 2 * largest * largest;
    let bought = |price: u128| {
        let pairs = votes.iter().zip(limits);
        pairs.map(move |(votes, limit)| affordable(divisors, u128::from(*votes) * fine / price).min(*limit))
    };
    let is_enough = |price: u128| bought(price).sum::<u128>() >= u128::from(seats);
    let (mut low, mut high) = (1, votes.iter().map(|votes| u128::from(*votes)).max().unwrap_or(0) * fine + 1);
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if is_enough(middle) { low = middle } else { high = middle }
    }
    let sure: Vec<u32> = bought(high).map(|seats| u32::try_from(seats).unwrap_or(u32::MAX)).collect();
    rest(sure, bought(low), seats)
}

/// How many divisors do not exceed a number.
fn affordable(divisors: &Divisors, number: u128) -> u128 {
    let (given, step, scale) = divisors.parts();
    let whole = |divisor: &crate::Fraction| divisor.numerator() * scale / divisor.denominator();
    let among_given = given.iter().filter(|divisor| whole(divisor) <= number).count() as u128;
    match given.last().map(whole) {
        Some(last) if last <= number => among_given + (number - last) / whole(step),
        _ => among_given,
    }
}

/// Seats for whole quotas where ever smaller fractions count as one, until all are given.
fn by_shift(
    rule: Quota,
    votes: &[u64],
    limits: &[u128],
    valid: u64,
    seats: u32,
    place: &Place,
) -> Result<Share, Refusal> {
    let base = if rule.base == QuotaBase::Valid { valid } else { votes.iter().sum() };
    let (above, below) = price(rule, base, seats);
    if above == 0 {
        return Err(Refusal::QuotaZero { place: place.clone() });
    }
    let given = |shift: u128| {
        let pairs = votes.iter().zip(limits);
        pairs.map(move |(votes, limit)| ((u128::from(*votes) * below + shift) / above).min(*limit))
    };
    let sum = |shift: u128| given(shift).sum::<u128>();
    let wanted = u128::from(seats);
    if sum(0) > wanted {
        return Err(Refusal::QuotaTooSmall { place: place.clone() });
    }
    let one_more: Vec<u128> = given(above).collect();
    if rule.then_by_votes && one_more.iter().sum::<u128>() < wanted {
        return by_level(votes, &one_more, &given(0).collect::<Vec<_>>(), seats, place);
    }
    if sum(above - 1) < wanted {
        return Err(Refusal::QuotaTooLarge { place: place.clone() });
    }
    let (mut low, mut high) = (0, above - 1);
    while low < high {
        let middle = low + (high - low) / 2;
        if sum(middle) >= wanted { high = middle } else { low = middle + 1 }
    }
    let sure = given(low.saturating_sub(1)).map(|seats| u32::try_from(seats).unwrap_or(u32::MAX)).collect();
    Ok(rest(sure, given(low), seats))
}

/// One seat for everybody who can fill it, and one more for those above the level of votes that as many reach as can.
fn by_level(votes: &[u64], one_more: &[u128], whole: &[u128], seats: u32, place: &Place) -> Result<Share, Refusal> {
    let given = |level: u64| {
        let rows = votes.iter().zip(one_more).zip(whole);
        rows.map(move |((votes, one_more), whole)| one_more + u128::from(*votes >= level && one_more > whole))
    };
    let sum = |level: u64| given(level).sum::<u128>();
    if sum(1) < u128::from(seats) {
        return Err(Refusal::QuotaTooLarge { place: place.clone() });
    }
    let (mut low, mut high) = (1, votes.iter().max().map_or(1, |most| most + 1));
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if sum(middle) >= u128::from(seats) { low = middle } else { high = middle }
    }
    let sure = given(high).map(|seats| u32::try_from(seats).unwrap_or(u32::MAX)).collect();
    Ok(rest(sure, given(low), seats))
}

/// What is sure, and who would have one more where that is too many.
fn rest(sure: Vec<u32>, with_all: impl Iterator<Item = u128>, seats: u32) -> Share {
    let with_all: Vec<u32> = with_all.map(|seats| u32::try_from(seats).unwrap_or(u32::MAX)).collect();
    if with_all.iter().map(|seats| u64::from(*seats)).sum::<u64>() == u64::from(seats) {
        return (with_all, vec![], 0);
    }
    let left = seats.saturating_sub(sure.iter().sum());
    let among = (0..sure.len()).filter(|position| with_all[*position] > sure[*position]).collect();
    (sure, among, left)
}
