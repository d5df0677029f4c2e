//! The head of a desk: its pages in one row at every size and in both languages, and the menu under a person's name.
use crate::people::{id, sign_in};
use crate::{look, start};
use fantoccini::key::Key;
use serde_json::json;
use suite::Outcome;
use suite::window::{Condition, Window};

/// In how many rows the pages of a desk stand, and whether something sticks out of the window.
const ROWS: &str = "const pages = [...document.querySelectorAll('[data-testid=pane-centre] .nav-link')];
    const rows = new Set(pages.map(page => page.getBoundingClientRect().top)).size;
    return [pages.length, rows, document.documentElement.scrollWidth > innerWidth];";

/// A supervisor has the most pages.
pub(crate) fn holds() -> Outcome<()> {
    let window = start::open(&["--try-it"])?;
    look::resize(&window, look::USUAL)?;
    window.wait_for(&id("pane-centre"), Condition::Shown)?;
    sign_in(&window, "centre", "marta")?;
    window.wait_for("[data-testid^=row-]", Condition::Shown)?;
    for size in look::SIZES {
        look::resize(&window, size)?;
        for language in ["de", "en"] {
            look::choose(&window, "language", language)?;
            let found = window.script(ROWS, Vec::new())?;
            assert_eq!(
                found,
                json!([7, 1, false]),
                "pages, rows, and whether it is too wide at {size:?} in {language}"
            );
        }
    }
    look::resize(&window, look::USUAL)?;
    menu_by_keyboard(&window)
}

/// The menu opens, is walked through and left by keys, and says which keys do without it.
fn menu_by_keyboard(window: &Window) -> Outcome<()> {
    let (button, menu) = (id("person-at-centre"), "[role=menu]");
    window.script("document.querySelector('[data-testid=person-at-centre]').focus()", Vec::new())?;
    window.type_keys(&char::from(Key::Enter).to_string())?;
    window.wait_for(&format!("{}:focus", id("lock-centre")), Condition::Contains("Ctrl+L"))?;
    look::at_dialog(window, "person-menu")?;
    window.type_keys(&char::from(Key::Down).to_string())?;
    window.wait_for(&format!("{}:focus", id("other-centre")), Condition::Count(1))?;
    window.type_keys(&char::from(Key::Escape).to_string())?;
    window.wait_for(menu, Condition::Absent)?;
    window.wait_for(&format!("{button}:focus"), Condition::Count(1))?;
    window.type_keys(&char::from(Key::Up).to_string())?;
    window.wait_for(&format!("{}:focus", id("signout-centre")), Condition::Count(1))?;
    window.type_keys(&char::from(Key::Enter).to_string())?;
    window.wait_for(&id("signin-centre"), Condition::Shown)
}
