//! The commands and their options, as they are typed.

mod centres;
mod dry_run;
mod night;
mod partial;
mod release;
mod seats;

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use clap::{Parser, Subcommand, ValueEnum};
use election::{CentreId, ContestId};

use crate::exit;

pub(crate) use centres::{Centres, Revoke};
pub(crate) use dry_run::DryRun;
pub(crate) use night::{Confirm, Findings, Totals};
pub(crate) use partial::Partial;
pub(crate) use release::Release;
pub(crate) use seats::Seats;

/// Election results from two keyed counts to a verified total, without a window and without a network.
#[derive(Debug, Parser)]
#[command(name = "counterfoil", version, after_help = exit::TABLE, max_term_width = 100)]
pub(crate) struct Args {
    #[command(flatten)]
    pub(crate) common: Shared,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Options of every command.
#[derive(Debug, clap::Args)]
pub(crate) struct Shared {
    /// Answer in JSON: one object, or one a line; errors as {"error": {"code", "params", "text"}}
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Speak this language [default: that of LANG]
    #[arg(long, global = true, value_parser = ["en", "de"], value_name = "LANGUAGE")]
    pub(crate) lang: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Prepare and sign an election
    #[command(subcommand)]
    Election(Election),
    /// Certify the key of a counting centre or of the office: the fingerprint of its request is read out and typed here
    Enrol(Enrol),
    /// List the centres that an authority certified, and whose certificates it withdrew
    Centres(Centres),
    /// Withdraw a centre's certificates, and write the signed list of all that were withdrawn
    Revoke(Revoke),
    /// Play a whole election as TEST: every record entered twice, settled, approved, printed and exported
    Rehearse(Rehearse),
    /// Prove signed files: one verdict a file
    Verify(Verify),
    /// Show what is inside a signed file, without trusting it
    Inspect(Inspect),
    /// Import result files into the office: one verdict a file
    Import(Import),
    /// Compare results with their signed papers by control code, and say what waits for it
    Confirm(Confirm),
    /// What stands out across stations, each with its numbers
    Findings(Findings),
    /// The totals of a contest in an area
    Totals(Totals),
    /// The seats of a contest from the office's totals, or from votes in a table, with each step
    Seats(Box<Seats>),
    /// Release results that are under embargo: by the authority's signature, or by two officers with a reason
    Release(Box<Release>),
    /// Write what is counted in an area, signed, for a main office that imports it like results
    Partial(Partial),
    /// Freeze the figures and write every published form of them into a folder
    Publish(Publish),
    /// Prove the past of a vault
    #[command(subcommand)]
    Journal(Journal),
    /// Copy a vault to another medium, and restore it from there
    #[command(subcommand)]
    Vault(Vault),
    /// Collect what others need to look into an incident, without secrets; also of a vault that does not open
    Incident(Incident),
    /// Rebuild a result file from the QR codes of its signed protocol
    Recover(Recover),
    /// Play the fictional TEST election through the whole path and say what happens
    Demonstrate(Demonstrate),
}

#[derive(Debug, Subcommand)]
pub(crate) enum Election {
    /// Make a definition from tables; every fault of the tables is told with file, line and column
    New(Box<New>),
    /// Make a definition from the files of other programs: EML 110a, 110b and 230b, NIST SP 1500-100; shows what each
    /// brings, and tells every fault with file, line and column
    Import(ImportElection),
    /// Play each contest, form, protocol and export of a definition once, as TEST, before it is signed
    DryRun(DryRun),
    /// Sign a definition; writes NAME.election.asice and authority.pem beside it
    Sign(Sign),
    /// Print what the letter to the counting centres says: the fingerprints that they type when they load the election
    Letter(Letter),
}

/// What is elected, as it is typed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Kind {
    EuropeanParliament,
    Parliamentary,
    Regional,
    Municipal,
    Presidential,
    Referendum,
}

/// Who keys differing fields again, as it is typed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Settlement {
    /// Only somebody who made neither entry
    ThirdPerson,
    /// Anybody who may settle
    Anybody,
}

