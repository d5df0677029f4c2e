//! The day's election, made by the office's command line of two tables, and what stands on the paper of each station.
use crate::paper::{self, Paper};
use crate::setup::{CENTRE, counterfoil};
use operations::{SystemWorld, World};
use std::fmt::Write;
use std::fs;
use suite::Outcome;

/// The contest.
pub(super) const CONTEST: &str = "bridge";
const LISTS: &str = "contest,list,name\nbridge,1,Yes\nbridge,2,No\n";
/// The first station's number.
const FIRST: usize = 101;
/// Every station after so many is a postal one, whose sheet is shorter.
const POSTAL_EVERY: usize = 4;
/// So many voters are moved from no to yes by the correction.
const MOVED: u32 = 9;

/// The papers of all stations.
#[derive(Clone)]
pub(super) struct Sheets {
    definition: String,
    papers: Vec<(String, Paper)>,
    corrected: Paper,
}

impl Sheets {
    /// Those of so many stations.
    pub(super) fn of(stations: usize) -> Outcome<Self> {
        let mut table = String::from("number,name,kind,area,centre\n");
        let mut papers = vec![];
        for place in 0..stations {
            let (number, postal) = ((FIRST + place).to_string(), place % POSTAL_EVERY == POSTAL_EVERY - 1);
            let kind = if postal { "postal" } else { "ordinary" };
            writeln!(table, "{number},Station {number},{kind},North,{CENTRE}")?;
            papers.push((number, of_station(u32::try_from(place)?, postal)));
        }
        let (_, first) = papers.first().ok_or("a station")?;
        let (yes, no) = (paper::number(first, "list.1")?, paper::number(first, "list.2")?);
        let corrected = paper::with(first, &[("list.1", yes + MOVED), ("list.2", no - MOVED)]);
        Ok(Self { definition: definition(&table)?, papers, corrected })
    }

    /// The election.
    pub(super) fn definition(&self) -> &str {
        &self.definition
    }

    /// All stations but the last.
    pub(super) fn before_the_loss(&self) -> Vec<String> {
        let all = self.papers.iter().map(|(number, _)| number.clone());
        all.take(self.papers.len() - 1).collect()
    }

    /// The station that is counted on the spare laptop.
    pub(super) fn last(&self) -> &str {
        self.papers.last().map_or("", |(number, _)| number)
    }

    /// The station whose record is corrected.
    pub(super) fn corrected(&self) -> &str {
        self.papers.first().map_or("", |(number, _)| number)
    }

    /// What stands on a station's paper.
    pub(super) fn paper(&self, station: &str) -> Outcome<&Paper> {
        let found = self.papers.iter().find(|(number, _)| number == station);
        found.map(|(_, paper)| paper).ok_or_else(|| format!("no station {station}").into())
    }

    /// What stands on the corrected paper.
    pub(super) fn corrected_paper(&self) -> &Paper {
        &self.corrected
    }

    /// What all of it adds up to, the correction included, field by field.
    pub(super) fn totals(&self) -> Vec<(String, u64)> {
        let mut totals: Vec<(String, u64)> = vec![];
        let others = self.papers.iter().skip(1).map(|(_, paper)| paper);
        for (field, number) in others.chain([&self.corrected]).flatten() {
            match totals.iter_mut().find(|(known, _)| known == field) {
                Some((_, total)) => *total += u64::from(*number),
                None => totals.push((field.clone(), u64::from(*number))),
            }
        }
        totals
    }
}

/// By the command line, from tables, for today: certificates hold around the day of the election.
fn definition(stations: &str) -> Outcome<String> {
    let folder = tempfile::tempdir()?;
    let place = |name: &str| folder.path().join(name).display().to_string();
    let (table, lists, file) = (place("stations.csv"), place("lists.csv"), place("election.json"));
    fs::write(&table, stations)?;
    fs::write(&lists, LISTS)?;
    let world = SystemWorld::of_this_program("0.1.0-suite")?;
    let today = world.now().with_timezone(&world.clock()).date_naive().to_string();
    let what = ["election", "new", "--title", "Eighth bridge", "--date", &today, "--kind", "referendum", "--test"];
    let how = ["--form", "question", "--settlement", "third-person", "--languages", "en,de"];
    let from = ["--stations", &table, "--lists", &lists, "--output", &file];
    counterfoil(&[what.as_slice(), &how, &from].concat())?;
    Ok(fs::read_to_string(file)?)
}

/// A sheet that adds up and breaks no rule, in the order of the paper; different for each station.
fn of_station(place: u32, postal: bool) -> Paper {
    let (roll, added) = (880 + 7 * place, place % 3);
    let (voters, certificates) = (410 + 11 * place, 1 + place % 5);
    let admitted = voters + certificates;
    let (blank, invalid, spoilt, received) = (place % 3, 1 + place % 2, place % 2, 1_000);
    let valid = admitted - blank - invalid;
    let yes = valid * (40 + place) / 100;
    let registered = [("R1", roll), ("R2", added), ("R", roll + added), ("V1", voters)];
    let voted = if postal { admitted } else { certificates };
    let handed = admitted + spoilt;
    let papers = [("P1", received), ("P2", handed), ("P3", spoilt), ("P4", received - handed)];
    let found =
        [("F1", blank), ("F2", invalid), ("F3", valid), ("F", admitted), ("list.1", yes), ("list.2", valid - yes)];
    let mut sheet: Vec<(&str, u32)> = vec![];
    sheet.extend(registered.iter().filter(|_| !postal));
    sheet.extend([("V2", voted), ("V", admitted)]);
    sheet.extend(papers.iter().filter(|_| !postal));
    sheet.extend(found);
    sheet.into_iter().map(|(field, number)| (field.to_owned(), number)).collect()
}
