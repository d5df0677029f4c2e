//! Whom an election trusts, and the order in which a signature is proven.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, PoisonError, RwLock};

use chrono::{DateTime, Utc};

use crate::certificate::Certificate;
use crate::chain::{check_authority, check_issued_by, check_provisional};
use crate::cms::Signature;
use crate::digest::Digest;
use crate::error::Refusal;
use crate::purpose::Purpose;
use crate::signed::{Proven, Signer};

/// Proven certificates that are remembered; beyond that each is proven anew, which is slower and no less safe.
const REMEMBERED_CERTIFICATE_COUNT_MAX: usize = 100_000;

/// The pinned authority of one election, and the certificates that it has withdrawn.
///
/// A certificate's chain is proven once and remembered, so that each further file of the same signer costs a single
/// ECDSA check; times and revocation are looked at for every file. May be shared between threads.
#[derive(Debug)]
pub struct KeyRing {
    authority: Arc<Certificate>,
    revoked: RwLock<HashSet<Digest>>,
    proven: RwLock<HashMap<Digest, Arc<Certificate>>>,
}

impl KeyRing {
    /// Pins an authority.
    ///
    /// # Errors
    /// [`Refusal::WrongRole`], [`Refusal::WrongKeyUsage`] or [`Refusal::UnknownSigner`] if the certificate is not a
    /// self-signed authority's.
    pub fn new(authority: Certificate) -> Result<Self, Refusal> {
        check_authority(&authority)?;
        Ok(Self { authority: Arc::new(authority), revoked: RwLock::default(), proven: RwLock::default() })
    }

    /// The pinned authority.
    pub fn authority(&self) -> &Certificate {
        &self.authority
    }

    /// Withdraws the certificate that has this digest.
    pub fn revoke(&self, certificate: Digest) {
        self.revoked.write().unwrap_or_else(PoisonError::into_inner).insert(certificate);
    }

    /// Proves that `signature` was made over `content`, for `purpose`, by somebody who may, with a certificate that is
    /// valid at `at`. In this order: form of the signature → digest of the content → whether a time is stated →
    /// certificates that came with it → the signer's key made it → chain to the authority, or for an enrolment request
    /// the signer's own → validity → revocation → mode, election, authority → role.
    ///
    /// # Errors
    /// The first that fails.
    pub fn verify<'c>(
        &self,
        content: &'c [u8],
        signature: &[u8],
        purpose: Purpose,
        at: DateTime<Utc>,
    ) -> Result<Proven<'c>, Refusal> {
        let signature = Signature::parse(signature)?;
        if signature.content() != Digest::of(content) {
            return Err(Refusal::WrongDigest);
        }
        if signature.signed_at().is_some() != purpose.states_time() {
            return Err(Refusal::WrongSigningTime);
        }
        let certificate = self.signer_certificate(&signature)?;
        signature.check(&certificate)?;
        let certificate = self.check_trust(certificate, purpose, at)?;
        self.check_entitlement(&certificate, purpose)?;
        let signer = Signer { certificate, signed_at: signature.signed_at() };
        Ok(Proven { content, purpose, signer })
    }

    /// The certificate that the signature names. Every certificate that came with it is the signer's or the
    /// authority's, byte by byte.
    fn signer_certificate(&self, signature: &Signature<'_>) -> Result<Arc<Certificate>, Refusal> {
        let wanted = signature.certificate();
        let mut found = None;
        for der in signature.certificates()? {
            if Digest::of(&der) == wanted {
                found = Some(der);
            } else if der != self.authority.der() {
                return Err(Refusal::UnexpectedCertificate);
            }
        }
        let der = found.ok_or(Refusal::MissingCertificate)?;
        if wanted == self.authority.digest() {
            return Ok(Arc::clone(&self.authority));
        }
        match self.remembered(&wanted) {
            Some(certificate) => Ok(certificate),
            None => Certificate::from_der(&der).map(Arc::new),
        }
    }

    fn check_trust(
        &self,
        certificate: Arc<Certificate>,
        purpose: Purpose,
        at: DateTime<Utc>,
    ) -> Result<Arc<Certificate>, Refusal> {
        self.authority.validity().check(at)?;
        certificate.validity().check(at)?;
        if purpose.is_self_signed() {
            check_provisional(&certificate)?;
        } else if *certificate != *self.authority && self.remembered(&certificate.digest()).is_none() {
            check_issued_by(&certificate, &self.authority, at)?;
            self.remember(&certificate);
        }
        if self.revoked.read().unwrap_or_else(PoisonError::into_inner).contains(&certificate.digest()) {
            return Err(Refusal::Revoked { fingerprint: certificate.fingerprint() });
        }
        Ok(certificate)
    }

    fn check_entitlement(&self, certificate: &Certificate, purpose: Purpose) -> Result<(), Refusal> {
        let subject = certificate.subject();
        subject.check_belongs_to(self.authority.subject())?;
        if purpose.signers().contains(&subject.role) { Ok(()) } else { Err(Refusal::WrongRole { role: subject.role }) }
    }

    fn remembered(&self, certificate: &Digest) -> Option<Arc<Certificate>> {
        // Only whole entries are ever inserted, so a thread that died holding the lock left nothing half done.
        self.proven.read().unwrap_or_else(PoisonError::into_inner).get(certificate).cloned()
    }

    fn remember(&self, certificate: &Arc<Certificate>) {
        let mut proven = self.proven.write().unwrap_or_else(PoisonError::into_inner);
        if proven.len() < REMEMBERED_CERTIFICATE_COUNT_MAX {
            proven.insert(certificate.digest(), Arc::clone(certificate));
        }
    }
}
