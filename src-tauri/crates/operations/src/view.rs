//! What the journal amounts to: people, election and records as they stand after all that happened.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use election::{CentreId, ContestId, Election, Entry, Event, Person, PersonId, RecordId, Right, Stamped};
use exchange::figures::Status;
use protocol::Wording;
use sealing::{Certificate, Digest, KeyRing};
use store::{Documents, Vault};

use crate::compared::Compared;
use crate::consolidate::Owed;
use crate::decide::{self, Decisions};
use crate::enrol::Enrolment;
use crate::facts::Facts;
use crate::prepare::Prepared;
use crate::release::Release;
use crate::seats::DrawnLot;
use crate::work::Work;
use crate::{PaperKind, Refusal};

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

    /// The name of a document or a key of the election that was loaded as the so many-th: one that was replaced before the
    /// first entry stays where it is.
    pub(crate) fn of_election(name: &str, turn: u32) -> String {
        if turn <= 1 { name.to_owned() } else { format!("{name}/{turn}") }
    }

    /// The result file of a revision.
    pub(crate) fn result(record: &election::RecordId, revision: u32) -> String {
        format!("result/{}/{}/{revision}", record.station, record.contest)
    }

    /// The paper that was made with the close file of this digest.
    pub(crate) fn close_paper(digest: &str) -> String {
        format!("close/{digest}/paper")
    }

    /// The close file with the summary of this digest.
    pub(crate) fn close(digest: &str) -> String {
        format!("close/{digest}")
    }

    /// The authority's release of this digest.
    pub(crate) fn release(digest: &str) -> String {
        format!("release/{digest}")
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
    /// How many records each total needs.
    pub(crate) owed: Owed,
}

impl Loaded {
    /// The words of the chief language of the election's papers, if the product speaks it.
    pub(crate) fn wording(&self) -> Wording {
        Wording::new(self.election.definition().languages.first().map_or("en", String::as_str))
    }

    /// Whether the definition names an embargo; whether something has released it is for each desk to say.
    pub fn is_embargoed(&self) -> bool {
        self.election.definition().embargo.is_some()
    }

    /// What a contest is called in the chief language of the election's papers.
    pub(crate) fn contest_title(&self, contest: &ContestId) -> String {
        let language = self.election.definition().languages.first().map_or("en", String::as_str);
        let title = self.election.contest(contest).map(|(contest, _)| contest.title.in_language(language));
        title.map_or_else(|| contest.to_string(), ToOwned::to_owned)
    }

    fn of(election: Election, json: &[u8], authority: Certificate) -> Result<Self, Refusal> {
        let owed = Owed::default();
        Ok(Self { election, digest: Digest::of(json), ring: KeyRing::new(authority)?, owed })
    }

    /// The election that the vault holds; the database vouches for its bytes.
    fn read(documents: Documents<'_>, turn: u32) -> Result<Self, Refusal> {
        let document = |name| documents.document(&document::of_election(name, turn));
        let json = document(document::ELECTION)?.ok_or(Refusal::NoElection)?;
        let authority = document(document::AUTHORITY)?.ok_or(Refusal::NoElection)?;
        // It was read whole before it was let in.
        let election = exchange::definition_file::read_again(&json)?;
        Self::of(election, &json, Certificate::from_der(&authority)?)
    }
}

/// What became of the recovery key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recovery {
    /// When the one that opens was made.
    pub made: Option<DateTime<Utc>>,
    /// When it was used last.
    pub used: Option<DateTime<Utc>>,
}

/// The end of a desk's keys: the centre is closed for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destroyed {
    /// When they were destroyed.
    pub at: DateTime<Utc>,
    /// Who did it.
    pub by: Option<PersonId>,
}

