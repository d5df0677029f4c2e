//! From locked results to the published ones in the real window: two officers release, a lot decides a tie, a folder is written.
use crate::people::id;
use crate::setup::{click, fill};
use crate::{look, start};
use chrono::TimeDelta;
use election::{Allocation, Count, Counts, Definition, FieldRole, Method, Person, PersonId, RecordId, Role};
use operations::{Desk, Rehearsal, SystemWorld, World};
use sealing::{Digest, KdfParams, SecretString};
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use suite::Outcome;
use suite::night::{PASSPHRASE, checked, confirm_all, example, example_papers};
use suite::window::{Condition, Window};

const COLLEAGUE: &str = "colleague";
const ASSEMBLY: &str = "assembly";

/// Everything, in one window.
pub(crate) fn released_and_published() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let office = office(folder.path())?;
    let window = start::open(&[])?;
    look::resize(&window, look::USUAL)?;
    look::choose(&window, "language", "en")?;
    look::choose(&window, "theme", "light")?;
    fill(&window, &id("vault-path"), &office.vault.display().to_string())?;
    click(&window, "[data-testid=start-open]:not([aria-disabled])")?;
    sign_in(&window, "officer", &office.officer)?;
    locked(&window)?;
    release(&window, &office)?;
    lot(&window)?;
    publish(&window, folder.path())
}

/// An office with two officers and every record, under an embargo whose moment has passed.
struct Office {
    vault: PathBuf,
    officer: String,
}

fn office(folder: &Path) -> Outcome<Office> {
    let world: Arc<dyn World> = SystemWorld::new(env!("CARGO_PKG_VERSION"), Digest::of(b"the window"));
    let definition = definition(&*world)?;
    let counts = counts(&definition)?;
    let night = folder.join("night");
    Rehearsal { definition, counts, mistakes_per_mille: 0, seed: 1 }.play(&night, &world, |_, _| ())?;
    let passphrase = |person: &str| -> Outcome<String> {
        let people = fs::read_to_string(night.join("people.csv"))?;
        let line = people.lines().find_map(|line| line.strip_prefix(&format!("office.counterfoil,{person},")));
        Ok(line.ok_or("the rehearsal has an office")?.to_owned())
    };
    let vault = night.join("office.counterfoil");
    let secret = |text: String| SecretString::from(text);
    let mut desk = Desk::open(&vault, "administrator", &secret(passphrase("administrator")?), world)?;
    let colleague = Person { id: PersonId::new(COLLEAGUE), name: "Ines Duarte".to_owned(), role: Role::Officer };
    desk.add_person(&colleague, &secret(PASSPHRASE.to_owned()), KdfParams::LEAST)?;
    desk.sign_in("officer", &secret(passphrase("officer")?))?;
    desk.import(&[night.join("results")], |_, _| ControlFlow::Continue(()))?;
    confirm_all(&mut desk)?;
    Ok(Office { vault, officer: passphrase("officer")? })
}

/// The example with one station, one seat for its assembly, and an embargo.
fn definition(world: &dyn World) -> Outcome<Definition> {
    let mut definition = example()?;
    definition.stations.truncate(1);
    definition.embargo = Some(world.now() - TimeDelta::hours(1));
    definition.date = world.now().date_naive();
    for contest in definition.contests.iter_mut().filter(|contest| contest.id.as_str() == ASSEMBLY) {
        (contest.seats, contest.allocation) = (1, Some(Allocation::by(Method::DHondt)));
    }
    Ok(definition)
}

/// The example's papers, the first two lists of the assembly with equally many votes.
fn counts(definition: &Definition) -> Outcome<Vec<(RecordId, Counts)>> {
    let election = checked(definition)?;
    let mut papers = example_papers(&checked(&example()?)?)?;
    papers.retain(|(record, _)| election.sheet(record).is_ok());
    for (record, counts) in papers.iter_mut().filter(|(record, _)| record.contest.as_str() == ASSEMBLY) {
        let (_, form) = election.contest(&record.contest).ok_or("the example has an assembly")?;
        let fields = form.fields().iter().enumerate();
        let lists: Vec<usize> =
            fields.filter(|(_, field)| matches!(field.role, FieldRole::List(_))).map(|(place, _)| place).collect();
        let all: u32 = lists.iter().map(|place| counts.at(*place).map_or(0, u32::from)).sum();
        for (number, place) in lists.iter().enumerate() {
            let votes = [all / 2, all / 2, all % 2].get(number).copied().unwrap_or(0);
            counts.put(*place, Count::new(votes));
        }
    }
    Ok(papers)
}

