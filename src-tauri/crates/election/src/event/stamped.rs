//! An event with who caused it and when, and the record that it may be about.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::Event;
use crate::{ContestId, PersonId, StationId};

/// The count of one contest at one station.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RecordId {
    /// The station.
    pub station: StationId,
    /// The contest.
    pub contest: ContestId,
}

/// An event with who caused it and when. Order is the journal's, never the clock's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamped {
    /// When, by the desk's clock.
    pub at: DateTime<Utc>,
    /// Who; nobody for what the software observed by itself.
    pub by: Option<PersonId>,
    /// What.
    pub event: Event,
}

impl Event {
    /// The record that the event moves, if it moves one at the counting centre.
    pub fn record(&self) -> Option<&RecordId> {
        match self {
            Self::Entered { record, .. }
            | Self::Rekeyed { record, .. }
            | Self::Discarded { record, .. }
            | Self::Approved { record, .. }
            | Self::CorrectionOpened { record, .. }
            | Self::Sealed { record, .. }
            | Self::ProtocolMade { record, .. }
            | Self::Printed { record, .. }
            | Self::Exported { record, .. } => Some(record),
            _ => None,
        }
    }
}
