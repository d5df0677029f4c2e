//! Is the desk ready: each thing that can be wrong, what it weighs, and what the journal keeps of it.
#![allow(clippy::unwrap_used, clippy::panic)]
use election::{Approvals, Event, PersonId, Role};
use operations::{Following, Link, MemoryPrinters, NewDesk, Point, PrinterState, Readiness, Severity, make_centre};
use sealing::{Fingerprint, KdfParams};
use std::ops::ControlFlow;
use std::sync::Arc;
use suite::centre::Centre;
use suite::night::{example, passphrase, person};
use suite::surroundings::SetSurroundings;

const DAY_SECONDS: i64 = 86_400;

fn centre() -> (Centre, Arc<SetSurroundings>) {
    (Centre::of(&example().unwrap()).unwrap(), SetSurroundings::quiet())
}

/// What weighs anything, as `code` or, where it stands against beginning, `code!`. All folders of a test lie on one disk,
/// which is not worth a word here.
fn remarkable(found: &Readiness) -> Vec<String> {
    let weighs = |point: &&Point| point.severity != Severity::Ok && point.code != "backup-same-disk";
    let told = found.points.iter().filter(weighs);
    told.map(|point| format!("{}{}", point.code, if point.severity == Severity::NoGo { "!" } else { "" })).collect()
}

/// Everything that a fresh centre lacks is brought up, but for what others have to do.
fn made_ready(centre: &mut Centre) {
    centre.desk.confirm_clock().unwrap();
    let report = centre.desk.paper(&operations::Paper::ZeroReport).unwrap();
    centre.desk.paper_left(&report).unwrap();
    let medium = centre.night.path("KINGSTON");
    std::fs::create_dir_all(&medium).unwrap();
    follow(&mut centre.desk.begin_backup(&medium, None).unwrap());
}

/// The copy is brought up to date.
fn follow(following: &mut Following) {
    following.follow(&[], |_, _| ControlFlow::Continue(())).unwrap();
}

fn look(centre: &Centre, around: &SetSurroundings) -> Readiness {
    centre.desk.readiness(around, None).unwrap()
}

#[test]
fn a_quiet_centre_on_its_evening_is_go() {
    let (mut centre, around) = centre();
    let before = look(&centre, &around);
    assert!(!before.is_go() && before.recorded.is_none());
    assert_eq!(
        remarkable(&before),
        ["clock-unconfirmed!", "backup-missing!", "zero-report-missing", "passphrases-first"]
    );
    made_ready(&mut centre);
    let found = centre.desk.check_readiness(&*around, None).unwrap();
    assert_eq!((found.is_go(), remarkable(&found)), (true, vec!["passphrases-first".to_owned()]));
    assert_eq!(found.recorded, Some((found.at, true)));
    let events = centre.journal().unwrap().into_iter().map(|stamped| stamped.event);
    let kept: Vec<Event> = events.filter(|event| matches!(event, Event::ReadinessChecked { .. })).collect();
    assert_eq!(
        kept,
        [Event::ReadinessChecked { go: true, findings: vec!["backup-same-disk".into(), "passphrases-first".into()] }]
    );
}

#[test]
fn r3_4_a_computer_with_a_network_is_not_ready() {
    let (mut centre, around) = centre();
    made_ready(&mut centre);
    around.turn("wlan0", Link::On);
    assert_eq!(remarkable(&look(&centre, &around))[0], "network-on");
    around.turn("wlan0", Link::Up);
    // A desk that nobody bids to watch is not held up, and is not told that it is.
    let found = look(&centre, &around);
    assert_eq!((found.is_go(), found.points[0].code), (true, "network-shown"));
    assert!(centre.desk.network_refusal().is_none());
    centre.desk.watch(around.clone()).unwrap();
    let found = look(&centre, &around);
    assert!(!found.is_go() && centre.desk.network_refusal().is_some());
    let params: Vec<&str> = found.points[0].params.iter().map(|(_, value)| value.as_str()).collect();
    assert_eq!((found.points[0].code, params), ("network-up", vec!["wlan0", "wireless", "no"]));
    centre.sit_down("supervisor-1").unwrap();
    centre.desk.accept_network(&["wlan0".to_owned()], "It cannot be switched off.").unwrap();
    let found = look(&centre, &around);
    assert_eq!((found.is_go(), found.points[0].code), (true, "network-accepted"));
    around.hide_interfaces();
    assert_eq!(look(&centre, &around).points[0].code, "network-unknown");
}

#[test]
fn the_clock_is_compared_by_a_person_and_the_comparison_grows_old() {
    let (mut centre, around) = centre();
    centre.desk.watch(around.clone()).unwrap();
    made_ready(&mut centre);
    assert!(look(&centre, &around).is_go());
    centre.night.world.turn(-600);
    centre.desk.look_around().unwrap();
    assert_eq!(remarkable(&look(&centre, &around))[..2], ["clock-went-back!", "clock-unconfirmed!"]);
    centre.desk.confirm_clock().unwrap();
    assert!(look(&centre, &around).is_go());
    centre.night.world.turn(DAY_SECONDS);
    assert_eq!(
        remarkable(&look(&centre, &around))[0],
        "clock-unconfirmed!",
        "the night after the day, a new day began"
    );
    centre.night.world.turn(2 * DAY_SECONDS);
    assert!(remarkable(&look(&centre, &around)).contains(&"clock-other-day".to_owned()));
    centre.desk.confirm_clock().unwrap();
    centre.night.world.turn(-5);
    assert!(remarkable(&look(&centre, &around)).contains(&"clock-behind!".to_owned()), "behind the last entry");
}

