//! What stands out across stations: each sheet beside those of its area, and every sheet beside all others.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use election::{
    AreaId, ContestId, Counts, Election, Event, FindingNote, Form, Oddity, OddityKind, PEERS_LEAST, RecordId, Right,
    StationKind, alike, fingerprint, oddities, sound_reason,
};
use rayon::prelude::*;
use store::Reading;

use crate::{Desk, Explained, Lookout, Refusal};

/// Most sheets that are compared with each other: of a larger area, so many at a time, in the definition's order.
const GROUP_MAX: usize = 400;
/// So many stations that are alike make a group; a smaller area joins its neighbours.
const GROUP_LEAST: usize = 12;
/// Groups that are read before they are measured on all cores.
const GROUPS_AT_ONCE: usize = 32;
/// Most findings of one answer: the most striking ones.
const FINDINGS_MAX: usize = 500;

/// A sheet that stands out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it is called in the journal: its kind, its fields and the file.
    pub id: String,
    /// Which result.
    pub record: RecordId,
    /// The area whose stations it was compared with.
    pub area: AreaId,
    /// With how many.
    pub peers: usize,
    /// The numbers.
    pub oddity: Oddity,
    /// The result that is equal to it, if that is what stands out.
    pub twin: Option<RecordId>,
}

/// What stands out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// The most striking first.
    pub found: Vec<Found>,
    /// How many there are of each kind.
    pub numbers: BTreeMap<OddityKind, usize>,
    /// How many results were looked at.
    pub sheets: usize,
    /// How many of them have too few others like them.
    pub alone: usize,
}

/// What was found last, and of which state of the vault.
#[derive(Debug, Default)]
pub(crate) struct Looked(HashMap<ContestId, (u64, Arc<Findings>)>);

/// Stations that are compared with each other, by their places.
struct Group {
    area: AreaId,
    stations: Vec<usize>,
}

/// The sheets of a group.
struct Sheets<'a> {
    group: &'a Group,
    records: Vec<RecordId>,
    counts: Vec<Counts>,
}

impl Lookout {
    /// What stands out in a contest, each sheet beside those of its area. It is computed anew when results have changed.
    ///
    /// # Errors
    /// An embargo; no such contest; the vault refused.
    pub fn findings(&self, contest: &ContestId) -> Result<Arc<Findings>, Refusal> {
        self.require_open()?;
        let (_, form) =
            self.election().contest(contest).ok_or_else(|| Refusal::UnknownContest { contest: contest.to_string() })?;
        let reading = self.reading()?;
        let (mark, _) = reading.marks()?;
        let mut looked = self.looked();
        if let Some((known, findings)) = looked.0.get(contest)
            && *known == mark
        {
            return Ok(Arc::clone(findings));
        }
        let findings = Arc::new(self.look_for(contest, form, &reading)?);
        looked.0.insert(contest.clone(), (mark, Arc::clone(&findings)));
        Ok(findings)
    }

    fn look_for(&self, contest: &ContestId, form: &Form, reading: &Reading<'_>) -> Result<Findings, Refusal> {
        let groups = groups(self.election(), contest);
        let (mut findings, mut all) = (Findings::default(), vec![]);
        let mut prints: HashMap<u64, Vec<(RecordId, AreaId, u128)>> = HashMap::new();
        for some in groups.chunks(GROUPS_AT_ONCE) {
            let read: Vec<Sheets<'_>> =
                some.iter().map(|group| self.sheets(contest, group, reading)).collect::<Result<_, _>>()?;
            let measured: Vec<_> = read.par_iter().map(|sheets| measure(form, sheets)).collect();
            for (sheets, (found, own)) in read.iter().zip(measured) {
                findings.sheets += sheets.counts.len();
                if sheets.counts.len() < PEERS_LEAST {
                    findings.alone += sheets.counts.len();
                }
                all.extend(found);
                for (record, print, among) in own {
                    prints.entry(print).or_default().push((record, sheets.group.area.clone(), among));
                }
            }
        }
        all.extend(twins(&prints, findings.sheets));
        all.sort_by(|one, other| other.oddity.rank.cmp(&one.oddity.rank).then_with(|| one.record.cmp(&other.record)));
        for found in &all {
            *findings.numbers.entry(found.oddity.kind).or_default() += 1;
        }
        all.truncate(FINDINGS_MAX);
        for found in &mut all {
            let (_, file) = self.record(&found.record)?;
            found.id = name(form, &found.oddity, found.twin.as_ref(), file);
        }
        findings.found = all;
        Ok(findings)
    }

    fn sheets<'a>(&self, contest: &ContestId, group: &'a Group, reading: &Reading<'_>) -> Result<Sheets<'a>, Refusal> {
        let stations = &self.election().definition().stations;
        let (mut records, mut counts) = (vec![], vec![]);
        for station in group.stations.iter().filter_map(|place| stations.get(*place)) {
            let record = RecordId { station: station.number.clone(), contest: contest.clone() };
            if let Some(sheet) = reading.counted(&record)? {
                records.push(record);
                counts.push(sheet);
            }
        }
        Ok(Sheets { group, records, counts })
    }
}

