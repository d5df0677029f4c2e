//! What `election dry-run` is asked.

use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(crate) struct DryRun {
    /// The definition
    #[arg(value_name = "ELECTION.JSON")]
    pub(crate) definition: PathBuf,
    /// Keep what was played in this folder [default: it is taken away]
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,
}
