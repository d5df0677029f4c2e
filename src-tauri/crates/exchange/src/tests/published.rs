//! The published forms of the example, each read back by somebody else's reader.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use election::{FieldRole, SamplePlan};
use eml_nl::documents::election_count::{ElectionCount, ElectionCountSelectionType};
use eml_nl::documents::election_result::{ElectionResult, ElectionResultSelectionType};

use super::world::{Holder, WORLD, evening, rng};
use crate::container::Signatory;
use crate::figures::{Figures, Gathering, Issue, Status};
use crate::publication::{self, Publication, RESULTS_FORMAT};
use crate::publish::cdf::Spelling;
use crate::publish::{Form, ListSeats, Seats, eml};
use crate::seal::sealing_mode;
use crate::v1::{ElectionRef, JournalHead};

/// The example's figures, with one record missing.
fn figures() -> Figures<'static> {
    let mut gathering = Gathering::begin(&WORLD.election, None);
    for (record, counts) in WORLD.papers.iter().skip(1) {
        gathering.take(record, counts).unwrap();
    }
    assert_eq!(gathering.missing(), 1);
    let issue = Issue {
        status: Status::UnofficialPartial,
        sequence: 3,
        at: evening(),
        software: "Counterfoil 0.1.0".into(),
        confirmed: BTreeMap::new(),
        sample: SamplePlan::default(),
    };
    gathering.freeze(WORLD.digest, issue)
}

fn written(form: Form, figures: &Figures<'_>, seats: &[Option<Seats>]) -> Vec<u8> {
    form.write(figures, seats, vec![]).unwrap()
}

/// Two seats for the first two lists of each contest that has lists, and their first candidates.
fn seats(figures: &Figures<'_>) -> Vec<Option<Seats>> {
    let seats = |contest: &crate::figures::ContestFigures<'_>| {
        let lists = contest.contest().lists.iter().enumerate();
        Some(Seats(
            lists
                .map(|(place, list)| ListSeats {
                    seats: if place < 2 { 2 } else { 0 },
                    elected: if place < 2 { (0..list.candidates.len().min(2)).rev().collect() } else { vec![] },
                })
                .collect(),
        ))
    };
    figures.contests().iter().map(seats).collect()
}

/// Whether a schema of `../shared/schemas` accepts a document; nothing where there is no such folder or no xmllint.
pub(super) fn is_valid(schema: &str, document: &[u8]) -> Option<Result<(), String>> {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/schemas").join(schema);
    if !schema.exists() {
        println!("skipped: {} does not lie beside the work tree", schema.display());
        return None;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("document.xml");
    fs::write(&file, document).unwrap();
    let said = Command::new("xmllint").arg("--nonet").arg("--noout").arg("--schema").arg(schema).arg(&file).output();
    let Ok(said) = said else {
        println!("skipped: there is no xmllint here");
        return None;
    };
    Some(if said.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&said.stderr).into_owned()) })
}

