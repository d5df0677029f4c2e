//! Containers that are damaged, dressed up or packed otherwise, and manifests that are not the standard's.
use super::{File, Scene};
use base64::prelude::{BASE64_STANDARD, Engine};
use sealing::Digest;
use suite::asice::{Entry, MANIFEST, MIMETYPE, SIGNATURE, pack, unpack};

/// Packs the good file's entries again after a change.
fn packed(scene: &Scene, change: impl FnOnce(&mut Vec<Entry>)) -> Vec<u8> {
    let mut entries = unpack(&scene.good).unwrap();
    change(&mut entries);
    pack(&entries).unwrap()
}

/// The good file with bits changed in the header before its record.
fn in_header(scene: &Scene, offset: usize, mask: u8) -> Vec<u8> {
    let mut bytes = scene.good.clone();
    let place = bytes.windows(11).position(|part| part == b"record.json").unwrap();
    bytes[place - 30 + offset] ^= mask;
    bytes
}

pub(super) fn archives(scene: &Scene) -> Vec<File> {
    let good = &scene.good;
    assert_eq!(packed(scene, |_| ()), *good, "the format's description is enough to write the same file");
    let renamed = |name: &'static str| packed(scene, move |entries| entries[1].0 = name.to_owned());
    vec![
        ("empty file", "empty-file", vec![]),
        ("five megabytes", "too-large", vec![b'P'; 5 << 20]),
        ("text file", "not-a-container", b"station 001: 350 votes".to_vec()),
        ("cut in the middle", "not-a-container", good[..good.len() / 2].to_vec()),
        ("program in front", "not-a-container", [b"MZ", &good[..]].concat()),
        ("byte behind", "not-a-container", [&good[..], b"\0"].concat()),
        ("two files in one", "not-a-container", [&good[..], good].concat()),
        ("encrypted record", "encrypted-entry", in_header(scene, 6, 1)),
        ("wrong checksum", "damaged-entry", in_header(scene, 14, 1)),
        ("claims two gigabytes", "compression-bomb", in_header(scene, 25, 0x7f)),
        ("zip bomb", "compression-bomb", packed(scene, |entries| entries[1].1 = vec![b' '; 2_000_000])),
        ("fourteen entries", "too-many-entries", packed(scene, many)),
        ("same name twice", "duplicate-entry", packed(scene, |entries| entries.insert(2, entries[1].clone()))),
        ("path upwards", "unsafe-path", renamed("../record.json")),
        ("absolute path", "unsafe-path", renamed("/etc/record.json")),
        ("drive letter", "unsafe-path", renamed("C:record.json")),
        ("type not first", "mimetype-first", packed(scene, |entries| entries.swap(0, 1))),
        ("another type", "mimetype-first", packed(scene, |entries| entries[0].1 = b"application/zip".to_vec())),
        ("unsigned", "missing-entry", packed(scene, |entries| drop(entries.remove(3)))),
        ("without manifest", "missing-entry", packed(scene, |entries| drop(entries.remove(2)))),
        ("without record", "missing-entry", packed(scene, |entries| drop(entries.remove(1)))),
        (
            "second signature",
            "unexpected-entry",
            packed(scene, |entries| entries.push(("META-INF/b.p7s".into(), vec![]))),
        ),
        ("unlisted file", "unlisted-payload", packed(scene, |entries| entries.insert(2, ("x.json".into(), vec![])))),
        ("one vote changed", "digest-mismatch", packed(scene, |entries| change_a_vote(&mut entries[1].1))),
        ("one line break more", "digest-mismatch", packed(scene, |entries| entries[1].1.push(b'\n'))),
    ]
}

fn many(entries: &mut Vec<Entry>) {
    (0..10).for_each(|number| entries.insert(1, (format!("more-{number}"), vec![])));
}

fn change_a_vote(record: &mut Vec<u8>) {
    let text = String::from_utf8(record.clone()).unwrap();
    let changed = text.replacen("\"1\":[176]", "\"1\":[177]", 1);
    assert_ne!(changed, text);
    *record = changed.into_bytes();
}

/// A properly signed file whose manifest was changed before it was signed.
fn manifest(scene: &Scene, from: &str, to: &str) -> Vec<u8> {
    let mut entries = unpack(&scene.good).unwrap();
    let good = String::from_utf8(entries[2].1.clone()).unwrap();
    let changed = good.replacen(from, to, 1);
    assert_ne!(changed, good, "{from}");
    entries[2].1 = changed.into_bytes();
    entries[3].1 = super::certificates::signature(scene, &scene.centre, &entries[2].1);
    let names: Vec<&str> = entries.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, [MIMETYPE, "record.json", MANIFEST, SIGNATURE]);
    pack(&entries).unwrap()
}

pub(super) fn manifests(scene: &Scene) -> Vec<File> {
    let entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><asic:ASiCManifest ";
    let digest = BASE64_STANDARD.encode(Digest::of(scene.record.as_bytes()).as_bytes());
    let other = BASE64_STANDARD.encode(Digest::of(b"other").as_bytes());
    vec![
        ("manifest with an external entity", "bad-manifest", manifest(scene, "<asic:ASiCManifest ", entity)),
        ("manifest with a comment", "bad-manifest", manifest(scene, "<asic:DataObject", "<!-- x --><asic:DataObject")),
        ("manifest with SHA-1", "bad-manifest", manifest(scene, "2001/04/xmlenc#sha256", "2000/09/xmldsig#sha1")),
        ("manifest of another namespace", "bad-manifest", manifest(scene, "v1.2.1#", "v1.3.1#")),
        ("manifest with half a digest", "bad-manifest", manifest(scene, &digest, &digest[..20])),
        ("manifest with another digest", "digest-mismatch", manifest(scene, &digest, &other)),
        ("manifest that is not text", "bad-manifest", packed(scene, |entries| entries[2].1.insert(60, 0xff))),
    ]
}
