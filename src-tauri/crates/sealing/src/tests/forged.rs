//! Signatures that look like ours and are not: each with the one reason for which it is refused.

use const_oid::ObjectIdentifier;
use der::asn1::{OctetStringRef, SetOfVec};
use der::{AnyRef, Decode, Encode};
use spki::AlgorithmIdentifierRef;

use super::{Party, World, signed_by, verdict};
use crate::syntax::{
    Attribute, ContentInfo, ID_CONTENT_TYPE, ID_MESSAGE_DIGEST, ID_SIGNED_DATA, ID_SIGNING_CERTIFICATE_V2,
    ID_SIGNING_TIME, SHA_256, SignedData, SignerInfo,
};

const ED_25519: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.101.112");
const RSA_SHA_256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.11");
const SHA_1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.14.3.2.26");
const STRANGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.4.1.99999.1");

const NULL: &[u8] = &[5, 0];
const OCTETS: &[u8] = &[4, 3, 1, 2, 3];
/// 12:00:00 on 10 June 2029 as a `GeneralizedTime`, which may not stand before 2050.
const WRONG_CLOCK: &[u8] = b"\x18\x0f20290610120000Z";
const INTEGER: &[u8] = &[2, 1, 7];

fn set<T: der::DerOrd>(items: Vec<T>) -> SetOfVec<T> {
    SetOfVec::try_from(items).unwrap()
}

fn any(der: &[u8]) -> AnyRef<'_> {
    AnyRef::from_der(der).unwrap()
}

fn attribute(oid: ObjectIdentifier, value: &[u8]) -> Attribute<'_> {
    Attribute { oid, values: set(vec![any(value)]) }
}

fn algorithm(oid: ObjectIdentifier) -> AlgorithmIdentifierRef<'static> {
    AlgorithmIdentifierRef { oid, parameters: None }
}

/// A true signature with parts changed that nobody signed.
fn changed<'a>(signature: &'a [u8], change: impl FnOnce(&mut SignedData<'a>)) -> Vec<u8> {
    let mut info = ContentInfo::from_der(signature).unwrap();
    change(&mut info.content);
    info.to_der().unwrap()
}

fn changed_signer<'a>(signature: &'a [u8], change: impl FnOnce(&mut SignerInfo<'a>)) -> Vec<u8> {
    changed(signature, |data| {
        let mut signer = data.signers.get(0).unwrap().clone();
        change(&mut signer);
        data.signers = set(vec![signer]);
    })
}

/// A signature whose attributes were changed before the right key signed them.
fn attested(party: &Party, change: impl FnOnce(&mut Vec<Attribute<'static>>)) -> Vec<u8> {
    let base: &'static [u8] = signed_by(party).leak();
    let mut info = ContentInfo::from_der(base).unwrap();
    let mut signer = info.content.signers.get(0).unwrap().clone();
    let mut attributes = signer.signed_attributes.take().unwrap().into_vec();
    change(&mut attributes);
    let attributes = set(attributes);
    let bytes = party.key.sign(&attributes.to_der().unwrap(), &super::rng()).unwrap();
    signer.signature = OctetStringRef::new(bytes.leak()).unwrap();
    signer.signed_attributes = Some(attributes);
    info.content.signers = set(vec![signer]);
    info.to_der().unwrap()
}

fn without(oid: ObjectIdentifier) -> impl FnOnce(&mut Vec<Attribute<'static>>) {
    move |attributes| attributes.retain(|attribute| attribute.oid != oid)
}

fn instead(oid: ObjectIdentifier, value: &'static [u8]) -> impl FnOnce(&mut Vec<Attribute<'static>>) {
    move |attributes| {
        attributes.retain(|attribute| attribute.oid != oid);
        attributes.push(attribute(oid, value));
    }
}

fn check(world: &World, cases: Vec<(&str, Vec<u8>, &str)>) {
    let ring = world.ring();
    for (name, signature, expected) in cases {
        assert_eq!(verdict(&ring, &signature), expected, "{name}");
    }
}

#[test]
fn signers_and_contents_have_one_form() {
    let world = World::new();
    let base = signed_by(&world.centre);
    let other = signed_by(&world.office);
    let second = ContentInfo::from_der(&other).unwrap().content.signers.get(0).unwrap().clone();
    let add = |signer: &mut SignerInfo<'_>| {
        signer.unsigned_attributes = Some(set(vec![attribute(STRANGE, NULL)]));
    };
    let embed = |data: &mut SignedData<'_>| data.encapsulated.content = Some(any(OCTETS));
    let cases = vec![
        ("unchanged", changed(&base, |_| ()), "accepted"),
        ("two signers", changed(&base, |d| d.signers.insert(second).unwrap()), "not-one-signer"),
        ("no signer", changed(&base, |d| d.signers = SetOfVec::new()), "not-one-signer"),
        ("embedded content", changed(&base, embed), "embedded-content"),
        ("unsigned attribute", changed_signer(&base, add), "unsigned-attributes"),
        ("no signed attributes", changed_signer(&base, |s| s.signed_attributes = None), "damaged-signature"),
        ("other version", changed(&base, |d| d.version = 3), "damaged-signature"),
        ("other signer version", changed_signer(&base, |s| s.version = 3), "damaged-signature"),
        ("other kind of content", changed(&base, |d| d.encapsulated.content_type = STRANGE), "damaged-signature"),
    ];
    check(&world, cases);
}

