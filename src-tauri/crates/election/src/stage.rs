//! The stages of a record: one struct each with only its data, and how typings of the same sheet come to agree.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    Approved, Consent, Count, Counts, Explanations, Field, PersonId, Policies, Refusal, Settlement, Sheet, differing,
};

/// The stage a record is in, one struct each with only its data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    Waiting(Waiting),
    Entered(Entered),
    Differing(Differing),
    Agreed(Agreed),
    OnceApproved(OnceApproved),
    Approved(Approved),
}

/// Nothing has been typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting;

/// One entry has been made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    /// It.
    pub first: Typed,
}

/// Two entries have been made and differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    /// The first entry.
    pub first: Typed,
    /// The second.
    pub second: Typed,
    /// What was keyed again so far.
    pub rekeyed: Vec<Rekeyed>,
}

/// Two entries agree, or their differences are settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// The first entry.
    pub first: Typed,
    /// The second.
    pub second: Typed,
    /// What was keyed again to settle differences.
    pub rekeyed: Vec<Rekeyed>,
    /// The counts that stand; where there are several sheets, their sum.
    pub counts: Counts,
    /// How many sheets there are.
    pub sheets: usize,
}

/// One supervisor has approved where the election wants two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnceApproved {
    /// The counts and who typed them.
    pub agreed: Agreed,
    /// Why broken warnings are right, as the first supervisor put it.
    pub explanations: Explanations,
    /// Who approved first.
    pub first: Consent,
}

/// An entry that somebody typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// What: one sheet, or several one after the other.
    pub counts: Counts,
}

/// Values keyed again from the paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rekeyed {
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// Position and value.
    pub values: Vec<(usize, Count)>,
}

/// Where two entries differed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Differed {
    /// The position in the entries.
    pub position: usize,
    /// The sheet, from 1.
    pub sheet: usize,
    /// The position on the form.
    pub field: usize,
}

/// Which entries are discarded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Discard {
    /// The first; the second becomes the first.
    First,
    /// The second.
    Second,
    /// Both.
    Both,
}

impl Entered {
    pub(crate) fn second(self, sheet: Sheet<'_>, second: Typed) -> Result<Stage, Refusal> {
        if self.first.by == second.by {
            return Err(Refusal::SamePerson);
        }
        Differing { first: self.first, second, rekeyed: vec![] }.settled_or_not(sheet)
    }
}

impl Differing {
    /// The positions that still differ, in order; on the second of several sheets they go on behind the first. Nothing, if
    /// the entries have different numbers of sheets: then no position stands beside its like.
    pub fn open(&self) -> Vec<usize> {
        if self.require_same_sheets().is_err() {
            return vec![];
        }
        differing(&self.first.counts, &self.second.counts)
            .into_iter()
            .filter(|position| self.settled(*position).is_none())
            .collect()
    }

    /// Every value ever typed for a position, in order.
    pub fn typed(&self, position: usize) -> Vec<Count> {
        values(&self.first, &self.second, &self.rekeyed, position)
    }

    /// The value on which two persons agree: the latest one, if somebody else typed it before. The same person typing it
    /// twice is one opinion, not two.
    fn settled(&self, position: usize) -> Option<Count> {
        let typed = typed(&self.first, &self.second, &self.rekeyed, position);
        let ((by, latest), before) = typed.split_last()?;
        before.iter().any(|(other, value)| other != by && value == latest).then_some(*latest)
    }

    pub(crate) fn require_settler(&self, policies: Policies, by: &PersonId) -> Result<(), Refusal> {
        let typed = self.first.by == *by || self.second.by == *by;
        if typed && policies.settlement == Settlement::ThirdPerson {
            return Err(Refusal::TypistMayNotSettle);
        }
        Ok(())
    }

    pub(crate) fn require_same_sheets(&self) -> Result<(), Refusal> {
        if self.first.counts.len() == self.second.counts.len() { Ok(()) } else { Err(Refusal::SheetsDiffer) }
    }

    pub(crate) fn rekey(mut self, sheet: Sheet<'_>, rekeyed: Rekeyed) -> Result<Stage, Refusal> {
        self.require_settler(sheet.policies, &rekeyed.by)?;
        self.require_same_sheets()?;
        if rekeyed.values.iter().map(|(position, _)| *position).ne(self.open()) {
            return Err(Refusal::WrongFields);
        }
        let fields = sheet.form.fields();
        let statement = |position: usize| fields.get(position % fields.len().max(1)).is_some_and(Field::is_statement);
        if rekeyed.values.iter().any(|(position, value)| statement(*position) && value.number() > 1) {
            return Err(Refusal::WrongForm);
        }
        self.rekeyed.push(rekeyed);
        self.settled_or_not(sheet)
    }

