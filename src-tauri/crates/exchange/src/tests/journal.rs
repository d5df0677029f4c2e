//! A journal that was written down is read again, and everything that was done to it is noticed.

use chrono::DateTime;
use election::EventGroup;
use sealing::{Digest, Link};

use crate::error::Refusal;
use crate::event_log::KINDS;
use crate::journal_file::{JOURNAL_FORMAT, JournalFile, JournalHeader, JournalLine, read};
use crate::v1::Software;

const FORMAT_MD: &str = include_str!("../../FORMAT.md");

/// A journal of so many entries; the body of the one of this number is left out.
fn journal(entries: u64, left_out: u64) -> Vec<u8> {
    let (mut hash, mut lines) = (Link::beginning("v"), vec![]);
    for seq in 1..=entries {
        let (at, kind, body) = ("2026-11-22T18:00:00.000Z", "signed-in", format!("{{\"n\":{seq}}}"));
        hash = Link { seq, at, actor: "ada", kind, body: &body }.hash(&hash);
        let (at, actor, kind) = (at.to_owned(), Some("ada".to_owned()), kind.to_owned());
        let body = (seq != left_out).then_some(body);
        let rest = body.is_none().then(|| "{}".to_owned());
        lines.push(JournalLine { seq, at, actor, kind, body, rest, hash });
    }
    let header = JournalHeader {
        format: JOURNAL_FORMAT.to_owned(),
        vault: "v".to_owned(),
        desk: "centre".to_owned(),
        place: "Rathaus".to_owned(),
        generation: 1,
        election: None,
        software: Software { version: "0".to_owned(), digest: Digest::of(b"") },
        written: DateTime::UNIX_EPOCH,
        seq: entries,
        hash,
        complete: left_out == 0,
    };
    let mut file = JournalFile::begin(&header);
    lines.iter().for_each(|line| file.push(line));
    file.into_bytes()
}

/// The journal with one text in place of another.
fn with(journal: &[u8], old: &str, new: &str) -> Vec<u8> {
    let text = String::from_utf8(journal.to_vec()).unwrap();
    assert!(text.contains(old), "{old}");
    text.replacen(old, new, 1).into_bytes()
}

#[test]
fn r3_5_a_journal_that_left_is_proved_by_its_chain() {
    let whole = journal(5, 0);
    assert_eq!(read(&whole).unwrap().seq, 5);
    assert!(read(&journal(5, 3)).is_ok(), "what is kept back breaks no chain");
    let broken = |bytes: &[u8]| match read(bytes) {
        Err(Refusal::BrokenJournal { seq }) => seq,
        other => panic!("{other:?}"),
    };
    assert_eq!(broken(&with(&whole, r#"{\"n\":3}"#, r#"{\"n\":4}"#)), 3, "a change");
    assert_eq!(broken(&with(&whole, r#""actor":"ada""#, r#""actor":"eve""#)), 1, "another person");
    let lines: Vec<&[u8]> = whole.split_inclusive(|byte| *byte == b'\n').collect();
    assert_eq!(broken(&lines[..5].concat()), 5, "the tail is cut");
    assert_eq!(broken(&[&lines[..2], &lines[3..]].concat().concat()), 2, "an entry is missing");
    assert_eq!(broken(&[lines[0], lines[2], lines[1]].concat()), 1, "two entries are exchanged");
    assert_eq!(broken(&with(&whole, r#""vault":"v""#, r#""vault":"w""#)), 1, "another vault");
    assert_eq!(broken(&with(&journal(5, 3), "\"complete\":false", "\"complete\":true")), 6, "a claim to be complete");
}

#[test]
fn every_kind_of_event_is_logged_under_its_group_and_published() {
    for group in EventGroup::ALL {
        for kind in group.kinds() {
            let logged = KINDS.iter().find(|known| known.id == *kind).unwrap_or_else(|| panic!("{kind} is not mapped"));
            assert_eq!(logged.group, group.name(), "{kind}");
        }
    }
    for kind in KINDS {
        let disposition = serde_json::to_value(kind.disposition).unwrap();
        let row = format!(
            "| `{}` | `{}` | `{}` | {} |",
            kind.id,
            kind.group,
            disposition.as_str().unwrap(),
            kind.description
        );
        assert!(FORMAT_MD.lines().any(|line| line == row), "FORMAT.md lacks {row}");
    }
    assert_eq!(KINDS.len(), EventGroup::ALL.into_iter().map(|group| group.kinds().len()).sum::<usize>());
}
