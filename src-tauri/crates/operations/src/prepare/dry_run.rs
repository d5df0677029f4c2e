//! The dry run: every contest, form, protocol and export of an election that is prepared is played once before it can be
//! signed, on as few stations as show them all.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use election::{Centre, CentreId, ContestId, Counts, Definition, Election, Event, Mode, RecordId, StationId, limits};
use sealing::{Digest, SecretString};

use super::counts::made_up;
use crate::papers::sheets_outside;
use crate::{Desk, Publish, Refusal, Rehearsal, World, read_file};

/// The longest passphrase of a rehearsal's officer, in bytes.
const SECRET_SIZE_MAX_BYTES: usize = 4_096;

/// What is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DryRunStepKind {
    /// Numbers that the form's rules allow are found for each kind of station.
    Counts,
    /// The blank sheets are set.
    Sheets,
    /// Two entries, approval, protocol, result file.
    Count,
    /// The office proves and adds up the files.
    Import,
    /// Totals are what was counted.
    Totals,
    /// Seats are computed.
    Seats,
    /// Every published form is written.
    Publish,
}

impl DryRunStepKind {
    /// The name used on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Self::Counts => "counts",
            Self::Sheets => "sheets",
            Self::Count => "count",
            Self::Import => "import",
            Self::Totals => "totals",
            Self::Seats => "seats",
            Self::Publish => "publish",
        }
    }
}

/// A step and how it went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DryRunStep {
    /// What was tried.
    pub kind: DryRunStepKind,
    /// Of which contest, if of one.
    pub contest: Option<ContestId>,
    /// How many: stations, pages, records, files, seats.
    pub number: u64,
    /// Why it did not go well.
    pub refusal: Option<Refusal>,
}

/// How a dry run went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DryRunReport {
    /// SHA-256 of the definition that was played.
    pub digest: Digest,
    /// What was tried, in order; after a step that failed the rest is left out.
    pub steps: Vec<DryRunStep>,
    /// Whether it was stopped.
    pub stopped: bool,
}

impl DryRunReport {
    /// Whether every step was tried and went well.
    pub fn went_well(&self) -> bool {
        !self.stopped && !self.steps.is_empty() && self.steps.iter().all(|step| step.refusal.is_none())
    }
}

/// A dry run that is still to be played: work that needs the desk no more.
#[derive(Debug)]
pub struct DryRun {
    definition: Definition,
    digest: Digest,
    world: Arc<dyn World>,
}

impl Desk {
    /// The dry run of the election that is prepared.
    ///
    /// # Errors
    /// No right; nothing is prepared; [`Refusal::PreparationFaulty`].
    pub fn dry_run_to_come(&self) -> Result<DryRun, Refusal> {
        let prepared = self.require_preparation()?;
        self.require_faultless(&prepared.definition)?;
        Ok(DryRun { definition: prepared.definition, digest: prepared.digest, world: self.world() })
    }

    /// Notes that a dry run went well, if what was played is what is prepared.
    ///
    /// # Errors
    /// No right; nothing is prepared; the vault refused.
    pub fn dry_run_done(&mut self, report: &DryRunReport) -> Result<(), Refusal> {
        let prepared = self.require_preparation()?;
        if report.went_well() && report.digest == prepared.digest && !prepared.played {
            self.note(Event::DryRunPassed { digest: report.digest.to_string() })?;
        }
        Ok(())
    }

    pub(crate) fn require_faultless(&self, definition: &Definition) -> Result<(), Refusal> {
        match super::faults::faults_whole(definition).len() {
            0 => Ok(()),
            number => Err(Refusal::PreparationFaulty { number }),
        }
    }
}

/// What is told of each step; it can stop the run.
type Tell<'a> = dyn FnMut(&DryRunStep) -> ControlFlow<()> + 'a;

impl DryRun {
    /// The dry run of an election that lies in a file.
    pub fn of(election: &Election, world: Arc<dyn World>) -> Self {
        let definition = election.definition().clone();
        let digest = Digest::of(&exchange::definition_file::write(&definition));
        Self { definition, digest, world }
    }

