//! An election is prepared at the office: from tables and files to a signed file, packages, and enrolled centres.
#![allow(clippy::unwrap_used, clippy::panic)]
use election::{CentreId, Definition, Mode, Role, StationKind};
use operations::{
    Applicant, Basics, Desk, DryRunReport, Edit, EnrolmentState, FaultPage, FolderMedium, NewDesk, Paper, Put, Refusal,
    World, make_centre,
};
use sealing::KdfParams;
use std::fs;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use suite::night::{ADMINISTRATOR, OFFICER, office_at, passphrase, person};
use suite::world::SetWorld;
use tempfile::TempDir;

const STATIONS: &str = "number,name,kind,area,centre,address,electorate\n\
    1,School,ordinary,north,C1,,900\n2,Library,ordinary,south,C2,,\n3,Post,postal,south,C2,,\n";
const LISTS: &str = "contest,list,name,short_name,candidate,candidate_name\n\
    ep,1,First List,F,1,Ada Lindqvist\nep,1,,,2,Νίκος Παπαδάκης\nep,2,Second List,S,1,Вера Иванова\n";

/// An office with its officer at it, and a folder.
struct Office {
    desk: Desk,
    world: Arc<SetWorld>,
    folder: TempDir,
}

impl Office {
    fn new() -> Self {
        let (world, folder) = (SetWorld::evening(), tempfile::tempdir().unwrap());
        let mut desk = office_at(&folder.path().join("office.counterfoil"), &world).unwrap();
        desk.sign_in(OFFICER, &passphrase()).unwrap();
        Self { desk, world, folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, text).unwrap();
        path
    }

    fn basics(&mut self, change: impl FnOnce(&mut Basics)) {
        let mut basics = Basics::from(self.draft());
        change(&mut basics);
        self.desk.edit_preparation(Edit::Basics(basics)).unwrap();
    }

    fn draft(&self) -> Definition {
        self.desk.preparation().unwrap().unwrap().definition
    }

    /// From two tables, without a fault.
    fn prepare(&mut self) {
        self.desk.begin_preparation("en").unwrap();
        self.basics(|basics| {
            basics.title = "Parliament 2026".into();
            basics.date = "2026-11-22".parse().unwrap();
            basics.mode = Mode::Test;
        });
        let files = [self.write("s.csv", STATIONS), self.write("l.csv", LISTS)];
        self.desk.take_over(&files, None).unwrap();
    }

    fn play(&mut self, name: &str) -> DryRunReport {
        let run = self.desk.dry_run_to_come().unwrap();
        let report = run.play(&self.path(name), &mut |_| ControlFlow::Continue(()));
        self.desk.dry_run_done(&report).unwrap();
        report
    }

    fn sign(&mut self) {
        let path = self.path("authority");
        self.desk.make_authority(&path, &passphrase(), KdfParams::LEAST).unwrap();
        self.desk.sign_preparation().unwrap();
    }
}

fn code<T>(result: Result<T, Refusal>) -> &'static str {
    result.err().map_or("accepted", |refusal| refusal.code())
}

#[test]
fn r4_5_tables_are_seen_before_they_are_taken_and_each_fault_stands_at_its_line() {
    let mut office = Office::new();
    assert_eq!(code(office.desk.preview_taking(&[], Some(STATIONS))), "nothing-prepared");
    office.desk.begin_preparation("en").unwrap();
    let empty = office.draft();
    let wrong = "number,name,kind,area,centre\n1,School,ordinry,north,C1\n1,Hall,ordinary,north,\n";
    let Err(Refusal::Faults(faults)) = office.desk.preview_taking(&[], Some(wrong)) else { panic!("no faults") };
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(told.iter().any(|fault| fault.contains("line=2") && fault.contains("column=kind")), "{told:?}");
    assert!(told.iter().any(|fault| fault.contains("line=3") && fault.contains("column=centre")), "{told:?}");
    let seen = office.desk.preview_taking(&[], Some(STATIONS)).unwrap();
    assert_eq!((seen.definition.stations.len(), seen.definition.centres.len()), (3, 2));
    assert_eq!(office.draft(), empty, "looking changes nothing");
    // From a spreadsheet, with tabs.
    office.desk.take_over(&[], Some(&STATIONS.replace(',', "\t"))).unwrap();
    let draft = office.draft();
    assert_eq!(draft.areas.iter().map(|area| area.id.as_str()).collect::<Vec<_>>(), ["all", "north", "south"]);
    assert_eq!(draft.stations[2].kind, StationKind::Postal);
    office.desk.take_over(&[], Some(LISTS)).unwrap();
    let draft = office.draft();
    assert_eq!((draft.contests[0].lists.len(), draft.contests[0].candidates()), (2, 3));
    assert_eq!(draft.contests[0].area.as_str(), "all");
    assert_eq!(draft.stations.len(), 3, "what no table is about stays");
}

