//! What is promised to an election authority, tried on a whole night: identity, mode, names, signatures, counting once.
#![allow(clippy::unwrap_used, clippy::panic)]
use crate::judges::text_of_pages;
use crate::rehearsed::{VERSION, night};
use crate::tidy::sources::with_endings;
use election::{ContestId, Counts, Mode, State, Totals};
use exchange::Trust;
use exchange::names::ELECTION;
use exchange::v1::{Record, decode};
use operations::{Demonstration, Desk, SystemWorld, World};
use sealing::{Digest, SecretString};
use std::collections::BTreeMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use suite::asice::{SIGNATURE, pack, unpack};
use suite::night::{Night, OFFICER, checked, copy, example, example_papers};
use tempfile::TempDir;

fn is_there(tool: &str) -> bool {
    let there = Command::new(tool).arg("-v").output().is_ok();
    if !there {
        println!("skipped: there is no {tool} on this machine");
    }
    there
}

/// The record in a result file.
fn record(file: &Path) -> Record {
    let entries = unpack(&fs::read(file).unwrap()).unwrap();
    decode(&entries[1].1).unwrap()
}

fn system() -> Arc<dyn World> {
    SystemWorld::new(VERSION, Digest::of(b"rehearsed"))
}

/// The rehearsed office, copied: a vault has one user at a time.
fn office() -> (TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let vault = folder.path().join("office.counterfoil");
    copy(&night().path("office.counterfoil"), &vault).unwrap();
    let secret = fs::read_to_string(night().path("office.pass")).unwrap();
    let office = Desk::open(&vault, OFFICER, &SecretString::from(secret.trim().to_owned()), system()).unwrap();
    (folder, office)
}

fn import(office: &mut Desk, paths: &[PathBuf]) -> Vec<String> {
    let mut verdicts = vec![];
    office
        .import(paths, |judged, _| {
            let reason = judged.reason.as_ref().map_or(judged.verdict.name(), operations::Refusal::code);
            verdicts.push(reason.to_owned());
            ControlFlow::Continue(())
        })
        .unwrap();
    verdicts
}

/// The totals of every contest, each with the number of records it should have.
fn totals(office: &Desk) -> BTreeMap<ContestId, (Totals, u64)> {
    let loaded = office.loaded().unwrap();
    let contests = loaded.election.contests().map(|(contest, _)| contest.id.clone());
    contests
        .map(|id| {
            let found = office.totals(&id, None).unwrap();
            (id, (found.totals, found.expected))
        })
        .collect()
}

