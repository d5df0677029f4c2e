//! The roll of the night: how every record that the office expects stands, kept in memory and brought up to date by what is new.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use election::{AreaId, CentreId, ContestId, RecordId};
use store::{Came, CheckedPaper, PaperStanding, Reading, Standing};

use crate::Refusal;
use crate::view::Loaded;

/// How a record stands at the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordStanding {
    /// No file of it has come.
    Missing,
    /// Files of it contradict each other, and none is counted.
    Conflict,
    /// It is counted, and nobody has compared it with its paper.
    Provisional,
    /// It is counted, and its paper says the same.
    Confirmed,
    /// It is counted, and its paper says something else.
    Differs,
}

/// How the records of an area stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Muster {
    /// How many belong to it.
    pub expected: u64,
    /// How many of them are counted.
    pub received: u64,
    /// How many have files that contradict each other.
    pub conflicts: u64,
    /// How many are counted and say what their paper says.
    pub confirmed: u64,
    /// How many are counted and differ from their paper.
    pub differs: u64,
    /// How many are to be compared with their paper.
    pub due: u64,
    /// How many of these were.
    pub compared: u64,
    /// How many of these are counted and wait for it.
    pub waiting: u64,
}

/// What is known of one record.
#[derive(Clone, Debug, Default)]
struct Known {
    /// The file that is counted.
    counted: Option<u64>,
    paper: Option<(u64, PaperStanding)>,
}

/// Where a record stands in the definition: its station and its contest.
type Place = (usize, usize);

/// How every record stands.
#[derive(Debug)]
pub(crate) struct Roll {
    loaded: Arc<Loaded>,
    /// The areas, each after those below it.
    upwards: Vec<usize>,
    parents: Vec<Option<usize>>,
    /// The area of each station.
    areas: Vec<usize>,
    /// The contests of each area.
    contests: Vec<Vec<usize>>,
    known: HashMap<Place, Known>,
    /// How the records of stations that report to an area stand, by area and contest.
    own: HashMap<Place, Muster>,
    /// Expected and received of each centre.
    centres: BTreeMap<CentreId, (u64, u64)>,
    /// The stations whose results are compared with their paper; all of them, if no draw says otherwise.
    drawn: Option<HashSet<usize>>,
    /// The contests in which no station was drawn: of these all results are compared.
    missed: HashSet<usize>,
}

impl Muster {
    /// How many have not come.
    pub fn missing(&self) -> u64 {
        self.expected.saturating_sub(self.received + self.conflicts)
    }

    /// How many are counted and not yet compared.
    pub fn provisional(&self) -> u64 {
        self.received.saturating_sub(self.confirmed + self.differs)
    }

    /// How many wait for their paper or differ from it: before there is none, nothing is certified.
    pub fn open_papers(&self) -> u64 {
        self.waiting + self.differs
    }

    fn add(&mut self, other: &Self) {
        self.expected += other.expected;
        self.received += other.received;
        self.conflicts += other.conflicts;
        self.confirmed += other.confirmed;
        self.differs += other.differs;
        self.due += other.due;
        self.compared += other.compared;
        self.waiting += other.waiting;
    }

    /// Counts a record that stands so, or takes it out.
    fn count(&mut self, standing: RecordStanding, is_due: bool, is_in: bool) {
        let change = |number: &mut u64| *number = if is_in { *number + 1 } else { number.saturating_sub(1) };
        match standing {
            RecordStanding::Missing => return,
            RecordStanding::Conflict => return change(&mut self.conflicts),
            RecordStanding::Provisional => {}
            RecordStanding::Confirmed => change(&mut self.confirmed),
            RecordStanding::Differs => change(&mut self.differs),
        }
        change(&mut self.received);
        match standing {
            _ if !is_due => {}
            RecordStanding::Provisional => change(&mut self.waiting),
            _ => change(&mut self.compared),
        }
    }
}

impl Known {
    fn standing(&self) -> RecordStanding {
        match (self.counted, self.paper) {
            (None, _) => RecordStanding::Conflict,
            (Some(file), Some((of, PaperStanding::Confirmed))) if file == of => RecordStanding::Confirmed,
            (Some(file), Some((of, PaperStanding::Differs))) if file == of => RecordStanding::Differs,
            (Some(_), _) => RecordStanding::Provisional,
        }
    }
}

