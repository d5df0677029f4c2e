//! An election that has been checked: its parts found by name, its forms written out.

use std::collections::HashMap;

use crate::{
    Area, AreaId, CentreId, Contest, ContestId, Definition, Form, RecordId, Refusal, Sheet, Station, StationId,
};

/// A definition without a fault, with the forms of its contests written out and its parts found by name.
#[derive(Debug)]
pub struct Election {
    definition: Definition,
    forms: Vec<Form>,
    contests: HashMap<ContestId, usize>,
    stations: HashMap<StationId, usize>,
    areas: HashMap<AreaId, usize>,
}

impl Election {
    pub(crate) fn index(definition: Definition, forms: Vec<Form>) -> Self {
        let contests =
            definition.contests.iter().enumerate().map(|(index, contest)| (contest.id.clone(), index)).collect();
        let stations =
            definition.stations.iter().enumerate().map(|(index, station)| (station.number.clone(), index)).collect();
        let areas = definition.areas.iter().enumerate().map(|(index, area)| (area.id.clone(), index)).collect();
        Self { definition, forms, contests, stations, areas }
    }

    /// Where an area stands in the definition.
    pub fn area_place(&self, id: &AreaId) -> Option<usize> {
        self.areas.get(id).copied()
    }

    /// Where a contest stands in the definition.
    pub fn contest_place(&self, id: &ContestId) -> Option<usize> {
        self.contests.get(id).copied()
    }

    /// Where a station stands in the definition.
    pub fn station_place(&self, id: &StationId) -> Option<usize> {
        self.stations.get(id).copied()
    }

    /// The definition as it was given.
    pub fn definition(&self) -> &Definition {
        &self.definition
    }

    /// A contest and its form.
    pub fn contest(&self, id: &ContestId) -> Option<(&Contest, &Form)> {
        let index = *self.contests.get(id)?;
        Some((self.definition.contests.get(index)?, self.forms.get(index)?))
    }

    /// Every contest with its form.
    pub fn contests(&self) -> impl Iterator<Item = (&Contest, &Form)> {
        self.definition.contests.iter().zip(&self.forms)
    }

    /// A station.
    pub fn station(&self, id: &StationId) -> Option<&Station> {
        self.definition.stations.get(*self.stations.get(id)?)
    }

    /// An area.
    pub fn area(&self, id: &AreaId) -> Option<&Area> {
        self.definition.areas.get(*self.areas.get(id)?)
    }

    /// An area and those it belongs to, up to the root.
    pub fn upwards<'a>(&'a self, id: &AreaId) -> impl Iterator<Item = &'a Area> {
        std::iter::successors(self.area(id), |area| self.area(area.parent.as_ref()?))
    }

    /// Whether the station takes part in the contest: its area lies in the contest's.
    pub fn takes_part(&self, station: &Station, contest: &Contest) -> bool {
        self.upwards(&station.area).any(|area| area.id == contest.area)
    }

    /// What a move on this record needs to know.
    ///
    /// # Errors
    /// [`Refusal::UnknownRecord`] if there is no such record in this election.
    pub fn sheet<'a>(&'a self, record: &'a RecordId) -> Result<Sheet<'a>, Refusal> {
        let station = self.station(&record.station).ok_or(Refusal::UnknownRecord)?;
        let (contest, form) = self.contest(&record.contest).ok_or(Refusal::UnknownRecord)?;
        if !self.takes_part(station, contest) {
            return Err(Refusal::UnknownRecord);
        }
        Ok(Sheet { record, form, kind: station.kind, policies: self.definition.policies })
    }

    /// Every record that a centre owes, or all of them, station by station in the definition's order.
    pub fn records<'a>(&'a self, centre: Option<&'a CentreId>) -> impl Iterator<Item = RecordId> + 'a {
        let stations = self
            .definition
            .stations
            .iter()
            .filter(move |station| centre.is_none_or(|centre| station.centre == *centre));
        stations.flat_map(move |station| {
            let contests = self.definition.contests.iter().filter(move |contest| self.takes_part(station, contest));
            contests.map(move |contest| RecordId { station: station.number.clone(), contest: contest.id.clone() })
        })
    }
}
