//! The keys of an open vault, shared with whoever reads it on another thread.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard, TryLockError};
use std::thread;
use std::time::Duration;

use sealing::MasterKey;

/// How long a new key waits for another reader before it waits for the next occasion.
const TRIES: u32 = 50;
const PAUSE: Duration = Duration::from_millis(10);

/// The keys as they are now. A thread that died while it held them has changed nothing in them.
#[derive(Debug)]
pub(crate) struct Keys {
    database: RwLock<Arc<MasterKey>>,
    next: Mutex<Option<Arc<MasterKey>>>,
}

impl Keys {
    pub(crate) fn new(database: MasterKey, next: Option<MasterKey>) -> Arc<Self> {
        Arc::new(Self { database: RwLock::new(Arc::new(database)), next: Mutex::new(next.map(Arc::new)) })
    }

    /// The key that the database has, and keeps until the guard goes.
    pub(crate) fn read(&self) -> RwLockReadGuard<'_, Arc<MasterKey>> {
        self.database.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// The same to be exchanged, or nothing if somebody reads the database for longer than a person would wait.
    pub(crate) fn write(&self) -> Option<RwLockWriteGuard<'_, Arc<MasterKey>>> {
        for _ in 0..TRIES {
            match self.database.try_write() {
                Ok(key) => return Some(key),
                Err(TryLockError::Poisoned(key)) => return Some(key.into_inner()),
                Err(TryLockError::WouldBlock) => thread::sleep(PAUSE),
            }
        }
        None
    }

    /// The key that the database is being given, if it does not have it yet. The header on the disk stays as it is until the
    /// guard goes.
    pub(crate) fn next(&self) -> MutexGuard<'_, Option<Arc<MasterKey>>> {
        self.next.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The key that the entrances open.
    pub(crate) fn opened(&self) -> Arc<MasterKey> {
        let next = self.next().clone();
        next.unwrap_or_else(|| self.read().clone())
    }
}
