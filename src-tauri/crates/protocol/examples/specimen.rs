//! Prints specimen protocols and signs one twice, for the judges of PDF: `cargo run -p protocol --example specimen -- FOLDER`.

use std::error::Error;
use std::path::Path;
use std::time::Instant;

use chrono::{DateTime, TimeDelta, Utc};
use protocol::{Claim, SIGNATURE_FIELDS, add_signature};
use sealing::{Certificate, Mode, Request, Role, SigningKey, Subject, SystemRandom, Validity};
use specimen::{Specimen, midnight};

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
    signatures(folder)
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

    fn sign(&self, digest: &sealing::Digest) -> Result<Vec<u8>> {
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
