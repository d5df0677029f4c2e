//! A counting centre is set up from an empty folder in the real window, with a real enrolment by the office on the command
//! line, until its people have passphrases of their own. The steps are small, so that other days can begin with them.
use crate::people::{choose_of_person, id};
use crate::{look, start};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use suite::Outcome;
use suite::window::{Condition, Window};
use tempfile::TempDir;

/// The example's first centre.
pub(crate) const CENTRE: &str = "C1";
/// The centre's administrator, who has a passphrase of their own from the beginning.
pub(crate) const ADMINISTRATOR: (&str, &str) = ("irene", "four quiet lamps in the hall");
/// A fingerprint is read out in so many groups.
const FINGERPRINT_GROUPS: usize = 8;
/// A recovery key is written down in so many.
const RECOVERY_GROUPS: usize = 9;
const PASS_FILE: &str = "authority.pass";
const PASSPHRASE: &str = "seven grey boats on the lake\n";
/// Those who are let in from a table.
const PEOPLE: &str =
    "code,name,role\nada,Ada Lindqvist,typist\nnikos,Νίκος Παπαδάκης,typist\nvera,Вера Иванова,supervisor\n";
const WRONG_PEOPLE: &str =
    "code,name,role\nada,Ada Lindqvist,typst\nnikos,Νίκος Παπαδάκης,typist\n,Вера Иванова,boss\n";

/// The office's side of an enrolment, all of it by the command line: a signed election, a letter, an authority.
pub(crate) struct Office {
    folder: TempDir,
    letter: [Vec<String>; 2],
}

impl Office {
    /// Signs this definition of an election.
    pub(crate) fn of(definition: &str) -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        let place = |name: &str| folder.path().join(name);
        fs::write(place("election.json"), definition)?;
        fs::write(place(PASS_FILE), PASSPHRASE)?;
        let mut office = Self { folder, letter: Default::default() };
        let (definition, authority, pass) =
            (office.text("election.json"), office.text("authority"), office.text(PASS_FILE));
        counterfoil(&["election", "sign", &definition, "--authority", &authority, "--passphrase-file", &pass])?;
        let (file, pem) = (office.text("election.election.asice"), office.text("authority.pem"));
        let said = counterfoil(&["election", "letter", &file, "--authority", &pem])?;
        let groups = |name: &str| -> Vec<String> {
            said["letter"][name].as_str().unwrap_or_default().split(' ').map(str::to_owned).collect()
        };
        office.letter = [groups("authority_fingerprint"), groups("election_fingerprint")];
        Ok(office)
    }

    /// A path in the office's folder, as it is typed.
    pub(crate) fn text(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// Certifies a centre whose fingerprint was read out; the certificate lies in `stick`.
    pub(crate) fn enrol(&self, request: &Path, fingerprint: &str, stick: &Path) -> Outcome<PathBuf> {
        let (authority, pass) = (self.text("authority"), self.text(PASS_FILE));
        let (request, folder) = (request.display().to_string(), stick.display().to_string());
        let words = ["enrol", "--authority", &authority, "--passphrase-file", &pass, "--request", &request];
        let more = ["--centre", CENTRE, "--fingerprint", fingerprint, "-o", &folder];
        let said = counterfoil(&[words.as_slice(), more.as_slice()].concat())?;
        Ok(PathBuf::from(said["enrolled"]["file"].as_str().ok_or("no certificate")?))
    }
}

/// Calls the command line that was built beside the window, for one JSON answer.
pub(crate) fn counterfoil(words: &[&str]) -> Outcome<Value> {
    let mut said = counterfoil_says(words)?.into_iter();
    said.next().ok_or_else(|| format!("counterfoil {words:?} says nothing").into())
}

/// The same for a command that answers with one object a line.
pub(crate) fn counterfoil_says(words: &[&str]) -> Outcome<Vec<Value>> {
    let window = std::env::var_os(start::PROGRAM).ok_or("no program named")?;
    let program = Path::new(&window).with_file_name("counterfoil");
    let said = Command::new(program).arg("--json").args(words).output()?;
    let text = String::from_utf8(said.stdout)?;
    if !said.status.success() {
        return Err(format!("counterfoil {words:?}: {text}{}", String::from_utf8_lossy(&said.stderr)).into());
    }
    Ok(serde_json::Deserializer::from_str(&text).into_iter().collect::<Result<_, _>>()?)
}

