//! A count and the vector of counts that a sheet holds.

use serde::{Deserialize, Serialize};

/// The greatest count that fits on a sheet.
pub const COUNT_MAX: u32 = 999_999_999;

/// A number of ballots, votes or voters, 0 to [`COUNT_MAX`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Count(u32);

impl Count {
    /// Nothing counted, which is not the same as nothing written.
    pub const ZERO: Self = Self(0);

    /// The number, if it is within the limit.
    pub fn new(number: u32) -> Option<Self> {
        (number <= COUNT_MAX).then_some(Self(number))
    }

    /// The number.
    pub fn number(self) -> u32 {
        self.0
    }
}

impl TryFrom<u32> for Count {
    type Error = &'static str;

    fn try_from(number: u32) -> Result<Self, Self::Error> {
        Self::new(number).ok_or("a count is at most 999999999")
    }
}

impl From<Count> for u32 {
    fn from(count: Count) -> Self {
        count.0
    }
}

/// The counts of one sheet by position on the form; `None` is a blank that was not filled in, which is not zero.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Counts(Vec<Option<Count>>);

impl Counts {
    /// A sheet of `length` blanks.
    pub fn blank(length: usize) -> Self {
        Self(vec![None; length])
    }

    /// How many positions the form has.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether the form has no position at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What stands at `position`; outside the form stands nothing.
    pub fn at(&self, position: usize) -> Option<Count> {
        self.0.get(position).copied().flatten()
    }

    /// Writes `count` at `position`; outside the form nothing happens.
    pub fn put(&mut self, position: usize, count: Option<Count>) {
        if let Some(place) = self.0.get_mut(position) {
            *place = count;
        }
    }

    /// Every position in order.
    pub fn iter(&self) -> impl Iterator<Item = Option<Count>> + '_ {
        self.0.iter().copied()
    }
}

impl FromIterator<Option<Count>> for Counts {
    fn from_iter<I: IntoIterator<Item = Option<Count>>>(counts: I) -> Self {
        Self(counts.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_is_not_zero() {
        let mut counts = Counts::blank(2);
        counts.put(0, Some(Count::ZERO));
        assert_ne!(counts.at(0), counts.at(1));
        assert_eq!(counts.at(7), None);
    }

    #[test]
    fn a_count_over_the_limit_is_refused_in_json_too() {
        assert!(Count::new(COUNT_MAX).is_some());
        assert!(Count::new(COUNT_MAX + 1).is_none());
        assert!(serde_json::from_str::<Counts>("[1,null,1000000000]").is_err());
        assert!(serde_json::from_str::<Counts>("[1,-1]").is_err());
        assert!(serde_json::from_str::<Counts>("[1,null,999999999]").is_ok());
    }
}
