//! A counting centre's whole day in the real window: an empty laptop in the morning, one that is lost in the evening, a spare
//! one that closes the centre at night; and the office's command line, which proves every file that left.
mod counting;
mod leaving;
mod office;
mod sheets;

use crate::setup::{self, Office, choose_own, click, fill, other_person, own};
use crate::{look, people, silent, start};
use leaving::{Place, Printing};
use people::id;
use sheets::Sheets;
use std::collections::BTreeMap;
use std::fs;
use std::time::Instant;
use suite::Outcome;
use suite::stick::Format;
use suite::window::{App, Condition, Window};
use tempfile::TempDir;

/// What the centre is called.
const CENTRE_NAME: &str = "Town Hall North";
const PEOPLE: &str = "code,name,role
ada,Ada Lindqvist,typist
nikos,Νίκος Παπαδάκης,typist
tove,Tove Åkesson,typist
emil,Емил Петров,typist
vera,Вера Иванова,supervisor
boris,Boris Tamm,supervisor
";
/// As many stations as the whole day has before the laptop is lost; one more follows.
const WHOLE: usize = 20;
/// Enough for every step of it.
const SHORT: usize = 6;

/// The whole day with twenty stations and one more.
pub(crate) fn whole() -> Outcome<()> {
    Day::new(WHOLE)?.live(&start::app(&[])?)
}

/// Every step of the day, with fewer stations, and no socket that leaves this computer.
pub(crate) fn short() -> Outcome<()> {
    silent::proved(&start::app(&[])?, |app| Day::new(SHORT)?.live(app))
}

/// What lies on the tables of the centre and of the office.
struct Day {
    office: Office,
    sheets: Sheets,
    /// Whoever has not chosen a passphrase yet, with the first one from their slip.
    slips: BTreeMap<String, String>,
    /// What the result files leave on.
    stick: Place,
    /// What the copy is on.
    second: Place,
    printing: Printing,
    /// The disks of the first laptop and of the spare one.
    disks: [TempDir; 2],
}

impl Day {
    /// A day of so many stations, and one.
    fn new(stations: usize) -> Outcome<Self> {
        let sheets = Sheets::of(stations + 1)?;
        Ok(Self {
            office: Office::of(sheets.definition())?,
            sheets,
            slips: BTreeMap::new(),
            stick: Place::new(Format::Fat, "OUT")?,
            second: Place::new(Format::Ext4, "COPY")?,
            printing: Printing::begin()?,
            disks: [tempfile::tempdir()?, tempfile::tempdir()?],
        })
    }

    /// From morning to night, on two laptops with this program.
    fn live(mut self, app: &App) -> Outcome<()> {
        let app = App { environment: self.printing.environment(), ..app.clone() };
        let first = Window::open(&app)?;
        begin(&first)?;
        timed("set up and ready", || self.morning(&first))?;
        timed("counted, corrected, handed over", || self.evening(&first))?;
        drop(first);
        // Nothing is left of the laptop but what went to the two media.
        fs::remove_dir_all(self.disks[0].path())?;
        let spare = Window::open(&app)?;
        begin(&spare)?;
        timed("restored", || self.restored(&spare))?;
        timed("went on and closed", || self.night(&spare))?;
        drop(spare);
        timed("proved by the office", || office::proves(&self.office, &self.sheets, self.stick.path()))
    }

    /// From nothing to a centre that is ready: vault, election, people, enrolment, copy, readiness, zero report.
    fn morning(&mut self, window: &Window) -> Outcome<()> {
        let papers = tempfile::tempdir()?;
        self.slips = look::elsewhere(|| {
            setup::make_vault(window, self.disks[0].path())?;
            setup::load_election(window, &self.office)?;
            let slips = setup::let_people_in(window, papers.path(), PEOPLE)?;
            setup::recovery_key(window)?;
            setup::enrol(window, &self.office, papers.path())?;
            Ok(slips.into_iter().collect())
        })?;
        window.wait_for(&id("setup-ready"), Condition::Shown)?;
        self.arrive(window, "vera")?;
        leaving::accept_network(window)?;
        leaving::begin_copy(window, &self.second)?;
        self.printing.zero_report(window)?;
        ready(window)
    }

