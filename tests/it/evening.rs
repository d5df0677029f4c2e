//! The evening at a centre: what remains, what is still open before it is closed, and that a reopened desk says the same.
#![allow(clippy::unwrap_used)]
use election::{Count, RecordId};
use operations::{FolderMedium, JournalFilter, OpenPoint, Paper, Place, Step, Todo};
use std::ops::ControlFlow;
use suite::centre::Centre;
use suite::night::example;

fn centre() -> Centre {
    Centre::of(&example().unwrap()).unwrap()
}

/// What is open, as codes with numbers.
fn open(centre: &Centre) -> Vec<(&'static str, usize)> {
    let open = centre.desk.checklist().unwrap();
    open.iter().map(|OpenPoint { todo, number }| (todo.code(), *number)).collect()
}

fn steps(centre: &Centre) -> Vec<(Step, usize)> {
    centre.desk.remains().unwrap().steps.into_iter().filter(|(_, number)| *number > 0).collect()
}

/// Records whose paper breaks no rule, so that nothing need be explained.
fn plain(centre: &Centre) -> Vec<RecordId> {
    let is_plain = |record: &&RecordId| centre.explanations(record).unwrap().0.is_empty();
    centre.papers.iter().map(|(record, _)| record).filter(is_plain).cloned().collect()
}

#[test]
fn what_is_still_open_is_told_with_numbers_until_nothing_is() {
    let mut centre = centre();
    let all = centre.papers.len();
    let about_the_centre = [("zero-report", 1), ("backup", 1), ("journal", 1)];
    assert_eq!(open(&centre), [&[("begin", all)][..], &about_the_centre].concat());
    assert!(!centre.desk.zero_report_missed(), "it can still be made");
    let records = plain(&centre);
    let [first, second, third, fourth] = [0, 1, 2, 3].map(|place| records[place].clone());
    centre.approve(&first).unwrap();
    centre.agree(&second).unwrap();
    centre.sit_down("typist-1").unwrap();
    centre.desk.enter(&third, centre.paper(&third).unwrap()).unwrap();
    centre.desk.enter(&fourth, centre.paper(&fourth).unwrap()).unwrap();
    centre.sit_down("typist-2").unwrap();
    let mut wrong = centre.paper(&fourth).unwrap();
    let place = (0..wrong.len()).find(|place| wrong.at(*place).is_some()).unwrap();
    wrong.put(place, wrong.at(place).and_then(|count| Count::new(count.number() + 1)));
    centre.desk.enter(&fourth, wrong).unwrap();
    let expected = [("begin", all - 4), ("enter-again", 1), ("settle", 1), ("approve", 1), ("export", 1), ("print", 1)];
    // What can be made no more is no work that is open, and is not forgotten.
    assert_eq!(open(&centre), [&expected[..], &about_the_centre[1..]].concat());
    assert!(centre.desk.zero_report_missed());
    assert_eq!(
        steps(&centre),
        [(Step::Waiting, all - 4), (Step::Entered, 1), (Step::Differing, 1), (Step::Agreed, 1), (Step::Approved, 1)]
    );
    let remains = centre.desk.remains().unwrap();
    assert_eq!(remains.entries, u64::try_from(2 * (all - 4) + 1).unwrap());
    assert_eq!((remains.mean_seconds, remains.seconds()), (None, None), "nobody took the time");
    let reopened = centre.reopened().unwrap();
    assert_eq!(reopened.checklist(), centre.desk.checklist());
    assert_eq!(reopened.remains(), centre.desk.remains());
}

#[test]
fn r2_6_a_zero_report_that_was_missed_is_closed_by_a_reason() {
    const WHY: &str = "The printer came at nine.";
    let mut small = example().unwrap();
    small.stations.truncate(1);
    for is_missed in [false, true] {
        let mut centre = Centre::of(&small).unwrap();
        if !is_missed {
            centre.sit_down("typist-1").unwrap();
            let report = centre.desk.paper(&Paper::ZeroReport).unwrap();
            centre.desk.paper_left(&report).unwrap();
        }
        let records: Vec<RecordId> = centre.papers.iter().map(|(record, _)| record.clone()).collect();
        records.iter().for_each(|record| centre.approve(record).unwrap());
        let stick = centre.night.path("stick");
        std::fs::create_dir(&stick).unwrap();
        let mut medium = FolderMedium::open(&stick).unwrap();
        let mut paper = medium.clone();
        centre.desk.hand_over(&records, &mut medium, &mut paper, |_, _| ControlFlow::Continue(())).unwrap();
        centre.desk.close_centre(&mut medium).unwrap();
        let place = centre.desk.place().to_owned();
        assert_eq!(centre.desk.closing().unwrap().zero_report_missed, is_missed);
        let without = centre.desk.destroy_keys(&place, None);
        assert_eq!(without.err().map(|refused| refused.code()), is_missed.then_some("no-reason"));
        if is_missed {
            centre.desk.destroy_keys(&place, Some(WHY)).unwrap();
        }
        let page = centre.desk.journal(&JournalFilter::default()).unwrap();
        assert_eq!(page.lines[0].event["reason"].as_str(), is_missed.then_some(WHY));
    }
}