#[test]
fn a_draft_outlives_its_desk_and_names_the_page_of_each_fault() {
    let mut office = Office::new();
    office.desk.begin_preparation("de").unwrap();
    let pages = |desk: &Desk| {
        let mut pages: Vec<FaultPage> = desk.preparation_faults().unwrap().iter().map(|fault| fault.page).collect();
        pages.dedup();
        pages
    };
    assert!(pages(&office.desk).contains(&FaultPage::Basics) && pages(&office.desk).contains(&FaultPage::Places));
    office.prepare();
    assert_eq!(pages(&office.desk), [], "{:?}", office.desk.preparation_faults().unwrap());
    let draft = office.draft();
    assert_eq!(draft.id.as_str(), "2026-11-22-european-parliament-parliament-2026");
    let Office { desk, world, folder } = office;
    let path = desk.path().to_owned();
    drop(desk);
    let desk = Desk::open(&path, OFFICER, &passphrase(), world.clone()).unwrap();
    assert_eq!(desk.preparation().unwrap().unwrap().definition, draft);
    let mut office = Office { desk, world, folder };
    // Another code for an area is followed by all that name it; a station without an area is told on its page.
    let mut area = draft.areas[1].clone();
    area.id = election::AreaId::new("upper");
    office.desk.edit_preparation(Edit::Area(Put { at: Some(1), item: Some(area) })).unwrap();
    assert_eq!(office.draft().stations[0].area.as_str(), "upper");
    office.desk.edit_preparation(Edit::Area(Put { at: Some(1), item: None })).unwrap();
    let faults = office.desk.preparation_faults().unwrap();
    assert!(faults.iter().any(|fault| fault.page == FaultPage::Places && fault.of == "1"), "{faults:?}");
    assert_eq!(code(office.desk.dry_run_to_come()), "preparation-faulty");
    assert_eq!(code(office.desk.edit_preparation(Edit::Centre(Put { at: Some(9), item: None }))), "no-such-part");
}

#[test]
fn nothing_is_signed_before_exactly_this_was_played() {
    let mut office = Office::new();
    office.prepare();
    let path = office.path("authority");
    office.desk.make_authority(&path, &passphrase(), KdfParams::LEAST).unwrap();
    assert_eq!(code(office.desk.sign_preparation()), "not-played");
    let report = office.play("run-1");
    assert!(report.went_well(), "{report:#?}");
    office.basics(|basics| basics.policies.serials = true);
    assert!(!office.desk.preparation().unwrap().unwrap().played);
    assert_eq!(code(office.desk.sign_preparation()), "not-played");
    office.desk.dry_run_done(&report).unwrap();
    assert_eq!(code(office.desk.sign_preparation()), "not-played", "another version was played");
    let stopped = office.desk.dry_run_to_come().unwrap().play(&office.path("run-2"), &mut |_| ControlFlow::Break(()));
    assert!(stopped.stopped && !stopped.went_well());
    assert!(office.play("run-3").went_well());
    let first = office.desk.sign_preparation().unwrap();
    assert_eq!(office.desk.sign_preparation().unwrap().file, first.file, "the same again is the same file");
    assert!(office.desk.preparation().unwrap().unwrap().signed);
    office.desk.lock().unwrap();
    office.desk.sign_in(OFFICER, &passphrase()).unwrap();
    assert_eq!(code(office.desk.authority()), "authority-closed", "a lock closes the authority");
}

#[test]
fn every_ready_made_form_passes_the_dry_run() {
    for form in ["de-euwo", "nl-na31-2", "cz-okrsek", "ee-jaoskond"] {
        let mut office = Office::new();
        office.prepare();
        let mut contest = office.draft().contests[0].clone();
        contest.form = election::FormId::new(form);
        office.desk.edit_preparation(Edit::Contest(Box::new(Put { at: Some(0), item: Some(contest) }))).unwrap();
        let report = office.play("run");
        assert!(report.went_well(), "{form}: {report:#?}");
    }
}

