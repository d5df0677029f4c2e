//! Builds the user interface, when something in it is newer than the last build.
use crate::command::{Outcome, npm};
use crate::place;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// What the built interface is made of.
const SOURCES: &[&str] = &[
    "ui/src",
    "ui/public",
    "ui/index.html",
    "ui/package.json",
    "ui/package-lock.json",
    "ui/tsconfig.json",
    "ui/vite.config.ts",
    "assets/locales",
];

/// Makes `ui/dist` current; without it the desktop does not compile.
pub(crate) fn build() -> Outcome {
    let built = newest(&place::ui().join("dist/index.html"));
    let changed = SOURCES.iter().filter_map(|source| newest(&place::root().join(source))).max();
    if built.is_some() && built >= changed {
        return Ok(());
    }
    println!("Building the user interface");
    npm("run --silent build").run()
}

/// The last change of a file, or of anything in a folder.
fn newest(path: &Path) -> Option<SystemTime> {
    let own = fs::metadata(path).and_then(|metadata| metadata.modified()).ok()?;
    let inner = fs::read_dir(path).into_iter().flatten().flatten();
    inner.filter_map(|entry| newest(&entry.path())).chain([own]).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_as_new_as_the_newest_file_in_it() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        assert!(newest(&source) >= newest(&source.join("ui.rs")));
        assert_eq!(newest(&source.join("nothing here")), None);
    }
}
