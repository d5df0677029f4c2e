//! Sticks that come and go: as UDisks2 tells, as the kernel's table of mounts shows, and how they are let go.
#![allow(clippy::unwrap_used, clippy::panic)]
use operations::{Drive, Drives, FolderMedium, Medium as _, MediumFault, Removal, drives_at, mounted_drives};
use std::fs::{self, File};
use std::thread::sleep;
use std::time::Duration;
use suite::stick::{Format, Stick, USUAL_MEGABYTES};
use suite::udisks::{Bus, Medium, Real, UDisks};

/// Longer than any signal takes.
const PATIENCE: Duration = Duration::from_secs(20);
const TURNS_MAXIMUM: usize = 2_000;

#[test]
fn where_udisks2_ends_the_table_of_mounts_stands_in_for_everything() {
    if is_impossible() {
        return;
    }
    let (udisks, stick) = (UDisks::start().unwrap(), stick("STICK1"));
    udisks.put_in("sdb1", &Medium::stick("STICK1", stick.path())).unwrap();
    let drives = drives_at(udisks.address()).unwrap();
    let told = until(&*drives, |found| found.len() == 1).remove(0);
    drop(udisks);
    let ours = |drive: &Drive| drive.path.as_deref() == Some(stick.path()) && drive.id != told.id;
    let found = until(&*drives, |found| found.iter().any(ours)).into_iter().find(ours).unwrap();
    assert_eq!(drives.mount(&found.id).as_deref(), Ok(stick.path()));
    assert_eq!(drives.eject(&found.id), Ok(Removal::Flushed));
    assert_eq!(drives.mount(&told.id), Err(MediumFault::Missing), "what UDisks2 called it is known no more");
}

/// Waits as the program does until what is in is as wanted.
fn until(drives: &dyn Drives, wanted: impl Fn(&[Drive]) -> bool) -> Vec<Drive> {
    for _ in 0..TURNS_MAXIMUM {
        let found = drives.list();
        if wanted(&found) {
            return found;
        }
        drives.wait(PATIENCE / 10);
    }
    panic!("waited in vain; there is {:?}", drives.list());
}

fn is_impossible() -> bool {
    let reason = Bus::impossible().or_else(|| Stick::impossible(Format::Fat));
    if let Some(reason) = reason {
        println!("skipped: {reason}");
    }
    reason.is_some()
}

fn stick(label: &str) -> Stick {
    let mut stick = Stick::make(Format::Fat, label, USUAL_MEGABYTES).unwrap();
    stick.put_in().unwrap();
    stick
}

#[test]
fn a_stick_appears_and_vanishes_as_udisks2_tells() {
    if is_impossible() {
        return;
    }
    let (udisks, stick) = (UDisks::start().unwrap(), stick("STICK1"));
    let inside = Medium { connection: "sata".to_owned(), ..Medium::stick("DISK", stick.path()) };
    udisks.put_in("sda1", &inside).unwrap();
    let drives = drives_at(udisks.address()).unwrap();
    assert_eq!(drives.list(), [], "what is inside the computer is no stick");
    udisks.put_in("sdb1", &Medium::stick("STICK1", stick.path())).unwrap();
    let found = until(&*drives, |found| found.len() == 1).remove(0);
    assert_eq!((found.label.as_str(), found.path.as_deref()), ("STICK1", Some(stick.path())));
    assert_eq!((found.file_system.as_str(), found.capacity_bytes, found.read_only), ("vfat", 64 << 20, false));
    assert!(found.free_bytes.is_some_and(|free| free > 60 << 20 && free < 80 << 20), "{found:?}");
    let protected = Medium { read_only: true, ..Medium::stick("CARD", stick.path()) };
    udisks.put_in("mmcblk0p1", &protected).unwrap();
    assert!(until(&*drives, |found| found.len() == 2)[0].read_only);
    udisks.take_out("sdb1").unwrap();
    let left = until(&*drives, |found| found.len() == 1);
    assert_eq!(left[0].label, "CARD");
    assert_eq!(drives.mount(&found.id), Err(MediumFault::Missing));
}

