//! The whole path through the real window: from two keyed counts to a verified total, and a correction of it.
use crate::people::{
    ENTER, act, id, key, key_and_save, outcome, relieve, save, search, sees_none_of, sign_in, sign_out,
};
use crate::{look, paper, start};
use fantoccini::key::Key;
use paper::Paper;
use std::fs;
use std::path::{Path, PathBuf};
use suite::Outcome;
use suite::window::{Condition, Window};

/// A station where so many votes are invalid that the form warns (rule W1), on a paper that otherwise adds up.
const RECORD: (&str, &str) = ("004", "assembly");
/// Every list but this one is typed as on the paper; the second typist turns its digits round.
const MISTYPED: (&str, u32) = ("list.2", 171);
/// Nothing below this is looked for in the page: small numbers stand everywhere.
const TELLING: u32 = 100;

/// Everything, in one window.
pub(crate) fn whole() -> Outcome<()> {
    let window = start::open(&["--try-it"])?;
    let (paper, stick) = (paper::of(RECORD.0, RECORD.1)?, tempfile::tempdir()?);
    look::resize(&window, look::USUAL)?;
    look::choose(&window, "language", "en")?;
    look::choose(&window, "theme", "light")?;
    first_entry(&window, &paper)?;
    second_entry(&window, &paper)?;
    settlement(&window, &paper)?;
    approval(&window)?;
    protocol(&window, stick.path())?;
    handover(&window, stick.path(), 1)?;
    import(&window, stick.path())?;
    import_again(&window)?;
    totals(&window, &paper)?;
    correction(&window, &paper, stick.path())
}

/// Jonas keys the paper with the keyboard alone, and finds out what the boxes refuse.
fn first_entry(window: &Window, paper: &Paper) -> Outcome<()> {
    window.wait_for(&id("pane-centre"), Condition::Shown)?;
    look::at(window, "sign-in")?;
    wrong_passphrase(window)?;
    sign_in(window, "centre", "jonas")?;
    window.wait_for("[data-testid^=row-]", Condition::Count(36))?;
    look::at(window, "board-empty")?;
    search(window, RECORD.0)?;
    window.type_keys(&char::from(ENTER).to_string())?;
    window.wait_for("[data-testid=entry][data-pass=first]", Condition::Shown)?;
    refusals(window)?;
    key_all_but_a_zero(window, paper)?;
    window.type_keys(&char::from(Key::F9).to_string())?;
    window.wait_for(&id("blanks-left"), Condition::Shown)?;
    window.type_keys("*")?;
    window.wait_for("[data-rule=E1][data-standing=holds]", Condition::Shown)?;
    window.wait_for("[data-rule=W1][data-standing=warning]", Condition::Shown)?;
    for (field, number) in paper {
        assert_eq!(window.value(&id(&format!("count-{field}")))?, number.to_string(), "{field}");
    }
    window.script("scrollTo(0, 0)", Vec::new())?;
    look::portrait(window, "entry")?;
    save(window)?;
    outcome(window, "entered")
}

/// A3 stays blank and gets its zero at the end; on the way the sheet is looked at, and keeps what was keyed.
fn key_all_but_a_zero(window: &Window, paper: &Paper) -> Outcome<()> {
    let blank = paper.iter().position(|(field, number)| field == "A3" && *number == 0).ok_or("A3 is not zero")?;
    let (before, rest) = paper.split_at(blank);
    let (soon, later) = rest.get(1..).ok_or("the sheet ends early")?.split_at(3);
    key(window, before)?;
    window.type_keys(&char::from(ENTER).to_string())?;
    key(window, soon)?;
    look::at(window, "entry")?;
    window.click(&id(&format!("count-{}", later.first().ok_or("the sheet ends early")?.0)))?;
    key(window, later)
}

/// A wrong passphrase is refused in words, and the right one is still taken.
fn wrong_passphrase(window: &Window) -> Outcome<()> {
    window.click("[data-testid=pane-centre] [data-testid=person-jonas]")?;
    window.fill("[data-testid=pane-centre] [data-testid=passphrase]", "not the passphrase")?;
    window.click("[data-testid=pane-centre] [data-testid=signin]:not([aria-disabled])")?;
    window.wait_for("[data-testid=pane-centre] [data-testid=problem]", Condition::Shown)?;
    look::at(window, "sign-in-refused")?;
    window.click("[data-testid=pane-centre] [data-testid=person-marta]")
}

