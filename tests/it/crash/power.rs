//! The power fails for a laptop and both its sticks at once: of what was not flushed any part arrived, torn and in any order.
use super::{Confirmed, Demonstration, heads_hold};
use crate::media_faults::Row;
use operations::{Bringing, Desk, Loaded, SystemWorld, World, file_name, restore};
use sealing::{Digest, SecretString};
use std::fs::{self, File};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread::sleep;
use std::time::{Duration, Instant};
use store::{Fault, Vault};
use suite::night::copy;
use suite::power::{Cut, Standstill};
use suite::stick::{Format, Stick};
use tempfile::TempDir;

/// How many instants, unless this is set.
const INSTANTS_VARIABLE: &str = "COUNTERFOIL_POWER_CUTS";
const INSTANTS: usize = 6;
const SEED: u64 = 24;
/// Of what was on its way, so many sectors in a hundred arrived: none, all, or some.
const ARRIVED: [u32; 4] = [0, 100, 50, 85];
/// The power fails first within so many lines of the worker: anywhere in an evening, its exports included, …
const EVENING_LINES: usize = 280;
/// … then within so many more, and within this time after that line.
const LINES: usize = 8;
const MICROSECONDS: u64 = 30_000;
/// After so many instants the laptop is a new one, at the beginning of its evening.
const INSTANTS_OF_A_LAPTOP: usize = 3;
const MEGABYTES: u64 = 48;
/// Longer than anything takes.
const LINE_SECONDS: u64 = 120;
/// The supervisor, who restores.
const PERSON: &str = "marta";
/// What restoring may say of a first copy that was cut off.
const UNFINISHED: [&str; 2] = ["copy-unfinished", "copy-missing"];

/// A program at work on three sticks, which ends with this value.
struct Laptop {
    worker: Child,
    said: TempDir,
    /// The vault's disk, the results' stick, and the copy's.
    sticks: [Stick; 3],
    confirmed: Confirmed,
    lines: usize,
}

impl Drop for Laptop {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.worker.kill();
        let _ = self.worker.wait();
    }
}

const LABELS: [&str; 3] = ["DISK", "STICK", "COPY"];

impl Laptop {
    fn start(demonstration: &Demonstration, folder: &Path) -> Self {
        let sticks = LABELS.map(|label| {
            let mut stick = Stick::make(Format::Ext4, label, MEGABYTES).unwrap();
            stick.put_in().unwrap();
            stick
        });
        let vault = sticks[0].path().join("centre.counterfoil");
        copy(&demonstration.centre, &vault).unwrap();
        // The laptop was in use for a while.
        rustix::fs::syncfs(File::open(&vault).unwrap()).unwrap();
        let said = tempfile::tempdir().unwrap();
        let open = |name| Stdio::from(File::create(said.path().join(name)).unwrap());
        let worker = Command::new(env!("CARGO_BIN_EXE_worker"))
            .arg("entry")
            .args([folder, &vault, sticks[1].path(), sticks[2].path()])
            .stdin(Stdio::null())
            .stdout(open("out"))
            .stderr(open("errors"))
            .spawn()
            .unwrap();
        Self { worker, said, sticks, confirmed: Confirmed::default(), lines: 0 }
    }

    /// Whole lines that it has said so far.
    fn said(&self) -> Vec<String> {
        let said = fs::read_to_string(self.said.path().join("out")).unwrap();
        let whole = said.rfind('\n').map_or("", |end| &said[..end]);
        whole.lines().map(ToOwned::to_owned).collect()
    }

    /// Works until some instant, and stands still there; what was confirmed until then is known.
    fn until_the_power_fails(&mut self, chance: &mut fastrand::Rng) -> Standstill {
        let within = if self.lines == 0 { EVENING_LINES } else { LINES };
        let (lines, begun) = (self.lines + chance.usize(1..within), Instant::now());
        while self.said().len() < lines {
            let ended = self.worker.try_wait().unwrap();
            let errors = || fs::read_to_string(self.said.path().join("errors")).unwrap();
            assert!(ended.is_none(), "the worker ended by itself: {}", errors());
            assert!(begun.elapsed() < Duration::from_secs(LINE_SECONDS), "the worker does not go on: {}", errors());
            sleep(Duration::from_millis(1));
        }
        sleep(Duration::from_micros(chance.u64(0..MICROSECONDS)));
        let standstill = Standstill::of(&self.worker).unwrap();
        let said = self.said();
        self.confirmed.take(&said[self.lines..].join("\n"));
        self.lines = said.len();
        standstill
    }
}

/// Whoever looks at what the power has left.
struct Finder<'a> {
    world: Arc<dyn World>,
    secret: SecretString,
    confirmed: &'a Confirmed,
}