#[test]
fn only_ecdsa_with_sha_256_is_taken() {
    let world = World::new();
    let base = signed_by(&world.centre);
    let with = |oid| changed_signer(&base, |s| s.signature_algorithm = algorithm(oid));
    let null = AlgorithmIdentifierRef { oid: SHA_256.oid, parameters: Some(any(NULL)) };
    let both = set(vec![SHA_256, algorithm(SHA_1)]);
    let cases = vec![
        ("Ed25519", with(ED_25519), "unsupported-algorithm"),
        ("RSA", with(RSA_SHA_256), "unsupported-algorithm"),
        (
            "SHA-1 for the signer",
            changed_signer(&base, |s| s.digest_algorithm = algorithm(SHA_1)),
            "unsupported-algorithm",
        ),
        ("SHA-1 in the list", changed(&base, |d| d.digest_algorithms = both), "unsupported-algorithm"),
        ("parameters for SHA-256", changed_signer(&base, |s| s.digest_algorithm = null), "unsupported-algorithm"),
    ];
    check(&world, cases);
}

#[test]
fn signed_attributes_have_one_form() {
    let world = World::new();
    let centre = &world.centre;
    let two_values = |attributes: &mut Vec<Attribute<'static>>| {
        attributes.retain(|attribute| attribute.oid != ID_SIGNING_TIME);
        attributes.push(Attribute { oid: ID_SIGNING_TIME, values: set(vec![any(NULL), any(INTEGER)]) });
    };
    let wrong_type: &'static [u8] = ID_SIGNED_DATA.to_der().unwrap().leak();
    let cases = vec![
        ("unchanged", attested(centre, |_| ()), "accepted"),
        ("no content type", attested(centre, without(ID_CONTENT_TYPE)), "damaged-signature"),
        ("no digest", attested(centre, without(ID_MESSAGE_DIGEST)), "damaged-signature"),
        ("no certificate", attested(centre, without(ID_SIGNING_CERTIFICATE_V2)), "damaged-signature"),
        ("no time", attested(centre, without(ID_SIGNING_TIME)), "wrong-signing-time"),
        ("strange attribute", attested(centre, instead(STRANGE, NULL)), "damaged-signature"),
        ("wrong content type", attested(centre, instead(ID_CONTENT_TYPE, wrong_type)), "damaged-signature"),
        ("short digest", attested(centre, instead(ID_MESSAGE_DIGEST, OCTETS)), "damaged-signature"),
        ("time in a form of later years", attested(centre, instead(ID_SIGNING_TIME, WRONG_CLOCK)), "damaged-signature"),
        ("time that is none", attested(centre, instead(ID_SIGNING_TIME, INTEGER)), "damaged-signature"),
        ("two values", attested(centre, two_values), "damaged-signature"),
        (
            "second digest",
            attested(centre, |attributes| attributes.push(attribute(ID_MESSAGE_DIGEST, OCTETS))),
            "damaged-signature",
        ),
    ];
    check(&world, cases);
}

/// Another certificate for the same key must not take the place of the one that was signed for (RFC 5035, section 5).
#[test]
fn a_certificate_cannot_be_exchanged() {
    let world = World::new();
    let base = signed_by(&world.centre);
    let office = any(world.office.certificate.der());
    let authority = any(world.authority.certificate.der());
    let centre = any(world.centre.certificate.der());
    let of_office = signed_by(&world.office);
    let of_office = ContentInfo::from_der(&of_office).unwrap();
    let identifier = of_office.content.signers.get(0).unwrap().identifier.clone();
    let cases = vec![
        ("with the authority's", changed(&base, |d| d.certificates = Some(set(vec![centre, authority]))), "accepted"),
        ("none", changed(&base, |d| d.certificates = None), "missing-certificate"),
        ("empty", changed(&base, |d| d.certificates = Some(set(vec![]))), "damaged-signature"),
        (
            "only the authority's",
            changed(&base, |d| d.certificates = Some(set(vec![authority]))),
            "missing-certificate",
        ),
        ("another's", changed(&base, |d| d.certificates = Some(set(vec![office]))), "unexpected-certificate"),
        (
            "another's beside",
            changed(&base, |d| d.certificates = Some(set(vec![centre, office]))),
            "unexpected-certificate",
        ),
        (
            "three",
            changed(&base, |d| d.certificates = Some(set(vec![centre, office, authority]))),
            "unexpected-certificate",
        ),
        (
            "not a certificate",
            changed(&base, |d| d.certificates = Some(set(vec![any(OCTETS), centre]))),
            "unexpected-certificate",
        ),
        ("another's number", changed_signer(&base, |s| s.identifier = identifier), "damaged-signature"),
    ];
    check(&world, cases);
}

