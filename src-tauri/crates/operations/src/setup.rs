//! Setting up a desk: its vault, its people, its election, its key and its certificate.

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use election::{CentreId, Event, Person, PersonId, Right, Role as DeskRole};
use exchange::container::Signatory;
use exchange::seal::sealing_mode;
use exchange::{ElectionFile, Trust};
use sealing::{
    Certificate, Digest, Fingerprint, KdfParams, KeyRing, Request, SecretString, SigningKey, Subject, Validity,
};
use store::{DeskKind, NewVault, Vault};

use crate::consolidate::Owed;
use crate::handover::harmless;
use crate::view::{KEY, Loaded, Recovery, View, document};
use crate::{Applicant, Desk, Medium, MediumFault, Refusal, World};

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

/// How far a desk has been set up. All of it follows from the journal; nothing of it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// Whether an election was loaded.
    pub election: bool,
    /// Who can sign in.
    pub people: Vec<Person>,
    /// Which of them still have a first passphrase.
    pub passphrase_due: Vec<PersonId>,
    /// The recovery key.
    pub recovery: Recovery,
    /// The fingerprint of the request for the desk's certificate, if the key was made.
    pub request: Option<Fingerprint>,
    /// When the certificate was loaded.
    pub certified: Option<DateTime<Utc>>,
    /// Why no election can be loaded, or replaced, now.
    pub loading: Option<Refusal>,
}

impl Setup {
    /// Whether work can begin: an election, a certificate with which the desk signs, and people enough for every step.
    pub fn is_complete(&self, desk: DeskKind) -> bool {
        let number = |role| self.people.iter().filter(|person| person.role == role).count();
        match desk {
            DeskKind::Centre => {
                self.election
                    && self.certified.is_some()
                    && number(DeskRole::Typist) >= TYPISTS_MIN
                    && number(DeskRole::Supervisor) > 0
            }
            DeskKind::Office => self.election && self.certified.is_some() && number(DeskRole::Officer) > 0,
            DeskKind::Authority => self.election && number(DeskRole::Officer) > 0,
        }
    }
}

/// A request that was written to a medium.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenRequest {
    /// The file's name.
    pub name: String,
    /// What is read out to the office.
    pub fingerprint: Fingerprint,
}

/// The name of the folder of a vault: what its desk is called, as every system takes it.
pub fn vault_name(place: &str) -> String {
    format!("{}.counterfoil", harmless(place.trim()))
}

/// Two entries are made by two people.
const TYPISTS_MIN: usize = 2;

