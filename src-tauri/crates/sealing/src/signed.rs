//! Content whose signature has been proven; nothing but a key ring can make one.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::certificate::Certificate;
use crate::purpose::Purpose;
use crate::subject::Subject;

/// Content together with who signed it and for what. Only [`crate::KeyRing::verify`] makes one.
#[derive(Clone, Debug)]
pub struct Proven<'c> {
    pub(crate) content: &'c [u8],
    pub(crate) purpose: Purpose,
    pub(crate) signer: Signer,
}

impl<'c> Proven<'c> {
    /// The bytes that were signed.
    pub fn content(&self) -> &'c [u8] {
        self.content
    }

    /// What they were accepted for; the caller compares the media type inside with it.
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// Who signed them.
    pub fn signer(&self) -> &Signer {
        &self.signer
    }
}

/// The holder of the key that made a signature, as the authority certified.
#[derive(Clone, Debug)]
pub struct Signer {
    pub(crate) certificate: Arc<Certificate>,
    pub(crate) signed_at: Option<DateTime<Utc>>,
}

impl Signer {
    /// Who it is.
    pub fn subject(&self) -> &Subject {
        self.certificate.subject()
    }

    /// The certificate that was used.
    pub fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    /// The time of the signer's own clock; a claim, not a proof.
    pub fn signed_at(&self) -> Option<DateTime<Utc>> {
        self.signed_at
    }
}
