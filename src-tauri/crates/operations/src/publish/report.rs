//! The report of results as a PDF, signed by the office where it has a key.

use election::{Contest, ContestKind};
use exchange::figures::{AreaFigures, ContestFigures, Figures, Issue, Status, share};
use protocol::{
    Align, Claim, Column, Fact, OFFICE_FIELD, ReportContest, ReportInput, ReportSection, Row, RowStyle, Table, Width,
    Wording,
};

use super::Allocated;
use crate::papers::Origin;
use crate::seats::Step;
use crate::view::Loaded;
use crate::{Desk, Refusal};

/// So many areas stand on paper; of more, the tables and pages have the rest.
const AREAS_MAX: usize = 1_000;

impl Desk {
    /// The report on these figures.
    pub(super) fn results_report(
        &self,
        loaded: &Loaded,
        figures: &Figures<'_>,
        allocated: &[Option<Allocated>],
    ) -> Result<Vec<u8>, Refusal> {
        let (origin, wording, issue) = (Origin::of(self), loaded.wording(), figures.issue());
        let teller = Teller { wording: &wording, language: figures.language(), issue };
        let contests = figures.contests().iter().zip(allocated);
        let paper = protocol::results_report(
            &ReportInput {
                imprint: origin.imprint(),
                definition: loaded.election.definition(),
                definition_digest: loaded.digest,
                status: issue.status.name(),
                is_official: matches!(issue.status, Status::Certified | Status::Correction),
                sequence: issue.sequence,
                figures: figures.digest(),
                frozen_at: issue.at,
                contests: contests.map(|(contest, seats)| teller.contest(contest, seats.as_ref())).collect(),
            },
            &wording,
        )?;
        let (key, certificate) = match self.signer() {
            Ok(signer) => signer,
            Err(Refusal::NoCertificate) => return Ok(paper.into_bytes()),
            Err(refusal) => return Err(refusal),
        };
        let claim = Claim {
            field: OFFICE_FIELD.to_owned(),
            at: self.now(),
            name: self.signed_in()?.name.clone(),
            reason: wording.text("paper-report-reason", &[]),
            place: self.place().to_owned(),
        };
        let certificates = [&certificate, loaded.ring.authority()];
        paper.sign::<Refusal>(&claim, |digest| Ok(sealing::sign(&digest, &certificates, &key, None, self.random())?))
    }
}

struct Teller<'a> {
    wording: &'a Wording,
    language: &'a str,
    issue: &'a Issue,
}