/// Everything, from an empty folder to a desk at which counts can be entered.
pub(crate) fn from_nothing() -> Outcome<()> {
    let office = Office::of(operations::EXAMPLE_ELECTION)?;
    let (stick, home) = (tempfile::tempdir()?, tempfile::tempdir()?);
    let window = start::open(&[])?;
    look::resize(&window, look::USUAL)?;
    look::choose(&window, "language", "en")?;
    look::choose(&window, "theme", "light")?;
    make_vault(&window, home.path())?;
    network_blocks(&window)?;
    look::at(&window, "setup-empty")?;
    wrong_letter(&window, &office)?;
    load_election(&window, &office)?;
    wrong_people(&window, stick.path())?;
    let first = let_people_in(&window, stick.path(), PEOPLE)?;
    recovery_key(&window)?;
    enrol(&window, &office, stick.path())?;
    window.wait_for(&id("setup-ready"), Condition::Shown)?;
    look::at(&window, "setup-ready")?;
    for (person, secret) in &first {
        other_person(&window, person, secret)?;
        look::at(&window, "passphrase-due")?;
        choose_own(&window, person)?;
    }
    lock_and_come_back(&window)?;
    window.wait_for("[data-testid^=row-]", Condition::Shown)
}

/// The first screen, and the first step: the vault with its administrator.
pub(crate) fn make_vault(window: &Window, folder: &Path) -> Outcome<()> {
    click(window, &id("start-new-centre"))?;
    window.wait_for(&id("new-vault"), Condition::Shown)?;
    fill(window, &id("vault-place"), "Town Hall North")?;
    fill(window, &id("vault-folder"), &folder.display().to_string())?;
    fill(window, &id("vault-person-name"), "Irene Castellan")?;
    fill(window, &id("vault-person-code"), ADMINISTRATOR.0)?;
    fill(window, &id("new-passphrase"), "password1234")?;
    window.wait_for("[data-testid=passphrase-standing][data-good=false]", Condition::Contains("guess"))?;
    look::at(window, "new-vault-refused")?;
    fill(window, &id("new-passphrase"), ADMINISTRATOR.1)?;
    fill(window, &id("new-passphrase-again"), ADMINISTRATOR.1)?;
    window.wait_for("[data-testid=passphrase-standing][data-good=true]", Condition::Contains("taken"))?;
    click(window, "[data-testid=vault-make]:not([aria-disabled])")?;
    window.wait_for(&id("setup"), Condition::Shown)?;
    window.wait_for("[data-testid=step-election][data-open=true]", Condition::Count(1))
}

/// Where this computer has a network, the strip says within a second that it now blocks: what follows counts.
fn network_blocks(window: &Window) -> Outcome<()> {
    match window.count(&id("network-strip"))? {
        0 => Ok(()),
        _ => window.wait_for("[data-testid=network-strip][data-standing=blocking]", Condition::Shown),
    }
}

/// Reads the election file and chooses the centre.
fn read_election(window: &Window, office: &Office) -> Outcome<()> {
    fill(window, &id("election-file"), &office.text("election.election.asice"))?;
    click(window, "[data-testid=election-read]:not([aria-disabled])")?;
    window.wait_for("[data-testid=offer-mode][data-mode=test]", Condition::Shown)?;
    click(window, &id(&format!("centre-{CENTRE}")))
}

/// Types three groups of a letter: those that the screen asks for.
fn type_groups(window: &Window, letter: &[Vec<String>; 2]) -> Outcome<()> {
    for (name, groups) in ["authority", "definition"].into_iter().zip(letter) {
        for blank in 0..window.count(&format!("input[data-testid^={name}-blank-]"))? {
            let field = id(&format!("{name}-blank-{blank}"));
            let place = window.attribute(&field, "data-place")?.ok_or("a blank has a place")?;
            let group = groups.get(place.parse::<usize>()?).ok_or("the letter is too short")?;
            fill(window, &field, &group.to_lowercase())?;
        }
    }
    Ok(())
}

