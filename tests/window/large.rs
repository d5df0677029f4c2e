//! A centre as large as one may be, in the real window: how long the board and every command take, and what it all weighs.
use crate::people::id;
use crate::{look, start};
use election::{Count, Counts, RecordId};
use operations::{Surroundings, SystemSurroundings, SystemWorld, World, active};
use serde_json::{Value, json};
use std::fs;
use std::sync::Arc;
use std::time::Instant;
use suite::hall::{FIRST, Hall, SECOND, SUPERVISOR, THIRD};
use suite::night::{PASSPHRASE, checked};
use suite::window::{Condition, Window};
use suite::{Outcome, stations};

/// As many as a centre may have.
const STATIONS: usize = 250;
/// The second entry of so many first records holds a mistake, so that there is something to settle.
const MISTAKES: usize = 30;
/// Records that have one entry only, so that there is something to enter.
const OPEN: usize = 60;
/// How often a command that changes nothing is asked.
const QUESTIONS: usize = 60;

/// Both entries of (nearly) all stations are there; the commands are timed from the page, with all that lies between.
pub(crate) fn measured() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let world: Arc<dyn World> = SystemWorld::of_this_program("0.1.0-suite")?;
    let definition = stations::definition(STATIONS)?;
    let papers = stations::papers(&checked(&definition)?)?;
    let begun = Instant::now();
    let mut centre = Hall::establish(folder.path(), &definition, &world)?;
    centre.enter(FIRST, &papers)?;
    centre.enter(SECOND, &second_entries(&papers))?;
    println!("    {STATIONS} stations entered twice by the core alone in {:.1} s", begun.elapsed().as_secs_f32());
    let path = centre.path.clone();
    drop(centre);
    let opening = Instant::now();
    let window = start::open(&[])?;
    look::resize(&window, look::USUAL)?;
    window.wait_for(&id("start"), Condition::Shown)?;
    println!("    start to first screen {:.2} s (driver and display included)", opening.elapsed().as_secs_f32());
    ask(&window, "open_vault", vec![json!({ "path": path, "language": "en" })])?;
    window.script("location.reload()", vec![])?;
    window.wait_for(&id("signin-centre"), Condition::Shown)?;
    let signing = ask(&window, "sign_in", vec![who(SUPERVISOR)])?;
    println!("    sign-in at a vault of {:.1} MB: {:.0} ms", megabytes(&path)?, worst(&signing));
    read(&window, &papers)?;
    settle(&window, &papers)?;
    enter(&window, &papers)?;
    approve(&window, &papers)?;
    board_on_screen(&window)?;
    println!("    {}", memory()?);
    Ok(())
}

/// The papers as the second typist keys them.
fn second_entries(papers: &[(RecordId, Counts)]) -> Vec<(RecordId, Counts)> {
    let mut entries = papers.get(..STATIONS - OPEN).unwrap_or_default().to_vec();
    for (_, counts) in entries.iter_mut().take(MISTAKES) {
        let last = counts.len() - 1;
        let one_more = counts.at(last).and_then(|count| Count::new(count.number() + 1));
        counts.put(last, one_more);
    }
    entries
}

fn who(person: &str) -> Value {
    json!({ "desk": "centre", "person": person, "passphrase": PASSPHRASE, "language": "en" })
}

fn reference(record: &RecordId) -> Value {
    json!({ "station": record.station, "contest": record.contest })
}

fn numbers(counts: &Counts) -> Vec<Option<u32>> {
    counts.iter().map(|count| count.map(Count::number)).collect()
}

fn read(window: &Window, papers: &[(RecordId, Counts)]) -> Outcome<()> {
    let board = json!({ "desk": "centre", "language": "en" });
    told("board", &ask(window, "board", vec![board; QUESTIONS])?);
    let agreed = papers.iter().skip(MISTAKES).take(QUESTIONS);
    let asked = agreed.map(|(record, _)| json!({ "record": reference(record), "language": "en" }));
    told("open_approval", &ask(window, "open_approval", asked.collect())?);
    Ok(())
}

fn settle(window: &Window, papers: &[(RecordId, Counts)]) -> Outcome<()> {
    ask(window, "sign_in", vec![who(THIRD)])?;
    let differing = papers.iter().take(MISTAKES);
    let opened = differing.clone().map(|(record, _)| json!({ "record": reference(record), "language": "en" }));
    told("open_settlement", &ask(window, "open_settlement", opened.collect())?);
    let last = |counts: &Counts| counts.at(counts.len() - 1).map(Count::number);
    let settled = differing.map(|(record, counts)| json!({ "record": reference(record), "counts": [last(counts)] }));
    told("settle", &ask(window, "settle", settled.collect())?);
    Ok(())
}

fn enter(window: &Window, papers: &[(RecordId, Counts)]) -> Outcome<()> {
    ask(window, "sign_in", vec![who(SECOND)])?;
    let open = papers.iter().skip(STATIONS - OPEN);
    let opened = open.clone().map(|(record, _)| json!({ "record": reference(record), "language": "en" }));
    told("open_entry", &ask(window, "open_entry", opened.collect())?);
    let entered =
        |(record, counts): &(RecordId, Counts)| json!({ "record": reference(record), "counts": numbers(counts) });
    let checked = open.clone().map(|paper| {
        let mut asked = entered(paper);
        asked["language"] = "en".into();
        asked
    });
    told("check_entry", &ask(window, "check_entry", checked.collect())?);
    told("confirm_entry", &ask(window, "confirm_entry", open.map(entered).collect())?);
    Ok(())
}

