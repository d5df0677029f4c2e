//! What the screen receives: structs of their own, so that everything behind them may change.

mod approval;
mod backup;
mod board;
mod close;
mod confirm;
mod desk;
mod enrol;
mod evening;
mod files;
mod findings;
mod handover;
mod journal;
mod news;
mod night;
mod office;
mod papers;
mod prepare;
mod printing;
mod readiness;
mod received;
mod results;
mod setup;
mod sheet;
mod sums;

pub(crate) use approval::{ApprovalView, approval};
pub(crate) use backup::{BackupView, CopyView, copies};
pub(crate) use board::{BoardView, Outcome, board, outcome};
pub(crate) use close::{ArchiveView, ClosingView, WrittenFileView, archive, close_file, closing, incident_pack};
pub(crate) use confirm::{
    ConfirmBoardView, ConfirmationView, PaperSheetView, confirm_board, confirmation, keyed, paper_sheet,
};
pub(crate) use desk::{DeskView, Start, desk, start};
pub(crate) use enrol::{EnrolView, FoundRequestView, IssuedView, enrolment};
pub(crate) use evening::{ChecklistView, ProjectorView, checklist, projector};
pub(crate) use files::{ExportView, ProgressView, ProtocolView, RemovalView, exported, protocol};
pub(crate) use findings::{ExplainedView, FindingsView, explanations, findings};
pub(crate) use handover::{HandoverView, handover};
pub(crate) use journal::{
    FormName, JournalView, JournalWanted, ProofView, WrittenJournalView, journal, proof, written_journal,
};
pub(crate) use news::{MediumView, NetworkName, News};
pub(crate) use night::{NightRecordsView, NightView, NightWanted, night, night_records};
pub(crate) use office::{ComparisonView, TotalsView, comparison, totals};
pub(crate) use papers::{PaperRequest, PaperView, PapersView, paper, papers};
pub(crate) use prepare::{
    DryRunStepView, DryRunView, PackagesView, PlaceTable, PreparationView, PreparedContestView, PreparedFormView,
    PreparedRows, ReadyAllocation, SignedView, TakingView, preparation, prepared_contest, prepared_form, prepared_rows,
    ready_allocations, signed, taking,
};
pub(crate) use printing::{PrintProgressView, PrintSource, PrinterView, PrintingView};
pub(crate) use readiness::ReadinessView;
pub(crate) use received::{
    ConflictView, DroppedView, Heard, ImportView, ImportingView, ReceivedView, conflict, digest, received,
};
pub(crate) use results::{
    ComparedView, DrawnView, PublishedView, PublishingView, ReleaseView, SeatsView, compared, published, publishing,
    release, seats,
};
pub(crate) use setup::{Confirmed, OfferView, RequestView, SetupView, ShownKeyView, SlipView, offer, setup};
pub(crate) use sheet::save_draft;
pub(crate) use sheet::{Number, RecordRef, SheetView, counts, entry_sheet, settled_values, settlement_sheet};
pub(crate) use sums::{CheckView, check};

use election::{Person, PersonId};
use operations::Desk;

/// The name of a person, or their code if they have left.
fn name(desk: &Desk, id: &PersonId) -> String {
    desk.person(id).map_or_else(|| id.to_string(), |Person { name, .. }| name.clone())
}

#[cfg(test)]
pub(crate) mod tests {
    use super::MediumView;

    /// A stick that is in.
    pub(crate) fn medium(label: &str) -> MediumView {
        MediumView::from(drive(label))
    }

    /// The drive behind it.
    pub(crate) fn drive(label: &str) -> operations::Drive {
        operations::Drive {
            id: label.to_lowercase(),
            label: label.to_owned(),
            path: None,
            file_system: "vfat".to_owned(),
            capacity_bytes: 8_000_000_000,
            free_bytes: None,
            read_only: false,
        }
    }
}
