//! X.509 certificates (RFC 5280) in the one profile that is used here.

use chrono::{DateTime, Utc};
use const_oid::AssociatedOid;
use const_oid::db::rfc5912;
use der::asn1::{GeneralizedTime, ObjectIdentifier, UtcTime};
use der::pem::{self, LineEnding};
use der::{Any, Decode, Encode};
use spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};
use x509_cert::certificate::{TbsCertificate, Version};
use x509_cert::ext::pkix::{AuthorityKeyIdentifier, BasicConstraints, KeyUsage, SubjectKeyIdentifier};
use x509_cert::time::Time;

use crate::code::Fingerprint;
use crate::digest::Digest;
use crate::error::Refusal;
use crate::key::{PUBLIC_KEY_LENGTH_BYTES, check};
use crate::subject::Subject;

/// The largest certificate that is read, in bytes; the largest that is made has about two thousand.
pub const CERTIFICATE_SIZE_MAX_BYTES: usize = 8 * 1024;

const PEM_LABEL: &str = "CERTIFICATE";

/// The extensions of the profile; a certificate with any other is refused.
const KNOWN_EXTENSIONS: [ObjectIdentifier; 4] =
    [BasicConstraints::OID, KeyUsage::OID, SubjectKeyIdentifier::OID, AuthorityKeyIdentifier::OID];

/// The period in which a certificate may be used, both ends included, in whole seconds of UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validity {
    /// The first instant.
    pub not_before: DateTime<Utc>,
    /// The last instant.
    pub not_after: DateTime<Utc>,
}

impl Validity {
    /// Whether `at` lies inside.
    ///
    /// # Errors
    /// [`Refusal::CertificateNotYetValid`], [`Refusal::CertificateExpired`].
    pub fn check(&self, at: DateTime<Utc>) -> Result<(), Refusal> {
        if at < self.not_before {
            return Err(Refusal::CertificateNotYetValid { not_before: self.not_before });
        }
        if at > self.not_after {
            return Err(Refusal::CertificateExpired { not_after: self.not_after });
        }
        Ok(())
    }

    pub(crate) fn contains(&self, inner: &Self) -> bool {
        self.not_before <= inner.not_before && inner.not_after <= self.not_after
    }

    pub(crate) fn to_asn1(self) -> Result<x509_cert::time::Validity, Refusal> {
        if self.not_before > self.not_after {
            return Err(Refusal::UnusableValidity);
        }
        let time = |at| to_asn1_time(at).ok_or(Refusal::UnusableValidity);
        Ok(x509_cert::time::Validity { not_before: time(self.not_before)?, not_after: time(self.not_after)? })
    }
}

/// What its key usage and basic constraints let a certificate do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Usage {
    /// Issues certificates and signs files: the authority's.
    Issuing,
    /// Signs files and issues nothing.
    Signing,
    /// Any other combination; good for nothing.
    Neither,
}

/// A certificate: a public key on P-256, whose it is, and until when.
///
/// To hold one says nothing about trust: only a [`crate::KeyRing`] decides that.
#[derive(Clone, Debug)]
pub struct Certificate {
    der: Vec<u8>,
    digest: Digest,
    subject: Subject,
    validity: Validity,
    usage: Usage,
    pub(crate) public_key: Vec<u8>,
    pub(crate) subject_der: Vec<u8>,
    pub(crate) issuer_der: Vec<u8>,
    pub(crate) serial_number_der: Vec<u8>,
    tbs_der: Vec<u8>,
    signature: Vec<u8>,
}

impl PartialEq for Certificate {
    fn eq(&self, other: &Self) -> bool {
        self.der == other.der
    }
}

impl Eq for Certificate {}

impl Certificate {
    /// Reads a certificate of the profile: version 3, ECDSA with SHA-256 on P-256, a subject as in [`Subject`], no
    /// extension beside basic constraints, key usage and the two key identifiers, canonical DER to the last byte.
    ///
    /// # Errors
    /// [`Refusal::Oversized`], [`Refusal::UnsupportedAlgorithm`], [`Refusal::DamagedCertificate`].
    pub fn from_der(der: &[u8]) -> Result<Self, Refusal> {
        if der.len() > CERTIFICATE_SIZE_MAX_BYTES {
            return Err(Refusal::Oversized { limit_bytes: CERTIFICATE_SIZE_MAX_BYTES });
        }
        let parsed = x509_cert::Certificate::from_der(der).map_err(|_| damaged("structure"))?;
        if parsed.to_der().ok().as_deref() != Some(der) {
            return Err(damaged("structure"));
        }
        Self::from_parsed(der, &parsed)
    }

    fn from_parsed(der: &[u8], parsed: &x509_cert::Certificate) -> Result<Self, Refusal> {
        let tbs = &parsed.tbs_certificate;
        check_signature_algorithm(&parsed.signature_algorithm)?;
        check_signature_algorithm(&tbs.signature)?;
        check_form(tbs)?;
        let encoded = |part: &dyn Fn() -> der::Result<Vec<u8>>| part().map_err(|_| damaged("structure"));
        Ok(Self {
            der: der.to_vec(),
            digest: Digest::of(der),
            subject: Subject::from_name(&tbs.subject).ok_or(damaged("subject"))?,
            validity: Validity {
                not_before: from_asn1_time(tbs.validity.not_before).ok_or(damaged("validity"))?,
                not_after: from_asn1_time(tbs.validity.not_after).ok_or(damaged("validity"))?,
            },
            usage: usage(tbs)?,
            public_key: public_key(&tbs.subject_public_key_info)?,
            subject_der: encoded(&|| tbs.subject.to_der())?,
            issuer_der: encoded(&|| tbs.issuer.to_der())?,
            serial_number_der: encoded(&|| tbs.serial_number.to_der())?,
            tbs_der: encoded(&|| tbs.to_der())?,
            signature: parsed.signature.as_bytes().ok_or(damaged("signature"))?.to_vec(),
        })
    }

