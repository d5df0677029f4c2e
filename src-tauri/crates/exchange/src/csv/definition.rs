//! An election from `stations.csv`, `lists.csv` and `areas.csv`.

mod draft;

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use election::{
    Area, AreaId, Candidate, Centre, CentreId, Contest, ContestId, ContestKind, DEFINITION_FORMAT, Definition,
    ElectionId, ElectionKind, Fault, List, Mode, Policies, Settlement, Station, StationId, StationKind, Template, Text,
};

use super::fault::{CsvFault, CsvFaultKind as Kind, Faults};
use super::table::{Row, Table};
use crate::error::shown;

pub use draft::{DraftTable, take};

const STATIONS: &str = "stations.csv";
const LISTS: &str = "lists.csv";
const AREAS: &str = "areas.csv";
const STATION_COLUMNS: [&str; 5] = ["number", "name", "kind", "area", "centre"];
const STATION_COLUMNS_MORE: [&str; 2] = ["address", "electorate"];
const LIST_COLUMNS: [&str; 3] = ["contest", "list", "name"];
const LIST_COLUMNS_MORE: [&str; 4] = ["short_name", "candidate", "candidate_name", "european_group"];
const AREA_COLUMNS: [&str; 4] = ["id", "parent", "kind", "name"];
/// The longest identifier, in characters.
const ID_LENGTH_MAX_CHARS: usize = 64;

/// The tables.
#[derive(Clone, Copy, Debug)]
pub struct Tables<'a> {
    /// `stations.csv`: number, name, kind, area, centre, address, electorate; the last two may be empty or left out.
    pub stations: &'a [u8],
    /// `lists.csv`: contest, list, name, short_name, candidate, candidate_name, european_group; the candidates empty for
    /// closed lists.
    pub lists: &'a [u8],
    /// `areas.csv`: id, parent, kind, name. Without it, the stations' areas stand side by side under one root.
    pub areas: Option<&'a [u8]>,
}

/// What the tables do not say.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The election's name.
    pub title: String,
    /// Its day.
    pub date: NaiveDate,
    /// What is elected.
    pub kind: ElectionKind,
    /// The form of every contest.
    pub form: Template,
    /// The authority that will sign, of at most 64 characters so that the name fits into its certificate.
    pub authority: String,
    /// Real or rehearsal.
    pub mode: Mode,
    /// The identifier; nothing makes one of date, kind and title.
    pub id: Option<String>,
    /// Languages of the papers.
    pub languages: Vec<String>,
    /// Until when no total may leave.
    pub embargo: Option<DateTime<Utc>>,
    /// Who settles differences.
    pub settlement: Settlement,
    /// Seats of every contest.
    pub seats: u32,
    /// Votes that a ballot carries.
    pub votes_per_ballot: u32,
}

impl Settings {
    /// The usual settings: a live election, papers in English, no embargo, settled by anybody who may, no seats, one
    /// vote a ballot.
    pub fn new(title: &str, date: NaiveDate, kind: ElectionKind, form: Template, authority: &str) -> Self {
        Self {
            title: title.into(),
            date,
            kind,
            form,
            authority: authority.into(),
            mode: Mode::Live,
            id: None,
            languages: vec!["en".into()],
            embargo: None,
            settlement: Settlement::Anybody,
            seats: 0,
            votes_per_ballot: 1,
        }
    }

    /// The identifier: as given, or day, kind and title in small ASCII letters, digits and dashes.
    fn id(&self) -> String {
        self.id.clone().unwrap_or_else(|| made_id(self.date, self.kind, &self.title))
    }
}

/// An identifier made of day, kind and title: small ASCII letters, digits and dashes.
pub fn made_id(date: NaiveDate, kind: ElectionKind, title: &str) -> String {
    let kind = serde_json::to_value(kind).ok();
    let kind = kind.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default();
    slug(&format!("{date} {kind} {title}"))
}

/// Small ASCII letters and digits with single dashes between them; other characters are left out.
fn slug(text: &str) -> String {
    let spaced = text.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), " ");
    let mut slug = spaced.split_whitespace().collect::<Vec<_>>().join("-");
    slug.truncate(ID_LENGTH_MAX_CHARS);
    slug.trim_end_matches('-').to_owned()
}

