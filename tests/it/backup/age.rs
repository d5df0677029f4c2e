//! How old the copy is, who hears of it, and that what is typed and not saved is in it too.
use super::{Bringing, go_on};
use election::{Counts, RecordId};
use operations::{Desk, Following, Todo, World, restore};
use std::fs;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use suite::centre::Centre;
use suite::night::{example, passphrase};

/// A change may wait so long for its copy.
const BOUND_SECONDS: i64 = 120;
/// What is typed goes with the copy after so long.
const DRAFT_SECONDS: i64 = 20;

struct Evening {
    centre: Centre,
    medium: PathBuf,
}

impl Evening {
    fn begin() -> (Self, Following) {
        let mut centre = Centre::of(&example().unwrap()).unwrap();
        let medium = centre.night.path("medium");
        fs::create_dir(&medium).unwrap();
        let mut following = centre.desk.begin_backup(&medium, None).unwrap();
        following.follow(&[], go_on).unwrap();
        (Self { centre, medium }, following)
    }

    fn paper(&self, number: usize) -> (RecordId, Counts) {
        self.centre.papers[number].clone()
    }

    fn is_open(&self) -> bool {
        self.centre.desk.checklist().unwrap().iter().any(|point| point.todo == Todo::CopyBehind)
    }

    fn restore(&self, to: &str) -> Desk {
        let (from, to) = (self.medium.join("centre.counterfoil-backup"), self.centre.night.path(to));
        let (passphrase, world): (_, Arc<dyn World>) = (passphrase(), self.centre.night.world.clone());
        let bringing = Bringing { from: &from, to: &to, person: "supervisor-1", passphrase: &passphrase };
        restore(&bringing, world, |_| ControlFlow::Continue(())).unwrap()
    }
}

#[test]
fn r3_7_how_old_the_copy_is_is_said_and_a_change_that_waits_too_long_alarms() {
    let (mut evening, mut following) = Evening::begin();
    let world = evening.centre.night.world.clone();
    let (then, entries) = (world.now(), evening.centre.desk.head().seq);
    let state = evening.centre.desk.backup_state().unwrap();
    assert_eq!((state.copied, state.entries, state.as_of, state.is_old), (entries, entries, Some(then), false));
    // Nothing happens for an hour: the copy has all there is.
    world.turn(3_600);
    assert!(!evening.centre.desk.backup_state().unwrap().is_old && !evening.is_open());
    evening.centre.sit_down("typist-1").unwrap();
    let (record, paper) = evening.paper(0);
    evening.centre.desk.enter(&record, paper).unwrap();
    let all = evening.centre.desk.head().seq;
    for (seconds, is_old) in [(BOUND_SECONDS, false), (1, true)] {
        world.turn(seconds);
        let (desks, followers) = (evening.centre.desk.backup_state().unwrap(), following.state());
        assert_eq!(desks, followers, "the desk and whoever follows say the same");
        assert_eq!((desks.copied, desks.entries, desks.as_of), (entries, all, Some(then)));
        assert_eq!((desks.is_old, evening.is_open()), (is_old, is_old));
    }
    following.follow(&[], go_on).unwrap();
    let state = evening.centre.desk.backup_state().unwrap();
    assert_eq!((state.copied, state.as_of, state.is_old), (all, Some(world.now()), false));
    assert!(!evening.is_open());
    // After the next opening it is as old as the last entry that it has, until it has been looked at.
    let last = world.now();
    world.turn(60);
    let resumed = evening.centre.desk.resume_backup().unwrap().unwrap().state();
    assert!(resumed.as_of.is_some_and(|at| at < last) && resumed.copied == all);
}

#[test]
fn r3_7_what_is_typed_and_not_saved_is_in_the_copy_within_half_a_minute() {
    let (mut evening, mut following) = Evening::begin();
    let world = evening.centre.night.world.clone();
    evening.centre.sit_down("typist-1").unwrap();
    following.follow(&[], go_on).unwrap();
    let (record, paper) = evening.paper(0);
    evening.centre.desk.save_draft(&record, paper.clone(), 3).unwrap();
    let head = evening.centre.desk.head();
    world.turn(DRAFT_SECONDS - 1);
    assert!(!following.is_due(&[]), "the stick is not written at each key");
    world.turn(1);
    assert!(following.is_due(&[]));
    following.follow(&[], go_on).unwrap();
    assert!(!following.is_due(&[]));
    world.turn(3_600);
    assert!(!following.is_due(&[]), "nobody has typed since");
    assert_eq!(evening.centre.desk.head(), head, "typing is no entry of the journal");
    // The laptop is lost: what was typed comes back to whoever typed it, and to nobody else.
    let mut spare = evening.restore("spare.counterfoil");
    spare.sign_in("typist-2", &passphrase()).unwrap();
    assert_eq!(spare.draft(&record).unwrap(), None);
    spare.sign_in("typist-1", &passphrase()).unwrap();
    let draft = spare.draft(&record).unwrap().unwrap();
    assert_eq!((draft.counts, draft.focus), (paper, 3));
    // What was given up leaves the copy too.
    evening.centre.desk.discard_draft(&record).unwrap();
    assert!(following.is_due(&[]));
    following.follow(&[], go_on).unwrap();
    let mut spare = evening.restore("spare-2.counterfoil");
    spare.sign_in("typist-1", &passphrase()).unwrap();
    assert_eq!(spare.draft(&record).unwrap(), None);
}
