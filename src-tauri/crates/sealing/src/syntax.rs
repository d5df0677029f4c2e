//! The ASN.1 of the one form of signature that is made and read: RFC 5652 with RFC 5035's signing certificate.
//!
//! These structures borrow: a certificate inside stays the bytes that it was, so that it can be compared and hashed
//! without being read, and an office that opens thousands of files reads each certificate once.

use const_oid::ObjectIdentifier;
use const_oid::db::{rfc5911, rfc5912};
use der::asn1::{OctetStringRef, SetOfVec};
use der::{AnyRef, Sequence, ValueOrd};
use spki::AlgorithmIdentifierRef;

pub(crate) const ID_DATA: ObjectIdentifier = rfc5911::ID_DATA;
pub(crate) const ID_SIGNED_DATA: ObjectIdentifier = rfc5911::ID_SIGNED_DATA;
pub(crate) const ID_CONTENT_TYPE: ObjectIdentifier = rfc5911::ID_CONTENT_TYPE;
pub(crate) const ID_MESSAGE_DIGEST: ObjectIdentifier = rfc5911::ID_MESSAGE_DIGEST;
pub(crate) const ID_SIGNING_TIME: ObjectIdentifier = rfc5911::ID_SIGNING_TIME;
/// RFC 5035, section 3.
pub(crate) const ID_SIGNING_CERTIFICATE_V2: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.47");

/// SHA-256 without parameters (RFC 5754, section 2: they should be absent).
pub(crate) const SHA_256: AlgorithmIdentifierRef<'static> =
    AlgorithmIdentifierRef { oid: rfc5912::ID_SHA_256, parameters: None };
/// ECDSA with SHA-256; its parameters are always absent (RFC 5758, section 3.2).
pub(crate) const ECDSA_SHA_256: AlgorithmIdentifierRef<'static> =
    AlgorithmIdentifierRef { oid: rfc5912::ECDSA_WITH_SHA_256, parameters: None };

/// RFC 5652, section 3.
#[derive(Clone, Sequence)]
pub(crate) struct ContentInfo<'a> {
    pub(crate) content_type: ObjectIdentifier,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT")]
    pub(crate) content: SignedData<'a>,
}

/// RFC 5652, section 5.1, without revocation lists.
#[derive(Clone, Sequence)]
pub(crate) struct SignedData<'a> {
    pub(crate) version: u8,
    pub(crate) digest_algorithms: SetOfVec<AlgorithmIdentifierRef<'a>>,
    pub(crate) encapsulated: EncapsulatedContent<'a>,
    #[asn1(context_specific = "0", tag_mode = "IMPLICIT", constructed = "true", optional = "true")]
    pub(crate) certificates: Option<SetOfVec<AnyRef<'a>>>,
    pub(crate) signers: SetOfVec<SignerInfo<'a>>,
}

/// RFC 5652, section 5.2.
#[derive(Clone, Sequence)]
pub(crate) struct EncapsulatedContent<'a> {
    pub(crate) content_type: ObjectIdentifier,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    pub(crate) content: Option<AnyRef<'a>>,
}

/// RFC 5652, section 5.3.
#[derive(Clone, Sequence, ValueOrd)]
pub(crate) struct SignerInfo<'a> {
    pub(crate) version: u8,
    pub(crate) identifier: IssuerAndSerialNumber<'a>,
    pub(crate) digest_algorithm: AlgorithmIdentifierRef<'a>,
    #[asn1(context_specific = "0", tag_mode = "IMPLICIT", constructed = "true", optional = "true")]
    pub(crate) signed_attributes: Option<SetOfVec<Attribute<'a>>>,
    pub(crate) signature_algorithm: AlgorithmIdentifierRef<'a>,
    pub(crate) signature: OctetStringRef<'a>,
    #[asn1(context_specific = "1", tag_mode = "IMPLICIT", constructed = "true", optional = "true")]
    pub(crate) unsigned_attributes: Option<SetOfVec<Attribute<'a>>>,
}

/// RFC 5652, section 10.2.4; name and number stay as they are encoded.
#[derive(Clone, Sequence, ValueOrd)]
pub(crate) struct IssuerAndSerialNumber<'a> {
    pub(crate) issuer: AnyRef<'a>,
    pub(crate) serial_number: AnyRef<'a>,
}

/// RFC 5652, section 5.3.
#[derive(Clone, Sequence, ValueOrd)]
pub(crate) struct Attribute<'a> {
    pub(crate) oid: ObjectIdentifier,
    pub(crate) values: SetOfVec<AnyRef<'a>>,
}

/// RFC 5035, section 3, without policies.
#[derive(Clone, Sequence)]
pub(crate) struct SigningCertificateV2<'a> {
    pub(crate) certificates: Vec<EssCertIdV2<'a>>,
}

/// RFC 5035, section 4, with the default algorithm SHA-256, which DER leaves out.
#[derive(Clone, Sequence)]
pub(crate) struct EssCertIdV2<'a> {
    pub(crate) hash: OctetStringRef<'a>,
}
