//! What the room sees and what is open before closing: reached from the board and left by keyboard, nothing closed to anybody.
use crate::people::{id, sign_in};
use crate::{look, start};
use fantoccini::key::Key;
use suite::Outcome;
use suite::window::Condition;

/// The projector fills the window with neither name nor figure; Escape leads back to the board.
pub(crate) fn is_shown_and_left() -> Outcome<()> {
    let window = start::open(&["--try-it"])?;
    look::resize(&window, look::USUAL)?;
    window.wait_for(&id("pane-centre"), Condition::Shown)?;
    sign_in(&window, "centre", "jonas")?;
    window.wait_for("[data-testid^=row-]", Condition::Count(36))?;
    look::at(&window, "board")?;
    window.click(&id("board-projector"))?;
    window.wait_for(&id("projector-complete"), Condition::Shown)?;
    look::at_dialog(&window, "projector")?;
    window.type_keys(&char::from(Key::Escape).to_string())?;
    window.wait_for(&id("board"), Condition::Shown)?;
    window.click(&id("board-checklist"))?;
    window.wait_for(&id("open-begin"), Condition::Shown)?;
    look::at(&window, "checklist")
}
