//! A day by the keyboard alone: nothing is ever clicked, and after each change of page it is known where the focus is.
use crate::paper::{self, Paper};
use crate::people::{ENTER, id, key_and_save, search};
use crate::{look, start};
use fantoccini::key::Key;
use serde_json::json;
use std::path::Path;
use suite::Outcome;
use suite::window::{Condition, Window};

const RECORD: (&str, &str) = ("004", "assembly");
/// What the second typist makes of list 2; the paper says 117.
const MISTYPED: (&str, u32) = ("list.2", 171);
/// More stops than any page has between two things that a person wants one after the other.
const TABS_MAXIMUM: usize = 80;

/// From the first person of the evening to the last who signs out.
pub(crate) fn alone() -> Outcome<()> {
    let window = start::open(&["--try-it"])?;
    let (paper, stick) = (paper::of(RECORD.0, RECORD.1)?, tempfile::tempdir()?);
    look::resize(&window, look::USUAL)?;
    window.wait_for(&id("pane-centre"), Condition::Shown)?;
    entry(&window, "jonas", &paper, "entered")?;
    entry(&window, "eleni", &paper::with(&paper, &[MISTYPED]), "differing")?;
    settle(&window, &paper)?;
    approve(&window)?;
    save_protocol(&window, stick.path())?;
    hand_over(&window, stick.path())?;
    begin_copy(&window, stick.path())?;
    make_paper(&window)?;
    lock(&window)?;
    sign_out(&window)
}

/// Signs in, finds the record, keys its sheet, and is back on the board.
fn entry(window: &Window, person: &str, paper: &Paper, state: &str) -> Outcome<()> {
    sign_in(window, person)?;
    open_record(window)?;
    window.wait_for("[data-box='0']:focus", Condition::Count(1))?;
    key_and_save(window, paper)?;
    window.wait_for(&format!("[data-testid=outcome][data-state={state}]"), Condition::Count(1))?;
    back_to_board(window)?;
    sign_out(window)
}

fn settle(window: &Window, paper: &Paper) -> Outcome<()> {
    sign_in(window, "petar")?;
    open_record(window)?;
    at(window, &id(&format!("count-{}", MISTYPED.0)))?;
    key_and_save(window, &vec![(MISTYPED.0.to_owned(), paper::number(paper, MISTYPED.0)?)])?;
    window.wait_for("[data-testid=outcome][data-state=agreed]", Condition::Count(1))?;
    back_to_board(window)?;
    sign_out(window)
}

/// The row itself is walked to with the arrows, and Enter does what is next.
fn approve(window: &Window) -> Outcome<()> {
    sign_in(window, "marta")?;
    search(window, RECORD.0)?;
    press(window, Key::Down)?;
    let row = id(&format!("row-{}-{}", RECORD.0, RECORD.1));
    at(window, &row)?;
    press(window, ENTER)?;
    at(window, "[data-testid=approve] h2")?;
    tab_to(window, &id("explanation-W1"))?;
    window.type_keys("Looked at twice.")?;
    tab_to(window, &id("approve-confirm"))?;
    press(window, ENTER)?;
    at(window, "[data-testid=protocol] h2")
}

fn save_protocol(window: &Window, stick: &Path) -> Outcome<()> {
    tab_to(window, &id("protocol-path"))?;
    write(window, &stick.join("protocol.pdf").display().to_string())?;
    tab_to(window, &id("protocol-save"))?;
    press(window, ENTER)?;
    window.wait_for(&id("protocol-saved"), Condition::Shown)?;
    at(window, &id("protocol-save"))
}

fn hand_over(window: &Window, stick: &Path) -> Outcome<()> {
    go_to(window, "handover")?;
    window.wait_for(&id(&format!("ready-{}-{}", RECORD.0, RECORD.1)), Condition::Shown)?;
    tab_to(window, &id("handover-folder"))?;
    write(window, &stick.display().to_string())?;
    tab_to(window, &id("handover-write"))?;
    press(window, ENTER)?;
    at(window, &id("handover-done"))
}

fn begin_copy(window: &Window, stick: &Path) -> Outcome<()> {
    go_to(window, "backup")?;
    // This computer may have sticks of its own, which stand before the folder.
    tab_to(window, "[data-testid=backup-place-media] input")?;
    choose(window, &id("backup-place-in-folder"))?;
    tab_to(window, &id("backup-place"))?;
    write(window, &stick.display().to_string())?;
    tab_to(window, &id("backup-begin"))?;
    press(window, ENTER)?;
    at(window, &id("backup-standing"))
}

fn make_paper(window: &Window) -> Outcome<()> {
    go_to(window, "papers")?;
    tab_to(window, "[data-testid^=papers-] input[type=radio]")?;
    choose(window, &id("papers-summary"))?;
    tab_to(window, &id("papers-show"))?;
    press(window, ENTER)?;
    window.wait_for("[data-testid=papers-pages]:not([data-drawn='0'])", Condition::Shown)?;
    at(window, &id("papers-show"))
}

