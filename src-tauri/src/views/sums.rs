//! What the rules say of a sheet while it is being keyed.

use election::{BoundRule, Counts, Form, Outcome, RecordId, Relation, Severity, StationKind, Term};
use operations::{Desk, Refusal};
use serde::Serialize;
use ts_rs::TS;

use super::sheet::{Number, counts};

/// More terms than this are shown by their first and last.
const TERMS_SHOWN_MAX: usize = 6;

/// The rules' say on a sheet.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct CheckView {
    sums: Vec<SumView>,
    blanks: usize,
}

/// A rule with its numbers.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct SumView {
    pub(super) rule: String,
    #[ts(type = "\"error\" | \"warning\"")]
    severity: Severity,
    pub(super) holds: Option<bool>,
    message: String,
    fields: Vec<String>,
    #[ts(type = "number")]
    left: u64,
    left_text: String,
    #[ts(type = "\"=\" | \"<\" | \"≤\" | \"≥\" | \"≈\"")]
    relation: &'static str,
    #[ts(type = "number")]
    right: u64,
    right_text: String,
    #[ts(type = "number")]
    difference: i64,
}

/// Every rule that concerns this station; rules about single lists only where they are broken.
pub(crate) fn check(
    desk: &Desk,
    record: &RecordId,
    numbers: &[Option<Number>],
    language: &str,
) -> Result<CheckView, Refusal> {
    let loaded = desk.loaded()?;
    let sheet = loaded.election.sheet(record)?;
    let counts = counts(desk, record, numbers)?;
    let sums = sums(sheet.form, &counts, sheet.kind, language);
    let shown = |sum: &SumView| !sum.rule.contains('.') || sum.holds == Some(false);
    Ok(CheckView { sums: sums.filter(shown).collect(), blanks: sheet.form.blanks(&counts, sheet.kind) })
}

/// Every rule for stations of this kind with its numbers.
pub(super) fn sums<'a>(
    form: &'a Form,
    counts: &'a Counts,
    kind: StationKind,
    language: &'a str,
) -> impl Iterator<Item = SumView> + 'a {
    let rules = form.rules().iter().filter(move |rule| rule.applies(kind));
    rules.map(move |rule| sum(form, rule, rule.outcome(form, counts, kind), language))
}

fn sum(form: &Form, rule: &BoundRule, outcome: Outcome, language: &str) -> SumView {
    let (relation, right, right_text) = right_side(form, rule, outcome);
    let ids = rule.left.iter().chain(&rule.right).filter_map(|term| form.fields().get(term.position));
    SumView {
        rule: rule.id.clone(),
        severity: rule.severity,
        holds: outcome.holds,
        message: rule.message.in_language(language).to_owned(),
        fields: ids.map(|field| field.id.to_string()).collect(),
        left: outcome.left,
        left_text: terms(form, &rule.left),
        relation,
        right,
        right_text,
        difference: signed(outcome.left) - signed(right),
    }
}

/// What the left sum is compared with.
fn right_side(form: &Form, rule: &BoundRule, outcome: Outcome) -> (&'static str, u64, String) {
    let right = terms(form, &rule.right);
    match rule.relation {
        Relation::Equal => ("=", outcome.right, right),
        Relation::AtMost => ("≤", outcome.right, right),
        Relation::Within { .. } => ("≈", outcome.right, right),
        Relation::BelowPercent(percent) => ("<", share(outcome.right, percent), format!("{percent} % · {right}")),
        Relation::Positive => ("≥", 1, "1".to_owned()),
    }
}

/// So many per cent of a sum, rounded up: a whole number is below the share exactly if it is below this.
fn share(sum: u64, percent: u32) -> u64 {
    let share = (u128::from(sum) * u128::from(percent)).div_ceil(100);
    u64::try_from(share).unwrap_or(u64::MAX)
}

/// A sum as the paper would write it: `A1 + A2`, `D1 + … + D40`.
fn terms(form: &Form, terms: &[Term]) -> String {
    let term = |term: &Term| {
        let code = form.fields().get(term.position).map_or("", |field| field.code.as_str());
        if term.factor == 1 { code.to_owned() } else { format!("{} · {code}", term.factor) }
    };
    match terms {
        [first, .., last] if terms.len() > TERMS_SHOWN_MAX => format!("{} + … + {}", term(first), term(last)),
        terms => terms.iter().map(term).collect::<Vec<_>>().join(" + "),
    }
}

/// Sums stay far below 2^60.
fn signed(sum: u64) -> i64 {
    i64::try_from(sum).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_no_smaller_than_it_is_and_never_too_large_to_be_told() {
        assert_eq!((share(110, 5), share(100, 5), share(0, 5)), (6, 5, 0));
        assert!(Relation::BelowPercent(5).holds(5, 110), "5 is below 5.5, as it is below 6");
        assert_eq!(share(u64::MAX, 99), 18_262_276_632_972_456_099);
        assert_eq!(share(u64::MAX, u32::MAX), u64::MAX);
    }
}
