//! Locking and leaving a desk whose vault takes no more entries, and coming back to one's own.
#![allow(clippy::unwrap_used)]
use crate::backup::media::Memory;
use election::{Role, State};
use operations::{Desk, Refusal, sheet_serial};
use std::fs;
use std::path::Path;
use suite::centre::Centre;
use suite::night::{ADMINISTRATOR, copy, example, passphrase, person};

/// A file system with room for a vault and a little more.
const NARROW: &str = "size=4m";
const BALLAST_BYTES: usize = 4 << 20;
/// So many entries fill what room is left in a file that is there already.
const ENTRIES_MAXIMUM: u32 = 5_000;

fn code<T>(result: Result<T, Refusal>) -> &'static str {
    result.err().map_or("accepted", |refusal| refusal.code())
}

/// Leaves no room for any entry.
fn fill(desk: &mut Desk, folder: &Path) {
    assert!(fs::write(folder.join("ballast"), vec![7; BALLAST_BYTES]).is_err(), "it is full now");
    assert!((0..ENTRIES_MAXIMUM).any(|_| desk.confirm_clock().is_err()), "no entry is taken any more");
}

#[test]
fn r3_1_a_desk_locks_and_is_left_also_where_its_vault_takes_no_more_entries() {
    let centre = Centre::of(&example().unwrap()).unwrap();
    let narrow = centre.night.path("narrow");
    fs::create_dir(&narrow).unwrap();
    let Some(_memory) = Memory::mount(&narrow, NARROW) else { return };
    let vault = narrow.join("hall.counterfoil");
    copy(centre.desk.path(), &vault).unwrap();
    let mut desk = Desk::open(&vault, ADMINISTRATOR, &passphrase(), centre.night.world.clone()).unwrap();
    desk.let_in(&[person("zoe", Role::Typist)]).unwrap();
    fill(&mut desk, &narrow);
    assert_eq!(code(desk.lock()), "folder-full");
    assert!(desk.is_locked());
    assert_eq!(code(desk.board()), "desk-locked");
    fs::remove_file(narrow.join("ballast")).unwrap();
    desk.sign_in(ADMINISTRATOR, &passphrase()).unwrap();
    assert_eq!(desk.slips().unwrap().len(), 1);
    fill(&mut desk, &narrow);
    assert_eq!(code(desk.sign_out()), "folder-full");
    assert!(desk.seated().is_none());
    assert_eq!(code(desk.board()), "not-signed-in");
    assert_eq!(code(desk.sign_in("supervisor-1", &passphrase())), "folder-full");
    assert!(desk.seated().is_none(), "nobody sits down at a vault that cannot say so");
    fs::remove_file(narrow.join("ballast")).unwrap();
    desk.sign_in(ADMINISTRATOR, &passphrase()).unwrap();
    assert!(desk.slips().unwrap().is_empty(), "what was secret went with whoever left");
    desk.prove().unwrap();
}

#[test]
fn r3_2_whoever_signs_in_again_at_their_own_sheet_goes_on_with_it() {
    let mut definition = example().unwrap();
    definition.policies.serials = true;
    let mut centre = Centre::of(&definition).unwrap();
    let (record, paper) = centre.papers[0].clone();
    let serial = sheet_serial(&centre.desk.loaded().unwrap(), &record);
    centre.sit_down("typist-1").unwrap();
    centre.desk.open_entry(&record, Some(&serial)).unwrap();
    centre.sit_down("typist-1").unwrap();
    assert_eq!(centre.desk.enter(&record, paper), Ok(State::Entered));
}
