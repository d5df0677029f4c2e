//! The ready-made forms: a right count breaks no rule, and each wrong one breaks the rule that is meant for it.

use election::{Count, Counts, Election, ElectionKind, FieldId, StationKind, findings};

use crate::csv::{Settings, Tables, definition};
use crate::definition_file::form;

/// Two lists with two candidates each, on one of the ready-made forms.
fn election(name: &str) -> Election {
    let day = "2026-11-22".parse().unwrap();
    let form = form(name).unwrap();
    let settings = Settings::new("Forms", day, ElectionKind::EuropeanParliament, form, "Office");
    let stations = b"number,name,kind,area,centre\n1,One,ordinary,A,C\n";
    let lists = b"contest,list,name,short_name,candidate,candidate_name\n\
        c,1,First,,1,A\nc,1,First,,2,B\nc,2,Second,,1,C\nc,2,Second,,2,D\n";
    let tables = Tables { stations, lists, areas: None };
    definition(&tables, &settings).unwrap().check().unwrap()
}

/// The rules that are broken by a count in which some fields of a right one are replaced.
fn broken(name: &str, right: &[(&str, u32)], wrong: &[(&str, u32)]) -> Vec<String> {
    let election = election(name);
    let (_, form) = election.contests().next().unwrap();
    let mut counts = Counts::blank(form.fields().len());
    for (field, number) in right.iter().chain(wrong) {
        let position = form.position(&FieldId::new(*field)).unwrap_or_else(|| panic!("{name} has no {field}"));
        counts.put(position, Count::new(*number));
    }
    assert_eq!(form.blanks(&counts, StationKind::Ordinary), 0, "{name}");
    findings(form, &counts, StationKind::Ordinary).iter().map(|finding| finding.rule.id.clone()).collect()
}

/// One case: the fields that are wrong, and a rule that must be among the broken ones.
type Case<'a> = (&'a [(&'a str, u32)], &'a str);

fn check(name: &str, right: &[(&str, u32)], cases: &[Case<'_>]) {
    assert_eq!(broken(name, right, &[]), Vec::<String>::new(), "{name}: a right count");
    for (wrong, rule) in cases {
        let broken = broken(name, right, wrong);
        assert!(broken.iter().any(|id| id == rule), "{name}: {wrong:?} breaks {broken:?} and not {rule}");
    }
    let of_rules: Vec<String> = form(name).unwrap().rules.iter().map(|rule| rule.id.clone()).collect();
    for id in &of_rules {
        let is_tried =
            cases.iter().any(|(_, rule)| rule == id || rule.strip_prefix(id).is_some_and(|rest| rest.starts_with('.')));
        assert!(is_tried, "{name}: no case for {id}");
    }
}

const NL: &[(&str, u32)] = &[
    ("A", 90),
    ("B", 10),
    ("D", 100),
    ("E", 96),
    ("F", 2),
    ("G", 2),
    ("H", 100),
    ("DH", 1),
    ("HD", 0),
    ("HL", 0),
    ("I", 0),
    ("J", 0),
    ("list.1", 60),
    ("list.1.cand.1", 50),
    ("list.1.cand.2", 10),
    ("list.2", 36),
    ("list.2.cand.1", 36),
    ("list.2.cand.2", 0),
];

#[test]
fn the_dutch_central_count_finds_what_its_rules_are_made_for() {
    check(
        "nl-na31-2",
        NL,
        &[
            (&[("A", 91)], "F201"),
            (&[("list.2", 37)], "F202"),
            (&[("G", 3)], "F203"),
            (&[("I", 1)], "F301"),
            (&[("DH", 0), ("HD", 1)], "F302"),
            (&[("DH", 0), ("HL", 1)], "F303"),
            (&[("DH", 0)], "F304"),
            (&[("HD", 1)], "F304-2"),
            (&[("D", 101), ("A", 91)], "F306"),
            (&[("J", 1)], "F307"),
            (&[("I", 1)], "F309"),
            (&[("list.2", 0)], "F401.2"),
            (&[("list.1.cand.1", 51)], "F402.1"),
            (&[("F", 3)], "W201"),
            (&[("G", 3)], "W202"),
            (&[("D", 102)], "W203"),
            (&[("H", 0)], "W204"),
        ],
    );
    // One paper too many, ticked and told, is right.
    let more: &[(&str, u32)] = &[("DH", 0), ("HD", 1), ("I", 1), ("A", 89), ("D", 99)];
    assert_eq!(broken("nl-na31-2", NL, more), Vec::<String>::new());
    // The same told at the wrong place is seen.
    let swapped: &[(&str, u32)] = &[("DH", 0), ("HD", 1), ("J", 1), ("A", 89), ("D", 99)];
    assert!(broken("nl-na31-2", NL, swapped).contains(&"F307".to_owned()));
}

#[test]
fn the_czech_form_finds_what_its_rules_are_made_for() {
    let right: &[(&str, u32)] = &[
        ("V", 500),
        ("VO", 200),
        ("OO", 199),
        ("PH", 198),
        ("list.1", 98),
        ("list.1.cand.1", 98),
        ("list.1.cand.2", 0),
        ("list.2", 100),
        ("list.2.cand.1", 40),
        ("list.2.cand.2", 10),
    ];
    check(
        "cz-okrsek",
        right,
        &[
            (&[("VO", 501)], "E1"),
            (&[("OO", 201)], "E2"),
            (&[("PH", 200)], "E3"),
            (&[("list.1", 99)], "E4"),
            (&[("list.1.cand.2", 1)], "E5.1"),
            (&[("OO", 190)], "W1"),
            (&[("PH", 150)], "W2"),
            (&[("OO", 0)], "W3"),
        ],
    );
}

#[test]
fn the_estonian_form_finds_what_its_rules_are_made_for() {
    let right: &[(&str, u32)] = &[
        ("V", 500),
        ("O", 200),
        ("S", 250),
        ("K", 50),
        ("U", 200),
        ("T", 2),
        ("H", 198),
        ("list.1", 98),
        ("list.1.cand.1", 90),
        ("list.1.cand.2", 8),
        ("list.2", 100),
        ("list.2.cand.1", 60),
        ("list.2.cand.2", 40),
    ];
    check(
        "ee-jaoskond",
        right,
        &[
            (&[("O", 501)], "E1"),
            (&[("K", 51)], "E2"),
            (&[("T", 3)], "E3"),
            (&[("list.1", 99)], "E4"),
            (&[("list.2.cand.2", 41)], "E5.2"),
            (&[("U", 201)], "E6"),
            (&[("U", 199)], "W1"),
            (&[("T", 20)], "W2"),
            (&[("U", 0)], "W3"),
        ],
    );
}
