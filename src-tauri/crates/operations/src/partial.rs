//! Partial consolidations: several import laptops share the night, and a main office takes in what each of them counted.

use std::path::Path;

use chrono::{DateTime, Utc};
use election::{AreaId, Event, Right};
use exchange::container::Signatory;
use exchange::partial::{CountedFile, PARTIAL_FORMAT, Partial};
use exchange::seal::sealing_mode;
use exchange::v1::{ElectionRef, JournalHead};
use rayon::prelude::*;
use sealing::{Digest, Purpose};
use store::Standing;

use crate::handover::harmless;
use crate::known::KnownFiles;
use crate::ledger::prove;
use crate::receive::Candidate;
use crate::view::Loaded;
use crate::{Desk, Medium, Refusal};

/// The most bytes of result files in one; a larger area is written as those below it.
const COUNTED_MAX_BYTES: usize = 160 << 20;

/// A partial consolidation that is safe on the medium.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenPartial {
    /// The file's name.
    pub name: String,
    /// How many records it holds.
    pub records: usize,
    /// Its size.
    pub bytes: usize,
    /// SHA-256 of it.
    pub digest: Digest,
}

impl Desk {
    /// Writes the result files that are counted in an area, as they came, signed by this office.
    ///
    /// # Errors
    /// No right; no key; no such area, or nothing is counted in it; more than one file holds; the medium refused.
    pub fn write_partial(&mut self, area: &AreaId, medium: &mut dyn Medium) -> Result<WrittenPartial, Refusal> {
        self.require(Right::Publish)?;
        let loaded = self.office_election()?;
        let election = &loaded.election;
        election.area(area).ok_or_else(|| Refusal::UnknownArea { area: area.to_string() })?;
        let (key, certificate) = self.signer()?;
        let (files, counted) = self.counted_in(&loaded, area)?;
        let (at, head, definition) = (self.now(), self.head(), election.definition());
        let partial = Partial {
            format: PARTIAL_FORMAT.to_owned(),
            election: ElectionRef { id: definition.id.clone(), digest: loaded.digest },
            mode: sealing_mode(definition.mode),
            area: area.clone(),
            at: chrono::SubsecRound::trunc_subsecs(at, 0),
            software: self.world.software().clone(),
            journal: JournalHead { seq: head.seq, hash: head.hash },
            files,
        };
        let certificates = &[&certificate, loaded.ring.authority()];
        let signatory = Signatory { key: &key, certificates, at, rng: self.random() };
        let container = exchange::partial::seal(&partial, &counted, &signatory)?;
        let digest = Digest::of(&container);
        let (place, area) = (harmless(self.place()), harmless(area.as_str()));
        let name = format!("{place}_{area}_{}.{}", head.seq, Purpose::Partial.extension());
        medium.write(&name, &container)?;
        let records = partial.files.len();
        let number = u64::try_from(records).unwrap_or(u64::MAX);
        self.note(Event::PartialWritten { area: partial.area, records: number, digest: digest.to_string() })?;
        Ok(WrittenPartial { name, records, bytes: container.len(), digest })
    }

    fn counted_in(&self, loaded: &Loaded, area: &AreaId) -> Result<(Vec<CountedFile>, Vec<u8>), Refusal> {
        let (mut files, mut counted) = (vec![], vec![]);
        let inside = |station: &election::StationId| {
            let station = loaded.election.station(station);
            station.is_some_and(|station| loaded.election.upwards(&station.area).any(|above| above.id == *area))
        };
        self.vault.each_kept::<Refusal>(|kept| {
            if kept.standing != Standing::Counted || !inside(&kept.record.station) {
                return Ok(());
            }
            counted.extend_from_slice(&kept.bytes);
            if counted.len() > COUNTED_MAX_BYTES {
                return Err(Refusal::PartialTooLarge { limit_bytes: COUNTED_MAX_BYTES });
            }
            files.push(CountedFile {
                station: kept.record.station,
                contest: kept.record.contest,
                revision: kept.revision,
                bytes: kept.bytes.len(),
                sha256: kept.file,
            });
            Ok(())
        })?;
        if files.is_empty() { Err(Refusal::NothingCounted) } else { Ok((files, counted)) }
    }
}

/// Whether a file is a partial consolidation, by its name.
pub(crate) fn is_partial(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    name.ends_with(&format!(".{}", Purpose::Partial.extension()))
}

/// The result files of a partial consolidation, each proved by itself; or the one reason why nothing of it is taken.
pub(crate) fn candidates(
    name: &str,
    bytes: &[u8],
    loaded: &Loaded,
    known: &KnownFiles,
    at: DateTime<Utc>,
) -> Result<Vec<Candidate>, Refusal> {
    let opened = exchange::partial::open(bytes, &loaded.ring, &loaded.election, loaded.digest, at)?;
    let files: Vec<_> = opened.content().files().collect();
    Ok(files
        .into_par_iter()
        .map(|(listed, bytes)| {
            let outcome = (!known.perhaps(&listed.sha256)).then(|| prove(bytes, loaded, at));
            let name = format!("{name} › {} {}", listed.station, listed.contest);
            Candidate { name, file: listed.sha256, bytes: bytes.to_vec(), outcome }
        })
        .collect())
}