/// A letter and a pasted number are refused in words; what was typed stays.
fn refusals(window: &Window) -> Outcome<()> {
    window.wait_for("[data-testid=count-A1]:focus", Condition::Count(1))?;
    window.type_keys("7x")?;
    window.wait_for(&id("count-refused"), Condition::Contains("digits"))?;
    window.chord(&[Key::Control.into(), 'a'])?;
    window.chord(&[Key::Control.into(), 'c'])?;
    window.chord(&[Key::Control.into(), 'v'])?;
    window.wait_for(&id("count-refused"), Condition::Contains("Pasting"))?;
    assert_eq!(window.value(&id("count-A1"))?, "7");
    look::accessible(window, "a refused paste")?;
    window.chord(&[Key::Control.into(), 'a'])
}

/// Jonas may not make the second entry; Eleni does, sees nothing of the first, and mistypes one number.
fn second_entry(window: &Window, paper: &Paper) -> Outcome<()> {
    search(window, RECORD.0)?;
    let enter = id(&format!("enter-{}-{}", RECORD.0, RECORD.1));
    assert_eq!(window.attribute(&enter, "aria-disabled")?.as_deref(), Some("true"), "nobody enters a record twice");
    window.click(&enter)?;
    window.wait_for("[role=tooltip]", Condition::Contains("another person"))?;
    look::accessible(window, "a reason that was asked for")?;
    look::portrait(window, "board")?;
    relieve(window, "eleni")?;
    act(window, "enter", RECORD)?;
    window.wait_for("[data-testid=entry][data-pass=second]", Condition::Shown)?;
    window.wait_for("input.count:focus", Condition::Count(1))?;
    sees_none_of(window, &telling(paper))?;
    look::at(window, "second-entry")?;
    window.click(&id("count-A1"))?;
    key_and_save(window, &paper::with(paper, &[MISTYPED]))?;
    outcome_betrays_nothing(window, paper)?;
    outcome(window, "differing")
}

/// Eleni has typed all other numbers herself; the one that she has not typed is what must not appear.
fn outcome_betrays_nothing(window: &Window, paper: &Paper) -> Outcome<()> {
    window.wait_for(&id("outcome"), Condition::Shown)?;
    sees_none_of(window, &[paper::number(paper, MISTYPED.0)?])
}

/// Petar keys the one differing field from the paper, shown neither value.
fn settlement(window: &Window, paper: &Paper) -> Outcome<()> {
    relieve(window, "petar")?;
    act(window, "settle", RECORD)?;
    window.wait_for("[data-testid=settle] input.count", Condition::Count(1))?;
    sees_none_of(window, &[telling(paper), vec![MISTYPED.1]].concat())?;
    look::at(window, "settle")?;
    look::portrait(window, "settle")?;
    window.click(&id(&format!("count-{}", MISTYPED.0)))?;
    key_and_save(window, &vec![(MISTYPED.0.to_owned(), paper::number(paper, MISTYPED.0)?)])?;
    outcome(window, "agreed")
}

/// Marta reads the record, explains its warning and signs.
fn approval(window: &Window) -> Outcome<()> {
    relieve(window, "marta")?;
    act(window, "discard", RECORD)?;
    look_at_dialog(window, "discard")?;
    act(window, "approve", RECORD)?;
    window.wait_for("[data-testid=finding-W1][data-severity=warning]", Condition::Shown)?;
    window.wait_for("[data-testid^=finding-]", Condition::Count(1))?;
    let typed = window.text(&format!("{} .typed", id(&format!("approval-{}", MISTYPED.0))))?;
    assert_eq!(typed, "117 · 171 · 117", "every value that was typed is shown");
    window.wait_for("[data-testid=approve-confirm][aria-disabled]", Condition::Count(1))?;
    look::at(window, "approve")?;
    let explanation = "The board judged fifteen ballots invalid, looked at each again and stays with it.";
    window.fill(&id("explanation-W1"), explanation)?;
    window.script("scrollTo(0, 0)", Vec::new())?;
    look::portrait(window, "approve")?;
    window.click("[data-testid=approve-confirm]:not([aria-disabled])")
}

