//! How the work goes beside the records themselves: how long a sheet takes, which papers were printed, where copies go.

use std::collections::BTreeSet;

use election::{Event, Stamped};

use crate::view::View;

/// What the journal tells of the work, heard event by event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Work {
    timed: u32,
    seconds: u64,
    papers: BTreeSet<String>,
    backup: Option<String>,
    journal_is_out: bool,
}

impl Work {
    /// Takes one event.
    pub(crate) fn hear(&mut self, stamped: &Stamped) {
        match &stamped.event {
            // What was printed for the election before is no paper of this one.
            Event::ElectionLoaded { .. } => self.papers.clear(),
            Event::PaperPrinted { paper, .. } => {
                self.papers.insert(paper.clone());
            }
            Event::BackupBegan { medium } => self.backup = Some(medium.clone()),
            Event::BackupEnded { .. } => self.backup = None,
            Event::JournalExported { .. } => self.journal_is_out = true,
            event if event.record().is_some() && View::changes(event) => self.hear_change(event),
            _ => {}
        }
    }

    fn hear_change(&mut self, event: &Event) {
        self.journal_is_out = false;
        if let Event::Entered { seconds: Some(seconds), .. } = event {
            self.timed = self.timed.saturating_add(1);
            self.seconds = self.seconds.saturating_add((*seconds).into());
        }
    }

    /// How many seconds a sheet takes on average, once somebody has keyed one from its opening to its saving.
    pub(crate) fn mean_seconds(&self) -> Option<u64> {
        self.seconds.checked_div(self.timed.into())
    }

    /// Whether such a paper was printed or saved.
    pub(crate) fn has_printed(&self, paper: &str) -> bool {
        self.papers.contains(paper)
    }

    /// Whether confirmed changes are copied to another medium.
    pub(crate) fn has_backup(&self) -> bool {
        self.backup.is_some()
    }

    /// Whether the journal was written out after the last record changed.
    pub(crate) fn has_journal_out(&self) -> bool {
        self.journal_is_out
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn heard(events: &[&str]) -> Work {
        let mut work = Work::default();
        for text in events {
            let event = serde_json::from_str(text).unwrap();
            work.hear(&Stamped { at: chrono::DateTime::UNIX_EPOCH, by: None, event });
        }
        work
    }

    #[test]
    fn the_average_counts_only_sheets_whose_time_is_known() {
        let timed = |seconds| {
            format!(r#"{{"event":"entered","record":{{"station":"1","contest":"c"}},"counts":[7]{seconds}}}"#)
        };
        assert_eq!(heard(&[]).mean_seconds(), None);
        assert_eq!(heard(&[&timed("")]).mean_seconds(), None);
        assert_eq!(
            heard(&[&timed(r#","seconds":80"#), &timed(""), &timed(r#","seconds":41"#)]).mean_seconds(),
            Some(60)
        );
    }

    #[test]
    fn a_journal_that_was_written_out_is_old_as_soon_as_a_record_changes() {
        let (out, entered) = (
            r#"{"event":"journal-exported","form":"json-lines","digest":"a"}"#,
            r#"{"event":"entered","record":{"station":"1","contest":"c"},"counts":[7]}"#,
        );
        let left = [
            r#"{"event":"printed","record":{"station":"1","contest":"c"},"revision":1}"#,
            r#"{"event":"exported","record":{"station":"1","contest":"c"},"revision":1}"#,
            r#"{"event":"protocol-made","record":{"station":"1","contest":"c"},"revision":1,"digest":"a","pages":2}"#,
        ];
        assert!(!heard(&[]).has_journal_out());
        assert!(heard(&[entered, out, r#"{"event":"signed-out"}"#]).has_journal_out());
        assert!(
            heard(&[&[entered, out][..], &left].concat()).has_journal_out(),
            "a record that leaves stays what it is"
        );
        assert!(!heard(&[out, entered]).has_journal_out());
    }

    #[test]
    fn what_was_printed_for_one_election_is_no_paper_of_the_next() {
        let (loaded, printed) =
            (r#"{"event":"election-loaded","digest":"a"}"#, r#"{"event":"paper-printed","paper":"zero-report"}"#);
        assert!(heard(&[loaded, printed]).has_printed("zero-report"));
        assert!(!heard(&[loaded, printed, loaded]).has_printed("zero-report"));
    }
}
