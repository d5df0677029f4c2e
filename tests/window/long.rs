//! Lists and sheets of any length in the real window: only what can be seen is drawn, the keyboard reaches all of it, and
//! what stays at the top covers nothing.
use crate::keystrokes::{enter_window, invoke};
use crate::look;
use crate::people::id;
use election::{Count, Counts, Explanations, RecordId};
use fantoccini::key::Key;
use operations::{SystemWorld, World};
use serde_json::{Value, json};
use std::sync::Arc;
use suite::hall::{FIRST, Hall, SECOND, SUPERVISOR};
use suite::night::{checked, long_example};
use suite::window::{Condition, Window};
use suite::{Outcome, stations};

/// On each list of the long record.
const CANDIDATES: usize = 500;
/// Records that are ready to leave.
const READY: usize = 150;
/// Fewer rows than this are drawn of a long list at any time.
const DRAWN_MAXIMUM: usize = 80;

/// Names of what stays at the top that overlaps what comes after it, or is cut off; nothing, if all is well.
const OVERLAPS: &str = "const stays = ['.test-band', '.network-blocking', '.sheet-bar', '[data-box]:focus']
        .map(css => [css, document.querySelector(css)])
        .filter(([css, one]) => one && (css.includes('focus') || getComputedStyle(one).position === 'sticky'));
    const faults = [];
    stays.forEach(([css, one], i) => {
        const own = one.getBoundingClientRect();
        if (css.includes('focus') && (own.top < 0 || own.bottom > innerHeight)) faults.push(css + ' is out of sight');
        for (const [other, next] of stays.slice(i + 1)) {
            if (own.bottom > next.getBoundingClientRect().top + 1) faults.push(css + ' covers ' + other);
        }
    });
    return faults;";

/// A record of thousands of candidates: the bar of its sheet, and what a supervisor reads of it.
pub(crate) fn record() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let world: Arc<dyn World> = SystemWorld::of_this_program("0.1.0-suite")?;
    let (definition, record, counts) = long_example(CANDIDATES)?;
    let mut hall = Hall::establish(folder.path(), &definition, &world)?;
    hall.enter(FIRST, &[(record.clone(), counts.clone())])?;
    let path = hall.path.clone();
    drop(hall);
    let window = enter_window(&path, SECOND)?;
    nothing_is_covered(&window)?;
    let numbers: Vec<Option<u32>> = counts.iter().map(|count| count.map(Count::number)).collect();
    let reference = json!({ "station": record.station, "contest": record.contest });
    invoke(&window, "confirm_entry", json!({ "record": reference, "counts": numbers }))?;
    read_whole(&window, &record)
}

/// Wherever the person is on the sheet and however large they have made it.
fn nothing_is_covered(window: &Window) -> Outcome<()> {
    window.click("[data-testid^=enter-]")?;
    window.wait_for("[data-box]:focus", Condition::Count(1))?;
    for size in look::SIZES {
        look::resize(window, size)?;
        for key in [Key::End, Key::Home] {
            window.chord(&[Key::Control.into(), key.into()])?;
            uncovered(window, size)?;
            window.type_keys(&char::from(Key::Up).to_string())?;
            window.type_keys(&char::from(Key::Down).to_string())?;
            uncovered(window, size)?;
        }
        window.script("scrollTo(0, document.body.scrollHeight)", Vec::new())?;
        let stays = "return ['.test-band', '.network-blocking', '.sheet-bar'].flatMap(css => {
            const one = document.querySelector(css);
            return one && getComputedStyle(one).position === 'sticky' ? [one.getBoundingClientRect()] : [];
        }).every((one, i, all) => i === 0 || all[i - 1].bottom <= one.top + 1 || one.bottom <= 0)";
        look::until(window, stays, &json!(true))?;
    }
    look::resize(window, look::USUAL)
}

fn uncovered(window: &Window, size: (u32, u32)) -> Outcome<()> {
    look::until(window, OVERLAPS, &json!([])).map_err(|cause| format!("at {size:?}: {cause}").into())
}

