//! NIST SP 1500-100 revision 2, Election Results Reporting: one `ElectionReport`, as JSON and as XML.
//!
//! Each contest is an `Election` of its own, because each has its own ballot paper: `BallotCounts` belong to elections there.
//! Every field of the form that is not a vote is a `BallotCounts` of type *other* whose `OtherType` is the field's name.

mod spelling;

use std::collections::HashSet;
use std::io::{self, Write};

use election::{Contest, ContestKind, FieldKind, FieldRole, Mode, StationKind};

pub use self::spelling::Spelling;
use self::spelling::{Report, Votes};
use super::Seats;
use crate::figures::{AreaFigures, ContestFigures, Figures, KeyNumbers, StationFigures};

/// How the report tells where to find what the standard has no place for.
const NOTES: &str = "BallotCounts of type other hold one field of the count's form each; OtherType is the field's \
    identifier, BallotsCast its number. A list's seats stand among its Party's identifiers. BallotCounts of type total hold the ballots found and those that do not count.";

/// The words for areas that the standard knows.
const UNIT_TYPES: [&str; 14] = [
    "borough",
    "city",
    "congressional",
    "country",
    "county",
    "municipality",
    "precinct",
    "state",
    "town",
    "township",
    "village",
    "ward",
    "judicial",
    "special",
];

/// Writes all figures as one report.
///
/// # Errors
/// As `out`.
pub fn report<W: Write>(figures: &Figures<'_>, seats: &[Option<Seats>], spelling: Spelling, out: W) -> io::Result<W> {
    let definition = figures.election().definition();
    let issue = figures.issue();
    let mut report = Report::begin(out, spelling, figures.language());
    report.list("Election", |report| {
        (1..).zip(figures.contests()).enumerate().try_for_each(|(place, (number, contest))| {
            election(report, figures, contest, number, seats_at(seats, place))
        })
    })?;
    report.identifiers(&[
        ("election", definition.id.as_str()),
        ("sequence", &issue.sequence.to_string()),
        ("definition-sha-256", &figures.definition().to_string()),
        ("figures-sha-256", &figures.digest().to_string()),
    ])?;
    report.text("Format", "precinct-level");
    report.text("GeneratedDate", &super::instant(issue.at));
    report.list("GpUnit", |report| units(report, figures))?;
    report.text("Issuer", &definition.authority);
    report.text("IssuerAbbreviation", &definition.authority);
    let is_test = definition.mode == Mode::Test;
    report.plain("IsTest", if is_test { "true" } else { "false" });
    report.text("Notes", NOTES);
    report.list("Party", |report| {
        (1..).zip(figures.contests()).enumerate().try_for_each(|(place, (number, contest))| {
            parties(report, contest.contest(), number, seats_at(seats, place))
        })
    })?;
    // How many files one report is split into, not which report it is.
    report.plain("SequenceStart", "1");
    report.plain("SequenceEnd", "1");
    report.text("Status", issue.status.name());
    if is_test {
        report.text("TestType", "rehearsal");
    }
    report.text("VendorApplicationId", &issue.software);
    report.finish()
}

/// The seats of the contest at this place.
fn seats_at(seats: &[Option<Seats>], place: usize) -> Option<&Seats> {
    seats.get(place).and_then(Option::as_ref)
}

fn area_id(area: &AreaFigures<'_>) -> String {
    format!("a{}", area.index + 1)
}

fn station_id(station: &StationFigures<'_>) -> String {
    format!("s{}", station.index + 1)
}

fn party_id(contest: usize, list: usize) -> String {
    format!("c{contest}-p{}", list + 1)
}

/// The candidate's own object, which the selection names.
fn candidate_id(contest: usize, list: usize, rank: usize) -> String {
    format!("c{contest}-k{}-{}", list + 1, rank + 1)
}

fn is_of_lists(contest: &Contest) -> bool {
    !matches!(contest.kind, ContestKind::Candidates | ContestKind::Question)
}

fn election<W: Write>(
    report: &mut Report<W>,
    figures: &Figures<'_>,
    contest: &ContestFigures<'_>,
    number: usize,
    seats: Option<&Seats>,
) -> io::Result<()> {
    let definition = figures.election().definition();
    let day = definition.date.to_string();
    report.item("Election", "Election", None, |report| {
        report.list("BallotCounts", |report| all_ballots(report, contest))?;
        report.list("Candidate", |report| candidates(report, contest.contest(), number, seats))?;
        report.list("Contest", |report| contest_of(report, contest, number))?;
        if let Some(whole) = contest.whole() {
            report.text("ElectionScopeId", &area_id(whole));
        }
        report.identifiers(&[("contest", contest.contest().id.as_str())])?;
        let is_only = definition.contests.len() == 1;
        report.international("Name", if is_only { &definition.title } else { &contest.contest().title })?;
        report.text("StartDate", &day);
        report.text("EndDate", &day);
        report.text("Type", "general");
        Ok(())
    })
}

