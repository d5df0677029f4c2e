//! What the journal tells of comparing results with paper: the sample that was settled, the last comparisons, and explanations.

use std::collections::{BTreeMap, VecDeque};

use chrono::{DateTime, Utc};
use election::{Event, PersonId, SamplePlan, Stamped};

use crate::LastPaper;

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
                let (record, revision, proof) = (paper.record.clone(), paper.revision, Some(paper.by));
                self.keep(LastPaper { record, revision, confirmed: true, proof, by, at });
            }
            Event::PaperDiffered(paper) => {
                let (record, revision) = (paper.record.clone(), paper.revision);
                self.keep(LastPaper { record, revision, confirmed: false, proof: None, by, at });
            }
            Event::FindingNoted(note) => {
                self.explained.insert(note.finding.clone(), Explained { reason: note.reason.clone(), by, at });
            }
            _ => {}
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
