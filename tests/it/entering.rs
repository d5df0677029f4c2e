//! Entering at a centre: the sheet's serial, drafts that outlive a crash and a change of person, sheets that add up.
#![allow(clippy::unwrap_used, clippy::panic)]
use election::{Definition, State};
use operations::{Refusal, sheet_serial};
use suite::centre::Centre;
use suite::night::example;

/// The example's first centre under other policies.
fn centre(change: impl FnOnce(&mut Definition)) -> Centre {
    let mut definition = example().unwrap();
    change(&mut definition);
    Centre::of(&definition).unwrap()
}

#[test]
fn r3_2_a_sheet_opens_only_for_its_own_serial() {
    let mut centre = centre(|definition| definition.policies.serials = true);
    let loaded = centre.desk.loaded().unwrap();
    let [(record, paper), (other, _), ..] = &centre.papers.clone()[..] else { panic!("the centre has two records") };
    let (serial, foreign) = (sheet_serial(&loaded, record), sheet_serial(&loaded, other));
    centre.sit_down("typist-1").unwrap();
    assert_eq!(centre.desk.enter(record, paper.clone()), Err(Refusal::SerialWanted));
    assert_eq!(centre.desk.open_entry(record, None), Err(Refusal::SerialWanted));
    assert_eq!(centre.desk.open_entry(record, Some("  ")), Err(Refusal::SerialWanted));
    for bad in ["4K7", "4K7-Q2M-0", "UUU-UUU"] {
        assert_eq!(centre.desk.open_entry(record, Some(bad)), Err(Refusal::SerialUnreadable), "{bad}");
    }
    let refusal = centre.desk.open_entry(record, Some(&foreign)).unwrap_err();
    assert_eq!(refusal.code(), "serial-of-other");
    assert!(refusal.params().contains(&("station", other.station.to_string())));
    let nobodys = if serial == "000-000" { "111-111" } else { "000-000" };
    assert_eq!(centre.desk.open_entry(record, Some(nobodys)), Err(Refusal::SerialUnknown));
    assert_eq!(centre.desk.enter(record, paper.clone()), Err(Refusal::SerialWanted), "no wrong serial opens anything");
    let spoken = serial.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
    centre.desk.open_entry(record, Some(&spoken)).unwrap();
    assert_eq!(centre.desk.enter(other, paper.clone()), Err(Refusal::SerialWanted), "it opens one record");
    centre.sit_down("typist-2").unwrap();
    assert_eq!(centre.desk.enter(record, paper.clone()), Err(Refusal::SerialWanted), "and for one person");
    centre.sit_down("typist-1").unwrap();
    centre.desk.open_entry(record, Some(&serial)).unwrap();
    assert_eq!(centre.desk.enter(record, paper.clone()), Ok(State::Entered));
}

#[test]
fn an_election_without_serials_asks_for_none() {
    let mut centre = centre(|_| {});
    let (record, paper) = &centre.papers[0].clone();
    centre.sit_down("typist-1").unwrap();
    centre.desk.open_entry(record, None).unwrap();
    assert_eq!(centre.desk.enter(record, paper.clone()), Ok(State::Entered));
    assert_eq!(centre.desk.open_entry(record, None).unwrap_err().code(), "same-person");
}

#[test]
fn a_sheet_s_serial_is_what_the_paper_is_made_with() {
    let Centre { night, desk, papers } = centre(|_| {});
    let (record, _) = &papers[0];
    let text = format!("counterfoil-sheet/1\n{}\n{}\n{}", night.digest, record.station, record.contest);
    let digest = sealing::Digest::of(text.as_bytes());
    let bits = u32::from_be_bytes(digest.as_bytes()[..4].try_into().unwrap()) >> 2;
    let symbol = |place: u32| b"0123456789ABCDEFGHJKMNPQRSTVWXYZ"[(bits >> (25 - 5 * place) & 31) as usize] as char;
    let symbols: Vec<String> = (0..6).map(|place| symbol(place).to_string()).collect();
    let expected = format!("{}-{}", symbols[..3].concat(), symbols[3..].concat());
    assert_eq!(sheet_serial(&desk.loaded().unwrap(), record), expected);
}
