//! What the journal tells of comparing results with paper: the sample that was settled, the last comparisons, and explanations.

use std::collections::{BTreeMap, VecDeque};

use chrono::{DateTime, Utc};
use election::{Event, PersonId, RecordId, SamplePlan, Stamped};

use crate::{LastPaper, PaperRefusal};

/// So many comparisons are shown beside the box into which the next code is keyed.
const LAST_MAX: usize = 20;

/// What explains a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// The explanation.
    pub reason: String,
    /// Who wrote it.
    pub by: Option<PersonId>,
    /// When.
    pub at: DateTime<Utc>,
}

/// What the journal tells.
#[derive(Clone, Debug, Default)]
pub(crate) struct Compared {
    /// Which results are compared; all of them before anything was settled.
    pub(crate) sample: SamplePlan,
    pub(crate) is_settled: bool,
    /// Whether a result was ever compared.
    pub(crate) has_begun: bool,
    /// The last comparisons, newest last.
    pub(crate) last: VecDeque<LastPaper>,
    /// Who noted last that a result differs from its paper, and which file's code stood there.
    doubted: BTreeMap<RecordId, (Option<PersonId>, String)>,
    /// Explanations by the finding that they explain.
    pub(crate) explained: BTreeMap<String, Explained>,
}

impl Compared {
    /// Takes what an event says.
    pub(crate) fn hear(&mut self, stamped: &Stamped) {
        let Stamped { at, by, event } = stamped;
        let (at, by) = (*at, by.clone());
        match event {
            Event::SampleSettled(plan) => (self.sample, self.is_settled) = (plan.clone(), true),
            Event::PaperConfirmed(paper) => {
                self.doubted.remove(&paper.record);
                let (record, revision, proof) = (paper.record.clone(), paper.revision, Some(paper.by));
                self.keep(LastPaper { record, revision, confirmed: true, proof, by, at });
            }
            Event::PaperDiffered(paper) => {
                self.doubted.insert(paper.record.clone(), (by.clone(), paper.code.clone()));
                let (record, revision) = (paper.record.clone(), paper.revision);
                self.keep(LastPaper { record, revision, confirmed: false, proof: None, by, at });
            }
            Event::FindingNoted(note) => {
                self.explained.insert(note.finding.clone(), Explained { reason: note.reason.clone(), by, at });
            }
            _ => {}
        }
    }

    /// Whether results may be compared so from now on: a draw is settled once, before any result is compared, and can only grow.
    ///
    /// # Errors
    /// It was settled otherwise, or is too late.
    pub(crate) fn check_sample(&self, plan: &SamplePlan) -> Result<(), PaperRefusal> {
        let known = &self.sample;
        let grows = plan.seed.is_none() || (plan.seed == known.seed && plan.stations > known.stations);
        match () {
            () if known == plan && self.is_settled => Ok(()),
            () if grows && (plan.seed.is_none() || known.seed.is_some()) => Ok(()),
            () if self.is_settled => Err(PaperRefusal::SampleSettled),
            () if self.has_begun => Err(PaperRefusal::SampleTooLate),
            () => Ok(()),
        }
    }

    /// Whether this person may say that paper and file agree: not who noted of the same file that they differ.
    ///
    /// # Errors
    /// It was they.
    pub(crate) fn check_doubt(&self, by: Option<&PersonId>, record: &RecordId, code: &str) -> Result<(), PaperRefusal> {
        match self.doubted.get(record) {
            Some((doubter, doubted)) if doubter.as_ref() == by && doubted == code => Err(PaperRefusal::OwnDoubt),
            _ => Ok(()),
        }
    }

    fn keep(&mut self, paper: LastPaper) {
        self.has_begun = true;
        if self.last.len() == LAST_MAX {
            self.last.pop_front();
        }
        self.last.push_back(paper);
    }
}
