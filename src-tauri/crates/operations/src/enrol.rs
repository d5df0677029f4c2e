//! Enrolling: centres ask for certificates by stick, their fingerprints are read out and typed, and certificates that must
//! not be believed any more are withdrawn.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use election::{CentreId, Definition, Event, Right, Stamped, limits};
use exchange::container::Caps;
use sealing::{Digest, Fingerprint, KeyRing, Purpose, Role};

use crate::handover::{harmless, write_and_read_back};
use crate::{Applicant, Desk, Medium, Refusal, gather, read_file};

/// How many requests are looked at on one medium.
const REQUESTS_MAX: usize = 1_000;

/// A certificate that a centre got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certified {
    /// SHA-256 of the certificate, in hexadecimal.
    pub fingerprint: String,
    /// When it was issued.
    pub at: DateTime<Utc>,
    /// When and why it was withdrawn, if it was.
    pub revoked: Option<(DateTime<Utc>, String)>,
}

/// What a journal tells of certificates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Enrolment {
    centres: BTreeMap<String, Vec<Certified>>,
    /// In the order of withdrawal, as they are told.
    revoked: Vec<String>,
}

impl Enrolment {
    /// Takes one event.
    pub(crate) fn hear(&mut self, stamped: &Stamped) {
        match &stamped.event {
            Event::CentreEnrolled { centre, fingerprint } => {
                let certified = Certified { fingerprint: fingerprint.clone(), at: stamped.at, revoked: None };
                self.centres.entry(centre.clone()).or_default().push(certified);
            }
            Event::CentreRevoked { centre, fingerprint, reason } => {
                let known = self.centres.entry(centre.clone()).or_default();
                for certified in known.iter_mut().filter(|certified| certified.fingerprint == *fingerprint) {
                    certified.revoked = Some((stamped.at, reason.clone()));
                }
                self.revoked.push(fingerprint.clone());
            }
            Event::RevocationsLoaded { fingerprints } => self.revoked.extend(fingerprints.iter().cloned()),
            _ => {}
        }
    }

    /// Every withdrawn certificate.
    pub(crate) fn revoked(&self) -> impl Iterator<Item = Digest> + '_ {
        self.revoked.iter().filter_map(|digits| digits.parse().ok())
    }

    /// The certificates of a centre, oldest first.
    pub(crate) fn of(&self, centre: &str) -> &[Certified] {
        self.centres.get(centre).map_or(&[], Vec::as_slice)
    }

    /// The centres with a certificate.
    pub(crate) fn centres(&self) -> impl Iterator<Item = (&String, &Vec<Certified>)> {
        self.centres.iter()
    }
}

/// How far a centre is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnrolmentState {
    /// It has no certificate.
    Waiting,
    /// It has one that holds.
    Enrolled,
    /// The one that it had was withdrawn.
    Revoked,
}

impl EnrolmentState {
    /// The name used on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Enrolled => "enrolled",
            Self::Revoked => "revoked",
        }
    }
}

/// A centre and its certificates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CentreStanding {
    /// Which.
    pub centre: CentreId,
    /// Its certificates, oldest first.
    pub certified: Vec<Certified>,
}

impl CentreStanding {
    /// How far it is.
    pub fn state(&self) -> EnrolmentState {
        match self.certified.last() {
            None => EnrolmentState::Waiting,
            Some(_) if self.certified.iter().any(|certified| certified.revoked.is_none()) => EnrolmentState::Enrolled,
            Some(_) => EnrolmentState::Revoked,
        }
    }
}

/// A request that lies on a medium. Nothing in it is believed before its fingerprint was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundRequest {
    /// The file.
    pub path: PathBuf,
    /// Who asks: a centre's identifier, or `office`.
    pub applicant: String,
    /// Whether the office asks.
    pub is_office: bool,
    /// What whoever asks is called.
    pub name: String,
    /// Why it cannot be answered.
    pub refusal: Option<Refusal>,
}

/// A certificate that was issued and written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedCertificate {
    /// For whom.
    pub applicant: String,
    /// The file's name.
    pub name: String,
}

impl Desk {
    /// Every centre of the election that is enrolled for, with its certificates as the authority's journal has them, or as
    /// this desk's has them while the authority is closed.
    ///
    /// # Errors
    /// No right; no election was signed or loaded here.
    pub fn centre_standings(&self) -> Result<Vec<CentreStanding>, Refusal> {
        self.require(Right::Enrol)?;
        let enrolment = self.authority.as_deref().map_or(&self.view.enrolment, |authority| authority.enrolment());
        let definition = self.enrolled_definition()?;
        let standing = |centre: &election::Centre| CentreStanding {
            centre: centre.id.clone(),
            certified: enrolment.of(centre.id.as_str()).to_vec(),
        };
        Ok(definition.centres.iter().map(standing).collect())
    }

    /// The election that is enrolled for: the one that was signed here, else the one that was loaded.
    ///
    /// # Errors
    /// No right; there is none.
    pub fn enrolled_definition(&self) -> Result<Definition, Refusal> {
        self.require(Right::Enrol)?;
        match self.signed_election() {
            Ok(signed) => Ok(signed.definition().clone()),
            Err(Refusal::NothingSigned) => Ok(self.loaded()?.election.definition().clone()),
            Err(refusal) => Err(refusal),
        }
    }

