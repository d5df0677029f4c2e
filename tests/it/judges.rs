//! What others say of our files: the README's own commands, and the judges of signatures and of PDF.
#![allow(clippy::unwrap_used, clippy::panic)]
use crate::rehearsed::{Rehearsed, long_paper, night};
use election::Approvals;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use suite::asice::{MANIFEST, SIGNATURE, unpack};
use suite::centre::Centre;
use suite::night::example;
use suite::place;
use tempfile::TempDir;

const RESULT: &str = "STATION.result.asice";
const PROTOCOL: &str = "STATION.protocol.pdf";
const HEADING: &str = "## Verify a file without Counterfoil\n";
/// The README's steps, by the word that each of them must begin with.
const STEPS: [&str; 7] = ["openssl x509", "unzip", "(cd station", "openssl cms", "openssl pkcs7", "python3", "pdfsig"];

/// What a tool said.
pub(crate) struct Said {
    pub(crate) succeeded: bool,
    pub(crate) text: String,
}

/// Runs a tool; nothing if it is not there, and then a line that says so.
pub(crate) fn ask(tool: &Path, words: &[&str], folder: &Path) -> Option<Said> {
    match Command::new(tool).args(words).current_dir(folder).env("LC_ALL", "C.UTF-8").output() {
        Ok(output) => {
            let text = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
            Some(Said { succeeded: output.status.success(), text })
        }
        Err(error) => {
            println!("skipped: {} cannot be run here ({error})", tool.display());
            None
        }
    }
}

fn is_there(tool: &str) -> bool {
    let found = Command::new("sh").args(["-c", &format!("command -v {tool}")]).output();
    let there = found.is_ok_and(|output| output.status.success());
    if !there {
        println!("skipped: there is no {tool} on this machine");
    }
    there
}

/// A folder as the README wants it: a result, its protocol, and the authority's certificate.
fn folder(of: &Rehearsed) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let copy = |from: &Path, to: &str| assert!(fs::copy(from, folder.path().join(to)).is_ok());
    copy(&of.files("results")[0], RESULT);
    copy(&of.files("protocols")[0], PROTOCOL);
    copy(&of.path("authority.pem"), "authority.pem");
    folder
}

/// The README's section.
fn section() -> String {
    let readme = fs::read_to_string(place::root().join("README.md")).expect("there is a README");
    let (_, section) = readme.split_once(HEADING).expect("the README says how to verify a file");
    section.split("\n## ").next().unwrap_or_default().to_owned()
}

/// The commands of the section, as they stand there.
fn commands() -> Vec<String> {
    let section = section();
    let blocks = section.split("```sh\n").skip(1);
    let commands: Vec<String> = blocks.map(|block| block.split("```").next().unwrap().trim().to_owned()).collect();
    assert_eq!(commands.len(), STEPS.len(), "{commands:#?}");
    for (command, step) in commands.iter().zip(STEPS) {
        assert!(command.starts_with(step), "{command} should be the step {step}");
    }
    commands
}

/// Follows the README in a folder; what each step said.
fn follow(folder: &Path) -> Vec<Said> {
    let shell = Path::new("sh");
    commands().iter().map(|command| ask(shell, &["-c", command], folder).unwrap()).collect()
}

fn has_all_tools() -> bool {
    ["openssl", "unzip", "xmllint", "base64", "od", "sha256sum", "python3", "pdfsig"].into_iter().all(is_there)
}

#[test]
fn r8_2_the_commands_of_the_readme_accept_a_result_file() {
    if !has_all_tools() {
        return;
    }
    let folder = folder(night());
    let said = follow(folder.path());
    for (step, said) in STEPS.iter().zip(&said) {
        println!("$ {step} …\n{}", said.text.trim_end());
        assert!(said.succeeded, "{step}: {}", said.text);
    }
    let wanted = [
        "Fingerprint=",
        "record.json",
        "record.json: OK",
        "CAdES Verification successful",
        "counterfoil:test:centre",
        " ",
        "Signature is Valid",
    ];
    for ((step, said), wanted) in STEPS.iter().zip(&said).zip(wanted) {
        assert!(said.text.contains(wanted), "{step} should say {wanted}: {}", said.text);
    }
    assert!(said[6].text.contains("Total document signed"), "{}", said[6].text);
    assert!(said[4].text.contains("UID = C1"), "{}", said[4].text);
    // The code that the README computes is the one that stands on every page of the paper.
    let code = said[5].text.trim();
    let pages = text_of_pages(&folder.path().join(PROTOCOL));
    assert!(pages.iter().all(|page| page.contains(code)), "{code} is not on every page");
}

