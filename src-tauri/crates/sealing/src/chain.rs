//! Whether a certificate was issued by the pinned authority.

use std::time::Duration;

use chrono::{DateTime, Utc};
use rustls_pki_types::{CertificateDer, UnixTime};
use webpki::{EndEntityCert, KeyUsage, anchor_from_trusted_cert};

use crate::certificate::{Certificate, Usage};
use crate::error::Refusal;
use crate::subject::Role;

/// `id-kp-documentSigning` (RFC 9336): wanted only of certificates that name purposes at all, and ours name none.
const DOCUMENT_SIGNING: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 3, 36];

/// Checks that a certificate may stand as the root of trust: self-signed, an authority's, made to issue.
pub(crate) fn check_authority(authority: &Certificate) -> Result<(), Refusal> {
    if authority.subject().role != Role::Authority {
        return Err(Refusal::WrongRole { role: authority.subject().role });
    }
    if authority.usage() != Usage::Issuing {
        return Err(Refusal::WrongKeyUsage);
    }
    if !authority.is_self_signed() {
        return Err(Refusal::UnknownSigner { fingerprint: authority.fingerprint() });
    }
    Ok(())
}

/// Checks the path from `certificate` straight to `authority`, at `at` (RFC 5280, section 6); no certificate between.
///
/// # Errors
/// [`Refusal::UnknownSigner`], [`Refusal::WrongKeyUsage`], [`Refusal::WrongRole`] for a second authority, and what
/// [`crate::Validity::check`] refuses.
pub(crate) fn check_issued_by(
    certificate: &Certificate,
    authority: &Certificate,
    at: DateTime<Utc>,
) -> Result<(), Refusal> {
    certificate.validity().check(at)?;
    if certificate.usage() != Usage::Signing {
        return Err(Refusal::WrongKeyUsage);
    }
    check_path(certificate, authority, at)
        .map_err(|_| Refusal::UnknownSigner { fingerprint: certificate.fingerprint() })?;
    match certificate.subject().role {
        Role::Authority => Err(Refusal::WrongRole { role: Role::Authority }),
        Role::Office | Role::Centre => Ok(()),
    }
}

fn check_path(certificate: &Certificate, authority: &Certificate, at: DateTime<Utc>) -> Result<(), webpki::Error> {
    let leaf = CertificateDer::from(certificate.der());
    let root = CertificateDer::from(authority.der());
    let anchors = [anchor_from_trusted_cert(&root)?];
    let seconds = u64::try_from(at.timestamp()).map_err(|_| webpki::Error::BadDerTime)?;
    let end = EndEntityCert::try_from(&leaf)?;
    end.verify_for_usage(
        &[webpki::ring::ECDSA_P256_SHA256],
        &anchors,
        &[],
        UnixTime::since_unix_epoch(Duration::from_secs(seconds)),
        KeyUsage::required_if_present(DOCUMENT_SIGNING),
        None,
        None,
    )
    .map(drop)
}

/// Checks that a certificate vouches for itself: good for an enrolment request and nothing else.
pub(crate) fn check_provisional(certificate: &Certificate) -> Result<(), Refusal> {
    if certificate.usage() != Usage::Signing {
        return Err(Refusal::WrongKeyUsage);
    }
    if !certificate.is_self_signed() {
        return Err(Refusal::UnknownSigner { fingerprint: certificate.fingerprint() });
    }
    Ok(())
}
