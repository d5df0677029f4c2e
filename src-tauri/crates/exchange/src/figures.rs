//! Figures: one frozen set of counts from which every published form is written, so that none can differ from another.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use election::{
    Area, AreaId, Contest, ContestId, Counts, Election, FieldKind, FieldRole, Form, RecordId, SamplePlan, Station,
    StationId,
};
use sealing::{Digest, Hasher};
use serde::{Deserialize, Serialize};

use crate::error::Refusal;

/// What the digest of a set of figures begins with.
const FIGURES_FORMAT: &[u8] = b"counterfoil-figures/1";

/// A blank that was not filled in; no count is that large.
const BLANK: u32 = u32::MAX;

/// How far results have come (NIST SP 1500-100, `ResultsStatus`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Records are missing.
    UnofficialPartial,
    /// Every record is in; nobody has certified the result.
    UnofficialComplete,
    /// The authority has certified the result.
    Certified,
    /// A certified result was corrected.
    Correction,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 4] = [Self::UnofficialPartial, Self::UnofficialComplete, Self::Certified, Self::Correction];

    /// The name used in files and translations.
    pub fn name(self) -> &'static str {
        match self {
            Self::UnofficialPartial => "unofficial-partial",
            Self::UnofficialComplete => "unofficial-complete",
            Self::Certified => "certified",
            Self::Correction => "correction",
        }
    }
}

/// What a publication says of itself beside its figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// How far results have come.
    pub status: Status,
    /// Its number among the publications of the election, from 1; a lower one never replaces a higher one.
    pub sequence: u32,
    /// When the figures were frozen.
    pub at: DateTime<Utc>,
    /// The program and its version.
    pub software: String,
    /// How many records of each contest were compared with their signed paper and say the same.
    pub confirmed: BTreeMap<ContestId, u64>,
    /// Which records were to be compared.
    pub sample: SamplePlan,
}

impl Issue {
    /// How many records of a contest say what their signed paper says.
    pub fn confirmed_of(&self, contest: &ContestId) -> u64 {
        self.confirmed.get(contest).copied().unwrap_or(0)
    }
}

/// Frozen figures of some contests of an election.
#[derive(Debug)]
pub struct Figures<'a> {
    election: &'a Election,
    definition: Digest,
    issue: Issue,
    contests: Vec<ContestFigures<'a>>,
    digest: Digest,
}

/// The figures of one contest: its areas with their sums, its stations with their counts.
#[derive(Debug)]
pub struct ContestFigures<'a> {
    contest: &'a Contest,
    form: &'a Form,
    areas: Vec<AreaFigures<'a>>,
    stations: Vec<StationFigures<'a>>,
    /// Rows of the form's length, one for each station that reported, in the order in which they were taken.
    counts: Vec<u32>,
    key: KeyFields,
}

/// An area of a contest with its sums.
#[derive(Clone, Debug)]
pub struct AreaFigures<'a> {
    /// The area.
    pub area: &'a Area,
    /// Its place among the definition's areas.
    pub index: usize,
    /// The place, among the contest's areas, of the one that it belongs to; none for the contest's own.
    pub parent: Option<usize>,
    /// How far below the contest's own area it lies.
    pub depth: usize,
    /// How many records belong to it.
    pub expected: u64,
    /// How many of them are counted.
    pub received: u64,
    /// The sums by position on the form.
    pub numbers: Vec<u64>,
}

/// A station of a contest.
#[derive(Clone, Debug)]
pub struct StationFigures<'a> {
    /// The station.
    pub station: &'a Station,
    /// Its place among the definition's stations.
    pub index: usize,
    /// The place of its area among the contest's areas.
    pub area: usize,
    row: Option<usize>,
}

/// The positions whose sums everybody asks for. Where a form has a total, its parts are not added again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyFields {
    /// Registered voters.
    pub electorate: Vec<usize>,
    /// Voters; where a form does not ask for them, the ballots found.
    pub voters: Vec<usize>,
    /// Ballots with no mark.
    pub blank: Vec<usize>,
    /// Ballots that do not count.
    pub invalid: Vec<usize>,
    /// Votes or ballots that count; where a form does not ask for them, the votes of all lists.
    pub valid: Vec<usize>,
    /// The totals of the lists, or the options, in the order of the ballot.
    pub lists: Vec<usize>,
}

