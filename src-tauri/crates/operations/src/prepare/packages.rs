//! What each centre gets of an election that was signed: a folder with the election, its blank sheets, its certificate and
//! the list of withdrawn certificates. The letter with the fingerprints goes another way.

use std::collections::BTreeMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use election::{CentreId, Event, Right};
use sealing::{Fingerprint, Purpose};

use super::SignedElection;
use crate::handover::{harmless, write_and_read_back};
use crate::papers::sheets_of_centre;
use crate::{Desk, FolderMedium, Medium, MediumFault, Pace, Progress, Refusal, World};

/// The files of a package.
const ELECTION: &str = "election";
const AUTHORITY: &str = "authority.pem";
const SHEETS: &str = "blank-sheets.pdf";
const REVOKED: &str = "withdrawn";

/// Packages that are still to be written: work that needs the desk no more.
#[derive(Debug)]
pub struct Packages {
    signed: SignedElection,
    certificates: BTreeMap<String, Vec<u8>>,
    revoked: Option<(usize, Vec<u8>)>,
    sheets: bool,
    world: Arc<dyn World>,
}

/// Packages that were written and read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenPackages {
    /// The folder that holds one folder a centre.
    pub folder: PathBuf,
    /// For how many centres.
    pub centres: u32,
    /// Whether it was stopped before the last.
    pub stopped: bool,
    /// What the medium is called, if it is one.
    pub medium: Option<String>,
}

impl Desk {
    /// The packages of the election that was signed here last, with blank sheets or without.
    ///
    /// # Errors
    /// No right; nothing was signed.
    pub fn packages_to_come(&self, sheets: bool) -> Result<Packages, Refusal> {
        self.require(Right::Prepare)?;
        let signed = self.signed_election()?;
        let (mut certificates, mut revoked) = (BTreeMap::new(), None);
        if let Some(authority) = self.authority.as_deref() {
            for centre in authority.standings()? {
                if let Some(file) = authority.certificate_file(&centre.centre)? {
                    certificates.insert(centre.centre.to_string(), file);
                }
            }
            revoked = authority.revocations()?;
        }
        Ok(Packages { signed, certificates, revoked, sheets, world: self.world() })
    }

    /// Notes that they were written.
    ///
    /// # Errors
    /// No right; the vault refused.
    pub fn packages_written(&mut self, written: &WrittenPackages) -> Result<(), Refusal> {
        self.require(Right::Prepare)?;
        self.note(Event::PackagesWritten { centres: written.centres, medium: written.medium.clone() }).map(drop)
    }
}

impl Packages {
    /// Writes them, centre by centre, each file read back; `tell` hears of each centre and can stop the work. The same
    /// again is not written again.
    ///
    /// # Errors
    /// The medium; sheets with more pages than one file may have.
    pub fn write(
        self,
        medium: &FolderMedium,
        folder: &Path,
        tell: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<WrittenPackages, Refusal> {
        let first = Fingerprint::of(&self.signed.digest()).to_string();
        let root = folder.join(format!("packages-{}", first.split(' ').next().unwrap_or_default()));
        let centres = &self.signed.definition().centres;
        let pace = Pace::begin(centres.len(), self.world.now());
        let (mut done, mut stopped) = (0_u32, false);
        for centre in centres {
            self.package(&centre.id, &root)?;
            done += 1;
            if tell(pace.at(u64::from(done), self.world.now())).is_break() {
                stopped = usize::try_from(done).is_ok_and(|done| done < centres.len());
                break;
            }
        }
        Ok(WrittenPackages { folder: root, centres: done, stopped, medium: medium.label().map(str::to_owned) })
    }

    fn package(&self, centre: &CentreId, root: &Path) -> Result<(), Refusal> {
        let folder = root.join(harmless(centre.as_str()));
        fs::create_dir_all(&folder).map_err(MediumFault::from)?;
        let mut medium = FolderMedium::open(&folder)?;
        let named = |name: &str, purpose: Purpose| format!("{name}.{}", purpose.extension());
        write_and_read_back(&mut medium, &named(ELECTION, Purpose::Election), &self.signed.file)?;
        write_and_read_back(&mut medium, AUTHORITY, self.signed.authority.pem().as_bytes())?;
        if let Some(certificate) = self.certificates.get(centre.as_str()) {
            let name = named(&harmless(centre.as_str()), Purpose::CentreCertificate);
            write_and_read_back(&mut medium, &name, certificate)?;
        }
        if let Some((number, revoked)) = &self.revoked {
            let name = named(&format!("{REVOKED}-{number}"), Purpose::Revocations);
            // Each time it is signed its bytes are others; a list of as many is the same list.
            if medium.read(&name).is_err() {
                write_and_read_back(&mut medium, &name, revoked)?;
            }
        }
        // A PDF is another one each time that it is made; the sheets of an election that was signed do not change.
        if self.sheets && medium.read(SHEETS).is_err() {
            let sheets = sheets_of_centre(&self.signed.loaded, centre, &*self.world)?;
            write_and_read_back(&mut medium, SHEETS, &sheets.pdf)?;
        }
        Ok(())
    }
}
