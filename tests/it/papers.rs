//! The papers of a counting centre: when each can be had, what stands on it, and what the judges of PDF say.
#![allow(clippy::unwrap_used, clippy::panic)]
use crate::judges::{ask, is_archivable, text_of_pages};
use election::{CentreId, Counts, Explanations, RecordId, Right, Role, draw, findings};
use operations::{Desk, FolderMedium, NewDesk, Paper, PaperFile, PaperKind, Refusal, make_centre, recount_seed};
use sealing::{ExposeSecret, Fingerprint, KdfParams};
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use suite::night::{Night, OFFICER, checked, example, example_papers, office_at, passphrase, person};

/// A centre of the example with four people, whose key the night's authority has certified.
struct Centre {
    night: Night,
    desk: Desk,
    papers: Vec<(RecordId, Counts)>,
}

const ADMINISTRATOR: &str = "irene";
const TYPISTS: [&str; 2] = ["maria", "nikos"];
const SUPERVISOR: &str = "petya";
const OBSERVER: &str = "tomas";

impl Centre {
    fn open(change: impl FnOnce(&mut election::Definition)) -> Self {
        let mut definition = example().unwrap();
        change(&mut definition);
        let night = Night::of(&definition).unwrap();
        let (admin, secret) = (person(ADMINISTRATOR, Role::Administrator), passphrase());
        let new = NewDesk { place: "Centre One", person: &admin, passphrase: &secret, cost: KdfParams::LEAST };
        let mut desk = make_centre(&night.path("centre.counterfoil"), &new, night.world.clone()).unwrap();
        for (id, role) in [
            (TYPISTS[0], Role::Typist),
            (TYPISTS[1], Role::Typist),
            (SUPERVISOR, Role::Supervisor),
            (OBSERVER, Role::Observer),
        ] {
            desk.add_person(&person(id, role), &secret, KdfParams::LEAST).unwrap();
        }
        let centre = CentreId::new("C1");
        desk.load_election(&night.file, &night.authority.certificate, Some(centre)).unwrap();
        let papers = example_papers(&checked(&definition).unwrap()).unwrap();
        Self { night, desk, papers }
    }

    /// As [`Centre::open`], with a certificate.
    fn ready(change: impl FnOnce(&mut election::Definition)) -> Self {
        let mut centre = Self::open(change);
        let request = centre.desk.request_certificate().unwrap();
        let answer = centre.night.certify(&request, &CentreId::new("C1")).unwrap();
        centre.desk.load_certificate(&answer).unwrap();
        centre
    }

    fn seat(&mut self, person: &str) {
        self.desk.sign_in(person, &passphrase()).unwrap();
    }

    /// Both entries of a record.
    fn enter(&mut self, record: &RecordId) {
        let counts = self.counts(record);
        for typist in TYPISTS {
            self.seat(typist);
            self.desk.open_entry(record, None).unwrap();
            self.desk.enter(record, counts.clone()).unwrap();
        }
    }

    fn approve(&mut self, record: &RecordId) {
        self.seat(SUPERVISOR);
        let loaded = self.desk.loaded().unwrap();
        let sheet = loaded.election.sheet(record).unwrap();
        let broken = findings(sheet.form, &self.counts(record), sheet.kind);
        let explain = broken.iter().map(|finding| (finding.rule.id.clone(), "As on the paper.".to_owned()));
        self.desk.approve(record, Explanations(explain.collect())).unwrap();
    }

    fn counts(&self, record: &RecordId) -> Counts {
        self.papers.iter().find(|(id, _)| id == record).unwrap().1.clone()
    }

    fn record(&self, contest: &str) -> RecordId {
        let mut ours = self.papers.iter().map(|(record, _)| record).filter(|record| record.contest.as_str() == contest);
        ours.find(|record| {
            self.desk.loaded().unwrap().election.station(&record.station).unwrap().centre.as_str() == "C1"
        })
        .unwrap()
        .clone()
    }

    fn pages(&self, file: &PaperFile) -> Vec<String> {
        let path = self.night.write(&file.name, &file.pdf).unwrap();
        text_of_pages(&path)
    }

