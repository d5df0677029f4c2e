//! Says a broken rule with its numbers, in words.

use election::{Finding, Form, Relation, Term};

use crate::wording::{Value, Wording, figure};

/// Sums with more terms are not written out.
const TERM_COUNT_MAX: usize = 6;

/// What the rule compares, what it found and by how much it is off: `A1 + A2 = 12 should equal A = 13.`
pub(crate) fn numbers(wording: &Wording, form: &Form, finding: &Finding<'_>) -> String {
    let (rule, outcome) = (finding.rule, finding.outcome);
    let (key, percent, count) = match rule.relation {
        Relation::Equal => ("paper-finding-equal", 0, 0),
        Relation::AtMost => ("paper-finding-at-most", 0, 0),
        Relation::BelowPercent(percent) => ("paper-finding-below-percent", percent, 0),
        Relation::Within { percent, count } => ("paper-finding-within", percent, count),
        Relation::Positive => ("paper-finding-positive", 0, 0),
    };
    let sum = |number| figure(number);
    wording.text(
        key,
        &[
            ("left", (&terms(wording, form, &rule.left)).into()),
            ("leftSum", (&sum(outcome.left)).into()),
            ("right", (&terms(wording, form, &rule.right)).into()),
            ("rightSum", (&sum(outcome.right)).into()),
            ("difference", (&difference(outcome.left, outcome.right)).into()),
            ("percent", Value::Ordinal(percent.into())),
            ("count", (&sum(count.into())).into()),
        ],
    )
}

/// Left less right, with its sign.
fn difference(left: u64, right: u64) -> String {
    let sign = if left < right { '−' } else { '+' };
    format!("{sign}{}", figure(left.abs_diff(right)))
}

/// A sum as the paper would write it: `A1 + 2 × D`.
fn terms(wording: &Wording, form: &Form, terms: &[Term]) -> String {
    if terms.is_empty() {
        return wording.text("paper-finding-nothing", &[]);
    }
    if terms.len() > TERM_COUNT_MAX {
        let count = figure(u64::try_from(terms.len()).unwrap_or(u64::MAX));
        return wording.text("paper-finding-many", &[("count", (&count).into())]);
    }
    let term = |term: &Term| {
        let code = form.fields().get(term.position).map_or("", |field| field.code.as_str());
        if term.factor == 1 { code.to_owned() } else { format!("{} × {code}", term.factor) }
    };
    terms.iter().map(term).collect::<Vec<_>>().join(" + ")
}
