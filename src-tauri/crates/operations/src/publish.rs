//! Publishing: figures are frozen once, and every published form is written from them into a folder to carry away.

use std::fs::{self, File};
use std::io::{self, Cursor, Write};
use std::path::Path;

use election::{ContestId, Event, Right};
use exchange::container::Signatory;
use exchange::figures::{Figures, Gathering, Issue, Status};
use exchange::names;
use exchange::publication::{LeftOut, Publication, PublishedContest, PublishedFile, RESULTS_FORMAT};
use exchange::publish::{Form, Seats};
use exchange::seal::sealing_mode;
use exchange::v1::{ElectionRef, JournalHead};
use rayon::prelude::*;
use sealing::{Digest, Hasher, Purpose};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::handover::harmless;
use crate::site::{self, Words};
use crate::view::Loaded;
use crate::{Desk, MediumFault, Refusal};

/// The list of digests, as `sha256sum --check` reads it.
const LISTING: &str = "SHA256SUMS";

/// How hard forms are packed: they repeat themselves so much that more effort gains little.
const EFFORT: i64 = 1;

/// What is to be published.
#[derive(Clone, Debug, Default)]
pub struct Publish {
    /// Only this contest.
    pub contest: Option<ContestId>,
    /// Certified or a correction, as the authority says; otherwise the figures are unofficial.
    pub status: Option<Status>,
    /// The seats of contests that have been allocated.
    pub seats: Vec<(ContestId, Seats)>,
}

/// What was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// What the publication says of itself.
    pub publication: Publication,
    /// The name of the signed file; nothing where this desk has no key.
    pub container: Option<String>,
}

/// One file that is to be written.
pub(crate) struct Item<'a> {
    /// Its path, with slashes.
    pub(crate) name: String,
    /// Its media type.
    pub(crate) media_type: &'static str,
    /// How it is written.
    pub(crate) write: Box<dyn Fn(&mut dyn Write) -> io::Result<()> + Send + Sync + 'a>,
}

/// A file that was written, and the same packed.
struct Written {
    file: PublishedFile,
    packed: Vec<u8>,
}

impl Desk {
    /// Freezes the figures as they stand and writes every form of them into a folder that is empty or does not exist, with
    /// a list of all files and, where this desk has a key, everything in one signed file.
    ///
    /// # Errors
    /// No right; an embargo; no such contest; totals that do not follow from the records; a certified result that is not
    /// complete; the folder.
    pub fn publish(&mut self, order: &Publish, folder: &Path) -> Result<Published, Refusal> {
        self.require(Right::Publish)?;
        let loaded = self.office_election()?;
        let gathering = self.gather_figures(&loaded, order.contest.as_ref())?;
        let status = self.status(order.status, &gathering)?;
        let (sequence, at) = (self.view.published + 1, self.now());
        let software = format!("Counterfoil {}", self.world.software().version);
        let figures = gathering.freeze(loaded.digest, Issue { status, sequence, at, software });
        let seats = seats(&figures, &order.seats);
        let words = Words::of(&figures, self.world.clock());
        let (mut items, left) = items(&figures, &seats);
        let files = items.iter().map(|item| item.name.clone()).chain([names::RESULTS.to_owned(), LISTING.to_owned()]);
        let files = files.collect();
        items.extend(site::items(&figures, &seats, &words, files));
        require_empty(folder)?;
        let written = write(&items, folder)?;
        let publication = self.publication(&loaded, &figures, &written, left);
        let container = self.write_lists(&loaded, &publication, &written, folder)?;
        let figures = figures.digest().to_string();
        self.note(Event::Published { sequence, status: status.name().to_owned(), figures })?;
        Ok(Published { publication, container })
    }

