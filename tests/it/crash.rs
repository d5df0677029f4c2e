//! The power fails at any instant: after each the vault opens, the journal holds, and nothing confirmed is missing.
#![allow(clippy::unwrap_used, clippy::panic)]
use election::Event;
use operations::{Bringing, Demonstration, Desk, SystemWorld, World, restore};
use sealing::{Digest, SecretString};
use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader};
use std::ops::ControlFlow;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::thread::{sleep, spawn};
use std::time::Duration;
use store::{Fault, Standing, Vault};
use suite::night::{Night, OFFICER, copy, example_papers, passphrase};
use tempfile::TempDir;

mod power;

/// How many instants, unless this is set; the acceptance run has 200.
const INSTANTS_VARIABLE: &str = "COUNTERFOIL_CRASHES";
const INSTANTS: usize = 24;
const SEED: u64 = 6;
/// The kill comes within so many lines of the worker, so that much was done however busy the machine is, …
const LINES: usize = 60;
/// … and within this time after that line: anywhere in what comes next.
const WORK_MILLISECONDS: u64 = 30;
/// In two of so many cases it comes within this time after the program was started: while the vault is being opened.
const OPENING_EACH: usize = 8;
const OPENING_MILLISECONDS: u64 = 250;
/// Longer than opening a vault, or anything else, takes.
const LINE_SECONDS: u64 = 60;
/// Revisions of each record that wait to be imported.
const REVISIONS: u32 = 5;
/// Exported files that are proved again after each kill.
const FILES_MAXIMUM: usize = 120;
const SIGKILL: i32 = 9;

/// What was confirmed at a vault since it was new.
#[derive(Default)]
struct Confirmed {
    heads: Vec<(u64, String)>,
    /// Files on the stick: digest and name.
    files: Vec<(String, String)>,
    /// Names of files that were judged.
    judged: BTreeSet<String>,
    /// The last entry that was said to be in the copy.
    copied: u64,
}

impl Confirmed {
    /// Takes what the worker said; a line is written at once or not at all.
    fn take(&mut self, output: &str) -> usize {
        for line in output.lines() {
            match line.split(' ').collect::<Vec<_>>()[..] {
                ["head", seq, hash] => self.heads.push((seq.parse().unwrap(), hash.to_owned())),
                ["file", digest, name] => self.files.push((digest.to_owned(), name.to_owned())),
                ["judged", _, name] => drop(self.judged.insert(name.to_owned())),
                ["copied", seq] => self.copied = self.copied.max(seq.parse().unwrap()),
                ["ready"] => (),
                _ => panic!("the worker says {line}"),
            }
        }
        output.lines().filter(|line| line.starts_with("head")).count()
    }
}

/// Starts the worker, kills it at the instant, and returns what it had said.
fn killed(words: &[&Path], kind: &str, opening: bool, chance: &mut fastrand::Rng) -> String {
    let mut worker = Command::new(env!("CARGO_BIN_EXE_worker"))
        .arg(kind)
        .args(words)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (hear, heard) = channel();
    let output = BufReader::new(worker.stdout.take().unwrap());
    let reader = spawn(move || {
        let mut said = String::new();
        for line in output.lines() {
            said.push_str(&line.unwrap());
            said.push('\n');
            // Nobody listens any more when the instant has come.
            let _ = hear.send(());
        }
        said
    });
    let (lines, milliseconds) =
        if opening { (0, OPENING_MILLISECONDS) } else { (1 + chance.usize(0..LINES), WORK_MILLISECONDS) };
    for _ in 0..lines {
        assert!(heard.recv_timeout(Duration::from_secs(LINE_SECONDS)).is_ok(), "{}", ended(worker));
    }
    sleep(Duration::from_micros(chance.u64(0..milliseconds * 1_000)));
    worker.kill().unwrap();
    let output = worker.wait_with_output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.signal(), Some(SIGKILL), "the worker ended by itself: {errors}");
    reader.join().unwrap()
}

fn ended(mut worker: Child) -> String {
    // One that ended by itself tells why.
    let _ = worker.kill();
    let output = worker.wait_with_output().unwrap();
    format!("the worker is not ready: {} {}", output.status, String::from_utf8_lossy(&output.stderr))
}

