//! Signed containers: ASiC-E with CAdES (ETSI EN 319 162-1), written deterministically and read without indulgence.

use chrono::{DateTime, Utc};
use sealing::{Certificate, Digest, KeyRing, Purpose, SecureRandom, Signer, SigningKey};

use crate::archive;
pub use crate::archive::Caps;
use crate::error::{Refusal, shown};
use crate::manifest::{self, Listed, SIGNATURE_NAME};

/// The entry that says what the ZIP file is.
pub(crate) const MIMETYPE_NAME: &str = "mimetype";
/// Its content (ETSI EN 319 162-1, clause 4.4.2).
const MIMETYPE: &[u8] = b"application/vnd.etsi.asic-e+zip";
/// What is signed.
pub(crate) const MANIFEST_NAME: &str = "META-INF/ASiCManifest.xml";
/// Where the standard's own files lie.
const META_INF: &str = "META-INF/";

const MIB_BYTES: usize = 1024 * 1024;

impl Caps {
    /// The sizes of a kind of file. A result has a few kilobytes; the largest possible one, with an explanation for each
    /// rule of the largest form, stays below its cap.
    pub fn of(purpose: Purpose) -> Self {
        let mib = match purpose {
            Purpose::EnrolmentRequest | Purpose::CentreCertificate | Purpose::Release => (1, 1),
            Purpose::Revocations => (4, 8),
            Purpose::Result => (4, 8),
            Purpose::Election | Purpose::Close | Purpose::Results | Purpose::Partial | Purpose::Protocol => (256, 512),
        };
        Self { file_bytes: mib.0 * MIB_BYTES, inflated_bytes: mib.1 * MIB_BYTES }
    }
}

/// A file inside a container.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payload<'a> {
    /// Its name: ASCII letters, digits, dots, dashes and underscores.
    pub name: &'a str,
    /// Its media type.
    pub media_type: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
}

/// Who signs, and when.
#[derive(Clone, Copy)]
pub struct Signatory<'a> {
    /// The private key.
    pub key: &'a SigningKey,
    /// The signer's certificate and, unless that is the authority's own, the authority's.
    pub certificates: &'a [&'a Certificate],
    /// The time that the signer claims.
    pub at: DateTime<Utc>,
    /// The source of randomness.
    pub rng: &'a dyn SecureRandom,
}

