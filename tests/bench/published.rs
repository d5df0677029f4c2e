//! All published forms of a thousand stations with a thousand candidates, beside a plain write of the same bytes.
use election::{Count, Counts, Definition, ElectionKind, Mode};
use exchange::csv::{Settings, Tables};
use operations::Publish;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::Write as _;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Instant;
use suite::Outcome;
use suite::night::Night;

const STATIONS: usize = 1_000;
const LISTS: usize = 20;
const CANDIDATES: usize = 50;
const STATIONS_PER_CENTRE: usize = 250;
/// Publishing and writing plainly are measured in turn so often.
const ROUNDS: usize = 3;
/// What is wanted of it.
const LIMIT_SECONDS: f64 = 2.0;
const LIMIT_MEGABYTES: f64 = 300.0;

/// Measures and tells.
///
/// # Errors
/// Something could not be made or written.
pub(crate) fn measure() -> Outcome<()> {
    let mut night = received()?;
    let stage = tempfile::tempdir()?;
    let (mut published, mut plain, mut bytes) = (vec![], vec![], 0);
    // What came before this must not be told as the memory that publishing needs.
    let before = megabytes("VmRSS")?;
    fs::write("/proc/self/clear_refs", "5").unwrap_or_default();
    for round in 0..ROUNDS {
        let folder = stage.path().join(format!("published-{round}"));
        let start = Instant::now();
        night.office.publish(&Publish::default(), &folder, |_| ControlFlow::Continue(()))?;
        published.push(start.elapsed().as_secs_f64());
        let (took, written) = write_plainly(&folder, &stage.path().join("plain"))?;
        plain.push(took);
        bytes = written;
        fs::remove_dir_all(&folder)?;
    }
    let peak = megabytes("VmHWM")?;
    let (published, plain) = (super::median(&mut published), super::median(&mut plain));
    println!("publishing {STATIONS} stations with {} candidates: {} MB", LISTS * CANDIDATES, bytes / 1_000_000);
    println!("  all forms and the site    {published:8.2} s   (median of {ROUNDS}; wanted: {LIMIT_SECONDS} s)");
    println!("  a plain write of the same {plain:8.2} s   (ratio {:.1})", published / plain);
    println!("  memory at most            {peak:8.0} MB  (before: {before:.0}; wanted: {LIMIT_MEGABYTES})");
    Ok(())
}

/// An office that has received every record.
fn received() -> Outcome<Night> {
    let mut night = Night::of(&definition()?)?;
    let folder = night.path("results");
    fs::create_dir_all(&folder)?;
    let mut centres = vec![];
    for number in 0..STATIONS.div_ceil(STATIONS_PER_CENTRE) {
        centres.push(night.centre(&format!("C{number}"))?);
    }
    let records: Vec<_> = night.election.records(None).collect();
    for (number, record) in records.into_iter().enumerate() {
        let counts = paper(&night, &record, number)?;
        let centre = centres.get(number / STATIONS_PER_CENTRE).ok_or("the station's centre")?;
        let file = night.result(centre, &record, &counts, 1)?.container;
        fs::write(folder.join(format!("{number:06}.result.asice")), file)?;
    }
    let imported = night.office.import(&[folder], |_, _| ControlFlow::Continue(()))?;
    let whole = usize::try_from(imported.accepted)? == STATIONS;
    if whole { Ok(night) } else { Err(format!("only {} were accepted", imported.accepted).into()) }
}

fn definition() -> Outcome<Definition> {
    let mut stations = String::from("number,name,kind,area,centre\n");
    let mut lists = String::from("contest,list,name,short_name,candidate,candidate_name\n");
    for number in 0..STATIONS {
        let (area, centre) = (number / 100, number / STATIONS_PER_CENTRE);
        writeln!(stations, "{number:04},Station {number},ordinary,Area {area},C{centre}")?;
    }
    for list in 1..=LISTS {
        for candidate in 1..=CANDIDATES {
            writeln!(lists, "1,{list},Λίστα {list} – Листа {list},,{candidate},Kandidat {list}-{candidate} Müller")?;
        }
    }
    let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).ok_or("a day of the calendar")?;
    let form = exchange::definition_file::form("ee-jaoskond").ok_or("a ready-made form")?;
    let kind = ElectionKind::EuropeanParliament;
    let settings = Settings { mode: Mode::Test, ..Settings::new("Bench", date, kind, form, "Bench office") };
    let tables = Tables { stations: stations.as_bytes(), lists: lists.as_bytes(), areas: None };
    Ok(exchange::csv::definition(&tables, &settings).map_err(|faults| format!("{faults:?}"))?)
}

/// A paper without a fault: each candidate has a few votes, and everything adds up.
fn paper(night: &Night, record: &election::RecordId, number: usize) -> Outcome<Counts> {
    let (contest, form) = night.election.contest(&record.contest).ok_or("the record's contest")?;
    let mut counts = Counts::blank(form.fields().len());
    let mut put = |field: &str, number: usize| -> Outcome<()> {
        let position = form.position(&election::FieldId::new(field)).ok_or("a field of the form")?;
        counts.put(position, Count::new(u32::try_from(number)?));
        Ok(())
    };
    let mut all = 0;
    for (place, list) in contest.lists.iter().enumerate() {
        let mut sum = 0;
        for (rank, candidate) in list.candidates.iter().enumerate() {
            let votes = (number * 7 + place * 13 + rank * 31) % 97 / (rank + 1);
            put(&format!("list.{}.cand.{}", list.id, candidate.id), votes)?;
            sum += votes;
        }
        put(&format!("list.{}", list.id), sum)?;
        all += sum;
    }
    let invalid = 3;
    for (field, number) in [("H", all), ("T", invalid), ("U", all + invalid), ("O", all + invalid)] {
        put(field, number)?;
    }
    for (field, number) in [("K", 10), ("S", all + invalid + 10), ("V", 2 * all)] {
        put(field, number)?;
    }
    Ok(counts)
}

/// Writes the same files again from memory, one after another.
fn write_plainly(from: &Path, to: &Path) -> Outcome<(f64, usize)> {
    let mut files = vec![];
    for folder in [from.to_owned(), from.join("site")] {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_file() {
                files.push(path);
            }
        }
    }
    fs::create_dir_all(to)?;
    let (mut took, mut written) = (0.0, 0);
    for (number, path) in files.iter().enumerate() {
        let bytes = fs::read(path)?;
        let start = Instant::now();
        File::create(to.join(number.to_string()))?.write_all(&bytes)?;
        took += start.elapsed().as_secs_f64();
        written += bytes.len();
    }
    fs::remove_dir_all(to)?;
    Ok((took, written))
}

/// A line of what Linux tells of this process, in megabytes.
fn megabytes(name: &str) -> Outcome<f64> {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    let kilobytes: f64 = line.and_then(|line| line.split_whitespace().next()).unwrap_or("0").parse()?;
    Ok(kilobytes / 1024.0)
}
