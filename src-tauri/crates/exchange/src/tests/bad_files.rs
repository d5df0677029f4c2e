//! Bad files by name, each with the one reason for which it is refused.

use base64::prelude::{BASE64_STANDARD, Engine};
use sealing::{Digest, Purpose};

use super::world::{EXAMPLE, WORLD, evening};
use crate::archive;
use crate::container::{Payload, manifest_of};
use crate::{Trust, definition_file, open_election};

type Bad = (&'static str, Vec<u8>, &'static str);

const TYPE: &[u8] = b"application/vnd.etsi.asic-e+zip";
const MANIFEST: &str = "META-INF/ASiCManifest.xml";
const SIGNATURE: &str = "META-INF/signature.p7s";

/// Replaces the only occurrence of `from`.
fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let places: Vec<usize> =
        bytes.windows(from.len()).enumerate().filter(|(_, part)| *part == from).map(|(place, _)| place).collect();
    let [place] = places[..] else { panic!("{} places", places.len()) };
    [&bytes[..place], to, &bytes[place + from.len()..]].concat()
}

/// Changes bits of the byte at `offset` in the local header of the entry.
fn in_header(name: &str, offset: usize, mask: u8) -> Vec<u8> {
    let mut bytes = WORLD.sealed.container.clone();
    let place = bytes.windows(name.len()).position(|part| part == name.as_bytes()).unwrap();
    bytes[place - 30 + offset] ^= mask;
    bytes
}

/// The entries of the good file, to be packed again in another way.
fn entries() -> Vec<(String, Vec<u8>)> {
    let caps = crate::container::Caps::of(Purpose::Result);
    let entries = archive::read(&WORLD.sealed.container, caps).unwrap();
    entries.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect()
}

fn packed(change: impl FnOnce(&mut Vec<(String, Vec<u8>)>)) -> Vec<u8> {
    let mut entries = entries();
    change(&mut entries);
    let entries: Vec<(&str, &[u8])> = entries.iter().map(|(name, bytes)| (name.as_str(), &bytes[..])).collect();
    archive::write(&entries).unwrap()
}

fn good_manifest() -> String {
    String::from_utf8(entries()[2].1.clone()).unwrap()
}

/// A properly signed file whose manifest was changed before it was signed.
fn manifest(from: &str, to: &str) -> Vec<u8> {
    let manifest = good_manifest().replacen(from, to, 1);
    assert_ne!(manifest, good_manifest(), "{from}");
    WORLD.with_manifest(&[("record.json", &WORLD.sealed.record_json)], manifest.as_bytes())
}

/// A properly signed file whose record was changed before it was signed.
fn record(from: &str, to: &str) -> Vec<u8> {
    let json = WORLD.json();
    let changed = json.replacen(from, to, 1);
    assert_ne!(changed, json, "{from}");
    WORLD.sign(changed.as_bytes())
}

fn archives() -> Vec<Bad> {
    let good = &WORLD.sealed.container;
    vec![
        ("empty", vec![], "empty-file"),
        ("larger-than-any-result", vec![b'P'; 4 * 1024 * 1024 + 1], "too-large"),
        ("text", b"station 001: 350 votes".to_vec(), "not-a-container"),
        ("pdf", b"%PDF-1.7".to_vec(), "not-a-container"),
        ("empty-archive", [&b"PK\x05\x06"[..], &[0; 18]].concat(), "not-a-container"),
        ("cut-in-the-middle", good[..good.len() / 2].to_vec(), "not-a-container"),
        ("cut-by-one-byte", good[..good.len() - 1].to_vec(), "not-a-container"),
        ("data-before", [b"MZ", &good[..]].concat(), "not-a-container"),
        ("data-behind", [&good[..], b"\0"].concat(), "not-a-container"),
        ("twice-in-one-file", [&good[..], good].concat(), "not-a-container"),
        ("with-a-comment", [&good[..good.len() - 2], b"\x02\0hi"].concat(), "not-a-container"),
        ("local-header-names-another-time", in_header("record.json", 10, 7), "not-a-container"),
        ("local-header-with-extra-field", in_header("record.json", 28, 4), "not-a-container"),
        ("directory-names-another-file", directory_name(b"record.json", b"rekord.json"), "not-a-container"),
        ("encrypted", in_header("record.json", 6, 1), "encrypted-entry"),
        ("with-data-descriptor", in_header("record.json", 6, 8), "not-a-container"),
        ("packed-in-an-unknown-way", in_header("record.json", 8, 12), "not-a-container"),
        ("wrong-checksum", in_header("record.json", 14, 1), "damaged-entry"),
        ("longer-than-it-says", in_header("record.json", 22, 1), "damaged-entry"),
        ("bomb", packed(|entries| entries[1].1 = vec![b' '; 2_000_000]), "compression-bomb"),
        ("says-it-is-a-bomb", in_header("record.json", 25, 0x7f), "compression-bomb"),
        ("thirteen-entries", packed(many_entries), "too-many-entries"),
        ("same-name-twice", packed(|entries| entries.insert(2, entries[1].clone())), "duplicate-entry"),
    ]
}