#[test]
fn r7_1_the_nist_report_is_valid_in_both_spellings() {
    let figures = figures();
    let xml = written(Form::Cdf(Spelling::Xml), &figures, &[]);
    if let Some(verdict) = is_valid("nist-1500-100r2/NIST_V2_election_results_reporting.xsd", &xml) {
        assert_eq!(verdict, Ok(()));
    }
    let schema = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../../shared/schemas/nist-1500-100r2/NIST_V2_election_results_reporting.json");
    let Ok(schema) = fs::read(schema) else {
        println!("skipped: the schema of NIST SP 1500-100 does not lie beside the work tree");
        return;
    };
    let schema: serde_json::Value = serde_json::from_slice(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let report: serde_json::Value = serde_json::from_slice(&written(Form::Cdf(Spelling::Json), &figures, &[])).unwrap();
    let faults: Vec<String> =
        validator.iter_errors(&report).take(5).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn r7_1_eml_is_accepted_by_both_editions_of_the_schema_and_read_back_equal() {
    let figures = figures();
    let seats = seats(&figures);
    let (forms, left) = Form::all(&figures, &seats);
    assert!(left.iter().all(|left| left.reason.starts_with("eml-")), "{left:?}");
    let mut read = 0;
    for form in forms {
        let (schema, document) = match form {
            Form::EmlCount(which, place) => {
                let document = written(form, &figures, &seats);
                compare_count(&figures, place, which, &document);
                ("510-count-kiesraad-strict.xsd", document)
            }
            Form::EmlResult(place) => {
                let document = written(form, &figures, &seats);
                compare_result(&figures, place, &seats, &document);
                ("520-result-kiesraad-strict.xsd", document)
            }
            _ => continue,
        };
        read += 1;
        for edition in ["eml_nl", "eml_nl-1.2.2"] {
            if let Some(verdict) = is_valid(&format!("{edition}/xsd/{schema}"), &document) {
                assert_eq!(verdict, Ok(()), "{form:?} {edition}\n{}", String::from_utf8_lossy(&document));
            }
        }
    }
    assert!(read >= 3, "the example has a contest with lists");
}

/// Every number of an EML count, as the library reads it, beside the figures.
pub(super) fn compare_count(figures: &Figures<'_>, place: usize, which: eml::Count, document: &[u8]) {
    let contest = &figures.contests()[place];
    let read: ElectionCount = std::str::from_utf8(document).unwrap().parse().unwrap();
    let [read] = read.count.election.contests.as_slice() else { panic!("one contest a file") };
    let votes: Vec<usize> = contest
        .form()
        .fields()
        .iter()
        .enumerate()
        .filter(|(_, field)| !matches!(field.role, FieldRole::Plain { .. }))
        .map(|(position, _)| position)
        .collect();
    let whole = contest.whole().unwrap();
    let total = read.total_votes.as_ref().unwrap();
    let numbers = |selections: &[eml_nl::documents::election_count::ElectionCountSelection]| -> Vec<u64> {
        selections.iter().map(|selection| selection.valid_votes.copied_value().unwrap()).collect()
    };
    let expected: Vec<u64> = votes.iter().map(|position| whole.numbers[*position]).collect();
    assert_eq!(numbers(&total.selections), expected);
    let key = contest.key_of_area(whole);
    assert_eq!(total.eligible_voter_count.copied_value().unwrap(), key.electorate.unwrap_or(0));
    assert_eq!(total.candidate_votes_count.copied_value().unwrap(), key.valid.unwrap_or(0));
    assert_eq!(total.invalid_votes().unwrap().copied_value().unwrap(), key.invalid.unwrap_or(0));
    assert_eq!(total.blank_votes().unwrap().copied_value().unwrap(), key.blank.unwrap_or(0));
    let lists: Vec<String> = total
        .selections
        .iter()
        .filter_map(|selection| match &selection.selection_type {
            ElectionCountSelectionType::Affiliation(affiliation) => Some(affiliation.name.to_string()),
            _ => None,
        })
        .collect();
    let named: Vec<&str> =
        contest.contest().lists.iter().map(|list| list.name.in_language(figures.language())).collect();
    assert_eq!(lists, named, "R4.3: names are byte-identical");
    if which == eml::Count::Stations {
        let counted: Vec<_> = contest.stations().iter().filter(|station| station.is_counted()).collect();
        assert_eq!(read.reporting_unit_votes.len(), counted.len());
        for (unit, station) in read.reporting_unit_votes.iter().zip(counted) {
            let counts: Vec<Option<u32>> = contest.counts(station).unwrap().collect();
            let expected: Vec<u64> = votes.iter().map(|position| counts[*position].unwrap_or(0).into()).collect();
            assert_eq!(numbers(&unit.selections), expected);
        }
    } else {
        let districts: Vec<_> = contest.areas().iter().filter(|area| area.depth == 1).collect();
        assert_eq!(read.reporting_unit_votes.len(), districts.len());
        for (unit, area) in read.reporting_unit_votes.iter().zip(districts) {
            let expected: Vec<u64> = votes.iter().map(|position| area.numbers[*position]).collect();
            assert_eq!(numbers(&unit.selections), expected);
        }
    }
}

fn compare_result(figures: &Figures<'_>, place: usize, seats: &[Option<Seats>], document: &[u8]) {
    let read: ElectionResult = std::str::from_utf8(document).unwrap().parse().unwrap();
    let contest = figures.contests()[place].contest();
    let read = read.result.election.contests[0].selections.iter();
    let read: Vec<(String, String)> = read
        .map(|selection| match &selection.selection_type {
            ElectionResultSelectionType::Affiliation(list) => (list.id.raw().into_owned(), list.name.to_string()),
            ElectionResultSelectionType::Candidate(candidate) => {
                let name = &candidate.name.person_name;
                (candidate.identifier.id.raw().into_owned(), name.last_name.value.to_string())
            }
        })
        .collect();
    let mut expected = vec![];
    for (list, won) in contest.lists.iter().zip(&seats[place].as_ref().unwrap().0).filter(|(_, won)| won.seats > 0) {
        expected.push((list.id.clone(), list.name.in_language(figures.language()).to_owned()));
        let elected = won.elected.iter().map(|rank| &list.candidates[*rank]);
        expected.extend(elected.map(|candidate| (candidate.id.clone(), candidate.name.clone())));
    }
    assert_eq!(read, expected);
}

#[test]
fn r7_1_the_tables_hold_every_figure_once() {
    let figures = figures();
    let table = written(Form::Results, &figures, &[]);
    let mut read: BTreeMap<[String; 4], String> = BTreeMap::new();
    for record in ::csv::Reader::from_reader(table.as_slice()).records() {
        let record = record.unwrap();
        let key = [0, 1, 2, 3].map(|place| record[place].to_owned());
        assert_eq!(read.insert(key, record[4].to_owned()), None);
    }
    let mut compared = 0;
    for contest in figures.contests() {
        for (position, field) in contest.form().fields().iter().enumerate() {
            let key = |level: &str, unit: &str| {
                [contest.contest().id.as_str(), level, unit, field.id.as_str()].map(str::to_owned)
            };
            for area in contest.areas() {
                assert_eq!(read[&key("area", area.area.id.as_str())], area.numbers[position].to_string());
                compared += 1;
            }
            for station in contest.stations().iter().filter(|station| station.is_counted()) {
                let count = contest.counts(station).unwrap().nth(position).unwrap();
                let written = count.map_or(String::new(), |count| count.to_string());
                assert_eq!(read[&key("station", station.station.number.as_str())], written);
                compared += 1;
            }
        }
    }
    assert_eq!(compared, read.len());
}

#[test]
fn r7_3_a_publication_is_signed_by_the_office_and_by_nobody_else() {
    let figures = figures();
    let publication = Publication {
        format: RESULTS_FORMAT.into(),
        election: ElectionRef { id: WORLD.election.definition().id.clone(), digest: WORLD.digest },
        mode: sealing_mode(WORLD.election.definition().mode),
        status: Status::UnofficialPartial,
        sequence: 3,
        at: evening(),
        software: WORLD.software.clone(),
        journal: JournalHead { seq: 7, hash: WORLD.digest },
        figures: figures.digest(),
        sample: SamplePlan { seed: Some("314159".into()), stations: Some(2) },
        contests: vec![],
        files: vec![],
        left: vec![],
    };
    let seal = |holder: &Holder| {
        let certificates = [&holder.certificate, &WORLD.authority.certificate];
        let signatory = Signatory { key: &holder.key, certificates: &certificates, at: evening(), rng: &rng() };
        publication::seal(&publication, b"PK archive", &signatory).unwrap()
    };
    let opened = publication::open(&seal(&WORLD.office), &WORLD.ring, evening()).unwrap();
    assert_eq!(opened.content().publication, publication);
    assert_eq!(opened.content().archive, b"PK archive");
    assert!(publication::open(&seal(&WORLD.centre), &WORLD.ring, evening()).is_err());
}

#[test]
fn the_same_figures_have_the_same_digest_and_others_another() {
    let digest = figures().digest();
    assert_eq!(figures().digest(), digest);
    let mut gathering = Gathering::begin(&WORLD.election, None);
    WORLD.papers.iter().for_each(|(record, counts)| gathering.take(record, counts).unwrap());
    assert_eq!(gathering.missing(), 0);
    assert!(gathering.take(&WORLD.papers[0].0, &WORLD.papers[0].1).is_err(), "no station is counted twice");
    let issue = Issue {
        status: Status::Certified,
        sequence: 4,
        at: evening(),
        software: String::new(),
        confirmed: BTreeMap::new(),
        sample: SamplePlan::default(),
    };
    assert_ne!(gathering.freeze(WORLD.digest, issue).digest(), digest);
}

#[test]
fn r1_3_the_summary_is_the_same_as_table_and_as_json() {
    let figures = figures();
    let seats = seats(&figures);
    let json: serde_json::Value = serde_json::from_slice(&written(Form::Summary(0), &figures, &seats)).unwrap();
    let table = written(Form::SummaryTable(0), &figures, &seats);
    let mut rows = 0;
    for record in ::csv::Reader::from_reader(table.as_slice()).records() {
        let record = record.unwrap();
        let value = match &record[1] {
            "" => json[&record[0]].clone(),
            list => {
                let lists = json["lists"].as_array().unwrap();
                lists.iter().find(|found| found["list"] == list).unwrap()[&record[0]].clone()
            }
        };
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let cell = if record[5].is_empty() { "null" } else { &record[5] };
        if record[0].ends_with("percent") {
            assert_eq!(cell.parse::<f64>().unwrap(), value.parse::<f64>().unwrap(), "{record:?}");
        } else {
            assert_eq!(cell, value, "{record:?}");
        }
        rows += 1;
    }
    assert!(rows > 21, "{rows}");
    assert_eq!(json["status"], "unofficial-partial");
}
