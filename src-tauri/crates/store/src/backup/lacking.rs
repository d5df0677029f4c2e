//! Every table whose rows a copy lacks, and how they are found and written.

/// Tables with a few rows that come and go: they are replaced when they differ.
pub(super) const REPLACED: &[&str] = &["signing_key", "holder", "former_key", "draft", "preparation"];
/// Those of them without which the copy would not follow a new key.
pub(super) const KEYS: &[&str] = &["holder", "former_key"];

/// The rows that a copy lacks: how they are found, from which number on, and how they are written.
pub(super) struct Lacking {
    pub(super) select: &'static str,
    pub(super) from: &'static str,
    pub(super) write: &'static str,
}

/// Every other table. `from` is asked of the copy: it has all rows up to there.
pub(super) const LACKING: &[Lacking] = &[
    Lacking {
        select: "SELECT seq, at, actor, kind, body, hash FROM journal WHERE seq > ?1 ORDER BY seq",
        from: "SELECT coalesce(max(seq), 0) FROM journal",
        write: "INSERT INTO journal (seq, at, actor, kind, body, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    },
    // The copy numbers documents itself, in the order in which they come: the same as here.
    Lacking {
        select: "SELECT name, bytes FROM document_order JOIN document USING (name) WHERE number > ?1 ORDER BY number",
        from: "SELECT coalesce(max(number), 0) FROM document_order",
        write: "INSERT INTO document (name, bytes) VALUES (?1, ?2)",
    },
    Lacking {
        select:
            "SELECT seq, file, name, standing, reason, station, contest, revision, control_code, counts, bytes, changed,
                 centre, generation, branch, head_seq, head_hash, detail FROM received WHERE seq > ?1
             UNION ALL
             SELECT seq, file, name, standing, reason, station, contest, revision, control_code, counts, bytes, changed,
                 centre, generation, branch, head_seq, head_hash, detail FROM received
             WHERE changed <> seq AND changed > ?1 AND seq <= ?1 ORDER BY seq",
        // A row that came in a transaction has a number, and one that stood anew in it a mark, beyond all before it.
        from: "SELECT max(coalesce((SELECT max(seq) FROM received), -1),
                   coalesce((SELECT max(changed) FROM received WHERE changed <> seq), -1))",
        write:
            "INSERT INTO received (seq, file, name, standing, reason, station, contest, revision, control_code, counts,
                 bytes, changed, centre, generation, branch, head_seq, head_hash, detail)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
             ON CONFLICT (file) DO UPDATE SET seq = excluded.seq, name = excluded.name, standing = excluded.standing,
                 reason = excluded.reason, station = excluded.station, contest = excluded.contest,
                 revision = excluded.revision, control_code = excluded.control_code, counts = excluded.counts,
                 bytes = excluded.bytes, changed = excluded.changed, centre = excluded.centre,
                 generation = excluded.generation, branch = excluded.branch, head_seq = excluded.head_seq,
                 head_hash = excluded.head_hash, detail = excluded.detail",
    },
    Lacking {
        select: "SELECT contest, area, records, numbers, changed FROM total WHERE changed > ?1",
        from: "SELECT coalesce(max(changed), -1) FROM total",
        write: "INSERT OR REPLACE INTO total (contest, area, records, numbers, changed) VALUES (?1, ?2, ?3, ?4, ?5)",
    },
    Lacking {
        select: "SELECT centre, branch, parent, generation, seq, changed FROM fence WHERE changed > ?1",
        from: "SELECT coalesce(max(changed), -1) FROM fence",
        write: "INSERT INTO fence (centre, branch, parent, generation, seq, changed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    },
    Lacking {
        select: "SELECT station, contest, file, standing, seq, changed FROM paper WHERE changed > ?1",
        from: "SELECT coalesce(max(changed), -1) FROM paper",
        write: "INSERT OR REPLACE INTO paper (station, contest, file, standing, seq, changed)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    },
];
