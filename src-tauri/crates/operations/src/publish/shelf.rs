//! Writing a publication's files on all cores: each made once, whole or not at all.

use std::fs::{self, File};
use std::io::{self, Cursor, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

use exchange::publication::PublishedFile;
use rayon::prelude::*;
use sealing::Hasher;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::Item;
use crate::{MediumFault, Refusal};

/// How hard forms are packed: they repeat themselves so much that more effort gains little.
const EFFORT: i64 = 1;

/// A file that was written, and the same packed.
pub(super) struct Written {
    pub(super) file: PublishedFile,
    packed: Vec<u8>,
}

/// An empty folder for a publication; nothing of what lies somewhere is ever mixed with one. What was written is removed
/// again unless the publication comes to its end.
pub(super) struct Shelf<'a> {
    folder: &'a Path,
    was_there: bool,
    is_whole: bool,
}

impl<'a> Shelf<'a> {
    pub(super) fn clear(folder: &'a Path) -> Result<Self, Refusal> {
        let was_there = folder.is_dir();
        fs::create_dir_all(folder).map_err(MediumFault::from)?;
        match fs::read_dir(folder).map_err(MediumFault::from)?.next() {
            None => Ok(Self { folder, was_there, is_whole: false }),
            Some(_) => Err(Refusal::FolderInUse),
        }
    }

    pub(super) fn keep(mut self) {
        self.is_whole = true;
    }
}

impl Drop for Shelf<'_> {
    fn drop(&mut self) {
        if self.is_whole {
            return;
        }
        // The medium may be gone; then there is nothing to tidy.
        let _ = fs::remove_dir_all(self.folder);
        if self.was_there {
            let _ = fs::create_dir(self.folder);
        }
    }
}

/// Writes all files on all cores, each once: into the folder, through the digest and into its packed form. `each` hears of
/// every file and may stop the work.
pub(super) fn write(
    items: &[Item<'_>],
    folder: &Path,
    each: &(dyn Fn(u64) -> ControlFlow<()> + Sync),
) -> Result<Vec<Written>, Refusal> {
    let folders = items.iter().filter_map(|item| item.name.rsplit_once('/').map(|(folder, _)| folder));
    let mut folders: Vec<&str> = folders.collect();
    folders.dedup();
    folders.iter().try_for_each(|name| fs::create_dir_all(folder.join(name))).map_err(MediumFault::from)?;
    let done = AtomicU64::new(0);
    let written = items.par_iter().with_max_len(1).map(|item| {
        let written = write_one(item, folder).map_err(MediumFault::from)?;
        match each(done.fetch_add(1, Ordering::Relaxed) + 1) {
            ControlFlow::Continue(()) => Ok(written),
            ControlFlow::Break(()) => Err(Refusal::PublishingStopped),
        }
    });
    written.collect()
}

fn write_one(item: &Item<'_>, folder: &Path) -> io::Result<Written> {
    let mut packing = ZipWriter::new(Cursor::new(vec![]));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    packing.start_file(&item.name, options.compression_level(Some(EFFORT)).large_file(false))?;
    let file = File::create(folder.join(&item.name))?;
    let mut stream = Stream { file, hasher: Hasher::new(), packing, bytes: 0 };
    (item.write)(&mut stream)?;
    let Stream { hasher, packing, bytes, .. } = stream;
    let packed = packing.finish()?.into_inner();
    let (name, media_type) = (item.name.clone(), item.media_type.to_owned());
    Ok(Written { file: PublishedFile { name, media_type, bytes, sha256: hasher.finish() }, packed })
}

/// Where a form goes, all at once, so that it is made once and never read back.
struct Stream {
    file: File,
    hasher: Hasher,
    packing: ZipWriter<Cursor<Vec<u8>>>,
    bytes: u64,
}

impl Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write_all(bytes)?;
        self.hasher.update(bytes);
        self.packing.write_all(bytes)?;
        self.bytes += u64::try_from(bytes.len()).unwrap_or(0);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// All packed files in one archive.
pub(super) fn archive(written: &[Written]) -> io::Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(vec![]));
    for written in written {
        let mut one = ZipArchive::new(Cursor::new(&written.packed))?;
        archive.raw_copy_file(one.by_index_raw(0)?)?;
    }
    Ok(archive.finish()?.into_inner())
}