impl Roll {
    /// Nothing has come yet.
    pub(crate) fn new(loaded: &Arc<Loaded>, drawn: Option<HashSet<usize>>) -> Self {
        let election = &loaded.election;
        let definition = election.definition();
        let place = |id: &AreaId| election.area_place(id).unwrap_or(usize::MAX);
        let depth = |id: &AreaId| election.upwards(id).count();
        let mut upwards: Vec<usize> = (0..definition.areas.len()).collect();
        let depths: Vec<usize> = definition.areas.iter().map(|area| depth(&area.id)).collect();
        upwards.sort_by_key(|area| std::cmp::Reverse(depths.get(*area).copied()));
        let parents = definition.areas.iter().map(|area| area.parent.as_ref().and_then(|id| election.area_place(id)));
        let taking_part = |area: &election::Area| {
            let above: HashSet<&AreaId> = election.upwards(&area.id).map(|area| &area.id).collect();
            let all = definition.contests.iter().enumerate();
            all.filter(|(_, contest)| above.contains(&contest.area)).map(|(place, _)| place).collect()
        };
        let parents = parents.collect();
        let contests: Vec<Vec<usize>> = definition.areas.iter().map(taking_part).collect();
        let areas: Vec<usize> = definition.stations.iter().map(|station| place(&station.area)).collect();
        let taken = |station: &usize| areas.get(*station).and_then(|area| contests.get(*area));
        let met: HashSet<usize> = drawn.iter().flatten().filter_map(taken).flatten().copied().collect();
        let missed =
            (0..definition.contests.len()).filter(|contest| drawn.is_some() && !met.contains(contest)).collect();
        let mut roll = Self {
            upwards,
            parents,
            areas,
            contests,
            known: HashMap::new(),
            own: HashMap::new(),
            centres: BTreeMap::new(),
            drawn,
            missed,
            loaded: Arc::clone(loaded),
        };
        roll.expect();
        roll
    }

    /// What is expected, and what of it is to be compared with paper.
    fn expect(&mut self) {
        let loaded = Arc::clone(&self.loaded);
        for (place, station) in loaded.election.definition().stations.iter().enumerate() {
            let Some(area) = self.areas.get(place).copied() else { continue };
            let mut centre = 0;
            for contest in self.contests.get(area).cloned().into_iter().flatten() {
                let is_due = self.is_due(place, contest);
                let own = self.own.entry((area, contest)).or_default();
                own.expected += 1;
                own.due += u64::from(is_due);
                centre += 1;
            }
            self.centres.entry(station.centre.clone()).or_default().0 += centre;
        }
    }

    /// Takes in everything that a vault holds.
    pub(crate) fn read(&mut self, reading: &Reading<'_>) -> Result<(), Refusal> {
        let mut aside = HashSet::new();
        reading.each_aside(|file| {
            aside.insert(file);
            Ok(())
        })?;
        reading.each_proved(|came| {
            let counted = (!aside.contains(&came.seq)).then_some(came.seq);
            self.change(&came.record, |known| known.counted = counted.or(known.counted));
            Ok(())
        })?;
        reading.each_paper(0, |checked| {
            self.hear_paper(&checked);
            Ok(())
        })?;
        Ok(())
    }

    /// Takes in a file that came or was judged anew.
    pub(crate) fn hear(&mut self, came: &Came) {
        let is_counted = came.standing == Some(Standing::Counted);
        self.change(&came.record, |known| match known.counted {
            _ if is_counted => known.counted = Some(came.seq),
            Some(counted) if counted == came.seq => known.counted = None,
            _ => {}
        });
    }

    /// Takes in a comparison with paper.
    pub(crate) fn hear_paper(&mut self, checked: &CheckedPaper) {
        self.change(&checked.record, |known| known.paper = Some((checked.file, checked.standing)));
    }

