//! The parts of a definition as the editor has them: their names and types on the other side are those of `election.json`.
#![expect(dead_code, reason = "they stand for another crate's types in the generated file")]

use ts_rs::TS;

/// What is said of the election as a whole.
#[derive(TS)]
#[ts(export, export_to = "views.ts", rename = "PreparedBasics")]
pub(crate) struct BasicsShape {
    id: String,
    #[ts(type = "string | Record<string, string>")]
    title: (),
    #[ts(
        type = "\"european-parliament\" | \"parliamentary\" | \"regional\" | \"municipal\" | \"presidential\" | \"referendum\""
    )]
    kind: (),
    date: String,
    languages: Vec<String>,
    authority: String,
    #[ts(type = "\"live\" | \"test\"")]
    mode: (),
    #[ts(optional, type = "string | null")]
    embargo: Option<()>,
    policies: PoliciesShape,
}

/// What is decided about procedure.
#[derive(TS)]
#[ts(export, export_to = "views.ts", rename = "PreparedPolicies")]
pub(crate) struct PoliciesShape {
    #[ts(type = "\"third-person\" | \"anybody\"")]
    settlement: (),
    #[ts(optional, type = "\"one\" | \"two\"")]
    approvals: Option<()>,
    #[ts(optional)]
    batches: Option<bool>,
    #[ts(optional)]
    serials: Option<bool>,
}

/// An area.
#[derive(TS)]
#[ts(export, export_to = "views.ts", rename = "PreparedArea")]
pub(crate) struct AreaShape {
    id: String,
    #[ts(optional)]
    parent: Option<String>,
    kind: String,
    #[ts(type = "string | Record<string, string>")]
    name: (),
}

/// A centre.
#[derive(TS)]
#[ts(export, export_to = "views.ts", rename = "PreparedCentre")]
pub(crate) struct CentreShape {
    id: String,
    #[ts(type = "string | Record<string, string>")]
    name: (),
}

/// A station.
#[derive(TS)]
#[ts(export, export_to = "views.ts", rename = "PreparedStation")]
pub(crate) struct StationShape {
    number: String,
    #[ts(type = "string | Record<string, string>")]
    name: (),
    #[ts(type = "\"ordinary\" | \"postal\" | \"special\" | \"mobile\" | \"advance\"")]
    kind: (),
    area: String,
    centre: String,
    #[ts(optional)]
    address: Option<String>,
    #[ts(optional)]
    electorate: Option<u32>,
}

/// A contest.
#[derive(TS)]
#[ts(export, export_to = "views.ts", rename = "PreparedContest")]
pub(crate) struct ContestShape {
    id: String,
    #[ts(type = "string | Record<string, string>")]
    title: (),
    #[ts(type = "\"closed-list\" | \"open-list\" | \"panachage\" | \"candidates\" | \"question\"")]
    kind: (),
    form: String,
    area: String,
    votes_per_ballot: u32,
    seats: u32,
    #[ts(optional, type = "Record<string, unknown>")]
    allocation: Option<()>,
    lists: Vec<ListShape>,
}

/// A list.
#[derive(TS)]
#[ts(export, export_to = "views.ts", rename = "PreparedList")]
pub(crate) struct ListShape {
    id: String,
    #[ts(type = "string | Record<string, string>")]
    name: (),
    #[ts(optional, type = "string | Record<string, string>")]
    short_name: Option<()>,
    #[ts(optional)]
    category: Option<String>,
    #[ts(optional)]
    alliance: Option<String>,
    #[ts(optional)]
    most_seats: Option<u32>,
    #[ts(optional)]
    european_group: Option<String>,
    #[ts(optional)]
    candidates: Option<Vec<CandidateShape>>,
}

/// A candidate.
#[derive(TS)]
#[ts(export, export_to = "views.ts", rename = "PreparedCandidate")]
pub(crate) struct CandidateShape {
    id: String,
    name: String,
}

/// A form: only what the editor changes is described.
#[derive(TS)]
#[ts(export, export_to = "views.ts", rename = "PreparedForm")]
pub(crate) struct FormShape {
    id: String,
    #[ts(type = "string | Record<string, string>")]
    title: (),
    #[ts(type = "unknown[]")]
    sections: (),
    rules: Vec<RuleShape>,
}

/// A rule.
#[derive(TS)]
#[ts(export, export_to = "views.ts", rename = "PreparedRule")]
pub(crate) struct RuleShape {
    id: String,
    #[ts(type = "\"error\" | \"warning\"")]
    severity: (),
    #[ts(optional)]
    only: Option<Vec<String>>,
    left: Vec<String>,
    #[ts(type = "unknown")]
    relation: (),
    #[ts(optional)]
    right: Option<Vec<String>>,
    #[ts(type = "string | Record<string, string>")]
    message: (),
}

/// A change of one part; without an item it is removed, without a place it is new.
#[derive(TS)]
#[ts(export, export_to = "views.ts", rename = "PreparationEdit", tag = "part", rename_all = "kebab-case")]
pub(crate) enum EditShape {
    Basics(BasicsShape),
    Area { at: Option<usize>, item: Option<AreaShape> },
    Centre { at: Option<usize>, item: Option<CentreShape> },
    Station { at: Option<usize>, item: Option<StationShape> },
    Contest { at: Option<usize>, item: Option<ContestShape> },
    Form { at: Option<usize>, item: Option<FormShape> },
}