/// Builds the definition and checks it.
///
/// A contest whose lists have candidates is an open list, one without a closed list; on the ready-made forms
/// `candidates` and `question` the lists are persons and answers.
///
/// # Errors
/// Every fault, with file, line and column where a table caused it.
pub fn definition(tables: &Tables<'_>, settings: &Settings) -> Result<Definition, Vec<CsvFault>> {
    let mut faults = Faults::default();
    let stations = read_stations(tables.stations, &mut faults);
    let lists = read_contests(tables.lists, settings, &mut faults);
    let areas = match tables.areas {
        Some(bytes) => read_areas(bytes, &mut faults),
        None => areas_of(&stations, settings),
    };
    let mut faults = faults.none_or(Faults::default())?;
    let places = Places { stations: stations.lines, areas: areas.lines, lists: lists.lines, areas_file: areas.file };
    let definition = assemble(settings, stations.items, lists.items, areas.items);
    match definition.clone().check() {
        Ok(_) => Ok(definition),
        Err(found) => {
            found.into_iter().for_each(|fault| places.add(fault, &mut faults));
            faults.none_or(definition)
        }
    }
}

fn assemble(settings: &Settings, stations: Vec<Station>, mut contests: Vec<Contest>, areas: Vec<Area>) -> Definition {
    let root = areas.iter().find(|area| area.parent.is_none()).map_or_else(|| AreaId::new(""), |area| area.id.clone());
    if let [only] = contests.as_mut_slice() {
        only.title = Text::from(settings.title.as_str());
    }
    contests.iter_mut().for_each(|contest| contest.area = root.clone());
    let mut seen = HashSet::new();
    let centres = stations.iter().filter(|station| seen.insert(&station.centre));
    let centres = centres.map(|station| Centre { id: station.centre.clone(), name: station.centre.as_str().into() });
    Definition {
        format: DEFINITION_FORMAT.into(),
        id: ElectionId::new(settings.id()),
        title: settings.title.as_str().into(),
        kind: settings.kind,
        date: settings.date,
        languages: settings.languages.clone(),
        authority: settings.authority.clone(),
        mode: settings.mode,
        embargo: settings.embargo,
        policies: Policies {
            settlement: settings.settlement,
            approvals: election::Approvals::One,
            batches: false,
            serials: false,
        },
        forms: vec![settings.form.clone()],
        contests,
        areas,
        centres: centres.collect(),
        stations,
    }
}

/// Items of the definition with the lines they come from.
struct Lined<T, L = u64> {
    file: &'static str,
    items: Vec<T>,
    lines: Vec<L>,
}

impl<T, L> Lined<T, L> {
    fn empty(file: &'static str) -> Self {
        Self { file, items: vec![], lines: vec![] }
    }

    fn push(&mut self, item: T, line: L) {
        self.items.push(item);
        self.lines.push(line);
    }
}

fn read_stations(bytes: &[u8], faults: &mut Faults) -> Lined<Station> {
    let is_known = |column: &str| STATION_COLUMNS.contains(&column) || STATION_COLUMNS_MORE.contains(&column);
    let mut stations = Lined::empty(STATIONS);
    let Some(mut table) = Table::open(STATIONS, bytes, &STATION_COLUMNS, is_known, faults) else { return stations };
    let mut seen = HashSet::new();
    while let Some(row) = table.next(faults) {
        let Some(station) = read_station(&row, faults) else { continue };
        if !seen.insert(station.number.clone()) {
            row.fault("number", Kind::Duplicate(shown(station.number.as_str())), faults);
        }
        stations.push(station, row.line);
    }
    stations
}

fn read_station(row: &Row<'_>, faults: &mut Faults) -> Option<Station> {
    let [number, name, kind, area, centre] = STATION_COLUMNS.map(|column| row.given(column, faults));
    let kind = kind.and_then(|kind| {
        let known = StationKind::ALL.into_iter().find(|known| known.name() == kind);
        if known.is_none() {
            row.fault("kind", Kind::Unknown(shown(kind)), faults);
        }
        known
    });
    let [address, electorate] = STATION_COLUMNS_MORE.map(|column| row.cell(column));
    let electorate = match electorate {
        "" => None,
        _ => Some(row.count_in("electorate", faults)?.number()),
    };
    Some(Station {
        number: StationId::new(number?),
        name: name?.into(),
        kind: kind?,
        area: AreaId::new(area?),
        centre: CentreId::new(centre?),
        address: (!address.is_empty()).then(|| address.to_owned()),
        electorate,
    })
}

