//! Confirming results against their signed papers: by the control code, by the scanned record, or by keying the totals.

use chrono::{DateTime, Utc};
use election::{
    Count, Event, PaperConfirmed, PaperDiffered, PaperProof, PersonId, RecordId, Right, SamplePlan,
    differing_from_paper, paper_positions, sound_reason,
};
use exchange::paper::{Scanned, scanned};
use sealing::{ControlCode, Digest};
use store::{Arrival, PaperStanding, Standing};

use crate::lookout::{Led, plain};
use crate::{Desk, PaperRefusal, RecordStanding, Refusal, sample};

/// What came of a code that was keyed or scanned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Confirmation {
    /// The result is confirmed.
    Confirmed(ConfirmedPaper),
    /// The paper has further codes: the record is known when all of them are scanned.
    More {
        /// The first that is missing, from 1.
        part: usize,
        /// How many there are.
        parts: usize,
    },
}

/// A result that says what its paper says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfirmedPaper {
    /// Which.
    pub record: RecordId,
    /// Its revision.
    pub revision: u32,
    /// Its control code.
    pub control_code: String,
    /// Whether it had been confirmed before; nothing was noted then.
    pub again: bool,
}

/// What an officer compared last with the paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastPaper {
    /// Which result.
    pub record: RecordId,
    /// Its revision.
    pub revision: u32,
    /// Whether file and paper said the same.
    pub confirmed: bool,
    /// By what; nothing where they differ.
    pub proof: Option<PaperProof>,
    /// Who.
    pub by: Option<PersonId>,
    /// When.
    pub at: DateTime<Utc>,
}

/// The counted file of a record.
struct Counted {
    seq: u64,
    revision: u32,
    code: String,
}

impl Desk {
    /// Confirms the result to which a paper belongs. `texts` is its control code as it was keyed, or everything that was
    /// scanned from this paper so far. With a record that is `expected`, no other is confirmed.
    ///
    /// # Errors
    /// No right; no such code, with what it is most like: a slip, another station, another revision, an unknown file.
    pub fn confirm(&mut self, texts: &[String], expected: Option<&RecordId>) -> Result<Confirmation, Refusal> {
        self.require(Right::Confirm)?;
        if texts.iter().any(|text| exchange::paper::is_scan(text)) {
            return match scanned(texts)? {
                Scanned::More { part, parts } => Ok(Confirmation::More { part, parts }),
                Scanned::Record(record) => self.confirm_scan(&record, expected).map(Confirmation::Confirmed),
            };
        }
        let typed: String = texts.concat();
        let unreadable = || PaperRefusal::CodeUnreadable { typed: plain(&typed).chars().count() };
        let code: ControlCode = typed.parse().map_err(|_| unreadable())?;
        let code = plain(&code.to_string());
        match self.confirm_code(&code, expected, PaperProof::Code)? {
            Ok(confirmed) => Ok(Confirmation::Confirmed(confirmed)),
            Err(groups) if groups.is_empty() => Err(PaperRefusal::CodeUnknown.into()),
            Err(groups) => {
                let groups = groups.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
                Err(PaperRefusal::CodeMistyped { groups }.into())
            }
        }
    }

    /// Confirms by the record as it was scanned: where no file has its code, it says itself what it is.
    fn confirm_scan(&mut self, json: &[u8], expected: Option<&RecordId>) -> Result<ConfirmedPaper, Refusal> {
        let code = plain(&ControlCode::of(&Digest::of(json)).to_string());
        if let Ok(confirmed) = self.confirm_code(&code, expected, PaperProof::Scan)? {
            return Ok(confirmed);
        }
        let told = exchange::paper::what_it_says(json).ok_or(PaperRefusal::CodeUnknown)?;
        let lookout = self.lookout()?;
        if told.election != lookout.loaded.digest {
            return Err(PaperRefusal::PaperOfOtherElection.into());
        }
        let (station, contest) = (told.record.station.to_string(), lookout.loaded.contest_title(&told.record.contest));
        let revision = told.revision;
        let why = match self.counted(&told.record).map(|counted| counted.revision) {
            Ok(known) if known < revision => PaperRefusal::PaperOfNewer { station, contest, revision, known },
            Ok(known) if known == revision => PaperRefusal::PaperOfOtherContent { station, contest, revision },
            Ok(known) => PaperRefusal::CodeOfOldRevision { station, contest, revision, known },
            Err(_) => PaperRefusal::PaperWithoutFile { station, contest, revision },
        };
        Err(why.into())
    }

