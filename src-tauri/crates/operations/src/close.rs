//! Closing a centre: its signed summary, and the destruction of its private keys, after which nothing more is signed.

use election::{Entry, Event, RecordId, Right, sound_reason};
use exchange::close::{CLOSE_FORMAT, ClosedRecord, Summary};
use exchange::container::Signatory;
use exchange::seal::sealing_mode;
use exchange::v1::{Act, ElectionRef, JournalHead};
use sealing::{Digest, Purpose};

use crate::handover::{harmless, write_and_read_back};
use crate::journal_export::{JournalBytes, JournalForm};
use crate::view::{Destroyed, KEY, Loaded, document};
use crate::{Desk, Medium, MediumFault, OpenPoint, Refusal};

/// How far the close has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    /// What is still open; results that would be missing come first.
    pub open: Vec<OpenPoint>,
    /// Whether no zero report was made, and none can be made any more.
    pub zero_report_missed: bool,
    /// How many results have not left in their latest revision.
    pub to_hand_over: usize,
    /// SHA-256 of the summary that was signed after the last record changed.
    pub closed: Option<String>,
    /// Whether the keys are destroyed.
    pub destroyed: bool,
}

/// A close file that is safe on a medium.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CloseFile {
    /// Its name.
    pub name: String,
    /// Its size.
    pub bytes: usize,
    /// SHA-256 of it.
    pub digest: Digest,
}

impl Desk {
    /// When this desk's keys were destroyed, and by whom; nothing while it can sign. Everybody at the desk may know.
    pub fn destroyed(&self) -> Option<&Destroyed> {
        self.view.destroyed.as_ref()
    }

    /// How far the close has come.
    ///
    /// # Errors
    /// No right; no election.
    pub fn closing(&self) -> Result<Closing, Refusal> {
        self.require(Right::Close)?;
        Ok(Closing {
            open: self.checklist()?,
            zero_report_missed: self.zero_report_missed(),
            to_hand_over: self.to_hand_over().len(),
            closed: self.view.closed.clone(),
            destroyed: self.view.destroyed.is_some(),
        })
    }

    /// Signs the summary of the centre with its journal beside it, keeps it, and writes it to a medium. Protocols that were
    /// never wanted are made now, while there is a key. A record that changes afterwards asks for another summary.
    ///
    /// # Errors
    /// No right; the keys are destroyed; the medium.
    pub fn close_centre(&mut self, medium: &mut dyn Medium) -> Result<CloseFile, Refusal> {
        let person = self.require(Right::Close)?;
        self.require_keys()?;
        let approved = |entry: &Entry| entry.approved().is_some();
        let records: Vec<RecordId> =
            self.view.entries.iter().filter(|(_, entry)| approved(entry)).map(|(record, _)| record.clone()).collect();
        self.make_protocols(&records)?;
        let (loaded, (key, certificate), at) = (self.loaded()?, self.signer()?, self.now());
        let JournalBytes { bytes: journal, .. } = self.journal_bytes(JournalForm::JsonLines, at)?;
        let summary = self.summary(&loaded, Act { by: person.id, at })?;
        let signatory = Signatory { key: &key, certificates: &[&certificate], at, rng: self.random() };
        let container = exchange::close::seal(&summary, &journal, &signatory)?;
        let digest = exchange::close::open(&container, &loaded.ring, at)?.content().digest.to_string();
        // The centre's summary on paper is signed too, and there will be no key for it later.
        let paper = self.new_summary(&loaded)?;
        let stamped = self.stamp(Event::CentreClosed { digest: digest.clone() });
        self.vault.write::<_, Refusal>(|change| {
            change.keep_document(&document::close(&digest), &container)?;
            change.keep_document(&document::close_paper(&digest), &paper.pdf)?;
            Ok(change.append(&stamped)?)
        })?;
        self.view.note(&stamped);
        self.view.closed = Some(digest);
        self.write_close(medium)
    }

    /// Writes the kept close file to a medium, reads it back and proves it.
    ///
    /// # Errors
    /// No right; no summary was signed since the last record changed; the medium.
    pub fn write_close(&self, medium: &mut dyn Medium) -> Result<CloseFile, Refusal> {
        self.require(Right::Close)?;
        let container = self.close_file()?;
        let digest = Digest::of(&container);
        let short: String = digest.to_string().chars().take(8).collect();
        let name = format!("{}_{short}.{}", harmless(self.place()), Purpose::Close.extension());
        write_and_read_back(medium, &name, &container)?;
        let back = medium.read(&name)?;
        if exchange::close::open(&back, &self.loaded()?.ring, self.closed_at()?).is_err() {
            return Err(MediumFault::ReadBack { name }.into());
        }
        Ok(CloseFile { name, bytes: container.len(), digest })
    }

