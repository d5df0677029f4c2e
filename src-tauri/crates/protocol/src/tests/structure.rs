//! The logical tree and what the file says about itself.

use std::collections::BTreeSet;

use lopdf::Object;

use super::reader::{Reading, role};
use crate::specimen::Specimen;

fn council() -> Reading {
    Reading::of(&Specimen::of("001", "council").unwrap().print("en").unwrap().into_bytes())
}

#[test]
fn the_file_names_its_title_its_language_and_both_standards() {
    let reading = council();
    let catalog = reading.catalog();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"en");
    assert!(reading.at(catalog, "MarkInfo").get(b"Marked").unwrap().as_bool().unwrap());
    assert!(reading.at(catalog, "ViewerPreferences").get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    let metadata = catalog.get_deref(b"Metadata", &reading.file).unwrap().as_stream().unwrap();
    let xmp = String::from_utf8(metadata.decompressed_content().unwrap()).unwrap();
    for part in [
        "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "Protocol of the count: Town council, station 001, revision 1",
        "<xmp:CreateDate>2026-11-22T22:00:00Z</xmp:CreateDate>",
    ] {
        assert!(xmp.contains(part), "{part} in {xmp}");
    }
    let info = reading.at(&reading.file.trailer, "Info");
    assert_eq!(info.get(b"CreationDate").unwrap().as_str().unwrap(), b"D:20261122220000Z");
}

#[test]
fn every_mark_leads_to_its_element_and_back() {
    let reading = council();
    let parents = reading.at(reading.at(reading.catalog(), "StructTreeRoot"), "ParentTree");
    let numbers = parents.get(b"Nums").unwrap().as_array().unwrap();
    for (page, id) in reading.pages.iter().enumerate() {
        let key = reading.file.get_dictionary(*id).unwrap().get(b"StructParents").unwrap().as_i64().unwrap();
        let at = numbers.iter().position(|entry| entry.as_i64().ok() == Some(key)).unwrap();
        let owners = numbers[at + 1].as_array().unwrap();
        let marked: Vec<_> = reading.pieces.iter().filter(|piece| piece.page == page && piece.mark.is_some()).collect();
        assert_eq!(owners.len(), marked.len());
        for piece in marked {
            let mark = piece.mark.unwrap();
            let owner = owners[usize::try_from(mark).unwrap()].as_reference().unwrap();
            let element = reading.file.get_dictionary(owner).unwrap();
            assert_eq!(role(element), piece.tag);
            let is_own = |kid: &&Object| {
                kid.as_i64().ok() == Some(mark)
                    || kid.as_dict().is_ok_and(|kid| kid.get(b"MCID").and_then(Object::as_i64).ok() == Some(mark))
            };
            assert!(reading.kids(element).iter().any(is_own));
        }
    }
}

#[test]
fn tables_are_regular_and_their_heads_have_a_scope() {
    let reading = council();
    let elements = reading.elements();
    let mut widths = BTreeSet::new();
    for (_, element) in &elements {
        match role(element).as_str() {
            "Table" => widths = BTreeSet::new(),
            "TR" => {
                widths.insert(reading.kids(element).len());
                assert_eq!(widths.len(), 1, "rows of a table have the same number of cells");
            }
            "TH" => {
                let scope = reading.at(element, "A").get(b"Scope").unwrap().as_name().unwrap();
                assert!(scope == b"Row" || scope == b"Column");
            }
            _ => {}
        }
    }
    assert!(elements.iter().any(|(_, element)| role(element) == "Table"));
}

#[test]
fn the_title_comes_first_and_no_level_is_skipped() {
    let reading = council();
    let roles: Vec<String> = reading.elements().iter().map(|(_, element)| role(element)).collect();
    assert_eq!(roles.iter().filter(|role| *role == "H1").count(), 1);
    let headings: Vec<&String> = roles.iter().filter(|role| role.len() == 2 && role.starts_with('H')).collect();
    assert_eq!(headings[0], "H1");
    assert!(headings[1..].iter().all(|heading| *heading == "H2"));
}

#[test]
fn what_cannot_be_seen_is_said() {
    let reading = council();
    let elements = reading.elements();
    let figure = elements.iter().find(|(_, element)| role(element) == "Figure").unwrap().1;
    assert!(figure.get(b"Alt").unwrap().as_str().unwrap().starts_with(b"QR code 1 of 1"));
    assert_eq!(elements.iter().filter(|(_, element)| role(element) == "Form").count(), 2);
    let last = reading.file.get_dictionary(*reading.pages.last().unwrap()).unwrap();
    assert_eq!(last.get(b"Annots").unwrap().as_array().unwrap().len(), 2);
    assert_eq!(last.get(b"Tabs").unwrap().as_name().unwrap(), b"S");
}

#[test]
fn the_same_record_makes_the_same_bytes() {
    let specimen = Specimen::of("001", "council").unwrap();
    assert_eq!(specimen.print("de").unwrap(), specimen.print("de").unwrap());
    assert_ne!(specimen.print("de").unwrap(), specimen.print("en").unwrap());
}
