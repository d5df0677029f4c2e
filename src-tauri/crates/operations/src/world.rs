//! How time, chance and the program's own identity enter: as one argument, so that tests can set them.

use std::env;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, Local, SubsecRound, Utc};
pub use exchange::v1::Software;
use sealing::{Digest, Hasher, SecureRandom, SystemRandom};

/// How much of the program's file is read at once.
const CHUNK_BYTES: usize = 1 << 20;

/// The surroundings of a desk.
pub trait World: Send + Sync + std::fmt::Debug {
    /// The time by this computer's clock.
    fn now(&self) -> DateTime<Utc>;
    /// How far the clock on the wall is from UTC.
    fn clock(&self) -> FixedOffset;
    /// Random bytes fit for keys.
    fn random(&self) -> &dyn SecureRandom;
    /// The program that runs: printed on each protocol and written into each result file.
    fn software(&self) -> &Software;
}

/// The real surroundings.
#[derive(Debug)]
pub struct SystemWorld {
    random: SystemRandom,
    software: Software,
}

impl SystemWorld {
    /// The system's clock and randomness for the program that is running, whose file is read once for its digest.
    ///
    /// # Errors
    /// The program's own file cannot be read.
    pub fn of_this_program(version: &str) -> io::Result<Arc<Self>> {
        Ok(Self::new(version, digest_of_file(&env::current_exe()?)?))
    }

    /// The system's clock and randomness, for a program whose executable has this digest.
    pub fn new(version: &str, digest: Digest) -> Arc<Self> {
        let software = Software { version: version.to_owned(), digest };
        Arc::new(Self { random: SystemRandom::new(), software })
    }
}

/// SHA-256 of a file, however large: it is read piece by piece. A program is known by it.
///
/// # Errors
/// It is no file, or cannot be read.
pub fn digest_of_file(path: &Path) -> io::Result<Digest> {
    let (mut hasher, mut chunk) = (Hasher::new(), vec![0; CHUNK_BYTES]);
    let mut file = store::open_regular(path)?;
    loop {
        match file.read(&mut chunk)? {
            0 => return Ok(hasher.finish()),
            length => hasher.update(chunk.get(..length).unwrap_or_default()),
        }
    }
}

impl World for SystemWorld {
    fn now(&self) -> DateTime<Utc> {
        Utc::now().trunc_subsecs(3)
    }

    fn clock(&self) -> FixedOffset {
        *Local::now().offset()
    }

    fn random(&self) -> &dyn SecureRandom {
        &self.random
    }

    fn software(&self) -> &Software {
        &self.software
    }
}