fn all_ballots<W: Write>(report: &mut Report<W>, contest: &ContestFigures<'_>) -> io::Result<()> {
    for area in contest.areas() {
        let at = |position: usize| area.numbers.get(position).copied();
        ballots(report, contest, &area_id(area), contest.key_of_area(area), at)?;
    }
    for station in contest.stations() {
        let (Some(counts), Some(key)) = (contest.counts(station), contest.key_of_station(station)) else { continue };
        let counts: Vec<Option<u64>> = counts.map(|count| count.map(u64::from)).collect();
        let at = |position: usize| counts.get(position).copied().flatten();
        ballots(report, contest, &station_id(station), key, at)?;
    }
    Ok(())
}

/// The ballots in one unit: found and rejected, then each field of the form that is not a vote.
fn ballots<W: Write>(
    report: &mut Report<W>,
    contest: &ContestFigures<'_>,
    unit: &str,
    key: KeyNumbers,
    at: impl Fn(usize) -> Option<u64>,
) -> io::Result<()> {
    let form = contest.form();
    let parts = [key.valid, key.blank, key.invalid];
    let is_found = |role: &FieldRole| matches!(role, FieldRole::Plain { kind: FieldKind::BallotsFound, .. });
    let found = form.fields().iter().position(|field| is_found(&field.role)).and_then(&at);
    let cast = found.or_else(|| parts.iter().flatten().copied().reduce(u64::saturating_add));
    let rejected = parts.iter().skip(1).flatten().copied().reduce(u64::saturating_add);
    report.item("BallotCounts", "BallotCounts", None, |report| {
        report.text("GpUnitId", unit);
        report.text("Type", "total");
        report.number("BallotsCast", cast);
        report.number("BallotsRejected", rejected);
        Ok(())
    })?;
    let plain = form.fields().iter().enumerate().filter(|(_, field)| matches!(field.role, FieldRole::Plain { .. }));
    for (position, field) in plain {
        let Some(number) = at(position) else { continue };
        report.item("BallotCounts", "BallotCounts", None, |report| {
            report.text("GpUnitId", unit);
            report.text("Type", "other");
            report.text("OtherType", field.id.as_str());
            report.number("BallotsCast", Some(number));
            Ok(())
        })?;
    }
    Ok(())
}

fn candidates<W: Write>(
    report: &mut Report<W>,
    contest: &Contest,
    number: usize,
    seats: Option<&Seats>,
) -> io::Result<()> {
    let won = |list: usize| seats.and_then(|seats| seats.0.get(list));
    for (list, on_ballot) in contest.lists.iter().enumerate() {
        if contest.kind == ContestKind::Candidates {
            report.item("Candidate", "Candidate", Some(&candidate_id(number, list, 0)), |report| {
                report.international("BallotName", &on_ballot.name)?;
                report.identifiers(&[("number", &on_ballot.id)])?;
                if won(list).is_some_and(|won| won.seats > 0) {
                    report.text("PostElectionStatus", "winner");
                }
                Ok(())
            })?;
        }
        for (rank, candidate) in on_ballot.candidates.iter().enumerate() {
            report.item("Candidate", "Candidate", Some(&candidate_id(number, list, rank)), |report| {
                report.international("BallotName", &candidate.name.as_str().into())?;
                report.identifiers(&[("number", &candidate.id)])?;
                report.text("PartyId", &party_id(number, list));
                if won(list).is_some_and(|won| won.elected.contains(&rank)) {
                    report.text("PostElectionStatus", "winner");
                }
                Ok(())
            })?;
        }
    }
    Ok(())
}

/// The lists; the standard has no member for the seats of one, so they stand among its identifiers.
fn parties<W: Write>(
    report: &mut Report<W>,
    contest: &Contest,
    number: usize,
    seats: Option<&Seats>,
) -> io::Result<()> {
    if !is_of_lists(contest) {
        return Ok(());
    }
    for (place, list) in contest.lists.iter().enumerate() {
        report.item("Party", "Party", Some(&party_id(number, place)), |report| {
            if let Some(short) = &list.short_name {
                report.international("Abbreviation", short)?;
            }
            let mut identifiers = vec![("contest", contest.id.as_str()), ("number", list.id.as_str())];
            identifiers.extend(list.european_group.as_deref().map(|group| ("european-group", group)));
            let won = seats.and_then(|seats| seats.0.get(place)).map(|won| won.seats.to_string());
            identifiers.extend(won.as_deref().map(|won| ("seats", won)));
            report.identifiers(&identifiers)?;
            report.international("Name", &list.name)
        })?;
    }
    Ok(())
}

