//! Rehearsing a whole election from a definition and a table of counts: every step as on the day, with people who mistype.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use election::{Approvals, Count, Counts, Definition, Explanations, PersonId, RecordId, Role, State, findings};
use sealing::SecretString;
use serde::Serialize;

use crate::establishment::{Establishment, Staff, establish, person};
use crate::serial::sheet_serial;
use crate::view::Loaded;
use crate::{Desk, FolderMedium, MediumFault, Pace, Progress, Refusal, World};

/// Who makes which entry at every centre of a rehearsal.
const FIRST: &str = "typist-1";
const SECOND: &str = "typist-2";
const THIRD: &str = "typist-3";
const SUPERVISOR: &str = "supervisor";
/// Who approves after the first supervisor, where the election wants two approvals.
const SECOND_SUPERVISOR: &str = "supervisor-2";
const OFFICER: &str = "officer";

/// What is rehearsed.
#[derive(Clone, Debug)]
pub struct Rehearsal {
    /// The election; it is rehearsed as TEST whatever its mode.
    pub definition: Definition,
    /// What stands on the papers.
    pub counts: Vec<(RecordId, Counts)>,
    /// How many entries of a thousand hold a mistake.
    pub mistakes_per_mille: u32,
    /// What the mistakes are drawn from: the same seed makes the same mistakes.
    pub seed: u64,
}

/// How a rehearsal went; written as `report.json`.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// The election's id.
    pub election: String,
    /// How many centres took part.
    pub centres: usize,
    /// How many records were entered twice, approved, printed and exported.
    pub records: usize,
    /// How many entries were made.
    pub entries: usize,
    /// How many of them held a mistake.
    pub mistyped: usize,
    /// The seed.
    pub seed: u64,
    /// Every mistake and how it was settled.
    pub mistakes: Vec<Mistake>,
}

/// A number that was mistyped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mistake {
    /// The station.
    pub station: String,
    /// The contest.
    pub contest: String,
    /// 1 or 2.
    pub entry: u8,
    /// The field.
    pub field: String,
    /// What stands on the paper.
    pub paper: u32,
    /// What was typed.
    pub typed: u32,
    /// What was keyed again from the paper.
    pub settled: Option<u32>,
    /// Who keyed it.
    pub settled_by: Option<String>,
}

/// One record with what its two typists are going to type.
struct Sheet {
    record: RecordId,
    paper: Counts,
    typed: [Counts; 2],
}

impl Rehearsal {
    /// Plays the whole election into `folder`, which must not hold one yet. `each` hears of every finished record.
    ///
    /// # Errors
    /// The definition has faults; a record has no counts, or counts that break an error rule; the folder; the core.
    pub fn play(
        self,
        folder: &Path,
        world: &Arc<dyn World>,
        mut each: impl FnMut(&str, Progress),
    ) -> Result<Report, Refusal> {
        // Whatever is wrong with the papers is told before anything is made.
        let papers = self.papers()?;
        let mut established =
            establish(self.definition.clone(), folder, &staff(self.definition.policies.approvals), world)?;
        let loaded = established.office.loaded()?;
        let mut report = Report {
            election: loaded.election.definition().id.to_string(),
            centres: established.centres.len(),
            records: papers.len(),
            entries: 2 * papers.len(),
            mistyped: 0,
            seed: self.seed,
            mistakes: vec![],
        };
        let sheets = self.mistype(&loaded, papers, &mut report);
        let media = Media::make(folder)?;
        let pace = Pace::begin(report.records, world.now());
        let mut done = 0;
        for (centre, desk) in &mut established.centres {
            let ours = |sheet: &&Sheet| {
                loaded.election.station(&sheet.record.station).is_some_and(|station| station.centre == *centre)
            };
            let sheets: Vec<&Sheet> = sheets.iter().filter(ours).collect();
            let mut night = Night { desk, passphrases: &established.passphrases, loaded: &loaded };
            night.play(&sheets, &media, &mut report, |record| {
                done += 1;
                each(&format!("{} {}", record.station, record.contest), pace.at(done, world.now()));
            })?;
        }
        write_secrets(folder, &established)?;
        let json = serde_json::to_vec_pretty(&report).map_err(|error| MediumFault::Io { detail: error.to_string() })?;
        fs::write(folder.join("report.json"), json).map_err(MediumFault::from)?;
        Ok(report)
    }

