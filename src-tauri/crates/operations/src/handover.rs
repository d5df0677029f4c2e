//! Handing results over: written to a medium, read back from it, and proved as the office would prove them.

use std::ops::ControlFlow;

use election::{Event, RecordId, Right};
use sealing::{Digest, Purpose};

use crate::view::{Loaded, document};
use crate::{Desk, Medium, MediumFault, Pace, Progress, Refusal};

/// A result file that is safe on the medium.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// Which record.
    pub record: RecordId,
    /// The file's name.
    pub name: String,
    /// Its size.
    pub bytes: usize,
    /// SHA-256 of the file.
    pub digest: Digest,
    /// The control code, as it stands on the protocol.
    pub control_code: String,
}

/// Two signed protocols never differ in more than their record, so the paper beside a file has its name.
pub(crate) const PROTOCOL_EXTENSION: &str = "protocol.pdf";

/// The name of a record's file on a medium: station, contest, revision and the first group of the control code, with
/// what FAT or Windows cannot have in a name replaced.
pub fn file_name(record: &RecordId, revision: u32, control_code: &str, extension: &str) -> String {
    let first = control_code.split('-').next().unwrap_or("");
    let stem = format!("{}_{}_r{revision}_{first}", record.station, record.contest);
    let harmless =
        |character: char| if character.is_alphanumeric() || matches!(character, '-' | '_') { character } else { '-' };
    format!("{}.{extension}", stem.chars().map(harmless).collect::<String>())
}

impl Desk {
    /// Every approved record whose present revision has not left yet.
    pub fn to_hand_over(&self) -> Vec<RecordId> {
        let ready = |entry: &election::Entry| entry.approved().is_some_and(|approved| !approved.is_exported());
        self.view.entries.iter().filter(|(_, entry)| ready(entry)).map(|(record, _)| record.clone()).collect()
    }

    /// Writes the result files of approved records to a medium, and each protocol that was made to the same or another
    /// one; a result never waits for its protocol. Each result is read back from the medium and proved before it is
    /// noted as exported; a medium that fails midway leaves the rest as it was. `each` hears of each file and may stop
    /// the work.
    ///
    /// # Errors
    /// No right; a record that is not approved; the medium; a file that comes back differently.
    pub fn hand_over(
        &mut self,
        records: &[RecordId],
        medium: &mut dyn Medium,
        protocols: &mut dyn Medium,
        mut each: impl FnMut(&Exported, Progress) -> ControlFlow<()>,
    ) -> Result<Vec<Exported>, Refusal> {
        self.require(Right::HandOver)?;
        let loaded = self.loaded()?;
        let pace = Pace::begin(records.len(), self.now());
        let mut exported = vec![];
        for (done, record) in (1..).zip(records) {
            let file = self.hand_over_one(&loaded, record, medium, protocols)?;
            let stopped = each(&file, pace.at(done, self.now())).is_break();
            exported.push(file);
            if stopped {
                break;
            }
        }
        Ok(exported)
    }

    fn hand_over_one(
        &mut self,
        loaded: &Loaded,
        record: &RecordId,
        medium: &mut dyn Medium,
        protocols: &mut dyn Medium,
    ) -> Result<Exported, Refusal> {
        let revision = self.entry(record).approved().ok_or(Refusal::NotApproved)?.revision();
        let container = self.vault.document(&document::result(record, revision))?.ok_or(Refusal::NotApproved)?;
        let proved = exchange::open_result(&container, &loaded.ring, &loaded.election, loaded.digest, self.now())?;
        let control_code = proved.content().control_code().to_string();
        let name = file_name(record, revision, &control_code, Purpose::Result.extension());
        medium.write(&name, &container)?;
        let back = medium.read(&name)?;
        let returned = exchange::open_result(&back, &loaded.ring, &loaded.election, loaded.digest, self.now());
        if back != container || returned.is_err() {
            return Err(MediumFault::ReadBack { name }.into());
        }
        self.note_on_record(record, Event::Exported { record: record.clone(), revision })?;
        if let Some(pdf) = self.vault.document(&document::protocol(record, revision))? {
            protocols.write(&file_name(record, revision, &control_code, PROTOCOL_EXTENSION), &pdf)?;
        }
        Ok(Exported { record: record.clone(), name, bytes: back.len(), digest: Digest::of(&back), control_code })
    }

    /// Notes a fact about an approved record.
    pub(crate) fn note_on_record(&mut self, record: &RecordId, event: Event) -> Result<(), Refusal> {
        let loaded = self.loaded()?;
        let sheet = self.our_sheet(&loaded, record)?;
        let stamped = self.stamp(event);
        let next = self.entry(record).apply(sheet, &stamped)?;
        self.vault.write(|change| change.append(&stamped))?;
        self.view.entries.insert(record.clone(), next);
        Ok(())
    }
}
