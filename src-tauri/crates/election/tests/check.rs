//! Checking a definition: every kind of fault by a definition made for it, each at its place, and several at once.
#![allow(clippy::unwrap_used, clippy::panic)]

mod small;

use election::{Definition, Fault};
use serde_json::{Value, json};

fn faults(definition: Value) -> Vec<String> {
    let definition: Definition = serde_json::from_value(definition).unwrap();
    definition.check().map(|_| ()).unwrap_err().iter().map(Fault::to_string).collect()
}

/// The small definition with other values at some places, or with properties that it did not have.
fn changed(changes: &[(&str, Value)]) -> Value {
    let mut definition = small::definition();
    for (place, value) in changes {
        let (parent, property) = place.rsplit_once('/').unwrap();
        match definition.pointer_mut(parent).unwrap() {
            Value::Array(items) => items[property.parse::<usize>().unwrap()] = value.clone(),
            object => object[property] = value.clone(),
        }
    }
    definition
}

fn many(number: usize, make: impl Fn(usize) -> Value) -> Value {
    (0..number).map(make).collect()
}

fn area(id: usize, parent: usize) -> Value {
    json!({"id": format!("a{id}"), "parent": format!("a{parent}"), "kind": "quarter", "name": "x"})
}

#[test]
fn the_small_definition_is_faultless() {
    small::election(small::definition());
}

