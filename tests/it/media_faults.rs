//! Sticks that are pulled, full, protected, slow, worn out or occupied while results are written: a plain message, no record
//! lost, and the same records leave on the next stick.
#![allow(clippy::unwrap_used, clippy::panic)]
use chrono::{DateTime, Utc};
use election::RecordId;
use operations::{Desk, Exported, FolderMedium, Loaded, Medium, MediumFault, Refusal};
use std::collections::BTreeSet;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex, OnceLock};
use std::thread::sleep;
use std::time::Duration;
use suite::centre::Centre;
use suite::night::{copy, example, passphrase};
use suite::stick::{Format, Stick, USUAL_MEGABYTES};
use tempfile::TempDir;

mod copies;
mod table;

pub(crate) use table::Row;

/// How often each kind of fault is tried on each kind of file system, unless this is set.
const TRIALS_VARIABLE: &str = "COUNTERFOIL_MEDIA_TRIALS";
const TRIALS: usize = 2;
const SEED: u64 = 11;
/// A pull comes within this time after the export began or the file before was done: anywhere in the next file.
const PULLED_WITHIN_MICROSECONDS: u64 = 20_000;
/// A stick with room for a few results only.
const SMALL_MEGABYTES: u64 = 1;
/// An exFAT begins behind its first megabyte.
const SMALL_EXFAT_MEGABYTES: u64 = 4;
/// What is left of a stick that is nearly full.
const ROOM_KILOBYTES: usize = 60;
/// Where a stick breaks off: what lies behind gives errors, which is where its files are.
const BROKEN_OFF_AT_KILOBYTES: u64 = 512;
const SLOW_MILLISECONDS: u64 = 5;
const HANGING_MILLISECONDS: u64 = 300;
const SUPERVISOR: &str = "supervisor-1";

/// A centre with every record approved, its vault ready to be copied.
struct Approved {
    centre: Centre,
    pristine: PathBuf,
    records: Vec<RecordId>,
}

fn approved() -> &'static Mutex<Approved> {
    static APPROVED: OnceLock<Mutex<Approved>> = OnceLock::new();
    APPROVED.get_or_init(|| {
        let mut centre = Centre::of(&example().unwrap()).unwrap();
        let ours = centre.desk.loaded().unwrap();
        let records: Vec<RecordId> = ours.election.records(centre.desk.centre()).collect();
        for typist in ["typist-1", "typist-2"] {
            centre.sit_down(typist).unwrap();
            for record in &records {
                let paper = centre.paper(record).unwrap();
                centre.desk.enter(record, paper).unwrap();
            }
        }
        centre.sit_down(SUPERVISOR).unwrap();
        for record in &records {
            let explanations = centre.explanations(record).unwrap();
            centre.desk.approve(record, explanations).unwrap();
        }
        centre.desk.make_protocols(&records).unwrap();
        let pristine = centre.night.path("pristine.counterfoil");
        copy(centre.desk.path(), &pristine).unwrap();
        Mutex::new(Approved { centre, pristine, records })
    })
}

/// One evening's export: a desk of its own where everything is approved and nothing has left.
struct Evening {
    folder: TempDir,
    desk: Desk,
    records: Vec<RecordId>,
}

impl Evening {
    fn new() -> Self {
        let approved = approved().lock().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let vault = folder.path().join("centre.counterfoil");
        copy(&approved.pristine, &vault).unwrap();
        let world = approved.centre.night.world.clone();
        let desk = Desk::open(&vault, SUPERVISOR, &passphrase(), world).unwrap();
        Self { folder, desk, records: approved.records.clone() }
    }

    /// Writes everything that has not left; `each` hears of each file.
    fn export(
        &mut self,
        medium: &mut dyn Medium,
        mut each: impl FnMut(usize) -> ControlFlow<()>,
    ) -> Result<Vec<Exported>, Refusal> {
        let (records, mut number) = (self.desk.to_hand_over(), 0);
        let mut paper = NoPaper;
        self.desk.hand_over(&records, medium, &mut paper, |_, _| {
            number += 1;
            each(number)
        })
    }

    /// What the journal says has left.
    fn left(&self) -> BTreeSet<RecordId> {
        let waiting = self.desk.to_hand_over();
        self.records.iter().filter(|record| !waiting.contains(record)).cloned().collect()
    }

