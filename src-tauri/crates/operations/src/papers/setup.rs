//! The papers of setting up: slips with first passphrases, the recovery key, and the letter with fingerprints.

use election::Person;
use protocol::{FingerprintOf, FirstPassphrase};
use sealing::{Digest, ExposeSecret, RecoveryKey, SecretString};

use super::origin::Origin;
use super::{PaperFile, PaperKind, unsigned};
use crate::{Desk, Refusal};

impl Desk {
    /// A slip for each person with their first passphrase, to be cut apart; in the language of the election, or in this one
    /// before there is an election.
    ///
    /// # Errors
    /// No right; a name that cannot be printed.
    pub fn passphrase_slips(&self, people: &[(Person, SecretString)], language: &str) -> Result<PaperFile, Refusal> {
        self.require(PaperKind::Slips.right())?;
        let slips: Vec<FirstPassphrase<'_>> = people
            .iter()
            .map(|(person, passphrase)| FirstPassphrase {
                name: &person.name,
                code: person.id.as_str(),
                role: person.role,
                passphrase: passphrase.expose_secret(),
            })
            .collect();
        let (origin, wording, loaded) = (Origin::of(self), self.wording_or(language), self.view.election.clone());
        let definition = loaded.as_ref().map(|loaded| loaded.election.definition());
        let paper = protocol::passphrase_slips(&origin.imprint(), definition, &slips, &wording)?;
        Ok(unsigned(PaperKind::Slips, wording.text("paper-slips-title", &[]), paper))
    }

    /// The sheet for the safe; in the language of the election, or in this one before there is an election.
    ///
    /// # Errors
    /// No right.
    pub fn recovery_sheet(&self, key: &RecoveryKey, language: &str) -> Result<PaperFile, Refusal> {
        self.require(PaperKind::RecoveryKey.right())?;
        let (origin, wording, loaded) = (Origin::of(self), self.wording_or(language), self.view.election.clone());
        let definition = loaded.as_ref().map(|loaded| loaded.election.definition());
        let vault = &self.vault.header().id;
        let paper = protocol::recovery_sheet(&origin.imprint(), definition, vault, &key.printed(), &wording)?;
        Ok(unsigned(PaperKind::RecoveryKey, wording.text("paper-recovery-title", &[]), paper))
    }

    /// The letter with the fingerprints of the loaded election and of its authority's certificate.
    ///
    /// # Errors
    /// No right; no election.
    pub fn fingerprint_letter(&self) -> Result<PaperFile, Refusal> {
        self.require(PaperKind::Fingerprints.right())?;
        let (origin, loaded) = (Origin::of(self), self.loaded()?);
        let wording = loaded.wording();
        let authority: Digest = loaded.ring.authority().digest();
        let fingerprints = [(FingerprintOf::Authority, authority), (FingerprintOf::Election, loaded.digest)];
        let definition = loaded.election.definition();
        let paper = protocol::fingerprint_letter(&origin.imprint(), definition, &fingerprints, &wording)?;
        Ok(unsigned(PaperKind::Fingerprints, wording.text("paper-fingerprint-title", &[]), paper))
    }
}
