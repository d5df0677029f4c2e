//! A result file on its way from approval to verification.

use chrono::Duration;
use sealing::{Digest, KeyRing, Purpose};

use super::world::{EXAMPLE, Holder, WORLD, approved, evening, facts, subject};
use crate::container::{self, Caps};
use crate::{Refusal, definition_file, open_result, open_result_alone, seal, v1};

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
    let ring = KeyRing::new(world.authority.certificate.clone()).unwrap();
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

#[test]
fn who_made_an_entry_may_not_have_settled_where_the_election_says_so() {
    let world = &*WORLD;
    let strict = String::from_utf8(EXAMPLE.to_vec()).unwrap().replace(r#""anybody""#, r#""third-person""#);
    let (election, digest) = (definition_file::read(strict.as_bytes()).unwrap(), Digest::of(strict.as_bytes()));
    let settled_by = |person: &str| {
        let json = world.json().replace(&world.digest.to_string(), &digest.to_string());
        let act = format!(r#""settled":[{{"by":"{person}","at":"2026-11-22T20:00:00Z"}}]"#);
        let file = world.sign(json.replace(r#""settled":[]"#, &act).as_bytes());
        open_result(&file, &world.ring, &election, digest, evening()).map(drop).map_err(|refusal| refusal.code())
    };
    assert_eq!(settled_by("jonas"), Ok(()));
    for typist in ["maria", "nikos"] {
        assert_eq!(settled_by(typist), Err("typist-may-not-settle"));
    }
}

#[test]
fn r6_5_a_record_has_as_many_approvals_as_the_election_wants() {
    let world = &*WORLD;
    let strict =
        String::from_utf8(EXAMPLE.to_vec()).unwrap().replace(r#""anybody""#, r#""anybody", "approvals": "two""#);
    let (election, digest) = (definition_file::read(strict.as_bytes()).unwrap(), Digest::of(strict.as_bytes()));
    let approved_by = |people: &[&str]| {
        let act = |person: &&str| format!(r#"{{"by":"{person}","at":"2026-11-22T20:00:00Z"}}"#);
        let acts: Vec<String> = people.iter().map(act).collect();
        let json = world.json().replace(&world.digest.to_string(), &digest.to_string());
        let json = json.replace(&act(&"petya"), &acts.join(","));
        let file = world.sign(json.as_bytes());
        open_result(&file, &world.ring, &election, digest, evening()).map(drop).map_err(|refusal| refusal.code())
    };
    assert_eq!(approved_by(&["petya", "ana"]), Ok(()));
    assert_eq!(approved_by(&["petya"]), Err("wrong-approvals"));
    assert_eq!(approved_by(&["petya", "petya"]), Err("same-approver"));
    assert_eq!(approved_by(&["petya", "nikos"]), Err("own-record"));
}

#[test]
fn without_the_election_a_record_must_speak_of_what_its_signer_was_certified_for() {
    let world = &*WORLD;
    let open = |json: &str| {
        let file = world.sign(json.as_bytes());
        open_result_alone(&file, &world.ring, evening()).map_err(|refusal| refusal.code())
    };
    let opened = open(&world.json()).unwrap();
    assert_eq!(opened.content().control_code(), world.sealed.control_code);
    let cases = [
        (r#""id":"try-2026""#, r#""id":"try-2027""#, "wrong-election"),
        (r#""mode":"test""#, r#""mode":"live""#, "wrong-mode"),
        (r#"{"by":"nikos""#, r#"{"by":"maria""#, "same-person"),
    ];
    for (from, to, code) in cases {
        let changed = world.json().replace(from, to);
        assert_ne!(changed, world.json());
        assert_eq!(open(&changed).unwrap_err(), code);
    }
}
