//! Reading and exporting a centre's journal: who sees what, that others can compute the chain again, and that log readers take it.
#![allow(clippy::unwrap_used, clippy::panic)]
use crate::tidy::sources::with_endings;
use election::{Count, Counts, EventGroup, Explanations, PersonId, RecordId};
use operations::{
    Demonstration, Desk, FolderMedium, JournalFilter, JournalForm, JournalLine, JournalPage, SystemWorld, World,
};
use sealing::{Digest, SecretString};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use suite::night::example_papers;
use tempfile::TempDir;

/// A number that stands nowhere but in a count that somebody typed.
pub(crate) const TELLING: u32 = 987_654;

/// The demonstration's centre with a record that differs, one that is approved, and one that was discarded.
pub(crate) struct Centre {
    pub(crate) desk: Desk,
    pub(crate) known: Demonstration,
    pub(crate) differing: RecordId,
    pub(crate) folder: TempDir,
}

impl Centre {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let world: Arc<dyn World> = SystemWorld::new("0.1.0-journal", Digest::of(b"journal"));
        let known = Demonstration::begin(folder.path(), &world).unwrap();
        let desk = Desk::open(&known.centre, "jonas", &secret(&known, "jonas"), world).unwrap();
        let papers = example_papers(&desk.loaded().unwrap().election).unwrap();
        let (differing, approved) = (papers[0].0.clone(), papers[1].clone());
        let mut centre = Self { desk, known, differing, folder };
        let mut telling = papers[0].1.clone();
        telling.put(0, Count::new(TELLING));
        centre.enter("jonas", &papers[0].0, telling);
        centre.enter("eleni", &papers[0].0, papers[0].1.clone());
        for typist in ["jonas", "eleni"] {
            centre.enter(typist, &approved.0, approved.1.clone());
        }
        centre.sign_in("marta");
        centre.desk.approve(&approved.0, explained(&centre.desk, &approved)).unwrap();
        centre
    }

    pub(crate) fn sign_in(&mut self, person: &str) {
        let passphrase = secret(&self.known, person);
        self.desk.sign_in(person, &passphrase).unwrap();
    }

    fn enter(&mut self, person: &str, record: &RecordId, counts: Counts) {
        self.sign_in(person);
        self.desk.enter(record, counts).unwrap();
    }

    fn page(&self, filter: &JournalFilter) -> JournalPage {
        self.desk.journal(filter).unwrap()
    }

    fn export(&mut self, form: JournalForm) -> (PathBuf, bool) {
        let mut medium = FolderMedium::open(self.folder.path()).unwrap();
        let written = self.desk.export_journal(form, None, &mut medium).unwrap();
        (self.folder.path().join(written.name), written.complete)
    }
}

pub(crate) fn secret(known: &Demonstration, person: &str) -> SecretString {
    SecretString::from(known.passphrase(&known.centre, &PersonId::new(person)).unwrap().to_owned())
}

/// An explanation for each rule that the paper breaks.
fn explained(desk: &Desk, (record, counts): &(RecordId, Counts)) -> Explanations {
    let loaded = desk.loaded().unwrap();
    let sheet = loaded.election.sheet(record).unwrap();
    let broken = election::findings(sheet.form, counts, sheet.kind);
    Explanations(broken.iter().map(|finding| (finding.rule.id.clone(), "Counted twice.".to_owned())).collect())
}

fn kinds(page: &JournalPage) -> Vec<&str> {
    page.lines.iter().map(|line| line.kind.as_str()).collect()
}

fn of_kind<'a>(page: &'a JournalPage, kind: &str) -> Vec<&'a JournalLine> {
    page.lines.iter().filter(|line| line.kind == kind).collect()
}

