//! What `release` is asked: by the authority, by its signed file at an office, or by two officers.

use std::path::PathBuf;

use super::Passphrase;

#[derive(Debug, clap::Args)]
#[command(after_help = "\
The authority signs: --authority DIR --election FILE --reason TEXT -o FILE. An office loads what it signed: --vault DIR \
--load FILE. Two officers release together, each by their own passphrase: --vault DIR --with CODE --reason TEXT. With --vault \
alone the command says how results stand to the embargo. No clock ever releases anything.")]
pub(crate) struct Release {
    /// The authority's vault
    #[arg(long, value_name = "DIR", requires_all = ["election", "reason", "output"], conflicts_with = "vault")]
    #[arg(required_unless_present = "vault")]
    pub(crate) authority: Option<PathBuf>,
    /// The signed election whose results are released
    #[arg(long, value_name = "FILE", requires = "authority")]
    pub(crate) election: Option<PathBuf>,
    /// Where the authority's release is written
    #[arg(short, long, value_name = "FILE", requires = "authority")]
    pub(crate) output: Option<PathBuf>,
    /// The office's vault
    #[arg(long, value_name = "DIR")]
    pub(crate) vault: Option<PathBuf>,
    /// The release that the authority signed
    #[arg(long, value_name = "FILE", requires = "vault", conflicts_with_all = ["with", "reason"])]
    pub(crate) load: Option<PathBuf>,
    /// Who signs in [default: `officer`; without one, the only person who has a key]
    #[arg(long, value_name = "CODE", requires = "vault")]
    pub(crate) person: Option<String>,
    #[command(flatten)]
    pub(crate) passphrase: Passphrase,
    /// The second officer
    #[arg(long, value_name = "CODE", requires_all = ["vault", "reason"])]
    pub(crate) with: Option<String>,
    /// Read the second officer's passphrase from the first line of this file instead of asking
    #[arg(long, value_name = "FILE", requires = "with")]
    pub(crate) with_passphrase_file: Option<PathBuf>,
    /// Why results may be known
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: Option<String>,
    /// Replace a file that is there
    #[arg(long)]
    pub(crate) force: bool,
}
