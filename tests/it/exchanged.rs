//! What belongs to the election before ends with it: its certificate, its zero report, what was typed for it.
#![allow(clippy::unwrap_used)]
use crate::setup::{CENTRE, load, new_desk};
use election::{CentreId, Counts, Mode, Role};
use operations::{Authority, Desk, Paper, PaperFile};
use sealing::KdfParams;
use suite::night::{ADMINISTRATOR, Night, example, example_papers, passphrase, person};
use suite::surroundings::SetSurroundings;

/// The request of this desk, answered by the authority of its election.
fn certify(desk: &mut Desk, night: &Night, world: &Night) {
    let mut authority = Authority::open(&night.authority_vault(), &passphrase(), world.world.clone()).unwrap();
    let request = desk.request_certificate().unwrap();
    let answer = authority.certify(&request, &CentreId::new(CENTRE)).unwrap();
    desk.load_certificate(&answer).unwrap();
}

/// The codes of everything that was looked at.
fn ready(desk: &Desk) -> Vec<&'static str> {
    let found = desk.readiness(&*SetSurroundings::quiet(), None).unwrap();
    found.points.iter().map(|point| point.code).collect()
}

fn zero_report(desk: &Desk) -> PaperFile {
    desk.paper(&Paper::ZeroReport).unwrap()
}

#[test]
fn r4_4_nothing_of_an_election_that_was_replaced_is_taken_for_the_next() {
    let definition = election::Definition { mode: Mode::Live, ..example().unwrap() };
    let (first, night) = (Night::of(&definition).unwrap(), Night::of_example().unwrap());
    let mut desk = new_desk(&night);
    load(&mut desk, &first).unwrap();
    certify(&mut desk, &first, &night);
    desk.add_person(&person("one", Role::Typist), &passphrase(), KdfParams::LEAST).unwrap();
    let early = zero_report(&desk);
    desk.paper_left(&early).unwrap();
    assert!(ready(&desk).contains(&"zero-report") && ready(&desk).contains(&"certificate"));
    let (record, paper) = example_papers(&first.election).unwrap().remove(0);
    desk.sign_in("one", &passphrase()).unwrap();
    let typed = Counts::blank(paper.len());
    desk.save_draft(&record, typed, 0).unwrap();
    assert!(desk.draft(&record).unwrap().is_some());

    desk.sign_in(ADMINISTRATOR, &passphrase()).unwrap();
    load(&mut desk, &night).unwrap();
    assert_eq!(desk.under_way().unwrap(), [], "what was typed belonged to the other election");
    assert!(ready(&desk).contains(&"certificate-missing"), "{:?}", ready(&desk));
    certify(&mut desk, &night, &night);
    assert!(ready(&desk).contains(&"certificate") && ready(&desk).contains(&"zero-report-missing"));
    // It stays so for whoever opens the vault again.
    drop(desk);
    let path = night.path("hall.counterfoil");
    let mut desk = Desk::open(&path, ADMINISTRATOR, &passphrase(), night.world.clone()).unwrap();
    assert!(ready(&desk).contains(&"zero-report-missing"));
    // One that was still at the printer when the election was exchanged says nothing of this one.
    for left in [desk.paper_left(&early), desk.paper_to_print(&early, 1).map(drop)] {
        assert_eq!(left.unwrap_err().code(), "paper-of-former-election");
    }
    assert!(ready(&desk).contains(&"zero-report-missing"));
    let report = zero_report(&desk);
    desk.paper_left(&report).unwrap();
    assert!(zero_report(&desk).pdf == report.pdf && report.pdf != early.pdf, "the one of this election is kept");
    assert!(ready(&desk).contains(&"zero-report"));
    desk.sign_in("one", &passphrase()).unwrap();
    assert_eq!(desk.draft(&record).unwrap(), None);
}
