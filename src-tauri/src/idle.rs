//! For how long nobody has touched a desk, and the lock that follows from it.

use std::time::Instant;

use chrono::{DateTime, TimeDelta, Utc};
use operations::{Desk, World};
use store::DeskKind;

use crate::state::Desks;

/// An instant by the computer's clock, which can be set, and by a watch that cannot.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Touch {
    clock: DateTime<Utc>,
    watch: Instant,
}

impl Touch {
    /// Now.
    pub(crate) fn now(world: &dyn World) -> Self {
        Self { clock: world.now(), watch: Instant::now() }
    }

    /// How long before `later` that was, by whichever of the two says longer: a clock that was set back keeps no desk open,
    /// and neither does a watch that stood while the computer slept.
    pub(crate) fn until(self, later: Self) -> TimeDelta {
        let watched = later.watch.saturating_duration_since(self.watch);
        (later.clock - self.clock).max(TimeDelta::from_std(watched).unwrap_or(TimeDelta::MAX))
    }
}

impl Desks {
    /// Somebody typed, clicked or moved at this desk.
    pub(crate) fn touch(&self, kind: DeskKind) {
        let now = Touch::now(&*self.world);
        let mut place = self.place(kind);
        // Who comes back too late finds the desk locked, whether or not anybody looked in between.
        place.lock_if_idle(now);
        place.touched = Some(now);
    }

    /// Locks desks that nobody touched for long, and says which are locked, unless one is busy: that is looked at another
    /// time.
    pub(crate) fn lock_idle(&self) -> Option<Vec<DeskKind>> {
        let (now, kinds) = (Touch::now(&*self.world), [DeskKind::Centre, DeskKind::Office]);
        let look = |kind| {
            let mut place = self.try_place(kind)?;
            place.lock_if_idle(now);
            Some((kind, place.desk.as_ref().is_some_and(Desk::is_locked)))
        };
        // Each is looked at, also where another is busy.
        let looked = kinds.map(look);
        let looked = looked.into_iter().collect::<Option<Vec<_>>>()?;
        Some(looked.into_iter().filter(|(_, locked)| *locked).map(|(kind, _)| kind).collect())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::time::Duration;

    use super::*;

    #[test]
    fn r3_1_neither_a_clock_that_is_set_back_nor_sleep_keeps_a_desk_open() {
        let (clock, watch) = ("2026-11-22T20:00:00Z".parse::<DateTime<Utc>>().unwrap(), Instant::now());
        let touched = Touch { clock, watch };
        let hour = (TimeDelta::hours(1), Duration::from_secs(3600));
        let set_back = Touch { clock: clock - hour.0, watch: watch + hour.1 };
        let slept = Touch { clock: clock + hour.0, watch };
        assert_eq!([set_back, slept, touched].map(|now| touched.until(now)), [hour.0, hour.0, TimeDelta::zero()]);
    }
}
