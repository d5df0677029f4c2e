//! The steps of a computation of seats as titled tables of text: the same on paper, on the site, in the window and on a terminal.

use apportionment::{
    Claim, Distribution, Divisors, Fraction, HurdleBase, HurdleRow, ListElection, Lot, Place, Quota, Quotient,
    Remainder, Report, Scope, ThresholdTable, Working,
};
use election::{Contest, Election};
use protocol::{Value, Wording};

/// Decimal places of a number that is not whole.
const PLACES: u32 = 3;

/// So many of those who are not elected stand below those who are.
const BELOW_THE_LAST: usize = 3;

/// One step, to be followed with a pencil.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// What is computed.
    pub title: String,
    /// By which rule, in whole sentences.
    pub notes: Vec<String>,
    /// The columns from left to right.
    pub columns: Vec<StepColumn>,
    /// The rows, each with a cell for each column.
    pub rows: Vec<StepRow>,
    /// What follows from it: who went first by law, lots, seats that stay empty.
    pub after: Vec<String>,
}

/// A column of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepColumn {
    /// What stands over it.
    pub heading: String,
    /// Whether its cells are numbers.
    pub is_figure: bool,
}

/// A row of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepRow {
    /// The cells.
    pub cells: Vec<String>,
    /// Whether it got something: a seat, a place among those who take part.
    pub is_won: bool,
}

/// What lists, candidates and districts are called for people; by their identifiers where there is no definition.
#[derive(Clone, Copy, Debug, Default)]
pub struct Names<'a> {
    contest: Option<(&'a Election, &'a Contest)>,
    language: &'a str,
}

impl<'a> Names<'a> {
    /// The names of a contest.
    pub fn of(election: &'a Election, contest: &'a Contest, language: &'a str) -> Self {
        Self { contest: Some((election, contest)), language }
    }

    /// A list with its number and its short name; an alliance, which has none, as it is.
    pub fn list(&self, id: &str) -> String {
        let found = self.contest.and_then(|(_, contest)| contest.lists.iter().find(|list| list.id == id));
        found.map_or_else(
            || id.to_owned(),
            |list| {
                let name = list.short_name.as_ref().unwrap_or(&list.name).in_language(self.language);
                if name == id { name.to_owned() } else { format!("{id} {name}") }
            },
        )
    }

    /// A candidate with number and name.
    pub fn candidate(&self, list: &str, id: &str) -> String {
        let lists = self.contest.map_or(&[][..], |(_, contest)| &contest.lists);
        let found = lists.iter().filter(|known| known.id == list).flat_map(|list| &list.candidates);
        found.clone().find(|known| known.id == id).map_or_else(|| id.to_owned(), |known| format!("{id} {}", known.name))
    }

    /// A district.
    pub fn district(&self, id: &str) -> String {
        let area = self.contest.and_then(|(election, _)| election.area(&election::AreaId::new(id)));
        area.map_or_else(|| id.to_owned(), |area| area.name.in_language(self.language).to_owned())
    }

    /// Whoever is tied at this place.
    pub fn tied(&self, place: &Place, id: &str) -> String {
        match place {
            Place::Candidates { list, .. } => self.candidate(list, id),
            Place::Districts { .. } => self.district(id),
            Place::Whole | Place::District { .. } | Place::Alliance { .. } => self.list(id),
        }
    }

    /// Which distribution that is, in words.
    pub fn place(&self, place: &Place, wording: &Wording) -> String {
        let at = |district: &Option<String>, text: String| match district {
            Some(district) => format!("{} · {text}", self.district(district)),
            None => text,
        };
        let say = |key: &str, name: &str, value: String| wording.text(key, &[(name, (&value).into())]);
        match place {
            Place::Whole => wording.text("seats-whole", &[]),
            Place::District { district } => say("seats-district", "district", self.district(district)),
            Place::Alliance { alliance, district } => {
                at(district, say("seats-alliance", "alliance", self.list(alliance)))
            }
            Place::Districts { list } => say("seats-below", "list", self.list(list)),
            Place::Candidates { list, district } => at(district, say("seats-candidates", "list", self.list(list))),
        }
    }
}