fn sign_in(window: &Window, person: &str, passphrase: &str) -> Outcome<()> {
    window.click(&id(&format!("person-{person}")))?;
    fill(window, &id("passphrase"), passphrase)?;
    click(window, "[data-testid=signin]:not([aria-disabled])")?;
    window.wait_for(&id("person-at-office"), Condition::Shown)
}

/// Nothing of the results is shown.
fn locked(window: &Window) -> Outcome<()> {
    for page in ["totals", "seats", "publish"] {
        window.click(&id(&format!("nav-{page}")))?;
        window.wait_for("[data-testid=problem][data-code=embargoed]", Condition::Shown)?;
    }
    Ok(())
}

/// The second officer mistypes once; then both passphrases and the reason unlock.
fn release(window: &Window, office: &Office) -> Outcome<()> {
    window.click(&id("nav-release"))?;
    window.wait_for(&id("release-locked"), Condition::Shown)?;
    look::at(window, "release-locked")?;
    fill(window, &id("release-reason"), "The last polls of the Union closed at 23:00.")?;
    for second in ["not that passphrase", PASSPHRASE] {
        fill(window, &id("release-own"), &office.officer)?;
        fill(window, &id("release-second-passphrase"), second)?;
        click(window, "[data-testid=release-together]:not([aria-disabled])")?;
        if second != PASSPHRASE {
            window.wait_for("[data-testid=problem][data-code=wrong-passphrase]", Condition::Shown)?;
            // The core is slow to answer the next try.
            std::thread::sleep(std::time::Duration::from_secs(3));
        }
    }
    window.wait_for(&id("release-done"), Condition::Contains("The last polls"))?;
    look::at(window, "release-done")
}

/// The tie is told, the lot is recorded with witness and reason, and the seat follows.
fn lot(window: &Window) -> Outcome<()> {
    window.click(&id("nav-seats"))?;
    window.wait_for(&id("tie"), Condition::Shown)?;
    look::at(window, "seats-tie")?;
    click(window, &id("drawn-2"))?;
    fill(window, &id("lot-witness"), "Jonas Färber, chair of the board")?;
    fill(window, &id("lot-reason"), "Drawn from an urn by the youngest member, as section 6 says.")?;
    click(window, "[data-testid=lot-record]:not([aria-disabled])")?;
    window.wait_for("[data-testid=seats-2][data-seats='1']", Condition::Shown)?;
    window.wait_for(&id("lots"), Condition::Contains("Jonas Färber"))?;
    top(window)?;
    look::at(window, "seats")?;
    window.click(&id("seats-contest-council"))?;
    window.wait_for(&id("seats-steps"), Condition::Shown)?;
    top(window)?;
    look::at(window, "seats-council")
}

/// Certified, written, and the first publication told from the second.
fn publish(window: &Window, folder: &Path) -> Outcome<()> {
    let out = folder.join("carry away");
    fs::create_dir(&out)?;
    window.click(&id("nav-publish"))?;
    window.wait_for(&id("publish-start"), Condition::Shown)?;
    look::at(window, "publish")?;
    click(window, &id("publish-folder-in-folder"))?;
    fill(window, &id("publish-folder"), &out.display().to_string())?;
    click(window, "[data-testid=publish-start]:not([aria-disabled])")?;
    window.wait_for("[data-testid=publish-done][data-status=unofficial-complete]", Condition::Shown)?;
    click(window, &id("publish-as-certified"))?;
    click(window, "[data-testid=publish-start]:not([aria-disabled])")?;
    window.wait_for("[data-testid=publish-done][data-status=certified]", Condition::Shown)?;
    window.wait_for(&id("published-sequence"), Condition::Reads("2"))?;
    let named = |sequence: u32| -> Outcome<PathBuf> {
        let name = fs::read_dir(&out)?.flatten().map(|entry| entry.path());
        let found = name.into_iter().find(|path| path.to_string_lossy().ends_with(&format!("_{sequence}")));
        Ok(found.ok_or("each publication has a folder of its own")?)
    };
    let older = named(1)?;
    let container = older.file_name().and_then(|name| name.to_str()).map(|name| format!("{name}.results.asice"));
    let container = older.join(container.ok_or("the folder has a name")?);
    assert!(container.is_file() && named(2)?.join("report.pdf").is_file());
    fill(window, &id("compare-file"), &container.display().to_string())?;
    click(window, "[data-testid=compare]:not([aria-disabled])")?;
    window.wait_for("[data-testid=compared][data-old=true]", Condition::Contains("number 2"))?;
    top(window)?;
    look::at(window, "publish-done")
}

fn top(window: &Window) -> Outcome<()> {
    window.script("scrollTo(0, 0)", Vec::new()).map(drop)
}
