//! Try it: the fictional TEST election with both desks and people who are ready to sign in.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use election::{PersonId, Role};
use sealing::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};

use crate::establishment::{Staff, establish, person};
use crate::{FolderMedium, Medium, MediumFault, Refusal, World};

/// The definition of the example.
pub const EXAMPLE_ELECTION: &str = include_str!("../../../../assets/example/election.json");

/// Counts for the example.
pub const EXAMPLE_COUNTS: &str = include_str!("../../../../assets/example/counts.csv");

/// The file that remembers an established demonstration.
const REMEMBERED: &str = "demonstration.json";

/// An established demonstration.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Demonstration {
    /// The counting centre's vault.
    pub centre: PathBuf,
    /// The central office's vault.
    pub office: PathBuf,
    /// A folder that plays the stick.
    pub stick: PathBuf,
    /// Who can sign in where, and with what.
    people: Vec<Known>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Known {
    vault: PathBuf,
    person: String,
    passphrase: String,
}

impl Demonstration {
    /// The demonstration in `folder`: as it was left, or newly established.
    ///
    /// # Errors
    /// The folder cannot be written or holds something else.
    pub fn begin(folder: &Path, world: &Arc<dyn World>) -> Result<Self, Refusal> {
        match fs::read(folder.join(REMEMBERED)) {
            Ok(bytes) => Ok(serde_json::from_slice(&bytes).map_err(|_| store::Fault::Exists)?),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self::establish(folder, world),
            Err(error) => Err(MediumFault::from(error).into()),
        }
    }

    fn establish(folder: &Path, world: &Arc<dyn World>) -> Result<Self, Refusal> {
        let definition = exchange::definition_file::read(EXAMPLE_ELECTION.as_bytes())?.definition().clone();
        // What a half-made demonstration left behind holds nothing that anybody typed.
        if folder.join("authority.counterfoil").exists() {
            fs::remove_dir_all(folder).map_err(MediumFault::from)?;
        }
        let established = establish(definition, folder, &staff(), world)?;
        let stick = folder.join("stick");
        fs::create_dir_all(&stick).map_err(MediumFault::from)?;
        let centre = established.centres.values().next().ok_or(Refusal::NoElection)?.path().to_owned();
        let known = |((vault, person), passphrase): (&(PathBuf, PersonId), &SecretString)| Known {
            vault: vault.clone(),
            person: person.to_string(),
            passphrase: passphrase.expose_secret().to_owned(),
        };
        let people = established.passphrases.iter().map(known).collect();
        let demonstration = Self { centre, office: established.office.path().to_owned(), stick, people };
        let json =
            serde_json::to_vec_pretty(&demonstration).map_err(|error| MediumFault::Io { detail: error.to_string() })?;
        // Whole or absent: what is remembered decides whether the folder is made anew.
        FolderMedium::open(folder)?.write(REMEMBERED, &json)?;
        Ok(demonstration)
    }

    /// A person's passphrase, which the screen of a demonstration shows.
    pub fn passphrase(&self, vault: &Path, person: &PersonId) -> Option<&str> {
        let known = self.people.iter().find(|known| known.vault == vault && known.person == person.as_str());
        known.map(|known| known.passphrase.as_str())
    }
}

fn staff() -> Staff {
    Staff {
        centre: vec![
            person("irene", "Irene Castellan", Role::Administrator),
            person("jonas", "Jonas Färber", Role::Typist),
            person("eleni", "Ελένη Παπαδάκη", Role::Typist),
            person("petar", "Петър Илиев", Role::Typist),
            person("marta", "Marta Sjöberg", Role::Supervisor),
            person("tomas", "Tomáš Dvořák", Role::Observer),
        ],
        office: vec![
            person("irene", "Irene Castellan", Role::Administrator),
            person("sofia", "София Христова", Role::Officer),
            person("tomas", "Tomáš Dvořák", Role::Observer),
        ],
    }
}
