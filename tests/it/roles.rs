//! Every role tries every command at a prepared desk; what came of it is a table that is kept beside the requirements.
//!
//! A command of the shell that stands in neither list below fails a test: whoever adds one says here what it does to a desk.
#![allow(clippy::unwrap_used)]
use apportionment::{Lot, Place};
use election::{ContestId, Count, Counts, Discard, PersonId, RecordId, Role};
use operations::{Desk, FolderMedium, JournalFilter, JournalForm, Link, Paper, PaperFile, Publish, Refusal, World};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use suite::centre::Centre;
use suite::night::{copy, example, passphrase, person};
use suite::surroundings::SetSurroundings;

const FILE: &str = "assets/roles.md";
const REWRITE_VARIABLE: &str = "COUNTERFOIL_REWRITE";
const SHELL: &str = "src-tauri/src/lib.rs";

const HEAD: &str = "# Who may do what\n\n\
    Every role tries every command of the window at a desk where there is something to do for everybody: a record in each\n\
    stage, a file to import. **yes** is allowed, else the code of the refusal stands. Written by\n\
    `COUNTERFOIL_REWRITE=1 cargo test --workspace --test it roles`; a test compares it.\n\n";

/// What a command does to a desk; it may change it.
type Try = fn(&mut Desk, &Stage) -> Result<(), Refusal>;

/// Commands at a counting centre's desk, by the names that the window calls.
const AT_CENTRE: &[(&str, Try)] = &[
    ("closing", |desk, _| desk.closing().map(drop)),
    ("close_centre", |desk, stage| desk.close_centre(&mut stage.stick()).map(drop)),
    ("incident_pack", |desk, stage| desk.incident_pack(&[], None, &mut stage.stick()).map(drop)),
    ("board", |desk, _| desk.board().map(drop)),
    ("projector", |desk, _| desk.remains().map(drop)),
    ("checklist", |desk, _| desk.checklist().map(drop)),
    ("open_entry", |desk, stage| desk.open_entry(&stage.waiting, None).map(drop)),
    ("save_draft", |desk, stage| desk.save_draft(&stage.waiting, stage.paper(&stage.waiting), 0)),
    ("discard_draft", |desk, stage| desk.discard_draft(&stage.waiting)),
    ("confirm_entry", |desk, stage| desk.enter(&stage.waiting, stage.paper(&stage.waiting)).map(drop)),
    ("open_settlement", |desk, stage| desk.to_settle(&stage.differing).map(drop)),
    ("settle", |desk, stage| desk.settle(&stage.differing, vec![stage.settled]).map(drop)),
    ("discard", |desk, stage| desk.discard(&stage.differing, Discard::Both, WHY).map(drop)),
    ("open_approval", |desk, _| desk.require_counts().map(drop)),
    ("approve", |desk, stage| desk.approve(&stage.agreed, stage.explanations.clone()).map(drop)),
    ("open_correction", |desk, stage| desk.correct(&stage.approved, WHY).map(drop)),
    ("protocol", |desk, stage| desk.protocol(&stage.approved).map(drop)),
    ("save_protocol", |desk, stage| desk.save_protocol(&stage.approved, "protocol.pdf", &mut stage.stick()).map(drop)),
    ("open_handover", |desk, _| desk.leaving().map(drop)),
    ("export_results", |desk, stage| {
        let records = std::slice::from_ref(&stage.approved);
        desk.hand_over(records, &mut stage.stick(), &mut stage.stick(), |_, _| ControlFlow::Continue(())).map(drop)
    }),
    ("print_paper", |desk, stage| desk.protocol_to_print(&stage.approved, 1).map(drop)),
    ("open_printing", |desk, _| desk.signed_in().map(drop)),
    ("end_printing", |desk, stage| desk.protocol_printed(&stage.approved, 1, &[None])),
    ("readiness", |desk, stage| desk.readiness(&*stage.around, None).map(drop)),
    ("check_readiness", |desk, stage| desk.check_readiness(&*stage.around, None).map(drop)),
    ("confirm_clock", |desk, _| desk.confirm_clock()),
    ("accept_network", |desk, stage| {
        stage.around.turn("eth0", Link::Up);
        desk.watch(stage.around.clone())?;
        let accepted = desk.accept_network(&["eth0".to_owned()], WHY);
        stage.around.turn("eth0", Link::Off);
        accepted
    }),
    ("setup", |desk, _| desk.setup().map(drop)),
    ("let_in", |desk, _| desk.let_in(&[person("newcomer", Role::Typist)]).map(drop)),
    ("let_in_table", |desk, _| desk.let_in_table(b"code,name,role\nnewcomer,Newcomer,typist\n").map(drop)),
    ("slips_handed_out", |desk, _| desk.slips_handed_out()),
    ("give_passphrase", |desk, _| desk.give_passphrase(&PersonId::new("typist-1")).map(drop)),
    ("remove_person", |desk, _| desk.remove_person(&PersonId::new("typist-1"))),
    ("set_lock_minutes", |desk, _| desk.set_lock_minutes(10)),
    ("read_election", |desk, stage| desk.read_election(&stage.centre.night.file).map(drop)),
    // Frozen and without an offer, a key or a file, these get no further for anybody; whoever may not hears of that first.
    ("confirm_election", |desk, _| desk.confirm_election(&[], None)),
    ("confirm_recovery_key", |desk, _| desk.confirm_recovery_key(&[])),
    ("load_certificate", |desk, _| desk.load_certificate(b"no file")),
    ("show_recovery_key", |desk, _| desk.show_recovery_key().map(drop)),
    ("write_request", |desk, stage| desk.write_request(&mut stage.stick()).map(drop)),
    ("lock", |desk, _| desk.lock()),
    ("papers", |desk, _| desk.papers().map(drop)),
    ("paper", |desk, stage| desk.paper(&Paper::BlankSheet(stage.waiting.clone())).map(drop)),
    ("blank_sheets", |desk, _| desk.blank_sheets_to_come(None).map(drop)),
    ("save_paper", |desk, stage| desk.save_paper(&stage.sheet, "blank.pdf", &mut stage.stick())),
    ("begin_backup", |desk, stage| desk.begin_backup(&stage.centre.night.path("copies"), None).map(drop)),
    ("copy_now", |desk, _| desk.require_backup()),
    ("end_backup", |desk, _| desk.end_backup()),
    ("journal", |desk, _| desk.journal(&JournalFilter::default()).map(drop)),
    ("prove_journal", |desk, _| desk.prove().map(drop)),
    ("export_journal", |desk, stage| desk.export_journal(JournalForm::JsonLines, None, &mut stage.stick()).map(drop)),
    ("sign_out", |desk, _| desk.sign_out()),
];

