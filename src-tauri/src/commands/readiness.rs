//! Readiness of the counting centre, and the network that should not be there.

use operations::Desk;
use store::DeskKind;

use super::{Answer, Held, apart};
use crate::monitor;
use crate::views::ReadinessView;

/// Looks at everything and changes nothing. `expected` is the software's fingerprint as typed from the letter.
#[tauri::command]
pub(crate) async fn readiness(desks: Held<'_>, expected: String) -> Answer<ReadinessView> {
    apart(desks, move |desks| {
        let around = desks.around.clone();
        let found = desks.at(DeskKind::Centre, |desk: &mut Desk| desk.readiness(&*around, Some(&expected)))?;
        Ok(ReadinessView::from(found))
    })
    .await
}

/// Looks at everything and has the journal keep the verdict.
#[tauri::command]
pub(crate) async fn check_readiness(desks: Held<'_>, expected: String) -> Answer<ReadinessView> {
    apart(desks, move |desks| {
        let around = desks.around.clone();
        let found = desks.at(DeskKind::Centre, |desk| desk.check_readiness(&*around, Some(&expected)))?;
        Ok(ReadinessView::from(found))
    })
    .await
}

/// A person has compared the clock with the one on the wall.
#[tauri::command]
pub(crate) async fn confirm_clock(desks: Held<'_>) -> Answer<()> {
    apart(desks, |desks| Ok(desks.at(DeskKind::Centre, Desk::confirm_clock)?)).await
}

/// Lets the work go on although exactly these interfaces are up.
#[tauri::command]
pub(crate) async fn accept_network(desks: Held<'_>, interfaces: Vec<String>, reason: String) -> Answer<()> {
    apart(desks, move |desks| {
        desks.at(DeskKind::Centre, |desk| desk.accept_network(&interfaces, &reason))?;
        // The screen hears of it now and not at the next look.
        monitor::network::look(desks);
        Ok(())
    })
    .await
}
