//! What leaves the laptop and comes back to it: the copy, papers, result files, and the closing of the centre.
use super::sheets::CONTEST;
use super::{click, fill};
use crate::look;
use crate::people::{act, id};
use operations::{Surroundings, SystemSurroundings, active, system_drives};
use std::path::{Path, PathBuf};
use suite::Outcome;
use suite::cups::{Cups, QUEUE, SERVER_VARIABLE};
use suite::stick::{Format, Stick, USUAL_MEGABYTES};
use suite::window::{Condition, Window};
use tempfile::TempDir;

/// A medium: a real file system on a loop device where this computer can have one, otherwise a folder.
pub(super) enum Place {
    Stick(Stick),
    Folder(TempDir),
}

impl Place {
    pub(super) fn new(format: Format, label: &str) -> Outcome<Self> {
        if let Some(reason) = Stick::impossible(format) {
            println!("    {label} is a folder and no {format:?} on a device: {reason}");
            return Ok(Self::Folder(tempfile::tempdir()?));
        }
        // Every window on this computer shows every stick that is in, and a card is told by its label.
        let own = format!("{label}{}", std::process::id());
        let mut stick = Stick::make(format, &own, USUAL_MEGABYTES)?;
        stick.put_in()?;
        Ok(Self::Stick(stick))
    }

    pub(super) fn path(&self) -> &Path {
        match self {
            Self::Stick(stick) => stick.path(),
            Self::Folder(folder) => folder.path(),
        }
    }

    /// The name on its card, if the computer tells of it as of something that was put in.
    fn card(&self) -> Option<String> {
        let known = system_drives().list();
        known.into_iter().find(|drive| drive.path.as_deref() == Some(self.path())).map(|drive| drive.label)
    }

    /// Chooses it where a medium is asked for: by its card, or as a folder.
    fn choose(&self, window: &Window, field: &str) -> Outcome<()> {
        match self.card() {
            Some(label) => click(window, &id(&format!("{field}-medium-{label}"))),
            None => {
                click(window, &id(&format!("{field}-in-folder")))?;
                fill(window, &id(field), &self.path().display().to_string())
            }
        }
    }
}

/// A real printer queue, where this computer can have one.
pub(super) struct Printing(Option<Cups>);

impl Printing {
    pub(super) fn begin() -> Outcome<Self> {
        if let Some(reason) = Cups::reason_to_skip() {
            println!("    nothing is printed: {reason}");
            return Ok(Self(None));
        }
        Ok(Self(Some(Cups::start()?)))
    }

    /// What the window must find in its environment.
    pub(super) fn environment(&self) -> Vec<(String, String)> {
        let server = self.0.iter().map(|cups| (SERVER_VARIABLE.to_owned(), cups.socket().display().to_string()));
        server.collect()
    }

    /// The zero report is made, looked at and printed.
    pub(super) fn zero_report(&self, window: &Window) -> Outcome<()> {
        window.click(&id("nav-papers"))?;
        click(window, &id("papers-zero-report"))?;
        click(window, "[data-testid=papers-show]:not([aria-disabled])")?;
        window.wait_for("[data-testid=papers-pages]:not([data-drawn='0'])", Condition::Shown)?;
        look::at(window, "papers")?;
        self.print(window)
    }

    /// The protocol of a station is printed.
    pub(super) fn protocol(&self, window: &Window, station: &str) -> Outcome<()> {
        act(window, "protocol", (station, CONTEST))?;
        window.wait_for("[data-testid=protocol-pages]:not([data-drawn='0'])", Condition::Shown)?;
        self.print(window)?;
        window.click(&id("nav-board"))
    }

    /// To the queue, and the question whether all of it came out is answered when it did.
    fn print(&self, window: &Window) -> Outcome<()> {
        let Some(cups) = &self.0 else { return Ok(()) };
        let before = cups.printed()?.len();
        window.wait_for(&id("print-printer"), Condition::Contains(QUEUE))?;
        click(window, "[data-testid=print-do]:not([aria-disabled])")?;
        window.wait_for("[data-testid=print-progress][data-state=done]", Condition::Shown)?;
        let came_out = || cups.printed().is_ok_and(|files| files.len() == before + 1);
        cups.wait_for(&came_out, "no paper comes out")?;
        click(window, "[data-testid=print-yes]:not([aria-disabled])")?;
        window.wait_for(&id("print-whole"), Condition::Shown)
    }
}

