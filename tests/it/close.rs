//! Closing a centre: the summary that others verify, the archive, and that no byte of its private key is left anywhere.
#![allow(clippy::unwrap_used, clippy::panic)]
use crate::journal::{Centre, secret};
use operations::{Action, Desk, FolderMedium, JournalFilter, Paper};
use sealing::{Digest, Purpose};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use store::Vault;

/// Where ring's PKCS#8 has the private number, and how long it is (RFC 5915 inside RFC 5958, P-256).
pub(crate) const SCALAR: std::ops::Range<usize> = 36..68;
/// SQLCipher 4: a page ends in its initialisation vector and its HMAC; the first begins with the salt.
const PAGE_BYTES: usize = 4096;
const RESERVED_BYTES: usize = 80;
const IV_BYTES: usize = 16;
const SALT_BYTES: usize = 16;
/// A write-ahead log has a header, and one before each page.
const WAL_HEADER_BYTES: usize = 32;
const FRAME_HEADER_BYTES: usize = 24;

/// Why the centre is closed although results are missing.
const WHY: Option<&str> = Some("The other stations burnt.");

pub(crate) fn is_there(tool: &str) -> bool {
    let there = Command::new(tool).arg("version").output().is_ok();
    if !there {
        println!("skipped: there is no {tool} on this machine");
    }
    there
}

/// The database's key, unlocked from a person's slot as the vault does it.
pub(crate) fn master_key(vault: &Path, person: &str, passphrase: &sealing::SecretString) -> String {
    let header = Vault::peek(vault).unwrap();
    let slot = header.slots.iter().find(|slot| slot.person == person).unwrap();
    let associated = format!("counterfoil-vault/1\n{}\ncentre\n{person}", header.id);
    let own = slot.entrance.slot.unlock(passphrase, associated.as_bytes(), slot.entrance.cost).unwrap();
    slot.entrance.key.open(&own, associated.as_bytes()).unwrap().expose_hex().to_string()
}

/// A page without SQLCipher: AES-256-CBC by OpenSSL.
fn opened(page: &[u8], is_first: bool, key: &str) -> Vec<u8> {
    let iv: String = page[PAGE_BYTES - RESERVED_BYTES..][..IV_BYTES].iter().map(|byte| format!("{byte:02x}")).collect();
    let mut openssl = Command::new("openssl")
        .args(["enc", "-d", "-aes-256-cbc", "-nopad", "-K", key, "-iv", &iv])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let start = if is_first { SALT_BYTES } else { 0 };
    openssl.stdin.take().unwrap().write_all(&page[start..PAGE_BYTES - RESERVED_BYTES]).unwrap();
    openssl.wait_with_output().unwrap().stdout
}

/// In how many pages of the folder's database and of what waits beside it these bytes stand.
pub(crate) fn pages_with(folder: &Path, key: &str, wanted: &[u8]) -> usize {
    let database = fs::read(folder.join("records.db")).unwrap();
    let waiting = fs::read(folder.join("records.db-wal")).unwrap_or_default();
    let frames = waiting.get(WAL_HEADER_BYTES..).unwrap_or_default().chunks(FRAME_HEADER_BYTES + PAGE_BYTES);
    let pages = database.chunks(PAGE_BYTES).enumerate().map(|(number, page)| (number == 0, page));
    let frames = frames.map(|frame| (frame[..4] == [0, 0, 0, 1], &frame[FRAME_HEADER_BYTES..]));
    let plain = pages.chain(frames).map(|(is_first, page)| opened(page, is_first, key));
    plain.filter(|page| page.windows(wanted.len()).any(|window| window == wanted)).count()
}

/// The centre's private number; a vault has one user at a time, so its desk is closed for that.
fn private_number(centre: Centre) -> (Centre, Vec<u8>) {
    let Centre { desk, known, differing, folder } = centre;
    let (path, world) = (desk.path().to_owned(), desk.world());
    drop(desk);
    let passphrase = secret(&known, "marta");
    let vault = Vault::open(&path, "marta", &passphrase, world.now()).unwrap();
    let number = vault.key("desk", world.random()).unwrap().unwrap().pkcs8()[SCALAR].to_vec();
    drop(vault);
    let desk = Desk::open(&path, "marta", &passphrase, world).unwrap();
    (Centre { desk, known, differing, folder }, number)
}