/// The supervisor's table: one stop of the keyboard, and its end is one key away.
fn read_whole(window: &Window, record: &RecordId) -> Outcome<()> {
    sign_in_by_command(window, SUPERVISOR)?;
    window.click(&id(&format!("approve-{}-{}", record.station, record.contest)))?;
    let table = id("approve-record");
    window.wait_for(&format!("{table} tbody tr[data-index='0']"), Condition::Shown)?;
    assert!(window.count(&format!("{table} tbody tr[data-index]"))? < DRAWN_MAXIMUM, "the whole record is drawn");
    look::at(window, "approve-long")?;
    window.script(&format!("document.querySelector(\"{table}\").focus()"), Vec::new())?;
    window.type_keys(&char::from(Key::End).to_string())?;
    let last = format!(
        "const table = document.querySelector(\"{table}\");
         const [row] = [...table.querySelectorAll('tr[data-index]')].slice(-1);
         return Number(row.getAttribute('aria-rowindex')) === Number(table.querySelector('table').getAttribute('aria-rowcount'))"
    );
    look::until(window, &last, &json!(true))
}

/// Everything that is ready to leave: one stop of the keyboard, a number leads to its station, Enter or the space bar chooses.
pub(crate) fn handover() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let world: Arc<dyn World> = SystemWorld::of_this_program("0.1.0-suite")?;
    let definition = stations::definition(READY)?;
    let papers = stations::papers(&checked(&definition)?)?;
    let mut hall = Hall::establish(folder.path(), &definition, &world)?;
    hall.enter(FIRST, &papers)?;
    hall.enter(SECOND, &papers)?;
    approve(&mut hall, &papers)?;
    let path = hall.path.clone();
    drop(hall);
    let window = enter_window(&path, SUPERVISOR)?;
    window.click(&id("nav-handover"))?;
    window.wait_for("[data-testid^=ready-0]", Condition::Shown)?;
    assert!(window.count("[data-testid^=ready-0]")? < DRAWN_MAXIMUM, "the whole list is drawn");
    look::at(&window, "handover-long")?;
    window.click(&id("handover-nothing"))?;
    window.chord(&[Key::Tab.into()])?;
    window.type_keys(&char::from(Key::End).to_string())?;
    window.wait_for(&format!("{}:focus", id("ready-00149-ep")), Condition::Count(1))?;
    window.type_keys("00042")?;
    let wanted = id("ready-00042-ep");
    window.wait_for(&format!("{wanted}:focus"), Condition::Count(1))?;
    // The space bar would still belong to what is sought.
    window.type_keys(&char::from(Key::Enter).to_string())?;
    window.wait_for(&format!("{wanted}[aria-selected=true]"), Condition::Count(1))?;
    window.type_keys(&char::from(Key::Escape).to_string())?;
    window.wait_for(&id("handover-write"), Condition::Contains("1"))?;
    window.wait_for(&format!("{wanted}[aria-selected=true]"), Condition::Count(1))
}

fn approve(hall: &mut Hall, papers: &[(RecordId, Counts)]) -> Outcome<()> {
    hall.desk.sign_in(SUPERVISOR, &suite::night::passphrase())?;
    let usual = (1..=9).map(|number| (format!("W{number}"), "As on the paper.".to_owned()));
    let explanations = Explanations(usual.collect());
    for (record, _) in papers {
        hall.desk.approve(record, explanations.clone())?;
    }
    Ok(())
}

/// Somebody else sits down, without the screens that lead there.
fn sign_in_by_command(window: &Window, person: &str) -> Outcome<()> {
    let who = json!({ "desk": "centre", "person": person, "passphrase": suite::night::PASSPHRASE, "language": "en" });
    invoke(window, "sign_in", who)?;
    window.script("location.reload()", Vec::<Value>::new())?;
    window.wait_for("[data-testid^=row-]", Condition::Shown)
}
