//! Seats at the office: from the running totals of proved files, refused while records are missing, waiting for lots.
use apportionment::{Lot, Place};
use election::{
    Allocation, ContestId, Definition, District, Districts, Hurdle, HurdleBase, Method, OpenRule, Preference, Ratio,
    Threshold,
};
use exchange::figures::Status;
use operations::{Desk, Publish, Refusal, Seats};
use std::ops::ControlFlow;
use suite::Outcome;
use suite::night::{ADMINISTRATOR, Night, OFFICER, checked, confirm_all, example, example_papers, passphrase};

use crate::published::go_on;

const ASSEMBLY: &str = "assembly";
const COUNCIL: &str = "council";

/// The example with rules for its two contests of lists.
fn with_rules(assembly: &Allocation) -> Outcome<Definition> {
    let mut definition = example()?;
    for contest in &mut definition.contests {
        contest.allocation = match contest.id.as_str() {
            ASSEMBLY => Some(assembly.clone()),
            COUNCIL => Some(Allocation {
                preference: Some(Preference::Open(OpenRule { list_order_decides: true, ..OpenRule::default() })),
                ..Allocation::by(Method::DHondt)
            }),
            _ => None,
        };
    }
    Ok(definition)
}

/// Counts every paper of the example but so many.
fn count(night: &mut Night, missing: usize) -> Outcome<()> {
    let centre = night.centre("C1")?;
    let papers = example_papers(&night.election)?;
    let mut paths = vec![];
    for (number, (record, counts)) in papers.iter().skip(missing).enumerate() {
        let sealed = night.result(&centre, record, counts, 1)?;
        paths.push(night.write(&format!("{number}.result.asice"), &sealed.container)?);
    }
    night.office.import(&paths, |_, _| ControlFlow::Continue(()))?;
    Ok(())
}

fn seats_of(seats: &Seats) -> Vec<u32> {
    seats.report.seats.iter().map(|row| row.seats).collect()
}

#[test]
fn r2_2_seats_follow_from_the_totals_of_proved_files() -> Outcome<()> {
    let five = Hurdle { share: Ratio::new("5%"), of: HurdleBase::Valid, in_district: false, strictly: false };
    let threshold = Threshold { categories: vec![], any_of: vec![five] };
    let rules = Allocation { thresholds: vec![threshold], ..Allocation::by(Method::SainteLague) };
    let mut night = Night::of(&with_rules(&rules)?)?;
    count(&mut night, 0)?;
    let assembly = night.office.seats(&ContestId::new(ASSEMBLY), &[], false)?;
    assert!(!assembly.is_provisional());
    assert_eq!(seats_of(&assembly).iter().sum::<u32>(), 7);
    let totals = night.office.totals(&ContestId::new(ASSEMBLY), None)?;
    let (_, form) = night.election.contest(&ContestId::new(ASSEMBLY)).ok_or("the example has an assembly")?;
    for row in &assembly.report.seats {
        let position = form.position(&election::FieldId::list(&row.list)).ok_or("a blank for each list")?;
        assert_eq!(row.votes, totals.totals.numbers()[position]);
    }
    let council = night.office.seats(&ContestId::new(COUNCIL), &[], false)?;
    let elected = council.report.elections.iter().flat_map(|election| &election.rows).filter(|row| row.elected);
    assert_eq!(elected.count(), 15);
    let question = night.office.seats(&ContestId::new("bridge"), &[], false);
    assert_eq!(question, Err(Refusal::NoAllocation { contest: "bridge".into() }));
    Ok(())
}

#[test]
fn nothing_provisional_is_computed_unless_it_is_asked_for() -> Outcome<()> {
    let mut night = Night::of(&with_rules(&Allocation::by(Method::Hare))?)?;
    count(&mut night, 1)?;
    let refused = night.office.seats(&ContestId::new(ASSEMBLY), &[], false);
    assert_eq!(refused, Err(Refusal::RecordsMissing { received: 11, expected: 12 }));
    let seats = night.office.seats(&ContestId::new(ASSEMBLY), &[], true)?;
    assert!(seats.is_provisional());
    assert_eq!((seats.received, seats.expected, seats_of(&seats).iter().sum::<u32>()), (11, 12, 7));
    Ok(())
}

#[test]
fn districts_are_areas_and_hold_every_station_once() -> Outcome<()> {
    let district = |(area, seats): (&str, u32)| District { area: election::AreaId::new(area), seats: Some(seats) };
    let areas = [("old-quay", 2), ("agora", 2), ("hill", 2), ("linden", 1)];
    let alone = Districts { areas: areas.into_iter().map(district).collect(), below: None };
    let rules = Allocation { districts: Some(alone.clone()), ..Allocation::by(Method::DHondt) };
    let mut night = Night::of(&with_rules(&rules)?)?;
    count(&mut night, 0)?;
    let seats = night.office.seats(&ContestId::new(ASSEMBLY), &[], false)?;
    for (place, (_, own)) in areas.iter().enumerate() {
        assert_eq!(seats.report.seats.iter().map(|row| row.districts[place].seats).sum::<u32>(), *own);
    }
    let three = Districts { areas: alone.areas.into_iter().take(3).collect(), below: Some(Method::Hare) };
    let mut night = Night::of(&with_rules(&Allocation { districts: Some(three), ..rules })?)?;
    count(&mut night, 0)?;
    let refused = night.office.seats(&ContestId::new(ASSEMBLY), &[], false);
    assert_eq!(refused, Err(Refusal::DistrictsDoNotFit { contest: ASSEMBLY.into() }));
    Ok(())
}

