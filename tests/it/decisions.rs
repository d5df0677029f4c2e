//! Two officers decide between files of one record; the totals follow, and the office proves itself after each step.
use election::{ContestId, Count, Counts, FieldId, RecordId, Role, Verdict};
use exchange::v1::{JournalHead, Restoration};
use operations::{Desk, World};
use sealing::{Digest, KdfParams};
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::Standing;
use suite::Outcome;
use suite::night::{ADMINISTRATOR, Holder, Night, OFFICER, example_papers, passphrase, person};

/// Another officer of the night's office.
const SECOND: &str = "second-officer";
const WHY: &str = "Compared with the signed paper.";

struct Case {
    night: Night,
    centre: Holder,
    record: RecordId,
    counts: Counts,
}

impl Case {
    fn new() -> Outcome<Self> {
        let mut night = Night::of_example()?;
        let office = &mut night.office;
        office.sign_in(ADMINISTRATOR, &passphrase())?;
        office.add_person(&person(SECOND, Role::Officer), &passphrase(), KdfParams::LEAST)?;
        office.sign_in(OFFICER, &passphrase())?;
        let centre = night.centre("C1")?;
        let papers = example_papers(&night.election)?;
        let (record, counts) = papers.into_iter().find(|(record, _)| record.contest == bridge()).ok_or("a question")?;
        Ok(Self { night, centre, record, counts })
    }

    /// The same counts with so many voters moved from yes to no.
    fn moved(&self, voters: i32) -> Outcome<Counts> {
        let (_, form) = self.night.election.contest(&bridge()).ok_or("the example has a question")?;
        let mut moved = self.counts.clone();
        for (option, change) in [("list.1", -voters), ("list.2", voters)] {
            let position = form.position(&FieldId::new(option)).ok_or("two options")?;
            let number = moved.at(position).map_or(0, Count::number).checked_add_signed(change);
            moved.put(position, number.and_then(Count::new));
        }
        Ok(moved)
    }

    fn file(&self, name: &str, counts: &Counts, revision: u32) -> Outcome<PathBuf> {
        let sealed = self.night.result(&self.centre, &self.record, counts, revision)?;
        self.night.write(&format!("{name}.result.asice"), &sealed.container)
    }

    fn import(&mut self, path: &Path) -> Outcome<Verdict> {
        let mut heard = None;
        self.night.office.import(&[path.to_owned()], |judged, _| {
            heard = Some(judged.verdict);
            ControlFlow::Continue(())
        })?;
        self.night.office.prove()?;
        heard.ok_or_else(|| "one file, one verdict".into())
    }

    /// One officer chooses; whether two agree now.
    fn choose(&mut self, officer: &str, file: &Path) -> Outcome<Result<bool, String>> {
        let (file, office) = (Digest::of(&std::fs::read(file)?), &mut self.night.office);
        office.sign_in(officer, &passphrase())?;
        let among: BTreeSet<Digest> = office.contenders(&self.record)?.iter().map(|known| known.file).collect();
        let chosen = office.choose_file(&self.record, &file, &among, WHY).map_err(|refusal| refusal.code().to_owned());
        office.prove()?;
        Ok(chosen)
    }

    /// How each file of the record stands, by the first letters of its name, and the sum of "yes".
    fn stands(&self) -> Outcome<(Vec<(String, Standing)>, u64)> {
        let mut stands: Vec<(String, Standing)> = self
            .night
            .office
            .contenders(&self.record)?
            .into_iter()
            .map(|known| (known.name.split('.').next().unwrap_or_default().to_owned(), known.standing))
            .collect();
        stands.sort_by(|one, other| one.0.cmp(&other.0));
        let (_, form) = self.night.election.contest(&bridge()).ok_or("the example has a question")?;
        let yes = form.position(&FieldId::new("list.1")).ok_or("two options")?;
        let totals = self.night.office.totals(&bridge(), None)?.totals;
        Ok((stands, totals.numbers().get(yes).copied().unwrap_or(0)))
    }

    fn yes(&self, counts: &Counts) -> Outcome<u64> {
        let (_, form) = self.night.election.contest(&bridge()).ok_or("the example has a question")?;
        let position = form.position(&FieldId::new("list.1")).ok_or("two options")?;
        Ok(counts.at(position).map_or(0, |count| count.number().into()))
    }

    fn reopen(&mut self) -> Outcome<()> {
        let path = self.night.office.path().to_owned();
        self.night.office.sign_out()?;
        // A vault has one user at a time.
        self.night.office = suite::night::office_at(&self.night.path("placeholder"), &self.night.world)?;
        let world: Arc<dyn World> = self.night.world.clone();
        self.night.office = Desk::open(&path, OFFICER, &passphrase(), world)?;
        Ok(())
    }
}

fn bridge() -> ContestId {
    ContestId::new("bridge")
}

