//! The signed protocol: made once from the sealed record, kept, and the same bytes ever after.

use std::collections::BTreeSet;

use election::{Approved, Event, PersonId, RecordId, Right};
use exchange::v1::JournalHead;
use protocol::{Claim, Imprint, ProtocolInput, SIGNATURE_FIELDS, Unsigned};
use rayon::prelude::*;
use sealing::{Certificate, ControlCode, Digest, SigningKey};

use crate::handover::{PROTOCOL_EXTENSION, file_name, write_and_read_back};
use crate::journal::differs;
use crate::view::{Loaded, View, document};
use crate::{Desk, Medium, Refusal, Software, World};

/// A protocol as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProtocolFile {
    /// The name that it gets on a medium.
    pub name: String,
    /// The signed PDF.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: u32,
    /// The control code that stands on it.
    pub control_code: ControlCode,
}

/// A record whose protocol is to be made.
struct Order {
    record: RecordId,
    approved: Approved,
    container: Vec<u8>,
}

/// A protocol that was made and is to be kept.
struct Made {
    order: Order,
    pdf: Vec<u8>,
    pages: u32,
}

impl Desk {
    /// The protocol of an approved record; it is made the first time that it is wanted.
    ///
    /// # Errors
    /// No right; not approved; a character that the font lacks.
    pub fn protocol(&mut self, record: &RecordId) -> Result<ProtocolFile, Refusal> {
        self.require_counts()?;
        if self.entry(record).approved().ok_or(Refusal::NotApproved)?.protocol_pages().is_none() {
            self.make_protocols(std::slice::from_ref(record))?;
        }
        let loaded = self.loaded()?;
        let entry = self.entry(record);
        let approved = entry.approved().ok_or(Refusal::NotApproved)?;
        let pdf = self.vault.document(&document::protocol(record, approved.revision()))?.ok_or(Refusal::NotApproved)?;
        let (control_code, _) = self.sealed(&loaded, record, approved)?;
        let name = file_name(record, approved.revision(), &control_code.to_string(), PROTOCOL_EXTENSION);
        Ok(ProtocolFile { name, pdf, pages: approved.protocol_pages().unwrap_or(0), control_code })
    }

    /// Makes the protocols of approved records that have none yet, on all cores. Those that can be made are kept, whatever
    /// happens to the others.
    ///
    /// # Errors
    /// No right; not approved; else the first that could not be made.
    pub fn make_protocols(&mut self, records: &[RecordId]) -> Result<(), Refusal> {
        self.require(Right::HandOver)?;
        let records: BTreeSet<&RecordId> = records.iter().collect();
        let orders =
            records.into_iter().filter_map(|record| self.order(record).transpose()).collect::<Result<Vec<_>, _>>()?;
        if orders.is_empty() {
            return Ok(());
        }
        let (loaded, (key, certificate)) = (self.loaded()?, self.signer()?);
        let press = self.press(&loaded, &key, &certificate);
        let made: Vec<Result<Made, Refusal>> = orders.into_par_iter().map(|order| press.make(order)).collect();
        let kept: Vec<Result<(), Refusal>> = made.into_iter().map(|made| self.keep_protocol(made?)).collect();
        kept.into_iter().collect()
    }

    /// Writes a protocol to a medium and notes that it left.
    ///
    /// # Errors
    /// No right; not approved; the medium.
    pub fn save_protocol(&mut self, record: &RecordId, name: &str, medium: &mut dyn Medium) -> Result<(), Refusal> {
        self.require(Right::HandOver)?;
        let file = self.protocol(record)?;
        write_and_read_back(medium, name, &file.pdf)?;
        let revision = self.entry(record).revision();
        self.note_on_record(record, Event::Printed { record: record.clone(), revision, copy: None })
    }

    /// Writes a copy of the protocol to a medium, which says so and carries the next number, and notes it; the number.
    ///
    /// # Errors
    /// No right; not approved; [`Refusal::OriginalFirst`] as long as the original has not left; the medium.
    pub fn save_copy_of_protocol(
        &mut self,
        record: &RecordId,
        name: &str,
        medium: &mut dyn Medium,
    ) -> Result<u32, Refusal> {
        self.require(Right::HandOver)?;
        let entry = self.entry(record);
        let approved = entry.approved().ok_or(Refusal::NotApproved)?;
        if !approved.is_printed() {
            return Err(Refusal::OriginalFirst);
        }
        let number = approved.copies().saturating_add(1);
        write_and_read_back(medium, name, &self.copy_of_protocol(record, number)?)?;
        let revision = entry.revision();
        self.note_on_record(record, Event::Printed { record: record.clone(), revision, copy: Some(number) })?;
        Ok(number)
    }

    /// The protocol as a copy that says so; it is made each time, because the original is what is kept.
    ///
    /// # Errors
    /// No right; not approved; a character that the font lacks.
    pub fn copy_of_protocol(&self, record: &RecordId, number: u32) -> Result<Vec<u8>, Refusal> {
        self.require(Right::HandOver)?;
        let approved = self.entry(record).approved().cloned().ok_or(Refusal::NotApproved)?;
        let container = self.vault.document(&document::result(record, approved.revision()))?;
        let order = Order { record: record.clone(), approved, container: container.ok_or(Refusal::NotApproved)? };
        let (loaded, (key, certificate)) = (self.loaded()?, self.signer()?);
        let press = self.press(&loaded, &key, &certificate);
        press.sign(&order.approved, press.set(&order, Some(number))?.into_bytes())
    }

