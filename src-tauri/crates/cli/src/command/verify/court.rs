//! The judgement of one file: what it is, and whether everything about it that can be checked holds.

use std::path::Path;

use chrono::{DateTime, Utc};
use exchange::container::{self, Caps};
use exchange::figures::Status;
use exchange::publication::Publication;
use exchange::{ElectionFile, Trust, Verified, v1};
use sealing::{Certificate, ControlCode, Digest, KeyRing, Purpose, Signer};
use serde::Serialize;

use crate::failure::Failure;
use crate::output::Output;
use crate::place;

/// How a PDF begins (ISO 32000-1, 7.5.2).
const PDF: &[u8] = b"%PDF-";

/// Whom the files are proved against, and as of when.
pub(crate) struct Court {
    ring: KeyRing,
    election: Option<ElectionFile>,
    at: DateTime<Utc>,
}

/// What a proved file says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Facts {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<RecordFacts>,
    #[serde(skip_serializing_if = "Option::is_none")]
    election: Option<String>,
    signer: String,
    signed_at: Option<DateTime<Utc>>,
    /// For published results: number, status and time.
    #[serde(skip_serializing_if = "Option::is_none")]
    publication: Option<PublicationFacts>,
    /// For a result: whether its figures were laid beside the election.
    #[serde(skip_serializing_if = "Option::is_none")]
    figures_checked: Option<bool>,
}

/// Which of an election's publications a file is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct PublicationFacts {
    pub(super) sequence: u32,
    status: Status,
    at: DateTime<Utc>,
    figures: Digest,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct RecordFacts {
    station: String,
    contest: String,
    revision: u32,
    control_code: String,
}

/// The largest file that is read under this name.
pub(crate) fn limit_bytes(path: &Path) -> usize {
    caps(path).file_bytes
}

fn caps(path: &Path) -> Caps {
    let name = path.to_string_lossy().to_ascii_lowercase();
    let by_name = |purpose: &Purpose| name.ends_with(&format!(".{}", purpose.extension()));
    Caps::of(Purpose::ALL.into_iter().find(by_name).unwrap_or(Purpose::Result))
}

/// The plain name of a kind of file: that of its extension.
pub(crate) fn kind(purpose: Purpose) -> &'static str {
    purpose.extension().split('.').next().unwrap_or_default()
}

impl Court {
    /// Trusts this authority.
    pub(crate) fn new(authority: Certificate, at: DateTime<Utc>) -> Result<Self, Failure> {
        Ok(Self { ring: KeyRing::new(authority)?, election: None, at })
    }

    /// Takes the signed election in this file, against which figures are then checked.
    ///
    /// # Errors
    /// It cannot be read, or is not proved.
    pub(crate) fn elect(&mut self, path: &Path) -> Result<(), Failure> {
        self.election = Some(self.election(&place::read(path, limit_bytes(path))?)?.into_content());
        Ok(())
    }

