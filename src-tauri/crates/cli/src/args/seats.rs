//! What `seats` is asked: of a vault, or of a table of votes with its rules.

use std::path::PathBuf;

use election::ContestId;

use super::Passphrase;

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Seats are computed twice, by code that shares nothing; where the two differ, none are shown. A tie is never broken: the \
command says who is tied, ends with 1, and goes on from a lot that was drawn by hand: --lot records it in the office's \
journal, --lots lends it to a computation from a table. A lot is written as \
{\"place\": {\"stage\": \"whole\"}, \"among\": [\"A\", \"B\"], \"drawn\": [\"B\"]}, several in a list.

--rules ep-at stands for the rules by which Austria elects to the European Parliament; ep- with the code of any other \
Member State for its own.")]
pub(crate) struct Seats {
    /// The office's vault
    #[arg(long, value_name = "DIR", required_unless_present = "votes")]
    pub(crate) vault: Option<PathBuf>,
    /// Who signs in [default: `officer`; without one, the only person who has a key]
    #[arg(long, value_name = "CODE")]
    pub(crate) person: Option<String>,
    #[command(flatten)]
    pub(crate) passphrase: Passphrase,
    /// The contest [default: the only one]
    #[arg(long, value_name = "ID", value_parser = |id: &str| Ok::<_, String>(ContestId::new(id)))]
    pub(crate) contest: Option<ContestId>,
    /// Compute also while records are missing, and say so
    #[arg(long)]
    pub(crate) provisional: bool,
    /// Votes instead of a vault: party, votes; and if wanted district, seats, category, alliance, most_seats
    #[arg(long, value_name = "CSV", conflicts_with = "vault")]
    pub(crate) votes: Option<PathBuf>,
    /// How many seats there are, for a table [default: the sum of its districts' seats]
    #[arg(long, value_name = "NUMBER", requires = "votes")]
    pub(crate) seats: Option<u32>,
    /// For a table: d-hondt, sainte-lague, modified-sainte-lague=1.4, hare, droop or hagenbach-bischoff
    #[arg(long, value_name = "NAME", requires = "votes", conflicts_with = "rules", required_unless_present_any = ["vault", "rules"])]
    pub(crate) method: Option<String>,
    /// For a table: the share of valid votes that a list must reach, as 5%
    #[arg(long, value_name = "SHARE", requires = "method")]
    pub(crate) threshold: Option<String>,
    /// For a table: rules as in a definition's `allocation` (JSON), or ready-made ones by name
    #[arg(long, value_name = "FILE|NAME", requires = "votes")]
    pub(crate) rules: Option<String>,
    /// For a table: all valid votes, where some are for nobody in it
    #[arg(long, value_name = "NUMBER", requires = "votes")]
    pub(crate) valid: Option<u64>,
    /// For a table: all votes that were cast, the invalid ones too
    #[arg(long, value_name = "NUMBER", requires = "votes")]
    pub(crate) cast: Option<u64>,
    /// Record the lot that was drawn for the tie at which the computation stands (JSON)
    #[arg(long, value_name = "FILE", requires_all = ["vault", "witness", "reason"])]
    pub(crate) lot: Option<PathBuf>,
    /// Before whom the lot was drawn
    #[arg(long, value_name = "NAME", requires = "lot")]
    pub(crate) witness: Option<String>,
    /// How the lot was drawn, and by what right
    #[arg(long, value_name = "TEXT", requires = "lot")]
    pub(crate) reason: Option<String>,
    /// Lots that were drawn, for a table (JSON list)
    #[arg(long, value_name = "FILE", requires = "votes")]
    pub(crate) lots: Option<PathBuf>,
}