#[test]
fn a_lot_for_which_there_is_no_tie_is_refused_at_the_office() -> Outcome<()> {
    let mut night = Night::of(&with_rules(&Allocation::by(Method::DHondt))?)?;
    count(&mut night, 0)?;
    let lot = Lot { place: Place::Whole, among: vec!["1".into(), "2".into()], drawn: vec!["2".into()] };
    let refused = night.office.seats(&ContestId::new(ASSEMBLY), &[lot], false);
    assert_eq!(refused, Err(Refusal::Seats(apportionment::Refusal::UnusedLot { place: Place::Whole })));
    Ok(())
}

/// One station whose first two lists have equally many votes, for one seat: only a lot can decide.
fn tied() -> Outcome<Night> {
    let mut definition = with_rules(&Allocation::by(Method::DHondt))?;
    definition.contests.retain(|contest| contest.id.as_str() == ASSEMBLY);
    definition.stations.truncate(1);
    definition.contests.iter_mut().for_each(|contest| contest.seats = 1);
    let mut night = Night::of(&definition)?;
    let record = night.election.records(None).next().ok_or("the assembly has a station")?;
    let papers = example_papers(&checked(&example()?)?)?;
    let (_, mut counts) = papers.into_iter().find(|(id, _)| *id == record).ok_or("the station has a paper")?;
    let (_, form) = night.election.contest(&record.contest).ok_or("the example has an assembly")?;
    let lists: Vec<usize> = (0..form.fields().len())
        .filter(|place| matches!(form.fields()[*place].role, election::FieldRole::List(_)))
        .collect();
    let all: u32 = lists.iter().map(|place| counts.at(*place).map_or(0, u32::from)).sum();
    for (number, place) in lists.iter().enumerate() {
        let votes = match number {
            0 | 1 => all / 2,
            2 => all % 2,
            _ => 0,
        };
        counts.put(*place, election::Count::new(votes));
    }
    let file = night.result(&night.centre("C1")?, &record, &counts, 1)?.container;
    let path = night.write("tied.result.asice", &file)?;
    night.office.import(&[path], |_, _| ControlFlow::Continue(()))?;
    Ok(night)
}

fn refused<T>(outcome: Result<T, Refusal>) -> &'static str {
    outcome.map_or_else(|refusal| refusal.code(), |_| "done")
}

#[test]
fn r2_2_a_tie_waits_for_a_lot_that_an_officer_records_once_with_a_witness() -> Outcome<()> {
    let mut night = tied()?;
    let contest = ContestId::new(ASSEMBLY);
    let Err(Refusal::Seats(apportionment::Refusal::Tied(tie))) = night.office.seats(&contest, &[], false) else {
        return Err("two lists have equal claims".into());
    };
    let lot = |among: &[String], drawn: &[&str]| Lot {
        place: tie.place.clone(),
        among: among.to_vec(),
        drawn: drawn.iter().map(|id| (*id).to_owned()).collect(),
    };
    // Unofficial figures go out without these seats; nothing is certified before the lot.
    let first = night.office.publish(&Publish::default(), &night.path("first"), go_on)?;
    assert!(!night.path("first/site/c1-seats.html").exists());
    assert_eq!(first.publication.sequence, 1);
    let certified = Publish { status: Some(Status::Certified), ..Publish::default() };
    confirm_all(&mut night.office)?;
    assert_eq!(refused(night.office.publish(&certified, &night.path("second"), go_on)), "seats-tied");
    for (lot, why) in [
        (lot(&tie.among, &[]), "seats-wrong-lot"),
        (lot(&tie.among, &["1", "2"]), "seats-wrong-lot"),
        (lot(&tie.among, &["3"]), "seats-wrong-lot"),
        (lot(&["1".to_owned(), "3".to_owned()], &["1"]), "seats-unused-lot"),
    ] {
        assert_eq!(refused(night.office.record_lot(&contest, &lot, "Maria", "By hand.")), why);
    }
    let drawn = lot(&tie.among, &["2"]);
    assert_eq!(refused(night.office.record_lot(&contest, &drawn, " ", "By hand.")), "no-reason");
    assert_eq!(refused(night.office.record_lot(&contest, &drawn, "Maria", "")), "no-reason");
    night.office.sign_in(ADMINISTRATOR, &passphrase())?;
    assert_eq!(refused(night.office.record_lot(&contest, &drawn, "Maria", "By hand.")), "not-allowed");
    night.office.sign_in(OFFICER, &passphrase())?;
    night.office.record_lot(&contest, &drawn, "Maria", "By hand, from an urn.")?;
    assert_eq!(night.office.seats(&contest, &[], false)?.report.seats_of("2"), 1);
    let again = lot(&tie.among, &["1"]);
    assert_eq!(refused(night.office.record_lot(&contest, &again, "Maria", "Once more.")), "seats-unused-lot");
    night.office.publish(&certified, &night.path("second"), go_on)?;
    let page = std::fs::read_to_string(night.path("second/site/c1-seats.html"))?;
    assert!(page.contains("By lot among"), "the page tells of the lot");
    night.office.prove()?;
    // It follows from the journal.
    let (path, world) = (night.office.path().to_owned(), night.world.clone());
    drop(std::mem::replace(&mut night.office, Night::of_example()?.office));
    let office = Desk::open(&path, OFFICER, &passphrase(), world)?;
    assert_eq!(office.lots(&contest).count(), 1);
    assert_eq!(office.seats(&contest, &[], false)?.report.seats_of("2"), 1);
    Ok(())
}
