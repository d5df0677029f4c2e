//! An election night: an authority whose key the test holds, its office with an officer signed in, and centres' keys.
use crate::Outcome;
use crate::world::SetWorld;
use chrono::TimeDelta;
use election::{
    Approved, Candidate, CentreId, Count, Counts, Definition, Election, Entry, Explanations, Finding, Person, PersonId,
    RecordId, Role, findings,
};
use exchange::container::Signatory;
use exchange::seal::{Facts, SealedResult, sealing_mode};
use exchange::v1::{JournalHead, Restoration};
use operations::{Applicant, Authority, Desk, EXAMPLE_COUNTS, EXAMPLE_ELECTION, NewDesk, World, make_office};
use sealing::{Certificate, Digest, KdfParams, Purpose, Request, SecretString, SigningKey, Subject, Validity};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::{ArrivalQuery, Standing, Vault};
use tempfile::TempDir;

/// The officer of a night's office.
pub const OFFICER: &str = "officer";
/// The administrator of a night's office.
pub const ADMINISTRATOR: &str = "administrator";
/// Who signs in at an authority's vault.
const AUTHORITY: &str = "authority";
/// The name of a desk's own key in its vault.
const KEY: &str = "desk";
/// Everybody's: nothing here is worth guessing.
pub const PASSPHRASE: &str = "seven quiet bridges at dusk";

/// Somebody with a key and a certificate.
pub struct Holder {
    /// The private key.
    pub key: SigningKey,
    /// Who that is, as the authority says.
    pub certificate: Certificate,
}

/// An election night in a folder that goes with it.
pub struct Night {
    /// The clock.
    pub world: Arc<SetWorld>,
    /// The authority's key and certificate.
    pub authority: Holder,
    /// The election.
    pub election: Election,
    /// SHA-256 of `election.json`.
    pub digest: Digest,
    /// The signed election.
    pub file: Vec<u8>,
    /// The office, with its officer signed in.
    pub office: Desk,
    folder: TempDir,
}

/// The definition of the example.
///
/// # Errors
/// It has faults.
pub fn example() -> Outcome<Definition> {
    let read = exchange::definition_file::read(EXAMPLE_ELECTION.as_bytes()).map_err(|faults| format!("{faults:?}"))?;
    Ok(read.definition().clone())
}

/// What stands on the papers of the example, as far as the election has such stations.
///
/// # Errors
/// The table has faults.
pub fn example_papers(election: &Election) -> Outcome<Vec<(RecordId, Counts)>> {
    let stations = &election.definition().stations;
    let is_there = |row: &&str| stations.iter().any(|station| row.split(',').next() == Some(station.number.as_str()));
    let (heading, rows) = EXAMPLE_COUNTS.split_once('\n').ok_or("the table has rows")?;
    let table: Vec<&str> = std::iter::once(heading).chain(rows.lines().filter(is_there)).collect();
    Ok(exchange::csv::counts(table.join("\n").as_bytes(), election).map_err(|faults| format!("{faults:?}"))?)
}

/// One station of the example's council, with `candidates` on each list: names in three scripts, nobody preferred.
///
/// # Errors
/// The example has faults.
pub fn long_example(candidates: usize) -> Outcome<(Definition, RecordId, Counts)> {
    let mut definition = example()?;
    let small = checked(&definition)?;
    definition.contests.retain(|contest| contest.id.as_str() == "council");
    definition.stations.truncate(1);
    for list in definition.contests.iter_mut().flat_map(|contest| &mut contest.lists) {
        list.candidates = (1..=candidates).map(|rank| candidate(&list.id, rank)).collect();
    }
    let election = checked(&definition)?;
    let record = election.records(None).next().ok_or("the council has a station")?;
    let papers = example_papers(&small)?;
    let (_, short) = papers.iter().find(|(id, _)| *id == record).ok_or("the station has a paper")?;
    let (_, old) = small.contest(&record.contest).ok_or("the example has a council")?;
    let (_, new) = election.contest(&record.contest).ok_or("the council is left")?;
    let count = |field: &election::Field| old.position(&field.id).and_then(|place| short.at(place));
    let counts = new.fields().iter().map(|field| count(field).or(Some(Count::ZERO))).collect();
    Ok((definition, record, counts))
}

/// A definition without a fault.
///
/// # Errors
/// It has faults.
pub fn checked(definition: &Definition) -> Outcome<Election> {
    Ok(definition.clone().check().map_err(|faults| format!("{faults:?}"))?)
}

