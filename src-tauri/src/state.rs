//! What the shell holds: where the two vaults are, the desks that are open, and whether to stop.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, TryLockError};

use chrono::TimeDelta;
use election::{Event, Person};
use operations::{
    Demonstration, Desk, Drives, Following, NewDesk, Paper, PaperFile, Refusal, Surroundings, SystemSurroundings,
    SystemWorld, World, cost_of_this_machine, make_centre, make_office, peek, system_drives, vault_name,
};
use sealing::SecretString;
use store::{DeskKind, Header};

use crate::follower::Follower;
use crate::idle::Touch;
use crate::importing::Steering;
use crate::news::Newsroom;
use crate::printing::Press;
use crate::recent::Recent;
use crate::views::BackupView;

/// The state behind the commands.
pub(crate) struct Desks {
    pub(crate) world: Arc<dyn World>,
    /// What the screen is told without asking.
    pub(crate) news: Arc<Newsroom>,
    /// The sticks and cards of this computer.
    pub(crate) drives: Arc<dyn Drives>,
    /// Network interfaces, room, printers.
    pub(crate) around: Arc<dyn Surroundings>,
    /// Papers on their way.
    pub(crate) press: Press,
    home: PathBuf,
    try_it: bool,
    demonstration: Mutex<Option<Demonstration>>,
    centre: Mutex<Place>,
    office: Mutex<Place>,
    /// The import at the office.
    pub(crate) steering: Steering,
    stop_export: AtomicBool,
    recent: Recent,
}

/// What a new vault begins with.
pub(crate) struct NewVault {
    /// What the desk is called.
    pub(crate) place: String,
    /// Its first person.
    pub(crate) person: Person,
    /// Their passphrase.
    pub(crate) passphrase: SecretString,
}

/// Where a desk's vault is, and the desk once somebody has signed in.
#[derive(Debug, Default)]
pub(crate) struct Place {
    pub(crate) path: Option<PathBuf>,
    pub(crate) desk: Option<Desk>,
    /// When somebody touched the desk last.
    pub(crate) touched: Option<Touch>,
    /// Who brings its copy up to date, if it has one.
    follower: Option<Follower>,
    /// What the proof of this large vault found after it was opened; nothing is done at such a desk. The proof that runs
    /// holds its own end, so that it never speaks of a vault that came later.
    damage: Arc<OnceLock<Refusal>>,
    /// The paper that was made last, so that the one which is saved or printed is the one that was looked at.
    pub(crate) paper: Option<(Paper, PaperFile)>,
}

impl Desks {
    /// Nothing open yet; `home` is the folder where a demonstration lives.
    pub(crate) fn new(home: &Path, try_it: bool) -> std::io::Result<Self> {
        let world = SystemWorld::of_this_program(env!("CARGO_PKG_VERSION"))?;
        let (centre, office) = (Mutex::default(), Mutex::default());
        let (demonstration, steering, stop_export) = (Mutex::new(None), Steering::default(), AtomicBool::default());
        let (news, drives, recent) = (Arc::new(Newsroom::default()), system_drives(), Recent::in_folder(home));
        let (around, press) = (SystemSurroundings::new(), Press::default());
        Ok(Self {
            world,
            news,
            drives,
            around,
            press,
            home: home.to_owned(),
            try_it,
            demonstration,
            centre,
            office,
            steering,
            stop_export,
            recent,
        })
    }

    /// The place of a desk.
    pub(crate) fn place(&self, kind: DeskKind) -> MutexGuard<'_, Place> {
        let place = if kind == DeskKind::Centre { &self.centre } else { &self.office };
        let _waits = self.steering.knock();
        // A thread that died while holding the lock has left the place as the vault has it.
        place.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The place of a desk, unless it is busy.
    pub(crate) fn try_place(&self, kind: DeskKind) -> Option<MutexGuard<'_, Place>> {
        let place = if kind == DeskKind::Centre { &self.centre } else { &self.office };
        match place.try_lock() {
            Ok(place) => Some(place),
            Err(TryLockError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        }
    }

    /// Does something at an open desk that is not locked, for somebody who has a passphrase of their own.
    pub(crate) fn at<T>(
        &self,
        kind: DeskKind,
        work: impl FnOnce(&mut Desk) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        self.at_door(kind, |desk| {
            if desk.seated().is_some() {
                desk.signed_in()?;
            }
            work(desk)
        })
    }

    /// Does something at an open desk whoever sits there, also behind a lock: coming, going and choosing a passphrase.
    pub(crate) fn at_door<T>(
        &self,
        kind: DeskKind,
        work: impl FnOnce(&mut Desk) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let mut place = self.place(kind);
        place.require_whole()?;
        place.lock_if_idle(Touch::now(&*self.world));
        let done = work(place.desk.as_mut().ok_or(Refusal::NotSignedIn)?);
        place.look_at_copy();
        done
    }

