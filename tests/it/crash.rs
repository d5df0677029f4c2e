//! The power fails at any instant: after each the vault opens, the journal holds, and nothing confirmed is missing.
#![allow(clippy::unwrap_used, clippy::panic)]
use election::Event;
use operations::{Demonstration, Desk, SystemWorld, World};
use sealing::{Digest, SecretString};
use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Read};
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

/// How many instants, unless this is set; the acceptance run has 200.
const INSTANTS_VARIABLE: &str = "COUNTERFOIL_CRASHES";
const INSTANTS: usize = 24;
const SEED: u64 = 6;
/// The kill comes within this time after the desk was opened …
const WORK_MILLISECONDS: u64 = 450;
/// … or, in each so-manieth case, within this time after the program was started: while the vault is being opened.
const OPENING_EACH: usize = 8;
const OPENING_MILLISECONDS: u64 = 250;
/// Longer than any opening takes.
const READY_SECONDS: u64 = 60;
/// Revisions of each record that wait to be imported.
const REVISIONS: u32 = 5;
const SIGKILL: i32 = 9;

/// What was confirmed at a vault since it was new.
#[derive(Default)]
struct Confirmed {
    heads: Vec<(u64, String)>,
    /// Files on the stick: digest and name.
    files: Vec<(String, String)>,
    /// Names of files that were judged.
    judged: BTreeSet<String>,
}

impl Confirmed {
    /// Takes the lines that were written whole.
    fn take(&mut self, output: &str) -> usize {
        let whole = output.rsplit_once('\n').map_or("", |(whole, _)| whole);
        for line in whole.lines() {
            match line.split(' ').collect::<Vec<_>>()[..] {
                ["head", seq, hash] => self.heads.push((seq.parse().unwrap(), hash.to_owned())),
                ["file", digest, name] => self.files.push((digest.to_owned(), name.to_owned())),
                ["judged", _, name] => drop(self.judged.insert(name.to_owned())),
                ["ready"] => (),
                _ => panic!("the worker says {line}"),
            }
        }
        whole.lines().filter(|line| line.starts_with("head")).count()
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
    let (ready, is_ready) = channel();
    let mut output = BufReader::new(worker.stdout.take().unwrap());
    let reader = spawn(move || {
        let mut said = String::new();
        output.read_line(&mut said).unwrap();
        // Nobody waits for it when the opening is interrupted.
        let _ = ready.send(());
        output.read_to_string(&mut said).unwrap();
        said
    });
    let span = if opening {
        OPENING_MILLISECONDS
    } else {
        assert!(is_ready.recv_timeout(Duration::from_secs(READY_SECONDS)).is_ok(), "{}", ended(worker));
        WORK_MILLISECONDS
    };
    sleep(Duration::from_micros(chance.u64(0..span * 1_000)));
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
    let (vault, _) = Vault::open(path, person, secret, world.now()).unwrap();
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

/// A centre that is used on and on.
struct Centre {
    demonstration: Demonstration,
    folder: PathBuf,
    world: Arc<dyn World>,
    confirmed: Confirmed,
}

impl Centre {
    fn make(folder: &Path) -> Self {
        let world: Arc<dyn World> = SystemWorld::new("0.1.0-crash", Digest::of(b"crash"));
        let folder = folder.join("demonstration");
        let demonstration = Demonstration::begin(&folder, &world).unwrap();
        Self { demonstration, folder, world, confirmed: Confirmed::default() }
    }

    fn crash(&mut self, opening: bool, chance: &mut fastrand::Rng) -> (usize, bool) {
        let Demonstration { centre, stick, .. } = &self.demonstration;
        let said = killed(&[&self.folder, centre, stick], "entry", opening, chance);
        let operations = self.confirmed.take(&said);
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
        (operations, unsaid)
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
        operations[0],
        centre.confirmed.files.len(),
        operations[1]
    );
    assert!(operations[0] > instants && operations[1] > instants / 2, "{operations:?}: hardly anything was done");
}