/// The sums of the key fields in one area or at one station.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KeyNumbers {
    /// Registered voters; none where no blank asks for them.
    pub electorate: Option<u64>,
    /// Voters.
    pub voters: Option<u64>,
    /// Ballots with no mark.
    pub blank: Option<u64>,
    /// Ballots that do not count.
    pub invalid: Option<u64>,
    /// Votes or ballots that count.
    pub valid: Option<u64>,
}

impl KeyFields {
    /// The key fields of a form.
    pub fn of(form: &Form) -> Self {
        use FieldKind as K;
        let of_kind =
            |wanted: K| positions(form, |role| matches!(role, FieldRole::Plain { kind, .. } if *kind == wanted));
        let first = |kinds: &[K]| kinds.iter().map(|kind| of_kind(*kind)).find(|found| !found.is_empty());
        let lists = positions(form, |role| matches!(role, FieldRole::List(_) | FieldRole::Option(_)));
        Self {
            electorate: first(&[K::ElectorateTotal, K::Electorate]).unwrap_or_default(),
            voters: first(&[K::VotersTotal, K::Voters, K::BallotsFound]).unwrap_or_default(),
            blank: of_kind(K::BallotsBlank),
            invalid: of_kind(K::BallotsInvalid),
            valid: first(&[K::BallotsValid]).unwrap_or_else(|| lists.clone()),
            lists,
        }
    }

    /// Their sums over one row of numbers by position.
    pub fn sums(&self, at: impl Fn(usize) -> Option<u64>) -> KeyNumbers {
        let sum = |positions: &[usize]| {
            let known = positions.iter().filter_map(|position| at(*position));
            known.fold(None, |sum: Option<u64>, number| Some(sum.unwrap_or(0).saturating_add(number)))
        };
        KeyNumbers {
            electorate: sum(&self.electorate),
            voters: sum(&self.voters),
            blank: sum(&self.blank),
            invalid: sum(&self.invalid),
            valid: sum(&self.valid),
        }
    }
}

impl KeyNumbers {
    /// Voters in hundredths of a per cent of the electorate, rounded to the nearest; none without an electorate.
    pub fn turnout(&self) -> Option<u64> {
        share(self.voters?, self.electorate?)
    }
}

/// `part` in hundredths of a per cent of `whole`, rounded to the nearest; none of nothing.
pub fn share(part: u64, whole: u64) -> Option<u64> {
    let (part, whole) = (u128::from(part), u128::from(whole));
    let rounded = (part * 20_000 + whole).checked_div(2 * whole)?;
    u64::try_from(rounded).ok()
}

fn positions(form: &Form, wanted: impl Fn(&FieldRole) -> bool) -> Vec<usize> {
    let fields = form.fields().iter().enumerate();
    fields.filter(|(_, field)| wanted(&field.role)).map(|(position, _)| position).collect()
}

impl<'a> Figures<'a> {
    /// The election.
    pub fn election(&self) -> &'a Election {
        self.election
    }

    /// SHA-256 of the definition.
    pub fn definition(&self) -> Digest {
        self.definition
    }

    /// What the publication says of itself.
    pub fn issue(&self) -> &Issue {
        &self.issue
    }

    /// The contests in the definition's order.
    pub fn contests(&self) -> &[ContestFigures<'a>] {
        &self.contests
    }

    /// SHA-256 of all figures, whatever form they are written in: the same figures have the same one.
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// The chief language of the election's papers.
    pub fn language(&self) -> &'a str {
        self.election.definition().languages.first().map_or("en", String::as_str)
    }
}

