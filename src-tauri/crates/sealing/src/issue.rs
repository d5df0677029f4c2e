//! Making certificates: the authority's own, requests for others, and what the authority issues on them.

use const_oid::db::rfc5912;
use der::asn1::{BitString, OctetString, SetOfVec};
use der::{Any, Decode, Encode};
use ring::rand::SecureRandom;
use spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};
use x509_cert::certificate::{TbsCertificate, Version};
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::{AuthorityKeyIdentifier, BasicConstraints, KeyUsage, KeyUsages, SubjectKeyIdentifier};
use x509_cert::request::{CertReq, CertReqInfo, Version as RequestVersion};
use x509_cert::serial_number::SerialNumber;

use crate::certificate::{Certificate, Usage, Validity, check_signature_algorithm, public_key};
use crate::code::Fingerprint;
use crate::digest::Digest;
use crate::error::Refusal;
use crate::key::{SigningKey, check};
use crate::subject::{Role, Subject};

/// The largest request that is read, in bytes; the largest that is made has about twelve hundred.
pub const REQUEST_SIZE_MAX_BYTES: usize = 4 * 1024;

/// Below 2¹²⁷ and above 2¹²⁶: positive, of one length, and never guessed (RFC 5280, 4.1.2.2).
const SERIAL_NUMBER_LENGTH_BYTES: usize = 16;
/// RFC 7093, section 2, method 1.
const KEY_IDENTIFIER_LENGTH_BYTES: usize = 20;

/// The authority's self-signed certificate: it issues certificates for signing, and signs files itself.
///
/// # Errors
/// [`Refusal::WrongRole`] unless the subject is an authority; [`Refusal::UnusableName`],
/// [`Refusal::UnusableValidity`], [`Refusal::NoRandomness`].
pub fn make_authority(
    subject: &Subject,
    key: &SigningKey,
    validity: Validity,
    rng: &dyn SecureRandom,
) -> Result<Certificate, Refusal> {
    if subject.role != Role::Authority {
        return Err(Refusal::WrongRole { role: subject.role });
    }
    Template { subject, issuer: subject, public_key: key.public_key(), usage: Usage::Issuing, validity }.sign(key, rng)
}

/// A self-signed certificate with which a new key signs its own request; good for [`crate::Purpose::EnrolmentRequest`]
/// and nothing else.
///
/// # Errors
/// As [`make_authority`]; [`Refusal::WrongRole`] if the subject is an authority.
pub fn make_provisional(
    subject: &Subject,
    key: &SigningKey,
    validity: Validity,
    rng: &dyn SecureRandom,
) -> Result<Certificate, Refusal> {
    if subject.role == Role::Authority {
        return Err(Refusal::WrongRole { role: subject.role });
    }
    Template { subject, issuer: subject, public_key: key.public_key(), usage: Usage::Signing, validity }.sign(key, rng)
}

/// Certifies the key of `request` for `subject`: that of the request, or as the authority corrects it.
///
/// # Errors
/// [`Refusal::WrongRole`] for a second authority; [`Refusal::WrongMode`], [`Refusal::WrongElection`],
/// [`Refusal::WrongAuthority`] for a subject of another election; [`Refusal::KeyMismatch`] if `key` is not the
/// authority's; [`Refusal::UnusableValidity`] if the period is not inside the authority's own.
pub fn issue(
    request: &Request,
    subject: &Subject,
    authority: &Certificate,
    key: &SigningKey,
    validity: Validity,
    rng: &dyn SecureRandom,
) -> Result<Certificate, Refusal> {
    if subject.role == Role::Authority {
        return Err(Refusal::WrongRole { role: subject.role });
    }
    subject.check_belongs_to(authority.subject())?;
    if authority.usage() != Usage::Issuing {
        return Err(Refusal::WrongKeyUsage);
    }
    if key.public_key() != authority.public_key {
        return Err(Refusal::KeyMismatch);
    }
    if !authority.validity().contains(&validity) {
        return Err(Refusal::UnusableValidity);
    }
    let issuer = authority.subject();
    Template { subject, issuer, public_key: &request.public_key, usage: Usage::Signing, validity }.sign(key, rng)
}

/// A PKCS#10 certification request (RFC 2986) whose signature was checked: whoever made it has the private key.
#[derive(Clone, Debug)]
pub struct Request {
    der: Vec<u8>,
    subject: Subject,
    public_key: Vec<u8>,
}

impl Request {
    /// Asks for a certificate for `key`.
    ///
    /// # Errors
    /// [`Refusal::UnusableName`], [`Refusal::NoRandomness`].
    pub fn make(subject: &Subject, key: &SigningKey, rng: &dyn SecureRandom) -> Result<Self, Refusal> {
        let info = CertReqInfo {
            version: RequestVersion::V1,
            subject: subject.to_name()?,
            public_key: key_info(key.public_key()).map_err(|_| Refusal::DamagedRequest)?,
            attributes: SetOfVec::new(),
        };
        let signature = key.sign(&info.to_der().map_err(|_| Refusal::DamagedRequest)?, rng)?;
        let der = BitString::from_bytes(&signature)
            .and_then(|signature| CertReq { info, algorithm: ecdsa_sha_256(), signature }.to_der())
            .map_err(|_| Refusal::DamagedRequest)?;
        Self::from_der(&der)
    }

