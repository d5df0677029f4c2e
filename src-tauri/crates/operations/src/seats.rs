//! Seats of a contest from the office's totals, computed twice; nothing provisional unless it was asked for.

mod lot;
mod rules;
mod steps;
mod table;

use apportionment::{Candidate, District, List, Lot, Place, Poll, Refusal as No, Report, Rules, allocate, limits};
use election::{AreaId, Contest, ContestId, ContestKind, FieldKind, FieldRole, Form};

use crate::{Desk, Refusal};

pub use lot::DrawnLot;
pub use rules::rules;
pub use steps::{Names, Step, StepColumn, StepRow, steps};
pub use table::{Besides, poll_of_table};

/// The seats of a contest, and how they came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seats {
    /// Every step of the computation.
    pub report: Report,
    /// How many records belong to the contest.
    pub expected: u64,
    /// How many of them the totals have; fewer make the seats provisional.
    pub received: u64,
}

impl Seats {
    /// Whether records are missing.
    pub fn is_provisional(&self) -> bool {
        self.received < self.expected
    }

    /// The outcome as published forms take it: each list of the ballot with its seats and with who is elected, by place on
    /// the list.
    pub fn published(&self, contest: &Contest) -> exchange::publish::Seats {
        let of_list = |place: &Place, wanted: &str| matches!(place, Place::Candidates { list, .. } if list == wanted);
        let list = |list: &election::List| {
            let elections = self.report.elections.iter().filter(|election| of_list(&election.place, &list.id));
            let rows = elections.flat_map(|election| &election.rows).filter(|row| row.elected);
            let places = rows.filter_map(|row| usize::try_from(row.position).ok()?.checked_sub(1));
            exchange::publish::ListSeats { seats: self.report.seats_of(&list.id), elected: places.collect() }
        };
        exchange::publish::Seats(contest.lists.iter().map(list).collect())
    }
}

impl Desk {
    /// Computes the seats of a contest; with records missing, only where provisional ones were asked for. A tie is decided by
    /// the lot that was recorded for it, or else by one of `lots`, which decide nothing beyond this computation.
    ///
    /// # Errors
    /// No right; an embargo; no such contest, or none with an allocation; records are missing; what the computation refuses,
    /// among that a tie for which no lot was recorded.
    pub fn seats(&self, contest: &ContestId, lots: &[Lot], provisional: bool) -> Result<Seats, Refusal> {
        let whole = self.totals(contest, None)?;
        let loaded = self.loaded()?;
        let unknown = || Refusal::UnknownContest { contest: contest.to_string() };
        let (found, form) = loaded.election.contest(contest).ok_or_else(unknown)?;
        let none = || Refusal::NoAllocation { contest: contest.to_string() };
        let allocation = found.allocation.as_ref().ok_or_else(none)?;
        let (received, expected) = (whole.totals.records(), whole.expected);
        if received < expected && !provisional {
            return Err(Refusal::RecordsMissing { received, expected });
        }
        let districts = match &allocation.districts {
            None => vec![district(found, form, found.area.as_str(), None, whole.totals.numbers())],
            Some(districts) => {
                let of = |district: &election::District| self.district(found, form, &district.area, district.seats);
                districts.areas.iter().map(of).collect::<Result<_, _>>()?
            }
        };
        let poll = Poll { seats: found.seats, lists: lists(found), districts };
        let all = |form: &Form, numbers: &[u64]| form.sum(numbers, is_list).unwrap_or(0);
        let votes: u64 = poll.districts.iter().flat_map(|district| &district.votes).sum();
        if votes != all(form, whole.totals.numbers()) {
            return Err(Refusal::DistrictsDoNotFit { contest: contest.to_string() });
        }
        let report = self.with_recorded_lots(contest, &poll, &rules(allocation)?, lots)?;
        Ok(Seats { report, expected, received })
    }

    /// A recorded lot is taken where its tie stands, and only there: figures may have been corrected since.
    fn with_recorded_lots(
        &self,
        contest: &ContestId,
        poll: &Poll,
        rules: &Rules,
        lots: &[Lot],
    ) -> Result<Report, Refusal> {
        let mut taken = lots.to_vec();
        loop {
            let tie = match allocate(poll, rules, &taken) {
                Err(No::Tied(tie)) if taken.len() < limits::LOTS_MAX => tie,
                other => return Ok(other?),
            };
            let drawn = self.view.lots.iter().rfind(|lot| lot.contest == *contest && lot.decides(&tie));
            match drawn {
                Some(lot) => taken.push(lot.of(&tie)),
                None => return Err(No::Tied(tie).into()),
            }
        }
    }

    fn district(&self, contest: &Contest, form: &Form, area: &AreaId, seats: Option<u32>) -> Result<District, Refusal> {
        let totals = self.totals(&contest.id, Some(area))?;
        Ok(district(contest, form, area.as_str(), seats, totals.totals.numbers()))
    }
}

fn is_list(role: &FieldRole) -> bool {
    matches!(role, FieldRole::List(_) | FieldRole::Option(_))
}

/// Those who stand; a person fills one seat.
fn lists(contest: &Contest) -> Vec<List> {
    let persons = (contest.kind == ContestKind::Candidates).then_some(1);
    let list = |list: &election::List| List {
        id: list.id.clone(),
        category: list.category.clone(),
        alliance: list.alliance.clone(),
        most: list.most_seats.or(persons),
    };
    contest.lists.iter().map(list).collect()
}

/// The votes of a district as they stand on the form.
fn district(contest: &Contest, form: &Form, id: &str, seats: Option<u32>, numbers: &[u64]) -> District {
    let mut votes = vec![0; contest.lists.len()];
    let mut candidates: Vec<Vec<Candidate>> = vec![vec![]; contest.lists.len()];
    for (field, number) in form.fields().iter().zip(numbers) {
        match field.role {
            FieldRole::List(list) | FieldRole::Option(list) => votes[list] += number,
            FieldRole::Candidate(list, rank) => {
                let id = contest.lists[list].candidates[rank].id.clone();
                candidates[list].push(Candidate { id, votes: *number });
            }
            FieldRole::Plain { .. } => {}
        }
    }
    let own = |list: &Vec<Candidate>| list.iter().map(|candidate| candidate.votes).sum::<u64>();
    let unmarked = votes.iter().zip(&candidates).map(|(votes, list)| votes.saturating_sub(own(list))).collect();
    let sum =
        |wanted: FieldKind| form.sum(numbers, |role| matches!(role, FieldRole::Plain { kind, .. } if *kind == wanted));
    let for_lists = votes.iter().sum::<u64>();
    // Where a ballot carries several votes, the votes are what shares are taken of, and not the ballots.
    let ballots = if contest.votes_per_ballot == 1 { sum(FieldKind::BallotsValid) } else { None };
    let valid = ballots.unwrap_or(0).max(for_lists);
    let cast = sum(FieldKind::BallotsFound).or_else(|| sum(FieldKind::VotersTotal));
    let cast = cast.filter(|_| contest.votes_per_ballot == 1).map(|cast| cast.max(valid));
    District { id: id.into(), seats, votes, valid, cast, unmarked, candidates }
}