/// Every confirmed end of the journal is still part of it; whether more was done than had been said.
fn heads_hold(path: &Path, person: &str, secret: &SecretString, world: &dyn World, confirmed: &Confirmed) -> bool {
    let vault = Vault::open(path, person, secret, world.now()).unwrap();
    let last = confirmed.heads.last().map_or(0, |(seq, _)| *seq);
    let (mut hashes, mut unsaid) = (vec![], false);
    vault
        .replay::<Fault>(|entry| {
            hashes.push(entry.hash.to_string());
            unsaid |= entry.seq > last && !matches!(entry.stamped.event, Event::SignedIn | Event::SignedOut);
            Ok(())
        })
        .unwrap();
    for (seq, hash) in &confirmed.heads {
        let place = usize::try_from(*seq).unwrap() - 1;
        assert_eq!(hashes.get(place), Some(hash), "entry {seq} of the journal was confirmed and is missing");
    }
    unsaid && last > 0
}

/// A centre that starts anew when it has exported so many files that proving all of them would take long.
struct Centre {
    demonstration: Demonstration,
    folder: PathBuf,
    pristine: PathBuf,
    world: Arc<dyn World>,
    confirmed: Confirmed,
    exported: usize,
    /// Where the copy lies, and what was restored from it.
    medium: PathBuf,
    restored: u64,
}

impl Centre {
    fn make(folder: &Path) -> Self {
        let world: Arc<dyn World> = SystemWorld::new("0.1.0-crash", Digest::of(b"crash"));
        let folder = folder.join("demonstration");
        let demonstration = Demonstration::begin(&folder, &world).unwrap();
        let pristine = folder.with_extension("pristine");
        copy(&demonstration.centre, &pristine).unwrap();
        let medium = folder.with_extension("medium");
        fs::create_dir(&medium).unwrap();
        let confirmed = Confirmed::default();
        Self { demonstration, folder, pristine, world, confirmed, exported: 0, medium, restored: 0 }
    }

    fn start_anew(&mut self) {
        let Demonstration { centre, stick, .. } = &self.demonstration;
        fs::remove_dir_all(centre).unwrap();
        copy(&self.pristine, centre).unwrap();
        fs::remove_dir_all(stick).unwrap();
        fs::create_dir(stick).unwrap();
        fs::remove_dir_all(&self.medium).unwrap();
        fs::create_dir(&self.medium).unwrap();
        self.confirmed = Confirmed::default();
    }

    fn crash(&mut self, opening: bool, chance: &mut fastrand::Rng) -> (usize, bool) {
        if self.confirmed.files.len() > FILES_MAXIMUM {
            self.start_anew();
        }
        let Demonstration { centre, stick, .. } = &self.demonstration;
        let before = self.confirmed.files.len();
        let said = killed(&[&self.folder, centre, stick, &self.medium], "entry", opening, chance);
        let operations = self.confirmed.take(&said);
        self.exported += self.confirmed.files.len() - before;
        let person = "marta";
        let secret = self.demonstration.passphrase(centre, &election::PersonId::new(person)).unwrap();
        let secret = SecretString::from(secret.to_owned());
        let unsaid = heads_hold(centre, person, &secret, &*self.world, &self.confirmed);
        let desk = Desk::open(centre, person, &secret, self.world.clone()).unwrap();
        desk.prove().unwrap();
        for (digest, name) in &self.confirmed.files {
            let bytes = fs::read(stick.join(name)).unwrap_or_else(|_| panic!("{name} was exported and is missing"));
            assert_eq!(Digest::of(&bytes).to_string(), *digest, "{name} is not the file that was read back");
        }
        self.restore(person, &secret);
        (operations, unsaid)
    }

    /// From the copy, as the kill left it, a vault comes back that lacks nothing of which it was said that it was copied.
    fn restore(&mut self, person: &str, secret: &SecretString) {
        if self.confirmed.copied == 0 {
            return;
        }
        let copy = fs::read_dir(&self.medium).unwrap().flatten().next().unwrap().path();
        let to = self.folder.with_extension("restored");
        let bringing = Bringing { from: &copy, to: &to, person, passphrase: secret };
        let mut desk = restore(&bringing, self.world.clone(), |_| ControlFlow::Continue(())).unwrap();
        desk.sign_out().unwrap();
        drop(desk);
        let vault = Vault::open(&to, person, secret, self.world.now()).unwrap();
        let fence = vault.lineage().fences[0].seq;
        assert!(fence >= self.confirmed.copied, "entry {} was copied and is missing", self.confirmed.copied);
        vault
            .replay::<Fault>(|entry| {
                let said = self.confirmed.heads.iter().find(|(seq, _)| *seq == entry.seq && *seq <= fence);
                assert!(said.is_none_or(|(_, hash)| *hash == entry.hash.to_string()), "entry {} differs", entry.seq);
                Ok(())
            })
            .unwrap();
        drop(vault);
        fs::remove_dir_all(to).unwrap();
        self.restored += 1;
    }
}

