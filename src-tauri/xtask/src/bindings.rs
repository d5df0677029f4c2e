//! The user interface's types, written from the Rust types that cross to it, and the check that they are current.
use crate::command::{Outcome, cargo};
use crate::place;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Each type exports itself in a test that ts-rs adds.
const EXPORT: &str = "test --quiet --workspace --lib export_bindings";

/// Writes `ui/src/bindings` anew.
pub(crate) fn write() -> Outcome {
    let (fresh, kept) = (export()?, kept());
    clear(&kept)?;
    for (name, text) in &fresh {
        fs::write(kept.join(name), text).map_err(|cause| format!("cannot write {name}: {cause}"))?;
    }
    println!("Wrote {} files to {}", fresh.len(), kept.display());
    Ok(())
}

/// Says whether `ui/src/bindings` is what the Rust types give.
pub(crate) fn check() -> Outcome {
    let stale = differing(&export()?, &read(&kept()));
    if stale.is_empty() {
        return Ok(());
    }
    Err(format!("ui/src/bindings is not current: {}. Run `cargo xtask bindings`.", stale.join(", ")))
}

fn kept() -> PathBuf {
    place::ui().join("src/bindings")
}

fn export() -> Result<BTreeMap<String, String>, String> {
    let folder = place::target().join("bindings");
    clear(&folder)?;
    cargo(EXPORT).with("TS_RS_EXPORT_DIR", &folder).run_silently()?;
    let fresh = read(&folder);
    if fresh.is_empty() {
        return Err("No Rust type exported itself for the user interface.".to_owned());
    }
    Ok(fresh)
}

fn clear(folder: &Path) -> Outcome {
    for name in read(folder).keys() {
        fs::remove_file(folder.join(name)).map_err(|cause| format!("cannot remove {name}: {cause}"))?;
    }
    fs::create_dir_all(folder).map_err(|cause| format!("cannot make {}: {cause}", folder.display()))
}

/// The TypeScript files of a folder, by name.
fn read(folder: &Path) -> BTreeMap<String, String> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    files
        .filter(|path| path.extension().is_some_and(|extension| extension == "ts"))
        .filter_map(|path| Some((path.file_name()?.to_string_lossy().into_owned(), fs::read_to_string(&path).ok()?)))
        .collect()
}

/// The names that only one side has, or whose text differs.
fn differing(one: &BTreeMap<String, String>, other: &BTreeMap<String, String>) -> Vec<String> {
    let mut names: Vec<&String> =
        one.keys().chain(other.keys()).filter(|name| one.get(*name) != other.get(*name)).collect();
    names.sort();
    names.dedup();
    names.into_iter().cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stale_missing_and_extra_files_are_named_once() {
        let files =
            |list: &[(&str, &str)]| list.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let fresh: BTreeMap<_, _> = files(&[("a.ts", "1"), ("b.ts", "2"), ("c.ts", "3")]);
        let kept: BTreeMap<_, _> = files(&[("a.ts", "1"), ("b.ts", "old"), ("d.ts", "4")]);
        assert_eq!(differing(&fresh, &kept), ["b.ts", "c.ts", "d.ts"]);
        assert!(differing(&fresh, &fresh).is_empty());
    }
}
