//! The files that people write, found in the work tree.
use std::fs;
use std::path::{Path, PathBuf};

/// Folders that hold what people write; what tools write lies elsewhere or in [`MADE`].
const PLACES: &[&str] = &["src-tauri", "tests", "ui", "assets", ".ci"];
/// Folders that tools write.
const MADE: &[&str] = &["target", "node_modules", "dist", "gen", "bindings", "coverage", "snapshots"];

/// A file: its path from the root, with slashes, and its text.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
}

/// All text files with one of these endings, below the places and at the root, in order of their paths.
pub(crate) fn with_endings(endings: &[&str]) -> Vec<Source> {
    let root = suite::place::root();
    let mut paths: Vec<PathBuf> = children(&root).into_iter().filter(|path| path.is_file()).collect();
    for place in PLACES {
        collect(&root.join(place), &mut paths);
    }
    paths.retain(|path| path.extension().is_some_and(|own| endings.iter().any(|ending| own == *ending)));
    paths.sort();
    let found: Vec<Source> = paths.iter().map(|path| read(&root, path)).collect();
    assert!(!found.is_empty(), "no file ends in {endings:?}: a rule that looks at nothing holds nothing");
    found
}

fn read(root: &Path, path: &Path) -> Source {
    let short = path.strip_prefix(root).unwrap_or(path);
    Source { path: short.to_string_lossy().replace('\\', "/"), text: fs::read_to_string(path).unwrap_or_default() }
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for path in children(folder) {
        let made = path.file_name().is_some_and(|name| MADE.iter().any(|made| name == *made));
        if path.is_dir() && !made {
            collect(&path, paths);
        } else if path.is_file() {
            paths.push(path);
        }
    }
}

fn children(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).collect()
}
