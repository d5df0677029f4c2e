//! How far long work has come, how fast it goes, and when it will be done.

use chrono::{DateTime, Utc};

/// The state of long work.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// Items done.
    pub done: u64,
    /// Items altogether.
    pub total: u64,
    /// Items a second since the beginning.
    pub per_second: f64,
    /// Seconds left at that rate; unknown before the first item is done.
    pub seconds_left: Option<u64>,
}

/// Work that began at an instant and has so many items.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    begun: DateTime<Utc>,
    total: u64,
}

impl Pace {
    /// Work that begins now.
    pub fn begin(total: usize, now: DateTime<Utc>) -> Self {
        Self { begun: now, total: u64::try_from(total).unwrap_or(u64::MAX) }
    }

    /// The same work with so many items more.
    pub(crate) fn with_more(self, more: u64) -> Self {
        Self { total: self.total.saturating_add(more), ..self }
    }

    /// Where it stands after `done` items.
    pub fn at(&self, done: u64, now: DateTime<Utc>) -> Progress {
        let elapsed_ms = u64::try_from((now - self.begun).num_milliseconds()).unwrap_or(0);
        let left = self.total.saturating_sub(done);
        let seconds_left = (done > 0).then(|| (left.saturating_mul(elapsed_ms) / done).div_ceil(1_000));
        let per_second = ratio(done.saturating_mul(1_000), elapsed_ms.max(1));
        Progress { done, total: self.total, per_second, seconds_left }
    }
}

/// A rate for showing, to three decimals.
fn ratio(numerator: u64, denominator: u64) -> f64 {
    let thousandths = u128::from(numerator) * 1_000 / u128::from(denominator.max(1));
    f64::from(u32::try_from(thousandths).unwrap_or(u32::MAX)) / 1_000.0
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn the_rest_takes_as_long_as_the_part_before_it() {
        let begun = DateTime::UNIX_EPOCH;
        let pace = Pace::begin(300, begun);
        assert_eq!(pace.at(0, begun).seconds_left, None);
        let progress = pace.at(100, begun + TimeDelta::seconds(4));
        assert_eq!((progress.per_second, progress.seconds_left), (25.0, Some(8)));
    }

    #[test]
    fn a_clock_that_goes_back_gives_no_nonsense() {
        let pace = Pace::begin(10, DateTime::UNIX_EPOCH);
        assert_eq!(pace.at(5, DateTime::UNIX_EPOCH - TimeDelta::seconds(9)).seconds_left, Some(0));
    }
}
