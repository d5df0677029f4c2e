//! Certificates that are well signed and still not good for it.

use chrono::TimeDelta;
use der::{Decode, Encode};

use super::{CONTENT, Party, World, authority, certified, code, noon, rng, signed_by, subject, validity, verdict};
use crate::certificate::Usage;
use crate::issue::Template;
use crate::{
    Certificate, KeyRing, Mode, Purpose, Refusal, Request, Role, SigningKey, Subject, Validity, issue, make_authority,
    make_provisional,
};

/// A certificate that no honest authority would issue, signed by `issuer` all the same.
fn dishonest(issuer: &Party, subject: &Subject, usage: Usage, validity: Validity) -> Party {
    let key = SigningKey::make(&rng()).unwrap();
    let template =
        Template { subject, issuer: issuer.certificate.subject(), public_key: key.public_key(), usage, validity };
    let certificate = template.sign(&issuer.key, &rng()).unwrap();
    Party { key, certificate }
}

/// The centre's certificate with its parsed form changed and signed again by the authority.
fn reissued(world: &World, change: impl FnOnce(&mut x509_cert::TbsCertificate)) -> Result<Party, Refusal> {
    let key = SigningKey::from_pkcs8(world.centre.key.pkcs8(), &rng())?;
    let mut parsed = x509_cert::Certificate::from_der(world.centre.certificate.der()).unwrap();
    change(&mut parsed.tbs_certificate);
    let signature = world.authority.key.sign(&parsed.tbs_certificate.to_der().unwrap(), &rng())?;
    parsed.signature = der::asn1::BitString::from_bytes(&signature).unwrap();
    let certificate = Certificate::from_der(&parsed.to_der().unwrap())?;
    Ok(Party { key, certificate })
}

#[test]
fn foreign_and_misused_certificates_are_refused() {
    let world = World::new();
    let root = &world.authority;
    let centre = subject(Role::Centre);
    let stranger = authority(&subject(Role::Authority));
    let sub_authority = dishonest(root, &subject(Role::Authority), Usage::Issuing, validity());
    let centre_as_issuer = Party {
        key: SigningKey::from_pkcs8(world.centre.key.pkcs8(), &rng()).unwrap(),
        certificate: world.centre.certificate.clone(),
    };
    let of = |subject: &Subject| dishonest(root, subject, Usage::Signing, validity());
    let election = Subject { election: "ep-2034".to_owned(), ..centre.clone() };
    let mode = Subject { mode: Mode::Test, ..centre.clone() };
    let name = Subject { authority: "Stadt Schweinfurt".to_owned(), ..centre.clone() };
    let cases = [
        ("an honest one", of(&centre), "accepted"),
        ("another authority of the same name", certified(&stranger, &centre), "unknown-signer"),
        ("issued by a sub-authority", dishonest(&sub_authority, &centre, Usage::Signing, validity()), "unknown-signer"),
        ("issued by a centre", dishonest(&centre_as_issuer, &centre, Usage::Signing, validity()), "unknown-signer"),
        ("may issue", dishonest(root, &centre, Usage::Issuing, validity()), "wrong-key-usage"),
        ("a second authority", of(&subject(Role::Authority)), "wrong-role"),
        ("a sub-authority itself", sub_authority, "wrong-key-usage"),
        ("another election", of(&election), "wrong-election"),
        ("a rehearsal", of(&mode), "wrong-mode"),
        ("another authority's name", of(&name), "wrong-authority"),
        ("an office", of(&subject(Role::Office)), "wrong-role"),
    ];
    let ring = world.ring();
    for (name, party, expected) in &cases {
        assert_eq!(verdict(&ring, &signed_by(party)), *expected, "{name}");
        assert_eq!(verdict(&ring, &signed_by(party)), *expected, "{name}, again");
    }
}

