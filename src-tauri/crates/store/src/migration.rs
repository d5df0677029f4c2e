//! The tables by version; an older vault is brought up to date at opening, a newer one is refused.

use rusqlite::Connection;
use rusqlite_migration::{Error, M, MigrationDefinitionError, Migrations};

use crate::Fault;

/// Every step from an empty database to the present tables, in order; a step that was released never changes.
const STEPS: &[M<'static>] = &[
    M::up(FIRST),
    M::up(LINEAGE),
    M::up(DRAFTS),
    M::up(KEYS_END),
    M::up(KEYS_RETIRED),
    M::up(MANY_FILES),
    M::up(PREPARATION),
    M::up(PAPERS),
];

const FIRST: &str = "
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor TEXT,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is never cut'); END;
CREATE TRIGGER journal_only_grows BEFORE INSERT ON journal
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;

CREATE TABLE document (
    name TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER document_is_never_changed BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'a document is never changed'); END;
CREATE TRIGGER document_is_never_removed BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'a document is never removed'); END;

CREATE TABLE signing_key (
    name TEXT PRIMARY KEY,
    pkcs8 BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER signing_key_is_never_changed BEFORE UPDATE ON signing_key
BEGIN SELECT RAISE(ABORT, 'a key is never changed'); END;

CREATE TABLE former_key (
    number INTEGER PRIMARY KEY,
    key BLOB NOT NULL UNIQUE CHECK (length(key) = 32)
) STRICT;

CREATE TABLE holder (
    name TEXT NOT NULL,
    public BLOB NOT NULL CHECK (length(public) = 32),
    PRIMARY KEY (name, public)
) STRICT, WITHOUT ROWID;

CREATE TABLE received (
    seq INTEGER PRIMARY KEY REFERENCES journal (seq),
    file BLOB NOT NULL UNIQUE CHECK (length(file) = 32),
    name TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('counted', 'superseded', 'conflict', 'rejected')),
    reason TEXT,
    station TEXT,
    contest TEXT,
    revision INTEGER,
    control_code TEXT,
    counts BLOB,
    bytes BLOB NOT NULL
) STRICT;
CREATE TRIGGER received_is_never_removed BEFORE DELETE ON received
BEGIN SELECT RAISE(ABORT, 'a received file is never removed'); END;
CREATE TRIGGER received_keeps_its_bytes BEFORE UPDATE OF file, bytes ON received
WHEN NEW.file <> OLD.file OR (NEW.bytes <> OLD.bytes AND length(OLD.bytes) > 0)
BEGIN SELECT RAISE(ABORT, 'a received file stays as it came'); END;
CREATE INDEX received_record ON received (station, contest, revision);

CREATE TABLE total (
    contest TEXT NOT NULL,
    area TEXT NOT NULL,
    records INTEGER NOT NULL,
    numbers BLOB NOT NULL,
    PRIMARY KEY (contest, area)
) STRICT, WITHOUT ROWID;
";

