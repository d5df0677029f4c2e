//! The office's night in the real window: papers are compared by key and by scanner, findings are read, the night is watched.
use crate::people::id;
use crate::{look, start};
use election::{Count, Counts, Form};
use exchange::seal::SealedResult;
use serde_json::{Value, json};
use std::ops::ControlFlow;
use std::path::PathBuf;
use suite::night::{Night, OFFICER, PASSPHRASE};
use suite::window::{Condition, Window};
use suite::{Outcome, stations};

const STATIONS: usize = 40;
/// So many results have come; the others are missing.
const CAME: usize = 34;
/// At this one the first two lists have changed places.
const SWAPPED: usize = 11;

/// An office with results, some of them odd, and what stands on a few of their papers.
struct Office {
    /// Keeps the folder.
    _night: tempfile::TempDir,
    path: PathBuf,
    codes: Vec<String>,
    scans: Vec<String>,
    late: String,
}

/// The whole night, page by page.
pub(crate) fn is_watched_and_compared() -> Outcome<()> {
    let office = office()?;
    let window = start::open(&[])?;
    look::resize(&window, look::USUAL)?;
    window.wait_for(&id("start"), Condition::Shown)?;
    call(&window, "open_vault", json!({ "path": office.path, "language": "en" }))?;
    let who = json!({ "desk": "office", "person": OFFICER, "passphrase": PASSPHRASE, "language": "en" });
    call(&window, "sign_in", who)?;
    window.script("location.reload()", vec![])?;
    watched(&window)?;
    drawn(&window)?;
    compared(&window, &office)?;
    found(&window)?;
    side_by_side(&window)
}

/// Expected, received and missing; down into an area; whoever is late.
fn watched(window: &Window) -> Outcome<()> {
    window.click(&id("nav-watch"))?;
    window.wait_for(&id("watch-expected"), Condition::Reads("40"))?;
    window.wait_for(&id("watch-received"), Condition::Reads("34"))?;
    window.wait_for(&id("watch-missing"), Condition::Reads("6"))?;
    window.click(&id("watch-standing-missing"))?;
    window.wait_for("[data-testid=watch-table] tbody tr", Condition::Count(STATIONS - CAME))?;
    window.wait_for(&id("late-C0"), Condition::Shown)?;
    look::at(window, "watch")?;
    window.click("[data-testid^=watch-area-]:not([data-testid$=table])")?;
    window.wait_for("[data-testid=watch-path] strong", Condition::Contains("Area"))
}

/// A draw is settled with a seed before anything is compared.
fn drawn(window: &Window) -> Outcome<()> {
    window.click(&id("nav-confirm"))?;
    window.wait_for(&id("confirm-code"), Condition::Shown)?;
    window.click(&id("sample-open"))?;
    window.fill(&id("sample-seed"), "6 1 4 4 2 5 3 1")?;
    window.fill(&id("sample-number"), "12")?;
    window.click("[data-testid=sample-settle]:not([aria-disabled])")?;
    window.wait_for(&id("sample-stations-shown"), Condition::Shown)?;
    look::at(window, "confirm-drawn")
}

/// Keyed, scanned, wrong in every way, by totals.
fn compared(window: &Window, office: &Office) -> Outcome<()> {
    let [one, other] = [0, 1].map(|place| office.codes.get(place).cloned().unwrap_or_default());
    key(window, &one.to_lowercase())?;
    window.wait_for(&id("confirm-done"), Condition::Contains("00000"))?;
    key(window, &one)?;
    window.wait_for(&id("confirm-done"), Condition::Contains("before"))?;
    for (text, code) in [("ABCD", "code-unreadable"), ("0000 0000 0000 0000 0000", "code-unknown")] {
        key(window, text)?;
        window.wait_for(&format!("[data-testid=problem][data-code={code}]"), Condition::Shown)?;
    }
    let last = if other.ends_with('0') { '1' } else { '0' };
    key(window, &format!("{}{last}", other.get(..other.len() - 1).unwrap_or_default()))?;
    window.wait_for("[data-testid=problem][data-code=code-mistyped]", Condition::Shown)?;
    look::at(window, "confirm-mistyped")?;
    // A scanner types the whole text and Enter; what was wrong before is replaced.
    for (place, text) in office.scans.iter().enumerate() {
        key(window, text)?;
        if place + 1 < office.scans.len() {
            window.wait_for(&id("confirm-more"), Condition::Shown)?;
        }
    }
    window.wait_for(&id("confirm-done"), Condition::Contains("00001"))?;
    key(window, &office.late)?;
    window.wait_for("[data-testid=problem]", Condition::Shown)?;
    window.click(&id("problem-close"))?;
    window.wait_for("[data-testid^=by-totals-]", Condition::Shown)?;
    window.click("[data-testid^=by-totals-]")?;
    window.wait_for(&id("totals-dialog"), Condition::Shown)?;
    look::at_dialog(window, "confirm-totals")?;
    window.click(&id("totals-cancel"))?;
    window.click("[data-testid^=differs-]")?;
    window.fill(&id("reason-text"), "The second page is missing.")?;
    window.click("[data-testid=reason-confirm]:not([aria-disabled])")?;
    window.wait_for(&id("reason-dialog"), Condition::Absent)?;
    window.wait_for(&id("waiting-differs"), Condition::Contains("1"))?;
    look::at(window, "confirm")
}

