//! Result files that reached the office: each once, with what became of it.

use election::{AreaId, CentreId, ContestId, Counts, RecordId, StationId, Totals};
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};
use sealing::Digest;

use super::total;
use crate::{Change, Fault, Head, Vault, varint};

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
    /// What the words for that code need, as JSON, if they need anything.
    pub detail: Option<String>,
    /// Which record, if that was proved.
    pub record: Option<RecordId>,
    /// Revision, if that was proved.
    pub revision: Option<u32>,
    /// Its control code, if it was proved.
    pub control_code: Option<String>,
    /// Where it stands in its centre's journal, if it was proved.
    pub trace: Option<Trace>,
}

/// Where a proved file stands in the journal of the centre that sealed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// The centre.
    pub centre: CentreId,
    /// The generation of its vault.
    pub generation: u32,
    /// A digest of all restorations before, see [`crate::KnownFence`]; none in the first generation.
    pub branch: Option<Digest>,
    /// The entry of the approval.
    pub head: Head,
}

/// What is known of a record's revisions before a further file is judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The journal's number of the file.
    pub seq: u64,
    /// SHA-256 of the file.
    pub file: Digest,
    /// The name under which it came.
    pub name: String,
    /// Its revision.
    pub revision: u32,
    /// How it stands.
    pub standing: Standing,
    /// Why it is not counted: a code.
    pub reason: Option<String>,
    /// Its control code.
    pub control_code: String,
    /// Its counts.
    pub counts: Counts,
    /// Where it stands in its centre's journal.
    pub trace: Option<Trace>,
}

/// A proved file and where it stands in its centre's journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Traced {
    /// The journal's number of the file.
    pub seq: u64,
    /// Which record it brought.
    pub record: RecordId,
    /// Why it is not counted: a code.
    pub reason: Option<String>,
    /// Where it stands there.
    pub trace: Trace,
}

/// A proved file, as the table has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Which record it brought.
    pub record: RecordId,
    /// Its revision.
    pub revision: u32,
    /// Its counts.
    pub counts: Counts,
    /// SHA-256 of the file.
    pub file: Digest,
    /// The file as it came.
    pub bytes: Vec<u8>,
    /// How it stands.
    pub standing: Standing,
    /// Why it is not counted: a code.
    pub reason: Option<String>,
}

impl Standing {
    pub(super) fn name(self) -> &'static str {
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
        let mut select = self.transaction.prepare_cached(&format!("SELECT {ARRIVAL} FROM received WHERE file = ?1"))?;
        let mut rows = select.query([file.as_bytes()])?;
        rows.next()?.map(arrival_row).transpose()
    }

    /// Every proved file of a record, newest revision first.
    ///
    /// # Errors
    /// The database refused.
    pub fn known(&self, record: &RecordId) -> Result<Vec<Known>, Fault> {
        known(&self.transaction, record)
    }

    /// Keeps a file whose event was appended last. One that was rejected before and is proved now gets its new standing:
    /// `again`.
    ///
    /// # Errors
    /// Another file than was said is known; the database refused.
    pub fn keep_arrival(
        &mut self,
        arrival: &Arrival,
        counts: Option<&Counts>,
        bytes: &[u8],
        again: bool,
    ) -> Result<(), Fault> {
        let mut keep = self.transaction.prepare_cached(if again { KEEP_AGAIN } else { KEEP })?;
        let trace = arrival.trace.as_ref();
        let (station, contest) = match &arrival.record {
            Some(record) => (Some(record.station.as_str()), Some(record.contest.as_str())),
            None => (None, None),
        };
        let kept = keep.execute(params![
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
            trace.map(|trace| trace.centre.as_str()),
            trace.map(|trace| trace.generation),
            trace.and_then(|trace| trace.branch).map(|branch| *branch.as_bytes()),
            trace.map(|trace| i64::try_from(trace.head.seq)).transpose().map_err(Fault::damaged)?,
            trace.map(|trace| *trace.head.hash.as_bytes()),
            i64::try_from(self.head.seq).map_err(Fault::damaged)?,
            arrival.detail,
        ])?;
        if kept == 1 { Ok(()) } else { Err(Fault::damaged("received")) }
    }

    /// Changes how an earlier file stands, and why: a code, and what the words for it need.
    ///
    /// # Errors
    /// The database refused.
    pub fn restand(
        &mut self,
        seq: u64,
        standing: Standing,
        reason: Option<&str>,
        detail: Option<&str>,
    ) -> Result<(), Fault> {
        let mut update = self.transaction.prepare_cached(
            "UPDATE received SET standing = ?2, reason = ?3, changed = ?4, detail = ?5 WHERE seq = ?1",
        )?;
        let [seq, first] = [seq, self.first].map(i64::try_from);
        update.execute(params![
            seq.map_err(Fault::damaged)?,
            standing.name(),
            reason,
            first.map_err(Fault::damaged)?,
            detail
        ])?;
        Ok(())
    }

    /// Every proved file of a centre: its number here, its record, why it is not counted, and where it stands there.
    ///
    /// # Errors
    /// The database refused.
    pub fn traces(&self, centre: &CentreId) -> Result<Vec<Traced>, Fault> {
        self.traced("", params![centre.as_str()])
    }

    /// As [`Change::traces`], of those files that have the same number in the centre's journal with another hash.
    ///
    /// # Errors
    /// The database refused.
    pub fn traces_beside(&self, trace: &Trace) -> Result<Vec<Traced>, Fault> {
        let seq = i64::try_from(trace.head.seq).map_err(Fault::damaged)?;
        let params = params![trace.centre.as_str(), seq, trace.head.hash.as_bytes()];
        // Two ranges, because many files may have the very same place.
        self.traced("AND head_seq = ?2 AND (head_hash < ?3 OR head_hash > ?3)", params)
    }

    fn traced(&self, and: &str, params: &[&dyn ToSql]) -> Result<Vec<Traced>, Fault> {
        let mut select = self.transaction.prepare_cached(&format!(
            "SELECT centre, generation, branch, head_seq, head_hash, seq, station, contest, reason FROM received
             WHERE centre = ?1 {and} ORDER BY seq"
        ))?;
        let mut rows = select.query(params)?;
        let mut traced = vec![];
        while let Some(row) = rows.next()? {
            traced.push(Traced {
                seq: u64::try_from(row.get::<_, i64>(5)?).map_err(Fault::damaged)?,
                record: record(row.get(6)?, row.get(7)?),
                reason: row.get(8)?,
                trace: trace(row, 0)?.ok_or_else(|| Fault::damaged("received"))?,
            });
        }
        Ok(traced)
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
        total::write(&self.transaction, contest, area, totals, self.first)
    }
}

