//! Looks at a screen as different people see it: in both languages, every theme, every size; axe must find nothing.
use crate::heard;
use serde_json::{Value, json};
use std::cell::Cell;
use std::env;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::thread::sleep;
use std::time::Duration;
use suite::Outcome;
use suite::window::{Condition, Window};

/// Names the folder for pictures; none are taken without it.
pub(crate) const SHOTS: &str = "COUNTERFOIL_SHOTS";
/// Names the folder for the pictures that people see who read about Counterfoil.
const PICTURES: &str = "COUNTERFOIL_PICTURES";

/// Everybody's window, in pixels.
pub(crate) const USUAL: (u32, u32) = (1280, 800);
/// The sizes that the design promises; the last is 1280 × 720 at 200 %.
pub(crate) const SIZES: [(u32, u32); 3] = [(1280, 720), (1920, 1080), (640, 360)];
const THEMES: [&str; 3] = ["light", "dark", "contrast"];
/// Each language and each theme at least once.
const EYES: [(&str, &str); 3] = [("de", "dark"), ("de", "contrast"), ("en", "light")];

const PAUSE_MILLISECONDS: u64 = 20;
const PAUSES_MAXIMUM: u32 = 500;

thread_local! {
    /// Whether the screens that come are looked at.
    static LOOKING: Cell<bool> = const { Cell::new(true) };
}

/// Goes through steps whose screens another test looks at.
pub(crate) fn elsewhere<T>(steps: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    let before = LOOKING.replace(false);
    // Also after a panic the next test looks.
    let done = catch_unwind(AssertUnwindSafe(steps));
    LOOKING.set(before);
    done.unwrap_or_else(|panic| resume_unwind(panic))
}

/// A screen as everybody may see it; afterwards it is English and light again.
pub(crate) fn at(window: &Window, name: &str) -> Outcome<()> {
    if !LOOKING.get() {
        return Ok(());
    }
    heard::in_order(window, name)?;
    for (language, theme) in EYES {
        choose(window, "language", language)?;
        choose(window, "theme", theme)?;
        accessible(window, &format!("{name} in {language}, {theme}"))?;
        picture(window, SHOTS, &format!("{name}-{language}-{theme}"))?;
    }
    sizes(window, name)
}

/// A dialog, from which the menus of the frame cannot be reached.
pub(crate) fn at_dialog(window: &Window, name: &str) -> Outcome<()> {
    for theme in ["dark", "contrast", "light"] {
        paint(window, theme)?;
        accessible(window, &format!("{name} in {theme}"))?;
    }
    heard::in_order(window, name)?;
    sizes(window, name)
}

/// One picture of the window as people have it, if such are wanted.
pub(crate) fn portrait(window: &Window, name: &str) -> Outcome<()> {
    picture(window, PICTURES, name)
}

/// Makes the page exactly so large and waits until it is.
pub(crate) fn resize(window: &Window, (width, height): (u32, u32)) -> Outcome<()> {
    window.resize(width, height)?;
    until(window, "return [innerWidth, innerHeight]", &json!([width, height]))?;
    still(window)
}

/// Chooses a language or a theme in the header's menus.
pub(crate) fn choose(window: &Window, menu: &str, choice: &str) -> Outcome<()> {
    let item = format!("[data-testid={menu}-{choice}]");
    window.click(&format!("[data-testid={menu}]"))?;
    window.click(&item)?;
    window.wait_for(&item, Condition::Absent)?;
    let shown = if menu == "language" { format!("html[lang={choice}]") } else { format!("html[data-theme={choice}]") };
    window.wait_for(&shown, Condition::Count(1))
}

/// Axe finds nothing on the page as it is.
pub(crate) fn accessible(window: &Window, what: &str) -> Outcome<()> {
    still(window)?;
    let violations = window.axe()?;
    if violations.is_empty() { Ok(()) } else { Err(format!("{what}: {violations:#?}").into()) }
}

/// Every size in every theme, when pictures are wanted.
fn sizes(window: &Window, name: &str) -> Outcome<()> {
    if env::var_os(SHOTS).is_none_or(|folder| folder.is_empty()) {
        return Ok(());
    }
    for size in SIZES {
        resize(window, size)?;
        for theme in THEMES {
            paint(window, theme)?;
            accessible(window, &format!("{name} in {theme} at {size:?}"))?;
            picture(window, SHOTS, &format!("{name}-{theme}-{}x{}", size.0, size.1))?;
        }
    }
    paint(window, "light")?;
    resize(window, USUAL)
}

fn picture(window: &Window, folder: &str, name: &str) -> Outcome<()> {
    let Some(folder) = env::var_os(folder).filter(|folder| !folder.is_empty()) else {
        return Ok(());
    };
    // What has just been typed is in the page, but on the screen only a frame later.
    window.script(AFTER_A_FRAME, Vec::new())?;
    until(window, "return document.body.dataset.drawn", &json!("yes"))?;
    window.script("delete document.body.dataset.drawn", Vec::new())?;
    window.screenshot(&PathBuf::from(folder).join(format!("{name}.png")))
}

const AFTER_A_FRAME: &str = "requestAnimationFrame(() => requestAnimationFrame(() => {
    document.body.dataset.drawn = 'yes';
}));";

/// The theme without the menu.
fn paint(window: &Window, theme: &str) -> Outcome<()> {
    window.script("document.documentElement.dataset.theme = arguments[0]", vec![json!(theme)])?;
    still(window)
}

/// Waits until nothing moves or fades any more.
fn still(window: &Window) -> Outcome<()> {
    let moving = "return document.getAnimations().filter(one => one.playState === 'running').length";
    until(window, moving, &json!(0))
}

/// Waits until a script gives this value.
pub(crate) fn until(window: &Window, script: &str, wanted: &Value) -> Outcome<()> {
    let mut last = Value::Null;
    for _ in 0..PAUSES_MAXIMUM {
        last = window.script(script, Vec::new())?;
        if last == *wanted {
            return Ok(());
        }
        sleep(Duration::from_millis(PAUSE_MILLISECONDS));
    }
    Err(format!("waited in vain for {wanted} from `{script}`; there is {last}").into())
}
