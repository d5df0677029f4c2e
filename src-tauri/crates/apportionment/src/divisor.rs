//! Highest averages by successive quotients: the next seat goes to the greatest, one after the other.

use std::cmp::Ordering;

use crate::tie::Tied;
use crate::{Divisors, Fraction, Quotient};

/// Seats that equal claims do not dispute, and those that they do. Nobody gets more than `most`, which is enough for all.
pub(crate) fn distribute(divisors: &Divisors, votes: &[u64], most: &[u32], seats: u32) -> (Vec<u32>, Tied) {
    let mut held = vec![0; votes.len()];
    let mut next: Vec<u128> = votes.iter().map(|_| divisors.whole_after(0)).collect();
    let may = |held: &[u32], position: usize| votes[position] > 0 && held[position] < most[position];
    let mut left = seats;
    while left > 0 {
        let best = greatest(votes, &next, |position| may(&held, position));
        let number = u32::try_from(best.len()).unwrap_or(u32::MAX);
        if number == 0 || number > left {
            return (held, Tied { among: best, seats: left });
        }
        for position in best {
            held[position] += 1;
            next[position] = divisors.whole_after(held[position]);
        }
        left -= number;
    }
    (held, Tied::default())
}

/// Everybody who may have one more seat and whose quotient is the greatest.
fn greatest(votes: &[u64], divisors: &[u128], may: impl Fn(usize) -> bool) -> Vec<usize> {
    let mut best: Vec<usize> = vec![];
    for position in (0..votes.len()).filter(|position| may(*position)) {
        let against = |other: usize| {
            let (own, others) = (u128::from(votes[position]), u128::from(votes[other]));
            (own * divisors[other]).cmp(&(others * divisors[position]))
        };
        match best.first().map_or(Ordering::Greater, |first| against(*first)) {
            Ordering::Greater => best = vec![position],
            Ordering::Equal => best.push(position),
            Ordering::Less => {}
        }
    }
    best
}

/// The table of quotients that led to these seats.
pub(crate) fn working(divisors: &Divisors, votes: &[u64], seats: &[u32]) -> Vec<Vec<Quotient>> {
    let quotient = |votes: u64, after: u32| {
        let divisor = divisors.after(after);
        let value = Fraction::new(u128::from(votes) * divisor.denominator(), divisor.numerator());
        Quotient { divisor, quotient: value.unwrap_or(Fraction::ZERO), rank: None }
    };
    let mut rows: Vec<Vec<Quotient>> = votes
        .iter()
        .zip(seats)
        .map(|(votes, seats)| (0..=*seats).map(|after| quotient(*votes, after)).collect())
        .collect();
    let mut awarded: Vec<&mut Quotient> =
        rows.iter_mut().zip(seats).flat_map(|(row, seats)| row.iter_mut().take(*seats as usize)).collect();
    awarded.sort_by_key(|quotient| std::cmp::Reverse(quotient.quotient));
    let mut before: Option<(Fraction, u32)> = None;
    for (place, quotient) in (1..).zip(awarded) {
        let rank = before.filter(|(value, _)| *value == quotient.quotient).map_or(place, |(_, rank)| rank);
        quotient.rank = Some(rank);
        before = Some((quotient.quotient, rank));
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The classical table: 100 000, 80 000, 30 000 and 20 000 votes, eight seats.
    const VOTES: [u64; 4] = [100_000, 80_000, 30_000, 20_000];

    #[test]
    fn each_row_of_divisors_gives_what_a_pencil_gives() {
        let seats = |divisors: &Divisors| distribute(divisors, &VOTES, &[8; 4], 8).0;
        assert_eq!(seats(&Divisors::d_hondt()), [4, 3, 1, 0]);
        assert_eq!(seats(&Divisors::sainte_lague()), [3, 3, 1, 1]);
        let norwegian = Divisors::modified(Fraction::decimal("1.4").unwrap_or(Fraction::ZERO));
        let norwegian = norwegian.map(|divisors| distribute(&divisors, &VOTES, &[8; 4], 8));
        // 100 000 by 7 is 20 000 by 1.4, to the last decimal.
        assert_eq!(norwegian, Ok((vec![3, 3, 1, 0], Tied { among: vec![0, 3], seats: 1 })));
    }

    fn d_hondt(votes: &[u64], seats: u32) -> (Vec<u32>, Tied) {
        distribute(&Divisors::d_hondt(), votes, &vec![seats; votes.len()], seats)
    }

    #[test]
    fn what_somebody_cannot_fill_goes_to_whoever_comes_next() {
        let seats = distribute(&Divisors::d_hondt(), &[100, 40, 30], &[1, 9, 9], 4);
        assert_eq!(seats, (vec![1, 2, 1], Tied::default()));
    }

    #[test]
    fn equal_quotients_are_disputed_only_for_the_last_seats() {
        assert_eq!(d_hondt(&[10, 10], 2), (vec![1, 1], Tied::default()));
        assert_eq!(d_hondt(&[10, 10], 3), (vec![1, 1], Tied { among: vec![0, 1], seats: 1 }));
        assert_eq!(d_hondt(&[20, 10, 10], 2), (vec![1, 0, 0], Tied { among: vec![0, 1, 2], seats: 1 }));
    }

    #[test]
    fn the_table_ranks_what_got_a_seat_and_shows_what_came_next() {
        let rows = working(&Divisors::d_hondt(), &[60, 30, 10], &[2, 1, 0]);
        let ranks = |row: &[Quotient]| row.iter().map(|quotient| quotient.rank).collect::<Vec<_>>();
        assert_eq!(ranks(&rows[0]), [Some(1), Some(2), None]);
        assert_eq!(ranks(&rows[1]), [Some(2), None]);
        assert_eq!(ranks(&rows[2]), [None]);
        assert_eq!(rows[0][2].quotient.to_string(), "20");
    }
}