fn many_entries(entries: &mut Vec<(String, Vec<u8>)>) {
    (0..9).for_each(|number| entries.insert(1, (format!("more-{number}"), vec![])));
}

/// Changes the name in the directory at the end, and nowhere else.
fn directory_name(from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut bytes = WORLD.sealed.container.clone();
    let place = bytes.windows(from.len()).rposition(|part| part == from).unwrap();
    bytes[place..place + to.len()].copy_from_slice(to);
    bytes
}

fn names() -> Vec<Bad> {
    let renamed = |name: &'static str| packed(move |entries| entries[1].0 = name.into());
    vec![
        ("leads-upwards", renamed("../record.json"), "unsafe-path"),
        ("absolute", renamed("/record.json"), "unsafe-path"),
        ("drive", renamed("C:record.json"), "unsafe-path"),
        ("backslash", renamed("a\\record.json"), "unsafe-path"),
        ("hidden", renamed(".record.json"), "unsafe-path"),
        ("folder", renamed("record.json/"), "unsafe-path"),
        ("not-ascii", renamed("récord.json"), "unsafe-path"),
        ("no-name", renamed(""), "unsafe-path"),
        ("very-long-name", packed(|entries| entries[1].0 = "r".repeat(65)), "unsafe-path"),
        ("type-not-first", packed(|entries| entries.swap(0, 1)), "mimetype-first"),
        ("type-missing", packed(|entries| drop(entries.remove(0))), "mimetype-first"),
        ("another-type", packed(|entries| entries[0].1 = b"application/epub+zip".to_vec()), "mimetype-first"),
        ("type-packed", in_header("mimetype", 8, 8), "mimetype-first"),
        ("no-signature", packed(|entries| drop(entries.remove(3))), "missing-entry"),
        ("no-manifest", packed(|entries| drop(entries.remove(2))), "missing-entry"),
        ("only-the-type", packed(|entries| entries.truncate(1)), "missing-entry"),
        ("second-manifest", packed(|entries| entries.insert(2, second_manifest())), "unexpected-entry"),
        ("something-behind-the-signature", packed(|entries| entries.push(("x".into(), vec![]))), "unexpected-entry"),
        ("unlisted-file", packed(|entries| entries.insert(2, ("x".into(), vec![]))), "unlisted-payload"),
        ("listed-file-missing", packed(|entries| drop(entries.remove(1))), "missing-entry"),
        ("record-changed", packed(|entries| entries[1].1[300] ^= 1), "digest-mismatch"),
        ("record-of-other-spelling", packed(|entries| entries[1].1.push(b'\n')), "digest-mismatch"),
    ]
}

fn second_manifest() -> (String, Vec<u8>) {
    ("META-INF/ASiCManifest1.xml".into(), good_manifest().into_bytes())
}

