//! How long a signed protocol of four pages takes, and how large it is.
use operations::World;
use protocol::{Claim, Imprint, JournalHead, ProtocolInput, Refusal, SIGNATURE_FIELDS, Wording};
use std::time::Instant;
use suite::Outcome;
use suite::night::{Night, long_example};

/// Candidates of each list: enough for four pages.
const CANDIDATES: usize = 14;
const TIMES: usize = 20;

/// A protocol that was made.
struct Made {
    pages: usize,
    bytes: usize,
}

/// Makes the same protocol again and again, from the sealed record to the signed file.
pub(crate) fn measure() -> Outcome<()> {
    let (definition, record, counts) = long_example(CANDIDATES)?;
    let night = Night::of(&definition)?;
    let centre = night.centre("C1")?;
    let approved = night.approved(&record, &counts, 1)?;
    let sealed = night.result(&centre, &record, &counts, 1)?;
    let make = || -> Outcome<Made> {
        let codes = exchange::paper::to_paper(&sealed.container)?;
        let software = night.world.software();
        let input = ProtocolInput {
            imprint: Imprint {
                place: "Seven Bridges",
                journal: Some(JournalHead { entry: 42, hash: sealed.record_digest }),
                software: protocol::Software { version: &software.version, digest: software.digest },
                made_at: night.world.now(),
                clock: night.world.clock(),
            },
            election: &night.election,
            record: &record,
            approved: &approved,
            name: &|person| person.to_string(),
            control_code: sealed.control_code,
            codes: &codes,
            embargoed: false,
            copy: None,
        };
        let unsigned = protocol::protocol(&input, &Wording::new("en"))?;
        let pages = unsigned.page_count();
        let certificates = [&centre.certificate, &night.authority.certificate];
        let sign = |digest| sealing::sign(&digest, &certificates, &centre.key, None, night.world.random());
        let pdf = unsigned.sign::<Refusal>(&claim(&night), |digest| sign(digest).map_err(|_| Refusal::Damaged))?;
        Ok(Made { pages, bytes: pdf.len() })
    };
    // The first reads the fonts.
    let Made { pages, bytes } = make()?;
    let mut milliseconds = vec![];
    for _ in 0..TIMES {
        let start = Instant::now();
        make()?;
        milliseconds.push(start.elapsed().as_secs_f64() * 1e3);
    }
    let median = super::median(&mut milliseconds);
    println!("protocol of {pages} pages         {median:8.1} ms   (median of {TIMES}), {bytes} bytes, signed");
    Ok(())
}

fn claim(night: &Night) -> Claim {
    Claim {
        field: SIGNATURE_FIELDS[0].to_owned(),
        at: night.world.now(),
        name: "petya".to_owned(),
        reason: "Protocol of the count".to_owned(),
        place: "Seven Bridges".to_owned(),
    }
}
