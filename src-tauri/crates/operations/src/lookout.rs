//! The office's lookout: it sees how the night stands with a connection of its own, also while the desk imports.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use election::{AreaId, CentreId, ContestId, RecordId, Right, SamplePlan, mistyped};
use store::{Reader, Reading};

use crate::findings::Looked;
use crate::roll::{Muster, RecordStanding, Roll};
use crate::view::Loaded;
use crate::{Desk, Refusal, sample};

/// Most records of one answer; a person narrows the area, or asks for one standing.
const RECORDS_MAX: usize = 500;
/// Most centres of one answer: those that lag furthest behind.
const CENTRES_MAX: usize = 200;
/// What a file is rejected for that belongs to no station of the election.
const EXTRA: &str = "unknown-station";

/// Sees how the night stands. Whoever has one was allowed to see totals when they got it.
#[derive(Debug)]
pub struct Lookout {
    reader: Reader,
    pub(crate) loaded: Arc<Loaded>,
    seen: Mutex<Seen>,
    looked: Mutex<Looked>,
}

/// What was seen, so that only what is new is read.
#[derive(Debug)]
struct Seen {
    plan: SamplePlan,
    embargoed: bool,
    roll: Option<Roll>,
    /// Up to where received files and comparisons with paper are known.
    marks: (u64, u64),
    /// The last file of each centre.
    last: HashMap<CentreId, u64>,
    /// Every control code with its file, in the order in which they came.
    codes: Vec<(String, u64)>,
}

/// How the night stands in an area.
#[derive(Clone, Debug)]
pub struct Watch {
    /// From the whole election down to the area that was asked for.
    pub path: Vec<(AreaId, Muster)>,
    /// The areas that it consists of.
    pub below: Vec<(AreaId, Muster)>,
    /// Centres that still owe something, whoever lags furthest first; of all areas.
    pub late: Vec<LateCentre>,
    /// How many such centres there are.
    pub late_number: usize,
    /// How many files belong to no station of this election.
    pub extra: u64,
    /// How many files were rejected for another reason.
    pub rejected: u64,
    /// When the last file came.
    pub last: Option<DateTime<Utc>>,
}

/// A centre that still owes records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LateCentre {
    /// Which.
    pub centre: CentreId,
    /// How many records it owes in all.
    pub expected: u64,
    /// How many of them are counted.
    pub received: u64,
    /// When its last file came; nothing if none has.
    pub last: Option<DateTime<Utc>>,
    /// Whether it lags behind all centres together.
    pub is_behind: bool,
}

/// A record of an area and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordLine {
    /// Which.
    pub record: RecordId,
    /// How it stands.
    pub standing: RecordStanding,
    /// Whether it is to be compared with its paper.
    pub is_due: bool,
}

/// What is wanted of an area's records.
#[derive(Clone, Debug, Default)]
pub struct RecordsWanted {
    /// In this area; in all if none is named.
    pub area: Option<AreaId>,
    /// Of this contest; of all if none is named.
    pub contest: Option<ContestId>,
    /// Standing so.
    pub standing: Option<RecordStanding>,
    /// Only those that are to be compared with their paper.
    pub only_due: bool,
}

/// To which file a control code leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Led {
    /// This one has it: another signature over the same record is no other file of it.
    To(u64),
    /// Nearly to one: the groups that look mistyped.
    Nearly(Vec<usize>),
    /// To none.
    Nowhere,
}

impl Desk {
    /// Whoever sees how the night stands. There is one for as long as the desk is open, and it needs no desk to look.
    ///
    /// # Errors
    /// No right; no election.
    pub fn lookout(&mut self) -> Result<Arc<Lookout>, Refusal> {
        self.require(Right::SeeTotals)?;
        let loaded = self.office_election()?;
        let embargoed = self.is_embargoed()?;
        let reader = &self.vault;
        let lookout = self.lookout.get_or_insert_with(|| Arc::new(Lookout::new(reader.reader(), loaded)));
        lookout.settle(&self.view.compared.sample, embargoed);
        Ok(Arc::clone(lookout))
    }
}

impl Lookout {
    fn new(reader: Reader, loaded: Arc<Loaded>) -> Self {
        let seen = Seen {
            plan: SamplePlan::default(),
            embargoed: true,
            roll: None,
            marks: (0, 0),
            last: HashMap::new(),
            codes: vec![],
        };
        Self { reader, loaded, seen: Mutex::new(seen), looked: Mutex::default() }
    }

    /// The election that is watched.
    pub fn election(&self) -> &election::Election {
        &self.loaded.election
    }

