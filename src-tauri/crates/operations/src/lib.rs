//! What a person can do at a desk, one file a step of the day; the desktop and the command line call the same functions.

mod announced;
mod approve;
mod archive;
mod authority;
mod backup;
mod board;
mod checklist;
mod close;
mod compared;
mod confirm;
mod consolidate;
mod decide;
mod demonstration;
mod desk;
mod draft;
mod drives;
mod enrol;
mod enter;
mod establishment;
mod explain;
mod facts;
mod findings;
mod gather;
mod generations;
mod handover;
mod incident;
mod journal;
mod journal_export;
mod journal_view;
mod known;
mod ledger;
mod lookout;
mod media;
mod network;
mod pace;
mod paper_refusal;
mod papers;
mod partial;
mod people;
mod prepare;
mod print;
mod printer;
mod printing;
mod publish;
mod readiness;
mod receive;
mod recovery;
mod refusal;
mod rehearse;
mod release;
mod remains;
mod restore;
mod roll;
mod sample;
mod seats;
mod serial;
mod session;
mod settle;
mod setup;
mod site;
mod surroundings;
mod view;
mod watched;
mod work;
mod world;

pub use announced::Offer;
pub use archive::Archive;
pub use authority::{Applicant, Authority};
pub use backup::{Backup, BackupState, Following};
pub use board::{Action, BoardRow, Step};
pub use checklist::{OpenPoint, Place, Todo};
pub use close::{CloseFile, Closing};
pub use compared::Explained;
pub use confirm::{Confirmation, ConfirmedPaper, LastPaper};
pub use consolidate::{AreaTotals, Comparison};
pub use decide::Decision;
pub use demonstration::{Demonstration, EXAMPLE_COUNTS, EXAMPLE_ELECTION};
pub use desk::Desk;
pub use draft::{Draft, UnderWay};
#[cfg(target_os = "linux")]
pub use drives::drives_at;
#[cfg(target_os = "linux")]
pub use drives::mounted_drives;
pub use drives::{Drive, Drives, DrivesByHand, Removal, system_drives};
pub use enrol::{CentreStanding, Certified, EnrolmentState, FoundRequest, IssuedCertificate};
pub use findings::{Findings, Found};
pub use gather::{Gathered, gather};
pub use handover::{Exported, Leaving, file_name, harmless};
pub use incident::{IncidentPack, incident_pack_outside};
pub use journal::Proof;
pub use journal_export::{JournalForm, WrittenJournal};
pub use journal_view::{JournalFilter, JournalLine, JournalPage};
pub use lookout::{LateCentre, Lookout, RecordLine, RecordsWanted, Watch};
pub use media::{FolderMedium, Medium, MediumFault, read_file};
pub use network::NetworkStanding;
pub use pace::{Pace, Progress};
pub use paper_refusal::PaperRefusal;
pub use papers::{Paper, PaperFile, PaperKind, PaperOffer, SheetsToCome, fingerprint_letter, recount_seed};
pub use partial::WrittenPartial;
pub use people::Slip;
pub use prepare::{
    Basics, DryRun, DryRunReport, DryRunStep, DryRunStepKind, Edit, FaultPage, Packages, PlacedFault, Preparation, Put,
    SignedElection, Taken, WrittenPackages,
};
pub use print::ProtocolFile;
pub use printer::{
    COPIES_MAX, CupsPrinters, JobProgress, MemoryPrinters, PrintJob, PrintOrder, Printer, PrinterFault, PrinterState,
    Printers, SpoolerPrinters, system_printers,
};
pub use printing::{Print, Prints};
pub use publish::{Publish, Published, Publishing};
pub use readiness::{Point, Readiness, Severity};
pub use receive::{Batch, IMPORT_SIZE_MAX_BYTES, Import, Imported, Judged};
pub use recovery::ShownKey;
pub use refusal::Refusal;
pub use rehearse::{Mistake, Rehearsal, Report};
pub use release::{Embargo, Release};
pub use remains::{AreaProgress, Remains};
pub use restore::{Bringing, restore};
pub use roll::{Muster, RecordStanding};
pub use sample::{SEED_LEAST_CHARS, drawn};
pub use seats::{
    Besides, DrawnLot, Names, Seats, Step as StepOfSeats, StepColumn, StepRow, poll_of_table, rules as rules_of_seats,
    steps as steps_of_seats,
};
pub use serial::sheet_serial;
pub use session::peek;
pub use setup::{NewDesk, Setup, WrittenRequest, cost_of_this_machine, make_centre, make_office, vault_name};
pub use surroundings::{Interface, Link, NetworkMedium, Surroundings, SystemSurroundings, active};
pub use view::{Destroyed, Loaded, Recovery};
pub use watched::{WATCH_EVERY, Watched};
pub use world::{Software, SystemWorld, World, digest_of_file};