/// What a guess at a passphrase shall cost in a vault that is made on this machine: measured, because a laptop of ten years
/// ago and one of today differ tenfold.
///
/// # Errors
/// There is not enough memory for a guess.
pub fn cost_of_this_machine(world: &dyn World) -> Result<KdfParams, Refusal> {
    let begun = world.now();
    KdfParams::RECOMMENDED.try_out(world.random())?;
    let taken = (world.now() - begun).num_milliseconds();
    // A clock that is set back while it is looked at measures nothing; then it is what is recommended.
    Ok(u64::try_from(taken).map_or(KdfParams::RECOMMENDED, KdfParams::for_machine))
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
    /// Loads a signed election whose authority the caller has compared with the printed fingerprint. Until the first entry
    /// a counting centre may replace it; key and certificate begin anew then.
    ///
    /// # Errors
    /// No right; the first entry was made; the file is not proved; the centre is not in it.
    pub fn load_election(
        &mut self,
        file: &[u8],
        authority: &Certificate,
        centre: Option<CentreId>,
    ) -> Result<(), Refusal> {
        self.require_replaceable()?;
        let proved = exchange::open_election(file, Trust::Certificate(authority), self.now())?.into_content();
        self.load(file, proved, centre)
    }

    /// Nothing, if an election may be loaded now.
    pub(crate) fn require_replaceable(&self) -> Result<(), Refusal> {
        self.require(Right::KeepVault)?;
        self.require_keys()?;
        match (self.view.frozen, self.kind(), &self.view.election) {
            (Some(since), ..) => Err(Refusal::ElectionFrozen { since }),
            // An office has no first entry that would freeze it; what it received belongs to the election it has.
            (None, DeskKind::Office, Some(_)) => Err(Refusal::ElectionLoaded),
            _ => Ok(()),
        }
    }

    /// Keeps a proved election. The key that was made for the one before it signs nothing any more, and is destroyed.
    pub(crate) fn load(&mut self, file: &[u8], proved: ElectionFile, centre: Option<CentreId>) -> Result<(), Refusal> {
        let ring = KeyRing::new(proved.authority.clone())?;
        let loaded = Loaded { election: proved.election, digest: proved.digest, ring, owed: Owed::default() };
        self.require_centre(&loaded, centre.as_ref())?;
        let stamped = self.stamp(Event::ElectionLoaded { digest: loaded.digest.to_string(), centre: centre.clone() });
        let named = |name| document::of_election(name, self.view.turn + 1);
        let names = [document::ELECTION, document::ELECTION_FILE, document::AUTHORITY].map(named);
        let contents = [proved.json.as_slice(), file, proved.authority.der()];
        let former_name = self.of_election(KEY);
        let former = self.vault.key(&former_name, self.random())?;
        let retired = former.map(|key| {
            let fingerprint = Digest::of(key.public_key()).to_string();
            self.stamp(Event::KeyRetired { fingerprint })
        });
        self.vault.write::<_, Refusal>(|change| {
            for (name, bytes) in names.iter().zip(contents) {
                change.keep_document(name, bytes)?;
            }
            change.append(&stamped)?;
            // What was typed on the sheets of the one before belongs to none of this one's.
            change.remove_all_drafts()?;
            if let Some(retired) = &retired {
                change.append(retired)?;
                change.retire_key(&former_name)?;
            }
            Ok(())
        })?;
        self.view.load(loaded, centre);
        self.view.note(&stamped);
        self.sitting = None;
        if let Some(retired) = &retired {
            self.view.note(retired);
            // While somebody else reads the vault, its files stay as they are until it is opened the next time.
            if let Err(fault) = self.vault.scour() {
                log::warn!("the files of the vault could not be rewritten: {}", fault.code());
            }
        }
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

    /// Makes this desk's key and the request for its certificate, as a file for the stick. The same request again, if they
    /// were made before.
    ///
    /// # Errors
    /// No right; no election.
    pub fn request_certificate(&mut self) -> Result<Vec<u8>, Refusal> {
        self.require(Right::KeepVault)?;
        self.require_keys()?;
        let loaded = self.loaded()?;
        let (request, key) = match self.request()? {
            Some(request) => {
                let key = self.vault.key(&self.of_election(KEY), self.random())?;
                (request, key.ok_or(Refusal::NoCertificate)?)
            }
            None => self.make_key(&loaded)?,
        };
        let provisional = sealing::make_provisional(request.subject(), &key, self.provisional(), self.random())?;
        let (certificates, at, rng) = ([&provisional], self.now(), self.random());
        Ok(exchange::seal::request(&request, &Signatory { key: &key, certificates: &certificates, at, rng })?)
    }

    /// Writes the request to a medium and reads it back. The same request is not written twice.
    ///
    /// # Errors
    /// As [`Desk::request_certificate`]; the medium refused, or holds something else than was written.
    pub fn write_request(&mut self, medium: &mut dyn Medium) -> Result<WrittenRequest, Refusal> {
        let file = self.request_certificate()?;
        let (loaded, request) = (self.loaded()?, self.request()?.ok_or(Refusal::NoCertificate)?);
        let fingerprint = request.fingerprint();
        let first = fingerprint.to_string().split(' ').next().unwrap_or_default().to_owned();
        let name = format!("{}-{first}.request.asice", harmless(&request.subject().id));
        let is_there = |medium: &dyn Medium| {
            let read = medium.read(&name).ok()?;
            let opened = exchange::open_request(&read, &loaded.ring, self.now()).ok()?;
            (opened.content().der() == request.der()).then_some(())
        };
        // Each time it is packed its signature is another one; the request inside is the same.
        if is_there(medium).is_none() {
            medium.write(&name, &file)?;
            is_there(medium).ok_or_else(|| MediumFault::ReadBack { name: name.clone() })?;
        }
        Ok(WrittenRequest { name, fingerprint })
    }

    /// The request for this desk's certificate, if it was made: its fingerprint is read out to the office.
    ///
    /// # Errors
    /// The vault refused.
    pub fn request(&self) -> Result<Option<Request>, Refusal> {
        let request = self.election_document(document::REQUEST)?;
        Ok(request.map(|der| Request::from_der(&der)).transpose()?)
    }

    fn make_key(&mut self, loaded: &Loaded) -> Result<(Request, SigningKey), Refusal> {
        let key = SigningKey::make(self.random())?;
        let request = Request::make(&self.subject(loaded)?, &key, self.random())?;
        let stamped = self.stamp(Event::KeyMade { fingerprint: Digest::of(key.public_key()).to_string() });
        let (key_name, request_name) = (self.of_election(KEY), self.of_election(document::REQUEST));
        self.vault.write::<_, Refusal>(|change| {
            change.keep_key(&key_name, &key)?;
            change.keep_document(&request_name, request.der())?;
            Ok(change.append(&stamped)?)
        })?;
        self.view.note(&stamped);
        Ok((request, key))
    }

    /// A request is answered within days.
    fn provisional(&self) -> Validity {
        Validity { not_before: self.now() - TimeDelta::days(1), not_after: self.now() + TimeDelta::days(60) }
    }

    fn subject(&self, loaded: &Loaded) -> Result<Subject, Refusal> {
        let definition = loaded.election.definition();
        let applicant = self.centre().map_or(Applicant::Office, Applicant::from);
        let name = shortened(self.place());
        let mode = sealing_mode(definition.mode);
        Ok(Subject {
            authority: definition.authority.clone(),
            election: definition.id.to_string(),
            mode,
            role: applicant.role(),
            id: applicant.id().to_owned(),
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
        let request = self.request()?.ok_or(Refusal::NoCertificate)?;
        let certificate = exchange::open_centre_certificate(file, &loaded.ring, &request, self.now())?.into_content();
        if certificate.subject() != request.subject() {
            return Err(exchange::Refusal::WrongRequest.into());
        }
        match self.election_document(document::CERTIFICATE)? {
            Some(known) if known == certificate.der() => return Ok(()),
            Some(_) => return Err(Refusal::CertificateLoaded),
            None => {}
        }
        let stamped = self.stamp(Event::CertificateLoaded { fingerprint: certificate.digest().to_string() });
        let name = self.of_election(document::CERTIFICATE);
        self.vault.write::<_, Refusal>(|change| {
            change.keep_document(&name, certificate.der())?;
            Ok(change.append(&stamped)?)
        })?;
        self.view.note(&stamped);
        Ok(())
    }

    /// How far the desk has been set up.
    ///
    /// # Errors
    /// Nobody is signed in; the vault refused.
    pub fn setup(&self) -> Result<Setup, Refusal> {
        self.signed_in()?;
        Ok(Setup {
            election: self.view.election.is_some(),
            people: self.people().cloned().collect(),
            passphrase_due: self.view.passphrase_due.iter().cloned().collect(),
            recovery: self.view.recovery,
            request: self.request()?.map(|request| request.fingerprint()),
            certified: self.view.certified,
            loading: self.require_replaceable().err(),
        })
    }
}

/// A person whose code can stand in files and whose name can be printed.
pub(crate) fn check_person(person: &Person) -> Result<(), Refusal> {
    person.check()?;
    Ok(protocol::check(&person.name)?)
}

/// A name as a certificate takes it.
pub(crate) fn shortened(name: &str) -> String {
    name.chars().take(sealing::SUBJECT_TEXT_MAX_CHARS).collect::<String>().trim().to_owned()
}
