//! Reading the journal: newest first, a page at a time, and never a count for whoever may not see it.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use chrono::{DateTime, Utc};
use election::{EventGroup, PersonId, RecordId, Right, tells_of_counts};
use sealing::Digest;
use serde::Deserialize;
use serde_json::Value;
use store::{Fault, JournalQuery, WrittenEntry};

use crate::{Desk, Refusal};

/// How many entries a page has.
const PAGE_ENTRIES: usize = 100;

/// The longest text that is looked for.
const TEXT_MAX_CHARS: usize = 200;

/// What is wanted of the journal. What is empty asks for everything.
#[derive(Clone, Debug, Default)]
pub struct JournalFilter {
    /// Only entries before this one: where the page before ended.
    pub before: Option<u64>,
    /// Only events of this group.
    pub group: Option<EventGroup>,
    /// Only what this person did.
    pub person: Option<PersonId>,
    /// Only what is about records of the station of this number.
    pub station: String,
    /// Not before this instant.
    pub from: Option<DateTime<Utc>>,
    /// Not after this instant.
    pub until: Option<DateTime<Utc>>,
    /// Only entries with this text in a name, a code, a reason or any other of their values.
    pub text: String,
}

/// A page of the journal.
#[derive(Clone, Debug)]
pub struct JournalPage {
    /// The entries, newest first.
    pub lines: Vec<JournalLine>,
    /// Where the next page begins, if there is one.
    pub next: Option<u64>,
}

/// An entry, as far as the person who reads may see it.
#[derive(Clone, Debug, PartialEq)]
pub struct JournalLine {
    /// Its number.
    pub seq: u64,
    /// When, by the desk's clock.
    pub at: DateTime<Utc>,
    /// Who; nobody for what the software observed by itself.
    pub by: Option<PersonId>,
    /// The kind of event.
    pub kind: String,
    /// Its members.
    pub event: Value,
    /// Whether one of them is kept from this person.
    pub kept_back: bool,
    /// Its hash.
    pub hash: Digest,
}

/// What of the journal is kept from whoever is signed in.
pub(crate) struct Veil {
    /// Everything that tells of counts.
    counts: bool,
    /// Records on which two entries have agreed, or that nobody settles any more; what was typed of others is kept back, or
    /// settling would not be blind.
    agreed: BTreeSet<RecordId>,
}

