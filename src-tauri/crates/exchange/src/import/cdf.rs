//! NIST SP 1500-100 as JSON: units, parties, candidates and contests of a report.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use election::{
    Area, AreaId, Candidate, Centre, CentreId, Contest, ContestId, ContestKind, FormId, List, Station, StationId,
    StationKind, Text, limits,
};
use serde::Deserialize;
use serde_json::value::RawValue;

use super::{Faults, Head, ImportFaultKind as Kind, Parts, place};

/// Whose stations nobody has told which centre counts them.
const CENTRE: &str = "centre";

#[derive(Deserialize)]
struct Report<'a> {
    #[serde(rename = "GpUnit", borrow, default)]
    units: Vec<&'a RawValue>,
    #[serde(rename = "Party", borrow, default)]
    parties: Vec<&'a RawValue>,
    #[serde(rename = "Election", borrow, default)]
    elections: Vec<&'a RawValue>,
    #[serde(rename = "ExternalIdentifier", default)]
    identifiers: Vec<Identifier>,
}

#[derive(Deserialize)]
struct Identifier {
    #[serde(rename = "OtherType")]
    kind: Option<String>,
    #[serde(rename = "Value")]
    value: String,
}

#[derive(Deserialize)]
struct International {
    #[serde(rename = "Text")]
    text: Vec<Wording>,
}

#[derive(Deserialize)]
struct Wording {
    #[serde(rename = "Content")]
    content: String,
    #[serde(rename = "Language")]
    language: String,
}

#[derive(Deserialize)]
struct Unit {
    #[serde(rename = "@id")]
    id: String,
    #[serde(rename = "Name")]
    name: Option<International>,
    #[serde(rename = "Number")]
    number: Option<String>,
    #[serde(rename = "Type")]
    kind: Option<String>,
    #[serde(rename = "OtherType")]
    other: Option<String>,
    #[serde(rename = "ComposingGpUnitIds", default)]
    below: Vec<String>,
    #[serde(rename = "ExternalIdentifier", default)]
    identifiers: Vec<Identifier>,
    #[serde(rename = "VotersRegistered")]
    electorate: Option<u32>,
}

#[derive(Deserialize)]
struct Party {
    #[serde(rename = "@id")]
    id: String,
    #[serde(rename = "Name")]
    name: International,
    #[serde(rename = "Abbreviation")]
    short: Option<International>,
    #[serde(rename = "ExternalIdentifier", default)]
    identifiers: Vec<Identifier>,
}

#[derive(Deserialize)]
struct Election<'a> {
    #[serde(rename = "Name")]
    name: International,
    #[serde(rename = "StartDate")]
    date: NaiveDate,
    #[serde(rename = "Candidate", borrow, default)]
    candidates: Vec<&'a RawValue>,
    #[serde(rename = "Contest", borrow, default)]
    contests: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
struct Person {
    #[serde(rename = "@id")]
    id: String,
    #[serde(rename = "BallotName")]
    name: International,
    #[serde(rename = "PartyId")]
    party: Option<String>,
    #[serde(rename = "ExternalIdentifier", default)]
    identifiers: Vec<Identifier>,
}

#[derive(Deserialize)]
struct Race<'a> {
    #[serde(rename = "@type")]
    kind: String,
    #[serde(rename = "Name")]
    name: String,
    #[serde(rename = "BallotTitle")]
    title: Option<International>,
    #[serde(rename = "ElectionDistrictId")]
    district: String,
    #[serde(rename = "NumberElected")]
    seats: Option<u32>,
    #[serde(rename = "VotesAllowed")]
    votes: Option<u32>,
    #[serde(rename = "ContestSelection", borrow, default)]
    selections: Vec<&'a RawValue>,
    #[serde(rename = "ExternalIdentifier", default)]
    identifiers: Vec<Identifier>,
}

#[derive(Deserialize)]
struct Choice {
    #[serde(rename = "PartyIds", default)]
    parties: Vec<String>,
    #[serde(rename = "CandidateIds", default)]
    candidates: Vec<String>,
    #[serde(rename = "Selection")]
    answer: Option<International>,
    #[serde(rename = "ExternalIdentifier", default)]
    identifiers: Vec<Identifier>,
}

/// What a report says under a name that others gave.
fn named<'i>(identifiers: &'i [Identifier], kind: &str) -> Option<&'i str> {
    identifiers.iter().find(|known| known.kind.as_deref() == Some(kind)).map(|known| known.value.as_str())
}

impl From<International> for Text {
    fn from(text: International) -> Self {
        let mut wordings = text.text.into_iter();
        match (wordings.next(), wordings.next()) {
            (Some(only), None) => Self::Same(only.content),
            (first, second) => {
                let all = first.into_iter().chain(second).chain(wordings);
                Self::Each(all.map(|wording| (wording.language, wording.content)).collect())
            }
        }
    }
}

