//! Taking tables and files of other programs into an election that is prepared: first seen, then taken over.

use std::path::{Path, PathBuf};

use election::{Definition, Event};
use exchange::import::{IMPORT_FILES_MAX, IMPORT_SIZE_MAX_BYTES, Preview, Source};

use super::faults::faults;
use crate::{Desk, PlacedFault, Refusal, read_file};

/// What would be taken.
#[derive(Clone, Debug)]
pub struct Taken {
    /// What each file brings.
    pub previews: Vec<Preview>,
    /// The draft as it would be.
    pub definition: Definition,
    /// What would still be wrong with it; no fault of the files.
    pub left: Vec<PlacedFault>,
}

impl Desk {
    /// What these files, or this pasted table, would make of the draft. Nothing is changed.
    ///
    /// # Errors
    /// No right; nothing is prepared; a file cannot be read; every fault of every file, with its line.
    pub fn preview_taking(&self, paths: &[PathBuf], pasted: Option<&str>) -> Result<Taken, Refusal> {
        let draft = self.require_preparation()?.definition;
        let files = read(paths, pasted)?;
        let sources: Vec<Source<'_>> = files.iter().map(|(name, bytes)| Source { name, bytes }).collect();
        let (definition, previews) = exchange::import::take(&sources, &draft)?;
        let left = faults(&definition);
        Ok(Taken { previews, definition, left })
    }

    /// Takes them over into the draft.
    ///
    /// # Errors
    /// As [`Desk::preview_taking`].
    pub fn take_over(&mut self, paths: &[PathBuf], pasted: Option<&str>) -> Result<(), Refusal> {
        let before = self.require_preparation()?.definition;
        let taken = self.preview_taking(paths, pasted)?;
        let files = taken.previews.iter().map(|preview| preview.file.clone()).collect();
        self.keep_election(Some(&before), &taken.definition, Some(Event::PreparationTaken { files }))
    }
}

/// The name under which the faults of a pasted table are told.
const PASTED: &str = "clipboard";

fn read(paths: &[PathBuf], pasted: Option<&str>) -> Result<Vec<(String, Vec<u8>)>, Refusal> {
    if paths.len() > IMPORT_FILES_MAX {
        return Err(Refusal::TooManyFiles { limit: IMPORT_FILES_MAX });
    }
    let name = |path: &Path| path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let mut files = vec![];
    for path in paths {
        files.push((name(path), read_file(path, IMPORT_SIZE_MAX_BYTES)?));
    }
    if let Some(text) = pasted {
        // Spreadsheets put tabs between cells.
        let text =
            if text.lines().next().is_some_and(|first| first.contains('\t')) { of_tabs(text) } else { text.to_owned() };
        files.push((PASTED.to_owned(), text.into_bytes()));
    }
    Ok(files)
}

/// A table with tabs as one with semicolons, each cell in quotation marks.
fn of_tabs(text: &str) -> String {
    let cell = |cell: &str| format!("\"{}\"", cell.trim_matches('"').replace('"', "\"\""));
    let row = |line: &str| line.split('\t').map(cell).collect::<Vec<_>>().join(";");
    text.lines().map(row).collect::<Vec<_>>().join("\n")
}
