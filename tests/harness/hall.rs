//! A counting centre made from nothing under the clock on the wall, for the real window: authority, people, key, certificate.
use crate::Outcome;
use crate::night::{passphrase, person};
use election::{Counts, Definition, RecordId, Role};
use operations::{Authority, Desk, NewDesk, World, make_centre};
use sealing::KdfParams;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Who looks after the vault.
pub const ADMINISTRATOR: &str = "adam";
/// Who makes first entries.
pub const FIRST: &str = "fina";
/// Who makes second entries.
pub const SECOND: &str = "sven";
/// Who settles what differs.
pub const THIRD: &str = "tilda";
/// Who approves.
pub const SUPERVISOR: &str = "ursa";
/// Who approves where two must.
pub const SECOND_SUPERVISOR: &str = "vito";

/// A centre that is ready for its first entry, everybody's passphrase being [`passphrase`].
pub struct Hall {
    /// Its desk, with the administrator signed in.
    pub desk: Desk,
    /// The vault's folder.
    pub path: PathBuf,
}

impl Hall {
    /// The first centre of the election, in `folder`, with a certificate of an authority that was made for it.
    ///
    /// # Errors
    /// The definition has faults; the folder is in use.
    pub fn establish(folder: &Path, definition: &Definition, world: &Arc<dyn World>) -> Outcome<Self> {
        let (secret, cost) = (passphrase(), KdfParams::LEAST);
        let vault = folder.join("authority.counterfoil");
        let mut authority = Authority::make(&vault, definition, &secret, cost, world.clone())?;
        let file = authority.sign_election(&exchange::definition_file::write(definition))?;
        let id = definition.centres.first().map(|centre| centre.id.clone()).ok_or("an election has a centre")?;
        let path = folder.join("centre.counterfoil");
        let administrator = person(ADMINISTRATOR, Role::Administrator);
        let new = NewDesk { place: "Town hall", person: &administrator, passphrase: &secret, cost };
        let mut desk = make_centre(&path, &new, world.clone())?;
        for (id, role) in [
            (FIRST, Role::Typist),
            (SECOND, Role::Typist),
            (THIRD, Role::Typist),
            (SUPERVISOR, Role::Supervisor),
            (SECOND_SUPERVISOR, Role::Supervisor),
        ] {
            desk.add_person(&person(id, role), &secret, cost)?;
        }
        desk.load_election(&file, authority.certificate(), Some(id.clone()))?;
        let answer = authority.certify(&desk.request_certificate()?, &id)?;
        desk.load_certificate(&answer)?;
        Ok(Self { desk, path })
    }

    /// Enters each of these papers once, by this person.
    ///
    /// # Errors
    /// The core refuses an entry.
    pub fn enter(&mut self, person: &str, papers: &[(RecordId, Counts)]) -> Outcome<()> {
        self.desk.sign_in(person, &passphrase())?;
        for (record, counts) in papers {
            self.desk.enter(record, counts.clone())?;
        }
        Ok(())
    }
}