impl<'a> ContestFigures<'a> {
    /// The contest.
    pub fn contest(&self) -> &'a Contest {
        self.contest
    }

    /// Its form.
    pub fn form(&self) -> &'a Form {
        self.form
    }

    /// Its areas, each before those below it; the first is the contest's own and holds the result.
    pub fn areas(&self) -> &[AreaFigures<'a>] {
        &self.areas
    }

    /// The contest's own area; the figures were not frozen without one.
    pub fn whole(&self) -> Option<&AreaFigures<'a>> {
        self.areas.first()
    }

    /// Its stations in the definition's order.
    pub fn stations(&self) -> &[StationFigures<'a>] {
        &self.stations
    }

    /// The key fields of its form.
    pub fn key(&self) -> &KeyFields {
        &self.key
    }

    /// What a station counted, by position on the form; nothing if it has not reported.
    pub fn counts(&self, station: &StationFigures<'_>) -> Option<impl ExactSizeIterator<Item = Option<u32>> + '_> {
        let length = self.form.fields().len();
        let row = self.counts.chunks_exact(length).nth(station.row?)?;
        Some(row.iter().map(|count| (*count != BLANK).then_some(*count)))
    }

    /// The key figures of an area.
    pub fn key_of_area(&self, area: &AreaFigures<'_>) -> KeyNumbers {
        self.key.sums(|position| area.numbers.get(position).copied())
    }

    /// The key figures of a station; nothing if it has not reported.
    pub fn key_of_station(&self, station: &StationFigures<'_>) -> Option<KeyNumbers> {
        let length = self.form.fields().len();
        let row = self.counts.chunks_exact(length).nth(station.row?)?;
        Some(
            self.key.sums(|position| row.get(position).filter(|count| **count != BLANK).map(|count| u64::from(*count))),
        )
    }

    fn digest(&self, hasher: &mut Hasher) {
        text(hasher, self.contest.id.as_str());
        for area in &self.areas {
            text(hasher, area.area.id.as_str());
            let numbers = [area.expected, area.received].into_iter().chain(area.numbers.iter().copied());
            let bytes: Vec<u8> = numbers.flat_map(u64::to_be_bytes).collect();
            hasher.update(&bytes);
        }
        for station in &self.stations {
            text(hasher, station.station.number.as_str());
            let counts = self.counts(station).into_iter().flatten();
            let bytes: Vec<u8> = counts.flat_map(|count| count.unwrap_or(BLANK).to_be_bytes()).collect();
            hasher.update(&u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
            hasher.update(&bytes);
        }
    }
}

impl StationFigures<'_> {
    /// Whether it has reported.
    pub fn is_counted(&self) -> bool {
        self.row.is_some()
    }
}

/// A text with its length before it, so that two texts never run together.
fn text(hasher: &mut Hasher, text: &str) {
    hasher.update(&u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
    hasher.update(text.as_bytes());
}

/// Figures that are still being gathered.
#[derive(Debug)]
pub struct Gathering<'a> {
    election: &'a Election,
    contests: Vec<ContestFigures<'a>>,
    places: HashMap<&'a ContestId, usize>,
    stations: Vec<HashMap<&'a StationId, usize>>,
}

