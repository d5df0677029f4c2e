//! A desk: an open vault, what its journal amounts to, and who sits there.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use election::{CentreId, Entry, Event, Person, PersonId, RecordId, Refusal as No, Right, Role, Sheet, Stamped, State};
use sealing::{Certificate, SecretString, SecureRandom, SigningKey};
use store::{Change, DeskKind, Head, Vault};

use crate::announced::Offer;
use crate::draft::Sitting;
use crate::known::Known;
use crate::media::is_same_medium;
use crate::people::Slip;
use crate::recovery::ShownKey;
use crate::view::{KEY, Loaded, View, document};
use crate::{Backup, Lookout, Refusal, Surroundings, World};

/// An open vault with at most one person signed in.
#[derive(Debug)]
pub struct Desk {
    pub(crate) vault: Vault,
    pub(crate) view: View,
    pub(crate) person: Option<Person>,
    pub(crate) sitting: Option<Sitting>,
    pub(crate) world: Arc<dyn World>,
    /// Nobody touched the desk for a while: it answers nothing until somebody signs in.
    pub(crate) locked: bool,
    /// An election file whose fingerprint is still to be typed.
    pub(crate) offer: Option<Offer>,
    /// A recovery key that was shown and is still to be typed again.
    pub(crate) shown_key: Option<ShownKey>,
    /// First passphrases that were made here and are still to be handed out.
    pub(crate) slips: Vec<Slip>,
    /// The first passphrase with which whoever sits there came in, until they have chosen their own.
    pub(crate) first: Option<SecretString>,
    pub(crate) backup: Option<Backup>,
    /// The authority of the election that is prepared, while its vault is open.
    pub(crate) authority: Option<Box<crate::Authority>>,
    /// What is known of received files, once somebody imports.
    pub(crate) known: Option<Known>,
    /// What the desk watches; nothing at a demonstration or a rehearsal.
    pub(crate) around: Option<Arc<dyn Surroundings>>,
    /// When it last looked.
    pub(crate) seen_at: Option<DateTime<Utc>>,
    /// Whoever looks at an office's night beside the desk.
    pub(crate) lookout: Option<Arc<Lookout>>,
}

impl Desk {
    /// An open vault, what its journal amounts to, and who sits there, if anybody does.
    pub(crate) fn of(vault: Vault, view: View, person: Option<Person>, world: Arc<dyn World>) -> Self {
        let (locked, offer, shown_key, sitting, backup) = (false, None, None, None, None);
        let (slips, known, around, seen_at) = (vec![], None, None, None);
        let (lookout, authority, first) = (None, None, None);
        Self {
            vault,
            view,
            person,
            sitting,
            world,
            locked,
            offer,
            shown_key,
            slips,
            first,
            backup,
            authority,
            known,
            around,
            seen_at,
            lookout,
        }
    }

    /// What the desk is for.
    pub fn kind(&self) -> DeskKind {
        self.vault.header().desk
    }

    /// What the desk is called.
    pub fn place(&self) -> &str {
        self.vault.place()
    }

    /// The vault's folder.
    pub fn path(&self) -> &std::path::Path {
        self.vault.path()
    }

    /// Whether a place lies on the vault's own medium: what is written there leaves this computer with it, and not before.
    pub fn is_beside(&self, place: &std::path::Path) -> bool {
        is_same_medium(self.path(), place)
    }

    /// 1, and one more each time that the vault was restored from its copy.
    pub fn generation(&self) -> u32 {
        self.vault.lineage().generation()
    }

    /// The end of the journal.
    pub fn head(&self) -> Head {
        self.vault.head()
    }

    /// Everybody who can sign in.
    pub fn people(&self) -> impl Iterator<Item = &Person> {
        self.view.people.values()
    }

    /// A person by code, also for printing names.
    pub fn person(&self, id: &PersonId) -> Option<&Person> {
        self.view.person(id)
    }

    /// Who sits there and may do something.
    ///
    /// # Errors
    /// [`Refusal::NotSignedIn`] if nobody does; [`Refusal::DeskLocked`]; [`Refusal::PassphraseDue`] until they have chosen
    /// a passphrase of their own.
    pub fn signed_in(&self) -> Result<&Person, Refusal> {
        let person = self.seated().ok_or(Refusal::NotSignedIn)?;
        if self.locked {
            return Err(Refusal::DeskLocked);
        }
        if self.view.passphrase_due.contains(&person.id) { Err(Refusal::PassphraseDue) } else { Ok(person) }
    }

    /// Who sits there, also behind a lock.
    pub fn seated(&self) -> Option<&Person> {
        self.person.as_ref()
    }

    /// The election.
    ///
    /// # Errors
    /// [`Refusal::NoElection`] before one was loaded.
    pub fn loaded(&self) -> Result<Arc<Loaded>, Refusal> {
        self.view.election.clone().ok_or(Refusal::NoElection)
    }

    /// The centre whose desk this is.
    pub fn centre(&self) -> Option<&CentreId> {
        self.view.centre.as_ref()
    }

    /// A record as it stands.
    pub fn entry(&self, record: &RecordId) -> Entry {
        self.view.entries.get(record).cloned().unwrap_or_default()
    }

    /// The surroundings of this desk.
    pub fn world(&self) -> Arc<dyn World> {
        Arc::clone(&self.world)
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.world.now()
    }

