//! What remains of the night: how many records stand where, how many stations are done, how much is still to be keyed.

use std::collections::BTreeMap;

use election::{AreaId, Entry, State, StationId};

use crate::{Desk, Refusal, Step};

/// How far a centre has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remains {
    /// How many records stand at each step, in the order of the steps.
    pub steps: Vec<(Step, usize)>,
    /// The areas of the centre's stations, in the definition's order.
    pub areas: Vec<AreaProgress>,
    /// How many stations the centre has.
    pub stations: usize,
    /// Stations all of whose records are approved in their latest revision.
    pub stations_complete: usize,
    /// How many sheets are still to be keyed: two a record, less what was made.
    pub entries: u64,
    /// Seconds that a sheet takes on average; nothing before one was timed.
    pub mean_seconds: Option<u64>,
}

/// How far the stations of an area have come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaProgress {
    /// Which area.
    pub area: AreaId,
    /// How many stations it has at this centre.
    pub stations: usize,
    /// How many of them are complete.
    pub complete: usize,
}

impl Remains {
    /// Seconds of keying that are left at the pace so far, if one person keyed it all.
    pub fn seconds(&self) -> Option<u64> {
        self.mean_seconds.map(|mean| mean.saturating_mul(self.entries))
    }
}

impl Desk {
    /// How far the centre has come: numbers of records, never a figure of votes and never a name.
    ///
    /// # Errors
    /// Nobody is signed in; no election.
    pub fn remains(&self) -> Result<Remains, Refusal> {
        let (loaded, _) = (self.loaded()?, self.signed_in()?);
        let mut steps: BTreeMap<Step, usize> = Step::ALL.into_iter().map(|step| (step, 0)).collect();
        let mut complete: BTreeMap<StationId, bool> = BTreeMap::new();
        let (mut entries, nothing) = (0, Entry::default());
        for record in loaded.election.records(self.centre()) {
            let entry = self.view.entries.get(&record).unwrap_or(&nothing);
            *steps.entry(Step::of(entry)).or_default() += 1;
            *complete.entry(record.station).or_insert(true) &= entry.approved().is_some();
            entries += entries_left(entry.state());
        }
        let mut areas: Vec<AreaProgress> = vec![];
        for station in &loaded.election.definition().stations {
            let Some(done) = complete.get(&station.number) else { continue };
            let known = areas.iter().position(|known| known.area == station.area);
            let place = known.unwrap_or(areas.len());
            if known.is_none() {
                areas.push(AreaProgress { area: station.area.clone(), stations: 0, complete: 0 });
            }
            if let Some(area) = areas.get_mut(place) {
                area.stations += 1;
                area.complete += usize::from(*done);
            }
        }
        Ok(Remains {
            steps: steps.into_iter().collect(),
            areas,
            stations: complete.len(),
            stations_complete: complete.values().filter(|done| **done).count(),
            entries,
            mean_seconds: self.view.work.mean_seconds(),
        })
    }
}

/// How many sheets are still to be keyed for a record.
fn entries_left(state: State) -> u64 {
    match state {
        State::Waiting => 2,
        State::Entered => 1,
        State::Differing | State::Agreed | State::OnceApproved | State::Approved => 0,
    }
}