fn manifests() -> Vec<Bad> {
    let dtd = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><asic:ASiCManifest ";
    let digest = BASE64_STANDARD.encode(WORLD.sealed.record_digest.as_bytes());
    let json: &[u8] = &WORLD.sealed.record_json;
    let listed_twice = {
        let payload = Payload { name: "record.json", media_type: Purpose::Result.media_type(), bytes: json };
        manifest_of(&[payload, payload])
    };
    vec![
        ("manifest-of-nothing", packed(|entries| entries[2].1.clear()), "bad-manifest"),
        ("manifest-not-utf-8", packed(|entries| entries[2].1.insert(60, 0xff)), "bad-manifest"),
        ("manifest-too-large", packed(|entries| entries[2].1 = noise()), "bad-manifest"),
        ("manifest-with-dtd", manifest("<asic:ASiCManifest ", dtd), "bad-manifest"),
        ("manifest-with-comment", manifest("<asic:DataObject", "<!-- x --><asic:DataObject"), "bad-manifest"),
        ("manifest-with-entity", manifest("record.json", "&#114;ecord.json"), "bad-manifest"),
        ("manifest-with-blank", manifest("<asic:DataObject", " <asic:DataObject"), "bad-manifest"),
        ("manifest-of-another-namespace", manifest("v1.2.1#", "v1.3.1#"), "bad-manifest"),
        ("manifest-with-sha-1", manifest("2001/04/xmlenc#sha256", "2000/09/xmldsig#sha1"), "bad-manifest"),
        ("manifest-with-unknown-attribute", manifest(" Rootfile", " Id=\"1\" Rootfile"), "bad-manifest"),
        ("manifest-without-root", manifest(" Rootfile=\"true\"", ""), "bad-manifest"),
        ("manifest-with-unknown-element", manifest("<ds:DigestMethod", "<ds:X/><ds:DigestMethod"), "bad-manifest"),
        ("manifest-of-another-signature", manifest(SIGNATURE, "META-INF/other.p7s"), "bad-manifest"),
        ("manifest-with-half-a-digest", manifest(&digest, &digest[..20]), "bad-manifest"),
        ("manifest-followed-by-another", manifest("</asic:ASiCManifest>", "</asic:ASiCManifest><x/>"), "bad-manifest"),
        ("manifest-lists-twice", WORLD.with_manifest(&[("record.json", json)], &listed_twice), "bad-manifest"),
        ("manifest-names-another-digest", manifest(&digest, &other_digest()), "digest-mismatch"),
        ("manifest-names-a-file-too-few", without_listing(), "unlisted-payload"),
    ]
}

fn noise() -> Vec<u8> {
    (0_u32..600).flat_map(|number| Digest::of(&number.to_be_bytes()).0).collect()
}

fn other_digest() -> String {
    BASE64_STANDARD.encode(Digest::of(b"other").as_bytes())
}

fn without_listing() -> Vec<u8> {
    let json: &[u8] = &WORLD.sealed.record_json;
    WORLD.with_manifest(&[("record.json", json), ("x.json", b"{}")], good_manifest().as_bytes())
}

fn signatures() -> Vec<Bad> {
    let world = &*WORLD;
    let json: &[u8] = &world.sealed.record_json;
    let root = ("record.json", json);
    let extra = Payload { name: "more.json", media_type: "application/json", bytes: b"{}" };
    let sign = |holder, purpose| world.sign_as(holder, purpose, root, &[]);
    let foreign = packed(|entries| entries[3].1 = signature_of(&world.sign(b"{}")));
    let cut = packed(|entries| entries[3].1.truncate(400));
    vec![
        ("signature-of-nothing", packed(|entries| entries[3].1.clear()), "damaged-signature"),
        ("signature-cut", cut, "damaged-signature"),
        ("signature-of-another-file", foreign, "wrong-digest"),
        ("signature-too-large", packed(|entries| entries[3].1 = noise()), "oversized"),
        ("definition-instead-of-result", sign(&world.authority, Purpose::Election), "wrong-media-type"),
        ("close-instead-of-result", sign(&world.centre, Purpose::Close), "wrong-media-type"),
        ("signed-by-the-office", sign(&world.office, Purpose::Result), "wrong-role"),
        ("signed-by-the-authority", sign(&world.authority, Purpose::Result), "wrong-role"),
        ("signed-by-another-centre", sign(&world.stranger, Purpose::Result), "wrong-station"),
        ("with-a-second-payload", world.sign_as(&world.centre, Purpose::Result, root, &[extra]), "unexpected-entry"),
        (
            "under-another-name",
            world.sign_as(&world.centre, Purpose::Result, ("result.json", json), &[]),
            "missing-entry",
        ),
        ("self-made-authority", impostor(), "unknown-signer"),
    ]
}

fn signature_of(file: &[u8]) -> Vec<u8> {
    archive::read(file, crate::container::Caps::of(Purpose::Result)).unwrap().remove(3).1
}

/// A centre of the same name, certified by another authority of the same name.
fn impostor() -> Vec<u8> {
    use super::world::{Holder, subject};
    let authority = Holder::authority(&subject(sealing::Role::Authority, "authority"));
    let centre = Holder::certified(&subject(sealing::Role::Centre, "C1"), &authority);
    WORLD.sign_as(&centre, Purpose::Result, ("record.json", &WORLD.sealed.record_json), &[])
}

