//! What is rightly signed is accepted, for its purpose and no other.

use super::{CONTENT, World, code, noon, rng, signed_by, verdict};
use crate::{Digest, KeyRing, Purpose, Role, Signature, SigningKey, sign};

#[test]
fn each_purpose_is_open_to_its_roles_only() {
    let world = World::new();
    let ring = world.ring();
    for purpose in Purpose::ALL.into_iter().filter(|purpose| !purpose.is_self_signed()) {
        for role in [Role::Authority, Role::Office, Role::Centre] {
            let party = world.party(role);
            let at = purpose.states_time().then(noon);
            let content = Digest::of(CONTENT);
            let signature = sign(&content, &[&party.certificate], &party.key, at, &rng()).unwrap();
            let expected = if purpose.signers().contains(&role) { "accepted" } else { "wrong-role" };
            let result = ring.verify(CONTENT, &signature, purpose, noon());
            assert_eq!(code(&result), expected, "{purpose:?} by {role:?}");
        }
    }
}

#[test]
fn what_is_proven_names_its_signer() {
    let world = World::new();
    let ring = world.ring();
    let signature = world.signature();
    let proven = ring.verify(CONTENT, &signature, Purpose::Result, noon()).unwrap();
    assert_eq!(proven.content(), CONTENT);
    assert_eq!(proven.purpose(), Purpose::Result);
    assert_eq!(proven.signer().subject(), &super::subject(Role::Centre));
    assert_eq!(proven.signer().certificate(), &world.centre.certificate);
    assert_eq!(proven.signer().signed_at(), Some(noon()));
}

#[test]
fn a_ring_that_remembers_judges_as_a_new_one() {
    let world = World::new();
    let ring = world.ring();
    let signature = signed_by(&world.centre);
    for _ in 0..2 {
        assert_eq!(verdict(&ring, &signature), "accepted");
    }
    let over = super::validity().not_after + chrono::TimeDelta::seconds(1);
    let late = ring.verify(CONTENT, &signature, Purpose::Result, over);
    assert_eq!(code(&late), "certificate-expired");
    ring.revoke(world.centre.certificate.digest());
    assert_eq!(verdict(&ring, &signature), "revoked");
}

#[test]
fn a_time_is_stated_everywhere_but_in_a_pdf() {
    let world = World::new();
    let ring = world.ring();
    let content = Digest::of(CONTENT);
    let (certificates, key) = ([&world.centre.certificate], &world.centre.key);
    let timed = sign(&content, &certificates, key, Some(noon()), &rng()).unwrap();
    let untimed = sign(&content, &certificates, key, None, &rng()).unwrap();
    let judge = |signature: &[u8], purpose| code(&ring.verify(CONTENT, signature, purpose, noon()));
    assert_eq!(judge(&untimed, Purpose::Protocol), "accepted");
    assert_eq!(judge(&timed, Purpose::Protocol), "wrong-signing-time");
    assert_eq!(judge(&untimed, Purpose::Result), "wrong-signing-time");
}

#[test]
fn a_signature_loses_and_regains_its_certificates() {
    let world = World::new();
    let whole = world.signature();
    let short = Signature::parse(&whole).unwrap().without_certificates().unwrap();
    assert!(short.len() < 600, "{} bytes do not suit a QR code", short.len());
    assert_eq!(verdict(&world.ring(), &short), "missing-certificate");

    let parsed = Signature::parse(&short).unwrap();
    assert_eq!(parsed.content(), Digest::of(CONTENT));
    assert_eq!(parsed.certificate(), world.centre.certificate.digest());
    let certificates = [&world.centre.certificate, &world.authority.certificate];
    assert_eq!(parsed.with_certificates(&certificates).unwrap(), whole);
    let wrong = parsed.with_certificates(&[&world.office.certificate]).unwrap();
    assert_eq!(verdict(&world.ring(), &wrong), "unexpected-certificate");
}

#[test]
fn signing_wants_its_own_certificate_first() {
    let world = World::new();
    let content = Digest::of(CONTENT);
    let refusal = |certificates: &[&crate::Certificate]| {
        sign(&content, certificates, &world.centre.key, None, &rng()).unwrap_err().code()
    };
    let (centre, office) = (&world.centre.certificate, &world.office.certificate);
    assert_eq!(refusal(&[]), "missing-certificate");
    assert_eq!(refusal(&[office]), "key-mismatch");
    assert_eq!(refusal(&[centre, office, &world.authority.certificate]), "unexpected-certificate");
}

#[test]
fn threads_share_a_ring() {
    let world = World::new();
    let ring = world.ring();
    let signatures: Vec<_> = (0..8).map(|_| signed_by(&world.centre)).collect();
    std::thread::scope(|scope| {
        for signature in &signatures {
            let ring: &KeyRing = &ring;
            scope.spawn(move || assert_eq!(verdict(ring, signature), "accepted"));
        }
    });
}

#[test]
fn a_key_survives_its_storage_and_stays_out_of_logs() {
    let world = World::new();
    let stored = world.centre.key.pkcs8().to_vec();
    let key = SigningKey::from_pkcs8(&stored, &rng()).unwrap();
    assert_eq!(key.public_key(), world.centre.key.public_key());
    assert_eq!(format!("{key:?}"), "SigningKey(…)");
    for length in 0..stored.len() {
        let refused = SigningKey::from_pkcs8(&stored[..length], &rng()).unwrap_err();
        assert_eq!(refused.code(), "damaged-key");
    }
}

#[test]
fn purposes_differ_in_everything_that_is_signed() {
    let types: std::collections::BTreeSet<_> = Purpose::ALL.map(Purpose::media_type).into();
    let extensions: std::collections::BTreeSet<_> = Purpose::ALL.map(Purpose::extension).into();
    assert_eq!(types.len(), Purpose::ALL.len());
    assert_eq!(extensions.len(), Purpose::ALL.len());
}
