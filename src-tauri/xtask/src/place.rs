//! Where things lie in the work tree.
use std::env;
use std::path::PathBuf;

/// The root of the work tree: two folders above this package.
pub(crate) fn root() -> PathBuf {
    let own = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    own.ancestors().nth(2).map_or_else(|| own.clone(), PathBuf::from)
}

/// Where Cargo puts what it builds.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Tools of the tests. Always below the work tree, where the tests look, wherever Cargo builds.
pub(crate) fn tools() -> PathBuf {
    root().join("target/tools")
}

/// The user interface.
pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// A program that Cargo has built.
pub(crate) fn program(name: &str) -> PathBuf {
    target().join("debug").join(name)
}

/// A program that Cargo has built for release.
pub(crate) fn released(name: &str) -> PathBuf {
    target().join("release").join(name)
}