    /// Judges a file.
    ///
    /// # Errors
    /// Why it is rejected.
    pub(crate) fn judge(&self, path: &Path) -> Result<Facts, Failure> {
        let bytes = place::read(path, limit_bytes(path))?;
        if bytes.starts_with(PDF) {
            return Err(Failure::new("protocol-elsewhere"));
        }
        let unproven = container::read(&bytes, caps(path))?;
        let purpose = unproven.inspect_without_trust().purpose;
        match (purpose, &self.election) {
            (Some(Purpose::Result), Some(election)) => self.result(&bytes, election),
            (Some(Purpose::Result), None) => self.result_alone(&bytes),
            (Some(Purpose::Election), _) => {
                let proved = self.election(&bytes)?;
                let id = proved.content().election.definition().id.to_string();
                Ok(Facts { election: Some(id), ..Facts::of(Purpose::Election, proved.signer()) })
            }
            (Some(Purpose::EnrolmentRequest), _) => {
                let proved = exchange::open_request(&bytes, &self.ring, self.at)?;
                Ok(Facts::of(Purpose::EnrolmentRequest, proved.signer()))
            }
            (Some(Purpose::Close), _) => {
                let proved = exchange::close::open(&bytes, &self.ring, self.at)?;
                Ok(Facts::of(Purpose::Close, proved.signer()))
            }
            (Some(Purpose::Release), _) => {
                let proved = exchange::release::open(&bytes, &self.ring, self.at)?;
                let election = Some(proved.content().election.id.to_string());
                Ok(Facts { election, ..Facts::of(Purpose::Release, proved.signer()) })
            }
            (Some(Purpose::Results), _) => {
                let proved = exchange::publication::open(&bytes, &self.ring, self.at)?;
                let publication = Some(PublicationFacts::of(&proved.content().publication));
                let election = Some(proved.content().publication.election.id.to_string());
                Ok(Facts { publication, election, ..Facts::of(Purpose::Results, proved.signer()) })
            }
            // An unknown kind is refused by its media type.
            (purpose, _) => {
                let purpose = purpose.unwrap_or(Purpose::Result);
                Ok(Facts::of(purpose, unproven.prove(&self.ring, purpose, self.at)?.signer()))
            }
        }
    }

    fn election(&self, bytes: &[u8]) -> Result<Verified<ElectionFile>, Failure> {
        Ok(exchange::open_election(bytes, Trust::Certificate(self.ring.authority()), self.at)?)
    }

    fn result(&self, bytes: &[u8], election: &ElectionFile) -> Result<Facts, Failure> {
        let proved = exchange::open_result(bytes, &self.ring, &election.election, election.digest, self.at)?;
        let record = RecordFacts::of(&proved.content().record, proved.content().control_code());
        Ok(Facts { record: Some(record), figures_checked: Some(true), ..Facts::of(Purpose::Result, proved.signer()) })
    }

    /// Proves who signed; without the election nobody can say whether the figures fit it.
    fn result_alone(&self, bytes: &[u8]) -> Result<Facts, Failure> {
        let proved = exchange::open_result_alone(bytes, &self.ring, self.at)?;
        let record = RecordFacts::of(&proved.content().record, proved.content().control_code());
        Ok(Facts { record: Some(record), figures_checked: Some(false), ..Facts::of(Purpose::Result, proved.signer()) })
    }
}

impl PublicationFacts {
    fn of(publication: &Publication) -> Self {
        let Publication { sequence, status, at, figures, .. } = publication;
        Self { sequence: *sequence, status: *status, at: *at, figures: *figures }
    }
}

impl RecordFacts {
    fn of(record: &v1::Record, control_code: ControlCode) -> Self {
        Self {
            station: record.station.to_string(),
            contest: record.contest.to_string(),
            revision: record.revision,
            control_code: control_code.to_string(),
        }
    }
}

impl Facts {
    fn of(purpose: Purpose, signer: &Signer) -> Self {
        let subject = signer.subject();
        let signer_name = format!("{} ({})", subject.name, subject.id);
        Self { kind: kind(purpose), signer: signer_name, signed_at: signer.signed_at(), ..Self::default() }
    }

    /// The number of a publication, if it is one.
    pub(super) fn sequence(&self) -> Option<u32> {
        self.publication.as_ref().map(|publication| publication.sequence)
    }

    /// Whether nothing but the signature was proved.
    pub(super) fn is_signature_only(&self) -> bool {
        self.figures_checked == Some(false)
    }

    /// The facts on one line.
    pub(super) fn line(&self, output: &Output) -> String {
        if let Some(record) = &self.record {
            let line = super::record_line(&record.station, &record.contest, record.revision, output);
            return format!("{line} · {}", record.control_code);
        }
        let kind = output.text(&format!("cli-kind-{}", self.kind), &[]);
        let told = self.publication.as_ref().map(|publication| {
            let values =
                [("sequence", u64::from(publication.sequence).into()), ("status", publication.status.name().into())];
            output.text("cli-verify-publication", &values)
        });
        let parts = [Some(kind), self.election.clone(), told, Some(self.signer.clone())];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}
