//! Real results: the European election of 2019 in Würzburg, rehearsed from its open data to the published totals.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use election::{Allocation, AreaId, ContestId, Definition, Election, ElectionKind, Method, Mode};
use exchange::csv::{Settings, Tables};
use operations::{Desk, Rehearsal, Report, SystemWorld, World};
use sealing::{Digest, SecretString};

use crate::published::published;
use suite::wuerzburg::{
    CITY, CONTEST, DISTRICTS, POSTAL_DISTRICTS, Published, Spreadsheets, field, open_data, spreadsheets,
};

/// Five per cent of the entries are mistyped.
const MISTAKES_PER_MILLE: u32 = 50;
const SEED: u64 = 2019;

#[test]
fn the_published_totals_are_reached_in_every_column_of_every_row() {
    let Some(data) = open_data() else {
        println!("skipped: the open data of the city of Würzburg do not lie beside the work tree");
        return;
    };
    let begun = Instant::now();
    let stage = tempfile::tempdir().unwrap();
    let world: Arc<dyn World> = SystemWorld::new(env!("CARGO_PKG_VERSION"), Digest::of(b"the suite"));
    let sheets = spreadsheets(&data).unwrap();
    let definition = definition(&sheets);
    let report = rehearse(definition, &sheets, stage.path(), &world);
    check_mistakes(&report);
    println!("rehearsed after {} s, {} entries mistyped", begun.elapsed().as_secs(), report.mistyped);
    let mut office = import(stage.path(), &world);
    let cells = check_totals(&office, &data);
    let (publication, compared) = published(&mut office, stage.path());
    assert_eq!(publication.publication.left, [], "every form has words for it");
    assert!(publication.container.is_some(), "the office signs");
    println!("published and read back: {compared:?}");
    let forms = 14 * 48 + DISTRICTS * 48 - POSTAL_DISTRICTS * 4;
    assert!(compared.is_empty() || compared.iter().any(|(form, number)| form == "nist-json" && *number == forms));
    office.prove().unwrap();
    println!("{cells} published figures reached after {} s", begun.elapsed().as_secs());
}

fn definition(sheets: &Spreadsheets) -> Definition {
    let day = "2019-05-26".parse().unwrap();
    let form = exchange::definition_file::form("de-euwo").unwrap();
    let mut settings =
        Settings::new("Europawahl 2019", day, ElectionKind::EuropeanParliament, form, "Stadt Würzburg (rehearsal)");
    (settings.mode, settings.languages) = (Mode::Test, vec!["de".into()]);
    let areas = Some(sheets.areas.as_bytes());
    let tables = Tables { stations: sheets.stations.as_bytes(), lists: sheets.lists.as_bytes(), areas };
    let mut definition = exchange::csv::definition(&tables, &settings).unwrap();
    // As if the city alone filled Germany's seats, so that every form has something to say of seats.
    for contest in &mut definition.contests {
        (contest.seats, contest.allocation) = (96, Some(Allocation::by(Method::SainteLague)));
    }
    assert_eq!(protocol::unprintable(&definition), []);
    definition
}

fn rehearse(definition: Definition, sheets: &Spreadsheets, folder: &Path, world: &Arc<dyn World>) -> Report {
    let election: Election = definition.clone().check().unwrap();
    let counts = exchange::csv::counts(sheets.counts.as_bytes(), &election).unwrap();
    let rehearsal = Rehearsal { definition, counts, mistakes_per_mille: MISTAKES_PER_MILLE, seed: SEED };
    let report = rehearsal.play(folder, world, |_, _| ()).unwrap();
    let files = |name: &str, ending: &str| {
        let names = fs::read_dir(folder.join(name)).unwrap().map(|entry| entry.unwrap().file_name());
        names.filter(|name| name.to_str().unwrap().ends_with(ending)).count()
    };
    assert_eq!((report.records, report.entries), (DISTRICTS, 2 * DISTRICTS));
    assert_eq!(files("results", ".result.asice"), DISTRICTS);
    assert_eq!(files("protocols", ".protocol.pdf"), DISTRICTS);
    report
}

/// Some five per cent of the entries were mistyped, and the paper won each time.
fn check_mistakes(report: &Report) {
    assert!((5..=40).contains(&report.mistyped), "{} of {} entries", report.mistyped, report.entries);
    assert_eq!(report.mistakes.len(), report.mistyped);
    for mistake in &report.mistakes {
        assert_ne!(mistake.typed, mistake.paper);
        assert_eq!(mistake.settled, Some(mistake.paper), "{mistake:?}");
    }
}

/// The office imports the folder; every file is accepted, and none a second time.
fn import(folder: &Path, world: &Arc<dyn World>) -> Desk {
    let passphrase = fs::read_to_string(folder.join("office.pass")).unwrap();
    let passphrase = SecretString::from(passphrase.trim());
    let mut office = Desk::open(&folder.join("office.counterfoil"), "officer", &passphrase, world.clone()).unwrap();
    let results: [PathBuf; 1] = [folder.join("results")];
    let all = u64::try_from(DISTRICTS).unwrap();
    let first = office.import(&results, |_, _| ControlFlow::Continue(())).unwrap();
    assert_eq!((first.files, first.accepted), (all, all));
    let second = office.import(&results, |_, _| ControlFlow::Continue(())).unwrap();
    assert_eq!((second.accepted, second.duplicates), (0, all));
    office
}

/// Compares every published figure; says how many there were.
fn check_totals(office: &Desk, data: &Path) -> usize {
    let mut cells = 0;
    for (name, area) in [("city-total.csv", Some(CITY)), ("quarter-totals.csv", None)] {
        let published = Published::read(&data.join(name)).unwrap();
        for row in &published.rows {
            let area = area.unwrap_or_else(|| published.cell(row, "gebiet-name"));
            cells += check_row(office, &published, row, area);
        }
    }
    assert_eq!(cells, 14 * 49, "one city and thirteen quarters, with eight columns, forty lists and the reports");
    cells
}

fn check_row(office: &Desk, published: &Published, row: &[String], area: &str) -> usize {
    let contest = ContestId::new(CONTEST);
    let loaded = office.loaded().unwrap();
    let (_, form) = loaded.election.contest(&contest).unwrap();
    let ours = office.totals(&contest, Some(&AreaId::new(area))).unwrap();
    let number = |column: &str| published.cell(row, column).parse::<u64>().unwrap();
    assert_eq!(ours.totals.records(), number("anz-schnellmeldungen"), "{area}");
    assert_eq!(ours.expected, number("max-schnellmeldungen"), "{area}");
    assert_eq!(form.fields().len(), published.figures().len());
    for column in published.figures() {
        let position = form.position(&field(column)).unwrap();
        assert_eq!(ours.totals.numbers()[position], number(column), "{area}, column {column}");
    }
    published.figures().len() + 1
}
