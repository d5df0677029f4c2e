//! `verify`: proves signed files against an authority, on all cores, one verdict a file in the order they were named.

mod court;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use chrono::{DateTime, SubsecRound, Utc};
use election::Verdict;
use operations::{Gathered, Pace};
use rayon::prelude::*;
use sealing::{Certificate, Purpose};
use serde_json::json;

use self::court::Facts;
pub(super) use self::court::kind;
use self::court::{Court, limit_bytes};
use crate::args::Verify;
use crate::exit::{self, Exit};
use crate::failure::{Failure, Reason};
use crate::output::Output;
use crate::place;

/// The extension of every signed file.
const EXTENSION: &str = "asice";

/// The verdict on a result of which only the signature was proved, because the election was not at hand.
const SIGNATURE_ONLY: &str = "signature-only";

/// Files that are proved before the first of them is told: enough for all cores, few enough to be in memory.
const CHUNK_FILES: usize = 64;

/// Names are filled up to the longest, but not beyond this.
const NAME_WIDTH_MAX_CHARS: usize = 60;

/// The width of the longest verdict.
const VERDICT_WIDTH_CHARS: usize = 14;

/// Proves every file.
pub(super) fn run(verify: &Verify, output: &Output) -> Result<Exit, Failure> {
    let at = verify.at.unwrap_or_else(now);
    let authority = certificate(&verify.authority)?;
    let Gathered { files, skipped_folders } = place::gather(&verify.files, EXTENSION)?;
    output.skipped(skipped_folders);
    if files.is_empty() {
        return Err(Failure::new("no-files"));
    }
    let mut court = Court::new(authority, at)?;
    let election = elect(&mut court, verify, &files)?;
    tell_election(election.as_deref(), output)?;
    let longest = files.iter().map(|path| place::name(path).chars().count()).max().unwrap_or(0);
    let name_width_chars = longest.min(NAME_WIDTH_MAX_CHARS);
    let mut session = Session { name_width_chars, is_content: verify.signature_only, ..Session::default() };
    let pace = Pace::begin(files.len(), now());
    for chunk in files.chunks(CHUNK_FILES) {
        let judged: Vec<_> = chunk.par_iter().map(|path| (path, court.judge(path))).collect();
        judged.iter().try_for_each(|(path, verdict)| session.tell(path, verdict, output))?;
        output.progress(pace.at(session.files(), now()));
    }
    output.finished();
    session.sum_up(output)?;
    Ok(session.ended.unwrap_or(Exit::Well))
}

/// The moment by this computer's clock.
pub(super) fn now() -> DateTime<Utc> {
    Utc::now().trunc_subsecs(3)
}

/// Reads the certificate that everything is proved against.
pub(super) fn certificate(path: &Path) -> Result<Certificate, Failure> {
    let bytes = place::read(path, limit_bytes(path))?;
    let damaged = sealing::Refusal::DamagedCertificate { part: "pem" };
    let text = std::str::from_utf8(&bytes).map_err(|_| damaged)?;
    Ok(Certificate::from_pem(text)?)
}

/// Finds the signed election: the one that was named; else one among the files, beside them, above them or beside the
/// certificate. What is found must be signed by the authority like everything else.
fn elect(court: &mut Court, verify: &Verify, files: &[PathBuf]) -> Result<Option<PathBuf>, Failure> {
    if let Some(path) = &verify.election {
        court.elect(path)?;
        return Ok(Some(path.clone()));
    }
    let mut folders = BTreeSet::from([place::folder(&verify.authority)]);
    folders.extend(files.iter().map(|path| place::folder(path)));
    folders.extend(folders.clone().iter().filter_map(|folder| folder.parent()));
    let named = files.iter().filter(|path| is_election(path)).cloned();
    let beside = folders.into_iter().flat_map(elections_in);
    Ok(named.chain(beside).find(|path| court.elect(path).is_ok()))
}

fn elections_in(folder: &Path) -> Vec<PathBuf> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| is_election(path)).collect();
    found.sort();
    found
}

fn is_election(path: &Path) -> bool {
    // FAT may have turned a name into capitals.
    path.to_string_lossy().to_ascii_lowercase().ends_with(&format!(".{}", Purpose::Election.extension()))
}

fn tell_election(election: Option<&Path>, output: &Output) -> Result<(), Failure> {
    match election {
        Some(path) => output.say("cli-verify-election", &[("file", (&path.display().to_string()).into())]),
        None => output.say("cli-verify-no-election", &[]),
    }
}