    /// Where vaults may be made on this computer.
    pub(crate) fn home(&self) -> &Path {
        &self.home
    }

    /// Begins to copy a desk's changes to a folder on another medium.
    pub(crate) fn begin_backup(&self, kind: DeskKind, folder: &Path, medium: Option<&str>) -> Result<(), Refusal> {
        let mut place = self.place(kind);
        place.require_whole()?;
        let following = place.desk.as_mut().ok_or(Refusal::NotSignedIn)?.begin_backup(folder, medium)?;
        self.follow(kind, &mut place, following);
        Ok(())
    }

    fn follow(&self, kind: DeskKind, place: &mut Place, following: Following) {
        let view = BackupView::new(kind, &following.state());
        self.news.change(|news| news.set_backup(kind, Some(view)));
        place.follower = Some(Follower::begin(kind, following, Arc::clone(&self.news)));
    }

    /// Copies a desk's changes no further.
    pub(crate) fn end_backup(&self, kind: DeskKind) -> Result<(), Refusal> {
        let mut place = self.place(kind);
        place.desk.as_mut().ok_or(Refusal::NotSignedIn)?.end_backup()?;
        place.follower = None;
        self.news.change(|news| news.set_backup(kind, None));
        Ok(())
    }

    /// Has a desk's copy brought up to date now, or proved; whoever waits for the answer does not hold the desk.
    pub(crate) fn ask_follower(&self, kind: DeskKind, prove: bool) -> Result<Receiver<Result<(), Refusal>>, Refusal> {
        let place = self.place(kind);
        place.desk.as_ref().ok_or(Refusal::NotSignedIn)?.require_backup()?;
        Ok(place.follower.as_ref().ok_or(Refusal::NoBackup)?.ask(prove))
    }

    /// Leaves what is open and turns to a vault that was just restored, with whoever restored it.
    pub(crate) fn turn_to_restored(&self, desk: Desk) {
        let mut remembered = self.remembered();
        self.leave();
        *remembered = None;
        let (kind, path, touched) = (desk.kind(), Some(desk.path().to_owned()), Some(Touch::now(&*self.world)));
        self.recent.remember(desk.path());
        *self.place(kind) = Place { path, desk: Some(desk), touched, ..Place::default() };
    }

    /// Makes a paper of a desk and keeps it until another is made; one with a secret is made anew each time and kept nowhere.
    pub(crate) fn make_paper(&self, kind: DeskKind, paper: &Paper) -> Result<PaperFile, Refusal> {
        let made = self.at(kind, |desk| desk.paper(paper))?;
        self.keep_paper(kind, paper, &made);
        Ok(made)
    }

    /// Keeps a paper as that which was looked at last, unless it holds a secret.
    pub(crate) fn keep_paper(&self, kind: DeskKind, paper: &Paper, made: &PaperFile) {
        self.place(kind).paper = (!made.kind.is_secret()).then(|| (paper.clone(), made.clone()));
    }

    /// The paper as it was last looked at; made now if that was another one.
    pub(crate) fn paper(&self, kind: DeskKind, paper: &Paper) -> Result<PaperFile, Refusal> {
        let kept = self.place(kind).paper.clone();
        match kept {
            Some((known, made)) if known == *paper => Ok(made),
            _ => self.make_paper(kind, paper),
        }
    }

    /// Has every desk where somebody sits note what the software observed by itself. False, and nothing noted, if one of
    /// them is busy: whoever watches never waits for it.
    pub(crate) fn observe(&self, events: &[Event]) -> bool {
        let places = [DeskKind::Centre, DeskKind::Office].map(|kind| self.try_place(kind));
        let [Some(centre), Some(office)] = places else { return false };
        for mut place in [centre, office] {
            for event in events {
                if let Some(desk) = &mut place.desk
                    && let Err(refusal) = desk.observe(event.clone())
                {
                    log::warn!("what was observed could not be noted: {refusal}");
                }
            }
        }
        true
    }

    /// Makes or reopens the demonstration and turns both desks to it.
    pub(crate) fn begin_demonstration(&self) -> Result<(), Refusal> {
        let mut remembered = self.remembered();
        if remembered.is_none() {
            let demonstration = Demonstration::begin(&self.home.join("demonstration"), &self.world)?;
            self.leave();
            self.turn_to(DeskKind::Centre, demonstration.centre.clone());
            self.turn_to(DeskKind::Office, demonstration.office.clone());
            *remembered = Some(demonstration);
        }
        Ok(())
    }