/// A dialog is closed to nobody, and Escape leaves it.
fn look_at_dialog(window: &Window, name: &str) -> Outcome<()> {
    window.wait_for(&id("reason-dialog"), Condition::Shown)?;
    look::at_dialog(window, name)?;
    window.type_keys(&char::from(Key::Escape).to_string())?;
    window.wait_for(&id("reason-dialog"), Condition::Absent)
}

/// The protocol's pages are drawn, and it is saved where a typed path says.
fn protocol(window: &Window, stick: &Path) -> Outcome<()> {
    window.wait_for("[data-testid=protocol-pages]:not([data-drawn='0'])", Condition::Shown)?;
    let ink = window.script(INK, Vec::new())?;
    let pages = ink.as_array().filter(|pages| !pages.is_empty()).ok_or("no page is drawn")?;
    assert!(pages.iter().all(|dark| dark.as_u64() > Some(1_000)), "a page without ink: {pages:?}");
    look::at(window, "protocol")?;
    window.fill(&id("protocol-path"), "/media/stick/004_assembly.protocol.pdf")?;
    look::portrait(window, "protocol")?;
    let file = stick.join("protocol.pdf");
    window.fill(&id("protocol-path"), &file.display().to_string())?;
    window.click("[data-testid=protocol-save]:not([aria-disabled])")?;
    window.wait_for(&id("protocol-saved"), Condition::Shown)?;
    assert!(fs::read(&file)?.starts_with(b"%PDF-"), "what was saved is a PDF");
    fs::remove_file(file)?;
    Ok(())
}

/// How many dark pixels each page has.
const INK: &str = "return [...document.querySelectorAll('[data-testid=protocol-pages] canvas')].map(page => {
    const { data } = page.getContext('2d').getImageData(0, 0, page.width, page.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at + 3] > 0 && data[at] < 96) dark += 1;
    return dark;
});";

/// The result file goes to a typed folder, is read back and proved.
fn handover(window: &Window, stick: &Path, revision: usize) -> Outcome<()> {
    window.click(&id("nav-handover"))?;
    window.wait_for(&id(&format!("ready-{}-{}", RECORD.0, RECORD.1)), Condition::Shown)?;
    window.fill(&id("handover-folder"), &stick.display().to_string())?;
    if revision == 1 {
        look::at(window, "handover")?;
    }
    window.click("[data-testid=handover-write]:not([aria-disabled])")?;
    window.wait_for("[data-testid=handover-done] tbody tr", Condition::Count(1))?;
    window.wait_for(&id("handover-done"), Condition::Contains("read back"))?;
    assert_eq!(result_files(stick)?.len(), revision, "one result file a revision");
    if revision == 1 { look::at(window, "handover-done") } else { Ok(()) }
}

fn result_files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let all = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Outcome<Vec<PathBuf>>>()?;
    Ok(all.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "asice")).collect())
}

/// Sofia takes the folder in; the one file is accepted.
fn import(window: &Window, stick: &Path) -> Outcome<()> {
    window.click(&id("desk-office"))?;
    sign_in(window, "office", "sofia")?;
    window.wait_for(&id("import"), Condition::Shown)?;
    look::at(window, "import")?;
    window.fill(&id("import-path"), &stick.display().to_string())?;
    judged(window, &[("accepted", 1), ("duplicate", 0)])?;
    look::at(window, "import-done")
}

/// The same folder again: nothing counts twice.
fn import_again(window: &Window) -> Outcome<()> {
    judged(window, &[("accepted", 0), ("duplicate", 1)])?;
    look::accessible(window, "an import of duplicates")
}

/// Imports what the path names; so many files of this import get these verdicts.
fn judged(window: &Window, verdicts: &[(&str, usize)]) -> Outcome<()> {
    window.click("[data-testid=import-start]:not([aria-disabled])")?;
    for (verdict, number) in verdicts {
        let rows = format!("[data-testid=verdict-now-table] tr[data-verdict={verdict}]");
        window.wait_for(&rows, Condition::Count(*number))?;
    }
    window.wait_for(&id("import-done"), Condition::Shown)
}

