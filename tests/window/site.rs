//! The results site in an ordinary browser: phone and desk, light and dark, on paper; axe finds nothing, nothing overflows.
use crate::look;
use serde_json::json;
use std::env;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use suite::Outcome;
use suite::night::{Night, example, example_papers};
use suite::window::{App, Condition, Window};

/// The browser that comes with the window's engine.
const BROWSERS: [&str; 2] =
    ["/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser", "/usr/libexec/webkit2gtk-4.1/MiniBrowser"];
/// A phone, a tablet, a desk.
const SIZES: [(u32, u32); 3] = [(390, 844), (820, 1180), (1440, 900)];
/// Pages of every kind: contests, one contest, its seats, its places, an area, a station, candidates.
const PAGES: [&str; 8] = [
    "index.html",
    "c1.html",
    "c1-seats.html",
    "c1-places.html",
    "c1-a1.html",
    "c1-s1.html",
    "c2.html",
    "c2-seats.html",
];

/// Every kind of page at every size, in both schemes.
pub(crate) fn is_looked_at() -> Outcome<()> {
    let Some(browser) = BROWSERS.iter().map(Path::new).find(|path| path.exists()) else {
        println!("skipped: the engine's own browser is not here");
        return Ok(());
    };
    let mut night = Night::of(&example()?)?;
    night.enrol_office()?;
    receive_all(&mut night)?;
    let folder = night.path("published");
    night.office.publish(&operations::Publish::default(), &folder, |_| ControlFlow::Continue(()))?;
    for scheme in ["light", "dark"] {
        let mut args = vec!["--automation".to_owned()];
        args.extend((scheme == "dark").then(|| "--dark-mode".to_owned()));
        let window = Window::open(&App { binary: browser.to_owned(), args, ..App::default() })?;
        for page in PAGES {
            window.visit(&format!("file://{}", folder.join("site").join(page).display()))?;
            window.wait_for("h1", Condition::Count(1))?;
            looked_at(&window, page, scheme)?;
        }
        if scheme == "light" {
            searched(&window, &folder)?;
        }
    }
    Ok(())
}

fn looked_at(window: &Window, page: &str, scheme: &str) -> Outcome<()> {
    for (width, height) in SIZES {
        window.resize(width, height)?;
        let violations = window.axe()?;
        if !violations.is_empty() {
            return Err(format!("{page}, {scheme}, {width}: {violations:#?}").into());
        }
        // The page itself never scrolls sideways; wide tables do so inside their frames.
        let beyond = window.script("return document.documentElement.scrollWidth - innerWidth", vec![])?;
        if beyond.as_f64().is_none_or(|beyond| beyond > 0.0) {
            return Err(format!("{page} is {beyond} px too wide at {width}").into());
        }
        if let Some(shots) = env::var_os(look::SHOTS).filter(|folder| !folder.is_empty()) {
            let name = format!("site-{}-{scheme}-{width}.png", page.trim_end_matches(".html"));
            window.screenshot(&PathBuf::from(shots).join(name))?;
        }
    }
    Ok(())
}

/// Without scripts the whole list of places is there and the box for words is not; with them it narrows the list.
fn searched(window: &Window, folder: &Path) -> Outcome<()> {
    let file = folder.join("site/c1-places.html");
    assert!(fs::read_to_string(&file)?.contains("role=\"search\" hidden"), "without scripts there is no box");
    window.visit(&format!("file://{}", file.display()))?;
    let all = window.count("table.places tbody tr")?;
    window.fill("#q", "004")?;
    let shown = "return [...document.querySelectorAll('table.places tbody tr')].filter(row => !row.hidden).length";
    look::until(window, shown, &json!(1))?;
    assert!(all > 10, "the whole list is there");
    Ok(())
}

/// Every paper of the example, signed by its centre and imported.
fn receive_all(night: &mut Night) -> Outcome<()> {
    fs::create_dir(night.path("in"))?;
    for (record, counts) in example_papers(&night.election)? {
        let centre = night.election.station(&record.station).ok_or("every record has a station")?.centre.clone();
        let centre = night.centre(centre.as_str())?;
        let file = night.result(&centre, &record, &counts, 1)?.container;
        night.write(&format!("in/{}_{}.result.asice", record.station, record.contest), &file)?;
    }
    night.office.import(&[night.path("in")], |_, _| ControlFlow::Continue(()))?;
    Ok(())
}
