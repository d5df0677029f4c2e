//! Lots: drawn by hand before a witness, recorded by an officer, and taken wherever their tie stands.

use std::collections::BTreeSet;

use apportionment::{Lot, Refusal as No, Tie};
use chrono::{DateTime, Utc};
use election::{ContestId, Event, PersonId, Right, Stamped, sound_reason};

use crate::{Desk, Refusal};

/// A lot as it was drawn and recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnLot {
    /// In which contest.
    pub contest: ContestId,
    /// For the tie of which distribution.
    pub place: String,
    /// Who was tied.
    pub among: Vec<String>,
    /// Who was drawn.
    pub drawn: Vec<String>,
    /// Before whom it was drawn.
    pub witness: String,
    /// How it was drawn, and by what right.
    pub reason: String,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Option<PersonId>,
}

impl DrawnLot {
    /// The lot of an event, if it is one.
    pub(crate) fn heard(stamped: &Stamped) -> Option<Self> {
        let Event::LotDrawn { contest, place, among, drawn, witness, reason } = &stamped.event else { return None };
        let (at, by) = (stamped.at, stamped.by.clone());
        let (contest, place, among, drawn) = (contest.clone(), place.clone(), among.clone(), drawn.clone());
        Some(Self { contest, place, among, drawn, witness: witness.clone(), reason: reason.clone(), at, by })
    }

    /// Whether it was drawn for this tie.
    pub(crate) fn decides(&self, tie: &Tie) -> bool {
        let set = |names: &[String]| names.iter().cloned().collect::<BTreeSet<String>>();
        self.place == tie.place.to_string()
            && set(&self.among) == set(&tie.among)
            && u32::try_from(self.drawn.len()) == Ok(tie.seats)
    }

    /// The same as the computation takes it.
    pub(crate) fn of(&self, tie: &Tie) -> Lot {
        Lot { place: tie.place.clone(), among: self.among.clone(), drawn: self.drawn.clone() }
    }
}

impl Desk {
    /// Records the lot that was drawn for the tie at which the computation of a contest's seats stands now. It can be drawn
    /// once: whoever draws again until the outcome pleases has drawn no lot.
    ///
    /// # Errors
    /// No right; an embargo; records are missing; there is no tie, or another one; too few or too many were drawn, one twice,
    /// or somebody who is not tied; no witness, or no reason.
    pub fn record_lot(&mut self, contest: &ContestId, lot: &Lot, witness: &str, reason: &str) -> Result<(), Refusal> {
        self.require(Right::RecordLot)?;
        let (witness, reason) = (sound_reason(witness)?, sound_reason(reason)?);
        [&witness, &reason].into_iter().try_for_each(|text| protocol::check(text))?;
        let unused = || Refusal::Seats(No::UnusedLot { place: lot.place.clone() });
        let tie = match self.seats(contest, &[], false) {
            Err(Refusal::Seats(No::Tied(tie))) => tie,
            Err(refusal) => return Err(refusal),
            Ok(_) => return Err(unused()),
        };
        let set = |names: &[String]| names.iter().cloned().collect::<BTreeSet<String>>();
        let (among, drawn) = (set(&tie.among), set(&lot.drawn));
        if lot.place != tie.place || set(&lot.among) != among {
            return Err(unused());
        }
        let is_right =
            drawn.len() == lot.drawn.len() && u32::try_from(drawn.len()) == Ok(tie.seats) && drawn.is_subset(&among);
        if !is_right {
            return Err(No::WrongLot { place: lot.place.clone() }.into());
        }
        self.note(Event::LotDrawn {
            contest: contest.clone(),
            place: tie.place.to_string(),
            among: tie.among.clone(),
            drawn: lot.drawn.clone(),
            witness,
            reason,
        })?;
        Ok(())
    }

    /// The lots that were recorded for a contest, in the order in which they were.
    pub fn lots<'a>(&'a self, contest: &'a ContestId) -> impl Iterator<Item = &'a DrawnLot> {
        self.view.lots.iter().filter(move |lot| lot.contest == *contest)
    }
}
