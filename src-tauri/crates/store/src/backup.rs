//! The copy of a vault on another medium: brought up to date row by row, read back, proved, and never overwritten.

mod lacking;

use std::fs::{self, File};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::{Arc, RwLockReadGuard};

use chrono::{DateTime, Utc};
use rusqlite::config::DbConfig;
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, params_from_iter};
use sealing::MasterKey;

use lacking::{KEYS, LACKING, REPLACED};

use crate::connection::{SETTINGS, connect, prove_whole, unlock};
use crate::keys::Keys;
use crate::rekey::change_key;
use crate::{
    CopyState, DraftMark, Fault, Head, Header, Vault, folder::Folder, folder::create_anew, journal, migration, table,
};

/// How the folder of a copy is called, after the vault's own name.
pub const COPY_EXTENSION: &str = "counterfoil-backup";

/// A copy has one user at a time and may lie on a file system without shared memory.
const ALONE: (&str, &str) = ("locking_mode", "EXCLUSIVE");
/// So many pages of new rows wait beside the copy's database before they are moved into it: little to read back.
const WAITING_PAGES: (&str, &str) = ("wal_autocheckpoint", "256");

/// What one run did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Followed {
    /// The end of the vault's journal, which is the copy's too now.
    pub head: Head,
    /// How many entries of the journal were new to the copy.
    pub entries: u64,
}

/// The vault as the copier reads it: while there is one, the database keeps its key.
struct Source<'a> {
    db: Connection,
    key: RwLockReadGuard<'a, Arc<MasterKey>>,
}

/// Hears how many rows of how many are written, and may stop the work.
pub type Each<'a> = &'a mut dyn FnMut(u64, u64) -> ControlFlow<()>;

/// Copies a vault with connections of its own, while the vault is in use.
#[derive(Debug)]
pub struct Copier {
    keys: Arc<Keys>,
    vault: Folder,
    copy: Folder,
    id: String,
}

impl Vault {
    /// Begins a copy in a folder that is empty or does not exist, or goes on with this vault's own copy.
    ///
    /// # Errors
    /// The folder holds something else; the medium refused; the vault refused a second reader.
    pub fn begin_copy(&self, path: &Path) -> Result<Copier, Fault> {
        let copy = Folder::new(path);
        match copy.read_header_of_copy() {
            Ok(header) if header.id == self.header.id && header.copy.is_some() => {}
            Ok(_) => return Err(Fault::CopyOfAnother),
            Err(Fault::Missing) => {
                copy.make()?;
                copy.write_header(&self.header.for_copy(CopyState::Begun))?;
                path.parent().map_or(Ok(()), |medium| Folder::new(medium).flush())?;
            }
            Err(fault) => return Err(on_copy(fault)),
        }
        self.copier(path)
    }

    /// Whoever brings the copy in this folder up to date. Nothing is looked at yet: the medium may be out.
    ///
    /// # Errors
    /// The vault refused a second reader.
    pub fn copier(&self, path: &Path) -> Result<Copier, Fault> {
        let (keys, vault, copy) = (Arc::clone(&self.keys), self.folder.clone(), Folder::new(path));
        let copier = Copier { keys, vault, copy, id: self.header.id.clone() };
        copier.source()?;
        Ok(copier)
    }
}

