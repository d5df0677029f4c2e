//! Result files that reached the office: each once, with what became of it.

use election::{AreaId, ContestId, Counts, RecordId, StationId, Totals};
use rusqlite::{OptionalExtension, Row, params};
use sealing::Digest;

use super::total;
use crate::{Change, Fault, Vault, varint};

/// How a file stands now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Proved, and part of the totals.
    Counted,
    /// Proved, but a newer revision is known.
    Superseded,
    /// Proved, but another content of the same revision is known.
    Conflict,
    /// Not proved.
    Rejected,
}

/// A file as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// SHA-256 of the file.
    pub file: Digest,
    /// The name under which it came.
    pub name: String,
    /// How it stands.
    pub standing: Standing,
    /// Why it is not counted: a code.
    pub reason: Option<String>,
    /// Which record, if that was proved.
    pub record: Option<RecordId>,
    /// Revision, if that was proved.
    pub revision: Option<u32>,
    /// Its control code, if it was proved.
    pub control_code: Option<String>,
}

/// What is known of a record's revisions before a further file is judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The journal's number of the file.
    pub seq: u64,
    /// Its revision.
    pub revision: u32,
    /// How it stands.
    pub standing: Standing,
    /// Its control code.
    pub control_code: String,
    /// Its counts.
    pub counts: Counts,
}

/// A counted file, as the table has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Which record it brought.
    pub record: RecordId,
    /// The counts that were added to the totals.
    pub counts: Counts,
    /// SHA-256 of the file.
    pub file: Digest,
    /// The file as it came.
    pub bytes: Vec<u8>,
}

impl Standing {
    fn name(self) -> &'static str {
        match self {
            Self::Counted => "counted",
            Self::Superseded => "superseded",
            Self::Conflict => "conflict",
            Self::Rejected => "rejected",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        [Self::Counted, Self::Superseded, Self::Conflict, Self::Rejected]
            .into_iter()
            .find(|standing| standing.name() == name)
    }
}

impl Change<'_> {
    /// What is known of exactly these bytes, if they came before.
    ///
    /// # Errors
    /// The database refused.
    pub fn arrival(&self, file: &Digest) -> Result<Option<Arrival>, Fault> {
        let mut select = self.transaction.prepare_cached(
            "SELECT file, name, standing, reason, station, contest, revision, control_code FROM received WHERE file = ?1",
        )?;
        let mut rows = select.query([file.as_bytes()])?;
        rows.next()?.map(arrival_row).transpose()
    }

    /// Every proved file of a record, newest revision first.
    ///
    /// # Errors
    /// The database refused.
    pub fn known(&self, record: &RecordId) -> Result<Vec<Known>, Fault> {
        let mut select = self.transaction.prepare_cached(
            "SELECT seq, revision, standing, control_code, counts FROM received
             WHERE station = ?1 AND contest = ?2 AND revision IS NOT NULL ORDER BY revision DESC, seq DESC",
        )?;
        let mut rows = select.query([record.station.as_str(), record.contest.as_str()])?;
        let mut known = vec![];
        while let Some(row) = rows.next()? {
            known.push(known_row(row)?);
        }
        Ok(known)
    }

    /// Keeps a file whose event was appended last; a file that was rejected before and is proved now gets its new standing.
    ///
    /// # Errors
    /// The database refused.
    pub fn keep_arrival(&mut self, arrival: &Arrival, counts: Option<&Counts>, bytes: &[u8]) -> Result<(), Fault> {
        let mut insert = self.transaction.prepare_cached(
            "INSERT INTO received (seq, file, name, standing, reason, station, contest, revision, control_code, counts, bytes)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
             ON CONFLICT (file) DO UPDATE SET seq = excluded.seq, standing = excluded.standing, reason = excluded.reason,
                 station = excluded.station, contest = excluded.contest, revision = excluded.revision,
                 control_code = excluded.control_code, counts = excluded.counts, bytes = excluded.bytes
             WHERE received.standing = 'rejected'",
        )?;
        let (station, contest) = match &arrival.record {
            Some(record) => (Some(record.station.as_str()), Some(record.contest.as_str())),
            None => (None, None),
        };
        insert.execute(params![
            i64::try_from(self.head.seq).map_err(Fault::damaged)?,
            arrival.file.as_bytes(),
            arrival.name,
            arrival.standing.name(),
            arrival.reason,
            station,
            contest,
            arrival.revision,
            arrival.control_code,
            counts.map(varint::from_counts),
            bytes,
        ])?;
        Ok(())
    }

    /// Changes how an earlier file stands.
    ///
    /// # Errors
    /// The database refused.
    pub fn restand(&mut self, seq: u64, standing: Standing) -> Result<(), Fault> {
        let mut update = self.transaction.prepare_cached("UPDATE received SET standing = ?2 WHERE seq = ?1")?;
        update.execute(params![i64::try_from(seq).map_err(Fault::damaged)?, standing.name()])?;
        Ok(())
    }

    /// The running totals of a contest in an area.
    ///
    /// # Errors
    /// The database refused.
    pub fn totals(&self, contest: &ContestId, area: &AreaId) -> Result<Option<Totals>, Fault> {
        total::read(&self.transaction, contest, area)
    }

    /// Writes the running totals of a contest in an area.
    ///
    /// # Errors
    /// The database refused.
    pub fn write_totals(&mut self, contest: &ContestId, area: &AreaId, totals: &Totals) -> Result<(), Fault> {
        total::write(&self.transaction, contest, area, totals)
    }
}

