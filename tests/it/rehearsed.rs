//! The example election, rehearsed once for all tests that only look at what it left, and a station with a long list.
#![allow(clippy::unwrap_used)]
use election::{Counts, Definition, RecordId};
use operations::{Rehearsal, Report, SystemWorld, World};
use sealing::Digest;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use suite::night::{checked, example, example_papers, long_example};
use tempfile::TempDir;

/// Candidates of each list on the long paper: enough for four pages.
const CANDIDATES: usize = 14;
/// The version that stands on everything which was rehearsed here.
pub(crate) const VERSION: &str = "0.1.0-rehearsed";

/// What a rehearsal left behind.
pub(crate) struct Rehearsed {
    folder: TempDir,
    pub(crate) definition: Definition,
    pub(crate) papers: Vec<(RecordId, Counts)>,
    pub(crate) report: Report,
}

impl Rehearsed {
    fn play(definition: Definition, papers: Vec<(RecordId, Counts)>) -> Self {
        // A folder that outlives the tests is put where Cargo cleans.
        let place = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let folder = tempfile::Builder::new().prefix("rehearsed-").tempdir_in(place).unwrap();
        let world: Arc<dyn World> = SystemWorld::new(VERSION, Digest::of(b"rehearsed"));
        let rehearsal =
            Rehearsal { definition: definition.clone(), counts: papers.clone(), mistakes_per_mille: 100, seed: 7 };
        let report = rehearsal.play(&folder.path().join("night"), &world, |_, _| {}).unwrap();
        Self { folder, definition, papers, report }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join("night").join(name)
    }

    /// The files of a folder, in order.
    pub(crate) fn files(&self, folder: &str) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.path(folder)).unwrap().flatten();
        let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
        files.sort();
        files
    }
}

/// The example: three contests, twelve stations.
pub(crate) fn night() -> &'static Rehearsed {
    static NIGHT: OnceLock<Rehearsed> = OnceLock::new();
    NIGHT.get_or_init(|| {
        let definition = example().unwrap();
        let papers = example_papers(&checked(&definition).unwrap()).unwrap();
        Rehearsed::play(definition, papers)
    })
}

/// One station of the example's council, with so many candidates that its protocol has four pages.
pub(crate) fn long_paper() -> &'static Rehearsed {
    static LONG: OnceLock<Rehearsed> = OnceLock::new();
    LONG.get_or_init(|| {
        let (definition, record, counts) = long_example(CANDIDATES).unwrap();
        Rehearsed::play(definition, vec![(record, counts)])
    })
}