impl Copier {
    /// A reading connection of its own, for no longer than it is needed: a new key of the database waits for its end.
    fn source(&self) -> Result<Source<'_>, Fault> {
        let key = self.keys.read();
        Ok(Source { db: connect(&self.vault, &key, false)?, key })
    }

    /// The copy's folder.
    pub fn path(&self) -> &Path {
        self.copy.path()
    }

    /// Turns to the same copy in another place: its medium came back there.
    pub fn turn_to(&mut self, path: &Path) {
        self.copy = Folder::new(path);
    }

    /// Whether the copy of this vault is there.
    pub fn is_there(&self, path: &Path) -> bool {
        let header = Folder::new(path).read_header_of_copy();
        header.is_ok_and(|header| header.id == self.id && header.copy.is_some())
    }

    /// The end of the vault's journal.
    ///
    /// # Errors
    /// The database refused.
    pub fn head(&self) -> Result<Head, Fault> {
        journal::end(&self.source()?.db)?.ok_or_else(|| Fault::damaged("journal"))
    }

    /// How many drafts the vault has, and when the latest was saved: another answer means that somebody has typed.
    ///
    /// # Errors
    /// The database refused.
    pub fn drafts(&self) -> Result<DraftMark, Fault> {
        table::draft::mark(&self.source()?.db)
    }

    /// When the entry of that number was written in the vault.
    ///
    /// # Errors
    /// The database refused.
    pub fn entry_at(&self, seq: u64) -> Result<Option<DateTime<Utc>>, Fault> {
        journal::instant_at(&self.source()?.db, seq)
    }

    /// Brings the copy up to date in one transaction, reads the new entries back from the medium and proves them. A copy
    /// that does not lie on this vault's way is left as it is.
    ///
    /// # Errors
    /// The copy is not there, not this vault's, or went another way; its medium is full or refuses; stopped.
    pub fn follow(&mut self, each: Each<'_>) -> Result<Followed, Fault> {
        let header = self.copy.read_header_of_copy().map_err(|fault| match fault {
            Fault::CopyDamaged { .. } => fault,
            _ => Fault::CopyMissing,
        })?;
        if header.id != self.id || header.copy.is_none() {
            return Err(Fault::CopyOfAnother);
        }
        self.bring_up(&header, each).map_err(|fault| self.explained(fault))
    }

    fn bring_up(&self, header: &Header, each: Each<'_>) -> Result<Followed, Fault> {
        let source = self.source()?;
        let snapshot = Transaction::new_unchecked(&source.db, TransactionBehavior::Deferred)?;
        let head = journal::end(&snapshot)?.ok_or_else(|| Fault::damaged("journal"))?;
        let is_new = header.copy == Some(CopyState::Begun);
        let mut db = self.open_copy(&source, header.copy)?;
        migration::migrate(&mut db).map_err(on_copy)?;
        let before = journal::end(&db).map_err(on_copy)?.unwrap_or(journal::beginning(&self.id));
        self.require_same_way(&snapshot, &db, before, head, is_new)?;
        if before != head || is_stale(&snapshot, &db, REPLACED)? {
            let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(on_copy)?;
            let removed = transfer(&snapshot, &transaction, each)?;
            transaction.commit().map_err(on_copy)?;
            if removed {
                // What was taken away, a key, must not wait beside the database.
                db.pragma_update(None, "wal_checkpoint", "TRUNCATE").or_else(returned_rows).map_err(on_copy)?;
            }
        }
        drop(db);
        drop(snapshot);
        let wanted = self.vault.read_header()?.for_copy(CopyState::Whole);
        if before != head || is_new {
            self.read_back(&source, before, head)?;
        }
        if serde_json::to_value(header).ok() != serde_json::to_value(&wanted).ok() {
            self.copy.write_header(&wanted).map_err(on_copy)?;
        }
        Ok(Followed { head, entries: head.seq - before.seq })
    }

    /// The copy's last entry is one of the vault's.
    fn require_same_way(
        &self,
        source: &Connection,
        copy: &Connection,
        before: Head,
        head: Head,
        is_new: bool,
    ) -> Result<(), Fault> {
        if before.seq == 0 {
            return if is_new { Ok(()) } else { Err(Fault::CopyDamaged { detail: "journal".into() }) };
        }
        if journal::head_at(source, before.seq)? == Some(before) {
            return Ok(());
        }
        let ours = generation(source, &self.id)?;
        let theirs = generation(copy, &self.id).map_err(on_copy)?;
        Err(match before.seq {
            _ if theirs > ours => Fault::CopyNewer { generation: theirs },
            seq if seq > head.seq => Fault::CopyAhead { seq },
            seq => Fault::CopyDiverged { seq },
        })
    }

    /// Reads what was written from the medium and not from memory, and proves the chain of the new entries.
    fn read_back(&self, source: &Source<'_>, before: Head, head: Head) -> Result<(), Fault> {
        self.copy.forget_cached();
        let db = self.connect_copy(&source.key, false)?;
        let end = journal::walk_from::<Fault>(&db, before, |_| Ok(())).map_err(on_copy)?;
        if end == head { Ok(()) } else { Err(Fault::CopyDamaged { detail: "journal".into() }) }
    }

    /// Proves the copy as a whole: every page, the journal from its beginning, and where nothing happened meanwhile, that
    /// every table says what the vault's says.
    ///
    /// # Errors
    /// As [`Copier::follow`]; the first thing that does not hold.
    pub fn prove(&mut self, each: Each<'_>) -> Result<Head, Fault> {
        self.follow(each)?;
        self.prove_now().map_err(|fault| self.explained(fault))
    }

    fn prove_now(&self) -> Result<Head, Fault> {
        self.copy.forget_cached();
        let source = self.source()?;
        let snapshot = Transaction::new_unchecked(&source.db, TransactionBehavior::Deferred)?;
        let db = self.open_copy(&source, Some(CopyState::Whole))?;
        prove_whole(&db).map_err(on_copy)?;
        let head = journal::walk::<Fault>(&db, &self.id, |_| Ok(())).map_err(on_copy)?;
        // A new key is no entry of the journal: it too may have come since, and the next run brings it.
        if journal::end(&snapshot)? == Some(head) && !is_stale(&snapshot, &db, KEYS)? {
            // Drafts change without the journal, and may have changed since.
            for table in
                tables(&snapshot)?.into_iter().filter(|table| !matches!(table.as_str(), "draft" | "preparation"))
            {
                require_equal(&snapshot, &db, &table)?;
            }
        }
        Ok(head)
    }

    /// The copy with the vault's key. One whose medium was out while the vault got a new key still has an older one, which the
    /// vault remembers; it gets the new one first.
    fn open_copy(&self, source: &Source<'_>, state: Option<CopyState>) -> Result<Connection, Fault> {
        let create = state == Some(CopyState::Begun);
        let fault = match self.connect_copy(&source.key, create) {
            Err(fault @ Fault::CopyDamaged { .. }) => fault,
            opened => return opened,
        };
        for former in table::former_key::all(&source.db)? {
            if let Ok(db) = self.connect_copy(&former, false) {
                self.re_key_copy(db, &former, source, state)?;
                return self.connect_copy(&source.key, false);
            }
        }
        Err(fault)
    }

    /// Gives the copy the vault's key. Its header holds both keys until this is done, as the vault's own does.
    fn re_key_copy(
        &self,
        db: Connection,
        former: &MasterKey,
        source: &Source<'_>,
        state: Option<CopyState>,
    ) -> Result<(), Fault> {
        {
            let next = self.keys.next();
            let opened = next.as_ref().unwrap_or(&source.key);
            let header = self.vault.read_header()?.for_copy(state.unwrap_or(CopyState::Begun));
            let former = Some(opened.wrap(former, &header.associated_former())?);
            self.copy.write_header(&Header { former, ..header }).map_err(on_copy)?;
        }
        let changed = change_key(&db, &source.key).map_err(on_copy);
        drop(db);
        changed
    }

    fn connect_copy(&self, key: &MasterKey, create: bool) -> Result<Connection, Fault> {
        let create = if create { OpenFlags::SQLITE_OPEN_CREATE } else { OpenFlags::empty() };
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | create;
        // The way to the medium may be a link of this computer; on the medium there must be none.
        let copy = if cfg!(unix) { Folder::new(&self.copy.path().canonicalize()?) } else { self.copy.clone() };
        let flags = flags | OpenFlags::SQLITE_OPEN_NOFOLLOW;
        let db = Connection::open_with_flags(copy.database(), flags).map_err(on_copy)?;
        let settings: Vec<_> = [ALONE].into_iter().chain(SETTINGS.iter().copied()).chain([WAITING_PAGES]).collect();
        unlock(&db, key, &settings).map_err(on_copy)?;
        // One flush a run: what waits beside the database is moved when there is enough of it, not at each closing.
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).map_err(on_copy)?;
        Ok(db)
    }

    /// A medium that was pulled out shows in many ways; that its header can no longer be read tells them all.
    fn explained(&self, fault: Fault) -> Fault {
        match fault {
            Fault::Io { .. } | Fault::Missing | Fault::CopyDamaged { .. } | Fault::ReadOnly
                if self.copy.read_header_of_copy().is_err() =>
            {
                Fault::CopyMissing
            }
            Fault::Missing => Fault::CopyMissing,
            Fault::Io { .. } | Fault::CopyDamaged { .. } if self.copy.is_read_only() => Fault::ReadOnly,
            fault => fault,
        }
    }
}

