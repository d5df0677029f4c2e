//! The other kinds of file: definition, request, certificate.

use sealing::{Fingerprint, Purpose, Request, SigningKey, make_provisional};

use super::world::{EXAMPLE, Holder, WORLD, evening, rng, subject, validity};
use crate::{Refusal, Trust, open_centre_certificate, open_election, open_request, seal};

fn election_file() -> Vec<u8> {
    let world = &*WORLD;
    let certificates = [&world.authority.certificate];
    seal::election(EXAMPLE, &world.authority.certificate, &world.signatory(&world.authority, &certificates)).unwrap()
}

#[test]
fn a_definition_is_believed_by_certificate_or_by_the_typed_fingerprint() {
    let authority = &WORLD.authority.certificate;
    let typed: Fingerprint = authority.fingerprint().to_string().to_lowercase().parse().unwrap();
    for trust in [Trust::Certificate(authority), Trust::TypedFingerprint(typed)] {
        let opened = open_election(&election_file(), trust, evening()).unwrap();
        let content = opened.content();
        assert_eq!((&content.json[..], content.digest, &content.authority), (EXAMPLE, WORLD.digest, authority));
        assert_eq!(content.election.definition(), WORLD.election.definition());
    }
}

#[test]
fn a_definition_of_an_unknown_authority_is_refused() {
    let other = Holder::authority(&subject(sealing::Role::Authority, "authority"));
    for trust in [Trust::Certificate(&other.certificate), Trust::TypedFingerprint(other.certificate.fingerprint())] {
        assert_eq!(open_election(&election_file(), trust, evening()).unwrap_err().code(), "unknown-signer");
    }
}

#[test]
fn a_definition_that_is_not_the_certificates_is_not_signed() {
    let world = &*WORLD;
    let mut live = world.election.definition().clone();
    live.mode = election::Mode::Live;
    let mut other = world.election.definition().clone();
    other.id = election::ElectionId::new("other");
    let mut foreign = world.election.definition().clone();
    foreign.authority = "Somebody".into();
    for (definition, code) in [(live, "wrong-mode"), (other, "wrong-election"), (foreign, "wrong-authority")] {
        let json = crate::definition_file::write(&definition);
        let certificates = [&world.authority.certificate];
        let signatory = world.signatory(&world.authority, &certificates);
        assert_eq!(seal::election(&json, &world.authority.certificate, &signatory).unwrap_err().code(), code);
    }
}

/// A new centre's key with its provisional certificate and its request.
fn newcomer() -> (Holder, Request) {
    let subject = subject(sealing::Role::Centre, "C7");
    let key = SigningKey::make(&rng()).unwrap();
    let certificate = make_provisional(&subject, &key, validity(), &rng()).unwrap();
    let request = Request::make(&subject, &key, &rng()).unwrap();
    (Holder { key, certificate }, request)
}

fn request_file(holder: &Holder, request: &Request) -> Vec<u8> {
    seal::request(request, &WORLD.signatory(holder, &[&holder.certificate])).unwrap()
}

#[test]
fn a_request_proves_that_the_asker_has_the_key() {
    let (holder, request) = newcomer();
    let opened = open_request(&request_file(&holder, &request), &WORLD.ring, evening()).unwrap();
    assert_eq!(opened.content().der(), request.der());
    let (_, of_another_key) = newcomer();
    let mixed = request_file(&holder, &of_another_key);
    assert_eq!(open_request(&mixed, &WORLD.ring, evening()).unwrap_err(), Refusal::WrongRequest);
}

#[test]
fn a_certificate_answers_exactly_its_request() {
    let world = &*WORLD;
    let (_, request) = newcomer();
    let Holder { key, certificate } = &world.authority;
    let issued = sealing::issue(&request, request.subject(), certificate, key, validity(), &rng()).unwrap();
    let file = seal::certificate(&issued, &world.signatory(&world.authority, &[certificate])).unwrap();
    let opened = open_centre_certificate(&file, &world.ring, &request, evening()).unwrap();
    assert_eq!(opened.content(), &issued);
    let (_, other) = newcomer();
    let refusal = open_centre_certificate(&file, &world.ring, &other, evening()).unwrap_err();
    assert_eq!(refusal, Refusal::WrongRequest);
}

#[test]
fn nobody_but_the_authority_certifies() {
    let world = &*WORLD;
    let (_, request) = newcomer();
    let root = ("certificate.cer", world.centre.certificate.der());
    let file = world.sign_as(&world.office, Purpose::CentreCertificate, root, &[]);
    let refusal = open_centre_certificate(&file, &world.ring, &request, evening()).unwrap_err();
    assert_eq!(refusal.code(), "wrong-role");
}
