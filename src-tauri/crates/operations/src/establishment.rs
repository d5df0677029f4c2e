//! Establishing a TEST election: its authority, its office and its centres with their people, for rehearsal and demonstration.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use election::{CentreId, Definition, Mode, Person, PersonId, Role};
use sealing::{Certificate, KdfParams, SecretString};

use crate::handover::harmless;
use crate::setup::{NewDesk, make_centre, make_office};
use crate::{Applicant, Authority, Desk, MediumFault, Refusal, World};

/// Guessing a passphrase that is kept in a file beside its vault gains nobody anything.
const COST: KdfParams = KdfParams::LEAST;

/// The people of a desk, the first of them its administrator.
pub(crate) struct Staff {
    pub(crate) centre: Vec<Person>,
    pub(crate) office: Vec<Person>,
}

/// What was established.
pub(crate) struct Establishment {
    pub(crate) office: Desk,
    pub(crate) centres: BTreeMap<CentreId, Desk>,
    /// Each person's passphrase, by the vault's folder and the person's code.
    pub(crate) passphrases: BTreeMap<(PathBuf, PersonId), SecretString>,
}

/// A person for the staff.
pub(crate) fn person(id: &str, name: &str, role: Role) -> Person {
    Person { id: PersonId::new(id), name: name.to_owned(), role }
}

/// The definition as TEST, signed by an authority of its own, with its office and all centres enrolled. The files that
/// others need lie in `folder`: `election.json`, `election.election.asice`, `authority.pem`.
pub(crate) fn establish(
    mut definition: Definition,
    folder: &Path,
    staff: &Staff,
    world: &Arc<dyn World>,
) -> Result<Establishment, Refusal> {
    definition.mode = Mode::Test;
    fs::create_dir_all(folder.join("centres")).map_err(MediumFault::from)?;
    let json = exchange::definition_file::write(&definition);
    let secret = sealing::make_passphrase(world.random())?;
    let mut authority =
        Authority::make(&folder.join("authority.counterfoil"), &definition, &secret, COST, world.clone())?;
    let file = authority.sign_election(&json)?;
    let pem = authority.certificate().pem();
    for (name, bytes) in
        [("election.json", json.as_slice()), ("election.election.asice", &file), ("authority.pem", pem.as_bytes())]
    {
        fs::write(folder.join(name), bytes).map_err(MediumFault::from)?;
    }
    let certificate = authority.certificate().clone();
    let mut passphrases = BTreeMap::new();
    let mut open = Opening { file: &file, certificate: &certificate, passphrases: &mut passphrases, world };
    let mut office = open.desk(&folder.join("office.counterfoil"), &definition.authority, &staff.office, None)?;
    let request = office.request_certificate()?;
    office.load_certificate(&authority.certify(&request, Applicant::Office)?)?;
    let mut centres = BTreeMap::new();
    for (number, centre) in (1..).zip(&definition.centres) {
        let path = folder.join("centres").join(format!("{number}-{}.counterfoil", harmless(centre.id.as_str())));
        let place = centre.name.in_language(definition.languages.first().map_or("en", String::as_str));
        let mut desk = open.desk(&path, place, &staff.centre, Some(centre.id.clone()))?;
        let answer = authority.certify(&desk.request_certificate()?, &centre.id)?;
        desk.load_certificate(&answer)?;
        centres.insert(centre.id.clone(), desk);
    }
    Ok(Establishment { office, centres, passphrases })
}

struct Opening<'a> {
    file: &'a [u8],
    certificate: &'a Certificate,
    passphrases: &'a mut BTreeMap<(PathBuf, PersonId), SecretString>,
    world: &'a Arc<dyn World>,
}

impl Opening<'_> {
    /// Makes a desk with its people and its election; its administrator is signed in.
    fn desk(&mut self, path: &Path, place: &str, staff: &[Person], centre: Option<CentreId>) -> Result<Desk, Refusal> {
        let make = if centre.is_some() { make_centre } else { make_office };
        let (first, others) = staff.split_first().ok_or(Refusal::NotSignedIn)?;
        let passphrase = self.passphrase(path, first)?;
        let new = NewDesk { place, person: first, passphrase: &passphrase, cost: COST };
        let mut desk = make(path, &new, self.world.clone())?;
        for person in others {
            let passphrase = self.passphrase(path, person)?;
            desk.add_person(person, &passphrase, COST)?;
        }
        desk.load_election(self.file, self.certificate, centre)?;
        Ok(desk)
    }

    fn passphrase(&mut self, path: &Path, person: &Person) -> Result<SecretString, Refusal> {
        let passphrase = sealing::make_passphrase(self.world.random())?;
        self.passphrases.insert((path.to_owned(), person.id.clone()), passphrase.clone());
        Ok(passphrase)
    }
}
