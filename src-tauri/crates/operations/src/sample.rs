//! The draw of the stations whose results are compared with their paper, such that anybody can repeat it.
//!
//! For each station, SHA-256 of the seed, a slash and the station's number is written in hexadecimal. The stations whose
//! digests come first in alphabetical order are drawn. The order of the list does not matter, every station has the same
//! chance, and a larger sample holds each smaller one. With a list of numbers, one a line, and the seed in `$seed`:
//!
//! ```sh
//! while read -r n; do echo "$(printf %s "$seed/$n" | sha256sum | cut -c1-64) $n"; done < stations.txt | sort | head -n 20
//! ```

use election::StationId;
use sealing::Digest;

use crate::PaperRefusal;

/// The fewest characters of a seed: fewer could be tried out beforehand.
pub const SEED_LEAST_CHARS: usize = 6;
/// The most.
const SEED_MAX_CHARS: usize = 200;

/// The places of the stations that the seed draws, the first drawn first.
pub fn drawn<'a>(seed: &str, stations: impl Iterator<Item = &'a StationId>, wanted: usize) -> Vec<usize> {
    let digest = |station: &StationId| *Digest::of(format!("{seed}/{station}").as_bytes()).as_bytes();
    let mut drawn: Vec<([u8; 32], usize)> = stations.enumerate().map(|(at, station)| (digest(station), at)).collect();
    drawn.sort_unstable();
    drawn.into_iter().take(wanted).map(|(_, at)| at).collect()
}

/// The seed as it was typed, if anybody can type it again: visible ASCII characters with single blanks between.
///
/// # Errors
/// [`PaperRefusal::SeedUnfit`] otherwise.
pub(crate) fn seed(typed: &str) -> Result<String, PaperRefusal> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let seed = words.join(" ");
    let fits = (SEED_LEAST_CHARS..=SEED_MAX_CHARS).contains(&seed.len())
        && seed.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
    if fits { Ok(seed) } else { Err(PaperRefusal::SeedUnfit { least: SEED_LEAST_CHARS }) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn numbers(count: usize) -> Vec<StationId> {
        (1..=count).map(|number| StationId::new(format!("{number:03}"))).collect()
    }

    #[test]
    fn r6_7_the_draw_is_what_sha256sum_and_sort_draw() {
        // printf %s 314159/00N | sha256sum
        let stations = numbers(5);
        let mut by_hand: Vec<(String, usize)> = stations
            .iter()
            .enumerate()
            .map(|(at, id)| (Digest::of(format!("314159/{id}").as_bytes()).to_string(), at))
            .collect();
        by_hand.sort();
        assert_eq!(drawn("314159", stations.iter(), 5), by_hand.iter().map(|(_, at)| *at).collect::<Vec<_>>());
        assert_eq!(
            Digest::of(b"314159/001").to_string(),
            "df5110d95fb759481684d82e1cdf0dedb013c1b5048446540a3a2d63428deeee"
        );
    }

    #[test]
    fn a_seed_is_what_anybody_can_type_again() {
        assert_eq!(seed("  6 1 4  4 2 5 ").unwrap(), "6 1 4 4 2 5");
        for unfit in ["", "12345", "zwölf Würfe", "a\u{0}bcdefg", &"1".repeat(300)] {
            assert!(seed(unfit).is_err(), "{unfit:?}");
        }
    }

    proptest! {
        #[test]
        fn r6_7_the_order_of_the_list_changes_nothing_and_a_larger_sample_holds_a_smaller(
            seed in "[0-9]{6,12}", count in 1usize..80, wanted in 0usize..90,
        ) {
            let stations = numbers(count);
            let forwards = drawn(&seed, stations.iter(), wanted);
            let backwards: Vec<usize> =
                drawn(&seed, stations.iter().rev(), wanted).into_iter().map(|at| count - 1 - at).collect();
            prop_assert_eq!(&forwards, &backwards);
            prop_assert_eq!(forwards.len(), wanted.min(count));
            let more: BTreeSet<usize> = drawn(&seed, stations.iter(), wanted + 1).into_iter().collect();
            prop_assert!(forwards.iter().all(|at| more.contains(at)));
        }
    }

    /// Each of ten stations comes up about as often in three thousand draws of three; the seeds are fixed, so it never differs.
    #[test]
    fn every_station_has_the_same_chance() {
        let (stations, mut often) = (numbers(10), [0u32; 10]);
        for turn in 0..3_000 {
            drawn(&format!("seed {turn}"), stations.iter(), 3).into_iter().for_each(|at| often[at] += 1);
        }
        assert!(often.iter().all(|count| (800..=1_000).contains(count)), "{often:?}");
    }
}
