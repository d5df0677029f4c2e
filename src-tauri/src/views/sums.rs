//! What the rules say of a sheet while it is being keyed.

use election::{BoundRule, Counts, Form, Outcome, RecordId, Relation, Severity, Sheet, StationKind, Term};
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
    #[ts(type = "number")]
    left: u64,
    left_text: String,
    // The fields of the left side by their labels; the first and the last of many.
    left_names: Vec<String>,
    #[ts(type = "\"=\" | \"<\" | \"≤\" | \"≥\" | \"≈\"")]
    relation: &'static str,
    #[ts(type = "number")]
    right: u64,
    right_text: String,
    right_names: Vec<String>,
    // Of which share of the right sum the left has to stay below.
    percent: Option<u32>,
    // Left minus right; of a share that was to be undercut, minus the most that is allowed.
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
    let sheets: Vec<Counts> = counts.sheets(sheet.form.fields().len()).collect();
    // Too large a sum is told when the entry is saved; until then the first sheet stands for all.
    let added = sheet.sum(&counts).unwrap_or_else(|_| sheets.first().cloned().unwrap_or_else(|| Counts::blank(0)));
    let applying = sheet.form.rules().iter().filter(|rule| rule.applies(sheet.kind));
    let weighed = applying.map(|rule| (rule, together(sheet, rule, &added, &sheets)));
    // Rules about single lists are many, and interesting only where they are broken.
    let shown = weighed.filter(|(rule, outcome)| !rule.id.contains('.') || outcome.holds == Some(false));
    Ok(CheckView {
        sums: shown.map(|(rule, outcome)| sum(sheet.form, rule, outcome, language)).collect(),
        blanks: sheets.iter().map(|one| sheet.form.blanks(one, sheet.kind)).sum(),
    })
}

/// What a rule says of all sheets together: nothing, while one of them leaves it open.
fn together(sheet: Sheet<'_>, rule: &BoundRule, added: &Counts, sheets: &[Counts]) -> Outcome {
    let outcome = rule.outcome(sheet.form, added, sheet.kind);
    let several = sheets.len() > 1;
    let open = several && sheets.iter().any(|one| rule.outcome(sheet.form, one, sheet.kind).holds.is_none());
    Outcome { holds: outcome.holds.filter(|_| !open), ..outcome }
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
    SumView {
        rule: rule.id.clone(),
        severity: rule.severity,
        holds: outcome.holds,
        message: rule.message.in_language(language).to_owned(),
        left: outcome.left,
        left_text: terms(form, &rule.left),
        left_names: names(form, &rule.left, language),
        relation,
        right,
        right_text,
        right_names: names(form, &rule.right, language),
        percent: if let Relation::BelowPercent(percent) = rule.relation { Some(percent) } else { None },
        difference: signed(outcome.left) - most(rule.relation, right),
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

/// What the left side may be: below a share is at most one less than it.
fn most(relation: Relation, right: u64) -> i64 {
    signed(right) - i64::from(matches!(relation, Relation::BelowPercent(_)) && right > 0)
}

/// The fields of a sum in words, each with its code: `Ballot papers found (F)`.
fn names(form: &Form, terms: &[Term], language: &str) -> Vec<String> {
    let name = |term: &Term| {
        let field = form.fields().get(term.position)?;
        let factor = if term.factor == 1 { String::new() } else { format!("{} · ", term.factor) };
        Some(format!("{factor}{} ({})", field.label.in_language(language), field.code))
    };
    match terms {
        [first, .., last] if terms.len() > TERMS_SHOWN_MAX => {
            [name(first), Some("…".to_owned()), name(last)].into_iter().flatten().collect()
        }
        terms => terms.iter().filter_map(name).collect(),
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
