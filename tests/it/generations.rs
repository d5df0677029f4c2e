//! Two live generations of one centre at the office: set aside whatever the order in which their files come.
use election::{Counts, RecordId, Verdict};
use exchange::v1::{JournalHead, Restoration};
use operations::{Desk, World};
use sealing::Digest;
use std::collections::BTreeMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use store::Standing;
use suite::Outcome;
use suite::night::{Holder, Night, OFFICER, copy, example_papers, passphrase};

/// Nights of the property test, the files of each, and the orders in which they come.
const NIGHTS: u64 = 9;
const FILES: usize = 9;
const ORDERS: usize = 3;

/// Files of one centre whose vault was restored, and an office for each order of arrival.
struct Case {
    night: Night,
    centre: Holder,
    papers: Vec<(RecordId, Counts)>,
    pool: PathBuf,
    offices: usize,
}

/// Where a record was sealed.
#[derive(Clone, Copy)]
struct Place<'a> {
    restored: &'a [Restoration],
    seq: u64,
    /// Tells two journals of one way apart.
    journal: &'a str,
}

impl Case {
    fn new() -> Outcome<Self> {
        let mut night = Night::of_example()?;
        let (centre, papers) = (night.centre("C1")?, example_papers(&night.election)?);
        let ours =
            |record: &RecordId| night.election.station(&record.station).is_some_and(|at| at.centre.as_str() == "C1");
        let papers = papers.into_iter().filter(|(record, _)| ours(record)).collect();
        night.office.sign_out()?;
        night.office = suite::night::office_at(&night.path("unused"), &night.world)?;
        let pool = night.path("pool");
        fs::create_dir_all(&pool)?;
        Ok(Self { night, centre, papers, pool, offices: 0 })
    }

    /// A file of the record of that number.
    fn file(&self, name: &str, record: usize, revision: u32, at: Place<'_>) -> Outcome<PathBuf> {
        let (record, counts) = self.papers.get(record).ok_or("the centre has as many records")?;
        let hash = Digest::of(format!("{} {} {:?}", at.journal, at.seq, at.restored).as_bytes());
        let journal = JournalHead { seq: at.seq, hash };
        let sealed = self.night.result_at(&self.centre, record, counts, revision, at.restored, journal)?;
        let path = self.pool.join(format!("{name}.result.asice"));
        fs::write(&path, sealed.container)?;
        Ok(path)
    }

    /// An office that has seen nothing.
    fn office(&mut self) -> Outcome<Desk> {
        self.offices += 1;
        let path = self.night.path(&format!("office-{}", self.offices));
        copy(&self.night.path("office.counterfoil"), &path)?;
        let world: std::sync::Arc<dyn World> = self.night.world.clone();
        Ok(Desk::open(&path, OFFICER, &passphrase(), world)?)
    }

    /// What becomes of the files in this order: standing and reason by name, and the sum of everything that counts. The
    /// office proves itself after each.
    fn arrive(&mut self, files: &[PathBuf]) -> Outcome<Arrived> {
        let mut office = self.office()?;
        let mut verdicts = vec![];
        for file in files {
            office.import(std::slice::from_ref(file), |judged, _| {
                verdicts.push((judged.verdict, judged.reason.as_ref().map_or("", operations::Refusal::code)));
                ControlFlow::Continue(())
            })?;
            office.prove()?;
        }
        let stands = office.arrivals()?.into_iter().map(|arrival| {
            let why = if arrival.standing == Standing::Conflict { arrival.reason } else { None };
            (arrival.name.split('.').next().unwrap_or_default().to_owned(), (arrival.standing, why))
        });
        let stands = stands.collect();
        let loaded = office.loaded()?;
        let contests = loaded.election.contests().map(|(contest, _)| contest.id.clone());
        let totals =
            contests.map(|id| Ok(office.totals(&id, None)?.totals.numbers().to_vec())).collect::<Outcome<_>>()?;
        Ok(Arrived { verdicts, stands, totals })
    }
}

type Stands = BTreeMap<String, (Standing, Option<String>)>;

