//! The papers of a record: blank sheets, the recount before it is signed, and the sheet for the telephone.

use std::ops::ControlFlow;
use std::sync::Arc;

use election::{ContestId, Counts, RecordId, draw};
use protocol::{BlankFor, RECOUNT_FORMAT, ReadBackInput, RecountInput, Unsigned};
use sealing::{ControlCode, Digest};

use super::origin::Origin;
use super::{PaperFile, PaperKind, page_count, unsigned};
use crate::handover::harmless;
use crate::serial::sheet_serial;
use crate::view::Loaded;
use crate::{Desk, Pace, Progress, Refusal, World};

/// Lists that are counted again.
const RECOUNTED_LISTS: usize = 3;

/// What draws the lists of a recount: SHA-256 over six lines, each with a line feed at its end. They are the format's name,
/// the definition's digest in small hexadecimal digits, the station, the contest, the revision, and the agreed counts by
/// position on the form, in decimal digits with commas between and a hyphen where the station has no such field.
pub fn recount_seed(definition: &Digest, record: &RecordId, revision: u32, agreed: &Counts) -> Digest {
    let numbers: Vec<String> =
        agreed.iter().map(|count| count.map_or_else(|| "-".to_owned(), |count| count.number().to_string())).collect();
    let RecordId { station, contest } = record;
    let numbers = numbers.join(",");
    Digest::of(format!("{RECOUNT_FORMAT}\n{definition}\n{station}\n{contest}\n{revision}\n{numbers}\n").as_bytes())
}

impl Desk {
    pub(super) fn blank_sheet(&self, loaded: &Loaded, record: &RecordId) -> Result<PaperFile, Refusal> {
        self.our_sheet(loaded, record)?;
        let (origin, wording, blank) = (Origin::of(self), loaded.wording(), blank_for(loaded, record.clone()));
        let paper = protocol::blank_sheet(&origin.imprint(), &loaded.election, &blank, &wording)?;
        Ok(of_record(PaperKind::BlankSheet, loaded, record, paper, None))
    }

    /// The blank sheets of all records of the centre, or of one contest: work that needs the desk no more, tells how far it
    /// is, and ends when it is told to stop.
    ///
    /// # Errors
    /// No right; no election; another desk. The work itself: [`protocol::Refusal::Stopped`]; too many pages.
    pub fn blank_sheets_to_come(&self, contest: Option<&ContestId>) -> Result<SheetsToCome, Refusal> {
        self.require(PaperKind::BlankSheets.right())?;
        let loaded = self.at_centre()?;
        let wanted = |record: &RecordId| contest.is_none_or(|contest| record.contest == *contest);
        let records = loaded.election.records(self.centre()).filter(wanted);
        let blanks = records.map(|record| blank_for(&loaded, record)).collect();
        let (origin, contest, world) = (Origin::of(self), contest.cloned(), self.world());
        Ok(SheetsToCome { origin, loaded, blanks, contest, world })
    }

    pub(super) fn recount_sheet(&self, loaded: &Loaded, record: &RecordId) -> Result<PaperFile, Refusal> {
        self.our_sheet(loaded, record)?;
        let entry = self.entry(record);
        let agreed = entry.agreed().ok_or(election::Refusal::WrongState { state: entry.state() })?;
        let (contest, _) = loaded.election.contest(&record.contest).ok_or(election::Refusal::UnknownRecord)?;
        let seed = recount_seed(&loaded.digest, record, entry.revision(), &agreed.counts);
        let (origin, wording) = (Origin::of(self), loaded.wording());
        let input = RecountInput {
            imprint: origin.imprint(),
            election: &loaded.election,
            record,
            revision: entry.revision(),
            definition: loaded.digest,
            seed,
            drawn: &draw(seed.as_bytes(), contest.lists.len(), RECOUNTED_LISTS),
        };
        let paper = protocol::recount_sheet(&input, &wording)?;
        Ok(of_record(PaperKind::Recount, loaded, record, paper, None))
    }

    pub(super) fn read_back_sheet(&self, loaded: &Loaded, record: &RecordId) -> Result<PaperFile, Refusal> {
        self.our_sheet(loaded, record)?;
        let entry = self.entry(record);
        let approved = entry.approved().ok_or(Refusal::NotApproved)?;
        let (control_code, _) = self.sealed(loaded, record, approved)?;
        let (origin, wording) = (Origin::of(self), loaded.wording());
        let input = ReadBackInput {
            imprint: origin.imprint(),
            election: &loaded.election,
            record,
            approved,
            control_code,
            embargoed: loaded.is_embargoed(),
        };
        let paper = protocol::read_back_sheet(&input, &wording)?;
        Ok(of_record(PaperKind::ReadBack, loaded, record, paper, Some(control_code)))
    }
}

/// The blank sheets of a centre, still to be set.
#[derive(Debug)]
pub struct SheetsToCome {
    origin: Origin,
    loaded: Arc<Loaded>,
    blanks: Vec<BlankFor>,
    contest: Option<ContestId>,
    world: Arc<dyn World>,
}

impl SheetsToCome {
    pub(super) fn new(origin: Origin, loaded: Arc<Loaded>, blanks: Vec<BlankFor>, world: Arc<dyn World>) -> Self {
        Self { origin, loaded, blanks, contest: None, world }
    }

    /// Sets them, in the order of the definition; `tell` hears of each sheet and can stop the work.
    ///
    /// # Errors
    /// [`protocol::Refusal::Stopped`]; too many pages for one file.
    pub fn set(self, mut tell: impl FnMut(Progress) -> ControlFlow<()>) -> Result<PaperFile, Refusal> {
        let Self { origin, loaded, blanks, contest, world } = self;
        let (wording, pace) = (loaded.wording(), Pace::begin(blanks.len(), world.now()));
        let mut heard = |sheets| tell(pace.at(u64::try_from(sheets).unwrap_or(u64::MAX), world.now()));
        let paper = protocol::blank_sheets(&origin.imprint(), &loaded.election, &blanks, &wording, &mut heard)?;
        let mut file = unsigned(PaperKind::BlankSheets, wording.text("paper-blank-title", &[]), paper);
        if let Some(contest) = contest {
            file.name = format!("{}_{}.pdf", file.kind.name(), harmless(contest.as_str()));
        }
        Ok(file)
    }
}

fn blank_for(loaded: &Loaded, record: RecordId) -> BlankFor {
    let wants_serial = loaded.election.definition().policies.serials;
    BlankFor { serial: wants_serial.then(|| sheet_serial(loaded, &record)), record }
}

fn of_record(
    kind: PaperKind,
    loaded: &Loaded,
    record: &RecordId,
    paper: Unsigned,
    control_code: Option<ControlCode>,
) -> PaperFile {
    let (station, contest) = (harmless(record.station.as_str()), harmless(record.contest.as_str()));
    let key = match kind {
        PaperKind::Recount => "paper-recount-title",
        PaperKind::ReadBack => "paper-readback-title",
        _ => "paper-blank-title",
    };
    PaperFile {
        kind,
        record: Some(record.clone()),
        name: format!("{}_{station}_{contest}.pdf", kind.name()),
        title: loaded.wording().text(key, &[]),
        pages: page_count(&paper),
        pdf: paper.into_bytes().into(),
        control_code,
        turn: None,
    }
}
