//! The protocol itself: all that the law and the design want on it.

use std::collections::BTreeSet;

use election::{Definition, Text};

use super::reader::Reading;
use crate::specimen::Specimen;
use crate::{figure, unprintable};

fn read(specimen: &Specimen, language: &str) -> Reading {
    Reading::of(&specimen.print(language).unwrap().into_bytes())
}

#[test]
fn every_row_of_the_form_stands_on_the_paper_in_its_order() {
    for contest in ["assembly", "council", "bridge"] {
        let specimen = Specimen::of("001", contest).unwrap();
        let reading = read(&specimen, "en");
        let station = specimen.election.station(&specimen.record.station).unwrap();
        let (_, form) = specimen.election.contest(&specimen.record.contest).unwrap();
        let cells: Vec<&str> = reading
            .pieces
            .iter()
            .filter(|piece| piece.tag == "TD" || piece.tag == "TH")
            .map(|piece| piece.text.as_str())
            .collect();
        let mut from = 0;
        for position in form.asked(station.kind) {
            let field = &form.fields()[position];
            let count = specimen.approved.counts().at(position).unwrap().number();
            let row = [field.code.as_str(), field.label.in_language("en"), &figure(count.into())];
            let at = cells[from..].windows(3).position(|window| window == row);
            from += at.unwrap_or_else(|| panic!("{row:?} in {contest}")) + 3;
        }
    }
}

#[test]
fn every_page_says_what_it_belongs_to() {
    let specimen = Specimen::of("001", "council").unwrap();
    for (language, station, page, banner) in [
        ("en", "Station 001 · Harbour School", "Page", "TEST — not a result"),
        ("de", "Wahlbezirk 001 · ", "Seite", "TEST — kein Ergebnis"),
    ] {
        let reading = read(&specimen, language);
        for number in 0..reading.pages.len() {
            let text = reading.page(number);
            let (number, of) = (number + 1, if language == "en" { "of" } else { "von" });
            let page_of = format!("{page} {number} {of} {}", reading.pages.len());
            for part in [
                "Εφτά Γεφύρια · Седемте моста",
                station,
                banner,
                "SZR3 65KP 28FG C6JP D95A",
                "1\u{202f}204 · ",
                &page_of,
            ] {
                assert!(text.contains(part), "{part:?} on page {number}: {text}");
            }
        }
    }
}

#[test]
fn who_did_what_and_what_was_settled_is_printed() {
    let reading = read(&Specimen::of("001", "council").unwrap(), "en");
    let cells = reading.texts("TD");
    for value in [
        "Łucja Ćwiklińska, 22 November 2026, 23:35 (UTC+2)",
        "Георги Щерев, 22 November 2026, 23:40 (UTC+2)",
        "Jān Õunapuu, 22 November 2026, 23:45 (UTC+2)",
        "Αλεξάνδρα Παπαδοπούλου, 22 November 2026, 23:50 (UTC+2)",
        "16 · 26 · 16",
    ] {
        assert!(cells.contains(&value), "{value} in {cells:?}");
    }
}

#[test]
fn two_thousand_candidates_are_all_there() {
    let specimen = Specimen::crowd(2_000).unwrap();
    let reading = read(&specimen, "en");
    assert!(reading.pages.len() > 40);
    let heads: BTreeSet<&str> = reading.texts("TH").into_iter().collect();
    let candidates = heads.iter().filter(|text| text.starts_with("Ελένη Żółkiewska-Димитрова ")).count();
    assert_eq!(candidates, 2_000);
}

#[test]
fn broken_rules_are_printed_with_numbers_and_explanation() {
    let reading = read(&Specimen::crowd(40).unwrap(), "en");
    let paragraphs = reading.texts("P");
    assert!(paragraphs.iter().any(|text| text.starts_with("Explanation: Counted three times")));
    assert!(paragraphs.iter().any(|text| text.contains(" = 0 should be at least 1.")), "{paragraphs:?}");
}

#[test]
fn names_that_no_paper_could_show_are_found_beforehand() {
    let mut definition: Definition = serde_json::from_str(crate::specimen::DEFINITION).unwrap();
    assert_eq!(unprintable(&definition), vec![]);
    definition.stations[0].name = Text::from("学校");
    definition.contests[0].lists[0].name = Text::from("a\u{202e}b");
    let codes: Vec<&str> = unprintable(&definition).iter().map(crate::Refusal::code).collect();
    assert_eq!(codes, ["paper-glyph", "paper-glyph"]);
}
