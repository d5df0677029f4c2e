//! EML in its Dutch profile (EML_NL 1.2): counts by station (510b) and by district (510d), and who was elected (520).
//!
//! Written as a stream: the library that reads these files in the tests keeps a whole document in memory, which for a
//! thousand stations with a thousand candidates is more than all other forms together need.

use std::collections::HashSet;
use std::io::{self, Write};

use chrono::Datelike;
use election::{AreaId, Contest, ContestKind, ElectionKind, FieldKind, FieldRole, StationId};

use super::{Ink, Seats};
use crate::figures::{ContestFigures, Figures, KeyNumbers};

/// The namespaces, on the root element.
const NAMESPACES: &str = " SchemaVersion=\"5\" xmlns=\"urn:oasis:names:tc:evs:schema:eml\" \
    xmlns:kr=\"http://www.kiesraad.nl/extensions\" xmlns:xal=\"urn:oasis:names:tc:ciq:xsdschema:xAL:2.0\" \
    xmlns:xnl=\"urn:oasis:names:tc:ciq:xsdschema:xNL:2.0\">\n";

/// The categories under which an election may be named there.
const CATEGORIES: [&str; 13] = ["EP", "EK", "TK", "GR", "BC", "GC", "ER", "PS", "AB", "NR", "PR", "LR", "IR"];

/// What the profile wants where a candidate's place of residence would stand: it is not part of a definition.
const NO_LOCALITY: &str = "-";

/// What the profile has no words for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unspeakable {
    /// An election of this kind: only assemblies have a category.
    Kind,
    /// A contest in which no lists stand.
    Contest,
}

impl Unspeakable {
    /// The name used in files and translations.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kind => "eml-election-kind",
            Self::Contest => "eml-contest-kind",
        }
    }
}

/// Which count is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// 510b: each station that reported.
    Stations,
    /// 510d: each area right below the contest's own.
    Districts,
}

/// What things are called in the profile, which allows only numbers and a few patterns. A name of the definition that fits
/// stays as it is; if one of its kind does not fit, all of them are numbered in the definition's order.
#[derive(Debug)]
struct Names {
    election: String,
    category: &'static str,
    contest: String,
    lists: Vec<String>,
    candidates: Vec<Vec<String>>,
}

/// Whether a contest can be written at all.
///
/// # Errors
/// What the profile has no words for.
pub fn check(figures: &Figures<'_>, contest: &Contest) -> Result<(), Unspeakable> {
    names(figures, contest).map(drop)
}

fn names(figures: &Figures<'_>, contest: &Contest) -> Result<Names, Unspeakable> {
    let definition = figures.election().definition();
    let id = definition.id.as_str();
    let known = CATEGORIES.into_iter().find(|category| is_election_id(id, category));
    let category = match definition.kind {
        _ if known.is_some() => known.unwrap_or_default(),
        ElectionKind::EuropeanParliament => "EP",
        ElectionKind::Parliamentary => "TK",
        ElectionKind::Regional => "PS",
        ElectionKind::Municipal => "GR",
        ElectionKind::Presidential | ElectionKind::Referendum => return Err(Unspeakable::Kind),
    };
    if !matches!(contest.kind, ContestKind::ClosedList | ContestKind::OpenList | ContestKind::Panachage) {
        return Err(Unspeakable::Contest);
    }
    let election = match known {
        Some(_) => id.to_owned(),
        None => {
            let fits = |character: char| if character.is_ascii_alphanumeric() { character } else { '-' };
            format!("{category}{}_{}", definition.date.year().max(2000), id.chars().map(fits).collect::<String>())
        }
    };
    let is_contest = |id: &str| id == "geen" || id == "alle" || is_number(id);
    let of_list = |list: &election::List| numbers(list.candidates.iter().map(|candidate| candidate.id.as_str()));
    Ok(Names {
        election,
        category,
        contest: if is_contest(contest.id.as_str()) { contest.id.to_string() } else { "geen".into() },
        lists: numbers(contest.lists.iter().map(|list| list.id.as_str())),
        candidates: contest.lists.iter().map(of_list).collect(),
    })
}

