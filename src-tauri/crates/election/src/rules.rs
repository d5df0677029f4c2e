//! Rules bound to the positions of a form, and what they say of a sheet.

use crate::{
    Contest, Counts, FieldId, FieldRole, Form, Relation, Rule, Severity, StationKind, Text, definition::limits,
};

/// The greatest factor of a term; with it every sum stays far below 2^64.
const FACTOR_MAX: u32 = 1_000;

/// A rule whose terms are positions of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoundRule {
    /// The rule's id; for a rule that is made for each list, followed by the list's: `L1.12`.
    pub id: String,
    /// What happens when it is broken.
    pub severity: Severity,
    /// The kinds of station it holds for; none named means all.
    pub only: Vec<StationKind>,
    /// The left sum.
    pub left: Vec<Term>,
    /// How the sums must relate.
    pub relation: Relation,
    /// The right sum.
    pub right: Vec<Term>,
    /// What the rule says, in words.
    pub message: Text,
}

/// One term of a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The position on the form.
    pub position: usize,
    /// How often it counts.
    pub factor: u32,
}

/// What a rule says of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The left sum; a blank counts nothing.
    pub left: u64,
    /// The right sum; a blank counts nothing.
    pub right: u64,
    /// Whether the rule holds; `None` while one of its blanks is empty.
    pub holds: Option<bool>,
}

impl BoundRule {
    /// Whether the rule holds for stations of this kind.
    pub fn applies(&self, kind: StationKind) -> bool {
        self.only.is_empty() || self.only.contains(&kind)
    }

    /// Weighs the sheet of a station of this kind. Blanks that the station does not have count zero; blanks that it has
    /// and left empty leave the verdict open.
    pub fn outcome(&self, form: &Form, counts: &Counts, kind: StationKind) -> Outcome {
        let sum = |terms: &[Term]| {
            terms
                .iter()
                .map(|term| u64::from(counts.at(term.position).map_or(0, Into::into)) * u64::from(term.factor))
                .sum()
        };
        let is_open = |term: &Term| {
            counts.at(term.position).is_none()
                && form.fields().get(term.position).is_some_and(|field| field.is_asked(kind))
        };
        let (left, right) = (sum(&self.left), sum(&self.right));
        let open = self.left.iter().chain(&self.right).any(is_open);
        Outcome { left, right, holds: (!open).then(|| self.relation.holds(left, right)) }
    }
}

impl Relation {
    /// Whether two sums relate so. A sum may reach 2^60, and a hundred times as much must not overflow; hence `u128`.
    pub fn holds(self, left: u64, right: u64) -> bool {
        let (l, r) = (u128::from(left), u128::from(right));
        match self {
            Self::Equal => l == r,
            Self::AtMost => l <= r,
            Self::BelowPercent(percent) => (l == 0 && r == 0) || l * 100 < r * u128::from(percent),
            Self::Within { percent, count } => {
                l == r || (l.abs_diff(r) * 100 < r * u128::from(percent) && l.abs_diff(r) < u128::from(count))
            }
            Self::Positive => l >= 1,
        }
    }
}

/// Binds a template's rules to the form; rules about one list are made once for each list.
pub(crate) fn bind(rules: &[Rule], form: &Form, contest: &Contest) -> Result<Vec<BoundRule>, Vec<(String, String)>> {
    let (mut bound, mut faults) = (vec![], vec![]);
    for (index, rule) in rules.iter().enumerate() {
        let lists: Vec<Option<usize>> =
            if is_about_one_list(rule) { (0..contest.lists.len()).map(Some).collect() } else { vec![None] };
        for list in lists {
            let mut side = |name: &str, terms: &[String]| {
                let mut read = vec![];
                for (place, term) in terms.iter().enumerate() {
                    match bind_term(term, form, contest, list) {
                        Some(found) => read.extend(found),
                        None => faults.push((format!("/rules/{index}/{name}/{place}"), term.clone())),
                    }
                }
                read
            };
            let (left, right) = (side("left", &rule.left), side("right", &rule.right));
            let id = match list.and_then(|list| contest.lists.get(list)) {
                Some(list) => format!("{}.{}", rule.id, list.id),
                None => rule.id.clone(),
            };
            let (severity, only, relation) = (rule.severity, rule.only.clone(), rule.relation);
            bound.push(BoundRule { id, severity, only, left, relation, right, message: rule.message.clone() });
        }
    }
    faults.dedup();
    if faults.is_empty() { Ok(bound) } else { Err(faults) }
}

fn is_about_one_list(rule: &Rule) -> bool {
    let about = |term: &String| matches!(split(term), Some((_, "list" | "list.candidates")));
    rule.left.iter().chain(&rule.right).any(about)
}

/// A factor and a name: `2*D` is (`Some("2")`, `D`).
fn split(term: &str) -> Option<(Option<&str>, &str)> {
    match term.split_once('*') {
        Some((factor, name)) => Some((Some(factor), name)),
        None => Some((None, term)),
    }
}

fn bind_term(term: &str, form: &Form, contest: &Contest, list: Option<usize>) -> Option<Vec<Term>> {
    let (factor, name) = split(term)?;
    let factor = match factor {
        None => 1,
        Some("votes") => contest.votes_per_ballot,
        Some(number) => number.parse().ok().filter(|factor| (1..=FACTOR_MAX).contains(factor))?,
    };
    let all = |wanted: &dyn Fn(&FieldRole) -> bool| {
        let positions = form.fields().iter().enumerate().filter(|(_, field)| wanted(&field.role));
        Some(positions.map(|(position, _)| Term { position, factor }).collect())
    };
    match name {
        "lists" => all(&|role| matches!(role, FieldRole::List(_) | FieldRole::Option(_))),
        "candidates" => all(&|role| matches!(role, FieldRole::Candidate(..))),
        "list" => {
            all(&|role| matches!(role, FieldRole::List(index) | FieldRole::Option(index) if Some(*index) == list))
        }
        "list.candidates" => all(&|role| matches!(role, FieldRole::Candidate(index, _) if Some(*index) == list)),
        id => form.position(&FieldId::new(id)).map(|position| vec![Term { position, factor }]),
    }
    .filter(|terms: &Vec<Term>| terms.len() <= limits::CANDIDATES_MAX)
}
