//! What `confirm`, `findings` and `totals` are asked.

use clap::Args;
use election::{AreaId, ContestId, StationId};

use super::Key;

#[derive(Debug, Args)]
#[command(after_help = "\
Without codes the command says what waits. A seed settles, once and before anything is compared, which stations' results are \
compared: those whose SHA-256 of SEED/NUMBER come first in alphabetical order. Anybody repeats it with a list of numbers:

  while read -r n; do echo \"$(printf %s \"$seed/$n\" | sha256sum | cut -c1-64) $n\"; done < stations.txt | sort | head -n 20")]
pub(crate) struct Confirm {
    #[command(flatten)]
    pub(crate) key: Key,
    /// Compare only the results of these stations, drawn by this seed
    #[arg(long, value_name = "SEED", requires = "stations")]
    pub(crate) seed: Option<String>,
    /// How many stations are drawn
    #[arg(long, value_name = "NUMBER", requires = "seed")]
    pub(crate) stations: Option<u32>,
    /// Compare all results, also after a draw
    #[arg(long, conflicts_with = "seed")]
    pub(crate) all: bool,
    /// Note that the paper of this result says something else, and why; wants --station and --contest
    #[arg(long, value_name = "REASON", requires = "station", requires = "contest", conflicts_with = "codes")]
    pub(crate) differs: Option<String>,
    /// Confirm no result but this station's
    #[arg(long, value_name = "NUMBER", requires = "contest", value_parser = |id: &str| Ok::<_, String>(StationId::new(id)))]
    pub(crate) station: Option<StationId>,
    /// Confirm no result but this contest's
    #[arg(long, value_name = "ID", requires = "station", value_parser = |id: &str| Ok::<_, String>(ContestId::new(id)))]
    pub(crate) contest: Option<ContestId>,
    /// Control codes as they stand on the papers, or texts of their QR codes
    #[arg(value_name = "CODE")]
    pub(crate) codes: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Findings {
    #[command(flatten)]
    pub(crate) key: Key,
    /// Only this contest
    #[arg(long, value_name = "ID", value_parser = |id: &str| Ok::<_, String>(ContestId::new(id)))]
    pub(crate) contest: Option<ContestId>,
}

#[derive(Debug, Args)]
pub(crate) struct Totals {
    #[command(flatten)]
    pub(crate) key: Key,
    /// Only this contest
    #[arg(long, value_name = "ID", value_parser = |id: &str| Ok::<_, String>(ContestId::new(id)))]
    pub(crate) contest: Option<ContestId>,
    /// In this area [default: the contest's own]
    #[arg(long, value_name = "ID", value_parser = |id: &str| Ok::<_, String>(AreaId::new(id)))]
    pub(crate) area: Option<AreaId>,
    /// As a table: field,label,total
    #[arg(long, conflicts_with = "json")]
    pub(crate) csv: bool,
}
