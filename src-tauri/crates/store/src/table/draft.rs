//! What somebody has typed and not yet saved: one draft a record and person, replaced as they type and wiped when it is done.

use chrono::{DateTime, SecondsFormat, Utc};
use election::{ContestId, Counts, PersonId, RecordId, StationId};
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::{Fault, varint};

/// An entry that is being typed. It is no event and stands in no journal: nothing has been decided yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Of which record.
    pub record: RecordId,
    /// Who types it, and the only person who ever gets it back.
    pub person: PersonId,
    /// What is being typed.
    pub of: DraftOf,
    /// When they began.
    pub begun: DateTime<Utc>,
    /// When this was saved.
    pub saved: DateTime<Utc>,
    /// For how long they have been typing, in seconds, long pauses left out.
    pub seconds: u32,
    /// The position that had the focus.
    pub focus: u32,
    /// What is in the boxes, by position: of one sheet or several, one after the other.
    pub counts: Counts,
}

/// What a draft is to become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftOf {
    /// The first or the second entry.
    Entry,
    /// Differing fields keyed again.
    Settlement,
}

impl DraftOf {
    fn name(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Settlement => "settlement",
        }
    }

    fn named(name: &str) -> Option<Self> {
        [Self::Entry, Self::Settlement].into_iter().find(|of| of.name() == name)
    }
}

const COLUMNS: &str = "station, contest, person, of, begun, saved, seconds, focus, counts";

pub(crate) fn keep(db: &Connection, draft: &Draft) -> Result<(), Fault> {
    let mut replace = db.prepare_cached(
        "INSERT OR REPLACE INTO draft (station, contest, person, of, begun, saved, seconds, focus, counts)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    replace.execute(params![
        draft.record.station.as_str(),
        draft.record.contest.as_str(),
        draft.person.as_str(),
        draft.of.name(),
        instant(draft.begun),
        instant(draft.saved),
        draft.seconds,
        draft.focus,
        varint::from_counts(&draft.counts),
    ])?;
    Ok(())
}

/// The draft of one person; there is no way to ask for somebody else's counts by record alone.
pub(crate) fn read(db: &Connection, record: &RecordId, person: &PersonId) -> Result<Option<Draft>, Fault> {
    let select = format!("SELECT {COLUMNS} FROM draft WHERE station = ?1 AND contest = ?2 AND person = ?3");
    let mut select = db.prepare_cached(&select)?;
    let key = [record.station.as_str(), record.contest.as_str(), person.as_str()];
    let found = select.query_row(key, |row| Ok(draft(row))).optional()?;
    found.transpose()
}

/// Who is typing which record since when, without what they type.
pub(crate) fn each(
    db: &Connection,
    mut each: impl FnMut(RecordId, PersonId, DateTime<Utc>) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let mut select = db.prepare_cached("SELECT station, contest, person, begun FROM draft ORDER BY begun")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        each(record(row)?, PersonId::new(row.get::<_, String>(2)?), moment(&row.get::<_, String>(3)?)?)?;
    }
    Ok(())
}

/// How many drafts there are, parts of an election that is prepared among them, and when the latest was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftMark {
    number: u64,
    latest: Option<String>,
}

pub(crate) fn mark(db: &Connection) -> Result<DraftMark, Fault> {
    let (number, latest): (i64, _) = db.query_row(
        "SELECT count(*), max(saved) FROM (SELECT saved FROM draft UNION ALL SELECT saved FROM preparation)",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(DraftMark { number: u64::try_from(number).map_err(Fault::damaged)?, latest })
}

/// Wipes the draft of one person, or of everybody.
pub(crate) fn remove(db: &Connection, record: &RecordId, person: Option<&PersonId>) -> Result<(), Fault> {
    let mut delete =
        db.prepare_cached("DELETE FROM draft WHERE station = ?1 AND contest = ?2 AND (?3 IS NULL OR person = ?3)")?;
    delete.execute(params![record.station.as_str(), record.contest.as_str(), person.map(PersonId::as_str)])?;
    Ok(())
}

/// Wipes the drafts of all records.
pub(crate) fn remove_all(db: &Connection) -> Result<(), Fault> {
    db.execute("DELETE FROM draft", [])?;
    Ok(())
}

fn draft(row: &Row<'_>) -> Result<Draft, Fault> {
    let of = DraftOf::named(&row.get::<_, String>(3)?).ok_or_else(|| Fault::damaged("draft"))?;
    let counts = varint::to_counts(&row.get::<_, Vec<u8>>(8)?).ok_or_else(|| Fault::damaged("draft"))?;
    Ok(Draft {
        record: record(row)?,
        person: PersonId::new(row.get::<_, String>(2)?),
        of,
        begun: moment(&row.get::<_, String>(4)?)?,
        saved: moment(&row.get::<_, String>(5)?)?,
        seconds: row.get(6)?,
        focus: row.get(7)?,
        counts,
    })
}

fn record(row: &Row<'_>) -> Result<RecordId, Fault> {
    let (station, contest) = (row.get::<_, String>(0)?, row.get::<_, String>(1)?);
    Ok(RecordId { station: StationId::new(station), contest: ContestId::new(contest) })
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn moment(text: &str) -> Result<DateTime<Utc>, Fault> {
    Ok(DateTime::parse_from_rfc3339(text).map_err(Fault::damaged)?.with_timezone(&Utc))
}
