//! The first screen: it appears, reads well, refuses in words, and nothing on it is closed to anybody.
use crate::look;
use crate::people::id;
use std::env;
use std::path::PathBuf;
use suite::Outcome;
use suite::window::{App, Condition, Window};

/// Names the program under test.
pub(crate) const PROGRAM: &str = "COUNTERFOIL_WINDOW_PROGRAM";

/// The window opens with one heading in one main landmark, at every size that the design promises.
pub(crate) fn is_accessible() -> Outcome<()> {
    let window = open(&[])?;
    for size in look::SIZES {
        look::resize(&window, size)?;
        window.wait_for("main h1", Condition::Count(1))?;
        look::accessible(&window, &format!("the first screen at {size:?}"))?;
    }
    look::resize(&window, look::USUAL)?;
    look::at(&window, "start")?;
    menus_are_accessible(&window)?;
    window.fill(&id("vault-path"), "/nowhere/at all.counterfoil")?;
    window.click("[data-testid=start-open]:not([aria-disabled])")?;
    window.wait_for(&id("problem"), Condition::Shown)?;
    look::at(&window, "start-refused")
}

fn menus_are_accessible(window: &Window) -> Outcome<()> {
    for menu in ["language", "theme"] {
        window.click(&id(menu))?;
        window.wait_for("[role=option]", Condition::Shown)?;
        look::accessible(window, &format!("the open menu {menu}"))?;
        window.click("[role=option][aria-selected=true]")?;
        window.wait_for("[role=option]", Condition::Absent)?;
    }
    Ok(())
}

/// Opens Counterfoil with these arguments.
pub(crate) fn open(args: &[&str]) -> Outcome<Window> {
    Window::open(&app(args)?)
}

/// Counterfoil with these arguments, to be heard.
pub(crate) fn app(args: &[&str]) -> Outcome<App> {
    let binary = env::var_os(PROGRAM).ok_or("no program named")?;
    let args = args.iter().map(ToString::to_string).collect();
    Ok(App { binary: PathBuf::from(binary), args, heard: true, ..App::default() })
}
