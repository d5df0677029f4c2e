//! What a signature may be for, and who may give it.

use crate::subject::Role;

/// The kind of a signed file. Its media type stands inside what is signed, so that one kind never passes for another;
/// a new version of a kind gets a purpose of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// The definition of an election.
    Election,
    /// A new key asks for its certificate; signed by that key alone.
    EnrolmentRequest,
    /// The certificate that answers a request.
    CentreCertificate,
    /// Certificates that the authority withdrew.
    Revocations,
    /// The result of one station.
    Result,
    /// A centre has finished.
    Close,
    /// The authority allows results to be shown.
    Release,
    /// Published results.
    Results,
    /// What one of several offices counted.
    Partial,
    /// The printed protocol as a PDF, whose signature (PAdES) lies inside the PDF.
    Protocol,
}

/// What a purpose means for a file and its signature.
struct Terms {
    extension: &'static str,
    media_type: &'static str,
    signers: &'static [Role],
}

impl Purpose {
    /// Every purpose.
    pub const ALL: [Self; 10] = [
        Self::Election,
        Self::EnrolmentRequest,
        Self::CentreCertificate,
        Self::Revocations,
        Self::Result,
        Self::Close,
        Self::Release,
        Self::Results,
        Self::Partial,
        Self::Protocol,
    ];

    /// What file names of this kind end in, without the first dot.
    pub fn extension(self) -> &'static str {
        self.terms().extension
    }

    /// The media type of the root payload; it stands in the signed manifest.
    pub fn media_type(self) -> &'static str {
        self.terms().media_type
    }

    /// The roles that may sign this kind.
    pub fn signers(self) -> &'static [Role] {
        self.terms().signers
    }

    /// Whether the signature states its time. In a PDF it must not: the time stands in `/M` (ETSI EN 319 142-1, 6.3).
    pub fn states_time(self) -> bool {
        self != Self::Protocol
    }

    /// Whether the signer vouches for itself because it has no certificate from the authority yet.
    pub fn is_self_signed(self) -> bool {
        self == Self::EnrolmentRequest
    }

    fn terms(self) -> Terms {
        let (extension, media_type, signers): (_, _, &[Role]) = match self {
            Self::Election => {
                ("election.asice", "application/vnd.counterfoil.election+json; version=1", &[Role::Authority])
            }
            Self::EnrolmentRequest => ("request.asice", "application/pkcs10", &[Role::Office, Role::Centre]),
            Self::CentreCertificate => ("centre.asice", "application/pkix-cert", &[Role::Authority]),
            Self::Revocations => {
                ("revoked.asice", "application/vnd.counterfoil.revocations+json; version=1", &[Role::Authority])
            }
            Self::Result => ("result.asice", "application/vnd.counterfoil.record+json; version=1", &[Role::Centre]),
            Self::Close => ("close.asice", "application/vnd.counterfoil.close+json; version=1", &[Role::Centre]),
            Self::Release => {
                ("release.asice", "application/vnd.counterfoil.release+json; version=1", &[Role::Authority])
            }
            Self::Results => ("results.asice", "application/vnd.counterfoil.results+json; version=1", &[Role::Office]),
            Self::Partial => ("partial.asice", "application/vnd.counterfoil.partial+json; version=1", &[Role::Office]),
            Self::Protocol => ("pdf", "application/pdf", &[Role::Centre, Role::Office]),
        };
        Terms { extension, media_type, signers }
    }
}