#[test]
fn r2_1_the_rules_are_a_crate_without_input_or_output() {
    let manifest = fs::read_to_string(suite::place::root().join("src-tauri/crates/election/Cargo.toml")).unwrap();
    let dependencies = manifest.split("[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    let names: Vec<&str> = dependencies.lines().filter_map(|line| line.split_once('.').map(|(name, _)| name)).collect();
    let names: Vec<&str> = names.into_iter().filter(|name| !name.starts_with('#')).collect();
    assert_eq!(names, ["serde", "chrono"]);
    let doors = ["std::fs", "std::net", "std::io", "std::env", "std::process", "std::thread", "std::time", "Utc::now"];
    for source in with_endings(&["rs"]) {
        if source.path.starts_with("src-tauri/crates/election/src/") {
            let open = doors.iter().find(|door| source.text.contains(*door));
            assert_eq!(open, None, "{}", source.path);
        }
    }
}

#[test]
fn r2_4_version_and_digest_stand_on_each_protocol_and_in_each_file() {
    let digest = Digest::of(b"rehearsed");
    for file in night().files("results") {
        let software = record(&file).software;
        assert_eq!((software.version.as_str(), software.digest), (VERSION, digest), "{}", file.display());
    }
    if !is_there("pdftotext") {
        return;
    }
    let shown = digest.to_string()[..4].to_uppercase();
    for file in night().files("protocols") {
        let text = text_of_pages(&file).concat();
        assert!(text.contains(VERSION) && text.contains(&shown), "{}", file.display());
    }
}

#[test]
fn r2_5_test_data_is_refused_by_a_live_office_and_the_reverse() {
    let definition = |mode| election::Definition { mode, ..example().unwrap() };
    let mut nights = [Mode::Live, Mode::Test].map(|mode| Night::of(&definition(mode)).unwrap());
    let files = nights.each_ref().map(|night| {
        let (record, counts) = example_papers(&night.election).unwrap().remove(0);
        let sealed = night.result(&night.centre("C1").unwrap(), &record, &counts, 1).unwrap();
        night.write("own.result.asice", &sealed.container).unwrap()
    });
    let [live, test] = &mut nights;
    assert_eq!(import(&mut live.office, &files), ["accepted", "unknown-signer"]);
    assert_eq!(import(&mut test.office, &files), ["unknown-signer", "accepted"]);
    // Nor does either office load the other's definition by its own authority.
    let own = Trust::Certificate(&live.authority.certificate);
    let refused = exchange::open_election(&test.file, own, live.world.now()).unwrap_err();
    assert_eq!(refused.code(), "unknown-signer");
}

#[test]
fn r2_5_test_stands_on_every_page() {
    if !is_there("pdftotext") {
        return;
    }
    for file in night().files("protocols") {
        let pages = text_of_pages(&file);
        assert!(!pages.is_empty() && pages.iter().all(|page| page.contains("TEST")), "{}", file.display());
    }
}

#[test]
fn r2_6_a_whole_election_is_rehearsed_from_a_table_of_counts() {
    let report = &night().report;
    assert_eq!((report.records, report.entries), (night().papers.len(), 2 * night().papers.len()));
    assert!(report.mistyped > 0 && report.mistakes.len() == report.mistyped, "nobody mistyped: nothing was rehearsed");
    assert!(report.mistakes.iter().all(|mistake| mistake.settled == Some(mistake.paper)), "{:?}", report.mistakes);
    let (_folder, mut office) = office();
    import(&mut office, &[night().path("results")]);
    let election = checked(&night().definition).unwrap();
    for (contest, (found, expected)) in totals(&office) {
        let (_, form) = election.contest(&contest).unwrap();
        let mut wanted = Totals::nothing(form.fields().len());
        let papers = night().papers.iter().filter(|(record, _)| record.contest == contest);
        papers.for_each(|(_, counts)| wanted.add(counts));
        assert_eq!((found.records(), &found), (expected, &wanted), "{contest}");
    }
}

#[test]
fn r3_2_the_second_typist_sees_nothing_of_the_first_entry() {
    let folder = tempfile::tempdir().unwrap();
    let demonstration = Demonstration::begin(&folder.path().join("try"), &system()).unwrap();
    let secret = |person: &str| {
        let known = demonstration.passphrase(&demonstration.centre, &election::PersonId::new(person));
        SecretString::from(known.unwrap().to_owned())
    };
    let mut desk = Desk::open(&demonstration.centre, "jonas", &secret("jonas"), system()).unwrap();
    let (record, paper) = example_papers(&desk.loaded().unwrap().election).unwrap().remove(0);
    desk.enter(&record, paper.clone()).unwrap();
    desk.sign_in("eleni", &secret("eleni")).unwrap();
    let board = format!("{:?}", desk.board().unwrap());
    let typed: Vec<String> = paper.iter().flatten().map(|count| count.number().to_string()).collect();
    let large = typed.iter().filter(|number| number.len() > 2);
    assert!(large.clone().count() > 3 && large.into_iter().all(|number| !board.contains(number)), "{board}");
    assert_eq!(desk.protocol(&record).unwrap_err().code(), "not-allowed");
    assert_eq!(desk.totals(&record.contest, None).unwrap_err().code(), "not-allowed");
    assert_eq!(desk.to_settle(&record).unwrap_err().code(), "wrong-state");
    // What differs is told by its place alone.
    let mut other: Counts = paper.clone();
    other.put(0, election::Count::new(7));
    assert_eq!(desk.enter(&record, other).unwrap(), State::Differing);
    assert_eq!(desk.to_settle(&record).unwrap(), [0]);
}

#[test]
fn r3_5_the_head_in_the_file_is_the_head_on_the_paper() {
    if !is_there("pdftotext") {
        return;
    }
    let (files, protocols) = (night().files("results"), night().files("protocols"));
    for (file, protocol) in files.iter().zip(protocols) {
        let head = record(file).journal;
        let shown = format!("Journal entry {} · {}", head.seq, head.hash.to_string()[..4].to_uppercase());
        let pages = text_of_pages(&protocol);
        assert!(
            pages.iter().all(|page| page.contains(&shown)),
            "{shown} is not on each page of {}",
            protocol.display()
        );
    }
}

#[test]
fn r4_1_a_definition_is_loaded_only_with_the_fingerprint_that_was_typed() {
    let (one, other) = (Night::of_example().unwrap(), Night::of_example().unwrap());
    let now = one.world.now();
    let typed = |night: &Night| Trust::TypedFingerprint(night.authority.certificate.fingerprint());
    assert!(exchange::open_election(&one.file, typed(&one), now).is_ok());
    assert_eq!(exchange::open_election(&one.file, typed(&other), now).unwrap_err().code(), "unknown-signer");
}

#[test]
fn r4_3_names_are_byte_identical_in_definition_table_and_paper() {
    let definition = &night().definition;
    let signed = unpack(&fs::read(night().path("election.election.asice")).unwrap()).unwrap();
    let (name, json) = &signed[1];
    assert_eq!(name, ELECTION);
    assert_eq!(exchange::definition_file::read(json).unwrap().definition(), definition);
    let again = exchange::definition_file::write(definition);
    assert_eq!(*json, again, "reading and writing a definition changes nothing");
    if !is_there("pdftotext") {
        return;
    }
    let council = definition.contests.iter().find(|contest| contest.id.as_str() == "council").unwrap();
    let names: Vec<&str> =
        council.lists.iter().flat_map(|list| &list.candidates).map(|person| person.name.as_str()).collect();
    assert!(names.len() > 10 && names.iter().any(|name| !name.is_ascii()), "{names:?}");
    let councils = night().files("protocols").into_iter().filter(|path| path.to_string_lossy().contains("_council_"));
    for protocol in councils {
        let text = text_of_pages(&protocol).concat();
        let missing: Vec<_> = names.iter().filter(|name| !text.contains(**name)).collect();
        assert!(missing.is_empty(), "{missing:?} in {}", protocol.display());
    }
    through_a_table(&names);
}

/// Names that come from a table are those of the table, byte for byte.
fn through_a_table(names: &[&str]) {
    let rows: Vec<String> =
        names.iter().enumerate().map(|(number, name)| format!("c,1,A,{number},\"{name}\"")).collect();
    let lists = format!("contest,list,name,candidate,candidate_name\n{}\n", rows.join("\n"));
    let stations = b"number,name,kind,area,centre\n1,S,ordinary,A,C\n";
    let form = exchange::definition_file::form("generic-list").unwrap();
    let date = night().definition.date;
    let kind = election::ElectionKind::Municipal;
    let settings = exchange::csv::Settings::new("Names", date, kind, form, "Office");
    let tables = exchange::csv::Tables { stations, lists: lists.as_bytes(), areas: None };
    let made = exchange::csv::definition(&tables, &settings).unwrap();
    let read: Vec<&str> = made.contests[0].lists[0].candidates.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(read, names);
}

#[test]
fn r6_4_every_result_file_is_signed_and_nothing_turns_it_off() {
    let (folder, mut office) = office();
    for (number, file) in night().files("results").iter().enumerate() {
        let mut entries = unpack(&fs::read(file).unwrap()).unwrap();
        assert_eq!(entries.pop().unwrap().0, SIGNATURE);
        fs::write(folder.path().join(format!("{number}.result.asice")), pack(&entries).unwrap()).unwrap();
    }
    let verdicts = import(&mut office, &[folder.path().to_owned()]);
    assert_eq!(verdicts.len(), night().papers.len());
    assert!(verdicts.iter().all(|verdict| verdict == "missing-entry"), "{verdicts:?}");
    let switches = ["unsigned", "no-sign", "no-verify", "skip-verif", "insecure", "force-import"];
    for source in with_endings(&["rs"]).iter().filter(|source| source.path.contains("crates/cli/src/args")) {
        let switch = switches.iter().find(|switch| source.text.contains(*switch));
        assert_eq!(switch, None, "{}", source.path);
    }
}

#[test]
fn r6_6_every_station_is_counted_exactly_once() {
    let mut night = Night::of_example().unwrap();
    let centre = night.centre("C1").unwrap();
    let papers = example_papers(&night.election).unwrap();
    let mut files = vec![];
    for (number, (record, counts)) in papers.iter().enumerate() {
        let sealed = night.result(&centre, record, counts, 1).unwrap();
        files.push(night.write(&format!("{number}.result.asice"), &sealed.container).unwrap());
        if number == 0 {
            // The same bytes under another name, and the same record signed a second time.
            night.write("copy.asice", &sealed.container).unwrap();
            let again = night.container(&centre, sealing::Purpose::Result, "record.json", &sealed.record_json).unwrap();
            night.write("again.asice", &again).unwrap();
        }
    }
    let (last, first) = files.split_last().unwrap();
    assert!(import(&mut night.office, first).iter().all(|verdict| verdict == "accepted"));
    let records = |office: &Desk| totals(office).into_values().map(|(found, _)| found.records()).sum::<u64>();
    let expected: u64 = totals(&night.office).into_values().map(|(_, expected)| expected).sum();
    assert_eq!(records(&night.office) + 1, expected, "the missing one is known to be missing");
    assert_eq!(import(&mut night.office, std::slice::from_ref(last)), ["accepted"]);
    let whole = totals(&night.office);
    let copies = [night.path("copy.asice"), night.path("again.asice")];
    assert_eq!(import(&mut night.office, &copies), ["duplicate", "duplicate"]);
    assert!(import(&mut night.office, &files).iter().all(|verdict| verdict == "duplicate"));
    assert_eq!(totals(&night.office), whole);
    assert_eq!(records(&night.office), expected);
    assert_eq!(night.office.prove().unwrap().records, papers.len());
}
