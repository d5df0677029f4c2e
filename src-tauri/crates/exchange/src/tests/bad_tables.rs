//! Bad tables by name, each with the one fault it has, and where.

use super::tables::{AREAS, LISTS, STATIONS, built};
use super::world::{PAPERS, WORLD};
use crate::csv::{CsvFault, counts};

/// Name of the case, table, what is replaced by what, and the fault: code, file, line, column.
type Bad = (&'static str, &'static str, &'static str, &'static str, (&'static str, &'static str, u64, &'static str));

const BAD: [Bad; 40] = [
    ("station-column-missing", "s", "kind,area", "kind,quarter", ("csv-header", "stations.csv", 1, "area")),
    ("station-column-unknown", "s", "address", "adress", ("csv-header", "stations.csv", 1, "adress")),
    ("station-column-twice", "s", "electorate\n", "address\n", ("csv-header", "stations.csv", 1, "address")),
    ("station-table-empty", "s", STATIONS, "", ("csv", "stations.csv", 1, "")),
    (
        "station-table-without-rows",
        "s",
        STATIONS,
        "number,name,kind,area,centre\n",
        ("definition-missing", "", 0, "/stations"),
    ),
    (
        "station-row-too-short",
        "s",
        "901,Briefwahl 1,postal,Grombühl,C2,,",
        "901,Briefwahl 1",
        ("csv", "stations.csv", 4, ""),
    ),
    ("station-row-too-long", "s", "C2,,", "C2,,,", ("csv", "stations.csv", 4, "")),
    ("station-quote-open", "s", "Schule", "\"Schule", ("csv", "stations.csv", 3, "")),
    ("station-without-number", "s", "002,", ",", ("csv", "stations.csv", 3, "number")),
    ("station-without-name", "s", "Schule", "", ("csv", "stations.csv", 3, "name")),
    ("station-of-unknown-kind", "s", "special", "hospital", ("csv-unknown", "stations.csv", 3, "kind")),
    ("station-kind-in-capitals", "s", "special", "Special", ("csv-unknown", "stations.csv", 3, "kind")),
    ("station-twice", "s", "002", "001", ("csv-duplicate", "stations.csv", 3, "number")),
    ("station-electorate-text", "s", "964", "many", ("csv-number", "stations.csv", 2, "electorate")),
    ("station-electorate-grouped", "s", "964", "1 964", ("csv-number", "stations.csv", 2, "electorate")),
    ("station-electorate-too-large", "s", "964", "1000000000", ("csv-number", "stations.csv", 2, "electorate")),
    ("station-in-unknown-area", "s", "Grombühl", "Sanderau", ("definition-unknown", "stations.csv", 4, "area")),
    ("station-number-with-slash", "s", "002", "00/2", ("definition-bad-id", "stations.csv", 3, "number")),
    ("station-name-with-tab", "s", "Schule", "Sch\tule", ("csv", "stations.csv", 3, "name")),
    ("list-column-missing", "l", "contest,list", "election,list", ("csv-header", "lists.csv", 1, "contest")),
    ("list-without-name", "l", "Λίστα Α", "", ("csv", "lists.csv", 2, "name")),
    ("list-without-number", "l", "ep,2", "ep,", ("csv", "lists.csv", 3, "list")),
    ("list-twice", "l", "ep,2,Листа Б", "ep,1,Λίστα Α", ("csv-duplicate", "lists.csv", 3, "list")),
    ("list-number-with-dot", "l", "ep,2", "ep,2.1", ("definition-bad-id", "lists.csv", 3, "list")),
    ("list-candidate-without-name", "l", "Листа Б,,,", "Листа Б,,1,", ("csv", "lists.csv", 3, "candidate_name")),
    ("list-candidate-without-number", "l", "Листа Б,,,", "Листа Б,,,Ana", ("csv", "lists.csv", 3, "candidate")),
    (
        "list-candidate-twice",
        "l",
        "ep,2,Листа Б,,,",
        "ep,2,Листа Б,,1,A\nep,2,,,1,B",
        ("csv-duplicate", "lists.csv", 4, "candidate"),
    ),
    ("list-name-differs", "l", "ep,2,Листа Б,,,", "ep,2,Листа Б,,1,A\nep,2,X,,2,B", ("csv", "lists.csv", 4, "name")),
    (
        "list-without-candidates-among-others",
        "l",
        "Листа Б,,,",
        "Листа Б,,1,Ana",
        ("definition-wrong-shape", "lists.csv", 2, "candidate"),
    ),
    ("area-twice", "a", "Grombühl,Stadt,quarter", "Altstadt,Stadt,quarter", ("csv-duplicate", "areas.csv", 4, "id")),
    (
        "area-with-unknown-parent",
        "a",
        "Grombühl,Stadt",
        "Grombühl,Land",
        ("definition-unknown", "areas.csv", 4, "parent"),
    ),
    ("area-second-root", "a", "Grombühl,Stadt", "Grombühl,", ("definition-not-a-tree", "", 0, "/areas")),
    ("area-without-kind", "a", "quarter,Altstadt", ",Altstadt", ("csv", "areas.csv", 3, "kind")),
    ("count-column-of-no-form", "c", ",A1,", ",A9,", ("csv-header", "counts.csv", 1, "A9")),
    ("count-column-missing", "c", "station,", "district,", ("csv-header", "counts.csv", 1, "station")),
    ("count-not-a-number", "c", "001,assembly,673", "001,assembly,6T3", ("csv-number", "counts.csv", 2, "A1")),
    ("count-left-out", "c", "001,assembly,673", "001,assembly,", ("csv-number", "counts.csv", 2, "A1")),
    ("count-of-unknown-station", "c", "001,council", "777,council", ("csv-unknown", "counts.csv", 3, "station")),
    ("count-of-unknown-contest", "c", "001,council", "001,mayor", ("csv-unknown", "counts.csv", 3, "contest")),
    ("count-where-there-is-no-blank", "c", "001,council,,", "001,council,5,", ("csv", "counts.csv", 3, "A1")),
];

fn faults(table: &str, from: &str, to: &str) -> Option<Vec<CsvFault>> {
    let change = |name: &str, text: &str| {
        let changed = if table == name { text.replacen(from, to, 1) } else { text.to_owned() };
        assert!(table != name || changed != text, "{from}");
        changed
    };
    if table == "c" {
        let papers = change("c", std::str::from_utf8(PAPERS).unwrap());
        return counts(papers.as_bytes(), &WORLD.election).err();
    }
    built(&change("s", STATIONS), &change("l", LISTS), Some(&change("a", AREAS))).err()
}

#[test]
fn each_bad_table_has_its_one_fault_at_its_place() {
    for (name, table, from, to, (code, file, line, column)) in BAD {
        let Some(faults) = faults(table, from, to) else { panic!("{name} was accepted") };
        let found: Vec<String> = faults.iter().map(ToString::to_string).collect();
        let fault = &faults[0];
        let place = (fault.code(), fault.file, fault.line, fault.column.as_str());
        assert_eq!(place, (code, file, line, column), "{name}: {found:?}");
        println!("{name:40} {}", found[0]);
    }
}

#[test]
fn a_record_twice_is_told_with_its_second_line() {
    let text = std::str::from_utf8(PAPERS).unwrap();
    let again = text.lines().nth(1).unwrap();
    let faults = counts(format!("{text}\n\n{again}\n").as_bytes(), &WORLD.election).unwrap_err();
    let lines = u64::try_from(text.lines().count()).unwrap();
    assert_eq!((faults[0].code(), faults[0].line), ("csv-duplicate", lines + 3));
}

#[test]
fn text_that_is_not_utf_8_is_told_with_its_line() {
    let latin1 = [STATIONS.as_bytes(), b"903,Schlo\xdf,ordinary,Altstadt,C1,,\n"].concat();
    let tables = crate::csv::Tables { stations: &latin1, lists: LISTS.as_bytes(), areas: None };
    let faults = crate::csv::definition(&tables, &super::tables::settings("de-euwo")).unwrap_err();
    assert_eq!((faults[0].code(), faults[0].file, faults[0].line), ("not-utf8", "stations.csv", 5));
}

#[test]
fn many_faults_are_told_at_once_but_not_without_end() {
    let three = built(&STATIONS.replace("ordinary", "x").replace("special", "y").replace(",964", ",z"), LISTS, None);
    assert_eq!(three.unwrap_err().len(), 3);
    let rows: String = (0..500).map(|number| format!("{number},S,x,A,C\n")).collect();
    let many = built(&format!("number,name,kind,area,centre\n{rows}"), LISTS, None).unwrap_err();
    assert_eq!(many.len(), crate::csv::FAULTS_MAX);
}

#[test]
fn faults_of_several_tables_are_told_together() {
    let faults = built(&STATIONS.replace("special", "y"), &LISTS.replace("ep,2", "ep,"), Some(AREAS)).unwrap_err();
    let files: Vec<&str> = faults.iter().map(|fault| fault.file).collect();
    assert_eq!(files, ["stations.csv", "lists.csv"]);
}
