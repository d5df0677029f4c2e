//! Dutch files all the way: definition, stations and candidates read from EML, counted, written as EML 510b that the schemas
//! accept and the library reads back equal. The files are the test files of `eml-nl` 0.7 (EUPL) and some made up here.

use std::collections::BTreeMap;

use election::{Count, Counts, Election, FieldId, Mode, RecordId, SamplePlan, findings};
use sealing::Digest;

use super::import::made_up_files;
use super::published::{compare_count, is_valid};
use super::world::evening;
use crate::definition_file;
use crate::figures::{Gathering, Issue, Status};
use crate::import::{ImportSettings, Source, definition, take};
use crate::publish::Form;

const OF_LIBRARY: [(&str, &str); 3] = [
    ("110a.xml", include_str!("../../../../../tests/vectors/eml/eml110a_test.eml.xml")),
    ("110b.xml", include_str!("../../../../../tests/vectors/eml/eml110b_test.eml.xml")),
    ("230b.xml", include_str!("../../../../../tests/vectors/eml/eml230b_test.eml.xml")),
];

/// The election that the files make, checked.
fn election(files: &[(&str, &str)]) -> Election {
    let sources: Vec<Source<'_>> = files.iter().map(|(name, text)| Source { name, bytes: text.as_bytes() }).collect();
    let settings =
        ImportSettings { authority: "Kiesraad".into(), mode: Mode::Test, languages: vec!["nl".into()], form: None };
    let (made, _) = definition(&sources, &settings).unwrap_or_else(|faults| panic!("{faults:?}"));
    // The same, taken into an election that was begun by hand.
    let mut begun = made.clone();
    (begun.stations, begun.contests, begun.areas) = (vec![], vec![], vec![]);
    let (taken, _) = take(&sources, &begun).unwrap_or_else(|faults| panic!("{faults:?}"));
    assert_eq!((taken.stations, taken.contests), (made.stations.clone(), made.contests.clone()));
    assert_eq!(taken.centres, made.centres);
    made.check().unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// A count that breaks no rule, another one for each station.
fn counts(election: &Election, record: &RecordId, seed: u32) -> Counts {
    let sheet = election.sheet(record).unwrap();
    let (contest, form) = election.contest(&record.contest).unwrap();
    let mut counts = Counts::blank(form.fields().len());
    let mut put = |field: String, number: u32| {
        let position = form.position(&FieldId::new(field.clone())).unwrap_or_else(|| panic!("{field}"));
        counts.put(position, Count::new(number));
    };
    let mut valid = 0;
    for (list, at) in contest.lists.iter().zip(1..) {
        let mut total = 0;
        for (candidate, rank) in list.candidates.iter().zip(1..) {
            let votes = (seed * 7 + at * 13 + rank) % 40;
            put(format!("list.{}.cand.{}", list.id, candidate.id), votes);
            total += votes;
        }
        put(format!("list.{}", list.id), total);
        valid += total;
    }
    let found = valid + 3;
    for (field, number) in [("A", found), ("B", 0), ("D", found), ("E", valid), ("F", 2), ("G", 1), ("H", found)] {
        put(field.into(), number);
    }
    for (field, number) in [("DH", 1), ("HD", 0), ("HL", 0), ("I", 0), ("J", 0)] {
        put(field.into(), number);
    }
    assert_eq!(form.blanks(&counts, sheet.kind), 0);
    let broken: Vec<String> = findings(form, &counts, sheet.kind)
        .iter()
        .filter(|finding| finding.is_error())
        .map(|finding| finding.rule.id.clone())
        .collect();
    assert_eq!(broken, Vec::<String>::new());
    counts
}

fn counted_and_written(files: &[(&str, &str)]) -> usize {
    let election = election(files);
    let records: Vec<RecordId> = election.records(None).collect();
    let papers: Vec<Counts> = (1..).zip(&records).map(|(seed, record)| counts(&election, record, seed)).collect();
    let mut gathering = Gathering::begin(&election, None);
    for (record, counts) in records.iter().zip(&papers) {
        gathering.take(record, counts).unwrap();
    }
    assert_eq!(gathering.missing(), 0);
    let issue = Issue {
        status: Status::UnofficialComplete,
        sequence: 1,
        at: evening(),
        software: "Counterfoil 0.1.0".into(),
        confirmed: BTreeMap::new(),
        sample: SamplePlan::default(),
    };
    let digest = Digest::of(&definition_file::write(election.definition()));
    let figures = gathering.freeze(digest, issue);
    let (forms, _) = Form::all(&figures, &[]);
    let mut written = 0;
    for form in forms {
        let Form::EmlCount(which, place) = form else { continue };
        let document = form.write(&figures, &[], vec![]).unwrap();
        compare_count(&figures, place, which, &document);
        for edition in ["eml_nl", "eml_nl-1.2.2"] {
            if let Some(verdict) = is_valid(&format!("{edition}/xsd/510-count-kiesraad-strict.xsd"), &document) {
                assert_eq!(verdict, Ok(()), "{form:?} {edition}");
            }
        }
        written += 1;
    }
    assert!(written > 0, "there is an EML 510");
    records.len()
}

#[test]
fn r4_5_the_librarys_own_dutch_files_are_counted_and_written_as_eml_510() {
    // Its 110b has a day of nomination, which neither the schema nor the library takes there.
    let [election, (name, stations), lists] = OF_LIBRARY;
    let day = "<kr:NominationDate>2022-01-31</kr:NominationDate>";
    assert!(stations.contains(day));
    let stations = stations.replace(day, "");
    assert_eq!(counted_and_written(&[election, (name, &stations), lists]), 420);
}

#[test]
fn r4_5_made_up_dutch_files_are_counted_and_written_as_eml_510() {
    let files = made_up_files();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    assert_eq!(counted_and_written(&files), 2);
}
