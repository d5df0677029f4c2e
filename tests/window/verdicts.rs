//! Every verdict on a file in the real window: what happened, what an officer does next, and what two officers decide.
use crate::people::id;
use crate::setup::{click, fill};
use crate::{look, start};
use election::{Count, Counts, RecordId, Role};
use exchange::names::RECORD;
use exchange::revocations::{self, REVOCATIONS_FORMAT, Revocations, Revoked};
use operations::World;
use sealing::{KdfParams, Purpose};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use suite::night::{ADMINISTRATOR, Holder, Night, OFFICER, PASSPHRASE, example_papers, office_at, passphrase, person};
use suite::window::{Condition, Window};
use suite::{Outcome, asice};

/// Another officer of the office.
const SECOND: &str = "second-officer";

/// What each file is called, its verdict, and the code of its reason; in the order in which they are imported.
const EXPECTED: [(&str, &str, &str); 15] = [
    ("01-accepted", "accepted", ""),
    ("02-the-same-again", "duplicate", ""),
    ("03-corrected", "accepted", ""),
    ("04-before-the-correction", "superseded", "old-revision"),
    ("05-one-of-two", "accepted", ""),
    ("06-other-of-two", "conflict", "conflict"),
    ("07-damaged", "rejected", "not-a-container"),
    ("08-changed-on-its-way", "rejected", "digest-mismatch"),
    ("09-unknown-signer", "rejected", "unknown-signer"),
    ("10-wrong-election", "rejected", "wrong-election"),
    ("11-real-data-in-a-test", "rejected", "wrong-mode"),
    ("12-extra-station", "rejected", "unknown-station"),
    ("13-wrong-station", "rejected", "wrong-station"),
    ("14-sums", "rejected", "sums"),
    ("15-revoked-centre", "rejected", "revoked"),
];

/// The vault of an office, and the folder of its files.
struct Scene {
    night: Night,
    vault: PathBuf,
    files: PathBuf,
    /// A key of the first centre whose certificate the authority withdrew.
    withdrawn: Holder,
}

pub(crate) fn are_shown() -> Outcome<()> {
    let scene = Scene::set()?;
    let window = start::open(&[])?;
    look::resize(&window, look::USUAL)?;
    window.wait_for(&id("start"), Condition::Shown)?;
    ask(&window, "open_vault", &json!({ "path": scene.vault, "language": "en" }))?;
    sit_down(&window, OFFICER)?;
    look::choose(&window, "language", "en")?;
    look::at(&window, "import-nothing")?;
    import(&window, &scene.files)?;
    window.wait_for(&id("import-done"), Condition::Contains("15 files"))?;
    for (name, verdict, code) in EXPECTED {
        is_told(&window, "verdict-now-table", name, verdict, code)?;
    }
    look::at(&window, "import-verdicts")?;
    // The same folder once more changes nothing.
    import(&window, &scene.files)?;
    window.wait_for("[data-testid=verdict-now-accepted] .chip-count", Condition::Reads("0"))?;
    save(&window, &scene)?;
    decide(&window)
}

/// What is kept aside is saved as it came.
fn save(window: &Window, scene: &Scene) -> Outcome<()> {
    click(window, "[data-testid=verdict-rejected]")?;
    window.click("[data-testid=verdict-table] [data-code=not-a-container] [data-testid^=save-]")?;
    window.wait_for(&id("import-saving"), Condition::Shown)?;
    let saved = scene.night.path("saved.result.asice");
    fill(window, &id("import-save-path"), &saved.display().to_string())?;
    look::at(window, "import-saving")?;
    click(window, "[data-testid=import-save-save]:not([aria-disabled])")?;
    window.wait_for(&id("import-save-saved"), Condition::Shown)?;
    click(window, &id("import-save-close"))?;
    let came = fs::read(scene.files.join("07-damaged.result.asice"))?;
    if fs::read(saved)? == came { Ok(()) } else { Err("what was saved is not what came".into()) }
}

