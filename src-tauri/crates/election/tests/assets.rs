//! The ready-made forms and the example election hold together: they can be read, checked, and their figures obey them.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::{fs, path::PathBuf};

use election::{
    Count, Counts, Definition, Election, FieldId, FieldKind, FieldRole, Mode, RecordId, StationKind, Template, findings,
};

const FORMS: [&str; 7] = ["generic-list", "de-euwo", "nl-na31-2", "cz-okrsek", "ee-jaoskond", "candidates", "question"];

fn asset(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../assets").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn form(name: &str) -> Template {
    serde_json::from_str(&asset(&format!("forms/{name}.json"))).unwrap()
}

fn example() -> Election {
    let definition: Definition = serde_json::from_str(&asset("example/election.json")).unwrap();
    definition.check().unwrap()
}

/// The rows of `counts.csv`, none of whose cells is quoted.
fn sheets(election: &Election) -> Vec<(RecordId, Counts)> {
    let text = asset("example/counts.csv");
    let mut lines = text.lines();
    let columns: Vec<FieldId> = lines.next().unwrap().split(',').skip(2).map(FieldId::new).collect();
    let record = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        let record =
            RecordId { station: election::StationId::new(cells[0]), contest: election::ContestId::new(cells[1]) };
        let written = columns.iter().zip(&cells[2..]).filter(|(_, cell)| !cell.is_empty());
        let written = written.map(|(id, cell)| (id, Count::new(cell.parse().unwrap()).unwrap()));
        let counts = election.sheet(&record).unwrap().form.counts(written).unwrap();
        (record, counts)
    };
    lines.map(record).collect()
}

#[test]
fn every_form_has_its_name_english_german_and_short_rule_ids() {
    for name in FORMS {
        let form = form(name);
        assert_eq!(form.id.as_str(), name);
        let fields = form.sections.iter().flat_map(|section| &section.fields);
        let texts = fields.map(|field| &field.label).chain(form.rules.iter().map(|rule| &rule.message));
        for text in texts.chain(form.sections.iter().map(|section| &section.title)).chain([&form.title]) {
            assert!(text.wordings().count() >= 2, "{name}: {text:?}");
            assert_ne!(text.in_language("en"), text.in_language("de"), "{name}");
        }
        for rule in &form.rules {
            // An authority's own names are kept: what the Dutch rules call F (fout) is an error.
            let letters = if rule.severity == election::Severity::Error { ['E', 'F'] } else { ['W', 'W'] };
            assert!(rule.id.starts_with(letters) && rule.id.len() <= 6, "{name}: {}", rule.id);
        }
    }
}

#[test]
fn a_postal_station_has_no_electorate_on_any_form() {
    for name in FORMS {
        for field in form(name).sections.iter().flat_map(|section| &section.fields) {
            if matches!(field.kind, FieldKind::Electorate | FieldKind::ElectorateTotal) {
                assert!(!field.only.is_empty() && !field.only.contains(&StationKind::Postal), "{name} {}", field.id);
            }
        }
    }
}

#[test]
fn the_example_carries_the_ready_made_forms_unchanged() {
    let election = example();
    assert_eq!(election.definition().mode, Mode::Test);
    for template in &election.definition().forms {
        assert_eq!(*template, form(template.id.as_str()));
    }
}

#[test]
fn the_example_has_twelve_stations_three_contests_and_a_sheet_for_each() {
    let election = example();
    let kinds = |kind| election.definition().stations.iter().filter(|station| station.kind == kind).count();
    assert_eq!((kinds(StationKind::Ordinary), kinds(StationKind::Postal), kinds(StationKind::Mobile)), (9, 2, 1));
    assert_eq!(election.definition().areas.len(), 5);
    let owed: Vec<RecordId> = election.records(None).collect();
    let given: Vec<RecordId> = sheets(&election).into_iter().map(|(record, _)| record).collect();
    assert_eq!(owed.len(), 36);
    assert_eq!(owed, given);
}

#[test]
fn the_example_counts_fill_every_blank_break_no_error_and_three_warnings() {
    let election = example();
    let mut broken = vec![];
    for (record, counts) in sheets(&election) {
        let sheet = election.sheet(&record).unwrap();
        assert!(sheet.form.fits(&counts, sheet.kind), "{record:?}");
        assert_eq!(sheet.form.blanks(&counts, sheet.kind), 0, "{record:?}");
        for finding in findings(sheet.form, &counts, sheet.kind) {
            assert!(!finding.is_error(), "{record:?} breaks {}", finding.rule.id);
            broken.push(format!("{} {} {}", record.station, record.contest, finding.rule.id));
        }
    }
    assert_eq!(broken, ["004 assembly W1", "007 council W2", "801 bridge W4"]);
}

#[test]
fn the_example_counts_agree_with_the_electorates_that_were_known_beforehand() {
    let election = example();
    for (record, counts) in sheets(&election) {
        let sheet = election.sheet(&record).unwrap();
        let electorate = election.station(&record.station).unwrap().electorate;
        let total = sheet
            .form
            .fields()
            .iter()
            .position(|field| matches!(&field.role, FieldRole::Plain { kind: FieldKind::ElectorateTotal, .. }));
        let written = total.and_then(|position| counts.at(position)).map(Count::number);
        let close = written.zip(electorate).is_none_or(|(written, known)| written.abs_diff(known) <= 2);
        assert!(close && written.is_some() == electorate.is_some(), "{record:?}: {written:?} {electorate:?}");
    }
}

#[test]
fn every_form_goes_with_the_contests_it_is_for() {
    let table = [
        ("generic-list", vec!["closed-list", "open-list"]),
        ("de-euwo", vec!["closed-list"]),
        ("candidates", vec!["candidates"]),
        ("question", vec!["question"]),
    ];
    for (name, kinds) in table {
        for kind in kinds {
            let mut definition: serde_json::Value = serde_json::from_str(&asset("example/election.json")).unwrap();
            let open = definition["contests"][1]["lists"].clone();
            let mut contest = definition["contests"][0].clone();
            if kind == "open-list" {
                contest["lists"] = open;
            }
            (contest["form"], contest["kind"]) = (name.into(), kind.into());
            definition["contests"] = [contest].into_iter().collect();
            definition["forms"] = [serde_json::to_value(form(name)).unwrap()].into_iter().collect();
            let definition: Definition = serde_json::from_value(definition).unwrap();
            let election = definition.check().unwrap_or_else(|faults| panic!("{name} {kind}: {faults:?}"));
            assert_eq!(election.records(None).count(), 12);
        }
    }
}
