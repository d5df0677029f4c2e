//! The first screen: it appears, reads well, and nothing on it is closed to anybody.
use std::env;
use std::path::PathBuf;
use suite::Outcome;
use suite::window::{App, Condition, Window};

/// Names the program under test.
pub(crate) const PROGRAM: &str = "COUNTERFOIL_WINDOW_PROGRAM";
/// Names the folder for pictures; none are taken without it.
pub(crate) const SHOTS: &str = "COUNTERFOIL_SHOTS";

/// The window opens with one heading in one main landmark, at every size that the design promises.
pub(crate) fn is_accessible() -> Outcome<()> {
    let window = open(&[])?;
    for (width, height) in [(1280, 720), (1920, 1080), (640, 360)] {
        window.resize(width, height)?;
        window.wait_for("main h1", Condition::Count(1))?;
        let violations = window.axe()?;
        assert!(violations.is_empty(), "{width} × {height}: {violations:#?}");
        shot(&window, &format!("start-{width}x{height}"))?;
    }
    Ok(())
}

/// Opens Counterfoil with these arguments.
pub(crate) fn open(args: &[&str]) -> Outcome<Window> {
    let binary = env::var_os(PROGRAM).ok_or("no program named")?;
    Window::open(&App {
        binary: PathBuf::from(binary),
        args: args.iter().map(ToString::to_string).collect(),
        ..App::default()
    })
}

/// Takes a picture if pictures are wanted.
pub(crate) fn shot(window: &Window, name: &str) -> Outcome<()> {
    match env::var_os(SHOTS) {
        Some(folder) => window.screenshot(&PathBuf::from(folder).join(format!("{name}.png"))),
        None => Ok(()),
    }
}