fn is_election_id(id: &str, category: &str) -> bool {
    let Some((year, rest)) = id.strip_prefix(category).and_then(|rest| rest.split_at_checked(4)) else { return false };
    let is_year = year.starts_with('2') && year.bytes().all(|byte| byte.is_ascii_digit());
    let day = rest.split_at_checked(4).filter(|(day, _)| day.bytes().all(|byte| byte.is_ascii_digit()));
    let rest = day.map_or(rest, |(_, rest)| rest);
    let fits = |character: char| character.is_ascii_alphanumeric() || matches!(character, '_' | '-');
    is_year && (rest.is_empty() || rest.starts_with('_')) && rest.chars().all(fits)
}

fn is_number(id: &str) -> bool {
    !id.is_empty() && !id.starts_with('0') && id.bytes().all(|byte| byte.is_ascii_digit())
}

fn numbers<'i>(ids: impl Iterator<Item = &'i str> + Clone) -> Vec<String> {
    if ids.clone().all(is_number) {
        return ids.map(str::to_owned).collect();
    }
    ids.enumerate().map(|(place, _)| (place + 1).to_string()).collect()
}

/// Writes the count of a contest.
///
/// # Errors
/// As `out`; `InvalidInput` for what [`check`] refuses.
pub fn count<W: Write>(figures: &Figures<'_>, contest: &ContestFigures<'_>, which: Count, out: W) -> io::Result<W> {
    let names = names(figures, contest.contest())
        .map_err(|reason| io::Error::new(io::ErrorKind::InvalidInput, reason.name()))?;
    let mut ink = Ink::new(out);
    head(&mut ink, figures, contest, if which == Count::Stations { "510b" } else { "510d" });
    ink.raw("<Count>\n<EventIdentifier/>\n<Election>\n");
    identifier(&mut ink, figures, &names);
    ink.raw("<Contests>\n<Contest>\n");
    contest_identifier(&mut ink, figures, contest, &names);
    let votes = Selections::of(figures, contest, &names);
    if let Some(whole) = contest.whole() {
        ink.raw("<TotalVotes>\n");
        votes.write(&mut ink, contest.key_of_area(whole), |position| whole.numbers.get(position).copied())?;
        ink.raw("</TotalVotes>\n");
    }
    match which {
        Count::Stations => stations(&mut ink, figures, contest, &votes)?,
        Count::Districts => districts(&mut ink, figures, contest, &votes)?,
    }
    ink.raw("</Contest>\n</Contests>\n</Election>\n</Count>\n</EML>\n");
    ink.finish()
}

fn stations<W: Write>(
    ink: &mut Ink<W>,
    figures: &Figures<'_>,
    contest: &ContestFigures<'_>,
    votes: &Selections,
) -> io::Result<()> {
    let all = contest.stations().iter().map(|unit| (&unit.station.number, &unit.station.area));
    let ids = station_ids(&all.collect::<Vec<_>>());
    for (unit, id) in contest.stations().iter().zip(&ids) {
        let (Some(counts), Some(key)) = (contest.counts(unit), contest.key_of_station(unit)) else { continue };
        let counts: Vec<Option<u32>> = counts.collect();
        let name = unit.station.name.in_language(figures.language());
        reporting_unit(ink, id, name);
        votes.write(ink, key, |position| counts.get(position).copied().flatten().map(u64::from))?;
        ink.raw("</ReportingUnitVotes>\n");
    }
    Ok(())
}

fn districts<W: Write>(
    ink: &mut Ink<W>,
    figures: &Figures<'_>,
    contest: &ContestFigures<'_>,
    votes: &Selections,
) -> io::Result<()> {
    let districts: Vec<_> = contest.areas().iter().filter(|area| area.depth == 1).collect();
    let is_known = |id: &AreaId| is_municipality(id.as_str()) || id.as_str().strip_prefix("HSB").is_some_and(is_digits);
    let fits = districts.iter().all(|area| is_known(&area.area.id));
    for (number, area) in (1..).zip(&districts) {
        let id = if fits { area.area.id.to_string() } else { format!("HSB{number}") };
        reporting_unit(ink, &id, area.area.name.in_language(figures.language()));
        votes.write(ink, contest.key_of_area(area), |position| area.numbers.get(position).copied())?;
        ink.raw("</ReportingUnitVotes>\n");
    }
    Ok(())
}

