//! Tables taken into an election that is being prepared, each in place of what was there.

use std::collections::{BTreeMap, HashSet};

use election::{Area, AreaId, Centre, CentreId, Contest, Definition, Station};

use super::super::fault::{CsvFault, CsvFaultKind as Kind, Faults};
use super::{AREAS, LISTS, Places, STATIONS, Settings, read_areas, read_contests, read_stations};
use crate::definition_file;

/// The form of contests whose form nobody has chosen yet.
const USUAL_FORM: &str = "generic-list";

/// A table that an election is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DraftTable {
    /// Areas: the tree that stations and contests name.
    Areas,
    /// Stations, and with them their centres.
    Stations,
    /// Contests with lists and candidates.
    Lists,
}

impl DraftTable {
    /// Every table, in the order in which they are taken.
    pub const ALL: [Self; 3] = [Self::Areas, Self::Stations, Self::Lists];

    /// The name under which it is documented, and under which its faults are told.
    pub fn name(self) -> &'static str {
        match self {
            Self::Areas => AREAS,
            Self::Stations => STATIONS,
            Self::Lists => LISTS,
        }
    }

    /// Which table it is, by its heading.
    pub fn recognise(bytes: &[u8]) -> Option<Self> {
        let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let heading = std::str::from_utf8(first).ok()?.trim_start_matches('\u{feff}');
        let columns: Vec<&str> = heading.split([',', ';']).map(|column| column.trim().trim_matches('"')).collect();
        let has = |column: &str| columns.contains(&column);
        match () {
            () if has("contest") && has("list") => Some(Self::Lists),
            () if has("number") && has("centre") => Some(Self::Stations),
            () if has("id") && has("parent") => Some(Self::Areas),
            () => None,
        }
    }
}

/// Takes a table into a definition, which need not be whole: what the table is about is replaced, the rest stays.
///
/// # Errors
/// Every fault of the table, with line and column. What other parts of the definition lack is no fault of it.
pub fn take(table: DraftTable, bytes: &[u8], draft: &Definition) -> Result<Definition, Vec<CsvFault>> {
    let (mut faults, mut definition) = (Faults::default(), draft.clone());
    let mut places = Places { stations: vec![], areas: vec![], areas_file: AREAS, lists: vec![] };
    match table {
        DraftTable::Areas => {
            let areas = read_areas(bytes, &mut faults);
            places.areas = areas.lines;
            put_areas(&mut definition, areas.items);
        }
        DraftTable::Stations => {
            let stations = read_stations(bytes, &mut faults);
            places.stations = stations.lines;
            put_stations(&mut definition, stations.items);
        }
        DraftTable::Lists => {
            let contests = read_contests(bytes, &settings(draft), &mut faults);
            places.lists = contests.lines;
            put_contests(&mut definition, contests.items);
        }
    }
    let mut faults = faults.none_or(Faults::default())?;
    for fault in definition.clone().check().err().unwrap_or_default() {
        if fault.place == "/areas" && table == DraftTable::Areas {
            faults.add(AREAS, 1, "parent", Kind::Definition(fault.kind));
        } else if is_of(table, &fault.place) {
            places.add(fault, &mut faults);
        }
    }
    faults.none_or(definition)
}

/// Whether a fault at this place stands in the table; where a contest takes part, for instance, is said elsewhere.
fn is_of(table: DraftTable, place: &str) -> bool {
    let mut parts = place.split('/').skip(1);
    let (collection, index, member) = (parts.next(), parts.next(), parts.next());
    match table {
        DraftTable::Areas => collection == Some("areas") && index.is_some(),
        DraftTable::Stations => collection == Some("stations") && index.is_some(),
        DraftTable::Lists => {
            collection == Some("contests") && index.is_some() && matches!(member, Some("id" | "lists"))
        }
    }
}

/// What a table of lists does not say.
fn settings(draft: &Definition) -> Settings {
    let usual = || definition_file::form(USUAL_FORM).expect("the form is embedded");
    let form = draft.forms.first().cloned().unwrap_or_else(usual);
    Settings::new(draft.title.in_language("en"), draft.date, draft.kind, form, &draft.authority)
}

fn put_areas(definition: &mut Definition, areas: Vec<Area>) {
    definition.areas = areas;
    let known: HashSet<&AreaId> = definition.areas.iter().map(|area| &area.id).collect();
    let root = root_of(&definition.areas);
    for contest in &mut definition.contests {
        if !known.contains(&contest.area) {
            contest.area = root.clone().unwrap_or_else(|| contest.area.clone());
        }
    }
}

fn root_of(areas: &[Area]) -> Option<AreaId> {
    areas.iter().find(|area| area.parent.is_none()).map(|area| area.id.clone())
}

/// Areas and centres that the stations name and nobody has described are made; centres without a station go.
fn put_stations(definition: &mut Definition, stations: Vec<Station>) {
    definition.stations = stations;
    let root = root(definition);
    let mut known: HashSet<AreaId> = definition.areas.iter().map(|area| area.id.clone()).collect();
    for station in &definition.stations {
        if known.insert(station.area.clone()) {
            let (id, name) = (station.area.clone(), station.area.as_str().into());
            definition.areas.push(Area { id, parent: Some(root.clone()), kind: "area".into(), name });
        }
    }
    let mut named: BTreeMap<CentreId, Centre> =
        definition.centres.drain(..).map(|centre| (centre.id.clone(), centre)).collect();
    let mut seen = HashSet::new();
    for station in &definition.stations {
        if seen.insert(&station.centre) {
            let made = || Centre { id: station.centre.clone(), name: station.centre.as_str().into() };
            definition.centres.push(named.remove(&station.centre).unwrap_or_else(made));
        }
    }
}

/// The area above all others, which is made if there is none.
fn root(definition: &mut Definition) -> AreaId {
    if let Some(root) = root_of(&definition.areas) {
        return root;
    }
    let mut id = String::from("all");
    while definition.stations.iter().any(|station| station.area.as_str() == id) {
        id.push('_');
    }
    let id = AreaId::new(id);
    let is_named = definition.title.wordings().any(|wording| !wording.trim().is_empty());
    let name = if is_named { definition.title.clone() } else { id.as_str().into() };
    definition.areas.insert(0, Area { id: id.clone(), parent: None, kind: "election".into(), name });
    let loose = definition.contests.iter_mut().filter(|contest| contest.area.as_str().is_empty());
    loose.for_each(|contest| contest.area = id.clone());
    id
}

/// What was said of a contest of the same name beside its lists stays.
fn put_contests(definition: &mut Definition, contests: Vec<Contest>) {
    let mut former: BTreeMap<_, Contest> =
        definition.contests.drain(..).map(|contest| (contest.id.clone(), contest)).collect();
    let root = root_of(&definition.areas);
    for contest in contests {
        let merged = match former.remove(&contest.id) {
            Some(former) => Contest { lists: contest.lists, kind: contest.kind, ..former },
            None => Contest { area: root.clone().unwrap_or_else(|| AreaId::new("")), ..contest },
        };
        definition.contests.push(merged);
    }
    for contest in &definition.contests {
        if !definition.forms.iter().any(|form| form.id == contest.form) {
            definition.forms.extend(definition_file::form(contest.form.as_str()));
        }
    }
    if let [only] = definition.contests.as_mut_slice()
        && only.title.wordings().any(|wording| wording == only.id.as_str())
    {
        only.title = definition.title.clone();
    }
}