    /// Confirms the result of this code; where no file has it, the groups that look mistyped, or none.
    fn confirm_code(
        &mut self,
        code: &str,
        expected: Option<&RecordId>,
        by: PaperProof,
    ) -> Result<Result<ConfirmedPaper, Vec<usize>>, Refusal> {
        let lookout = self.lookout()?;
        let wanted = expected.map(|record| self.counted(record)).transpose()?;
        let file = match lookout.led(code, wanted.as_ref().map(|counted| counted.seq))? {
            Led::To(file) => file,
            Led::Nearly(groups) => return Ok(Err(groups)),
            Led::Nowhere => return Ok(Err(vec![])),
        };
        let arrival = lookout.reading()?.arrival(file)?;
        let Some(Arrival { record: Some(record), revision: Some(revision), standing, .. }) = arrival else {
            return Err(PaperRefusal::CodeUnknown.into());
        };
        let (station, contest) = (record.station.to_string(), lookout.loaded.contest_title(&record.contest));
        let why = match standing {
            _ if expected.is_some_and(|expected| *expected != record) => PaperRefusal::CodeOfOther { station, contest },
            Standing::Counted => return self.note_confirmed(&record, by).map(Ok),
            Standing::Superseded => {
                let known = self.counted(&record).map_or(revision, |counted| counted.revision);
                PaperRefusal::CodeOfOldRevision { station, contest, revision, known }
            }
            Standing::Conflict | Standing::Rejected => PaperRefusal::CodeInConflict { station, contest },
        };
        Err(why.into())
    }

    /// The positions whose counts are keyed from the paper of a result.
    ///
    /// # Errors
    /// No right; nothing of it is counted.
    pub fn paper_to_key(&mut self, record: &RecordId) -> Result<Vec<usize>, Refusal> {
        self.require(Right::Confirm)?;
        self.counted(record)?;
        let loaded = self.office_election()?;
        let sheet = loaded.election.sheet(record)?;
        Ok(paper_positions(sheet.form, sheet.kind))
    }

    /// Confirms a result by the totals that were keyed from its paper, in the order of [`Desk::paper_to_key`]. Where they
    /// differ, nothing is noted and the fields are named, so that they can be looked at again.
    ///
    /// # Errors
    /// No right; nothing of it is counted; [`PaperRefusal::TotalsDiffer`].
    pub fn confirm_totals(&mut self, record: &RecordId, keyed: &[Option<Count>]) -> Result<ConfirmedPaper, Refusal> {
        let differing = self.differing(record, keyed)?;
        if differing.is_empty() {
            return self.note_confirmed(record, PaperProof::Totals);
        }
        let loaded = self.office_election()?;
        let form = loaded.election.sheet(record)?.form;
        let named = |name: fn(&election::Field) -> &str| {
            let fields = differing.iter().filter_map(|(position, _)| form.fields().get(*position));
            fields.map(name).collect::<Vec<_>>().join(", ")
        };
        Err(PaperRefusal::TotalsDiffer { codes: named(|field| &field.code), fields: named(|field| field.id.as_str()) }
            .into())
    }

    /// Where what was keyed from a paper differs from the result, with what was keyed.
    fn differing(
        &mut self,
        record: &RecordId,
        keyed: &[Option<Count>],
    ) -> Result<Vec<(usize, Option<Count>)>, Refusal> {
        let positions = self.paper_to_key(record)?;
        if positions.len() != keyed.len() {
            return Err(election::Refusal::WrongForm.into());
        }
        let keyed: Vec<(usize, Option<Count>)> = positions.into_iter().zip(keyed.iter().copied()).collect();
        let counts = self.lookout()?.reading()?.counted(record)?.ok_or(PaperRefusal::NoFileCounted)?;
        let differing = differing_from_paper(&counts, &keyed);
        Ok(keyed.into_iter().filter(|(position, _)| differing.contains(position)).collect())
    }