/// Commands at a counting centre's desk that follow on others: who did these before, what they were, and the command.
const FOLLOWING: &[(&str, &str, Try, Try)] = &[
    (
        "destroy_keys",
        SUPERVISOR,
        |desk, stage| desk.close_centre(&mut stage.stick()).map(drop),
        |desk, _| {
            let place = desk.place().to_owned();
            desk.destroy_keys(&place, Some(WHY))
        },
    ),
    (
        "archive_centre",
        SUPERVISOR,
        |desk, stage| {
            let place = desk.place().to_owned();
            desk.close_centre(&mut stage.stick())?;
            desk.destroy_keys(&place, Some(WHY))
        },
        |desk, stage| desk.archive(&stage.folder()).map(drop),
    ),
    (
        "save_protocol_copy",
        SUPERVISOR,
        |desk, stage| desk.save_protocol(&stage.approved, "protocol.pdf", &mut stage.stick()),
        |desk, stage| desk.save_copy_of_protocol(&stage.approved, "copy.pdf", &mut stage.stick()).map(drop),
    ),
];

const SUPERVISOR: &str = "supervisor-2";

/// Commands at the central office's desk.
const AT_OFFICE: &[(&str, Try)] = &[
    ("import_results", |desk, stage| {
        desk.import(std::slice::from_ref(&stage.file), |_, _| ControlFlow::Continue(())).map(drop)
    }),
    ("watch_folder", |desk, _| desk.may_import()),
    ("received", |desk, _| desk.arrivals().map(drop)),
    ("preparation", |desk, _| desk.preparation().map(drop)),
    ("begin_preparation", |desk, _| desk.begin_preparation("en")),
    ("edit_preparation", |desk, _| {
        desk.begin_preparation("en")?;
        desk.edit_preparation(operations::Edit::Station(operations::Put { at: None, item: None }))
    }),
    ("discard_preparation", |desk, _| desk.discard_preparation()),
    ("preview_taking", |desk, _| prepared(desk)?.preview_taking(&[], Some(AREAS)).map(drop)),
    ("take_over", |desk, _| prepared(desk)?.take_over(&[], Some(AREAS))),
    ("dry_run", |desk, stage| prepared_whole(desk, stage)?.dry_run_to_come().map(drop)),
    ("make_authority", |desk, stage| {
        let path = stage.folder().join("authority");
        prepared_whole(desk, stage)?.make_authority(&path, &passphrase(), sealing::KdfParams::LEAST)
    }),
    ("open_authority", |desk, stage| desk.open_authority(&stage.centre.night.authority_vault(), &passphrase())),
    ("sign_preparation", |desk, stage| signed(desk, stage)?.sign_preparation().map(drop)),
    ("signed_preparation", |desk, stage| signed(desk, stage)?.signed_election().map(drop)),
    ("write_packages", |desk, stage| signed(desk, stage)?.packages_to_come(false).map(drop)),
    ("enrolment", |desk, _| desk.centre_standings().map(drop)),
    ("find_requests", |desk, stage| {
        desk.open_authority(&stage.centre.night.authority_vault(), &passphrase())?;
        desk.find_requests(&[stage.folder()]).map(drop)
    }),
    ("load_revocations", |desk, _| not_a_file(desk.load_revocations(b"").map(drop))),
    ("conflict", |desk, stage| desk.contenders(&stage.approved).map(drop)),
    ("choose_file_of_record", |desk, stage| {
        let file = sealing::Digest::of(b"none");
        desk.choose_file(&stage.approved, &file, &BTreeSet::from([file]), WHY).map(drop)
    }),
    ("save_received", |desk, stage| desk.save_original(&sealing::Digest::of(b"none"), "none", &mut stage.stick())),
    ("totals", |desk, _| desk.totals(&ContestId::new("bridge"), None).map(drop)),
    ("compare_areas", |desk, _| desk.lookout()?.compare(&ContestId::new("bridge"), None).map(drop)),
    ("confirm_board", |desk, _| desk.lookout().map(drop)),
    ("confirm_paper", |desk, stage| {
        let texts = stage.imported(desk)?;
        desk.confirm(&texts, None).map(drop)
    }),
    ("paper_to_key", |desk, stage| {
        stage.imported(desk)?;
        desk.paper_to_key(&stage.approved).map(drop)
    }),
    ("confirm_totals", |desk, stage| {
        stage.imported(desk)?;
        let counts = stage.paper(&stage.approved);
        let keyed = desk.paper_to_key(&stage.approved)?.into_iter().map(|position| counts.at(position));
        let keyed: Vec<Option<Count>> = keyed.collect();
        desk.confirm_totals(&stage.approved, &keyed).map(drop)
    }),
    ("paper_differs", |desk, stage| {
        stage.imported(desk)?;
        desk.paper_differs(&stage.approved, WHY, &[])
    }),
    ("settle_sample", |desk, _| desk.settle_sample(Some(("314159", 2)))),
    ("watch_night", |desk, _| desk.lookout()?.watch(None, None).map(drop)),
    ("findings", |desk, _| desk.lookout()?.findings(&ContestId::new("bridge")).map(drop)),
    ("explanations", |desk, _| desk.explanations().map(drop)),
    ("explain_finding", |desk, _| match desk.explain_finding(&ContestId::new("bridge"), "swapped:a@1", WHY) {
        Err(Refusal::NoSuchFinding) => Ok(()),
        said => said,
    }),
    ("night_records", |desk, _| desk.lookout()?.records(&operations::RecordsWanted::default()).map(drop)),
    ("seats", |desk, _| desk.seats(&ContestId::new("assembly"), &[], true).map(drop)),
    ("record_lot", |desk, _| {
        let lot = Lot { place: Place::Whole, among: vec!["1".into(), "2".into()], drawn: vec!["1".into()] };
        desk.record_lot(&ContestId::new("assembly"), &lot, "Witness", WHY)
    }),
    ("release", |desk, _| desk.embargo().map(drop)),
    ("release_together", |desk, _| desk.release_together(&passphrase(), &PersonId::new("officer"), &passphrase(), WHY)),
    ("load_release", |desk, stage| desk.load_release(&stage.centre.night.file)),
    ("publishing", |desk, _| desk.publishing().map(drop)),
    ("publish", |desk, stage| {
        desk.publish(&Publish::default(), &stage.folder(), |_| ControlFlow::Continue(())).map(drop)
    }),
    ("compare_publication", |desk, stage| desk.compare_publication(&stage.centre.night.file).map(drop)),
];

