//! Papers with secrets: seen and printed until they are handed out, by nobody else, written into no file and into no journal.
#![allow(clippy::unwrap_used)]
use election::{PersonId, Role};
use operations::{CupsPrinters, Desk, JobProgress, JournalForm, Paper, PrintOrder, Printers};
use sealing::{ExposeSecret, SecretString};
use suite::centre::Centre;
use suite::cups::{Cups, QUEUE};
use suite::night::{example, passphrase, person};

fn slips() -> Paper {
    Paper::Slips("en".to_owned())
}

fn sheet() -> Paper {
    Paper::RecoveryKey("en".to_owned())
}

fn refused(desk: &Desk, paper: &Paper) -> &'static str {
    desk.paper(paper).unwrap_err().code()
}

/// Who has a slip.
fn named(desk: &Desk) -> Vec<String> {
    desk.slips().unwrap().iter().map(|slip| slip.person.id.to_string()).collect()
}

#[test]
fn r3_6_first_passphrases_are_seen_until_they_are_handed_out_and_by_nobody_else() {
    let mut centre = Centre::of(&example().unwrap()).unwrap();
    let desk = &mut centre.desk;
    assert_eq!(refused(desk, &slips()), "nothing-to-print");
    desk.let_in(&[person("zoe", Role::Typist), person("jan", Role::Typist)]).unwrap();
    let first = desk.slips().unwrap()[0].passphrase.expose_secret().to_owned();
    desk.give_passphrase(&PersonId::new("zoe")).unwrap();
    assert_eq!(named(desk), ["jan", "zoe"]);
    assert!(
        desk.slips().unwrap().iter().all(|slip| slip.passphrase.expose_secret() != first),
        "a newer one replaces it"
    );
    desk.remove_person(&PersonId::new("jan")).unwrap();
    assert_eq!(named(desk), ["zoe"]);
    desk.lock().unwrap();
    assert!(desk.slips().is_err() && desk.paper(&slips()).is_err());
    desk.sign_in("administrator", &passphrase()).unwrap();
    assert_eq!(named(desk), ["zoe"], "whoever locked the desk has still to hand it out");
    desk.sign_in("supervisor-1", &passphrase()).unwrap();
    assert!(desk.slips().is_err());
    assert_eq!(refused(desk, &slips()), "not-allowed");
    desk.sign_in("administrator", &passphrase()).unwrap();
    assert_eq!(refused(desk, &slips()), "nothing-to-print", "somebody else sat there in between");
    let given = desk.give_passphrase(&PersonId::new("zoe")).unwrap();
    desk.slips_handed_out().unwrap();
    assert_eq!((named(desk), refused(desk, &slips())), (vec![], "nothing-to-print"));
    desk.sign_in("zoe", &given.passphrase).unwrap();
}

#[test]
fn a_recovery_key_is_printed_as_long_as_it_is_shown() {
    let mut centre = Centre::of(&example().unwrap()).unwrap();
    let desk = &mut centre.desk;
    assert_eq!(refused(desk, &sheet()), "nothing-to-print");
    let shown = desk.show_recovery_key().unwrap();
    let (key, asked) = (shown.printed(), shown.asked().to_vec());
    assert!(desk.paper(&sheet()).is_ok());
    let groups: Vec<&str> = key.split('-').collect();
    desk.confirm_recovery_key(&asked.iter().map(|place| groups[*place].to_owned()).collect::<Vec<_>>()).unwrap();
    assert_eq!(refused(desk, &sheet()), "nothing-to-print");
}

#[test]
fn a_paper_with_a_secret_is_noted_without_it_and_written_nowhere() {
    let mut centre = Centre::of(&example().unwrap()).unwrap();
    let secret: SecretString = centre.desk.let_in(&[person("zoe", Role::Typist)]).unwrap().remove(0).passphrase;
    let key = centre.desk.show_recovery_key().unwrap().printed();
    for (paper, secret) in [(slips(), secret.expose_secret()), (sheet(), key.as_str())] {
        let stick = tempfile::tempdir().unwrap();
        let mut medium = operations::FolderMedium::open(stick.path()).unwrap();
        let file = centre.desk.paper(&paper).unwrap();
        assert_eq!(centre.desk.save_paper(&file, "secret.pdf", &mut medium).unwrap_err().code(), "secret-paper");
        let prints = centre.desk.paper_to_print(&file, 1).unwrap();
        let told = format!("{file:?} {prints:?}");
        let noted = file.without_secret();
        assert!(noted.pdf.is_empty());
        centre.desk.paper_left(&noted).unwrap();
        let group = secret.split('-').next().unwrap();
        assert!(!told.contains(group));
        centre.desk.export_journal(JournalForm::JsonLines, None, &mut medium).unwrap();
        let written: Vec<_> = std::fs::read_dir(stick.path()).unwrap().map(|file| file.unwrap().path()).collect();
        let journal = std::fs::read_to_string(&written[0]).unwrap();
        assert!(written.len() == 1 && journal.contains(paper.kind().name()) && !journal.contains(secret));
    }
}

#[test]
fn a_real_queue_keeps_nothing_of_what_it_is_to_forget() {
    if let Some(reason) = Cups::reason_to_skip() {
        println!("skipped: {reason}");
        return;
    }
    let (cups, mut centre) = (Cups::start().unwrap(), Centre::of(&example().unwrap()).unwrap());
    centre.desk.let_in(&[person("zoe", Role::Typist)]).unwrap();
    let file = centre.desk.paper(&slips()).unwrap();
    let printers = CupsPrinters::at(&cups.socket());
    let order = PrintOrder { printer: QUEUE, title: &file.name, copies: 1, pdf: &file.pdf };
    let job = printers.print(&order).unwrap();
    cups.wait_for(&|| printers.progress(&job) == Ok(JobProgress::Done), "the job does not end").unwrap();
    assert!(!cups.spooled().unwrap().is_empty(), "this queue keeps what it printed");
    printers.forget(&job).unwrap();
    assert_eq!(cups.spooled().unwrap(), Vec::<std::path::PathBuf>::new());
    assert_eq!(printers.progress(&job), Ok(JobProgress::Done));
    // One that still waits is gone too, and does not come out later.
    cups.administer("cupsdisable", &[QUEUE]).unwrap();
    let job = printers.print(&order).unwrap();
    printers.forget(&job).unwrap();
    cups.administer("cupsenable", &[QUEUE]).unwrap();
    assert_eq!((cups.spooled().unwrap().len(), cups.printed().unwrap().len()), (0, 1));
}
