//! What `centres` and `revoke` are asked.

use std::path::PathBuf;

use election::CentreId;

use super::Passphrase;

#[derive(Debug, clap::Args)]
pub(crate) struct Centres {
    /// The authority's vault
    #[arg(long, value_name = "DIR")]
    pub(crate) authority: PathBuf,
    #[command(flatten)]
    pub(crate) passphrase: Passphrase,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Revoke {
    /// The authority's vault
    #[arg(long, value_name = "DIR")]
    pub(crate) authority: PathBuf,
    /// The centre, as the election names it
    #[arg(long, value_name = "ID", value_parser = |id: &str| Ok::<_, String>(CentreId::new(id)))]
    pub(crate) centre: CentreId,
    /// Why, as it stands in the journal and in the list
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: String,
    #[command(flatten)]
    pub(crate) passphrase: Passphrase,
    /// The folder into which the signed list of all withdrawn certificates is written
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: PathBuf,
    /// Replace a file that is there
    #[arg(long)]
    pub(crate) force: bool,
}
