//! What people do at the desks: sign in and out, look for a record, key a sheet.
use crate::look;
use crate::paper::Paper;
use fantoccini::key::Key;
use serde_json::Value;
use suite::Outcome;
use suite::window::{Condition, Window};

/// The keys without a character of their own.
pub(crate) const ENTER: Key = Key::Enter;
const SHIFT: Key = Key::Shift;

/// An element by its test id; ids may hold dots.
pub(crate) fn id(name: &str) -> String {
    format!("[data-testid='{name}']")
}

/// Signs a person in at the desk that is in front, with the passphrase on their card.
pub(crate) fn sign_in(window: &Window, desk: &str, person: &str) -> Outcome<()> {
    let pane = id(&format!("pane-{desk}"));
    window.click(&format!("{pane} {}", id(&format!("person-{person}"))))?;
    window.click(&format!("{pane} [data-testid=signin]:not([aria-disabled])"))?;
    window.wait_for(&id(&format!("person-at-{desk}")), Condition::Shown)
}

/// Opens the menu under a person's name and chooses one of its acts: `lock`, `other`, `passphrase` or `signout`.
pub(crate) fn choose_of_person(window: &Window, act: &str, desk: &str) -> Outcome<()> {
    let item = id(&format!("{act}-{desk}"));
    window.click(&id(&format!("person-at-{desk}")))?;
    window.wait_for(&item, Condition::Shown)?;
    window.click(&item)?;
    window.wait_for(&item, Condition::Absent)
}

/// Signs out whoever is signed in there.
pub(crate) fn sign_out(window: &Window, desk: &str) -> Outcome<()> {
    choose_of_person(window, "signout", desk)?;
    window.wait_for(&id(&format!("signin-{desk}")), Condition::Shown)
}

/// The people at the centre change places.
pub(crate) fn relieve(window: &Window, person: &str) -> Outcome<()> {
    sign_out(window, "centre")?;
    sign_in(window, "centre", person)
}

/// Looks for a station on the board, by keyboard.
pub(crate) fn search(window: &Window, station: &str) -> Outcome<()> {
    window.wait_for(&id("board"), Condition::Shown)?;
    window.wait_for("[data-testid^=row-]", Condition::Shown)?;
    window.type_keys("/")?;
    window.wait_for("[data-testid=board-search]:focus", Condition::Count(1))?;
    window.type_keys(station)?;
    window.wait_for(&format!("[data-testid^=row-]:not([data-testid^=row-{station}])"), Condition::Absent)
}

/// Looks for a record and does something with it.
pub(crate) fn act(window: &Window, action: &str, (station, contest): (&str, &str)) -> Outcome<()> {
    search(window, station)?;
    window.click(&id(&format!("{action}-{station}-{contest}")))
}

/// Keys numbers box after box, starting in the box that has the focus; each Enter must lead to the next.
pub(crate) fn key(window: &Window, boxes: &[(String, u32)]) -> Outcome<()> {
    for (field, number) in boxes {
        focused(window, field)?;
        window.type_keys(&number.to_string())?;
        window.type_keys(&char::from(ENTER).to_string())?;
    }
    Ok(())
}

/// Keys a whole sheet and saves it, without touching the mouse.
pub(crate) fn key_and_save(window: &Window, paper: &Paper) -> Outcome<()> {
    key(window, paper)?;
    save(window)
}

/// The save key.
pub(crate) fn save(window: &Window) -> Outcome<()> {
    window.chord(&[SHIFT.into(), ENTER.into()])
}

/// The box of a field has the focus.
pub(crate) fn focused(window: &Window, field: &str) -> Outcome<()> {
    window.wait_for(&format!("{}:focus", id(&format!("count-{field}"))), Condition::Count(1))
}

/// What came of a saved entry; then back to the board.
pub(crate) fn outcome(window: &Window, state: &str) -> Outcome<()> {
    window.wait_for(&format!("[data-testid=outcome][data-state={state}]"), Condition::Shown)?;
    look::at(window, &format!("outcome-{state}"))?;
    window.click(&id("outcome-next"))?;
    window.wait_for(&id("board"), Condition::Shown)
}

/// None of these numbers is anywhere in the page, its boxes or what the window remembers.
pub(crate) fn sees_none_of(window: &Window, numbers: &[u32]) -> Outcome<()> {
    let everything = "return document.documentElement.outerHTML
        + [...document.querySelectorAll('input, textarea')].map(box => ' ' + box.value).join('')
        + JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage })";
    let Value::String(page) = window.script(everything, Vec::new())? else {
        return Err("the page does not show itself".into());
    };
    let words: Vec<&str> = page.split(|letter: char| !letter.is_alphanumeric()).collect();
    let seen: Vec<&u32> = numbers.iter().filter(|number| words.contains(&number.to_string().as_str())).collect();
    if seen.is_empty() { Ok(()) } else { Err(format!("the page betrays {seen:?}").into()) }
}