/// A part of the report with the place where it begins.
struct Placed<T> {
    offset: usize,
    value: T,
}

/// Reads a report.
pub(super) fn read(text: &str, faults: &mut Faults<'_>) -> Option<Parts> {
    let report: Report<'_> = match serde_json::from_str(text) {
        Ok(report) => report,
        Err(error) => {
            let offset = place::offset(text, error.line(), error.column());
            faults.at(offset, Kind::Malformed { detail: error.to_string() });
            return None;
        }
    };
    let units: Vec<Placed<Unit>> = all(text, &report.units, faults);
    let parties: Vec<Placed<Party>> = all(text, &report.parties, faults);
    let mut parts = Parts::default();
    let areas = places(units, &mut parts, faults);
    for (number, raw) in report.elections.iter().enumerate() {
        let Some(election) = one::<Election<'_>>(text, raw, faults) else { continue };
        if number == 0 {
            let title: Text = election.value.name.into();
            parts.head.title = title.wordings().next().map(str::to_owned);
            parts.head.date = Some(election.value.date);
        }
        let people: Vec<Placed<Person>> = all(text, &election.value.candidates, faults);
        let races: Vec<Placed<Race<'_>>> = all(text, &election.value.contests, faults);
        for race in races {
            let choices: Vec<Placed<Choice>> = all(text, &race.value.selections, faults);
            parts.contests.extend(contest(&race, choices, &parties, &people, &areas, faults));
        }
    }
    let title = parts.head.title.clone().unwrap_or_default();
    parts.head = Head { id: named(&report.identifiers, "election").unwrap_or(&title).to_owned(), ..parts.head };
    Some(parts)
}

fn all<'t, T: Deserialize<'t>>(text: &'t str, raws: &[&'t RawValue], faults: &mut Faults<'_>) -> Vec<Placed<T>> {
    raws.iter().filter_map(|raw| one(text, raw, faults)).collect()
}

fn one<'t, T: Deserialize<'t>>(text: &'t str, raw: &&'t RawValue, faults: &mut Faults<'_>) -> Option<Placed<T>> {
    let inner = raw.get();
    // The raw value lies inside the text, so that the distance is where it begins.
    let offset = inner.as_ptr().addr().saturating_sub(text.as_ptr().addr());
    match serde_json::from_str(inner) {
        Ok(value) => Some(Placed { offset, value }),
        Err(error) => {
            let within = place::offset(inner, error.line(), error.column());
            faults.at(offset + within, Kind::Malformed { detail: error.to_string() });
            None
        }
    }
}

/// Sorts units into areas and stations; answers with the area of each unit's id.
fn places(units: Vec<Placed<Unit>>, parts: &mut Parts, faults: &mut Faults<'_>) -> HashMap<String, AreaId> {
    let mut above: HashMap<String, String> = HashMap::new();
    let known: HashSet<String> = units.iter().map(|unit| unit.value.id.clone()).collect();
    for unit in &units {
        for below in &unit.value.below {
            if !known.contains(below) {
                faults.at(unit.offset, Kind::Unknown { value: below.clone() });
            }
            if above.insert(below.clone(), unit.value.id.clone()).is_some() {
                faults.at(unit.offset, Kind::Duplicate { value: below.clone() });
            }
        }
    }
    let is_station = |unit: &Unit| match named(&unit.identifiers, "area") {
        Some(_) => false,
        None => unit.below.is_empty() && above.contains_key(&unit.id),
    };
    let area_of = |unit: &Unit| AreaId::new(named(&unit.identifiers, "area").unwrap_or(&unit.id));
    let areas: HashMap<String, AreaId> = units
        .iter()
        .filter(|unit| !is_station(&unit.value))
        .map(|unit| (unit.value.id.clone(), area_of(&unit.value)))
        .collect();
    let mut seen = HashSet::new();
    for Placed { offset, value: unit } in units {
        let parent = above.get(&unit.id).and_then(|above| areas.get(above)).cloned();
        let is_station = !areas.contains_key(&unit.id);
        if !seen.insert(unit.id.clone()) {
            faults.at(offset, Kind::Duplicate { value: unit.id.clone() });
        }
        if is_station {
            let Some(area) = parent else { continue };
            parts.stations.push(station(unit, area));
        } else {
            let kind = unit.other.clone().or(unit.kind.clone()).unwrap_or_else(|| "area".to_owned());
            let id = area_of(&unit);
            let name = unit.name.map_or_else(|| Text::from(id.as_str()), Text::from);
            parts.areas.push(Area { id, parent, kind, name });
        }
    }
    for (place, station) in parts.stations.iter_mut().enumerate() {
        let id = CentreId::new(format!("{CENTRE}-{}", place / limits::STATIONS_PER_CENTRE_MAX + 1));
        if parts.centres.last().is_none_or(|centre| centre.id != id) {
            parts.centres.push(Centre { id: id.clone(), name: id.as_str().into() });
        }
        station.centre = id;
    }
    areas
}