#[test]
fn times_count_to_the_second() {
    let world = World::new();
    let ring = world.ring();
    let signature = signed_by(&world.centre);
    let (first, last) = (validity().not_before, validity().not_after);
    let second = TimeDelta::seconds(1);
    for (at, expected) in [
        (first - second, "certificate-not-yet-valid"),
        (first, "accepted"),
        (last, "accepted"),
        (last + second, "certificate-expired"),
        ("1969-12-31T23:59:59Z".parse().unwrap(), "certificate-not-yet-valid"),
        (chrono::DateTime::<chrono::Utc>::MAX_UTC, "certificate-expired"),
        (chrono::DateTime::<chrono::Utc>::MIN_UTC, "certificate-not-yet-valid"),
    ] {
        let result = ring.verify(CONTENT, &signature, Purpose::Result, at);
        assert_eq!(code(&result), expected, "{at}");
    }
}

#[test]
fn the_centre_s_own_time_counts_also() {
    let world = World::new();
    let past = Validity { not_after: noon() - TimeDelta::days(1), ..validity() };
    let future = Validity { not_before: noon() + TimeDelta::days(1), ..validity() };
    for (validity, expected) in [(past, "certificate-expired"), (future, "certificate-not-yet-valid")] {
        let party = dishonest(&world.authority, &subject(Role::Centre), Usage::Signing, validity);
        assert_eq!(verdict(&world.ring(), &signed_by(&party)), expected);
    }
}

#[test]
fn only_an_authority_can_be_pinned() {
    let world = World::new();
    let refusal = |party: &Party| KeyRing::new(party.certificate.clone()).unwrap_err().code();
    assert_eq!(refusal(&world.centre), "wrong-role");
    let root = &world.authority;
    let second = dishonest(root, &subject(Role::Authority), Usage::Issuing, validity());
    assert_eq!(refusal(&second), "unknown-signer", "issued by another");
    let powerless = dishonest(root, &subject(Role::Authority), Usage::Signing, validity());
    assert_eq!(refusal(&powerless), "wrong-key-usage");
}

#[test]
fn the_authority_issues_within_its_election() {
    let world = World::new();
    let key = SigningKey::make(&rng()).unwrap();
    let request = Request::make(&subject(Role::Centre), &key, &rng()).unwrap();
    let attempt = |subject: &Subject, key: &SigningKey, validity| {
        let root = &world.authority.certificate;
        issue(&request, subject, root, key, validity, &rng()).map_or_else(|r| r.code(), |_| "issued")
    };
    let own = &world.authority.key;
    let centre = subject(Role::Centre);
    let renamed = Subject { id: "C2".to_owned(), ..centre.clone() };
    let rehearsal = Subject { mode: Mode::Test, ..centre.clone() };
    let elsewhere = Subject { election: "x".to_owned(), ..centre.clone() };
    let long = Validity { not_after: validity().not_after + TimeDelta::seconds(1), ..validity() };
    let reversed = Validity { not_before: noon(), not_after: noon() - TimeDelta::seconds(1) };
    assert_eq!(attempt(&centre, own, validity()), "issued");
    assert_eq!(attempt(&renamed, own, validity()), "issued");
    assert_eq!(attempt(&rehearsal, own, validity()), "wrong-mode");
    assert_eq!(attempt(&elsewhere, own, validity()), "wrong-election");
    assert_eq!(attempt(&subject(Role::Authority), own, validity()), "wrong-role");
    assert_eq!(attempt(&centre, &world.centre.key, validity()), "key-mismatch");
    assert_eq!(attempt(&centre, own, long), "unusable-validity");
    assert_eq!(attempt(&centre, own, reversed), "unusable-validity");
    let (leaf, leaf_key) = (&world.centre.certificate, &world.centre.key);
    let by_leaf = issue(&request, &centre, leaf, leaf_key, validity(), &rng());
    assert_eq!(by_leaf.unwrap_err().code(), "wrong-key-usage");
}

#[test]
fn roles_cannot_be_taken_by_making_certificates() {
    let key = SigningKey::make(&rng()).unwrap();
    let own = make_authority(&subject(Role::Centre), &key, validity(), &rng());
    assert_eq!(own.unwrap_err().code(), "wrong-role");
    let provisional = make_provisional(&subject(Role::Authority), &key, validity(), &rng());
    assert_eq!(provisional.unwrap_err().code(), "wrong-role");
}