/// A table that every election can take.
const AREAS: &str = "id,parent,kind,name\nall,,land,Land\n";

/// The desk with an election that is prepared.
fn prepared(desk: &mut Desk) -> Result<&mut Desk, Refusal> {
    desk.begin_preparation("en")?;
    Ok(desk)
}

/// With the example as the election that is prepared.
fn prepared_whole<'d>(desk: &'d mut Desk, stage: &Stage) -> Result<&'d mut Desk, Refusal> {
    let file = stage.folder().join("election.json");
    fs::write(&file, operations::EXAMPLE_ELECTION).unwrap();
    prepared(desk)?.take_over(&[file], None)?;
    Ok(desk)
}

/// With the example played and signed.
fn signed<'d>(desk: &'d mut Desk, stage: &Stage) -> Result<&'d mut Desk, Refusal> {
    prepared_whole(desk, stage)?;
    let report = desk.dry_run_to_come()?.play(&stage.folder().join("run"), &mut |_| ControlFlow::Continue(()));
    desk.dry_run_done(&report)?;
    desk.make_authority(&stage.folder().join("authority"), &passphrase(), sealing::KdfParams::LEAST)?;
    desk.sign_preparation()?;
    Ok(desk)
}

/// A right is asked for before the file is looked at.
fn not_a_file(heard: Result<(), Refusal>) -> Result<(), Refusal> {
    match heard {
        Err(Refusal::Exchange(_)) => Ok(()),
        other => other,
    }
}