    /// Every sheet twice, what differs settled, all approved and handed over; a correction; and the copy proved.
    fn evening(&mut self, window: &Window) -> Outcome<()> {
        let (sheets, all) = (self.sheets.clone(), self.sheets.before_the_loss());
        let (half, other) = all.split_at(all.len() / 2);
        let wrong = [half[0].as_str(), half[1].as_str(), other[0].as_str()];
        self.arrive(window, "ada")?;
        counting::enter(window, &sheets, half, "first", &[])?;
        self.arrive(window, "nikos")?;
        counting::enter(window, &sheets, half, "second", &wrong)?;
        self.arrive(window, "emil")?;
        counting::enter(window, &sheets, other, "first", &[])?;
        self.arrive(window, "tove")?;
        counting::enter(window, &sheets, other, "second", &wrong)?;
        counting::settle(window, &sheets, &wrong[..2])?;
        self.arrive(window, "ada")?;
        counting::settle(window, &sheets, &wrong[2..])?;
        self.arrive(window, "boris")?;
        counting::approve(window, half)?;
        self.printing.protocol(window, &half[0])?;
        self.arrive(window, "vera")?;
        counting::approve(window, other)?;
        leaving::export(window, &self.stick, all.len())?;
        self.correction(window)?;
        leaving::export(window, &self.stick, 1)?;
        leaving::prove_copy(window)
    }

    /// A second revision of one record, entered twice, by others than those who typed the first.
    fn correction(&mut self, window: &Window) -> Outcome<()> {
        let (sheets, station) = (self.sheets.clone(), self.sheets.corrected().to_owned());
        counting::open_correction(window, &station)?;
        self.arrive(window, "emil")?;
        counting::enter_again(window, &sheets, &station, "entered")?;
        self.arrive(window, "tove")?;
        counting::enter_again(window, &sheets, &station, "agreed")?;
        self.arrive(window, "boris")?;
        counting::approve_correction(window, &station)
    }

    /// The spare laptop goes on from the copy.
    fn restored(&mut self, window: &Window) -> Outcome<()> {
        leaving::restore(window, &self.second, self.disks[1].path(), "vera", &own("vera"))?;
        leaving::accept_network(window)?;
        counting::all_approved(window, &self.sheets.before_the_loss(), self.sheets.corrected())?;
        leaving::begin_copy(window, &self.second)
    }

    /// One more record, and the end.
    fn night(&mut self, window: &Window) -> Outcome<()> {
        let (sheets, last) = (self.sheets.clone(), vec![self.sheets.last().to_owned()]);
        self.arrive(window, "nikos")?;
        counting::enter(window, &sheets, &last, "first", &[])?;
        self.arrive(window, "ada")?;
        counting::enter(window, &sheets, &last, "second", &[])?;
        self.arrive(window, "vera")?;
        counting::approve(window, &last)?;
        leaving::export(window, &self.stick, 1)?;
        leaving::close(window, &self.second, CENTRE_NAME)
    }

    /// Somebody takes the desk over; the first time with the passphrase from the slip, which they change.
    fn arrive(&mut self, window: &Window, person: &str) -> Outcome<()> {
        match self.slips.remove(person) {
            Some(first) => {
                other_person(window, person, &first)?;
                choose_own(window, person)?;
            }
            None => other_person(window, person, &own(person))?,
        }
        window.wait_for("[data-testid^=row-]", Condition::Shown)
    }
}

/// Says how long a part of the day took.
fn timed(part: &str, body: impl FnOnce() -> Outcome<()>) -> Outcome<()> {
    let begun = Instant::now();
    let outcome = body();
    if outcome.is_ok() {
        println!("    {part:32} {:5.1} s", begun.elapsed().as_secs_f32());
    }
    outcome
}

fn begin(window: &Window) -> Outcome<()> {
    look::resize(window, look::USUAL)?;
    look::choose(window, "language", "en")?;
    look::choose(window, "theme", "light")
}

/// The clock is compared, and nothing stands against beginning.
fn ready(window: &Window) -> Outcome<()> {
    window.click(&id("nav-readiness"))?;
    window.wait_for("[data-testid=ready-clock-unconfirmed]", Condition::Shown)?;
    window.click("[data-testid=clock-confirm]:not([aria-disabled])")?;
    window.wait_for(&id("ready-clock-confirmed"), Condition::Shown)?;
    window.click("[data-testid=readiness-again]:not([aria-disabled])")?;
    window.wait_for(&id("readiness-recorded"), Condition::Contains("Last noted"))?;
    window.wait_for("[data-testid=readiness-verdict][data-go=true]", Condition::Shown)
}