#[test]
fn r6_10_no_byte_of_a_destroyed_key_is_left_in_the_vault_or_in_its_copy() {
    if !is_there("openssl") {
        return;
    }
    let (mut centre, number) = private_number(Centre::new());
    let (path, medium) = (centre.desk.path().to_owned(), centre.folder.path().join("second"));
    fs::create_dir(&medium).unwrap();
    let mut following = centre.desk.begin_backup(&medium, None).unwrap();
    let go_on = |_, _| std::ops::ControlFlow::Continue(());
    following.follow(std::slice::from_ref(&medium), go_on).unwrap();
    let copy = fs::read_dir(&medium).unwrap().next().unwrap().unwrap().path();
    let key = master_key(&path, "marta", &secret(&centre.known, "marta"));
    assert!(pages_with(&path, &key, &number) > 0 && pages_with(&copy, &key, &number) > 0, "the search finds a key");

    let mut stick = FolderMedium::open(centre.folder.path()).unwrap();
    let place = centre.desk.place().to_owned();
    assert_eq!(centre.desk.destroy_keys(&place, WHY).unwrap_err().code(), "not-closed");
    centre.desk.close_centre(&mut stick).unwrap();
    assert_eq!(centre.desk.destroy_keys("Somewhere else", WHY).unwrap_err().code(), "other-place");
    centre.desk.destroy_keys(&format!(" {} ", place.to_uppercase()), WHY).unwrap();
    following.follow(std::slice::from_ref(&medium), go_on).unwrap();

    assert_eq!(pages_with(&path, &key, &number), 0, "in the vault");
    assert_eq!(pages_with(&copy, &key, &number), 0, "in its copy");
    centre.desk.prove().unwrap();
    centre.sign_in("marta");
    let page = centre.desk.journal(&JournalFilter::default()).unwrap();
    assert!(page.lines.iter().any(|line| line.kind == "keys-destroyed"));
}

#[test]
fn r6_10_after_the_close_nothing_is_signed_and_everything_can_be_read() {
    let mut centre = Centre::new();
    centre.sign_in("jonas");
    assert_eq!(centre.desk.closing().unwrap_err().code(), "not-allowed");
    let mut stick = FolderMedium::open(centre.folder.path()).unwrap();
    assert_eq!(centre.desk.close_centre(&mut stick).unwrap_err().code(), "not-allowed");
    centre.sign_in("marta");
    let before = centre.desk.closing().unwrap();
    assert!(!before.open.is_empty() && before.to_hand_over == 1 && before.closed.is_none());
    centre.desk.close_centre(&mut stick).unwrap();
    // A record that changes afterwards asks for another summary.
    centre.desk.discard(&centre.differing.clone(), election::Discard::Both, "Wrong sheet.").unwrap();
    let place = centre.desk.place().to_owned();
    assert_eq!(centre.desk.destroy_keys(&place, WHY).unwrap_err().code(), "not-closed");
    centre.desk.close_centre(&mut stick).unwrap();
    assert_eq!(centre.desk.archive(centre.folder.path()).unwrap_err().code(), "not-closed");
    let summary = centre.desk.paper(&Paper::Summary).unwrap();
    for without in [None, Some(" ")] {
        assert_eq!(centre.desk.destroy_keys(&place, without).unwrap_err().code(), "no-reason", "results are missing");
    }
    centre.desk.destroy_keys(&place, WHY).unwrap();
    let page = centre.desk.journal(&JournalFilter::default()).unwrap();
    assert_eq!((page.lines[0].kind.as_str(), page.lines[0].event["reason"].as_str()), ("keys-destroyed", WHY));
    let typed = page.lines.iter().filter(|line| line.kind == "entered" || line.kind == "discarded");
    assert!(typed.clone().count() > 0 && typed.into_iter().all(|line| !line.kept_back), "nothing is settled any more");
    // The summary of the close is the centre's summary from then on; nobody could sign another.
    assert!(centre.desk.paper(&Paper::Summary).unwrap() == summary);
    for again in [false, true] {
        if again {
            let (path, world) = (centre.desk.path().to_owned(), centre.desk.world());
            let passphrase = secret(&centre.known, "marta");
            let Centre { desk, known, differing, folder } = centre;
            drop(desk);
            let desk = Desk::open(&path, "marta", &passphrase, world).unwrap();
            centre = Centre { desk, known, differing, folder };
        }
        assert!(centre.desk.closing().unwrap().destroyed);
        assert_eq!(
            centre.desk.destroyed().unwrap().by.as_ref().unwrap().as_str(),
            "marta",
            "everybody sees who closed"
        );
        let board = centre.desk.board().unwrap();
        let offered = board.iter().flat_map(|row| &row.actions).filter(|(_, refusal)| refusal.is_none());
        assert!(offered.into_iter().all(|(action, _)| matches!(action, Action::Protocol | Action::Export)));
        let record = centre.desk.to_hand_over().first().cloned().unwrap_or_else(|| centre.differing.clone());
        assert_eq!(centre.desk.close_centre(&mut stick).unwrap_err().code(), "closed");
        assert_eq!(centre.desk.destroy_keys(&place, WHY).unwrap_err().code(), "closed");
        assert_eq!(centre.desk.correct(&record, "Late.").unwrap_err().code(), "closed");
        let counts = election::Counts::blank(1);
        assert_eq!(centre.desk.enter(&centre.differing.clone(), counts).unwrap_err().code(), "closed");
    }
    let mut other = stick.clone();
    let ready = centre.desk.to_hand_over();
    let left = centre.desk.hand_over(&ready, &mut stick, &mut other, |_, _| std::ops::ControlFlow::Continue(()));
    assert_eq!(left.unwrap().len(), 1, "what was sealed can still leave");
    assert!(centre.desk.protocol(&ready[0]).is_ok());
    centre.desk.prove().unwrap();
}

