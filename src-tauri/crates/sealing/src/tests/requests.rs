//! A new key asks for its certificate, and the provisional certificate is good for nothing else.

use super::{CONTENT, World, code, noon, rng, subject, validity};
use crate::{Digest, Mode, Purpose, Request, Role, SigningKey, Subject, issue, make_provisional, sign};

/// The verdict on content signed with a provisional certificate of `subject`.
fn judged(world: &World, subject: &Subject, purpose: Purpose) -> &'static str {
    let key = SigningKey::make(&rng()).unwrap();
    let own = make_provisional(subject, &key, validity(), &rng()).unwrap();
    let signature = sign(&Digest::of(CONTENT), &[&own], &key, Some(noon()), &rng()).unwrap();
    code(&world.ring().verify(CONTENT, &signature, purpose, noon()))
}

#[test]
fn a_provisional_certificate_signs_a_request_only() {
    let world = World::new();
    let centre = subject(Role::Centre);
    assert_eq!(judged(&world, &centre, Purpose::EnrolmentRequest), "accepted");
    assert_eq!(judged(&world, &subject(Role::Office), Purpose::EnrolmentRequest), "accepted");
    for purpose in [Purpose::Result, Purpose::Close, Purpose::Election, Purpose::CentreCertificate] {
        assert_eq!(judged(&world, &centre, purpose), "unknown-signer", "{purpose:?}");
    }
}

#[test]
fn a_request_names_the_election_that_it_is_for() {
    let world = World::new();
    let rehearsal = Subject { mode: Mode::Test, ..subject(Role::Centre) };
    let elsewhere = Subject { election: "ep-2034".to_owned(), ..subject(Role::Centre) };
    assert_eq!(judged(&world, &rehearsal, Purpose::EnrolmentRequest), "wrong-mode");
    assert_eq!(judged(&world, &elsewhere, Purpose::EnrolmentRequest), "wrong-election");
}

#[test]
fn a_certified_key_does_not_sign_requests() {
    let world = World::new();
    let signature = super::signed_by(&world.centre);
    let result = world.ring().verify(CONTENT, &signature, Purpose::EnrolmentRequest, noon());
    assert_eq!(code(&result), "unknown-signer");
    let signature = super::signed_by(&world.authority);
    let result = world.ring().verify(CONTENT, &signature, Purpose::EnrolmentRequest, noon());
    assert_eq!(code(&result), "wrong-key-usage");
}

#[test]
fn an_answer_belongs_to_its_request() {
    let world = World::new();
    let key = SigningKey::make(&rng()).unwrap();
    let request = Request::make(&subject(Role::Centre), &key, &rng()).unwrap();
    let root = &world.authority;
    let answer = issue(&request, request.subject(), &root.certificate, &root.key, validity(), &rng());
    assert!(request.is_answered_by(&answer.unwrap()));
    assert!(!request.is_answered_by(&world.centre.certificate));
    let read = Request::from_der(request.der()).unwrap();
    assert_eq!(read.subject(), &subject(Role::Centre));
    assert_eq!(read.digest(), Digest::of(request.der()));
}