fn records() -> Vec<Bad> {
    vec![
        ("record-not-json", WORLD.sign(b"{\"format\":"), "bad-json"),
        ("record-as-array", WORLD.sign(b"[]"), "schema"),
        ("record-with-bom", WORLD.sign(&[b"\xef\xbb\xbf", &WORLD.sealed.record_json[..]].concat()), "bad-json"),
        ("record-not-utf-8", WORLD.sign(&replaced(&WORLD.sealed.record_json, b"maria", b"mari\xff")), "bad-json"),
        ("record-of-the-future", record("counterfoil-record/1", "counterfoil-record/2"), "unknown-format"),
        ("record-with-unknown-property", record("\"mode\"", "\"x\":1,\"mode\""), "schema"),
        ("record-with-a-name-twice", record("\"A3\":0", "\"A3\":0,\"A3\":0"), "schema"),
        ("record-of-revision-0", record("\"revision\":1", "\"revision\":0"), "schema"),
        ("record-with-negative-count", record("\"A1\":673", "\"A1\":-673"), "schema"),
        ("record-with-count-too-large", record("\"A1\":673", "\"A1\":1000000000"), "schema"),
        ("record-with-fraction", record("\"A1\":673", "\"A1\":673.5"), "schema"),
        ("record-with-count-as-text", record("\"A1\":673", "\"A1\":\"673\""), "schema"),
        ("record-with-local-time", record("20:00:00Z", "20:00:00+00:00"), "schema"),
        ("record-of-another-election", record("try-2026", "try-2027"), "wrong-election"),
        ("record-of-another-definition", record(&WORLD.digest.to_string(), &"0".repeat(64)), "wrong-definition"),
        ("record-of-a-live-election", record("\"mode\":\"test\"", "\"mode\":\"live\""), "wrong-mode"),
        ("record-of-an-unknown-station", record("\"station\":\"001\"", "\"station\":\"999\""), "unknown-station"),
        ("record-of-an-unknown-contest", record("\"contest\":\"assembly\"", "\"contest\":\"x\""), "unknown-station"),
        ("record-of-another-contest", record("\"contest\":\"assembly\"", "\"contest\":\"bridge\""), "wrong-sheet"),
        ("record-of-another-kind-of-station", record("\"station\":\"001\"", "\"station\":\"901\""), "wrong-sheet"),
        ("record-without-a-field", record("\"A1\":673,", ""), "wrong-sheet"),
        ("record-in-another-order", record("\"A1\":673,\"A2\":239", "\"A2\":239,\"A1\":673"), "wrong-sheet"),
        ("record-with-a-field-too-many", record("\"D\":407", "\"D\":407,\"E\":0"), "wrong-sheet"),
        ("record-with-a-list-too-many", record("\"6\":[28]", "\"6\":[28],\"7\":[0]"), "wrong-sheet"),
        ("record-with-a-candidate-too-many", record("\"6\":[28]", "\"6\":[28,0]"), "wrong-sheet"),
        ("record-without-a-list", record(",\"6\":[28]", ""), "wrong-sheet"),
        ("record-that-does-not-add-up", record("\"D\":407", "\"D\":408"), "sums"),
        ("record-with-a-vote-moved-away", record("\"6\":[28]", "\"6\":[27]"), "sums"),
        ("record-with-an-unexplained-warning", unexplained(), "unexplained"),
        ("record-entered-twice-by-one-person", record("nikos", "maria"), "same-person"),
        ("record-approved-by-a-typist", record("petya", "maria"), "own-record"),
        ("record-approved-by-nobody", record(&approved(&["petya"]), &approved(&[])), "schema"),
        (
            "record-approved-by-two-where-one-does",
            record(&approved(&["petya"]), &approved(&["petya", "ana"])),
            "wrong-approvals",
        ),
        (
            "record-approved-twice-by-one-person",
            record(&approved(&["petya"]), &approved(&["petya", "petya"])),
            "same-approver",
        ),
        ("record-approved-by-three", record(&approved(&["petya"]), &approved(&["petya", "ana", "ivo"])), "schema"),
    ]
}

