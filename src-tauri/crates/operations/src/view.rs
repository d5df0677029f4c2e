//! What the journal amounts to: people, election and records as they stand after all that happened.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use election::{CentreId, ContestId, Election, Entry, Event, Person, PersonId, RecordId, Stamped};
use protocol::Wording;
use sealing::{Certificate, Digest, KeyRing};
use store::Vault;

use crate::Refusal;
use crate::facts::Facts;
use crate::work::Work;

/// The names of documents in the vault.
pub(crate) mod document {
    /// The definition as it was signed.
    pub(crate) const ELECTION: &str = "election.json";
    /// The container that it came in.
    pub(crate) const ELECTION_FILE: &str = "election.asice";
    /// The authority's certificate.
    pub(crate) const AUTHORITY: &str = "authority.der";
    /// This desk's request for a certificate.
    pub(crate) const REQUEST: &str = "request.der";
    /// This desk's certificate.
    pub(crate) const CERTIFICATE: &str = "certificate.der";

    /// The zero report that left before the first entry.
    pub(crate) const ZERO_REPORT: &str = "zero-report.pdf";

    /// The result file of a revision.
    pub(crate) fn result(record: &election::RecordId, revision: u32) -> String {
        format!("result/{}/{}/{revision}", record.station, record.contest)
    }

    /// The signed protocol of a revision.
    pub(crate) fn protocol(record: &election::RecordId, revision: u32) -> String {
        format!("protocol/{}/{}/{revision}", record.station, record.contest)
    }
}

/// The name of this desk's private key in the vault.
pub(crate) const KEY: &str = "desk";

/// The election that a desk works on.
#[derive(Debug)]
pub struct Loaded {
    /// The definition, checked.
    pub election: Election,
    /// SHA-256 of its bytes.
    pub digest: Digest,
    /// Whom this election trusts.
    pub ring: KeyRing,
}

impl Loaded {
    /// The words of the chief language of the election's papers, if the product speaks it.
    pub(crate) fn wording(&self) -> Wording {
        Wording::new(self.election.definition().languages.first().map_or("en", String::as_str))
    }

    /// Whether totals stay locked: the definition names an embargo, and nothing has released it.
    pub fn is_embargoed(&self) -> bool {
        self.election.definition().embargo.is_some()
    }

    /// What a contest is called in the chief language of the election's papers.
    pub(crate) fn contest_title(&self, contest: &ContestId) -> String {
        let language = self.election.definition().languages.first().map_or("en", String::as_str);
        let title = self.election.contest(contest).map(|(contest, _)| contest.title.in_language(language));
        title.map_or_else(|| contest.to_string(), ToOwned::to_owned)
    }

    pub(crate) fn new(json: &[u8], authority: Certificate) -> Result<Self, Refusal> {
        let election = exchange::definition_file::read(json)?;
        Ok(Self { election, digest: Digest::of(json), ring: KeyRing::new(authority)? })
    }

    /// The election that the vault holds; the database vouches for its bytes.
    fn read(vault: &Vault) -> Result<Self, Refusal> {
        let json = vault.document(document::ELECTION)?.ok_or(Refusal::NoElection)?;
        let authority = vault.document(document::AUTHORITY)?.ok_or(Refusal::NoElection)?;
        Self::new(&json, Certificate::from_der(&authority)?)
    }
}

/// The state of a desk.
#[derive(Debug, Default)]
pub(crate) struct View {
    pub(crate) people: BTreeMap<PersonId, Person>,
    pub(crate) election: Option<Arc<Loaded>>,
    pub(crate) centre: Option<CentreId>,
    pub(crate) entries: BTreeMap<RecordId, Entry>,
    pub(crate) last: Option<DateTime<Utc>>,
    pub(crate) facts: Facts,
    pub(crate) work: Work,
}

impl View {
    /// Everything that the vault's journal tells, from the beginning.
    pub(crate) fn replay(vault: &Vault) -> Result<Self, Refusal> {
        Self::replay_aloud(vault, || {})
    }

    /// As [`View::replay`]; `each` hears of each entry.
    pub(crate) fn replay_aloud(vault: &Vault, mut each: impl FnMut()) -> Result<Self, Refusal> {
        let mut view = Self::default();
        vault.replay::<Refusal>(|entry| {
            each();
            view.apply(vault, &entry.stamped)
        })?;
        Ok(view)
    }

    /// Takes one event. An entry of the journal that breaks a rule of the core is a broken journal.
    fn apply(&mut self, vault: &Vault, stamped: &Stamped) -> Result<(), Refusal> {
        self.last = Some(stamped.at);
        self.facts.hear(stamped);
        self.work.hear(stamped);
        match &stamped.event {
            Event::PersonAdded(person) => {
                self.people.insert(person.id.clone(), person.clone());
            }
            Event::PersonRemoved { person } => {
                self.people.remove(person);
            }
            Event::ElectionLoaded { digest, centre } => {
                let loaded = Loaded::read(vault)?;
                if loaded.digest.to_string() != *digest {
                    return Err(Refusal::NotReproducible { detail: document::ELECTION.into() });
                }
                self.election = Some(Arc::new(loaded));
                self.centre.clone_from(centre);
            }
            Event::NetworkAccepted { .. } | Event::ClockConfirmed => self.require_right(stamped)?,
            event => {
                if let Some(record) = event.record() {
                    self.move_record(record, stamped)?;
                }
            }
        }
        Ok(())
    }

    fn move_record(&mut self, record: &RecordId, stamped: &Stamped) -> Result<(), Refusal> {
        let loaded = self.election.clone().ok_or(Refusal::NoElection)?;
        let sheet = loaded.election.sheet(record)?;
        self.require_right(stamped)?;
        let entry = self.entries.remove(record).unwrap_or_default();
        self.entries.insert(record.clone(), entry.apply(sheet, stamped)?);
        Ok(())
    }

    /// The journal's chain has no key: whoever can write it could write anything, so rights are asked again.
    fn require_right(&self, stamped: &Stamped) -> Result<(), Refusal> {
        let person = stamped.by.as_ref().and_then(|by| self.people.get(by)).ok_or(election::Refusal::OutOfOrder)?;
        Ok(stamped.event.right().map_or(Ok(()), |right| person.require(right))?)
    }
}