/// Commands that ask nothing of a desk, or no more than who is signed in, and why.
const OUTSIDE: &[(&str, &str)] = &[
    ("prepared_rows", "follows preparation, a part of it"),
    ("prepared_contest", "follows preparation, a part of it"),
    ("prepared_form", "follows preparation, a part of it"),
    ("ready_allocations", "rules that anybody may read"),
    ("close_authority", "takes a right away, and gives none"),
    ("enrol_centre", "follows find_requests, and wants the fingerprint that was read out"),
    ("revoke_centre", "follows open_authority, and wants a reason"),
    ("start", "what is open, before anybody signs in"),
    ("begin_demonstration", "makes an election of its own"),
    ("open_vault", "turns the window to another vault"),
    ("watch", "tells of media and interfaces, never of records"),
    ("choose_folder", "the system’s dialog"),
    ("choose_file", "the system’s dialog"),
    ("find_files", "what lies on a stick, by the ends of its names"),
    ("sign_in", "wants the passphrase"),
    ("choose_existing", "the system’s dialog"),
    ("make_vault", "makes a vault of its own"),
    ("recover", "wants the recovery key"),
    ("look_at_desk", "what the desk says of itself"),
    ("judge_passphrase", "says of a passphrase that is being typed whether it will be taken"),
    ("change_passphrase", "one’s own, and wants the old one, or a first one that was just typed"),
    ("touch", "tells that somebody is there"),
    ("check_entry", "adds up the numbers that the screen sends, and knows no others"),
    ("mount_medium", "the system’s sticks"),
    ("eject_medium", "the system’s sticks"),
    ("stop_export", "stops one’s own work"),
    ("copies", "what a folder says of itself, before anybody signs in"),
    ("restore_vault", "wants the passphrase"),
    ("stop_restore", "stops one’s own work"),
    ("stop_import", "stops one’s own work"),
    ("pause_import", "holds one’s own work"),
    ("end_watching", "ends one’s own work"),
    ("stop_publishing", "stops one’s own work"),
    ("printers", "the system’s printers"),
    ("stop_paper", "stops one’s own work"),
    ("print_progress", "the system’s printers"),
];

const WHY: &str = "The sheet of another station.";

/// The prepared desks, a record in each stage, and what is needed to go on with them.
struct Stage {
    centre: Centre,
    waiting: RecordId,
    differing: RecordId,
    settled: (usize, Count),
    agreed: RecordId,
    explanations: election::Explanations,
    approved: RecordId,
    file: PathBuf,
    sheet: PaperFile,
    around: Arc<SetSurroundings>,
}

