//! The election definition: what is contested, where it is counted, on which form.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{Allocation, AreaId, CentreId, ContestId, ElectionId, FormId, StationId, Template, Text};

/// The name and version of the format.
pub const DEFINITION_FORMAT: &str = "counterfoil-election/1";

/// How large a definition may be.
pub mod limits {
    use std::ops::RangeInclusive;

    /// Languages of an election, and of a text.
    pub const LANGUAGES_MAX: usize = 24;
    /// Votes that a ballot may carry.
    pub const VOTES_PER_BALLOT_MAX: u32 = 1_000;
    /// Seats of a contest.
    pub const SEATS_MAX: u32 = 10_000;
    /// The years in which an election may be held; what is derived from its day stays far from the calendar's ends.
    pub const YEARS: RangeInclusive<i32> = 1900..=2999;
    /// Contests of an election.
    pub const CONTESTS_MAX: usize = 100;
    /// Lists, options or single candidates of a contest.
    pub const LISTS_MAX: usize = 100;
    /// Thresholds of an allocation, and ways to reach each.
    pub const THRESHOLDS_MAX: usize = 20;
    /// Districts of a contest.
    pub const DISTRICTS_MAX: usize = 1_000;
    /// Candidates of a contest over all its lists.
    pub const CANDIDATES_MAX: usize = 2_000;
    /// Fields of a form beside the votes.
    pub const FIELDS_MAX: usize = 400;
    /// Rules of a form.
    pub const RULES_MAX: usize = 400;
    /// Terms on one side of a rule.
    pub const TERMS_MAX: usize = 400;
    /// Sheets of one station's entry, where the election counts in batches.
    pub const SHEETS_MAX: usize = 50;
    /// Stations of a counting centre.
    pub const STATIONS_PER_CENTRE_MAX: usize = 250;
    /// Stations of an election.
    pub const STATIONS_MAX: usize = 1_200_000;
    /// Areas of an election.
    pub const AREAS_MAX: usize = 200_000;
    /// How deep the tree of areas may be.
    pub const AREA_DEPTH_MAX: usize = 12;
    /// Characters of an authority's name, which stands in every certificate (RFC 5280, `ub-organization-name`).
    pub const AUTHORITY_MAX_CHARS: usize = 64;
    /// Characters of an explanation or a reason.
    pub const REASON_MAX_CHARS: usize = 1_000;
}

/// A whole election as an authority writes it; [`Definition::check`] turns it into an [`crate::Election`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// Always [`DEFINITION_FORMAT`].
    pub format: String,
    /// Unique for the authority.
    pub id: ElectionId,
    /// The election's name.
    pub title: Text,
    /// What is elected.
    pub kind: ElectionKind,
    /// The day of the election.
    pub date: NaiveDate,
    /// BCP 47 tags of the languages of its papers, the first the chief one.
    pub languages: Vec<String>,
    /// The authority that signs it.
    pub authority: String,
    /// Whether results count.
    pub mode: Mode,
    /// No total may leave before this moment and a signed release; the moment alone unlocks nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub embargo: Option<DateTime<Utc>>,
    /// What the authority decided about procedure.
    pub policies: Policies,
    /// The forms that the contests use.
    pub forms: Vec<Template>,
    /// What is contested.
    pub contests: Vec<Contest>,
    /// Where: a tree with one root.
    pub areas: Vec<Area>,
    /// Counting centres.
    pub centres: Vec<Centre>,
    /// Polling stations.
    pub stations: Vec<Station>,
}

/// What is elected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ElectionKind {
    /// Members of the European Parliament.
    EuropeanParliament,
    /// A national parliament.
    Parliamentary,
    /// A regional assembly.
    Regional,
    /// A municipal council or mayor.
    Municipal,
    /// A head of state.
    Presidential,
    /// A question put to the people.
    Referendum,
}

/// Whether results count. The two never meet: each has its own authority and refuses the other's files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// A real election.
    Live,
    /// A rehearsal, marked as such on every page and screen.
    Test,
}

/// What the authority decided about procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policies {
    /// Who keys differing fields again.
    pub settlement: Settlement,
    /// How many supervisors approve a record.
    #[serde(default, skip_serializing_if = "is_default")]
    pub approvals: Approvals,
    /// Whether a station's count may come on several sheets that are added up.
    #[serde(default, skip_serializing_if = "is_default")]
    pub batches: bool,
    /// Whether each sheet carries a serial that is typed again before its count.
    #[serde(default, skip_serializing_if = "is_default")]
    pub serials: bool,
}

pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// How many supervisors approve a record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Approvals {
    /// One is enough.
    #[default]
    One,
    /// Two, neither of whom typed any of it.
    Two,
}

impl Approvals {
    /// How many supervisors that are.
    pub fn number(self) -> usize {
        match self {
            Self::One => 1,
            Self::Two => 2,
        }
    }
}

/// Who keys differing fields again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Settlement {
    /// Only somebody who made neither entry.
    ThirdPerson,
    /// Anybody who may settle, either typist included.
    Anybody,
}

/// Something that is voted on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contest {
    /// Unique in the election.
    pub id: ContestId,
    /// The contest's name.
    pub title: Text,
    /// How votes are given.
    pub kind: ContestKind,
    /// The form its count is written on.
    pub form: FormId,
    /// The area whose stations take part, with all areas below it.
    pub area: AreaId,
    /// How many votes a ballot may carry.
    pub votes_per_ballot: u32,
    /// How many seats are filled; 0 for a question.
    pub seats: u32,
    /// How the seats follow from the votes; without it they are not computed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allocation: Option<Allocation>,
    /// Lists, single candidates or options, in the order of the ballot.
    pub lists: Vec<List>,
}

/// How votes are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContestKind {
    /// For a list as it stands.
    ClosedList,
    /// For a list, with preferences for candidates on it.
    OpenList,
    /// For candidates of any list.
    Panachage,
    /// For persons.
    Candidates,
    /// For one of the answers to a question.
    Question,
}

/// A list of the ballot; for persons and questions, one person or one answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// The number on the ballot: letters, digits, `-`, `_`.
    pub id: String,
    /// The full name.
    pub name: Text,
    /// The short name, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_name: Option<Text>,
    /// Its category, where thresholds depend on one: coalition, minority, independent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The alliance that it joined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alliance: Option<String>,
    /// How many seats it can fill at most; what it cannot fill goes to others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_seats: Option<u32>,
    /// The political group of the European Parliament that it belongs to or means to join.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub european_group: Option<String>,
    /// Candidates in the order of the list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<Candidate>,
}

/// A candidate of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Candidate {
    /// The number on the list: letters, digits, `-`, `_`.
    pub id: String,
    /// The name as on the ballot.
    pub name: String,
}

/// A reporting unit's area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Unique in the election.
    pub id: AreaId,
    /// The area it belongs to; the root has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<AreaId>,
    /// What such an area is called: municipality, constituency, quarter.
    pub kind: String,
    /// Its name.
    pub name: Text,
}

/// A counting centre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Centre {
    /// Unique in the election.
    pub id: CentreId,
    /// Its name.
    pub name: Text,
}

/// A polling station.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Station {
    /// The number that stands on its paper, unique in the election.
    pub number: StationId,
    /// Its name.
    pub name: Text,
    /// What kind of station it is; rules and blanks depend on it.
    pub kind: StationKind,
    /// The area that it reports to.
    pub area: AreaId,
    /// The centre that enters its count.
    pub centre: CentreId,
    /// Where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// How many voters are registered there, if that is known beforehand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub electorate: Option<u32>,
}

/// The kinds of station.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StationKind {
    /// Voters come to a room.
    Ordinary,
    /// Ballots came by post; the station has no electorate of its own.
    Postal,
    /// A hospital, a prison, an embassy.
    Special,
    /// A ballot box that travels.
    Mobile,
    /// Voting before the day.
    Advance,
}

impl StationKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Ordinary, Self::Postal, Self::Special, Self::Mobile, Self::Advance];

    /// The name used in files and translations.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ordinary => "ordinary",
            Self::Postal => "postal",
            Self::Special => "special",
            Self::Mobile => "mobile",
            Self::Advance => "advance",
        }
    }
}

impl ContestKind {
    /// The name used in files and translations.
    pub fn name(self) -> &'static str {
        match self {
            Self::ClosedList => "closed-list",
            Self::OpenList => "open-list",
            Self::Panachage => "panachage",
            Self::Candidates => "candidates",
            Self::Question => "question",
        }
    }

    /// Whether its lists carry candidates who get votes of their own.
    pub fn has_candidates(self) -> bool {
        matches!(self, Self::OpenList | Self::Panachage)
    }
}

impl List {
    /// A list by number and name, with nothing else.
    pub fn named(id: impl Into<String>, name: impl Into<Text>) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            short_name: None,
            category: None,
            alliance: None,
            most_seats: None,
            european_group: None,
            candidates: vec![],
        }
    }
}

impl Contest {
    /// The candidates of all lists.
    pub fn candidates(&self) -> usize {
        self.lists.iter().map(|list| list.candidates.len()).sum()
    }
}
