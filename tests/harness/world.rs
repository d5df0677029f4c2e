//! Surroundings whose clock stands where a test has set it.
use chrono::{DateTime, FixedOffset, Utc};
use operations::{Software, World};
use sealing::{Digest, SecureRandom, SystemRandom};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// The evening of the example's election, in seconds since 1970.
const EVENING_SECONDS: i64 = 1_795_377_600;

/// A clock that can be set, the system's randomness, and a program that is called `suite`.
#[derive(Debug)]
pub struct SetWorld {
    seconds: AtomicI64,
    random: SystemRandom,
    software: Software,
}

impl SetWorld {
    /// The evening of the example's election.
    #[must_use]
    pub fn evening() -> Arc<Self> {
        let software = Software { version: "0.1.0-suite".to_owned(), digest: Digest::of(b"suite") };
        Arc::new(Self { seconds: AtomicI64::new(EVENING_SECONDS), random: SystemRandom::new(), software })
    }

    /// Turns the clock, forwards or backwards.
    pub fn turn(&self, seconds: i64) {
        self.seconds.fetch_add(seconds, Ordering::SeqCst);
    }
}

impl World for SetWorld {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.seconds.load(Ordering::SeqCst), 0).unwrap_or(DateTime::UNIX_EPOCH)
    }

    fn clock(&self) -> FixedOffset {
        FixedOffset::east_opt(3_600).expect("an hour is a possible offset")
    }

    fn random(&self) -> &dyn SecureRandom {
        &self.random
    }

    fn software(&self) -> &Software {
        &self.software
    }
}