#[test]
fn r6_9_what_left_before_a_correction_is_open_again() {
    let mut centre = centre();
    let record = plain(&centre)[0].clone();
    centre.approve(&record).unwrap();
    let stick = centre.night.path("stick");
    std::fs::create_dir(&stick).unwrap();
    let (mut medium, records) = (FolderMedium::open(&stick).unwrap(), std::slice::from_ref(&record));
    let mut paper = medium.clone();
    centre.desk.save_protocol(&record, "protocol.pdf", &mut medium).unwrap();
    centre.desk.hand_over(records, &mut medium, &mut paper, |_, _| ControlFlow::Continue(())).unwrap();
    let of_results = |centre: &Centre| -> Vec<(&str, usize)> {
        open(centre).into_iter().filter(|(code, _)| ["correct", "approve", "export", "print"].contains(code)).collect()
    };
    assert_eq!(of_results(&centre), []);
    centre.desk.correct(&record, "Two lists were swapped.").unwrap();
    assert_eq!(of_results(&centre), [("correct", 1)]);
    assert_eq!(steps(&centre).iter().find(|(step, _)| *step == Step::Correction), Some(&(Step::Correction, 1)));
    centre.approve(&record).unwrap();
    assert_eq!(of_results(&centre), [("export", 1), ("print", 1)]);
}

#[test]
fn a_station_is_complete_with_its_last_record_and_areas_add_up() {
    let mut centre = centre();
    let station = plain(&centre)[0].station.clone();
    let own: Vec<RecordId> =
        centre.papers.iter().map(|(record, _)| record).filter(|record| record.station == station).cloned().collect();
    let (last, others) = own.split_last().unwrap();
    others.iter().for_each(|record| centre.approve(record).unwrap());
    assert_eq!(centre.desk.remains().unwrap().stations_complete, 0);
    centre.approve(last).unwrap();
    let remains = centre.desk.remains().unwrap();
    assert_eq!(remains.stations_complete, 1);
    assert_eq!(remains.areas.iter().map(|area| area.stations).sum::<usize>(), remains.stations);
    assert_eq!(remains.areas.iter().map(|area| area.complete).sum::<usize>(), 1);
}

#[test]
fn the_board_knows_how_long_a_sheet_takes_and_who_has_begun_one() {
    let mut centre = centre();
    let record = plain(&centre)[0].clone();
    let paper = centre.paper(&record).unwrap();
    centre.sit_down("typist-1").unwrap();
    centre.desk.open_entry(&record, None).unwrap();
    centre.night.world.turn(80);
    centre.desk.save_draft(&record, paper.clone(), 0).unwrap();
    let begun = centre.desk.under_way().unwrap();
    assert_eq!(
        begun.iter().map(|begun| (&begun.record, begun.person.as_str())).collect::<Vec<_>>(),
        [(&record, "typist-1")]
    );
    centre.desk.enter(&record, paper).unwrap();
    let remains = centre.desk.remains().unwrap();
    assert_eq!((remains.mean_seconds, remains.seconds()), (Some(80), Some(80 * remains.entries)));
    assert!(centre.desk.under_way().unwrap().is_empty());
    assert_eq!(centre.reopened().unwrap().remains(), Ok(remains));
}

#[test]
fn every_open_point_has_a_place_and_paper_never_holds_a_result_up() {
    for todo in Todo::ALL {
        let about_paper = matches!(todo.place(), Place::Papers | Place::Backup | Place::Journal) || todo == Todo::Print;
        assert_eq!(todo.is_result(), !about_paper, "{todo:?}");
    }
}