/// A fault of the copy, which is none of the vault.
fn on_copy(fault: impl Into<Fault>) -> Fault {
    match fault.into() {
        Fault::Damaged { detail } => Fault::CopyDamaged { detail },
        Fault::JournalBroken { seq } => Fault::CopyDamaged { detail: format!("journal {seq}") },
        fault => fault,
    }
}

fn returned_rows(error: rusqlite::Error) -> Result<(), rusqlite::Error> {
    if matches!(error, rusqlite::Error::ExecuteReturnedResults) { Ok(()) } else { Err(error) }
}

/// Writes every row that the copy lacks. Whether rows were taken away.
fn transfer(source: &Connection, copy: &Connection, each: Each<'_>) -> Result<bool, Fault> {
    let mut ways = vec![];
    let (mut done, mut total) = (0, 0);
    for lacking in LACKING {
        let from: i64 = copy.query_row(lacking.from, [], |row| row.get(0)).map_err(on_copy)?;
        total += number(source, &format!("SELECT count(*) FROM ({})", lacking.select), &[Value::Integer(from)])?;
        ways.push((lacking, from));
    }
    for (lacking, from) in ways {
        let (mut select, mut write) = (source.prepare(lacking.select)?, copy.prepare(lacking.write).map_err(on_copy)?);
        let columns = select.column_count();
        let mut rows = select.query([from])?;
        while let Some(row) = rows.next()? {
            let values = (0..columns).map(|column| row.get::<_, Value>(column)).collect::<Result<Vec<_>, _>>()?;
            write.execute(params_from_iter(values)).map_err(on_copy)?;
            done += 1;
            if each(done, total).is_break() {
                return Err(Fault::Stopped);
            }
        }
    }
    let mut removed = false;
    for table in REPLACED {
        // A key that was destroyed must be gone at once; a draft is worth nothing as soon as its entry is made.
        removed |= replace(source, copy, table)? && *table == "signing_key";
    }
    Ok(removed)
}

