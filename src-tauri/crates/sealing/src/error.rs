//! Why something was refused, as a stable code and its parameters.

use std::fmt;

use chrono::{DateTime, SecondsFormat, Utc};

use crate::code::Fingerprint;
use crate::subject::{Mode, Role};

/// The one reason for which bytes, a certificate, a key or a passphrase were refused.
///
/// Texts for people are looked up by [`Refusal::code`]; nothing here is secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The signature is not the strict DER of a detached CAdES-B-B signature; `part` says where reading stopped.
    DamagedSignature {
        /// A word for the part of the structure.
        part: &'static str,
    },
    /// Larger than anything this program makes.
    Oversized {
        /// The largest size that is read, in bytes.
        limit_bytes: usize,
    },
    /// Anything but ECDSA over P-256 with SHA-256.
    UnsupportedAlgorithm,
    /// A signature by nobody or by several.
    NotOneSigner {
        /// How many signers were found.
        found: usize,
    },
    /// The signature carries the content inside itself.
    EmbeddedContent,
    /// The signature carries attributes that nobody signed.
    UnsignedAttributes,
    /// The signed digest is that of other content.
    WrongDigest,
    /// A signing time where none may be (inside a PDF), or none where one must be.
    WrongSigningTime,
    /// The signature does not bring the signer's certificate.
    MissingCertificate,
    /// The signature brings a certificate that is neither the signer's nor the authority's.
    UnexpectedCertificate,
    /// The mathematics of the signature is wrong: other key, other attributes or forged.
    WrongSignature,
    /// Not the strict DER (or PEM) of a certificate with a subject of ours.
    DamagedCertificate {
        /// A word for the part of the structure.
        part: &'static str,
    },
    /// Not issued by the authority of this election.
    UnknownSigner {
        /// Of the certificate that was presented.
        fingerprint: Fingerprint,
    },
    /// A certificate whose time is over.
    CertificateExpired {
        /// The last instant of its validity.
        not_after: DateTime<Utc>,
    },
    /// A certificate whose time has not come.
    CertificateNotYetValid {
        /// The first instant of its validity.
        not_before: DateTime<Utc>,
    },
    /// A certificate that the office has withdrawn.
    Revoked {
        /// Of the withdrawn certificate.
        fingerprint: Fingerprint,
    },
    /// A signer who may not sign this kind of file.
    WrongRole {
        /// The signer's role.
        role: Role,
    },
    /// A certificate for another election.
    WrongElection {
        /// The election that the certificate names.
        election: String,
    },
    /// A certificate of another authority's name.
    WrongAuthority {
        /// The authority that the certificate names.
        authority: String,
    },
    /// A test certificate in a live election, or the reverse.
    WrongMode {
        /// The mode that the certificate names.
        mode: Mode,
    },
    /// A certificate that may issue where it should only sign, or the reverse.
    WrongKeyUsage,
    /// Not a PKCS#10 request signed by the key that it names.
    DamagedRequest,
    /// Not a PKCS#8 private key on P-256.
    DamagedKey,
    /// The private key does not belong to the certificate.
    KeyMismatch,
    /// A name that cannot stand in a certificate: empty, too long, with control characters or blanks at its ends.
    UnusableName {
        /// Which part of the subject.
        field: &'static str,
    },
    /// A period that ends before it begins, or lies outside the years 1970 to 9999.
    UnusableValidity,
    /// The passphrase does not open the slot, or the slot was changed.
    WrongPassphrase,
    /// A passphrase that could be guessed.
    WeakPassphrase {
        /// `too-short`, `too-long`, `common` or `repetitive`.
        reason: &'static str,
    },
    /// A slot whose fields have impossible lengths.
    DamagedSlot,
    /// Key-derivation parameters that are too weak to protect or too large to be meant.
    UnsafeKeyDerivation,
    /// A code typed or read by a person that has a wrong length, character or check group.
    DamagedCode,
    /// The source of randomness failed.
    NoRandomness,
}

impl Refusal {
    /// The stable name of the reason; the text for people has the key `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::DamagedSignature { .. } => "damaged-signature",
            Self::Oversized { .. } => "oversized",
            Self::UnsupportedAlgorithm => "unsupported-algorithm",
            Self::NotOneSigner { .. } => "not-one-signer",
            Self::EmbeddedContent => "embedded-content",
            Self::UnsignedAttributes => "unsigned-attributes",
            Self::WrongDigest => "wrong-digest",
            Self::WrongSigningTime => "wrong-signing-time",
            Self::MissingCertificate => "missing-certificate",
            Self::UnexpectedCertificate => "unexpected-certificate",
            Self::WrongSignature => "wrong-signature",
            Self::DamagedCertificate { .. } => "damaged-certificate",
            Self::UnknownSigner { .. } => "unknown-signer",
            Self::CertificateExpired { .. } => "certificate-expired",
            Self::CertificateNotYetValid { .. } => "certificate-not-yet-valid",
            Self::Revoked { .. } => "revoked",
            Self::WrongRole { .. } => "wrong-role",
            Self::WrongElection { .. } => "wrong-election",
            Self::WrongAuthority { .. } => "wrong-authority",
            Self::WrongMode { .. } => "wrong-mode",
            Self::WrongKeyUsage => "wrong-key-usage",
            Self::DamagedRequest => "damaged-request",
            Self::DamagedKey => "damaged-key",
            Self::KeyMismatch => "key-mismatch",
            Self::UnusableName { .. } => "unusable-name",
            Self::UnusableValidity => "unusable-validity",
            Self::WrongPassphrase => "wrong-passphrase",
            Self::WeakPassphrase { .. } => "weak-passphrase",
            Self::DamagedSlot => "damaged-slot",
            Self::UnsafeKeyDerivation => "unsafe-key-derivation",
            Self::DamagedCode => "damaged-code",
            Self::NoRandomness => "no-randomness",
        }
    }

    /// The parameters that the text for people may use, in a fixed order.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::DamagedSignature { part } | Self::DamagedCertificate { part } => {
                vec![("part", (*part).to_owned())]
            }
            Self::Oversized { limit_bytes } => vec![("limit-bytes", limit_bytes.to_string())],
            Self::NotOneSigner { found } => vec![("found", found.to_string())],
            Self::UnknownSigner { fingerprint } | Self::Revoked { fingerprint } => {
                vec![("fingerprint", fingerprint.to_string())]
            }
            Self::CertificateExpired { not_after } => vec![("not-after", instant(*not_after))],
            Self::CertificateNotYetValid { not_before } => {
                vec![("not-before", instant(*not_before))]
            }
            Self::WrongRole { role } => vec![("role", role.as_str().to_owned())],
            Self::WrongElection { election } => vec![("election", election.clone())],
            Self::WrongAuthority { authority } => vec![("authority", authority.clone())],
            Self::WrongMode { mode } => vec![("mode", mode.as_str().to_owned())],
            Self::UnusableName { field } => vec![("field", (*field).to_owned())],
            Self::WeakPassphrase { reason } => vec![("reason", (*reason).to_owned())],
            _ => Vec::new(),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())?;
        for (name, value) in self.params() {
            write!(formatter, " {name}={value}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