#[derive(Debug, clap::Args)]
pub(crate) struct New {
    /// The election's name
    #[arg(long, value_name = "TEXT")]
    pub(crate) title: String,
    /// The day of the election, as 2019-05-26
    #[arg(long, value_name = "DAY")]
    pub(crate) date: NaiveDate,
    /// What is elected
    #[arg(long, value_enum)]
    pub(crate) kind: Kind,
    /// The ready-made form of the count
    #[arg(long, value_parser = clap::builder::PossibleValuesParser::new(exchange::definition_file::form_names()))]
    pub(crate) form: String,
    /// number, name, kind, area, centre, address, electorate
    #[arg(long, value_name = "CSV")]
    pub(crate) stations: PathBuf,
    /// contest, list, name, short_name, candidate, candidate_name, european_group
    #[arg(long, value_name = "CSV")]
    pub(crate) lists: PathBuf,
    /// id, parent, kind, name [default: one root above the areas that the stations name]
    #[arg(long, value_name = "CSV")]
    pub(crate) areas: Option<PathBuf>,
    /// A rehearsal, marked TEST on every page; without this the election is LIVE
    #[arg(long)]
    pub(crate) test: bool,
    /// The authority that signs, as it stands in every certificate
    #[arg(long, value_name = "NAME", default_value = "Election authority")]
    pub(crate) authority: String,
    /// The election's id [default: made of day, kind and title]
    #[arg(long)]
    pub(crate) id: Option<String>,
    /// The languages of its papers, the first the chief one [default: that in which the program speaks]
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    pub(crate) languages: Vec<String>,
    /// No total leaves before this moment and a signed release, as 2019-05-26T21:00:00Z
    #[arg(long, value_name = "TIME")]
    pub(crate) embargo: Option<DateTime<Utc>>,
    /// Seats of each contest
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    pub(crate) seats: u32,
    /// Votes that a ballot carries
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    pub(crate) votes_per_ballot: u32,
    /// Who keys differing fields again
    #[arg(long, value_enum, default_value = "anybody")]
    pub(crate) settlement: Settlement,
    /// Where the definition is written
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: PathBuf,
    /// Replace a file that is there
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct ImportElection {
    /// EML 110a, 110b, 230b (XML), or a report by NIST SP 1500-100 (JSON), of one election
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// The ready-made form of contests with lists [default: nl-na31-2 for EML, generic-list for NIST]
    #[arg(long, value_parser = clap::builder::PossibleValuesParser::new(exchange::definition_file::form_names()))]
    pub(crate) form: Option<String>,
    /// A rehearsal, marked TEST on every page; without this the election is LIVE
    #[arg(long)]
    pub(crate) test: bool,
    /// The authority that signs, as it stands in every certificate
    #[arg(long, value_name = "NAME", default_value = "Election authority")]
    pub(crate) authority: String,
    /// The languages of its papers, the first the chief one [default: that in which the program speaks]
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    pub(crate) languages: Vec<String>,
    /// Where the definition is written [default: nowhere, only the preview is shown]
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Replace a file that is there
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Sign {
    /// The definition
    #[arg(value_name = "ELECTION.JSON")]
    pub(crate) definition: PathBuf,
    /// The authority's vault; made when the folder is empty or missing
    #[arg(long, value_name = "DIR")]
    pub(crate) authority: PathBuf,
    #[command(flatten)]
    pub(crate) passphrase: Passphrase,
    /// Replace files that are there
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Letter {
    /// The signed election
    #[arg(value_name = "FILE")]
    pub(crate) election: PathBuf,
    /// The authority's certificate
    #[arg(long, value_name = "PEM")]
    pub(crate) authority: PathBuf,
    /// The program of the window that the counting centres work with; without it, the one that is installed beside this one
    #[arg(long, value_name = "FILE")]
    pub(crate) software: Option<PathBuf>,
    /// Set it as a letter, in the language of the election, ready to be printed and signed
    #[arg(short, long, value_name = "PDF")]
    pub(crate) output: Option<PathBuf>,
    /// Replace the letter if there is one
    #[arg(long, requires = "output")]
    pub(crate) force: bool,
}

#[derive(Debug, clap::Args)]
#[command(after_help = "\
The fingerprint comes from the desk by another way than the file, for instance by telephone: whoever can exchange the \
file on the way cannot answer there. Blanks, dashes and capitals do not matter.")]
pub(crate) struct Enrol {
    /// The authority's vault
    #[arg(long, value_name = "DIR")]
    pub(crate) authority: PathBuf,
    /// The request that the centre or the office wrote
    #[arg(long, value_name = "FILE")]
    pub(crate) request: PathBuf,
    /// The centre that is to be certified, as the election names it
    #[arg(long, value_name = "ID", value_parser = |id: &str| Ok::<_, String>(CentreId::new(id)))]
    #[arg(required_unless_present = "office", conflicts_with = "office")]
    pub(crate) centre: Option<CentreId>,
    /// Certify the office, which then signs releases and publications
    #[arg(long)]
    pub(crate) office: bool,
    /// The request's fingerprint as it was read out: eight groups of four
    #[arg(long, value_name = "GROUPS")]
    pub(crate) fingerprint: String,
    #[command(flatten)]
    pub(crate) passphrase: Passphrase,
    /// The folder into which the certificate is written
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: PathBuf,
    /// Replace a file that is there
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Passphrase {
    /// Read the passphrase from the first line of this file instead of asking
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
}

/// Which vault, and who opens it.
#[derive(Debug, clap::Args)]
pub(crate) struct Key {
    /// The vault's folder
    #[arg(long, value_name = "DIR")]
    pub(crate) vault: PathBuf,
    /// Who signs in [default: `officer`; without one, the only person who has a key]
    #[arg(long, value_name = "CODE")]
    pub(crate) person: Option<String>,
    #[command(flatten)]
    pub(crate) passphrase: Passphrase,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Rehearse {
    /// The definition; it is rehearsed as TEST whatever its mode
    #[arg(long, value_name = "ELECTION.JSON")]
    pub(crate) election: PathBuf,
    /// What stands on the papers: station, contest and one column a field
    #[arg(long, value_name = "CSV")]
    pub(crate) counts: PathBuf,
    /// The share of entries with a mistake, 0 to 1
    #[arg(long, value_name = "SHARE", default_value_t = 0.0)]
    pub(crate) mistakes: f64,
    /// The same seed makes the same mistakes
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    pub(crate) seed: u64,
    /// Where it is played: a folder that is empty or does not exist
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: PathBuf,
}

#[derive(Debug, clap::Args)]
#[command(after_help = "\
The figures of a result can only be checked against its signed election. Where that is not found, a result whose \
signature holds is neither accepted nor rejected: its verdict is “signature only”, and the exit code is 1 unless \
--signature-only says that no more was wanted.")]
pub(crate) struct Verify {
    /// The authority's certificate, whose fingerprint was compared with the printed letter
    #[arg(long, value_name = "PEM")]
    pub(crate) authority: PathBuf,
    /// The signed election, against which figures are checked [default: one among the files, or beside them or the
    /// certificate]
    #[arg(long, value_name = "FILE")]
    pub(crate) election: Option<PathBuf>,
    /// Be content with signature and signer where the signed election is not found
    #[arg(long)]
    pub(crate) signature_only: bool,
    /// Check as of this moment (RFC 3339), for old files whose certificates have ended [default: now]
    #[arg(long, value_name = "TIME")]
    pub(crate) at: Option<DateTime<Utc>>,
    /// Signed files, or folders with such files
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Inspect {
    /// A signed file
    pub(crate) file: PathBuf,
}

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Importing may be stopped at any time, also with Ctrl-C: files are taken in batches, each whole or not at all. \
Importing again goes on where it stopped; files that were accepted before are duplicates and change nothing.")]
pub(crate) struct Import {
    #[command(flatten)]
    pub(crate) key: Key,
    /// A verdict for each file, also for more than fifty accepted ones
    #[arg(long)]
    pub(crate) verbose: bool,
    /// Stay and import what comes into this folder, each file once its size has settled; end with Ctrl+C, nothing is lost by it
    #[arg(long, value_name = "FOLDER")]
    pub(crate) watch: Option<PathBuf>,
    /// With --watch: end when nothing came for so many seconds
    #[arg(long, value_name = "SECONDS", requires = "watch")]
    pub(crate) idle: Option<u64>,
    /// Result files, or folders with result files
    #[arg(required_unless_present = "watch", value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
}

/// What the authority says of a result, as it is typed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Official {
    /// The result is certified; it must be complete
    Certified,
    /// A certified result was corrected
    Correction,
}

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Written are tables (CSV) with a dictionary, NIST SP 1500-100 as JSON and XML, EML 510b, 510d and 520 where lists stand for \
an assembly, summaries, a report with each step of the seats (PDF), a site that any browser shows without a server, \
SHA256SUMS, and, where the office has a key, all of \
it in one signed file. Nothing leaves while the election is embargoed.")]
pub(crate) struct Publish {
    #[command(flatten)]
    pub(crate) key: Key,
    /// Only this contest
    #[arg(long, value_name = "ID", value_parser = |id: &str| Ok::<_, String>(ContestId::new(id)))]
    pub(crate) contest: Option<ContestId>,
    /// What the authority says of the result [default: unofficial, partial while records are missing]
    #[arg(long, value_enum)]
    pub(crate) status: Option<Official>,
    /// Where it is written: a folder that is empty or does not exist
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: PathBuf,
    /// The folder is on a medium that is carried away: flush everything to it before the end
    #[arg(long)]
    pub(crate) carried: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Journal {
    /// Prove every page, the journal's chain, and that all records and totals follow from it
    Verify(Key),
    /// Write the journal to a file for others, without counts where whoever opens the vault may not see them
    Export(Export),
}

/// How a journal is written down, as it is typed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Form {
    /// One entry a line, as it was chained: others can compute the chain again
    Jsonl,
    /// An event log by NIST SP 1500-101, as JSON
    Nist,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Export {
    #[command(flatten)]
    pub(crate) key: Key,
    /// How it is written down
    #[arg(long, value_enum, default_value = "jsonl")]
    pub(crate) format: Form,
    /// Where it is written; a file that is there is never replaced
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: PathBuf,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Vault {
    /// Bring the vault's copy on another medium up to date, or begin one, and prove it as a whole
    Backup(Backup),
    /// Make a vault of its copy on this computer; the one that the copy came from must not go on
    Restore(Restore),
}

#[derive(Debug, clap::Args)]
pub(crate) struct Backup {
    #[command(flatten)]
    pub(crate) key: Key,
    /// The folder on the other medium
    #[arg(long, value_name = "DIR")]
    pub(crate) to: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Restore {
    /// The copy: a folder whose name ends in .counterfoil-backup
    #[arg(long, value_name = "DIR")]
    pub(crate) from: PathBuf,
    /// Where the vault is made: a folder that is empty or does not exist
    #[arg(long, value_name = "DIR")]
    pub(crate) to: PathBuf,
    /// Who restores it [default: `officer`; without one, the only person who has a key]
    #[arg(long, value_name = "CODE")]
    pub(crate) person: Option<String>,
    #[command(flatten)]
    pub(crate) passphrase: Passphrase,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Incident {
    #[command(flatten)]
    pub(crate) key: Key,
    /// Where it is written; a file that is there is never replaced
    #[arg(short, long, value_name = "ZIP")]
    pub(crate) output: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Recover {
    /// The authority's certificate
    #[arg(long, value_name = "PEM")]
    pub(crate) authority: PathBuf,
    /// The centre's certificate: the file that the office issued (.centre.asice), or any result file of that centre
    #[arg(long, value_name = "FILE")]
    pub(crate) certificate: PathBuf,
    /// Check as of this moment (RFC 3339) [default: now]
    #[arg(long, value_name = "TIME")]
    pub(crate) at: Option<DateTime<Utc>>,
    /// Where the result file is written
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: PathBuf,
    /// What a reader made of the codes: text files, one code a line
    #[arg(required = true, value_name = "PART")]
    pub(crate) parts: Vec<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Demonstrate {
    /// Where it is played: a folder that is empty or does not exist
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: PathBuf,
}