#[test]
fn another_stick_in_the_same_socket_is_another() {
    if is_impossible() {
        return;
    }
    let (udisks, stick) = (UDisks::start().unwrap(), stick("STICK1"));
    let drives = drives_at(udisks.address()).unwrap();
    let first = Medium::stick("STICK", stick.path());
    udisks.put_in("sdb1", &first).unwrap();
    let chosen = until(&*drives, |found| found.len() == 1).remove(0);
    udisks.take_out("sdb1").unwrap();
    udisks.put_in("sdb1", &Medium { uuid: "another".to_owned(), ..first.clone() }).unwrap();
    let other = until(&*drives, |found| found.len() == 1 && found[0].id != chosen.id).remove(0);
    assert_eq!((other.label, drives.mount(&chosen.id)), (chosen.label.clone(), Err(MediumFault::Missing)));
    udisks.take_out("sdb1").unwrap();
    udisks.put_in("sdb1", &first).unwrap();
    assert_eq!(until(&*drives, |found| found.first() == Some(&chosen)).len(), 1, "the same one is the same again");
}

#[test]
fn a_stick_is_mounted_when_it_is_wanted_and_ejected_when_nobody_uses_it() {
    if is_impossible() {
        return;
    }
    let (udisks, stick) = (UDisks::start().unwrap(), stick("STICK1"));
    let drives = drives_at(udisks.address()).unwrap();
    let unmounted = Medium { mounted: false, ..Medium::stick("STICK1", stick.path()) };
    udisks.put_in("sdb1", &unmounted).unwrap();
    let found = until(&*drives, |found| found.len() == 1).remove(0);
    assert_eq!((found.path, found.free_bytes), (None, None));
    assert_eq!(drives.mount(&found.id).unwrap(), stick.path());
    assert_eq!(drives.mount(&found.id).unwrap(), stick.path(), "twice is as good as once");
    let mut medium = FolderMedium::open(stick.path()).unwrap();
    medium.write("a.txt", b"written").unwrap();
    let used = File::open(stick.path().join("a.txt")).unwrap();
    assert_eq!(drives.eject(&found.id), Err(MediumFault::Busy));
    assert_eq!(drives.list().len(), 1);
    drop(used);
    assert_eq!(drives.eject(&found.id), Ok(Removal::Ejected));
    assert_eq!(drives.list(), []);
    assert!(fs::read_dir(stick.path()).unwrap().next().is_none(), "its place is empty");
    assert_eq!(medium.write("b.txt", b"astray"), Err(MediumFault::Missing), "an empty place is not the stick");
    assert!(fs::read_dir(stick.path()).unwrap().next().is_none());
}

#[test]
fn the_real_udisks2_answers() {
    let Some(real) = Real::start().unwrap() else {
        println!("skipped: there is no UDisks2 on this machine");
        return;
    };
    for _ in 0..TURNS_MAXIMUM {
        match drives_at(real.address()) {
            Ok(drives) => {
                // What is in this computer is not known; that it is told, is.
                drives.list();
                return;
            }
            Err(_) => sleep(Duration::from_millis(10)),
        }
    }
    panic!("UDisks2 does not answer");
}

#[test]
fn a_stick_appears_and_vanishes_in_the_table_of_mounts() {
    if is_impossible() {
        return;
    }
    let drives = mounted_drives();
    let mut stick = Stick::make(Format::Fat, "STICK7", USUAL_MEGABYTES).unwrap();
    let place = stick.path().to_owned();
    let is_in = |found: &[Drive]| found.iter().any(|drive| drive.path.as_deref() == Some(&*place));
    assert!(!is_in(&drives.list()));
    stick.put_in().unwrap();
    let found = until(&*drives, is_in).into_iter().find(|drive| drive.label == "STICK7").unwrap();
    assert_eq!((found.file_system.as_str(), found.read_only), ("fusefat", false));
    assert_eq!(drives.eject(&found.id), Ok(Removal::Flushed));
    stick.pull().unwrap();
    until(&*drives, |found| !is_in(found));
    stick.clear().unwrap();
    stick.put_in_protected().unwrap();
    let again = until(&*drives, is_in).into_iter().find(|drive| drive.label == "STICK7").unwrap();
    assert!(again.read_only && again.id != found.id);
}
