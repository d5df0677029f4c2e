//! Made-up counts that obey the rules of a form, so that it can be tried before anybody has counted.

use election::{BoundRule, COUNT_MAX, Count, Counts, FieldRole, Finding, Form, Relation, StationKind, Term, findings};

/// So often a number is raised before the rules are said to contradict each other.
const TRIES_MAX: usize = 2_000;
/// So many statements are tried one by one.
const STATEMENTS_MAX: usize = 16;

/// Votes of the first lists, so that some pass every usual threshold; the others get the last number.
const VOTES: [u32; 5] = [1_000, 400, 150, 90, 40];
/// Votes of a list's first candidates.
const PERSONAL_VOTES: [u32; 4] = [7, 5, 3, 2];

/// What a station of this kind could have written.
///
/// # Errors
/// The identifier of a rule that no count obeys, as far as was tried.
pub(super) fn made_up(form: &Form, kind: StationKind) -> Result<Counts, String> {
    let mut refused = String::new();
    // Where votes lead nowhere, a station to which nobody came may still be right.
    for votes in [true, false] {
        for statements in answers(form, kind) {
            match obeying(form, kind, begin(form, kind, votes, &statements)) {
                Ok(counts) => return Ok(counts),
                Err(rule) => refused = rule,
            }
        }
    }
    Err(refused)
}

/// What the statements of a form could say: all yes, all no, or yes to one of them.
fn answers(form: &Form, kind: StationKind) -> Vec<Vec<usize>> {
    let is_statement = |position: &usize| form.fields().get(*position).is_some_and(election::Field::is_statement);
    let all: Vec<usize> = form.asked(kind).filter(is_statement).take(STATEMENTS_MAX).collect();
    let each: Vec<Vec<usize>> = all.iter().map(|one| vec![*one]).collect();
    [all, vec![]].into_iter().chain(each).collect()
}

/// Raises numbers until every rule holds that forbids approval.
fn obeying(form: &Form, kind: StationKind, mut counts: Counts) -> Result<Counts, String> {
    for turn in 0..TRIES_MAX {
        let Some(rule) = broken(form, &counts, kind) else { return Ok(counts) };
        if !raise(form, rule, &mut counts, kind, turn) {
            return Err(rule.id.clone());
        }
    }
    Err(broken(form, &counts, kind).map_or_else(String::new, |rule| rule.id.clone()))
}

fn begin(form: &Form, kind: StationKind, votes: bool, statements: &[usize]) -> Counts {
    let mut counts = Counts::blank(form.fields().len());
    for position in form.asked(kind) {
        let number = match form.fields().get(position).map(|field| &field.role) {
            Some(FieldRole::List(index) | FieldRole::Option(index)) if votes => at(&VOTES, *index),
            Some(FieldRole::Candidate(_, rank)) if votes => at(&PERSONAL_VOTES, *rank),
            _ => u32::from(statements.contains(&position)),
        };
        counts.put(position, Count::new(number));
    }
    counts
}

fn at(row: &[u32], index: usize) -> u32 {
    row.get(index).or(row.last()).copied().unwrap_or(0)
}

/// The first rule that forbids approval.
fn broken<'f>(form: &'f Form, counts: &Counts, kind: StationKind) -> Option<&'f BoundRule> {
    findings(form, counts, kind).into_iter().find(Finding::is_error).map(|finding| finding.rule)
}

/// Raises a number of the side that is too small.
fn raise(form: &Form, rule: &BoundRule, counts: &mut Counts, kind: StationKind, turn: usize) -> bool {
    let outcome = rule.outcome(form, counts, kind);
    let (left, right) = (outcome.left, outcome.right);
    let (side, other, by) = match rule.relation {
        Relation::Positive => (&rule.left, &rule.right, 1),
        Relation::BelowPercent(percent) => {
            let wanted = (left * 100) / u64::from(percent.max(1)) + 1;
            (&rule.right, &rule.left, wanted.saturating_sub(right).max(1))
        }
        Relation::AtMost => (&rule.right, &rule.left, left.saturating_sub(right)),
        Relation::Equal | Relation::Within { .. } if left < right => (&rule.left, &rule.right, right - left),
        Relation::Equal | Relation::Within { .. } => (&rule.right, &rule.left, left - right),
    };
    let is_free = |term: &&Term| {
        let field = form.fields().get(term.position);
        let once = !other.iter().any(|other| other.position == term.position);
        once && field.is_some_and(|field| field.is_asked(kind) && !field.is_statement())
    };
    let mut free: Vec<&Term> = side.iter().filter(is_free).collect();
    // A sum follows its parts; of several parts each has its turn, or two rules could pull at one for ever.
    free.sort_by_key(|term| rank(form, term.position));
    let place = if free.len() > 1 { (turn / 50) % free.len() } else { 0 };
    let Some(term) = free.get(place) else { return false };
    let step = by.div_ceil(u64::from(term.factor.max(1)));
    let number = u64::from(counts.at(term.position).map_or(0, Count::number)) + step;
    match u32::try_from(number).ok().filter(|number| *number <= COUNT_MAX).and_then(Count::new) {
        Some(count) => counts.put(term.position, Some(count)),
        None => return false,
    }
    true
}

/// Which number is raised rather than another: sums, then plain fields, then votes.
fn rank(form: &Form, position: usize) -> u8 {
    match form.fields().get(position) {
        Some(field) if field.is_total() => 0,
        Some(field) => match field.role {
            FieldRole::Plain { .. } => 1,
            FieldRole::List(_) | FieldRole::Option(_) => 2,
            FieldRole::Candidate(..) => 3,
        },
        None => 4,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]

    use exchange::csv::{Settings, Tables, definition};
    use exchange::definition_file::{form, form_names};

    use super::*;

    #[test]
    fn every_ready_made_form_can_be_filled_in_for_every_kind_of_station() {
        for name in form_names() {
            for candidates in [0, 3] {
                let day = "2026-11-22".parse().unwrap();
                let settings =
                    Settings::new("Forms", day, election::ElectionKind::Municipal, form(name).unwrap(), "Office");
                let stations = b"number,name,kind,area,centre\n1,One,ordinary,A,C\n";
                let rows: String = (1..=6)
                    .flat_map(|list| {
                        let row = move |candidate: usize| match candidates {
                            0 => format!("c,{list},List {list},,,\n"),
                            _ => format!("c,{list},List {list},,{candidate},Name {candidate}\n"),
                        };
                        (1..=candidates.max(1)).map(row)
                    })
                    .collect();
                let lists = format!("contest,list,name,short_name,candidate,candidate_name\n{rows}");
                let tables = Tables { stations, lists: lists.as_bytes(), areas: None };
                let Ok(made) = definition(&tables, &settings) else { continue };
                let election = made.check().unwrap();
                let (_, bound) = election.contests().next().unwrap();
                for kind in StationKind::ALL {
                    let counts = made_up(bound, kind).unwrap_or_else(|rule| panic!("{name} {kind:?} {rule}"));
                    assert_eq!(bound.blanks(&counts, kind), 0, "{name} {kind:?}");
                    assert!(broken(bound, &counts, kind).is_none(), "{name} {kind:?}");
                }
            }
        }
    }
}
