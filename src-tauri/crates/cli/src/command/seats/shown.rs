//! The steps of a computation as lines that a person follows with a pencil.

use apportionment::{
    Distribution, Divisors, Fraction, HurdleBase, ListElection, Place, Quotient, Report, Scope, ThresholdTable, Working,
};
use protocol::Value;

use crate::failure::Failure;
use crate::output::{Output, columns};

/// Quotients on a line; of more, the last ones are those near the border.
const QUOTIENTS_MAX: usize = 8;
/// Decimal places of a quotient that is none.
const PLACES: u32 = 3;

pub(super) fn report(report: &Report, output: &Output) -> Result<(), Failure> {
    let heading = ["cli-seats-list", "cli-seats-votes", "cli-seats-seats"].map(|key| output.text(key, &[]));
    let row = |row: &apportionment::ListSeats| {
        let districts = row.districts.iter().filter(|district| district.seats > 0);
        let districts: Vec<String> = districts.map(|each| format!("{} {}", each.district, each.seats)).collect();
        vec![row.list.clone(), output.words().number(row.votes), row.seats.to_string(), districts.join(", ")]
    };
    let rows = [vec![heading.into_iter().chain([String::new()]).collect()], report.seats.iter().map(row).collect()];
    table(&rows.concat(), &[1, 2], output)?;
    report.thresholds.iter().try_for_each(|threshold| thresholds(threshold, output))?;
    report.distributions.iter().try_for_each(|each| distribution(each, output))?;
    report.elections.iter().try_for_each(|election| elected(election, output))
}

fn table(rows: &[Vec<String>], to_the_right: &[usize], output: &Output) -> Result<(), Failure> {
    columns(rows, to_the_right).iter().try_for_each(|line| output.line(&format!("  {line}")))?;
    output.line("")
}

fn place(place: &Place, output: &Output) -> String {
    let at = |district: &Option<String>| district.as_ref().map_or(String::new(), |district| format!("{district} · "));
    match place {
        Place::Whole => output.text("cli-seats-whole", &[]),
        Place::District { district } => output.text("cli-seats-district", &[("district", district.into())]),
        Place::Alliance { alliance, district } => {
            at(district) + &output.text("cli-seats-alliance", &[("alliance", alliance.into())])
        }
        Place::Districts { list } => output.text("cli-seats-below", &[("list", list.into())]),
        Place::Candidates { list, district } => {
            at(district) + &output.text("cli-seats-candidates", &[("list", list.into())])
        }
    }
}

fn thresholds(threshold: &ThresholdTable, output: &Output) -> Result<(), Failure> {
    if threshold.rows.iter().all(|row| row.hurdles.is_empty()) {
        return Ok(());
    }
    let district = threshold.district.as_ref().map_or(String::new(), |district| format!(" · {district}"));
    output.line(&format!("{}{district}", output.text("cli-seats-thresholds", &[])))?;
    let mut rows = vec![];
    for row in &threshold.rows {
        let verdict = if row.takes_part { "cli-seats-takes-part" } else { "cli-seats-stays-out" };
        let verdict = output.text(verdict, &[]);
        if row.hurdles.is_empty() {
            rows.push(vec![row.name.clone(), String::new(), String::new(), String::new(), verdict.clone()]);
        }
        for tried in &row.hurdles {
            let base = match tried.hurdle.of {
                HurdleBase::Valid => "cli-seats-of-valid",
                HurdleBase::Cast => "cli-seats-of-cast",
                HurdleBase::Quota(_) => "cli-seats-of-quota",
            };
            let share = percent(tried.hurdle.share, output);
            let share = [("share", share.as_str().into())];
            let district = if tried.hurdle.scope == Scope::District { tried.district.clone() } else { None };
            let base = format!("{} {}", output.text(base, &share), district.unwrap_or_default());
            let sign = if tried.reached { "≥" } else { "<" };
            let limit = format!("{sign} {}", number(tried.limit, PLACES, output));
            rows.push(vec![row.name.clone(), output.words().number(tried.votes), limit, base, verdict.clone()]);
        }
    }
    table(&rows, &[1], output)
}

/// A share as people say it: `5`, `1.8`.
fn percent(share: Fraction, output: &Output) -> String {
    let percent = Fraction::new(share.numerator() * 100, share.denominator()).unwrap_or(Fraction::ZERO);
    number(percent, 2, output)
}

/// A fraction with so many places, and without any if it is whole, with the language's separators.
fn number(fraction: Fraction, places: u32, output: &Output) -> String {
    let text = fraction.places(if fraction.denominator() == 1 { 0 } else { places });
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let whole = whole.parse().map_or(whole.to_owned(), |whole| output.words().number(whole));
    // Where thousands have a comma, decimals have a point.
    let point = if output.words().number(1_000).contains(',') { '.' } else { ',' };
    if part.is_empty() { whole } else { format!("{whole}{point}{part}") }
}

