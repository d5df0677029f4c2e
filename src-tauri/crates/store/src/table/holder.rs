//! The public halves of the own keys of everybody who has a way in: to whom a new key of the database may be sealed.

use rusqlite::{Connection, params};
use sealing::PublicHalf;

use crate::Fault;

/// Lets a new key be sealed to one more half of this name.
pub(crate) fn keep(db: &Connection, name: &str, public: &PublicHalf) -> Result<(), Fault> {
    let insert = "INSERT OR IGNORE INTO holder (name, public) VALUES (?1, ?2)";
    db.execute(insert, params![name, public.as_bytes()])?;
    Ok(())
}

/// Forgets every half of this name but the one given.
pub(crate) fn forget_others(db: &Connection, name: &str, public: Option<&PublicHalf>) -> Result<(), Fault> {
    let delete = "DELETE FROM holder WHERE name = ?1 AND public IS NOT ?2";
    db.execute(delete, params![name, public.map(PublicHalf::as_bytes)])?;
    Ok(())
}

/// Whether a new key may be sealed to this half.
pub(crate) fn is_known(db: &Connection, name: &str, public: &PublicHalf) -> Result<bool, Fault> {
    let select = "SELECT EXISTS (SELECT 1 FROM holder WHERE name = ?1 AND public = ?2)";
    Ok(db.query_row(select, params![name, public.as_bytes()], |row| row.get(0))?)
}