/// The text of a file, page by page, as poppler reads it.
pub(crate) fn text_of_pages(pdf: &Path) -> Vec<String> {
    let words = ["-layout", pdf.to_str().unwrap(), "-"];
    let text = ask(Path::new("pdftotext"), &words, Path::new("/")).unwrap().text;
    text.split('\u{c}').filter(|page| !page.trim().is_empty()).map(str::to_owned).collect()
}

/// A byte changed in one place, and the step of the README that must fail from then on.
#[test]
fn r8_2_a_changed_byte_fails_in_each_command() {
    if !has_all_tools() {
        return;
    }
    let commands = commands();
    let cases: [(&str, usize, &str); 4] = [
        ("station/record.json", 2, "openssl"),
        ("station/META-INF/ASiCManifest.xml", 3, "openssl"),
        ("station/META-INF/signature.p7s", 3, "openssl"),
        (RESULT, 1, "unzip"),
    ];
    for (file, step, tool) in cases {
        let folder = folder(night());
        assert!(ask(Path::new("sh"), &["-c", &commands[1]], folder.path()).unwrap().succeeded);
        let path = folder.path().join(file);
        let bytes = fs::read(&path).unwrap();
        for place in places(&bytes) {
            flip(&path, &bytes, place);
            let said = ask(Path::new("sh"), &["-c", &commands[step]], folder.path()).unwrap();
            assert!(!said.succeeded, "byte {place} of {file} was changed, and {tool} says {}", said.text);
        }
        println!("{file}: each of {} changed bytes fails at `{}`", places(&bytes).len(), STEPS[step]);
    }
}

/// Places across a file. Of a container those in the packed record, whose checksum unzip knows; of a signature its two
/// numbers: OpenSSL does not look at every name of an algorithm around them, as Counterfoil does.
fn places(bytes: &[u8]) -> Vec<usize> {
    let record = bytes.windows(11).position(|name| name == b"record.json");
    let (start, length) = match (bytes, record) {
        ([b'P', b'K', ..], Some(place)) => (place + 16, 600),
        ([0x30, ..], _) => (bytes.len() - 60, 60),
        _ => (0, bytes.len()),
    };
    (0..8).map(|part| start + part * length / 8 + length / 16).collect()
}

fn flip(path: &Path, good: &[u8], place: usize) {
    let mut bytes = good.to_vec();
    bytes[place] ^= 1;
    fs::write(path, bytes).unwrap();
}

