//! Tests of the whole: an election with an authority, an office and a centre, and what is tried against it.
#![allow(clippy::unwrap_used, clippy::panic)]

mod bytes;
mod certificates;
mod codes;
mod foreign;
mod forged;
mod requests;
mod round_trip;
mod slots;

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    Certificate, KeyRing, Mode, Proven, Purpose, Refusal, Request, Role, SigningKey, Subject, SystemRandom, Validity,
    issue, make_authority, sign,
};

pub(super) const CONTENT: &[u8] = b"<manifest>\n";

/// A key and its certificate.
pub(super) struct Party {
    pub(super) key: SigningKey,
    pub(super) certificate: Certificate,
}

/// One election with all who sign in it.
pub(super) struct World {
    pub(super) authority: Party,
    pub(super) office: Party,
    pub(super) centre: Party,
}

impl World {
    pub(super) fn new() -> Self {
        let authority = authority(&subject(Role::Authority));
        let office = certified(&authority, &subject(Role::Office));
        let centre = certified(&authority, &subject(Role::Centre));
        Self { authority, office, centre }
    }

    pub(super) fn ring(&self) -> KeyRing {
        KeyRing::new(self.authority.certificate.clone()).unwrap()
    }

    pub(super) fn party(&self, role: Role) -> &Party {
        match role {
            Role::Authority => &self.authority,
            Role::Office => &self.office,
            Role::Centre => &self.centre,
        }
    }

    /// The centre's signature over [`CONTENT`], with both certificates.
    pub(super) fn signature(&self) -> Vec<u8> {
        let certificates = [&self.centre.certificate, &self.authority.certificate];
        let content = crate::Digest::of(CONTENT);
        sign(&content, &certificates, &self.centre.key, Some(noon()), &rng()).unwrap()
    }
}

pub(super) fn rng() -> SystemRandom {
    SystemRandom::new()
}

pub(super) fn noon() -> DateTime<Utc> {
    "2029-06-10T12:00:00Z".parse().unwrap()
}

pub(super) fn validity() -> Validity {
    Validity { not_before: noon() - TimeDelta::days(30), not_after: noon() + TimeDelta::days(60) }
}

pub(super) fn subject(role: Role) -> Subject {
    let (id, name) = match role {
        Role::Authority => ("wue", "Stadt Würzburg – Wahlamt"),
        Role::Office => ("O1", "Κεντρική υπηρεσία"),
        Role::Centre => ("C1", "Изборен център 1"),
    };
    Subject {
        authority: "Stadt Würzburg".to_owned(),
        election: "ep-2029".to_owned(),
        mode: Mode::Live,
        role,
        id: id.to_owned(),
        name: name.to_owned(),
    }
}

pub(super) fn authority(subject: &Subject) -> Party {
    let key = SigningKey::make(&rng()).unwrap();
    let certificate = make_authority(subject, &key, validity(), &rng()).unwrap();
    Party { key, certificate }
}

/// A new key that the authority certified in the regular way.
pub(super) fn certified(authority: &Party, subject: &Subject) -> Party {
    let key = SigningKey::make(&rng()).unwrap();
    let request = Request::make(subject, &key, &rng()).unwrap();
    let certificate = issue(&request, subject, &authority.certificate, &authority.key, validity(), &rng()).unwrap();
    Party { key, certificate }
}

pub(super) fn signed_by(party: &Party) -> Vec<u8> {
    let content = crate::Digest::of(CONTENT);
    sign(&content, &[&party.certificate], &party.key, Some(noon()), &rng()).unwrap()
}

pub(super) fn verdict(ring: &KeyRing, signature: &[u8]) -> &'static str {
    code(&ring.verify(CONTENT, signature, Purpose::Result, noon()))
}

pub(super) fn code(result: &Result<Proven<'_>, Refusal>) -> &'static str {
    result.as_ref().map_or_else(Refusal::code, |_| "accepted")
}
