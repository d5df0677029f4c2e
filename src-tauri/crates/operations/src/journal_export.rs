//! Exporting the journal: as JSON lines from which its chain can be computed again, and as a NIST event log.

use chrono::{DateTime, Utc};
use election::{Event, Right};
use exchange::event_log::{self, Logged, Source};
use exchange::journal_file::{JOURNAL_FORMAT, JournalFile, JournalHeader, JournalLine as FileLine};
use exchange::v1::ElectionRef;
use sealing::Digest;
use serde_json::Value;

use crate::handover::{harmless, write_and_read_back};
use crate::journal_view::Veil;
use crate::{Desk, Medium, Refusal};

/// How a journal is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JournalForm {
    /// `counterfoil-journal/1`: one line an entry, as it was chained.
    JsonLines,
    /// NIST SP 1500-101, as JSON.
    EventLog,
}

impl JournalForm {
    /// The name used in the journal and in translations.
    pub fn name(self) -> &'static str {
        match self {
            Self::JsonLines => "json-lines",
            Self::EventLog => "nist-1500-101",
        }
    }

    fn extension(self) -> &'static str {
        match self {
            Self::JsonLines => "journal.jsonl",
            Self::EventLog => "events.json",
        }
    }
}

/// A journal that was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenJournal {
    /// The file's name.
    pub name: String,
    /// Its size.
    pub bytes: usize,
    /// SHA-256 of it.
    pub digest: Digest,
    /// How many entries it has.
    pub entries: u64,
    /// Whether nothing was kept back.
    pub complete: bool,
}

/// A journal in memory.
pub(crate) struct JournalBytes {
    pub(crate) bytes: Vec<u8>,
    pub(crate) complete: bool,
}

impl Desk {
    /// Writes the journal to a medium, reads it back, and notes that it left; `name` or one made of place and number. Counts
    /// are left out where whoever exports may not see them.
    ///
    /// # Errors
    /// No right; a broken chain; the medium.
    pub fn export_journal(
        &mut self,
        form: JournalForm,
        name: Option<&str>,
        medium: &mut dyn Medium,
    ) -> Result<WrittenJournal, Refusal> {
        let JournalBytes { bytes, complete } = self.journal_bytes(form, self.now())?;
        let entries = self.head().seq;
        let usual = format!("{}_{entries}.{}", harmless(self.place()), form.extension());
        let name = name.map_or(usual, ToOwned::to_owned);
        write_and_read_back(medium, &name, &bytes)?;
        let digest = Digest::of(&bytes);
        self.note(Event::JournalExported { form: form.name().to_owned(), digest: digest.to_string() })?;
        Ok(WrittenJournal { name, bytes: bytes.len(), digest, entries, complete })
    }

    /// The journal as whoever is signed in may have it, written at this time.
    pub(crate) fn journal_bytes(&self, form: JournalForm, written: DateTime<Utc>) -> Result<JournalBytes, Refusal> {
        self.require(Right::ReadJournal)?;
        let veil = self.veil()?;
        match form {
            JournalForm::JsonLines => self.json_lines(&veil, written),
            JournalForm::EventLog => self.event_log(&veil, written),
        }
    }

    fn json_lines(&self, veil: &Veil, written: DateTime<Utc>) -> Result<JournalBytes, Refusal> {
        let complete = self.is_open_to(veil)?;
        let mut file = JournalFile::begin(&self.journal_header(complete, written));
        self.vault.replay_written::<Refusal>(|entry| {
            let rest = match veil.hidden(&entry) {
                None => None,
                Some(_) => Some(veil.line(entry.clone())?.event.to_string()),
            };
            let body = rest.is_none().then_some(entry.body);
            let (seq, at, actor, kind, hash) = (entry.seq, entry.at, entry.actor, entry.kind, entry.hash);
            file.push(&FileLine { seq, at, actor, kind, body, rest, hash });
            Ok(())
        })?;
        Ok(JournalBytes { bytes: file.into_bytes(), complete })
    }

    fn event_log(&self, veil: &Veil, written: DateTime<Utc>) -> Result<JournalBytes, Refusal> {
        let complete = self.is_open_to(veil)?;
        let mut events = vec![];
        self.vault.replay_written::<Refusal>(|entry| {
            let (at, line) = (entry.at.clone(), veil.line(entry)?);
            let (failed, details) = (has_failed(&line.event), line.event.to_string());
            let actor = line.by.map(|by| by.to_string());
            events.push(Logged { seq: line.seq, at, actor, kind: line.kind, details, failed, hash: line.hash });
            Ok(())
        })?;
        let header = self.vault.header();
        let loaded = self.view.election.as_deref();
        let source = Source {
            device: format!("{}/{}", header.id, header.generation),
            place: &header.place,
            election: loaded.map(|loaded| loaded.election.definition().id.as_str()),
            software: self.world.software(),
            written,
            complete,
        };
        Ok(JournalBytes { bytes: event_log::write(&source, events), complete })
    }

    /// Whether nothing in the whole journal is kept from whoever reads.
    fn is_open_to(&self, veil: &Veil) -> Result<bool, Refusal> {
        let mut open = true;
        self.vault.replay_written::<Refusal>(|entry| {
            open &= veil.hidden(&entry).is_none();
            Ok(())
        })?;
        Ok(open)
    }

    fn journal_header(&self, complete: bool, written: DateTime<Utc>) -> JournalHeader {
        let (header, head) = (self.vault.header(), self.head());
        let election = self.view.election.as_deref();
        JournalHeader {
            format: JOURNAL_FORMAT.to_owned(),
            vault: header.id.clone(),
            desk: header.desk.name().to_owned(),
            place: header.place.clone(),
            generation: header.generation,
            election: election
                .map(|loaded| ElectionRef { id: loaded.election.definition().id.clone(), digest: loaded.digest }),
            software: self.world.software().clone(),
            written,
            seq: head.seq,
            hash: head.hash,
            complete,
        }
    }
}

/// Whether an event tells of something that was refused or found wanting.
fn has_failed(event: &Value) -> bool {
    let refused = matches!(event["verdict"].as_str(), Some("rejected" | "conflict"));
    refused || event["go"] == Value::Bool(false)
}
