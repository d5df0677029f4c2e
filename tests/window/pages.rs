//! The pages of a centre that no path of a day leads through for long: each is reached, used once and closed to nobody.
use crate::people::{id, sign_in};
use crate::setup::{click, fill};
use crate::{look, start};
use fantoccini::key::Key;
use std::path::Path;
use suite::Outcome;
use suite::window::{Condition, Window};

/// Papers, the copy, the journal with its incident pack, the close and the help; then the copy on another first screen.
pub(crate) fn are_looked_at() -> Outcome<()> {
    let stick = tempfile::tempdir()?;
    let window = start::open(&["--try-it"])?;
    look::resize(&window, look::USUAL)?;
    look::choose(&window, "language", "en")?;
    look::choose(&window, "theme", "light")?;
    window.wait_for(&id("pane-centre"), Condition::Shown)?;
    sign_in(&window, "centre", "marta")?;
    papers(&window, stick.path())?;
    copy(&window, stick.path())?;
    journal(&window, stick.path())?;
    close(&window, stick.path())?;
    help(&window)?;
    drop(window);
    restore(stick.path())
}

/// A choice, a paper that cannot be had yet, and one that is shown.
fn papers(window: &Window, stick: &Path) -> Outcome<()> {
    window.click(&id("nav-papers"))?;
    window.wait_for(&id("papers-zero-report"), Condition::Shown)?;
    look::at(window, "papers")?;
    click(window, &id("papers-zero-report"))?;
    click(window, "[data-testid=papers-show]:not([aria-disabled])")?;
    window.wait_for("[data-testid=papers-pages]:not([data-drawn='0'])", Condition::Shown)?;
    look::at(window, "papers-shown")?;
    let file = stick.join("zero report.pdf");
    fill(window, &id("papers-path"), &file.display().to_string())?;
    click(window, "[data-testid=papers-save]:not([aria-disabled])")?;
    window.wait_for(&id("papers-saved"), Condition::Shown)?;
    top(window)
}

/// None yet; begun; proved.
fn copy(window: &Window, stick: &Path) -> Outcome<()> {
    window.click(&id("nav-backup"))?;
    window.wait_for(&id("backup-place-in-folder"), Condition::Shown)?;
    look::at(window, "backup-none")?;
    click(window, &id("backup-place-in-folder"))?;
    fill(window, &id("backup-place"), &stick.display().to_string())?;
    click(window, "[data-testid=backup-begin]:not([aria-disabled])")?;
    click(window, "[data-testid=backup-prove]:not([aria-disabled])")?;
    window.wait_for(&id("backup-proved-at"), Condition::Contains("2"))?;
    top(window)?;
    look::at(window, "backup")
}

/// Entries, their proof, and an incident pack.
fn journal(window: &Window, stick: &Path) -> Outcome<()> {
    window.click(&id("nav-journal"))?;
    window.wait_for(&id("journal-count"), Condition::Shown)?;
    click(window, "[data-testid=journal-verify]:not([aria-disabled])")?;
    window.wait_for(&id("journal-proved"), Condition::Shown)?;
    fill(window, &id("incident-folder"), &stick.display().to_string())?;
    click(window, "[data-testid=incident-make]:not([aria-disabled])")?;
    window.wait_for(&id("incident-written"), Condition::Shown)?;
    top(window)?;
    look::at(window, "journal")
}

/// What is open, and the summary signed; the key is left as it is.
fn close(window: &Window, stick: &Path) -> Outcome<()> {
    window.click(&id("nav-close"))?;
    window.wait_for(&id("open-begin"), Condition::Shown)?;
    look::at(window, "close")?;
    fill(window, &id("close-folder"), &stick.display().to_string())?;
    click(window, "[data-testid=close-sign]:not([aria-disabled])")?;
    window.wait_for(&id("close-signed"), Condition::Shown)?;
    top(window)?;
    look::at(window, "close-signed")
}

/// F1 opens the page's own topic, a search finds another, Escape leads back.
fn help(window: &Window) -> Outcome<()> {
    window.type_keys(&char::from(Key::F1).to_string())?;
    window.wait_for("[data-testid=help-text][data-topic=close]", Condition::Shown)?;
    look::at_dialog(window, "help")?;
    window.type_keys(&char::from(Key::Escape).to_string())?;
    window.wait_for(&id("help"), Condition::Absent)
}

/// The first screen finds the copy, and says what a restoration means before it begins.
fn restore(stick: &Path) -> Outcome<()> {
    let window = start::open(&[])?;
    look::resize(&window, look::USUAL)?;
    look::choose(&window, "language", "en")?;
    look::choose(&window, "theme", "light")?;
    click(&window, &id("start-restore"))?;
    window.wait_for(&id("restore"), Condition::Shown)?;
    look::at(&window, "restore")?;
    click(&window, &id("restore-place-in-folder"))?;
    fill(&window, &id("restore-place"), &stick.display().to_string())?;
    click(&window, "[data-testid=restore-look]:not([aria-disabled])")?;
    window.wait_for(&id("restore-copy"), Condition::Shown)?;
    look::at(&window, "restore-copy")
}

fn top(window: &Window) -> Outcome<()> {
    window.script("scrollTo(0, 0)", Vec::new()).map(drop)
}
