//! Ties: the computation stops, names who is tied, and goes on from a recorded lot.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Equal, Refusal};

/// Which distribution of the computation.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "stage", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Place {
    /// All seats over the sums of votes.
    Whole,
    /// A district's own seats.
    District {
        /// Which.
        district: String,
    },
    /// An alliance's seats among its lists.
    Alliance {
        /// Which.
        alliance: String,
        /// Where districts stand alone, in which.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        district: Option<String>,
    },
    /// A list's seats among its districts.
    Districts {
        /// Which list.
        list: String,
    },
    /// A list's seats among its candidates.
    Candidates {
        /// Which list.
        list: String,
        /// In which district, if there are any.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        district: Option<String>,
    },
}

/// As in the name of a file: `whole`, `district 4`, `alliance AB`, `list 3 districts`, `district 4 list 3 candidates`.
impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let prefix = |district: &Option<String>| match district {
            Some(district) => format!("district {district} "),
            None => String::new(),
        };
        match self {
            Self::Whole => formatter.write_str("whole"),
            Self::District { district } => write!(formatter, "district {district}"),
            Self::Alliance { alliance, district } => write!(formatter, "{}alliance {alliance}", prefix(district)),
            Self::Districts { list } => write!(formatter, "list {list} districts"),
            Self::Candidates { list, district } => write!(formatter, "{}list {list} candidates", prefix(district)),
        }
    }
}

/// Several claims that are equal, with fewer seats than claims.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Tie {
    /// Where.
    pub place: Place,
    /// Who is tied, in the order of the poll.
    pub among: Vec<String>,
    /// How many of them get a seat.
    pub seats: u32,
}

/// A lot that was drawn and recorded.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lot {
    /// For the tie of which distribution.
    pub place: Place,
    /// Who was tied.
    pub among: Vec<String>,
    /// Who was drawn: each gets one seat.
    pub drawn: Vec<String>,
}

/// The recorded lots, and which of them were used.
pub(crate) struct Lots<'a> {
    all: &'a [Lot],
    used: BTreeSet<usize>,
}

impl<'a> Lots<'a> {
    pub(crate) fn new(all: &'a [Lot]) -> Self {
        Self { all, used: BTreeSet::new() }
    }

    /// The lot that decides a tie.
    pub(crate) fn decide(&mut self, place: &Place, among: Vec<String>, seats: u32) -> Result<&'a Lot, Refusal> {
        let tied: BTreeSet<&String> = among.iter().collect();
        let found = self.all.iter().enumerate().find(|(index, lot)| {
            lot.place == *place && !self.used.contains(index) && lot.among.iter().collect::<BTreeSet<_>>() == tied
        });
        let Some((index, lot)) = found else {
            return Err(Refusal::Tied(Box::new(Tie { place: place.clone(), among, seats })));
        };
        let drawn: BTreeSet<&String> = lot.drawn.iter().collect();
        let is_right =
            drawn.len() == lot.drawn.len() && Ok(seats) == u32::try_from(drawn.len()) && drawn.is_subset(&tied);
        if !is_right {
            return Err(Refusal::WrongLot { place: place.clone() });
        }
        self.used.insert(index);
        Ok(lot)
    }

    /// That none is left over.
    pub(crate) fn all_used(&self) -> Result<(), Refusal> {
        match self.all.iter().enumerate().find(|(index, _)| !self.used.contains(index)) {
            Some((_, lot)) => Err(Refusal::UnusedLot { place: lot.place.clone() }),
            None => Ok(()),
        }
    }
}

/// Equal claims of which only some get a seat, by position.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tied {
    pub(crate) among: Vec<usize>,
    pub(crate) seats: u32,
}

impl Tied {
    /// Who goes first by the law before a lot is drawn, and what is left to the lot.
    pub(crate) fn before_the_lot(mut self, equal: Equal, votes: &[u64]) -> (Vec<usize>, Self) {
        let mut first = vec![];
        if equal == Equal::Lot {
            return (first, self);
        }
        while self.seats > 0 {
            let of_rest = self.among.iter().map(|position| votes[*position]);
            let best = if equal == Equal::MoreVotes { of_rest.max() } else { of_rest.min() };
            let best: Vec<usize> =
                self.among.iter().copied().filter(|position| Some(votes[*position]) == best).collect();
            let number = u32::try_from(best.len()).unwrap_or(u32::MAX);
            if number == 0 || number > self.seats {
                self.among = best;
                return (first, self);
            }
            self.among.retain(|position| !best.contains(position));
            self.seats -= number;
            first.extend(best);
        }
        (first, Self::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lot(among: &[&str], drawn: &[&str]) -> Lot {
        let names = |names: &[&str]| names.iter().map(|name| String::from(*name)).collect();
        Lot { place: Place::Whole, among: names(among), drawn: names(drawn) }
    }

    #[test]
    fn a_lot_decides_its_own_tie_and_no_other() {
        let recorded = [lot(&["b", "a"], &["b"])];
        let names = |names: &[&str]| names.iter().map(|name| String::from(*name)).collect::<Vec<_>>();
        let mut lots = Lots::new(&recorded);
        let other = lots.decide(&Place::Whole, names(&["a", "c"]), 1);
        assert!(matches!(other, Err(Refusal::Tied(tie)) if tie.among == ["a", "c"] && tie.seats == 1));
        assert_eq!(lots.decide(&Place::Whole, names(&["a", "b"]), 1), Ok(&recorded[0]));
        assert_eq!(lots.all_used(), Ok(()));
        assert!(lots.decide(&Place::Whole, names(&["a", "b"]), 1).is_err(), "it was used");
    }

    #[test]
    fn a_lot_that_draws_wrongly_is_refused() {
        for drawn in [&["a", "b"][..], &[], &["c"], &["a", "a"]] {
            let recorded = [lot(&["a", "b"], drawn)];
            let decided = Lots::new(&recorded).decide(&Place::Whole, vec!["a".into(), "b".into()], 1).cloned();
            assert_eq!(decided, Err(Refusal::WrongLot { place: Place::Whole }), "{drawn:?}");
        }
    }

    #[test]
    fn more_or_fewer_votes_decide_as_far_as_they_can() {
        let tied = || Tied { among: vec![0, 1, 2, 3], seats: 2 };
        let votes = [10, 30, 20, 20];
        assert_eq!(tied().before_the_lot(Equal::Lot, &votes), (vec![], tied()));
        let left = Tied { among: vec![2, 3], seats: 1 };
        assert_eq!(tied().before_the_lot(Equal::MoreVotes, &votes), (vec![1], left.clone()));
        assert_eq!(tied().before_the_lot(Equal::FewerVotes, &votes), (vec![0], left));
        let two = Tied { among: vec![0, 1], seats: 1 };
        assert_eq!(two.before_the_lot(Equal::MoreVotes, &votes), (vec![1], Tied::default()));
    }
}