#[test]
fn the_close_file_and_the_archive_are_proved_by_others() {
    let mut centre = Centre::new();
    centre.sign_in("marta");
    let mut stick = FolderMedium::open(centre.folder.path()).unwrap();
    let written = centre.desk.close_centre(&mut stick).unwrap();
    let bytes = fs::read(centre.folder.path().join(&written.name)).unwrap();
    let loaded = centre.desk.loaded().unwrap();
    let proved = exchange::close::open(&bytes, &loaded.ring, centre.desk.world().now()).unwrap();
    let summary = &proved.content().summary;
    assert_eq!(summary.records.len(), loaded.election.records(centre.desk.centre()).count());
    assert_eq!(summary.records.iter().filter(|record| record.sealed.is_some()).count(), 1);
    assert!(written.name.ends_with(Purpose::Close.extension()) && Digest::of(&bytes) == written.digest);
    let place = centre.desk.place().to_owned();
    centre.desk.destroy_keys(&place, WHY).unwrap();
    let archive = centre.desk.archive(centre.folder.path()).unwrap();
    let checked =
        Command::new("sha256sum").args(["--check", "--quiet", "SHA256SUMS"]).current_dir(&archive.folder).status();
    assert!(checked.unwrap().success());
    assert_eq!(fs::read_to_string(archive.folder.join("SHA256SUMS")).unwrap().lines().count(), archive.files);
    assert!(archive.folder.join("vault.counterfoil-backup/vault.json").is_file());
    verified_by_openssl(&archive.folder);
}

#[test]
fn r6_10_an_archive_that_failed_half_way_is_finished_later_and_is_the_same_when_it_is_written_again() {
    let mut centre = suite::centre::Centre::of(&suite::night::example().unwrap()).unwrap();
    let record = centre.papers[0].0.clone();
    centre.approve(&record).unwrap();
    let (stick, place) = (centre.night.path("STICK"), centre.desk.place().to_owned());
    fs::create_dir(&stick).unwrap();
    centre.desk.close_centre(&mut FolderMedium::open(&stick).unwrap()).unwrap();
    centre.desk.destroy_keys(&place, WHY).unwrap();
    // The medium fails behind the journal.
    let folder = stick.join(format!("{place}_archive_{}", centre.desk.head().seq));
    let obstacle = folder.join("vault.counterfoil-backup");
    fs::create_dir(&folder).unwrap();
    fs::write(&obstacle, b"in the way").unwrap();
    assert!(centre.desk.archive(&stick).is_err() && folder.join("journal.jsonl").is_file());
    fs::remove_file(&obstacle).unwrap();
    centre.night.world.turn(1);
    let archive = centre.desk.archive(&stick).unwrap();
    let listing = fs::read_to_string(folder.join("SHA256SUMS")).unwrap();
    for name in ["vault.json", "records.db"] {
        assert!(listing.contains(&format!("  vault.counterfoil-backup/{name}\n")), "{listing}");
    }
    centre.night.world.turn(60);
    assert_eq!(centre.desk.archive(&stick), Ok(archive));
    let checked = Command::new("sha256sum").args(["--check", "--quiet", "SHA256SUMS"]).current_dir(&folder).status();
    assert!(checked.unwrap().success());
}

/// The commands of the README, on a close file.
fn verified_by_openssl(archive: &Path) {
    if !is_there("openssl") {
        return;
    }
    let script = "set -e; unzip -qo *.close.asice -d close
        openssl cms -verify -cades -binary -inform DER -in close/META-INF/signature.p7s \
            -content close/META-INF/ASiCManifest.xml -CAfile authority.pem -out /dev/null
        for file in summary.json journal.jsonl; do
            openssl dgst -sha256 -binary close/$file | openssl base64 > digest
            grep -qF \"$(cat digest)\" close/META-INF/ASiCManifest.xml
        done";
    let said = Command::new("bash").args(["-c", script]).current_dir(archive).output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
}
