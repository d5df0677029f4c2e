//! Good tables: an election and its counts from spreadsheets.

use chrono::NaiveDate;
use election::{ContestKind, Definition, ElectionKind, Mode, RecordId};
use proptest::prelude::*;

use super::world::{PAPERS, WORLD};
use crate::csv::{CsvFault, Settings, Tables, counts, definition};
use crate::definition_file;

pub(super) const STATIONS: &str = "number,name,kind,area,centre,address,electorate\n\
    001,Rathaus,ordinary,Altstadt,C1,\"Rückermainstr. 2, 97070 Würzburg\",964\n\
    002,Schule,special,Altstadt,C1,,\n\
    901,Briefwahl 1,postal,Grombühl,C2,,\n";
pub(super) const LISTS: &str = "contest,list,name,short_name,candidate,candidate_name\n\
    ep,1,Λίστα Α,Α,,\nep,2,Листа Б,,,\n";
pub(super) const AREAS: &str = "id,parent,kind,name\nStadt,,city,Würzburg\nAltstadt,Stadt,quarter,Altstadt\n\
    Grombühl,Stadt,quarter,Grombühl\n";

pub(super) fn settings(form: &str) -> Settings {
    let date = NaiveDate::from_ymd_opt(2019, 5, 26).unwrap();
    let form = definition_file::form(form).unwrap();
    Settings::new("Europawahl 2019 – Würzburg", date, ElectionKind::EuropeanParliament, form, "Stadt Würzburg")
}

pub(super) fn built(stations: &str, lists: &str, areas: Option<&str>) -> Result<Definition, Vec<CsvFault>> {
    let tables = Tables { stations: stations.as_bytes(), lists: lists.as_bytes(), areas: areas.map(str::as_bytes) };
    definition(&tables, &settings("de-euwo"))
}

#[test]
fn tables_become_a_definition_that_the_schema_and_the_checks_accept() {
    let made = built(STATIONS, LISTS, Some(AREAS)).unwrap();
    assert_eq!(made.id.as_str(), "2019-05-26-european-parliament-europawahl-2019-w-rzburg");
    assert_eq!((made.stations.len(), made.areas.len(), made.centres.len()), (3, 3, 2));
    assert_eq!(made.stations[0].electorate, Some(964));
    assert_eq!(made.stations[0].address.as_deref(), Some("Rückermainstr. 2, 97070 Würzburg"));
    assert_eq!(made.contests[0].kind, ContestKind::ClosedList);
    assert_eq!(made.contests[0].area.as_str(), "Stadt");
    assert_eq!(made.contests[0].title, made.title, "a single contest has the election's name");
    assert_eq!(made.mode, Mode::Live);
    let read = definition_file::read(&definition_file::write(&made)).unwrap();
    assert_eq!(read.definition(), &made);
}

#[test]
fn the_way_a_spreadsheet_saves_does_not_matter() {
    let plain = built(STATIONS, LISTS, Some(AREAS)).unwrap();
    let semicolon = |text: &str| text.replace("\"Rückermainstr. 2, 97070 Würzburg\"", "@").replace(',', ";");
    let excel = |text: &str| {
        let text = semicolon(text).replace('@', "\"Rückermainstr. 2, 97070 Würzburg\"").replace('\n', "\r\n");
        format!("\u{feff}{text}\r\n;;;;;;\r\n").replace("id;", "\"id\" ;")
    };
    let lists = excel(LISTS).replace(";;;;;;", ";;;;;");
    let areas = excel(AREAS).replace(";;;;;;", ";;;");
    assert_eq!(built(&excel(STATIONS), &lists, Some(&areas)).unwrap(), plain);
}

#[test]
fn without_areas_the_stations_areas_stand_under_one_root() {
    let made = built(STATIONS, LISTS, None).unwrap();
    let areas: Vec<(&str, Option<&str>)> =
        made.areas.iter().map(|area| (area.id.as_str(), area.parent.as_ref().map(election::AreaId::as_str))).collect();
    assert_eq!(areas, [("all", None), ("Altstadt", Some("all")), ("Grombühl", Some("all"))]);
    let clash = built(&STATIONS.replace("Altstadt", "all"), LISTS, None).unwrap();
    assert_eq!(clash.areas[0].id.as_str(), "all_");
}

