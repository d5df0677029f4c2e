//! Detached CMS signatures of level CAdES-B-B (ETSI EN 319 122-1), made and strictly read.

use std::fmt;

use chrono::{DateTime, Utc};
use const_oid::ObjectIdentifier;
use der::asn1::{OctetStringRef, SetOfVec};
use der::{AnyRef, Decode, Encode};
use ring::rand::SecureRandom;
use x509_cert::time::Time;

use crate::certificate::{Certificate, from_asn1_time, to_asn1_time};
use crate::digest::Digest;
use crate::error::Refusal;
use crate::key::{SigningKey, check};
use crate::syntax::{
    Attribute, ContentInfo, ECDSA_SHA_256, EncapsulatedContent, EssCertIdV2, ID_CONTENT_TYPE, ID_DATA,
    ID_MESSAGE_DIGEST, ID_SIGNED_DATA, ID_SIGNING_CERTIFICATE_V2, ID_SIGNING_TIME, IssuerAndSerialNumber, SHA_256,
    SignedData, SignerInfo, SigningCertificateV2,
};

/// The largest signature that is read, in bytes; with both certificates one has about two thousand.
pub const SIGNATURE_SIZE_MAX_BYTES: usize = 16 * 1024;

/// The signer's certificate and the authority's.
const CERTIFICATE_COUNT_MAX: usize = 2;
/// The version of a signature by issuer and serial number over plain data (RFC 5652, 5.1 and 5.3).
const VERSION: u8 = 1;

/// Signs content that has the digest `content`.
///
/// `certificates` are put into the signature: first the signer's, then if wanted the authority's. `at` is the signing
/// time that the signer claims; a signature inside a PDF must have none (ETSI EN 319 142-1, 6.3).
///
/// # Errors
/// [`Refusal::MissingCertificate`] without certificates, [`Refusal::UnexpectedCertificate`] with more than two,
/// [`Refusal::KeyMismatch`] if the key is not the first one's, [`Refusal::NoRandomness`].
pub fn sign(
    content: &Digest,
    certificates: &[&Certificate],
    key: &SigningKey,
    at: Option<DateTime<Utc>>,
    rng: &dyn SecureRandom,
) -> Result<Vec<u8>, Refusal> {
    let signer = *certificates.first().ok_or(Refusal::MissingCertificate)?;
    if key.public_key() != signer.public_key {
        return Err(Refusal::KeyMismatch);
    }
    let at = at.map(|at| to_asn1_time(at).ok_or(damaged("signing-time"))).transpose()?;
    let certificate_set = certificate_set(certificates)?;
    let values = AttributeValues::of(content, signer, at).map_err(|_| damaged("attributes"))?;
    let attributes = values.attributes().map_err(|_| damaged("attributes"))?;
    let signed = attributes.to_der().map_err(|_| damaged("attributes"))?;
    let signature = key.sign(&signed, rng)?;
    // A fault of the machine while signing must not leave the house.
    check(&signer.public_key, &signed, &signature)?;
    assemble(signer, certificate_set, attributes, &signature).map_err(|_| damaged("structure"))
}

/// A signature that has the right form; nothing is proven yet.
#[derive(Clone)]
pub struct Signature<'a> {
    data: SignedData<'a>,
    /// The signed attributes as the DER `SET OF` over which the signature is made (RFC 5652, 5.4).
    signed: Vec<u8>,
    claims: Claims,
}

/// What the signed attributes state.
#[derive(Clone)]
struct Claims {
    content: Digest,
    certificate: Digest,
    at: Option<DateTime<Utc>>,
}

impl fmt::Debug for Signature<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Signature(over {}, by {})", self.claims.content, self.claims.certificate)
    }
}

impl<'a> Signature<'a> {
    /// Reads the one form that [`sign`] writes: one signer, ECDSA with SHA-256, detached, canonical DER to the last
    /// byte, no attribute beside content type, message digest, signing time and signing certificate.
    ///
    /// # Errors
    /// [`Refusal::Oversized`], [`Refusal::DamagedSignature`], [`Refusal::NotOneSigner`],
    /// [`Refusal::EmbeddedContent`], [`Refusal::UnsignedAttributes`], [`Refusal::UnsupportedAlgorithm`],
    /// [`Refusal::UnexpectedCertificate`].
    pub fn parse(der: &'a [u8]) -> Result<Self, Refusal> {
        if der.len() > SIGNATURE_SIZE_MAX_BYTES {
            return Err(Refusal::Oversized { limit_bytes: SIGNATURE_SIZE_MAX_BYTES });
        }
        let info = ContentInfo::from_der(der).map_err(|_| damaged("structure"))?;
        // The reader sorts sets; only what is sorted, and in every other way canonical, comes out as it went in.
        if info.to_der().ok().as_deref() != Some(der) {
            return Err(damaged("structure"));
        }
        if info.content_type != ID_SIGNED_DATA {
            return Err(damaged("content-type"));
        }
        let data = info.content;
        let attributes = check_form(&data)?;
        let claims = Claims::read(attributes)?;
        let signed = attributes.to_der().map_err(|_| damaged("attributes"))?;
        Ok(Self { data, signed, claims })
    }

