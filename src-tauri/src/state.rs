//! What the shell holds: where the two vaults are, the desks that are open, and whether to stop.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use operations::{Demonstration, Desk, Refusal, SystemWorld, World, peek};
use sealing::{Digest, Hasher, SecretString};
use store::{DeskKind, Header};

/// The state behind the commands.
#[derive(Debug)]
pub(crate) struct Desks {
    pub(crate) world: Arc<dyn World>,
    home: PathBuf,
    try_it: bool,
    demonstration: Mutex<Option<Demonstration>>,
    centre: Arc<Mutex<Place>>,
    office: Arc<Mutex<Place>>,
    stop: AtomicBool,
}

/// Where a desk's vault is, and the desk once somebody has signed in.
#[derive(Debug, Default)]
pub(crate) struct Place {
    pub(crate) path: Option<PathBuf>,
    pub(crate) desk: Option<Desk>,
    /// What the proof of a large vault found after it was opened; nothing is done at such a desk.
    damage: Option<Refusal>,
}

impl Desks {
    /// Nothing open yet; `home` is the folder where a demonstration lives.
    pub(crate) fn new(home: &Path, try_it: bool) -> std::io::Result<Self> {
        let world = SystemWorld::new(env!("CARGO_PKG_VERSION"), own_digest()?);
        let (centre, office) = (Arc::default(), Arc::default());
        let (demonstration, stop) = (Mutex::new(None), AtomicBool::new(false));
        Ok(Self { world, home: home.to_owned(), try_it, demonstration, centre, office, stop })
    }

    /// The place of a desk.
    pub(crate) fn place(&self, kind: DeskKind) -> MutexGuard<'_, Place> {
        lock(self.shared(kind))
    }

    fn shared(&self, kind: DeskKind) -> &Arc<Mutex<Place>> {
        if kind == DeskKind::Centre { &self.centre } else { &self.office }
    }

    /// Does something at an open desk.
    pub(crate) fn at<T>(
        &self,
        kind: DeskKind,
        work: impl FnOnce(&mut Desk) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let place = &mut *self.place(kind);
        match (&place.damage, &mut place.desk) {
            (Some(damage), _) => Err(damage.clone()),
            (None, Some(desk)) => work(desk),
            (None, None) => Err(Refusal::NotSignedIn),
        }
    }

    /// Makes or reopens the demonstration and turns both desks to it.
    pub(crate) fn begin_demonstration(&self) -> Result<(), Refusal> {
        let mut remembered = self.remembered();
        if remembered.is_none() {
            let demonstration = Demonstration::begin(&self.home.join("demonstration"), &self.world)?;
            self.turn_to(DeskKind::Centre, demonstration.centre.clone());
            self.turn_to(DeskKind::Office, demonstration.office.clone());
            *remembered = Some(demonstration);
        }
        Ok(())
    }

    /// Turns the desk that a vault is for to that vault.
    pub(crate) fn open_vault(&self, path: &Path) -> Result<(), Refusal> {
        let header = peek(path)?;
        if header.desk == DeskKind::Authority {
            return Err(Refusal::WrongDesk);
        }
        *self.remembered() = None;
        self.turn_to(header.desk, path.to_owned());
        Ok(())
    }

    fn turn_to(&self, kind: DeskKind, path: PathBuf) {
        *self.place(kind) = Place { path: Some(path), ..Place::default() };
    }

    /// The demonstration, if that is what is open.
    pub(crate) fn remembered(&self) -> MutexGuard<'_, Option<Demonstration>> {
        self.demonstration.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the program was started to be tried.
    pub(crate) fn is_to_try(&self) -> bool {
        self.try_it
    }

    /// Signs a person in, opening the vault if nobody has yet.
    pub(crate) fn sign_in(&self, kind: DeskKind, person: &str, passphrase: &SecretString) -> Result<(), Refusal> {
        let mut place = self.place(kind);
        if let Some(desk) = &mut place.desk {
            return desk.sign_in(person, passphrase);
        }
        let path = place.path.as_deref().ok_or(Refusal::NotSignedIn)?;
        let desk = Desk::open(path, person, passphrase, self.world.clone())?;
        if let Some(prove) = desk.proof_to_come()? {
            let shared = self.shared(kind).clone();
            std::thread::spawn(move || {
                if let Err(damage) = prove() {
                    log::error!("the vault is not whole: {damage}");
                    lock(&shared).damage = Some(damage);
                }
            });
        }
        place.desk = Some(desk);
        Ok(())
    }

    /// Asks the running import to stop after its batch; or forgets that it was asked.
    pub(crate) fn set_stop(&self, stop: bool) {
        self.stop.store(stop, Ordering::Relaxed);
    }

    /// Whether the running import is to stop.
    pub(crate) fn is_stopping(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// A thread that died while holding the lock has left the place as the vault has it.
fn lock(place: &Mutex<Place>) -> MutexGuard<'_, Place> {
    place.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Place {
    /// What the vault says of itself, whether or not it is open.
    pub(crate) fn header(&self) -> Result<Option<Header>, Refusal> {
        self.path.as_deref().map(peek).transpose()
    }
}

/// SHA-256 of the running program, for protocols and result files.
fn own_digest() -> std::io::Result<Digest> {
    let mut file = std::fs::File::open(std::env::current_exe()?)?;
    let (mut hasher, mut buffer) = (Hasher::new(), vec![0; 1 << 20]);
    loop {
        match std::io::Read::read(&mut file, &mut buffer)? {
            0 => return Ok(hasher.finish()),
            read => hasher.update(buffer.get(..read).unwrap_or_default()),
        }
    }
}
