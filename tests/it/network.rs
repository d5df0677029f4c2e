//! The network that should not be there: seen, noted once, shown, and in the way of approval until a reason is given.
#![allow(clippy::unwrap_used, clippy::panic)]
use election::{Approvals, Event, RecordId, State};
use operations::{Link, NetworkStanding, Refusal};
use std::sync::Arc;
use suite::centre::Centre;
use suite::night::{example, passphrase};
use suite::surroundings::SetSurroundings;

/// A centre that watches, with a record that waits for its approval by the supervisor who sits there.
fn agreed() -> (Centre, Arc<SetSurroundings>, RecordId) {
    let mut definition = example().unwrap();
    definition.policies.approvals = Approvals::One;
    let mut centre = Centre::of(&definition).unwrap();
    let around = SetSurroundings::quiet();
    centre.desk.watch(around.clone()).unwrap();
    let record = centre.desk.board().unwrap().remove(0).record;
    centre.agree(&record).unwrap();
    centre.sit_down("supervisor-1").unwrap();
    (centre, around, record)
}

fn approve(centre: &mut Centre, record: &RecordId) -> Result<State, Refusal> {
    let explanations = centre.explanations(record).unwrap();
    centre.desk.approve(record, explanations)
}

/// What the journal tells of the network, in order.
fn told(centre: &Centre) -> Vec<Event> {
    let events = centre.journal().unwrap().into_iter().map(|stamped| stamped.event);
    let network = |event: &Event| matches!(event, Event::InterfacesChanged { .. } | Event::NetworkAccepted { .. });
    events.filter(network).collect()
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(ToString::to_string).collect()
}

#[test]
fn r3_4_an_active_interface_is_noted_once_and_shown() {
    let (mut centre, around, _) = agreed();
    assert_eq!((centre.desk.network(), told(&centre)), (NetworkStanding::Quiet, vec![]), "quiet is no event");
    around.turn("wlan0", Link::On);
    centre.desk.look_around().unwrap();
    assert_eq!(
        centre.desk.network(),
        NetworkStanding::Quiet,
        "a radio without a connection is for the readiness check"
    );
    around.turn("eth0", Link::Up);
    for _ in 0..3 {
        centre.desk.look_around().unwrap();
    }
    assert_eq!(centre.desk.network(), NetworkStanding::Blocking(names(&["eth0"])));
    around.turn("eth0", Link::Off);
    centre.desk.look_around().unwrap();
    let changes = [names(&["eth0"]), vec![]].map(|active| Event::InterfacesChanged { active });
    assert_eq!(told(&centre), changes);
}

#[test]
fn r3_4_an_active_interface_blocks_approval_until_a_supervisor_gives_a_reason() {
    let (mut centre, around, record) = agreed();
    // Nobody looked since it came up: the approval itself does.
    around.turn("eth0", Link::Up);
    let refused = approve(&mut centre, &record).unwrap_err();
    assert_eq!((refused.code(), refused.params()), ("network-up", vec![("interfaces", "eth0".to_owned())]));
    let up = names(&["eth0"]);
    assert_eq!(centre.desk.accept_network(&up, "  ").unwrap_err().code(), "no-reason");
    for other in [names(&["wlan0"]), names(&["eth0", "wlan0"]), vec![]] {
        assert_eq!(centre.desk.accept_network(&other, "A printer hangs on it.").unwrap_err().code(), "network-changed");
    }
    for nobody in ["typist-1", "administrator", "observer", "officer"] {
        centre.sit_down(nobody).unwrap();
        assert_eq!(centre.desk.accept_network(&up, "Never mind.").unwrap_err().code(), "not-allowed", "{nobody}");
    }
    centre.sit_down("supervisor-1").unwrap();
    centre.desk.accept_network(&up, "The printer hangs on this cable, and nothing else does.").unwrap();
    assert_eq!(centre.desk.network(), NetworkStanding::Accepted(up));
    assert_eq!(approve(&mut centre, &record).unwrap(), State::Approved);
}

#[test]
fn r3_4_another_interface_and_the_same_one_again_are_asked_anew() {
    let (mut centre, around, record) = agreed();
    around.turn("eth0", Link::Up);
    centre.desk.look_around().unwrap();
    centre.desk.accept_network(&names(&["eth0"]), "The printer hangs on it.").unwrap();
    around.turn("wlan0", Link::Up);
    let refused = approve(&mut centre, &record).unwrap_err();
    assert_eq!(refused.params(), [("interfaces", "eth0, wlan0".to_owned())]);
    // The one that was not accepted goes down: what is left was accepted.
    around.turn("wlan0", Link::Off);
    centre.desk.look_around().unwrap();
    assert_eq!(centre.desk.network(), NetworkStanding::Accepted(names(&["eth0"])));
    for link in [Link::Off, Link::Up] {
        around.turn("eth0", link);
        centre.desk.look_around().unwrap();
    }
    assert_eq!(approve(&mut centre, &record).unwrap_err().code(), "network-up");
    around.turn("eth0", Link::Off);
    assert_eq!(approve(&mut centre, &record).unwrap(), State::Approved, "what is down blocks nothing");
}

#[test]
fn r3_4_the_block_and_its_reason_are_in_the_journal() {
    let (mut centre, around, record) = agreed();
    around.turn("eth0", Link::Up);
    centre.desk.look_around().unwrap();
    let up = names(&["eth0"]);
    let again = |centre: &Centre, record: &RecordId| {
        let mut desk = centre.reopened().unwrap();
        desk.sign_in("supervisor-1", &passphrase()).unwrap();
        desk.approve(record, centre.explanations(record).unwrap()).map_err(|refused| refused.code())
    };
    assert_eq!(again(&centre, &record), Err("network-up"), "also where nobody watches the reopened desk");
    std::fs::remove_dir_all(centre.night.path("reopened.counterfoil")).unwrap();
    centre.desk.accept_network(&up, "The printer hangs on it.").unwrap();
    assert_eq!(again(&centre, &record), Ok(State::Approved));
    let (changed, accepted) = (told(&centre).remove(0), told(&centre).remove(1));
    assert_eq!(changed, Event::InterfacesChanged { active: up.clone() });
    assert_eq!(accepted, Event::NetworkAccepted { interfaces: up, reason: "The printer hangs on it.".into() });
}

#[test]
fn what_cannot_be_seen_is_not_taken_for_quiet() {
    let (mut centre, around, record) = agreed();
    around.turn("eth0", Link::Up);
    centre.desk.look_around().unwrap();
    around.hide_interfaces();
    assert_eq!(approve(&mut centre, &record).unwrap_err().code(), "network-up");
}

#[test]
fn a_clock_that_is_set_back_while_the_desk_is_open_is_an_event() {
    let (mut centre, _, _) = agreed();
    centre.desk.confirm_clock().unwrap();
    centre.night.world.turn(-1);
    centre.desk.look_around().unwrap();
    centre.night.world.turn(-3_600);
    centre.desk.look_around().unwrap();
    centre.desk.look_around().unwrap();
    let events = centre.journal().unwrap().into_iter().map(|stamped| stamped.event);
    let back: Vec<Event> = events.filter(|event| matches!(event, Event::ClockWentBack { .. })).collect();
    assert_eq!(back, [Event::ClockWentBack { seconds: 3_600 }]);
}
