//! Printing on paper, and the question whether all of it came out.

use operations::{Desk, JobProgress};

use super::{Answer, Held, apart};
use crate::printing::{Printing, Source};
use crate::views::{PrintProgressView, PrintSource, PrinterView, PrintingView};

/// Every printer of this computer.
#[tauri::command]
pub(crate) async fn printers(desks: Held<'_>) -> Answer<Vec<PrinterView>> {
    apart(desks, |desks| Ok(desks.around.printers().list()?.into_iter().map(PrinterView::from).collect())).await
}

/// Hands a paper to a printer; what became of it is asked with [`print_progress`].
#[tauri::command]
pub(crate) async fn print_paper(
    desks: Held<'_>,
    source: PrintSource,
    printer: String,
    copies: u32,
) -> Answer<PrintingView> {
    apart(desks, move |desks| {
        let source = Source::from(source);
        let order = source.order(desks, copies)?;
        // The desk is free while the spooler takes the bytes.
        let printing = Printing::begin(source, order, &printer, desks.around.printers())?;
        Ok(PrintingView::of(desks.press.keep(printing.clone()), &printing))
    })
    .await
}

/// A printing of this paper that nobody has answered yet, so that the question is not lost with the page.
#[tauri::command]
pub(crate) async fn open_printing(desks: Held<'_>, source: PrintSource) -> Answer<Option<PrintingView>> {
    apart(desks, move |desks| {
        let source = Source::from(source);
        desks.at(source.desk(), |desk: &mut Desk| desk.signed_in().map(drop))?;
        Ok(desks.press.open(&source).map(|(number, printing)| PrintingView::of(number, &printing)))
    })
    .await
}

/// What became of it.
#[tauri::command]
pub(crate) async fn print_progress(desks: Held<'_>, printing: u32) -> Answer<PrintProgressView> {
    apart(desks, move |desks| {
        // One that was answered meanwhile is over.
        let found = desks.press.find(printing);
        let progress = found.map_or(Ok(JobProgress::Done), |found| found.progress(desks.around.printers()))?;
        Ok(PrintProgressView::from(progress))
    })
    .await
}

/// A person has looked at the paper. If it is whole, the journal hears of it; if not, nothing has happened, and what still
/// waits in the queue is taken out.
#[tauri::command]
pub(crate) async fn end_printing(desks: Held<'_>, printing: u32, whole: bool) -> Answer<()> {
    apart(desks, move |desks| {
        let Some(found) = desks.press.find(printing) else { return Ok(()) };
        if whole {
            desks.at(found.source.desk(), |desk| found.note(desk))?;
            found.settle(desks.around.printers());
        } else {
            found.give_up(desks.around.printers());
        }
        desks.press.close(printing);
        Ok(())
    })
    .await
}
