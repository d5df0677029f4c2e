//! Signatures that are damaged or somebody else's, and certificates that are not the centre's, not yet or no longer.
use super::{File, Scene};
use chrono::TimeDelta;
use exchange::names::RECORD;
use operations::World;
use sealing::{Certificate, Digest, Purpose, Role, Signature, SigningKey, Validity};
use suite::asice::{pack, unpack};
use suite::night::Holder;

/// A signature over the bytes, as a result file has it.
pub(super) fn signature(scene: &Scene, by: &Holder, over: &[u8]) -> Vec<u8> {
    signed(scene, by, over, &[&by.certificate], true)
}

fn signed(scene: &Scene, by: &Holder, over: &[u8], certificates: &[&Certificate], dated: bool) -> Vec<u8> {
    let world = &scene.night.world;
    let at = dated.then(|| world.now());
    sealing::sign(&Digest::of(over), certificates, &by.key, at, world.random()).unwrap()
}

/// The good file with another signature.
fn with(scene: &Scene, make: impl FnOnce(&[u8], Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let mut entries = unpack(&scene.good).unwrap();
    let manifest = entries[2].1.clone();
    entries[3].1 = make(&manifest, entries[3].1.clone());
    pack(&entries).unwrap()
}

fn flipped(mut signature: Vec<u8>, back: usize) -> Vec<u8> {
    let place = signature.len() - back;
    signature[place] ^= 1;
    signature
}

fn without_certificates(signature: &[u8]) -> Vec<u8> {
    Signature::parse(signature).unwrap().without_certificates().unwrap()
}

pub(super) fn signatures(scene: &Scene) -> Vec<File> {
    let (centre, other) = (&scene.centre, scene.night.centre("C1").unwrap());
    let both = [&centre.certificate, &other.certificate];
    vec![
        ("signature of nothing", "damaged-signature", with(scene, |_, _| vec![])),
        ("signature cut", "damaged-signature", with(scene, |_, good| good[..400].to_vec())),
        ("signature with a bit flipped", "wrong-signature", with(scene, |_, good| flipped(good, 1))),
        ("signature of another file", "wrong-digest", with(scene, |_, _| signature(scene, centre, b"other"))),
        (
            "signature without a time",
            "wrong-signing-time",
            with(scene, |manifest, _| signed(scene, centre, manifest, &both[..1], false)),
        ),
        (
            "signature with a stranger's certificate beside",
            "unexpected-certificate",
            with(scene, |manifest, _| signed(scene, centre, manifest, &both, true)),
        ),
        ("signature without certificate", "missing-certificate", with(scene, |_, good| without_certificates(&good))),
        ("signature of sixty kilobytes", "oversized", with(scene, |_, _| noise())),
        (
            "signature with the certificate exchanged",
            "unexpected-certificate",
            with(scene, |manifest, _| exchanged(scene, manifest)),
        ),
    ]
}

/// What no packing makes smaller.
fn noise() -> Vec<u8> {
    (0_u32..2_000).flat_map(|number| Digest::of(&number.to_be_bytes()).0).collect()
}

/// Another centre's signature of the same name, with this centre's certificate laid beside it.
fn exchanged(scene: &Scene, manifest: &[u8]) -> Vec<u8> {
    let other = signature(scene, &scene.night.centre("C1").unwrap(), manifest);
    Signature::parse(&other).unwrap().with_certificates(&[&scene.centre.certificate]).unwrap()
}

pub(super) fn certificates(scene: &Scene) -> Vec<File> {
    let night = &scene.night;
    let json = scene.record.as_bytes();
    let seal = |by: &Holder, purpose| night.container(by, purpose, RECORD, json).unwrap();
    let by = |by: &Holder| seal(by, Purpose::Result);
    let office = night.certified(&night.subject(Role::Office, "office"), &night.authority, night.validity()).unwrap();
    vec![
        ("certificate expired", "certificate-expired", by(&valid(scene, -20, -2))),
        ("certificate of tomorrow", "certificate-not-yet-valid", by(&valid(scene, 20, 40))),
        ("self-made authority of the same name", "unknown-signer", by(&impostor(scene))),
        ("self-signed centre", "unknown-signer", by(&provisional(scene))),
        ("certificate of another election", "unknown-signer", by(&of_another_election(scene))),
        ("signed by the office", "wrong-role", by(&office)),
        ("signed by the authority itself", "wrong-role", by(&night.authority)),
        ("signed by another centre", "wrong-station", by(&night.centre("C2").unwrap())),
        ("close of a centre instead of a result", "wrong-media-type", seal(&scene.centre, Purpose::Close)),
        ("election instead of a result", "wrong-media-type", night.file.clone()),
        ("result under another name", "missing-entry", renamed(scene)),
    ]
}

/// The centre with a certificate that holds from so many hours after now to so many.
fn valid(scene: &Scene, from_hours: i64, to_hours: i64) -> Holder {
    let (night, now) = (&scene.night, scene.night.world.now());
    let at = |hours| now + TimeDelta::hours(hours);
    let validity = Validity { not_before: at(from_hours), not_after: at(to_hours) };
    night.certified(&night.subject(Role::Centre, "C1"), &night.authority, validity).unwrap()
}

/// Names are free to choose; only keys are not.
fn impostor(scene: &Scene) -> Holder {
    let night = &scene.night;
    let random = night.world.random();
    let key = SigningKey::make(random).unwrap();
    let authority = night.subject(Role::Authority, "authority");
    let certificate = sealing::make_authority(&authority, &key, night.validity(), random).unwrap();
    let false_authority = Holder { key, certificate };
    night.certified(&night.subject(Role::Centre, "C1"), &false_authority, night.validity()).unwrap()
}

fn provisional(scene: &Scene) -> Holder {
    let (night, random) = (&scene.night, scene.night.world.random());
    let key = SigningKey::make(random).unwrap();
    let subject = night.subject(Role::Centre, "C1");
    let certificate = sealing::make_provisional(&subject, &key, night.validity(), random).unwrap();
    Holder { key, certificate }
}

fn of_another_election(scene: &Scene) -> Holder {
    let mut definition = scene.night.election.definition().clone();
    definition.id = election::ElectionId::new("try-2027");
    suite::night::Night::of(&definition).unwrap().centre("C1").unwrap()
}

fn renamed(scene: &Scene) -> Vec<u8> {
    scene.night.container(&scene.centre, Purpose::Result, "result.json", scene.record.as_bytes()).unwrap()
}