    /// Destroys this desk's private keys for good: overwritten, removed, and in none of the vault's files any more.
    /// Certificate, results and protocols stay. `typed` is the centre's name, as the person typed it. Where results are still
    /// missing, or the zero report was missed, it wants a `reason`, which the journal keeps.
    ///
    /// # Errors
    /// No right; another name; no summary was signed since the last record changed; they are destroyed already; results or the
    /// zero report are missing and there is no reason.
    pub fn destroy_keys(&mut self, typed: &str, reason: Option<&str>) -> Result<(), Refusal> {
        self.require(Right::Close)?;
        self.require_keys()?;
        self.close_file()?;
        if plain(typed) != plain(self.place()) {
            return Err(Refusal::OtherPlace);
        }
        let reason = self.reason_for_missing(reason)?;
        let key = self.vault.key(&self.of_election(KEY), self.random())?.ok_or(Refusal::Closed)?;
        let fingerprint = Digest::of(key.public_key()).to_string();
        drop(key);
        let stamped = self.stamp(Event::KeysDestroyed { fingerprint, reason });
        self.vault.destroy_keys(&stamped)?;
        self.view.note(&stamped);
        Ok(())
    }

    /// The reason for closing without results that are still open, or without a zero report; none is wanted, and none is
    /// kept, if nothing lacks.
    fn reason_for_missing(&self, reason: Option<&str>) -> Result<Option<String>, Refusal> {
        if !self.zero_report_missed() && !self.checklist()?.iter().any(|point| point.todo.is_result()) {
            return Ok(None);
        }
        let reason = sound_reason(reason.unwrap_or_default())?;
        protocol::check(&reason)?;
        Ok(Some(reason))
    }

    /// Nothing, while there are keys to sign with.
    ///
    /// # Errors
    /// [`Refusal::Closed`] once they are destroyed.
    pub(crate) fn require_keys(&self) -> Result<(), Refusal> {
        if self.view.destroyed.is_some() { Err(Refusal::Closed) } else { Ok(()) }
    }

    /// The close file of the summary that was signed after the last record changed.
    pub(crate) fn close_file(&self) -> Result<Vec<u8>, Refusal> {
        let digest = self.view.closed.as_deref().ok_or(Refusal::NotClosed)?;
        self.vault.document(&document::close(digest))?.ok_or(Refusal::NotClosed)
    }

    /// The summary on paper that was made with the close file.
    pub(crate) fn close_paper(&self) -> Result<Vec<u8>, Refusal> {
        let digest = self.view.closed.as_deref().ok_or(Refusal::NotClosed)?;
        self.vault.document(&document::close_paper(digest))?.ok_or(Refusal::NotClosed)
    }

    /// When the summary was signed: its certificate is judged as of then.
    fn closed_at(&self) -> Result<chrono::DateTime<chrono::Utc>, Refusal> {
        let mut at = self.now();
        self.vault.replay::<Refusal>(|entry| {
            if matches!(entry.stamped.event, Event::CentreClosed { .. }) {
                at = entry.stamped.at;
            }
            Ok(())
        })?;
        Ok(at)
    }

    fn summary(&self, loaded: &Loaded, closed: Act) -> Result<Summary, Refusal> {
        let definition = loaded.election.definition();
        let head = self.head();
        let closed = Act { at: chrono::SubsecRound::trunc_subsecs(closed.at, 0), ..closed };
        Ok(Summary {
            format: CLOSE_FORMAT.to_owned(),
            election: ElectionRef { id: definition.id.clone(), digest: loaded.digest },
            mode: sealing_mode(definition.mode),
            centre: self.centre().cloned().ok_or(Refusal::WrongDesk)?,
            place: self.place().to_owned(),
            generation: self.vault.header().generation,
            records: loaded
                .election
                .records(self.centre())
                .map(|record| closed_record(&self.entry(&record), record))
                .collect(),
            software: self.world.software().clone(),
            closed,
            journal: JournalHead { seq: head.seq, hash: head.hash },
        })
    }
}

fn closed_record(entry: &Entry, record: RecordId) -> ClosedRecord {
    let approved = entry.approved();
    ClosedRecord {
        station: record.station,
        contest: record.contest,
        revision: entry.revision(),
        sealed: approved.and_then(election::Approved::sealed).and_then(|digest| digest.parse().ok()),
        exported: approved.is_some_and(election::Approved::is_exported),
    }
}

/// A name as people type it: neither capitals nor the number of blanks matter.
fn plain(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