    /// The paper of every record of the election: complete, and within the rules that forbid approval.
    fn papers(&self) -> Result<Vec<(RecordId, Counts)>, Refusal> {
        let election = exchange::definition_file::read(&exchange::definition_file::write(&self.definition))?;
        let given: BTreeMap<&RecordId, &Counts> = self.counts.iter().map(|(record, counts)| (record, counts)).collect();
        let refuse = |record: &RecordId, rule: &str| Refusal::NotRehearsable {
            station: record.station.to_string(),
            contest: record.contest.to_string(),
            rule: rule.to_owned(),
        };
        let paper = |record: RecordId| {
            let sheet = election.sheet(&record)?;
            let counts = given.get(&record).ok_or_else(|| refuse(&record, ""))?;
            if !sheet.form.fits(counts, sheet.kind) || sheet.form.blanks(counts, sheet.kind) > 0 {
                return Err(refuse(&record, ""));
            }
            match findings(sheet.form, counts, sheet.kind).iter().find(|finding| finding.is_error()) {
                Some(broken) => Err(refuse(&record, &broken.rule.id)),
                None => Ok((record.clone(), (*counts).clone())),
            }
        };
        election.records(None).map(paper).collect()
    }

    /// Decides who mistypes what. The two typists never make the same mistake in the same field: that is what double
    /// entry cannot find, and what comparing with the paper is for.
    fn mistype(&self, loaded: &Loaded, papers: Vec<(RecordId, Counts)>, report: &mut Report) -> Vec<Sheet> {
        let mut chance = fastrand::Rng::with_seed(self.seed);
        let mut sheets = vec![];
        for (record, paper) in papers {
            let mut typed = [paper.clone(), paper.clone()];
            let mut taken = None;
            for (entry, counts) in (1..).zip(&mut typed) {
                if chance.u32(0..1_000) >= self.mistakes_per_mille {
                    continue;
                }
                let Some(position) = choose(&mut chance, &paper, taken) else { continue };
                let value = slip(&mut chance, paper.at(position).map_or(0, Into::into));
                counts.put(position, Count::new(value));
                taken = Some(position);
                report.mistyped += 1;
                report.mistakes.push(mistake(loaded, &record, entry, position, &paper, value));
            }
            sheets.push(Sheet { record, paper, typed });
        }
        sheets
    }
}

/// The staff of every desk of a rehearsal.
fn staff(approvals: Approvals) -> Staff {
    let typists = [FIRST, SECOND, THIRD].map(|id| person(id, id, Role::Typist));
    let mut centre = vec![person("administrator", "administrator", Role::Administrator)];
    centre.extend(typists);
    centre.extend(supervisors(approvals).iter().map(|id| person(id, id, Role::Supervisor)));
    let office = vec![
        person("administrator", "administrator", Role::Administrator),
        person(OFFICER, OFFICER, Role::Officer),
        person("observer", "observer", Role::Observer),
    ];
    Staff { centre, office }
}

/// As many supervisors as the election wants to approve.
fn supervisors(approvals: Approvals) -> &'static [&'static str] {
    match approvals {
        Approvals::One => &[SUPERVISOR],
        Approvals::Two => &[SUPERVISOR, SECOND_SUPERVISOR],
    }
}

struct Media {
    results: FolderMedium,
    protocols: FolderMedium,
}

impl Media {
    fn make(folder: &Path) -> Result<Self, Refusal> {
        let medium = |name: &str| {
            fs::create_dir_all(folder.join(name)).map_err(MediumFault::from)?;
            FolderMedium::open(&folder.join(name))
        };
        Ok(Self { results: medium("results")?, protocols: medium("protocols")? })
    }
}

/// A centre's night: everybody does all of their work in one sitting.
struct Night<'a> {
    desk: &'a mut Desk,
    passphrases: &'a BTreeMap<(std::path::PathBuf, PersonId), SecretString>,
    loaded: &'a Loaded,
}

