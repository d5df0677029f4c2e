//! EML in its Dutch profile: the election (110a), its stations (110b), its lists (230b).

use chrono::NaiveDate;
use election::{
    Area, AreaId, Candidate, Centre, CentreId, Contest, ContestId, ContestKind, ElectionKind, FormId, List, Station,
    StationId, StationKind, limits,
};
use eml_nl::EMLError;
use eml_nl::common::PersonNameStructure;
use eml_nl::documents::EML;
use eml_nl::documents::candidate_lists::CandidateLists;
use eml_nl::documents::election_definition::ElectionDefinition;
use eml_nl::documents::polling_stations::PollingStations;
use eml_nl::io::{EMLParsingMode, EMLRead, EMLReadResult};
use quick_xml::Reader;
use quick_xml::events::Event;

use super::{DEPTH_MAX, Faults, Head, ImportFaultKind as Kind, Parts, SourceKind};

/// Reads a document of one of the three kinds.
pub(super) fn read(text: &str, faults: &mut Faults<'_>) -> Option<(SourceKind, Parts)> {
    if !is_harmless(text, faults) {
        return None;
    }
    let read = EML::parse_eml(text, EMLParsingMode::StrictFallback);
    for error in read.errors() {
        note(error, faults);
    }
    let EMLReadResult::Ok(document, _) = read else { return None };
    match document {
        EML::ElectionDefinition(document) => Some((SourceKind::Eml110a, election(&document))),
        EML::PollingStations(document) => Some((SourceKind::Eml110b, stations(&document, faults))),
        EML::CandidateLists(document) => Some((SourceKind::Eml230b, lists(&document, faults))),
        _ => None,
    }
}

/// Goes through the document once, before anything is made of it: no document type, and not too deep.
fn is_harmless(text: &str, faults: &mut Faults<'_>) -> bool {
    let mut reader = Reader::from_str(text);
    let mut depth = 0_usize;
    loop {
        let offset = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let kind = match reader.read_event() {
            Ok(Event::Eof) => return true,
            Ok(Event::DocType(_)) => Kind::DocumentType,
            Ok(Event::Start(_)) if depth == DEPTH_MAX => Kind::TooMuch { limit: DEPTH_MAX },
            Ok(Event::Start(_)) => {
                depth += 1;
                continue;
            }
            Ok(Event::End(_)) => {
                depth = depth.saturating_sub(1);
                continue;
            }
            Ok(_) => continue,
            Err(error) => Kind::Malformed { detail: error.to_string() },
        };
        faults.at(offset, kind);
        return false;
    }
}

fn note(error: &EMLError, faults: &mut Faults<'_>) {
    if let EMLError::Multiple(several) = error {
        several.errors.iter().for_each(|error| note(error, faults));
        return;
    }
    let offset = error.span().map_or(0, |span| usize::try_from(span.start).unwrap_or(0));
    faults.at(offset, Kind::Malformed { detail: error.kind().to_string() });
}

/// Where a piece of the document stands, as nearly as its own text tells.
fn near(faults: &Faults<'_>, text: &str) -> usize {
    faults.text.find(text).unwrap_or(0)
}

fn head(id: &str, title: Option<&str>, category: &str, date: &str) -> Head {
    let kind = match category {
        "EP" => Some(ElectionKind::EuropeanParliament),
        "TK" | "EK" => Some(ElectionKind::Parliamentary),
        "PS" | "AB" | "ER" | "IR" => Some(ElectionKind::Regional),
        "GR" | "BC" | "GC" => Some(ElectionKind::Municipal),
        "NR" | "PR" | "LR" => Some(ElectionKind::Referendum),
        _ => None,
    };
    let date = date.get(..10).and_then(|day| day.parse::<NaiveDate>().ok());
    Head { id: id.to_owned(), title: title.map(str::to_owned), kind, date, seats: None }
}

fn election(document: &ElectionDefinition) -> Parts {
    let election = &document.election_event.election;
    let of = &election.identifier;
    let head = head(&of.id.raw(), Some(&of.name), &of.category.raw(), &of.election_date.raw());
    let seats = election.number_of_seats.raw().parse().ok();
    Parts { head: Head { seats, ..head }, ..Parts::default() }
}