    /// The requests among these files and below these folders.
    ///
    /// # Errors
    /// No right; the authority is closed; a path is not there.
    pub fn find_requests(&self, paths: &[PathBuf]) -> Result<Vec<FoundRequest>, Refusal> {
        let ring = KeyRing::new(self.authority()?.certificate().clone())?;
        let definition = self.enrolled_definition()?;
        let files = gather(paths, Purpose::EnrolmentRequest.extension())?.files;
        Ok(files.into_iter().take(REQUESTS_MAX).map(|path| self.look_at_request(path, &ring, &definition)).collect())
    }

    fn look_at_request(&self, path: PathBuf, ring: &KeyRing, definition: &Definition) -> FoundRequest {
        let opened = read_file(&path, Caps::of(Purpose::EnrolmentRequest).file_bytes).and_then(|file| {
            let request = exchange::open_request(&file, ring, self.now())?.into_content();
            let (subject, id) = (request.subject().clone(), request.subject().id.clone());
            let known = definition.centres.iter().any(|centre| centre.id.as_str() == id);
            let refusal = (subject.role == Role::Centre && !known).then_some(exchange::Refusal::WrongRequest.into());
            Ok((subject, refusal))
        });
        match opened {
            Ok((subject, refusal)) => {
                let (applicant, is_office) = (subject.id, subject.role == Role::Office);
                FoundRequest { path, applicant, is_office, name: subject.name, refusal }
            }
            Err(refusal) => {
                let (applicant, name) = (String::new(), String::new());
                FoundRequest { path, applicant, is_office: false, name, refusal: Some(refusal) }
            }
        }
    }

    /// Certifies the key of a request, if what was typed is the fingerprint that was read out, and writes the certificate.
    ///
    /// # Errors
    /// No right; the authority is closed; [`Refusal::WrongRequestFingerprint`]; the request; the medium.
    pub fn enrol(
        &mut self,
        path: &Path,
        read_out: &Fingerprint,
        medium: &mut dyn Medium,
    ) -> Result<IssuedCertificate, Refusal> {
        let file = read_file(path, Caps::of(Purpose::EnrolmentRequest).file_bytes)?;
        let ring = KeyRing::new(self.authority()?.certificate().clone())?;
        let request = exchange::open_request(&file, &ring, self.now())?.into_content();
        let subject = request.subject().clone();
        let applicant = match subject.role {
            Role::Office => Applicant::Office,
            _ => Applicant::Centre(CentreId::new(subject.id.clone())),
        };
        let is_known = self.enrolled_definition()?.centres.iter().any(|centre| centre.id.as_str() == subject.id);
        if matches!(applicant, Applicant::Centre(_)) && !is_known {
            return Err(exchange::Refusal::WrongRequest.into());
        }
        let issued = self.authority_mut()?.certify_read_out(&file, applicant.clone(), read_out)?;
        let certificate = exchange::open_centre_certificate(&issued, &ring, &request, self.now())?.into_content();
        let fingerprint = certificate.digest().to_string();
        let event = match &applicant {
            Applicant::Centre(centre) => Event::CentreEnrolled { centre: centre.to_string(), fingerprint },
            Applicant::Office => Event::OfficeEnrolled { office: subject.name, fingerprint },
        };
        self.note(event)?;
        let name = format!("{}.{}", harmless(applicant.id()), Purpose::CentreCertificate.extension());
        // A centre that is enrolled once more has an older certificate on the same stick.
        let first = certificate.digest().to_string();
        let first = first.get(..8).unwrap_or_default();
        let other = format!("{}-{first}.{}", harmless(applicant.id()), Purpose::CentreCertificate.extension());
        let name = if medium.read(&name).is_ok() { other } else { name };
        write_and_read_back(medium, &name, &issued)?;
        Ok(IssuedCertificate { applicant: applicant.id().to_owned(), name })
    }

    /// Withdraws every certificate of a centre that still holds; what it signed is believed no more from now on, here and
    /// wherever the next package is loaded.
    ///
    /// # Errors
    /// No right; the authority is closed; no certificate; a reason that is empty or too long.
    pub fn revoke_centre(&mut self, centre: &CentreId, reason: &str) -> Result<(), Refusal> {
        let reason = reason.trim();
        if reason.is_empty() || reason.chars().count() > limits::REASON_MAX_CHARS {
            return Err(election::Refusal::NoReason.into());
        }
        for event in self.authority_mut()?.revoke(centre, reason)? {
            self.note(event)?;
        }
        Ok(())
    }

    /// Loads the authority's list of withdrawn certificates: an office that did not withdraw them itself believes their
    /// files no more either.
    ///
    /// # Errors
    /// No right; no election; the list is not proved.
    pub fn load_revocations(&mut self, file: &[u8]) -> Result<usize, Refusal> {
        self.require(Right::Import)?;
        let loaded = self.loaded()?;
        let list = exchange::revocations::open(file, &loaded.ring, self.now())?.into_content();
        let known: Vec<Digest> = self.view.enrolment.revoked().collect();
        let new = list.revoked.iter().filter(|revoked| !known.contains(&revoked.certificate));
        let fingerprints: Vec<String> = new.map(|revoked| revoked.certificate.to_string()).collect();
        if !fingerprints.is_empty() {
            self.note(Event::RevocationsLoaded { fingerprints })?;
        }
        Ok(list.revoked.len())
    }
}
