//! The authority of an election: it signs the definition and certifies the keys of its centres and its office.

mod enrolled;

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use election::{CentreId, Definition, Event, Person, PersonId, Role as DeskRole};
use exchange::container::Signatory;
use exchange::seal::sealing_mode;
use sealing::{
    Certificate, Digest, Fingerprint, KdfParams, KeyRing, Role, SecretString, SigningKey, Subject, Validity,
};
use store::DeskKind;

use crate::setup::{NewDesk, make, shortened};
use crate::view::{KEY, document};
use crate::{Desk, Refusal, World};

/// The identifier of every office in its certificate.
const OFFICE: &str = "office";

/// Who signs in at an authority's vault.
const PERSON: &str = "authority";

/// Certificates hold from this long before they are made, for clocks that are a little behind …
const BEFORE: TimeDelta = TimeDelta::days(1);
/// … and the authority's until so long after the day of the election, or after it was made if that is later.
const AFTER: TimeDelta = TimeDelta::days(400);

/// Who asks for a certificate, as a person at the authority knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Applicant {
    /// A counting centre of the election.
    Centre(CentreId),
    /// The central office, or a laptop that collects results for it.
    Office,
}

impl Applicant {
    /// The identifier that its certificate names.
    pub fn id(&self) -> &str {
        match self {
            Self::Centre(centre) => centre.as_str(),
            Self::Office => OFFICE,
        }
    }

    /// What it does in the election, as its certificate says.
    pub fn role(&self) -> Role {
        match self {
            Self::Centre(_) => Role::Centre,
            Self::Office => Role::Office,
        }
    }
}

impl From<&CentreId> for Applicant {
    fn from(centre: &CentreId) -> Self {
        Self::Centre(centre.clone())
    }
}

/// The authority with its vault open.
#[derive(Debug)]
pub struct Authority {
    pub(crate) desk: Desk,
    key: SigningKey,
    certificate: Certificate,
}

impl Authority {
    /// Makes the authority of an election, its key and its certificate.
    ///
    /// # Errors
    /// The folder is in use; the passphrase is weak; the operating system refused.
    pub fn make(
        path: &Path,
        definition: &Definition,
        passphrase: &SecretString,
        cost: KdfParams,
        world: Arc<dyn World>,
    ) -> Result<Self, Refusal> {
        let person = Person { id: PersonId::new(PERSON), name: definition.authority.clone(), role: DeskRole::Officer };
        let new = NewDesk { place: &definition.authority, person: &person, passphrase, cost };
        let mut desk = make(path, DeskKind::Authority, &new, world)?;
        let world = desk.world.clone();
        let key = SigningKey::make(world.random())?;
        let certificate =
            sealing::make_authority(&subject(definition), &key, validity(definition, &*world), world.random())?;
        let stamped = desk.stamp(Event::KeyMade { fingerprint: certificate.digest().to_string() });
        desk.vault.write::<_, Refusal>(|change| {
            change.keep_key(KEY, &key)?;
            change.keep_document(document::CERTIFICATE, certificate.der())?;
            Ok(change.append(&stamped)?)
        })?;
        Ok(Self { desk, key, certificate })
    }

    /// Opens the authority's vault.
    ///
    /// # Errors
    /// As [`Desk::open`]; the vault is another desk's.
    pub fn open(path: &Path, passphrase: &SecretString, world: Arc<dyn World>) -> Result<Self, Refusal> {
        if crate::peek(path)?.desk != DeskKind::Authority {
            return Err(Refusal::WrongDesk);
        }
        let desk = Desk::open(path, PERSON, passphrase, world)?;
        let (key, certificate) = desk.signer()?;
        Ok(Self { desk, key, certificate })
    }