    fn settled_or_not(self, sheet: Sheet<'_>) -> Result<Stage, Refusal> {
        if !self.open().is_empty() || self.require_same_sheets().is_err() {
            return Ok(Stage::Differing(self));
        }
        let mut counts = self.first.counts.clone();
        for position in differing(&self.first.counts, &self.second.counts) {
            counts.put(position, self.settled(position));
        }
        let (sheets, counts) = (sheet.split(&counts)?.len(), sheet.sum(&counts)?);
        Ok(Stage::Agreed(Agreed { first: self.first, second: self.second, rekeyed: self.rekeyed, counts, sheets }))
    }
}

impl Agreed {
    /// Every value ever typed for a position, in order; on the second of several sheets positions go on behind the first.
    pub fn typed(&self, position: usize) -> Vec<Count> {
        values(&self.first, &self.second, &self.rekeyed, position)
    }

    /// The positions at which the two entries differed, each with its sheet, from 1, and its place on the form.
    pub fn differed(&self) -> Vec<Differed> {
        let length = self.counts.len().max(1);
        let place = |position: usize| Differed { position, sheet: position / length + 1, field: position % length };
        differing(&self.first.counts, &self.second.counts).into_iter().map(place).collect()
    }

    /// Everybody who typed part of it.
    pub fn typists(&self) -> Vec<&PersonId> {
        typists(&self.first, &self.second, &self.rekeyed)
    }

    /// Nobody approves what they typed.
    pub(crate) fn require_approver(&self, by: &PersonId) -> Result<(), Refusal> {
        if self.typists().contains(&by) { Err(Refusal::OwnRecord) } else { Ok(()) }
    }

    /// Everybody who keyed differing fields again, each once.
    pub fn settlers(&self) -> Vec<&PersonId> {
        let mut settlers: Vec<&PersonId> = vec![];
        for rekeyed in &self.rekeyed {
            if !settlers.contains(&&rekeyed.by) {
                settlers.push(&rekeyed.by);
            }
        }
        settlers
    }
}

impl Stage {
    pub(crate) fn discard(self, which: Discard) -> Option<Self> {
        let (first, second) = match self {
            Self::Entered(Entered { first }) => (first, None),
            Self::Differing(Differing { first, second, .. })
            | Self::Agreed(Agreed { first, second, .. })
            | Self::OnceApproved(OnceApproved { agreed: Agreed { first, second, .. }, .. }) => (first, Some(second)),
            Self::Waiting(_) | Self::Approved(_) => return None,
        };
        match (which, second) {
            (Discard::Both, _) | (Discard::First, None) => Some(Self::Waiting(Waiting)),
            (Discard::First, Some(second)) => Some(Self::Entered(Entered { first: second })),
            (Discard::Second, Some(_)) => Some(Self::Entered(Entered { first })),
            (Discard::Second, None) => None,
        }
    }
}

fn values(first: &Typed, second: &Typed, rekeyed: &[Rekeyed], position: usize) -> Vec<Count> {
    typed(first, second, rekeyed, position).into_iter().map(|(_, value)| value).collect()
}

/// Every value ever typed for a position with who typed it, in order.
fn typed<'a>(
    first: &'a Typed,
    second: &'a Typed,
    rekeyed: &'a [Rekeyed],
    position: usize,
) -> Vec<(&'a PersonId, Count)> {
    let entered = [first, second].into_iter().filter_map(|typed| Some((&typed.by, typed.counts.at(position)?)));
    let again = rekeyed.iter().flat_map(|rekeyed| rekeyed.values.iter().map(|value| (&rekeyed.by, *value)));
    let again = again.filter(|(_, (keyed, _))| *keyed == position).map(|(by, (_, value))| (by, value));
    entered.chain(again).collect()
}

pub(crate) fn typists<'a>(first: &'a Typed, second: &'a Typed, rekeyed: &'a [Rekeyed]) -> Vec<&'a PersonId> {
    [&first.by, &second.by].into_iter().chain(rekeyed.iter().map(|rekeyed| &rekeyed.by)).collect()
}
