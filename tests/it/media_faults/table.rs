//! A line of the table of faults: what was done, where, how often, what was lost, and what was said.
use std::collections::BTreeSet;

/// Trials of one fault at one place.
pub(crate) struct Row {
    kind: &'static str,
    place: &'static str,
    trials: usize,
    kept: usize,
    lost: usize,
    codes: BTreeSet<String>,
}

impl Row {
    pub(crate) fn new(kind: &'static str, place: &'static str) -> Self {
        Self { kind, place, trials: 0, kept: 0, lost: 0, codes: BTreeSet::new() }
    }

    /// Takes a trial: what was said, how much had been confirmed, and how much of it is not there.
    pub(crate) fn take(&mut self, code: &str, confirmed: usize, lost: usize) {
        self.trials += 1;
        self.kept += confirmed - lost;
        self.lost += lost;
        self.codes.insert(code.to_owned());
    }

    /// Whether there was anything to be lost.
    pub(crate) fn has_any(&self) -> bool {
        self.kept + self.lost > 0
    }

    /// More is not there of what was said to be.
    pub(crate) fn lose(&mut self, lost: usize) {
        self.lost += lost;
    }

    /// Prints the line; nothing may be lost, and nothing but this may have been said.
    pub(crate) fn close(self, said: &[&str]) {
        let Self { kind, place, trials, kept, lost, codes } = self;
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        println!("| {kind} | {place} | {trials} | {kept} | {lost} | {} |", codes.join(", "));
        assert_eq!(lost, 0, "{kind} on {place}");
        assert!(codes.iter().all(|code| said.contains(code)), "{kind} on {place}: {codes:?}");
    }
}