/// The first officer decides and nothing changes; the second decides the same, and the file counts.
fn decide(window: &Window) -> Outcome<()> {
    for (officer, told) in [(OFFICER, "second officer"), (SECOND, "totals have followed")] {
        sit_down(window, officer)?;
        click(window, "[data-testid=verdict-conflict]")?;
        window.click("[data-testid=verdict-table] [data-verdict=conflict] [data-testid^=compare-]")?;
        window.wait_for(&id("conflict-table"), Condition::Shown)?;
        look::at(window, &format!("conflict-{officer}"))?;
        click(window, "[data-testid=choose-0]:not([aria-disabled])")?;
        fill(window, &id("reason-text"), "Its control code stands on the signed paper.")?;
        click(window, "[data-testid=reason-confirm]:not([aria-disabled])")?;
        window.wait_for(&id("conflict-told"), Condition::Contains(told))?;
    }
    window.wait_for("[data-testid=conflict-table] [data-verdict=accepted]", Condition::Count(1))?;
    look::at(window, "conflict-decided")
}

/// The line of a file has its verdict, its reason, and something to do.
fn is_told(window: &Window, table: &str, name: &str, verdict: &str, code: &str) -> Outcome<()> {
    let script = "const [table, name] = arguments;
        const rows = [...document.querySelectorAll(`[data-testid='${table}'] tbody tr`)];
        const row = rows.find(one => one.querySelector('th').textContent.startsWith(name));
        if (!row) return null;
        const [what, todo] = ['.import-what', '.import-do > .cell-soft'].map(css => row.querySelector(css).textContent);
        return { verdict: row.dataset.verdict, code: row.dataset.code, what, todo };";
    let found = window.script(script, vec![json!(table), json!(name)])?;
    let says = |member: &str| found[member].as_str().is_some_and(|text| text.len() > 10 && !text.contains('{'));
    println!("    {name:26} {verdict:10} {}  →  {}", found["what"], found["todo"]);
    let right = found["verdict"] == verdict && found["code"] == code && says("what") && says("todo");
    if right { Ok(()) } else { Err(format!("{name} should be {verdict} {code}, and there is {found}").into()) }
}

fn import(window: &Window, folder: &Path) -> Outcome<()> {
    click(window, &id("import-path-in-folder"))?;
    fill(window, &id("import-path"), &folder.display().to_string())?;
    click(window, "[data-testid=import-start]:not([aria-disabled])")?;
    window.wait_for(&id("import-done"), Condition::Shown)
}

/// Signs an officer in, whoever sat there.
fn sit_down(window: &Window, officer: &str) -> Outcome<()> {
    ask(
        window,
        "sign_in",
        &json!({ "desk": "office", "person": officer, "passphrase": PASSPHRASE, "language": "en" }),
    )?;
    window.script("location.reload()", vec![])?;
    window.wait_for(&id("import"), Condition::Shown)
}

/// Asks the core a command, from the page.
fn ask(window: &Window, command: &str, arguments: &Value) -> Outcome<Value> {
    let script = "const [command, args, done] = arguments;
        window.__TAURI_INTERNALS__.invoke(command, args).then(answer => done({ answer }), fault => done({ fault }));";
    let told = window.script_that_calls_back(script, vec![json!(command), arguments.clone()])?;
    if told["fault"].is_null() { Ok(told["answer"].clone()) } else { Err(format!("{command}: {told}").into()) }
}

impl Scene {
    fn set() -> Outcome<Self> {
        let mut night = Night::of_example()?;
        let vault = night.office.path().to_owned();
        let withdrawn = night.centre("C1")?;
        night.office.load_revocations(&withdrawal(&night, &withdrawn)?)?;
        night.office.sign_in(ADMINISTRATOR, &passphrase())?;
        night.office.add_person(&person(SECOND, Role::Officer), &passphrase(), KdfParams::LEAST)?;
        night.office.sign_out()?;
        // A vault has one user at a time, and the window is to have this one.
        night.office = office_at(&night.path("unused"), &night.world)?;
        let files = night.path("files");
        fs::create_dir(&files)?;
        let scene = Self { night, vault, files, withdrawn };
        scene.write()?;
        Ok(scene)
    }

