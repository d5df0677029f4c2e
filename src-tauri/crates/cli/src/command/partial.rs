//! `partial`: what is counted in an area, signed, for a main office.

use operations::{FolderMedium, Refusal, WrittenPartial};
use serde_json::json;

use crate::args;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;

/// Writes the partial consolidation of one area.
pub(super) fn run(wanted: &args::Partial, output: &Output) -> Result<Exit, Failure> {
    let mut desk = super::open(&wanted.key, output)?;
    let mut folder = FolderMedium::open(&wanted.output).map_err(Refusal::from)?;
    let WrittenPartial { name, records, bytes, digest } = desk.write_partial(&wanted.area, &mut folder)?;
    output.object(&json!({ "partial": { "name": name, "records": records, "bytes": bytes, "digest": digest } }))?;
    let number = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let digest = digest.to_string();
    output.say(
        "cli-partial-written",
        &[
            ("name", name.as_str().into()),
            ("records", number(records).into()),
            ("kilobytes", number(bytes).div_ceil(1_000).into()),
            ("digest", digest.as_str().into()),
        ],
    )?;
    Ok(Exit::Well)
}
