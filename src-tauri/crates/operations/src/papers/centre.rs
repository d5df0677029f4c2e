//! The papers of the whole centre, signed by its key: the zero report and the summary.

use std::collections::BTreeMap;

use election::{ContestId, Entry, RecordId, Totals};
use protocol::{CentreInput, Standing, Unsigned};
use store::DeskKind;

use super::origin::Origin;
use super::{PaperFile, PaperKind, page_count};
use crate::board::Step;
use crate::view::{Loaded, document};
use crate::{Desk, Refusal};

impl Desk {
    /// The zero report: once one has left, that one as long as there is this election; until then a new one, if there is no entry yet.
    pub(super) fn zero_report(&self, loaded: &Loaded) -> Result<PaperFile, Refusal> {
        let title = loaded.wording().text("paper-zero-title", &[]);
        if let Some(pdf) = self.kept_zero_report()? {
            let pages = protocol::count_pages(&pdf)?;
            return Ok(file(PaperKind::ZeroReport, title, pdf, pages, self.view.turn));
        }
        self.zero_report_possible()?;
        let paper = self.of_centre(loaded, |input| protocol::zero_report(input, &loaded.wording()))?;
        let pdf = self.signed(loaded, &paper, "paper-zero-reason")?;
        Ok(file(PaperKind::ZeroReport, title, pdf, page_count(&paper), self.view.turn))
    }

    /// Whether a zero report is there or can still be made.
    pub(super) fn zero_report_possible(&self) -> Result<(), Refusal> {
        let too_late = !self.view.entries.is_empty() && self.kept_zero_report()?.is_none();
        if too_late { Err(Refusal::EntriesExist) } else { Ok(()) }
    }

    /// Whether there is no zero report of this election and there cannot be one any more: somebody has begun to enter. No
    /// work mends that; it is said wherever the evening is looked at, and belongs into the minutes.
    pub fn zero_report_missed(&self) -> bool {
        let left = self.view.work.has_printed(PaperKind::ZeroReport.name());
        self.kind() == DeskKind::Centre && !left && !self.view.entries.is_empty()
    }

    /// The one that left before the first entry of this election.
    fn kept_zero_report(&self) -> Result<Option<Vec<u8>>, Refusal> {
        self.election_document(document::ZERO_REPORT)
    }

    /// Whether a paper that is about to leave is the first zero report, which is kept from then on.
    ///
    /// # Errors
    /// [`Refusal::EntriesExist`] if somebody looked at it before the first entry, and there are entries by now.
    pub(super) fn is_first_zero_report(&self, paper: &PaperFile) -> Result<bool, Refusal> {
        if paper.kind != PaperKind::ZeroReport || self.kept_zero_report()?.is_some() {
            return Ok(false);
        }
        if self.view.entries.is_empty() { Ok(true) } else { Err(Refusal::EntriesExist) }
    }

    /// The summary: the one that was signed with the close, as long as nothing has changed since, also when there is no key
    /// any more; otherwise a new one.
    pub(super) fn centre_summary(&self, loaded: &Loaded) -> Result<PaperFile, Refusal> {
        if self.view.closed.is_none() {
            return self.new_summary(loaded);
        }
        let pdf = self.close_paper()?;
        let pages = protocol::count_pages(&pdf)?;
        Ok(file(PaperKind::Summary, loaded.wording().text("paper-summary-title", &[]), pdf, pages, self.view.turn))
    }

    /// A summary of how every record stands now, signed.
    pub(crate) fn new_summary(&self, loaded: &Loaded) -> Result<PaperFile, Refusal> {
        let records: Vec<RecordId> = loaded.election.records(self.centre()).collect();
        let standings =
            records.iter().map(|record| self.standing(loaded, record)).collect::<Result<Vec<Standing>, Refusal>>()?;
        let sums = (!loaded.is_embargoed()).then(|| self.sums(loaded, &records));
        let paper = self.of_centre(loaded, |input| {
            protocol::centre_summary(input, &standings, sums.as_deref(), &loaded.wording())
        })?;
        let title = loaded.wording().text("paper-summary-title", &[]);
        let pdf = self.signed(loaded, &paper, "paper-summary-reason")?;
        Ok(file(PaperKind::Summary, title, pdf, page_count(&paper), self.view.turn))
    }

    fn of_centre(
        &self,
        loaded: &Loaded,
        set: impl FnOnce(&CentreInput<'_>) -> Result<Unsigned, protocol::Refusal>,
    ) -> Result<Unsigned, Refusal> {
        let (origin, (_, certificate)) = (Origin::of(self), self.signer()?);
        let records: Vec<RecordId> = loaded.election.records(self.centre()).collect();
        Ok(set(&CentreInput {
            imprint: origin.imprint(),
            election: &loaded.election,
            definition: loaded.digest,
            certificate: certificate.digest(),
            records: &records,
        })?)
    }

    fn standing(&self, loaded: &Loaded, record: &RecordId) -> Result<Standing, Refusal> {
        let entry = self.entry(record);
        let approved = entry.approved();
        let sealed = approved.map(|approved| self.sealed(loaded, record, approved)).transpose()?;
        Ok(Standing {
            state: state(&entry),
            revision: entry.revision(),
            control_code: sealed.map(|(control_code, _)| control_code),
            exported: approved.is_some_and(election::Approved::is_exported),
        })
    }

    /// What the approved records add up to, by contest.
    fn sums(&self, loaded: &Loaded, records: &[RecordId]) -> Vec<(ContestId, Totals)> {
        let mut sums: BTreeMap<&ContestId, Totals> = BTreeMap::new();
        for record in records {
            let Some((_, form)) = loaded.election.contest(&record.contest) else { continue };
            let sum = sums.entry(&record.contest).or_insert_with(|| Totals::nothing(form.fields().len()));
            if let Some(approved) = self.view.entries.get(record).and_then(Entry::approved) {
                sum.add(approved.counts());
            }
        }
        sums.into_iter().map(|(contest, sum)| (contest.clone(), sum)).collect()
    }
}

/// How far a record has come, by the name of the state in translations.
fn state(entry: &Entry) -> &'static str {
    match Step::of(entry) {
        Step::Waiting => "waiting",
        Step::Correction => "correction",
        Step::Entered => "entered",
        Step::Differing => "differing",
        Step::Agreed => "agreed",
        Step::OnceApproved => "once-approved",
        Step::Approved => "approved",
        Step::Printed => "printed",
        Step::Exported => "exported",
    }
}

fn file(kind: PaperKind, title: String, pdf: Vec<u8>, pages: u32, turn: u32) -> PaperFile {
    let name = format!("{}.pdf", kind.name());
    PaperFile { kind, record: None, name, title, pdf: pdf.into(), pages, control_code: None, turn: Some(turn) }
}