fn reporting_unit<W: Write>(ink: &mut Ink<W>, id: &str, name: &str) {
    ink.raw("<ReportingUnitVotes>\n<ReportingUnitIdentifier Id=\"").xml(id).raw("\">").xml(name);
    ink.raw("</ReportingUnitIdentifier>\n");
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_municipality(id: &str) -> bool {
    id.len() == 4 && is_digits(id)
}

/// `0000::SB12` where the area is a municipality's number, else `SB12`.
fn station_ids(stations: &[(&StationId, &AreaId)]) -> Vec<String> {
    let plain = |number: &str| number.trim_start_matches('0').to_owned();
    let mut seen = HashSet::new();
    let are_numbers =
        stations.iter().all(|(number, _)| is_digits(number.as_str()) && seen.insert(plain(number.as_str())));
    let id = |(place, (number, area)): (usize, &(&StationId, &AreaId))| {
        let number = if are_numbers { number.to_string() } else { (place + 1).to_string() };
        if is_municipality(area.as_str()) { format!("{area}::SB{number}") } else { format!("SB{number}") }
    };
    stations.iter().enumerate().map(id).collect()
}

fn head<W: Write>(ink: &mut Ink<W>, figures: &Figures<'_>, contest: &ContestFigures<'_>, id: &str) {
    let (definition, issue) = (figures.election().definition(), figures.issue());
    let area = contest.contest().area.as_str();
    let authority = if id == "510b" && is_municipality(area) { area } else { "CSB" };
    ink.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<EML Id=\"").raw(id).raw("\"").raw(NAMESPACES);
    ink.raw("<TransactionId>").number(issue.sequence.into()).raw("</TransactionId>\n");
    ink.raw("<ManagingAuthority>\n<AuthorityIdentifier Id=\"").raw(authority).raw("\">").xml(&definition.authority);
    ink.raw("</AuthorityIdentifier>\n<AuthorityAddress/>\n</ManagingAuthority>\n<kr:CreationDateTime>");
    ink.raw(&super::instant(issue.at)).raw("</kr:CreationDateTime>\n");
}

fn identifier<W: Write>(ink: &mut Ink<W>, figures: &Figures<'_>, names: &Names) {
    let definition = figures.election().definition();
    ink.raw("<ElectionIdentifier Id=\"").xml(&names.election).raw("\">\n<ElectionName>");
    ink.xml(definition.title.in_language(figures.language())).raw("</ElectionName>\n<ElectionCategory>");
    ink.raw(names.category).raw("</ElectionCategory>\n<kr:ElectionDate>").raw(&definition.date.to_string());
    ink.raw("</kr:ElectionDate>\n</ElectionIdentifier>\n");
}

fn contest_identifier<W: Write>(ink: &mut Ink<W>, figures: &Figures<'_>, contest: &ContestFigures<'_>, names: &Names) {
    ink.raw("<ContestIdentifier Id=\"").xml(&names.contest).raw("\">\n<ContestName>");
    ink.xml(contest.contest().title.in_language(figures.language())).raw("</ContestName>\n</ContestIdentifier>\n");
}

/// The beginning of each selection, made once, with the position of its number; and what is told of rejected votes.
struct Selections {
    each: Vec<(usize, String)>,
    voters: bool,
}

impl Selections {
    fn of(figures: &Figures<'_>, contest: &ContestFigures<'_>, names: &Names) -> Self {
        let language = figures.language();
        let lists = &contest.contest().lists;
        let fields = contest.form().fields().iter().enumerate();
        let each = fields.filter_map(|(position, field)| match field.role {
            FieldRole::Plain { .. } => None,
            FieldRole::List(list) | FieldRole::Option(list) => {
                let (id, name) = (names.lists.get(list)?, lists.get(list)?.name.in_language(language));
                Some((position, affiliation(id, name)))
            }
            FieldRole::Candidate(list, rank) => {
                let id = names.candidates.get(list)?.get(rank)?;
                Some((
                    position,
                    format!("<Selection><Candidate><CandidateIdentifier Id=\"{id}\"/></Candidate><ValidVotes>"),
                ))
            }
        });
        let is_voters = |role: &FieldRole| {
            matches!(role, FieldRole::Plain { kind: FieldKind::Voters | FieldKind::VotersTotal, .. })
        };
        Self { each: each.collect(), voters: contest.form().fields().iter().any(|field| is_voters(&field.role)) }
    }

