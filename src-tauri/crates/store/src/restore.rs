//! Restoring a vault from its copy: the files are brought over, proved, and given the next generation.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::ops::ControlFlow;
use std::path::Path;

use chrono::{DateTime, Utc};
use election::{Event, PersonId, Stamped};
use sealing::SecretString;

use crate::backup::Each;
use crate::{CopyState, Fault, Fence, Head, Header, RESTORATIONS_MAX, Vault, folder::Folder};
use crate::{is_irregular, open_regular};

/// A folder with this file holds a vault that is being restored, and nothing that anybody has worked in.
const UNDER_WAY: &str = "restoring";
/// The database, and what waits beside it: new rows, or pages as they were if the medium went while the copy was being given
/// a new key. A fourth one is made anew at each opening.
const FILES: [&str; 3] = ["records.db", "records.db-wal", "records.db-journal"];
const LEFT_OVERS: [&str; 4] = ["records.db", "records.db-wal", "records.db-journal", "records.db-shm"];
/// How much is copied between two words of progress.
const CHUNK_BYTES: usize = 1 << 20;

impl Vault {
    /// Brings the vault over from its copy into a folder that is empty or does not exist, and proves every page of it and
    /// its journal. It has no header yet, and cannot be opened by anybody, until [`Vault::begin_generation`]; work that
    /// was stopped or cut off before is begun again.
    ///
    /// # Errors
    /// There is no copy, or it never became whole; a wrong passphrase; the folder is in use; a page or an entry that is
    /// not whole; stopped.
    pub fn bring_back(
        from: &Path,
        to: &Path,
        person: &str,
        passphrase: &SecretString,
        now: DateTime<Utc>,
        each: Each<'_>,
    ) -> Result<Self, Fault> {
        let (copy, target) = (Folder::new(from), Folder::new(to));
        let mut header = copy.read_header_of_copy().map_err(|fault| match fault {
            Fault::Missing => Fault::CopyMissing,
            fault => fault,
        })?;
        if header.copy == Some(CopyState::Begun) {
            return Err(Fault::CopyUnfinished);
        }
        let key = header.unlock(person, passphrase, now).inspect_err(|_| {
            // Where the copy can be written, a wrong passphrase slows the next; whoever has it can copy it anyhow.
            let _ = copy.write_header(&header);
        });
        let key = key?;
        target.prepare(&header)?;
        let lock = target.lock()?;
        bring_files(from, to, each)?;
        target.flush()?;
        let header = Header { copy: None, ..header };
        let mut vault = Self::open_with::<Fault>(target, lock, header, key, |_, _| Ok(()))?;
        // The medium may have gone while the copy was being given a new key; the header is written when all is proved.
        vault.give_key()?;
        vault.header.former = None;
        vault.prove_whole()?;
        Ok(vault)
    }

    /// Begins the next generation of a vault that was brought back: from here on the laptop that the copy came from must
    /// not go on.
    ///
    /// # Errors
    /// It was restored too often; the vault cannot be written.
    pub fn begin_generation(&mut self, by: &PersonId, at: DateTime<Utc>) -> Result<u32, Fault> {
        let Head { seq, .. } = self.head;
        let generation = self.lineage.generation() + 1;
        if self.lineage.fences.len() >= RESTORATIONS_MAX {
            return Err(Fault::damaged("generation"));
        }
        let restored = Stamped { at, by: Some(by.clone()), event: Event::Restored { generation, seq } };
        let Head { hash, .. } = self.write::<_, Fault>(|change| change.append(&restored))?;
        self.lineage.fences.push(Fence { generation, seq, hash });
        (self.header.generation, self.header.place) = (generation, self.place().to_owned());
        self.folder.write_header(&self.header)?;
        fs::remove_file(self.folder.path().join(UNDER_WAY))?;
        Ok(generation)
    }
}

impl Folder {
    /// Makes the folder ready for a vault that is brought back; what an earlier try left is removed.
    fn prepare(&self, header: &Header) -> Result<(), Fault> {
        let marker = self.path().join(UNDER_WAY);
        let is_left_over = fs::read_to_string(&marker).is_ok_and(|id| id == header.id);
        if is_left_over && self.read_header().is_err() {
            for name in LEFT_OVERS {
                // What is not there need not go.
                let _ = fs::remove_file(self.path().join(name));
            }
            return Ok(());
        }
        self.make()?;
        let mut file = File::create(marker)?;
        file.write_all(header.id.as_bytes())?;
        Ok(file.sync_all()?)
    }
}

/// Copies the files, flushed.
fn bring_files(from: &Path, to: &Path, each: Each<'_>) -> Result<(), Fault> {
    let length = |name: &&str| fs::metadata(from.join(name)).map_or(0, |found| found.len());
    let total = FILES.iter().map(length).sum();
    let (mut done, mut chunk) = (0, vec![0; CHUNK_BYTES]);
    for name in FILES {
        let mut source = match open_regular(&from.join(name)) {
            Ok(source) => source,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && name != FILES[0] => continue,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(Fault::CopyMissing),
            Err(error) if is_irregular(&error) => return Err(Fault::damaged(name)),
            Err(error) => return Err(error.into()),
        };
        let mut target = File::create(to.join(name))?;
        loop {
            let read = source.read(&mut chunk)?;
            if read == 0 {
                break;
            }
            target.write_all(chunk.get(..read).unwrap_or_default())?;
            done += u64::try_from(read).unwrap_or(0);
            if each(done, total) == ControlFlow::Break(()) {
                return Err(Fault::Stopped);
            }
        }
        target.sync_all()?;
    }
    Ok(())
}