fn distribution(distribution: &Distribution, output: &Output) -> Result<(), Failure> {
    let seats = u64::from(distribution.seats);
    let head = place(&distribution.place, output);
    let head = output.text("cli-seats-step", &[("place", head.as_str().into()), ("seats", seats.into())]);
    output.line(&head)?;
    match &distribution.working {
        Working::Quotients { divisors, rows } => {
            output.say("cli-seats-averages", &[("divisors", row_of(divisors, output).as_str().into())])?;
            let row = |(claim, quotients): (&apportionment::Claim, &Vec<Quotient>)| {
                let head = [claim.name.clone(), output.words().number(claim.votes), claim.seats.to_string()];
                head.into_iter().chain([shown(quotients, output)]).collect::<Vec<_>>()
            };
            table(&distribution.claims.iter().zip(rows).map(row).collect::<Vec<_>>(), &[1, 2], output)?;
        }
        Working::Remainders { rule, votes, quota, left, rows } => {
            let divided = u64::from(distribution.seats) + u64::from(rule.beyond);
            let exact = quota.to_string();
            let values = [
                ("votes", Value::from(*votes)),
                ("divided", divided.into()),
                ("quota", exact.as_str().into()),
                ("left", u64::from(*left).into()),
            ];
            output.say("cli-seats-quota", &values)?;
            let row = |(claim, row): (&apportionment::Claim, &apportionment::Remainder)| {
                let one = if row.seat { format!("+{}", claim.seats - row.whole) } else { String::new() };
                vec![
                    claim.name.clone(),
                    output.words().number(claim.votes),
                    row.whole.to_string(),
                    number(row.remainder, PLACES, output),
                    format!("[{}]", row.rank),
                    one,
                    format!("= {}", claim.seats),
                ]
            };
            table(&distribution.claims.iter().zip(rows).map(row).collect::<Vec<_>>(), &[1, 2, 3], output)?;
        }
    }
    for name in &distribution.preferred {
        output.say("cli-seats-preferred", &[("name", name.into())])?;
    }
    if let Some(lot) = &distribution.lot {
        let (among, drawn) = (lot.among.join(", "), lot.drawn.join(", "));
        output.say("cli-seats-by-lot", &[("among", among.as_str().into()), ("drawn", drawn.as_str().into())])?;
    }
    Ok(())
}

/// The first divisors: `1, 3, 5, …`.
fn row_of(divisors: &Divisors, output: &Output) -> String {
    let first: Vec<String> = (0..4).map(|after| number(divisors.after(after), 2, output)).collect();
    format!("{}, …", first.join(", "))
}

/// Quotients with the places of those that got a seat; the last did not.
fn shown(quotients: &[Quotient], output: &Output) -> String {
    let one = |quotient: &Quotient| {
        let number = number(quotient.quotient, PLACES, output);
        quotient.rank.map_or_else(|| format!("({number})"), |rank| format!("{number} [{rank}]"))
    };
    let from = quotients.len().saturating_sub(QUOTIENTS_MAX);
    let before = if from > 0 { "… " } else { "" };
    format!("{before}{}", quotients.iter().skip(from).map(one).collect::<Vec<_>>().join("  "))
}

fn elected(election: &ListElection, output: &Output) -> Result<(), Failure> {
    let head = place(&election.place, output);
    let seats = u64::from(election.seats);
    output.line(&output.text("cli-seats-step", &[("place", head.as_str().into()), ("seats", seats.into())]))?;
    if let Some(hurdle) = election.hurdle {
        let hurdle = number(hurdle, PLACES, output);
        output.say("cli-seats-hurdle", &[("votes", hurdle.as_str().into())])?;
    }
    let row = |row: &apportionment::CandidateRow| {
        let handed = if row.handed > 0 { format!("+ {}", row.handed) } else { String::new() };
        let verdict = if row.elected { output.text("cli-seats-elected", &[]) } else { String::new() };
        vec![row.candidate.clone(), output.words().number(row.votes), handed, verdict]
    };
    table(&election.rows.iter().map(row).collect::<Vec<_>>(), &[1], output)?;
    if let Some(lot) = &election.lot {
        let (among, drawn) = (lot.among.join(", "), lot.drawn.join(", "));
        output.say("cli-seats-by-lot", &[("among", among.as_str().into()), ("drawn", drawn.as_str().into())])?;
    }
    if election.vacant > 0 {
        output.say("cli-seats-vacant", &[("seats", u64::from(election.vacant).into())])?;
    }
    Ok(())
}