fn read_areas(bytes: &[u8], faults: &mut Faults) -> Lined<Area> {
    let mut areas = Lined::empty(AREAS);
    let is_known = |column: &str| AREA_COLUMNS.contains(&column);
    let Some(mut table) = Table::open(AREAS, bytes, &AREA_COLUMNS, is_known, faults) else { return areas };
    let mut seen = HashSet::new();
    while let Some(row) = table.next(faults) {
        let [id, kind, name] = ["id", "kind", "name"].map(|column| row.given(column, faults));
        let (Some(id), Some(kind), Some(name)) = (id, kind, name) else { continue };
        if !seen.insert(id.to_owned()) {
            row.fault("id", Kind::Duplicate(shown(id)), faults);
        }
        let parent = Some(row.cell("parent")).filter(|parent| !parent.is_empty()).map(AreaId::new);
        areas.push(Area { id: AreaId::new(id), parent, kind: kind.into(), name: name.into() }, row.line);
    }
    areas
}

/// The areas that stations name, side by side under one root.
fn areas_of(stations: &Lined<Station>, settings: &Settings) -> Lined<Area> {
    let mut root = String::from("all");
    while stations.items.iter().any(|station| station.area.as_str() == root) {
        root.push('_');
    }
    let root = AreaId::new(root);
    let mut areas = Lined::empty(STATIONS);
    let title = settings.title.as_str().into();
    areas.push(Area { id: root.clone(), parent: None, kind: "election".into(), name: title }, 1);
    let mut seen = HashSet::new();
    for (station, line) in stations.items.iter().zip(&stations.lines) {
        if seen.insert(&station.area) {
            let name = station.area.as_str().into();
            let area = Area { id: station.area.clone(), parent: Some(root.clone()), kind: "area".into(), name };
            areas.push(area, *line);
        }
    }
    areas
}

/// The lines of a contest's lists, and of the candidates of each.
type ListLines = Vec<(u64, Vec<u64>)>;

fn read_contests(bytes: &[u8], settings: &Settings, faults: &mut Faults) -> Lined<Contest, ListLines> {
    let is_known = |column: &str| LIST_COLUMNS.contains(&column) || LIST_COLUMNS_MORE.contains(&column);
    let mut contests = Lined::empty(LISTS);
    let Some(mut table) = Table::open(LISTS, bytes, &LIST_COLUMNS, is_known, faults) else { return contests };
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut lists: HashMap<(usize, String), usize> = HashMap::new();
    while let Some(row) = table.next(faults) {
        let (Some(id), Some(list)) = (row.given("contest", faults), row.given("list", faults)) else { continue };
        let place = *places.entry(id.to_owned()).or_insert_with(|| {
            contests.push(empty_contest(id, settings), vec![]);
            contests.items.len() - 1
        });
        let (Some(contest), Some(lines)) = (contests.items.get_mut(place), contests.lines.get_mut(place)) else {
            continue;
        };
        let known = lists.get(&(place, list.to_owned())).copied();
        let index = known.unwrap_or(contest.lists.len());
        read_list(&row, contest, lines, index, faults);
        if index < contest.lists.len() {
            lists.insert((place, list.to_owned()), index);
        }
    }
    contests.items.iter_mut().for_each(|contest| contest.kind = kind_of(contest));
    contests
}

fn empty_contest(id: &str, settings: &Settings) -> Contest {
    Contest {
        id: ContestId::new(id),
        title: id.into(),
        kind: ContestKind::ClosedList,
        form: settings.form.id.clone(),
        area: AreaId::new(""),
        votes_per_ballot: settings.votes_per_ballot,
        seats: settings.seats,
        allocation: None,
        lists: vec![],
    }
}

fn kind_of(contest: &Contest) -> ContestKind {
    match contest.form.as_str() {
        "candidates" => ContestKind::Candidates,
        "question" => ContestKind::Question,
        _ if contest.candidates() > 0 => ContestKind::OpenList,
        _ => ContestKind::ClosedList,
    }
}

