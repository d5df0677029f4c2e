//! A result file on its way from approval to verification.

use chrono::Duration;
use sealing::{Digest, KeyRing, Purpose};

use super::world::{EXAMPLE, Holder, WORLD, approved, evening, facts, subject};
use crate::container::{self, Caps};
use crate::{Refusal, open_result, seal, v1};

#[test]
fn every_record_of_the_example_comes_back_as_it_was_approved() {
    let world = &*WORLD;
    assert!(world.papers.len() > 30, "{}", world.papers.len());
    for (record, counts) in &world.papers {
        let approved = approved(&world.election, record, counts);
        let facts = facts(&world.election, world.digest, record, &world.software);
        let certificates = [&world.centre.certificate];
        let sealed = seal::result(&approved, &facts, &world.signatory(&world.centre, &certificates)).unwrap();
        let opened = world.open(&sealed.container).unwrap();
        let content = opened.content();
        assert_eq!((&content.id, &content.counts), (record, counts));
        assert_eq!(content.digest, Digest::of(&sealed.record_json));
        assert_eq!(content.control_code(), sealed.control_code);
        assert_eq!(opened.file_digest(), Digest::of(&sealed.container));
        assert_eq!(opened.signer().subject().id, "C1");
        assert_eq!(opened.signer().signed_at(), Some(evening()));
        assert_eq!(v1::encode(&content.record), sealed.record_json, "one spelling only");
    }
}

#[test]
fn the_properties_of_a_record_stand_in_their_frozen_order() {
    let json = WORLD.json();
    let order = [
        "format",
        "election",
        "mode",
        "station",
        "contest",
        "revision",
        "generation",
        "fields",
        "lists",
        "explanations",
        "entered",
        "settled",
        "approved",
        "software",
        "journal",
    ];
    let places: Vec<usize> = order.iter().map(|name| json.find(&format!("\"{name}\":")).unwrap()).collect();
    assert!(places.is_sorted(), "{json}");
    assert!(json.starts_with(r#"{"format":"counterfoil-record/1","election":{"id":"try-2026","digest":""#), "{json}");
    assert!(json.contains(r#""fields":{"A1":673,"A2":239,"A3":0,"A":912,"B":408"#), "{json}");
    assert!(json.contains(r#""entered":[{"by":"maria","at":"2026-11-22T20:00:00Z"}"#), "{json}");
}

#[test]
fn the_same_record_gives_the_same_file_but_for_the_signature() {
    let world = &*WORLD;
    let (one, two) = (world.sign(world.json().as_bytes()), world.sign(world.json().as_bytes()));
    let [one, two] = [&one, &two].map(|bytes| container::read(bytes, Caps::of(Purpose::Result)).unwrap());
    let (one, two) = (one.inspect_without_trust(), two.inspect_without_trust());
    assert_eq!((&one.payloads, one.manifest), (&two.payloads, two.manifest));
    assert_ne!(one.signature, two.signature);
}

#[test]
fn time_revocation_and_authority_are_looked_at_for_every_file() {
    let world = &*WORLD;
    let file = &world.sealed.container;
    let open = |ring: &KeyRing, days| {
        let at = evening() + Duration::days(days);
        open_result(file, ring, &world.election, world.digest, at).map_err(|refusal| refusal.code())
    };
    let mut ring = KeyRing::new(world.authority.certificate.clone()).unwrap();
    assert!(open(&ring, 0).is_ok());
    assert_eq!(open(&ring, 61).unwrap_err(), "certificate-expired");
    assert_eq!(open(&ring, -61).unwrap_err(), "certificate-not-yet-valid");
    ring.revoke(world.centre.certificate.digest());
    assert_eq!(open(&ring, 0).unwrap_err(), "revoked");
    let other = Holder::authority(&subject(sealing::Role::Authority, "authority"));
    let foreign = KeyRing::new(other.certificate).unwrap();
    assert!(["unknown-signer", "unexpected-certificate"].contains(&open(&foreign, 0).unwrap_err()));
}

#[test]
fn another_definition_of_the_same_election_is_noticed() {
    let world = &*WORLD;
    let changed = Digest::of(&[EXAMPLE, b" "].concat());
    let refusal = open_result(&world.sealed.container, &world.ring, &world.election, changed, evening()).unwrap_err();
    assert_eq!(refusal, Refusal::WrongDefinition);
}