fn contest_of<W: Write>(report: &mut Report<W>, figures: &ContestFigures<'_>, number: usize) -> io::Result<()> {
    let contest = figures.contest();
    let kind = match contest.kind {
        ContestKind::ClosedList => "PartyContest",
        ContestKind::OpenList | ContestKind::Panachage | ContestKind::Candidates => "CandidateContest",
        ContestKind::Question => "BallotMeasureContest",
    };
    let (expected, received) = figures.whole().map_or((0, 0), |whole| (whole.expected, whole.received));
    report.item("Contest", kind, Some(&format!("c{number}")), |report| {
        report.international("BallotTitle", &contest.title)?;
        report.list("ContestSelection", |report| selections(report, figures, number))?;
        count_status(report, expected, received)?;
        if let Some(whole) = figures.whole() {
            report.text("ElectionDistrictId", &area_id(whole));
        }
        report.identifiers(&[("contest", contest.id.as_str())])?;
        report.text("Name", contest.id.as_str());
        if contest.votes_per_ballot == 1 {
            report.list("OtherCounts", |report| undervotes(report, figures))?;
        }
        report.number("SubUnitsReported", Some(received));
        report.number("TotalSubUnits", Some(expected));
        report.text("VoteVariation", variation(contest));
        if kind == "CandidateContest" {
            report.number("NumberElected", Some(contest.seats.into()));
            report.number("VotesAllowed", Some(contest.votes_per_ballot.into()));
        }
        Ok(())
    })
}

fn variation(contest: &Contest) -> &'static str {
    match contest.kind {
        ContestKind::ClosedList | ContestKind::OpenList | ContestKind::Panachage => "proportional",
        ContestKind::Candidates if contest.votes_per_ballot > 1 => "n-of-m",
        ContestKind::Candidates => "plurality",
        ContestKind::Question => "majority",
    }
}

/// Ballots with no mark, where each could have had one: votes that nobody got.
fn undervotes<W: Write>(report: &mut Report<W>, contest: &ContestFigures<'_>) -> io::Result<()> {
    let areas = contest.areas().iter().map(|area| (area_id(area), contest.key_of_area(area).blank));
    let stations = contest.stations().iter();
    let stations = stations.map(|unit| (station_id(unit), contest.key_of_station(unit).and_then(|key| key.blank)));
    areas.chain(stations).filter_map(|(unit, blank)| Some((unit, blank?))).try_for_each(|(unit, blank)| {
        report.item("OtherCounts", "OtherCounts", None, |report| {
            report.text("GpUnitId", &unit);
            report.number("Undervotes", Some(blank));
            Ok(())
        })
    })
}

