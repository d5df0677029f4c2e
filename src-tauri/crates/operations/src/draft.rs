//! What is typed is kept as it is typed: a crash, a lock or another person's turn loses nothing, and nobody else ever sees it.

use chrono::{DateTime, Utc};
use election::{Counts, PersonId, RecordId, Sheet, State};
use store::DraftOf;

use crate::{Desk, Refusal};

/// A longer pause does not count as time spent on the sheet.
const PAUSE_MAX_SECONDS: i64 = 120;

/// What whoever is signed in typed before and did not save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What is in the boxes, by position: of one sheet or several, one after the other.
    pub counts: Counts,
    /// The position that had the focus.
    pub focus: u32,
    /// When it was saved last.
    pub saved: DateTime<Utc>,
}

/// Somebody has begun with a record and not saved it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnderWay {
    /// Which record.
    pub record: RecordId,
    /// Who.
    pub person: PersonId,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// Somebody sits before an open sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sitting {
    pub(crate) person: PersonId,
    pub(crate) record: RecordId,
    begun: DateTime<Utc>,
    marked: DateTime<Utc>,
    seconds: u32,
}

impl Sitting {
    /// They are at it: the time since they were last heard of counts, unless it was a pause.
    pub(crate) fn mark(&mut self, now: DateTime<Utc>) -> u32 {
        let spent = (now - self.marked).num_seconds().clamp(0, PAUSE_MAX_SECONDS);
        self.seconds = self.seconds.saturating_add(u32::try_from(spent).unwrap_or(0));
        self.marked = now;
        self.seconds
    }
}

impl Desk {
    /// Keeps what whoever is signed in has typed so far, in place of what they had typed before. It is no event: the journal
    /// hears of the entry when it is made.
    ///
    /// # Errors
    /// What the core would refuse of the entry itself, but for blanks.
    pub fn save_draft(&mut self, record: &RecordId, counts: Counts, focus: u32) -> Result<(), Refusal> {
        let of = self.require_typing(record)?;
        let (loaded, person, now) = (self.loaded()?, self.signed_in()?.id.clone(), self.now());
        require_sound(self.our_sheet(&loaded, record)?, &counts)?;
        if of == DraftOf::Entry {
            self.require_sitting(record)?;
        }
        let sitting = self.sitting_at(record, &person, now)?;
        let (seconds, begun) = (sitting.mark(now), sitting.begun);
        let draft = store::Draft { record: record.clone(), person, of, begun, saved: now, seconds, focus, counts };
        self.vault.write::<_, Refusal>(|change| Ok(change.keep_draft(&draft)?))
    }

    /// What whoever is signed in typed of this record and did not save; never anybody else's.
    ///
    /// # Errors
    /// They may not type it any more; the vault refused.
    pub fn draft(&self, record: &RecordId) -> Result<Option<Draft>, Refusal> {
        let of = self.require_typing(record)?;
        let (loaded, kept) = (self.loaded()?, self.vault.draft(record, &self.signed_in()?.id)?);
        let sheet = self.our_sheet(&loaded, record)?;
        let kept = kept.filter(|kept| kept.of == of && require_sound(sheet, &kept.counts).is_ok());
        Ok(kept.map(|kept| Draft { counts: kept.counts, focus: kept.focus, saved: kept.saved }))
    }

    /// Forgets what whoever is signed in typed of this record and did not save.
    ///
    /// # Errors
    /// Nobody is signed in; the vault refused.
    pub fn discard_draft(&mut self, record: &RecordId) -> Result<(), Refusal> {
        let person = self.signed_in()?.id.clone();
        self.vault.write::<_, Refusal>(|change| Ok(change.remove_drafts(record, Some(&person))?))
    }

    /// Who has begun with which record and not saved it, the longest first. Nobody learns what they typed.
    ///
    /// # Errors
    /// Nobody is signed in; the vault refused.
    pub fn under_way(&self) -> Result<Vec<UnderWay>, Refusal> {
        self.signed_in()?;
        let mut under_way = vec![];
        self.vault.each_draft(|record, person, since| {
            under_way.push(UnderWay { record, person, since });
            Ok(())
        })?;
        Ok(under_way)
    }

    /// Somebody sits down before a sheet, or goes on where they had stopped.
    pub(crate) fn sit_before(&mut self, record: &RecordId) -> Result<Option<Draft>, Refusal> {
        let (draft, person, now) = (self.draft(record)?, self.signed_in()?.id.clone(), self.now());
        let kept = self.vault.draft(record, &person)?.filter(|_| draft.is_some());
        let (begun, seconds) = kept.map_or((now, 0), |kept| (kept.begun, kept.seconds));
        self.sitting = Some(Sitting { person, record: record.clone(), begun, marked: now, seconds });
        Ok(draft)
    }

    /// The sitting at this record; a program that never opened the sheet begins one with its first draft.
    fn sitting_at(
        &mut self,
        record: &RecordId,
        person: &PersonId,
        now: DateTime<Utc>,
    ) -> Result<&mut Sitting, Refusal> {
        if !self.sitting.as_ref().is_some_and(|sitting| sitting.person == *person && sitting.record == *record) {
            self.sit_before(record)?;
        }
        let anew = || Sitting { person: person.clone(), record: record.clone(), begun: now, marked: now, seconds: 0 };
        Ok(self.sitting.get_or_insert_with(anew))
    }

    /// What whoever is signed in may type of this record.
    fn require_typing(&self, record: &RecordId) -> Result<DraftOf, Refusal> {
        let (loaded, person) = (self.loaded()?, self.signed_in()?);
        let sheet = self.our_sheet(&loaded, record)?;
        let nothing = election::Entry::default();
        let entry = self.view.entries.get(record).unwrap_or(&nothing);
        if entry.state() == State::Differing {
            entry.may_settle(sheet.policies, person)?;
            return Ok(DraftOf::Settlement);
        }
        entry.may_enter(person)?;
        Ok(DraftOf::Entry)
    }
}

/// Nothing, if these could be the counts of a sheet that is not finished.
fn require_sound(sheet: Sheet<'_>, counts: &Counts) -> Result<(), Refusal> {
    sheet.sum(counts)?;
    let fits = counts.sheets(sheet.form.fields().len()).all(|one| sheet.form.fits(&one, sheet.kind));
    if fits { Ok(()) } else { Err(election::Refusal::WrongForm.into()) }
}
