//! Several import laptops share a night: each writes what it counted, signed, and a main office takes it in like results.
use election::{AreaId, Counts, RecordId, Verdict};
use operations::{Applicant, Authority, Desk, FolderMedium, Judged};
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use store::Standing;
use suite::Outcome;
use suite::night::{Holder, Night, OFFICER, example_papers, office_at, passphrase};

/// A night whose main office has seen nothing, and the files of its centre.
struct Case {
    night: Night,
    centre: Holder,
    papers: Vec<(RecordId, Counts)>,
}

impl Case {
    fn new() -> Outcome<Self> {
        let night = Night::of_example()?;
        let centre = night.centre("C1")?;
        let ours =
            |record: &RecordId| night.election.station(&record.station).is_some_and(|at| at.centre.as_str() == "C1");
        let papers = example_papers(&night.election)?.into_iter().filter(|(record, _)| ours(record)).collect();
        Ok(Self { night, centre, papers })
    }

    /// An import laptop that the authority certified.
    fn laptop(&self, name: &str) -> Outcome<Desk> {
        let mut desk = office_at(&self.night.path(name), &self.night.world)?;
        desk.load_election(&self.night.file, &self.night.authority.certificate, None)?;
        let request = desk.request_certificate()?;
        let mut authority = Authority::open(&self.night.authority_vault(), &passphrase(), self.night.world.clone())?;
        desk.load_certificate(&authority.certify(&request, Applicant::Office)?)?;
        desk.sign_in(OFFICER, &passphrase())?;
        Ok(desk)
    }

    /// Files of these records in a folder of their own.
    fn files(&self, folder: &str, places: std::ops::Range<usize>) -> Outcome<PathBuf> {
        let folder = self.night.path(folder);
        fs::create_dir_all(&folder)?;
        for (place, (record, counts)) in self.papers.iter().enumerate().filter(|(place, _)| places.contains(place)) {
            let sealed = self.night.result(&self.centre, record, counts, 1)?;
            fs::write(folder.join(format!("{place:03}.result.asice")), sealed.container)?;
        }
        Ok(folder)
    }

    /// What a laptop counted of these records, as a file.
    fn partial(&self, name: &str, places: std::ops::Range<usize>) -> Outcome<PathBuf> {
        let mut laptop = self.laptop(name)?;
        import(&mut laptop, &self.files(&format!("{name}-files"), places.clone())?)?;
        let stick = self.night.path(&format!("{name}-stick"));
        fs::create_dir(&stick)?;
        let mut medium = FolderMedium::open(&stick).map_err(operations::Refusal::from)?;
        let written = laptop.write_partial(&self.whole()?, &mut medium)?;
        assert_eq!(written.records, places.len());
        laptop.prove()?;
        Ok(stick.join(written.name))
    }

    /// The area that holds everything.
    fn whole(&self) -> Outcome<AreaId> {
        let areas = &self.night.election.definition().areas;
        let root = areas.iter().find(|area| area.parent.is_none()).ok_or("there is a root")?;
        Ok(root.id.clone())
    }

    fn counted(&self) -> Outcome<usize> {
        let arrivals = self.night.office.arrivals()?;
        Ok(arrivals.iter().filter(|arrival| arrival.standing == Standing::Counted).count())
    }
}

fn import(desk: &mut Desk, path: &Path) -> Outcome<Vec<Judged>> {
    let mut heard = vec![];
    desk.import(&[path.to_owned()], |judged, _| {
        heard.push(judged.clone());
        ControlFlow::Continue(())
    })?;
    Ok(heard)
}

fn verdicts(heard: &[Judged], wanted: Verdict) -> usize {
    heard.iter().filter(|judged| judged.verdict == wanted).count()
}

#[test]
fn r6_6_a_main_office_adds_up_what_laptops_counted_and_no_station_twice() -> Outcome<()> {
    let mut case = Case::new()?;
    let (one, two) = (case.partial("one", 0..4)?, case.partial("two", 3..7)?);
    let first = import(&mut case.night.office, &one)?;
    assert_eq!(verdicts(&first, Verdict::Accepted), 4);
    let second = import(&mut case.night.office, &two)?;
    assert_eq!((verdicts(&second, Verdict::Accepted), verdicts(&second, Verdict::Duplicate)), (3, 1));
    assert_eq!(case.counted()?, 7);
    assert_eq!(
        verdicts(&import(&mut case.night.office, &two)?, Verdict::Duplicate),
        4,
        "the same again changes nothing"
    );
    case.night.office.prove()?;
    // A laptop that alone has all of them comes to the same sums.
    let mut alone = case.laptop("alone")?;
    import(&mut alone, &case.files("all", 0..7)?)?;
    for (contest, _) in case.night.election.contests() {
        assert_eq!(case.night.office.totals(&contest.id, None)?, alone.totals(&contest.id, None)?);
    }
    Ok(())
}

#[test]
fn r6_6_two_laptops_that_counted_another_content_are_a_conflict_named_by_station() -> Outcome<()> {
    let mut case = Case::new()?;
    let one = case.partial("one", 0..2)?;
    let (first, last) = (case.papers[0].1.clone(), case.papers[0].1.len());
    let filled: Vec<usize> =
        (0..last).rev().filter(|place| first.at(*place).is_some_and(|count| count.number() > 0)).collect();
    for (place, change) in [(filled[0], -1), (filled[1], 1)] {
        let number = first.at(place).map_or(0, election::Count::number).checked_add_signed(change);
        case.papers[0].1.put(place, number.and_then(election::Count::new));
    }
    let two = case.partial("two", 0..2)?;
    import(&mut case.night.office, &one)?;
    let heard = import(&mut case.night.office, &two)?;
    let conflict: Vec<&Judged> = heard.iter().filter(|judged| judged.verdict == Verdict::Conflict).collect();
    assert_eq!(conflict.len(), 1);
    assert_eq!(conflict[0].record.as_ref().map(|record| &record.station), Some(&case.papers[0].0.station));
    assert_eq!(case.counted()?, 1);
    case.night.office.prove()?;
    Ok(())
}

#[test]
fn r6_5_a_partial_consolidation_that_was_touched_is_refused_whole() -> Outcome<()> {
    let mut case = Case::new()?;
    let path = case.partial("one", 0..2)?;
    let mut bytes = fs::read(&path)?;
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let touched = case.night.write("touched.partial.asice", &bytes)?;
    let heard = import(&mut case.night.office, &touched)?;
    assert_eq!((heard.len(), heard[0].verdict), (1, Verdict::Rejected));
    // Nor is one of another authority's office taken, under the same names.
    let night = Night::of_example()?;
    let other = Case { centre: night.centre("C1")?, papers: case.papers.clone(), night };
    let foreign = other.partial("other", 0..2)?;
    let heard = import(&mut case.night.office, &foreign)?;
    assert_eq!((heard.len(), heard[0].verdict), (1, Verdict::Rejected));
    assert_eq!(case.counted()?, 0);
    Ok(())
}