    /// The papers of the first centre.
    fn papers(&self) -> Outcome<Vec<(RecordId, Counts)>> {
        let ours = |record: &RecordId| {
            self.night.election.station(&record.station).is_some_and(|station| station.centre.as_str() == "C1")
        };
        Ok(example_papers(&self.night.election)?.into_iter().filter(|(record, _)| ours(record)).collect())
    }

    fn write(&self) -> Outcome<()> {
        let (centre, papers) = (self.night.centre("C1")?, self.papers()?);
        let stranger = Night::of_example()?.centre("C1")?;
        let sealed = |by: &Holder, place: usize, revision: u32| {
            let (record, counts) = papers.get(place).ok_or("the centre has as many records")?;
            self.night.result(by, record, counts, revision)
        };
        let good = sealed(&centre, 0, 1)?;
        let json = String::from_utf8(good.record_json)?;
        let edited = |from: &str, to: &str| {
            let changed = json.replacen(from, to, 1);
            if changed == json {
                return Err(format!("{from} is not in the record").into());
            }
            self.night.container(&centre, Purpose::Result, RECORD, changed.as_bytes())
        };
        let (record, counts) = papers.get(2).ok_or("a third record")?;
        let station = format!("\"station\":\"{}\"", papers.first().ok_or("a first record")?.0.station);
        let contents: [Vec<u8>; 15] = [
            good.container.clone(),
            good.container.clone(),
            sealed(&centre, 1, 2)?.container,
            sealed(&centre, 1, 1)?.container,
            sealed(&centre, 2, 1)?.container,
            self.night.result(&centre, record, &other(counts)?, 1)?.container,
            b"This was a result file once.".to_vec(),
            changed_on_its_way(&sealed(&centre, 3, 1)?.container, &json)?,
            sealed(&stranger, 4, 1)?.container,
            edited("\"id\":\"try-2026\"", "\"id\":\"try-2027\"")?,
            edited("\"mode\":\"test\"", "\"mode\":\"live\"")?,
            edited(&station, "\"station\":\"999\"")?,
            sealed(&self.night.centre("C2")?, 5, 1)?.container,
            edited("\"D\":407", "\"D\":408")?,
            sealed(&self.withdrawn, 3, 1)?.container,
        ];
        for ((name, ..), bytes) in EXPECTED.iter().zip(contents) {
            fs::write(self.files.join(format!("{name}.result.asice")), bytes)?;
        }
        Ok(())
    }
}

/// The authority's list with this holder's certificate on it.
fn withdrawal(night: &Night, holder: &Holder) -> Outcome<Vec<u8>> {
    let revoked = Revoked {
        centre: "C1".to_owned(),
        certificate: holder.certificate.digest(),
        at: night.world.now(),
        reason: "The laptop was stolen.".to_owned(),
    };
    let election = night.election.definition().id.to_string();
    let list = Revocations { format: REVOCATIONS_FORMAT.to_owned(), election, revoked: vec![revoked] };
    Ok(revocations::seal(&list, &night.signatory(&night.authority, &[&night.authority.certificate]))?)
}

/// The same sums with a vote moved between two of the last fields.
fn other(counts: &Counts) -> Outcome<Counts> {
    let mut other = counts.clone();
    let filled: Vec<usize> =
        (0..counts.len()).rev().filter(|place| counts.at(*place).is_some_and(|count| count.number() > 0)).collect();
    let [one, another, ..] = filled[..] else { return Err("a sheet with votes".into()) };
    for (place, change) in [(one, -1), (another, 1)] {
        let number = counts.at(place).map_or(0, Count::number).checked_add_signed(change);
        other.put(place, number.and_then(Count::new));
    }
    Ok(other)
}

/// A container in which the record is another than the one that was signed.
fn changed_on_its_way(container: &[u8], record: &str) -> Outcome<Vec<u8>> {
    let mut entries = asice::unpack(container)?;
    for (name, bytes) in &mut entries {
        if name == RECORD {
            *bytes = record.as_bytes().to_vec();
        }
    }
    asice::pack(&entries)
}
