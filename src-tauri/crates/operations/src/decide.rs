//! Deciding between files of one record: two officers choose the one that counts, each with a reason.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use election::{Event, PersonId, RecordId, Right, Stamped, sound_reason};
use sealing::Digest;
use store::{Known, Standing};

use crate::generations::Ruling;
use crate::ledger::Ledger;
use crate::{Desk, Refusal};

/// What was decided of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The file that is to count.
    pub chosen: Digest,
    /// All files that were compared, that one among them.
    pub among: BTreeSet<Digest>,
    /// Who decided so, when and why; it holds when there are two.
    pub by: BTreeMap<PersonId, (DateTime<Utc>, String)>,
}

/// The decisions of an office by record.
pub(crate) type Decisions = BTreeMap<RecordId, Decision>;

/// How many officers must decide the same.
const OFFICERS: usize = 2;

impl Decision {
    /// Whether two officers agree.
    pub fn holds(&self) -> bool {
        self.by.len() >= OFFICERS
    }
}

/// What was decided of a file, if a decision holds and the file was compared then.
pub(crate) fn ruling(decisions: &Decisions, record: &RecordId, file: &Digest) -> Option<Ruling> {
    let decision = decisions.get(record).filter(|decision| decision.holds())?;
    match decision.among.contains(file) {
        _ if decision.chosen == *file => Some(Ruling::Chosen),
        true => Some(Ruling::PassedOver),
        false => None,
    }
}

/// Takes a decision that the journal tells of. Another choice, or one between other files, begins anew.
pub(crate) fn hear(decisions: &mut Decisions, stamped: &Stamped) {
    let Stamped { at, by: Some(by), event: Event::FileChosen { record, file, among, reason } } = stamped else {
        return;
    };
    let among: Result<BTreeSet<Digest>, _> = among.iter().map(|file| file.parse()).collect();
    let (Ok(chosen), Ok(among)) = (file.parse::<Digest>(), among) else { return };
    let new = Decision { chosen, among, by: BTreeMap::new() };
    let same = |known: &Decision| known.chosen == new.chosen && known.among == new.among;
    let mut decision = decisions.remove(record).filter(same).unwrap_or(new);
    decision.by.insert(by.clone(), (*at, reason.clone()));
    decisions.insert(record.clone(), decision);
}

impl Desk {
    /// Every proved file of a record, newest revision first, to be compared.
    ///
    /// # Errors
    /// No right; the vault refused.
    pub fn contenders(&self, record: &RecordId) -> Result<Vec<Known>, Refusal> {
        self.require(Right::Import)?;
        Ok(self.vault.known(record)?)
    }

    /// What was decided of a record so far.
    pub fn decision(&self, record: &RecordId) -> Option<&Decision> {
        self.view.decisions.get(record)
    }

    /// Decides that of these files of a record this one counts. It does when a second officer has decided the same; until
    /// then nothing changes. Whether it does now.
    ///
    /// # Errors
    /// No right; no reason; none of the files is in conflict; others came since; the same officer again.
    pub fn choose_file(
        &mut self,
        record: &RecordId,
        file: &Digest,
        among: &BTreeSet<Digest>,
        reason: &str,
    ) -> Result<bool, Refusal> {
        let person = self.require(Right::Import)?;
        let loaded = self.office_election()?;
        let reason = sound_reason(reason)?;
        let files = self.vault.known(record)?;
        let present: BTreeSet<Digest> = files.iter().map(|known| known.file).collect();
        let open = files.iter().any(|known| known.standing == Standing::Conflict);
        if !open || present != *among || !present.contains(file) {
            return Err(Refusal::NothingToDecide);
        }
        let mut decisions = self.view.decisions.clone();
        let event = Event::FileChosen { record: record.clone(), file: file.to_string(), among: texts(among), reason };
        let stamped = self.stamp(event);
        let again = decisions.get(record).is_some_and(|decision| {
            decision.chosen == *file && decision.among == *among && decision.by.contains_key(&person.id)
        });
        if again {
            return Err(Refusal::SecondOfficer);
        }
        hear(&mut decisions, &stamped);
        let at = self.now();
        self.with_known(|vault, known| {
            vault.write::<_, Refusal>(|change| {
                change.append(&stamped)?;
                let mut ledger = Ledger::new(change, &loaded, known, &decisions, at);
                ledger.decide(record)?;
                ledger.write_totals()
            })
        })?;
        self.view.note(&stamped);
        Ok(self.decision(record).is_some_and(Decision::holds))
    }
}

fn texts(files: &BTreeSet<Digest>) -> Vec<String> {
    files.iter().map(ToString::to_string).collect()
}