    /// What the desk has settled.
    fn settle(&self, plan: &SamplePlan, embargoed: bool) {
        let mut seen = self.seen();
        seen.embargoed = embargoed;
        if seen.plan != *plan {
            seen.plan = plan.clone();
            seen.roll = None;
        }
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What was found last across stations.
    pub(crate) fn looked(&self) -> MutexGuard<'_, Looked> {
        self.looked.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Nothing, if totals may be seen.
    pub(crate) fn require_open(&self) -> Result<(), Refusal> {
        if self.seen().embargoed { Err(Refusal::Embargoed) } else { Ok(()) }
    }

    pub(crate) fn reading(&self) -> Result<Reading<'_>, Refusal> {
        Ok(self.reader.open()?)
    }

    /// The stations that are drawn, in the order of the draw; nothing where all results are compared.
    pub fn drawn(&self) -> Option<Vec<usize>> {
        self.seen().drawn(&self.loaded)
    }

    /// How the night stands in an area; in the whole election if none is named.
    ///
    /// # Errors
    /// No such area or contest; the vault refused.
    pub fn watch(&self, area: Option<&AreaId>, contest: Option<&ContestId>) -> Result<Watch, Refusal> {
        let reading = self.reading()?;
        let (area, contest) = (self.area(area)?, self.contest(contest)?);
        let mut seen = self.seen();
        let roll = seen.look(&self.loaded, &reading)?;
        let musters = roll.musters(contest);
        let muster = |place: usize| musters.get(place).copied().unwrap_or_default();
        let areas = &self.loaded.election.definition().areas;
        let shown = areas.get(area).ok_or(election::Refusal::UnknownRecord)?;
        let below = areas.iter().enumerate().filter(|(_, below)| below.parent.as_ref() == Some(&shown.id));
        let below = below.map(|(place, below)| (below.id.clone(), muster(place))).collect();
        let mut late = late(roll);
        let (late_number, rejected) = (late.len(), reading.rejected()?);
        late.truncate(CENTRES_MAX);
        let last = &seen.last;
        let when = |seq: Option<&u64>| seq.map_or(Ok(None), |seq| reading.entry_at(*seq));
        for centre in &mut late {
            centre.last = when(last.get(&centre.centre))?;
        }
        let (extra, rejected): (Vec<_>, Vec<_>) = rejected.into_iter().partition(|(reason, _)| reason == EXTRA);
        let number = |files: Vec<(String, u64)>| files.into_iter().map(|(_, number)| number).sum();
        let last = when(last.values().max())?;
        let (extra, rejected) = (number(extra), number(rejected));
        let up = self.loaded.election.upwards(&shown.id);
        let mut path: Vec<(AreaId, Muster)> =
            up.filter_map(|area| Some((area.id.clone(), muster(self.loaded.election.area_place(&area.id)?)))).collect();
        path.reverse();
        Ok(Watch { path, below, late, late_number, extra, rejected, last })
    }

    /// How the records of a contest stand in an area; without an area, in the whole election.
    ///
    /// # Errors
    /// No such area or contest; the vault refused.
    pub fn muster(&self, contest: &ContestId, area: Option<&AreaId>) -> Result<Muster, Refusal> {
        let reading = self.reading()?;
        let (area, contest) = (self.area(area)?, self.contest(Some(contest))?);
        let mut seen = self.seen();
        let roll = seen.look(&self.loaded, &reading)?;
        Ok(roll.musters(contest).get(area).copied().unwrap_or_default())
    }

    /// The records of an area in the definition's order, as many as one answer holds, and how many there are.
    ///
    /// # Errors
    /// No such area or contest; the vault refused.
    pub fn records(&self, wanted: &RecordsWanted) -> Result<(Vec<RecordLine>, usize), Refusal> {
        let reading = self.reading()?;
        let (area, contest) = (self.area(wanted.area.as_ref())?, self.contest(wanted.contest.as_ref())?);
        let mut seen = self.seen();
        let roll = seen.look(&self.loaded, &reading)?;
        let inside = roll.inside(area);
        let (mut lines, mut number) = (vec![], 0);
        for (record, standing, is_due) in roll.records(&inside, contest) {
            if wanted.standing.is_none_or(|wanted| wanted == standing) && (is_due || !wanted.only_due) {
                number += 1;
                if lines.len() < RECORDS_MAX {
                    lines.push(RecordLine { record, standing, is_due });
                }
            }
        }
        Ok((lines, number))
    }

    /// How one record stands, and the file of it that is counted.
    pub(crate) fn record(&self, record: &RecordId) -> Result<(RecordLine, Option<u64>), Refusal> {
        self.loaded.election.sheet(record)?;
        let election = &self.loaded.election;
        let place = election.station_place(&record.station).zip(election.contest_place(&record.contest));
        let (station, contest) = place.ok_or(election::Refusal::UnknownRecord)?;
        let reading = self.reading()?;
        let mut seen = self.seen();
        let roll = seen.look(&self.loaded, &reading)?;
        let (standing, is_due) = roll.standing(station, contest);
        Ok((RecordLine { record: record.clone(), standing, is_due }, roll.counted(record)))
    }

