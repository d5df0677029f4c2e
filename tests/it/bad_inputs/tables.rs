//! Spreadsheets with faults, each told with its file, line and column; and codes from paper that cannot be read.
use super::Case;
use chrono::NaiveDate;
use election::ElectionKind;
use exchange::csv::{CsvFault, Settings, Tables, counts, definition};
use operations::EXAMPLE_COUNTS;
use suite::night::{Night, checked, example, example_papers};

const STATIONS: &str = "number,name,kind,area,centre,electorate\n\
    001,Rathaus,ordinary,Altstadt,C1,964\n002,Schule,special,Altstadt,C1,\n901,Briefwahl,postal,Grombühl,C2,\n";
const LISTS: &str = "contest,list,name,candidate,candidate_name\nep,1,Λίστα Α,,\nep,2,Листа Б,,\n";
const AREAS: &str = "id,parent,kind,name\nStadt,,city,Würzburg\nAltstadt,Stadt,quarter,A\nGrombühl,Stadt,quarter,G\n";

/// Name of the case, table, what is replaced by what, and the fault: code, file, line, column.
type Bad = (&'static str, char, &'static str, &'static str, (&'static str, &'static str, u64, &'static str));

const BAD: [Bad; 21] = [
    ("station column missing", 's', "kind,area", "kind,quarter", ("csv-header", "stations.csv", 1, "area")),
    ("station row too short", 's', "901,Briefwahl,postal,Grombühl,C2,", "901", ("csv", "stations.csv", 4, "")),
    ("station twice", 's', "002", "001", ("csv-duplicate", "stations.csv", 3, "number")),
    ("station of unknown kind", 's', "special", "hospital", ("csv-unknown", "stations.csv", 3, "kind")),
    ("station without a name", 's', "Schule", "", ("csv", "stations.csv", 3, "name")),
    ("electorate in words", 's', "964", "many", ("csv-number", "stations.csv", 2, "electorate")),
    ("electorate of a thousand million", 's', "964", "1000000000", ("csv-number", "stations.csv", 2, "electorate")),
    ("station in no area", 's', "Grombühl", "Mond", ("definition-unknown", "stations.csv", 4, "area")),
    ("station number with a slash", 's', "002", "00/2", ("definition-bad-id", "stations.csv", 3, "number")),
    ("list twice", 'l', "ep,2,Листа Б", "ep,1,Λίστα Α", ("csv-duplicate", "lists.csv", 3, "list")),
    ("list without a name", 'l', "Λίστα Α", "", ("csv", "lists.csv", 2, "name")),
    ("candidate without a name", 'l', "Листа Б,,", "Листа Б,1,", ("csv", "lists.csv", 3, "candidate_name")),
    (
        "area of an unknown parent",
        'a',
        "Grombühl,Stadt",
        "Grombühl,Land",
        ("definition-unknown", "areas.csv", 4, "parent"),
    ),
    ("area twice", 'a', "Grombühl,Stadt", "Altstadt,Stadt", ("csv-duplicate", "areas.csv", 4, "id")),
    ("count of no field", 'c', ",A1,", ",A9,", ("csv-header", "counts.csv", 1, "A9")),
    ("count with a letter", 'c', "001,assembly,673", "001,assembly,6T3", ("csv-number", "counts.csv", 2, "A1")),
    ("count left out", 'c', "001,assembly,673", "001,assembly,", ("csv-number", "counts.csv", 2, "A1")),
    ("count below nothing", 'c', "001,assembly,673", "001,assembly,-673", ("csv-number", "counts.csv", 2, "A1")),
    ("count of an unknown station", 'c', "001,council", "777,council", ("csv-unknown", "counts.csv", 3, "station")),
    ("count of an unknown contest", 'c', "001,council", "001,mayor", ("csv-unknown", "counts.csv", 3, "contest")),
    ("count where the sheet has no blank", 'c', "001,council,,", "001,council,5,", ("csv", "counts.csv", 3, "A1")),
];

fn faults(table: char, from: &str, to: &str) -> Vec<CsvFault> {
    let change = |name: char, text: &str| {
        let changed = if table == name { text.replacen(from, to, 1) } else { text.to_owned() };
        assert!(table != name || changed != text, "{from}");
        changed
    };
    if table == 'c' {
        let election = checked(&example().unwrap()).unwrap();
        return counts(change('c', EXAMPLE_COUNTS).as_bytes(), &election).unwrap_err();
    }
    let date = NaiveDate::from_ymd_opt(2019, 5, 26).unwrap();
    let form = exchange::definition_file::form("de-euwo").unwrap();
    let settings = Settings::new("Europawahl", date, ElectionKind::EuropeanParliament, form, "Stadt Würzburg");
    let [stations, lists, areas] = [('s', STATIONS), ('l', LISTS), ('a', AREAS)].map(|(name, text)| change(name, text));
    let tables = Tables { stations: stations.as_bytes(), lists: lists.as_bytes(), areas: Some(areas.as_bytes()) };
    definition(&tables, &settings).unwrap_err()
}

pub(super) fn tables() -> Vec<Case> {
    let mut cases = vec![];
    for (name, table, from, to, (code, file, line, column)) in BAD {
        let fault = faults(table, from, to).remove(0);
        let place = (fault.file, fault.line, fault.column.as_str());
        assert_eq!(place, (file, line, column), "{name}");
        println!("{name}: {file} line {line} column {column}");
        cases.push(Case { name, expected: code, found: fault.code().to_owned() });
    }
    cases.extend(paper());
    cases
}

/// The codes of a protocol, typed or scanned badly.
fn paper() -> Vec<Case> {
    let night = Night::of_example().unwrap();
    let centre = night.centre("C1").unwrap();
    let (record, counts) = example_papers(&night.election).unwrap().remove(1);
    let container = night.result(&centre, &record, &counts, 1).unwrap().container;
    let parts = exchange::paper::to_paper(&container).unwrap();
    let back = |parts: &[String]| {
        let found = exchange::paper::from_paper(parts, &[&centre.certificate]);
        found.map_or_else(|refusal| refusal.code().to_owned(), |_| "accepted".to_owned())
    };
    let cut: Vec<String> = parts.iter().map(|part| part[..part.len() / 2].to_owned()).collect();
    let text = parts[0].splitn(4, '/').nth(3).unwrap();
    let short = [format!("CF1/2/9/{text}")];
    vec![
        Case { name: "code from paper with half of it missing", expected: "paper-code-damaged", found: back(&cut) },
        Case { name: "second code from paper alone", expected: "paper-incomplete", found: back(&short) },
        Case { name: "text that is no code", expected: "paper-code-damaged", found: back(&["001 350".to_owned()]) },
    ]
}