    fn press<'a>(&'a self, loaded: &'a Loaded, key: &'a SigningKey, certificate: &'a Certificate) -> Press<'a> {
        Press { loaded, view: &self.view, place: self.place(), key, certificate, world: &*self.world }
    }

    /// What is needed to make the protocol, unless it is there already.
    fn order(&self, record: &RecordId) -> Result<Option<Order>, Refusal> {
        let approved = self.entry(record).approved().cloned().ok_or(Refusal::NotApproved)?;
        if approved.protocol_pages().is_some() {
            return Ok(None);
        }
        let container = self.vault.document(&document::result(record, approved.revision()))?;
        Ok(Some(Order { record: record.clone(), approved, container: container.ok_or(Refusal::NotApproved)? }))
    }

    fn keep_protocol(&mut self, made: Made) -> Result<(), Refusal> {
        let Made { order: Order { record, approved, .. }, pdf, pages } = made;
        let revision = approved.revision();
        let digest = Digest::of(&pdf).to_string();
        let stamped = self.stamp(Event::ProtocolMade { record: record.clone(), revision, digest, pages });
        let loaded = self.loaded()?;
        let next = self.entry(&record).apply(self.our_sheet(&loaded, &record)?, &stamped)?;
        self.vault.write::<_, Refusal>(|change| {
            change.keep_document(&document::protocol(&record, revision), &pdf)?;
            Ok(change.append(&stamped)?)
        })?;
        self.view.note(&stamped);
        self.view.entries.insert(record, next);
        Ok(())
    }

    /// The control code of a sealed record and the journal's head in it, proved as of its approval.
    pub(crate) fn sealed(
        &self,
        loaded: &Loaded,
        record: &RecordId,
        approved: &Approved,
    ) -> Result<(ControlCode, JournalHead), Refusal> {
        let container =
            self.vault.document(&document::result(record, approved.revision()))?.ok_or(Refusal::NotApproved)?;
        sealed(&container, loaded, approved)
    }
}

/// What the paper shows beside the figures; the sealed file must be the one that was approved, number for number.
fn sealed(container: &[u8], loaded: &Loaded, approved: &Approved) -> Result<(ControlCode, JournalHead), Refusal> {
    let proved = exchange::open_result(container, &loaded.ring, &loaded.election, loaded.digest, approved.at())?;
    let found = proved.content();
    if Some(found.digest.to_string().as_str()) != approved.sealed() || found.counts != *approved.counts() {
        return Err(differs("result"));
    }
    Ok((found.control_code(), found.record.journal))
}

/// Everything that protocols have in common.
struct Press<'a> {
    loaded: &'a Loaded,
    view: &'a View,
    place: &'a str,
    key: &'a SigningKey,
    certificate: &'a Certificate,
    world: &'a dyn World,
}

impl Press<'_> {
    fn make(&self, order: Order) -> Result<Made, Refusal> {
        let unsigned = self.set(&order, None)?;
        let pages = u32::try_from(unsigned.page_count()).unwrap_or(u32::MAX);
        let pdf = self.sign(&order.approved, unsigned.into_bytes())?;
        Ok(Made { order, pdf, pages })
    }

    /// One electronic signature for each supervisor who approved, in order, each over all that stands before it.
    fn sign(&self, approved: &Approved, mut pdf: Vec<u8>) -> Result<Vec<u8>, Refusal> {
        let certificates = [self.certificate, self.loaded.ring.authority()];
        // No signing time: in a PDF it stands in `/M` (ETSI EN 319 142-1, 6.3).
        let sign = |digest: Digest| sealing::sign(&digest, &certificates, self.key, None, self.world.random());
        for (field, consent) in SIGNATURE_FIELDS.iter().zip(approved.approvers()) {
            let claim = Claim {
                field: (*field).to_owned(),
                at: self.world.now(),
                name: self.name(&consent.by),
                reason: self.loaded.wording().text("paper-signature-reason", &[]),
                place: self.place.to_owned(),
            };
            pdf = protocol::add_signature::<Refusal>(&pdf, &claim, |digest| Ok(sign(digest)?))?;
        }
        Ok(pdf)
    }

    fn set(&self, order: &Order, copy: Option<u32>) -> Result<Unsigned, Refusal> {
        let (control_code, journal) = sealed(&order.container, self.loaded, &order.approved)?;
        let codes = exchange::paper::to_paper(&order.container)?;
        let Software { version, digest } = self.world.software();
        let input = ProtocolInput {
            imprint: Imprint {
                place: self.place,
                journal: Some(protocol::JournalHead { entry: journal.seq, hash: journal.hash }),
                software: protocol::Software { version: &format!("Counterfoil {version}"), digest: *digest },
                made_at: self.world.now(),
                clock: self.world.clock(),
            },
            election: &self.loaded.election,
            record: &order.record,
            approved: &order.approved,
            name: &|person| self.name(person),
            control_code,
            codes: &codes,
            embargoed: self.loaded.is_embargoed(),
            copy,
        };
        Ok(protocol::protocol(&input, &self.loaded.wording())?)
    }

    fn name(&self, person: &PersonId) -> String {
        self.view.person(person).map_or_else(|| person.to_string(), |person| person.name.clone())
    }
}