fn candidate(list: &str, rank: usize) -> Candidate {
    let names = ["Ελένη Παπαδάκη", "Красимира Щерева-Йорданова", "Żaneta Łukasiewicz-Õunapuu"];
    let name = names.get(rank % names.len()).copied().unwrap_or_default();
    Candidate { id: rank.to_string(), name: format!("{name} {list}.{rank}") }
}

/// Everybody's passphrase.
#[must_use]
pub fn passphrase() -> SecretString {
    PASSPHRASE.to_owned().into()
}

/// A person.
#[must_use]
pub fn person(id: &str, role: Role) -> Person {
    Person { id: PersonId::new(id), name: id.to_owned(), role }
}

/// Copies a folder with its files.
///
/// # Errors
/// The operating system refused.
pub fn copy(from: &Path, to: &Path) -> Outcome<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        fs::copy(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}

impl Night {
    /// A night of this election.
    ///
    /// # Errors
    /// The definition has faults; the operating system refused.
    pub fn of(definition: &Definition) -> Outcome<Self> {
        let (world, folder) = (SetWorld::evening(), tempfile::tempdir()?);
        let json = exchange::definition_file::write(definition);
        let path = folder.path().join("authority.counterfoil");
        let mut authority = Authority::make(&path, definition, &passphrase(), KdfParams::LEAST, world.clone())?;
        let file = authority.sign_election(&json)?;
        let certificate = authority.certificate().clone();
        drop(authority);
        let election = exchange::definition_file::read(&json).map_err(|faults| format!("{faults:?}"))?;
        let mut office = office_at(&folder.path().join("office.counterfoil"), &world)?;
        office.load_election(&file, &certificate, None)?;
        office.sign_in(OFFICER, &passphrase())?;
        let authority = Holder { key: key_of(&path, AUTHORITY, &world)?, certificate };
        Ok(Self { world, authority, election, digest: Digest::of(&json), file, office, folder })
    }

    /// A night of the example.
    ///
    /// # Errors
    /// As [`Night::of`].
    pub fn of_example() -> Outcome<Self> {
        Self::of(&example()?)
    }

    /// A path in the night's folder.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The vault of the authority.
    #[must_use]
    pub fn authority_vault(&self) -> PathBuf {
        self.path("authority.counterfoil")
    }

