//! Prints specimen protocols and signs one twice, for the judges of PDF: `cargo run -p protocol --example specimen -- FOLDER`.

use std::error::Error;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Instant;

use chrono::{DateTime, TimeDelta, Utc};
use election::{ContestId, Definition, RecordId, Totals};
use protocol::{
    BlankFor, CentreInput, Claim, FingerprintOf, FirstPassphrase, ReadBackInput, RecountInput, SIGNATURE_FIELDS,
    Standing, Wording, add_signature,
};
use sealing::{
    Certificate, ControlCode, Digest, Mode, RecoveryKey, Request, Role, SigningKey, Subject, SystemRandom, Validity,
};
use specimen::{Specimen, imprint, midnight};

#[path = "../src/specimen.rs"]
mod specimen;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let argument = std::env::args().nth(1).ok_or("which folder?")?;
    let folder = Path::new(&argument);
    for (name, specimen, language) in [
        ("assembly-en", Specimen::of("001", "assembly")?, "en"),
        ("council-de", Specimen::of("001", "council")?, "de"),
        ("bridge-en", Specimen::of("001", "bridge")?, "en"),
        ("four-pages-de", Specimen::crowd(48)?, "de"),
        ("crowd-en", Specimen::crowd(2_000)?, "en"),
    ] {
        let started = Instant::now();
        let unsigned = specimen.print(language)?;
        let pages = unsigned.page_count();
        let bytes = unsigned.into_bytes();
        println!("{name}: {pages} pages, {} bytes, {:?}", bytes.len(), started.elapsed());
        std::fs::write(folder.join(format!("{name}.pdf")), bytes)?;
    }
    setup(folder)?;
    blanks(folder)?;
    night(folder)?;
    signatures(folder)
}

/// The papers of setting up.
fn setup(folder: &Path) -> Result<()> {
    let definition: Definition = serde_json::from_str(specimen::DEFINITION)?;
    let (imprint, key) = (imprint(), RecoveryKey::make(&SystemRandom::new())?);
    let fingerprints =
        [(FingerprintOf::Authority, Digest::of(b"authority")), (FingerprintOf::Election, Digest::of(b"election"))];
    for language in ["en", "de"] {
        let wording = Wording::new(language);
        let known = Some(&definition).filter(|_| language == "en");
        let slips = protocol::passphrase_slips(&imprint, known, &slips(), &wording)?;
        let recovery = protocol::recovery_sheet(&imprint, known, "4f9a-22c1", &key.printed(), &wording)?;
        let letter = protocol::fingerprint_letter(&imprint, &definition, &fingerprints, &wording)?;
        for (name, paper) in [("slips", slips), ("recovery", recovery), ("letter", letter)] {
            std::fs::write(folder.join(format!("{name}-{language}.pdf")), paper.into_bytes())?;
        }
    }
    Ok(())
}

/// Blank sheets: of one record, of a crowd, and of a centre with 250 stations.
fn blanks(folder: &Path) -> Result<()> {
    let imprint = imprint();
    let serial = || Some("7KQ-2XP".to_owned());
    for (name, specimen, language, serial) in [
        ("blank-assembly-en", Specimen::of("001", "assembly")?, "en", None),
        ("blank-council-de", Specimen::of("001", "council")?, "de", serial()),
        ("blank-bridge-en", Specimen::of("001", "bridge")?, "en", serial()),
        ("blank-crowd-en", Specimen::crowd(2_000)?, "en", serial()),
    ] {
        let started = Instant::now();
        let blank = BlankFor { record: specimen.record.clone(), serial };
        let unsigned = protocol::blank_sheet(&imprint, &specimen.election, &blank, &Wording::new(language))?;
        println!("{name}: {} pages, {:?}", unsigned.page_count(), started.elapsed());
        std::fs::write(folder.join(format!("{name}.pdf")), unsigned.into_bytes())?;
    }
    let election = specimen::large_centre(250)?;
    let blank = |record| BlankFor { record, serial: serial() };
    let blanks: Vec<BlankFor> = election.records(None).map(blank).collect();
    let started = Instant::now();
    let unsigned =
        protocol::blank_sheets(&imprint, &election, &blanks, &Wording::new("en"), &mut |_| ControlFlow::Continue(()))?;
    let (pages, bytes) = (unsigned.page_count(), unsigned.into_bytes());
    println!("blanks: {} sheets, {pages} pages, {} bytes, {:?}", blanks.len(), bytes.len(), started.elapsed());
    std::fs::write(folder.join("blanks.pdf"), bytes)?;
    Ok(())
}