#[test]
fn names_are_read_back_exactly_or_refused() {
    let key = SigningKey::make(&rng()).unwrap();
    let make = |name: &str| {
        let subject = Subject { name: name.to_owned(), ..subject(Role::Centre) };
        make_provisional(&subject, &key, validity(), &rng())
            .map(|certificate| assert_eq!(certificate.subject(), &subject))
            .map_err(|refusal| refusal.code())
    };
    for good in ["Zählzentrum Nord", "Κέντρο 1", "Център", "a/b, c=d + \"e\"; #f", "選挙", &"ß".repeat(64)]
    {
        assert_eq!(make(good), Ok(()), "{good}");
    }
    for bad in ["", " C1", "C1 ", "C\n1", "C\u{0}1", &"ß".repeat(65)] {
        assert_eq!(make(bad), Err("unusable-name"), "{bad:?}");
    }
}

#[test]
fn dates_after_2049_are_written_and_read() {
    let key = SigningKey::make(&rng()).unwrap();
    let validity = Validity {
        not_before: "2049-12-31T23:59:59Z".parse().unwrap(),
        not_after: "2050-01-01T00:00:00Z".parse().unwrap(),
    };
    let certificate = make_authority(&subject(Role::Authority), &key, validity, &rng()).unwrap();
    assert_eq!(certificate.validity(), validity);
    let before_1970 = Validity { not_before: "1969-01-01T00:00:00Z".parse().unwrap(), ..validity };
    let refused = make_authority(&subject(Role::Authority), &key, before_1970, &rng());
    assert_eq!(refused.unwrap_err().code(), "unusable-validity");
}

#[test]
fn a_certificate_has_one_form() {
    let world = World::new();
    let eku = |tbs: &mut x509_cert::TbsCertificate| {
        let extension = x509_cert::ext::Extension {
            extn_id: const_oid::db::rfc5280::ID_CE_EXT_KEY_USAGE,
            critical: false,
            extn_value: der::asn1::OctetString::new(&b"\x30\x00"[..]).unwrap(),
        };
        tbs.extensions.as_mut().unwrap().push(extension);
    };
    let refusal = |result: Result<Party, Refusal>| result.err().map_or("made", |r| r.code());
    assert_eq!(refusal(reissued(&world, |_| ())), "made");
    assert_eq!(refusal(reissued(&world, eku)), "damaged-certificate");
    let one = reissued(&world, |tbs| tbs.version = x509_cert::certificate::Version::V1);
    assert_eq!(refusal(one), "damaged-certificate");
    let short = reissued(&world, |tbs| drop(tbs.subject.0.pop()));
    assert_eq!(refusal(short), "damaged-certificate");
    let twice = reissued(&world, |tbs| {
        let extensions = tbs.extensions.as_mut().unwrap();
        extensions.push(extensions[0].clone());
    });
    assert_eq!(refusal(twice), "damaged-certificate");
    let ed25519 = reissued(&world, |tbs| {
        let info = &mut tbs.subject_public_key_info;
        info.algorithm.oid = const_oid::ObjectIdentifier::new_unwrap("1.3.101.112");
        info.algorithm.parameters = None;
    });
    assert_eq!(refusal(ed25519), "unsupported-algorithm");
    let bare = reissued(&world, |tbs| tbs.extensions = None).unwrap();
    assert_eq!(verdict(&world.ring(), &signed_by(&bare)), "wrong-key-usage");
}

#[test]
fn pem_goes_and_comes() {
    let world = World::new();
    let pem = world.authority.certificate.pem();
    assert!(pem.starts_with("-----BEGIN CERTIFICATE-----\n"), "{pem}");
    assert_eq!(Certificate::from_pem(&pem).unwrap(), world.authority.certificate);
    assert_eq!(Certificate::from_pem(&pem.replace('\n', "\r\n")).unwrap(), world.authority.certificate);
    let request = pem.replace("CERTIFICATE", "PRIVATE KEY");
    assert_eq!(Certificate::from_pem(&request).unwrap_err().code(), "damaged-certificate");
    let two = pem.clone() + &pem;
    assert_eq!(Certificate::from_pem(&two).unwrap_err().code(), "damaged-certificate");
}
