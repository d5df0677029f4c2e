//! Making and opening a vault: the lock, the key, the database's settings, and the proof that it is whole.

use std::fs::File;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use election::{Event, Person, PersonId, RecordId, Stamped};
use rusqlite::{Connection, TransactionBehavior};
use sealing::{KdfParams, MasterKey, RecoveryKey, SecretString, SecureRandom, SigningKey};

use crate::connection::{checkpoint, connect, prove_whole};
use crate::documents::Documents;
use crate::entrance::{Entrance, NewEntrance};
use crate::header::RECOVERY;
use crate::keys::Keys;
use crate::{
    Change, Draft, Fault, Head, Header, JournalEntry, JournalQuery, Lineage, NewVault, WrittenEntry, folder::Folder,
    journal, migration, table,
};

/// An open vault: the only writer of its folder, with the key in memory until it is dropped.
#[derive(Debug)]
pub struct Vault {
    pub(crate) db: Connection,
    pub(crate) header: Header,
    pub(crate) head: Head,
    pub(crate) lineage: Lineage,
    pub(crate) keys: Arc<Keys>,
    pub(crate) folder: Folder,
    pub(crate) _lock: File,
}

impl Vault {
    /// Makes a vault in a folder that is empty or does not exist, and opens it.
    ///
    /// # Errors
    /// The folder is in use; the passphrase is too weak; the operating system refused.
    pub fn make(path: &Path, new: &NewVault<'_>, random: &dyn SecureRandom, now: DateTime<Utc>) -> Result<Self, Fault> {
        let folder = Folder::new(path);
        folder.make()?;
        let lock = folder.lock()?;
        folder.clear()?;
        let key = MasterKey::make(random)?;
        let header = new.header(&key, random)?;
        let db = connect(&folder, &key, true)?;
        let head = journal::beginning(&header.id);
        let lineage = Lineage { place: Some(header.place.clone()), ..Lineage::default() };
        let keys = Keys::new(key, None);
        let mut vault = Self { db, header, head, lineage, keys, folder, _lock: lock };
        vault.change(|change| {
            let (desk, by) = (new.desk.name().to_owned(), Some(new.person.id.clone()));
            let (vault, software, place) = (change.1.id.clone(), new.software.to_owned(), Some(change.1.place.clone()));
            let made = Event::VaultMade { vault, desk, software, place };
            change.0.append(&Stamped { at: now, by: by.clone(), event: made })?;
            for slot in &change.1.slots {
                table::holder::keep(&change.0.transaction, &slot.person, &slot.entrance.public)?;
            }
            change.0.append(&Stamped { at: now, by, event: Event::PersonAdded(new.person.clone()) })
        })?;
        vault.folder.write_header(&vault.header)?;
        Ok(vault)
    }

    /// What the folder says of itself without a key: the desk, its place, and who can sign in.
    ///
    /// # Errors
    /// There is no vault, or its header cannot be read.
    pub fn peek(path: &Path) -> Result<Header, Fault> {
        Folder::new(path).read_header()
    }

    /// Opens the vault with a person's passphrase. The database's pages are proved by the key as they are read; the
    /// journal is proved by [`Vault::replay`], the whole file by [`Vault::prove_whole`]. A wrong passphrase is noted in
    /// the header at once; [`Vault::wrong_passphrases`] tells of those before this one.
    ///
    /// # Errors
    /// In use elsewhere; a wrong passphrase; too soon after one; a damaged or newer vault.
    pub fn open(path: &Path, person: &str, passphrase: &SecretString, now: DateTime<Utc>) -> Result<Self, Fault> {
        Self::open_aloud(path, person, passphrase, now, |_, _| Ok(()))
    }