fn approve(window: &Window, papers: &[(RecordId, Counts)]) -> Outcome<()> {
    ask(window, "sign_in", vec![who(SUPERVISOR)])?;
    accept_network(window)?;
    let records: Vec<&RecordId> = papers.iter().map(|(record, _)| record).collect();
    let explained = |record: &&RecordId| json!({ "record": reference(record), "explanations": explanations() });
    told("approve", &ask(window, "approve", records.iter().map(explained).collect())?);
    let some = records.iter().take(QUESTIONS);
    told("protocol", &ask(window, "protocol", some.map(|record| json!({ "record": reference(record) })).collect())?);
    told("board", &ask(window, "board", vec![json!({ "desk": "centre", "language": "en" }); QUESTIONS])?);
    Ok(())
}

/// Where this computer has a network, nothing is approved before a reason.
fn accept_network(window: &Window) -> Outcome<()> {
    let up = active(&SystemSurroundings::new().interfaces().unwrap_or_default());
    if !up.is_empty() {
        ask(window, "accept_network", vec![json!({ "interfaces": up, "reason": "Only measured, nothing counts." })])?;
    }
    Ok(())
}

/// Every warning that the German form knows.
fn explanations() -> Value {
    let rules = (1..=9).map(|number| (format!("W{number}"), Value::from("As on the paper.")));
    Value::Object(rules.collect())
}

/// From the press on the board's name in the menu until its rows have been painted.
fn board_on_screen(window: &Window) -> Outcome<()> {
    window.script("location.reload()", vec![])?;
    window.wait_for("[data-testid^=row-]", Condition::Shown)?;
    let script = "const done = arguments[0];
        const turn = () => new Promise(next => requestAnimationFrame(() => setTimeout(next, 0)));
        (async () => {
            const times = [];
            for (let i = 0; i < 10; i += 1) {
                document.querySelector('[data-testid=nav-handover]').click();
                while (document.querySelector('[data-testid=board]')) await turn();
                const begun = performance.now();
                document.querySelector('[data-testid=nav-board]').click();
                while (!document.querySelector('[data-testid^=row-]')) await turn();
                await turn();
                times.push(performance.now() - begun);
            }
            done(times);
        })();";
    let times = window.script_that_calls_back(script, vec![])?;
    told("the board, painted", &milliseconds(&times)?);
    Ok(())
}

/// Asks the core the same command with each of these arguments, from the page, and returns the milliseconds of each.
fn ask(window: &Window, command: &str, arguments: Vec<Value>) -> Outcome<Vec<f64>> {
    let script = "const [command, list, done] = arguments;
        (async () => {
            const times = [];
            for (const args of list) {
                const begun = performance.now();
                await window.__TAURI_INTERNALS__.invoke(command, args);
                times.push(performance.now() - begun);
            }
            done(times);
        })().catch(fault => done({ command, fault }));";
    milliseconds(&window.script_that_calls_back(script, vec![json!(command), Value::Array(arguments)])?)
}

fn milliseconds(answer: &Value) -> Outcome<Vec<f64>> {
    let times = answer.as_array().ok_or_else(|| format!("refused: {answer}"))?;
    Ok(times.iter().filter_map(Value::as_f64).collect())
}

/// Prints the middle, the 95th of a hundred and the worst.
fn told(what: &str, times: &[f64]) {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |percent: usize| sorted.get((sorted.len() * percent).div_ceil(100).saturating_sub(1)).copied();
    let [median, late, worst] = [50, 95, 100].map(|percent| at(percent).unwrap_or(f64::NAN));
    println!(
        "    {what:18} {:3} times   median {median:6.1} ms   p95 {late:6.1} ms   worst {worst:6.1} ms",
        sorted.len()
    );
}

fn worst(times: &[f64]) -> f64 {
    times.iter().copied().fold(0.0, f64::max)
}

fn megabytes(vault: &std::path::Path) -> Outcome<f64> {
    let bytes = fs::metadata(vault.join("records.db"))?.len();
    Ok(f64::from(u32::try_from(bytes / 1024)?) / 1024.0)
}

/// The proportional share of memory of the program and the processes of its web view.
fn memory() -> Outcome<String> {
    let (mut total, mut processes) = (0, 0);
    for entry in fs::read_dir("/proc")?.flatten() {
        let name = fs::read_to_string(entry.path().join("comm")).unwrap_or_default();
        if ["counterfoil-des", "WebKitWebProces", "WebKitNetworkPr"].contains(&name.trim())
            && let Ok(rollup) = fs::read_to_string(entry.path().join("smaps_rollup"))
        {
            let pss = rollup.lines().find_map(|line| line.strip_prefix("Pss:")).unwrap_or_default();
            total += pss.trim().trim_end_matches(" kB").parse::<u64>().unwrap_or(0);
            processes += 1;
        }
    }
    Ok(format!("memory (PSS) of {processes} processes: {} MB", total / 1024))
}