/// The papers of the night: recount, read-back, zero report and summary.
fn night(folder: &Path) -> Result<()> {
    let (imprint, definition) = (imprint(), Digest::of(b"election"));
    for (name, specimen) in [("council", Specimen::of("001", "council")?), ("bridge", Specimen::of("001", "bridge")?)] {
        let Specimen { election, record, approved } = specimen;
        let seed = Digest::of(b"agreed");
        let lists = election.contest(&record.contest).map_or(0, |(contest, _)| contest.lists.len());
        let drawn = election::draw(seed.as_bytes(), lists, 3);
        for language in ["en", "de"] {
            let wording = Wording::new(language);
            let recount = RecountInput {
                imprint,
                election: &election,
                record: &record,
                revision: 1,
                definition,
                seed,
                drawn: &drawn,
            };
            let control_code = ControlCode::of(&Digest::of(b"record.json"));
            let read_back = ReadBackInput {
                imprint,
                election: &election,
                record: &record,
                approved: &approved,
                control_code,
                embargoed: true,
            };
            let recount = protocol::recount_sheet(&recount, &wording)?;
            let read_back = protocol::read_back_sheet(&read_back, &wording)?;
            std::fs::write(folder.join(format!("recount-{name}-{language}.pdf")), recount.into_bytes())?;
            std::fs::write(folder.join(format!("read-back-{name}-{language}.pdf")), read_back.into_bytes())?;
        }
    }
    let election = specimen::large_centre(60)?;
    let records: Vec<RecordId> = election.records(None).collect();
    let certificate = Digest::of(b"certificate");
    let input = CentreInput { imprint, election: &election, definition, certificate, records: &records };
    let standings: Vec<Standing> = (0u8..).zip(&records).map(standing).collect();
    let totals: Vec<(ContestId, Totals)> =
        election.contests().map(|(contest, form)| (contest.id.clone(), Totals::nothing(form.fields().len()))).collect();
    for language in ["en", "de"] {
        let wording = Wording::new(language);
        let sums = Some(totals.as_slice()).filter(|_| language == "en");
        let summary = protocol::centre_summary(&input, &standings, sums, &wording)?;
        let zero = protocol::zero_report(&input, &wording)?;
        std::fs::write(folder.join(format!("summary-{language}.pdf")), summary.into_bytes())?;
        std::fs::write(folder.join(format!("zero-{language}.pdf")), zero.into_bytes())?;
    }
    Ok(())
}

fn standing((number, record): (u8, &RecordId)) -> Standing {
    let states = ["exported", "approved", "differing", "once-approved", "waiting", "correction"];
    let state = states.get(usize::from(number % 6)).copied().unwrap_or("waiting");
    let code = ControlCode::of(&Digest::of(record.station.as_str().as_bytes()));
    let control_code = Some(code).filter(|_| number % 6 < 2);
    Standing { state, revision: 1, control_code, exported: number % 6 == 0 }
}

fn slips() -> Vec<FirstPassphrase<'static>> {
    use election::Role as R;
    let people = [
        ("Łucja Ćwiklińska", "lucja", R::Typist),
        ("Георги Щерев", "georgi.shterev@centre-old-town", R::Typist),
        ("Αλεξάνδρα Παπαδοπούλου-Χατζηγεωργίου von und zu der Langen Brücke", "alexandra", R::Supervisor),
        ("Jān Õunapuu", "jan", R::Administrator),
        ("Zoë Ångström", "zoe", R::Observer),
    ];
    let slip = |(name, code, role)| FirstPassphrase { name, code, role, passphrase: "7KQ2-9XPD-R4TM-0ZHB-V6WC" };
    people.map(slip).to_vec()
}

fn signatures(folder: &Path) -> Result<()> {
    let signer = Signer::make()?;
    let unsigned = Specimen::crowd(48)?.print("en")?;
    let started = Instant::now();
    let once = unsigned.sign(&claim(0), |digest| signer.sign(&digest))?;
    println!("signed in {:?}", started.elapsed());
    let twice = add_signature(&once, &claim(1), |digest| signer.sign(&digest))?;
    std::fs::write(folder.join("once.pdf"), once)?;
    std::fs::write(folder.join("twice.pdf"), twice)?;
    std::fs::write(folder.join("authority.pem"), signer.authority.pem())?;
    Ok(())
}

fn claim(index: usize) -> Claim {
    let step = if index == 0 { TimeDelta::zero() } else { TimeDelta::minutes(5) };
    Claim {
        field: SIGNATURE_FIELDS[index].to_owned(),
        at: midnight() + step,
        name: "Αλεξάνδρα Παπαδοπούλου".to_owned(),
        reason: "Protocol of the count".to_owned(),
        place: "Seven Bridges".to_owned(),
    }
}

struct Signer {
    authority: Certificate,
    certificate: Certificate,
    key: SigningKey,
    random: SystemRandom,
}

impl Signer {
    fn make() -> Result<Self> {
        let at: DateTime<Utc> = midnight();
        let random = SystemRandom::new();
        let validity = Validity { not_before: at - TimeDelta::days(1), not_after: at + TimeDelta::days(30) };
        let (issuing, key) = (SigningKey::make(&random)?, SigningKey::make(&random)?);
        let office = subject(Role::Authority, "Election Office", "A1");
        let authority = sealing::make_authority(&office, &issuing, validity, &random)?;
        let centre = subject(Role::Centre, "Centre North", "C1");
        let request = Request::make(&centre, &key, &random)?;
        let certificate = sealing::issue(&request, &centre, &authority, &issuing, validity, &random)?;
        Ok(Self { authority, certificate, key, random })
    }

    fn sign(&self, digest: &Digest) -> Result<Vec<u8>> {
        Ok(sealing::sign(digest, &[&self.certificate, &self.authority], &self.key, None, &self.random)?)
    }
}

fn subject(role: Role, name: &str, id: &str) -> Subject {
    Subject {
        authority: "Election Office".to_owned(),
        election: "try-2026".to_owned(),
        mode: Mode::Test,
        role,
        name: name.to_owned(),
        id: id.to_owned(),
    }
}
