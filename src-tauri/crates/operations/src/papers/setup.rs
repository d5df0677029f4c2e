//! The papers of setting up: slips with first passphrases, the recovery key, and the letter with fingerprints.

use election::Definition;
use protocol::{FingerprintOf, FirstPassphrase, Wording};
use sealing::{Certificate, Digest, ExposeSecret};
use store::DeskKind;

use super::origin::Origin;
use super::{PaperFile, PaperKind, unsigned};
use crate::view::Loaded;
use crate::{Desk, Refusal, World};

impl Desk {
    /// A slip for each first passphrase that is still to be handed out, to be cut apart.
    pub(super) fn passphrase_slips(&self, language: &str) -> Result<PaperFile, Refusal> {
        let slips: Vec<FirstPassphrase<'_>> = self
            .slips()?
            .iter()
            .map(|slip| FirstPassphrase {
                name: &slip.person.name,
                code: slip.person.id.as_str(),
                role: slip.person.role,
                passphrase: slip.passphrase.expose_secret(),
            })
            .collect();
        if slips.is_empty() {
            return Err(Refusal::NothingToPrint);
        }
        let (origin, wording, loaded) = (Origin::of(self), self.wording_or(language), self.view.election.clone());
        let definition = loaded.as_ref().map(|loaded| loaded.election.definition());
        let paper = protocol::passphrase_slips(&origin.imprint(), definition, &slips, &wording)?;
        Ok(unsigned(PaperKind::Slips, wording.text("paper-slips-title", &[]), paper))
    }

    /// The sheet for the safe, with the recovery key that was shown.
    pub(super) fn recovery_sheet(&self, language: &str) -> Result<PaperFile, Refusal> {
        let shown = self.shown_key.as_ref().ok_or(Refusal::NothingToPrint)?;
        let (origin, wording, loaded) = (Origin::of(self), self.wording_or(language), self.view.election.clone());
        let definition = loaded.as_ref().map(|loaded| loaded.election.definition());
        let vault = &self.vault.header().id;
        let paper = protocol::recovery_sheet(&origin.imprint(), definition, vault, &shown.printed(), &wording)?;
        Ok(unsigned(PaperKind::RecoveryKey, wording.text("paper-recovery-title", &[]), paper))
    }

    /// The letter of the office's election.
    pub(super) fn letter_of_desk(&self, loaded: &Loaded) -> Result<PaperFile, Refusal> {
        if self.kind() != DeskKind::Office {
            return Err(Refusal::WrongDesk);
        }
        let (definition, authority) = (loaded.election.definition(), loaded.ring.authority());
        self.letter(definition, loaded.digest, authority, &loaded.wording())
    }

    /// A letter from this desk: what it is printed by is what counting centres work with.
    pub(super) fn letter(
        &self,
        definition: &Definition,
        digest: Digest,
        authority: &Certificate,
        wording: &Wording,
    ) -> Result<PaperFile, Refusal> {
        let fingerprints = [
            (FingerprintOf::Authority, authority.digest()),
            (FingerprintOf::Election, digest),
            (FingerprintOf::Software, self.world.software().digest),
        ];
        letter(&Origin::of(self), definition, &fingerprints, wording)
    }
}

/// The letter with the fingerprints of an election and of its authority's certificate, in the language of the election: what
/// the office sends to its centres by another way than the files. `software` is the digest of the window's program, where it
/// is known: not necessarily that of the program that prints the letter.
///
/// # Errors
/// A character that cannot be printed.
pub fn fingerprint_letter(
    definition: &Definition,
    digest: Digest,
    authority: &Certificate,
    software: Option<Digest>,
    world: &dyn World,
) -> Result<PaperFile, Refusal> {
    let wording = Wording::new(definition.languages.first().map_or("en", String::as_str));
    let mut fingerprints = vec![(FingerprintOf::Authority, authority.digest()), (FingerprintOf::Election, digest)];
    fingerprints.extend(software.map(|software| (FingerprintOf::Software, software)));
    letter(&Origin::outside(&definition.authority, world), definition, &fingerprints, &wording)
}

fn letter(
    origin: &Origin,
    definition: &Definition,
    fingerprints: &[(FingerprintOf, Digest)],
    wording: &Wording,
) -> Result<PaperFile, Refusal> {
    let paper = protocol::fingerprint_letter(&origin.imprint(), definition, fingerprints, wording)?;
    Ok(unsigned(PaperKind::Fingerprints, wording.text("paper-fingerprint-title", &[]), paper))
}