/// What stands out is read, and explained.
fn found(window: &Window) -> Outcome<()> {
    window.click(&id("nav-findings"))?;
    let swapped = id(&format!("finding-{SWAPPED:05}-swapped"));
    window.wait_for(&swapped, Condition::Shown)?;
    look::at(window, "findings")?;
    window.click(&id(&format!("finding-explain-{SWAPPED:05}")))?;
    window.fill(&id("reason-text"), "The sheet has the lists in another order.")?;
    window.click("[data-testid=reason-confirm]:not([aria-disabled])")?;
    window.wait_for(&id("finding-explained"), Condition::Contains("another order"))
}

/// Areas side by side, sorted.
fn side_by_side(window: &Window) -> Outcome<()> {
    window.click(&id("nav-totals"))?;
    window.wait_for(&id("comparison"), Condition::Shown)?;
    window.click(&id("compare-by-turnout"))?;
    window.wait_for("[data-testid=comparison] th[aria-sort=descending]", Condition::Count(1))?;
    look::at(window, "totals-compared")
}

/// Fills the box as a scanner does, or a person who types.
fn key(window: &Window, text: &str) -> Outcome<()> {
    window.wait_for("[data-testid=confirm-enter]", Condition::Shown)?;
    window.script("document.querySelector('[data-testid=confirm-code]').select()", vec![])?;
    window.type_keys(&format!("{text}\u{e007}"))
}

fn call(window: &Window, command: &str, arguments: Value) -> Outcome<()> {
    let script = "const [command, args, done] = arguments;
        window.__TAURI_INTERNALS__.invoke(command, args).then(() => done(null), fault => done({ command, fault }));";
    match window.script_that_calls_back(script, vec![json!(command), arguments])? {
        Value::Null => Ok(()),
        refused => Err(format!("refused: {refused}").into()),
    }
}

fn office() -> Outcome<Office> {
    let mut night = Night::of(&stations::definition(STATIONS)?)?;
    let centre = night.centre("C0")?;
    let (_, form) = night.election.contests().next().ok_or("one contest")?;
    let mut sealed: Vec<SealedResult> = vec![];
    for (place, (record, counts)) in stations::papers(&night.election)?.into_iter().enumerate() {
        let counts = alike(form, &counts, place).ok_or("the form's own fields")?;
        sealed.push(night.result(&centre, &record, &counts, 1)?);
    }
    let mut files = vec![];
    for (place, result) in sealed.iter().take(CAME).enumerate() {
        files.push(night.write(&format!("{place}.result.asice"), &result.container)?);
    }
    night.office.import(&files, |_, _| ControlFlow::Continue(()))?;
    let codes = sealed.iter().map(|result| result.control_code.to_string()).collect();
    let scans = exchange::paper::to_paper(&sealed.get(1).ok_or("a second")?.container)?;
    let late = sealed.get(CAME).ok_or("one that did not come")?.control_code.to_string();
    night.office.sign_out()?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("office.counterfoil");
    suite::night::copy(night.office.path(), &path)?;
    Ok(Office { _night: folder, path, codes, scans, late })
}

/// A sheet like all others but for a little; at one station the first two lists have changed places.
fn alike(form: &Form, counts: &Counts, place: usize) -> Option<Counts> {
    let (mut sheet, mut sum) = (counts.clone(), 0);
    let size = 300 + u32::try_from(place * 7 % 60).ok()?;
    for list in 1..=u32::try_from(stations::LISTS).ok()? {
        let of = if place == SWAPPED && list <= 2 { 3 - list } else { list };
        let noise = u32::try_from(place).ok()? * of % 5;
        let votes = size / (of * of) + noise;
        sum += votes;
        sheet.put(form.position(&election::FieldId::list(&list.to_string()))?, Count::new(votes));
    }
    let invalid = counts.at(form.position(&election::FieldId::new("C"))?)?.number();
    for (id, number) in [("D", sum), ("B", sum + invalid)] {
        sheet.put(form.position(&election::FieldId::new(id))?, Count::new(number));
    }
    Some(sheet)
}
