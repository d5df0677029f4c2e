//! The words of `partial`.

use std::path::PathBuf;

use election::AreaId;

use super::Key;

#[derive(Debug, clap::Args)]
pub(crate) struct Partial {
    #[command(flatten)]
    pub(crate) key: Key,
    /// The area
    #[arg(long, value_name = "ID", value_parser = |id: &str| Ok::<_, String>(AreaId::new(id)))]
    pub(crate) area: AreaId,
    /// Where it is written: a folder that exists
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: PathBuf,
}
