//! A stick that somebody prepared: links that lead off it, and pipes that never answer.
#![cfg(unix)]
#![allow(clippy::unwrap_used)]
use operations::{FolderMedium, Medium, MediumFault, peek, read_file};
use std::fs;
use std::ops::ControlFlow;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;
use suite::centre::Centre;
use suite::night::{copy, example};

const OURS: &[u8] = b"what is on this computer";

fn make_pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

#[test]
fn r3_7_nothing_is_written_through_a_link_on_a_stick() {
    let folder = tempfile::tempdir().unwrap();
    let (stick, ours, nowhere) = (folder.path().join("STICK"), folder.path().join("ours"), folder.path().join("new"));
    fs::create_dir(&stick).unwrap();
    fs::write(&ours, OURS).unwrap();
    symlink(&ours, stick.join("result.part")).unwrap();
    symlink(&ours, stick.join("taken")).unwrap();
    symlink(&nowhere, stick.join("dangling")).unwrap();
    make_pipe(&stick.join("pipe"));
    make_pipe(&stick.join("paper.part"));
    let mut medium = FolderMedium::open(&stick).unwrap();
    for name in ["result", "paper"] {
        medium.write(name, b"a result").unwrap();
        assert!(fs::symlink_metadata(stick.join(name)).unwrap().is_file());
        assert_eq!(medium.read(name).unwrap(), b"a result");
    }
    for name in ["taken", "dangling", "pipe"] {
        let occupied = MediumFault::Occupied { name: name.to_owned() };
        assert_eq!(medium.write(name, OURS), Err(occupied), "{name} is no file");
    }
    assert!(fs::read(&ours).unwrap() == OURS && !nowhere.exists());
}

#[test]
fn r3_7_a_pipe_in_the_place_of_a_file_is_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let (pipe, table, link) = (folder.path().join("pipe"), folder.path().join("table"), folder.path().join("link"));
    make_pipe(&pipe);
    symlink(&pipe, &link).unwrap();
    fs::write(&table, OURS).unwrap();
    assert_eq!(read_file(&table, OURS.len()).unwrap(), OURS);
    for path in [pipe.as_path(), &link, folder.path(), Path::new("/dev/zero")] {
        assert_eq!(read_file(path, 1 << 20).unwrap_err().code(), "io", "{}", path.display());
    }
}

#[test]
fn r3_7_a_copy_with_a_link_or_a_pipe_in_it_is_refused() {
    let mut centre = Centre::of(&example().unwrap()).unwrap();
    let medium = centre.night.path("KINGSTON");
    fs::create_dir(&medium).unwrap();
    let mut following = centre.desk.begin_backup(&medium, None).unwrap();
    let go_on = |_, _| ControlFlow::Continue(());
    following.follow(&[], go_on).unwrap();
    let whole = fs::read_dir(&medium).unwrap().next().unwrap().unwrap().path();
    let (kept, ours) = (centre.night.path("kept"), centre.night.write("ours", OURS).unwrap());
    copy(&whole, &kept).unwrap();
    for name in ["vault.json", "vault.json.new", "records.db", "records.db-wal", "records.db-journal"] {
        for make in [|path: &Path, to: &Path| symlink(to, path).unwrap(), |path: &Path, _: &Path| make_pipe(path)] {
            let part = whole.join(name);
            // What is not there need not go.
            let _ = fs::remove_file(&part);
            make(&part, &ours);
            centre.desk.confirm_clock().unwrap();
            assert_eq!(following.follow(&[], go_on).unwrap_err().code(), "copy-damaged", "{name}");
            // Whoever looks for a copy to restore does not wait for a pipe.
            assert_eq!(peek(&whole).is_err(), name == "vault.json", "{name}");
            assert_eq!(fs::read(&ours).unwrap(), OURS);
            fs::remove_dir_all(&whole).unwrap();
            copy(&kept, &whole).unwrap();
        }
    }
    // The whole copy as a link to a folder of this computer.
    fs::remove_dir_all(&whole).unwrap();
    symlink(&kept, &whole).unwrap();
    assert_eq!(following.follow(&[], go_on).unwrap_err().code(), "copy-damaged");
    fs::remove_file(&whole).unwrap();
    // What is asked whether it is read-only is not written through a link either.
    copy(&kept, &whole).unwrap();
    following.follow(&[], go_on).unwrap();
    assert_eq!(fs::read(&ours).unwrap(), OURS);
}