    /// Plays it into a folder that is empty or does not exist; `tell` hears of each step.
    pub fn play(self, folder: &Path, tell: &mut Tell<'_>) -> DryRunReport {
        let mut run = Run { steps: vec![], tell };
        let played = self.steps(folder, &mut run);
        DryRunReport { digest: self.digest, steps: run.steps, stopped: played == Err(End::Stopped) }
    }

    fn steps(&self, folder: &Path, run: &mut Run<'_, '_>) -> Result<(), End> {
        let whole = run.quietly(DryRunStepKind::Counts, checked(self.definition.clone()))?;
        let sample = run.quietly(DryRunStepKind::Counts, sample(&whole).and_then(checked))?;
        let counts = self.counts(&sample, run)?;
        for (contest, _) in sample.contests() {
            let records = sample.records(None).filter(|record| record.contest == contest.id);
            let sheets = sheets_outside(&sample, records, &self.definition.authority, &*self.world);
            run.step(DryRunStepKind::Sheets, Some(&contest.id), sheets.map(|paper| u64::from(paper.pages)))?;
        }
        self.night(&sample, counts, folder, run)
    }

    fn counts(&self, sample: &Election, run: &mut Run<'_, '_>) -> Result<Vec<(RecordId, Counts)>, End> {
        let mut all = vec![];
        for (contest, form) in sample.contests() {
            let records: Vec<RecordId> = sample.records(None).filter(|record| record.contest == contest.id).collect();
            let made: Result<Vec<(RecordId, Counts)>, Refusal> = records
                .into_iter()
                .map(|record| {
                    let sheet = sample.sheet(&record)?;
                    let refuse = |rule| Refusal::NotRehearsable {
                        station: record.station.to_string(),
                        contest: record.contest.to_string(),
                        rule,
                    };
                    let counts = made_up(form, sheet.kind).map_err(refuse)?;
                    Ok((record, counts))
                })
                .collect();
            let number = made.as_ref().map(|made| many(made.len())).map_err(Clone::clone);
            run.step(DryRunStepKind::Counts, Some(&contest.id), number)?;
            all.extend(made.unwrap_or_default());
        }
        Ok(all)
    }

    fn night(
        &self,
        sample: &Election,
        counts: Vec<(RecordId, Counts)>,
        folder: &Path,
        run: &mut Run<'_, '_>,
    ) -> Result<(), End> {
        use DryRunStepKind as Kind;
        let definition = sample.definition().clone();
        let expected = counts.clone();
        let rehearsal = Rehearsal { definition, counts, mistakes_per_mille: 0, seed: 0 };
        let played = rehearsal.play(folder, &self.world, |_, _| {});
        run.step(Kind::Count, None, played.map(|report| many(report.records)))?;
        let mut office = run.quietly(Kind::Import, self.office(folder))?;
        let imported = office.import(&[folder.join("results")], |_, _| ControlFlow::Continue(()));
        let accepted = imported.and_then(|_| all_counted(&office, &expected));
        run.step(Kind::Import, None, accepted)?;
        for (contest, form) in sample.contests() {
            let totals = office.totals(&contest.id, None).and_then(|totals| {
                let wanted = |position| {
                    let ours = expected.iter().filter(|(record, _)| record.contest == contest.id);
                    ours.map(|(_, counts)| u64::from(counts.at(position).map_or(0, Into::into))).sum::<u64>()
                };
                let is_same = (0..form.fields().len())
                    .all(|position| totals.totals.numbers().get(position).copied().unwrap_or(0) == wanted(position));
                let detail = contest.id.to_string();
                if is_same { Ok(totals.totals.records()) } else { Err(Refusal::NotReproducible { detail }) }
            });
            run.step(Kind::Totals, Some(&contest.id), totals)?;
        }
        for (contest, _) in sample.contests().filter(|(contest, _)| contest.allocation.is_some()) {
            run.step(Kind::Seats, Some(&contest.id), seats(&office, &contest.id))?;
        }
        let published = office.publish(&Publish::default(), &folder.join("published"), |_| ControlFlow::Continue(()));
        run.step(Kind::Publish, None, published.map(|published| many(published.publication.files.len())))
    }