    /// The digest of the content that was signed, as the signature states it.
    pub fn content(&self) -> Digest {
        self.claims.content
    }

    /// The digest of the signer's certificate, as the signature states it.
    pub fn certificate(&self) -> Digest {
        self.claims.certificate
    }

    /// The signing time that the signer claims.
    pub fn signed_at(&self) -> Option<DateTime<Utc>> {
        self.claims.at
    }

    /// The bytes of the certificates that come with the signature, in the order of their encoding.
    ///
    /// # Errors
    /// [`Refusal::DamagedSignature`] if they cannot be written out again.
    pub fn certificates(&self) -> Result<Vec<Vec<u8>>, Refusal> {
        let certificates = self.data.certificates.iter().flat_map(SetOfVec::iter);
        certificates.map(|certificate| certificate.to_der().map_err(|_| damaged("certificates"))).collect()
    }

    /// The same signature without certificates: short enough for a QR code.
    ///
    /// # Errors
    /// [`Refusal::DamagedSignature`] if it cannot be written out again.
    pub fn without_certificates(&self) -> Result<Vec<u8>, Refusal> {
        self.rewritten(None)
    }

    /// The same signature with these certificates and no others.
    ///
    /// # Errors
    /// As [`sign`].
    pub fn with_certificates(&self, certificates: &[&Certificate]) -> Result<Vec<u8>, Refusal> {
        self.rewritten(Some(certificate_set(certificates)?))
    }

    fn rewritten(&self, certificates: Option<SetOfVec<AnyRef<'_>>>) -> Result<Vec<u8>, Refusal> {
        let content = SignedData { certificates, ..self.data.clone() };
        ContentInfo { content_type: ID_SIGNED_DATA, content }.to_der().map_err(|_| damaged("structure"))
    }

    /// Checks that `certificate` is the one that was signed for, and that its key made the signature.
    pub(crate) fn check(&self, certificate: &Certificate) -> Result<(), Refusal> {
        let signer = self.signer();
        let encoded = |part: AnyRef<'_>| part.to_der().map_err(|_| damaged("signer"));
        if self.claims.certificate != certificate.digest()
            || encoded(signer.identifier.issuer)? != certificate.issuer_der
            || encoded(signer.identifier.serial_number)? != certificate.serial_number_der
        {
            return Err(damaged("signer"));
        }
        check(&certificate.public_key, &self.signed, signer.signature.as_bytes())
    }

    fn signer(&self) -> &SignerInfo<'a> {
        self.data.signers.get(0).expect("the form was checked: there is one signer")
    }
}

/// The encoded values of the signed attributes.
struct AttributeValues {
    content_type: Vec<u8>,
    content: Vec<u8>,
    certificate: Vec<u8>,
    at: Option<Vec<u8>>,
}

impl AttributeValues {
    fn of(content: &Digest, signer: &Certificate, at: Option<Time>) -> der::Result<Self> {
        let certificate = signer.digest();
        let hash = OctetStringRef::new(certificate.as_bytes())?;
        Ok(Self {
            content_type: ID_DATA.to_der()?,
            content: OctetStringRef::new(content.as_bytes())?.to_der()?,
            certificate: SigningCertificateV2 { certificates: vec![EssCertIdV2 { hash }] }.to_der()?,
            at: at.map(|at| at.to_der()).transpose()?,
        })
    }

    fn attributes(&self) -> der::Result<SetOfVec<Attribute<'_>>> {
        let mut attributes = vec![
            attribute(ID_CONTENT_TYPE, &self.content_type)?,
            attribute(ID_MESSAGE_DIGEST, &self.content)?,
            attribute(ID_SIGNING_CERTIFICATE_V2, &self.certificate)?,
        ];
        if let Some(at) = &self.at {
            attributes.push(attribute(ID_SIGNING_TIME, at)?);
        }
        SetOfVec::try_from(attributes)
    }
}

impl Claims {
    /// Reads the signed attributes: each of the four kinds at most once and with one value, no fifth kind.
    fn read(attributes: &SetOfVec<Attribute<'_>>) -> Result<Self, Refusal> {
        let (mut content_type, mut content, mut certificate, mut at) = (None, None, None, None);
        for attribute in attributes.iter() {
            let [value] = attribute.values.as_slice() else { return Err(damaged("attributes")) };
            let is_second = match attribute.oid {
                ID_CONTENT_TYPE => content_type.replace(value.decode_as::<ObjectIdentifier>()).is_some(),
                ID_MESSAGE_DIGEST => content.replace(message_digest(*value)?).is_some(),
                ID_SIGNING_CERTIFICATE_V2 => certificate.replace(signing_certificate(*value)?).is_some(),
                ID_SIGNING_TIME => at.replace(signing_time(*value)?).is_some(),
                _ => return Err(damaged("attributes")),
            };
            if is_second {
                return Err(damaged("attributes"));
            }
        }
        if content_type != Some(Ok(ID_DATA)) {
            return Err(damaged("content-type"));
        }
        Ok(Self {
            content: content.ok_or(damaged("message-digest"))?,
            certificate: certificate.ok_or(damaged("signing-certificate"))?,
            at,
        })
    }
}