impl<'a> Gathering<'a> {
    /// Nothing counted yet in these contests; in every contest if none is named.
    pub fn begin(election: &'a Election, wanted: Option<&ContestId>) -> Self {
        let contests = election.contests().filter(|(contest, _)| wanted.is_none_or(|wanted| contest.id == *wanted));
        let contests: Vec<_> = contests.map(|(contest, form)| nothing(election, contest, form)).collect();
        let places = contests.iter().enumerate().map(|(place, figures)| (&figures.contest.id, place)).collect();
        let by_number = |figures: &ContestFigures<'a>| {
            figures.stations.iter().enumerate().map(|(place, of)| (&of.station.number, place)).collect()
        };
        let stations = contests.iter().map(by_number).collect();
        Self { election, contests, places, stations }
    }

    /// Takes the record of a station; records of other contests pass by.
    ///
    /// # Errors
    /// [`Refusal::UnknownStation`] if the station takes no part; a record that was taken before, or is not on its form.
    pub fn take(&mut self, record: &RecordId, counts: &Counts) -> Result<(), Refusal> {
        let Some(place) = self.places.get(&record.contest) else { return Ok(()) };
        let unknown =
            || Refusal::UnknownStation { station: record.station.to_string(), contest: record.contest.to_string() };
        let station =
            self.stations.get(*place).and_then(|stations| stations.get(&record.station)).ok_or_else(unknown)?;
        let figures = self.contests.get_mut(*place).ok_or_else(unknown)?;
        let station = figures.stations.get_mut(*station).ok_or_else(unknown)?;
        let length = figures.form.fields().len();
        if station.row.is_some() || counts.len() != length {
            return Err(Refusal::Election(election::Refusal::WrongForm));
        }
        station.row = Some(figures.counts.len() / length.max(1));
        figures.counts.extend(counts.iter().map(|count| count.map_or(BLANK, u32::from)));
        let mut area = Some(station.area);
        while let Some(place) = area {
            let Some(above) = figures.areas.get_mut(place) else { break };
            above.received += 1;
            for (sum, count) in above.numbers.iter_mut().zip(counts.iter()) {
                *sum += u64::from(count.map_or(0, u32::from));
            }
            area = above.parent;
        }
        Ok(())
    }

    /// How many records are missing.
    pub fn missing(&self) -> u64 {
        let wholes = self.contests.iter().filter_map(ContestFigures::whole);
        wholes.map(|area| area.expected.saturating_sub(area.received)).sum()
    }

    /// The contests as far as they are gathered.
    pub fn contests(&self) -> &[ContestFigures<'a>] {
        &self.contests
    }

    /// Freezes what was gathered.
    pub fn freeze(self, definition: Digest, issue: Issue) -> Figures<'a> {
        let mut hasher = Hasher::new();
        hasher.update(FIGURES_FORMAT);
        hasher.update(definition.as_bytes());
        self.contests.iter().for_each(|contest| contest.digest(&mut hasher));
        Figures { election: self.election, definition, issue, contests: self.contests, digest: hasher.finish() }
    }
}

/// A contest of which nothing is counted: its areas from its own downwards, and the stations in them.
fn nothing<'a>(election: &'a Election, contest: &'a Contest, form: &'a Form) -> ContestFigures<'a> {
    let mut areas = areas(election, contest, form.fields().len());
    let places: HashMap<&AreaId, usize> =
        areas.iter().enumerate().map(|(place, figures)| (&figures.area.id, place)).collect();
    let all = election.definition().stations.iter().enumerate();
    let stations = all.filter_map(|(index, station)| {
        let area = *places.get(&station.area)?;
        Some(StationFigures { station, index, area, row: None })
    });
    let stations: Vec<StationFigures<'a>> = stations.collect();
    for station in &stations {
        let mut area = Some(station.area);
        while let Some(above) = area.and_then(|place| areas.get_mut(place)) {
            above.expected += 1;
            area = above.parent;
        }
    }
    ContestFigures { contest, form, areas, stations, counts: vec![], key: KeyFields::of(form) }
}

/// The areas of a contest in the order of a walk from its own downwards, siblings in the definition's order.
fn areas<'a>(election: &'a Election, contest: &'a Contest, length: usize) -> Vec<AreaFigures<'a>> {
    let mut below: HashMap<&AreaId, Vec<(usize, &'a Area)>> = HashMap::new();
    let mut ahead = vec![];
    for (index, area) in election.definition().areas.iter().enumerate() {
        if area.id == contest.area {
            ahead.push((index, area, None, 0));
        } else if let Some(parent) = &area.parent {
            below.entry(parent).or_default().push((index, area));
        }
    }
    let mut areas = vec![];
    while let Some((index, area, parent, depth)) = ahead.pop() {
        let place = areas.len();
        let numbers = vec![0; length];
        areas.push(AreaFigures { area, index, parent, depth, expected: 0, received: 0, numbers });
        let children = below.remove(&area.id).unwrap_or_default();
        ahead.extend(children.into_iter().rev().map(|(index, area)| (index, area, Some(place), depth + 1)));
    }
    areas
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_to_the_nearest_hundredth_of_a_per_cent() {
        assert_eq!(share(1, 3), Some(3_333));
        assert_eq!(share(2, 3), Some(6_667));
        assert_eq!(share(1, 0), None);
        assert_eq!(share(u64::MAX, u64::MAX), Some(10_000));
    }
}
