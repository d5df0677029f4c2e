//! The fictional election with an authority, two centres and papers, made once for all tests.

use std::sync::LazyLock;

use chrono::{DateTime, Duration, TimeZone, Utc};
use election::{Approved, Counts, Election, Entry, Explanations, Person, PersonId, RecordId, Role, findings};
use sealing::{
    Certificate, Digest, KeyRing, Purpose, Request, SigningKey, Subject, SystemRandom, Validity, issue, make_authority,
};

use crate::archive;
use crate::container::{self, Payload, Signatory};
use crate::seal::{self, Facts, SealedResult};
use crate::v1::{JournalHead, Software};
use crate::{Refusal, StationRecord, Verified, csv, definition_file, names, open_result};

pub(super) const EXAMPLE: &[u8] = include_bytes!("../../../../../assets/example/election.json");
pub(super) const PAPERS: &[u8] = include_bytes!("../../../../../assets/example/counts.csv");

/// Somebody with a key and a certificate.
pub(super) struct Holder {
    pub(super) key: SigningKey,
    pub(super) certificate: Certificate,
}

pub(super) struct World {
    pub(super) authority: Holder,
    pub(super) centre: Holder,
    pub(super) stranger: Holder,
    pub(super) office: Holder,
    pub(super) ring: KeyRing,
    pub(super) election: Election,
    pub(super) digest: Digest,
    pub(super) papers: Vec<(RecordId, Counts)>,
    pub(super) sealed: SealedResult,
    pub(super) software: Software,
}

pub(super) static WORLD: LazyLock<World> = LazyLock::new(World::make);

pub(super) fn rng() -> SystemRandom {
    SystemRandom::new()
}

/// The evening of the election.
pub(super) fn evening() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 20, 0, 0).unwrap()
}

pub(super) fn validity() -> Validity {
    Validity { not_before: evening() - Duration::days(60), not_after: evening() + Duration::days(60) }
}

pub(super) fn subject(role: sealing::Role, id: &str) -> Subject {
    let definition = definition_file::read(EXAMPLE).unwrap();
    let definition = definition.definition();
    Subject {
        authority: definition.authority.clone(),
        election: definition.id.to_string(),
        mode: seal::sealing_mode(definition.mode),
        role,
        id: id.into(),
        name: format!("Κέντρο {id}"),
    }
}

impl Holder {
    pub(super) fn authority(subject: &Subject) -> Self {
        let key = SigningKey::make(&rng()).unwrap();
        let certificate = make_authority(subject, &key, validity(), &rng()).unwrap();
        Self { key, certificate }
    }

    pub(super) fn certified(subject: &Subject, authority: &Self) -> Self {
        let key = SigningKey::make(&rng()).unwrap();
        let request = Request::make(subject, &key, &rng()).unwrap();
        let certificate = issue(&request, subject, &authority.certificate, &authority.key, validity(), &rng()).unwrap();
        Self { key, certificate }
    }
}

impl World {
    fn make() -> Self {
        let authority = Holder::authority(&subject(sealing::Role::Authority, "authority"));
        let election = definition_file::read(EXAMPLE).unwrap();
        let digest = Digest::of(EXAMPLE);
        let centre = Holder::certified(&subject(sealing::Role::Centre, "C1"), &authority);
        let papers = csv::counts(PAPERS, &election).unwrap();
        let software = Software { version: "0.1.0".into(), digest: Digest::of(b"program") };
        let (record, counts) = &papers[0];
        let facts = facts(&election, digest, record, &software);
        let certificates = [&centre.certificate, &authority.certificate];
        let sealed = seal::result(
            &approved(&election, record, counts),
            &facts,
            &Signatory { key: &centre.key, certificates: &certificates, at: evening(), rng: &rng() },
        )
        .unwrap();
        Self {
            stranger: Holder::certified(&subject(sealing::Role::Centre, "C2"), &authority),
            office: Holder::certified(&subject(sealing::Role::Office, "office"), &authority),
            ring: KeyRing::new(authority.certificate.clone()).unwrap(),
            authority,
            centre,
            election,
            digest,
            papers,
            sealed,
            software,
        }
    }

    pub(super) fn open(&self, bytes: &[u8]) -> Result<Verified<StationRecord>, Refusal> {
        open_result(bytes, &self.ring, &self.election, self.digest, evening())
    }

    /// The sealed record as JSON text, to be changed.
    pub(super) fn json(&self) -> String {
        String::from_utf8(self.sealed.record_json.clone()).unwrap()
    }

    /// A properly signed result file around any payload.
    pub(super) fn sign(&self, json: &[u8]) -> Vec<u8> {
        self.sign_as(&self.centre, Purpose::Result, (names::RECORD, json), &[])
    }

    pub(super) fn sign_as(
        &self,
        holder: &Holder,
        purpose: Purpose,
        root: (&str, &[u8]),
        others: &[Payload<'_>],
    ) -> Vec<u8> {
        container::write(purpose, root, others, &self.signatory(holder, &[&holder.certificate])).unwrap()
    }

    pub(super) fn signatory<'a>(&'a self, holder: &'a Holder, certificates: &'a [&'a Certificate]) -> Signatory<'a> {
        Signatory { key: &holder.key, certificates, at: evening(), rng: &*SYSTEM }
    }

    /// A container with any manifest, signed by the centre.
    pub(super) fn with_manifest(&self, payloads: &[(&str, &[u8])], manifest: &[u8]) -> Vec<u8> {
        let Holder { key, certificate } = &self.centre;
        let signature = sealing::sign(&Digest::of(manifest), &[certificate], key, Some(evening()), &rng()).unwrap();
        let mut entries: Vec<(&str, &[u8])> = vec![("mimetype", b"application/vnd.etsi.asic-e+zip")];
        entries.extend(payloads);
        entries.extend([("META-INF/ASiCManifest.xml", manifest), ("META-INF/signature.p7s", &signature)]);
        archive::write(&entries).unwrap()
    }
}

/// The system's randomness, for as long as the tests run.
static SYSTEM: LazyLock<SystemRandom> = LazyLock::new(SystemRandom::new);

pub(super) fn facts<'a>(
    election: &'a Election,
    definition: Digest,
    record: &'a RecordId,
    software: &'a Software,
) -> Facts<'a> {
    let journal = JournalHead { seq: 42, hash: Digest::of(b"journal") };
    Facts { election, definition, record, restored: &[], software, journal }
}

fn person(id: &str, role: Role) -> Person {
    Person { id: PersonId::new(id), name: id.into(), role }
}

/// Lives through the double entry of one record.
pub(super) fn approved(election: &Election, record: &RecordId, counts: &Counts) -> Approved {
    let sheet = election.sheet(record).unwrap();
    let explained = findings(sheet.form, counts, sheet.kind).into_iter();
    let explained = explained.map(|finding| (finding.rule.id.clone(), "As on the paper.".to_owned()));
    let [maria, nikos] = ["maria", "nikos"].map(|id| person(id, Role::Typist));
    let petya = person("petya", Role::Supervisor);
    let (entry, _) = Entry::default().enter(sheet, counts.clone(), &maria, evening()).unwrap();
    let (entry, _) = entry.enter(sheet, counts.clone(), &nikos, evening()).unwrap();
    let (entry, _) = entry.approve(sheet, Explanations(explained.collect()), &petya, evening()).unwrap();
    entry.approved().unwrap().clone()
}
