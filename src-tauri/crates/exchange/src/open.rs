//! The only way in: what came from outside becomes `Verified<T>` here, by checks in a fixed order, or is refused.
//!
//! Each function reads from top to bottom as the order of its checks; the first that fails is the one reason given.

use chrono::{DateTime, Utc};
use election::{Counts, Definition, Election, PersonId, Policies, RecordId, Settlement, Sheet, findings};
use sealing::{Certificate, ControlCode, Digest, Fingerprint, KeyRing, Mode, Purpose, Request, Signer, Subject};

use crate::container::{self, Caps, Proven};
use crate::definition_file;
use crate::error::{Refusal, shown};
use crate::seal::sealing_mode;
use crate::{names, v1};

/// Something from outside that passed every check. Only this module makes one.
#[derive(Clone, Debug)]
pub struct Verified<T> {
    content: T,
    signer: Signer,
    file: Digest,
}

impl<T> Verified<T> {
    /// For the readers of this crate, behind their last check.
    pub(crate) fn new(content: T, signer: Signer, file: Digest) -> Self {
        Self { content, signer, file }
    }

    /// What was verified.
    pub fn content(&self) -> &T {
        &self.content
    }

    /// What was verified, without the proof.
    pub fn into_content(self) -> T {
        self.content
    }

    /// Who signed it.
    pub fn signer(&self) -> &Signer {
        &self.signer
    }

    /// SHA-256 of the whole file. Two files may hold the same record in another packing; whether something is a
    /// duplicate is told by the content's own digest.
    pub fn file_digest(&self) -> Digest {
        self.file
    }
}

/// The count of one contest at one station, as a centre signed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StationRecord {
    /// The record as it stands in the file.
    pub record: v1::Record,
    /// Which record it is.
    pub id: RecordId,
    /// Its counts on the contest's form.
    pub counts: Counts,
    /// SHA-256 of `record.json`: the same content always has the same.
    pub digest: Digest,
}

impl StationRecord {
    /// The code that stands on the paper.
    pub fn control_code(&self) -> ControlCode {
        ControlCode::of(&self.digest)
    }
}

/// A record of which only the signature was proved. It cannot be counted: for that its figures must be laid beside the
/// election, which makes a [`StationRecord`] of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedRecord {
    /// The record as it stands in the file.
    pub record: v1::Record,
    /// SHA-256 of `record.json`.
    pub digest: Digest,
}

impl SignedRecord {
    /// The code that stands on the paper.
    pub fn control_code(&self) -> ControlCode {
        ControlCode::of(&self.digest)
    }
}

/// A definition with everything that it pins.
#[derive(Debug)]
pub struct ElectionFile {
    /// The checked definition.
    pub election: Election,
    /// SHA-256 of `election.json`; each record names it.
    pub digest: Digest,
    /// The authority, which signs everything that belongs to this election or certifies who does.
    pub authority: Certificate,
    /// `election.json`, byte for byte.
    pub json: Vec<u8>,
}

/// What a definition's authority is compared with.
#[derive(Clone, Copy, Debug)]
pub enum Trust<'a> {
    /// The certificate that is known already.
    Certificate(&'a Certificate),
    /// The fingerprint that a person typed from the letter.
    TypedFingerprint(Fingerprint),
}

