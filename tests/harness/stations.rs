//! An election of any number of stations with forty lists, and a signed result for each station.
use crate::Outcome;
use crate::night::Night;
use chrono::NaiveDate;
use election::{Count, Counts, Definition, Election, ElectionKind, FieldId, Form, Mode, RecordId};
use exchange::csv::{Settings, Tables};
use exchange::v1::JournalHead;
use fastrand::Rng;
use sealing::Digest;
use std::fmt::Write;

/// As many as stood for election in Germany in 2019.
pub const LISTS: usize = 40;
const STATIONS_PER_CENTRE: usize = 250;
const VOTERS_PER_AREA: u32 = 1_500;
const SEED: u64 = 40;

/// European election, German form, one area a hundred stations.
///
/// # Errors
/// The ready-made form is not there.
pub fn definition(stations: usize) -> Outcome<Definition> {
    let (mut rows, mut lists) = (String::from("number,name,kind,area,centre\n"), String::from("contest,list,name\n"));
    for number in 0..stations {
        let (area, centre) = (number / 100, number / STATIONS_PER_CENTRE);
        writeln!(rows, "{number:05},Station {number},ordinary,Area {area},C{centre}")?;
    }
    for list in 1..=LISTS {
        writeln!(lists, "ep,{list},Λίστα {list} – Листа {list}")?;
    }
    let date = NaiveDate::from_ymd_opt(2026, 11, 22).ok_or("a day of the calendar")?;
    let form = exchange::definition_file::form("de-euwo").ok_or("a ready-made form")?;
    let kind = ElectionKind::EuropeanParliament;
    let settings = Settings { mode: Mode::Test, ..Settings::new("Bench", date, kind, form, "Bench office") };
    let tables = Tables { stations: rows.as_bytes(), lists: lists.as_bytes(), areas: None };
    Ok(exchange::csv::definition(&tables, &settings).map_err(|faults| format!("{faults:?}"))?)
}

/// The result file of each station, signed by its centre.
///
/// # Errors
/// As [`Night::result`].
pub fn results(night: &Night, stations: usize) -> Outcome<Vec<Vec<u8>>> {
    let centres: Vec<_> = (0..stations.div_ceil(STATIONS_PER_CENTRE))
        .map(|number| night.centre(&format!("C{number}")))
        .collect::<Outcome<_>>()?;
    let mut results = vec![];
    for (number, (record, counts)) in papers(&night.election)?.into_iter().enumerate() {
        let centre = centres.get(number / STATIONS_PER_CENTRE).ok_or("the station's centre")?;
        let seq = u64::try_from(number % STATIONS_PER_CENTRE)?;
        let journal = JournalHead { seq: 10 + 5 * seq, hash: Digest::of(record.station.as_str().as_bytes()) };
        results.push(night.result_at(centre, &record, &counts, 1, &[], journal)?.container);
    }
    Ok(results)
}

/// What stands on the paper of each record; the same at each call.
///
/// # Errors
/// The form is another one.
pub fn papers(election: &Election) -> Outcome<Vec<(RecordId, Counts)>> {
    let mut chance = Rng::with_seed(SEED);
    let mut paper = |record: RecordId| {
        let (_, form) = election.contest(&record.contest).ok_or("the record's contest")?;
        let counts = counts(form, &mut chance).ok_or("the form's own fields")?;
        Ok((record, counts))
    };
    election.records(None).map(&mut paper).collect()
}

/// A sheet that adds up.
fn counts(form: &Form, chance: &mut Rng) -> Option<Counts> {
    let votes: Vec<u32> = (0..LISTS).map(|list| chance.u32(0..120) / (u32::try_from(list).unwrap_or(0) + 1)).collect();
    let (valid, invalid) = (votes.iter().sum::<u32>(), chance.u32(0..2));
    let (found, roll, certificates) = (valid + invalid, VOTERS_PER_AREA, chance.u32(0..200));
    let plain = [
        ("A1", roll),
        ("A2", certificates),
        ("A3", 0),
        ("A", roll + certificates),
        ("B", found),
        ("B1", 0),
        ("C", invalid),
        ("D", valid),
    ];
    let lists = votes.iter().zip(1..).map(|(votes, list)| (FieldId::list(&format!("{list}")), *votes));
    let mut counts = Counts::blank(form.fields().len());
    for (id, number) in plain.map(|(id, number)| (FieldId::new(id), number)).into_iter().chain(lists) {
        counts.put(form.position(&id)?, Some(Count::new(number)?));
    }
    Some(counts)
}
