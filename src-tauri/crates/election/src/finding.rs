//! What a sheet breaks: the rules that apply to its station and do not hold.

use crate::{BoundRule, Counts, Form, Outcome, Severity, StationKind};

/// A broken rule with its numbers.
#[derive(Clone, Copy, Debug)]
pub struct Finding<'a> {
    /// The rule.
    pub rule: &'a BoundRule,
    /// The sums.
    pub outcome: Outcome,
}

impl Finding<'_> {
    /// Whether it keeps the record from being approved.
    pub fn is_error(&self) -> bool {
        self.rule.severity == Severity::Error
    }
}

/// Every broken rule, errors first, in the form's order. A rule with an empty blank is not yet broken.
pub fn findings<'a>(form: &'a Form, counts: &Counts, kind: StationKind) -> Vec<Finding<'a>> {
    let mut broken: Vec<Finding<'a>> = form
        .rules()
        .iter()
        .filter(|rule| rule.applies(kind))
        .map(|rule| Finding { rule, outcome: rule.outcome(form, counts, kind) })
        .filter(|finding| finding.outcome.holds == Some(false))
        .collect();
    broken.sort_by_key(|finding| finding.rule.severity);
    broken
}