impl Teller<'_> {
    fn word(&self, key: &str) -> String {
        self.wording.text(key, &[])
    }

    fn number(&self, number: Option<u64>) -> String {
        number.map_or(String::new(), |number| self.wording.number(number))
    }

    /// Hundredths of a per cent, with two decimals.
    fn percent(&self, hundredths: Option<u64>) -> String {
        let point = self.word("site-decimal");
        hundredths.map_or(String::new(), |share| format!("{}{point}{:02}\u{a0}%", share / 100, share % 100))
    }

    fn column(&self, key: &str, width: Width) -> Column {
        let align = if width == Width::Remaining { Align::Start } else { Align::End };
        Column { heading: self.word(key), align, width }
    }

    fn contest(&self, contest: &ContestFigures<'_>, allocated: Option<&Allocated>) -> ReportContest {
        let mut sections = vec![self.lists(contest, allocated)];
        sections.extend(self.areas(contest));
        // The outcome stands in the table of the lists already.
        let steps = allocated.iter().flat_map(|allocated| allocated.steps.iter().skip(1));
        sections.extend(steps.map(|step| self.step(step)));
        let title = contest.contest().title.in_language(self.language).to_owned();
        let facts = contest.whole().map_or(vec![], |whole| self.facts(contest, whole));
        ReportContest { title, facts, sections }
    }

    fn facts(&self, contest: &ContestFigures<'_>, whole: &AreaFigures<'_>) -> Vec<Fact> {
        let key = contest.key_of_area(whole);
        let counted = format!("{} / {}", self.number(Some(whole.received)), self.number(Some(whole.expected)));
        let confirmed = self.issue.confirmed_of(&contest.contest().id);
        // Of a part of the records nobody knows the turnout: postal voters are counted elsewhere than they are registered.
        let turnout = key.turnout().filter(|_| whole.received == whole.expected);
        let facts = [
            ("site-counted", counted),
            ("site-confirmed", self.number(Some(confirmed))),
            ("site-seed", self.issue.sample.seed.clone().unwrap_or_default()),
            ("site-electorate", self.number(key.electorate)),
            ("site-voters", self.number(key.voters)),
            ("site-turnout", self.percent(turnout)),
            ("site-valid", self.number(key.valid)),
            ("site-invalid", self.number(key.invalid)),
            ("site-blank", self.number(key.blank)),
        ];
        let told = facts.into_iter().filter(|(_, value)| !value.is_empty());
        told.map(|(key, value)| Fact { name: self.word(key), value }).collect()
    }

    fn lists(&self, contest: &ContestFigures<'_>, allocated: Option<&Allocated>) -> ReportSection {
        let numbers = contest.whole().map_or(&[][..], |whole| &whole.numbers);
        let votes = |position: &usize| numbers.get(*position).copied().unwrap_or(0);
        let whole: u64 = contest.key().lists.iter().map(votes).sum();
        let row = |(place, (list, position)): (usize, (&election::List, &usize))| {
            let votes = votes(position);
            let name = list.name.in_language(self.language);
            let mut cells = vec![list.id.clone(), name.to_owned(), self.number(Some(votes))];
            cells.push(self.percent(share(votes, whole)));
            let seats = allocated.and_then(|allocated| allocated.seats.0.get(place)).map(|list| list.seats);
            cells.extend(seats.map(|seats| seats.to_string()));
            Row { cells, style: RowStyle::Plain, with_next: false }
        };
        let rows = contest.contest().lists.iter().zip(&contest.key().lists).enumerate().map(row).collect();
        let mut columns = vec![
            Column { align: Align::Start, ..self.column("site-number", Width::Fitting) },
            self.column("site-name", Width::Remaining),
            self.column("site-votes", Width::Fitting),
            self.column("site-share", Width::Fitting),
        ];
        if allocated.is_some() {
            columns.push(self.column("site-seats", Width::Fitting));
        }
        let waits = allocated.is_none() && has_seats(contest.contest());
        let note = waits.then_some("paper-report-no-seats").or_else(|| allocated.map(|_| "seats-twice"));
        ReportSection {
            title: self.word("paper-report-lists"),
            notes: vec![],
            table: Some(Table { columns, naming_column: 1, rows }),
            after: note.map(|key| self.word(key)).into_iter().collect(),
        }
    }

    /// The areas below the contest's own; nothing where there are none.
    fn areas(&self, contest: &ContestFigures<'_>) -> Option<ReportSection> {
        let below: Vec<&AreaFigures<'_>> = contest.areas().iter().skip(1).collect();
        let row = |area: &&AreaFigures<'_>| {
            let key = contest.key_of_area(area);
            let counted = format!("{}/{}", self.number(Some(area.received)), self.number(Some(area.expected)));
            let cells = vec![
                area.area.name.in_language(self.language).to_owned(),
                counted,
                self.number(key.electorate),
                self.number(key.voters),
                self.percent(key.turnout().filter(|_| area.received == area.expected)),
                self.number(key.valid),
                self.number(key.invalid),
            ];
            let style = if area.depth > 1 { RowStyle::Indented } else { RowStyle::Plain };
            Row { cells, style, with_next: false }
        };
        let columns = [
            ("site-name", Width::Remaining),
            ("site-counted", Width::Fitting),
            ("site-electorate", Width::Fitting),
            ("site-voters", Width::Fitting),
            ("site-turnout", Width::Fitting),
            ("site-valid", Width::Fitting),
            ("site-invalid", Width::Fitting),
        ];
        let columns = columns.into_iter().map(|(key, width)| self.column(key, width)).collect();
        let left = u64::try_from(below.len().saturating_sub(AREAS_MAX)).unwrap_or(u64::MAX);
        let left = (left > 0).then(|| self.wording.text("paper-report-areas-left", &[("n", left.into())]));
        let rows: Vec<Row> = below.iter().take(AREAS_MAX).map(row).collect();
        (!rows.is_empty()).then(|| ReportSection {
            title: self.word("paper-report-areas"),
            notes: vec![],
            table: Some(Table { columns, naming_column: 0, rows }),
            after: left.into_iter().collect(),
        })
    }

    fn step(&self, step: &Step) -> ReportSection {
        // The first column of words takes the room that figures leave.
        let wide = step.columns.iter().position(|column| !column.is_figure).unwrap_or(0);
        let column = |(place, column): (usize, &crate::StepColumn)| Column {
            heading: column.heading.clone(),
            align: if column.is_figure { Align::End } else { Align::Start },
            width: if place == wide { Width::Remaining } else { Width::Fitting },
        };
        let row = |row: &crate::StepRow| Row { cells: row.cells.clone(), style: RowStyle::Plain, with_next: false };
        let columns = step.columns.iter().enumerate().map(column).collect();
        let table = Table { columns, naming_column: wide, rows: step.rows.iter().map(row).collect() };
        let (title, notes, after) = (step.title.clone(), step.notes.clone(), step.after.clone());
        ReportSection { title, notes, table: Some(table), after }
    }
}

fn has_seats(contest: &Contest) -> bool {
    contest.allocation.is_some() && contest.kind != ContestKind::Question
}
