//! The life of a record: double entry, settling, approval, correction.
//!
//! ```text
//! Waiting ─ entry ▶ Entered ─ entry by another person ▶ equal  ▶ Agreed
//!                                            └ differ ▶ Differing ─ re-key the differing fields ▶ Agreed | Differing
//!        Entered, Differing, Agreed, OnceApproved ─ discard (reason) ▶ Entered | Waiting
//! Agreed ─ approve (errors hold; warnings explained; approver typed nothing) ▶ Approved ─ seal, print, export
//!                                   └ where the election wants two approvals ▶ OnceApproved ─ approve (another) ▶ Approved
//! Approved ─ correction opened (reason) ▶ Waiting, next revision
//! ```
//!
//! A move checks who, what and when, and returns the next entry together with the event that tells of it; what an event
//! does is written once, in [`Entry::apply`], so replaying the journal gives the same entries as living through it.

use chrono::{DateTime, Utc};

use crate::stage::{Differing, Discard, Entered, OnceApproved, Rekeyed, Stage, Typed, Waiting, typists};
use crate::{
    Agreed, Approved, Consent, Count, Counts, Event, Explanations, Form, Person, PersonId, Policies, RecordId, Refusal,
    Right, Stamped, StationKind, approval, definition::limits,
};

/// What a move needs to know of the record's place in the election.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// Which record.
    pub record: &'a RecordId,
    /// Its form.
    pub form: &'a Form,
    /// The kind of its station.
    pub kind: StationKind,
    /// What the authority decided about procedure.
    pub policies: Policies,
}

/// A record of the count with everything that led to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    revision: u32,
    correction: Option<String>,
    earlier: Vec<Approved>,
    stage: Stage,
}

/// The name of the stage, as the board shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Nothing has been typed.
    Waiting,
    /// One entry has been made.
    Entered,
    /// Two entries differ.
    Differing,
    /// Two entries agree.
    Agreed,
    /// One supervisor has approved; another must.
    OnceApproved,
    /// A supervisor has approved, or as many as the election wants.
    Approved,
}

impl State {
    /// The name used in files and translations.
    pub fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Entered => "entered",
            Self::Differing => "differing",
            Self::Agreed => "agreed",
            Self::OnceApproved => "once-approved",
            Self::Approved => "approved",
        }
    }
}

impl Default for Entry {
    fn default() -> Self {
        Self { revision: 1, correction: None, earlier: vec![], stage: Stage::Waiting(Waiting) }
    }
}

impl Entry {
    /// 1, and one more with each correction.
    pub fn revision(&self) -> u32 {
        self.revision
    }

    /// Why this revision was opened; nothing for the first.
    pub fn correction(&self) -> Option<&str> {
        self.correction.as_deref()
    }

    /// Approved revisions that this one follows, oldest first.
    pub fn earlier(&self) -> &[Approved] {
        &self.earlier
    }

    /// The stage's name.
    pub fn state(&self) -> State {
        match self.stage {
            Stage::Waiting(_) => State::Waiting,
            Stage::Entered(_) => State::Entered,
            Stage::Differing(_) => State::Differing,
            Stage::Agreed(_) => State::Agreed,
            Stage::OnceApproved(_) => State::OnceApproved,
            Stage::Approved(_) => State::Approved,
        }
    }

    /// The differing entries, if that is the stage.
    pub fn differing(&self) -> Option<&Differing> {
        if let Stage::Differing(differing) = &self.stage { Some(differing) } else { None }
    }

    /// The agreed counts, if that is the stage or one before it was.
    pub fn agreed(&self) -> Option<&Agreed> {
        match &self.stage {
            Stage::Agreed(agreed) => Some(agreed),
            Stage::OnceApproved(once) => Some(&once.agreed),
            Stage::Approved(approved) => Some(approved.agreed()),
            _ => None,
        }
    }

    /// The record that one supervisor has approved, if that is the stage.
    pub fn once_approved(&self) -> Option<&OnceApproved> {
        if let Stage::OnceApproved(once) = &self.stage { Some(once) } else { None }
    }

    /// The approved record, if that is the stage.
    pub fn approved(&self) -> Option<&Approved> {
        if let Stage::Approved(approved) = &self.stage { Some(approved) } else { None }
    }

