//! Makes specimen protocols of the fictional election, with a mistake that was settled and names in three scripts.

use std::collections::BTreeMap;
use std::error::Error;

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use election::{
    Approved, Candidate, ContestId, Count, Counts, Definition, Election, Entry, Explanations, Form, Person, PersonId,
    RecordId, Role, StationId, StationKind, findings,
};
use protocol::{Imprint, JournalHead, ProtocolInput, Refusal, Software, Unsigned, Wording};
use sealing::{ControlCode, Digest};

pub(crate) const DEFINITION: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/example/election.json"));
const COUNTS: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/example/counts.csv"));

pub(crate) type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// A record ready to be printed.
pub(crate) struct Specimen {
    pub(crate) election: Election,
    pub(crate) record: RecordId,
    pub(crate) approved: Approved,
}

/// When everything in a specimen happens.
pub(crate) fn midnight() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(1_795_384_800)
}

impl Specimen {
    /// The count of `contest` at `station`, as the example's table has it.
    pub(crate) fn of(station: &str, contest: &str) -> Result<Self> {
        let definition: Definition = serde_json::from_str(DEFINITION)?;
        Self::make(definition, station, contest, |form, _| table_row(form, station, contest))
    }

    /// An open list with this many candidates, nobody of whom has a vote.
    pub(crate) fn crowd(candidates: usize) -> Result<Self> {
        let mut definition: Definition = serde_json::from_str(DEFINITION)?;
        let contest =
            definition.contests.iter_mut().find(|contest| contest.id.as_str() == "council").ok_or("council")?;
        let share = candidates / contest.lists.len();
        for list in &mut contest.lists {
            list.candidates = (1..=share)
                .map(|rank| Candidate {
                    id: rank.to_string(),
                    name: format!("Ελένη Żółkiewska-Димитрова {}.{rank}", list.id),
                })
                .collect();
        }
        Self::make(definition, "001", "council", |form, kind| {
            let mut counts = Counts::blank(form.fields().len());
            form.asked(kind).for_each(|position| counts.put(position, Some(Count::ZERO)));
            Ok(counts)
        })
    }

    fn make(
        definition: Definition,
        station: &str,
        contest: &str,
        counts: impl FnOnce(&Form, StationKind) -> Result<Counts>,
    ) -> Result<Self> {
        let election = definition.check().map_err(|faults| format!("{faults:?}"))?;
        let record = RecordId { station: StationId::new(station), contest: ContestId::new(contest) };
        let sheet = election.sheet(&record).map_err(|refusal| format!("{refusal:?}"))?;
        let counts = counts(sheet.form, sheet.kind)?;
        let approved = approve(&election, &record, &counts).map_err(|refusal| format!("{refusal:?}"))?;
        Ok(Self { election, record, approved })
    }

    /// Its protocol in `language`, with one QR code.
    pub(crate) fn print(&self, language: &str) -> std::result::Result<Unsigned, Refusal> {
        let codes = ["COUNTERFOIL:1:".repeat(70)];
        let input = ProtocolInput {
            imprint: imprint(),
            election: &self.election,
            record: &self.record,
            approved: &self.approved,
            name: &name,
            control_code: ControlCode::of(&Digest::of(b"record.json")),
            codes: &codes,
            embargoed: true,
            copy: None,
        };
        protocol::protocol(&input, &Wording::new(language))
    }
}

/// The example's election with this many stations in its one centre.
pub(crate) fn large_centre(stations: usize) -> Result<Election> {
    let mut definition: Definition = serde_json::from_str(DEFINITION)?;
    let first = definition.stations.first().cloned().ok_or("a station")?;
    let centre = definition.stations.iter().map(|station| station.centre.clone()).next().ok_or("a centre")?;
    let station = |number: usize| election::Station {
        number: StationId::new(format!("{number:03}")),
        name: format!("School № {number}").into(),
        centre: centre.clone(),
        ..first.clone()
    };
    definition.stations = (1..=stations).map(station).collect();
    Ok(definition.check().map_err(|faults| format!("{faults:?}"))?)
}

/// Where every specimen comes from.
pub(crate) fn imprint() -> Imprint<'static> {
    Imprint {
        place: "Counting Centre Old Town",
        journal: Some(JournalHead { entry: 1_204, hash: Digest::of(b"journal") }),
        software: Software { version: "Counterfoil 0.1.0", digest: Digest::of(b"binary") },
        made_at: midnight(),
        clock: FixedOffset::east_opt(2 * 3_600).expect("two hours are a possible offset"),
    }
}

const PEOPLE: [(&str, &str); 4] =
    [("t1", "Łucja Ćwiklińska"), ("t2", "Георги Щерев"), ("s1", "Αλεξάνδρα Παπαδοπούλου"), ("s2", "Jān Õunapuu")];

fn name(id: &PersonId) -> String {
    PEOPLE.iter().find(|(code, _)| *code == id.as_str()).map_or(id.to_string(), |(_, name)| (*name).to_owned())
}

fn person(index: usize, role: Role) -> Person {
    let (id, name) = PEOPLE[index];
    Person { id: PersonId::new(id), name: name.to_owned(), role }
}

/// Two entries of which the second has a mistake, its settling and the approval, five minutes apart.
fn approve(
    election: &Election,
    record: &RecordId,
    counts: &Counts,
) -> std::result::Result<Approved, election::Refusal> {
    let sheet = election.sheet(record)?;
    let at = |step: i32| midnight() - TimeDelta::minutes(30) + TimeDelta::minutes(5) * step;
    let (first, second, supervisor) = (person(0, Role::Typist), person(1, Role::Typist), person(2, Role::Supervisor));
    let position = sheet.form.asked(sheet.kind).last().unwrap_or_default();
    let mut mistaken = counts.clone();
    mistaken.put(position, counts.at(position).and_then(|count| Count::new(count.number() + 10)));
    let (entry, _) = Entry::default().enter(sheet, counts.clone(), &first, at(1))?;
    let (entry, _) = entry.enter(sheet, mistaken, &second, at(2))?;
    let settler = person(3, Role::Supervisor);
    let values = counts.at(position).map(|count| (position, count)).into_iter().collect();
    let (entry, _) = entry.settle(sheet, values, &settler, at(3))?;
    let explanations: BTreeMap<String, String> = findings(sheet.form, counts, sheet.kind)
        .iter()
        .map(|finding| (finding.rule.id.clone(), "Counted three times by different people; the ballots of the harbour ward carried two crosses.\nΚαταμετρήθηκε τρεις φορές.".to_owned()))
        .collect();
    let (entry, _) = entry.approve(sheet, Explanations(explanations), &supervisor, at(4))?;
    Ok(entry.approved().cloned().expect("an entry that was just approved is approved"))
}

fn table_row(form: &Form, station: &str, contest: &str) -> Result<Counts> {
    let mut table = csv::Reader::from_reader(COUNTS.as_bytes());
    let ids: Vec<election::FieldId> = table.headers()?.iter().map(election::FieldId::new).collect();
    for row in table.records() {
        let row = row?;
        if row.get(0) == Some(station) && row.get(1) == Some(contest) {
            let written =
                ids.iter().zip(&row).skip(2).filter_map(|(id, cell)| Some((id, Count::new(cell.parse().ok()?)?)));
            return Ok(form.counts(written).ok_or("a column that the form does not have")?);
        }
    }
    Err("no such row".into())
}
