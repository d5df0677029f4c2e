//! A result file that comes back from the codes on its protocol.

use super::world::{WORLD, approved, facts};
use crate::{Refusal, paper, seal};

#[test]
fn every_file_comes_back_from_paper_byte_for_byte() {
    let world = &*WORLD;
    for (record, counts) in &world.papers {
        for certificates in
            [vec![&world.centre.certificate], vec![&world.centre.certificate, &world.authority.certificate]]
        {
            let facts = facts(&world.election, world.digest, record, &world.software);
            let approved = approved(&world.election, record, counts);
            let signatory = world.signatory(&world.centre, &certificates);
            let sealed = seal::result(&approved, &facts, &signatory).unwrap();
            let mut parts = paper::to_paper(&sealed.container).unwrap();
            parts.reverse();
            assert_eq!(paper::from_paper(&parts, &certificates).unwrap(), sealed.container);
        }
    }
}

#[test]
fn every_part_fits_a_code_and_its_alphabet() {
    let parts = paper::to_paper(&WORLD.sealed.container).unwrap();
    let alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    for (index, part) in parts.iter().enumerate() {
        assert!(part.len() <= paper::PART_LENGTH_MAX_CHARS, "{}", part.len());
        assert!(part.chars().all(|character| alphabet.contains(character)), "{part}");
        assert!(part.starts_with(&format!("CF1/{}/{}/", index + 1, parts.len())), "{part}");
    }
    assert!(parts.len() <= 2, "{} codes for a record of ordinary size", parts.len());
}

/// A payload that does not pack, so that several codes are needed.
fn large() -> Vec<u8> {
    let noise: String = (0_u32..2_000).map(|n| sealing::Digest::of(&n.to_be_bytes()).to_string()).collect();
    WORLD.sign(&noise.as_bytes()[..6_000])
}

#[test]
fn a_missing_part_is_named_and_a_wrong_one_too() {
    let certificates = [&WORLD.centre.certificate];
    let file = large();
    let parts = paper::to_paper(&file).unwrap();
    assert!(parts.len() > 3, "{}", parts.len());
    let doubled = [&parts[..], &parts[1..2]].concat();
    assert_eq!(paper::from_paper(&doubled, &certificates), Ok(file));
    let without_second = [&parts[..1], &parts[2..]].concat();
    assert_eq!(paper::from_paper(&without_second, &certificates), Err(Refusal::PaperCodeIncomplete { part: 2 }));
    assert_eq!(paper::from_paper::<&str>(&[], &certificates), Err(Refusal::PaperCodeIncomplete { part: 1 }));
    for wrong in ["", "CF1", "CF2/1/1/AAA", "CF1/0/1/AAA", "CF1/2/1/AAA", "CF1/1/100/AAA", "CF1/1/1/a", "CF1/x/1/AAA"] {
        assert_eq!(paper::from_paper(&[wrong], &certificates), Err(Refusal::PaperCodeDamaged { part: 1 }), "{wrong}");
    }
    let other = paper::to_paper(&WORLD.sealed.container).unwrap();
    let mixed = [&parts[0], &other[0]];
    assert_eq!(paper::from_paper(&mixed, &certificates), Err(Refusal::PaperCodeDamaged { part: 2 }));
}

#[test]
fn a_changed_character_is_never_believed() {
    let world = &*WORLD;
    let parts = paper::to_paper(&world.sealed.container).unwrap();
    let certificates = [&world.centre.certificate, &world.authority.certificate];
    for place in (8..parts[0].len()).step_by(7) {
        let mut changed = parts.clone();
        let new = if &parts[0][place..=place] == "A" { "B" } else { "A" };
        changed[0].replace_range(place..=place, new);
        if let Ok(file) = paper::from_paper(&changed, &certificates)
            && let Ok(opened) = world.open(&file)
        {
            assert_eq!(opened.content().digest, world.sealed.record_digest, "character {place}");
        }
    }
}
