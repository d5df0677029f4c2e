//! Import, protocol and backup beside what this machine could do at most: `cargo xtask bench`.
use operations::{Desk, World};
use rayon::prelude::*;
use sealing::KeyRing;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::thread::available_parallelism;
use std::time::{Duration, Instant};
use suite::Outcome;
use suite::night::{Night, OFFICER, office_at, passphrase};
use suite::stations;

mod backup;
mod limit;
mod national;
mod paper;
mod published;

/// Result files of one import, unless this is set to another number.
const FILES_VARIABLE: &str = "COUNTERFOIL_BENCH_FILES";
const FILES: usize = 2_000;
/// Import and limit are measured in turn so often.
const ROUNDS: usize = 5;
/// Totals are asked for so often.
const QUERIES: usize = 200;

/// As an argument, each leaves out everything else.
const PUBLISHED: &str = "published";
const BACKUP: &str = "backup";
const NATIONAL: &str = "national";

fn main() -> Outcome<()> {
    let words: Vec<String> = std::env::args().collect();
    if let [_, national::IMPORT, vault, folder] = words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        return national::import(Path::new(vault), Path::new(folder));
    }
    let files = std::env::var(FILES_VARIABLE).ok().and_then(|text| text.parse().ok());
    let kind = if cfg!(debug_assertions) { "debug build: numbers mean nothing" } else { "release build" };
    println!("{} cores, {kind}", available_parallelism()?);
    let is_word = |wanted: &str| words.iter().any(|word| word == wanted);
    if is_word(PUBLISHED) {
        return published::measure();
    }
    if is_word(BACKUP) {
        return backup::measure();
    }
    if is_word(NATIONAL) {
        return national::measure(files.unwrap_or(national::FILES));
    }
    import(files.unwrap_or(FILES))?;
    published::measure()?;
    paper::measure()?;
    backup::measure()
}

fn import(files: usize) -> Outcome<()> {
    let night = Night::of(&stations::definition(files)?)?;
    let results = stations::results(&night, files)?;
    let folder = night.path("results");
    fs::create_dir_all(&folder)?;
    for (number, result) in results.iter().enumerate() {
        fs::write(folder.join(format!("{number:06}.result.asice")), result)?;
    }
    let bytes: usize = results.iter().map(Vec::len).sum();
    println!("{files} result files of {} lists, {} bytes each on average", stations::LISTS, bytes / files.max(1));
    let limit = limit::Limit::prepare(&results)?;
    let (mut imports, mut proofs, mut limits, mut office) = (vec![], vec![], vec![], None);
    for round in 0..ROUNDS {
        let mut desk = office_of(&night, round)?;
        imports.push(per_second(files, import_once(&mut desk, &folder, files)?));
        proofs.push(per_second(files, prove_all(&night, &results)?));
        limits.push(per_second(files, limit.reach(&night.path(&format!("limit-{round}")))?));
        office = Some(desk);
    }
    let (import, proof, limit) = (median(&mut imports), median(&mut proofs), median(&mut limits));
    println!("import through the desk     {import:8.0} files/s   (median of {ROUNDS}: {})", list(&imports));
    println!("  of which proving alone    {proof:8.0} files/s   (median of {ROUNDS}: {})", list(&proofs));
    println!("limit of this machine       {limit:8.0} files/s   (median of {ROUNDS}: {})", list(&limits));
    println!("  the limit is one ECDSA P-256 verification, inflating, and one insert a file, on all cores");
    println!("import reaches              {:8.0} % of the limit", 100.0 * import / limit);
    office.map_or(Ok(()), |office| totals(&office, files))
}

/// A new office that has seen nothing.
fn office_of(night: &Night, round: usize) -> Outcome<Desk> {
    let mut office = office_at(&night.path(&format!("office-{round}")), &night.world)?;
    office.load_election(&night.file, &night.authority.certificate, None)?;
    office.sign_in(OFFICER, &passphrase())?;
    Ok(office)
}

fn import_once(office: &mut Desk, folder: &Path, files: usize) -> Outcome<Duration> {
    let start = Instant::now();
    let imported = office.import(&[folder.to_owned()], |_, _| ControlFlow::Continue(()))?;
    let took = start.elapsed();
    let whole = usize::try_from(imported.accepted)? == files;
    if whole { Ok(took) } else { Err(format!("only {} of {files} were accepted", imported.accepted).into()) }
}

/// Proves every file on all cores, as the import does before anything is written.
fn prove_all(night: &Night, results: &[Vec<u8>]) -> Outcome<Duration> {
    let ring = KeyRing::new(night.authority.certificate.clone())?;
    let (election, digest, now) = (&night.election, night.digest, night.world.now());
    let open = |file: &Vec<u8>| exchange::open_result(file, &ring, election, digest, now);
    let start = Instant::now();
    let sound = results.par_iter().all(|file| open(file).is_ok());
    if sound { Ok(start.elapsed()) } else { Err("a file is not proved".into()) }
}

fn totals(office: &Desk, files: usize) -> Outcome<()> {
    let election = &office.loaded()?.election;
    let (contest, _) = election.contests().next().ok_or("there is a contest")?;
    let mut microseconds = vec![];
    for _ in 0..QUERIES {
        let start = Instant::now();
        let found = office.totals(&contest.id, None)?;
        microseconds.push(start.elapsed().as_secs_f64() * 1e6);
        if found.totals.records() != found.expected {
            return Err("the totals are not whole".into());
        }
    }
    println!("totals of {files} records       {:8.0} µs   (median of {QUERIES})", median(&mut microseconds));
    Ok(())
}

fn per_second(files: usize, took: Duration) -> f64 {
    u32::try_from(files).map_or(f64::NAN, f64::from) / took.as_secs_f64()
}

/// The one in the middle; the numbers are in order afterwards.
fn median(numbers: &mut [f64]) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(f64::NAN)
}

fn list(numbers: &[f64]) -> String {
    numbers.iter().map(|number| format!("{number:.0}")).collect::<Vec<_>>().join(" ")
}