    /// Everybody who typed something that still stands, in order.
    pub fn typists(&self) -> Vec<&PersonId> {
        match &self.stage {
            Stage::Waiting(_) => vec![],
            Stage::Entered(entered) => vec![&entered.first.by],
            Stage::Differing(d) => typists(&d.first, &d.second, &d.rekeyed),
            Stage::Agreed(agreed) | Stage::OnceApproved(OnceApproved { agreed, .. }) => agreed.typists(),
            Stage::Approved(approved) => approved.agreed().typists(),
        }
    }

    /// Makes the first entry or, if there is one by another person, the second.
    ///
    /// # Errors
    /// No right; the same person; another stage; blanks; a sheet that is not of this form. Nothing has changed then.
    pub fn enter(
        &self,
        sheet: Sheet<'_>,
        counts: Counts,
        by: &Person,
        at: DateTime<Utc>,
    ) -> Result<(Self, Event), Refusal> {
        self.may_enter(by)?;
        self.take(sheet, Event::Entered { record: sheet.record.clone(), counts, seconds: None }, by, at)
    }

    /// Whether this person may make the next entry.
    ///
    /// # Errors
    /// No right; they made the first; another stage.
    pub fn may_enter(&self, by: &Person) -> Result<(), Refusal> {
        by.require(Right::Enter)?;
        match &self.stage {
            Stage::Waiting(_) => Ok(()),
            Stage::Entered(entered) if entered.first.by == by.id => Err(Refusal::SamePerson),
            Stage::Entered(_) => Ok(()),
            _ => Err(self.wrong_state()),
        }
    }

    /// Keys the open differing fields again; each is settled as soon as the latest typing agrees with another person's.
    ///
    /// # Errors
    /// No right; a typist where the policy wants a third person; other fields than the open ones; another stage.
    pub fn settle(
        &self,
        sheet: Sheet<'_>,
        values: Vec<(usize, Count)>,
        by: &Person,
        at: DateTime<Utc>,
    ) -> Result<(Self, Event), Refusal> {
        self.may_settle(sheet.policies, by)?;
        self.take(sheet, Event::Rekeyed { record: sheet.record.clone(), values }, by, at)
    }

    /// Whether this person may settle, and what is to be settled.
    ///
    /// # Errors
    /// No right; a typist where the policy wants a third person; different numbers of sheets; another stage.
    pub fn may_settle(&self, policies: Policies, by: &Person) -> Result<&Differing, Refusal> {
        by.require(Right::Settle)?;
        let differing = self.differing().ok_or_else(|| self.wrong_state())?;
        differing.require_settler(policies, &by.id)?;
        differing.require_same_sheets()?;
        Ok(differing)
    }

    /// Discards one or both entries; the journal keeps what they said.
    ///
    /// # Errors
    /// No right; no reason; a stage that has no such entry.
    pub fn discard(
        &self,
        sheet: Sheet<'_>,
        which: Discard,
        reason: &str,
        by: &Person,
        at: DateTime<Utc>,
    ) -> Result<(Self, Event), Refusal> {
        by.require(Right::Discard)?;
        let reason = sound_reason(reason)?;
        self.take(sheet, Event::Discarded { record: sheet.record.clone(), which, reason }, by, at)
    }

    /// Approves the agreed counts. Where the election wants two approvals, the first leaves the record waiting for another
    /// supervisor; one who explains differently becomes the first.
    ///
    /// # Errors
    /// No right; the person typed part of it, or was the first to approve; a broken error; a broken warning without an explanation; another stage.
    #[expect(clippy::needless_pass_by_value, reason = "a move takes what it keeps")]
    pub fn approve(
        &self,
        sheet: Sheet<'_>,
        explanations: Explanations,
        by: &Person,
        at: DateTime<Utc>,
    ) -> Result<(Self, Event), Refusal> {
        let agreed = self.may_approve(by)?;
        let explanations = approval::explained(sheet, &agreed.counts, &explanations)?;
        self.take(sheet, Event::Approved { record: sheet.record.clone(), explanations }, by, at)
    }

    /// Whether this person may approve, and what.
    ///
    /// # Errors
    /// No right; the person typed part of it, or was the first to approve; another stage.
    pub fn may_approve(&self, by: &Person) -> Result<&Agreed, Refusal> {
        by.require(Right::Approve)?;
        let agreed = match &self.stage {
            Stage::Agreed(agreed) => agreed,
            Stage::OnceApproved(once) if once.first.by == by.id => return Err(Refusal::SameApprover),
            Stage::OnceApproved(once) => &once.agreed,
            _ => return Err(self.wrong_state()),
        };
        agreed.require_approver(&by.id)?;
        Ok(agreed)
    }