    /// Leaves what is open and turns the desk that a vault is for to that vault.
    pub(crate) fn open_vault(&self, path: &Path) -> Result<(), Refusal> {
        let header = peek(path)?;
        if header.desk == DeskKind::Authority {
            return Err(Refusal::WrongDesk);
        }
        let mut remembered = self.remembered();
        self.leave();
        *remembered = None;
        self.turn_to(header.desk, path.to_owned());
        self.recent.remember(path);
        Ok(())
    }

    /// Makes a vault in a folder that is named after the desk, leaves what is open, and signs its first person in.
    pub(crate) fn make_vault(&self, kind: DeskKind, folder: &Path, new: &NewVault) -> Result<(), Refusal> {
        let path = folder.join(vault_name(&new.place));
        let make = match kind {
            DeskKind::Centre => make_centre,
            DeskKind::Office => make_office,
            DeskKind::Authority => return Err(Refusal::WrongDesk),
        };
        let cost = cost_of_this_machine(&*self.world)?;
        let new = NewDesk { place: &new.place, person: &new.person, passphrase: &new.passphrase, cost };
        let mut desk = make(&path, &new, self.world.clone())?;
        desk.watch(self.around.clone())?;
        let mut remembered = self.remembered();
        self.leave();
        *remembered = None;
        self.recent.remember(&path);
        let touched = Some(Touch::now(&*self.world));
        *self.place(kind) = Place { path: Some(path), desk: Some(desk), touched, ..Place::default() };
        Ok(())
    }

    /// Where new vaults are put unless somebody says otherwise.
    pub(crate) fn usual_folder(&self) -> PathBuf {
        self.home.join("vaults")
    }

    /// The vaults that were opened last.
    pub(crate) fn recent(&self) -> &Recent {
        &self.recent
    }

    /// Signs out and closes both desks: a rehearsal never stands beside an election that counts.
    fn leave(&self) {
        self.end_importing();
        for kind in [DeskKind::Centre, DeskKind::Office] {
            if let Some(mut desk) = std::mem::take(&mut *self.place(kind)).desk
                && let Err(refusal) = desk.sign_out()
            {
                // A vault that takes no more entries keeps nobody signed in: it is closed all the same.
                log::error!("the signing out could not be noted: {refusal}");
            }
            self.news.change(|news| news.set_backup(kind, None));
        }
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
        let counts = self.remembered().is_none();
        let mut place = self.place(kind);
        place.require_whole()?;
        if let Some(desk) = &mut place.desk {
            desk.sign_in(person, passphrase)?;
            place.touched = Some(Touch::now(&*self.world));
            place.look_at_copy();
            return Ok(());
        }
        let path = place.path.as_deref().ok_or(Refusal::NotSignedIn)?;
        let mut desk = Desk::open(path, person, passphrase, self.world.clone())?;
        if counts {
            desk.watch(self.around.clone())?;
        }
        if let Some(prove) = desk.proof_to_come()? {
            prove_apart(prove, place.damage.clone());
        }
        if let Some(following) = desk.resume_backup()? {
            self.follow(kind, &mut place, following);
        }
        (place.desk, place.touched) = (Some(desk), Some(Touch::now(&*self.world)));
        Ok(())
    }

    /// Lets an administrator in by the recovery key, with a new passphrase.
    pub(crate) fn recover(
        &self,
        kind: DeskKind,
        key: &str,
        person: &str,
        passphrase: &SecretString,
    ) -> Result<(), Refusal> {
        let mut place = self.place(kind);
        place.require_whole()?;
        if let Some(desk) = &mut place.desk {
            desk.recover_here(key, person, passphrase)?;
        } else {
            let path = place.path.as_deref().ok_or(Refusal::NotSignedIn)?;
            let mut desk = Desk::recover(path, key, person, passphrase, self.world.clone())?;
            desk.watch(self.around.clone())?;
            if let Some(following) = desk.resume_backup()? {
                self.follow(kind, &mut place, following);
            }
            place.desk = Some(desk);
        }
        place.touched = Some(Touch::now(&*self.world));
        Ok(())
    }

    /// Asks the running export, of results or of a publication, to stop after its file; or forgets that it was asked.
    pub(crate) fn set_stop_export(&self, stop: bool) {
        self.stop_export.store(stop, Ordering::Relaxed);
    }

    /// Whether the running export is to stop.
    pub(crate) fn is_stopping_export(&self) -> bool {
        self.stop_export.load(Ordering::Relaxed)
    }
}

/// Proves a large vault while it is in use, and keeps what it finds.
fn prove_apart(prove: impl FnOnce() -> Result<(), Refusal> + Send + 'static, damage: Arc<OnceLock<Refusal>>) {
    std::thread::spawn(move || {
        if let Err(found) = prove() {
            log::error!("the vault is not whole: {found}");
            // The first finding stays.
            let _ = damage.set(found);
        }
    });
}