fn selections<W: Write>(report: &mut Report<W>, figures: &ContestFigures<'_>, number: usize) -> io::Result<()> {
    let contest = figures.contest();
    let areas: Vec<Votes> = figures.areas().iter().map(|area| report.votes_in(&area_id(area))).collect();
    let counted = figures.stations().iter().filter(|station| station.is_counted());
    let stations: Vec<(Votes, Vec<Option<u32>>)> = counted
        .filter_map(|station| Some((report.votes_in(&station_id(station)), figures.counts(station)?.collect())))
        .collect();
    for (order, (position, field)) in (1..).zip(figures.form().fields().iter().enumerate()) {
        let (kind, list, rank) = match field.role {
            FieldRole::Plain { .. } => continue,
            FieldRole::List(list) => ("PartySelection", list, None),
            FieldRole::Option(list) if contest.kind == ContestKind::Question => ("BallotMeasureSelection", list, None),
            FieldRole::Option(list) => ("CandidateSelection", list, Some(0)),
            FieldRole::Candidate(list, rank) => ("CandidateSelection", list, Some(rank)),
        };
        let id = match field.role {
            FieldRole::Candidate(list, rank) => format!("c{number}-{}-{}", list + 1, rank + 1),
            _ => format!("c{number}-{}", list + 1),
        };
        report.item("ContestSelection", kind, Some(&id), |report| {
            report.number("SequenceOrder", Some(order));
            report.list("VoteCounts", |report| {
                for (before, area) in areas.iter().zip(figures.areas()) {
                    report.votes(before, area.numbers.get(position).copied().unwrap_or(0))?;
                }
                for (before, counts) in &stations {
                    if let Some(count) = counts.get(position).copied().flatten() {
                        report.votes(before, count.into())?;
                    }
                }
                Ok(())
            })?;
            match (kind, rank) {
                ("BallotMeasureSelection", _) => {
                    let answer = contest.lists.get(list);
                    report.identifiers(&[("number", answer.map_or("", |answer| answer.id.as_str()))])?;
                    answer.map_or(Ok(()), |answer| report.international("Selection", &answer.name))?;
                }
                (_, None) => report.references("PartyIds", &[party_id(number, list)]),
                (_, Some(rank)) => {
                    report.references("CandidateIds", &[candidate_id(number, list, rank)]);
                    if is_of_lists(contest) {
                        report.references("EndorsementPartyIds", &[party_id(number, list)]);
                    }
                }
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn count_status<W: Write>(report: &mut Report<W>, expected: u64, received: u64) -> io::Result<()> {
    let status = match received {
        0 => "not-processed",
        _ if received == expected => "completed",
        _ => "in-process",
    };
    report.list("CountStatus", |report| {
        report.item("CountStatus", "CountStatus", None, |report| {
            report.text("Status", status);
            report.text("Type", "total");
            Ok(())
        })
    })
}

/// Every area and station once, with the numbers of the first contest that it belongs to.
fn units<W: Write>(report: &mut Report<W>, figures: &Figures<'_>) -> io::Result<()> {
    let (mut areas, mut stations) = (HashSet::new(), HashSet::new());
    for contest in figures.contests() {
        let mut below: Vec<Vec<String>> = vec![vec![]; contest.areas().len()];
        let mut add = |above: Option<usize>, id: String| {
            if let Some(below) = above.and_then(|place| below.get_mut(place)) {
                below.push(id);
            }
        };
        contest.areas().iter().for_each(|area| add(area.parent, area_id(area)));
        contest.stations().iter().for_each(|station| add(Some(station.area), station_id(station)));
        for (area, below) in contest.areas().iter().zip(&below) {
            if areas.insert(area.index) {
                area_unit(report, contest, area, below)?;
            }
        }
        for station in contest.stations() {
            if stations.insert(station.index) {
                station_unit(report, contest, station)?;
            }
        }
    }
    Ok(())
}

fn area_unit<W: Write>(
    report: &mut Report<W>,
    contest: &ContestFigures<'_>,
    unit: &AreaFigures<'_>,
    below: &[String],
) -> io::Result<()> {
    let key = contest.key_of_area(unit);
    report.item("GpUnit", "ReportingUnit", Some(&area_id(unit)), |report| {
        if !below.is_empty() {
            report.references("ComposingGpUnitIds", below);
        }
        report.identifiers(&[("area", unit.area.id.as_str())])?;
        report.international("Name", &unit.area.name)?;
        count_status(report, unit.expected, unit.received)?;
        report.number("SubUnitsReported", Some(unit.received));
        report.number("TotalSubUnits", Some(unit.expected));
        let kind = unit.area.kind.as_str();
        if UNIT_TYPES.contains(&kind) {
            report.text("Type", kind);
        } else {
            report.text("Type", "other");
            report.text("OtherType", kind);
        }
        report.number("VotersParticipated", key.voters);
        report.number("VotersRegistered", key.electorate);
        Ok(())
    })
}

fn station_unit<W: Write>(
    report: &mut Report<W>,
    contest: &ContestFigures<'_>,
    unit: &StationFigures<'_>,
) -> io::Result<()> {
    let key = contest.key_of_station(unit).unwrap_or_default();
    let station = unit.station;
    report.item("GpUnit", "ReportingUnit", Some(&station_id(unit)), |report| {
        report.identifiers(&[("station", station.number.as_str())])?;
        report.international("Name", &station.name)?;
        count_status(report, 1, u64::from(unit.is_counted()))?;
        if station.kind == StationKind::Postal {
            report.plain("IsMailOnly", "true");
        }
        report.text("Number", station.number.as_str());
        match station.kind {
            StationKind::Ordinary => report.text("Type", "precinct"),
            kind => {
                report.text("Type", "other");
                report.text("OtherType", kind.name());
            }
        }
        report.number("VotersParticipated", key.voters);
        report.number("VotersRegistered", key.electorate);
        Ok(())
    })
}
