//! How long it takes from a key to its picture, on a sheet of forty lists and on one with more than a thousand candidates.
use crate::people::id;
use crate::{look, start};
use election::{Candidate, ContestKind, Definition};
use fantoccini::key::Key;
use operations::{SystemWorld, World};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;
use std::thread::sleep;
use std::time::{Duration, Instant};
use suite::hall::{FIRST, Hall};
use suite::night::PASSPHRASE;
use suite::window::{Condition, Window};
use suite::{Outcome, stations};

/// A quick typist presses four keys a second.
const BETWEEN_KEYS: Duration = Duration::from_millis(250);
/// From each of these lists on, so many keys are pressed: thirty boxes.
const FROM_LISTS: [&str; 3] = ["1", "9", "5"];
const KEYS: usize = 90;
/// A large municipality of Germany: 24 lists with 1 085 candidates.
const LONG: (usize, usize) = (24, 1_085);

/// Both sheets in a window, typed by real keys while drafts are kept.
pub(crate) fn measured() -> Outcome<()> {
    let forty = stations::definition(1)?;
    sheet("40-lists", &forty)?;
    sheet("24-lists-1085-candidates", &long(&forty))
}

/// The same election with preferences for candidates.
fn long(definition: &Definition) -> Definition {
    let (lists, candidates) = LONG;
    let mut definition = definition.clone();
    for contest in &mut definition.contests {
        contest.kind = ContestKind::OpenList;
        contest.lists.truncate(lists);
        for (place, list) in contest.lists.iter_mut().enumerate() {
            let own = candidates / lists + usize::from(place < candidates % lists);
            list.candidates = (1..=own)
                .map(|rank| Candidate { id: rank.to_string(), name: format!("Żaneta Łukasiewicz-Õunapuu {rank}") })
                .collect();
        }
    }
    definition
}

fn sheet(what: &str, definition: &Definition) -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let world: Arc<dyn World> = SystemWorld::of_this_program("0.1.0-suite")?;
    let hall = Hall::establish(folder.path(), definition, &world)?;
    let path = hall.path.clone();
    drop(hall);
    let window = enter_window(&path, FIRST)?;
    open_sheet(&window)?;
    let boxes = window.text(&id("sheet-place"))?;
    window.script(WATCH, vec![])?;
    for list in FROM_LISTS {
        jump(&window, list)?;
        type_numbers(&window, KEYS)?;
    }
    look::portrait(&window, what)?;
    let times = window.script("return window.keystrokes", vec![])?;
    println!("    {what} ({boxes}), {} keys", times.as_array().map_or(0, Vec::len));
    told("key to the end of its work", &times, "work");
    told("key to the frame after", &times, "paint");
    let typed = window.script("return document.activeElement.dataset.testid", vec![])?;
    // Power goes and comes again: what was typed is there, and so is the place.
    sleep(Duration::from_secs(2));
    open_sheet(&window)?;
    window.wait_for(&id("resumed"), Condition::Shown)?;
    look::until(&window, "return document.activeElement.dataset.testid", &typed)?;
    println!("    {} and the focus is where it was", window.text(&id("blank-count"))?);
    Ok(())
}

/// A window of a vault that was prepared, with this person signed in and the board in front.
pub(crate) fn enter_window(vault: &Path, person: &str) -> Outcome<Window> {
    let window = start::open(&[])?;
    look::resize(&window, look::USUAL)?;
    window.wait_for(&id("start"), Condition::Shown)?;
    invoke(&window, "open_vault", json!({ "path": vault, "language": "en" }))?;
    let who = json!({ "desk": "centre", "person": person, "passphrase": PASSPHRASE, "language": "en" });
    invoke(&window, "sign_in", who)?;
    window.script("location.reload()", vec![])?;
    window.wait_for("[data-testid^=row-]", Condition::Shown)?;
    Ok(window)
}

/// Signs the typist in, from wherever the window is, and opens the only sheet.
fn open_sheet(window: &Window) -> Outcome<()> {
    let person = json!({ "desk": "centre", "person": FIRST, "passphrase": PASSPHRASE, "language": "en" });
    invoke(window, "sign_in", person)?;
    window.script("location.reload()", vec![])?;
    window.wait_for("[data-testid^=row-]", Condition::Shown)?;
    window.click("[data-testid^=enter-]")?;
    window.wait_for(&id("sheet"), Condition::Shown)?;
    window.wait_for("[data-box]:focus", Condition::Count(1))
}

/// Asks the core for a command, as the page does.
pub(crate) fn invoke(window: &Window, command: &str, arguments: Value) -> Outcome<Value> {
    let script = "const [command, args, done] = arguments;
        window.__TAURI_INTERNALS__.invoke(command, args).then(value => done({ value }), fault => done({ fault }));";
    let answer = window.script_that_calls_back(script, vec![json!(command), arguments])?;
    if answer.get("fault").is_some() { Err(format!("{command}: {answer}").into()) } else { Ok(answer) }
}

/// Numbers of one to three digits, each followed by Enter.
fn type_numbers(window: &Window, keys: usize) -> Outcome<()> {
    let enter = char::from(Key::Enter);
    let numbers = ['7', enter, '1', '2', enter, '3', '4', '0', enter];
    let begun = Instant::now();
    for (key, due) in numbers.iter().cycle().take(keys).zip(1_u32..) {
        window.type_keys(&key.to_string())?;
        sleep((BETWEEN_KEYS * due).saturating_sub(begun.elapsed()));
    }
    Ok(())
}

fn jump(window: &Window, list: &str) -> Outcome<()> {
    window.type_keys("/")?;
    window.wait_for("[data-testid=jump]:focus", Condition::Count(1))?;
    window.type_keys(list)?;
    window.type_keys(&char::from(Key::Enter).to_string())?;
    window.wait_for(&format!("{}:focus", id(&format!("count-list.{list}"))), Condition::Count(1))
}

/// For each key: until the scripts and everything that they caused have run, and until the frame after has been drawn.
const WATCH: &str = "window.keystrokes = [];
    addEventListener('keydown', key => {
        if (document.activeElement?.dataset.testid === 'jump' || key.key === '/') return;
        const one = {};
        const after = then => { const { port1, port2 } = new MessageChannel(); port1.onmessage = then; port2.postMessage(0); };
        after(() => { one.work = performance.now() - key.timeStamp; });
        requestAnimationFrame(() => after(() => { one.paint = performance.now() - key.timeStamp; window.keystrokes.push(one); }));
    }, true);";

/// Prints the middle, the 95th of a hundred and the worst.
fn told(what: &str, times: &Value, name: &str) {
    let mut sorted: Vec<f64> = times.as_array().into_iter().flatten().filter_map(|one| one[name].as_f64()).collect();
    sorted.sort_by(f64::total_cmp);
    let at = |percent: usize| sorted.get((sorted.len() * percent).div_ceil(100).saturating_sub(1)).copied();
    let [median, late, worst] = [50, 95, 100].map(|percent| at(percent).unwrap_or(f64::NAN));
    println!("    {what:28} median {median:5.1} ms   p95 {late:5.1} ms   worst {worst:5.1} ms");
}