    /// Reads a PEM file (RFC 7468) with exactly one certificate.
    ///
    /// # Errors
    /// As [`Certificate::from_der`].
    pub fn from_pem(pem: &str) -> Result<Self, Refusal> {
        let limit_bytes = 2 * CERTIFICATE_SIZE_MAX_BYTES;
        if pem.len() > limit_bytes {
            return Err(Refusal::Oversized { limit_bytes });
        }
        match pem::decode_vec(pem.as_bytes()) {
            Ok((PEM_LABEL, der)) => Self::from_der(&der),
            _ => Err(damaged("pem")),
        }
    }

    /// The certificate as a PEM file.
    pub fn pem(&self) -> String {
        pem::encode_string(PEM_LABEL, LineEnding::LF, &self.der).expect("a certificate is too short to overflow")
    }

    /// The certificate's own bytes.
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// SHA-256 of the bytes.
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// The short form of the digest, to be compared by people.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&self.digest)
    }

    /// Whose key it is.
    pub fn subject(&self) -> &Subject {
        &self.subject
    }

    /// From when until when.
    pub fn validity(&self) -> Validity {
        self.validity
    }

    pub(crate) fn usage(&self) -> Usage {
        self.usage
    }

    /// Whether the key in the certificate made the certificate's signature, and the names agree.
    pub(crate) fn is_self_signed(&self) -> bool {
        self.issuer_der == self.subject_der && check(&self.public_key, &self.tbs_der, &self.signature).is_ok()
    }
}

/// The public key of a P-256 `SubjectPublicKeyInfo` (RFC 5480) as an uncompressed point.
pub(crate) fn public_key(info: &SubjectPublicKeyInfoOwned) -> Result<Vec<u8>, Refusal> {
    let curve = info.algorithm.parameters.as_ref().map(Any::decode_as::<ObjectIdentifier>);
    if info.algorithm.oid != rfc5912::ID_EC_PUBLIC_KEY || curve != Some(Ok(rfc5912::SECP_256_R_1)) {
        return Err(Refusal::UnsupportedAlgorithm);
    }
    let point = info.subject_public_key.as_bytes().unwrap_or_default();
    if point.len() != PUBLIC_KEY_LENGTH_BYTES || point.first() != Some(&4) {
        return Err(Refusal::UnsupportedAlgorithm);
    }
    Ok(point.to_vec())
}

pub(crate) fn check_signature_algorithm(algorithm: &AlgorithmIdentifierOwned) -> Result<(), Refusal> {
    if algorithm.oid == rfc5912::ECDSA_WITH_SHA_256 && algorithm.parameters.is_none() {
        Ok(())
    } else {
        Err(Refusal::UnsupportedAlgorithm)
    }
}

/// An instant as certificates and signatures write it: `UTCTime` to the end of 2049, `GeneralizedTime` from then on
/// (RFC 5280, 4.1.2.5; RFC 5652, 11.3). Fractions of a second are dropped.
pub(crate) fn to_asn1_time(at: DateTime<Utc>) -> Option<Time> {
    let seconds = std::time::Duration::from_secs(u64::try_from(at.timestamp()).ok()?);
    UtcTime::from_unix_duration(seconds)
        .map(Time::UtcTime)
        .or_else(|_| GeneralizedTime::from_unix_duration(seconds).map(Time::GeneralTime))
        .ok()
}

/// The instant, if it is written as [`to_asn1_time`] writes it.
pub(crate) fn from_asn1_time(time: Time) -> Option<DateTime<Utc>> {
    let seconds = i64::try_from(time.to_unix_duration().as_secs()).ok()?;
    DateTime::from_timestamp(seconds, 0).filter(|at| to_asn1_time(*at) == Some(time))
}

fn check_form(tbs: &TbsCertificate) -> Result<(), Refusal> {
    if tbs.version != Version::V3 || tbs.issuer_unique_id.is_some() || tbs.subject_unique_id.is_some() {
        return Err(damaged("version"));
    }
    let extensions = tbs.extensions.as_deref().unwrap_or_default();
    if extensions.iter().all(|extension| KNOWN_EXTENSIONS.contains(&extension.extn_id)) {
        Ok(())
    } else {
        Err(damaged("extensions"))
    }
}

fn usage(tbs: &TbsCertificate) -> Result<Usage, Refusal> {
    let constraints = tbs.get::<BasicConstraints>().map_err(|_| damaged("extensions"))?;
    let usage = tbs.get::<KeyUsage>().map_err(|_| damaged("extensions"))?;
    let (Some((true, constraints)), Some((true, usage))) = (constraints, usage) else {
        return Ok(Usage::Neither);
    };
    Ok(match (constraints.ca, usage.digital_signature(), usage.key_cert_sign()) {
        (true, true, true) => Usage::Issuing,
        (false, true, false) => Usage::Signing,
        _ => Usage::Neither,
    })
}

fn damaged(part: &'static str) -> Refusal {
    Refusal::DamagedCertificate { part }
}