#[test]
fn the_journal_is_read_newest_first_and_narrowed_down() {
    let centre = Centre::new();
    let all = centre.page(&JournalFilter::default());
    assert_eq!(all.lines.first().unwrap().seq, centre.desk.head().seq);
    assert!(all.lines.is_sorted_by(|one, next| one.seq == next.seq + 1));
    let counting = centre.page(&JournalFilter { group: Some(EventGroup::Counting), ..JournalFilter::default() });
    assert_eq!(kinds(&counting), ["sealed", "approved", "entered", "entered", "entered", "entered"]);
    let by_eleni = JournalFilter { person: Some(PersonId::new("eleni")), ..JournalFilter::default() };
    assert!(centre.page(&by_eleni).lines.iter().all(|line| line.by == by_eleni.person));
    let station = JournalFilter { station: "1".to_owned(), text: "JONAS".to_owned(), ..JournalFilter::default() };
    assert_eq!(kinds(&centre.page(&station)), ["entered", "entered"], "001 is the first, whoever writes zeros");
    let unknown = JournalFilter { station: "999".to_owned(), ..JournalFilter::default() };
    assert!(centre.page(&unknown).lines.is_empty());
    let middle = all.lines[all.lines.len() / 2].at;
    let before = centre.page(&JournalFilter { until: Some(middle), ..JournalFilter::default() });
    let after = centre.page(&JournalFilter { from: Some(middle), ..JournalFilter::default() });
    assert!(before.lines.iter().all(|line| line.at <= middle) && after.lines.iter().all(|line| line.at >= middle));
}

#[test]
fn long_journals_come_in_pages_that_join_without_a_gap() {
    let mut centre = Centre::new();
    for _ in 0..120 {
        centre.sign_in("marta");
    }
    let (mut filter, mut seen) = (JournalFilter::default(), vec![]);
    loop {
        let page = centre.page(&filter);
        seen.extend(page.lines.iter().map(|line| line.seq));
        filter.before = page.next;
        if page.next.is_none() {
            break;
        }
    }
    let all: Vec<u64> = (1..=centre.desk.head().seq).rev().collect();
    assert_eq!(seen, all);
}

#[test]
fn r3_1_an_administrator_reads_and_exports_the_journal_without_a_count() {
    let mut centre = Centre::new();
    centre.sign_in("irene");
    let page = centre.page(&JournalFilter::default());
    for kind in ["entered", "approved", "sealed"] {
        assert!(of_kind(&page, kind).iter().all(|line| line.kept_back), "{kind}");
    }
    let text = format!("{:?}", page.lines);
    assert!(!text.contains(&TELLING.to_string()) && !text.contains("blind") && !text.contains("Counted twice"));
    let search = |text: &str| JournalFilter { text: text.to_owned(), ..JournalFilter::default() };
    assert!(centre.page(&search(&TELLING.to_string())).lines.is_empty(), "a search must not tell either");
    for form in [JournalForm::JsonLines, JournalForm::EventLog] {
        let (path, complete) = centre.export(form);
        let written = fs::read_to_string(&path).unwrap();
        assert!(!complete && !written.contains(&TELLING.to_string()) && !written.contains("Counted twice"), "{form:?}");
        assert!(!written.contains("counts\\\""), "{form:?}");
    }
    centre.sign_in("jonas");
    assert_eq!(centre.desk.journal(&JournalFilter::default()).unwrap_err().code(), "not-allowed");
    let mut medium = FolderMedium::open(centre.folder.path()).unwrap();
    let refused = centre.desk.export_journal(JournalForm::JsonLines, None, &mut medium);
    assert_eq!(refused.unwrap_err().code(), "not-allowed");
}

#[test]
fn r3_3_nobody_reads_in_the_journal_what_is_still_to_be_settled() {
    let mut centre = Centre::new();
    centre.sign_in("marta");
    let page = centre.page(&JournalFilter::default());
    let (kept, shown): (Vec<_>, Vec<_>) = of_kind(&page, "entered").into_iter().partition(|line| line.kept_back);
    assert_eq!((kept.len(), shown.len()), (2, 2));
    assert!(kept.iter().all(|line| line.event["record"] == serde_json::to_value(&centre.differing).unwrap()));
    let (path, complete) = centre.export(JournalForm::JsonLines);
    assert!(!complete && !fs::read_to_string(path).unwrap().contains(&TELLING.to_string()));
    centre.sign_in("marta");
    centre.desk.discard(&centre.differing.clone(), election::Discard::First, "Wrong sheet.").unwrap();
    let (record, counts) = example_papers(&centre.desk.loaded().unwrap().election).unwrap()[0].clone();
    centre.enter("petar", &record, counts);
    centre.sign_in("marta");
    assert!(centre.export(JournalForm::JsonLines).1, "two entries agree now, and nothing is kept back");
    let wrong_sheet = JournalFilter { text: "wrong SHEET".to_owned(), ..JournalFilter::default() };
    assert_eq!(kinds(&centre.page(&wrong_sheet)), ["discarded"]);
}