    /// The counted records, added up anew and compared with the running totals.
    pub(crate) fn gather_figures<'a>(
        &self,
        loaded: &'a Loaded,
        contest: Option<&ContestId>,
    ) -> Result<Gathering<'a>, Refusal> {
        if loaded.is_embargoed() {
            return Err(Refusal::Embargoed);
        }
        if let Some(contest) = contest.filter(|contest| loaded.election.contest(contest).is_none()) {
            return Err(Refusal::UnknownContest { contest: contest.to_string() });
        }
        let mut gathering = Gathering::begin(&loaded.election, contest);
        self.vault.each_counted(|record, counts| Ok::<_, Refusal>(gathering.take(&record, &counts)?))?;
        for figures in gathering.contests() {
            for area in figures.areas() {
                let kept = self.vault.totals(&figures.contest().id, &area.area.id)?;
                let agrees = match &kept {
                    Some(kept) => kept.numbers() == area.numbers && kept.records() == area.received,
                    None => area.received == 0,
                };
                if !agrees {
                    return Err(Refusal::NotReproducible { detail: area.area.id.to_string() });
                }
            }
        }
        Ok(gathering)
    }

    fn status(&self, wanted: Option<Status>, gathering: &Gathering<'_>) -> Result<Status, Refusal> {
        let missing = gathering.missing();
        match wanted {
            Some(Status::Certified | Status::Correction) if missing > 0 => Err(Refusal::Incomplete { missing }),
            Some(Status::Correction) if !self.view.certified_results => Err(Refusal::NothingToCorrect),
            Some(official @ (Status::Certified | Status::Correction)) => Ok(official),
            _ if missing > 0 => Ok(Status::UnofficialPartial),
            _ => Ok(Status::UnofficialComplete),
        }
    }

    fn publication(
        &self,
        loaded: &Loaded,
        figures: &Figures<'_>,
        written: &[Written],
        left: Vec<LeftOut>,
    ) -> Publication {
        let (definition, issue, head) = (loaded.election.definition(), figures.issue(), self.head());
        let contests = figures.contests().iter().filter_map(|contest| {
            let (whole, contest) = (contest.whole()?, contest.contest().id.clone());
            Some(PublishedContest { contest, expected: whole.expected, received: whole.received })
        });
        Publication {
            format: RESULTS_FORMAT.to_owned(),
            election: ElectionRef { id: definition.id.clone(), digest: loaded.digest },
            mode: sealing_mode(definition.mode),
            status: issue.status,
            sequence: issue.sequence,
            at: issue.at,
            software: self.world.software().clone(),
            journal: JournalHead { seq: head.seq, hash: head.hash },
            figures: figures.digest(),
            contests: contests.collect(),
            files: written.iter().map(|written| written.file.clone()).collect(),
            left,
        }
    }

    /// Writes the lists, and last the signed file.
    fn write_lists(
        &self,
        loaded: &Loaded,
        publication: &Publication,
        written: &[Written],
        folder: &Path,
    ) -> Result<Option<String>, Refusal> {
        let json = exchange::publication::write(publication);
        let mut listing = String::new();
        for file in &publication.files {
            listing += &format!("{}  {}\n", file.sha256, file.name);
        }
        listing += &format!("{}  {}\n", Digest::of(&json), names::RESULTS);
        let put = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes).map_err(MediumFault::from);
        put(LISTING, listing.as_bytes())?;
        put(names::RESULTS, &json)?;
        let (key, certificate) = match self.signer() {
            Ok(signer) => signer,
            Err(Refusal::NoCertificate) => return Ok(None),
            Err(refusal) => return Err(refusal),
        };
        let archive = archive(written).map_err(MediumFault::from)?;
        let authority = loaded.ring.authority();
        let signatory =
            Signatory { key: &key, certificates: &[&certificate, authority], at: publication.at, rng: self.random() };
        let container = exchange::publication::seal(publication, &archive, &signatory)?;
        let election = harmless(loaded.election.definition().id.as_str());
        let name = format!("{election}_{}.{}", publication.sequence, Purpose::Results.extension());
        put(&name, &container)?;
        Ok(Some(name))
    }
}

/// The seats of each contest, in the order of the figures.
fn seats(figures: &Figures<'_>, given: &[(ContestId, Seats)]) -> Vec<Option<Seats>> {
    let of = |id: &ContestId| given.iter().find(|(contest, _)| contest == id).map(|(_, seats)| seats.clone());
    figures.contests().iter().map(|contest| of(&contest.contest().id)).collect()
}

/// Every file of a publication, and the forms that are left out.
fn items<'a>(figures: &'a Figures<'a>, seats: &'a [Option<Seats>]) -> (Vec<Item<'a>>, Vec<LeftOut>) {
    let (forms, left) = Form::all(figures, seats);
    let item = |form: Form| Item {
        name: form.file_name(figures),
        media_type: form.media_type(),
        write: Box::new(move |out| form.write(figures, seats, out).map(drop)),
    };
    let left = left.into_iter();
    let left = left.map(|left| LeftOut { name: left.form.file_name(figures), reason: left.reason.to_owned() });
    (forms.into_iter().map(item).collect(), left.collect())
}

/// Nothing of what lies somewhere is ever mixed with a publication.
fn require_empty(folder: &Path) -> Result<(), Refusal> {
    fs::create_dir_all(folder).map_err(MediumFault::from)?;
    match fs::read_dir(folder).map_err(MediumFault::from)?.next() {
        None => Ok(()),
        Some(_) => Err(Refusal::FolderInUse),
    }
}

/// Writes all files on all cores, each once: into the folder, through the digest and into its packed form.
fn write(items: &[Item<'_>], folder: &Path) -> Result<Vec<Written>, Refusal> {
    let folders = items.iter().filter_map(|item| item.name.rsplit_once('/').map(|(folder, _)| folder));
    let mut folders: Vec<&str> = folders.collect();
    folders.dedup();
    folders.iter().try_for_each(|name| fs::create_dir_all(folder.join(name))).map_err(MediumFault::from)?;
    let written: io::Result<Vec<Written>> =
        items.par_iter().with_max_len(1).map(|item| write_one(item, folder)).collect();
    Ok(written.map_err(MediumFault::from)?)
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
fn archive(written: &[Written]) -> io::Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(vec![]));
    for written in written {
        let mut one = ZipArchive::new(Cursor::new(&written.packed))?;
        archive.raw_copy_file(one.by_index_raw(0)?)?;
    }
    Ok(archive.finish()?.into_inner())
}