fn station(unit: Unit, area: AreaId) -> Station {
    let number = named(&unit.identifiers, "station").or(unit.number.as_deref()).unwrap_or(&unit.id).to_owned();
    let other = unit.other.as_deref().unwrap_or_default();
    let kind = StationKind::ALL.into_iter().find(|kind| kind.name() == other).unwrap_or(StationKind::Ordinary);
    let name = unit.name.map_or_else(|| Text::from(number.as_str()), Text::from);
    let centre = CentreId::new("");
    Station { number: StationId::new(number), name, kind, area, centre, address: None, electorate: unit.electorate }
}

fn contest(
    race: &Placed<Race<'_>>,
    choices: Vec<Placed<Choice>>,
    parties: &[Placed<Party>],
    people: &[Placed<Person>],
    areas: &HashMap<String, AreaId>,
    faults: &mut Faults<'_>,
) -> Option<Contest> {
    let of = &race.value;
    let Some(area) = areas.get(&of.district) else {
        faults.at(race.offset, Kind::Unknown { value: of.district.clone() });
        return None;
    };
    let has_lists = choices.iter().any(|choice| !choice.value.parties.is_empty());
    let mut lists: Vec<(String, List)> = vec![];
    for Placed { offset, value: choice } in choices {
        let number = (lists.len() + 1).to_string();
        if let Some(id) = choice.parties.first() {
            match parties.iter().find(|party| party.value.id == *id) {
                Some(party) => lists.push((id.clone(), list_of(&party.value, &number))),
                None => faults.at(offset, Kind::Unknown { value: id.clone() }),
            }
        } else if let Some(id) = choice.candidates.first() {
            let Some(person) = people.iter().find(|person| person.value.id == *id) else {
                faults.at(offset, Kind::Unknown { value: id.clone() });
                continue;
            };
            let person = &person.value;
            if !has_lists {
                let id = named(&person.identifiers, "number").unwrap_or(&number).to_owned();
                lists.push((String::new(), plain_list(id, text_of(&person.name))));
            } else if let Some((_, list)) =
                lists.iter_mut().find(|(party, _)| Some(party.as_str()) == person.party.as_deref())
            {
                let rank = (list.candidates.len() + 1).to_string();
                let id = named(&person.identifiers, "number").unwrap_or(&rank).to_owned();
                let name = person.name.text.first().map_or(String::new(), |name| name.content.clone());
                list.candidates.push(Candidate { id, name });
            } else {
                faults.at(offset, Kind::Unknown { value: person.party.clone().unwrap_or_default() });
            }
        } else if let Some(answer) = choice.answer {
            let id = named(&choice.identifiers, "number").unwrap_or(&number).to_owned();
            lists.push((String::new(), plain_list(id, answer.into())));
        }
    }
    let lists: Vec<List> = lists.into_iter().map(|(_, list)| list).collect();
    let kind = match of.kind.as_str() {
        "ElectionResults.BallotMeasureContest" => ContestKind::Question,
        _ if !has_lists => ContestKind::Candidates,
        _ if lists.iter().any(|list| !list.candidates.is_empty()) => ContestKind::OpenList,
        _ => ContestKind::ClosedList,
    };
    let title = of.title.as_ref().map_or_else(|| Text::from(of.name.as_str()), text_of);
    Some(Contest {
        id: ContestId::new(named(&of.identifiers, "contest").unwrap_or(&of.name)),
        title,
        kind,
        form: FormId::new(""),
        area: area.clone(),
        votes_per_ballot: of.votes.unwrap_or(1),
        seats: of.seats.unwrap_or(0),
        allocation: None,
        lists,
    })
}

fn text_of(text: &International) -> Text {
    let wording = |wording: &Wording| (wording.language.clone(), wording.content.clone());
    match text.text.as_slice() {
        [only] => Text::Same(only.content.clone()),
        all => Text::Each(all.iter().map(wording).collect()),
    }
}

fn list_of(party: &Party, number: &str) -> List {
    let id = named(&party.identifiers, "number").unwrap_or(number);
    List {
        short_name: party.short.as_ref().map(text_of),
        european_group: named(&party.identifiers, "european-group").map(str::to_owned),
        ..List::named(id, text_of(&party.name))
    }
}

fn plain_list(id: String, name: Text) -> List {
    List::named(id, name)
}