    /// Writes a file into the night's folder.
    ///
    /// # Errors
    /// The operating system refused.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Outcome<PathBuf> {
        let path = self.path(name);
        fs::write(&path, bytes)?;
        Ok(path)
    }

    /// How this election names somebody.
    #[must_use]
    pub fn subject(&self, role: sealing::Role, id: &str) -> Subject {
        let definition = self.election.definition();
        Subject {
            authority: definition.authority.clone(),
            election: definition.id.to_string(),
            mode: sealing_mode(definition.mode),
            role,
            id: id.to_owned(),
            name: format!("Κέντρο {id}"),
        }
    }

    /// From yesterday until in a month.
    #[must_use]
    pub fn validity(&self) -> Validity {
        let now = self.world.now();
        Validity { not_before: now - TimeDelta::days(1), not_after: now + TimeDelta::days(30) }
    }

    /// A centre that this night's authority certified.
    ///
    /// # Errors
    /// The name is unusable.
    pub fn centre(&self, id: &str) -> Outcome<Holder> {
        self.certified(&self.subject(sealing::Role::Centre, id), &self.authority, self.validity())
    }

    /// The answer to a centre's request for a certificate.
    ///
    /// # Errors
    /// The authority refuses it.
    pub fn certify(&self, request: &[u8], centre: &CentreId) -> Outcome<Vec<u8>> {
        let mut authority = Authority::open(&self.authority_vault(), &passphrase(), self.world.clone())?;
        Ok(authority.certify(request, centre)?)
    }

    /// Gives the office its own key and certificate; the officer is signed in afterwards.
    ///
    /// # Errors
    /// The office or the authority refuses.
    pub fn enrol_office(&mut self) -> Outcome<()> {
        self.office.sign_in(ADMINISTRATOR, &passphrase())?;
        let request = self.office.request_certificate()?;
        let mut authority = Authority::open(&self.authority_vault(), &passphrase(), self.world.clone())?;
        self.office.load_certificate(&authority.certify(&request, Applicant::Office)?)?;
        Ok(self.office.sign_in(OFFICER, &passphrase())?)
    }

    /// Anybody, certified by anybody, at any time.
    ///
    /// # Errors
    /// The name or the time is unusable.
    pub fn certified(&self, subject: &Subject, by: &Holder, validity: Validity) -> Outcome<Holder> {
        let random = self.world.random();
        let key = SigningKey::make(random)?;
        let request = Request::make(subject, &key, random)?;
        let certificate = sealing::issue(&request, subject, &by.certificate, &by.key, validity, random)?;
        Ok(Holder { key, certificate })
    }

    /// The signed result of a record, after as many corrections as the revision says.
    ///
    /// # Errors
    /// The counts cannot be approved; the record is none of this election.
    pub fn result(&self, by: &Holder, record: &RecordId, counts: &Counts, revision: u32) -> Outcome<SealedResult> {
        self.result_at(by, record, counts, revision, &[], JournalHead { seq: 42, hash: Digest::of(b"journal") })
    }

    /// As [`Night::result`], from this place of a journal that was restored before.
    ///
    /// # Errors
    /// As [`Night::result`].
    pub fn result_at(
        &self,
        by: &Holder,
        record: &RecordId,
        counts: &Counts,
        revision: u32,
        restored: &[Restoration],
        journal: JournalHead,
    ) -> Outcome<SealedResult> {
        let facts = Facts {
            election: &self.election,
            definition: self.digest,
            record,
            restored,
            software: self.world.software(),
            journal,
        };
        let approved = self.approved(record, counts, revision)?;
        Ok(exchange::seal::result(&approved, &facts, &self.signatory(by, &[&by.certificate]))?)
    }

    /// What double entry and approval make of the counts, after as many corrections as the revision says.
    ///
    /// # Errors
    /// The counts cannot be approved; the record is none of this election.
    pub fn approved(&self, record: &RecordId, counts: &Counts, revision: u32) -> Outcome<Approved> {
        let (sheet, at) = (self.election.sheet(record)?, self.world.now());
        let explain = |finding: &Finding<'_>| (finding.rule.id.clone(), "As on the paper.".to_owned());
        let explanations = Explanations(findings(sheet.form, counts, sheet.kind).iter().map(explain).collect());
        let [maria, nikos] = ["maria", "nikos"].map(|id| person(id, Role::Typist));
        let petya = person("petya", Role::Supervisor);
        let mut entry = Entry::default();
        for next in 1..=revision {
            if next > 1 {
                entry = entry.correct(sheet, "Counted again.", &petya, at)?.0;
            }
            entry = entry.enter(sheet, counts.clone(), &maria, at)?.0;
            entry = entry.enter(sheet, counts.clone(), &nikos, at)?.0;
            entry = entry.approve(sheet, explanations.clone(), &petya, at)?.0;
        }
        Ok(entry.approved().ok_or("an entry that was approved is approved")?.clone())
    }

    /// A container of any kind around any payload.
    ///
    /// # Errors
    /// The name is unusable.
    pub fn container(&self, by: &Holder, purpose: Purpose, name: &str, payload: &[u8]) -> Outcome<Vec<u8>> {
        Ok(exchange::container::write(purpose, (name, payload), &[], &self.signatory(by, &[&by.certificate]))?)
    }

    /// Who signs, with these certificates beside.
    #[must_use]
    pub fn signatory<'a>(&'a self, by: &'a Holder, certificates: &'a [&'a Certificate]) -> Signatory<'a> {
        Signatory { key: &by.key, certificates, at: self.world.now(), rng: self.world.random() }
    }
}

/// A new office without an election, its administrator signed in.
///
/// # Errors
/// The folder is in use.
pub fn office_at(path: &Path, world: &Arc<SetWorld>) -> Outcome<Desk> {
    let (administrator, passphrase) = (person(ADMINISTRATOR, Role::Administrator), passphrase());
    let new = NewDesk { place: "Office", person: &administrator, passphrase: &passphrase, cost: KdfParams::LEAST };
    let mut office = make_office(path, &new, world.clone())?;
    office.add_person(&person(OFFICER, Role::Officer), &passphrase, KdfParams::LEAST)?;
    Ok(office)
}

/// Every counted result confirmed by the control code of its paper, as an officer would key it.
///
/// # Errors
/// A code is not that of its result.
pub fn confirm_all(office: &mut Desk) -> Outcome<()> {
    for arrival in
        office.arrivals_of(ArrivalQuery { standing: Some(Standing::Counted), station: None, limit: 10_000 })?
    {
        office.confirm(&[arrival.control_code.ok_or("what is counted has a code")?], None)?;
    }
    Ok(())
}

/// A desk's private key, out of its vault.
fn key_of(path: &Path, person: &str, world: &Arc<SetWorld>) -> Outcome<SigningKey> {
    let vault = Vault::open(path, person, &passphrase(), world.now())?;
    Ok(vault.key(KEY, world.random())?.ok_or("the vault holds no key")?)
}
