//! Publishing: figures are frozen once, and every published form is written from them into a folder to carry away.

mod allocated;
mod report;
mod shelf;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::Path;

use election::{ContestId, Event, Right};
use exchange::container::Signatory;
use exchange::figures::{Figures, Gathering, Issue, Status};
use exchange::names;
use exchange::publication::{LeftOut, Publication, PublishedContest, RESULTS_FORMAT};
use exchange::publish::{Form, Seats};
use exchange::seal::sealing_mode;
use exchange::v1::{ElectionRef, JournalHead};
use sealing::{Digest, Purpose};

pub(crate) use self::allocated::Allocated;
use self::shelf::{Shelf, Written, archive, write};
use crate::handover::harmless;
use crate::site::{self, Words};
use crate::view::Loaded;
use crate::{Desk, FolderMedium, MediumFault, Muster, Pace, Progress, Refusal};

/// The signed report.
const REPORT: &str = "report.pdf";

/// The list of digests, as `sha256sum --check` reads it.
const LISTING: &str = "SHA256SUMS";

/// What is to be published.
#[derive(Clone, Debug, Default)]
pub struct Publish {
    /// Only this contest.
    pub contest: Option<ContestId>,
    /// Certified or a correction, as the authority says; otherwise the figures are unofficial.
    pub status: Option<Status>,
    /// Whether the folder is on a medium that is carried away: everything is flushed to it before the end.
    pub carried: bool,
}

/// How the next publication stands, before anybody makes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publishing {
    /// Its number.
    pub sequence: u32,
    /// What its folder is called, where nobody names one.
    pub name: String,
    /// The contests, each with how many records are counted and belong to it.
    pub contests: Vec<PublishedContest>,
    /// How many counted results of each contest must still be compared with their paper, or differ from it: before there
    /// is none, nothing is certified.
    pub papers: BTreeMap<ContestId, u64>,
    /// The contests whose seats wait for a lot.
    pub waiting: Vec<ContestId>,
    /// The contests that were published as certified.
    pub certified_before: BTreeSet<ContestId>,
    /// Whether this desk has a key to sign with.
    pub is_signed: bool,
}

/// What was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// What the publication says of itself.
    pub publication: Publication,
    /// The name of the signed file; nothing where this desk has no key.
    pub container: Option<String>,
}

/// Writes a file, whenever it is asked for and by whichever core.
type Writing<'a> = Box<dyn Fn(&mut dyn Write) -> io::Result<()> + Send + Sync + 'a>;

/// One file that is to be written.
pub(crate) struct Item<'a> {
    /// Its path, with slashes.
    pub(crate) name: String,
    /// Its media type.
    pub(crate) media_type: &'static str,
    /// How it is written.
    pub(crate) write: Writing<'a>,
}

impl Desk {
    /// Freezes the figures as they stand and writes every form of them into a folder that is empty or does not exist, with
    /// a list of all files and, where this desk has a key, everything in one signed file. Seats are those of contests whose
    /// records are all in. `each` hears of every file and may stop the work; then nothing stays.
    ///
    /// # Errors
    /// No right; an embargo; no such contest; totals that do not follow from the records; a certified result that is not
    /// complete, not compared with its papers, or waits for a lot; two computations of seats that differ; the folder; [`Refusal::PublishingStopped`].
    pub fn publish(
        &mut self,
        order: &Publish,
        folder: &Path,
        each: impl Fn(Progress) -> ControlFlow<()> + Sync,
    ) -> Result<Published, Refusal> {
        self.require(Right::Publish)?;
        let loaded = self.office_election()?;
        let gathering = self.gather_figures(&loaded, order.contest.as_ref())?;
        let musters = self.compared_with_paper(gathering.contests().iter().map(|contest| &contest.contest().id))?;
        let status = self.status(order.status, &gathering, &musters)?;
        let (sequence, at) = (self.next_sequence(), self.now());
        let software = format!("Counterfoil {}", self.world.software().version);
        let confirmed = musters.into_iter().map(|(contest, muster)| (contest, muster.confirmed)).collect();
        let figures = gathering.freeze(
            loaded.digest,
            Issue { status, sequence, at, software, confirmed, sample: self.view.compared.sample.clone() },
        );
        let words = Words::of(&figures, self.world.clock());
        let allocated = self.allocate(&loaded, &figures)?;
        let seats: Vec<Option<Seats>> = allocated.iter().map(|one| one.as_ref().map(|one| one.seats.clone())).collect();
        let shelf = Shelf::clear(folder)?;
        let report = self.results_report(&loaded, &figures, &allocated)?;
        let (mut items, left) = items(&figures, &seats);
        items.push(Item {
            name: REPORT.to_owned(),
            media_type: "application/pdf",
            write: Box::new(move |out| out.write_all(&report)),
        });
        let files = items.iter().map(|item| item.name.clone()).chain([names::RESULTS.to_owned(), LISTING.to_owned()]);
        let files = files.collect();
        items.extend(site::items(&figures, &allocated, &words, files));
        let (pace, world) = (Pace::begin(items.len(), at), self.world());
        let written = write(&items, folder, &|done| each(pace.at(done, world.now())))?;
        let publication = self.publication(&loaded, &figures, &written, left);
        let container = self.write_lists(&loaded, &publication, &written, folder)?;
        if order.carried {
            FolderMedium::open(folder)?.flush()?;
        }
        let figures = figures.digest().to_string();
        let (status, contest) = (status.name().to_owned(), order.contest.clone());
        self.note(Event::Published { sequence, status, figures, contest })?;
        shelf.keep();
        Ok(Published { publication, container })
    }