    /// The votes in one unit. `Cast` there is the number of registered voters, `TotalCounted` that of the votes that count.
    fn write<W: Write>(&self, ink: &mut Ink<W>, key: KeyNumbers, at: impl Fn(usize) -> Option<u64>) -> io::Result<()> {
        for (position, before) in &self.each {
            ink.raw(before).number(at(*position).unwrap_or(0)).raw("</ValidVotes></Selection>\n");
        }
        ink.raw("<Cast>").number(key.electorate.unwrap_or(0)).raw("</Cast>\n<TotalCounted>");
        ink.number(key.valid.unwrap_or(0)).raw("</TotalCounted>\n<RejectedVotes ReasonCode=\"ongeldig\">");
        ink.number(key.invalid.unwrap_or(0)).raw("</RejectedVotes>\n<RejectedVotes ReasonCode=\"blanco\">");
        ink.number(key.blank.unwrap_or(0)).raw("</RejectedVotes>\n");
        if let Some(voters) = key.voters.filter(|_| self.voters) {
            ink.raw("<UncountedVotes ReasonCode=\"toegelaten kiezers\">").number(voters).raw("</UncountedVotes>\n");
        }
        ink.settle()
    }
}

fn affiliation(id: &str, name: &str) -> String {
    let mut ink = Ink::new(vec![]);
    ink.raw("<Selection><AffiliationIdentifier Id=\"").raw(id).raw("\"><RegisteredName>").xml(name);
    ink.raw("</RegisteredName></AffiliationIdentifier><ValidVotes>");
    ink.into_text()
}

/// Writes who was elected: each list that got a seat, with its elected candidates in the order of their election.
///
/// # Errors
/// As `out`; `InvalidInput` for what [`check`] refuses, and where no list got a seat.
pub fn result<W: Write>(figures: &Figures<'_>, contest: &ContestFigures<'_>, seats: &Seats, out: W) -> io::Result<W> {
    let unfit = |reason: &'static str| io::Error::new(io::ErrorKind::InvalidInput, reason);
    let names = names(figures, contest.contest()).map_err(|reason| unfit(reason.name()))?;
    if seats.0.iter().all(|list| list.seats == 0) {
        return Err(unfit("no-seats"));
    }
    let (mut ink, language) = (Ink::new(out), figures.language());
    head(&mut ink, figures, contest, "520");
    ink.raw("<Result>\n<Election>\n");
    identifier(&mut ink, figures, &names);
    ink.raw("<Contest>\n");
    contest_identifier(&mut ink, figures, contest, &names);
    for (place, (list, won)) in contest.contest().lists.iter().zip(&seats.0).enumerate() {
        let Some(id) = names.lists.get(place).filter(|_| won.seats > 0) else { continue };
        ink.raw("<Selection>\n<AffiliationIdentifier Id=\"").raw(id).raw("\">\n<RegisteredName>");
        ink.xml(list.name.in_language(language)).raw("</RegisteredName>\n</AffiliationIdentifier>\n");
        ink.raw("<Elected>yes</Elected>\n</Selection>\n");
        for rank in &won.elected {
            let id = names.candidates.get(place).and_then(|ids| ids.get(*rank));
            let (Some(id), Some(candidate)) = (id, list.candidates.get(*rank)) else { continue };
            ink.raw("<Selection>\n<Candidate>\n<CandidateIdentifier Id=\"").raw(id).raw("\"/>\n<CandidateFullName>");
            ink.raw("<xnl:PersonName><xnl:LastName>").xml(&candidate.name).raw("</xnl:LastName></xnl:PersonName>");
            ink.raw("</CandidateFullName>\n<QualifyingAddress><xal:Locality><xal:LocalityName>").raw(NO_LOCALITY);
            ink.raw("</xal:LocalityName></xal:Locality></QualifyingAddress>\n</Candidate>\n");
            ink.raw("<Elected>yes</Elected>\n</Selection>\n");
        }
        ink.settle()?;
    }
    ink.raw("</Contest>\n</Election>\n</Result>\n</EML>\n");
    ink.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_fits_stays_and_others_are_numbered_together() {
        assert!(is_election_id("GR2026_Test", "GR"));
        assert!(is_election_id("TK20251029", "TK"));
        assert!(!is_election_id("ep2019", "EP"));
        assert_eq!(numbers(["3", "7"].into_iter()), ["3", "7"]);
        assert_eq!(numbers(["3", "07"].into_iter()), ["1", "2"]);
        let (one, zero, area, other) =
            (StationId::new("1"), StationId::new("01"), AreaId::new("0363"), AreaId::new("x"));
        assert_eq!(station_ids(&[(&one, &area)]), ["0363::SB1"]);
        assert_eq!(station_ids(&[(&one, &other), (&zero, &other)]), ["SB1", "SB2"]);
    }
}
