//! What the people at the desk do with the sheets: enter, enter again, settle, approve, correct.
use super::sheets::{CONTEST, Sheets};
use crate::look;
use crate::paper::{self, Paper};
use crate::people::{ENTER, act, focused, id, save, search};
use serde_json::{Value, json};
use suite::Outcome;
use suite::window::{Condition, Window};

/// The field in which the second typist goes wrong, and by how much.
const MISTYPED: &str = "list.1";
const TOO_MANY: u32 = 10;

/// Whoever sits there keys these stations' sheets, the `first` or the `second` time; those of the stations in `wrong` with a
/// mistake in one field, if it is the second.
pub(super) fn enter(window: &Window, sheets: &Sheets, stations: &[String], pass: &str, wrong: &[&str]) -> Outcome<()> {
    for station in stations {
        let paper = sheets.paper(station)?;
        let is_wrong = wrong.contains(&station.as_str());
        let typed = if is_wrong { with_mistake(paper)? } else { paper.clone() };
        let state = match (pass, is_wrong) {
            ("first", _) => "entered",
            (_, true) => "differing",
            (_, false) => "agreed",
        };
        open(window, station)?;
        window.wait_for(&format!("[data-testid=entry][data-pass={pass}]"), Condition::Shown)?;
        key_swiftly(window, &typed)?;
        back_to_board(window, state)?;
    }
    Ok(())
}

/// Keys the corrected paper of a station.
pub(super) fn enter_again(window: &Window, sheets: &Sheets, station: &str, state: &str) -> Outcome<()> {
    open(window, station)?;
    window.wait_for("[data-testid=entry]", Condition::Shown)?;
    key_swiftly(window, sheets.corrected_paper())?;
    back_to_board(window, state)
}

/// Keys the one differing field of each of these stations from the paper.
pub(super) fn settle(window: &Window, sheets: &Sheets, stations: &[&str]) -> Outcome<()> {
    for station in stations {
        act(window, "settle", (station, CONTEST))?;
        window.wait_for("[data-testid=settle] input.count", Condition::Count(1))?;
        let number = paper::number(sheets.paper(station)?, MISTYPED)?;
        key_swiftly(window, &vec![(MISTYPED.to_owned(), number)])?;
        back_to_board(window, "agreed")?;
    }
    Ok(())
}

/// Approves these stations' records, in which no rule is broken.
pub(super) fn approve(window: &Window, stations: &[String]) -> Outcome<()> {
    for station in stations {
        act(window, "approve", (station, CONTEST))?;
        window.wait_for(&id("no-findings"), Condition::Shown)?;
        sign(window)?;
    }
    Ok(())
}

/// A correction is opened, with its reason.
pub(super) fn open_correction(window: &Window, station: &str) -> Outcome<()> {
    window.click(&id("nav-board"))?;
    act(window, "correct", (station, CONTEST))?;
    window.fill(&id("reason-text"), "Nine ballots lay in the wrong bundle.")?;
    window.click("[data-testid=reason-confirm]:not([aria-disabled])")?;
    window.wait_for(&id("reason-dialog"), Condition::Absent)?;
    window.wait_for(&format!("[data-testid=row-{station}-{CONTEST}][data-state=correction]"), Condition::Shown)
}

/// The supervisor sees what the correction changes, and signs.
pub(super) fn approve_correction(window: &Window, station: &str) -> Outcome<()> {
    act(window, "approve", (station, CONTEST))?;
    window.wait_for("[data-testid=changes] tbody tr", Condition::Count(2))?;
    look::at(window, "approve-correction")?;
    sign(window)
}

/// Each of these records is approved, one of them in its second revision.
pub(super) fn all_approved(window: &Window, stations: &[String], corrected: &str) -> Outcome<()> {
    window.click(&id("nav-board"))?;
    search(window, corrected)?;
    let row = format!("[data-testid=row-{corrected}-{CONTEST}]");
    window.wait_for(&row, Condition::Contains("Revision 2"))?;
    window.click(&id("board-search"))?;
    window.fill(&id("board-search"), " ")?;
    let states = "[data-testid^=row-]:is([data-state=approved], [data-state=printed], [data-state=exported])";
    window.wait_for(states, Condition::Count(stations.len()))
}

/// Finds a station by its number and opens what may be done with it.
fn open(window: &Window, station: &str) -> Outcome<()> {
    search(window, station)?;
    window.type_keys(&char::from(ENTER).to_string())
}

/// Keys a whole sheet as fast as the page takes it, looks at every box, and saves.
fn key_swiftly(window: &Window, paper: &Paper) -> Outcome<()> {
    focused(window, paper.first().map_or("", |(field, _)| field))?;
    let enter = char::from(ENTER);
    let keys: String = paper.iter().map(|(_, number)| format!("{number}{enter}")).collect();
    window.type_swiftly(&keys)?;
    let typed: Vec<Value> = paper.iter().map(|(_, number)| json!(number.to_string())).collect();
    look::until(window, "return [...document.querySelectorAll('input.count')].map(box => box.value)", &json!(typed))?;
    save(window)
}

/// What came of it, with the focus on what comes next; and the way back.
fn back_to_board(window: &Window, state: &str) -> Outcome<()> {
    window.wait_for(&format!("[data-testid=outcome][data-state={state}]"), Condition::Count(1))?;
    window.wait_for(":is([data-testid=outcome-go], [data-testid=outcome-next]):focus", Condition::Count(1))?;
    window.click(&id("outcome-next"))?;
    window.wait_for(&id("outcome"), Condition::Absent)
}

/// Signs the record that is shown; its protocol is made at once.
fn sign(window: &Window) -> Outcome<()> {
    window.click("[data-testid=approve-confirm]:not([aria-disabled])")?;
    window.wait_for(&id("protocol-facts"), Condition::Shown)?;
    window.click(&id("nav-board"))
}

fn with_mistake(paper: &Paper) -> Outcome<Paper> {
    let number = paper::number(paper, MISTYPED)?;
    Ok(paper::with(paper, &[(MISTYPED, number + TOO_MANY)]))
}