/// The state of a desk.
#[derive(Debug, Default)]
pub(crate) struct View {
    pub(crate) people: BTreeMap<PersonId, Person>,
    /// Those who were removed; what they did stays under their name, and nobody gets their code again.
    pub(crate) left: BTreeMap<PersonId, Person>,
    /// Those who have a first passphrase and none of their own yet.
    pub(crate) passphrase_due: BTreeSet<PersonId>,
    pub(crate) recovery: Recovery,
    pub(crate) lock_minutes: Option<u32>,
    /// How many elections were loaded; each replaced the one before.
    pub(crate) turn: u32,
    pub(crate) key_made: Option<DateTime<Utc>>,
    pub(crate) certified: Option<DateTime<Utc>>,
    /// When the first entry was made: master data are frozen from then on.
    pub(crate) frozen: Option<DateTime<Utc>>,
    /// Who was let in, or got a passphrase from somebody else, after that, and when last.
    pub(crate) let_in_late: BTreeMap<PersonId, DateTime<Utc>>,
    pub(crate) election: Option<Arc<Loaded>>,
    pub(crate) centre: Option<CentreId>,
    pub(crate) entries: BTreeMap<RecordId, Entry>,
    pub(crate) last: Option<DateTime<Utc>>,
    pub(crate) facts: Facts,
    pub(crate) work: Work,
    /// SHA-256 of the summary that was signed after the last record changed.
    pub(crate) closed: Option<String>,
    /// The lots that were recorded, in their order.
    pub(crate) lots: Vec<DrawnLot>,
    /// What released results that were under embargo.
    pub(crate) release: Option<Release>,
    /// The end of this desk's keys.
    pub(crate) destroyed: Option<Destroyed>,
    /// The key of an election that was replaced was destroyed.
    pub(crate) key_retired: bool,
    /// What officers decided between files of a record.
    pub(crate) decisions: Decisions,
    /// The number of the last publication; 0 before the first.
    pub(crate) published: u32,
    /// The contests of which figures were certified.
    pub(crate) certified_results: BTreeSet<ContestId>,
    /// Results that were compared with their paper.
    pub(crate) compared: Compared,
    /// What is known of the election that is prepared.
    pub(crate) prepared: Prepared,
    /// Which centres were certified, and whose certificates were withdrawn.
    pub(crate) enrolment: Enrolment,
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
            view.apply(vault.documents(), &entry.stamped)
        })?;
        Ok(view)
    }

    /// Takes one event. An entry of the journal that breaks a rule of the core is a broken journal.
    pub(crate) fn apply(&mut self, documents: Documents<'_>, stamped: &Stamped) -> Result<(), Refusal> {
        self.last = Some(stamped.at);
        self.require_right(stamped)?;
        match &stamped.event {
            Event::ElectionLoaded { digest, centre } => {
                if self.frozen.is_some() {
                    return Err(election::Refusal::OutOfOrder.into());
                }
                let loaded = Loaded::read(documents, self.turn + 1)?;
                if loaded.digest.to_string() != *digest {
                    return Err(Refusal::NotReproducible { detail: document::ELECTION.into() });
                }
                self.load(loaded, centre.clone());
            }
            Event::SampleSettled(plan) => self.compared.check_sample(plan)?,
            Event::PaperConfirmed(paper) => {
                self.compared.check_doubt(stamped.by.as_ref(), &paper.record, &paper.code)?;
            }
            Event::CentreClosed { digest } => self.closed = Some(digest.clone()),
            Event::Released { with, .. } => self.require_colleague(stamped.by.as_ref(), with)?,
            Event::ReleaseLoaded { file, .. } => {
                let kept = documents.document(&document::release(file))?;
                if kept.is_none_or(|kept| Digest::of(&kept).to_string() != *file) {
                    return Err(Refusal::NotReproducible { detail: document::release(file) });
                }
            }
            event => {
                if let Some(record) = event.record() {
                    self.move_record(record, stamped)?;
                }
            }
        }
        self.note(stamped);
        Ok(())
    }

    /// Whether a record that moves so is another afterwards; that it left changes nothing of it.
    pub(crate) fn changes(event: &Event) -> bool {
        !matches!(event, Event::ProtocolMade { .. } | Event::Printed { .. } | Event::Exported { .. })
    }

    /// The election and the centre from now on; key and certificate of an earlier one are not theirs.
    pub(crate) fn load(&mut self, loaded: Loaded, centre: Option<CentreId>) {
        (self.turn, self.key_made, self.certified) = (self.turn + 1, None, None);
        self.enrolment.revoked().for_each(|certificate| loaded.ring.revoke(certificate));
        (self.election, self.centre) = (Some(Arc::new(loaded)), centre);
        (self.release, self.lots) = (None, vec![]);
    }

    /// Takes what an event says of people, keys and the desk. It is called for live events as for replayed ones.
    pub(crate) fn note(&mut self, stamped: &Stamped) {
        self.facts.hear(stamped);
        self.work.hear(stamped);
        self.compared.hear(stamped);
        self.prepared.hear(stamped);
        self.enrolment.hear(stamped);
        if let (Event::CentreRevoked { .. } | Event::RevocationsLoaded { .. }, Some(loaded)) =
            (&stamped.event, &self.election)
        {
            self.enrolment.revoked().for_each(|certificate| loaded.ring.revoke(certificate));
        }
        decide::hear(&mut self.decisions, stamped);
        self.lots.extend(DrawnLot::heard(stamped));
        self.release = self.release.take().or_else(|| Release::heard(stamped));
        let Stamped { at, event, .. } = stamped;
        if self.frozen.is_some()
            && let Event::PersonAdded(Person { id: person, .. })
            | Event::PassphraseGiven { person }
            | Event::RecoveryKeyUsed { person } = event
        {
            self.let_in_late.insert(person.clone(), *at);
        }
        match event {
            Event::PersonAdded(person) => {
                self.people.insert(person.id.clone(), person.clone());
            }
            Event::PersonRemoved { person } => {
                self.passphrase_due.remove(person);
                self.left.extend(self.people.remove_entry(person));
            }
            Event::PassphraseGiven { person } => {
                self.passphrase_due.insert(person.clone());
            }
            Event::PassphraseChanged { person } => {
                self.passphrase_due.remove(person);
            }
            Event::RecoveryKeyMade => self.recovery = Recovery { made: Some(*at), used: None },
            Event::RecoveryKeyUsed { .. } => self.recovery.used = Some(*at),
            Event::Published { sequence, status, contest, .. } => {
                self.published = self.published.max(*sequence);
                if status == Status::Certified.name() {
                    let all = self.election.iter().flat_map(|loaded| loaded.election.contests());
                    let meant = all.map(|(of, _)| &of.id).filter(|id| contest.as_ref().is_none_or(|one| one == *id));
                    self.certified_results.extend(meant.cloned());
                }
            }
            Event::LockSet { minutes } => self.lock_minutes = Some(*minutes),
            Event::KeyMade { .. } => self.key_made = Some(*at),
            Event::KeyRetired { .. } => self.key_retired = true,
            Event::KeysDestroyed { .. } => self.destroyed = Some(Destroyed { at: *at, by: stamped.by.clone() }),
            Event::CertificateLoaded { .. } => self.certified = Some(*at),
            Event::Entered { .. } => self.frozen = self.frozen.or(Some(*at)),
            _ => {}
        }
    }

    /// A person by code, also one who was removed: what they did stands under their name.
    pub(crate) fn person(&self, id: &PersonId) -> Option<&Person> {
        self.people.get(id).or_else(|| self.left.get(id))
    }

    fn move_record(&mut self, record: &RecordId, stamped: &Stamped) -> Result<(), Refusal> {
        let loaded = self.election.clone().ok_or(Refusal::NoElection)?;
        let sheet = loaded.election.sheet(record)?;
        if Self::changes(&stamped.event) {
            if self.destroyed.is_some() {
                return Err(Refusal::Closed);
            }
            self.closed = None;
        }
        let entry = self.entries.remove(record).unwrap_or_default();
        self.entries.insert(record.clone(), entry.apply(sheet, stamped)?);
        Ok(())
    }

    /// Whether this is another person than the one who acts, and one who may release as well.
    pub(crate) fn require_colleague(&self, by: Option<&PersonId>, with: &PersonId) -> Result<(), Refusal> {
        if by == Some(with) {
            return Err(Refusal::SameOfficer);
        }
        let colleague = self.people.get(with).ok_or(store::Fault::UnknownPerson)?;
        Ok(colleague.require(Right::Release)?)
    }

    /// The journal's chain has no key: whoever can write it could write anything, so rights are asked again, of every event
    /// for which [`Event::right`] names one.
    fn require_right(&self, stamped: &Stamped) -> Result<(), Refusal> {
        let right = match &stamped.event {
            // Which right it is depends on the paper.
            Event::PaperPrinted { paper, .. } => PaperKind::named(paper).map(PaperKind::right),
            // Somebody has to be the first.
            Event::PersonAdded(_) if self.people.is_empty() => None,
            event => event.right(),
        };
        let Some(right) = right else { return Ok(()) };
        let person = stamped.by.as_ref().and_then(|by| self.people.get(by)).ok_or(election::Refusal::OutOfOrder)?;
        Ok(person.require(right)?)
    }
}
