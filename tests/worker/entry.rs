//! A centre's evening without end: two entries of each record, some of them mistyped, settled, approved, exported, corrected.
use crate::confirm;
use election::{Counts, Explanations, Finding, RecordId, State, findings};
use operations::{Desk, FolderMedium};
use sealing::SecretString;
use std::ops::ControlFlow;
use suite::Outcome;

/// Who makes the first entry, the second, who settles, and who approves.
pub(crate) const PEOPLE: [&str; 4] = ["jonas", "eleni", "petar", "marta"];
/// Each so-manieth second entry is mistyped, …
const MISTYPED_EACH: usize = 5;
/// … and each so-manieth record gets its protocol.
const PRINTED_EACH: usize = 12;

/// The people, the papers and the stick of a centre.
pub(crate) struct Centre {
    pub(crate) desk: Desk,
    pub(crate) passphrases: [SecretString; 4],
    pub(crate) papers: Vec<(RecordId, Counts)>,
    pub(crate) stick: FolderMedium,
}

impl Centre {
    /// Works until it is killed.
    pub(crate) fn work(mut self) -> Outcome<()> {
        loop {
            for (who, person) in PEOPLE.into_iter().enumerate() {
                if !(0..self.papers.len()).any(|place| self.has_work(who, place)) {
                    continue;
                }
                self.desk.sign_in(person, &self.passphrases[who])?;
                confirm(&self.desk);
                for place in 0..self.papers.len() {
                    self.next(who, place)?;
                }
            }
        }
    }

    /// Whether the record waits for this person.
    fn has_work(&self, who: usize, place: usize) -> bool {
        let state = self.desk.entry(&self.papers[place].0).state();
        matches!(
            (who, state),
            (0, State::Waiting) | (1, State::Entered) | (2, State::Differing) | (3, State::Agreed | State::Approved)
        )
    }

    /// Does what this person can do next with this record, if anything.
    fn next(&mut self, who: usize, place: usize) -> Outcome<()> {
        if !self.has_work(who, place) {
            return Ok(());
        }
        let (record, paper) = self.papers[place].clone();
        match self.desk.entry(&record).state() {
            State::Waiting => drop(self.desk.enter(&record, paper)?),
            State::Entered => drop(self.desk.enter(&record, mistyped(paper, place))?),
            State::Differing => self.settle(&record, &paper)?,
            State::Agreed | State::OnceApproved => return self.approve(&record, &paper, place),
            State::Approved => drop(self.desk.correct(&record, "Counted again.")?),
        }
        confirm(&self.desk);
        Ok(())
    }

    fn settle(&mut self, record: &RecordId, paper: &Counts) -> Outcome<()> {
        let open = self.desk.to_settle(record)?;
        let values = open.into_iter().filter_map(|place| Some((place, paper.at(place)?))).collect();
        self.desk.settle(record, values)?;
        Ok(())
    }

    fn approve(&mut self, record: &RecordId, paper: &Counts, place: usize) -> Outcome<()> {
        let loaded = self.desk.loaded()?;
        let sheet = loaded.election.sheet(record)?;
        let explain = |finding: &Finding<'_>| (finding.rule.id.clone(), "As on the paper.".to_owned());
        let explanations = findings(sheet.form, paper, sheet.kind).iter().map(explain).collect();
        self.desk.approve(record, Explanations(explanations))?;
        confirm(&self.desk);
        if place.is_multiple_of(PRINTED_EACH) {
            self.desk.make_protocols(std::slice::from_ref(record))?;
            confirm(&self.desk);
        }
        let (mut results, mut protocols) = (self.stick.clone(), self.stick.clone());
        let records = std::slice::from_ref(record);
        let exported = self.desk.hand_over(records, &mut results, &mut protocols, |_, _| ControlFlow::Continue(()))?;
        exported.iter().for_each(|file| println!("file {} {}", file.digest, file.name));
        confirm(&self.desk);
        Ok(())
    }
}

fn mistyped(mut paper: Counts, place: usize) -> Counts {
    if place.is_multiple_of(MISTYPED_EACH) {
        let filled = (0..paper.len()).find(|place| paper.at(*place).is_some());
        if let Some((filled, count)) = filled.and_then(|filled| Some((filled, paper.at(filled)?))) {
            paper.put(filled, election::Count::new(count.number() + 1));
        }
    }
    paper
}
