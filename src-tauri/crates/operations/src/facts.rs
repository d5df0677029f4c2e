//! What the journal tells about the desk itself: network, clock, readiness, passphrases.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use election::{Event, PersonId, Stamped};

/// Facts about a desk, heard event by event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Facts {
    /// When the last of them was.
    pub(crate) last: Option<DateTime<Utc>>,
    /// The network interfaces that were up at the last look.
    pub(crate) interfaces: BTreeSet<String>,
    /// Those of them for which a supervisor gave a reason.
    pub(crate) accepted: BTreeSet<String>,
    /// Who last compared the clock with the one on the wall; nobody since it went back.
    pub(crate) clock: Option<(PersonId, DateTime<Utc>)>,
    /// By how many seconds it went back since then.
    pub(crate) clock_back: Option<i64>,
    /// When readiness was last checked, and whether it was go.
    pub(crate) readiness: Option<(DateTime<Utc>, bool)>,
    /// Who chose a passphrase of their own.
    pub(crate) own_passphrase: BTreeSet<PersonId>,
}

impl Facts {
    /// Takes one event.
    pub(crate) fn hear(&mut self, stamped: &Stamped) {
        self.last = Some(stamped.at);
        match &stamped.event {
            Event::InterfacesChanged { active } => {
                self.interfaces = active.iter().cloned().collect();
                // What went down is asked for again when it comes up.
                self.accepted.retain(|name| active.contains(name));
            }
            Event::NetworkAccepted { interfaces, .. } => self.accepted = interfaces.iter().cloned().collect(),
            Event::ClockConfirmed => {
                (self.clock, self.clock_back) = (stamped.by.clone().map(|by| (by, stamped.at)), None);
            }
            Event::ClockWentBack { seconds } => (self.clock, self.clock_back) = (None, Some(*seconds)),
            Event::ReadinessChecked { go, .. } => self.readiness = Some((stamped.at, *go)),
            Event::PassphraseChanged { person } => {
                self.own_passphrase.insert(person.clone());
            }
            // Whoever is added again has a first passphrase again.
            Event::PersonAdded(person) => {
                self.own_passphrase.remove(&person.id);
            }
            _ => {}
        }
    }
}