impl Vault {
    /// Every proved file of a record, newest revision first.
    ///
    /// # Errors
    /// The database refused.
    pub fn known(&self, record: &RecordId) -> Result<Vec<Known>, Fault> {
        known(&self.db, record)
    }

    /// The digest of every file that ever came, in any order.
    ///
    /// # Errors
    /// The database refused.
    pub fn each_file(&self, mut each: impl FnMut(Digest)) -> Result<(), Fault> {
        let mut select = self.db.prepare("SELECT file FROM received")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            each(Digest(row.get(0)?));
        }
        Ok(())
    }

    /// Station and contest of every proved file, in any order.
    ///
    /// # Errors
    /// The database refused.
    pub fn each_record(&self, mut each: impl FnMut(&str, &str)) -> Result<(), Fault> {
        let mut select =
            self.db.prepare("SELECT station, contest FROM received WHERE station > '' ORDER BY station")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let text = |column| row.get_ref(column)?.as_str().map_err(Fault::damaged);
            each(text(0)?, text(1)?);
        }
        Ok(())
    }

    /// The place of every proved file in its centre's journal, in any order.
    ///
    /// # Errors
    /// The database refused.
    pub fn each_head(&self, mut each: impl FnMut(&str, Head)) -> Result<(), Fault> {
        let columns = "SELECT centre, head_seq, head_hash FROM received WHERE centre > '' ORDER BY centre";
        let mut select = self.db.prepare(columns)?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let seq = u64::try_from(row.get::<_, i64>(1)?).map_err(Fault::damaged)?;
            let head = Head { seq, hash: Digest(row.get(2)?) };
            each(row.get_ref(0)?.as_str().map_err(Fault::damaged)?, head);
        }
        Ok(())
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

    /// The counts of every record that is counted, in the order in which they came.
    ///
    /// # Errors
    /// The database refused; what `each` returns.
    pub fn each_counted<E: From<Fault>>(
        &self,
        mut each: impl FnMut(RecordId, Counts) -> Result<(), E>,
    ) -> Result<(), E> {
        let columns = "SELECT station, contest, counts FROM received WHERE standing = 'counted' ORDER BY seq";
        let mut select = self.db.prepare(columns).map_err(Fault::from)?;
        let mut rows = select.query([]).map_err(Fault::from)?;
        while let Some(row) = rows.next().map_err(Fault::from)? {
            let text = |column| row.get::<_, String>(column).map_err(Fault::from);
            let counts = counts(&row.get::<_, Vec<u8>>(2).map_err(Fault::from)?)?;
            each(record(text(0)?, text(1)?), counts)?;
        }
        Ok(())
    }

    /// Every proved file, with what the table says of it, in the order in which they came.
    ///
    /// # Errors
    /// The database refused; what `each` returns.
    pub fn each_kept<E: From<Fault>>(&self, mut each: impl FnMut(Kept) -> Result<(), E>) -> Result<(), E> {
        let columns = "SELECT station, contest, counts, file, bytes, standing, reason, revision FROM received
             WHERE revision IS NOT NULL ORDER BY seq";
        let mut select = self.db.prepare(columns).map_err(Fault::from)?;
        let mut rows = select.query([]).map_err(Fault::from)?;
        while let Some(row) = rows.next().map_err(Fault::from)? {
            each(kept_row(row)?)?;
        }
        Ok(())
    }
}

