//! What is published: every form says the same, read by others; nothing under embargo; everything in one signed file.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use election::Role;
use exchange::figures::Status;
use operations::{Desk, Progress, Publish, Published, Refusal};
use sealing::KdfParams;
use suite::night::{ADMINISTRATOR, Night, confirm_all, example_papers, passphrase, person};
use suite::place;

use crate::judges::{ask, is_archivable, text_of_pages};

/// Publishes into a fresh folder below `stage` and has every figure compared by the script; says how many figures there
/// were in each form.
pub(crate) fn published(office: &mut Desk, stage: &Path) -> (Published, Vec<(String, usize)>) {
    let folder = stage.join("published");
    let published = office.publish(&Publish::default(), &folder, go_on).unwrap();
    let script = place::root().join("tests/tools/published.py");
    let words = [script.to_str().unwrap(), folder.to_str().unwrap()];
    let Some(said) = ask(Path::new("python3"), &words, stage) else { return (published, vec![]) };
    assert!(said.succeeded, "{}", said.text);
    let lines = said.text.lines().filter_map(|line| line.rsplit_once(' '));
    let compared = lines.filter_map(|(form, number)| Some((form.to_owned(), number.parse().ok()?))).collect();
    (published, compared)
}

/// Nobody stops the work.
pub(crate) fn go_on(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
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
        assert_eq!(number(&compared, "seats"), 7 + 15, "{compared:?}");
        assert!(number(&compared, "report") > 10, "{compared:?}");
    }
    // The next publication of the same figures has the next number and the same digest.
    let certified = Publish { status: Some(Status::Certified), ..Publish::default() };
    confirm_all(&mut night.office).unwrap();
    let second = night.office.publish(&certified, &stage.path().join("second"), go_on).unwrap();
    assert_eq!((second.publication.sequence, second.publication.status), (2, Status::Certified));
    assert_eq!(second.publication.figures, first.publication.figures);
    night.office.prove().unwrap();
}

#[test]
fn r1_2_what_is_certified_is_complete_and_what_is_corrected_was_certified() {
    let mut night = Night::of_example().unwrap();
    let stage = tempfile::tempdir().unwrap();
    let order = |status| Publish { status: Some(status), ..Publish::default() };
    let refused = night.office.publish(&order(Status::Certified), &stage.path().join("a"), go_on);
    assert!(matches!(refused, Err(Refusal::Incomplete { missing }) if missing > 0), "{refused:?}");
    assert!(!stage.path().join("a").exists(), "nothing is written");
    receive_all(&mut night);
    let refused = night.office.publish(&order(Status::Correction), &stage.path().join("a"), go_on);
    assert_eq!(refused.map(drop), Err(Refusal::NothingToCorrect));
    fs::write(stage.path().join("here"), b"x").unwrap();
    confirm_all(&mut night.office).unwrap();
    let refused = night.office.publish(&order(Status::Certified), stage.path(), go_on);
    assert_eq!(refused.map(drop), Err(Refusal::FolderInUse));
}

#[test]
fn r1_2_what_is_certified_was_compared_with_its_papers() {
    let mut night = Night::of_example().unwrap();
    receive_all(&mut night);
    let stage = tempfile::tempdir().unwrap();
    let (certified, folder) =
        (Publish { status: Some(Status::Certified), ..Publish::default() }, stage.path().join("a"));
    let papers = night.office.arrivals().unwrap().len();
    let refused = night.office.publish(&certified, &folder, go_on);
    assert_eq!(refused.map(drop), Err(Refusal::PapersOpen { papers: u64::try_from(papers).unwrap() }));
    confirm_all(&mut night.office).unwrap();
    // A paper that says something else afterwards opens it again.
    let record = night.office.arrivals().unwrap()[0].record.clone().unwrap();
    night.office.paper_differs(&record, "Two figures are crossed out on the paper.", &[]).unwrap();
    let refused = night.office.publish(&certified, &folder, go_on);
    assert_eq!(refused.map(drop), Err(Refusal::PapersOpen { papers: 1 }));
    // The code on that paper is the file's: whoever doubted it does not take the doubt back, another officer may.
    let code = night.office.arrivals().unwrap()[0].control_code.clone().unwrap();
    let own = night.office.confirm(std::slice::from_ref(&code), None);
    assert_eq!(own.map_err(|refusal| refusal.code()).map(drop), Err("own-doubt"));
    night.office.sign_in(ADMINISTRATOR, &passphrase()).unwrap();
    night.office.add_person(&person("second", Role::Officer), &passphrase(), KdfParams::LEAST).unwrap();
    night.office.sign_in("second", &passphrase()).unwrap();
    night.office.confirm(&[code], None).unwrap();
    let published = night.office.publish(&certified, &folder, go_on).unwrap().publication;
    assert!(published.contests.iter().all(|contest| contest.confirmed == contest.expected));
    let page = fs::read_to_string(folder.join("site/index.html")).unwrap();
    assert!(page.contains("Compared with the signed paper"));
}