    /// Opens a correction: the next revision waits for its entries, the approved one stays.
    ///
    /// # Errors
    /// No right; no reason; another stage.
    pub fn correct(
        &self,
        sheet: Sheet<'_>,
        reason: &str,
        by: &Person,
        at: DateTime<Utc>,
    ) -> Result<(Self, Event), Refusal> {
        by.require(Right::Correct)?;
        let reason = sound_reason(reason)?;
        self.take(sheet, Event::CorrectionOpened { record: sheet.record.clone(), reason }, by, at)
    }

    fn take(&self, sheet: Sheet<'_>, event: Event, by: &Person, at: DateTime<Utc>) -> Result<(Self, Event), Refusal> {
        let stamped = Stamped { at, by: Some(by.id.clone()), event };
        let next = self.clone().apply(sheet, &stamped)?;
        Ok((next, stamped.event))
    }

    /// What an event does to this record. Replaying checks again what the move checked, as far as it depends on the
    /// record alone: order of stages, whole sheets, two persons, agreement, broken rules.
    ///
    /// # Errors
    /// The event does not fit what came before.
    pub fn apply(self, sheet: Sheet<'_>, stamped: &Stamped) -> Result<Self, Refusal> {
        let wrong = self.wrong_state();
        let by = stamped.by.clone().ok_or(Refusal::OutOfOrder)?;
        let at = stamped.at;
        let (mut next, stage) = self.open();
        next.stage = match (stage, &stamped.event) {
            (Stage::Waiting(_), Event::Entered { counts, .. }) => {
                Stage::Entered(Entered { first: typing(sheet, by, at, counts)? })
            }
            (Stage::Entered(entered), Event::Entered { counts, .. }) => {
                entered.second(sheet, typing(sheet, by, at, counts)?)?
            }
            (Stage::Differing(differing), Event::Rekeyed { values, .. }) => {
                differing.rekey(sheet, Rekeyed { by, at, values: values.clone() })?
            }
            (stage, Event::Discarded { which, .. }) => stage.discard(*which).ok_or(wrong)?,
            (Stage::Agreed(agreed), Event::Approved { explanations, .. }) => {
                let (revision, correction) = (next.revision, next.correction.clone());
                approval::approve(sheet, revision, correction, agreed, explanations, Consent { by, at })?
            }
            (Stage::OnceApproved(once), Event::Approved { explanations, .. }) => {
                once.again(sheet, next.revision, next.correction.clone(), explanations, Consent { by, at })?
            }
            (Stage::Approved(approved), Event::CorrectionOpened { reason, .. }) => {
                next.revision += 1;
                next.correction = Some(reason.clone());
                next.earlier.push(approved);
                Stage::Waiting(Waiting)
            }
            (Stage::Approved(approved), event) => Stage::Approved(approved.note(at, event).ok_or(wrong)?),
            _ => return Err(wrong),
        };
        Ok(next)
    }

    /// Takes the stage out, leaving an empty one in its place.
    fn open(mut self) -> (Self, Stage) {
        let stage = std::mem::replace(&mut self.stage, Stage::Waiting(Waiting));
        (self, stage)
    }

    fn wrong_state(&self) -> Refusal {
        Refusal::WrongState { state: self.state() }
    }
}

/// A whole sheet, or several, as somebody typed them.
fn typing(sheet: Sheet<'_>, by: PersonId, at: DateTime<Utc>, counts: &Counts) -> Result<Typed, Refusal> {
    let sheets = sheet.split(counts)?;
    if !sheets.iter().all(|one| sheet.form.fits(one, sheet.kind)) {
        return Err(Refusal::WrongForm);
    }
    match sheets.iter().map(|one| sheet.form.blanks(one, sheet.kind)).sum() {
        0 => sheet.sum(counts).map(|_| Typed { by, at, counts: counts.clone() }),
        number => Err(Refusal::Blanks { number }),
    }
}

/// A reason as it is kept: trimmed, of 1 to 1 000 characters, on as many lines as it needs.
///
/// # Errors
/// [`Refusal::NoReason`] otherwise.
pub fn sound_reason(reason: &str) -> Result<String, Refusal> {
    let reason = reason.trim();
    let length = reason.chars().count();
    let sound =
        (1..=limits::REASON_MAX_CHARS).contains(&length) && !reason.chars().any(|c| c.is_control() && c != '\n');
    if sound { Ok(reason.to_owned()) } else { Err(Refusal::NoReason) }
}