/// Ctrl+L; the same person comes back to where the keyboard was. Somebody else is asked for, and changes their mind.
fn lock(window: &Window) -> Outcome<()> {
    window.chord(&[Key::Control.into(), 'l'])?;
    at(window, &id("passphrase"))?;
    press(window, ENTER)?;
    at(window, &id("papers-show"))?;
    person_menu(window, "other")?;
    at(window, "[data-testid=signin-centre] h2")?;
    tab_to(window, &id("signin-cancel"))?;
    press(window, ENTER)?;
    // On the way to the menu this was the last stop of the page.
    at(window, "[data-testid=papers-summary] input")
}

/// Tab to the people, arrows to the person; Enter in the passphrase that the card already gave.
fn sign_in(window: &Window, person: &str) -> Outcome<()> {
    tab_to(window, "[data-testid=signin-centre] input[type=radio]")?;
    choose(window, &id(&format!("person-{person}")))?;
    tab_to(window, &id("passphrase"))?;
    press(window, ENTER)?;
    at(window, "[data-testid=board] h2")
}

fn sign_out(window: &Window) -> Outcome<()> {
    person_menu(window, "signout")?;
    at(window, "[data-testid=signin-centre] h2")
}

/// Arrows lead through the menu under the name.
fn person_menu(window: &Window, act: &str) -> Outcome<()> {
    back_to(window, &id("person-at-centre"))?;
    press(window, ENTER)?;
    let item = format!("{}:focus", id(&format!("{act}-centre")));
    window.wait_for("[role=menuitem]:focus", Condition::Count(1))?;
    for _ in 0..window.count("[role=menuitem]")? {
        if window.count(&item)? == 1 {
            break;
        }
        press(window, Key::Down)?;
    }
    window.wait_for(&item, Condition::Count(1))?;
    press(window, ENTER)
}

/// The slash key, the number, Enter.
fn open_record(window: &Window) -> Outcome<()> {
    window.wait_for("[data-testid^=row-]", Condition::Shown)?;
    search(window, RECORD.0)?;
    press(window, ENTER)
}

/// What comes next has the focus; the board is one stop further.
fn back_to_board(window: &Window) -> Outcome<()> {
    at(window, ":is([data-testid=outcome-go], [data-testid=outcome-next])")?;
    tab_to(window, &id("outcome-next"))?;
    press(window, ENTER)?;
    at(window, "[data-testid=board] h2")
}

/// A page of the navigation; the focus stays where the person pressed.
fn go_to(window: &Window, page: &str) -> Outcome<()> {
    let link = id(&format!("nav-{page}"));
    back_to(window, &link)?;
    press(window, ENTER)?;
    window.wait_for(&id(page), Condition::Shown)?;
    at(window, &link)
}

/// Arrows lead through the choices, and choose, until it is this one.
fn choose(window: &Window, css: &str) -> Outcome<()> {
    let chosen = format!("{css} input:checked");
    press(window, ' ')?;
    for _ in 0..TABS_MAXIMUM {
        if window.count(&chosen)? == 1 {
            return Ok(());
        }
        press(window, Key::Down)?;
    }
    Err(format!("the arrows do not reach {css}").into())
}

/// Replaces what stands in the box that has the focus.
fn write(window: &Window, text: &str) -> Outcome<()> {
    window.chord(&[Key::Control.into(), 'a'])?;
    window.type_keys(text)
}

fn tab_to(window: &Window, css: &str) -> Outcome<()> {
    walk(window, css, &[Key::Tab.into()])
}

fn back_to(window: &Window, css: &str) -> Outcome<()> {
    walk(window, css, &[Key::Shift.into(), Key::Tab.into()])
}

/// From stop to stop, until this has the focus; in between it is never nowhere but at the edge of the page.
fn walk(window: &Window, css: &str, keys: &[char]) -> Outcome<()> {
    window.wait_for(css, Condition::Shown)?;
    let wanted = format!("{css}:focus");
    let mut nowhere = 0;
    for _ in 0..TABS_MAXIMUM {
        if window.count(&wanted)? > 0 {
            return Ok(());
        }
        window.chord(keys)?;
        nowhere += window.count("body:focus")?;
        if nowhere > 1 {
            return Err(format!("on the way to {css} the focus is lost more than at the edge of the page").into());
        }
    }
    Err(format!("the keyboard does not reach {css}").into())
}

/// This has the focus, and can be seen.
fn at(window: &Window, css: &str) -> Outcome<()> {
    let here = "return document.activeElement?.outerHTML.slice(0, 200)";
    window.wait_for(&format!("{css}:focus"), Condition::Count(1)).map_err(|cause| {
        match window.script(here, vec![]) {
            Ok(other) => format!("{cause}; the focus is at {other}"),
            Err(_) => cause.to_string(),
        }
    })?;
    let seen = "const { bottom, top } = document.activeElement.getBoundingClientRect();
        return (bottom > 0 && top < innerHeight && document.activeElement.checkVisibility()) || [top, bottom, scrollY];";
    look::until(window, seen, &json!(true))
        .map_err(|cause| format!("{css} has the focus and is not seen: {cause}").into())
}

fn press(window: &Window, key: impl Into<char>) -> Outcome<()> {
    window.chord(&[key.into()])
}
