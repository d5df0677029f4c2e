//! The centres of an election with their certificates, and the requests that lie on a stick.

use operations::{CentreStanding, Desk, FoundRequest, IssuedCertificate, Refusal};
use serde::Serialize;
use ts_rs::TS;

use crate::error::Problem;

/// The centres of the election that is enrolled for.
#[derive(Debug, Serialize, TS)]
#[ts(export, export_to = "views.ts")]
pub(crate) struct EnrolView {
    authority: Option<String>,
    centres: Vec<CentreRow>,
}

/// A centre and its certificate.
#[derive(Debug, Serialize, TS)]
#[ts(export, export_to = "views.ts")]
pub(crate) struct CentreRow {
    id: String,
    name: String,
    stations: usize,
    #[ts(type = "\"waiting\" | \"enrolled\" | \"revoked\"")]
    state: &'static str,
    at: Option<String>,
    reason: Option<String>,
    fingerprint: Option<String>,
    certificates: usize,
}

/// A request that was found.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct FoundRequestView {
    path: String,
    applicant: String,
    is_office: bool,
    name: String,
    problem: Option<Problem>,
}

/// A certificate that was issued.
#[derive(Debug, Serialize, TS)]
#[ts(export, export_to = "views.ts")]
pub(crate) struct IssuedView {
    applicant: String,
    name: String,
}

/// The centres, in the order of the definition.
pub(crate) fn enrolment(desk: &Desk, language: &str) -> Result<EnrolView, Refusal> {
    let definition = desk.enrolled_definition()?;
    let authority = desk.authority().ok().map(|authority| authority.certificate().fingerprint().to_string());
    let row = |standing: CentreStanding| {
        let state = standing.state().name();
        let named = definition.centres.iter().find(|centre| centre.id == standing.centre);
        let newest = standing.certified.last();
        let revoked = newest.and_then(|certified| certified.revoked.as_ref());
        CentreRow {
            name: named.map_or_else(String::new, |centre| centre.name.in_language(language).to_owned()),
            stations: definition.stations.iter().filter(|station| station.centre == standing.centre).count(),
            state,
            at: newest.map(|certified| revoked.map_or(certified.at, |(at, _)| *at).to_rfc3339()),
            reason: revoked.map(|(_, reason)| reason.clone()),
            fingerprint: newest.map(|certified| certified.fingerprint.chars().take(16).collect()),
            certificates: standing.certified.len(),
            id: standing.centre.to_string(),
        }
    };
    Ok(EnrolView { authority, centres: desk.centre_standings()?.into_iter().map(row).collect() })
}

impl From<FoundRequest> for FoundRequestView {
    fn from(found: FoundRequest) -> Self {
        let FoundRequest { path, applicant, is_office, name, refusal } = found;
        let path = path.display().to_string();
        Self { path, applicant, is_office, name, problem: refusal.as_ref().map(Problem::of) }
    }
}

impl From<IssuedCertificate> for IssuedView {
    fn from(issued: IssuedCertificate) -> Self {
        Self { applicant: issued.applicant, name: issued.name }
    }
}
