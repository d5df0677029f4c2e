//! What officers found when they compared received files with their signed papers: the last word on each record.

use election::{ContestId, RecordId, StationId};
use rusqlite::{Connection, params};

use crate::{Change, Fault};

/// What a comparison with the paper found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperStanding {
    /// File and paper say the same.
    Confirmed,
    /// They differ.
    Differs,
}

/// A comparison of a file with its paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedPaper {
    /// The record.
    pub record: RecordId,
    /// The journal's number of the file that was compared. It says nothing of another file of the record.
    pub file: u64,
    /// What was found.
    pub standing: PaperStanding,
    /// The journal's entry that tells of it.
    pub seq: u64,
}

impl PaperStanding {
    fn name(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Differs => "differs",
        }
    }
}

impl Change<'_> {
    /// Keeps what was found of a file, whose event was appended last, in place of what was found of the record before.
    ///
    /// # Errors
    /// The database refused.
    pub fn keep_paper(&mut self, record: &RecordId, file: u64, standing: PaperStanding) -> Result<(), Fault> {
        let mut upsert = self.transaction.prepare_cached(
            "INSERT OR REPLACE INTO paper (station, contest, file, standing, seq, changed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        let [file, seq, first] = [file, self.head.seq, self.first].map(i64::try_from);
        upsert.execute(params![
            record.station.as_str(),
            record.contest.as_str(),
            file.map_err(Fault::damaged)?,
            standing.name(),
            seq.map_err(Fault::damaged)?,
            first.map_err(Fault::damaged)?,
        ])?;
        Ok(())
    }
}

/// Every comparison that was kept after this entry of the journal.
pub(crate) fn each<E: From<Fault>>(
    db: &Connection,
    after: u64,
    mut each: impl FnMut(CheckedPaper) -> Result<(), E>,
) -> Result<(), E> {
    let select = "SELECT station, contest, file, standing, seq FROM paper WHERE changed > ?1";
    let mut select = db.prepare_cached(select).map_err(Fault::from)?;
    let mut rows = select.query([i64::try_from(after).map_err(Fault::damaged)?]).map_err(Fault::from)?;
    while let Some(row) = rows.next().map_err(Fault::from)? {
        let text = |column| row.get::<_, String>(column).map_err(Fault::from);
        let number = |column| {
            let number = row.get::<_, i64>(column).map_err(Fault::from)?;
            u64::try_from(number).map_err(Fault::damaged)
        };
        let standing = match text(3)?.as_str() {
            "confirmed" => PaperStanding::Confirmed,
            "differs" => PaperStanding::Differs,
            _ => return Err(Fault::damaged("paper").into()),
        };
        let record = RecordId { station: StationId::new(text(0)?), contest: ContestId::new(text(1)?) };
        each(CheckedPaper { record, file: number(2)?, standing, seq: number(4)? })?;
    }
    Ok(())
}