    /// The certificate that everybody pins.
    pub fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    /// Signs a definition, which must be this authority's and without a fault.
    ///
    /// # Errors
    /// Faults of the definition; another election's authority.
    pub fn sign_election(&mut self, json: &[u8]) -> Result<Vec<u8>, Refusal> {
        let election = exchange::definition_file::read(json)?;
        let ours = self.certificate.subject();
        if subject(election.definition()) != *ours {
            return Err(Refusal::OtherAuthority { election: ours.election.clone() });
        }
        let (now, world) = (self.desk.now(), self.desk.world.clone());
        let file =
            exchange::seal::election(json, &self.certificate, &self.signatory(&[&self.certificate], now, &*world))?;
        self.desk.note(Event::ElectionSigned { digest: Digest::of(json).to_string() })?;
        Ok(file)
    }

    /// Certifies the key in the request of this centre or office; the caller has compared its fingerprint with the one that
    /// was read out there.
    ///
    /// # Errors
    /// The request is not proved, is for another election, or asks to be somebody else.
    pub fn certify(&mut self, request: &[u8], expected: impl Into<Applicant>) -> Result<Vec<u8>, Refusal> {
        let expected = expected.into();
        let (now, world) = (self.desk.now(), self.desk.world.clone());
        let ring = KeyRing::new(self.certificate.clone())?;
        let request = exchange::open_request(request, &ring, now)?.into_content();
        let asks = request.subject();
        if asks.role != expected.role() || asks.id != expected.id() {
            return Err(exchange::Refusal::WrongRequest.into());
        }
        let validity = Validity { not_before: now - BEFORE, not_after: self.certificate.validity().not_after };
        let issued =
            sealing::issue(&request, request.subject(), &self.certificate, &self.key, validity, world.random())?;
        let fingerprint = issued.digest().to_string();
        let file = exchange::seal::certificate(&issued, &self.signatory(&[&self.certificate], now, &*world))?;
        let name = enrolled::certificate_document(&fingerprint);
        let stamped = self.desk.stamp(match expected {
            Applicant::Centre(centre) => Event::CentreEnrolled { centre: centre.to_string(), fingerprint },
            Applicant::Office => Event::OfficeEnrolled { office: issued.subject().name.clone(), fingerprint },
        });
        self.desk.vault.write::<_, Refusal>(|change| {
            change.keep_document(&name, &file)?;
            Ok(change.append(&stamped)?)
        })?;
        self.desk.view.note(&stamped);
        Ok(file)
    }

    /// As [`Authority::certify`], if the request is the one whose fingerprint was read out.
    ///
    /// # Errors
    /// [`Refusal::WrongRequestFingerprint`]; as [`Authority::certify`].
    pub fn certify_read_out(
        &mut self,
        request: &[u8],
        expected: impl Into<Applicant>,
        read_out: &Fingerprint,
    ) -> Result<Vec<u8>, Refusal> {
        let ring = KeyRing::new(self.certificate.clone())?;
        let opened = exchange::open_request(request, &ring, self.desk.now())?.into_content();
        if opened.fingerprint() != *read_out {
            return Err(Refusal::WrongRequestFingerprint);
        }
        self.certify(request, expected)
    }

    pub(crate) fn signatory<'a>(
        &'a self,
        certificates: &'a [&'a Certificate],
        at: DateTime<Utc>,
        world: &'a dyn World,
    ) -> Signatory<'a> {
        Signatory { key: &self.key, certificates, at, rng: world.random() }
    }
}

fn subject(definition: &Definition) -> Subject {
    Subject {
        authority: definition.authority.clone(),
        election: definition.id.to_string(),
        mode: sealing_mode(definition.mode),
        role: Role::Authority,
        id: PERSON.to_owned(),
        name: shortened(&definition.authority),
    }
}

fn validity(definition: &Definition, world: &dyn World) -> Validity {
    let day = definition.date.and_time(chrono::NaiveTime::MIN).and_utc();
    Validity { not_before: world.now() - BEFORE, not_after: day.max(world.now()) + AFTER }
}