impl Desk {
    /// Writes down what explains a finding.
    ///
    /// # Errors
    /// No right; no reason; there is no such finding now.
    pub fn explain_finding(&mut self, contest: &ContestId, id: &str, reason: &str) -> Result<(), Refusal> {
        self.require(Right::Confirm)?;
        let reason = sound_reason(reason)?;
        let findings = self.lookout()?.findings(contest)?;
        let found = findings.found.iter().find(|found| found.id == id).ok_or(Refusal::NoSuchFinding)?;
        let note = FindingNote { finding: id.to_owned(), record: found.record.clone(), reason };
        self.note(Event::FindingNoted(note))?;
        Ok(())
    }

    /// What explains findings, by what they are called.
    ///
    /// # Errors
    /// No right; an embargo.
    pub fn explanations(&self) -> Result<impl Iterator<Item = (&str, &Explained)>, Refusal> {
        self.require(Right::SeeTotals)?;
        self.require_released()?;
        Ok(self.view.compared.explained.iter().map(|(finding, explained)| (finding.as_str(), explained)))
    }
}

type Print = (RecordId, u64, u128);

/// What stands out in a group, and the fingerprint of each sheet.
fn measure(form: &Form, sheets: &Sheets<'_>) -> (Vec<Found>, Vec<Print>) {
    let found = |oddity: Oddity| {
        let (record, area) = (sheets.records.get(oddity.sheet)?.clone(), sheets.group.area.clone());
        Some(Found {
            id: String::new(),
            record,
            area,
            peers: sheets.counts.len().saturating_sub(1),
            oddity,
            twin: None,
        })
    };
    let prints = sheets.records.iter().zip(&sheets.counts);
    let prints = prints.filter_map(|(record, counts)| {
        let (print, among) = fingerprint(form, counts)?;
        Some((record.clone(), print, among))
    });
    (oddities(form, &sheets.counts).into_iter().filter_map(found).collect(), prints.collect())
}

/// Sheets with the same figures throughout: each beside the first of them.
fn twins(prints: &HashMap<u64, Vec<(RecordId, AreaId, u128)>>, sheets: usize) -> Vec<Found> {
    let same = prints.values().filter(|same| same.len() > 1);
    let pairs = same.flat_map(|same| {
        let mut same: Vec<_> = same.iter().collect();
        same.sort_by(|one, other| one.0.cmp(&other.0));
        let first = same.first().map(|first| first.0.clone());
        same.into_iter().skip(1).map(move |other| (first.clone(), other))
    });
    let found = pairs.filter_map(|(twin, (record, area, among))| {
        let oddity = alike(0, *among, sheets)?;
        let (record, area) = (record.clone(), area.clone());
        Some(Found { id: String::new(), record, area, peers: sheets.saturating_sub(1), oddity, twin })
    });
    found.collect()
}

fn name(form: &Form, oddity: &Oddity, twin: Option<&RecordId>, file: Option<u64>) -> String {
    let field = |position: usize| form.fields().get(position).map_or("", |field| field.id.as_str());
    let fields = oddity.fields.iter().map(|odd| field(odd.position)).chain(twin.map(|twin| twin.station.as_str()));
    let fields = fields.collect::<Vec<_>>().join("+");
    format!("{}:{fields}@{}", oddity.kind.name(), file.unwrap_or(0))
}

/// The stations of a contest that are compared with each other: of one kind and of the smallest area that has enough of them.
fn groups(election: &Election, contest: &ContestId) -> Vec<Group> {
    let definition = election.definition();
    let Some((contest, _)) = election.contest(contest) else { return vec![] };
    let mut depths: Vec<(usize, usize)> = vec![];
    for (place, area) in definition.areas.iter().enumerate() {
        depths.push((election.upwards(&area.id).count(), place));
    }
    depths.sort_unstable_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    let mut waiting: Vec<BTreeMap<StationKind, Vec<usize>>> = vec![BTreeMap::new(); definition.areas.len()];
    let mut inside: HashMap<&AreaId, bool> = HashMap::new();
    for (place, station) in definition.stations.iter().enumerate() {
        let takes_part = *inside.entry(&station.area).or_insert_with(|| election.takes_part(station, contest));
        if let Some(own) = election.area_place(&station.area).and_then(|area| waiting.get_mut(area))
            && takes_part
        {
            own.entry(station.kind).or_default().push(place);
        }
    }
    let mut groups = vec![];
    for (_, place) in depths {
        let Some(area) = definition.areas.get(place) else { continue };
        let above = area.parent.as_ref().and_then(|parent| election.area_place(parent));
        for (kind, stations) in waiting.get_mut(place).map(std::mem::take).unwrap_or_default() {
            match above.and_then(|above| waiting.get_mut(above)) {
                Some(above) if stations.len() < GROUP_LEAST => above.entry(kind).or_default().extend(stations),
                _ => groups.extend(split(&area.id, stations)),
            }
        }
    }
    groups
}

/// Groups of about the same size, none of them too large.
fn split(area: &AreaId, mut stations: Vec<usize>) -> Vec<Group> {
    stations.sort_unstable();
    let size = stations.len().div_ceil(stations.len().div_ceil(GROUP_MAX).max(1)).max(1);
    stations.chunks(size).map(|some| Group { area: area.clone(), stations: some.to_vec() }).collect()
}