    fn refused(&self, paper: &Paper) -> &'static str {
        self.desk.paper(paper).unwrap_err().code()
    }
}

/// Each page and file as PDF/A-2a and PDF/UA-1, and without a broken object.
fn judged(file: &PaperFile, folder: &Path) {
    fs::write(folder.join(&file.name), &file.pdf).unwrap();
    if let Some(said) = ask(Path::new("qpdf"), &["--check", &file.name], folder) {
        assert!(said.succeeded && said.text.contains("No syntax or stream encoding errors"), "{}", said.text);
    }
    is_archivable(&file.name, folder);
    let Some(said) = ask(Path::new("pdftoppm"), &["-r", "60", "-png", &file.name, file.kind.name()], folder) else {
        return;
    };
    assert!(said.succeeded, "{}", said.text);
}

#[test]
fn r2_6_the_zero_report_is_signed_and_comes_before_the_first_entry_or_never() {
    let mut centre = Centre::ready(|_| {});
    let report = centre.desk.paper(&Paper::ZeroReport).unwrap();
    let pages = centre.pages(&report).join("\n");
    let loaded = centre.desk.loaded().unwrap();
    for station in loaded.election.records(centre.desk.centre()).map(|record| record.station.to_string()) {
        assert!(pages.contains(&station), "{station}");
    }
    let fingerprint = Fingerprint::of(&loaded.digest).to_string();
    assert!(pages.contains(&fingerprint) && pages.contains("TEST"), "{pages}");
    let folder = tempfile::tempdir().unwrap();
    judged(&report, folder.path());
    if let Some(said) = ask(Path::new("pdfsig"), &[&report.name], folder.path()) {
        assert!(
            said.text.contains("Signature is Valid") && said.text.contains("Total document signed"),
            "{}",
            said.text
        );
    }
    // It was looked at and not saved: that is no zero report once there is an entry.
    let record = centre.record("bridge");
    let mut medium = FolderMedium::open(folder.path()).unwrap();
    centre.enter(&record);
    assert_eq!(centre.refused(&Paper::ZeroReport), "entries-exist");
    let late = centre.desk.save_paper(&report, "zero.pdf", &mut medium).unwrap_err();
    assert_eq!(late, Refusal::EntriesExist);
    assert!(!folder.path().join("zero.pdf").exists(), "nothing was written");
}

#[test]
fn r2_6_a_zero_report_that_left_in_time_is_kept_and_comes_again_as_it_was() {
    let mut centre = Centre::ready(|_| {});
    let folder = tempfile::tempdir().unwrap();
    let mut medium = FolderMedium::open(folder.path()).unwrap();
    let report = centre.desk.paper(&Paper::ZeroReport).unwrap();
    centre.desk.save_paper(&report, "zero.pdf", &mut medium).unwrap();
    let record = centre.record("bridge");
    centre.enter(&record);
    let again = centre.desk.paper(&Paper::ZeroReport).unwrap();
    assert_eq!(
        (again.pdf.as_slice(), again.pages),
        (fs::read(folder.path().join("zero.pdf")).unwrap().as_slice(), report.pages)
    );
    centre.desk.save_paper(&again, "again.pdf", &mut medium).unwrap();
}