    /// As [`Vault::open`]; `each` hears of each entry of the journal while it is proved, with the documents as they lie, so
    /// that a long journal is walked once.
    ///
    /// # Errors
    /// As [`Vault::open`]; what `each` returns.
    pub fn open_aloud<E: From<Fault>>(
        path: &Path,
        person: &str,
        passphrase: &SecretString,
        now: DateTime<Utc>,
        each: impl FnMut(Documents<'_>, JournalEntry) -> Result<(), E>,
    ) -> Result<Self, E> {
        Self::enter(path, person, passphrase, now, each)
    }

    /// Opens the vault with the printed recovery key.
    ///
    /// # Errors
    /// As [`Vault::open`]; there is no recovery key.
    pub fn open_by_recovery(path: &Path, key: &RecoveryKey, now: DateTime<Utc>) -> Result<Self, Fault> {
        Self::enter(path, RECOVERY, &key.passphrase(), now, |_, _| Ok(()))
    }

    fn enter<E: From<Fault>>(
        path: &Path,
        name: &str,
        secret: &SecretString,
        now: DateTime<Utc>,
        each: impl FnMut(Documents<'_>, JournalEntry) -> Result<(), E>,
    ) -> Result<Self, E> {
        let folder = Folder::new(path);
        if folder.read_header()?.copy.is_some() {
            return Err(Fault::IsCopy.into());
        }
        let lock = folder.lock()?;
        let mut header = folder.read_header()?;
        let key = try_secret(&folder, &mut header, name, secret, now)?;
        let mut vault = Self::open_with(folder, lock, header, key, each)?;
        vault.finish_re_key()?;
        vault.mirror_lineage()?;
        Ok(vault)
    }

    /// Opens the database of a folder whose header and key are known, and walks its journal. If power went while the database
    /// was being given that key, it may still have the one before, which the header holds too.
    pub(crate) fn open_with<E: From<Fault>>(
        folder: Folder,
        lock: File,
        header: Header,
        key: MasterKey,
        mut each: impl FnMut(Documents<'_>, JournalEntry) -> Result<(), E>,
    ) -> Result<Self, E> {
        let (mut db, keys) = match (connect(&folder, &key, false), &header.former) {
            (Ok(db), _) => (db, Keys::new(key, None)),
            (Err(fault), None) => return Err(fault.into()),
            (Err(_), Some(former)) => {
                let former = key.unwrap_former(former, &header.associated_former()).map_err(Fault::from)?;
                (connect(&folder, &former, false)?, Keys::new(former, Some(key)))
            }
        };
        migration::migrate(&mut db)?;
        let mut lineage = Lineage::default();
        let head = journal::walk::<E>(&db, &header.id, |entry| {
            lineage.hear(&entry)?;
            each(Documents::of(&db), entry)
        })?;
        // A vault has a first entry from the moment it is made: one without was emptied.
        if head.seq == 0 {
            return Err(Fault::damaged("journal").into());
        }
        Ok(Self { db, header, head, lineage, keys, folder, _lock: lock })
    }

    /// The header says what the journal says: it may be old, or somebody may have changed it.
    pub(crate) fn mirror_lineage(&mut self) -> Result<(), Fault> {
        let (generation, place) = (self.lineage.generation(), self.place().to_owned());
        if self.header.generation == generation && self.header.place == place {
            return Ok(());
        }
        (self.header.generation, self.header.place) = (generation, place);
        self.folder.write_header(&self.header)
    }

    /// What the journal says of the vault itself.
    pub fn lineage(&self) -> &Lineage {
        &self.lineage
    }

    /// What the desk is called.
    pub fn place(&self) -> &str {
        self.lineage.place.as_deref().unwrap_or(&self.header.place)
    }

    /// Whether this passphrase is the person's: another person signs in at an open vault.
    ///
    /// # Errors
    /// A wrong passphrase; too soon after one; nobody of that code.
    pub fn recognise(&mut self, person: &str, passphrase: &SecretString, now: DateTime<Utc>) -> Result<(), Fault> {
        try_secret(&self.folder, &mut self.header, person, passphrase, now).map(drop)
    }

    /// Whether this is the recovery key of the open vault.
    ///
    /// # Errors
    /// It is not; too soon after a wrong one; there is none.
    pub fn recognise_recovery(&mut self, key: &RecoveryKey, now: DateTime<Utc>) -> Result<(), Fault> {
        try_secret(&self.folder, &mut self.header, RECOVERY, &key.passphrase(), now).map(drop)
    }

    /// Everybody for whom wrong passphrases were typed that the journal has not been told of.
    pub fn wrong_passphrases(&self) -> Vec<(String, u32)> {
        self.header.wrong()
    }

    /// Notes in the header that the journal has been told of them, and that `person` typed the right one.
    ///
    /// # Errors
    /// The header cannot be written.
    pub fn forgive(&mut self, person: &str) -> Result<(), Fault> {
        self.header.told(Some(person));
        self.folder.write_header(&self.header)?;
        self.finish_re_key()
    }

    /// Notes in the header that the journal has been told of every wrong passphrase.
    ///
    /// # Errors
    /// The header cannot be written.
    pub fn told_wrong(&mut self) -> Result<(), Fault> {
        self.header.told(None);
        self.folder.write_header(&self.header)
    }

    /// Whether a person has a key.
    pub fn has_slot(&self, person: &PersonId) -> bool {
        self.header.slots.iter().any(|slot| slot.person == person.as_str())
    }

    /// Makes an entrance for a person without letting them in yet. The order that follows is [`Change::keep_holder`], then
    /// [`Vault::admit`], then [`Change::forget_other_holders`]: if power goes in between, nobody is locked out.
    ///
    /// # Errors
    /// The passphrase is too long; no randomness.
    pub fn entrance(
        &self,
        person: &PersonId,
        passphrase: &SecretString,
        cost: KdfParams,
        random: &dyn SecureRandom,
    ) -> Result<NewEntrance, Fault> {
        self.new_entrance(person.as_str(), passphrase, cost, random)
    }

    /// As [`Vault::entrance`], for the recovery key.
    ///
    /// # Errors
    /// As [`Vault::entrance`].
    pub fn recovery_entrance(
        &self,
        key: &RecoveryKey,
        cost: KdfParams,
        random: &dyn SecureRandom,
    ) -> Result<NewEntrance, Fault> {
        self.new_entrance(RECOVERY, &key.passphrase(), cost, random)
    }

    fn new_entrance(
        &self,
        name: &str,
        secret: &SecretString,
        cost: KdfParams,
        random: &dyn SecureRandom,
    ) -> Result<NewEntrance, Fault> {
        let associated = self.header.associated(name);
        let entrance = Entrance::make(&self.keys.opened(), secret, &associated, cost, random)?;
        Ok(NewEntrance { name: name.to_owned(), entrance })
    }

    /// Nothing, if these people can be let in beside those who are.
    ///
    /// # Errors
    /// [`Fault::TooManyPeople`] otherwise.
    pub fn require_room<'a>(&self, people: impl IntoIterator<Item = &'a Person>) -> Result<(), Fault> {
        self.header.require_room(people.into_iter().map(|person| person.id.as_str()))
    }

    /// Lets people in by these entrances, and by no earlier ones of theirs.
    ///
    /// # Errors
    /// There are too many people; the header cannot be written.
    pub fn admit(&mut self, admitted: &[(Person, NewEntrance)]) -> Result<(), Fault> {
        let mut header = self.header.clone();
        for (person, entrance) in admitted {
            header.admit(person, entrance.entrance.clone())?;
        }
        self.folder.write_header(&header)?;
        self.header = header;
        Ok(())
    }

    /// Lets whoever has the recovery key in by this entrance, and by no earlier one.
    ///
    /// # Errors
    /// The header cannot be written.
    pub fn admit_recovery(&mut self, entrance: &NewEntrance) -> Result<(), Fault> {
        self.header.recovery = Some(entrance.entrance.clone());
        self.folder.write_header(&self.header)
    }

    /// Takes the entrances of everybody away who is not among these people.
    ///
    /// # Errors
    /// The header cannot be written.
    pub fn keep_only(&mut self, stays: impl Fn(&str) -> bool) -> Result<bool, Fault> {
        let before = self.header.slots.len();
        self.header.slots.retain(|slot| stays(&slot.person));
        let goes = self.header.slots.len() < before;
        if goes {
            self.folder.write_header(&self.header)?;
        }
        Ok(goes)
    }

    /// Does all that `work` does in one transaction, or nothing of it.
    ///
    /// # Errors
    /// What `work` returns; the database refused.
    pub fn write<T, E: From<Fault>>(&mut self, work: impl FnOnce(&mut Change<'_>) -> Result<T, E>) -> Result<T, E> {
        self.change(|change| work(change.0))
    }

    fn change<T, E: From<Fault>>(
        &mut self,
        work: impl FnOnce((&mut Change<'_>, &Header)) -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction = self.db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(Fault::from)?;
        let mut change = Change { transaction, head: self.head, first: self.head.seq + 1 };
        let done = work((&mut change, &self.header))?;
        let head = change.head;
        change.transaction.commit().map_err(Fault::from)?;
        self.head = head;
        Ok(done)
    }

    /// The header.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The end of the journal.
    pub fn head(&self) -> Head {
        self.head
    }

    /// Walks the whole journal, proves its chain and hands over each entry.
    ///
    /// # Errors
    /// [`Fault::JournalBroken`]; what `each` returns.
    pub fn replay<E: From<Fault>>(&self, each: impl FnMut(JournalEntry) -> Result<(), E>) -> Result<Head, E> {
        journal::walk(&self.db, &self.header.id, each)
    }

    /// As [`Vault::replay`], with each entry as it is written.
    ///
    /// # Errors
    /// [`Fault::JournalBroken`]; what `each` returns.
    pub fn replay_written<E: From<Fault>>(&self, each: impl FnMut(WrittenEntry) -> Result<(), E>) -> Result<Head, E> {
        journal::walk_written(&self.db, journal::beginning(&self.header.id), each)
    }

    /// Entries from the newest to the oldest, read one after the other until `each` has enough. Their chain was proved
    /// when the vault was opened, and is not proved again.
    ///
    /// # Errors
    /// The database refused; what `each` returns.
    pub fn newest<E: From<Fault>>(
        &self,
        query: &JournalQuery<'_>,
        each: impl FnMut(WrittenEntry) -> Result<ControlFlow<()>, E>,
    ) -> Result<(), E> {
        journal::newest(&self.db, query, each)
    }

    /// When the entry of that number was written.
    ///
    /// # Errors
    /// The database refused.
    pub fn entry_at(&self, seq: u64) -> Result<Option<DateTime<Utc>>, Fault> {
        journal::instant_at(&self.db, seq)
    }

    /// The documents.
    pub fn documents(&self) -> Documents<'_> {
        Documents::of(&self.db)
    }

    /// The document of that name.
    ///
    /// # Errors
    /// The database refused.
    pub fn document(&self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        self.documents().document(name)
    }

    /// What this person has typed of this record and not saved.
    ///
    /// # Errors
    /// The database refused.
    pub fn draft(&self, record: &RecordId, person: &PersonId) -> Result<Option<Draft>, Fault> {
        table::draft::read(&self.db, record, person)
    }

    /// Who has a draft of which record since when, without what they typed.
    ///
    /// # Errors
    /// The database refused; what `each` returns.
    pub fn each_draft(
        &self,
        each: impl FnMut(RecordId, PersonId, DateTime<Utc>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        table::draft::each(&self.db, each)
    }

    /// The parts of the election that is prepared, by name.
    ///
    /// # Errors
    /// The database refused.
    pub fn parts(&self) -> Result<Vec<(String, Vec<u8>)>, Fault> {
        table::preparation::all(&self.db)
    }

    /// The private key of that name.
    ///
    /// # Errors
    /// The database refused.
    pub fn key(&self, name: &str, random: &dyn SecureRandom) -> Result<Option<SigningKey>, Fault> {
        table::signing_key::read(&self.db, name, random)
    }

    /// Destroys every private key of this vault for good: the event that tells of it and their removal are one
    /// transaction, which overwrites them; then what waits beside the database is moved into it, and the database is
    /// written anew, so that their bytes are in none of its files.
    ///
    /// # Errors
    /// The database refused. If power goes after the transaction, [`Vault::scour`] finishes the rest.
    pub fn destroy_keys(&mut self, stamped: &Stamped) -> Result<Head, Fault> {
        let head = self.write::<_, Fault>(|change| {
            let head = change.append(stamped)?;
            table::signing_key::destroy(&change.transaction)?;
            Ok(head)
        })?;
        self.scour()?;
        Ok(head)
    }

    /// Leaves nothing in the vault's files but what stands in its tables.
    ///
    /// # Errors
    /// [`Fault::Locked`] while somebody else reads; the database refused.
    pub fn scour(&self) -> Result<(), Fault> {
        checkpoint(&self.db)?;
        self.db.execute_batch("VACUUM")?;
        checkpoint(&self.db)?;
        self.folder.flush()
    }

    /// Reads every page and every index of the database.
    ///
    /// # Errors
    /// [`Fault::Damaged`] with the first page or row that is not whole.
    pub fn prove_whole(&self) -> Result<(), Fault> {
        prove_whole(&self.db)
    }

    /// A second, reading connection that proves the whole file while this one works on.
    ///
    /// # Errors
    /// As [`Vault::prove_whole`].
    pub fn prover(&self) -> Result<impl FnOnce() -> Result<(), Fault> + Send + 'static, Fault> {
        let db = connect(&self.folder, &self.keys.read(), false)?;
        Ok(move || prove_whole(&db))
    }

    /// How large the database is, in bytes.
    ///
    /// # Errors
    /// The operating system refused.
    pub fn size_bytes(&self) -> Result<u64, Fault> {
        Ok(self.folder.database().metadata()?.len())
    }
}

/// Tries a secret; a wrong one is written into the header before anybody hears of it.
fn try_secret(
    folder: &Folder,
    header: &mut Header,
    name: &str,
    secret: &SecretString,
    now: DateTime<Utc>,
) -> Result<MasterKey, Fault> {
    let tried = header.unlock(name, secret, now);
    if tried.is_err() {
        folder.write_header(header)?;
    }
    tried
}