/// What a copy needs to follow in bounded time: documents by number, and of rows that change the first journal entry of the
/// transaction that changed them. What the office needs to see that a centre was restored: where each file stands in its
/// centre's journal, and from where that journal was ever restored.
const LINEAGE: &str = "
CREATE TABLE document_order (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO document_order (name) SELECT name FROM document ORDER BY name;
CREATE TRIGGER document_is_numbered AFTER INSERT ON document
BEGIN INSERT INTO document_order (name) VALUES (NEW.name); END;

ALTER TABLE received ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE received ADD COLUMN centre TEXT;
ALTER TABLE received ADD COLUMN generation INTEGER;
ALTER TABLE received ADD COLUMN branch BLOB;
ALTER TABLE received ADD COLUMN head_seq INTEGER;
ALTER TABLE received ADD COLUMN head_hash BLOB;
CREATE INDEX received_changed ON received (changed);
CREATE INDEX received_head ON received (centre, head_seq, head_hash);
ALTER TABLE total ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX total_changed ON total (changed);

CREATE TABLE fence (
    centre TEXT NOT NULL,
    branch BLOB NOT NULL CHECK (length(branch) = 32),
    parent BLOB,
    generation INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    PRIMARY KEY (centre, branch)
) STRICT, WITHOUT ROWID;
";

/// What is being typed.
const DRAFTS: &str = "
CREATE TABLE draft (
    station TEXT NOT NULL,
    contest TEXT NOT NULL,
    person TEXT NOT NULL,
    of TEXT NOT NULL CHECK (of IN ('entry', 'settlement')),
    begun TEXT NOT NULL,
    saved TEXT NOT NULL,
    seconds INTEGER NOT NULL,
    focus INTEGER NOT NULL,
    counts BLOB NOT NULL,
    PRIMARY KEY (station, contest, person)
) STRICT, WITHOUT ROWID;
";

/// A key leaves only behind its entry in the journal, and no other comes after it.
const KEYS_END: &str = "
CREATE TRIGGER signing_key_is_destroyed_once BEFORE DELETE ON signing_key
WHEN NOT EXISTS (SELECT 1 FROM journal WHERE kind = 'keys-destroyed')
BEGIN SELECT RAISE(ABORT, 'a key is not removed'); END;
CREATE TRIGGER signing_key_never_returns BEFORE INSERT ON signing_key
WHEN EXISTS (SELECT 1 FROM journal WHERE kind = 'keys-destroyed')
BEGIN SELECT RAISE(ABORT, 'a destroyed key does not return'); END;
";

/// The key of an election that was replaced leaves too, behind an entry of its own, and others come after it.
const KEYS_RETIRED: &str = "
DROP TRIGGER signing_key_is_destroyed_once;
CREATE TRIGGER signing_key_is_destroyed_once BEFORE DELETE ON signing_key
WHEN NOT EXISTS (SELECT 1 FROM journal WHERE kind IN ('keys-destroyed', 'key-retired'))
BEGIN SELECT RAISE(ABORT, 'a key is not removed'); END;
";

/// What officers found when they compared received files with their papers.
const PAPERS: &str = "
CREATE TABLE paper (
    station TEXT NOT NULL,
    contest TEXT NOT NULL,
    file INTEGER NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('confirmed', 'differs')),
    seq INTEGER NOT NULL REFERENCES journal (seq),
    changed INTEGER NOT NULL,
    PRIMARY KEY (station, contest)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_changed ON paper (changed);
";

/// What a hundred thousand received files need. A file that stays as it came is found by its number alone, and only the few
/// that stand anew, or are not counted, are in an index of their own. A standing is compared name by name, because a list of
/// names is a table of its own that each row would build anew. That an entry has the next number is no trigger any more, for
/// which SQLite would copy every page that an entry touches: there is one writer, which counts, and what does not follow is
/// found when the vault is opened.
const MANY_FILES: &str = "
CREATE TABLE received_anew (
    seq INTEGER PRIMARY KEY REFERENCES journal (seq),
    file BLOB NOT NULL UNIQUE CHECK (length(file) = 32),
    name TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing = 'counted' OR standing = 'superseded' OR standing = 'conflict'
        OR standing = 'rejected'),
    reason TEXT,
    detail TEXT,
    station TEXT,
    contest TEXT,
    revision INTEGER,
    control_code TEXT,
    counts BLOB,
    bytes BLOB NOT NULL,
    changed INTEGER NOT NULL DEFAULT 0,
    centre TEXT,
    generation INTEGER,
    branch BLOB,
    head_seq INTEGER,
    head_hash BLOB
) STRICT;
INSERT INTO received_anew (seq, file, name, standing, reason, station, contest, revision, control_code, counts, bytes,
        changed, centre, generation, branch, head_seq, head_hash)
    SELECT seq, file, name, standing, reason, station, contest, revision, control_code, counts, bytes,
        changed, centre, generation, branch, head_seq, head_hash FROM received;
DROP TABLE received;
ALTER TABLE received_anew RENAME TO received;
CREATE TRIGGER received_is_never_removed BEFORE DELETE ON received
BEGIN SELECT RAISE(ABORT, 'a received file is never removed'); END;
CREATE TRIGGER received_keeps_its_bytes BEFORE UPDATE OF file, bytes ON received
WHEN NEW.file <> OLD.file OR (NEW.bytes <> OLD.bytes AND length(OLD.bytes) > 0)
BEGIN SELECT RAISE(ABORT, 'a received file stays as it came'); END;
CREATE INDEX received_record ON received (station, contest, revision);
CREATE INDEX received_head ON received (centre, head_seq, head_hash);
CREATE INDEX received_changed ON received (changed) WHERE changed <> seq;
CREATE INDEX received_aside ON received (standing, seq) WHERE standing <> 'counted';

DROP TRIGGER journal_only_grows;
";

/// The election that is prepared.
const PREPARATION: &str = "
CREATE TABLE preparation (
    part TEXT PRIMARY KEY,
    saved TEXT NOT NULL,
    body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
";

/// Brings the tables up to date.
pub(crate) fn migrate(db: &mut Connection) -> Result<(), Fault> {
    Migrations::from_slice(STEPS).to_latest(db).map_err(|error| match error {
        Error::MigrationDefinition(MigrationDefinitionError::DatabaseTooFarAhead) => {
            Fault::Newer { version: version(db).unwrap_or(usize::MAX) }
        }
        Error::RusqliteError { err, .. } => err.into(),
        other => Fault::damaged(other),
    })
}

/// The version of the tables; 0 before the first step.
pub(crate) fn version(db: &Connection) -> Result<usize, Fault> {
    let version: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    usize::try_from(version).map_err(Fault::damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_are_sound() {
        assert_eq!(Migrations::from_slice(STEPS).validate(), Ok(()));
    }

    #[test]
    fn an_older_vault_is_brought_up_to_date() {
        let mut db = Connection::open_in_memory().expect("memory is a place");
        Migrations::from_slice(&STEPS[..1]).to_latest(&mut db).expect("the first step is sound");
        migrate(&mut db).expect("the others are");
        assert_eq!(version(&db), Ok(STEPS.len()));
        assert_eq!(db.execute("DELETE FROM draft", []), Ok(0));
    }
}
