//! Reading the vault beside its desk: with a connection of its own, so that nobody waits for an import to look at it.

use std::sync::{Arc, RwLockReadGuard};

use chrono::{DateTime, Utc};
use election::{AreaId, CentreId, ContestId, Counts, RecordId, StationId, Totals};
use rusqlite::{Connection, OptionalExtension};
use sealing::MasterKey;

use crate::connection::connect;
use crate::folder::Folder;
use crate::keys::Keys;
use crate::table::paper::{self, CheckedPaper};
use crate::table::{received, total};
use crate::{Arrival, Fault, Standing, Vault, journal};

/// Opens the vault for reading, from any thread and whenever it is wanted.
#[derive(Debug)]
pub struct Reader {
    keys: Arc<Keys>,
    vault: Folder,
}

/// The vault as it stands at one moment. While there is one, the database keeps its key: it is not held for long.
#[derive(Debug)]
pub struct Reading<'a> {
    db: Connection,
    _key: RwLockReadGuard<'a, Arc<MasterKey>>,
}

/// A proved file of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Came {
    /// The record.
    pub record: RecordId,
    /// The journal's number of the file.
    pub seq: u64,
    /// How it stands, where that was asked for.
    pub standing: Option<Standing>,
    /// The centre that sealed it, where that was asked for.
    pub centre: Option<CentreId>,
}

impl Vault {
    /// The last comparison of each record with its paper.
    ///
    /// # Errors
    /// The database refused; what `each` returns.
    pub fn each_paper(&self, each: impl FnMut(CheckedPaper) -> Result<(), Fault>) -> Result<(), Fault> {
        paper::each(&self.db, 0, each)
    }

    /// Whoever reads this vault beside its desk.
    pub fn reader(&self) -> Reader {
        Reader { keys: Arc::clone(&self.keys), vault: self.folder.clone() }
    }
}

impl Reader {
    /// The vault as it stands now, until the reading is dropped.
    ///
    /// # Errors
    /// The vault is gone; the database refused.
    pub fn open(&self) -> Result<Reading<'_>, Fault> {
        let key = self.keys.read();
        let db = connect(&self.vault, &key, false)?;
        db.execute_batch("BEGIN DEFERRED")?;
        Ok(Reading { db, _key: key })
    }
}

