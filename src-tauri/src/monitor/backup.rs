//! The age of each copy, which grows while nothing else happens.

use store::DeskKind;

use crate::state::Desks;
use crate::views::BackupView;

/// Tells the screen how each copy stands, and has it looked at. A desk that is busy is asked again at the next look.
pub(crate) fn look(desks: &Desks) {
    for kind in [DeskKind::Centre, DeskKind::Office] {
        if let Some(place) = desks.try_place(kind) {
            let state = place.desk.as_ref().and_then(operations::Desk::backup_state);
            desks.news.change(|news| news.set_backup(kind, state.map(|state| BackupView::new(kind, &state))));
        }
    }
}
