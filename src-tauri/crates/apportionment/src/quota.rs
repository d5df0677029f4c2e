//! Largest remainders by quotas: a seat for each whole one, then for what is left, in its order.

use std::cmp::Reverse;

use crate::tie::Tied;
use crate::{Fraction, Place, Quota, QuotaBase, Refusal, Remainder};

/// A distribution by quotas before equal claims are settled.
pub(crate) struct Divided {
    pub(crate) base: u64,
    pub(crate) quota: Fraction,
    pub(crate) left: u32,
    pub(crate) whole: Vec<u32>,
    pub(crate) remainders: Vec<Fraction>,
    pub(crate) seats: Vec<u32>,
    pub(crate) tied: Tied,
}

/// Seats that equal claims do not dispute, and those that they do. Nobody gets more than `most`, which is enough for all.
pub(crate) fn distribute(
    rule: Quota,
    votes: &[u64],
    most: &[u32],
    valid: u64,
    seats: u32,
    place: &Place,
) -> Result<Divided, Refusal> {
    let base = match rule.base {
        QuotaBase::Participating => votes.iter().sum(),
        QuotaBase::Valid => valid,
    };
    let quota = rule.of(base, seats);
    if quota == Fraction::ZERO && seats > 0 {
        return Err(Refusal::QuotaZero { place: place.clone() });
    }
    let too_small = || Refusal::QuotaTooSmall { place: place.clone() };
    let (mut whole, mut remainders) = (vec![], vec![]);
    for (votes, most) in votes.iter().zip(most) {
        let (number, remainder) = divide(*votes, quota);
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        whole.push(number.min(*most));
        // Whoever cannot fill another seat has no remainder that counts.
        remainders.push(if number < *most { remainder } else { Fraction::ZERO });
    }
    let taken = whole.iter().map(|seats| u64::from(*seats)).sum::<u64>();
    let left = u64::from(seats).checked_sub(taken).and_then(|left| u32::try_from(left).ok()).ok_or_else(too_small)?;
    let room: Vec<usize> = (0..votes.len()).filter(|position| whole[*position] < most[*position]).collect();
    let one_each = u32::try_from(room.len()).unwrap_or(u32::MAX);
    let (seats, tied) = if rule.then_by_votes && left > one_each {
        for_votes(&whole, votes, &room, left - one_each, place)?
    } else {
        for_remainders(&whole, &remainders, left, place)?
    };
    Ok(Divided { base, quota, left, whole, remainders, seats, tied })
}

/// How often the quota goes into the votes, and what is left of them.
fn divide(votes: u64, quota: Fraction) -> (u128, Fraction) {
    if quota == Fraction::ZERO {
        return (0, Fraction::ZERO);
    }
    let finer = u128::from(votes) * quota.denominator();
    let remainder = Fraction::new(finer % quota.numerator(), quota.denominator());
    (finer / quota.numerator(), remainder.unwrap_or(Fraction::ZERO))
}

/// One seat for every remainder, and the rest in the order of votes.
fn for_votes(
    whole: &[u32],
    votes: &[u64],
    room: &[usize],
    left: u32,
    place: &Place,
) -> Result<(Vec<u32>, Tied), Refusal> {
    let mut with_one = whole.to_vec();
    room.iter().for_each(|position| with_one[*position] += 1);
    let weights: Vec<Fraction> = (0..votes.len())
        .map(
            |position| {
                if room.contains(&position) { Fraction::whole(u128::from(votes[position])) } else { Fraction::ZERO }
            },
        )
        .collect();
    for_remainders(&with_one, &weights, left, place)
}