/// What has been told so far.
#[derive(Default)]
struct Session {
    name_width_chars: usize,
    /// Whether a signature alone was asked for.
    is_content: bool,
    accepted: u64,
    signature_only: u64,
    rejected: u64,
    ended: Option<Exit>,
    /// One of each kind of reason: what to do is said once.
    reasons: Vec<Reason>,
    /// The publications among the files, by their numbers.
    publications: BTreeMap<u32, String>,
}

impl Session {
    fn tell(&mut self, path: &Path, verdict: &Result<Facts, Failure>, output: &Output) -> Result<(), Failure> {
        let name = format!("{:width$}", place::name(path), width = self.name_width_chars);
        match verdict {
            Ok(facts) => {
                let verdict = self.take(facts);
                self.publications.extend(facts.sequence().map(|sequence| (sequence, place::name(path).to_owned())));
                output.object(&machine(path, verdict, Some(facts), None, output))?;
                output.line(&verdict_line(verdict, &name, &facts.line(output), output))
            }
            Err(failure) => {
                let (verdict, reason) = (Verdict::Rejected.name(), &failure.chief);
                self.reject(reason);
                output.object(&machine(path, verdict, None, Some(reason), output))?;
                let why = format!("{}: {}", reason.code, output.what(reason));
                output.line(&verdict_line(verdict, &name, &why, output))
            }
        }
    }

    /// The verdict on a file of which everything holds that could be proved.
    fn take(&mut self, facts: &Facts) -> &'static str {
        if !facts.is_signature_only() {
            self.accepted += 1;
            return Verdict::Accepted.name();
        }
        self.signature_only += 1;
        if !self.is_content {
            self.ended = self.ended.max(Some(Exit::Refused));
        }
        SIGNATURE_ONLY
    }

    fn files(&self) -> u64 {
        self.accepted + self.signature_only + self.rejected
    }

    fn reject(&mut self, reason: &Reason) {
        self.rejected += 1;
        self.ended = self.ended.max(Some(exit::of(reason.code)));
        if self.reasons.iter().all(|known| known.code != reason.code) {
            self.reasons.push(reason.clone());
        }
    }

    fn sum_up(&self, output: &Output) -> Result<(), Failure> {
        let Self { accepted, signature_only, rejected, .. } = *self;
        let files = self.files();
        output.object(&json!({ "verified": {
            "files": files, "accepted": accepted, "signature_only": signature_only, "rejected": rejected,
        }}))?;
        let values = [("files", files.into()), ("accepted", accepted.into()), ("rejected", rejected.into())];
        output.say("cli-verify-summary", &values)?;
        if signature_only > 0 {
            output.say("cli-verify-signature-only", &[("files", signature_only.into())])?;
        }
        self.compare_publications(output)?;
        if !output.is_json() {
            for reason in &self.reasons {
                output.aside(&format!("{}:", reason.code));
                output.to_do(reason);
            }
        }
        Ok(())
    }
}

impl Session {
    /// An older report never replaces a newer one: of several, the one that holds is named.
    fn compare_publications(&self, output: &Output) -> Result<(), Failure> {
        let Some((newest, file)) = self.publications.last_key_value() else { return Ok(()) };
        let older: Vec<u32> = self.publications.keys().copied().filter(|sequence| sequence < newest).collect();
        output.object(&json!({ "newest": { "sequence": newest, "file": file, "older": older } }))?;
        if older.is_empty() {
            return Ok(());
        }
        let older = older.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let values = [("sequence", u64::from(*newest).into()), ("file", file.into()), ("older", (&older).into())];
        output.say("cli-verify-newest", &values)
    }
}

fn machine(
    path: &Path,
    verdict: &str,
    facts: Option<&Facts>,
    reason: Option<&Reason>,
    output: &Output,
) -> serde_json::Value {
    json!({
        "file": path.display().to_string(),
        "verdict": verdict,
        "facts": facts,
        "reason": reason.map(|reason| output.reason(reason)),
    })
}

/// A verdict on a file, in columns.
pub(super) fn verdict_line(verdict: &str, name: &str, told: &str, output: &Output) -> String {
    let word = output.text(&format!("cli-verdict-{verdict}"), &[]);
    format!("{word:VERDICT_WIDTH_CHARS$}  {name}  {told}").trim_end().to_owned()
}

/// Which record a file holds.
pub(super) fn record_line(station: &str, contest: &str, revision: u32, output: &Output) -> String {
    let values = [("station", station.into()), ("contest", contest.into()), ("revision", u64::from(revision).into())];
    output.text("cli-record", &values)
}
