//! Private keys; they exist nowhere outside the database.

use rusqlite::{Connection, OptionalExtension, params};
use sealing::{SecureRandom, SigningKey};

use crate::Fault;

pub(crate) fn keep(db: &Connection, name: &str, key: &SigningKey) -> Result<(), Fault> {
    db.execute("INSERT INTO signing_key (name, pkcs8) VALUES (?1, ?2)", params![name, key.pkcs8().as_slice()])?;
    Ok(())
}

/// Takes every key away; `secure_delete` writes zeros where they stood.
pub(crate) fn destroy(db: &Connection) -> Result<(), Fault> {
    db.execute("DELETE FROM signing_key", [])?;
    Ok(())
}

/// Takes one key away; `secure_delete` writes zeros where it stood.
pub(crate) fn retire(db: &Connection, name: &str) -> Result<(), Fault> {
    db.execute("DELETE FROM signing_key WHERE name = ?1", [name])?;
    Ok(())
}

pub(crate) fn read(db: &Connection, name: &str, random: &dyn SecureRandom) -> Result<Option<SigningKey>, Fault> {
    let select = "SELECT pkcs8 FROM signing_key WHERE name = ?1";
    let key = db
        .query_row(select, [name], |row| Ok(SigningKey::from_pkcs8(row.get_ref(0)?.as_blob()?, random)))
        .optional()?;
    Ok(key.transpose()?)
}