#[test]
fn r3_8_blank_sheets_need_nothing_but_the_election() {
    // No certificate, no key, no printer: only a definition.
    let mut centre = Centre::open(|definition| definition.policies.serials = true);
    for somebody in [ADMINISTRATOR, TYPISTS[0], SUPERVISOR] {
        centre.seat(somebody);
        let record = centre.record("council");
        let sheet = centre.desk.paper(&Paper::BlankSheet(record.clone())).unwrap();
        let serial = operations::sheet_serial(&centre.desk.loaded().unwrap(), &record);
        assert!(centre.pages(&sheet).iter().all(|page| page.contains(&serial)), "{serial} on every page");
    }
    let all = centre.desk.paper(&Paper::BlankSheets(None)).unwrap();
    let pages = centre.pages(&all);
    let records = centre.desk.loaded().unwrap().election.records(centre.desk.centre()).count();
    assert_eq!(pages.iter().filter(|page| page.contains("Page 1 of ")).count(), records);
    // Many of them tell how far they are, need the desk no more, and can be stopped.
    let (work, mut told) = (centre.desk.blank_sheets_to_come(None).unwrap(), vec![]);
    centre.seat(ADMINISTRATOR);
    let stopped = work.set(|progress| {
        told.push((progress.done, progress.total));
        if progress.done < 2 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    let total = u64::try_from(records).unwrap();
    assert_eq!((stopped.unwrap_err().code(), told), ("stopped", vec![(1, total), (2, total)]));
    let folder = tempfile::tempdir().unwrap();
    judged(&all, folder.path());
}

#[test]
fn r3_9_three_lists_are_drawn_from_what_was_agreed_and_no_figure_is_shown() {
    let mut centre = Centre::ready(|_| {});
    let record = centre.record("assembly");
    assert_eq!(centre.refused(&Paper::Recount(record.clone())), "wrong-state");
    centre.enter(&record);
    let sheet = centre.desk.paper(&Paper::Recount(record.clone())).unwrap();
    let pages = centre.pages(&sheet);
    let loaded = centre.desk.loaded().unwrap();
    let (counts, (contest, form)) = (centre.counts(&record), loaded.election.contest(&record.contest).unwrap());
    let seed = recount_seed(&loaded.digest, &record, 1, &counts);
    let drawn = draw(seed.as_bytes(), contest.lists.len(), 3);
    assert_eq!(drawn.len(), 3);
    for list in drawn.iter().map(|drawn| &contest.lists[drawn.index]) {
        assert!(pages[0].contains(list.name.in_language("en")), "{list:?} on {}", pages[0]);
        let position = form.position(&election::FieldId::list(&list.id)).unwrap();
        let figure = counts.at(position).unwrap().number().to_string();
        assert!(!pages[0].lines().any(|line| line.contains(list.name.in_language("en")) && line.contains(&figure)));
    }
    // The paper's own command gives the seed that stands on the paper.
    let numbers: Vec<String> =
        counts.iter().map(|count| count.map_or("-".into(), |count| count.number().to_string())).collect();
    let command = format!(
        "printf '%s\\n' 'counterfoil-recount/1' '{}' '{}' '{}' '1' '{}' | sha256sum",
        loaded.digest,
        record.station,
        record.contest,
        numbers.join(",")
    );
    let said = ask(Path::new("sh"), &["-c", &command], Path::new("/")).unwrap();
    assert!(said.text.starts_with(&seed.to_string()), "{}", said.text);
    let back = pages[1].replace(char::is_whitespace, "");
    for group in seed.to_string().as_bytes().chunks(8) {
        assert!(back.contains(std::str::from_utf8(group).unwrap()), "{back}");
    }
    let folder = tempfile::tempdir().unwrap();
    judged(&sheet, folder.path());
}

#[test]
fn r7_2_the_read_back_sheet_says_each_digit_and_spells_the_control_code() {
    let mut centre = Centre::ready(|_| {});
    let record = centre.record("bridge");
    centre.enter(&record);
    centre.seat(SUPERVISOR);
    assert_eq!(centre.refused(&Paper::ReadBack(record.clone())), "not-approved");
    centre.approve(&record);
    let sheet = centre.desk.paper(&Paper::ReadBack(record.clone())).unwrap();
    let pages = centre.pages(&sheet).join("\n");
    let words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    for count in centre.counts(&record).iter().flatten() {
        let spoken: Vec<&str> =
            count.number().to_string().bytes().map(|digit| words[usize::from(digit - b'0')]).collect();
        assert!(pages.contains(&spoken.join(" · ")), "{spoken:?} in {pages}");
    }
    let code = sheet.control_code.unwrap().to_string().replace('-', " ");
    assert!(pages.contains(&code), "{code}");
    let folder = tempfile::tempdir().unwrap();
    judged(&sheet, folder.path());
}

#[test]
fn the_summary_names_every_record_with_its_state_and_code_and_holds_no_sum_under_embargo() {
    for embargoed in [true, false] {
        let mut centre = Centre::ready(|definition| {
            if !embargoed {
                definition.embargo = None;
            }
        });
        let record = centre.record("bridge");
        centre.enter(&record);
        centre.approve(&record);
        let code = centre.desk.protocol(&record).unwrap().control_code.to_string();
        let summary = centre.desk.paper(&Paper::Summary).unwrap();
        let pages = centre.pages(&summary).join("\n");
        assert!(pages.contains(&code) && pages.contains("not started"), "{pages}");
        assert_eq!(pages.contains("Totals: "), !centre.desk.loaded().unwrap().is_embargoed());
        let folder = tempfile::tempdir().unwrap();
        judged(&summary, folder.path());
        if let Some(said) = ask(Path::new("pdfsig"), &[&summary.name], folder.path()) {
            assert!(said.text.contains("Signature is Valid"), "{}", said.text);
        }
    }
}

#[test]
fn the_papers_of_setting_up_are_archivable_too() {
    let mut centre = Centre::open(|_| {});
    let newcomers = [person("zoe", Role::Typist), person("jan", Role::Supervisor)];
    let secrets = centre.desk.let_in(&newcomers).unwrap();
    let key = centre.desk.show_recovery_key().unwrap().printed();
    let folder = tempfile::tempdir().unwrap();
    for (paper, pieces) in [
        (Paper::Slips("de".into()), secrets.iter().map(|slip| slip.passphrase.expose_secret()).collect::<Vec<_>>()),
        (Paper::RecoveryKey("de".into()), key.split('-').collect()),
    ] {
        let file = centre.desk.paper(&paper).unwrap();
        judged(&file, folder.path());
        let pages = centre.pages(&file).join("\n");
        assert!(pieces.iter().all(|piece| pages.contains(piece)), "{pages}");
    }
    assert_eq!(centre.refused(&Paper::Fingerprints), "not-allowed");
    let mut office = office_at(&centre.night.path("letters.counterfoil"), &centre.night.world).unwrap();
    office.load_election(&centre.night.file, &centre.night.authority.certificate, None).unwrap();
    office.sign_in(OFFICER, &passphrase()).unwrap();
    let letter = office.paper(&Paper::Fingerprints).unwrap();
    judged(&letter, folder.path());
    let pages = centre.pages(&letter).join("\n");
    let loaded = office.loaded().unwrap();
    // And the program, which is compared under "Ready?".
    let software = operations::World::software(&*centre.night.world).digest;
    for digest in [loaded.digest, loaded.ring.authority().digest(), software] {
        assert!(Fingerprint::of(&digest).to_string().split(' ').all(|group| pages.contains(group)), "{pages}");
    }
}

#[test]
fn who_may_have_which_paper() {
    let mut centre = Centre::ready(|_| {});
    for (somebody, role) in [
        (ADMINISTRATOR, Role::Administrator),
        (TYPISTS[0], Role::Typist),
        (SUPERVISOR, Role::Supervisor),
        (OBSERVER, Role::Observer),
    ] {
        centre.seat(somebody);
        for offer in centre.desk.papers().unwrap() {
            assert_eq!(offer.refusal.is_none(), role.may(offer.kind.right()), "{role:?} {:?}", offer.kind);
        }
    }
    let report = {
        centre.seat(SUPERVISOR);
        centre.desk.paper(&Paper::ZeroReport).unwrap()
    };
    centre.seat(OBSERVER);
    let folder = tempfile::tempdir().unwrap();
    let mut medium = FolderMedium::open(folder.path()).unwrap();
    let refusal = centre.desk.save_paper(&report, "zero.pdf", &mut medium).unwrap_err();
    assert_eq!(
        refusal,
        Refusal::Election(election::Refusal::NotAllowed { role: Role::Observer, right: Right::PrintPaper })
    );
    assert_eq!(PaperKind::OF_CENTRE.len(), 6);
}