/// Opens the result of one station.
///
/// # Errors
/// The first check that fails, in the order that stands below.
pub fn open_result(
    bytes: &[u8],
    key_ring: &KeyRing,
    election: &Election,
    election_digest: Digest,
    at: DateTime<Utc>,
) -> Result<Verified<StationRecord>, Refusal> {
    // Size, shape of the ZIP file, manifest, digests of the payloads.
    let unproven = container::read(bytes, Caps::of(Purpose::Result))?;
    // Kind of file, signature, chain to the authority, validity, revocation, mode, election, role.
    let proven = unproven.prove(key_ring, Purpose::Result, at)?;
    let (signer, file) = (proven.signer().clone(), proven.file());
    let [json] = proven.into_payloads([names::RECORD])?;
    // Format, version and shape.
    let record = v1::decode(&json)?;
    // The same election, definition and mode; everything after this is looked up in the definition.
    check_election(&record, election, election_digest)?;
    // The station and the contest exist, and the one takes part in the other.
    let id = RecordId { station: record.station.clone(), contest: record.contest.clone() };
    let sheet = election.sheet(&id).map_err(|_| unknown_station(&id))?;
    // The station belongs to the centre that signed.
    check_centre(&id, election, signer.subject())?;
    // Every blank of the station's form, and none else.
    let counts = v1::counts(&record, sheet.form, sheet.kind)?;
    // The totals add up, and every broken warning is explained.
    check_rules(sheet, &counts, &record)?;
    // Two entered, and others approved.
    check_persons(&record)?;
    // Who keyed differing fields again was allowed to.
    check_settlers(&record, sheet.policies)?;
    // Several sheets were added up only where the election counts so.
    check_sheets(&record, sheet.policies)?;
    // As many approved as the election wants.
    check_approvals(&record, sheet.policies)?;
    let digest = Digest::of(&json);
    Ok(Verified { content: StationRecord { record, id, counts, digest }, signer, file })
}

/// Opens the result of one station where its election is not at hand: who signed is proved, and that the record speaks of
/// the election and the mode for which the signer was certified. Nobody has looked whether its figures fit the election.
///
/// # Errors
/// The first check that fails, in the order that stands below.
pub fn open_result_alone(
    bytes: &[u8],
    key_ring: &KeyRing,
    at: DateTime<Utc>,
) -> Result<Verified<SignedRecord>, Refusal> {
    let proven = prove(bytes, key_ring, Purpose::Result, at)?;
    let (signer, file) = (proven.signer().clone(), proven.file());
    let [json] = proven.into_payloads([names::RECORD])?;
    // Format, version and shape.
    let record = v1::decode(&json)?;
    // The election and the mode of the signer's certificate.
    check_named_election(&record, &signer.subject().election, signer.subject().mode)?;
    // Two entered, and others approved.
    check_persons(&record)?;
    Ok(Verified { content: SignedRecord { record, digest: Digest::of(&json) }, signer, file })
}

/// Opens a definition for the first time, or again.
///
/// # Errors
/// The first check that fails, in the order that stands below.
pub fn open_election(bytes: &[u8], trust: Trust<'_>, at: DateTime<Utc>) -> Result<Verified<ElectionFile>, Refusal> {
    // Size, shape of the ZIP file, manifest, digests of the payloads.
    let unproven = container::read(bytes, Caps::of(Purpose::Election))?;
    // The authority inside is the one that this computer or this person knows.
    let authority = trusted_authority(&unproven, trust)?;
    let key_ring = KeyRing::new(authority.clone())?;
    // Kind of file, signature by that authority, validity.
    let proven = unproven.prove(&key_ring, Purpose::Election, at)?;
    let (signer, file) = (proven.signer().clone(), proven.file());
    let [json, _] = proven.into_payloads([names::ELECTION, names::AUTHORITY])?;
    // Format, version, shape, and every check of a definition.
    let election = definition_file::read(&json).map_err(first)?;
    // The definition is that of the certificate: authority, election, mode.
    check_authority(election.definition(), authority.subject())?;
    let content = ElectionFile { election, digest: Digest::of(&json), authority, json };
    Ok(Verified { content, signer, file })
}

/// What an election file says of itself: it is whole and signed by the authority that it names, but whether that is the
/// right authority nobody has said yet. A person compares the fingerprints with the printed letter, and the file is then
/// opened with what they typed.
///
/// # Errors
/// As [`open_election`].
pub fn announced_election(bytes: &[u8], at: DateTime<Utc>) -> Result<ElectionFile, Refusal> {
    let named = named_authority(&container::read(bytes, Caps::of(Purpose::Election))?)?;
    Ok(open_election(bytes, Trust::Certificate(&named), at)?.into_content())
}

