//! Which groups of the letter are asked for, and that a wrong try is followed by others.
use super::{centre, code, new_desk};
use suite::night::Night;

#[test]
fn r4_1_other_groups_are_asked_for_after_a_wrong_try() {
    let night = Night::of_example().unwrap();
    let mut desk = new_desk(&night);
    let mut seen = std::collections::BTreeSet::new();
    desk.read_election(&night.file).unwrap();
    for _ in 0..20 {
        let shown = desk.announced().unwrap().shown();
        seen.insert(shown.iter().flatten().map(Option::is_none).collect::<Vec<_>>());
        assert_eq!(
            code(desk.confirm_election(&["0000".into(), "0000".into(), "0000".into()], centre())),
            "wrong-fingerprint"
        );
    }
    assert!(seen.len() > 5, "the places are drawn anew: {}", seen.len());
}
