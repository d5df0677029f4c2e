//! Handing results over: written to a medium, read back from it, and proved as the office would prove them.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use chrono::{DateTime, Utc};
use election::{Departure, Event, RecordId, Right};
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
    /// Why the protocol is not beside it, if that was made and could not be written.
    pub without_protocol: Option<MediumFault>,
}

/// An approved record, and whether it has left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaving {
    /// Which record.
    pub record: RecordId,
    /// Its approved revision.
    pub revision: u32,
    /// When it was approved: it waits since then.
    pub approved_at: DateTime<Utc>,
    /// When it left last, and on what; nothing if it never did.
    pub departure: Option<Departure>,
}

/// Two signed protocols never differ in more than their record, so the paper beside a file has its name.
pub(crate) const PROTOCOL_EXTENSION: &str = "protocol.pdf";

/// What a station or a contest may take of a file's name: file systems end at 255 bytes.
const NAME_PART_MAX_BYTES: usize = 48;

/// The name of a record's file on a medium: station, contest, revision and the first groups of the control code, which
/// keep names apart that were shortened or had characters replaced.
pub fn file_name(record: &RecordId, revision: u32, control_code: &str, extension: &str) -> String {
    let groups: Vec<&str> = control_code.split('-').take(2).collect();
    let (station, contest) = (harmless(record.station.as_str()), harmless(record.contest.as_str()));
    format!("{station}_{contest}_r{revision}_{}.{extension}", groups.join("-"))
}

/// A name as FAT, Windows and every other system take it, shortened where it is too long.
pub fn harmless(name: &str) -> String {
    let mut harmless = String::new();
    for character in name.chars() {
        let kept = if character.is_alphanumeric() || matches!(character, '-' | '_') { character } else { '-' };
        if harmless.len() + kept.len_utf8() > NAME_PART_MAX_BYTES {
            break;
        }
        harmless.push(kept);
    }
    harmless
}

impl Desk {
    /// Every approved record whose present revision has not left yet.
    pub fn to_hand_over(&self) -> Vec<RecordId> {
        let ready = |entry: &election::Entry| entry.approved().is_some_and(|approved| !approved.is_exported());
        self.view.entries.iter().filter(|(_, entry)| ready(entry)).map(|(record, _)| record.clone()).collect()
    }

    /// Every approved record, in the definition's order, and whether it has left.
    ///
    /// # Errors
    /// Nobody is signed in; no election.
    pub fn leaving(&self) -> Result<Vec<Leaving>, Refusal> {
        self.signed_in()?;
        let loaded = self.loaded()?;
        let leaving = |record: RecordId| {
            let approved = self.view.entries.get(&record)?.approved()?;
            let (revision, approved_at, departure) =
                (approved.revision(), approved.at(), approved.departure().cloned());
            Some(Leaving { record, revision, approved_at, departure })
        };
        Ok(loaded.election.records(self.centre()).filter_map(leaving).collect())
    }

    /// Whether whoever is signed in may hand over.
    ///
    /// # Errors
    /// Why not.
    pub fn may_hand_over(&self) -> Result<(), Refusal> {
        self.require(Right::HandOver).map(drop)
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
        let records: BTreeSet<&RecordId> = records.iter().collect();
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
        let entry = self.entry(record);
        let approved = entry.approved().ok_or(Refusal::NotApproved)?;
        let revision = approved.revision();
        let control_code = self.sealed(loaded, record, approved)?.0.to_string();
        let container = self.vault.document(&document::result(record, revision))?.ok_or(Refusal::NotApproved)?;
        let name = file_name(record, revision, &control_code, Purpose::Result.extension());
        medium.write(&name, &container)?;
        let back = medium.read(&name)?;
        let returned = exchange::open_result(&back, &loaded.ring, &loaded.election, loaded.digest, self.now());
        if back != container || returned.is_err() {
            return Err(MediumFault::ReadBack { name }.into());
        }
        let medium = medium.label().map(ToOwned::to_owned);
        self.note_on_record(record, Event::Exported { record: record.clone(), revision, medium })?;
        let pdf = self.vault.document(&document::protocol(record, revision))?;
        let paper_name = file_name(record, revision, &control_code, PROTOCOL_EXTENSION);
        let without_protocol = pdf.and_then(|pdf| write_and_read_back(protocols, &paper_name, &pdf).err());
        let (bytes, digest) = (back.len(), Digest::of(&back));
        Ok(Exported { record: record.clone(), name, bytes, digest, control_code, without_protocol })
    }

    /// Notes a fact about an approved record.
    pub(crate) fn note_on_record(&mut self, record: &RecordId, event: Event) -> Result<(), Refusal> {
        let loaded = self.loaded()?;
        let sheet = self.our_sheet(&loaded, record)?;
        let stamped = self.stamp(event);
        let next = self.entry(record).apply(sheet, &stamped)?;
        self.vault.write(|change| change.append(&stamped))?;
        self.view.note(&stamped);
        self.view.entries.insert(record.clone(), next);
        Ok(())
    }
}

/// Writes a file and makes sure that the medium has it.
pub(crate) fn write_and_read_back(medium: &mut dyn Medium, name: &str, bytes: &[u8]) -> Result<(), MediumFault> {
    medium.write(name, bytes)?;
    if medium.read(name)? == bytes { Ok(()) } else { Err(MediumFault::ReadBack { name: name.to_owned() }) }
}
