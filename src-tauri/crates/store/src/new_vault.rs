//! What a new vault begins with, and its first header.

use election::Person;
use sealing::{KdfParams, MasterKey, SecretString, SecureRandom};

use crate::entrance::Entrance;
use crate::header::VAULT_FORMAT;
use crate::{DeskKind, Fault, Header};

/// What a new vault begins with.
#[derive(Debug)]
pub struct NewVault<'a> {
    /// What it is for.
    pub desk: DeskKind,
    /// What the desk is called.
    pub place: &'a str,
    /// The first person, who can add the others.
    pub person: &'a Person,
    /// Their passphrase.
    pub passphrase: &'a SecretString,
    /// What a try of a passphrase costs.
    pub cost: KdfParams,
    /// The version of the software.
    pub software: &'a str,
}

impl NewVault<'_> {
    pub(crate) fn header(&self, key: &MasterKey, random: &dyn SecureRandom) -> Result<Header, Fault> {
        let mut id = [0; 16];
        random.fill(&mut id).map_err(|_| sealing::Refusal::NoRandomness)?;
        let id = id.iter().map(|byte| format!("{byte:02x}")).collect();
        let (format, place) = (VAULT_FORMAT.to_owned(), self.place.to_owned());
        let (copy, slots, recovery, former) = (None, vec![], None, None);
        let mut header = Header { format, id, desk: self.desk, place, generation: 1, copy, slots, recovery, former };
        let associated = header.associated(self.person.id.as_str());
        let entrance = Entrance::make(key, self.passphrase, &associated, self.cost, random)?;
        header.admit(self.person, entrance)?;
        Ok(header)
    }
}
