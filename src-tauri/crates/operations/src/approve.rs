//! Approving a record, which seals its result file in the same moment; and opening a correction.

use election::{Approved, Event, Explanations, RecordId, Right, State};
use exchange::container::Signatory;
use exchange::seal::{Facts, SealedResult};
use exchange::v1::{JournalHead, Restoration};
use sealing::{Certificate, SigningKey};
use store::{Fence, Head};

use crate::view::{Loaded, document};
use crate::{Desk, Refusal, World};

impl Desk {
    /// Approves a record: its frozen `record.json` and its signed result file are made in the same transaction.
    ///
    /// # Errors
    /// What the core refuses: no right, own record, broken errors, unexplained warnings; no certificate; a network interface
    /// that is up.
    pub fn approve(&mut self, record: &RecordId, explanations: Explanations) -> Result<State, Refusal> {
        self.require(Right::Approve)?;
        self.require_quiet_network()?;
        // What the paper cannot show must not be sealed: the protocol is made of the same words.
        explanations.0.values().try_for_each(|text| protocol::check(text))?;
        let (loaded, (key, certificate), world) = (self.loaded()?, self.signer()?, self.world.clone());
        let restored = &restorations(&self.vault.lineage().fences);
        let sealing = Sealing { loaded: &loaded, restored, key: &key, certificate: &certificate, world: &*world };
        let entry = self.act_with(
            record,
            |entry, sheet, person, at| entry.approve(sheet, explanations, person, at),
            |change, head, entry| {
                let Some(approved) = entry.approved() else { return Ok(vec![]) };
                let sealed = sealing.result(record, approved, head)?;
                let (revision, digest) = (approved.revision(), sealed.record_digest.to_string());
                change.keep_document(&document::result(record, revision), &sealed.container)?;
                Ok(vec![Event::Sealed { record: record.clone(), revision, digest }])
            },
        )?;
        Ok(entry.state())
    }

    /// Opens a correction of an approved record.
    ///
    /// # Errors
    /// What the core refuses: no right, no reason, another stage.
    pub fn correct(&mut self, record: &RecordId, reason: &str) -> Result<State, Refusal> {
        protocol::check(reason)?;
        self.act(record, |entry, sheet, person, at| entry.correct(sheet, reason, person, at))
    }
}

/// The vault's restorations, as a record states them.
fn restorations(fences: &[Fence]) -> Vec<Restoration> {
    let stated = |fence: &Fence| Restoration { generation: fence.generation, seq: fence.seq, hash: fence.hash };
    fences.iter().map(stated).collect()
}

struct Sealing<'a> {
    loaded: &'a Loaded,
    restored: &'a [Restoration],
    key: &'a SigningKey,
    certificate: &'a Certificate,
    world: &'a dyn World,
}

impl Sealing<'_> {
    /// The result file of an approved record; the journal's head in it is the approval's own entry.
    fn result(&self, record: &RecordId, approved: &Approved, head: Head) -> Result<SealedResult, Refusal> {
        let facts = Facts {
            election: &self.loaded.election,
            definition: self.loaded.digest,
            record,
            restored: self.restored,
            software: self.world.software(),
            journal: JournalHead { seq: head.seq, hash: head.hash },
        };
        let (at, rng) = (self.world.now(), self.world.random());
        let signatory = Signatory { key: self.key, certificates: &[self.certificate], at, rng };
        let sealed = exchange::seal::result(approved, &facts, &signatory)?;
        // A record is sealed once: a file that the office would refuse must not be kept.
        exchange::open_result(&sealed.container, &self.loaded.ring, &self.loaded.election, self.loaded.digest, at)?;
        Ok(sealed)
    }
}