impl Night<'_> {
    fn play(
        &mut self,
        sheets: &[&Sheet],
        media: &Media,
        report: &mut Report,
        mut each: impl FnMut(&RecordId),
    ) -> Result<(), Refusal> {
        self.sit_down(FIRST)?;
        sheets.iter().try_for_each(|sheet| self.enter(sheet, 0).map(drop))?;
        self.sit_down(SECOND)?;
        let mut differing = vec![];
        for sheet in sheets {
            if self.enter(sheet, 1)? == State::Differing {
                differing.push(*sheet);
            }
        }
        self.sit_down(THIRD)?;
        differing.into_iter().try_for_each(|sheet| self.settle(sheet, report))?;
        for supervisor in supervisors(self.loaded.election.definition().policies.approvals) {
            self.sit_down(supervisor)?;
            sheets.iter().try_for_each(|sheet| self.approve(sheet))?;
        }
        let records: Vec<RecordId> = sheets.iter().map(|sheet| sheet.record.clone()).collect();
        self.desk.make_protocols(&records)?;
        let (mut results, mut protocols) = (media.results.clone(), media.protocols.clone());
        self.desk.hand_over(&records, &mut results, &mut protocols, |exported, _| {
            each(&exported.record);
            std::ops::ControlFlow::Continue(())
        })?;
        Ok(())
    }

    fn sit_down(&mut self, person: &str) -> Result<(), Refusal> {
        let key = (self.desk.path().to_owned(), PersonId::new(person));
        let passphrase = self.passphrases.get(&key).ok_or(Refusal::NotSignedIn)?;
        self.desk.sign_in(person, passphrase)
    }

    fn enter(&mut self, sheet: &Sheet, typist: usize) -> Result<State, Refusal> {
        let counts = sheet.typed.get(typist).cloned().ok_or(election::Refusal::WrongForm)?;
        self.desk.open_entry(&sheet.record, Some(&sheet_serial(self.loaded, &sheet.record)))?;
        self.desk.enter(&sheet.record, counts)
    }

    fn settle(&mut self, sheet: &Sheet, report: &mut Report) -> Result<(), Refusal> {
        let open = self.desk.to_settle(&sheet.record)?;
        let values: Vec<(usize, Count)> =
            open.iter().filter_map(|position| Some((*position, sheet.paper.at(*position)?))).collect();
        let (_, form) = self.loaded.election.contest(&sheet.record.contest).ok_or(election::Refusal::UnknownRecord)?;
        for (position, value) in &values {
            let field = form.fields().get(*position).map_or("", |field| field.id.as_str());
            let ours = report.mistakes.iter_mut().filter(|mistake| {
                mistake.station == sheet.record.station.as_str()
                    && mistake.contest == sheet.record.contest.as_str()
                    && mistake.field == field
            });
            for mistake in ours {
                (mistake.settled, mistake.settled_by) = (Some(value.number()), Some(THIRD.to_owned()));
            }
        }
        self.desk.settle(&sheet.record, values).map(drop)
    }

    fn approve(&mut self, sheet: &Sheet) -> Result<(), Refusal> {
        let found = self.loaded.election.sheet(&sheet.record)?;
        let warnings = findings(found.form, &sheet.paper, found.kind);
        let explanation = self.loaded.wording().text("paper-rehearsal-explanation", &[]);
        let explained = warnings.iter().map(|finding| (finding.rule.id.clone(), explanation.clone())).collect();
        self.desk.approve(&sheet.record, Explanations(explained)).map(drop)
    }
}

/// A filled field, not the one that the other typist got wrong.
fn choose(chance: &mut fastrand::Rng, paper: &Counts, taken: Option<usize>) -> Option<usize> {
    let filled: Vec<usize> =
        (0..paper.len()).filter(|position| paper.at(*position).is_some() && Some(*position) != taken).collect();
    chance.choice(filled)
}

/// What hurried fingers make of a number: one more or fewer, a digit twice, a digit missing, two digits swapped.
fn slip(chance: &mut fastrand::Rng, number: u32) -> u32 {
    let digits = number.to_string();
    let (head, last) = digits.split_at(digits.len() - 1);
    let slipped = match chance.u8(0..4) {
        0 if number < 10_000_000 => format!("{digits}{last}"),
        1 if number >= 10 => head.to_owned(),
        2 if number >= 10 => format!("{last}{head}"),
        _ => (number + 1).to_string(),
    };
    slipped.parse().ok().filter(|slipped| *slipped != number).unwrap_or(number + 1).min(election::COUNT_MAX)
}

fn mistake(loaded: &Loaded, record: &RecordId, entry: u8, position: usize, paper: &Counts, typed: u32) -> Mistake {
    let form = loaded.election.contest(&record.contest).map(|(_, form)| form);
    let field =
        form.and_then(|form| form.fields().get(position)).map_or_else(String::new, |field| field.id.to_string());
    Mistake {
        station: record.station.to_string(),
        contest: record.contest.to_string(),
        entry,
        field,
        paper: paper.at(position).map_or(0, Into::into),
        typed,
        settled: None,
        settled_by: None,
    }
}

/// The passphrases of a rehearsal lie beside its vaults: it is a rehearsal.
fn write_secrets(folder: &Path, established: &Establishment) -> Result<(), Refusal> {
    use sealing::ExposeSecret;
    let mut people = String::from("vault,person,passphrase\n");
    for ((path, person), passphrase) in &established.passphrases {
        let vault = path.strip_prefix(folder).unwrap_or(path).display();
        people.push_str(&format!("{vault},{person},{}\n", passphrase.expose_secret()));
        if path == established.office.path() && person.as_str() == OFFICER {
            write_secret(&folder.join("office.pass"), &format!("{}\n", passphrase.expose_secret()))?;
        }
    }
    Ok(write_secret(&folder.join("people.csv"), &people)?)
}

/// Writes a file that only its owner may read.
fn write_secret(path: &Path, text: &str) -> Result<(), MediumFault> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    Ok(options.open(path)?.write_all(text.as_bytes())?)
}