    /// Notes that a result and its paper differ, with a reason and what was keyed from the paper, if anything was. The result
    /// stays as it is until the centre sends a correction, or the paper is compared again.
    ///
    /// # Errors
    /// No right; no reason; nothing of it is counted.
    pub fn paper_differs(&mut self, record: &RecordId, reason: &str, keyed: &[Option<Count>]) -> Result<(), Refusal> {
        self.require(Right::Confirm)?;
        let mut reason = sound_reason(reason)?;
        if !keyed.is_empty() {
            let loaded = self.office_election()?;
            let form = loaded.election.sheet(record)?.form;
            for (position, count) in self.differing(record, keyed)? {
                let code = form.fields().get(position).map_or("", |field| field.code.as_str());
                let count = count.map_or_else(|| "–".to_owned(), |count| count.number().to_string());
                reason += &format!(" · {code} = {count}");
            }
        }
        let Counted { seq, revision, code } = self.counted(record)?;
        let event = PaperDiffered { record: record.clone(), revision, code, reason };
        self.note_paper(Event::PaperDiffered(event), record, seq, PaperStanding::Differs)
    }

    /// Settles which results are compared with their paper. A draw is settled once, before any result is compared; from then
    /// on it can only grow.
    ///
    /// # Errors
    /// No right; a seed that nobody could type again; no such number of stations; too late.
    pub fn settle_sample(&mut self, draw: Option<(&str, u32)>) -> Result<(), Refusal> {
        self.require(Right::Confirm)?;
        let loaded = self.office_election()?;
        let plan = match draw {
            None => SamplePlan::default(),
            Some((seed, stations)) => {
                let most = u32::try_from(loaded.election.definition().stations.len()).unwrap_or(u32::MAX);
                if !(1..=most).contains(&stations) {
                    return Err(PaperRefusal::BadSample { most }.into());
                }
                SamplePlan { seed: Some(sample::seed(seed)?), stations: Some(stations) }
            }
        };
        self.view.compared.check_sample(&plan)?;
        if self.view.compared.is_settled && self.view.compared.sample == plan {
            return Ok(());
        }
        self.note(Event::SampleSettled(plan))?;
        Ok(())
    }

    /// Which results are compared with their paper; nothing before it was settled, and then all of them are.
    pub fn sample(&self) -> Option<&SamplePlan> {
        self.view.compared.is_settled.then_some(&self.view.compared.sample)
    }

    /// What was compared last, newest first.
    pub fn last_papers(&self) -> impl Iterator<Item = &LastPaper> {
        self.view.compared.last.iter().rev()
    }

    fn counted(&mut self, record: &RecordId) -> Result<Counted, Refusal> {
        let lookout = self.lookout()?;
        let (_, file) = lookout.record(record)?;
        let seq = file.ok_or(PaperRefusal::NoFileCounted)?;
        match lookout.reading()?.arrival(seq)? {
            Some(Arrival { revision: Some(revision), control_code: Some(code), .. }) => {
                Ok(Counted { seq, revision, code })
            }
            _ => Err(PaperRefusal::NoFileCounted.into()),
        }
    }

    fn note_confirmed(&mut self, record: &RecordId, by: PaperProof) -> Result<ConfirmedPaper, Refusal> {
        let Counted { seq, revision, code } = self.counted(record)?;
        let (line, _) = self.lookout()?.record(record)?;
        let again = line.standing == RecordStanding::Confirmed;
        if !again {
            self.view.compared.check_doubt(self.seated().map(|person| &person.id), record, &code)?;
            let event = PaperConfirmed { record: record.clone(), revision, code: code.clone(), by };
            self.note_paper(Event::PaperConfirmed(event), record, seq, PaperStanding::Confirmed)?;
        }
        Ok(ConfirmedPaper { record: record.clone(), revision, control_code: code, again })
    }

    fn note_paper(
        &mut self,
        event: Event,
        record: &RecordId,
        file: u64,
        standing: PaperStanding,
    ) -> Result<(), Refusal> {
        let stamped = self.stamp(event);
        self.vault.write::<_, Refusal>(|change| {
            change.append(&stamped)?;
            Ok(change.keep_paper(record, file, standing)?)
        })?;
        self.view.note(&stamped);
        Ok(())
    }
}