impl Stage {
    fn set() -> Self {
        let mut definition = example().unwrap();
        definition.embargo = None;
        let mut centre = Centre::of(&definition).unwrap();
        let [waiting, differing, agreed, approved] = [0, 1, 2, 3].map(|place| centre.papers[place].0.clone());
        centre.agree(&agreed).unwrap();
        centre.approve(&approved).unwrap();
        let stick = centre.night.path("sticks");
        fs::create_dir(&stick).unwrap();
        fs::create_dir(centre.night.path("copies")).unwrap();
        // Whoever looks at a protocol finds it made; making it is part of approving's day, not of looking.
        centre.desk.make_protocols(std::slice::from_ref(&approved)).unwrap();
        let mut medium = FolderMedium::open(&stick).unwrap();
        let paper = centre.paper(&differing).unwrap();
        let settled = (0..paper.len()).find_map(|place| Some((place, paper.at(place)?))).unwrap();
        let mut wrong = paper.clone();
        wrong.put(settled.0, Count::new(settled.1.number() + 1));
        for (typist, counts) in [("typist-1", paper), ("typist-2", wrong)] {
            centre.sit_down(typist).unwrap();
            centre.desk.enter(&differing, counts).unwrap();
        }
        centre.sit_down("supervisor-2").unwrap();
        let (records, mut second) = (std::slice::from_ref(&approved), medium.clone());
        let out = centre.desk.hand_over(records, &mut medium, &mut second, |_, _| ControlFlow::Continue(())).unwrap();
        let file = stick.join(&out[0].name);
        let explanations = centre.explanations(&agreed).unwrap();
        let sheet = centre.desk.paper(&Paper::BlankSheet(waiting.clone())).unwrap();
        centre.desk.sign_out().unwrap();
        for role in [Role::Typist, Role::Supervisor, Role::Observer] {
            let office = &mut centre.night.office;
            office.sign_in(suite::night::ADMINISTRATOR, &passphrase()).unwrap();
            office.add_person(&person(role.name(), role), &passphrase(), sealing::KdfParams::LEAST).unwrap();
        }
        centre.night.office.sign_out().unwrap();
        let around = SetSurroundings::quiet();
        Self { centre, waiting, differing, settled, agreed, explanations, approved, file, sheet, around }
    }

    fn paper(&self, record: &RecordId) -> Counts {
        self.centre.paper(record).unwrap()
    }

    /// Imports the approved record for whoever may; what would be scanned from its paper.
    fn imported(&self, desk: &mut Desk) -> Result<Vec<String>, Refusal> {
        let imported = desk.import(std::slice::from_ref(&self.file), |_, _| ControlFlow::Continue(()));
        if desk.seated().is_some_and(|person| person.role == Role::Officer) {
            imported?;
        }
        Ok(exchange::paper::to_paper(&fs::read(&self.file).unwrap())?)
    }

    /// An empty stick: what lies on one already is refused for another reason.
    fn stick(&self) -> FolderMedium {
        FolderMedium::open(&self.folder()).unwrap()
    }

    fn folder(&self) -> PathBuf {
        tempfile::tempdir_in(self.centre.night.path("sticks")).unwrap().keep()
    }

    /// A copy of a desk with this person at it.
    fn desk(&self, prepared: &Path, person: &str) -> Desk {
        let path = self.centre.night.path("tried.counterfoil");
        if path.exists() {
            fs::remove_dir_all(&path).unwrap();
        }
        copy(prepared, &path).unwrap();
        let world: Arc<dyn World> = self.centre.night.world.clone();
        Desk::open(&path, person, &passphrase(), world).unwrap()
    }

