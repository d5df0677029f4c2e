//! Where the papers of a desk come from at one moment.

use chrono::{DateTime, FixedOffset, Utc};
use protocol::{Imprint, JournalHead, Software, Wording};
use sealing::Digest;

use crate::{Desk, World};

/// The parts of an imprint, owned.
#[derive(Debug)]
pub(crate) struct Origin {
    place: String,
    journal: Option<JournalHead>,
    version: String,
    digest: Digest,
    made_at: DateTime<Utc>,
    clock: FixedOffset,
}

impl Origin {
    /// As the desk stands now.
    pub(crate) fn of(desk: &Desk) -> Self {
        let head = desk.head();
        Self {
            journal: Some(JournalHead { entry: head.seq, hash: head.hash }),
            ..Self::outside(desk.place(), &*desk.world)
        }
    }

    /// Of a place that keeps no journal.
    pub(super) fn outside(place: &str, world: &dyn World) -> Self {
        let software = world.software();
        Self {
            place: place.to_owned(),
            journal: None,
            version: format!("Counterfoil {}", software.version),
            digest: software.digest,
            made_at: world.now(),
            clock: world.clock(),
        }
    }

    pub(crate) fn imprint(&self) -> Imprint<'_> {
        Imprint {
            place: &self.place,
            journal: self.journal,
            software: Software { version: &self.version, digest: self.digest },
            made_at: self.made_at,
            clock: self.clock,
        }
    }
}

impl Desk {
    /// The words of the election's papers; before one was loaded, those of this language.
    pub(super) fn wording_or(&self, language: &str) -> Wording {
        self.view.election.as_ref().map_or_else(|| Wording::new(language), |loaded| loaded.wording())
    }
}