impl Desk {
    /// A page of the journal, from its end backwards.
    ///
    /// # Errors
    /// No right; the database refused.
    pub fn journal(&self, filter: &JournalFilter) -> Result<JournalPage, Refusal> {
        let veil = self.veil()?;
        let stations = self.stations(filter.station.trim());
        let stations: Option<Vec<&str>> = stations.as_ref().map(|known| known.iter().map(String::as_str).collect());
        let query = JournalQuery {
            before: filter.before,
            kinds: filter.group.map_or(&[], EventGroup::kinds),
            actor: filter.person.as_ref().map(PersonId::as_str),
            stations: stations.as_deref(),
            from: filter.from,
            until: filter.until,
        };
        let needle = Needle::new(&filter.text, self);
        let mut page = JournalPage { lines: vec![], next: None };
        self.vault.newest::<Refusal>(&query, |entry| {
            if !needle.may_be_in(&entry) {
                return Ok(ControlFlow::Continue(()));
            }
            let line = veil.line(entry)?;
            if !needle.is_in(&line) {
                return Ok(ControlFlow::Continue(()));
            }
            if page.lines.len() == PAGE_ENTRIES {
                page.next = page.lines.last().map(|line| line.seq);
                return Ok(ControlFlow::Break(()));
            }
            page.lines.push(line);
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(page)
    }

    /// What is kept from whoever is signed in and may read the journal.
    pub(crate) fn veil(&self) -> Result<Veil, Refusal> {
        self.require(Right::ReadJournal)?;
        // Where nothing is settled any more, nothing has to be blind.
        let is_open = |entry: &election::Entry| entry.agreed().is_some() || self.view.destroyed.is_some();
        let agreed = self.view.entries.iter().filter(|(_, entry)| is_open(entry));
        let agreed = agreed.map(|(record, _)| record.clone()).collect();
        Ok(Veil { counts: self.require_counts().is_err(), agreed })
    }

    /// The stations that a person means by a number; nothing if no number was given.
    fn stations(&self, number: &str) -> Option<Vec<String>> {
        if number.is_empty() {
            return None;
        }
        let plain = |text: &str| text.trim_start_matches('0').to_lowercase();
        let loaded = self.view.election.as_deref();
        let all = loaded.into_iter().flat_map(|loaded| &loaded.election.definition().stations);
        let meant = all.filter(|station| plain(station.number.as_str()) == plain(number));
        Some(meant.map(|station| station.number.to_string()).collect())
    }
}

impl Veil {
    /// The entry as this person may see it.
    pub(crate) fn line(&self, entry: WrittenEntry) -> Result<JournalLine, Refusal> {
        let broken = || Fault::JournalBroken { seq: entry.seq };
        let mut event: Value = serde_json::from_str(&entry.body).map_err(|_| broken())?;
        let at = DateTime::parse_from_rfc3339(&entry.at).map_err(|_| broken())?.with_timezone(&Utc);
        let hidden = self.hidden(&entry);
        if let Some(members) = event.as_object_mut() {
            members.retain(|name, _| name != "blind" && Some(name.as_str()) != hidden);
        }
        let (kept_back, by) = (hidden.is_some(), entry.actor.map(PersonId::new));
        Ok(JournalLine { seq: entry.seq, at, by, kind: entry.kind, event, kept_back, hash: entry.hash })
    }

    /// The member of the entry that is kept from this person.
    pub(crate) fn hidden(&self, entry: &WrittenEntry) -> Option<&'static str> {
        let telling = tells_of_counts(&entry.kind)?;
        let typed = matches!(telling, "counts" | "values");
        (self.counts || (typed && !self.is_agreed(&entry.body))).then_some(telling)
    }

    fn is_agreed(&self, body: &str) -> bool {
        #[derive(Deserialize)]
        struct OfRecord {
            record: RecordId,
        }
        serde_json::from_str::<OfRecord>(body).is_ok_and(|event| self.agreed.contains(&event.record))
    }
}

/// A text that is looked for, and the people whose names hold it.
struct Needle {
    text: String,
    people: BTreeSet<String>,
}

impl Needle {
    fn new(text: &str, desk: &Desk) -> Self {
        let text: String = text.trim().to_lowercase().chars().take(TEXT_MAX_CHARS).collect();
        let named = desk.people().filter(|person| person.name.to_lowercase().contains(&text));
        Self { people: named.map(|person| person.id.to_string()).collect(), text }
    }

    /// A quick look, before anything is read; it may be wrong only by saying yes.
    fn may_be_in(&self, entry: &WrittenEntry) -> bool {
        let escaped = self.text.contains(['"', '\\']) || self.text.contains(char::is_control);
        let by_whom = entry.actor.as_ref().is_some_and(|actor| self.is_person(actor));
        self.text.is_empty()
            || escaped
            || by_whom
            || entry.body.to_lowercase().contains(&self.text)
            || self.people.iter().any(|person| entry.body.contains(person))
    }

    fn is_in(&self, line: &JournalLine) -> bool {
        let by_whom = line.by.as_ref().is_some_and(|by| self.is_person(by.as_str()));
        let members = line.event.as_object().into_iter().flatten().filter(|(name, _)| *name != "event");
        self.text.is_empty() || by_whom || members.into_iter().any(|(_, value)| self.is_in_value(value))
    }

    fn is_in_value(&self, value: &Value) -> bool {
        match value {
            Value::String(text) => text.to_lowercase().contains(&self.text) || self.people.contains(text),
            Value::Number(number) => number.to_string() == self.text,
            Value::Array(values) => values.iter().any(|value| self.is_in_value(value)),
            Value::Object(members) => members.values().any(|value| self.is_in_value(value)),
            Value::Null | Value::Bool(_) => false,
        }
    }

    fn is_person(&self, code: &str) -> bool {
        code.to_lowercase().contains(&self.text) || self.people.contains(code)
    }
}