    /// The records whose proved files are in a folder. What has a result's name must be a whole result.
    fn proved(&self, folder: &Path) -> BTreeSet<RecordId> {
        let eyes = self.eyes();
        let proved = |path: PathBuf| {
            let bytes = fs::read(&path).unwrap();
            eyes.see(&bytes).unwrap_or_else(|refusal| panic!("{}: {refusal:?}", path.display()))
        };
        results(folder).into_iter().map(proved).collect()
    }

    /// Whoever can judge results while the desk is at work.
    fn eyes(&self) -> Eyes {
        let at = self.desk.leaving().unwrap().first().unwrap().approved_at;
        Eyes { loaded: self.desk.loaded().unwrap(), at }
    }

    /// After whatever happened: the vault holds, and everything that has not left leaves for a good folder.
    fn goes_on(&mut self, left: &BTreeSet<RecordId>) {
        let good = self.folder.path().join("good");
        fs::create_dir(&good).unwrap();
        let mut medium = FolderMedium::open(&good).unwrap();
        self.export(&mut medium, |_| ControlFlow::Continue(())).unwrap();
        assert!(self.desk.to_hand_over().is_empty());
        let rest = self.records.iter().filter(|record| !left.contains(record)).cloned().collect();
        assert_eq!(self.proved(&good), rest, "all that had not left is on the next stick");
        self.desk.prove().unwrap();
    }
}

/// Proves results as the office would.
struct Eyes {
    loaded: Arc<Loaded>,
    at: DateTime<Utc>,
}

impl Eyes {
    fn see(&self, bytes: &[u8]) -> Result<RecordId, exchange::Refusal> {
        let Loaded { ring, election, digest, .. } = &*self.loaded;
        let proved = exchange::open_result(bytes, ring, election, *digest, self.at)?;
        Ok(proved.content().id.clone())
    }

    /// The records that a medium gives back whole, read from it and not from memory; it may refuse others.
    fn returned(&self, medium: &FolderMedium, folder: &Path) -> BTreeSet<RecordId> {
        let name = |path: &PathBuf| path.file_name().unwrap().to_str().unwrap().to_owned();
        let read = |path: PathBuf| medium.read(&name(&path)).ok();
        results(folder).into_iter().filter_map(read).filter_map(|bytes| self.see(&bytes).ok()).collect()
    }
}

/// The files of a folder that are called results, as far as it can be read.
fn results(folder: &Path) -> Vec<PathBuf> {
    let names = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    names.filter(|path| path.extension().is_some_and(|end| end == "asice")).collect()
}

/// The protocols wait; this is about results.
struct NoPaper;

impl Medium for NoPaper {
    fn write(&mut self, _: &str, _: &[u8]) -> Result<(), MediumFault> {
        Err(MediumFault::Missing)
    }

    fn read(&self, _: &str) -> Result<Vec<u8>, MediumFault> {
        Err(MediumFault::Missing)
    }
}

/// Notes a trial: what the journal says has left must be on the stick, whole.
fn take(
    row: &mut Row,
    outcome: &Result<Vec<Exported>, Refusal>,
    left: &BTreeSet<RecordId>,
    there: &BTreeSet<RecordId>,
) {
    let code = outcome.as_ref().err().map_or("-", Refusal::code);
    row.take(code, left.len(), left.difference(there).count());
}

fn trials() -> usize {
    std::env::var(TRIALS_VARIABLE).ok().and_then(|text| text.parse().ok()).unwrap_or(TRIALS)
}

/// All file systems, as far as this machine can make sticks.
fn formats() -> Vec<Format> {
    let possible = |format: &Format| {
        let reason = Stick::impossible(*format);
        if let Some(reason) = reason {
            println!("skipped: no {} stick on this machine: {reason}", format.name());
        }
        reason.is_none()
    };
    [Format::Fat, Format::ExFat, Format::Ext4].into_iter().filter(possible).collect()
}

fn stick(format: Format, megabytes: u64) -> Stick {
    let mut stick = Stick::make(format, "STICK1", megabytes).unwrap();
    stick.put_in().unwrap();
    stick
}

/// Begins an export and pulls the stick at some instant after so many files.
fn pulled(
    evening: &mut Evening,
    stick: &mut Stick,
    after: usize,
    micros: u64,
    clear: bool,
) -> Result<Vec<Exported>, Refusal> {
    let mut medium = FolderMedium::open(stick.path()).unwrap();
    let (call, called) = channel::<()>();
    std::thread::scope(|scope| {
        let pull = scope.spawn(move || {
            // An export that has ended before is not waited for.
            let _ = called.recv();
            sleep(Duration::from_micros(micros));
            stick.pull().unwrap();
            if clear && stick.path().exists() {
                // A FAT whose program ended stands there dead until somebody clears it away.
                let _ = stick.clear();
            }
        });
        let outcome = evening.export(&mut medium, |number| {
            if number == after {
                call.send(()).unwrap();
            }
            ControlFlow::Continue(())
        });
        drop(call);
        pull.join().unwrap();
        outcome
    })
}