/// Who approved, as a record of the evening says it.
fn approved(by: &[&str]) -> String {
    let acts: Vec<String> = by.iter().map(|by| format!(r#"{{"by":"{by}","at":"2026-11-22T20:00:00Z"}}"#)).collect();
    format!(r#""approved":[{}]"#, acts.join(","))
}

/// A record in which a warning is broken and nothing said about it: C is half of B.
fn unexplained() -> Vec<u8> {
    let json = WORLD.json().replacen("\"C\":1,\"D\":407", "\"C\":231,\"D\":177", 1);
    let json = json.replacen("\"1\":[176]", "\"1\":[0]", 1).replacen("\"2\":[49]", "\"2\":[0]", 1);
    let json = json.replacen("\"6\":[28]", "\"6\":[23]", 1);
    WORLD.sign(json.as_bytes())
}

fn definitions() -> Vec<Bad> {
    let text = std::str::from_utf8(EXAMPLE).unwrap();
    let changed = |from: &str, to: &str| {
        let changed = text.replacen(from, to, 1);
        assert_ne!(changed, text, "{from}");
        changed.into_bytes()
    };
    vec![
        ("definition-empty", vec![], "empty-file"),
        ("definition-cut", text.as_bytes()[..1_000].to_vec(), "bad-json"),
        ("definition-of-the-future", changed("counterfoil-election/1", "counterfoil-election/2"), "unknown-format"),
        ("definition-with-unknown-property", changed("\"mode\": \"test\"", "\"mode\": \"test\", \"x\": 1"), "schema"),
        ("definition-with-unknown-mode", changed("\"mode\": \"test\"", "\"mode\": \"trial\""), "schema"),
        ("definition-without-date", changed("\"date\": \"2026-11-22\",", ""), "schema"),
        ("definition-with-impossible-date", changed("2026-11-22", "2026-02-30"), "schema"),
        ("definition-with-slash-in-id", changed("\"id\": \"try-2026\"", "\"id\": \"try/2026\""), "schema"),
        ("definition-with-unknown-form", changed("\"form\": \"de-euwo\"", "\"form\": \"x\""), "definition-unknown"),
        ("definition-with-a-station-twice", changed("\"002\"", "\"001\""), "definition-duplicate"),
        ("definition-with-a-term-of-nothing", changed("\"A1\",\n", "\"A9\",\n"), "definition-bad-term"),
    ]
}

/// Files of the election that are refused when they are opened.
fn elections() -> Vec<Bad> {
    let world = &*WORLD;
    let pem = world.authority.certificate.pem();
    let other = world.centre.certificate.pem();
    let beside = |bytes| Payload { name: "authority.pem", media_type: "application/pem-certificate-chain", bytes };
    let root = ("election.json", EXAMPLE);
    let sign = |holder, payload: &[Payload<'_>]| world.sign_as(holder, Purpose::Election, root, payload);
    vec![
        ("election-without-authority", sign(&world.authority, &[]), "missing-entry"),
        ("election-with-another-certificate", sign(&world.authority, &[beside(other.as_bytes())]), "unknown-signer"),
        ("election-with-a-damaged-certificate", sign(&world.authority, &[beside(b"-")]), "damaged-certificate"),
        ("election-signed-by-a-centre", sign(&world.centre, &[beside(pem.as_bytes())]), "wrong-role"),
        ("result-instead-of-election", world.sealed.container.clone(), "wrong-media-type"),
    ]
}

fn check(bad: Vec<Bad>, refusal: impl Fn(&[u8]) -> Option<(&'static str, String)>) -> usize {
    let number = bad.len();
    for (name, bytes, expected) in bad {
        let Some((code, text)) = refusal(&bytes) else { panic!("{name} was accepted") };
        assert_eq!(code, expected, "{name}: {text}");
        println!("{name:45} {text}");
    }
    number
}

#[test]
fn each_bad_result_file_has_its_one_reason() {
    let files = [archives(), names(), manifests(), signatures(), records()].concat();
    let number = check(files, |bytes| {
        let refusal = WORLD.open(bytes).err()?;
        Some((refusal.code(), refusal.to_string()))
    });
    assert!(number >= 100, "{number}");
}

#[test]
fn each_bad_definition_has_its_one_reason() {
    check(definitions(), |bytes| {
        let refusals = definition_file::read(bytes).err()?;
        Some((refusals[0].code(), refusals[0].to_string()))
    });
}

#[test]
fn each_bad_election_file_has_its_one_reason() {
    check(elections(), |bytes| {
        let trust = Trust::Certificate(&WORLD.authority.certificate);
        let refusal = open_election(bytes, trust, evening()).err()?;
        Some((refusal.code(), refusal.to_string()))
    });
}

#[test]
fn the_names_in_the_good_file_are_the_published_ones() {
    let names: Vec<String> = entries().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["mimetype", "record.json", MANIFEST, SIGNATURE]);
    assert_eq!(entries()[0].1, TYPE);
}