#[test]
fn r1_2_only_a_contest_that_was_certified_is_corrected() {
    let mut night = Night::of_example().unwrap();
    receive_all(&mut night);
    confirm_all(&mut night.office).unwrap();
    let stage = tempfile::tempdir().unwrap();
    let [one, other, ..] = &night.election.contests().map(|(contest, _)| contest.id.clone()).collect::<Vec<_>>()[..]
    else {
        panic!("the example has several contests")
    };
    let mut publish = |status, contest: &election::ContestId, folder: &str| {
        let order = Publish { status: Some(status), contest: Some(contest.clone()), ..Publish::default() };
        night.office.publish(&order, &stage.path().join(folder), go_on).map(drop)
    };
    publish(Status::Certified, one, "first").unwrap();
    assert_eq!(publish(Status::Correction, other, "second"), Err(Refusal::NothingToCorrect));
    publish(Status::Correction, one, "second").unwrap();
}

#[test]
fn r7_5_the_signed_report_says_number_status_and_digest_on_every_page_and_lasts() {
    let mut night = Night::of_example().unwrap();
    night.enrol_office().unwrap();
    receive_all(&mut night);
    let stage = tempfile::tempdir().unwrap();
    let (published, compared) = published(&mut night.office, stage.path());
    assert!(compared.is_empty() || number(&compared, "report") > 0);
    let folder = stage.path().join("published");
    let file = published.publication.files.iter().find(|file| file.name == "report.pdf").unwrap();
    assert_eq!(file.media_type, "application/pdf");
    let digest = published.publication.figures.to_string().to_uppercase();
    let pages = text_of_pages(&folder.join("report.pdf"));
    for page in &pages {
        for wanted in ["No. 1", &digest[..4], "UNOFFICIAL", "TEST"] {
            assert!(page.contains(wanted), "{wanted} is not on every page: {page}");
        }
    }
    let all = pages.concat();
    for wanted in ["All seats · seats: 7", "Divided by", "who is elected", "By area", "Computed twice"] {
        assert!(all.contains(wanted), "{wanted}");
    }
    is_archivable("report.pdf", &folder);
    if let Some(said) = ask(Path::new("pdfsig"), &["report.pdf"], &folder) {
        assert!(
            said.text.contains("Signature is Valid") && said.text.contains("Total document signed"),
            "{}",
            said.text
        );
    }
}

#[test]
fn publishing_that_is_stopped_leaves_nothing_and_uses_up_no_number() {
    let mut night = Night::of_example().unwrap();
    receive_all(&mut night);
    let (fresh, there) = (night.path("fresh"), night.path("there"));
    fs::create_dir(&there).unwrap();
    for folder in [&fresh, &there] {
        let stopped = night.office.publish(&Publish::default(), folder, |progress| match progress.done {
            0..5 => ControlFlow::Continue(()),
            _ => ControlFlow::Break(()),
        });
        assert_eq!(stopped.map(drop), Err(Refusal::PublishingStopped));
    }
    assert!(!fresh.exists(), "it was not there before");
    assert_eq!(fs::read_dir(&there).unwrap().count(), 0);
    let published = night.office.publish(&Publish::default(), &there, go_on).unwrap();
    assert_eq!(published.publication.sequence, 1);
}

#[test]
fn r1_2_an_older_report_that_is_offered_after_a_newer_one_is_told_from_it() {
    let mut night = Night::of_example().unwrap();
    night.enrol_office().unwrap();
    let mut files = vec![];
    for name in ["first", "second"] {
        let folder = night.path(name);
        let published = night.office.publish(&Publish::default(), &folder, go_on).unwrap();
        files.push(fs::read(folder.join(published.container.unwrap())).unwrap());
    }
    let compared = |office: &Desk, file: &[u8]| {
        let (publication, newest) = office.compare_publication(file).unwrap();
        (publication.sequence, newest)
    };
    assert_eq!(compared(&night.office, &files[0]), (1, 2), "it is older than the newest");
    assert_eq!(compared(&night.office, &files[1]), (2, 2));
    let other = Night::of_example().unwrap();
    assert!(other.office.compare_publication(&files[0]).is_err(), "another authority's");
}
