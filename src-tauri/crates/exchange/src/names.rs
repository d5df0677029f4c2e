//! The names of the payloads inside containers.

/// The result of one station.
pub const RECORD: &str = "record.json";
/// The definition of an election.
pub const ELECTION: &str = "election.json";
/// The authority's certificate beside the definition.
pub const AUTHORITY: &str = "authority.pem";
/// Its media type (RFC 8555, 9.1).
pub(crate) const AUTHORITY_MEDIA_TYPE: &str = "application/pem-certificate-chain";
/// A request for a certificate (RFC 5967).
pub const REQUEST: &str = "request.p10";
/// A certificate (RFC 2585).
pub const CERTIFICATE: &str = "certificate.cer";