/// Makes a container. But for the signature, which has a random part, equal arguments give equal bytes.
///
/// `root` is the chief payload, by name and content; its media type is that of `purpose`.
///
/// # Errors
/// What [`sealing::sign`] refuses; [`Refusal::TooLarge`]; [`Refusal::UnsafePath`] for an unusable name.
pub fn write(
    purpose: Purpose,
    root: (&str, &[u8]),
    others: &[Payload<'_>],
    signatory: &Signatory<'_>,
) -> Result<Vec<u8>, Refusal> {
    let root = Payload { name: root.0, media_type: purpose.media_type(), bytes: root.1 };
    let payloads: Vec<Payload<'_>> = std::iter::once(root).chain(others.iter().copied()).collect();
    let manifest = manifest_of(&payloads);
    let Signatory { key, certificates, at, rng } = *signatory;
    let signature = sealing::sign(&Digest::of(&manifest), certificates, key, Some(at), rng)?;
    let bytes = assemble(&payloads, &manifest, &signature)?;
    let is_readable = read(&bytes, Caps::of(purpose));
    is_readable.map(|_| bytes)
}

/// The manifest of these payloads, of which the first is the root.
pub(crate) fn manifest_of(payloads: &[Payload<'_>]) -> Vec<u8> {
    let listed = |(index, payload): (usize, &Payload<'_>)| Listed {
        name: payload.name.into(),
        media_type: payload.media_type.into(),
        digest: Digest::of(payload.bytes),
        is_root: index == 0,
    };
    manifest::write(&payloads.iter().enumerate().map(listed).collect::<Vec<_>>())
}

/// The ZIP file around payloads, manifest and signature.
pub(crate) fn assemble(payloads: &[Payload<'_>], manifest: &[u8], signature: &[u8]) -> Result<Vec<u8>, Refusal> {
    let mut entries: Vec<(&str, &[u8])> = vec![(MIMETYPE_NAME, MIMETYPE)];
    entries.extend(payloads.iter().map(|payload| (payload.name, payload.bytes)));
    entries.extend([(MANIFEST_NAME, manifest), (SIGNATURE_NAME, signature)]);
    archive::write(&entries)
}

/// Reads a container and checks its structure and digests; who signed it is not yet known.
///
/// # Errors
/// In this order: size, the shape of the ZIP file, its entries, the manifest, the digests of the payloads.
pub fn read(bytes: &[u8], caps: Caps) -> Result<Unproven, Refusal> {
    let mut entries = archive::read(bytes, caps)?;
    if entries.first().is_none_or(|(name, content)| *name != MIMETYPE_NAME || content != MIMETYPE) {
        return Err(Refusal::MimetypeFirst);
    }
    let signature = take_last(&mut entries, SIGNATURE_NAME)?;
    let manifest = take_last(&mut entries, MANIFEST_NAME)?;
    entries.remove(0);
    if let Some((name, _)) = entries.iter().find(|(name, _)| name.starts_with(META_INF)) {
        return Err(Refusal::UnexpectedEntry { name: (*name).into() });
    }
    let listed = manifest::read(&manifest)?;
    check_listed(&listed, &entries)?;
    let payloads = listed.into_iter().zip(entries).map(|(listed, (_, bytes))| Kept { listed, bytes }).collect();
    Ok(Unproven { payloads, manifest, signature, file: Digest::of(bytes) })
}

/// Takes the entry of this name from the end of the list.
fn take_last(entries: &mut Vec<(&str, Vec<u8>)>, name: &str) -> Result<Vec<u8>, Refusal> {
    match entries.iter().position(|(entry, _)| *entry == name) {
        None => Err(Refusal::MissingEntry { name: name.into() }),
        Some(place) if place + 1 == entries.len() => Ok(entries.remove(place).1),
        Some(place) => {
            let behind = entries.get(place + 1).map_or(name, |(entry, _)| *entry);
            Err(Refusal::UnexpectedEntry { name: behind.into() })
        }
    }
}

/// The entries are exactly those that the manifest lists, in its order, with its digests.
fn check_listed(listed: &[Listed], entries: &[(&str, Vec<u8>)]) -> Result<(), Refusal> {
    let is_listed = |name: &str| listed.iter().any(|file| file.name == name);
    if let Some((name, _)) = entries.iter().find(|(name, _)| !is_listed(name)) {
        return Err(Refusal::UnlistedPayload { name: (*name).into() });
    }
    for (index, file) in listed.iter().enumerate() {
        if !entries.iter().any(|(name, _)| *name == file.name) {
            return Err(Refusal::MissingEntry { name: shown(&file.name) });
        }
        let Some((_, bytes)) = entries.get(index).filter(|(name, _)| *name == file.name) else {
            return Err(Refusal::BadManifest { part: "order" });
        };
        if Digest::of(bytes) != file.digest {
            return Err(Refusal::DigestMismatch { name: file.name.clone() });
        }
    }
    Ok(())
}

/// A payload that was read.
struct Kept {
    listed: Listed,
    bytes: Vec<u8>,
}

impl Kept {
    fn as_payload(&self) -> Payload<'_> {
        Payload { name: &self.listed.name, media_type: &self.listed.media_type, bytes: &self.bytes }
    }
}

/// A container whose structure is right and whose signature nobody has looked at. There is nothing to be done with it
/// but to prove it.
pub struct Unproven {
    payloads: Vec<Kept>,
    manifest: Vec<u8>,
    signature: Vec<u8>,
    file: Digest,
}

/// What a container claims to be, for the eyes of somebody who knows that nothing of it is proven.
pub struct Untrusted<'a> {
    /// The payloads, the root first.
    pub payloads: Vec<Payload<'a>>,
    /// What the signature was made over.
    pub manifest: &'a [u8],
    /// The signature.
    pub signature: &'a [u8],
    /// What the root's media type says it is.
    pub purpose: Option<Purpose>,
    /// SHA-256 of the whole file.
    pub file: Digest,
}

impl Unproven {
    /// Proves who signed, for `purpose`, at `at`.
    ///
    /// # Errors
    /// [`Refusal::WrongMediaType`] for another kind of file; then what [`KeyRing::verify`] refuses.
    pub fn prove(self, key_ring: &KeyRing, purpose: Purpose, at: DateTime<Utc>) -> Result<Proven, Refusal> {
        let found = self.payloads.first().map_or("", |root| root.listed.media_type.as_str());
        if found != purpose.media_type() {
            return Err(Refusal::WrongMediaType { expected: purpose.media_type(), found: shown(found) });
        }
        let signer = key_ring.verify(&self.manifest, &self.signature, purpose, at)?.signer().clone();
        Ok(Proven { payloads: self.payloads, signer, file: self.file })
    }

    /// What the file claims. Nothing of this may be stored, counted or acted upon; it is for showing to a person who is
    /// told so, and for finding the certificate that a person then compares.
    pub fn inspect_without_trust(&self) -> Untrusted<'_> {
        let payloads: Vec<Payload<'_>> = self.payloads.iter().map(Kept::as_payload).collect();
        let media_type = payloads.first().map(|root| root.media_type);
        Untrusted {
            purpose: Purpose::ALL.into_iter().find(|purpose| Some(purpose.media_type()) == media_type),
            payloads,
            manifest: &self.manifest,
            signature: &self.signature,
            file: self.file,
        }
    }
}

/// A container that was signed by somebody who may, for the purpose that was asked for.
pub struct Proven {
    payloads: Vec<Kept>,
    signer: Signer,
    file: Digest,
}

impl Proven {
    /// Who signed.
    pub fn signer(&self) -> &Signer {
        &self.signer
    }

    /// SHA-256 of the whole file.
    pub fn file(&self) -> Digest {
        self.file
    }

    /// The payloads, which must be exactly those of these names, in this order.
    ///
    /// # Errors
    /// [`Refusal::MissingEntry`], [`Refusal::UnexpectedEntry`].
    pub(crate) fn into_payloads<const N: usize>(self, names: [&str; N]) -> Result<[Vec<u8>; N], Refusal> {
        let is = |name: &str, kept: &Kept| kept.listed.name == name;
        if let Some(name) = names.into_iter().find(|name| !self.payloads.iter().any(|kept| is(name, kept))) {
            return Err(Refusal::MissingEntry { name: name.into() });
        }
        let known = |kept: &&Kept| names.iter().any(|name| is(name, kept));
        let surplus = self.payloads.iter().find(|kept| !known(kept)).map(|kept| kept.listed.name.clone());
        let payloads: Result<[Kept; N], _> = self.payloads.try_into();
        match payloads {
            Ok(payloads) if names.iter().zip(&payloads).all(|(name, kept)| is(name, kept)) => {
                Ok(payloads.map(|kept| kept.bytes))
            }
            _ => Err(Refusal::UnexpectedEntry { name: surplus.unwrap_or_default() }),
        }
    }
}
