//! How time, chance and the program's own identity enter: as one argument, so that tests can set them.

use std::env;
use std::fs::File;
use std::io::{self, Read};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, Local, SubsecRound, Utc};
pub use exchange::v1::Software;
use sealing::{Hasher, SecureRandom, SystemRandom};

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
        let mut file = File::open(env::current_exe()?)?;
        let (mut hasher, mut chunk) = (Hasher::new(), vec![0; CHUNK_BYTES]);
        loop {
            match file.read(&mut chunk)? {
                0 => return Ok(Self::new(version, hasher.finish())),
                length => hasher.update(chunk.get(..length).unwrap_or_default()),
            }
        }
    }

    /// The system's clock and randomness, for a program whose executable has this digest.
    pub fn new(version: &str, digest: sealing::Digest) -> Arc<Self> {
        let software = Software { version: version.to_owned(), digest };
        Arc::new(Self { random: SystemRandom::new(), software })
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
