//! A draw by lot that anybody can repeat by hand: which lists of a record are counted again before it is signed.
//!
//! The seed is 32 bytes, a SHA-256 of what was agreed, so that nobody chooses it. Written in hexadecimal it is eight groups
//! of eight digits, each a number below 2³². What may be drawn lies in a row and is numbered from 0. The first group, divided
//! by how many lie there, leaves a rest: the thing of that number is drawn and taken out, the others close up, and the next
//! group draws the next. A group so large that it would favour small rests is skipped; among a hundred things that happens
//! once in forty million draws. In a shell: `echo $((0x9f86d081 % 12))`.

/// How many lots a seed holds.
const LOTS: usize = 8;
/// One more than the largest lot.
const LOT_END: u64 = 1 << 32;

/// One thing that was drawn, with all that is needed to repeat it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Which, numbered from 0 as before the first draw.
    pub index: usize,
    /// The lot that drew it.
    pub lot: u32,
    /// How many still lay there.
    pub among: usize,
    /// The rest of the division: its number among those.
    pub rest: usize,
}

/// Draws `wanted` of `among` things, or all if there are no more; at most eight. Every thing has the same chance.
///
/// A seed whose lots are used up draws fewer: with three of a hundred that happens once in more than 10⁴⁰ seeds.
pub fn draw(seed: &[u8; 32], among: usize, wanted: usize) -> Vec<Drawn> {
    let mut there: Vec<usize> = (0..among).collect();
    let mut drawn = Vec::with_capacity(wanted.min(LOTS));
    for lot in lots(seed) {
        if drawn.len() == wanted || there.is_empty() {
            break;
        }
        if let Some(rest) = rest(lot, there.len()) {
            let among = there.len();
            drawn.push(Drawn { index: there.remove(rest), lot, among, rest });
        }
    }
    drawn
}

fn lots(seed: &[u8; 32]) -> impl Iterator<Item = u32> + '_ {
    seed.chunks_exact(4).map(|group| group.iter().fold(0, |number, byte| (number << 8) | u32::from(*byte)))
}

/// The rest of the division by `among`, unless the lot lies past the last whole multiple of it.
fn rest(lot: u32, among: usize) -> Option<usize> {
    let (lot, among) = (u64::from(lot), u64::try_from(among).ok()?);
    let fair_end = LOT_END - LOT_END.checked_rem(among)?;
    if lot < fair_end { usize::try_from(lot % among).ok() } else { None }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn seed(lots: [u32; 8]) -> [u8; 32] {
        let mut seed = [0; 32];
        for (place, byte) in seed.iter_mut().zip(lots.iter().flat_map(|lot| lot.to_be_bytes())) {
            *place = byte;
        }
        seed
    }

    #[test]
    fn r3_9_a_draw_is_repeated_by_hand() {
        // sha256sum of nothing: e3b0c442 98fc1c14 9afbf4c8 …; 0xe3b0c442 % 12 = 2, 0x98fc1c14 % 11 = 8, 0x9afbf4c8 % 10 = 4.
        let lots =
            [0xe3b0_c442, 0x98fc_1c14, 0x9afb_f4c8, 0x996f_b924, 0x27ae_41e4, 0x649b_934c, 0xa495_991b, 0x7852_b855];
        let drawn = draw(&seed(lots), 12, 3);
        assert_eq!(drawn.iter().map(|drawn| drawn.rest).collect::<Vec<_>>(), [2, 8, 4]);
        assert_eq!(drawn.iter().map(|drawn| drawn.index).collect::<Vec<_>>(), [2, 9, 5]);
        assert_eq!(drawn.iter().map(|drawn| drawn.among).collect::<Vec<_>>(), [12, 11, 10]);
    }

    #[test]
    fn a_lot_that_would_favour_small_rests_is_skipped() {
        // 2³² = 12 × 357 913 941 + 4: the last four numbers are one rest too many.
        let drawn = draw(&seed([u32::MAX, u32::MAX - 3, u32::MAX - 4, 0, 0, 0, 0, 0]), 12, 1);
        assert_eq!(drawn, [Drawn { index: 11, lot: u32::MAX - 4, among: 12, rest: 11 }]);
        assert_eq!(draw(&seed([u32::MAX; 8]), 12, 3), [], "nothing fair is left in this seed");
    }

    #[test]
    fn what_is_drawn_closes_up_behind() {
        let drawn = draw(&seed([0; 8]), 4, 3);
        assert_eq!(drawn.iter().map(|drawn| drawn.index).collect::<Vec<_>>(), [0, 1, 2]);
        assert_eq!(draw(&seed([0; 8]), 2, 3).len(), 2, "there are no more than two");
        assert_eq!(draw(&seed([0; 8]), 0, 3), []);
    }

    proptest! {
        #[test]
        fn nothing_is_drawn_twice_and_all_of_it_was_there(seed in any::<[u8; 32]>(), among in 0usize..200, wanted in 0usize..9) {
            let drawn = draw(&seed, among, wanted);
            let different: BTreeSet<usize> = drawn.iter().map(|drawn| drawn.index).collect();
            prop_assert_eq!(different.len(), drawn.len());
            prop_assert!(drawn.len() <= wanted.min(among));
            prop_assert!(different.iter().all(|index| *index < among));
            prop_assert!(drawn.iter().all(|drawn| u64::from(drawn.lot) % drawn.among as u64 == drawn.rest as u64));
        }

        /// As many lots lead to each rest: those below the last whole multiple, which is less than one round from the end.
        #[test]
        fn every_rest_has_as_many_lots(among in 1usize..=10_000) {
            let end = LOT_END - LOT_END % among as u64;
            prop_assert_eq!(end % among as u64, 0);
            prop_assert!(LOT_END - end < among as u64);
            let last = u32::try_from(end - 1).unwrap();
            prop_assert_eq!(rest(last, among), Some(among - 1));
            prop_assert_eq!(last.checked_add(1).and_then(|lot| rest(lot, among)), None);
        }

        /// Over many seeds each of a few things comes up about as often: 4 standard deviations would be chance once in
        /// fifteen thousand runs, and the seeds are fixed by the counter.
        #[test]
        fn each_thing_has_the_same_chance(among in 4usize..9) {
            let mut often = vec![0u32; among];
            let mut state = 0x9e37_79b9_u32;
            for _ in 0..4_000 {
                let lots = [(); 8].map(|()| {
                    state ^= state << 13;
                    state ^= state >> 17;
                    state ^= state << 5;
                    state
                });
                for drawn in draw(&seed(lots), among, 3) {
                    often[drawn.index] += 1;
                }
            }
            let expected = 12_000.0 / among as f64;
            let spread = (4_000.0 * (3.0 / among as f64) * (1.0 - 3.0 / among as f64)).sqrt();
            for count in often {
                prop_assert!((f64::from(count) - expected).abs() < 4.0 * spread.max(1.0), "{} against {}", count, expected);
            }
        }
    }
}