/// The check that `FORMAT.md` publishes, run by Python on a journal.
fn checked_by_python(folder: &Path, journal: &Path) -> (bool, String) {
    let format = fs::read_to_string(suite::place::root().join("src-tauri/crates/exchange/FORMAT.md")).unwrap();
    let code = format.split("```python\n").nth(1).unwrap().split("```").next().unwrap();
    let script = folder.join("check.py");
    fs::write(&script, code).unwrap();
    let said = Command::new("python3").arg(script).arg(journal).output().unwrap();
    let text = format!("{}{}", String::from_utf8_lossy(&said.stdout), String::from_utf8_lossy(&said.stderr));
    (said.status.success(), text.trim().to_owned())
}

#[test]
fn r3_5_others_compute_the_chain_again() {
    let mut centre = Centre::new();
    for person in ["irene", "marta"] {
        centre.sign_in(person);
        let (path, _) = centre.export(JournalForm::JsonLines);
        assert!(exchange::journal_file::read(&fs::read(&path).unwrap()).is_ok());
        assert_eq!(checked_by_python(centre.folder.path(), &path), (true, "whole".to_owned()), "{person}");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replacen("signed-in", "signed-on", 1)).unwrap();
        let (whole, why) = checked_by_python(centre.folder.path(), &path);
        assert!(!whole && why.starts_with("broken at entry"), "{why}");
        let cut: Vec<&str> = text.lines().collect();
        fs::write(&path, cut[..cut.len() - 1].join("\n")).unwrap();
        assert_eq!(checked_by_python(centre.folder.path(), &path), (false, "cut".to_owned()));
    }
    centre.desk.prove().unwrap();
}

#[test]
fn the_event_log_is_what_nist_sp_1500_101_demands() {
    let mut centre = Centre::new();
    centre.sign_in("marta");
    let (lines, _) = centre.export(JournalForm::JsonLines);
    let lines = fs::read_to_string(lines).unwrap();
    let (path, _) = centre.export(JournalForm::EventLog);
    let log: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    let schemas = [
        suite::place::root().join("assets/schemas/event-log-1500-101.schema.json"),
        // NIST's own, where it has been laid beside the other schemas.
        suite::place::root().join("../shared/schemas/nist-1500-101/NIST_V1_election_event_logging.json"),
    ];
    for schema in schemas.iter().filter(|path| path.exists()) {
        let schema: Value = serde_json::from_slice(&fs::read(schema).unwrap()).unwrap();
        let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
        let faults: Vec<String> = validator.iter_errors(&log).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{faults:#?}");
    }
    let events = log["Device"][0]["Event"].as_array().unwrap();
    assert_eq!(log["Device"][0]["HashType"], "sha-256");
    for (event, line) in events.iter().zip(lines.lines().skip(1)) {
        let line: Value = serde_json::from_str(line).unwrap();
        assert_eq!((&event["Hash"], &event["TimeStamp"]), (&line["hash"], &line["at"]), "both forms lie side by side");
    }
}

#[test]
fn the_window_has_a_sentence_for_every_kind_of_event() {
    let sources = with_endings(&["ts"]);
    let kinds = sources.iter().find(|source| source.path.ends_with("features/journal/kinds.ts")).unwrap();
    for kind in EventGroup::ALL.into_iter().flat_map(EventGroup::kinds) {
        let known = [format!("\"{kind}\": key("), format!("  {kind}: key(")];
        assert!(known.iter().any(|known| kinds.text.contains(known)), "{kind}");
    }
}