impl Place {
    /// Nothing is done at a desk whose vault was found to be damaged.
    fn require_whole(&self) -> Result<(), Refusal> {
        self.damage.get().map_or(Ok(()), |damage| Err(damage.clone()))
    }

    /// Locks the desk if nobody touched it for as long as its administrator allows.
    pub(crate) fn lock_if_idle(&mut self, now: Touch) {
        let Some(desk) = self.desk.as_mut().filter(|desk| desk.seated().is_some() && !desk.is_locked()) else { return };
        let allowed = TimeDelta::minutes(i64::from(desk.lock_minutes()));
        let idle = self.touched.is_some_and(|touched| touched.until(now) >= allowed);
        if idle && let Err(refusal) = desk.lock() {
            log::error!("the desk is locked, and its journal does not say so: {refusal}");
        }
    }

    /// Something may have changed that the copy lacks.
    fn look_at_copy(&self) {
        if let Some(follower) = &self.follower {
            follower.look();
        }
    }

    /// What the vault says of itself, whether or not it is open.
    pub(crate) fn header(&self) -> Result<Option<Header>, Refusal> {
        self.path.as_deref().map(peek).transpose()
    }
}

#[cfg(test)]
pub(crate) mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    pub(crate) fn demonstration(home: &Path) -> Desks {
        let desks = Desks::new(home, true).unwrap();
        desks.begin_demonstration().unwrap();
        desks
    }

    pub(crate) fn sign_in(desks: &Desks, kind: DeskKind, person: &str) -> Result<(), Refusal> {
        let (known, path) = (desks.remembered().clone().unwrap(), desks.place(kind).path.clone().unwrap());
        let passphrase = known.passphrase(&path, &election::PersonId::new(person)).unwrap();
        desks.sign_in(kind, person, &SecretString::from(passphrase))
    }

    #[test]
    fn damage_closes_the_desk_also_for_whoever_signs_in_and_only_for_this_vault() {
        let home = tempfile::tempdir().unwrap();
        let desks = demonstration(home.path());
        let damage = desks.place(DeskKind::Centre).damage.clone();
        damage.set(Refusal::NoElection).unwrap();
        assert_eq!(desks.at(DeskKind::Centre, |_| Ok(())), Err(Refusal::NoElection));
        assert_eq!(sign_in(&desks, DeskKind::Centre, "jonas"), Err(Refusal::NoElection));
        assert_eq!(sign_in(&desks, DeskKind::Office, "sofia"), Ok(()));
        let path = desks.place(DeskKind::Centre).path.clone().unwrap();
        desks.open_vault(&path).unwrap();
        assert_eq!(desks.at(DeskKind::Centre, |_| Ok(())), Err(Refusal::NotSignedIn));
    }

    #[test]
    fn r3_1_a_desk_at_which_a_thread_died_still_locks_and_is_still_told_of() {
        let home = tempfile::tempdir().unwrap();
        let desks = demonstration(home.path());
        sign_in(&desks, DeskKind::Centre, "jonas").unwrap();
        let died = std::thread::scope(|scope| {
            let hold = || {
                let _held = desks.place(DeskKind::Centre);
                std::panic::resume_unwind(Box::new("a command that died"));
            };
            scope.spawn(hold).join().is_err()
        });
        assert!(died && desks.centre.is_poisoned());
        assert!(desks.observe(&[Event::MediumCame { medium: "STICK".into() }]));
        assert_eq!(desks.lock_idle(), Some(vec![]));
        desks.at_door(DeskKind::Centre, Desk::lock).unwrap();
        assert_eq!(desks.lock_idle(), Some(vec![DeskKind::Centre]));
    }

    #[test]
    fn another_vault_leaves_nothing_of_the_demonstration_open() {
        let home = tempfile::tempdir().unwrap();
        let desks = demonstration(home.path());
        sign_in(&desks, DeskKind::Centre, "jonas").unwrap();
        sign_in(&desks, DeskKind::Office, "sofia").unwrap();
        let path = desks.place(DeskKind::Centre).path.clone().unwrap();
        assert!(desks.open_vault(&home.path().join("nowhere")).is_err());
        assert_eq!(desks.at(DeskKind::Office, |_| Ok(())), Ok(()), "a refusal changes nothing");
        desks.open_vault(&path).unwrap();
        assert!(desks.remembered().is_none() && desks.place(DeskKind::Office).path.is_none());
        for kind in [DeskKind::Centre, DeskKind::Office] {
            assert_eq!(desks.at(kind, |_| Ok(())), Err(Refusal::NotSignedIn));
        }
        desks.begin_demonstration().unwrap();
        assert_eq!(sign_in(&desks, DeskKind::Centre, "jonas"), Ok(()), "the vault was closed");
    }
}
