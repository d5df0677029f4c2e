//! What a sheet breaks: the rules that apply to its station and do not hold.

use crate::{BoundRule, Counts, FieldKind, FieldRole, Form, Outcome, Relation, Severity, StationKind, Term};

/// A broken rule with its numbers.
#[derive(Clone, Copy, Debug)]
pub struct Finding<'a> {
    /// The rule.
    pub rule: &'a BoundRule,
    /// The sums.
    pub outcome: Outcome,
}

/// What kind of oddity it is, by what the rule compares: the same causes explain the same kind in every country's form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingKind {
    /// Fewer ballots were found than voters admitted, or than ballots handed out.
    BallotsMissing,
    /// More ballots were found than voters admitted, or than ballots handed out.
    BallotsSurplus,
    /// More ballots were handed out than voters and replacements account for.
    IssuedMore,
    /// Fewer ballots were handed out than voters and replacements account for.
    IssuedFewer,
    /// A large share of the ballots is invalid.
    ManyInvalid,
    /// A large share of the ballots is blank.
    ManyBlank,
    /// Nothing was cast.
    NothingCast,
    /// A statement was answered no.
    StatementNo,
    /// More people voted than the register has.
    RegisterExceeded,
    /// Anything else.
    Other,
}

impl FindingKind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::BallotsMissing,
        Self::BallotsSurplus,
        Self::IssuedMore,
        Self::IssuedFewer,
        Self::ManyInvalid,
        Self::ManyBlank,
        Self::NothingCast,
        Self::StatementNo,
        Self::RegisterExceeded,
        Self::Other,
    ];
}

impl Finding<'_> {
    /// Whether it keeps the record from being approved.
    pub fn is_error(&self) -> bool {
        self.rule.severity == Severity::Error
    }

    /// By how much the sums are off.
    pub fn difference(&self) -> u64 {
        self.outcome.left.abs_diff(self.outcome.right)
    }

    /// What kind of oddity it is.
    pub fn kind(&self, form: &Form) -> FindingKind {
        let has = |terms: &[Term], kinds: &[FieldKind]| {
            terms
                .iter()
                .filter_map(|term| form.fields().get(term.position))
                .any(|field| matches!(&field.role, FieldRole::Plain { kind, .. } if kinds.contains(kind)))
        };
        let left = |kinds: &[FieldKind]| has(&self.rule.left, kinds);
        match self.rule.relation {
            Relation::Positive if left(&[FieldKind::Statement]) => FindingKind::StatementNo,
            Relation::Positive => FindingKind::NothingCast,
            Relation::BelowPercent(_) if left(&[FieldKind::BallotsInvalid]) => FindingKind::ManyInvalid,
            Relation::BelowPercent(_) if left(&[FieldKind::BallotsBlank]) => FindingKind::ManyBlank,
            Relation::BelowPercent(_) => FindingKind::Other,
            Relation::Equal | Relation::AtMost | Relation::Within { .. } => {
                self.kind_of_difference(|terms, kinds| has(terms, kinds))
            }
        }
    }

    /// Ballots found against ballots handed out or voters; ballots handed out against voters; voters against the register.
    fn kind_of_difference(&self, has: impl Fn(&[Term], &[FieldKind]) -> bool) -> FindingKind {
        const FOUND: &[FieldKind] = &[FieldKind::BallotsFound];
        const ISSUED: &[FieldKind] = &[FieldKind::BallotsIssued];
        const VOTERS: &[FieldKind] = &[FieldKind::Voters, FieldKind::VotersTotal];
        const REGISTER: &[FieldKind] = &[FieldKind::Electorate, FieldKind::ElectorateTotal];
        let (left, right, outcome) = (&self.rule.left, &self.rule.right, self.outcome);
        // Of two sums, whether the one that names `more` is the greater; nothing if they are not such sums.
        let greater = |more: &[FieldKind], less: &[FieldKind]| match () {
            () if has(left, more) && has(right, less) => Some(outcome.left > outcome.right),
            () if has(right, more) && has(left, less) => Some(outcome.right > outcome.left),
            () => None,
        };
        match (greater(FOUND, ISSUED).or(greater(FOUND, VOTERS)), greater(ISSUED, VOTERS), greater(VOTERS, REGISTER)) {
            (Some(true), ..) => FindingKind::BallotsSurplus,
            (Some(false), ..) => FindingKind::BallotsMissing,
            (_, Some(true), _) => FindingKind::IssuedMore,
            (_, Some(false), _) => FindingKind::IssuedFewer,
            (.., Some(true)) => FindingKind::RegisterExceeded,
            _ => FindingKind::Other,
        }
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