fn for_remainders(
    whole: &[u32],
    remainders: &[Fraction],
    left: u32,
    place: &Place,
) -> Result<(Vec<u32>, Tied), Refusal> {
    let mut order: Vec<usize> = (0..whole.len()).filter(|position| remainders[*position] > Fraction::ZERO).collect();
    order.sort_by_key(|position| Reverse(remainders[*position]));
    let Ok(number) = usize::try_from(left) else { return Err(Refusal::QuotaTooLarge { place: place.clone() }) };
    if number > order.len() {
        return Err(Refusal::QuotaTooLarge { place: place.clone() });
    }
    let (in_front, behind) = order.split_at(number);
    let last = in_front.last().map(|position| remainders[*position]);
    let is_disputed = behind.first().is_some_and(|position| Some(remainders[*position]) == last);
    let mut seats = whole.to_vec();
    let equals = |position: &&usize| is_disputed && Some(remainders[**position]) == last;
    in_front.iter().filter(|position| !equals(position)).for_each(|position| seats[*position] += 1);
    let disputed = in_front.iter().filter(equals).count();
    let mut among: Vec<usize> = order.iter().filter(equals).copied().collect();
    among.sort_unstable();
    Ok((seats, Tied { among, seats: u32::try_from(disputed).unwrap_or(u32::MAX) }))
}

/// The table of remainders that led to these seats.
pub(crate) fn working(divided: &Divided, seats: &[u32]) -> Vec<Remainder> {
    let rank = |remainder: Fraction| {
        let greater = divided.remainders.iter().filter(|other| **other > remainder).count();
        u32::try_from(greater + 1).unwrap_or(u32::MAX)
    };
    let rows = divided.whole.iter().zip(&divided.remainders).zip(seats);
    rows.map(|((whole, remainder), seats)| Remainder {
        whole: *whole,
        remainder: *remainder,
        rank: rank(*remainder),
        seat: seats > whole,
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rounding;

    fn seats(rule: Quota, votes: &[u64], seats: u32) -> Result<(Vec<u32>, Tied), Refusal> {
        let valid = votes.iter().sum();
        distribute(rule, votes, &vec![seats; votes.len()], valid, seats, &Place::Whole)
            .map(|divided| (divided.seats, divided.tied))
    }

    #[test]
    fn each_quota_gives_what_a_pencil_gives() {
        // 100 000 votes, ten seats: Hare 10 000, Droop 9 091, Hagenbach-Bischoff 9 090 10/11.
        let votes = [47_000, 16_000, 15_800, 12_000, 6_100, 3_100];
        let hare = seats(Quota::HARE, &votes, 10);
        assert_eq!(hare, Ok((vec![5, 2, 1, 1, 1, 0], Tied::default())));
        let droop = seats(Quota::DROOP, &votes, 10);
        assert_eq!(droop, Ok((vec![5, 2, 2, 1, 0, 0], Tied::default())));
        assert_eq!(seats(Quota::HAGENBACH_BISCHOFF, &votes, 10), droop);
    }

    #[test]
    fn equal_remainders_are_disputed_only_for_the_last_seats() {
        assert_eq!(seats(Quota::HARE, &[15, 15, 30], 4), Ok((vec![1, 1, 2], Tied::default())));
        assert_eq!(seats(Quota::HARE, &[15, 15, 30], 3), Ok((vec![1, 1, 1], Tied::default())));
        assert_eq!(seats(Quota::HARE, &[15, 15, 30], 2), Ok((vec![0, 0, 1], Tied { among: vec![0, 1], seats: 1 })));
    }

    #[test]
    fn a_quota_that_does_not_fit_is_refused() {
        let imperiali = Quota { beyond: 2, ..Quota::HARE };
        assert_eq!(seats(imperiali, &[30, 30, 30], 1), Err(Refusal::QuotaTooSmall { place: Place::Whole }));
        assert_eq!(seats(Quota::DROOP, &[1, 1, 1], 5), Err(Refusal::QuotaTooLarge { place: Place::Whole }));
        let down = Quota { rounding: Rounding::Down, ..Quota::HARE };
        assert_eq!(seats(down, &[1, 1], 5), Err(Refusal::QuotaZero { place: Place::Whole }));
    }
}