/// The letter of another election is refused, and other groups are asked for.
fn wrong_letter(window: &Window, office: &Office) -> Outcome<()> {
    read_election(window, office)?;
    look::at(window, "setup-offer")?;
    let other = [vec!["0000".to_owned(); 8], vec!["0000".to_owned(); 8]];
    type_groups(window, &other)?;
    click(window, "[data-testid=election-confirm]:not([aria-disabled])")?;
    window.wait_for("[data-testid=problem][data-code=wrong-fingerprint]", Condition::Shown)?;
    look::at(window, "setup-wrong-letter")?;
    window.wait_for("[data-testid=election-confirm][aria-disabled]", Condition::Count(1))
}

/// Loads the election with the groups of its own letter.
pub(crate) fn load_election(window: &Window, office: &Office) -> Outcome<()> {
    if window.count(&id("offer"))? == 0 {
        read_election(window, office)?;
    }
    type_groups(window, &office.letter)?;
    click(window, "[data-testid=election-confirm]:not([aria-disabled])")?;
    window.wait_for("[data-testid=step-election][data-done=true]", Condition::Count(1))?;
    window.wait_for(&id("test-band"), Condition::Shown)
}

/// A table with mistakes lets nobody in, and each of them is told.
fn wrong_people(window: &Window, stick: &Path) -> Outcome<()> {
    open_step(window, "people")?;
    add_table(window, stick, "wrong.csv", WRONG_PEOPLE)?;
    window.wait_for("[data-testid=problem-faults] li", Condition::Count(3))?;
    look::at(window, "setup-people-faults")
}

/// The people of a table; their first passphrases, as the slips show them.
pub(crate) fn let_people_in(window: &Window, stick: &Path, table: &str) -> Outcome<Vec<(String, String)>> {
    open_step(window, "people")?;
    add_table(window, stick, "people.csv", table)?;
    let codes: Vec<&str> = table.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    window.wait_for("[data-testid=step-people][data-done=true]", Condition::Count(1))?;
    window.wait_for("[data-testid^=slip-secret-]", Condition::Count(codes.len()))?;
    look::at(window, "setup-people")?;
    let slip = |person: &str| Ok((person.to_owned(), window.text(&id(&format!("slip-secret-{person}")))?));
    let slips = codes.into_iter().map(slip).collect::<Outcome<Vec<_>>>()?;
    click(window, &id("slips-done"))?;
    window.wait_for(&id("slips"), Condition::Absent)?;
    Ok(slips)
}

fn add_table(window: &Window, stick: &Path, name: &str, table: &str) -> Outcome<()> {
    let path = stick.join(name);
    fs::write(&path, table)?;
    fill(window, &id("people-file"), &path.display().to_string())?;
    click(window, "[data-testid=people-add]:not([aria-disabled])")
}

/// The recovery key is shown, and typed again in part; the whole of it is returned, as the paper has it.
pub(crate) fn recovery_key(window: &Window) -> Outcome<String> {
    open_step(window, "recovery")?;
    click(window, "[data-testid=recovery-make]:not([aria-disabled])")?;
    let groups = "[data-testid=recovery-shown] [data-testid^=recovery-shown-]";
    window.wait_for(groups, Condition::Count(RECOVERY_GROUPS))?;
    look::at(window, "setup-recovery")?;
    let groups = window.texts(groups)?;
    click(window, &id("recovery-noted"))?;
    window.wait_for(&id("recovery-again"), Condition::Shown)?;
    for blank in 0..window.count("input[data-testid^=recovery-blank-]")? {
        let field = id(&format!("recovery-blank-{blank}"));
        let place = window.attribute(&field, "data-place")?.ok_or("a blank has a place")?.parse::<usize>()?;
        fill(window, &field, groups.get(place).ok_or("nine groups were shown")?)?;
    }
    look::at(window, "setup-recovery-again")?;
    click(window, "[data-testid=recovery-confirm]:not([aria-disabled])")?;
    window.wait_for("[data-testid=step-recovery][data-done=true]", Condition::Count(1))?;
    Ok(groups.join("-"))
}

