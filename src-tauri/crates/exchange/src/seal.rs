//! Making the files that leave: a record from an approval, a container around each kind of payload.

use chrono::{DateTime, Timelike, Utc};
use election::{Approved, Count, Election, FieldRole, Mode, PersonId, RecordId};
use sealing::{Certificate, ControlCode, Digest, Purpose, Request};

use crate::container::{self, Payload, Signatory};
use crate::definition_file;
use crate::error::Refusal;
use crate::open;
use crate::v1::{Act, ElectionRef, Format, JournalHead, Ordered, Record, Restoration, Software};
use crate::{names, v1};

/// What a record states beside what was approved.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    /// The election.
    pub election: &'a Election,
    /// SHA-256 of its `election.json`.
    pub definition: Digest,
    /// Which record.
    pub record: &'a RecordId,
    /// Each restoration of the vault, from the first; with as many the generation is one more.
    pub restored: &'a [Restoration],
    /// The running program.
    pub software: &'a Software,
    /// The last entry of the journal.
    pub journal: JournalHead,
}

/// A result, ready to leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedResult {
    /// The frozen `record.json`.
    pub record_json: Vec<u8>,
    /// Its SHA-256.
    pub record_digest: Digest,
    /// The code that stands on the paper.
    pub control_code: ControlCode,
    /// The file `NAME.result.asice`.
    pub container: Vec<u8>,
}

/// Writes an approval down as it will be signed.
///
/// # Errors
/// [`Refusal::Election`] if the election has no such record or the counts are not on its form.
pub fn record(approved: &Approved, facts: &Facts<'_>) -> Result<Record, Refusal> {
    let definition = facts.election.definition();
    let agreed = approved.agreed();
    let settled = agreed.rekeyed.iter().map(|rekeyed| act(&rekeyed.by, rekeyed.at)).collect();
    let (fields, lists) = votes(approved, facts)?;
    let explanations = approved.explanations().0.iter().map(|(rule, text)| (rule.clone(), text.clone())).collect();
    let wrong = Refusal::Election(election::Refusal::WrongForm);
    Ok(Record {
        format: Format,
        election: ElectionRef { id: definition.id.clone(), digest: facts.definition },
        mode: sealing_mode(definition.mode),
        station: facts.record.station.clone(),
        contest: facts.record.contest.clone(),
        revision: approved.revision(),
        correction: approved.correction().map(Into::into),
        generation: facts.restored.last().map_or(1, |restoration| restoration.generation),
        restored: Some(facts.restored.to_vec()).filter(|restored| !restored.is_empty()),
        sheets: u32::try_from(agreed.sheets).ok().filter(|sheets| *sheets > 1),
        fields: Ordered::new(fields).ok_or(wrong.clone())?,
        lists: Ordered::new(lists).ok_or(wrong.clone())?,
        explanations: Ordered::new(explanations).ok_or(wrong)?,
        entered: [act(&agreed.first.by, agreed.first.at), act(&agreed.second.by, agreed.second.at)],
        settled,
        approved: approved.approvers().map(|consent| act(&consent.by, consent.at)).collect(),
        software: facts.software.clone(),
        journal: facts.journal,
    })
}

fn act(by: &PersonId, at: DateTime<Utc>) -> Act {
    Act { by: by.clone(), at: at.with_nanosecond(0).unwrap_or(at) }
}

type Fields = Vec<(election::FieldId, Count)>;
type Lists = Vec<(String, Vec<Count>)>;

/// The counts in the form's order: plain fields by id, and the total and candidates of each list.
fn votes(approved: &Approved, facts: &Facts<'_>) -> Result<(Fields, Lists), Refusal> {
    let sheet = facts.election.sheet(facts.record)?;
    let (contest, form) = facts.election.contest(&facts.record.contest).ok_or(election::Refusal::UnknownRecord)?;
    let (mut fields, mut lists): (Fields, Lists) = (vec![], vec![]);
    for position in form.asked(sheet.kind) {
        let blank = election::Refusal::Blanks { number: form.blanks(approved.counts(), sheet.kind) };
        let count = approved.counts().at(position).ok_or(blank)?;
        let Some(field) = form.fields().get(position) else { continue };
        match field.role {
            FieldRole::Plain { .. } => fields.push((field.id.clone(), count)),
            FieldRole::List(index) | FieldRole::Option(index) => {
                let list = contest.lists.get(index).ok_or(election::Refusal::WrongForm)?;
                lists.push((list.id.clone(), vec![count]));
            }
            FieldRole::Candidate(..) => lists.last_mut().ok_or(election::Refusal::WrongForm)?.1.push(count),
        }
    }
    Ok((fields, lists))
}

/// Seals an approved record.
///
/// # Errors
/// As [`record`] and [`container::write`]; [`Refusal::Schema`] if a name or text could not be read again.
pub fn result(approved: &Approved, facts: &Facts<'_>, signatory: &Signatory<'_>) -> Result<SealedResult, Refusal> {
    let record_json = v1::encode(&record(approved, facts)?);
    v1::decode(&record_json)?;
    let record_digest = Digest::of(&record_json);
    let container = container::write(Purpose::Result, (names::RECORD, &record_json), &[], signatory)?;
    Ok(SealedResult { record_json, record_digest, control_code: ControlCode::of(&record_digest), container })
}

/// Signs a definition, byte for byte as it is, with the authority's certificate beside it.
///
/// # Errors
/// The first fault of the definition; [`Refusal::WrongElection`], [`Refusal::WrongMode`] or
/// [`Refusal::WrongAuthority`] if the certificate was made for another; as [`container::write`].
pub fn election(json: &[u8], authority: &Certificate, signatory: &Signatory<'_>) -> Result<Vec<u8>, Refusal> {
    let election = definition_file::read(json).map_err(open::first)?;
    open::check_authority(election.definition(), authority.subject())?;
    let pem = authority.pem();
    let certificate =
        Payload { name: names::AUTHORITY, media_type: names::AUTHORITY_MEDIA_TYPE, bytes: pem.as_bytes() };
    container::write(Purpose::Election, (names::ELECTION, json), &[certificate], signatory)
}

/// Packs a request for a certificate; signed with the provisional certificate of the same key.
///
/// # Errors
/// As [`container::write`].
pub fn request(request: &Request, signatory: &Signatory<'_>) -> Result<Vec<u8>, Refusal> {
    container::write(Purpose::EnrolmentRequest, (names::REQUEST, request.der()), &[], signatory)
}

/// Packs the certificate that answers a request; signed by the authority.
///
/// # Errors
/// As [`container::write`].
pub fn certificate(certificate: &Certificate, signatory: &Signatory<'_>) -> Result<Vec<u8>, Refusal> {
    container::write(Purpose::CentreCertificate, (names::CERTIFICATE, certificate.der()), &[], signatory)
}

/// The mode as certificates and records name it.
pub fn sealing_mode(mode: Mode) -> sealing::Mode {
    match mode {
        Mode::Live => sealing::Mode::Live,
        Mode::Test => sealing::Mode::Test,
    }
}
