//! The seats of a publication: of contests whose records are all in, with every step.

use apportionment::Refusal as No;
use exchange::figures::{Figures, Status};
use exchange::publish::Seats;

use crate::seats::{Names, Step, steps};
use crate::view::Loaded;
use crate::{Desk, Refusal};

/// The seats of a contest, as they are published.
#[derive(Debug)]
pub(crate) struct Allocated {
    /// How many each list got, and who is elected.
    pub(crate) seats: Seats,
    /// How they were computed.
    pub(crate) steps: Vec<Step>,
}

impl Desk {
    /// The seats of each contest in the order of the figures; nothing where none follow, where records are missing, or where
    /// an unofficial result cannot be allocated yet, because it waits for a lot.
    ///
    /// # Errors
    /// The two computations differ; seats of an official result cannot be computed.
    pub(super) fn allocate(&self, loaded: &Loaded, figures: &Figures<'_>) -> Result<Vec<Option<Allocated>>, Refusal> {
        let is_official = matches!(figures.issue().status, Status::Certified | Status::Correction);
        let (wording, language) = (loaded.wording(), figures.language());
        let one = |contest: &exchange::figures::ContestFigures<'_>| {
            let is_whole = contest.whole().is_some_and(|whole| whole.received == whole.expected);
            let contest = contest.contest();
            if contest.allocation.is_none() || !is_whole {
                return Ok(None);
            }
            match self.seats(&contest.id, &[], false) {
                Ok(seats) => {
                    let names = Names::of(&loaded.election, contest, language);
                    let steps = steps(&seats.report, &names, &wording);
                    Ok(Some(Allocated { seats: seats.published(contest), steps }))
                }
                Err(Refusal::Seats(refusal)) if !is_official && !matches!(refusal, No::OpinionsDiffer { .. }) => {
                    log::info!("{} is published without seats: {refusal}", contest.id);
                    Ok(None)
                }
                Err(refusal) => Err(refusal),
            }
        };
        figures.contests().iter().map(one).collect()
    }
}