/// The desk's key and its request, the office's certificate, and the certificate loaded.
pub(crate) fn enrol(window: &Window, office: &Office, stick: &Path) -> Outcome<()> {
    open_step(window, "request")?;
    fill(window, &id("request-folder"), &stick.display().to_string())?;
    click(window, "[data-testid=request-write]:not([aria-disabled])")?;
    window.wait_for(&id("request-written"), Condition::Shown)?;
    // What was written is told at once, its fingerprint when the page has looked again.
    window.wait_for("[data-testid^=request-shown-]", Condition::Count(FINGERPRINT_GROUPS))?;
    look::at(window, "setup-request")?;
    let fingerprint = window.texts("[data-testid^=request-shown-]")?.join(" ");
    let mut files = fs::read_dir(stick)?.flatten().map(|entry| entry.path());
    let request = files.find(|path| path.to_string_lossy().ends_with(".request.asice")).ok_or("no request")?;
    let certificate = office.enrol(&request, &fingerprint, stick)?;
    open_step(window, "certificate")?;
    fill(window, &id("certificate-file"), &certificate.display().to_string())?;
    click(window, "[data-testid=certificate-load]:not([aria-disabled])")?;
    window.wait_for("[data-testid=step-certificate][data-done=true]", Condition::Count(1))
}

/// Clicks an element in the middle of the window, where no band covers it.
pub(crate) fn click(window: &Window, css: &str) -> Outcome<()> {
    window.wait_for(css, Condition::Shown)?;
    centred(window, css)?;
    window.click(css).map_err(|cause| format!("{css} cannot be clicked: {cause}").into())
}

/// Fills a field in the middle of the window.
pub(crate) fn fill(window: &Window, css: &str, text: &str) -> Outcome<()> {
    window.wait_for(css, Condition::Shown)?;
    centred(window, css)?;
    window.fill(css, text).map_err(|cause| format!("{css} cannot be filled: {cause}").into())
}

fn centred(window: &Window, css: &str) -> Outcome<()> {
    let centre = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })";
    window.script(centre, vec![Value::String(css.to_owned())]).map(drop)
}

fn open_step(window: &Window, step: &str) -> Outcome<()> {
    if window.count(&format!("[data-testid=step-{step}][data-open=true]"))? == 0 {
        click(window, &id(&format!("open-{step}")))?;
    }
    window.wait_for(&format!("[data-testid=step-{step}][data-open=true]"), Condition::Count(1))
}

/// Somebody else takes the desk over in one step.
pub(crate) fn other_person(window: &Window, person: &str, secret: &str) -> Outcome<()> {
    window.script("scrollTo(0, 0)", vec![])?;
    choose_of_person(window, "other", "centre")?;
    sign_in_with(window, person, secret)
}

/// Signs in at the centre with a passphrase that is typed.
pub(crate) fn sign_in_with(window: &Window, person: &str, secret: &str) -> Outcome<()> {
    window.wait_for(&id("signin-centre"), Condition::Shown)?;
    click(window, &id(&format!("person-{person}")))?;
    fill(window, &id("passphrase"), secret)?;
    click(window, "[data-testid=signin]:not([aria-disabled])")?;
    window.wait_for(&id("signin-centre"), Condition::Absent)
}

/// The passphrase that a person chooses for themselves.
pub(crate) fn own(person: &str) -> String {
    format!("{person} keeps nine green bottles")
}

/// Chooses a passphrase of one's own right after a first one was typed, which is not asked for again.
pub(crate) fn choose_own(window: &Window, person: &str) -> Outcome<()> {
    window.wait_for(&id("change-passphrase-centre"), Condition::Shown)?;
    for field in ["new-passphrase", "new-passphrase-again"] {
        fill(window, &id(field), &own(person))?;
    }
    click(window, "[data-testid=change-passphrase]:not([aria-disabled])")?;
    window.wait_for(&id("board"), Condition::Shown)
}

/// Ctrl+L; the same person comes back to the page where they were.
fn lock_and_come_back(window: &Window) -> Outcome<()> {
    click(window, &id("nav-readiness"))?;
    window.wait_for(&id("readiness"), Condition::Shown)?;
    window.chord(&[fantoccini::key::Key::Control.into(), 'l'])?;
    window.wait_for(&id("signin-centre"), Condition::Shown)?;
    look::at(window, "locked")?;
    sign_in_with(window, "vera", &own("vera"))?;
    window.wait_for(&id("readiness"), Condition::Shown)?;
    other_person(window, "ada", &own("ada"))
}
