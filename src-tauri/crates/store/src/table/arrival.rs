//! Received files as a list: those that are wanted, and how many stand so.

use rusqlite::params;

use super::received::{ARRIVAL, Arrival, Standing, arrival_row};
use crate::{Fault, Vault};

/// Which arrivals are wanted.
#[derive(Clone, Copy, Debug)]
pub struct ArrivalQuery<'a> {
    /// Only those that stand so.
    pub standing: Option<Standing>,
    /// Only those of this station.
    pub station: Option<&'a str>,
    /// At most so many.
    pub limit: usize,
}

impl Vault {
    /// Files that ever came, newest first.
    ///
    /// # Errors
    /// The database refused.
    pub fn arrivals(&self, query: ArrivalQuery<'_>) -> Result<Vec<Arrival>, Fault> {
        let ArrivalQuery { standing, station, limit } = query;
        // Two conditions that the indices know by their very words.
        let kind = match standing {
            None => "1",
            Some(Standing::Counted) => "standing = 'counted'",
            Some(_) => "standing = ?1 AND standing <> 'counted'",
        };
        let place = if station.is_some() { "station = ?2" } else { "1" };
        let mut select = self.db.prepare_cached(&format!(
            "SELECT {ARRIVAL} FROM received WHERE {kind} AND {place} ORDER BY seq DESC LIMIT ?3"
        ))?;
        let limit = i64::try_from(limit).map_err(Fault::damaged)?;
        let mut rows = select.query(params![standing.map(Standing::name), station, limit])?;
        let mut arrivals = vec![];
        while let Some(row) = rows.next()? {
            arrivals.push(arrival_row(row)?);
        }
        Ok(arrivals)
    }

    /// How many files stand so.
    ///
    /// # Errors
    /// The database refused.
    pub fn number_of(&self, wanted: Standing) -> Result<u64, Fault> {
        let number = |select: &str, name: &str| -> Result<i64, Fault> {
            Ok(self.db.prepare_cached(select)?.query_row([name], |row| row.get(0))?)
        };
        let aside = "SELECT count(*) FROM received WHERE standing = ?1 AND standing <> 'counted'";
        let found = match wanted {
            Standing::Counted => {
                let all = number("SELECT count(*) FROM received WHERE ?1 <> ''", wanted.name())?;
                all - number("SELECT count(*) FROM received WHERE standing <> 'counted' AND ?1 <> ''", wanted.name())?
            }
            other => number(aside, other.name())?,
        };
        u64::try_from(found).map_err(Fault::damaged)
    }
}