#[test]
fn r3_7_a_stick_pulled_under_load_loses_no_record() {
    let mut chance = fastrand::Rng::with_seed(SEED);
    for format in formats() {
        for (kind, clear) in [("pulled", false), ("pulled and cleared away", true)] {
            let mut row = Row::new(kind, format.name());
            for _ in 0..trials() {
                let (mut evening, mut stick) = (Evening::new(), stick(format, USUAL_MEGABYTES));
                let after = chance.usize(1..evening.records.len());
                let micros = chance.u64(0..PULLED_WITHIN_MICROSECONDS);
                let outcome = pulled(&mut evening, &mut stick, after, micros, clear);
                let left = evening.left();
                evening.goes_on(&left);
                drop(stick.clear());
                stick.put_in().unwrap();
                take(&mut row, &outcome, &left, &evening.proved(stick.path()));
            }
            row.close(&["-", "folder-missing", "medium-broken"]);
        }
    }
}

#[test]
fn a_full_stick_says_so_and_the_rest_leaves_on_the_next() {
    for format in formats() {
        let mut row = Row::new("full", format.name());
        let small = if format == Format::ExFat { SMALL_EXFAT_MEGABYTES } else { SMALL_MEGABYTES };
        for _ in 0..trials() {
            let (mut evening, stick) = (Evening::new(), stick(format, small));
            fill(stick.path());
            let mut medium = FolderMedium::open(stick.path()).unwrap();
            let outcome = evening.export(&mut medium, |_| ControlFlow::Continue(()));
            let left = evening.left();
            take(&mut row, &outcome, &left, &evening.proved(stick.path()));
            evening.goes_on(&left);
        }
        row.close(&["folder-full"]);
    }
}

/// Leaves room for a few results.
fn fill(folder: &Path) {
    let space = rustix::fs::statvfs(folder).unwrap();
    let free = usize::try_from(space.f_bavail * space.f_frsize).unwrap();
    fs::write(folder.join("old.dat"), vec![7; free - (ROOM_KILOBYTES << 10)]).unwrap();
}

#[test]
fn a_protected_stick_says_so() {
    for format in formats() {
        let mut row = Row::new("write-protected", format.name());
        let (mut evening, mut stick) = (Evening::new(), Stick::make(format, "STICK1", USUAL_MEGABYTES).unwrap());
        stick.put_in_protected().unwrap();
        let mut medium = FolderMedium::open(stick.path()).unwrap();
        let outcome = evening.export(&mut medium, |_| ControlFlow::Continue(()));
        let left = evening.left();
        take(&mut row, &outcome, &left, &evening.proved(stick.path()));
        evening.goes_on(&left);
        row.close(&["folder-read-only"]);
    }
}

#[test]
fn a_name_that_is_taken_is_left_alone() {
    let mut chance = fastrand::Rng::with_seed(SEED);
    // What the files will be called.
    let mut scout = Evening::new();
    let folder = scout.folder.path().join("names");
    fs::create_dir(&folder).unwrap();
    let everything = &mut FolderMedium::open(&folder).unwrap();
    let written = scout.export(everything, |_| ControlFlow::Continue(())).unwrap();
    for format in formats() {
        let mut row = Row::new("occupied", format.name());
        for _ in 0..trials() {
            let (mut evening, stick) = (Evening::new(), stick(format, USUAL_MEGABYTES));
            let before = chance.usize(1..written.len());
            let taken = stick.path().join(&written[before].name);
            fs::write(&taken, b"somebody else's").unwrap();
            let mut medium = FolderMedium::open(stick.path()).unwrap();
            let outcome = evening.export(&mut medium, |_| ControlFlow::Continue(()));
            assert_eq!(fs::read(&taken).unwrap(), b"somebody else's");
            fs::remove_file(&taken).unwrap();
            let left = evening.left();
            assert_eq!(left.len(), before, "what comes before it has left");
            take(&mut row, &outcome, &left, &evening.proved(stick.path()));
            evening.goes_on(&left);
        }
        row.close(&["file-occupied"]);
    }
}