fn named(stands: &[(&str, Standing)]) -> Vec<(String, Standing)> {
    stands.iter().map(|(name, standing)| ((*name).to_owned(), *standing)).collect()
}

#[test]
fn r6_5_a_conflict_is_decided_by_two_officers_with_a_reason_and_by_no_one_alone() -> Outcome<()> {
    let mut case = Case::new()?;
    let moved = case.moved(1)?;
    let (one, other) = (case.file("one", &case.counts, 1)?, case.file("other", &moved, 1)?);
    case.import(&one)?;
    assert_eq!(case.choose(OFFICER, &one)?, Err("nothing-to-decide".to_owned()), "nothing is in conflict");
    assert_eq!(case.import(&other)?, Verdict::Conflict);
    assert_eq!(case.choose(OFFICER, &other)?, Ok(false));
    let both = named(&[("one", Standing::Conflict), ("other", Standing::Conflict)]);
    assert_eq!(case.stands()?, (both.clone(), 0), "one officer alone changes nothing");
    assert_eq!(case.choose(OFFICER, &other)?, Err("second-officer".to_owned()));
    assert_eq!(case.choose(SECOND, &one)?, Ok(false), "they do not agree");
    assert_eq!(case.stands()?, (both, 0));
    assert_eq!(case.choose(OFFICER, &one)?, Ok(true));
    let decided = named(&[("one", Standing::Counted), ("other", Standing::Superseded)]);
    let yes = case.yes(&case.counts.clone())?;
    assert_eq!(case.stands()?, (decided.clone(), yes));
    assert_eq!((case.import(&one)?, case.import(&other)?), (Verdict::Duplicate, Verdict::Duplicate));
    case.reopen()?;
    case.night.office.prove()?;
    assert_eq!(case.stands()?, (decided, yes), "the journal has it");
    Ok(())
}

#[test]
fn r6_5_a_file_that_nobody_compared_opens_the_question_again() -> Outcome<()> {
    let mut case = Case::new()?;
    let (second, third) = (case.moved(1)?, case.moved(2)?);
    let files = [case.file("a", &case.counts, 1)?, case.file("b", &second, 1)?, case.file("c", &third, 1)?];
    for file in files.iter().take(2) {
        case.import(file)?;
    }
    case.choose(OFFICER, &files[1])?.map_err(|code| format!("refused: {code}"))?;
    assert_eq!(case.choose(SECOND, &files[1])?, Ok(true));
    assert_eq!(case.import(&files[2])?, Verdict::Conflict);
    let open = named(&[("a", Standing::Superseded), ("b", Standing::Conflict), ("c", Standing::Conflict)]);
    assert_eq!(case.stands()?, (open, 0));
    case.choose(OFFICER, &files[0])?.map_err(|code| format!("refused: {code}"))?;
    assert_eq!(case.choose(SECOND, &files[0])?, Ok(true));
    let decided = named(&[("a", Standing::Counted), ("b", Standing::Superseded), ("c", Standing::Superseded)]);
    assert_eq!(case.stands()?, (decided, case.yes(&case.counts.clone())?));
    let corrected = case.file("d", &third, 2)?;
    assert_eq!(case.import(&corrected)?, Verdict::Accepted, "a correction supersedes what was decided");
    assert_eq!(case.stands()?.1, case.yes(&third)?);
    Ok(())
}

#[test]
fn r6_5_two_officers_readmit_what_was_sealed_beyond_a_restoration() -> Outcome<()> {
    let mut case = Case::new()?;
    let papers = example_papers(&case.night.election)?;
    let ours =
        |record: &RecordId| case.night.election.station(&record.station).is_some_and(|at| at.centre.as_str() == "C1");
    let (other, counts) = papers.into_iter().find(|(id, _)| *id != case.record && ours(id)).ok_or("another record")?;
    let restored = [Restoration { generation: 2, seq: 100, hash: Digest::of(b"restored") }];
    let at = |seq: u64, way: &str| JournalHead { seq, hash: Digest::of(format!("{way} {seq}").as_bytes()) };
    let old = case.night.result_at(&case.centre, &case.record, &case.counts, 1, &[], at(120, "old"))?;
    let new = case.night.result_at(&case.centre, &other, &counts, 1, &restored, at(110, "new"))?;
    let (old, new) =
        (case.night.write("old.result.asice", &old.container)?, case.night.write("new.result.asice", &new.container)?);
    assert_eq!((case.import(&new)?, case.import(&old)?), (Verdict::Accepted, Verdict::Conflict));
    assert_eq!(case.stands()?, (named(&[("old", Standing::Conflict)]), 0));
    assert_eq!(case.choose(OFFICER, &old)?, Ok(false));
    assert_eq!(case.choose(SECOND, &old)?, Ok(true));
    assert_eq!(case.stands()?, (named(&[("old", Standing::Counted)]), case.yes(&case.counts.clone())?));
    Ok(())
}
