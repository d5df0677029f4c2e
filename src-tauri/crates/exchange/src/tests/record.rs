//! The typed reading of a record takes exactly what the published schema takes.

use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::world::WORLD;
use crate::{Refusal, schema, v1};

fn good() -> Value {
    serde_json::from_slice(&WORLD.sealed.record_json).unwrap()
}

fn both(json: &[u8]) -> (bool, bool) {
    (schema::validate_record(json).is_ok(), v1::decode(json).is_ok())
}

/// Values that are tried at every place of a record.
fn odd_values() -> Vec<Value> {
    let many = |number: u32| (0..number).map(|n| (format!("k{n}"), json!(0))).collect::<serde_json::Map<_, _>>();
    vec![
        json!(null),
        json!(true),
        json!(-1),
        json!(0),
        json!(1),
        json!(2),
        json!(999_999_999),
        json!(1_000_000_000),
        json!(4_294_967_295_u64),
        json!(4_294_967_296_u64),
        json!(9_007_199_254_740_991_u64),
        json!(9_007_199_254_740_992_u64),
        json!(1.5),
        json!(""),
        json!(" "),
        json!("a"),
        json!(" a"),
        json!("a/b"),
        json!("a\\b"),
        json!("a\u{7}b"),
        json!("a\nb"),
        json!("\n"),
        json!("ä b"),
        json!("x".repeat(64)),
        json!("x".repeat(65)),
        json!("ö".repeat(64)),
        json!("x".repeat(1_000)),
        json!("x".repeat(1_001)),
        json!("0".repeat(64)),
        json!("A".repeat(64)),
        json!("live"),
        json!("Test"),
        json!("counterfoil-record/2"),
        json!("2026-11-22T20:00:00Z"),
        json!("2026-11-22T20:00:00+00:00"),
        json!("2026-02-30T20:00:00Z"),
        json!("2026-11-22T20:00:60Z"),
        json!("2026-11-22t20:00:00z"),
        json!("2026-11-22T20:00:00.0Z"),
        json!([]),
        json!([0]),
        json!([0, 1, 2]),
        json!(["a"]),
        json!({}),
        json!({"a": 0}),
        json!({"a": [0]}),
        json!({"a": []}),
        json!({"a": "b"}),
        json!({"a.b": "c"}),
        json!({"a.b.c": "c"}),
        json!({"a b": 0}),
        json!({"a": "\n"}),
        json!({"abcdefghijklmnopq": 0}),
        Value::Object(many(400)),
        Value::Object(many(401)),
        json!({"by": "a", "at": "2026-11-22T20:00:00Z"}),
        json!([{"by": "a", "at": "2026-11-22T20:00:00Z"}]),
        json!([["a", "2026-11-22T20:00:00Z"]]),
        json!(["a", "0".repeat(64)]),
        json!({"id": "a", "digest": "0".repeat(64)}),
        json!({"seq": 1, "hash": "0".repeat(64)}),
        json!({"version": "1", "digest": "0".repeat(64)}),
        json!({"version": "1 2", "digest": "0".repeat(64)}),
    ]
}

/// The place of every value inside.
fn pointers(value: &Value, at: &str, out: &mut Vec<String>) {
    out.push(at.to_owned());
    match value {
        Value::Object(object) => object.iter().for_each(|(name, value)| pointers(value, &format!("{at}/{name}"), out)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(n, value)| pointers(value, &format!("{at}/{n}"), out));
        }
        _ => (),
    }
}

static PLACES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut places = vec![];
    pointers(&good(), "", &mut places);
    places
});

#[test]
fn the_schema_and_the_typed_reading_agree_on_every_change() {
    assert_eq!(both(&WORLD.sealed.record_json), (true, true));
    let mut tried = 0;
    for place in PLACES.iter() {
        let mut variants: Vec<Value> = vec![];
        for odd in odd_values() {
            let mut changed = good();
            *changed.pointer_mut(place).unwrap() = odd;
            variants.push(changed);
        }
        if let Some((parent, name)) = place.rsplit_once('/') {
            let mut without = good();
            if let Some(Value::Object(object)) = without.pointer_mut(parent) {
                object.remove(name);
                variants.push(without);
            }
            let mut surplus = good();
            if let Some(Value::Object(object)) = surplus.pointer_mut(parent) {
                object.insert("surplus".into(), json!(1));
                variants.push(surplus);
            }
        }
        for changed in variants {
            let json = serde_json::to_vec(&changed).unwrap();
            let (schema, typed) = both(&json);
            assert_eq!(schema, typed, "{place}: {changed}");
            tried += 1;
        }
    }
    assert!(tried > 2_000, "{tried}");
}

#[test]
fn the_first_revision_has_no_reason_and_later_ones_must_have_one() {
    for (revision, correction, is_good) in
        [(1, None, true), (1, Some("x"), false), (2, None, false), (2, Some("Recount."), true), (2, Some(" "), false)]
    {
        let mut record = good();
        record["revision"] = json!(revision);
        if let Some(correction) = correction {
            record["correction"] = json!(correction);
        }
        assert_eq!(both(&serde_json::to_vec(&record).unwrap()), (is_good, is_good), "{revision} {correction:?}");
    }
}

/// What a schema cannot say: numbers are plain digits, and no name stands twice.
#[test]
fn beyond_the_schema_the_typed_reading_is_stricter_in_two_things() {
    let json = WORLD.json();
    for (from, to) in [
        (r#""revision":1"#, r#""revision":1.0"#),
        (r#""revision":1"#, r#""revision":1e0"#),
        (r#""revision":1"#, r#""revision":1,"revision":1"#),
        (r#""A1":673"#, r#""A1":673,"A1":673"#),
        (r#""A3":0"#, r#""A3":-0"#),
    ] {
        let changed = json.replacen(from, to, 1);
        assert_ne!(changed, json);
        assert_eq!(both(changed.as_bytes()), (true, false), "{to}");
    }
}

#[test]
fn a_fault_of_shape_is_told_with_its_place() {
    let changed = WORLD.json().replacen(r#""A1":673"#, r#""A1":"673""#, 1);
    let Refusal::Schema { place, detail } = v1::decode(changed.as_bytes()).unwrap_err() else {
        panic!("another refusal")
    };
    assert_eq!(place, "/fields/A1");
    assert!(detail.contains("integer"), "{detail}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_bytes_make_the_reading_of_a_record_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(v1::decode(&bytes).is_err());
    }

    #[test]
    fn no_damage_makes_the_reading_of_a_record_panic(
        place in any::<proptest::sample::Index>(), length in 0_usize..20, new in ".{0,12}",
    ) {
        let mut json = WORLD.sealed.record_json.clone();
        let from = place.index(json.len());
        let to = (from + length).min(json.len());
        json.splice(from..to, new.into_bytes());
        if let Ok(record) = v1::decode(&json) {
            prop_assert_eq!(v1::decode(&v1::encode(&record)), Ok(record));
        }
    }
}