#[test]
fn a_stick_that_holds_less_than_it_says_is_found_out() {
    println!("left out: FAT; fusefat does not pass a flush on to its device, so that nobody could notice");
    for format in formats().into_iter().filter(|format| *format == Format::Ext4) {
        let mut row = Row::new("holds less than it says", format.name());
        for _ in 0..trials() {
            let mut evening = Evening::new();
            let mut stick = Stick::too_small(format, "STICK1", ROOM_KILOBYTES).unwrap();
            let mut medium = FolderMedium::open(stick.path()).unwrap();
            let outcome = evening.export(&mut medium, |_| ControlFlow::Continue(()));
            let left = evening.left();
            // What is there is what the device gives back, not what the kernel remembers of it.
            stick.clear().unwrap();
            stick.put_in_protected().unwrap();
            take(&mut row, &outcome, &left, &evening.proved(stick.path()));
            evening.goes_on(&left);
        }
        row.close(&["folder-full", "medium-broken", "folder-read-only", "read-back"]);
    }
}

#[test]
fn a_stick_that_gives_errors_is_found_out() {
    let mut chance = fastrand::Rng::with_seed(SEED);
    for format in formats() {
        let mut row = Row::new("input and output errors", format.name());
        for _ in 0..trials() {
            let (mut evening, stick) = (Evening::new(), stick(format, USUAL_MEGABYTES));
            let mut medium = FolderMedium::open(stick.path()).unwrap();
            let (eyes, reader) = (evening.eyes(), medium.clone());
            let after = chance.usize(1..evening.records.len());
            let mut there = BTreeSet::new();
            let outcome = evening.export(&mut medium, |number| {
                if number == after {
                    there = eyes.returned(&reader, stick.path());
                    assert_eq!(there.len(), after, "all that left before it broke was there");
                    stick.break_off(BROKEN_OFF_AT_KILOBYTES).unwrap();
                }
                ControlFlow::Continue(())
            });
            let left = evening.left();
            // What left while it was broken, it must give back while it is broken.
            there.extend(eyes.returned(&reader, stick.path()));
            stick.mend(USUAL_MEGABYTES).unwrap();
            take(&mut row, &outcome, &left, &there);
            evening.goes_on(&left);
        }
        // Behind its end the kernel has words of its own: no room for a FAT, no memory for an ext4.
        row.close(&["medium-broken", "folder-read-only", "folder-full", "read-back", "io"]);
    }
}

/// A stick that takes its time for each file.
struct Slow(FolderMedium);

impl Medium for Slow {
    fn write(&mut self, name: &str, bytes: &[u8]) -> Result<(), MediumFault> {
        sleep(Duration::from_millis(SLOW_MILLISECONDS));
        self.0.write(name, bytes)
    }

    fn read(&self, name: &str) -> Result<Vec<u8>, MediumFault> {
        self.0.read(name)
    }
}

#[test]
fn a_slow_stick_can_be_stopped_after_any_file() {
    let mut row = Row::new("slow, stopped", "a folder");
    let mut evening = Evening::new();
    let folder = evening.folder.path().join("slow");
    fs::create_dir(&folder).unwrap();
    let mut medium = Slow(FolderMedium::open(&folder).unwrap());
    let outcome = evening
        .export(&mut medium, |number| if number == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) });
    assert_eq!(outcome.as_ref().unwrap().len(), 3);
    let left = evening.left();
    assert_eq!(left.len(), 3);
    take(&mut row, &outcome, &left, &evening.proved(&folder));
    evening.goes_on(&left);
    row.close(&["-"]);
}

#[test]
fn a_stick_that_hangs_for_a_while_is_waited_for() {
    for format in formats().into_iter().filter(|format| *format == Format::Fat) {
        let mut row = Row::new("hangs for a while", format.name());
        let (mut evening, stick) = (Evening::new(), stick(format, USUAL_MEGABYTES));
        let mut medium = FolderMedium::open(stick.path()).unwrap();
        let outcome = std::thread::scope(|scope| {
            evening.export(&mut medium, |number| {
                if number == 2 {
                    stick.hang(true).unwrap();
                    scope.spawn(|| {
                        sleep(Duration::from_millis(HANGING_MILLISECONDS));
                        stick.hang(false).unwrap();
                    });
                }
                ControlFlow::Continue(())
            })
        });
        let left = evening.left();
        assert_eq!(left.len(), evening.records.len());
        take(&mut row, &outcome, &left, &evening.proved(stick.path()));
        row.close(&["-"]);
    }
}
