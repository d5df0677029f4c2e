//! The archive of a closed centre: everything that should be kept, in one folder on another medium, read back and proved.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use election::Right;
use sealing::{Digest, Purpose};
use store::COPY_EXTENSION;

use crate::handover::{PROTOCOL_EXTENSION, file_name, harmless, write_and_read_back};
use crate::journal_export::JournalForm;
use crate::view::document;
use crate::{Desk, FolderMedium, MediumFault, Refusal, digest_of_file};

/// An archive that was written and read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Archive {
    /// Its folder.
    pub folder: PathBuf,
    /// How many files it lists.
    pub files: usize,
}

/// The list of all files, as `sha256sum --check` reads it.
const LISTING: &str = "SHA256SUMS";

/// The folders in it, beside the copy of the vault.
const RESULTS: &str = "results";
const PROTOCOLS: &str = "protocols";

/// An archive in the making.
struct Shelf {
    folder: PathBuf,
    listing: String,
    files: usize,
}

impl Desk {
    /// Writes the archive of this centre into a folder of its own: results, protocols, close file, journal, a copy of the
    /// vault, and a list of the digests of all these files. It is made when the keys are destroyed, so that no archive ever
    /// holds one. What is there already is not written again.
    ///
    /// It is no event: the archive holds the journal to its last entry, and an entry about it would make every archive lack the
    /// end of the journal that the vault has. Whether one is whole says its own list, and its journal's head is the vault's.
    ///
    /// # Errors
    /// No right; the keys are not destroyed yet; the medium.
    pub fn archive(&self, medium: &Path) -> Result<Archive, Refusal> {
        self.require(Right::Close)?;
        if self.view.destroyed.is_none() {
            return Err(Refusal::NotClosed);
        }
        FolderMedium::open(medium)?;
        let name = harmless(self.place());
        let mut shelf = Shelf::new(medium.join(format!("{name}_archive_{}", self.head().seq)))?;
        self.shelve_records(&mut shelf)?;
        shelf.put("", &format!("{name}.{}", Purpose::Close.extension()), &self.close_file()?)?;
        shelf.put("", &format!("{name}.summary.pdf"), &self.close_paper()?)?;
        let election = self.election_document(document::ELECTION_FILE)?.ok_or(Refusal::NoElection)?;
        shelf.put("", &format!("{name}.{}", Purpose::Election.extension()), &election)?;
        let authority = self.loaded()?.ring.authority().pem();
        shelf.put("", "authority.pem", authority.as_bytes())?;
        // Written a second time, after a medium failed, it is the same file.
        let written = self.vault.entry_at(self.head().seq)?.unwrap_or(self.now());
        shelf.put("", "journal.jsonl", &self.journal_bytes(JournalForm::JsonLines, written)?.bytes)?;
        let copy = format!("vault.{COPY_EXTENSION}");
        let mut copier = self.vault.begin_copy(&shelf.folder.join(&copy))?;
        copier.prove(&mut |_, _| ControlFlow::Continue(()))?;
        shelf.list(&copy)?;
        shelf.close()
    }

    /// Every approved revision, the earlier ones too, with its protocol.
    fn shelve_records(&self, shelf: &mut Shelf) -> Result<(), Refusal> {
        let loaded = self.loaded()?;
        for (record, entry) in &self.view.entries {
            for approved in entry.earlier().iter().chain(entry.approved()) {
                let revision = approved.revision();
                let code = self.sealed(&loaded, record, approved)?.0.to_string();
                let named = |extension: &str| file_name(record, revision, &code, extension);
                let result = self.vault.document(&document::result(record, revision))?.ok_or(Refusal::NotApproved)?;
                shelf.put(RESULTS, &named(Purpose::Result.extension()), &result)?;
                if let Some(pdf) = self.vault.document(&document::protocol(record, revision))? {
                    shelf.put(PROTOCOLS, &named(PROTOCOL_EXTENSION), &pdf)?;
                }
            }
        }
        Ok(())
    }
}

impl Shelf {
    fn new(folder: PathBuf) -> Result<Self, MediumFault> {
        for part in [RESULTS, PROTOCOLS] {
            fs::create_dir_all(folder.join(part))?;
        }
        Ok(Self { folder, listing: String::new(), files: 0 })
    }

    /// Writes a file, reads it back and lists it.
    fn put(&mut self, part: &str, name: &str, bytes: &[u8]) -> Result<(), MediumFault> {
        let mut medium = FolderMedium::open(&self.folder.join(part))?;
        write_and_read_back(&mut medium, name, bytes)?;
        self.note(part, name, Digest::of(bytes));
        Ok(())
    }

    /// Lists every file of a folder in it, as they are read from the medium.
    fn list(&mut self, part: &str) -> Result<(), MediumFault> {
        let folder = self.folder.join(part);
        let found =
            fs::read_dir(&folder)?.map(|entry| Ok(entry?.file_name())).collect::<Result<BTreeSet<_>, io::Error>>()?;
        for name in found {
            let digest = digest_of_file(&folder.join(&name))?;
            self.note(part, &name.to_string_lossy(), digest);
        }
        Ok(())
    }

    fn note(&mut self, part: &str, name: &str, digest: Digest) {
        let slash = if part.is_empty() { "" } else { "/" };
        // Writing into a string cannot fail.
        let _ = writeln!(self.listing, "{digest}  {part}{slash}{name}");
        self.files += 1;
    }

    fn close(mut self) -> Result<Archive, Refusal> {
        let listing = std::mem::take(&mut self.listing);
        let files = self.files;
        self.put("", LISTING, listing.as_bytes())?;
        Ok(Archive { folder: self.folder, files })
    }
}
