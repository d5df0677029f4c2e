//! The names of the payloads inside containers.

/// The result of one station.
pub const RECORD: &str = "record.json";
/// The definition of an election.
pub const ELECTION: &str = "election.json";
/// The authority's certificate beside the definition.
pub const AUTHORITY: &str = "authority.pem";
/// Its media type (RFC 8555, 9.1).
pub(crate) const AUTHORITY_MEDIA_TYPE: &str = "application/pem-certificate-chain";
/// The summary of a centre that closed.
pub const SUMMARY: &str = "summary.json";
/// A journal as JSON lines.
pub const JOURNAL: &str = "journal.jsonl";
/// Its media type.
pub(crate) const JOURNAL_MEDIA_TYPE: &str = "application/vnd.counterfoil.journal+jsonl; version=1";
/// What the authority states when it releases results.
pub const RELEASE: &str = "release.json";
/// What a publication says of itself.
pub const RESULTS: &str = "results.json";
/// All files of a publication.
pub const PUBLISHED: &str = "published.zip";
/// Its media type.
pub(crate) const PUBLISHED_MEDIA_TYPE: &str = "application/zip";
/// What a partial consolidation says of itself.
pub const PARTIAL: &str = "partial.json";
/// The result files of a partial consolidation, behind each other.
pub const COUNTED: &str = "counted.bin";
/// Its media type.
pub(crate) const COUNTED_MEDIA_TYPE: &str = "application/octet-stream";
/// Certificates that were withdrawn.
pub const REVOCATIONS: &str = "revocations.json";
/// A request for a certificate (RFC 5967).
pub const REQUEST: &str = "request.p10";
/// A certificate (RFC 2585).
pub const CERTIFICATE: &str = "certificate.cer";
