//! The network that should not be there: what is up is noted, and approval waits until it is down or a supervisor has given
//! a reason for exactly what is up.

use std::sync::Arc;

use chrono::TimeDelta;
use election::{Event, Right, Stamped, sound_reason};

use crate::surroundings::active;
use crate::{Desk, Refusal, Surroundings};

/// A clock that is set back by less is being adjusted and not turned.
const BACK_MIN: TimeDelta = TimeDelta::seconds(2);

/// How a desk stands to the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NetworkStanding {
    /// Nothing is up, as far as the desk knows.
    Quiet,
    /// These interfaces are up, and nothing is approved.
    Blocking(Vec<String>),
    /// These interfaces are up, and a supervisor lets the work go on.
    Accepted(Vec<String>),
}

impl Desk {
    /// From now on the desk looks around itself: now, whenever [`Desk::look_around`] is called, and before each approval.
    /// A desk that nobody bids to watch (a demonstration, a rehearsal) is not held up by the network of its computer,
    /// because nothing counts there.
    ///
    /// # Errors
    /// The vault refused.
    pub fn watch(&mut self, around: Arc<dyn Surroundings>) -> Result<(), Refusal> {
        self.around = Some(around);
        self.look_around()
    }

    /// Looks at the network and at the clock, and notes what is different from the last time; does nothing at a desk that
    /// does not watch.
    ///
    /// # Errors
    /// The vault refused.
    pub fn look_around(&mut self) -> Result<(), Refusal> {
        let Some(around) = self.around.clone() else { return Ok(()) };
        self.look_at_clock()?;
        // What cannot be seen is not taken for quiet: the last that was known stands.
        let Some(interfaces) = around.interfaces() else { return Ok(()) };
        let active = active(&interfaces);
        if self.view.facts.interfaces.iter().ne(&active) {
            self.note_unasked(Event::InterfacesChanged { active })?;
        }
        Ok(())
    }

    fn look_at_clock(&mut self) -> Result<(), Refusal> {
        let (now, seen) = (self.now(), self.seen_at);
        self.seen_at = Some(now);
        match seen.map(|seen| seen - now) {
            Some(back) if back >= BACK_MIN => {
                log::warn!("the clock went back by {} s while the desk was open", back.num_seconds());
                self.note_unasked(Event::ClockWentBack { seconds: back.num_seconds() })
            }
            _ => Ok(()),
        }
    }

    /// How this desk stands to the network, from what was noted last.
    pub fn network(&self) -> NetworkStanding {
        let facts = &self.view.facts;
        let up: Vec<String> = facts.interfaces.iter().cloned().collect();
        match (up.is_empty(), facts.interfaces.is_subset(&facts.accepted)) {
            (true, _) => NetworkStanding::Quiet,
            (false, true) => NetworkStanding::Accepted(up),
            (false, false) => NetworkStanding::Blocking(up),
        }
    }

    /// Lets the work go on although exactly these interfaces are up. When another comes up, or one of them again, it is
    /// asked anew.
    ///
    /// # Errors
    /// No right; no reason; others are up than those that were named.
    pub fn accept_network(&mut self, interfaces: &[String], reason: &str) -> Result<(), Refusal> {
        self.require(Right::AcceptNetwork)?;
        let reason = sound_reason(reason)?;
        protocol::check(&reason)?;
        self.look_around()?;
        let named = interfaces.iter().collect::<std::collections::BTreeSet<_>>();
        if named.is_empty() || named != self.view.facts.interfaces.iter().collect() {
            return Err(Refusal::NetworkChanged);
        }
        self.note(Event::NetworkAccepted { interfaces: interfaces.to_vec(), reason }).map(drop)
    }

    /// Why nothing may be approved now, if the network stands against it.
    pub fn network_refusal(&self) -> Option<Refusal> {
        match self.network() {
            NetworkStanding::Blocking(interfaces) => Some(Refusal::NetworkUp { interfaces: interfaces.join(", ") }),
            NetworkStanding::Quiet | NetworkStanding::Accepted(_) => None,
        }
    }

    /// Looks once more, because what came up within the last second has not been noted, and refuses if it must.
    pub(crate) fn require_quiet_network(&mut self) -> Result<(), Refusal> {
        self.look_around()?;
        self.network_refusal().map_or(Ok(()), Err)
    }

    /// Appends what the software observed by itself, whoever sits there.
    fn note_unasked(&mut self, event: Event) -> Result<(), Refusal> {
        let stamped = Stamped { at: self.now(), by: None, event };
        self.vault.write(|change| change.append(&stamped))?;
        self.view.note(&stamped);
        Ok(())
    }
}
