//! `rehearse`: a whole election as TEST, from a definition and a table of counts.

use std::path::Path;
use std::sync::Arc;

use election::{Definition, Mode};
use exchange::csv::TABLE_SIZE_MAX_BYTES;
use exchange::definition_file::DEFINITION_SIZE_MAX_BYTES;
use operations::{Rehearsal, Report, World};
use serde_json::json;

use crate::args::Rehearse;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;
use crate::place;
use crate::surroundings::surroundings;

/// What lies in the folder of a rehearsal, with the key of its explanation.
const LEFT_BEHIND: [(&str, &str); 6] = [
    ("results", "cli-rehearse-results"),
    ("protocols", "cli-rehearse-protocols"),
    ("office.counterfoil", "cli-rehearse-office"),
    ("office.pass", "cli-rehearse-pass"),
    ("authority.pem", "cli-rehearse-authority"),
    ("report.json", "cli-rehearse-report"),
];

/// Plays the rehearsal that was asked for.
pub(super) fn run(rehearse: &Rehearse, output: &Output) -> Result<Exit, Failure> {
    let json = place::read(&rehearse.election, DEFINITION_SIZE_MAX_BYTES)?;
    let counts = place::read(&rehearse.counts, TABLE_SIZE_MAX_BYTES)?;
    let mistakes_per_mille = per_mille(rehearse.mistakes)?;
    let election = exchange::definition_file::read(&json).map_err(Failure::all)?;
    let counts = exchange::csv::counts(&counts, &election).map_err(Failure::all)?;
    let mut definition = election.definition().clone();
    if definition.mode == Mode::Live {
        output.say("cli-rehearse-as-test", &[])?;
        definition.mode = Mode::Test;
    }
    let rehearsal = Rehearsal { definition, counts, mistakes_per_mille, seed: rehearse.seed };
    let definition = rehearsal.definition.clone();
    let report = play(rehearsal, &rehearse.output, &surroundings()?, output)?;
    tell(&report, &definition, &rehearse.output, output)?;
    Ok(Exit::Well)
}

/// Plays a rehearsal into a folder that is empty or does not exist, and shows how far it has come.
pub(super) fn play(
    rehearsal: Rehearsal,
    folder: &Path,
    world: &Arc<dyn World>,
    output: &Output,
) -> Result<Report, Failure> {
    let is_used = std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    if is_used || folder.is_file() {
        return Err(Failure::new("file-exists").with("path", &folder.display()));
    }
    let report = rehearsal.play(folder, world, |_, progress| output.progress(progress));
    output.finished();
    Ok(report?)
}

/// A share as entries of a thousand; the tenth of a per cent is as fine as it gets.
fn per_mille(share: f64) -> Result<u32, Failure> {
    let of_thousand = format!("{:.0}", share * 1_000.0);
    let is_share = (0.0..=1.0).contains(&share);
    let refused = || Failure::new("usage").with("detail", &format!("--mistakes {share}: 0 … 1"));
    of_thousand.parse().ok().filter(|_| is_share).ok_or_else(refused)
}

fn tell(report: &Report, definition: &Definition, folder: &Path, output: &Output) -> Result<(), Failure> {
    let settled = report.mistakes.iter().filter(|mistake| mistake.settled.is_some()).count();
    output.object(&json!({ "rehearsal": {
        "folder": folder.display().to_string(), "mode": definition.mode, "election": report.election,
        "centres": report.centres, "records": report.records, "entries": report.entries,
        "mistyped": report.mistyped, "settled": settled, "seed": report.seed,
    }}))?;
    let number = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
    output.say(
        "cli-rehearse-played",
        &[
            ("centres", number(report.centres).into()),
            ("records", number(report.records).into()),
            ("entries", number(report.entries).into()),
        ],
    )?;
    let values = [("mistyped", number(report.mistyped).into()), ("settled", number(settled).into())];
    output.say("cli-rehearse-mistakes", &values)?;
    left_behind(folder, output)
}

/// Says what lies where.
pub(super) fn left_behind(folder: &Path, output: &Output) -> Result<(), Failure> {
    let rows: Vec<Vec<String>> = LEFT_BEHIND
        .iter()
        .map(|(name, key)| vec![format!("  {}", folder.join(name).display()), output.text(key, &[])])
        .collect();
    crate::output::columns(&rows, &[]).iter().try_for_each(|line| output.line(line))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_share_is_between_nothing_and_all() {
        assert_eq!(per_mille(0.05).unwrap(), 50);
        assert_eq!(per_mille(0.0).unwrap(), 0);
        assert_eq!(per_mille(1.0).unwrap(), 1_000);
        for share in [-0.1, 1.01, f64::NAN, f64::INFINITY] {
            assert!(per_mille(share).is_err(), "{share}");
        }
    }
}
