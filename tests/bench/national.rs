//! A national night at one office: a hundred thousand files, and a tenth of them beside, each import in a process of its own.
use crate::limit::Limit;
use crate::{median, per_second};
use operations::Desk;
use std::ffi::OsStr;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use suite::Outcome;
use suite::night::{Night, OFFICER, office_at, passphrase};
use suite::stations;
use suite::world::SetWorld;

/// Files of a national night.
pub(crate) const FILES: usize = 100_000;
/// The word by which the process that imports is started.
pub(crate) const IMPORT: &str = "import-alone";
/// Import and limit are measured in turn so often.
const ROUNDS: usize = 3;
/// A vault is opened so often.
const OPENINGS: usize = 5;

/// What one import came to.
struct Run {
    seconds: f64,
    /// The most memory that its process ever had.
    peak_mib: f64,
    /// Of both kinds, of all its threads.
    cpu_seconds: f64,
}

/// Imports so many files and a tenth of them.
pub(crate) fn measure(files: usize) -> Outcome<()> {
    let mut rates = vec![];
    for files in [files / 10, files] {
        rates.push(measure_one(files)?);
    }
    if let [(few, little), (many, much)] = rates[..] {
        println!("ten times the files: rate {:.2} of that, memory {:.2} times", many / few, much / little);
    }
    Ok(())
}

/// The rate and the memory.
fn measure_one(files: usize) -> Outcome<(f64, f64)> {
    let night = Night::of(&stations::definition(files)?)?;
    let folder = night.path("results");
    let limit = {
        let results = stations::results(&night, files)?;
        fs::create_dir_all(&folder)?;
        for (number, result) in results.iter().enumerate() {
            fs::write(folder.join(format!("{number:06}.result.asice")), result)?;
        }
        Limit::prepare(&results)?
    };
    println!("{files} result files");
    let (mut rates, mut limits, mut peaks, mut cpus) = (vec![], vec![], vec![], vec![]);
    for round in 0..ROUNDS {
        let vault = night.path(&format!("office-{round}"));
        make_office(&night, &vault)?;
        let run = import_apart(&vault, &folder)?;
        rates.push(f64::from(u32::try_from(files)?) / run.seconds);
        peaks.push(run.peak_mib);
        cpus.push(1e6 * run.cpu_seconds / f64::from(u32::try_from(files)?));
        limits.push(per_second(files, limit.reach(&night.path(&format!("limit-{round}")))?));
    }
    let (rate, limit) = (median(&mut rates), median(&mut limits));
    println!(
        "  import      {rate:8.0} files/s, {:.0} µs of processor a file   ({})",
        median(&mut cpus),
        crate::list(&rates)
    );
    println!("  limit       {limit:8.0} files/s   ({})", crate::list(&limits));
    println!("  reaches     {:8.0} % of the limit", 100.0 * rate / limit);
    println!("  memory      {:8.0} MiB at most", median(&mut peaks));
    let vault = night.path("office-0");
    let again = import_apart(&vault, &folder)?;
    println!("  once more   {:8.0} files/s, all known", f64::from(u32::try_from(files)?) / again.seconds);
    open(&vault, &night)?;
    Ok((rate, median(&mut peaks)))
}

fn make_office(night: &Night, path: &Path) -> Outcome<()> {
    let mut office = office_at(path, &night.world)?;
    office.load_election(&night.file, &night.authority.certificate, None)?;
    Ok(())
}

fn import_apart(vault: &Path, folder: &Path) -> Outcome<Run> {
    let words = [OsStr::new(IMPORT), vault.as_os_str(), folder.as_os_str()];
    let told = Command::new(std::env::current_exe()?).args(words).output()?;
    let text = String::from_utf8(told.stdout)?;
    let numbers: Vec<f64> = text.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
    match numbers[..] {
        [seconds, peak_mib, cpu_seconds] => Ok(Run { seconds, peak_mib, cpu_seconds }),
        _ => Err(format!("{text} {}", String::from_utf8_lossy(&told.stderr)).into()),
    }
}

/// Imports a folder and tells seconds, memory and processor seconds of the import alone.
pub(crate) fn import(vault: &Path, folder: &Path) -> Outcome<()> {
    let mut office = Desk::open(vault, OFFICER, &passphrase(), SetWorld::evening())?;
    let (before, start) = (cpu_seconds()?, Instant::now());
    let imported = office.import(&[folder.to_owned()], |_, _| ControlFlow::Continue(()))?;
    let took = start.elapsed();
    if imported.files != imported.accepted + imported.duplicates {
        return Err("a file was not accepted".into());
    }
    println!("{} {} {}", took.as_secs_f64(), peak_mib()?, cpu_seconds()? - before);
    Ok(())
}

fn peak_mib() -> Outcome<f64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no memory is told")?;
    let kib: f64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kib / 1024.0)
}

/// What this process has used of all processors.
fn cpu_seconds() -> Outcome<f64> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    let fields: Vec<&str> = stat.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace().collect();
    let ticks =
        |at: usize| Ok::<f64, std::num::ParseFloatError>(fields.get(at).unwrap_or(&"0").parse::<f64>()? / 100.0);
    Ok(ticks(11)? + ticks(12)?)
}

/// Opens the vault, and asks for the totals of the contest and of each of its areas.
fn open(vault: &Path, night: &Night) -> Outcome<()> {
    let (mut openings, mut office) = (vec![], None);
    for _ in 0..OPENINGS {
        drop(office.take());
        let start = Instant::now();
        office = Some(Desk::open(vault, OFFICER, &passphrase(), night.world.clone())?);
        openings.push(milliseconds(start.elapsed()));
    }
    let office = office.ok_or("it was opened")?;
    println!("  opening     {:8.0} ms", median(&mut openings));
    let election = &office.loaded()?.election;
    let (contest, _) = election.contests().next().ok_or("there is a contest")?;
    let mut asked = vec![];
    for area in &election.definition().areas {
        let start = Instant::now();
        office.totals(&contest.id, Some(&area.id))?;
        asked.push(milliseconds(start.elapsed()));
    }
    let first = asked.first().copied().unwrap_or(f64::NAN);
    println!("  totals      {first:8.3} ms the first, {:.3} ms at most after it, {} areas", most(&asked), asked.len());
    Ok(())
}

/// The most of all but the first.
fn most(numbers: &[f64]) -> f64 {
    numbers.iter().skip(1).copied().fold(0.0, f64::max)
}

fn milliseconds(took: Duration) -> f64 {
    took.as_secs_f64() * 1e3
}
