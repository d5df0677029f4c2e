//! Records that are properly signed and yet false: another election, another sheet, sums that do not add up.
use super::{Case, File, Scene, imported};
use exchange::names::RECORD;
use sealing::Purpose;
use suite::night::example_papers;

/// A properly signed result around a record in which something was replaced.
fn record(scene: &Scene, from: &str, to: &str) -> Vec<u8> {
    let changed = scene.record.replacen(from, to, 1);
    assert_ne!(changed, scene.record, "{from}");
    sign(scene, changed.as_bytes())
}

fn sign(scene: &Scene, json: &[u8]) -> Vec<u8> {
    scene.night.container(&scene.centre, Purpose::Result, RECORD, json).unwrap()
}

pub(super) fn records(scene: &Scene) -> Vec<File> {
    let of = |from: &str, to: &str| record(scene, from, to);
    let digest = scene.night.digest.to_string();
    vec![
        ("record cut", "bad-json", sign(scene, &scene.record.as_bytes()[..200])),
        ("record with byte order mark", "bad-json", sign(scene, format!("\u{feff}{}", scene.record).as_bytes())),
        ("record that is a list", "schema", sign(scene, b"[]")),
        ("record of a future format", "unknown-format", of("counterfoil-record/1", "counterfoil-record/2")),
        ("record with an unknown property", "schema", of("\"mode\"", "\"x\":1,\"mode\"")),
        ("record with a field twice", "schema", of("\"A3\":0", "\"A3\":0,\"A3\":0")),
        ("record with a negative count", "schema", of("\"A1\":673", "\"A1\":-673")),
        ("record with half a vote", "schema", of("\"A1\":673", "\"A1\":673.5")),
        ("record with a thousand million", "schema", of("\"A1\":673", "\"A1\":1000000000")),
        ("record of another election", "wrong-election", of("try-2026", "try-2027")),
        ("record of another definition", "wrong-definition", of(&digest, &"0".repeat(64))),
        ("record of a live election", "wrong-mode", of("\"mode\":\"test\"", "\"mode\":\"live\"")),
        ("record of an unknown station", "unknown-station", of("\"station\":\"001\"", "\"station\":\"999\"")),
        ("record of an unknown contest", "unknown-station", of("\"contest\":\"assembly\"", "\"contest\":\"mayor\"")),
        ("record of another contest", "wrong-sheet", of("\"contest\":\"assembly\"", "\"contest\":\"bridge\"")),
        ("record of a postal district", "wrong-sheet", of("\"station\":\"001\"", "\"station\":\"901\"")),
        ("record without a field", "wrong-sheet", of("\"A1\":673,", "")),
        ("record with a list too many", "wrong-sheet", of("\"6\":[28]", "\"6\":[28],\"7\":[0]")),
        ("record with fields in another order", "wrong-sheet", of("\"A1\":673,\"A2\":239", "\"A2\":239,\"A1\":673")),
        ("record that does not add up", "sums", of("\"D\":407", "\"D\":408")),
        ("record with a vote taken away", "sums", of("\"6\":[28]", "\"6\":[27]")),
        ("record with a warning that nobody explained", "unexplained", unexplained(scene)),
        ("record entered twice by one person", "same-person", of("nikos", "maria")),
        ("record approved by a typist", "own-record", of("petya", "maria")),
        ("record of revision 0", "schema", of("\"revision\":1", "\"revision\":0")),
    ]
}

/// C is half of B, and the lists follow.
fn unexplained(scene: &Scene) -> Vec<u8> {
    let json = scene.record.replacen("\"C\":1,\"D\":407", "\"C\":231,\"D\":177", 1);
    let json = json.replacen("\"1\":[176]", "\"1\":[0]", 1).replacen("\"2\":[49]", "\"2\":[0]", 1);
    sign(scene, json.replacen("\"6\":[28]", "\"6\":[23]", 1).as_bytes())
}

/// Files that are in order, and for which there is no place any more. The first record was imported before.
pub(super) fn standing(scene: &mut Scene) -> Vec<Case> {
    let (record, counts) = example_papers(&scene.night.election).unwrap().remove(0);
    let revision = |number| scene.night.result(&scene.centre, &record, &counts, number).unwrap().container;
    let (second, third) = (revision(2), revision(3));
    let other = scene.record.replacen("maria", "zora1", 1);
    let (good, other) = (scene.good.clone(), sign(scene, other.as_bytes()));
    let again = sign(scene, scene.record.as_bytes());
    let files = [
        ("the same bytes again", "duplicate", good),
        ("the same record signed again", "duplicate", again),
        ("the third revision", "accepted", third),
        ("the second revision behind the third", "old-revision", second),
        ("the first revision with other contents", "old-revision", other),
    ];
    let mut cases: Vec<Case> = vec![];
    for (name, expected, bytes) in files {
        cases.push(Case { name, expected, found: imported(&mut scene.night, name, &bytes) });
    }
    let rival = scene.night.result(&scene.night.centre("C1").unwrap(), &record, &counts, 3).unwrap().record_json;
    let rival = String::from_utf8(rival).unwrap().replacen("maria", "zora1", 1);
    let rival = sign(scene, rival.as_bytes());
    let found = imported(&mut scene.night, "rival", &rival);
    cases.push(Case { name: "the third revision with other contents", expected: "conflict", found });
    cases
}