    /// The number of the next publication.
    fn next_sequence(&self) -> u32 {
        self.view.published + 1
    }

    /// How the next publication stands.
    ///
    /// # Errors
    /// No right; an embargo; no election.
    pub fn publishing(&mut self) -> Result<Publishing, Refusal> {
        self.require(Right::Publish)?;
        let loaded = self.office_election()?;
        let musters = self.compared_with_paper(loaded.election.contests().map(|(contest, _)| &contest.id))?;
        let contest = |(contest, _): (&election::Contest, &election::Form)| {
            let totals = self.totals(&contest.id, None)?;
            let (expected, received) = (totals.expected, totals.totals.records());
            let confirmed = musters.get(&contest.id).map_or(0, |muster| muster.confirmed);
            Ok::<_, Refusal>(PublishedContest { contest: contest.id.clone(), expected, received, confirmed })
        };
        let contests: Vec<PublishedContest> = loaded.election.contests().map(contest).collect::<Result<_, _>>()?;
        let is_whole = |contest: &&PublishedContest| contest.received == contest.expected;
        let waits = |contest: &&PublishedContest| {
            matches!(self.seats(&contest.contest, &[], false), Err(Refusal::Seats(apportionment::Refusal::Tied(_))))
        };
        let waiting = contests.iter().filter(is_whole).filter(waits).map(|contest| contest.contest.clone()).collect();
        let (sequence, certified_before) = (self.next_sequence(), self.view.certified_results.clone());
        let (name, is_signed) = (named(&loaded, sequence), self.view.certified.is_some());
        let papers = musters.into_iter().map(|(contest, muster)| (contest, muster.open_papers())).collect();
        Ok(Publishing { sequence, name, contests, papers, waiting, certified_before, is_signed })
    }

    /// What a signed publication of this election says of itself, beside the number of the newest one that this office made:
    /// an older report never replaces a newer one.
    ///
    /// # Errors
    /// No right; the file is not proved; it is of another election or definition.
    pub fn compare_publication(&self, file: &[u8]) -> Result<(Publication, u32), Refusal> {
        self.require(Right::SeeTotals)?;
        let loaded = self.office_election()?;
        let proved = exchange::publication::open(file, &loaded.ring, self.now())?.into_content();
        if proved.publication.election.digest != loaded.digest {
            return Err(exchange::Refusal::WrongDefinition.into());
        }
        Ok((proved.publication, self.view.published))
    }

    /// The counted records, added up anew and compared with the running totals.
    pub(crate) fn gather_figures<'a>(
        &self,
        loaded: &'a Loaded,
        contest: Option<&ContestId>,
    ) -> Result<Gathering<'a>, Refusal> {
        self.require_released()?;
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

    /// How far the results of these contests were compared with their papers.
    fn compared_with_paper<'c>(
        &mut self,
        contests: impl Iterator<Item = &'c ContestId>,
    ) -> Result<BTreeMap<ContestId, Muster>, Refusal> {
        let lookout = self.lookout()?;
        contests.map(|contest| Ok((contest.clone(), lookout.muster(contest, None)?))).collect()
    }

    fn status(
        &self,
        wanted: Option<Status>,
        gathering: &Gathering<'_>,
        musters: &BTreeMap<ContestId, Muster>,
    ) -> Result<Status, Refusal> {
        let missing = gathering.missing();
        let papers = musters.values().map(Muster::open_papers).sum();
        let were_certified = musters.keys().all(|contest| self.view.certified_results.contains(contest));
        match wanted {
            Some(Status::Certified | Status::Correction) if missing > 0 => Err(Refusal::Incomplete { missing }),
            Some(Status::Correction) if !were_certified => Err(Refusal::NothingToCorrect),
            Some(Status::Certified | Status::Correction) if papers > 0 => Err(Refusal::PapersOpen { papers }),
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
            let confirmed = issue.confirmed_of(&contest);
            Some(PublishedContest { contest, expected: whole.expected, received: whole.received, confirmed })
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
            sample: issue.sample.clone(),
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
        let name = format!("{}.{}", named(loaded, publication.sequence), Purpose::Results.extension());
        put(&name, &container)?;
        Ok(Some(name))
    }
}

/// An election's publication of this number, as in the names of files.
fn named(loaded: &Loaded, sequence: u32) -> String {
    format!("{}_{sequence}", harmless(loaded.election.definition().id.as_str()))
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
