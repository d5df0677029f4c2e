//! What an authority knows of the centres that it certified: their certificates, and which of them it withdrew.

use election::{CentreId, Event};
use exchange::revocations::{REVOCATIONS_FORMAT, Revocations, Revoked};

use super::Authority;
use crate::enrol::Enrolment;
use crate::{CentreStanding, Refusal};

/// The name under which the file of a certificate is kept, by the certificate's fingerprint.
pub(super) fn certificate_document(fingerprint: &str) -> String {
    format!("issued/{fingerprint}.asice")
}

impl Authority {
    pub(crate) fn enrolment(&self) -> &Enrolment {
        &self.desk.view.enrolment
    }

    /// Every centre that ever got a certificate.
    ///
    /// # Errors
    /// None at present; the signature is that of other reads of a vault.
    pub fn standings(&self) -> Result<Vec<CentreStanding>, Refusal> {
        let standing = |(centre, certified): (&String, &Vec<_>)| CentreStanding {
            centre: CentreId::new(centre.clone()),
            certified: certified.clone(),
        };
        Ok(self.enrolment().centres().map(standing).collect())
    }

    /// The file with the newest certificate of a centre that holds.
    ///
    /// # Errors
    /// The vault refused.
    pub fn certificate_file(&self, centre: &CentreId) -> Result<Option<Vec<u8>>, Refusal> {
        let holds = self.enrolment().of(centre.as_str()).iter().rev().find(|certified| certified.revoked.is_none());
        let Some(certified) = holds else { return Ok(None) };
        Ok(self.desk.vault.document(&certificate_document(&certified.fingerprint))?)
    }

    /// Withdraws every certificate of a centre that holds.
    ///
    /// # Errors
    /// [`Refusal::NoCertificate`] if it has none; the vault refused.
    pub fn revoke(&mut self, centre: &CentreId, reason: &str) -> Result<Vec<Event>, Refusal> {
        let holding = self.enrolment().of(centre.as_str()).iter().filter(|certified| certified.revoked.is_none());
        let events: Vec<Event> = holding
            .map(|certified| Event::CentreRevoked {
                centre: centre.to_string(),
                fingerprint: certified.fingerprint.clone(),
                reason: reason.to_owned(),
            })
            .collect();
        if events.is_empty() {
            return Err(Refusal::NoCertificate);
        }
        for event in &events {
            self.desk.note(event.clone())?;
        }
        Ok(events)
    }

    /// The signed list of every certificate that was withdrawn, if one was, and how many those are.
    ///
    /// # Errors
    /// The file cannot be made.
    pub fn revocations(&self) -> Result<Option<(usize, Vec<u8>)>, Refusal> {
        let mut revoked = vec![];
        for (centre, certified) in self.enrolment().centres() {
            for one in certified {
                let Some((at, reason)) = &one.revoked else { continue };
                let certificate = one.fingerprint.parse()?;
                revoked.push(Revoked { centre: centre.clone(), certificate, at: *at, reason: reason.clone() });
            }
        }
        if revoked.is_empty() {
            return Ok(None);
        }
        revoked.sort_by_key(|revoked| revoked.at);
        let number = revoked.len();
        let election = self.certificate.subject().election.clone();
        let list = Revocations { format: REVOCATIONS_FORMAT.to_owned(), election, revoked };
        let (now, world) = (self.desk.now(), self.desk.world.clone());
        let file = exchange::revocations::seal(&list, &self.signatory(&[&self.certificate], now, &*world))?;
        Ok(Some((number, file)))
    }
}
