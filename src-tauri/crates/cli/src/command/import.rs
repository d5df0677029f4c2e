//! `import`: result files into the office, one verdict a file.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::thread;

use election::Verdict;
use operations::{Desk, Imported, Judged, WATCH_EVERY, Watched};
use serde_json::json;

use crate::args::Import;
use crate::exit::{self, Exit};
use crate::failure::{Failure, Reason};
use crate::output::Output;

/// Up to so many files, each verdict is told without being asked for.
const TOLD_MAX_FILES: u64 = 50;

/// Imports the paths, then whatever comes into a watched folder.
pub(super) fn run(import: &Import, output: &Output) -> Result<Exit, Failure> {
    let mut desk = super::open_whole(&import.key, output)?;
    let mut ended = Exit::Well;
    if !import.paths.is_empty() {
        ended = once(&mut desk, &import.paths, import.verbose, output)?;
    }
    match &import.watch {
        Some(folder) => Ok(ended.max(watch(&mut desk, folder, import, output)?)),
        None => Ok(ended),
    }
}

fn once(desk: &mut Desk, paths: &[PathBuf], verbose: bool, output: &Output) -> Result<Exit, Failure> {
    let mut told = Told { output, verbose, ended: Exit::Well, failed: None };
    let imported = desk.import(paths, |judged, progress| {
        output.progress(progress);
        told.judged(judged, progress.total)
    });
    output.finished();
    if let Some(failure) = told.failed {
        return Err(failure);
    }
    let ended = told.ended;
    let imported = imported?;
    output.skipped(imported.skipped_folders);
    summary(&imported, output)?;
    Ok(ended)
}

/// Imports what comes until nothing came for as long as was said, or for ever. A medium that is out is waited for.
fn watch(desk: &mut Desk, folder: &Path, import: &Import, output: &Output) -> Result<Exit, Failure> {
    let (mut watched, mut ended, mut idle) = (Watched::new(folder), Exit::Well, 0);
    watched.look()?;
    output.say("cli-import-watching", &[("folder", folder.display().to_string().as_str().into())])?;
    while import.idle.is_none_or(|most| idle < most) {
        thread::sleep(WATCH_EVERY);
        idle += WATCH_EVERY.as_secs();
        let Ok(settled) = watched.look() else { continue };
        if !settled.is_empty() {
            ended = ended.max(once(desk, &settled, import.verbose, output)?);
            idle = 0;
        }
    }
    Ok(ended)
}

/// What has been told so far.
struct Told<'a> {
    output: &'a Output,
    verbose: bool,
    ended: Exit,
    failed: Option<Failure>,
}

impl Told<'_> {
    fn judged(&mut self, judged: &Judged, files: u64) -> ControlFlow<()> {
        let reason = judged.reason.as_ref().map(|reason| Reason { code: reason.code(), params: reason.params() });
        if matches!(judged.verdict, Verdict::Rejected | Verdict::Conflict) {
            self.ended = self.ended.max(reason.as_ref().map_or(Exit::Refused, |reason| exit::of(reason.code)));
        }
        match self.tell(judged, reason.as_ref(), files) {
            Ok(()) => ControlFlow::Continue(()),
            Err(failure) => {
                self.failed = Some(failure);
                ControlFlow::Break(())
            }
        }
    }

    fn tell(&self, judged: &Judged, reason: Option<&Reason>, files: u64) -> Result<(), Failure> {
        self.output.object(&json!({
            "file": judged.name,
            "verdict": judged.verdict.name(),
            "station": judged.record.as_ref().map(|record| record.station.as_str()),
            "contest": judged.record.as_ref().map(|record| record.contest.as_str()),
            "revision": judged.revision,
            "control_code": judged.control_code,
            "reason": reason.map(|reason| self.output.reason(reason)),
        }))?;
        let is_plain = matches!(judged.verdict, Verdict::Accepted | Verdict::Duplicate);
        if is_plain && files > TOLD_MAX_FILES && !self.verbose {
            return Ok(());
        }
        self.output.line(&line(judged, reason, self.output))
    }
}

/// The verdict on a file, for a person.
fn line(judged: &Judged, reason: Option<&Reason>, output: &Output) -> String {
    let record = judged.record.as_ref().map(|record| {
        super::verify::record_line(
            record.station.as_str(),
            record.contest.as_str(),
            judged.revision.unwrap_or(1),
            output,
        )
    });
    let why = reason.map(|reason| format!("{}: {}", reason.code, output.what(reason)));
    let parts = [record, judged.control_code.clone(), why];
    let told = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    super::verify::verdict_line(judged.verdict.name(), &judged.name, &told, output)
}

fn summary(imported: &Imported, output: &Output) -> Result<(), Failure> {
    let others = imported.files.saturating_sub(imported.accepted).saturating_sub(imported.duplicates);
    output.object(&json!({ "imported": {
        "files": imported.files, "accepted": imported.accepted, "duplicates": imported.duplicates,
        "others": others, "skipped_folders": imported.skipped_folders, "stopped": imported.stopped,
    }}))?;
    output.say(
        "cli-import-summary",
        &[
            ("files", imported.files.into()),
            ("accepted", imported.accepted.into()),
            ("duplicates", imported.duplicates.into()),
            ("others", others.into()),
        ],
    )?;
    if others > 0 { output.say("cli-import-others", &[]) } else { Ok(()) }
}