    /// Reads a request of the one form that [`Request::make`] writes and checks its signature.
    ///
    /// # Errors
    /// [`Refusal::Oversized`], [`Refusal::DamagedRequest`], [`Refusal::UnsupportedAlgorithm`],
    /// [`Refusal::WrongSignature`].
    pub fn from_der(der: &[u8]) -> Result<Self, Refusal> {
        if der.len() > REQUEST_SIZE_MAX_BYTES {
            return Err(Refusal::Oversized { limit_bytes: REQUEST_SIZE_MAX_BYTES });
        }
        let parsed = CertReq::from_der(der).map_err(|_| Refusal::DamagedRequest)?;
        let is_canonical = parsed.to_der().ok().as_deref() == Some(der);
        if !is_canonical || !parsed.info.attributes.is_empty() {
            return Err(Refusal::DamagedRequest);
        }
        check_signature_algorithm(&parsed.algorithm)?;
        let public_key = public_key(&parsed.info.public_key)?;
        let signed = parsed.info.to_der().map_err(|_| Refusal::DamagedRequest)?;
        check(&public_key, &signed, parsed.signature.as_bytes().unwrap_or_default())?;
        let subject = Subject::from_name(&parsed.info.subject).ok_or(Refusal::DamagedRequest)?;
        Ok(Self { der: der.to_vec(), subject, public_key })
    }

    /// The request's own bytes.
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// Whom the request speaks of; nobody has confirmed it.
    pub fn subject(&self) -> &Subject {
        &self.subject
    }

    /// SHA-256 of the bytes, to be compared by people before the certificate is issued.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.der)
    }

    /// What the centre reads out to the office: the beginning of what `sha256sum` says of the request.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&self.digest())
    }

    /// Whether `certificate` is for the key that asked.
    pub fn is_answered_by(&self, certificate: &Certificate) -> bool {
        self.public_key == certificate.public_key
    }
}

/// What stands in a certificate before it is signed.
pub(crate) struct Template<'a> {
    pub(crate) subject: &'a Subject,
    pub(crate) issuer: &'a Subject,
    pub(crate) public_key: &'a [u8],
    pub(crate) usage: Usage,
    pub(crate) validity: Validity,
}

impl Template<'_> {
    /// The certificate, signed with the issuer's key and read back as every stranger's is.
    pub(crate) fn sign(&self, issuer_key: &SigningKey, rng: &dyn SecureRandom) -> Result<Certificate, Refusal> {
        let unmade = |_| Refusal::DamagedCertificate { part: "structure" };
        let tbs_certificate = TbsCertificate {
            version: Version::V3,
            serial_number: make_serial_number(rng)?,
            signature: ecdsa_sha_256(),
            issuer: self.issuer.to_name()?,
            validity: self.validity.to_asn1()?,
            subject: self.subject.to_name()?,
            subject_public_key_info: key_info(self.public_key).map_err(unmade)?,
            issuer_unique_id: None,
            subject_unique_id: None,
            extensions: Some(self.extensions(issuer_key.public_key()).map_err(unmade)?),
        };
        let signature = issuer_key.sign(&tbs_certificate.to_der().map_err(unmade)?, rng)?;
        let signature = BitString::from_bytes(&signature).map_err(unmade)?;
        let certificate = x509_cert::Certificate { tbs_certificate, signature_algorithm: ecdsa_sha_256(), signature };
        Certificate::from_der(&certificate.to_der().map_err(unmade)?)
    }

    /// No extended key usage: `openssl cms -verify` refuses a signer that has one, unless told otherwise.
    fn extensions(&self, issuer_public_key: &[u8]) -> der::Result<Vec<Extension>> {
        let issues = self.usage == Usage::Issuing;
        let constraints = BasicConstraints { ca: issues, path_len_constraint: issues.then_some(0) };
        let usages = if issues {
            KeyUsages::DigitalSignature | KeyUsages::KeyCertSign | KeyUsages::CRLSign
        } else {
            KeyUsages::DigitalSignature | KeyUsages::NonRepudiation
        };
        let own = SubjectKeyIdentifier(key_identifier(self.public_key)?);
        let issuer = AuthorityKeyIdentifier {
            key_identifier: Some(key_identifier(issuer_public_key)?),
            ..AuthorityKeyIdentifier::default()
        };
        Ok(vec![
            extension(&constraints, true)?,
            extension(&KeyUsage(usages), true)?,
            extension(&own, false)?,
            extension(&issuer, false)?,
        ])
    }
}

fn extension<T: const_oid::AssociatedOid + Encode>(value: &T, critical: bool) -> der::Result<Extension> {
    Ok(Extension { extn_id: T::OID, critical, extn_value: OctetString::new(value.to_der()?)? })
}

fn make_serial_number(rng: &dyn SecureRandom) -> Result<SerialNumber, Refusal> {
    let mut bytes = [0; SERIAL_NUMBER_LENGTH_BYTES];
    rng.fill(&mut bytes).map_err(|_| Refusal::NoRandomness)?;
    bytes[0] = bytes[0] & 0x3f | 0x40;
    SerialNumber::new(&bytes).map_err(|_| Refusal::NoRandomness)
}

fn key_identifier(public_key: &[u8]) -> der::Result<OctetString> {
    OctetString::new(&Digest::of(public_key).as_bytes()[..KEY_IDENTIFIER_LENGTH_BYTES])
}

fn key_info(public_key: &[u8]) -> der::Result<SubjectPublicKeyInfoOwned> {
    Ok(SubjectPublicKeyInfoOwned {
        algorithm: AlgorithmIdentifierOwned {
            oid: rfc5912::ID_EC_PUBLIC_KEY,
            parameters: Some(Any::encode_from(&rfc5912::SECP_256_R_1)?),
        },
        subject_public_key: BitString::from_bytes(public_key)?,
    })
}

fn ecdsa_sha_256() -> AlgorithmIdentifierOwned {
    AlgorithmIdentifierOwned { oid: rfc5912::ECDSA_WITH_SHA_256, parameters: None }
}