/// An office that starts anew when it has seen every file.
struct Office {
    night: Night,
    pool: PathBuf,
    vault: PathBuf,
    pristine: PathBuf,
    confirmed: Confirmed,
    files: usize,
}

impl Office {
    fn make(chance: &mut fastrand::Rng) -> Self {
        let mut night = Night::of_example().unwrap();
        let (pool, vault, pristine) = (night.path("pool"), night.path("crashed"), night.path("office.counterfoil"));
        night.office.sign_out().unwrap();
        night.office = suite::night::office_at(&night.path("unused"), &night.world).unwrap();
        fs::create_dir_all(&pool).unwrap();
        let mut results = vec![];
        let centre = night.centre("C1").unwrap();
        for (record, counts) in example_papers(&night.election).unwrap() {
            results.extend((1..=REVISIONS).map(|number| night.result(&centre, &record, &counts, number).unwrap()));
        }
        chance.shuffle(&mut results);
        for (number, result) in results.iter().enumerate() {
            fs::write(pool.join(format!("{number:04}.result.asice")), &result.container).unwrap();
        }
        copy(&pristine, &vault).unwrap();
        Self { night, pool, vault, pristine, confirmed: Confirmed::default(), files: results.len() }
    }

    fn crash(&mut self, opening: bool, chance: &mut fastrand::Rng) -> (usize, bool) {
        if self.confirmed.judged.len() >= self.files {
            fs::remove_dir_all(&self.vault).unwrap();
            copy(&self.pristine, &self.vault).unwrap();
            self.confirmed = Confirmed::default();
        }
        let said = killed(&[&self.vault, &self.pool], "import", opening, chance);
        let operations = self.confirmed.take(&said);
        let unsaid = heads_hold(&self.vault, OFFICER, &passphrase(), &*self.night.world, &self.confirmed);
        let desk = Desk::open(&self.vault, OFFICER, &passphrase(), self.night.world.clone()).unwrap();
        let proof = desk.prove().unwrap();
        let arrivals = desk.arrivals().unwrap();
        let names: BTreeSet<&str> = arrivals.iter().map(|arrival| arrival.name.as_str()).collect();
        for name in &self.confirmed.judged {
            assert!(names.contains(name.as_str()), "{name} was judged and is missing");
        }
        // Every record that ever came is counted once, by its highest revision.
        let records: BTreeSet<_> = arrivals.iter().filter_map(|arrival| arrival.record.clone()).collect();
        let counted: Vec<_> = arrivals.iter().filter(|arrival| arrival.standing == Standing::Counted).collect();
        assert_eq!((proof.records, counted.len()), (records.len(), records.len()));
        for one in counted {
            let newer = arrivals.iter().any(|other| other.record == one.record && other.revision > one.revision);
            assert!(!newer, "{} is counted although a newer revision is there", one.name);
        }
        (operations, unsaid)
    }
}

#[test]
fn r3_7_nothing_confirmed_is_lost_whenever_the_power_fails() {
    let instants = std::env::var(INSTANTS_VARIABLE).ok().and_then(|text| text.parse().ok()).unwrap_or(INSTANTS);
    let folder: TempDir = tempfile::tempdir().unwrap();
    let mut chance = fastrand::Rng::with_seed(SEED);
    let (mut centre, mut office) = (Centre::make(folder.path()), Office::make(&mut chance));
    let (mut operations, mut unsaid, mut openings) = ([0; 2], 0, 0);
    for instant in 0..instants {
        let opening = instant % OPENING_EACH >= OPENING_EACH - 2;
        let desk = instant % 2;
        let (done, more) = match desk {
            0 => centre.crash(opening, &mut chance),
            _ => office.crash(opening, &mut chance),
        };
        operations[desk] += done;
        openings += usize::from(opening);
        unsaid += usize::from(more);
    }
    println!(
        "{instants} kills, {openings} of them while the vault was being opened: {} operations confirmed at the centre \
         ({} files exported), {} imports at the office; none is missing. {unsaid} times the kill fell between a \
         commit and the word of it.",
        operations[0], centre.exported, operations[1]
    );
    println!("{} times the centre was restored from its copy as the kill had left it.", centre.restored);
    assert!(centre.restored > 0, "nothing was ever restored");
    assert!(operations.iter().all(|done| *done > instants), "{operations:?}: hardly anything was done");
}