#[test]
fn r4_1_a_centre_is_set_up_from_its_package_enrolled_and_withdrawn() {
    let mut office = Office::new();
    office.prepare();
    office.play("run");
    office.sign();
    let signed = office.desk.signed_election().unwrap();
    let letter = office.desk.paper(&Paper::PreparedLetter).unwrap();
    assert!(letter.pages >= 1 && office.desk.paper(&Paper::PreparedSheet(0)).unwrap().pages >= 1);
    assert!(office.desk.paper(&Paper::PreparedSheets).unwrap().pages >= 3);
    let stick = office.path("stick");
    fs::create_dir(&stick).unwrap();
    let medium = FolderMedium::open(&stick).unwrap();
    let packages = office.desk.packages_to_come(true).unwrap();
    let written = packages.write(&medium, &stick, &mut |_| ControlFlow::Continue(())).unwrap();
    office.desk.packages_written(&written).unwrap();
    assert_eq!((written.centres, written.stopped), (2, false));
    assert!(office.desk.preparation().unwrap().unwrap().packaged);
    let package = written.folder.join("C2");
    assert!(fs::read(package.join("blank-sheets.pdf")).unwrap().starts_with(b"%PDF"));
    // The centre, from its package alone.
    let administrator = person(ADMINISTRATOR, Role::Administrator);
    let secret = passphrase();
    let new = NewDesk { place: "Hall", person: &administrator, passphrase: &secret, cost: KdfParams::LEAST };
    let mut centre = make_centre(&office.path("hall.counterfoil"), &new, office.world.clone()).unwrap();
    let file = fs::read(package.join("election.election.asice")).unwrap();
    centre.load_election(&file, &signed.authority, Some(CentreId::new("C2"))).unwrap();
    let request = centre.write_request(&mut FolderMedium::open(&stick).unwrap()).unwrap();
    // The office finds the request, and believes it only by what is typed.
    let found = office.desk.find_requests(std::slice::from_ref(&stick)).unwrap();
    assert_eq!((found.len(), found[0].applicant.as_str(), found[0].refusal.clone()), (1, "C2", None));
    let mut out = FolderMedium::open(&stick).unwrap();
    let wrong = sealing::Fingerprint::of(&sealing::Digest::of(b"another"));
    assert_eq!(code(office.desk.enrol(&found[0].path, &wrong, &mut out)), "wrong-request-fingerprint");
    let issued = office.desk.enrol(&found[0].path, &request.fingerprint, &mut out).unwrap();
    centre.load_certificate(&fs::read(stick.join(&issued.name)).unwrap()).unwrap();
    let states = |desk: &Desk| -> Vec<EnrolmentState> {
        desk.centre_standings().unwrap().iter().map(operations::CentreStanding::state).collect()
    };
    assert_eq!(states(&office.desk), [EnrolmentState::Waiting, EnrolmentState::Enrolled]);
    // Withdrawn: known here at once, and to another office by the next package.
    let id = CentreId::new("C2");
    assert_eq!(code(office.desk.revoke_centre(&id, " ")), "no-reason");
    office.desk.revoke_centre(&id, "The laptop was lost.").unwrap();
    assert_eq!(code(office.desk.revoke_centre(&id, "Again.")), "no-certificate");
    assert_eq!(states(&office.desk), [EnrolmentState::Waiting, EnrolmentState::Revoked]);
    office.desk.close_authority();
    assert_eq!(
        states(&office.desk),
        [EnrolmentState::Waiting, EnrolmentState::Revoked],
        "the office's journal says so"
    );
    office.desk.open_authority(&office.path("authority"), &passphrase()).unwrap();
    let packages = office.desk.packages_to_come(false).unwrap();
    packages.write(&medium, &stick, &mut |_| ControlFlow::Continue(())).unwrap();
    let list = fs::read(written.folder.join("C1/withdrawn-1.revoked.asice")).unwrap();
    let mut other = office_at(&office.path("other.counterfoil"), &office.world).unwrap();
    other.load_election(&file, &signed.authority, None).unwrap();
    other.sign_in(OFFICER, &passphrase()).unwrap();
    assert_eq!(other.load_revocations(&list), Ok(1));
    assert_eq!(other.load_revocations(&list), Ok(1), "the same again changes nothing");
    assert_eq!(code(other.load_revocations(&file)), "wrong-media-type");
}

#[test]
fn an_office_asks_for_its_certificate_like_a_centre() {
    let mut office = Office::new();
    office.prepare();
    office.play("run");
    office.sign();
    let signed = office.desk.signed_election().unwrap();
    let mut other = office_at(&office.path("other.counterfoil"), &office.world).unwrap();
    other.load_election(&signed.file, &signed.authority, None).unwrap();
    let stick = office.path("stick");
    fs::create_dir(&stick).unwrap();
    let request = other.write_request(&mut FolderMedium::open(&stick).unwrap()).unwrap();
    let found = office.desk.find_requests(std::slice::from_ref(&stick)).unwrap();
    assert!(found[0].is_office && found[0].applicant == Applicant::Office.id());
    let mut medium = FolderMedium::open(&stick).unwrap();
    let issued = office.desk.enrol(&found[0].path, &request.fingerprint, &mut medium).unwrap();
    other.load_certificate(&fs::read(stick.join(issued.name)).unwrap()).unwrap();
    assert!(office.world.now() > chrono::DateTime::UNIX_EPOCH);
}
