//! A form as data, before the lists of a contest are written into it.

use serde::{Deserialize, Serialize};

use crate::{FieldId, FormId, StationKind, Text};

/// A form of the count: sections of fields, one of them for the votes, and the rules that its numbers obey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Unique in the election.
    pub id: FormId,
    /// What the form is called.
    pub title: Text,
    /// In the order of the paper.
    pub sections: Vec<Section>,
    /// Relations between sums of fields.
    pub rules: Vec<Rule>,
}

/// A part of the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its heading.
    pub title: Text,
    /// Its fields; empty in the section of the votes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<TemplateField>,
    /// Given for the section that holds the votes: what stands before a list's number on the paper (`D` makes `D12`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub votes: Option<String>,
}

/// A blank that is not a vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateField {
    /// Unique in the form, and what stands before the label on the paper.
    pub id: FieldId,
    /// What the paper says.
    pub label: Text,
    /// Its meaning.
    pub kind: FieldKind,
    /// What distinguishes fields of the same kind: a category of voters, of invalid ballots.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The kinds of station that have this blank; none named means all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<StationKind>,
}

/// The meaning of a field in the field's standard terms (NIST SP 1500-100, EML); what exporters read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// Registered voters of one category.
    Electorate,
    /// Registered voters altogether.
    ElectorateTotal,
    /// Voters admitted, of one category.
    Voters,
    /// Voters admitted altogether.
    VotersTotal,
    /// Ballots handed out.
    BallotsIssued,
    /// Ballots left over.
    BallotsUnused,
    /// Ballots spoilt and replaced.
    BallotsSpoilt,
    /// Ballots found in the box.
    BallotsFound,
    /// Ballots with no mark.
    BallotsBlank,
    /// Ballots that do not count.
    BallotsInvalid,
    /// Ballots that count.
    BallotsValid,
    /// A yes or no on the sheet, 1 or 0.
    Statement,
    /// Anything else.
    Other,
}

/// A linear relation between two sums of fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Unique in the form; printed where the rule is broken.
    pub id: String,
    /// What happens when it is broken.
    pub severity: Severity,
    /// The kinds of station it holds for; none named means all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<StationKind>,
    /// The left sum. Each term is a field's id, or `lists` (the totals of all lists), `candidates` (all candidates),
    /// `list` and `list.candidates` (of one list: the rule is then made once for each list), with an optional factor
    /// before it: `2*D`, `votes*D` (votes per ballot).
    pub left: Vec<String>,
    /// How the sums must relate.
    pub relation: Relation,
    /// The right sum.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub right: Vec<String>,
    /// What the rule says, in words.
    pub message: Text,
}

/// How two sums must relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// Left = right.
    Equal,
    /// Left ≤ right.
    AtMost,
    /// Left < this many per cent of right, or both are zero.
    BelowPercent(u32),
    /// The two differ by less than `percent` of right and by less than `count`.
    Within {
        /// Per cent of the right sum.
        percent: u32,
        /// Ballots or voters.
        count: u32,
    },
    /// Left ≥ 1.
    Positive,
}

/// What a broken rule does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The record cannot be approved; typing it is never stopped.
    Error,
    /// The record can be approved with an explanation, which is printed.
    Warning,
}

impl Severity {
    /// The name used in files and translations.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}