struct Arrived {
    verdicts: Vec<(Verdict, &'static str)>,
    stands: Stands,
    totals: Vec<Vec<u64>>,
}

impl Arrived {
    fn standing(&self, name: &str) -> Option<(Standing, Option<&str>)> {
        self.stands.get(name).map(|(standing, why)| (*standing, why.as_deref()))
    }
}

fn restored(generation: u32, seq: u64, who: &str) -> Restoration {
    Restoration { generation, seq, hash: Digest::of(format!("{generation} {seq} {who}").as_bytes()) }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().split('.').next().unwrap_or_default().to_owned()
}

#[test]
fn r3_7_the_old_laptop_is_set_aside_whichever_file_comes_first() -> Outcome<()> {
    let mut case = Case::new()?;
    let new = [restored(2, 100, "spare")];
    let old = |seq| Place { restored: &[], seq, journal: "old" };
    let files = [
        case.file("before", 0, 1, old(90))?,
        case.file("after", 1, 1, old(120))?,
        case.file("new", 2, 1, Place { restored: &new, seq: 110, journal: "new" })?,
        // The old laptop corrects what it had sealed before: the sealed one stays counted.
        case.file("corrected", 0, 2, old(130))?,
    ];
    for order in [[0, 1, 2, 3], [2, 3, 1, 0], [3, 1, 0, 2]] {
        let files = order.map(|place| files[place].clone());
        let arrived = case.arrive(&files)?;
        let aside = Some((Standing::Conflict, Some("two-generations")));
        assert_eq!(arrived.standing("before"), Some((Standing::Counted, None)), "{order:?}");
        assert_eq!(arrived.standing("new"), Some((Standing::Counted, None)), "{order:?}");
        assert_eq!((arrived.standing("after"), arrived.standing("corrected")), (aside, aside), "{order:?}");
    }
    let late = case.arrive(&[files[2].clone(), files[1].clone()])?;
    assert_eq!(late.verdicts, [(Verdict::Accepted, ""), (Verdict::Conflict, "two-generations")]);
    Ok(())
}

#[test]
fn r3_7_a_copy_that_was_restored_twice_counts_for_nobody() -> Outcome<()> {
    let mut case = Case::new()?;
    let (one, other) = ([restored(2, 100, "one")], [restored(2, 100, "other")]);
    let files = [
        case.file("before", 0, 1, Place { restored: &[], seq: 90, journal: "old" })?,
        case.file("one", 1, 1, Place { restored: &one, seq: 110, journal: "one" })?,
        case.file("other", 2, 1, Place { restored: &other, seq: 110, journal: "other" })?,
    ];
    let arrived = case.arrive(&files)?;
    let aside = Some((Standing::Conflict, Some("two-generations")));
    assert_eq!(arrived.standing("before"), Some((Standing::Counted, None)));
    assert_eq!((arrived.standing("one"), arrived.standing("other")), (aside, aside));
    Ok(())
}

#[test]
fn r3_5_a_journal_that_was_turned_back_shows_at_the_office() -> Outcome<()> {
    let mut case = Case::new()?;
    let at = |journal| Place { restored: &[], seq: 90, journal };
    let files = [case.file("one", 0, 1, at("one"))?, case.file("other", 1, 1, at("other"))?];
    let arrived = case.arrive(&files)?;
    assert_eq!(arrived.verdicts, [(Verdict::Accepted, ""), (Verdict::Conflict, "journal-forked")]);
    let aside = Some((Standing::Conflict, Some("journal-forked")));
    assert_eq!((arrived.standing("one"), arrived.standing("other")), (aside, aside));
    assert!(arrived.totals.iter().flatten().all(|number| *number == 0));
    Ok(())
}

#[test]
fn r3_7_how_files_of_several_generations_stand_does_not_depend_on_their_order() -> Outcome<()> {
    let mut case = Case::new()?;
    let mut seen = BTreeMap::new();
    for seed in 0..NIGHTS {
        let mut chance = fastrand::Rng::with_seed(seed);
        let ways: [Vec<Restoration>; 4] = [
            vec![],
            vec![restored(2, 100, "spare")],
            vec![restored(2, 100, "spare"), restored(3, 140, "third")],
            vec![restored(2, 90, "thief")],
        ];
        let mut files = vec![];
        for number in 0..FILES {
            let way = if seed % 3 == 0 && chance.u8(0..4) == 0 { 3 } else { chance.usize(0..3) };
            let restored = ways.get(way).ok_or("a way")?;
            let after = restored.last().map_or(70, |last| last.seq + 2);
            let journal = if chance.u8(0..4) == 0 { "turned back" } else { "right" };
            let place = Place { restored, seq: after + chance.u64(0..9) * 5, journal };
            let (record, revision) = (chance.usize(0..4), chance.u32(1..3));
            files.push(case.file(&format!("{seed}-{number}"), record, revision, place)?);
        }
        let first = case.arrive(&files)?;
        for _ in 0..ORDERS {
            chance.shuffle(&mut files);
            let again = case.arrive(&files)?;
            assert_eq!(
                again.stands,
                first.stands,
                "seed {seed}: {:?}",
                files.iter().map(|file| name(file)).collect::<Vec<_>>()
            );
            assert_eq!(again.totals, first.totals, "seed {seed}");
        }
        for (standing, why) in first.stands.values() {
            *seen.entry(format!("{standing:?} {}", why.as_deref().unwrap_or_default())).or_insert(0) += 1;
        }
    }
    for kind in ["Counted ", "Superseded ", "Conflict conflict", "Conflict two-generations", "Conflict journal-forked"]
    {
        assert!(seen.contains_key(kind), "no file ended as {kind}: {seen:?}");
    }
    Ok(())
}