/// Where this computer has a network, a supervisor says why the work goes on; once said, it is said.
pub(super) fn accept_network(window: &Window) -> Outcome<()> {
    let up = SystemSurroundings::new().interfaces().map(|interfaces| active(&interfaces)).unwrap_or_default();
    if up.is_empty() {
        println!("    no network of this computer is up: nobody has to accept it");
        return Ok(());
    }
    let blocking = "[data-testid=network-strip][data-standing=blocking]";
    let accepted = "[data-testid=network-strip][data-standing=accepted]";
    window.wait_for(&format!("{blocking}, {accepted}"), Condition::Shown)?;
    if window.count(blocking)? > 0 {
        window.click("[data-testid=network-accept]:not([aria-disabled])")?;
        window.fill(&id("reason-text"), "The cable is part of the test bench.")?;
        window.click("[data-testid=reason-confirm]:not([aria-disabled])")?;
        window.wait_for(&id("reason-dialog"), Condition::Absent)?;
    }
    window.wait_for(accepted, Condition::Shown)
}

/// The copy on the second medium begins, and has everything.
pub(super) fn begin_copy(window: &Window, medium: &Place) -> Outcome<()> {
    window.click(&id("nav-backup"))?;
    medium.choose(window, "backup-place")?;
    click(window, "[data-testid=backup-begin]:not([aria-disabled])")?;
    window.wait_for(&id("backup-standing"), Condition::Shown)?;
    is_current(window)
}

/// The copy is proved as a whole.
pub(super) fn prove_copy(window: &Window) -> Outcome<()> {
    window.click(&id("nav-backup"))?;
    window.wait_for(&id("backup-proved-at"), Condition::Shown)?;
    let before = window.text(&id("backup-proved-at"))?;
    is_current(window)?;
    click(window, "[data-testid=backup-prove]:not([aria-disabled])")?;
    let other = format!("return document.querySelector('[data-testid=backup-proved-at]').textContent !== '{before}'");
    look::until(window, &other, &serde_json::json!(true))?;
    is_current(window)?;
    look::at(window, "backup")
}

/// The frame says that the copy has every confirmed change.
fn is_current(window: &Window) -> Outcome<()> {
    window.wait_for("[data-testid=backup-at-centre][data-behind=false]", Condition::Contains("up to date"))
}

/// Everything that has never left is written, read back and proved.
pub(super) fn export(window: &Window, medium: &Place, files: usize) -> Outcome<()> {
    window.click(&id("nav-handover"))?;
    window.wait_for(&id("handover-since"), Condition::Shown)?;
    medium.choose(window, "handover-folder")?;
    click(window, "[data-testid=handover-write]:not([aria-disabled])")?;
    window.wait_for("[data-testid=handover-done] tbody tr", Condition::Count(files))?;
    window.wait_for(&id("handover-done"), Condition::Contains("read back"))
}

/// On the first screen of a spare laptop: the copy is found, and a person's passphrase makes a vault of it.
pub(super) fn restore(window: &Window, medium: &Place, disk: &Path, person: &str, secret: &str) -> Outcome<()> {
    click(window, &id("start-restore"))?;
    medium.choose(window, "restore-place")?;
    click(window, "[data-testid=restore-look]:not([aria-disabled])")?;
    click(window, &id(&format!("restore-person-{person}")))?;
    fill(window, &id("restore-passphrase"), secret)?;
    fill(window, &id("restore-to"), &vault(disk).display().to_string())?;
    click(window, &id("restore-sealed"))?;
    look::at(window, "restore")?;
    click(window, "[data-testid=restore-start]:not([aria-disabled])")?;
    window.wait_for(&id("person-at-centre"), Condition::Shown)
}

fn vault(disk: &Path) -> PathBuf {
    disk.join("Town Hall North.counterfoil")
}

/// The summary is signed, the key destroyed, the archive written; afterwards nothing more is signed.
pub(super) fn close(window: &Window, medium: &Place, centre: &str) -> Outcome<()> {
    window.click(&id("nav-close"))?;
    medium.choose(window, "close-folder")?;
    // Most protocols were not printed, which holds nobody up; no result is missing.
    window.wait_for(&id("open-print"), Condition::Shown)?;
    window.wait_for("[data-testid^=open-][data-result=true]", Condition::Absent)?;
    look::at(window, "close")?;
    click(window, "[data-testid=close-sign]:not([aria-disabled])")?;
    window.wait_for(&id("close-signed"), Condition::Shown)?;
    fill(window, &id("close-name"), centre)?;
    click(window, "[data-testid=close-destroy]:not([aria-disabled])")?;
    window.wait_for(&id("close-destroyed"), Condition::Shown)?;
    click(window, "[data-testid=close-archive]:not([aria-disabled])")?;
    window.wait_for(&id("close-archived"), Condition::Shown)?;
    window.wait_for("[data-testid=close-sign][aria-disabled]", Condition::Count(1))?;
    look::at(window, "closed")
}
