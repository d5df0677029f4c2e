//! The other papers: what must stand on each of them.

use std::ops::ControlFlow;

use election::{Definition, Role};
use sealing::{Digest, Fingerprint};

use super::reader::Reading;
use crate::specimen::{DEFINITION, Specimen, imprint, large_centre};
use crate::{
    BlankFor, FingerprintOf, FirstPassphrase, Unsigned, Wording, blank_sheet, blank_sheets, fingerprint_letter,
    passphrase_slips, recovery_sheet,
};

fn read(unsigned: Unsigned) -> Reading {
    Reading::of(&unsigned.into_bytes())
}

fn definition() -> Definition {
    serde_json::from_str(DEFINITION).unwrap()
}

/// Everything that a paper shows.
fn all(reading: &Reading) -> String {
    (0..reading.pages.len()).map(|page| reading.page(page)).collect()
}

#[test]
fn each_slip_holds_a_name_and_a_passphrase_in_one_piece() {
    let people: Vec<FirstPassphrase<'_>> = ["Łucja", "Георги", "Αλεξάνδρα", "Jān"]
        .map(|name| FirstPassphrase {
            name,
            code: "code-1",
            role: Role::Typist,
            passphrase: "7KQ2-9XPD-R4TM-0ZHB-V6WC",
        })
        .to_vec();
    for definition in [None, Some(&definition())] {
        let reading = read(passphrase_slips(&imprint(), definition, &people, &Wording::new("en")).unwrap());
        let passphrases = reading.texts("P").into_iter().filter(|text| *text == people[0].passphrase).count();
        assert_eq!(passphrases, people.len());
        let names: Vec<&str> = people.iter().map(|person| person.name).collect();
        assert_eq!(reading.texts("H2"), names);
        assert_eq!(all(&reading).contains("TEST"), definition.is_some());
    }
}

#[test]
fn the_recovery_key_stands_on_its_sheet_group_by_group() {
    let key = "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH-JJJJ";
    let reading = read(recovery_sheet(&imprint(), None, "vault 7", key, &Wording::new("de")).unwrap());
    assert!(reading.texts("P").contains(&key.replace('-', "").as_str()));
    assert!(reading.texts("TD").contains(&"vault 7"));
}

#[test]
fn the_letter_carries_the_fingerprints_that_stock_tools_print() {
    let digests = [(FingerprintOf::Authority, Digest::of(b"a")), (FingerprintOf::Election, Digest::of(b"e"))];
    let reading = read(fingerprint_letter(&imprint(), &definition(), &digests, &Wording::new("en")).unwrap());
    for (_, digest) in digests {
        let groups = Fingerprint::of(&digest).to_string().replace(' ', "");
        assert!(reading.texts("P").contains(&groups.as_str()), "{groups}");
        assert!(digest.to_string().to_uppercase().starts_with(&groups));
    }
}

#[test]
fn r2_4_the_letter_names_one_program_or_says_that_it_names_none() {
    let software = Digest::of(b"the program of the window");
    let own = Fingerprint::of(&imprint().software.digest).to_string();
    for named in [Some(software), None] {
        let digests: Vec<_> = named.into_iter().map(|digest| (FingerprintOf::Software, digest)).collect();
        let reading = read(fingerprint_letter(&imprint(), &definition(), &digests, &Wording::new("en")).unwrap());
        let groups = Fingerprint::of(&software).to_string().replace(' ', "");
        assert_eq!(reading.texts("P").contains(&groups.as_str()), named.is_some());
        let shown = all(&reading);
        assert_eq!(shown.contains("names no fingerprint of the program"), named.is_none(), "{shown}");
        // Whoever prints it may be another program: its own digest would be typed by mistake.
        assert!(!own.split(' ').any(|group| shown.contains(group)), "{shown}");
    }
}

#[test]
fn r3_8_a_blank_sheet_has_every_row_of_the_form_in_its_order_and_no_number() {
    for contest in ["assembly", "council", "bridge"] {
        let Specimen { election, record, .. } = Specimen::of("001", contest).unwrap();
        let blank = BlankFor { record: record.clone(), serial: Some("7KQ-2XP".into()) };
        let reading = read(blank_sheet(&imprint(), &election, &blank, &Wording::new("en")).unwrap());
        let station = election.station(&record.station).unwrap();
        let (_, form) = election.contest(&record.contest).unwrap();
        let asked = form.asked(station.kind).map(|position| form.fields()[position].label.in_language("en"));
        let heads: Vec<&str> = reading.texts("TH");
        let mut from = 0;
        for label in asked {
            let at = heads[from..].iter().position(|head| *head == label);
            from += at.unwrap_or_else(|| panic!("{label} in {contest}")) + 1;
        }
        for page in 0..reading.pages.len() {
            assert!(reading.page(page).contains("Serial 7KQ-2XP"));
        }
        assert!(reading.texts("P").contains(&"7KQ-2XP"));
    }
}

#[test]
fn r3_8_the_blank_sheets_of_a_centre_are_one_file_and_each_has_its_own_page_numbers() {
    let election = large_centre(40).unwrap();
    let blanks: Vec<BlankFor> = election.records(None).map(|record| BlankFor { record, serial: None }).collect();
    let mut told = vec![];
    let mut tell = |sheets| {
        told.push(sheets);
        ControlFlow::Continue(())
    };
    let reading = read(blank_sheets(&imprint(), &election, &blanks, &Wording::new("en"), &mut tell).unwrap());
    let firsts: Vec<usize> =
        (0..reading.pages.len()).filter(|page| reading.page(*page).contains("Page 1 of ")).collect();
    assert_eq!(firsts.len(), blanks.len());
    for (blank, page) in blanks.iter().zip(firsts) {
        let head = format!("Station {} · ", blank.record.station);
        assert!(reading.page(page).contains(&head) && reading.page(page).contains("Count sheet"), "{head}");
    }
    assert_eq!(told, (1..=blanks.len()).collect::<Vec<_>>());
    let stop_at = |last| move |sheets| if sheets < last { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
    for last in [1, 7, blanks.len()] {
        let stopped = blank_sheets(&imprint(), &election, &blanks, &Wording::new("en"), &mut stop_at(last));
        assert_eq!(stopped.unwrap_err().code(), "stopped");
    }
    let refusal = blank_sheets(&imprint(), &election, &[], &Wording::new("en"), &mut stop_at(1)).unwrap_err();
    assert_eq!(refusal.code(), "paper-unknown-record");
}