#[test]
fn r3_7_a_copy_that_does_not_follow_or_whose_medium_is_gone_stands_against_beginning() {
    let (mut centre, around) = centre();
    made_ready(&mut centre);
    let medium = centre.night.path("KINGSTON");
    let mut following = centre.desk.begin_backup(&medium, None).unwrap();
    follow(&mut following);
    assert!(look(&centre, &around).is_go());
    centre.desk.confirm_clock().unwrap();
    centre.night.world.turn(60);
    assert!(look(&centre, &around).is_go(), "it may need a moment");
    centre.night.world.turn(120);
    assert!(remarkable(&look(&centre, &around)).contains(&"backup-old!".to_owned()));
    follow(&mut following);
    assert!(look(&centre, &around).is_go());
    // Out of reach also for whoever looks beside where it was.
    std::fs::create_dir_all(centre.night.path("a/b")).unwrap();
    std::fs::rename(&medium, centre.night.path("a/b/c")).unwrap();
    centre.desk.confirm_clock().unwrap();
    assert!(following.follow(&[], |_, _| ControlFlow::Continue(())).is_err());
    assert!(remarkable(&look(&centre, &around)).contains(&"backup-fault!".to_owned()));
}

#[test]
fn a_disk_that_fills_warns_and_then_stops() {
    let (mut centre, around) = centre();
    made_ready(&mut centre);
    for (room, code) in [(Some(900 << 20), "disk-low"), (Some(100 << 20), "disk-full!"), (None, "disk-unknown")] {
        around.leave_room(room);
        assert_eq!(remarkable(&look(&centre, &around))[0], code);
    }
}

#[test]
fn r8_5_a_printer_is_never_more_than_a_warning() {
    let (mut centre, around) = centre();
    made_ready(&mut centre);
    for state in [PrinterState::Paused, PrinterState::Rejecting] {
        around.printers.turn("Hall", state);
        assert_eq!(remarkable(&look(&centre, &around))[0], "printer-stands");
    }
    let none = SetSurroundings::with_printers(MemoryPrinters::default());
    let found = look(&centre, &none);
    assert_eq!((remarkable(&found)[0].as_str(), found.is_go()), ("printer-none", true));
}

#[test]
fn r2_4_the_software_is_shown_and_compared_with_what_the_letter_says() {
    let (mut centre, around) = centre();
    made_ready(&mut centre);
    let print = Fingerprint::of(&operations::World::software(&*centre.night.world).digest).to_string();
    let shown = look(&centre, &around).points.into_iter().find(|point| point.code == "software").unwrap();
    assert_eq!(shown.params[1], ("fingerprint", print.clone()));
    let compared = |typed: &str| centre.desk.readiness(&*around, Some(typed)).unwrap();
    assert!(compared(&print.to_lowercase()).points.iter().any(|point| point.code == "software-matches"));
    let other = compared(&Fingerprint::of(&sealing::Digest::of(b"other")).to_string());
    assert_eq!((remarkable(&other)[0].as_str(), other.is_go()), ("software-differs!", false));
    assert!(!compared("nonsense").is_go());
}

#[test]
fn without_election_certificate_and_people_nothing_begins() {
    let (centre, around) = centre();
    let (world, secret) = (centre.night.world.clone(), passphrase());
    let first = person("administrator", Role::Administrator);
    let new = NewDesk { place: "Empty", person: &first, passphrase: &secret, cost: KdfParams::LEAST };
    let mut empty = make_centre(&centre.night.path("empty.counterfoil"), &new, world).unwrap();
    let found = |desk: &operations::Desk| remarkable(&desk.readiness(&*around, None).unwrap());
    assert_eq!(found(&empty), ["clock-unconfirmed!", "backup-missing!", "election-missing!", "people-few!"]);
    let (file, authority) = (&centre.night.file, &centre.night.authority.certificate);
    let id = centre.desk.centre().unwrap().clone();
    empty.load_election(file, authority, Some(id)).unwrap();
    assert_eq!(found(&empty), ["clock-unconfirmed!", "backup-missing!", "certificate-missing!", "people-few!"]);
}

#[test]
fn the_certificate_must_hold_on_the_evening_of_the_election() {
    let (centre, around) = centre();
    centre.night.world.turn(800 * DAY_SECONDS);
    let found = look(&centre, &around);
    assert!(remarkable(&found).contains(&"certificate-not-valid!".to_owned()), "{found:?}");
}

#[test]
fn two_approvals_want_two_supervisors() {
    let mut definition = example().unwrap();
    definition.policies.approvals = Approvals::Two;
    let centre = Centre::of(&definition).unwrap();
    let found = look(&centre, &SetSurroundings::quiet());
    let people = found.points.iter().find(|point| point.code == "people").unwrap();
    assert_eq!(people.params[2], ("needed", "2".to_owned()));
}

#[test]
fn only_who_keeps_or_supervises_the_desk_records_its_readiness() {
    let (mut centre, around) = centre();
    for (who, may) in [("administrator", true), ("supervisor-1", true), ("typist-1", false), ("observer", false)] {
        centre.sit_down(who).unwrap();
        assert!(centre.desk.readiness(&*around, None).is_ok(), "{who} may read");
        assert_eq!(centre.desk.check_readiness(&*around, None).is_ok(), may, "{who}");
        assert_eq!(centre.desk.confirm_clock().is_ok(), may, "{who}");
    }
    centre.desk.sign_out().unwrap();
    assert_eq!(centre.desk.readiness(&*around, None).unwrap_err().code(), "not-signed-in");
    assert!(centre.desk.person(&PersonId::new("observer")).is_some());
}