#[test]
fn candidates_make_an_open_list_and_the_form_makes_persons_and_answers() {
    let lists = "contest;list;name;short_name;candidate;candidate_name\nc;1;A;;1;Ana\nc;1;A;;2;Ева\nc;2;B;;1;Ζωή\n";
    let tables = |lists| Tables { stations: STATIONS.as_bytes(), lists, areas: None };
    let open = definition(&tables(lists.as_bytes()), &settings("generic-list")).unwrap();
    assert_eq!(open.contests[0].kind, ContestKind::OpenList);
    assert_eq!(open.contests[0].lists[0].candidates[1].name, "Ева");
    for (form, kind) in [("candidates", ContestKind::Candidates), ("question", ContestKind::Question)] {
        let made = definition(&tables(b"contest,list,name\nq,1,Yes\nq,2,No\n"), &settings(form)).unwrap();
        assert_eq!(made.contests[0].kind, kind);
    }
}

#[test]
fn the_identifier_depends_on_nothing_but_day_kind_and_title() {
    let mut settings = settings("de-euwo");
    let tables = Tables { stations: STATIONS.as_bytes(), lists: LISTS.as_bytes(), areas: None };
    let id = |settings: &Settings| definition(&tables, settings).unwrap().id.to_string();
    settings.title = "Ευρωεκλογές".into();
    assert_eq!(id(&settings), "2019-05-26-european-parliament");
    settings.title = "A very long title that says more than anybody wants to read in an identifier".into();
    assert_eq!(id(&settings), "2019-05-26-european-parliament-a-very-long-title-that-says-more");
    settings.id = Some("ep-2019".into());
    assert_eq!(id(&settings), "ep-2019");
}

#[test]
fn the_papers_of_the_example_are_read_in_any_order_of_columns() {
    let records: Vec<RecordId> = WORLD.papers.iter().map(|(record, _)| record.clone()).collect();
    assert_eq!(records.len(), WORLD.election.records(None).count());
    let text = std::str::from_utf8(PAPERS).unwrap();
    let backwards: String =
        text.lines().map(|line| line.split(',').rev().collect::<Vec<_>>().join(";") + "\r\n").collect();
    assert_eq!(counts(backwards.as_bytes(), &WORLD.election).unwrap(), WORLD.papers);
}

#[test]
fn zero_may_stand_where_the_sheet_has_no_blank() {
    let text = std::str::from_utf8(PAPERS).unwrap();
    let filled: String = text
        .lines()
        .map(|line| {
            line.split(',').map(|cell| if cell.is_empty() { "0" } else { cell }).collect::<Vec<_>>().join(",") + "\n"
        })
        .collect();
    assert_eq!(counts(filled.as_bytes(), &WORLD.election).unwrap(), WORLD.papers);
}

proptest! {
    #[test]
    fn no_bytes_make_the_reading_of_tables_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let tables = Tables { stations: &bytes, lists: &bytes, areas: Some(&bytes) };
        prop_assert!(definition(&tables, &settings("de-euwo")).is_err());
        prop_assert!(counts(&bytes, &WORLD.election).is_err());
    }

    #[test]
    fn no_text_in_a_table_makes_its_reading_panic(
        place in any::<proptest::sample::Index>(), length in 0_usize..30, new in "[\",;\r\n a0-9é]{0,20}",
    ) {
        let tables = [STATIONS, LISTS, AREAS, std::str::from_utf8(PAPERS).unwrap()].map(|text| {
            let mut bytes = text.as_bytes().to_vec();
            let from = place.index(bytes.len());
            let to = (from + length).min(bytes.len());
            bytes.splice(from..to, new.bytes());
            bytes
        });
        let [stations, lists, areas, papers] = &tables;
        let made = definition(&Tables { stations, lists, areas: Some(areas) }, &settings("de-euwo"));
        if let Ok(made) = made {
            prop_assert!(made.check().is_ok());
        }
        if let Err(faults) = counts(papers, &WORLD.election) {
            prop_assert!(!faults.is_empty() && faults.len() <= crate::csv::FAULTS_MAX);
        }
    }
}