fn stations(document: &PollingStations, faults: &mut Faults<'_>) -> Parts {
    let election = &document.election_event.election;
    let of = &election.identifier;
    let mut parts = Parts {
        head: head(&of.id.raw(), of.name.as_deref(), &of.category.raw(), &of.election_date.raw()),
        ..Parts::default()
    };
    for contest in &election.contests {
        let unit = &contest.reporting_unit.identifier;
        let area = AreaId::new(unit.id.raw());
        let name = if unit.name.is_empty() { area.to_string() } else { unit.name.to_string() };
        let kind = "municipality".to_owned();
        parts.areas.push(Area { id: area.clone(), parent: None, kind, name: name.as_str().into() });
        for (place, polling) in contest.polling_places.iter().enumerate() {
            let centre = centre(&area, &name, place, &mut parts.centres);
            let at = &polling.physical_location;
            let number = at.polling_station.id.raw().into_owned();
            let electorate = at.polling_station.data.trim();
            if !electorate.is_empty() && electorate.parse::<u32>().is_err() {
                let offset = near(faults, &format!(">{electorate}<"));
                faults.at(offset, Kind::Malformed { detail: format!("“{electorate}” is no number of voters") });
            }
            let kind = match polling.channel.raw().as_ref() {
                "postal" => StationKind::Postal,
                _ => StationKind::Ordinary,
            };
            let postal_code = at.address.locality.postal_code.as_ref();
            parts.stations.push(Station {
                number: StationId::new(number),
                name: at.address.locality.locality_name.name.as_ref().into(),
                kind,
                area: area.clone(),
                centre,
                address: postal_code.map(|code| code.number.number.to_string()),
                electorate: electorate.parse().ok(),
            });
        }
    }
    parts
}

/// The municipality's centre; a further one each time that one is full.
fn centre(area: &AreaId, name: &str, place: usize, centres: &mut Vec<Centre>) -> CentreId {
    let number = place / limits::STATIONS_PER_CENTRE_MAX + 1;
    let (id, name) = match number {
        1 => (area.to_string(), name.to_owned()),
        _ => (format!("{area}-{number}"), format!("{name} {number}")),
    };
    let id = CentreId::new(id);
    if !centres.iter().any(|centre| centre.id == id) {
        centres.push(Centre { id: id.clone(), name: name.into() });
    }
    id
}

fn lists(document: &CandidateLists, faults: &mut Faults<'_>) -> Parts {
    let election = &document.candidate_list.election;
    let of = &election.identifier;
    let mut parts = Parts {
        head: head(&of.id.raw(), of.name.as_deref(), &of.category.raw(), &of.election_date.raw()),
        ..Parts::default()
    };
    for contest in &election.contests {
        let mut lists: Vec<List> = vec![];
        for affiliation in &contest.affiliations {
            let id = affiliation.identifier.id.raw().into_owned();
            if lists.iter().any(|list| list.id == id) {
                let offset = near(faults, &format!("AffiliationIdentifier Id=\"{id}\""));
                faults.at(offset, Kind::Duplicate { value: id.clone() });
            }
            let candidates = affiliation.candidates.iter();
            let candidate = |of: &eml_nl::documents::candidate_lists::CandidateListsCandidate| Candidate {
                id: of.identifier.id.raw().into_owned(),
                name: full_name(&of.full_name),
            };
            let candidates: Vec<Candidate> = candidates.map(candidate).collect();
            // A list without a name is named after its first candidate, as on the Dutch ballot.
            let named =
                affiliation.identifier.registered_name.as_deref().map(str::trim).filter(|name| !name.is_empty());
            let name = match (named, candidates.first()) {
                (Some(name), _) => name.to_owned(),
                (None, Some(first)) => first.name.clone(),
                (None, None) => id.clone(),
            };
            lists.push(List { candidates, ..List::named(id, name) });
        }
        let id = contest.identifier.id.raw().into_owned();
        let title = contest.identifier.name.as_deref().or(of.name.as_deref()).unwrap_or(&id).to_owned();
        parts.contests.push(Contest {
            id: ContestId::new(id),
            title: title.into(),
            kind: ContestKind::OpenList,
            form: FormId::new(""),
            area: AreaId::new(""),
            votes_per_ballot: 1,
            seats: 0,
            allocation: None,
            lists,
        });
    }
    parts
}

/// As on the ballot: `de Vries, A.B. (Anna)`.
fn full_name(name: &PersonNameStructure) -> String {
    let name = &name.person_name;
    let prefix = name.name_prefix.as_ref().map(|prefix| format!("{} ", prefix.value)).unwrap_or_default();
    let initials = name.name_line_initials.as_ref().map(|line| format!(", {}", line.value)).unwrap_or_default();
    let first = name.first_name.as_ref().map(|first| format!(" ({})", first.value)).unwrap_or_default();
    format!("{prefix}{}{initials}{first}", name.last_name.value)
}
