//! Is the desk ready, in the real window: what is looked at on this very computer, the clock, and the note in the journal.
use crate::people::{id, sign_in};
use crate::{look, start};
use suite::Outcome;
use suite::window::{Condition, Window};

/// An administrator looks, confirms the clock, and has the verdict noted; a network of this computer only shows.
pub(crate) fn is_looked_at() -> Outcome<()> {
    let window = start::open(&["--try-it"])?;
    look::resize(&window, look::USUAL)?;
    look::choose(&window, "language", "en")?;
    look::choose(&window, "theme", "light")?;
    window.wait_for(&id("pane-centre"), Condition::Shown)?;
    sign_in(&window, "centre", "irene")?;
    window.click(&id("nav-readiness"))?;
    window.wait_for("[data-testid=readiness-verdict][data-go=false]", Condition::Shown)?;
    window.wait_for("[data-testid=ready-clock-unconfirmed][data-severity=no-go]", Condition::Shown)?;
    look::at(&window, "readiness")?;
    window.click("[data-testid=clock-confirm]:not([aria-disabled])")?;
    window.wait_for(&id("ready-clock-confirmed"), Condition::Contains("Irene"))?;
    window.click("[data-testid=readiness-again]:not([aria-disabled])")?;
    window.wait_for(&id("readiness-recorded"), Condition::Contains("Last noted"))?;
    shown_network_blocks_nothing(&window)
}

/// In a demonstration nothing counts: whatever network this computer has, nobody is asked for a reason.
fn shown_network_blocks_nothing(window: &Window) -> Outcome<()> {
    let shown = window.count("[data-testid=network-strip][data-standing=shown]")?;
    let strips = window.count("[data-testid=network-strip]")?;
    assert_eq!((shown, window.count("[data-testid=network-accept]")?), (strips, 0));
    Ok(())
}
