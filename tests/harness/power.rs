//! The power that fails while sticks are written: what each device held at that instant, and any part of what was on its way.
use crate::Outcome;
use crate::stick::Stick;
use rustix::process::{Pid, Signal, kill_process};
use std::fs::{self, File};
use std::process::Child;
use std::thread::sleep;
use std::time::Duration;

/// A device writes so much or nothing of it.
const SECTOR_BYTES: usize = 512;
const PAUSE_MILLISECONDS: u64 = 1;
const PAUSES_MAXIMUM: u32 = 10_000;
/// Where a thread's state stands behind its name.
const STANDING: [&str; 2] = ["T", "D"];

/// A program that stands still in the middle of whatever it does, and goes on with this value's end.
#[derive(Debug)]
pub struct Standstill(Pid);

impl Standstill {
    /// Stops a program. A thread that waits for a device stands still in the middle of its call.
    ///
    /// # Errors
    /// It does not stop.
    pub fn of(program: &Child) -> Outcome<Self> {
        let pid = Pid::from_child(program);
        kill_process(pid, Signal::STOP)?;
        let standstill = Self(pid);
        for _ in 0..PAUSES_MAXIMUM {
            if standstill.is_complete()? {
                return Ok(standstill);
            }
            sleep(Duration::from_millis(PAUSE_MILLISECONDS));
        }
        Err("the program does not stop".into())
    }

    fn is_complete(&self) -> Outcome<bool> {
        for thread in fs::read_dir(format!("/proc/{}/task", self.0.as_raw_nonzero()))? {
            let stat = fs::read_to_string(thread?.path().join("stat"))?;
            let state = stat.rsplit(") ").next().and_then(|rest| rest.split(' ').next());
            if !state.is_some_and(|state| STANDING.contains(&state)) {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

impl Drop for Standstill {
    fn drop(&mut self) {
        // A program that has ended does not go on.
        let _ = kill_process(self.0, Signal::CONT);
    }
}

/// A stick at the instant at which the power failed.
#[derive(Debug)]
pub struct Cut {
    label: &'static str,
    /// What the device had.
    there: Vec<u8>,
    /// What it would have had if everything had arrived that had been written, and the sectors in which it differs.
    all: Vec<u8>,
    under_way: Vec<usize>,
}

impl Cut {
    /// Takes a stick whose writer stands still. What was flushed before is there; of what was not, each sector may have
    /// arrived or not, in any order, for nothing in this file system waits for anything else.
    ///
    /// # Errors
    /// The stick cannot be read or flushed.
    pub fn of(stick: &Stick, label: &'static str) -> Outcome<Self> {
        let there = stick.contents()?;
        rustix::fs::syncfs(File::open(stick.path())?)?;
        let all = stick.contents()?;
        let pairs = there.chunks(SECTOR_BYTES).zip(all.chunks(SECTOR_BYTES)).enumerate();
        let under_way = pairs.filter(|(_, (old, new))| old != new).map(|(sector, _)| sector).collect();
        Ok(Self { label, there, all, under_way })
    }

    /// How many sectors were on their way.
    #[must_use]
    pub fn under_way(&self) -> usize {
        self.under_way.len()
    }

    /// The stick as somebody finds it afterwards, when each of those sectors had arrived with a probability of so many in a
    /// hundred; write-protected, because nobody is to do anything but look.
    ///
    /// # Errors
    /// As [`Stick::found`].
    pub fn found(&self, percent: u32, chance: &mut fastrand::Rng) -> Outcome<Stick> {
        let mut contents = self.there.clone();
        for sector in &self.under_way {
            let place = sector * SECTOR_BYTES..(sector + 1) * SECTOR_BYTES;
            if chance.u32(0..100) < percent
                && let (Some(old), Some(new)) = (contents.get_mut(place.clone()), self.all.get(place))
            {
                old.copy_from_slice(new);
            }
        }
        let mut stick = Stick::found(self.label, &contents)?;
        stick.put_in_protected()?;
        Ok(stick)
    }
}
