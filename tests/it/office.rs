//! What becomes of files at the office: superseded, in conflict, rejected and proved later; and totals that follow from them.
use election::{ContestId, Count, Counts, FieldId, RecordId, Totals, Verdict};
use operations::Judged;
use std::ops::ControlFlow;
use std::path::PathBuf;
use suite::Outcome;
use suite::night::{Holder, Night, example_papers};

/// A night with one record of the question, its counts, and the same with one voter moved from yes to no.
struct Case {
    night: Night,
    centre: Holder,
    record: RecordId,
    counts: Counts,
    other: Counts,
}

impl Case {
    fn new() -> Outcome<Self> {
        let night = Night::of_example()?;
        let centre = night.centre("C1")?;
        let papers = example_papers(&night.election)?;
        let (record, counts) =
            papers.into_iter().find(|(record, _)| record.contest == bridge()).ok_or("the example has a question")?;
        let (_, form) = night.election.contest(&bridge()).ok_or("the example has a question")?;
        let mut other = counts.clone();
        for (option, change) in [("list.1", -1), ("list.2", 1)] {
            if let Some(position) = form.position(&FieldId::new(option)) {
                let number = counts.at(position).map_or(0, Count::number).checked_add_signed(change);
                other.put(position, number.and_then(Count::new));
            }
        }
        assert_ne!(counts, other);
        Ok(Self { night, centre, record, counts, other })
    }

    /// A signed file of these counts.
    fn file(&self, name: &str, counts: &Counts, revision: u32) -> Outcome<PathBuf> {
        let sealed = self.night.result(&self.centre, &self.record, counts, revision)?;
        self.night.write(name, &sealed.container)
    }

    fn import(&mut self, path: PathBuf) -> Outcome<Judged> {
        let mut heard = None;
        self.night.office.import(&[path], |judged, _| {
            heard = Some(judged.clone());
            ControlFlow::Continue(())
        })?;
        self.night.office.prove()?;
        heard.ok_or_else(|| "one file, one verdict".into())
    }

    fn counted(&self) -> Outcome<(u64, Vec<u64>)> {
        let found = self.night.office.totals(&bridge(), None)?;
        Ok((found.totals.records(), found.totals.numbers().to_vec()))
    }
}

fn bridge() -> ContestId {
    ContestId::new("bridge")
}

/// A certificate ends within this time.
const YEAR_SECONDS: i64 = 365 * 24 * 3_600;

/// The totals of one record.
fn sums(counts: &Counts) -> Vec<u64> {
    let mut totals = Totals::nothing(counts.len());
    totals.add(counts);
    totals.numbers().to_vec()
}

#[test]
fn r6_9_a_higher_revision_supersedes_and_the_totals_follow() -> Outcome<()> {
    let mut case = Case::new()?;
    let (first, second) = (case.file("1", &case.counts, 1)?, case.file("2", &case.other, 2)?);
    assert_eq!(case.import(first.clone())?.verdict, Verdict::Accepted);
    assert_eq!(case.counted()?, (1, sums(&case.counts)));
    assert_eq!(case.import(second)?.verdict, Verdict::Accepted);
    assert_eq!(case.counted()?, (1, sums(&case.other)));
    assert_eq!(case.import(first)?.verdict, Verdict::Duplicate);
    assert_eq!(case.counted()?, (1, sums(&case.other)));
    Ok(())
}

#[test]
fn r6_5_a_lower_revision_is_superseded_on_arrival() -> Outcome<()> {
    let mut case = Case::new()?;
    let (first, second) = (case.file("1", &case.counts, 1)?, case.file("2", &case.other, 2)?);
    case.import(second)?;
    let late = case.import(first)?;
    assert_eq!(
        (late.verdict, late.reason.map(|reason| reason.code().to_owned())),
        (Verdict::Superseded, Some("old-revision".into()))
    );
    assert_eq!(case.counted()?, (1, sums(&case.other)));
    Ok(())
}

#[test]
fn r6_5_two_contents_of_one_revision_are_a_conflict_and_neither_counts() -> Outcome<()> {
    let mut case = Case::new()?;
    let (one, other) = (case.file("1", &case.counts, 1)?, case.file("2", &case.other, 1)?);
    case.import(one.clone())?;
    assert_eq!(case.import(other)?.verdict, Verdict::Conflict);
    assert_eq!(case.counted()?.0, 0);
    assert_eq!(case.import(one)?.verdict, Verdict::Conflict, "it still counts not at all");
    let corrected = case.file("3", &case.other, 2)?;
    assert_eq!(case.import(corrected)?.verdict, Verdict::Accepted);
    assert_eq!(case.counted()?, (1, sums(&case.other)));
    Ok(())
}

#[test]
fn r6_6_the_same_record_under_another_signature_counts_once() -> Outcome<()> {
    let mut case = Case::new()?;
    let (one, again) = (case.file("1", &case.counts, 1)?, case.file("2", &case.counts, 1)?);
    assert_ne!(std::fs::read(&one)?, std::fs::read(&again)?);
    case.import(one)?;
    assert_eq!(case.import(again)?.verdict, Verdict::Duplicate);
    assert_eq!(case.counted()?, (1, sums(&case.counts)));
    Ok(())
}

#[test]
fn a_file_that_was_rejected_by_a_wrong_clock_is_accepted_later() -> Outcome<()> {
    let mut case = Case::new()?;
    let file = case.file("1", &case.counts, 1)?;
    case.night.world.turn(YEAR_SECONDS);
    assert_eq!(case.import(file.clone())?.verdict, Verdict::Rejected);
    assert_eq!(case.counted()?.0, 0);
    case.night.world.turn(-YEAR_SECONDS);
    assert_eq!(case.import(file)?.verdict, Verdict::Accepted);
    assert_eq!(case.counted()?, (1, sums(&case.counts)));
    Ok(())
}

#[test]
fn a_counted_file_stays_counted_after_its_certificate_has_ended() -> Outcome<()> {
    let mut case = Case::new()?;
    let file = case.file("1", &case.counts, 1)?;
    case.import(file.clone())?;
    case.night.world.turn(YEAR_SECONDS);
    assert_eq!(case.import(file)?.verdict, Verdict::Duplicate);
    Ok(())
}