    pub(crate) fn random(&self) -> &dyn SecureRandom {
        self.world.random()
    }

    /// Who is signed in, if they have the right.
    pub(crate) fn require(&self, right: Right) -> Result<Person, Refusal> {
        let person = self.signed_in()?;
        person.require(right)?;
        Ok(person.clone())
    }

    /// Who is signed in, if they may see counts: an observer sees nothing that is under embargo.
    ///
    /// # Errors
    /// Nobody is signed in; no right; an embargo.
    pub fn require_counts(&self) -> Result<Person, Refusal> {
        let person = self.require(Right::SeeRecords)?;
        let kept_back = person.role == Role::Observer && self.is_embargoed()?;
        if kept_back { Err(Refusal::Embargoed) } else { Ok(person) }
    }

    /// An event by the person who is signed in, or by nobody.
    pub(crate) fn stamp(&self, event: Event) -> Stamped {
        Stamped { at: self.now(), by: self.person.as_ref().map(|person| person.id.clone()), event }
    }

    /// Appends what the software observed by itself while somebody is signed in; at an empty desk nothing is noted.
    ///
    /// # Errors
    /// The vault refused.
    pub fn observe(&mut self, event: Event) -> Result<(), Refusal> {
        if self.person.is_none() {
            return Ok(());
        }
        let stamped = Stamped { at: self.now(), by: None, event };
        self.vault.write::<_, Refusal>(|change| Ok(change.append(&stamped)?))?;
        Ok(())
    }

    /// Appends one event that changes nothing but the journal.
    pub(crate) fn note(&mut self, event: Event) -> Result<Head, Refusal> {
        self.append(&self.stamp(event))
    }

    /// As [`Desk::note`], of an event that is stamped already.
    pub(crate) fn append(&mut self, stamped: &Stamped) -> Result<Head, Refusal> {
        let head = self.vault.write(|change| change.append(stamped))?;
        self.view.note(stamped);
        Ok(head)
    }

    /// Makes a move on a record: the core decides, the journal takes the event, then the record stands anew.
    pub(crate) fn act(
        &mut self,
        record: &RecordId,
        decide: impl FnOnce(&Entry, Sheet<'_>, &Person, DateTime<Utc>) -> Result<(Entry, Event), No>,
    ) -> Result<State, Refusal> {
        self.act_with(record, decide, |_, _, _| Ok(vec![])).map(|entry| entry.state())
    }

    /// As [`Desk::act`]; what follows from the move is written in the same transaction, and its events are applied too.
    pub(crate) fn act_with(
        &mut self,
        record: &RecordId,
        decide: impl FnOnce(&Entry, Sheet<'_>, &Person, DateTime<Utc>) -> Result<(Entry, Event), No>,
        follow: impl FnOnce(&mut Change<'_>, Head, &Entry) -> Result<Vec<Event>, Refusal>,
    ) -> Result<Entry, Refusal> {
        let (loaded, person, at) = (self.loaded()?, self.signed_in()?.clone(), self.now());
        self.require_keys()?;
        let sheet = self.our_sheet(&loaded, record)?;
        let before = self.entry(record);
        let (mut next, event) = decide(&before, sheet, &person, at)?;
        // Another person's draft stays good for the second entry; after any other move it is of no use.
        let others_stay = before.state() == State::Waiting && next.state() == State::Entered;
        let stamp = |event| Stamped { at, by: Some(person.id.clone()), event };
        let moved = stamp(event);
        let next = self.vault.write::<_, Refusal>(|change| {
            let head = change.append(&moved)?;
            change.remove_drafts(record, others_stay.then_some(&person.id))?;
            for event in follow(change, head, &next)? {
                let stamped = stamp(event);
                next = next.apply(sheet, &stamped)?;
                change.append(&stamped)?;
            }
            Ok(next)
        })?;
        self.view.note(&moved);
        self.view.entries.insert(record.clone(), next.clone());
        self.view.closed = None;
        Ok(next)
    }

    /// The record's sheet, if it is this centre's.
    pub(crate) fn our_sheet<'a>(&self, loaded: &'a Loaded, record: &'a RecordId) -> Result<Sheet<'a>, Refusal> {
        let sheet = loaded.election.sheet(record)?;
        let ours = loaded.election.station(&record.station).map(|station| &station.centre) == self.centre();
        if ours { Ok(sheet) } else { Err(Refusal::NotOurs) }
    }

    /// This desk's private key and its certificate.
    pub(crate) fn signer(&self) -> Result<(SigningKey, Certificate), Refusal> {
        self.require_keys()?;
        let key = self.vault.key(&self.of_election(KEY), self.random())?.ok_or(Refusal::NoCertificate)?;
        let certificate = self.election_document(document::CERTIFICATE)?.ok_or(Refusal::NoCertificate)?;
        Ok((key, Certificate::from_der(&certificate)?))
    }

    /// The name of a document or key that belongs to the present election.
    pub(crate) fn of_election(&self, name: &str) -> String {
        document::of_election(name, self.view.turn)
    }

    /// A document that belongs to the present election.
    pub(crate) fn election_document(&self, name: &str) -> Result<Option<Vec<u8>>, Refusal> {
        Ok(self.vault.document(&self.of_election(name))?)
    }
}