#[test]
fn each_change_gives_the_one_fault_it_should() {
    let field = |id: &str| json!({"id": id, "label": "x", "kind": "other"});
    let list = |id: usize| json!({"id": id.to_string(), "name": "x", "candidates": [{"id": "1", "name": "y"}]});
    let long = "x".repeat(401);
    let table: Vec<(&str, Value, &str)> = vec![
        ("/format", json!("counterfoil-election/2"), "/format: definition-unknown value=counterfoil-election/2"),
        ("/id", json!(" x"), "/id: definition-bad-id value= x"),
        ("/id", json!("x".repeat(65)), &format!("/id: definition-bad-id value={}", "x".repeat(65)).leak()[..]),
        ("/title", json!({}), "/title: definition-bad-text"),
        ("/title", json!({"a b": "x"}), "/title: definition-bad-text"),
        ("/title", json!(long), "/title: definition-bad-text"),
        ("/authority", json!("a\u{7}"), "/authority: definition-bad-text"),
        ("/date", json!("3000-01-01"), "/date: definition-out-of-range value=3000-01-01"),
        ("/languages", json!([]), "/languages: definition-missing"),
        ("/languages", json!(["en", "en"]), "/languages/1: definition-duplicate value=en"),
        ("/languages", many(25, |n| json!(format!("l{n}"))), "/languages: definition-too-many number=25 limit=24"),
        ("/languages/0", json!("e n"), "/languages/0: definition-bad-id value=e n"),
        ("/areas/1/parent", json!("west"), "/areas/1/parent: definition-unknown value=west"),
        ("/areas/1/parent", json!(null), "/areas: definition-not-a-tree value=2"),
        ("/areas/0/name", json!(""), "/areas/0/name: definition-bad-text"),
        ("/areas/0/kind", json!(""), "/areas/0/kind: definition-bad-text"),
        ("/centres/0/name", json!("\n"), "/centres/0/name: definition-bad-text"),
        ("/stations/1/number", json!("ordinary"), "/stations/1: definition-duplicate value=ordinary"),
        ("/stations/1/number", json!("a/b"), "/stations/1/number: definition-bad-id value=a/b"),
        ("/stations/1/centre", json!("C2"), "/stations/1/centre: definition-unknown value=C2"),
        ("/stations/1/area", json!("west"), "/stations/1/area: definition-unknown value=west"),
        ("/stations/1/address", json!(""), "/stations/1/address: definition-bad-text"),
        (
            "/stations/1/electorate",
            json!(1_000_000_000),
            "/stations/1/electorate: definition-out-of-range value=1000000000",
        ),
        (
            "/forms/0/sections/1",
            json!({"title": "x", "fields": [field("x.y"), field("A")], "votes": "D"}),
            "/forms/0/sections/1: definition-wrong-shape value=fields; \
             /forms/0/sections/1/fields/0/id: definition-bad-id value=x.y; \
             /forms/0/sections/1/fields/1/id: definition-duplicate value=A",
        ),
        (
            "/forms/0/sections/0/fields/3/category",
            json!(""),
            "/forms/0/sections/0/fields/3/category: definition-bad-text",
        ),
        ("/forms/0/sections/1/votes", json!("ABCDE"), "/forms/0/sections/1/votes: definition-bad-text"),
        (
            "/forms/0/sections",
            json!([{"title": "x", "fields": [field("A"), field("B"), field("C"), field("S")]}]),
            "/forms/0/sections: definition-wrong-shape value=votes",
        ),
        ("/forms/0/rules/1/id", json!("E1"), "/forms/0/rules/1: definition-duplicate value=E1"),
        ("/forms/0/rules/1/left", json!([]), "/forms/0/rules/1/left: definition-missing"),
        ("/forms/0/rules/1/right", json!([]), "/forms/0/rules/1/right: definition-missing"),
        ("/forms/0/rules/4/right", json!(["A"]), "/forms/0/rules/4/right: definition-wrong-shape value=positive"),
        ("/forms/0/rules/1/right/0", json!("Z"), "/forms/0/rules/1/right/0: definition-bad-term value=Z"),
        ("/forms/0/rules/1/right/0", json!("0*A"), "/forms/0/rules/1/right/0: definition-bad-term value=0*A"),
        ("/forms/0/rules/1/right/0", json!("1001*A"), "/forms/0/rules/1/right/0: definition-bad-term value=1001*A"),
        ("/forms/0/rules/1/right/0", json!("A*2"), "/forms/0/rules/1/right/0: definition-bad-term value=A*2"),
        ("/forms/0/rules/1/right/0", json!("2*3*A"), "/forms/0/rules/1/right/0: definition-bad-term value=2*3*A"),
        ("/forms/0/rules/2/left/0", json!("list.x"), "/forms/0/rules/2/left/0: definition-bad-term value=list.x"),
        (
            "/forms/0/rules/3/relation",
            json!({"below-percent": 101}),
            "/forms/0/rules/3/relation: definition-out-of-range value=101",
        ),
        (
            "/forms/0/rules/3/relation",
            json!({"within": {"percent": 2, "count": 0}}),
            "/forms/0/rules/3/relation: definition-out-of-range value=0",
        ),
        ("/contests/0/form", json!("g"), "/contests/0/form: definition-unknown value=g"),
        ("/contests/0/area", json!("west"), "/contests/0/area: definition-unknown value=west"),
        ("/contests/0/votes_per_ballot", json!(0), "/contests/0/votes_per_ballot: definition-out-of-range value=0"),
        (
            "/contests/0/votes_per_ballot",
            json!(1001),
            "/contests/0/votes_per_ballot: definition-out-of-range value=1001",
        ),
        ("/contests/0/seats", json!(10_001), "/contests/0/seats: definition-out-of-range value=10001"),
        ("/contests/0/lists", json!([]), "/contests/0/lists: definition-missing"),
        ("/contests/0/lists", many(101, list), "/contests/0/lists: definition-too-many number=101 limit=100"),
        ("/contests/0/lists/1/id", json!("1"), "/contests/0/lists/1: definition-duplicate value=1"),
        (
            "/contests/0/lists/1/candidates",
            json!([]),
            "/contests/0/lists/1/candidates: definition-wrong-shape value=open-list",
        ),
        (
            "/contests/0/lists/0/candidates/1/id",
            json!("1"),
            "/contests/0/lists/0/candidates/1: definition-duplicate value=1",
        ),
        (
            "/contests/0/lists/0/candidates/1/name",
            json!(""),
            "/contests/0/lists/0/candidates/1/name: definition-bad-text",
        ),
        (
            "/contests/0/allocation",
            json!({"method": {"modified-sainte-lague": "1,4"}}),
            "/contests/0/allocation/method: definition-out-of-range value=1,4",
        ),
        (
            "/contests/0/allocation",
            json!({"method": "hare", "thresholds": [{"any_of": [{"share": "105%"}]}]}),
            "/contests/0/allocation/thresholds/0: definition-out-of-range value=105%",
        ),
        (
            "/contests/0/allocation",
            json!({"method": "hare", "districts": {"areas": [{"area": "east", "seats": 4}]}}),
            "/contests/0/allocation/districts/areas: definition-out-of-range value=4",
        ),
        (
            "/contests/0/allocation",
            json!({"method": "hare", "districts": {"areas": [{"area": "west"}], "below": "hare"}}),
            "/contests/0/allocation/districts/areas/0/area: definition-unknown value=west",
        ),
        (
            "/contests/0/lists/0/alliance",
            json!("joined"),
            "/contests/0/lists/0/alliance: definition-unknown value=joined",
        ),
        ("/contests/0/lists/0/category", json!("a b"), "/contests/0/lists/0/category: definition-bad-id value=a b"),
    ];
    let found = table.iter().map(|(place, value, _)| faults(changed(&[(place, value.clone())])).join("; "));
    let wrong: Vec<_> = table.iter().zip(found).filter(|((_, _, expected), found)| expected != found).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_word_with_a_meaning_of_its_own_names_no_field() {
    for word in ["lists", "candidates", "list", "votes", "station", "contest"] {
        let definition =
            changed(&[("/forms/0/sections/0/fields/3/id", json!(word)), ("/forms/0/rules/4/left/0", json!("A"))]);
        let expected = format!("/forms/0/sections/0/fields/3/id: definition-duplicate value={word}");
        assert_eq!(faults(definition), [expected]);
    }
}

#[test]
fn a_closed_list_has_no_candidates() {
    let found = faults(changed(&[("/contests/0/kind", json!("closed-list"))]));
    let expected =
        [0, 1].map(|list| format!("/contests/0/lists/{list}/candidates: definition-wrong-shape value=closed-list"));
    assert_eq!(found, expected);
}

#[test]
fn a_contest_without_a_station_is_found() {
    let mut definition = small::definition();
    definition["areas"].as_array_mut().unwrap().push(json!({"id": "west", "parent": "town", "kind": "q", "name": "W"}));
    definition["contests"][0]["area"] = json!("west");
    assert_eq!(faults(definition), ["/contests/0/area: definition-no-station value=council"]);
}

#[test]
fn areas_in_a_circle_and_areas_too_deep_are_no_tree() {
    let mut circle = small::definition();
    circle["areas"].as_array_mut().unwrap().extend([area(1, 2), area(2, 1)]);
    let expected = [2, 3].map(|index| format!("/areas/{index}/parent: definition-not-a-tree value=a{}", index - 1));
    assert_eq!(faults(circle), expected);
    let mut deep = small::definition();
    let mut chain = vec![json!({"id": "a0", "parent": "town", "kind": "q", "name": "x"})];
    chain.extend((1..12).map(|id| area(id, id - 1)));
    deep["areas"].as_array_mut().unwrap().extend(chain);
    assert_eq!(faults(deep), ["/areas/13/parent: definition-not-a-tree value=a11"]);
}

#[test]
fn limits_are_reached_but_not_passed() {
    let station =
        |n: usize| json!({"number": n.to_string(), "name": "x", "kind": "ordinary", "area": "east", "centre": "C1"});
    small::election(changed(&[("/stations", many(250, station))]));
    let found = faults(changed(&[("/stations", many(251, station))]));
    assert_eq!(found, ["/centres/0: definition-too-many number=251 limit=250"]);

    let candidates = |number| many(number, |n| json!({"id": n.to_string(), "name": "y"}));
    small::election(changed(&[("/contests/0/lists/0/candidates", candidates(1_999))]));
    let found = faults(changed(&[("/contests/0/lists/0/candidates", candidates(2_000))]));
    assert_eq!(found, ["/contests/0/lists: definition-too-many number=2001 limit=2000"]);

    let field = |n: usize| json!({"id": format!("x{n}"), "label": "x", "kind": "other"});
    let fields = |number| json!({"title": "x", "fields": many(number, field)});
    let with = |number| {
        let mut definition = small::definition();
        definition["forms"][0]["sections"].as_array_mut().unwrap().push(fields(number));
        definition
    };
    small::election(with(396));
    assert_eq!(faults(with(397)), ["/forms/0/sections: definition-too-many number=401 limit=400"]);
}

#[test]
fn all_faults_are_reported_at_once_in_the_order_of_the_checks() {
    let found = faults(changed(&[
        ("/id", json!("")),
        ("/areas/1/name", json!("")),
        ("/stations/0/area", json!("nowhere")),
        ("/forms/0/title", json!("")),
        ("/forms/0/rules/1/right/0", json!("Z")),
        ("/contests/0/seats", json!(99_999)),
    ]));
    assert_eq!(
        found,
        [
            "/id: definition-bad-id value=",
            "/areas/1/name: definition-bad-text",
            "/stations/0/area: definition-unknown value=nowhere",
            "/forms/0/title: definition-bad-text",
            "/contests/0/seats: definition-out-of-range value=99999",
            "/forms/0/rules/1/right/0: definition-bad-term value=Z",
        ]
    );
}

#[test]
fn an_unknown_property_is_not_passed_over() {
    for place in ["", "/policies", "/forms/0", "/forms/0/rules/0", "/contests/0/lists/0", "/stations/0", "/areas/0"] {
        let mut definition = small::definition();
        definition.pointer_mut(place).unwrap()["surprise"] = json!(1);
        assert!(serde_json::from_value::<Definition>(definition).is_err(), "{place}");
    }
}

#[test]
fn a_definition_is_the_same_after_writing_and_reading() {
    let definition: Definition = serde_json::from_value(small::definition()).unwrap();
    let text = serde_json::to_string(&definition).unwrap();
    assert_eq!(serde_json::from_str::<Definition>(&text).unwrap(), definition);
}
