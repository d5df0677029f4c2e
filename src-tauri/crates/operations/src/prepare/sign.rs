//! Signing an election that is prepared, with the authority's key, which has a vault and a passphrase of its own.

use std::path::Path;

use election::{Definition, Event, Right};
use exchange::Trust;
use sealing::{Certificate, Digest, KdfParams, SecretString};

use crate::consolidate::Owed;
use crate::view::Loaded;
use crate::{Authority, Desk, Refusal};

/// The name of the signed file in the vault, by the definition's digest.
fn signed_file(digest: &str) -> String {
    format!("prepared/{digest}/election.asice")
}

/// The name of the certificate of whoever signed it.
fn signed_by(digest: &str) -> String {
    format!("prepared/{digest}/authority.der")
}

/// An election that was prepared and signed here.
#[derive(Debug)]
pub struct SignedElection {
    /// The election, its digest, and whom it trusts.
    pub(crate) loaded: Loaded,
    /// The signed file.
    pub file: Vec<u8>,
    /// The authority's certificate.
    pub authority: Certificate,
}

impl SignedElection {
    /// The definition.
    pub fn definition(&self) -> &Definition {
        self.loaded.election.definition()
    }

    /// SHA-256 of `election.json`.
    pub fn digest(&self) -> Digest {
        self.loaded.digest
    }
}

impl Desk {
    /// Makes the authority of the election that is prepared, with a key of its own, and keeps it open.
    ///
    /// # Errors
    /// No right; nothing is prepared, or it has faults; the folder is in use; the passphrase is weak.
    pub fn make_authority(&mut self, path: &Path, passphrase: &SecretString, cost: KdfParams) -> Result<(), Refusal> {
        let prepared = self.require_preparation()?;
        self.require_faultless(&prepared.definition)?;
        let authority = Authority::make(path, &prepared.definition, passphrase, cost, self.world.clone())?;
        self.authority = Some(Box::new(authority));
        Ok(())
    }

    /// Opens the authority's vault until whoever sits here leaves, or the desk locks.
    ///
    /// # Errors
    /// No right; another desk; as [`Authority::open`].
    pub fn open_authority(&mut self, path: &Path, passphrase: &SecretString) -> Result<(), Refusal> {
        self.require(Right::Enrol)?;
        self.require_office()?;
        self.authority = None;
        self.authority = Some(Box::new(Authority::open(path, passphrase, self.world.clone())?));
        Ok(())
    }

    /// Closes the authority's vault.
    pub fn close_authority(&mut self) {
        self.authority = None;
    }

    /// The authority whose vault is open.
    ///
    /// # Errors
    /// No right; [`Refusal::AuthorityClosed`].
    pub fn authority(&self) -> Result<&Authority, Refusal> {
        self.require(Right::Enrol)?;
        self.authority.as_deref().ok_or(Refusal::AuthorityClosed)
    }

    /// The same, for work that changes it.
    pub(crate) fn authority_mut(&mut self) -> Result<&mut Authority, Refusal> {
        self.require(Right::Enrol)?;
        self.authority.as_deref_mut().ok_or(Refusal::AuthorityClosed)
    }

    /// Signs the election that is prepared. Signing the same again gives the same file.
    ///
    /// # Errors
    /// No right; the authority's vault is closed, or another election's; faults; [`Refusal::NotPlayed`] before a dry run of
    /// exactly this went well.
    pub fn sign_preparation(&mut self) -> Result<SignedElection, Refusal> {
        let prepared = self.require_preparation()?;
        self.require_faultless(&prepared.definition)?;
        if !prepared.played {
            return Err(Refusal::NotPlayed);
        }
        let digest = prepared.digest.to_string();
        let known = self.vault.document(&signed_file(&digest))?.is_some();
        if !known {
            let json = exchange::definition_file::write(&prepared.definition);
            let authority = self.authority_mut()?;
            let (file, certificate) = (authority.sign_election(&json)?, authority.certificate().clone());
            let stamped = self.stamp(Event::ElectionSigned { digest: digest.clone() });
            self.vault.write::<_, Refusal>(|change| {
                change.keep_document(&signed_file(&digest), &file)?;
                change.keep_document(&signed_by(&digest), certificate.der())?;
                Ok(change.append(&stamped)?)
            })?;
            self.view.note(&stamped);
        } else if !prepared.signed {
            // An earlier draft was returned to: it is the one that counts now.
            self.note(Event::ElectionSigned { digest })?;
        }
        self.signed_election()
    }

    /// The election that was signed here last.
    ///
    /// # Errors
    /// No right; [`Refusal::NothingSigned`].
    pub fn signed_election(&self) -> Result<SignedElection, Refusal> {
        self.require(Right::Enrol)?;
        let digest = self.view.prepared.signed.clone().ok_or(Refusal::NothingSigned)?;
        let document = |name: String| self.vault.document(&name)?.ok_or(Refusal::NothingSigned);
        let (file, authority) = (document(signed_file(&digest))?, document(signed_by(&digest))?);
        let authority = Certificate::from_der(&authority)?;
        let proved = exchange::open_election(&file, Trust::Certificate(&authority), self.now())?.into_content();
        let ring = sealing::KeyRing::new(authority.clone())?;
        Ok(SignedElection {
            loaded: Loaded { election: proved.election, digest: proved.digest, ring, owed: Owed::default() },
            file,
            authority,
        })
    }
}