/// Whether one of these tables is another than in the vault.
fn is_stale(source: &Connection, copy: &Connection, tables: &[&str]) -> Result<bool, Fault> {
    for table in tables {
        if all(source, table)? != all(copy, table).map_err(on_copy)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Makes a small table what it is in the vault. Whether it was another.
fn replace(source: &Connection, copy: &Connection, table: &str) -> Result<bool, Fault> {
    let rows = all(source, table)?;
    if all(copy, table).map_err(on_copy)? == rows {
        return Ok(false);
    }
    copy.execute(&format!("DELETE FROM {table}"), []).map_err(on_copy)?;
    for row in rows {
        let marks = vec!["?"; row.len()].join(", ");
        let insert = format!("INSERT INTO {table} VALUES ({marks})");
        copy.execute(&insert, params_from_iter(row)).map_err(on_copy)?;
    }
    Ok(true)
}

type Rows = Vec<Vec<Value>>;

fn all(db: &Connection, table: &str) -> Result<Rows, Fault> {
    let mut select = db.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2"))?;
    let columns = select.column_count();
    let rows = select.query_map([], |row| (0..columns).map(|column| row.get(column)).collect())?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn number(db: &Connection, select: &str, params: &[Value]) -> Result<u64, Fault> {
    let number: i64 = db.query_row(select, params_from_iter(params), |row| row.get(0))?;
    u64::try_from(number).map_err(Fault::damaged)
}

/// How often the vault of this journal was restored, and one.
fn generation(db: &Connection, id: &str) -> Result<u32, Fault> {
    let mut lineage = crate::Lineage::default();
    journal::walk::<Fault>(db, id, |entry| lineage.hear(&entry))?;
    Ok(lineage.generation())
}

/// Every table of ours.
fn tables(db: &Connection) -> Result<Vec<String>, Fault> {
    let select = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
    let mut select = db.prepare(select)?;
    let names = select.query_map([], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

/// A table says the same in both, row by row.
fn require_equal(source: &Connection, copy: &Connection, table: &str) -> Result<(), Fault> {
    let differs = || Fault::CopyDamaged { detail: table.to_owned() };
    let columns = source.prepare(&format!("SELECT * FROM {table}"))?.column_count();
    let order = (1..=columns.min(4)).map(|column| column.to_string()).collect::<Vec<_>>().join(", ");
    let select = format!("SELECT * FROM {table} ORDER BY {order}");
    let (mut ours, mut theirs) = (source.prepare(&select)?, copy.prepare(&select).map_err(on_copy)?);
    let (mut ours, mut theirs) = (ours.query([])?, theirs.query([]).map_err(on_copy)?);
    loop {
        let (one, other) = (ours.next()?, theirs.next().map_err(on_copy)?);
        let (Some(one), Some(other)) = (one, other) else {
            return if one.is_none() && other.is_none() { Ok(()) } else { Err(differs()) };
        };
        for column in 0..columns {
            if one.get_ref(column)? != other.get_ref(column).map_err(on_copy)? {
                return Err(differs());
            }
        }
    }
}

impl Folder {
    /// Asks the system to read the copy from the medium next time; a system that does not listen reads what it has.
    fn forget_cached(&self) {
        for name in ["records.db", "records.db-wal"] {
            #[cfg(unix)]
            if let Ok(file) = File::open(self.path().join(name)) {
                let _ = rustix::fs::fadvise(&file, 0, None, rustix::fs::Advice::DontNeed);
            }
            #[cfg(not(unix))]
            let _ = name;
        }
    }

    /// Whether nothing can be written here, found by trying.
    fn is_read_only(&self) -> bool {
        let probe = self.path().join("probe");
        let made = create_anew(&probe);
        // It was made for nothing but this.
        let _ = fs::remove_file(&probe);
        made.is_err_and(|error| {
            matches!(error.kind(), std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied)
        })
    }
}