#[test]
fn a_set_in_the_wrong_order_is_refused() {
    let world = World::new();
    let base = signed_by(&world.centre);
    let info = ContentInfo::from_der(&base).unwrap();
    let signer = info.content.signers.get(0).unwrap();
    let attributes = signer.signed_attributes.as_ref().unwrap();
    let ordered: Vec<Vec<u8>> = attributes.iter().map(|a| a.to_der().unwrap()).collect();
    let mut swapped = ordered.clone();
    swapped.swap(0, 1);
    let (ordered, swapped) = (ordered.concat(), swapped.concat());
    let place = base.windows(ordered.len()).position(|window| window == ordered).unwrap();
    let mut signature = base.clone();
    signature.splice(place..place + swapped.len(), swapped);
    check(&world, vec![("attributes in the wrong order", signature, "damaged-signature")]);
}

#[test]
fn lengths_have_one_form() {
    let world = World::new();
    let mut signature = signed_by(&world.centre);
    assert_eq!(signature[..2], [0x30, 0x82], "a long sequence");
    signature.splice(1..2, [0x83, 0]);
    check(&world, vec![("a length with a leading zero", signature, "damaged-signature")]);
    let mut endless = signed_by(&world.centre);
    endless.splice(1..4, [0x80]);
    endless.extend([0, 0]);
    check(&world, vec![("an indefinite length", endless, "damaged-signature")]);
}

#[test]
fn another_key_does_not_help() {
    let world = World::new();
    let base = signed_by(&world.centre);
    let info = ContentInfo::from_der(&base).unwrap();
    let signer = info.content.signers.get(0).unwrap();
    let signed = signer.signed_attributes.as_ref().unwrap().to_der().unwrap();
    let forged = world.office.key.sign(&signed, &super::rng()).unwrap();
    let signature = changed_signer(&base, |s| s.signature = OctetStringRef::new(forged.leak()).unwrap());
    check(&world, vec![("signed with another key", signature, "wrong-signature")]);
}

/// The order of P-256 (SEC 2, 2.4.2).
const ORDER: &str = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";

/// `(r, n − s)` is as good as `(r, s)`: anybody can make a second signature of the same signer over the same content.
#[test]
fn a_second_form_of_a_signature_proves_the_same_content() {
    #[derive(der::Sequence)]
    struct Pair {
        r: der::asn1::Uint,
        s: der::asn1::Uint,
    }
    let world = World::new();
    let base = signed_by(&world.centre);
    let info = ContentInfo::from_der(&base).unwrap();
    let signature = info.content.signers.get(0).unwrap().signature;
    let mut pair = Pair::from_der(signature.as_bytes()).unwrap();
    let order: crate::Digest = ORDER.parse().unwrap();
    let mut s = vec![0; 32 - pair.s.as_bytes().len()];
    s.extend_from_slice(pair.s.as_bytes());
    pair.s = der::asn1::Uint::new(&difference(order.as_bytes(), &s)).unwrap();
    let second = changed_signer(&base, |signer| {
        signer.signature = OctetStringRef::new(pair.to_der().unwrap().leak()).unwrap();
    });
    assert_ne!(second, base);
    check(&world, vec![("first", base, "accepted"), ("second", second, "accepted")]);
}

/// `larger − smaller` of big-endian numbers of the same length.
fn difference(larger: &[u8], smaller: &[u8]) -> Vec<u8> {
    let mut borrowed = false;
    let mut digits: Vec<u8> = larger
        .iter()
        .zip(smaller)
        .rev()
        .map(|(a, b)| {
            let (once, first) = a.overflowing_sub(*b);
            let (twice, second) = once.overflowing_sub(u8::from(borrowed));
            borrowed = first || second;
            twice
        })
        .collect();
    digits.reverse();
    digits
}
