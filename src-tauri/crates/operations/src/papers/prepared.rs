//! The papers of an election that is prepared: the sheet of a contest as it would be, all blank sheets, and the letter.

use std::ops::ControlFlow;
use std::sync::Arc;

use election::{
    Area, AreaId, Centre, CentreId, Contest, Definition, Election, ElectionId, List, RecordId, Station, StationId,
    StationKind,
};
use protocol::{BlankFor, Wording};

use super::origin::Origin;
use super::{PaperFile, PaperKind, unsigned};
use crate::serial::sheet_serial;
use crate::view::Loaded;
use crate::{Desk, Refusal, SheetsToCome, World};

/// Lists on the sample of a contest that has none yet.
const SAMPLE_LISTS: usize = 3;

impl Desk {
    /// The sheet of the contest at this place of the draft, at an ordinary station: also while other parts have faults.
    pub(super) fn sample_sheet(&self, place: usize) -> Result<PaperFile, Refusal> {
        let draft = self.require_preparation()?.definition;
        let contest = draft.contests.get(place).ok_or(Refusal::NoSuchPart)?.clone();
        let sample = sample(&draft, contest);
        let refuse = |faults: Vec<election::Fault>| -> Vec<exchange::Refusal> {
            faults.into_iter().map(exchange::Refusal::from).collect()
        };
        let election = sample.check().map_err(refuse)?;
        sheets_outside(&election, election.records(None), self.place(), &*self.world)
    }

    /// The letter of the election that was signed here last.
    pub(super) fn letter_of_signed(&self) -> Result<PaperFile, Refusal> {
        let signed = self.signed_election()?;
        self.letter(signed.definition(), signed.digest(), &signed.authority, &signed.loaded.wording())
    }

    /// The blank sheets of every station of the election that was signed here last, or of one centre's.
    ///
    /// # Errors
    /// No right; nothing was signed. The work itself: too many pages for one file.
    pub fn signed_sheets_to_come(&self, centre: Option<&CentreId>) -> Result<SheetsToCome, Refusal> {
        self.require(PaperKind::BlankSheets.right())?;
        let loaded = Arc::new(self.signed_election()?.loaded);
        let blanks = loaded.election.records(centre).map(|record| blank(&loaded, record)).collect();
        Ok(SheetsToCome::new(Origin::of(self), loaded, blanks, self.world()))
    }
}

/// The blank sheets of one centre, made at the office.
pub(crate) fn sheets_of_centre(loaded: &Loaded, centre: &CentreId, world: &dyn World) -> Result<PaperFile, Refusal> {
    let blanks: Vec<BlankFor> = loaded.election.records(Some(centre)).map(|record| blank(loaded, record)).collect();
    let definition = loaded.election.definition();
    let named = definition.centres.iter().find(|known| known.id == *centre);
    let language = chief(definition);
    let place = named.map_or(centre.as_str(), |centre| centre.name.in_language(language));
    set(&loaded.election, &blanks, place, world)
}

/// The blank sheets of these records of an election that nobody has signed.
pub(crate) fn sheets_outside(
    election: &Election,
    records: impl Iterator<Item = RecordId>,
    place: &str,
    world: &dyn World,
) -> Result<PaperFile, Refusal> {
    let blanks: Vec<BlankFor> = records.map(|record| BlankFor { record, serial: None }).collect();
    set(election, &blanks, place, world)
}

fn set(election: &Election, blanks: &[BlankFor], place: &str, world: &dyn World) -> Result<PaperFile, Refusal> {
    let (origin, wording) = (Origin::outside(place, world), Wording::new(chief(election.definition())));
    let mut heard = |_: usize| ControlFlow::Continue(());
    let paper = protocol::blank_sheets(&origin.imprint(), election, blanks, &wording, &mut heard)?;
    Ok(unsigned(PaperKind::BlankSheets, wording.text("paper-blank-title", &[]), paper))
}

fn chief(definition: &Definition) -> &str {
    definition.languages.first().map_or("en", String::as_str)
}

fn blank(loaded: &Loaded, record: RecordId) -> BlankFor {
    let wants_serial = loaded.election.definition().policies.serials;
    BlankFor { serial: wants_serial.then(|| sheet_serial(loaded, &record)), record }
}

/// The draft with nothing but one contest, at one ordinary station; what is not there yet is made up.
fn sample(draft: &Definition, mut contest: Contest) -> Definition {
    let area = AreaId::new("sample");
    let mut definition = draft.clone();
    let is_blank = |text: &election::Text| text.wordings().all(|wording| wording.trim().is_empty());
    let unnamed = || election::Text::from("…");
    if is_blank(&definition.title) {
        definition.title = unnamed();
    }
    if is_blank(&contest.title) {
        contest.title = unnamed();
    }
    if definition.authority.trim().is_empty() {
        definition.authority = String::from("…");
    }
    definition.id = ElectionId::new("sample");
    (contest.area, contest.allocation) = (area.clone(), None);
    if contest.lists.is_empty() {
        contest.lists = (1..=SAMPLE_LISTS).map(|number| List::named(number.to_string(), "…")).collect();
    }
    definition.forms.retain(|form| form.id == contest.form);
    definition.contests = vec![contest];
    let station = draft.stations.iter().find(|station| station.kind == StationKind::Ordinary).cloned();
    let made = Station {
        number: StationId::new("0"),
        name: unnamed(),
        kind: StationKind::Ordinary,
        area: area.clone(),
        centre: CentreId::new("sample"),
        address: None,
        electorate: None,
    };
    let station = station.unwrap_or(made);
    let centre = CentreId::new("sample");
    definition.stations = vec![Station { area: area.clone(), centre: centre.clone(), ..station }];
    definition.centres = vec![Centre { id: centre, name: unnamed() }];
    definition.areas = vec![Area { id: area, parent: None, kind: "area".into(), name: unnamed() }];
    definition
}
