//! Where the work tree, its tools and the places for results lie.
use std::path::PathBuf;

/// The root of the work tree.
#[must_use]
pub fn root() -> PathBuf {
    let suite = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    suite.parent().map_or_else(|| suite.clone(), PathBuf::from)
}

/// The judges that are not of this project (pyHanko, veraPDF), put there by `cargo xtask setup`.
#[must_use]
pub fn tools() -> PathBuf {
    root().join("target/tools")
}

/// The Python in which pyHanko is installed.
#[must_use]
pub fn python() -> PathBuf {
    tools().join("python/bin/python")
}

/// The script that checks PDF/A and PDF/UA: `verapdf.sh 2a,ua1 FILE…`.
#[must_use]
pub fn verapdf() -> PathBuf {
    root().join("tests/tools/verapdf.sh")
}