fn message_digest(value: AnyRef<'_>) -> Result<Digest, Refusal> {
    let digest = value.decode_as::<OctetStringRef<'_>>().map_err(|_| damaged("message-digest"))?;
    digest_of(digest).ok_or(damaged("message-digest"))
}

fn signing_certificate(value: AnyRef<'_>) -> Result<Digest, Refusal> {
    let refusal = damaged("signing-certificate");
    let Ok(list) = value.decode_as::<SigningCertificateV2<'_>>() else { return Err(refusal) };
    let [certificate] = list.certificates.as_slice() else { return Err(refusal) };
    digest_of(certificate.hash).ok_or(refusal)
}

fn signing_time(value: AnyRef<'_>) -> Result<DateTime<Utc>, Refusal> {
    let time = value.to_der().and_then(|der| Time::from_der(&der)).map_err(|_| damaged("signing-time"))?;
    from_asn1_time(time).ok_or(damaged("signing-time"))
}

fn digest_of(octets: OctetStringRef<'_>) -> Option<Digest> {
    octets.as_bytes().try_into().ok().map(Digest)
}

/// Checks everything that is the same in every signature and returns the attributes of the one signer.
fn check_form<'s, 'a>(data: &'s SignedData<'a>) -> Result<&'s SetOfVec<Attribute<'a>>, Refusal> {
    if data.encapsulated.content.is_some() {
        return Err(Refusal::EmbeddedContent);
    }
    let [signer] = data.signers.as_slice() else {
        return Err(Refusal::NotOneSigner { found: data.signers.len() });
    };
    if signer.unsigned_attributes.is_some() {
        return Err(Refusal::UnsignedAttributes);
    }
    if data.digest_algorithms.as_slice() != [SHA_256]
        || signer.digest_algorithm != SHA_256
        || signer.signature_algorithm != ECDSA_SHA_256
    {
        return Err(Refusal::UnsupportedAlgorithm);
    }
    if data.version != VERSION || signer.version != VERSION || data.encapsulated.content_type != ID_DATA {
        return Err(damaged("version"));
    }
    let certificate_count = data.certificates.as_ref().map(SetOfVec::len);
    if certificate_count == Some(0) {
        return Err(damaged("certificates"));
    }
    if certificate_count > Some(CERTIFICATE_COUNT_MAX) {
        return Err(Refusal::UnexpectedCertificate);
    }
    signer.signed_attributes.as_ref().ok_or(damaged("attributes"))
}

fn certificate_set<'a>(certificates: &[&'a Certificate]) -> Result<SetOfVec<AnyRef<'a>>, Refusal> {
    match certificates.len() {
        0 => return Err(Refusal::MissingCertificate),
        1..=CERTIFICATE_COUNT_MAX => (),
        _ => return Err(Refusal::UnexpectedCertificate),
    }
    let encoded = certificates.iter().map(|certificate| AnyRef::from_der(certificate.der()));
    encoded.collect::<der::Result<Vec<_>>>().and_then(SetOfVec::try_from).map_err(|_| damaged("certificates"))
}

fn attribute(oid: ObjectIdentifier, value: &[u8]) -> der::Result<Attribute<'_>> {
    Ok(Attribute { oid, values: SetOfVec::try_from(vec![AnyRef::from_der(value)?])? })
}

fn assemble(
    signer: &Certificate,
    certificates: SetOfVec<AnyRef<'_>>,
    attributes: SetOfVec<Attribute<'_>>,
    signature: &[u8],
) -> der::Result<Vec<u8>> {
    let signer = SignerInfo {
        version: VERSION,
        identifier: IssuerAndSerialNumber {
            issuer: AnyRef::from_der(&signer.issuer_der)?,
            serial_number: AnyRef::from_der(&signer.serial_number_der)?,
        },
        digest_algorithm: SHA_256,
        signed_attributes: Some(attributes),
        signature_algorithm: ECDSA_SHA_256,
        signature: OctetStringRef::new(signature)?,
        unsigned_attributes: None,
    };
    let content = SignedData {
        version: VERSION,
        digest_algorithms: SetOfVec::try_from(vec![SHA_256])?,
        encapsulated: EncapsulatedContent { content_type: ID_DATA, content: None },
        certificates: Some(certificates),
        signers: SetOfVec::try_from(vec![signer])?,
    };
    ContentInfo { content_type: ID_SIGNED_DATA, content }.to_der()
}

fn damaged(part: &'static str) -> Refusal {
    Refusal::DamagedSignature { part }
}