/// Opens a centre's request for a certificate. It proves that whoever asks has the key; *who* asks is for a person to
/// find out by comparing the fingerprint.
///
/// # Errors
/// The first check that fails, in the order that stands below.
pub fn open_request(bytes: &[u8], key_ring: &KeyRing, at: DateTime<Utc>) -> Result<Verified<Request>, Refusal> {
    let proven = prove(bytes, key_ring, Purpose::EnrolmentRequest, at)?;
    let (signer, file) = (proven.signer().clone(), proven.file());
    let [der] = proven.into_payloads([names::REQUEST])?;
    // The request is signed by the key that it names.
    let request = Request::from_der(&der)?;
    // That key also signed the file, under the same name.
    if request.subject() != signer.subject() || !request.is_answered_by(signer.certificate()) {
        return Err(Refusal::WrongRequest);
    }
    Ok(Verified { content: request, signer, file })
}

/// Opens the certificate that answers `request`.
///
/// # Errors
/// The first check that fails, in the order that stands below.
pub fn open_centre_certificate(
    bytes: &[u8],
    key_ring: &KeyRing,
    request: &Request,
    at: DateTime<Utc>,
) -> Result<Verified<Certificate>, Refusal> {
    let proven = prove(bytes, key_ring, Purpose::CentreCertificate, at)?;
    let (signer, file) = (proven.signer().clone(), proven.file());
    let [der] = proven.into_payloads([names::CERTIFICATE])?;
    let certificate = Certificate::from_der(&der)?;
    // It is for the key that asked, in this election, and not over.
    if !request.is_answered_by(&certificate) {
        return Err(Refusal::WrongRequest);
    }
    check_same_election(certificate.subject(), signer.subject())?;
    certificate.validity().check(at)?;
    Ok(Verified { content: certificate, signer, file })
}

fn prove(bytes: &[u8], key_ring: &KeyRing, purpose: Purpose, at: DateTime<Utc>) -> Result<Proven, Refusal> {
    container::read(bytes, Caps::of(purpose))?.prove(key_ring, purpose, at)
}

fn check_election(record: &v1::Record, election: &Election, digest: Digest) -> Result<(), Refusal> {
    let definition = election.definition();
    check_named_election(record, definition.id.as_str(), sealing_mode(definition.mode))?;
    if record.election.digest != digest {
        return Err(Refusal::WrongDefinition);
    }
    Ok(())
}

fn check_named_election(record: &v1::Record, election: &str, mode: Mode) -> Result<(), Refusal> {
    if record.election.id.as_str() != election {
        return Err(Refusal::WrongElection { election: shown(record.election.id.as_str()) });
    }
    if record.mode != mode {
        return Err(Refusal::WrongMode { mode: record.mode.as_str() });
    }
    Ok(())
}

fn unknown_station(id: &RecordId) -> Refusal {
    Refusal::UnknownStation { station: shown(id.station.as_str()), contest: shown(id.contest.as_str()) }
}

fn check_centre(id: &RecordId, election: &Election, signer: &Subject) -> Result<(), Refusal> {
    let station = election.station(&id.station).ok_or_else(|| unknown_station(id))?;
    if station.centre.as_str() == signer.id {
        return Ok(());
    }
    Err(Refusal::WrongStation { station: shown(id.station.as_str()), centre: shown(&signer.id) })
}

fn check_rules(sheet: Sheet<'_>, counts: &Counts, record: &v1::Record) -> Result<(), Refusal> {
    let broken = findings(sheet.form, counts, sheet.kind);
    if let Some(error) = broken.iter().find(|finding| finding.is_error()) {
        return Err(Refusal::Sums { rule: error.rule.id.clone() });
    }
    let is_explained = |rule: &str| record.explanations.iter().any(|(explained, _)| explained == rule);
    match broken.iter().filter(|finding| !is_explained(&finding.rule.id)).count() {
        0 => Ok(()),
        number => Err(election::Refusal::Unexplained { number }.into()),
    }
}