/// A line is a list, or one more candidate of a list that is already there.
fn read_list(row: &Row<'_>, contest: &mut Contest, lines: &mut ListLines, index: usize, faults: &mut Faults) {
    let [short_name, candidate, candidate_name, group] = LIST_COLUMNS_MORE.map(|column| row.cell(column));
    let is_new = index == contest.lists.len();
    if is_new {
        let Some(name) = row.given("name", faults) else { return };
        let short_name = (!short_name.is_empty()).then(|| short_name.into());
        let european_group = (!group.is_empty()).then(|| group.to_owned());
        contest.lists.push(List { short_name, european_group, ..List::named(row.cell("list"), name) });
        lines.push((row.line, vec![]));
    }
    let (Some(list), Some((_, lines))) = (contest.lists.get_mut(index), lines.get_mut(index)) else { return };
    check_same(row, "name", Some(&list.name), faults);
    check_same(row, "short_name", list.short_name.as_ref(), faults);
    check_same(row, "european_group", list.european_group.as_deref().map(Text::from).as_ref(), faults);
    match (candidate, candidate_name) {
        ("", "") if is_new => (),
        ("", "") => row.fault("list", Kind::Duplicate(shown(&list.id)), faults),
        ("", _) | (_, "") => {
            let column = if candidate.is_empty() { "candidate" } else { "candidate_name" };
            row.fault(column, Kind::Other("must not be empty where the other is given".into()), faults);
        }
        _ if list.candidates.iter().any(|known| known.id == candidate) => {
            row.fault("candidate", Kind::Duplicate(shown(candidate)), faults);
        }
        _ => {
            list.candidates.push(Candidate { id: candidate.into(), name: candidate_name.into() });
            lines.push(row.line);
        }
    }
}

/// A cell that is repeated for each candidate is empty or says the same as in the list's first line.
fn check_same(row: &Row<'_>, column: &str, first: Option<&Text>, faults: &mut Faults) {
    let cell = row.cell(column);
    let is_same = cell.is_empty() || first.is_some_and(|first| first.wordings().all(|wording| wording == cell));
    if !is_same {
        row.fault(column, Kind::Other("differs from the first line of this list".into()), faults);
    }
}

/// Where in the tables the parts of the definition come from.
struct Places {
    stations: Vec<u64>,
    areas: Vec<u64>,
    areas_file: &'static str,
    lists: Vec<ListLines>,
}

impl Places {
    /// Notes a fault of the definition at the cell that caused it.
    fn add(&self, fault: Fault, faults: &mut Faults) {
        let Fault { place, kind } = fault;
        let parts: Vec<&str> = place.split('/').skip(1).collect();
        let (file, line, column) = self.cell(&parts).unwrap_or(("", 0, &place));
        faults.add(file, line, column, Kind::Definition(kind));
    }

    fn cell<'p>(&self, parts: &[&'p str]) -> Option<(&'static str, u64, &'p str)> {
        let number = |place: usize| parts.get(place).and_then(|part| part.parse::<usize>().ok());
        let column = parts.last().copied().filter(|last| last.parse::<usize>().is_err());
        match *parts.first()? {
            "stations" => Some((STATIONS, *self.stations.get(number(1)?)?, column.unwrap_or("number"))),
            "areas" if self.areas_file == AREAS => Some((AREAS, *self.areas.get(number(1)?)?, column.unwrap_or("id"))),
            "areas" => Some((STATIONS, *self.areas.get(number(1)?)?, "area")),
            "contests" => {
                let lists = self.lists.get(number(1)?)?;
                let (line, candidates) = lists.get(number(3).unwrap_or(0))?;
                let candidate = number(5).and_then(|place| candidates.get(place));
                Some((LISTS, *candidate.unwrap_or(line), list_column(parts)))
            }
            _ => None,
        }
    }
}

/// The column of `lists.csv` that a place in a contest comes from.
fn list_column<'p>(parts: &[&'p str]) -> &'p str {
    match parts {
        [_, _, "lists", _, "candidates", _, "name"] => "candidate_name",
        [_, _, "lists", _, "candidates", ..] => "candidate",
        [_, _, "lists", _, "name"] => "name",
        [_, _, "lists", _, "short_name"] => "short_name",
        [_, _, "lists", _, "european_group"] => "european_group",
        [_, _, "lists", ..] => "list",
        _ => "contest",
    }
}
