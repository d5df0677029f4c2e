//! `election dry-run`: every contest, form, protocol and export of a definition played once, as TEST.

use std::ops::ControlFlow;
use std::path::Path;

use exchange::definition_file::DEFINITION_SIZE_MAX_BYTES;
use operations::{DryRun, DryRunReport, DryRunStep};
use serde_json::json;

use crate::args;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;
use crate::place;
use crate::surroundings::surroundings;

/// Plays it, and says how each step went.
pub(super) fn run(asked: &args::DryRun, output: &Output) -> Result<Exit, Failure> {
    let json = place::read(&asked.definition, DEFINITION_SIZE_MAX_BYTES)?;
    let election = exchange::definition_file::read(&json).map_err(Failure::all)?;
    let work = DryRun::of(&election, surroundings()?);
    let report = match &asked.output {
        Some(folder) => play(work, folder, output)?,
        None => {
            // Beside the definition: there is room where it came from, and nothing of it is anybody's secret.
            let folder = asked.definition.with_extension("dry-run");
            require_free(&folder)?;
            let report = play(work, &folder, output);
            std::fs::remove_dir_all(&folder).or_else(|error| match error.kind() {
                std::io::ErrorKind::NotFound => Ok(()),
                _ => Err(Failure::new("file-exists").with("path", &folder.display())),
            })?;
            report?
        }
    };
    let well = report.went_well();
    output.object(&json!({ "dry_run": { "digest": report.digest, "passed": well } }))?;
    output.say(if well { "cli-dry-run-well" } else { "cli-dry-run-failed" }, &[])?;
    Ok(if well { Exit::Well } else { Exit::Refused })
}

fn require_free(folder: &Path) -> Result<(), Failure> {
    if folder.exists() { Err(Failure::new("file-exists").with("path", &folder.display())) } else { Ok(()) }
}

fn play(work: DryRun, folder: &Path, output: &Output) -> Result<DryRunReport, Failure> {
    let mut told = Ok(());
    let report = work.play(folder, &mut |step| {
        told = tell(step, output);
        if told.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    told.map(|()| report)
}

fn tell(step: &DryRunStep, output: &Output) -> Result<(), Failure> {
    let contest = step.contest.as_ref().map(ToString::to_string).unwrap_or_default();
    let refused = step.refusal.as_ref().map(|refusal| Failure::from(refusal.clone()));
    output.object(&json!({ "step": {
        "kind": step.kind.name(), "contest": step.contest, "number": step.number,
        "refused": step.refusal.as_ref().map(operations::Refusal::code),
    }}))?;
    let values = [("kind", step.kind.name().into()), ("contest", (&contest).into()), ("number", step.number.into())];
    output.say("cli-dry-run-step", &values)?;
    if let Some(failure) = refused {
        output.failure(&failure);
    }
    Ok(())
}