fn check_persons(record: &v1::Record) -> Result<(), Refusal> {
    let [first, second] = &record.entered;
    if first.by == second.by {
        return Err(election::Refusal::SamePerson.into());
    }
    let typed = |by: &PersonId| record.entered.iter().chain(&record.settled).any(|act| act.by == *by);
    if record.approved.iter().any(|act| typed(&act.by)) {
        return Err(election::Refusal::OwnRecord.into());
    }
    if let [one, other] = record.approved.as_slice()
        && one.by == other.by
    {
        return Err(election::Refusal::SameApprover.into());
    }
    Ok(())
}

fn check_sheets(record: &v1::Record, policies: Policies) -> Result<(), Refusal> {
    let fits = record.sheets.is_none() || policies.batches;
    if fits { Ok(()) } else { Err(Refusal::WrongSheet { field: "sheets".to_owned() }) }
}

/// As many supervisors as the election wants, neither more nor fewer.
fn check_approvals(record: &v1::Record, policies: Policies) -> Result<(), Refusal> {
    let wanted = policies.approvals.number();
    if record.approved.len() == wanted { Ok(()) } else { Err(election::Refusal::WrongApprovals { wanted }.into()) }
}

fn check_settlers(record: &v1::Record, policies: Policies) -> Result<(), Refusal> {
    let typed = |act: &v1::Act| record.entered.iter().any(|entry| entry.by == act.by);
    if policies.settlement == Settlement::ThirdPerson && record.settled.iter().any(typed) {
        return Err(election::Refusal::TypistMayNotSettle.into());
    }
    Ok(())
}

/// The authority that an election file names.
fn named_authority(unproven: &container::Unproven) -> Result<Certificate, Refusal> {
    let untrusted = unproven.inspect_without_trust();
    if untrusted.purpose != Some(Purpose::Election) {
        let found = untrusted.payloads.first().map_or("", |root| root.media_type);
        return Err(Refusal::WrongMediaType { expected: Purpose::Election.media_type(), found: shown(found) });
    }
    let payload = untrusted.payloads.iter().find(|payload| payload.name == names::AUTHORITY);
    let payload = payload.ok_or(Refusal::MissingEntry { name: names::AUTHORITY.into() })?;
    let damaged = sealing::Refusal::DamagedCertificate { part: "pem" };
    Ok(Certificate::from_pem(std::str::from_utf8(payload.bytes).map_err(|_| damaged)?)?)
}

fn trusted_authority(unproven: &container::Unproven, trust: Trust<'_>) -> Result<Certificate, Refusal> {
    let certificate = named_authority(unproven)?;
    let is_known = match trust {
        Trust::Certificate(known) => *known == certificate,
        Trust::TypedFingerprint(typed) => typed == certificate.fingerprint(),
    };
    let unknown = sealing::Refusal::UnknownSigner { fingerprint: certificate.fingerprint() };
    if is_known { Ok(certificate) } else { Err(unknown.into()) }
}

/// The definition's election, mode and authority are those that the certificate names.
pub(crate) fn check_authority(definition: &Definition, authority: &Subject) -> Result<(), Refusal> {
    if definition.id.as_str() != authority.election {
        return Err(Refusal::WrongElection { election: shown(definition.id.as_str()) });
    }
    let mode = sealing_mode(definition.mode);
    if mode != authority.mode {
        return Err(Refusal::WrongMode { mode: mode.as_str() });
    }
    if definition.authority != authority.authority {
        return Err(Refusal::WrongAuthority { authority: shown(&definition.authority) });
    }
    Ok(())
}

fn check_same_election(subject: &Subject, authority: &Subject) -> Result<(), Refusal> {
    if subject.election != authority.election {
        return Err(Refusal::WrongElection { election: shown(&subject.election) });
    }
    if subject.mode != authority.mode {
        return Err(Refusal::WrongMode { mode: subject.mode.as_str() });
    }
    if subject.authority != authority.authority {
        return Err(Refusal::WrongAuthority { authority: shown(&subject.authority) });
    }
    Ok(())
}

/// The first of several reasons; there is always one.
pub(crate) fn first(refusals: Vec<Refusal>) -> Refusal {
    let unnamed = Refusal::Schema { place: String::new(), detail: String::new() };
    refusals.into_iter().next().unwrap_or(unnamed)
}
