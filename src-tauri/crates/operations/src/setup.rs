//! Setting up a desk: its vault, its people, its election, its key and its certificate.

use std::path::Path;
use std::sync::Arc;

use chrono::TimeDelta;
use election::{CentreId, Event, Person, Right};
use exchange::Trust;
use exchange::container::Signatory;
use exchange::seal::sealing_mode;
use sealing::{Certificate, Digest, KdfParams, KeyRing, Request, Role, SecretString, SigningKey, Subject, Validity};
use store::{DeskKind, NewVault, Vault};

use crate::view::{KEY, Loaded, View, document};
use crate::{Desk, Refusal, World};

/// What a new desk begins with.
#[derive(Debug)]
pub struct NewDesk<'a> {
    /// What the desk is called.
    pub place: &'a str,
    /// The first person, who can add the others.
    pub person: &'a Person,
    /// Their passphrase.
    pub passphrase: &'a SecretString,
    /// What a try of a passphrase costs.
    pub cost: KdfParams,
}

/// Makes the vault of a counting centre; its first person is signed in.
///
/// # Errors
/// The folder is in use; the passphrase is weak; the operating system refused.
pub fn make_centre(path: &Path, new: &NewDesk<'_>, world: Arc<dyn World>) -> Result<Desk, Refusal> {
    make(path, DeskKind::Centre, new, world)
}

/// Makes the vault of the central office; its first person is signed in.
///
/// # Errors
/// As [`make_centre`].
pub fn make_office(path: &Path, new: &NewDesk<'_>, world: Arc<dyn World>) -> Result<Desk, Refusal> {
    make(path, DeskKind::Office, new, world)
}

pub(crate) fn make(path: &Path, desk: DeskKind, new: &NewDesk<'_>, world: Arc<dyn World>) -> Result<Desk, Refusal> {
    check_person(new.person)?;
    sealing::check_passphrase(new.passphrase)?;
    let software = &world.software().version;
    let NewDesk { place, person, passphrase, cost } = *new;
    let vault = NewVault { desk, place, person, passphrase, cost, software };
    let vault = Vault::make(path, &vault, world.random(), world.now())?;
    let view = View::replay(&vault)?;
    let mut desk = Desk::of(vault, view, Some(person.clone()), world);
    desk.note(Event::SignedIn)?;
    Ok(desk)
}

impl Desk {
    /// Adds a person with a first passphrase.
    ///
    /// # Errors
    /// No right; the code is taken; the passphrase is weak.
    pub fn add_person(&mut self, person: &Person, passphrase: &SecretString, cost: KdfParams) -> Result<(), Refusal> {
        self.require(Right::KeepVault)?;
        check_person(person)?;
        sealing::check_passphrase(passphrase)?;
        let same = |known: &&Person| known.id.as_str().to_lowercase() == person.id.as_str().to_lowercase();
        match self.view.people.values().find(same) {
            // The event was written and the key was not: power went between the two, and this goes on from there.
            Some(known) if known == person && !self.vault.has_slot(&person.id) => {}
            Some(_) => return Err(Refusal::PersonExists),
            None => {
                self.note(Event::PersonAdded(person.clone()))?;
                self.view.people.insert(person.id.clone(), person.clone());
            }
        }
        let world = self.world.clone();
        Ok(self.vault.add_slot(person, passphrase, cost, world.random())?)
    }

    /// Loads a signed election whose authority the caller has compared with the printed fingerprint.
    ///
    /// # Errors
    /// No right; an election is loaded already; the file is not proved; the centre is not in it.
    pub fn load_election(
        &mut self,
        file: &[u8],
        authority: &Certificate,
        centre: Option<CentreId>,
    ) -> Result<(), Refusal> {
        self.require(Right::KeepVault)?;
        if self.view.election.is_some() {
            return Err(Refusal::ElectionFrozen);
        }
        let proved = exchange::open_election(file, Trust::Certificate(authority), self.now())?.into_content();
        let loaded =
            Loaded { election: proved.election, digest: proved.digest, ring: KeyRing::new(authority.clone())? };
        self.require_centre(&loaded, centre.as_ref())?;
        let stamped = self.stamp(Event::ElectionLoaded { digest: loaded.digest.to_string(), centre: centre.clone() });
        self.vault.write::<_, Refusal>(|change| {
            change.keep_document(document::ELECTION, &proved.json)?;
            change.keep_document(document::ELECTION_FILE, file)?;
            change.keep_document(document::AUTHORITY, authority.der())?;
            Ok(change.append(&stamped)?)
        })?;
        self.view.election = Some(Arc::new(loaded));
        self.view.centre = centre;
        Ok(())
    }

