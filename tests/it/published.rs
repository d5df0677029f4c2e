//! What is published: every form says the same, read by others; nothing under embargo; everything in one signed file.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use exchange::figures::Status;
use operations::{Desk, Publish, Published, Refusal};
use suite::night::{Night, example_papers};
use suite::place;

use crate::judges::ask;

/// Publishes into a fresh folder below `stage` and has every figure compared by the script; says how many figures there
/// were in each form.
pub(crate) fn published(office: &mut Desk, stage: &Path) -> (Published, Vec<(String, usize)>) {
    let folder = stage.join("published");
    let published = office.publish(&Publish::default(), &folder).unwrap();
    let script = place::root().join("tests/tools/published.py");
    let words = [script.to_str().unwrap(), folder.to_str().unwrap()];
    let Some(said) = ask(Path::new("python3"), &words, stage) else { return (published, vec![]) };
    assert!(said.succeeded, "{}", said.text);
    let lines = said.text.lines().filter_map(|line| line.rsplit_once(' '));
    let compared = lines.filter_map(|(form, number)| Some((form.to_owned(), number.parse().ok()?))).collect();
    (published, compared)
}

/// Every paper of the example, signed by its centre and imported.
fn receive_all(night: &mut Night) {
    fs::create_dir(night.path("in")).unwrap();
    for (record, counts) in example_papers(&night.election).unwrap() {
        let centre = night.election.station(&record.station).unwrap().centre.clone();
        let centre = night.centre(centre.as_str()).unwrap();
        let file = night.result(&centre, &record, &counts, 1).unwrap().container;
        let name = format!("in/{}_{}.result.asice", record.station, record.contest);
        night.write(&name, &file).unwrap();
    }
    let all = night.office.import(&[night.path("in")], |_, _| ControlFlow::Continue(())).unwrap();
    assert_eq!(all.files, all.accepted);
}

fn number(compared: &[(String, usize)], form: &str) -> usize {
    compared.iter().find(|(name, _)| name == form).map_or(0, |(_, number)| *number)
}

#[test]
fn r7_1_every_published_form_shows_the_same_figures() {
    let mut night = Night::of_example().unwrap();
    receive_all(&mut night);
    let stage = tempfile::tempdir().unwrap();
    let (first, compared) = published(&mut night.office, stage.path());
    assert_eq!((first.publication.sequence, first.publication.status), (1, Status::UnofficialComplete));
    assert_eq!(first.container, None, "this office has no certificate yet");
    if !compared.is_empty() {
        let all = number(&compared, "nist-json");
        assert!(all > 500, "{compared:?}");
        assert_eq!((number(&compared, "nist-xml"), number(&compared, "site")), (all, all), "{compared:?}");
    }
    // The next publication of the same figures has the next number and the same digest.
    let certified = Publish { status: Some(Status::Certified), ..Publish::default() };
    let second = night.office.publish(&certified, &stage.path().join("second")).unwrap();
    assert_eq!((second.publication.sequence, second.publication.status), (2, Status::Certified));
    assert_eq!(second.publication.figures, first.publication.figures);
    night.office.prove().unwrap();
}

#[test]
fn r1_2_what_is_certified_is_complete_and_what_is_corrected_was_certified() {
    let mut night = Night::of_example().unwrap();
    let stage = tempfile::tempdir().unwrap();
    let order = |status| Publish { status: Some(status), ..Publish::default() };
    let refused = night.office.publish(&order(Status::Certified), &stage.path().join("a"));
    assert!(matches!(refused, Err(Refusal::Incomplete { missing }) if missing > 0), "{refused:?}");
    assert!(!stage.path().join("a").exists(), "nothing is written");
    receive_all(&mut night);
    let refused = night.office.publish(&order(Status::Correction), &stage.path().join("a"));
    assert_eq!(refused.map(drop), Err(Refusal::NothingToCorrect));
    fs::write(stage.path().join("here"), b"x").unwrap();
    let refused = night.office.publish(&order(Status::Certified), stage.path());
    assert_eq!(refused.map(drop), Err(Refusal::FolderInUse));
}
