//! Seats at the office: from the running totals of proved files, refused while records are missing, waiting for lots.
use apportionment::{Lot, Place};
use election::{
    Allocation, ContestId, Definition, District, Districts, Hurdle, HurdleBase, Method, OpenRule, Preference, Ratio,
    Threshold,
};
use operations::{Refusal, Seats};
use std::ops::ControlFlow;
use suite::Outcome;
use suite::night::{Night, example, example_papers};

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
