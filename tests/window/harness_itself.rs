//! The harness tried against a page of its own in WebKitGTK's bare browser, so that its faults are not taken for ours.
use crate::look;
use serde_json::json;
use std::path::Path;
use suite::Outcome;
use suite::window::{App, Condition, Window};

const BROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

/// A page with a field that is copied to the output after a while, and a button that counts.
const PAGE: &str = r##"<!doctype html><html lang="en"><title>Trial</title><main><h1>Trial</h1>
<label for="field">Count</label><input id="field"><output id="copy" aria-label="Copy"></output>
<button onclick="this.dataset.n = Number(this.dataset.n || 0) + 1">Add one</button>
<p id="gone">Soon gone</p></main>
<script>const f = document.getElementById('field');
f.addEventListener('keydown', e => { if (e.key === 'Enter') setTimeout(() => {
  document.getElementById('copy').textContent = f.value + (e.shiftKey ? ' shifted' : '');
  document.getElementById('gone')?.remove(); }, 200); });</script></html>"##;

/// Everything the façade offers, once.
pub(crate) fn clicks_types_waits_and_looks() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let window = open(folder.path(), PAGE)?;
    window.fill("#field", "123")?;
    assert_eq!(window.value("#field")?, "123");
    window.fill("#field", "45\u{e007}")?;
    window.wait_for("#copy", Condition::Reads("45"))?;
    window.wait_for("#gone", Condition::Absent)?;
    window.chord(&['\u{e008}', '\u{e007}'])?;
    window.wait_for("#copy", Condition::Contains("shifted"))?;
    window.press("Add one")?;
    window.click("button")?;
    assert_eq!(window.attribute("button", "data-n")?.as_deref(), Some("2"));
    assert_eq!(window.text("h1")?, "Trial");
    assert!(window.axe()?.is_empty(), "{:?}", window.axe()?);
    let picture = folder.path().join("shots/trial.png");
    window.screenshot(&picture)?;
    assert!(std::fs::read(picture)?.starts_with(b"\x89PNG"));
    window.resize(900, 700)?;
    // The window is told at once, its page a moment later.
    look::until(&window, "return window.innerWidth", &json!(900))
}

/// A page without a language, a label or enough contrast is not called accessible.
pub(crate) fn finds_what_axe_forbids() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let window = open(
        folder.path(),
        "<!doctype html><title>Bad</title><main><h1 style='color:#ccc;background:#fff'>Bad</h1><input></main>",
    )?;
    let found: Vec<String> = window.axe()?.into_iter().map(|rule| rule.id).collect();
    for rule in ["color-contrast", "html-has-lang", "label"] {
        assert!(found.iter().any(|id| id == rule), "{rule} not in {found:?}");
    }
    Ok(())
}

fn open(folder: &Path, page: &str) -> Outcome<Window> {
    let file = folder.join("page.html");
    std::fs::write(&file, page)?;
    let app = App { binary: BROWSER.into(), args: vec!["--automation".to_owned()], ..App::default() };
    let window = Window::open(&app)?;
    window.visit(&format!("file://{}", file.display()))?;
    Ok(window)
}