/// Every step of a computation, the outcome first.
pub fn steps(report: &Report, names: &Names<'_>, wording: &Wording) -> Vec<Step> {
    let teller = Teller { names, wording };
    let mut steps = vec![teller.outcome(report)];
    steps.extend(report.thresholds.iter().filter_map(|table| teller.thresholds(table)));
    steps.extend(report.distributions.iter().map(|distribution| teller.distribution(distribution)));
    let with_seats = report.elections.iter().filter(|election| election.seats > 0);
    steps.extend(with_seats.map(|election| teller.elected(election)));
    steps
}

struct Teller<'a> {
    names: &'a Names<'a>,
    wording: &'a Wording,
}

impl Teller<'_> {
    fn word(&self, key: &str) -> String {
        self.wording.text(key, &[])
    }

    fn columns(&self, columns: &[(&str, bool)]) -> Vec<StepColumn> {
        let column = |(key, is_figure): &(&str, bool)| StepColumn { heading: self.word(key), is_figure: *is_figure };
        columns.iter().map(column).collect()
    }

    fn count(&self, number: impl Into<u64>) -> String {
        self.wording.number(number.into())
    }

    /// A fraction with [`PLACES`], and without any if it is whole, with the language's separators.
    fn number(&self, fraction: Fraction, places: u32) -> String {
        let text = fraction.places(if fraction.denominator() == 1 { 0 } else { places });
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let whole = whole.parse().map_or_else(|_| whole.to_owned(), |whole| self.wording.number(whole));
        // Where thousands have a comma, decimals have a point.
        let point = if self.wording.number(1_000).contains(',') { '.' } else { ',' };
        if part.is_empty() { whole } else { format!("{whole}{point}{part}") }
    }

    fn outcome(&self, report: &Report) -> Step {
        let districts = report.seats.iter().any(|row| !row.districts.is_empty());
        let row = |row: &apportionment::ListSeats| {
            let mut cells = vec![self.names.list(&row.list), self.count(row.votes), self.count(row.seats)];
            if districts {
                let with_seats = row.districts.iter().filter(|district| district.seats > 0);
                let told: Vec<String> =
                    with_seats.map(|each| format!("{} {}", self.names.district(&each.district), each.seats)).collect();
                cells.push(told.join(", "));
            }
            StepRow { cells, is_won: row.seats > 0 }
        };
        let mut columns = vec![("seats-list", false), ("seats-votes", true), ("seats-seats", true)];
        if districts {
            columns.push(("seats-districts", false));
        }
        Step {
            title: self.word("seats-outcome"),
            notes: vec![self.word("seats-twice")],
            columns: self.columns(&columns),
            rows: report.seats.iter().map(row).collect(),
            after: vec![],
        }
    }

    /// Nothing where nobody had to reach anything.
    fn thresholds(&self, table: &ThresholdTable) -> Option<Step> {
        if table.rows.iter().all(|row| row.hurdles.is_empty()) {
            return None;
        }
        let district = table.district.as_ref().map(|district| format!(" · {}", self.names.district(district)));
        let mut rows = vec![];
        for row in &table.rows {
            let verdict = self.word(if row.takes_part { "seats-takes-part" } else { "seats-stays-out" });
            let name = self.names.list(&row.name);
            let is_won = row.takes_part;
            if row.hurdles.is_empty() {
                let cells = vec![name, String::new(), String::new(), self.word("seats-exempt"), verdict];
                rows.push(StepRow { cells, is_won });
                continue;
            }
            for tried in &row.hurdles {
                let sign = if tried.reached { "≥" } else { "<" };
                let limit = format!("{sign} {}", self.number(tried.limit, PLACES));
                let cells = vec![name.clone(), self.count(tried.votes), limit, self.hurdle(tried), verdict.clone()];
                rows.push(StepRow { cells, is_won });
            }
        }
        let columns = [
            ("seats-list", false),
            ("seats-votes", true),
            ("seats-limit", true),
            ("seats-which-is", false),
            ("seats-verdict", false),
        ];
        Some(Step {
            title: self.word("seats-thresholds") + &district.unwrap_or_default(),
            notes: vec![],
            columns: self.columns(&columns),
            rows,
            after: vec![],
        })
    }

    fn hurdle(&self, tried: &HurdleRow) -> String {
        let base = match tried.hurdle.of {
            HurdleBase::Valid => "seats-of-valid",
            HurdleBase::Cast => "seats-of-cast",
            HurdleBase::Quota(_) => "seats-of-quota",
        };
        let share = tried.hurdle.share;
        let percent = Fraction::new(share.numerator() * 100, share.denominator()).unwrap_or(Fraction::ZERO);
        let share = self.number(percent, 2);
        let text = self.wording.text(base, &[("share", (&share).into())]);
        match tried.district.as_ref().filter(|_| tried.hurdle.scope == Scope::District) {
            Some(district) => format!("{text} · {}", self.names.district(district)),
            None => text,
        }
    }

    fn distribution(&self, distribution: &Distribution) -> Step {
        let mut step = match &distribution.working {
            Working::Quotients { divisors, rows } => self.averages(distribution, divisors, rows),
            Working::Remainders { rule, votes, quota, left, rows } => {
                let note = self.quota(distribution.seats, *rule, *votes, *quota, *left);
                Step { notes: vec![note], ..self.remainders(distribution, rows) }
            }
        };
        step.title = self.title(&distribution.place, distribution.seats);
        let first = |name: &String| {
            let name = self.names.tied(&distribution.place, name);
            self.wording.text("seats-preferred", &[("name", (&name).into())])
        };
        step.after = distribution.preferred.iter().map(first).collect();
        step.after.extend(distribution.lot.as_ref().map(|lot| self.lot(lot)));
        step
    }

    fn title(&self, place: &Place, seats: u32) -> String {
        let place = self.names.place(place, self.wording);
        self.wording.text("seats-step", &[("place", (&place).into()), ("seats", u64::from(seats).into())])
    }

    /// Seat by seat in the order of the quotients, and below them the highest that got none.
    fn averages(&self, distribution: &Distribution, divisors: &Divisors, rows: &[Vec<Quotient>]) -> Step {
        let claims = distribution.claims.iter().zip(rows);
        let mut all: Vec<(&Claim, &Quotient)> =
            claims.flat_map(|(claim, row)| row.iter().map(move |quotient| (claim, quotient))).collect();
        // Stable: claims with equal quotients stay in the order of the ballot.
        all.sort_by_key(|(_, quotient)| quotient.rank.unwrap_or(u32::MAX));
        let next = all.iter().filter(|(_, quotient)| quotient.rank.is_none()).map(|(_, quotient)| quotient.quotient);
        let next = next.max();
        let shown = all.iter().filter(|(_, quotient)| quotient.rank.is_some() || Some(quotient.quotient) == next);
        let row = |(claim, quotient): &(&Claim, &Quotient)| StepRow {
            cells: vec![
                quotient.rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string()),
                self.name(distribution, claim),
                self.count(claim.votes),
                self.number(quotient.divisor, 2),
                self.number(quotient.quotient, PLACES),
            ],
            is_won: quotient.rank.is_some(),
        };
        let divisors = self.row_of(divisors);
        let columns = [
            ("seats-rank", true),
            ("seats-claim", false),
            ("seats-votes", true),
            ("seats-divisor", true),
            ("seats-quotient", true),
        ];
        Step {
            notes: vec![self.wording.text("seats-averages", &[("divisors", (&divisors).into())])],
            columns: self.columns(&columns),
            rows: shown.map(row).collect(),
            ..Step::default()
        }
    }

    fn name(&self, distribution: &Distribution, claim: &Claim) -> String {
        self.names.tied(&distribution.place, &claim.name)
    }

    /// The first divisors: `1, 3, 5, …`.
    fn row_of(&self, divisors: &Divisors) -> String {
        let first: Vec<String> = (0..4).map(|after| self.number(divisors.after(after), 2)).collect();
        format!("{}, …", first.join(", "))
    }

    fn quota(&self, seats: u32, rule: Quota, votes: u64, quota: Fraction, left: u32) -> String {
        let divided = u64::from(seats) + u64::from(rule.beyond);
        let whole = quota.denominator() == 1;
        let exact = if whole {
            self.number(quota, PLACES)
        } else {
            format!("{}/{} ({} …)", quota.numerator(), quota.denominator(), self.number(quota, PLACES))
        };
        let values = [
            ("votes", Value::from(votes)),
            ("divided", divided.into()),
            ("quota", (&exact).into()),
            ("left", u64::from(left).into()),
        ];
        self.wording.text("seats-quota", &values)
    }

    fn remainders(&self, distribution: &Distribution, rows: &[Remainder]) -> Step {
        let row = |(claim, row): (&Claim, &Remainder)| StepRow {
            cells: vec![
                self.name(distribution, claim),
                self.count(claim.votes),
                self.count(row.whole),
                self.number(row.remainder, PLACES),
                row.rank.to_string(),
                if row.seat { format!("+{}", claim.seats.saturating_sub(row.whole)) } else { String::new() },
                self.count(claim.seats),
            ],
            is_won: claim.seats > 0,
        };
        let columns = [
            ("seats-claim", false),
            ("seats-votes", true),
            ("seats-whole-seats", true),
            ("seats-remainder", true),
            ("seats-rank", true),
            ("seats-more", true),
            ("seats-seats", true),
        ];
        let rows = distribution.claims.iter().zip(rows).map(row).collect();
        Step { columns: self.columns(&columns), rows, ..Step::default() }
    }

    fn lot(&self, lot: &Lot) -> String {
        let named =
            |ids: &[String]| ids.iter().map(|id| self.names.tied(&lot.place, id)).collect::<Vec<_>>().join(", ");
        let (among, drawn) = (named(&lot.among), named(&lot.drawn));
        self.wording.text("seats-by-lot", &[("among", (&among).into()), ("drawn", (&drawn).into())])
    }

    /// Those who are elected in their order, and the next of those who are not.
    fn elected(&self, election: &ListElection) -> Step {
        let list = if let Place::Candidates { list, .. } = &election.place { list.as_str() } else { "" };
        let handed = election.handed.is_some();
        let verdict = self.word("seats-elected");
        let row = |row: &apportionment::CandidateRow| {
            let mut cells =
                vec![self.names.candidate(list, &row.candidate), row.position.to_string(), self.count(row.votes)];
            if handed {
                cells.push(if row.handed > 0 { format!("+{}", self.count(row.handed)) } else { String::new() });
            }
            cells.push(if row.elected { verdict.clone() } else { String::new() });
            StepRow { cells, is_won: row.elected }
        };
        let mut columns = vec![("seats-candidate", false), ("seats-position", true), ("seats-votes", true)];
        if handed {
            columns.push(("seats-handed", true));
        }
        columns.push(("seats-verdict", false));
        let last = election.rows.iter().rposition(|row| row.elected).map_or(0, |last| last + 1);
        let shown = (last + BELOW_THE_LAST).min(election.rows.len());
        let mut notes = vec![];
        if let Some(hurdle) = election.hurdle {
            let hurdle = self.number(hurdle, PLACES);
            notes.push(self.wording.text("seats-hurdle", &[("votes", (&hurdle).into())]));
        }
        if let Some(handed) = election.handed {
            notes.push(self.wording.text("seats-handed-down", &[("votes", handed.into())]));
        }
        let mut after: Vec<String> = election.lot.iter().map(|lot| self.lot(lot)).collect();
        let left = u64::try_from(election.rows.len() - shown).unwrap_or(u64::MAX);
        if left > 0 {
            after.push(self.wording.text("seats-not-shown", &[("n", left.into())]));
        }
        if election.vacant > 0 {
            after.push(self.wording.text("seats-vacant", &[("seats", u64::from(election.vacant).into())]));
        }
        Step {
            title: self.title(&election.place, election.seats),
            notes,
            columns: self.columns(&columns),
            rows: election.rows.iter().take(shown).map(row).collect(),
            after,
        }
    }
}