    fn require_centre(&self, loaded: &Loaded, centre: Option<&CentreId>) -> Result<(), Refusal> {
        let known = |id: &CentreId| loaded.election.definition().centres.iter().any(|centre| centre.id == *id);
        match (self.kind(), centre) {
            (DeskKind::Centre, Some(centre)) if known(centre) => Ok(()),
            (DeskKind::Office, None) => Ok(()),
            _ => Err(Refusal::WrongDesk),
        }
    }

    /// Makes this desk's key and the request for its certificate, as a file for the stick.
    ///
    /// # Errors
    /// No right; no election; a key was made before.
    pub fn request_certificate(&mut self) -> Result<Vec<u8>, Refusal> {
        self.require(Right::KeepVault)?;
        let subject = self.subject(&*self.loaded()?)?;
        let world = self.world.clone();
        let key = SigningKey::make(world.random())?;
        let request = Request::make(&subject, &key, world.random())?;
        let provisional = sealing::make_provisional(&subject, &key, self.provisional(), world.random())?;
        let (certificates, at, rng) = ([&provisional], self.now(), world.random());
        let file = exchange::seal::request(&request, &Signatory { key: &key, certificates: &certificates, at, rng })?;
        let stamped = self.stamp(Event::KeyMade { fingerprint: Digest::of(key.public_key()).to_string() });
        self.vault.write::<_, Refusal>(|change| {
            change.keep_key(KEY, &key)?;
            change.keep_document(document::REQUEST, request.der())?;
            Ok(change.append(&stamped)?)
        })?;
        Ok(file)
    }

    /// A request is answered within days.
    fn provisional(&self) -> Validity {
        Validity { not_before: self.now() - TimeDelta::days(1), not_after: self.now() + TimeDelta::days(60) }
    }

    fn subject(&self, loaded: &Loaded) -> Result<Subject, Refusal> {
        let definition = loaded.election.definition();
        let (role, id) = match self.centre() {
            Some(centre) => (Role::Centre, centre.to_string()),
            None => (Role::Office, "office".to_owned()),
        };
        let name = shortened(self.place());
        let mode = sealing_mode(definition.mode);
        Ok(Subject {
            authority: definition.authority.clone(),
            election: definition.id.to_string(),
            mode,
            role,
            id,
            name,
        })
    }

    /// Loads the certificate that answers the request.
    ///
    /// # Errors
    /// No right; no election; the file is not proved, or answers somebody else's request.
    pub fn load_certificate(&mut self, file: &[u8]) -> Result<(), Refusal> {
        self.require(Right::KeepVault)?;
        let loaded = self.loaded()?;
        let request = self.vault.document(document::REQUEST)?.ok_or(Refusal::NoCertificate)?;
        let request = Request::from_der(&request)?;
        let certificate = exchange::open_centre_certificate(file, &loaded.ring, &request, self.now())?.into_content();
        if certificate.subject() != request.subject() {
            return Err(exchange::Refusal::WrongRequest.into());
        }
        let stamped = self.stamp(Event::CertificateLoaded { fingerprint: certificate.digest().to_string() });
        self.vault.write::<_, Refusal>(|change| {
            change.keep_document(document::CERTIFICATE, certificate.der())?;
            Ok(change.append(&stamped)?)
        })?;
        Ok(())
    }
}

/// A person whose code can stand in files and whose name can be printed.
fn check_person(person: &Person) -> Result<(), Refusal> {
    person.check()?;
    Ok(protocol::check(&person.name)?)
}

/// A name as a certificate takes it.
pub(crate) fn shortened(name: &str) -> String {
    name.chars().take(sealing::SUBJECT_TEXT_MAX_CHARS).collect::<String>().trim().to_owned()
}
