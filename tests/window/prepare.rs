//! An election is prepared in the real window from tables, played once, signed and packed: that of Würzburg in 2019 where its
//! open data lie beside the work tree, else a small one.
use crate::people::id;
use crate::setup::{click, fill};
use crate::{look, start};
use election::Role;
use operations::{NewDesk, SystemWorld, World, make_office};
use sealing::KdfParams;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use suite::Outcome;
use suite::night::{ADMINISTRATOR, OFFICER, PASSPHRASE, passphrase, person};
use suite::window::{Condition, Window};
use suite::wuerzburg::{open_data, spreadsheets};

const STATIONS: &str = "number,name,kind,area,centre\n1,School,ordinary,north,C1\n2,Post,postal,south,C2\n";
const LISTS: &str = "contest,list,name\nep,1,First List\nep,2,Second List\n";
const WRONG: &str = "number,name,kind,area,centre\n1,School,ordinry,north,C1\n2,,ordinary,north,C1\n";

/// The authority's own passphrase.
const AUTHORITY: &str = "seven grey boats on the lake";

/// Everything from an empty draft to packages for each centre.
pub(crate) fn whole() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let (tables, centres) = tables(folder.path())?;
    let window = start::open(&[])?;
    look::resize(&window, look::USUAL)?;
    look::choose(&window, "language", "en")?;
    look::choose(&window, "theme", "light")?;
    open_office(&window, folder.path())?;
    look::at(&window, "prepare-begin")?;
    click(&window, &id("prepare-begin"))?;
    window.wait_for(&id("prepare-basics"), Condition::Shown)?;
    look::at(&window, "prepare-basics")?;
    basics(&window)?;
    wrong_table(&window, folder.path())?;
    take_over(&window, &tables)?;
    page(&window, "places")?;
    window.wait_for("[data-testid^=place-]", Condition::Shown)?;
    look::at(&window, "prepare-places")?;
    page(&window, "contests")?;
    click(&window, &id("open-ep"))?;
    window.wait_for(&id("lists"), Condition::Shown)?;
    look::at(&window, "prepare-contests")?;
    form(&window)?;
    allocation(&window)?;
    dry_run(&window)?;
    sign(&window, folder.path())?;
    packages(&window, folder.path(), centres)?;
    top(&window)?;
    window.click(&id("nav-enrol"))?;
    window.wait_for("[data-testid^=centre-row-][data-state=waiting]", Condition::Count(centres))?;
    look::at(&window, "enrol")
}

/// The tables, and how many centres they name.
fn tables(folder: &Path) -> Outcome<(Vec<PathBuf>, usize)> {
    let write = |name: &str, text: &str| -> Outcome<PathBuf> {
        let path = folder.join(name);
        fs::write(&path, text)?;
        Ok(path)
    };
    match open_data() {
        Some(data) => {
            let sheets = spreadsheets(&data)?;
            let stations = write("stations.csv", &sheets.stations)?;
            let files = vec![write("areas.csv", &sheets.areas)?, stations, write("lists.csv", &sheets.lists)?];
            Ok((files, 2))
        }
        None => Ok((vec![write("stations.csv", STATIONS)?, write("lists.csv", LISTS)?], 2)),
    }
}

/// An office without an election, opened on the first screen, with its officer at it.
fn open_office(window: &Window, folder: &Path) -> Outcome<()> {
    let world: Arc<dyn World> = SystemWorld::of_this_program("0.1.0-suite")?;
    let (path, secret, cost) = (folder.join("office.counterfoil"), passphrase(), KdfParams::LEAST);
    let administrator = person(ADMINISTRATOR, Role::Administrator);
    let new = NewDesk { place: "Stadt Würzburg", person: &administrator, passphrase: &secret, cost };
    let mut desk = make_office(&path, &new, world)?;
    desk.add_person(&person(OFFICER, Role::Officer), &secret, cost)?;
    drop(desk);
    fill(window, &id("vault-path"), &path.display().to_string())?;
    click(window, "[data-testid=start-open]:not([aria-disabled])")?;
    window.wait_for(&id("signin-office"), Condition::Shown)?;
    click(window, &id(&format!("person-{OFFICER}")))?;
    fill(window, &id("passphrase"), PASSPHRASE)?;
    click(window, "[data-testid=signin]:not([aria-disabled])")?;
    window.wait_for(&id("prepare-begin"), Condition::Shown)
}

fn basics(window: &Window) -> Outcome<()> {
    fill(window, &id("basics-title"), "Europawahl 2019")?;
    fill(window, &id("basics-date"), "2019-05-26")?;
    fill(window, &id("basics-languages"), "de")?;
    click(window, &id("basics-test"))?;
    window.wait_for(&id("prepare-name"), Condition::Contains("Europawahl"))?;
    window.wait_for("[data-testid=prepare-to-basics][data-done=true]", Condition::Count(1))
}

/// A table with faults changes nothing, and each is told with its line.
fn wrong_table(window: &Window, folder: &Path) -> Outcome<()> {
    let path = folder.join("wrong.csv");
    fs::write(&path, WRONG)?;
    top(window)?;
    click(window, &id("prepare-take"))?;
    fill(window, &id("taking-file"), &path.display().to_string())?;
    click(window, "[data-testid=taking-preview]:not([aria-disabled])")?;
    window.wait_for("[data-testid=problem-faults] li", Condition::Count(2))?;
    look::at_dialog(window, "prepare-taking-faults")?;
    click(window, &id("taking-cancel"))?;
    window.wait_for(&id("taking"), Condition::Absent)
}

