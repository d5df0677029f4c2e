//! Consolidating: running totals of each contest in each area, from proved records alone.

use std::collections::HashMap;
use std::sync::OnceLock;

use election::{AreaId, ContestId, Election, RecordId, Right, Totals};
use store::Fault;

use crate::view::Loaded;
use crate::{Desk, Lookout, Refusal};

/// The totals of a contest in an area, with how many records they need and have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaTotals {
    /// The sums by position on the contest's form.
    pub totals: Totals,
    /// How many records belong to the contest in this area.
    pub expected: u64,
}

/// The areas of one level side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Each area with its totals, in the definition's order; of very many only the first.
    pub areas: Vec<(AreaId, AreaTotals)>,
    /// How many there are.
    pub number: usize,
}

/// Most areas of one answer.
const AREAS_MAX: usize = 2_000;

impl Desk {
    /// The totals of a contest in an area; without an area, in the contest's own.
    ///
    /// # Errors
    /// No right; an embargo; no such contest or area.
    pub fn totals(&self, contest: &ContestId, area: Option<&AreaId>) -> Result<AreaTotals, Refusal> {
        self.require(Right::SeeTotals)?;
        let loaded = self.loaded()?;
        self.require_released()?;
        totals(&loaded, contest, area, |contest, area| self.vault.totals(contest, area))
    }
}

impl Lookout {
    /// As [`Desk::totals`], also while the desk imports.
    ///
    /// # Errors
    /// An embargo; no such contest or area; the vault refused.
    pub fn totals(&self, contest: &ContestId, area: Option<&AreaId>) -> Result<AreaTotals, Refusal> {
        self.require_open()?;
        let reading = self.reading()?;
        totals(&self.loaded, contest, area, |contest, area| reading.totals(contest, area))
    }

    /// The totals of a contest in each of the areas that an area consists of; without an area, the contest's own.
    ///
    /// # Errors
    /// As [`Lookout::totals`].
    pub fn compare(&self, contest: &ContestId, area: Option<&AreaId>) -> Result<Comparison, Refusal> {
        self.require_open()?;
        let (election, reading) = (self.election(), self.reading()?);
        let unknown = || Refusal::UnknownContest { contest: contest.to_string() };
        let area = area.unwrap_or(&election.contest(contest).ok_or_else(unknown)?.0.area);
        let below = election.definition().areas.iter().filter(|below| below.parent.as_ref() == Some(area));
        let mut comparison = Comparison::default();
        for below in below {
            comparison.number += 1;
            if comparison.areas.len() < AREAS_MAX {
                let of = totals(&self.loaded, contest, Some(&below.id), |contest, area| reading.totals(contest, area))?;
                comparison.areas.push((below.id.clone(), of));
            }
        }
        Ok(comparison)
    }
}

fn totals(
    loaded: &Loaded,
    contest: &ContestId,
    area: Option<&AreaId>,
    kept: impl FnOnce(&ContestId, &AreaId) -> Result<Option<Totals>, Fault>,
) -> Result<AreaTotals, Refusal> {
    let (election, owed) = (&loaded.election, &loaded.owed);
    let unknown = || Refusal::UnknownContest { contest: contest.to_string() };
    let (found, form) = election.contest(contest).ok_or_else(unknown)?;
    let area = area.unwrap_or(&found.area);
    election.area(area).ok_or_else(|| Refusal::UnknownArea { area: area.to_string() })?;
    let totals = kept(contest, area)?.unwrap_or_else(|| Totals::nothing(form.fields().len()));
    Ok(AreaTotals { totals, expected: owed.of(election, contest, area) })
}

/// How many records belong to each contest in each area; added up when somebody first asks, because a definition does not
/// change.
#[derive(Debug, Default)]
pub(crate) struct Owed(OnceLock<HashMap<(ContestId, AreaId), u64>>);

impl Owed {
    /// How many records belong to the contest in this area.
    pub(crate) fn of(&self, election: &Election, contest: &ContestId, area: &AreaId) -> u64 {
        let owed = self.0.get_or_init(|| add_up_owed(election));
        // The map is asked with a key of its own; there are far fewer questions than records.
        owed.get(&(contest.clone(), area.clone())).copied().unwrap_or(0)
    }
}

fn add_up_owed(election: &Election) -> HashMap<(ContestId, AreaId), u64> {
    let mut stations: HashMap<&AreaId, u64> = HashMap::new();
    for station in &election.definition().stations {
        *stations.entry(&station.area).or_default() += 1;
    }
    let mut owed = HashMap::new();
    for (area, number) in stations {
        let above: Vec<&AreaId> = election.upwards(area).map(|area| &area.id).collect();
        for (contest, _) in election.contests().filter(|(contest, _)| above.contains(&&contest.area)) {
            for area in &above {
                *owed.entry((contest.id.clone(), (*area).clone())).or_default() += number;
            }
        }
    }
    owed
}

/// Names every total that a record belongs to, with the length of its form: its contest in its station's area and in
/// each area above.
pub(crate) fn add_up(
    election: &Election,
    record: &RecordId,
    mut each: impl FnMut((ContestId, AreaId), usize) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let station = election.station(&record.station).ok_or(election::Refusal::UnknownRecord)?;
    let (_, form) = election.contest(&record.contest).ok_or(election::Refusal::UnknownRecord)?;
    let mut areas = election.upwards(&station.area);
    areas.try_for_each(|area| each((record.contest.clone(), area.id.clone()), form.fields().len()))
}
