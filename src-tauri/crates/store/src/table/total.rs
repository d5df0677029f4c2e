//! Running totals by contest and area, kept in the transaction of each record that changes them.

use election::{AreaId, ContestId, Totals};
use rusqlite::{Connection, OptionalExtension, params};

use crate::{Fault, varint};

pub(crate) fn read(db: &Connection, contest: &ContestId, area: &AreaId) -> Result<Option<Totals>, Fault> {
    let mut select = db.prepare_cached("SELECT records, numbers FROM total WHERE contest = ?1 AND area = ?2")?;
    let row = select
        .query_row([contest.as_str(), area.as_str()], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?)))
        .optional()?;
    row.map(|(records, blob)| {
        let records = u64::try_from(records).map_err(Fault::damaged)?;
        let numbers = varint::to_numbers(&blob).ok_or_else(|| Fault::damaged("total"))?;
        Ok(Totals::kept(numbers, records))
    })
    .transpose()
}

/// `changed` is the first journal entry of the transaction.
pub(crate) fn write(
    db: &Connection,
    contest: &ContestId,
    area: &AreaId,
    totals: &Totals,
    changed: u64,
) -> Result<(), Fault> {
    let mut upsert = db.prepare_cached(
        "INSERT INTO total (contest, area, records, numbers, changed) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (contest, area) DO UPDATE SET records = excluded.records, numbers = excluded.numbers,
             changed = excluded.changed",
    )?;
    let records = i64::try_from(totals.records()).map_err(Fault::damaged)?;
    let changed = i64::try_from(changed).map_err(Fault::damaged)?;
    upsert.execute(params![
        contest.as_str(),
        area.as_str(),
        records,
        varint::from_numbers(totals.numbers()),
        changed
    ])?;
    Ok(())
}

pub(crate) fn each(
    db: &Connection,
    mut each: impl FnMut(ContestId, AreaId, Totals) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let mut select = db.prepare("SELECT contest, area, records, numbers FROM total")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let records = u64::try_from(row.get::<_, i64>(2)?).map_err(Fault::damaged)?;
        let numbers = varint::to_numbers(&row.get::<_, Vec<u8>>(3)?).ok_or_else(|| Fault::damaged("total"))?;
        let (contest, area) = (ContestId::new(row.get::<_, String>(0)?), AreaId::new(row.get::<_, String>(1)?));
        each(contest, area, Totals::kept(numbers, records))?;
    }
    Ok(())
}