fn take_over(window: &Window, tables: &[PathBuf]) -> Outcome<()> {
    click(window, &id("prepare-take"))?;
    for table in tables {
        fill(window, &id("taking-file"), &table.display().to_string())?;
        click(window, "[data-testid=taking-add]:not([aria-disabled])")?;
    }
    click(window, "[data-testid=taking-preview]:not([aria-disabled])")?;
    window.wait_for(&id("taking-seen"), Condition::Shown)?;
    look::at_dialog(window, "prepare-taking")?;
    click(window, "[data-testid=taking-take]:not([aria-disabled])")?;
    window.wait_for(&id("taking"), Condition::Absent)?;
    window.wait_for("[data-testid=prepare-to-places][data-done=true]", Condition::Count(1))
}

fn page(window: &Window, name: &str) -> Outcome<()> {
    top(window)?;
    window.click(&id(&format!("prepare-to-{name}")))?;
    window.wait_for(&id(&format!("prepare-{name}")), Condition::Shown)
}

/// The German form, and its sheet.
fn form(window: &Window) -> Outcome<()> {
    page(window, "form")?;
    choose(window, "form-choose", "de-euwo")?;
    window.wait_for("[data-testid^=rule-]", Condition::Shown)?;
    click(window, "[data-testid=form-show]:not([aria-disabled])")?;
    window.wait_for("[data-testid=form-paper-pages]:not([data-drawn='0'])", Condition::Shown)?;
    top(window)?;
    look::at(window, "prepare-form")
}

fn allocation(window: &Window) -> Outcome<()> {
    page(window, "allocation")?;
    window.wait_for(&id("allocation"), Condition::Shown)?;
    choose(window, "allocation-method", "sainte-lague")?;
    fill(window, &id("allocation-seats"), "12")?;
    window.wait_for(&id("allocation-threshold"), Condition::Shown)?;
    look::at(window, "prepare-allocation")
}

fn choose(window: &Window, menu: &str, choice: &str) -> Outcome<()> {
    click(window, &id(menu))?;
    window.click(&id(&format!("{menu}-{choice}")))?;
    window.wait_for(&id(&format!("{menu}-{choice}")), Condition::Absent)
}

fn dry_run(window: &Window) -> Outcome<()> {
    page(window, "check")?;
    window.wait_for(&id("no-faults"), Condition::Shown)?;
    click(window, "[data-testid=dry-run]:not([aria-disabled])")?;
    window.wait_for("[data-testid=dry-run-outcome][data-well=true]", Condition::Count(1))?;
    look::at(window, "prepare-check")
}

fn sign(window: &Window, folder: &Path) -> Outcome<()> {
    page(window, "sign")?;
    fill(window, &id("authority-new-path"), &folder.join("authority").display().to_string())?;
    fill(window, &id("new-passphrase"), AUTHORITY)?;
    fill(window, &id("new-passphrase-again"), AUTHORITY)?;
    window.wait_for("[data-testid=passphrase-standing][data-good=true]", Condition::Contains("taken"))?;
    top(window)?;
    look::at(window, "prepare-authority")?;
    click(window, "[data-testid=authority-make]:not([aria-disabled])")?;
    window.wait_for(&id("authority-is-open"), Condition::Shown)?;
    click(window, "[data-testid=sign]:not([aria-disabled])")?;
    window.wait_for(&id("signed"), Condition::Shown)?;
    click(window, "[data-testid=letter-show]:not([aria-disabled])")?;
    window.wait_for("[data-testid=letter-pages]:not([data-drawn='0'])", Condition::Shown)?;
    fill(window, &id("letter-path"), &folder.join("letter.pdf").display().to_string())?;
    click(window, "[data-testid=letter-save]:not([aria-disabled])")?;
    window.wait_for(&id("letter-saved"), Condition::Shown)?;
    top(window)?;
    look::at(window, "prepare-signed")
}

fn packages(window: &Window, folder: &Path, centres: usize) -> Outcome<()> {
    page(window, "packages")?;
    let stick = folder.join("stick");
    fs::create_dir(&stick)?;
    click(window, &id("packages-folder-in-folder"))?;
    fill(window, &id("packages-folder"), &stick.display().to_string())?;
    click(window, "[data-testid=packages-write]:not([aria-disabled])")?;
    window.wait_for(&id("packages-written"), Condition::Contains(&centres.to_string()))?;
    top(window)?;
    look::at(window, "prepare-packages")?;
    let root = fs::read_dir(&stick)?.next().ok_or("no packages")??.path();
    assert_eq!(fs::read_dir(&root)?.count(), centres);
    for package in fs::read_dir(&root)? {
        let package = package?.path();
        for file in ["election.election.asice", "authority.pem", "blank-sheets.pdf"] {
            assert!(package.join(file).is_file(), "{file} in {}", package.display());
        }
    }
    assert!(folder.join("letter.pdf").is_file());
    Ok(())
}

fn top(window: &Window) -> Outcome<()> {
    window.script("scrollTo(0, 0)", vec![]).map(drop)
}