impl Finder<'_> {
    /// The vault opens, its journal holds, and every confirmed entry is in it.
    fn vault(&self, disk: &Stick, row: &mut Row) -> Arc<Loaded> {
        let folder = tempfile::tempdir().unwrap();
        let vault = folder.path().join("centre.counterfoil");
        copy(&disk.path().join("centre.counterfoil"), &vault).unwrap();
        heads_hold(&vault, PERSON, &self.secret, &*self.world, self.confirmed);
        let desk = Desk::open(&vault, PERSON, &self.secret, self.world.clone()).unwrap();
        desk.prove().unwrap();
        row.take("-", self.confirmed.heads.len(), 0);
        desk.loaded().unwrap()
    }

    /// Every file of which it was said that it had left is there as it was read back. Any other is absent, refused, or whole
    /// and what its name says.
    fn results(&self, stick: &Stick, loaded: &Loaded, row: &mut Row) {
        let is_there = |(digest, name): &&(String, String)| {
            fs::read(stick.path().join(name)).is_ok_and(|bytes| Digest::of(&bytes).to_string() == *digest)
        };
        let kept = self.confirmed.files.iter().filter(is_there).count();
        let mut said = "-".to_owned();
        for entry in fs::read_dir(stick.path()).unwrap().flatten() {
            let name = entry.file_name().into_string().unwrap();
            if !name.ends_with(".asice") {
                continue;
            }
            let bytes = fs::read(entry.path()).unwrap();
            match exchange::open_result(&bytes, &loaded.ring, &loaded.election, loaded.digest, self.world.now()) {
                Ok(proved) => {
                    let (content, code) = (proved.content(), proved.content().control_code().to_string());
                    let right = file_name(&content.id, content.record.revision, &code, "result.asice");
                    assert_eq!(name, right, "a whole file under another's name");
                }
                Err(refusal) => said = format!("refused: {}", refusal.code()),
            }
        }
        let confirmed = self.confirmed.files.len();
        row.take(&said, confirmed, confirmed - kept);
    }

    /// A spare laptop gets every entry that was said to be copied, and none that the vault has not.
    fn copy(&self, medium: &Stick, row: &mut Row) {
        let folder = tempfile::tempdir().unwrap();
        let (to, from) = (folder.path().join("spare"), medium.path().join("centre.counterfoil-backup"));
        let bringing = Bringing { from: &from, to: &to, person: PERSON, passphrase: &self.secret };
        let copied = self.confirmed.copied;
        let desk = match restore(&bringing, self.world.clone(), |_| ControlFlow::Continue(())) {
            Ok(desk) => desk,
            Err(refusal) => {
                let lost = usize::from(copied > 0);
                return row.take(refusal.code(), lost, lost);
            }
        };
        desk.prove().unwrap();
        drop(desk);
        let vault = Vault::open(&to, PERSON, &self.secret, self.world.now()).unwrap();
        let fence = vault.lineage().fences[0].seq;
        let lost = usize::try_from(copied.saturating_sub(fence)).unwrap();
        row.take("-", usize::try_from(copied).unwrap(), lost);
        let heads = &self.confirmed.heads;
        let replayed = vault.replay::<Fault>(|entry| {
            let said = heads.iter().find(|(seq, _)| *seq == entry.seq && *seq <= fence);
            assert!(said.is_none_or(|(_, hash)| *hash == entry.hash.to_string()), "entry {} differs", entry.seq);
            Ok(())
        });
        replayed.unwrap();
    }
}

#[test]
fn r3_7_nothing_confirmed_is_lost_when_any_part_of_what_was_written_has_arrived() {
    if let Some(reason) = Stick::impossible(Format::Ext4) {
        println!("skipped: no ext4 stick on this machine: {reason}");
        return;
    }
    let instants = std::env::var(INSTANTS_VARIABLE).ok().and_then(|text| text.parse().ok()).unwrap_or(INSTANTS);
    let (folder, mut chance) = (tempfile::tempdir().unwrap(), fastrand::Rng::with_seed(SEED));
    let world: Arc<dyn World> = SystemWorld::new("0.1.0-power", Digest::of(b"power"));
    let folder = folder.path().join("demonstration");
    let demonstration = Demonstration::begin(&folder, &world).unwrap();
    let known = demonstration.passphrase(&demonstration.centre, &election::PersonId::new(PERSON)).unwrap();
    let secret = SecretString::from(known.to_owned());
    let mut rows = ["the vault", "results on a stick", "the copy"].map(|place| Row::new("power cut", place));
    let (mut laptop, mut under_way) = (Laptop::start(&demonstration, &folder), 0);
    for instant in 1..=instants {
        let standstill = laptop.until_the_power_fails(&mut chance);
        let cuts = [0, 1, 2].map(|place| Cut::of(&laptop.sticks[place], LABELS[place]).unwrap());
        under_way += cuts.iter().map(Cut::under_way).sum::<usize>();
        let finder = Finder { world: world.clone(), secret: secret.clone(), confirmed: &laptop.confirmed };
        for arrived in ARRIVED {
            let [disk, stick, medium] = cuts.each_ref().map(|cut| cut.found(arrived, &mut chance).unwrap());
            let loaded = finder.vault(&disk, &mut rows[0]);
            finder.results(&stick, &loaded, &mut rows[1]);
            finder.copy(&medium, &mut rows[2]);
        }
        drop(standstill);
        if instant.is_multiple_of(INSTANTS_OF_A_LAPTOP) && instant < instants {
            laptop = Laptop::start(&demonstration, &folder);
        }
    }
    println!("{instants} instants, {under_way} sectors on their way at them");
    let [vault, results, copies] = rows;
    assert!(results.has_any() && copies.has_any(), "nothing had left or was copied");
    vault.close(&["-"]);
    results.close(&["-"]);
    copies.close(&[&["-"][..], &UNFINISHED].concat());
}