    /// To which files a control code leads; with a file that is expected, a slip is looked for in its code alone.
    pub(crate) fn led(&self, code: &str, expected: Option<u64>) -> Result<Led, Refusal> {
        let reading = self.reading()?;
        let mut seen = self.seen();
        let upto = seen.codes.last().map_or(0, |(_, seq)| *seq);
        let mut new = vec![];
        reading.each_code(upto, |seq, code| {
            new.push((plain(&code), seq));
            Ok(())
        })?;
        seen.codes.extend(new);
        if let Some((_, seq)) = seen.codes.iter().find(|(known, _)| known == code) {
            return Ok(Led::To(*seq));
        }
        let mut near = seen.codes.iter().filter(|(_, seq)| expected.is_none_or(|expected| expected == *seq));
        Ok(near.find_map(|(known, _)| mistyped(code, known)).map_or(Led::Nowhere, Led::Nearly))
    }

    fn area(&self, area: Option<&AreaId>) -> Result<usize, Refusal> {
        let election = &self.loaded.election;
        match area {
            Some(area) => election.area_place(area).ok_or_else(|| Refusal::UnknownArea { area: area.to_string() }),
            None => {
                let root = election.definition().areas.iter().position(|area| area.parent.is_none());
                Ok(root.ok_or(election::Refusal::UnknownRecord)?)
            }
        }
    }

    fn contest(&self, contest: Option<&ContestId>) -> Result<Option<usize>, Refusal> {
        let unknown = |contest: &ContestId| Refusal::UnknownContest { contest: contest.to_string() };
        contest.map(|id| self.loaded.election.contest_place(id).ok_or_else(|| unknown(id))).transpose()
    }
}

impl Seen {
    fn drawn(&self, loaded: &Loaded) -> Option<Vec<usize>> {
        let (seed, wanted) = self.plan.seed.as_ref().zip(self.plan.stations)?;
        let stations = loaded.election.definition().stations.iter().map(|station| &station.number);
        Some(sample::drawn(seed, stations, usize::try_from(wanted).unwrap_or(usize::MAX)))
    }

    /// The roll as it is now.
    fn look(&mut self, loaded: &Arc<Loaded>, reading: &Reading<'_>) -> Result<&Roll, Refusal> {
        let marks = reading.marks()?;
        if let Some(roll) = &mut self.roll {
            if marks.0 != self.marks.0 {
                let last = &mut self.last;
                reading.each_changed(self.marks.0, |came| {
                    roll.hear(&came);
                    if let Some(centre) = came.centre {
                        let known = last.entry(centre).or_default();
                        *known = came.seq.max(*known);
                    }
                    Ok(())
                })?;
            }
            if marks.1 != self.marks.1 {
                reading.each_paper(self.marks.1, |checked| {
                    roll.hear_paper(&checked);
                    Ok(())
                })?;
            }
        } else {
            let drawn = self.drawn(loaded).map(|drawn| drawn.into_iter().collect());
            let mut roll = Roll::new(loaded, drawn);
            roll.read(reading)?;
            self.last = reading.last_of_centres()?.into_iter().collect();
            self.roll = Some(roll);
        }
        self.marks = marks;
        self.roll.as_ref().ok_or(Refusal::NoElection)
    }
}

/// Centres that still owe something, whoever lags furthest first.
fn late(roll: &Roll) -> Vec<LateCentre> {
    let all: BTreeMap<&CentreId, (u64, u64)> =
        roll.centres().map(|(centre, expected, received)| (centre, (expected, received))).collect();
    let sum = all.values().fold((0, 0), |sum, own| (sum.0 + u128::from(own.0), sum.1 + u128::from(own.1)));
    let owing = all.into_iter().filter(|(_, (expected, received))| received < expected);
    let mut late: Vec<LateCentre> = owing
        .map(|(centre, (expected, received))| LateCentre {
            centre: centre.clone(),
            expected,
            received,
            last: None,
            is_behind: u128::from(received) * sum.0 < sum.1 * u128::from(expected),
        })
        .collect();
    // By the share that has come, compared without division; then whoever owes most.
    late.sort_by(|one, other| {
        let share = |a: &LateCentre, b: &LateCentre| u128::from(a.received) * u128::from(b.expected);
        let owed = |centre: &LateCentre| centre.expected - centre.received;
        share(one, other).cmp(&share(other, one)).then(owed(other).cmp(&owed(one)))
    });
    late
}

/// A control code without the marks between its groups.
pub(crate) fn plain(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).collect()
}