/// A file as it is kept, by the journal's number.
pub(crate) fn at(db: &Connection, seq: u64) -> Result<Option<Arrival>, Fault> {
    let mut select = db.prepare_cached(&format!("SELECT {ARRIVAL} FROM received WHERE seq = ?1"))?;
    let mut rows = select.query([i64::try_from(seq).map_err(Fault::damaged)?])?;
    rows.next()?.map(arrival_row).transpose()
}

/// One row and nothing beside: so SQLite needs no copies of pages to take this statement back alone.
const KEEP: &str =
    "INSERT OR ROLLBACK INTO received (seq, file, name, standing, reason, station, contest, revision, control_code,
         counts, bytes, centre, generation, branch, head_seq, head_hash, changed, detail)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)";

/// The name stays the one under which it came first.
const KEEP_AGAIN: &str =
    "UPDATE received SET seq = ?1, standing = ?4, reason = ?5, station = ?6, contest = ?7, revision = ?8,
         control_code = ?9, counts = ?10, bytes = ?11, centre = ?12, generation = ?13, branch = ?14, head_seq = ?15,
         head_hash = ?16, changed = ?17, detail = ?18
     WHERE file = ?2 AND standing = 'rejected' AND ?3 IS NOT NULL";

/// The columns of an arrival.
pub(super) const ARRIVAL: &str = "file, name, standing, reason, station, contest, revision, control_code,
     centre, generation, branch, head_seq, head_hash, detail";

fn record(station: String, contest: String) -> RecordId {
    RecordId { station: StationId::new(station), contest: ContestId::new(contest) }
}

fn kept_row(row: &Row<'_>) -> Result<Kept, Fault> {
    Ok(Kept {
        record: record(row.get(0)?, row.get(1)?),
        counts: counts(&row.get::<_, Vec<u8>>(2)?)?,
        file: Digest(row.get(3)?),
        bytes: row.get(4)?,
        standing: standing(&row.get::<_, String>(5)?)?,
        reason: row.get(6)?,
        revision: row.get(7)?,
    })
}

/// The trace in five columns from this one on; none for what was not proved.
fn trace(row: &Row<'_>, from: usize) -> Result<Option<Trace>, Fault> {
    let Some(centre) = row.get::<_, Option<String>>(from)? else { return Ok(None) };
    let branch: Option<[u8; 32]> = row.get(from + 2)?;
    let seq = u64::try_from(row.get::<_, i64>(from + 3)?).map_err(Fault::damaged)?;
    let head = Head { seq, hash: Digest(row.get(from + 4)?) };
    let (centre, generation) = (CentreId::new(centre), row.get(from + 1)?);
    Ok(Some(Trace { centre, generation, branch: branch.map(Digest), head }))
}

pub(crate) fn counts(blob: &[u8]) -> Result<Counts, Fault> {
    varint::to_counts(blob).ok_or_else(|| Fault::damaged("received"))
}

pub(crate) fn standing(name: &str) -> Result<Standing, Fault> {
    Standing::from_name(name).ok_or_else(|| Fault::damaged("received"))
}

fn known(db: &Connection, record: &RecordId) -> Result<Vec<Known>, Fault> {
    let mut select = db.prepare_cached(
        "SELECT seq, revision, standing, reason, control_code, counts, file, name,
             centre, generation, branch, head_seq, head_hash FROM received
         WHERE station = ?1 AND contest = ?2 AND revision IS NOT NULL ORDER BY revision DESC, seq DESC",
    )?;
    let mut rows = select.query([record.station.as_str(), record.contest.as_str()])?;
    let mut known = vec![];
    while let Some(row) = rows.next()? {
        known.push(known_row(row)?);
    }
    Ok(known)
}

fn known_row(row: &Row<'_>) -> Result<Known, Fault> {
    Ok(Known {
        seq: u64::try_from(row.get::<_, i64>(0)?).map_err(Fault::damaged)?,
        revision: row.get(1)?,
        standing: standing(&row.get::<_, String>(2)?)?,
        reason: row.get(3)?,
        control_code: row.get(4)?,
        counts: counts(&row.get::<_, Vec<u8>>(5)?)?,
        file: Digest(row.get(6)?),
        name: row.get(7)?,
        trace: trace(row, 8)?,
    })
}

pub(super) fn arrival_row(row: &Row<'_>) -> Result<Arrival, Fault> {
    let station: Option<String> = row.get(4)?;
    let contest: Option<String> = row.get(5)?;
    Ok(Arrival {
        file: Digest(row.get(0)?),
        name: row.get(1)?,
        standing: standing(&row.get::<_, String>(2)?)?,
        reason: row.get(3)?,
        detail: row.get(13)?,
        record: station.zip(contest).map(|(station, contest)| record(station, contest)),
        revision: row.get(6)?,
        control_code: row.get(7)?,
        trace: trace(row, 8)?,
    })
}
