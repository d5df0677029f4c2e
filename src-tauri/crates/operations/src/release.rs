//! Releasing results that are under embargo: by the authority's signed release, or by two officers with a reason. The clock
//! alone never does.

use chrono::{DateTime, Utc};
use election::{Event, PersonId, Right, Stamped, sound_reason};
use exchange::release::{RELEASE_FORMAT, Statement};
use exchange::seal::sealing_mode;
use exchange::v1::ElectionRef;
use sealing::{Digest, SecretString};

use crate::view::document;
use crate::{Authority, Desk, Refusal};

/// What released results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// When, by the desk's clock.
    pub at: DateTime<Utc>,
    /// The officer who did it, or who loaded the authority's release.
    pub by: Option<PersonId>,
    /// The second officer; nobody where it was the authority.
    pub with: Option<PersonId>,
    /// Why.
    pub reason: String,
}

impl Release {
    /// The release of an event, if it is one.
    pub(crate) fn heard(stamped: &Stamped) -> Option<Self> {
        let (with, reason) = match &stamped.event {
            Event::Released { with, reason } => (Some(with.clone()), reason.clone()),
            Event::ReleaseLoaded { reason, .. } => (None, reason.clone()),
            _ => return None,
        };
        Some(Self { at: stamped.at, by: stamped.by.clone(), with, reason })
    }
}

/// How results of an election stand to its embargo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embargo {
    /// The moment until which the definition keeps results back; none where there is no embargo.
    pub until: Option<DateTime<Utc>>,
    /// Whether that moment lies ahead by this computer's clock: until then only the authority releases. That it has passed
    /// unlocks nothing.
    pub is_early: bool,
    /// What released them.
    pub release: Option<Release>,
}

impl Desk {
    /// How results stand to the embargo.
    ///
    /// # Errors
    /// No right; no election.
    pub fn embargo(&self) -> Result<Embargo, Refusal> {
        self.require(Right::SeeTotals)?;
        let until = self.loaded()?.election.definition().embargo;
        let is_early = until.is_some_and(|until| self.now() < until);
        Ok(Embargo { until, is_early, release: self.view.release.clone() })
    }

    /// What released results; everybody at the desk may know.
    pub fn released(&self) -> Option<&Release> {
        self.view.release.as_ref()
    }

    /// Whether results are locked: the definition names an embargo, and nothing has released it. No clock is asked.
    pub(crate) fn is_embargoed(&self) -> Result<bool, Refusal> {
        Ok(self.loaded()?.is_embargoed() && self.view.release.is_none())
    }

    /// Nothing, unless results are locked.
    pub(crate) fn require_released(&self) -> Result<(), Refusal> {
        if self.is_embargoed()? { Err(Refusal::Embargoed) } else { Ok(()) }
    }

    /// Releases results together with another officer, each by their own passphrase, once the embargo's moment has passed.
    ///
    /// # Errors
    /// No right; nothing is under embargo; the moment lies ahead; the other is the same person, may not release, or has still a first passphrase
    /// that somebody else has seen; a wrong passphrase, which is noted; no reason.
    pub fn release_together(
        &mut self,
        own: &SecretString,
        with: &PersonId,
        passphrase: &SecretString,
        reason: &str,
    ) -> Result<(), Refusal> {
        let person = self.require(Right::Release)?;
        self.office_election()?;
        self.require_embargo()?;
        if let Embargo { until: Some(until), is_early: true, .. } = self.embargo()? {
            return Err(Refusal::TooEarly { until });
        }
        let reason = sound_reason(reason)?;
        protocol::check(&reason)?;
        self.view.require_colleague(Some(&person.id), with)?;
        if self.view.passphrase_due.contains(with) {
            return Err(Refusal::FirstPassphrase);
        }
        self.recognise(&person.id, own)?;
        self.recognise(with, passphrase)?;
        self.note(Event::Released { with: with.clone(), reason })?;
        Ok(())
    }

    /// Loads the release that the authority signed.
    ///
    /// # Errors
    /// No right; nothing is under embargo; the file is not proved, or is for another election or definition.
    pub fn load_release(&mut self, file: &[u8]) -> Result<(), Refusal> {
        self.require(Right::Release)?;
        let loaded = self.office_election()?;
        self.require_embargo()?;
        let proved = exchange::release::open(file, &loaded.ring, self.now())?;
        if proved.content().election.digest != loaded.digest {
            return Err(exchange::Refusal::WrongDefinition.into());
        }
        let digest = Digest::of(file).to_string();
        let reason = proved.content().reason.clone();
        let stamped = self.stamp(Event::ReleaseLoaded { file: digest.clone(), reason });
        self.vault.write::<_, Refusal>(|change| {
            change.keep_document(&document::release(&digest), file)?;
            Ok(change.append(&stamped)?)
        })?;
        self.view.note(&stamped);
        Ok(())
    }

    fn require_embargo(&self) -> Result<(), Refusal> {
        if self.is_embargoed()? { Ok(()) } else { Err(Refusal::NotEmbargoed) }
    }

    /// Whether this is the person's passphrase. Wrong ones are slowed, and the journal hears of them at once: nobody signs in
    /// here who would tell it later.
    fn recognise(&mut self, person: &PersonId, passphrase: &SecretString) -> Result<(), Refusal> {
        let now = self.now();
        let recognised = self.vault.recognise(person.as_str(), passphrase, now);
        self.tell_wrong()?;
        recognised?;
        Ok(self.vault.forgive(person.as_str())?)
    }
}

impl Authority {
    /// Signs the release of an election's results; the election is in its signed file.
    ///
    /// # Errors
    /// The file is not this authority's; the election has no embargo; no reason.
    pub fn release(&mut self, election: &[u8], reason: &str) -> Result<Vec<u8>, Refusal> {
        let reason = sound_reason(reason)?;
        protocol::check(&reason)?;
        let (certificate, now, world) = (self.certificate().clone(), self.desk.now(), self.desk.world.clone());
        let trust = exchange::Trust::Certificate(&certificate);
        let opened = exchange::open_election(election, trust, now)?.into_content();
        let definition = opened.election.definition();
        if definition.embargo.is_none() {
            return Err(Refusal::NotEmbargoed);
        }
        let statement = Statement {
            format: RELEASE_FORMAT.to_owned(),
            election: ElectionRef { id: definition.id.clone(), digest: opened.digest },
            mode: sealing_mode(definition.mode),
            reason: reason.clone(),
            at: now,
            software: world.software().clone(),
        };
        let (json, certificates) = (exchange::release::write(&statement), [&certificate]);
        let signatory = self.signatory(&certificates, now, &*world);
        let file = exchange::release::seal(&json, &signatory)?;
        self.desk.note(Event::ReleaseSigned { digest: Digest::of(&json).to_string(), reason })?;
        Ok(file)
    }
}
