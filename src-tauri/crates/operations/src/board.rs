//! The board: every record of a centre, how far it has come, and what the person who looks may do next.

use election::{Approved, Entry, Person, PersonId, Policies, RecordId, Right, State};

use crate::{Desk, Refusal};

/// A record on the board.
#[derive(Clone, Debug)]
pub struct BoardRow {
    /// Which.
    pub record: RecordId,
    /// How far it has come.
    pub step: Step,
    /// Whether its figures agree because they were settled, not because both entries were equal.
    pub settled: bool,
    /// Its revision.
    pub revision: u32,
    /// Who typed and approved so far, in order, each once.
    pub people: Vec<PersonId>,
    /// What comes next, and why this person may not, if so.
    pub actions: Vec<(Action, Option<Refusal>)>,
}

/// The furthest thing that happened to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Nothing yet.
    Waiting,
    /// A correction waits for its entries.
    Correction,
    /// One entry.
    Entered,
    /// Two entries that differ.
    Differing,
    /// Two entries that agree.
    Agreed,
    /// One supervisor's yes where the election wants two.
    OnceApproved,
    /// As many supervisors' yes as the election wants; the result file is sealed.
    Approved,
    /// The protocol left.
    Printed,
    /// The result file left and was read back.
    Exported,
}

/// What can be done with a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Make the first or second entry.
    Enter,
    /// Key differing fields again.
    Settle,
    /// Discard an entry.
    Discard,
    /// Approve.
    Approve,
    /// See, save or print the protocol.
    Protocol,
    /// Export the result file.
    Export,
    /// Open a correction.
    Correct,
}

impl Desk {
    /// Every record of this centre, in the definition's order.
    ///
    /// # Errors
    /// Nobody is signed in; no election.
    pub fn board(&self) -> Result<Vec<BoardRow>, Refusal> {
        let (loaded, person) = (self.loaded()?, self.signed_in()?);
        let policies = loaded.election.definition().policies;
        let nothing = Entry::default();
        let row = |record: RecordId| {
            let entry = self.view.entries.get(&record).unwrap_or(&nothing);
            let mut actions = actions(entry, policies, person);
            if self.view.destroyed.is_some() {
                actions
                    .iter_mut()
                    .filter(|(action, _)| action.changes())
                    .for_each(|(_, refusal)| *refusal = Some(Refusal::Closed));
            }
            let settled = entry.agreed().is_some_and(|agreed| !agreed.rekeyed.is_empty());
            BoardRow {
                step: Step::of(entry),
                settled,
                revision: entry.revision(),
                people: people(entry),
                actions,
                record,
            }
        };
        Ok(loaded.election.records(self.centre()).map(row).collect())
    }
}

impl Action {
    /// Whether the record is another afterwards; in a closed centre none is.
    fn changes(self) -> bool {
        !matches!(self, Self::Protocol | Self::Export)
    }
}

impl Step {
    /// Every step, as it follows the one before on a good night; a correction opens the way anew.
    pub const ALL: [Self; 9] = [
        Self::Waiting,
        Self::Correction,
        Self::Entered,
        Self::Differing,
        Self::Agreed,
        Self::OnceApproved,
        Self::Approved,
        Self::Printed,
        Self::Exported,
    ];

    /// How far a record has come.
    pub fn of(entry: &Entry) -> Self {
        match (entry.state(), entry.approved()) {
            (_, Some(approved)) if approved.is_exported() => Step::Exported,
            (_, Some(approved)) if approved.is_printed() => Step::Printed,
            (State::Waiting, _) if entry.revision() > 1 => Step::Correction,
            (State::Waiting, _) => Step::Waiting,
            (State::Entered, _) => Step::Entered,
            (State::Differing, _) => Step::Differing,
            (State::Agreed, _) => Step::Agreed,
            (State::OnceApproved, _) => Step::OnceApproved,
            (State::Approved, _) => Step::Approved,
        }
    }
}

fn people(entry: &Entry) -> Vec<PersonId> {
    let once = entry.once_approved().map(|once| &once.first.by);
    let approvers = entry.approved().into_iter().flat_map(Approved::approvers).map(|consent| &consent.by);
    let mut people: Vec<PersonId> = vec![];
    for person in entry.typists().into_iter().chain(once).chain(approvers) {
        if !people.contains(person) {
            people.push(person.clone());
        }
    }
    people
}

fn actions(entry: &Entry, policies: Policies, person: &Person) -> Vec<(Action, Option<Refusal>)> {
    let right = |right| person.require(right).err();
    let next: Vec<(Action, Option<election::Refusal>)> = match entry.state() {
        State::Waiting => vec![(Action::Enter, entry.may_enter(person).err())],
        State::Entered => {
            vec![(Action::Enter, entry.may_enter(person).err()), (Action::Discard, right(Right::Discard))]
        }
        State::Differing => {
            vec![(Action::Settle, entry.may_settle(policies, person).err()), (Action::Discard, right(Right::Discard))]
        }
        State::Agreed | State::OnceApproved => {
            vec![(Action::Approve, entry.may_approve(person).err()), (Action::Discard, right(Right::Discard))]
        }
        State::Approved => vec![
            (Action::Protocol, right(Right::HandOver)),
            (Action::Export, right(Right::HandOver)),
            (Action::Correct, right(Right::Correct)),
        ],
    };
    next.into_iter().map(|(action, refusal)| (action, refusal.map(Refusal::from))).collect()
}