    fn change(&mut self, record: &RecordId, change: impl FnOnce(&mut Known)) {
        let election = &self.loaded.election;
        let places = election.station_place(&record.station).zip(election.contest_place(&record.contest));
        let Some((station, contest)) = places else { return };
        let Some(area) = self.areas.get(station) else { return };
        let is_due = self.is_due(station, contest);
        let own = self.own.entry((*area, contest)).or_default();
        let before = self.known.get(&(station, contest)).map_or(RecordStanding::Missing, Known::standing);
        let known = self.known.entry((station, contest)).or_default();
        change(known);
        let after = known.standing();
        own.count(before, is_due, false);
        own.count(after, is_due, true);
        let counts = |standing| !matches!(standing, RecordStanding::Missing | RecordStanding::Conflict);
        if let Some(station) = election.definition().stations.get(station)
            && let Some(centre) = self.centres.get_mut(&station.centre)
        {
            centre.1 = (centre.1 + u64::from(counts(after))).saturating_sub(u64::from(counts(before)));
        }
    }

    /// How a record stands, and whether it is to be compared with its paper.
    pub(crate) fn standing(&self, station: usize, contest: usize) -> (RecordStanding, bool) {
        let standing = self.known.get(&(station, contest)).map_or(RecordStanding::Missing, Known::standing);
        (standing, self.is_due(station, contest))
    }

    /// Whether a result is to be compared with its paper.
    fn is_due(&self, station: usize, contest: usize) -> bool {
        self.drawn.as_ref().is_none_or(|drawn| drawn.contains(&station)) || self.missed.contains(&contest)
    }

    /// The file of a record that is counted.
    pub(crate) fn counted(&self, record: &RecordId) -> Option<u64> {
        let election = &self.loaded.election;
        let place = (election.station_place(&record.station)?, election.contest_place(&record.contest)?);
        self.known.get(&place)?.counted
    }

    /// How the records of each area and of those below it stand, by the area's place: of one contest, or of all.
    pub(crate) fn musters(&self, contest: Option<usize>) -> Vec<Muster> {
        let mut musters = vec![Muster::default(); self.parents.len()];
        for ((area, of), own) in &self.own {
            if contest.is_none_or(|contest| contest == *of)
                && let Some(muster) = musters.get_mut(*area)
            {
                muster.add(own);
            }
        }
        for area in &self.upwards {
            let (parent, own) = (self.parents.get(*area).copied().flatten(), musters.get(*area).copied());
            if let (Some(above), Some(own)) = (parent.and_then(|parent| musters.get_mut(parent)), own) {
                above.add(&own);
            }
        }
        musters
    }

    /// The areas whose stations report to one, that one included, by place.
    pub(crate) fn inside(&self, area: usize) -> Vec<bool> {
        let mut inside = vec![false; self.parents.len()];
        for place in self.upwards.iter().rev() {
            let above = self.parents.get(*place).copied().flatten();
            let is_in = *place == area || above.and_then(|above| inside.get(above).copied()).unwrap_or(false);
            inside.get_mut(*place).into_iter().for_each(|flag| *flag = is_in);
        }
        inside
    }

    /// Every record of the areas that are marked, of one contest or of all, in the definition's order.
    pub(crate) fn records<'a>(
        &'a self,
        inside: &'a [bool],
        contest: Option<usize>,
    ) -> impl Iterator<Item = (RecordId, RecordStanding, bool)> + 'a {
        let definition = self.loaded.election.definition();
        let stations = definition.stations.iter().enumerate().zip(&self.areas);
        let inside = stations.filter(move |(_, area)| inside.get(**area).copied().unwrap_or(false));
        inside.flat_map(move |((place, station), area)| {
            let contests = self.contests.get(*area).into_iter().flatten().copied();
            contests.filter(move |of| contest.is_none_or(|contest| contest == *of)).filter_map(move |of| {
                let (standing, due) = self.standing(place, of);
                let contest: ContestId = definition.contests.get(of)?.id.clone();
                Some((RecordId { station: station.number.clone(), contest }, standing, due))
            })
        })
    }

    /// Each centre with what is expected of it and what was received.
    pub(crate) fn centres(&self) -> impl Iterator<Item = (&CentreId, u64, u64)> {
        self.centres.iter().map(|(centre, (expected, received))| (centre, *expected, *received))
    }
}
