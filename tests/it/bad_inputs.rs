//! Bad inputs by name, as an office meets them: each is refused with its one reason, and nothing of it is used.
#![allow(clippy::unwrap_used, clippy::panic)]
use operations::{Desk, Refusal};
use std::collections::BTreeSet;
use std::fs;
use std::ops::ControlFlow;
use suite::night::{Holder, Night, example_papers};

mod certificates;
mod containers;
mod definitions;
mod records;
mod tables;
mod vaults;

/// What an office was given, what it should say, and what it said.
pub(crate) struct Case {
    name: &'static str,
    expected: &'static str,
    found: String,
}

/// The refusal's code; what is accepted has none.
fn case<T>(name: &'static str, expected: &'static str, found: Result<T, Refusal>) -> Case {
    let found = found.map_or_else(|refusal| refusal.code().to_owned(), |_| "accepted".to_owned());
    Case { name, expected, found }
}

/// A file that is to be imported: name, expected code, bytes.
type File = (&'static str, &'static str, Vec<u8>);

/// What makes a group of bad files.
type Maker = fn(&Scene) -> Vec<File>;

/// A night with the good file that all bad ones are made from.
pub(crate) struct Scene {
    night: Night,
    centre: Holder,
    /// `record.json` of the first record.
    record: String,
    /// The result file around it.
    good: Vec<u8>,
}

impl Scene {
    fn set() -> Self {
        let night = Night::of_example().unwrap();
        let centre = night.centre("C1").unwrap();
        let (record, counts) = example_papers(&night.election).unwrap().remove(0);
        let sealed = night.result(&centre, &record, &counts, 1).unwrap();
        let record = String::from_utf8(sealed.record_json).unwrap();
        Self { night, centre, record, good: sealed.container }
    }

    /// Lets the office import one file after the other.
    fn import(&mut self, files: Vec<File>) -> Vec<Case> {
        files
            .into_iter()
            .map(|(name, expected, bytes)| {
                let found = imported(&mut self.night, name, &bytes);
                Case { name, expected, found }
            })
            .collect()
    }
}

/// The reason that the office gives for a file, or its verdict if it gives none.
fn imported(night: &mut Night, name: &str, bytes: &[u8]) -> String {
    let path = night.write(&format!("{name}.result.asice"), bytes).unwrap();
    let mut found = vec![];
    night
        .office
        .import(&[path], |judged, _| {
            let reason = judged.reason.as_ref().map_or(judged.verdict.name(), Refusal::code);
            found.push(reason.to_owned());
            ControlFlow::Continue(())
        })
        .unwrap();
    found.remove(0)
}

fn print(group: &str, cases: &[Case]) {
    println!("\n| {group} | error |\n|---|---|");
    cases.iter().for_each(|case| println!("| {} | `{}` |", case.name, case.found));
    let wrong = cases.iter().filter(|case| case.found != case.expected);
    let wrong: Vec<String> =
        wrong.map(|case| format!("{}: {} instead of {}", case.name, case.found, case.expected)).collect();
    assert!(wrong.is_empty(), "{group}\n{}", wrong.join("\n"));
    let names: BTreeSet<&str> = cases.iter().map(|case| case.name).collect();
    assert_eq!(names.len(), cases.len(), "two cases have the same name");
}

/// The totals of the first contest count nothing.
fn counts_nothing(office: &Desk) -> bool {
    let loaded = office.loaded().unwrap();
    let (contest, _) = loaded.election.contests().next().unwrap();
    office.totals(&contest.id, None).unwrap().totals.records() == 0
}

#[test]
fn r6_5_each_bad_result_file_has_its_one_reason_and_is_kept_aside() {
    let mut scene = Scene::set();
    let groups: [(&str, Maker); 5] = [
        ("containers", containers::archives),
        ("manifests", containers::manifests),
        ("signatures", certificates::signatures),
        ("certificates", certificates::certificates),
        ("records", records::records),
    ];
    let mut number = 0;
    for (group, make) in groups {
        let files = make(&scene);
        let cases = scene.import(files);
        print(group, &cases);
        number += cases.len();
    }
    println!("\n{number} bad result files");
    assert!(counts_nothing(&scene.night.office), "something of a bad file was counted");
    assert_eq!(scene.night.office.arrivals().unwrap().len(), number, "what is refused is kept aside");
    // The same person imports the good one at last, and only that counts.
    let good = scene.good.clone();
    assert_eq!(imported(&mut scene.night, "good", &good), "accepted");
    assert_eq!(scene.night.office.prove().unwrap().records, 1);
    print("standing", &records::standing(&mut scene));
}

#[test]
fn r6_8_what_is_too_large_is_not_read_and_what_is_stored_is_what_was_judged() {
    let mut scene = Scene::set();
    let large = vec![b'P'; 5 << 20];
    assert_eq!(imported(&mut scene.night, "large", &large), "too-large");
    let database = scene.night.path("office.counterfoil/records.db-wal");
    assert!(fs::metadata(database).unwrap().len() < 4 << 20, "nothing of it is kept but its name");
    // The file is replaced between two imports: the name is nothing, the bytes are all.
    let good = scene.good.clone();
    assert_eq!(imported(&mut scene.night, "name", b"not a container"), "not-a-container");
    assert_eq!(imported(&mut scene.night, "name", &good), "accepted");
    let arrivals = scene.night.office.arrivals().unwrap();
    let digests: Vec<_> = arrivals.iter().take(2).map(|arrival| arrival.file).collect();
    assert_eq!(digests, [sealing::Digest::of(&good), sealing::Digest::of(b"not a container")]);
}

#[test]
fn r4_1_each_bad_election_request_or_certificate_has_its_one_reason() {
    print("elections, requests, certificates", &definitions::files());
}

#[test]
fn each_bad_definition_has_its_one_reason() {
    let scene = Scene::set();
    print("definitions", &definitions::definitions(&scene.night));
}

#[test]
fn r4_5_each_bad_table_has_its_one_fault_at_its_place() {
    let cases = tables::tables();
    print("tables", &cases);
    assert!(fs::exists(suite::place::root().join("assets/example/counts.csv")).unwrap());
}

#[test]
fn each_bad_vault_has_its_one_reason() {
    print("vaults", &vaults::vaults());
}
