//! A counting centre with its desk open and somebody of every role, enrolled by its night's own authority.
use crate::Outcome;
use crate::night::{Night, copy, example_papers, passphrase, person};
use election::{CentreId, Counts, Definition, Explanations, RecordId, Role, Stamped, findings};
use operations::{Authority, Desk, NewDesk, World, make_centre};
use sealing::KdfParams;
use store::Vault;

/// Everybody at the centre, the administrator first.
pub const STAFF: [(&str, Role); 9] = [
    ("administrator", Role::Administrator),
    ("typist-1", Role::Typist),
    ("typist-2", Role::Typist),
    ("typist-3", Role::Typist),
    ("supervisor-1", Role::Supervisor),
    ("supervisor-2", Role::Supervisor),
    ("supervisor-3", Role::Supervisor),
    ("observer", Role::Observer),
    ("officer", Role::Officer),
];

/// A centre's evening.
pub struct Centre {
    /// The night that it belongs to.
    pub night: Night,
    /// Its desk, the administrator signed in at first.
    pub desk: Desk,
    /// What stands on the papers of the example, as far as the election has such records.
    pub papers: Vec<(RecordId, Counts)>,
}

impl Centre {
    /// The first centre of an election.
    ///
    /// # Errors
    /// The definition has faults; the operating system refused.
    pub fn of(definition: &Definition) -> Outcome<Self> {
        let night = Night::of(definition)?;
        let (world, secret) = (night.world.clone(), passphrase());
        let [first, others @ ..] = STAFF.map(|(id, role)| person(id, role));
        let new = NewDesk { place: "Hall", person: &first, passphrase: &secret, cost: KdfParams::LEAST };
        let mut desk = make_centre(&night.path("centre.counterfoil"), &new, world.clone())?;
        others.iter().try_for_each(|person| desk.add_person(person, &secret, KdfParams::LEAST))?;
        let id: CentreId = definition.centres.first().ok_or("an election has a centre")?.id.clone();
        desk.load_election(&night.file, &night.authority.certificate, Some(id.clone()))?;
        let mut authority = Authority::open(&night.authority_vault(), &secret, world)?;
        let answer = authority.certify(&desk.request_certificate()?, &id)?;
        desk.load_certificate(&answer)?;
        let papers = example_papers(&night.election)?;
        Ok(Self { night, desk, papers })
    }

    /// Somebody of the staff sits down.
    ///
    /// # Errors
    /// Nobody is called so.
    pub fn sit_down(&mut self, person: &str) -> Outcome<()> {
        Ok(self.desk.sign_in(person, &passphrase())?)
    }

    /// The paper of a record.
    ///
    /// # Errors
    /// The example has none.
    pub fn paper(&self, record: &RecordId) -> Outcome<Counts> {
        let found = self.papers.iter().find(|(known, _)| known == record);
        Ok(found.ok_or("the example has no such paper")?.1.clone())
    }

    /// Both entries of a record, as the paper says.
    ///
    /// # Errors
    /// What the core refuses.
    pub fn agree(&mut self, record: &RecordId) -> Outcome<()> {
        for typist in ["typist-1", "typist-2"] {
            self.sit_down(typist)?;
            let paper = self.paper(record)?;
            self.desk.enter(record, paper)?;
        }
        Ok(())
    }

    /// Both entries and as many approvals as the election wants.
    ///
    /// # Errors
    /// What the core refuses.
    pub fn approve(&mut self, record: &RecordId) -> Outcome<()> {
        self.agree(record)?;
        for (supervisor, _) in STAFF.iter().filter(|(_, role)| *role == Role::Supervisor).take(self.approvals()) {
            self.sit_down(supervisor)?;
            self.desk.approve(record, self.explanations(record)?)?;
        }
        Ok(())
    }

    /// The same explanation of everything odd on a record's paper.
    ///
    /// # Errors
    /// The record is none of this election.
    pub fn explanations(&self, record: &RecordId) -> Outcome<Explanations> {
        let sheet = self.night.election.sheet(record)?;
        let broken = findings(sheet.form, &self.paper(record)?, sheet.kind);
        Ok(Explanations(broken.iter().map(|found| (found.rule.id.clone(), "As on the paper.".to_owned())).collect()))
    }

    /// Everything that the journal holds.
    ///
    /// # Errors
    /// The vault cannot be copied or read.
    pub fn journal(&self) -> Outcome<Vec<Stamped>> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("journal.counterfoil");
        copy(self.desk.path(), &path)?;
        let vault = Vault::open(&path, STAFF[0].0, &passphrase(), self.night.world.now())?;
        let mut journal = vec![];
        vault.replay::<store::Fault>(|entry| {
            journal.push(entry.stamped);
            Ok(())
        })?;
        Ok(journal)
    }

    fn approvals(&self) -> usize {
        self.night.election.definition().policies.approvals.number()
    }

    /// The desk again from its journal, as the administrator opens it; the vault is copied, for it has one user.
    ///
    /// # Errors
    /// The journal does not amount to anything.
    pub fn reopened(&self) -> Outcome<Desk> {
        let path = self.night.path("reopened.counterfoil");
        copy(self.desk.path(), &path)?;
        let world: std::sync::Arc<dyn World> = self.night.world.clone();
        Ok(Desk::open(&path, STAFF[0].0, &passphrase(), world)?)
    }
}