    fn office(&self, folder: &Path) -> Result<Desk, Refusal> {
        let secret = read_file(&folder.join("office.pass"), SECRET_SIZE_MAX_BYTES)?;
        let secret = SecretString::from(String::from_utf8_lossy(&secret).trim().to_owned());
        Desk::open(&folder.join("office.counterfoil"), "officer", &secret, self.world.clone())
    }
}

fn many(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

/// A tie is no fault: it waits for a lot that nobody draws here.
fn seats(office: &Desk, contest: &ContestId) -> Result<u64, Refusal> {
    match office.seats(contest, &[], false) {
        Ok(seats) => Ok(seats.report.seats.iter().map(|list| u64::from(list.seats)).sum()),
        Err(Refusal::Seats(apportionment::Refusal::Tied(_))) => Ok(0),
        Err(refusal) => Err(refusal),
    }
}

/// How many records the office counts, if those are all.
fn all_counted(office: &Desk, expected: &[(RecordId, Counts)]) -> Result<u64, Refusal> {
    let contests: BTreeSet<&ContestId> = expected.iter().map(|(record, _)| &record.contest).collect();
    let (mut received, wanted) = (0, many(expected.len()));
    for contest in contests {
        received += office.totals(contest, None)?.totals.records();
    }
    if received == wanted { Ok(received) } else { Err(Refusal::RecordsMissing { received, expected: wanted }) }
}

fn checked(definition: Definition) -> Result<Election, Refusal> {
    let refuse = |faults: Vec<election::Fault>| -> Vec<exchange::Refusal> {
        faults.into_iter().map(exchange::Refusal::from).collect()
    };
    Ok(definition.check().map_err(refuse)?)
}

/// The same election with, for each contest, one station of every kind that takes part in it; without an embargo, so that
/// publishing can be tried.
fn sample(whole: &Election) -> Result<Definition, Refusal> {
    let mut chosen: BTreeMap<(ContestId, &'static str), StationId> = BTreeMap::new();
    for record in whole.records(None) {
        let Some(station) = whole.station(&record.station) else { continue };
        chosen.entry((record.contest, station.kind.name())).or_insert(record.station);
    }
    let chosen: BTreeSet<StationId> = chosen.into_values().collect();
    let mut definition = whole.definition().clone();
    (definition.mode, definition.embargo) = (Mode::Test, None);
    definition.stations.retain(|station| chosen.contains(&station.number));
    definition.centres.clear();
    for (number, stations) in (1..).zip(definition.stations.chunks_mut(limits::STATIONS_PER_CENTRE_MAX)) {
        let id = CentreId::new(format!("dry-run-{number}"));
        stations.iter_mut().for_each(|station| station.centre = id.clone());
        definition.centres.push(Centre { name: id.as_str().into(), id });
    }
    Ok(definition)
}

/// The steps so far, and who is told.
struct Run<'a, 't> {
    steps: Vec<DryRunStep>,
    tell: &'a mut Tell<'t>,
}

/// Why a run ends before its end.
#[derive(Debug, PartialEq, Eq)]
enum End {
    Failed,
    Stopped,
}

impl Run<'_, '_> {
    fn step(&mut self, kind: DryRunStepKind, of: Option<&ContestId>, done: Result<u64, Refusal>) -> Result<(), End> {
        let (number, refusal) = match done {
            Ok(number) => (number, None),
            Err(refusal) => (0, Some(refusal)),
        };
        let step = DryRunStep { kind, contest: of.cloned(), number, refusal };
        let stops = (self.tell)(&step).is_break();
        let failed = step.refusal.is_some();
        self.steps.push(step);
        match (failed, stops) {
            (true, _) => Err(End::Failed),
            (false, true) => Err(End::Stopped),
            (false, false) => Ok(()),
        }
    }

    /// What is no step of its own, unless it fails.
    fn quietly<T>(&mut self, kind: DryRunStepKind, done: Result<T, Refusal>) -> Result<T, End> {
        match done {
            Ok(value) => Ok(value),
            Err(refusal) => self.step(kind, None, Err(refusal)).and(Err(End::Failed)),
        }
    }
}