impl Reading<'_> {
    /// The first journal entry of the transaction that last changed a received file, and a comparison with paper. Where they
    /// are the same as before, nothing of the kind has changed.
    ///
    /// # Errors
    /// The database refused.
    pub fn marks(&self) -> Result<(u64, u64), Fault> {
        let mark = |select| {
            let mark: i64 = self.db.query_row(select, [], |row| row.get(0))?;
            u64::try_from(mark).map_err(Fault::damaged)
        };
        let received = mark(
            "SELECT max(coalesce((SELECT max(seq) FROM received), 0),
                 coalesce((SELECT max(changed) FROM received WHERE changed <> seq), 0))",
        )?;
        Ok((received, mark("SELECT coalesce(max(changed), 0) FROM paper")?))
    }

    /// Every proved file, record by record, from an index alone: 100 000 take a tenth of a second.
    ///
    /// # Errors
    /// The database refused; what `each` returns.
    pub fn each_proved(&self, mut each: impl FnMut(Came) -> Result<(), Fault>) -> Result<(), Fault> {
        let mut select = self.db.prepare(
            "SELECT station, contest, seq FROM received INDEXED BY received_record
             WHERE station IS NOT NULL AND revision IS NOT NULL ORDER BY station, contest, revision",
        )?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let record = RecordId { station: StationId::new(row.get::<_, String>(0)?), contest: contest(row.get(1)?) };
            each(Came { record, seq: number(row.get(2)?)?, standing: None, centre: None })?;
        }
        Ok(())
    }

    /// Every proved file that came or was judged anew after this entry of the journal.
    ///
    /// # Errors
    /// The database refused; what `each` returns.
    pub fn each_changed(&self, after: u64, mut each: impl FnMut(Came) -> Result<(), Fault>) -> Result<(), Fault> {
        let mut select = self.db.prepare_cached(
            "SELECT station, contest, seq, standing, centre, revision FROM received
             WHERE seq > ?1 AND revision IS NOT NULL
             UNION ALL
             SELECT station, contest, seq, standing, centre, revision FROM received
             WHERE changed <> seq AND changed > ?1 AND seq <= ?1 AND revision IS NOT NULL",
        )?;
        let mut rows = select.query([i64::try_from(after).map_err(Fault::damaged)?])?;
        while let Some(row) = rows.next()? {
            let record = RecordId { station: StationId::new(row.get::<_, String>(0)?), contest: contest(row.get(1)?) };
            let standing = Some(received::standing(&row.get::<_, String>(3)?)?);
            let centre = row.get::<_, Option<String>>(4)?.map(CentreId::new);
            each(Came { record, seq: number(row.get(2)?)?, standing, centre })?;
        }
        Ok(())
    }

    /// The journal's number of every file that is not counted.
    ///
    /// # Errors
    /// The database refused; what `each` returns.
    pub fn each_aside(&self, mut each: impl FnMut(u64) -> Result<(), Fault>) -> Result<(), Fault> {
        let mut select =
            self.db.prepare_cached("SELECT seq FROM received INDEXED BY received_aside WHERE standing <> 'counted'")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            each(number(row.get(0)?)?)?;
        }
        Ok(())
    }

    /// Why files were rejected, and how many for each reason: a code.
    ///
    /// # Errors
    /// The database refused.
    pub fn rejected(&self) -> Result<Vec<(String, u64)>, Fault> {
        let mut select = self.db.prepare_cached(
            "SELECT coalesce(reason, ''), count(*) FROM received INDEXED BY received_aside
             WHERE standing <> 'counted' AND standing = 'rejected' GROUP BY 1",
        )?;
        let mut rows = select.query([])?;
        let mut rejected = vec![];
        while let Some(row) = rows.next()? {
            rejected.push((row.get(0)?, number(row.get(1)?)?));
        }
        Ok(rejected)
    }

    /// The journal's number of the last file of each centre.
    ///
    /// # Errors
    /// The database refused.
    pub fn last_of_centres(&self) -> Result<Vec<(CentreId, u64)>, Fault> {
        let mut select = self.db.prepare(
            "SELECT centre, max(seq) FROM received INDEXED BY received_head WHERE centre IS NOT NULL GROUP BY centre",
        )?;
        let mut rows = select.query([])?;
        let mut last = vec![];
        while let Some(row) = rows.next()? {
            last.push((CentreId::new(row.get::<_, String>(0)?), number(row.get(1)?)?));
        }
        Ok(last)
    }

    /// Every comparison with paper that was kept after this entry of the journal.
    ///
    /// # Errors
    /// The database refused; what `each` returns.
    pub fn each_paper(&self, after: u64, each: impl FnMut(CheckedPaper) -> Result<(), Fault>) -> Result<(), Fault> {
        paper::each(&self.db, after, each)
    }

    /// The control code of every proved file that came after this entry of the journal.
    ///
    /// # Errors
    /// The database refused; what `each` returns.
    pub fn each_code(&self, after: u64, mut each: impl FnMut(u64, String) -> Result<(), Fault>) -> Result<(), Fault> {
        let select = "SELECT seq, control_code FROM received WHERE seq > ?1 AND control_code IS NOT NULL ORDER BY seq";
        let mut select = self.db.prepare_cached(select)?;
        let mut rows = select.query([i64::try_from(after).map_err(Fault::damaged)?])?;
        while let Some(row) = rows.next()? {
            each(number(row.get(0)?)?, row.get(1)?)?;
        }
        Ok(())
    }

    /// A file as it is kept, by the journal's number.
    ///
    /// # Errors
    /// The database refused.
    pub fn arrival(&self, seq: u64) -> Result<Option<Arrival>, Fault> {
        received::at(&self.db, seq)
    }

    /// The counts of a record, if one of its files is counted.
    ///
    /// # Errors
    /// The database refused.
    pub fn counted(&self, record: &RecordId) -> Result<Option<Counts>, Fault> {
        let select = "SELECT counts FROM received WHERE station = ?1 AND contest = ?2 AND revision IS NOT NULL
             AND standing = 'counted'";
        let mut select = self.db.prepare_cached(select)?;
        let found =
            select.query_row([record.station.as_str(), record.contest.as_str()], |row| row.get::<_, Vec<u8>>(0));
        found.optional()?.map(|blob| received::counts(&blob)).transpose()
    }

    /// The running totals of a contest in an area.
    ///
    /// # Errors
    /// The database refused.
    pub fn totals(&self, contest: &ContestId, area: &AreaId) -> Result<Option<Totals>, Fault> {
        total::read(&self.db, contest, area)
    }

    /// When an entry of the journal was written.
    ///
    /// # Errors
    /// The database refused.
    pub fn entry_at(&self, seq: u64) -> Result<Option<DateTime<Utc>>, Fault> {
        journal::instant_at(&self.db, seq)
    }
}

fn contest(text: String) -> ContestId {
    ContestId::new(text)
}

fn number(number: i64) -> Result<u64, Fault> {
    u64::try_from(number).map_err(Fault::damaged)
}