#[test]
fn the_manifest_obeys_the_standards_grammar_and_a_changed_one_does_not() {
    let schema = place::root().join("../shared/schemas/etsi-asic/en_31916201v010101.xsd");
    if !schema.exists() {
        println!("skipped: the schema of EN 319 162-1 is not here");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (_, manifest) = unpack(&fs::read(&night().files("results")[0]).unwrap()).unwrap().remove(2);
    let path = folder.path().join("ASiCManifest.xml");
    let words = ["--noout", "--nonet", "--schema", schema.to_str().unwrap(), "ASiCManifest.xml"];
    let text = String::from_utf8(manifest).unwrap();
    for (text, valid) in [(text.clone(), true), (text.replacen("DigestValue", "DigestValuE", 2), false)] {
        fs::write(&path, text).unwrap();
        let Some(said) = ask(Path::new("xmllint"), &words, folder.path()) else { return };
        println!("xmllint: {}", said.text.lines().last().unwrap_or_default());
        assert_eq!(said.succeeded, valid, "{}", said.text);
    }
}

/// Asks pyHanko about files in a folder.
fn pyhanko(files: &[&str], folder: &Path) -> Option<Said> {
    let script = place::root().join("tests/tools/judge.py");
    let words = [&[script.to_str().unwrap(), "authority.pem"], files].concat();
    if !place::python().exists() {
        println!("skipped: pyHanko is not here; `cargo xtask setup` installs it");
        return None;
    }
    ask(&place::python(), &words, folder)
}

#[test]
fn pyhanko_accepts_container_and_protocol_and_no_changed_byte_of_them() {
    let folder = folder(night());
    let Some(said) = pyhanko(&[RESULT, PROTOCOL], folder.path()) else { return };
    println!("pyHanko: {}", said.text.trim_end());
    assert!(said.succeeded && said.text.contains("/ETSI.CAdES.detached INTACT:TRUSTED"), "{}", said.text);
    let container = fs::read(folder.path().join(RESULT)).unwrap();
    let pdf = fs::read(folder.path().join(PROTOCOL)).unwrap();
    let in_entry = |name: &str| container.windows(name.len()).position(|part| part == name.as_bytes()).unwrap() + 90;
    let in_text = pdf.windows(6).position(|part| part == b"stream").unwrap() + 40;
    let places = [in_entry("record.json"), in_entry(MANIFEST), in_entry(SIGNATURE) + 500];
    let mut files = vec![];
    for (number, place) in places.into_iter().enumerate() {
        let name = format!("changed-{number}.result.asice");
        flip(&folder.path().join(&name), &container, place);
        files.push(name);
    }
    for (number, place) in [in_text, pdf.len() / 3, pdf.len() - 40].into_iter().enumerate() {
        let name = format!("changed-{number}.pdf");
        flip(&folder.path().join(&name), &pdf, place);
        files.push(name);
    }
    let names: Vec<&str> = files.iter().map(String::as_str).collect();
    let said = pyhanko(&names, folder.path()).unwrap();
    println!("{}", said.text.trim_end());
    assert!(!said.succeeded);
    assert_eq!(said.text.lines().filter(|line| line.starts_with("INVALID")).count(), files.len(), "{}", said.text);
}

/// Where the election wants two, each signs over all that stands before; both are named on the paper and in the file.
#[test]
fn r3_1_both_supervisors_stand_on_the_protocol_and_their_signatures_hold() {
    let mut definition = example().unwrap();
    definition.policies.approvals = Approvals::Two;
    let mut centre = Centre::of(&definition).unwrap();
    let record = centre.papers[0].0.clone();
    centre.approve(&record).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let protocol = centre.desk.protocol(&record).unwrap();
    centre.desk.protocol_printed(&record, 1, &[None]).unwrap();
    let copy = centre.desk.copy_of_protocol(&record, 1).unwrap();
    fs::write(folder.path().join("authority.pem"), centre.desk.loaded().unwrap().ring.authority().pem()).unwrap();
    for (name, pdf) in [(PROTOCOL, &protocol.pdf), ("copy.pdf", &copy)] {
        fs::write(folder.path().join(name), pdf).unwrap();
        let text = text_of_pages(&folder.path().join(name)).join("\n");
        assert!(["supervisor-1", "supervisor-2"].iter().all(|person| text.contains(person)), "{text}");
        if let Some(said) = ask(Path::new("pdfsig"), &[name], folder.path()) {
            println!("{}", said.text.trim_end());
            assert_eq!(said.text.matches("Signature is Valid").count(), 2, "{}", said.text);
            assert!(said.text.contains("Total document signed"), "{}", said.text);
        }
        if let Some(said) = pyhanko(&[name], folder.path()) {
            println!("pyHanko: {}", said.text.trim_end());
            assert!(said.succeeded, "{}", said.text);
        }
        is_archivable(name, folder.path());
    }
    let shots = Path::new(env!("CARGO_TARGET_TMPDIR")).join("two-supervisors");
    fs::create_dir_all(&shots).unwrap();
    for name in [PROTOCOL, "copy.pdf"] {
        let drawn = shots.join(name);
        let words = ["-r", "70", "-png", name, drawn.to_str().unwrap()];
        ask(Path::new("pdftoppm"), &words, folder.path());
    }
}

/// Anybody can make an authority of the same name; whoever compared the fingerprint is not deceived.
#[test]
fn r8_2_another_authority_of_the_same_name_is_found_out() {
    let folder = folder(night());
    fs::copy(long_paper().path("authority.pem"), folder.path().join("authority.pem")).unwrap();
    if has_all_tools() {
        let said = follow(folder.path());
        println!("openssl: {}", said[3].text.lines().next().unwrap_or_default());
        assert!(!said[3].succeeded, "{}", said[3].text);
    }
    let Some(said) = pyhanko(&[RESULT, PROTOCOL], folder.path()) else { return };
    println!("pyHanko: {}", said.text.trim_end());
    assert_eq!(said.text.lines().filter(|line| line.starts_with("INVALID")).count(), 2, "{}", said.text);
}

/// The four-page protocol, where the pictures of its pages can be looked at after the test.
fn four_pages() -> (TempDir, PathBuf) {
    let folder = folder(long_paper());
    let pdf = folder.path().join(PROTOCOL);
    (folder, pdf)
}

#[test]
fn poppler_and_qpdf_accept_a_protocol_of_four_pages() {
    let (folder, pdf) = four_pages();
    if let Some(said) = ask(Path::new("pdfsig"), &[PROTOCOL], folder.path()) {
        println!("{}", said.text.trim_end());
        for wanted in ["Signature is Valid", "Total document signed", "ETSI.CAdES.detached"] {
            assert!(said.text.contains(wanted), "{wanted}: {}", said.text);
        }
        let bytes = fs::read(&pdf).unwrap();
        flip(&pdf, &bytes, bytes.len() / 3);
        let said = ask(Path::new("pdfsig"), &[PROTOCOL], folder.path()).unwrap();
        println!("with a changed byte: {}", said.text.lines().find(|line| line.contains("Validation")).unwrap_or("-"));
        assert!(!said.text.contains("Signature is Valid"), "{}", said.text);
        fs::write(&pdf, bytes).unwrap();
    }
    if let Some(said) = ask(Path::new("qpdf"), &["--check", PROTOCOL], folder.path()) {
        println!("{}", said.text.trim_end());
        assert!(said.succeeded && said.text.contains("No syntax or stream encoding errors"), "{}", said.text);
    }
    if let Some(said) = ask(Path::new("qpdf"), &["--show-npages", PROTOCOL], folder.path()) {
        assert!(said.text.trim().parse::<u32>().unwrap() >= 4, "{} pages", said.text.trim());
    }
}

#[test]
fn pyhanko_accepts_a_protocol_of_four_pages() {
    let (folder, _) = four_pages();
    let Some(said) = pyhanko(&[PROTOCOL], folder.path()) else { return };
    println!("pyHanko: {}", said.text.trim_end());
    assert!(said.succeeded, "{}", said.text);
}

#[test]
fn verapdf_finds_a_protocol_of_four_pages_archivable_and_accessible() {
    let (folder, _) = four_pages();
    is_archivable(PROTOCOL, folder.path());
}

/// Asks veraPDF about a file in a folder.
pub(crate) fn is_archivable(file: &str, folder: &Path) {
    if !place::tools().join("verapdf/VeraCheck.class").exists() {
        println!("skipped: veraPDF is not here; `cargo xtask setup` installs it");
        return;
    }
    let Some(said) = ask(&place::verapdf(), &["2a,ua1", file], folder) else { return };
    println!("{}", said.text.trim_end());
    assert!(said.succeeded, "{}", said.text);
    assert_eq!(said.text.lines().filter(|line| line.starts_with("PASS")).count(), 2, "{}", said.text);
}

#[test]
fn every_page_can_be_drawn() {
    let (folder, _) = four_pages();
    let Some(said) = ask(Path::new("pdftoppm"), &["-r", "70", "-png", PROTOCOL, "page"], folder.path()) else { return };
    assert!(said.succeeded, "{}", said.text);
    let shots = Path::new(env!("CARGO_TARGET_TMPDIR")).join("protocol");
    fs::create_dir_all(&shots).unwrap();
    let pages: Vec<PathBuf> = fs::read_dir(folder.path())
        .unwrap()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "png"))
        .collect();
    for page in &pages {
        fs::copy(page, shots.join(page.file_name().unwrap())).unwrap();
        assert!(fs::metadata(page).unwrap().len() > 5_000, "{} is nearly empty", page.display());
    }
    println!("{} pages, pictures in {}", pages.len(), shots.display());
    assert!(pages.len() >= 4, "{} pages", pages.len());
}
