//! How time, chance and the program's own identity enter: as one argument, so that tests can set them.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, Local, SubsecRound, Utc};
pub use exchange::v1::Software;
use sealing::{SecureRandom, SystemRandom};

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