impl Vault {
    /// Every file that ever came, newest first.
    ///
    /// # Errors
    /// The database refused.
    pub fn arrivals(&self) -> Result<Vec<Arrival>, Fault> {
        let columns = "SELECT file, name, standing, reason, station, contest, revision, control_code FROM received ORDER BY seq DESC";
        let mut select = self.db.prepare(columns)?;
        let mut rows = select.query([])?;
        let mut arrivals = vec![];
        while let Some(row) = rows.next()? {
            arrivals.push(arrival_row(row)?);
        }
        Ok(arrivals)
    }

    /// A received file as it came.
    ///
    /// # Errors
    /// The database refused.
    pub fn original(&self, file: &Digest) -> Result<Option<Vec<u8>>, Fault> {
        let select = "SELECT bytes FROM received WHERE file = ?1";
        Ok(self.db.query_row(select, [file.as_bytes()], |row| row.get(0)).optional()?)
    }

    /// The running totals of a contest in an area.
    ///
    /// # Errors
    /// The database refused.
    pub fn totals(&self, contest: &ContestId, area: &AreaId) -> Result<Option<Totals>, Fault> {
        total::read(&self.db, contest, area)
    }

    /// Every running total.
    ///
    /// # Errors
    /// The database refused; what `each` returns.
    pub fn each_total(&self, each: impl FnMut(ContestId, AreaId, Totals) -> Result<(), Fault>) -> Result<(), Fault> {
        total::each(&self.db, each)
    }

    /// Every file that is counted, with what the table says of it.
    ///
    /// # Errors
    /// The database refused; what `each` returns.
    pub fn each_counted<E: From<Fault>>(&self, mut each: impl FnMut(Counted) -> Result<(), E>) -> Result<(), E> {
        let columns =
            "SELECT station, contest, counts, file, bytes FROM received WHERE standing = 'counted' ORDER BY seq";
        let mut select = self.db.prepare(columns).map_err(Fault::from)?;
        let mut rows = select.query([]).map_err(Fault::from)?;
        while let Some(row) = rows.next().map_err(Fault::from)? {
            each(counted_row(row)?)?;
        }
        Ok(())
    }
}

fn record(station: String, contest: String) -> RecordId {
    RecordId { station: StationId::new(station), contest: ContestId::new(contest) }
}

fn counted_row(row: &Row<'_>) -> Result<Counted, Fault> {
    Ok(Counted {
        record: record(row.get(0)?, row.get(1)?),
        counts: counts(&row.get::<_, Vec<u8>>(2)?)?,
        file: Digest(row.get(3)?),
        bytes: row.get(4)?,
    })
}

fn counts(blob: &[u8]) -> Result<Counts, Fault> {
    varint::to_counts(blob).ok_or_else(|| Fault::damaged("received"))
}

fn standing(name: &str) -> Result<Standing, Fault> {
    Standing::from_name(name).ok_or_else(|| Fault::damaged("received"))
}

fn known_row(row: &Row<'_>) -> Result<Known, Fault> {
    Ok(Known {
        seq: u64::try_from(row.get::<_, i64>(0)?).map_err(Fault::damaged)?,
        revision: row.get(1)?,
        standing: standing(&row.get::<_, String>(2)?)?,
        control_code: row.get(3)?,
        counts: counts(&row.get::<_, Vec<u8>>(4)?)?,
    })
}

fn arrival_row(row: &Row<'_>) -> Result<Arrival, Fault> {
    let station: Option<String> = row.get(4)?;
    let contest: Option<String> = row.get(5)?;
    Ok(Arrival {
        file: Digest(row.get(0)?),
        name: row.get(1)?,
        standing: standing(&row.get::<_, String>(2)?)?,
        reason: row.get(3)?,
        record: station.zip(contest).map(|(station, contest)| record(station, contest)),
        revision: row.get(6)?,
        control_code: row.get(7)?,
    })
}