    /// What each role hears, command by command. After one that was allowed, the desk is prepared anew.
    fn tried(&self, prepared: &Path, who: fn(Role) -> &'static str, commands: &[(&'static str, Try)]) -> Heard {
        let mut heard = Heard::new();
        for role in Role::ALL {
            let mut desk = None;
            for (name, attempt) in commands {
                let mut at = desk.take().unwrap_or_else(|| self.desk(prepared, who(role)));
                let answer = attempt(&mut at, self);
                heard.insert((*name, role), answer.as_ref().map_or_else(Refusal::code, |()| "yes"));
                desk = answer.is_err().then_some(at);
            }
        }
        heard
    }

    /// The same of commands that follow on others, which somebody did who may.
    fn followed(&self, who: fn(Role) -> &'static str) -> Heard {
        let mut heard = Heard::new();
        for role in Role::ALL {
            for (name, by, before, attempt) in FOLLOWING {
                let mut at = self.desk(self.centre.desk.path(), by);
                before(&mut at, self).unwrap();
                at.sign_in(who(role), &passphrase()).unwrap();
                heard.insert((*name, role), attempt(&mut at, self).as_ref().map_or_else(Refusal::code, |()| "yes"));
            }
        }
        heard
    }

    fn at_centre(&self) -> Heard {
        let who: fn(Role) -> &'static str = |role| match role {
            Role::Administrator => "administrator",
            Role::Typist => "typist-3",
            Role::Supervisor => SUPERVISOR,
            Role::Observer => "observer",
            Role::Officer => "officer",
        };
        let mut heard = self.tried(self.centre.desk.path(), who, AT_CENTRE);
        heard.extend(self.followed(who));
        heard
    }

    fn at_office(&self) -> Heard {
        self.tried(self.centre.night.office.path(), Role::name, AT_OFFICE)
    }
}

type Heard = BTreeMap<(&'static str, Role), &'static str>;

fn table() -> String {
    let (stage, mut text) = (Stage::set(), HEAD.to_owned());
    let names = |commands: &[(&'static str, Try)]| commands.iter().map(|(name, _)| *name).collect::<Vec<_>>();
    let following = FOLLOWING.iter().map(|(name, ..)| *name);
    let desks = [
        ("At a counting centre", names(AT_CENTRE).into_iter().chain(following).collect(), stage.at_centre()),
        ("At the central office", names(AT_OFFICE), stage.at_office()),
    ];
    for (title, commands, heard) in desks {
        let roles = Role::ALL.map(Role::name).join(" | ");
        write!(text, "## {title}\n\n| command | {roles} |\n|---|{}\n", "---|".repeat(Role::ALL.len())).unwrap();
        for command in commands {
            let said = Role::ALL.map(|role| match heard[&(command, role)] {
                "yes" => "**yes**",
                refused => refused,
            });
            writeln!(text, "| `{command}` | {} |", said.join(" | ")).unwrap();
        }
        text.push('\n');
    }
    text.push_str("## Without a desk\n\n| command | what it is |\n|---|---|\n");
    for (command, what) in OUTSIDE {
        writeln!(text, "| `{command}` | {what} |").unwrap();
    }
    text
}

/// The commands that the window can call.
fn shell() -> BTreeSet<String> {
    let text = fs::read_to_string(suite::place::root().join(SHELL)).unwrap();
    let list = text.split("generate_handler![").nth(1).unwrap().split(']').next().unwrap().to_owned();
    let names = list.split(',').filter_map(|path| path.trim().rsplit("::").next().map(str::to_owned));
    names.filter(|name| !name.is_empty()).collect()
}

#[test]
fn r3_1_the_table_of_roles_is_current() {
    let (path, table) = (suite::place::root().join(FILE), table());
    if std::env::var_os(REWRITE_VARIABLE).is_some() {
        fs::write(&path, &table).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == table, "{FILE} is old: {REWRITE_VARIABLE}=1 cargo test --workspace --test it roles");
}

#[test]
fn r3_1_every_command_of_the_window_is_tried_by_every_role() {
    let tried = AT_CENTRE.iter().chain(AT_OFFICE).map(|(name, _)| (*name).to_owned());
    let tried = tried.chain(FOLLOWING.iter().map(|(name, ..)| (*name).to_owned()));
    let known: BTreeSet<String> = tried.chain(OUTSIDE.iter().map(|(name, _)| (*name).to_owned())).collect();
    let shell = shell();
    assert!(shell.len() > 20, "the list of commands was not found");
    let missing: Vec<&String> = shell.difference(&known).collect();
    assert!(missing.is_empty(), "say in tests/it/roles.rs what these do to a desk: {missing:?}");
    let gone: Vec<&String> = known.difference(&shell).collect();
    assert!(gone.is_empty(), "the window has no such commands any more: {gone:?}");
}