/// The totals are the station's numbers, and an area that it does not lie in stays empty.
fn totals(window: &Window, paper: &Paper) -> Outcome<()> {
    window.click(&id("nav-totals"))?;
    window.wait_for(&id("totals-received"), Condition::Reads("1 of 12"))?;
    add_up_to(window, paper)?;
    window.wait_for(&id("totals-turnout"), Condition::Reads("43.36%"))?;
    look::at(window, "totals")?;
    look::portrait(window, "totals")?;
    window.click(&id("area-hill"))?;
    window.wait_for(&id("totals-received"), Condition::Reads("0 of 3"))?;
    window.click(&id("area-agora"))?;
    window.wait_for(&id("totals-received"), Condition::Reads("1 of 3"))?;
    window.click(&id("area-all"))?;
    window.wait_for(&id("totals-received"), Condition::Reads("1 of 12"))?;
    // Both desks of a demonstration are one page: what the office sees must not lie beside a second entry.
    sign_out(window, "office")
}

/// Each field's total is the number on the one paper that was counted.
fn add_up_to(window: &Window, paper: &Paper) -> Outcome<()> {
    for (field, number) in paper {
        let total = format!("{} td.figure", id(&format!("total-{field}")));
        window.wait_for(&total, Condition::Reads(&number.to_string()))?;
    }
    Ok(())
}

/// The board finds five of the fifteen ballots valid after all: a second revision replaces the first.
fn correction(window: &Window, paper: &Paper, stick: &Path) -> Outcome<()> {
    let corrected = paper::with(paper, &[("C", 10), ("D", 369), ("list.1", 54)]);
    open_correction(window)?;
    for (person, state) in [("jonas", "entered"), ("petar", "agreed")] {
        relieve(window, person)?;
        act(window, "enter", RECORD)?;
        window.wait_for("input.count:focus", Condition::Count(1))?;
        sees_none_of(window, &telling(paper))?;
        key_and_save(window, &corrected)?;
        window.wait_for(&format!("[data-testid=outcome][data-state={state}]"), Condition::Shown)?;
    }
    relieve(window, "marta")?;
    act(window, "approve", RECORD)?;
    window.wait_for(&id("no-findings"), Condition::Shown)?;
    window.click("[data-testid=approve-confirm]:not([aria-disabled])")?;
    window.wait_for("[data-testid=protocol-pages]:not([data-drawn='0'])", Condition::Shown)?;
    handover(window, stick, 2)?;
    sign_out(window, "centre")?;
    supersede(window, &corrected, stick)
}

fn open_correction(window: &Window) -> Outcome<()> {
    window.click(&id("desk-centre"))?;
    window.click(&id("nav-board"))?;
    window.wait_for(&id("board"), Condition::Shown)?;
    look::at(window, "board")?;
    act(window, "correct", RECORD)?;
    window.wait_for(&id("reason-dialog"), Condition::Shown)?;
    look::at_dialog(window, "correct")?;
    window.fill(&id("reason-text"), "The board found five of the invalid ballots valid after all.")?;
    window.click("[data-testid=reason-confirm]:not([aria-disabled])")?;
    window.wait_for(&id("reason-dialog"), Condition::Absent)?;
    let row = format!("[data-testid=row-{}-{}][data-state=correction]", RECORD.0, RECORD.1);
    window.wait_for(&row, Condition::Shown)
}

/// At the office the new revision is accepted, the old one is set aside, and the totals are the new ones.
fn supersede(window: &Window, corrected: &Paper, stick: &Path) -> Outcome<()> {
    window.click(&id("desk-office"))?;
    sign_in(window, "office", "sofia")?;
    window.wait_for(&id("import"), Condition::Shown)?;
    window.fill(&id("import-path"), &stick.display().to_string())?;
    judged(window, &[("accepted", 1)])?;
    window.wait_for("[data-testid=verdict-table] tr[data-verdict=superseded]", Condition::Count(1))?;
    look::at(window, "import-superseded")?;
    window.click(&id("nav-totals"))?;
    add_up_to(window, corrected)?;
    window.wait_for(&id("totals-received"), Condition::Reads("1 of 12"))
}

fn telling(paper: &Paper) -> Vec<u32> {
    paper.iter().map(|(_, number)| *number).filter(|number| *number >= TELLING).collect()
}
