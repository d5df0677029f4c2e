//! A journal in the common data format for election event logs, NIST SP 1500-101 version 1, as JSON.

use chrono::{DateTime, SecondsFormat, Utc};
use sealing::Digest;
use serde::Serialize;

use crate::v1::Software;

/// What a kind of event is called and how it ended, unless its members say otherwise; published in `FORMAT.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventKind {
    /// The kind: `Id` of the event.
    pub id: &'static str,
    /// What kinds of its sort have in common: `Type` of the event.
    pub group: &'static str,
    /// How such an event ends: `Disposition`.
    pub disposition: Disposition,
    /// `Description`, in English.
    pub description: &'static str,
}

/// How an event ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Disposition {
    /// It was done.
    Success,
    /// It was refused or found wanting.
    Failure,
    /// It happened to the desk; there was nothing to succeed in.
    Na,
}

const fn kind(group: &'static str, id: &'static str, disposition: Disposition, description: &'static str) -> EventKind {
    EventKind { id, group, disposition, description }
}

use Disposition::{Failure, Na, Success};

/// Every kind of event.
pub const KINDS: &[EventKind] = &[
    kind("counting", "entered", Success, "A first or second entry of a count was made"),
    kind("counting", "rekeyed", Success, "Differing fields were keyed again from the paper"),
    kind("counting", "discarded", Success, "Entries were discarded, with a reason"),
    kind("counting", "approved", Success, "A count was approved"),
    kind("counting", "correction-opened", Success, "A correction of an approved count was opened, with a reason"),
    kind("counting", "sealed", Success, "The signed result file of an approved count was made"),
    kind("files", "protocol-made", Success, "The signed protocol was made"),
    kind("files", "printed", Success, "The protocol was printed or saved"),
    kind("files", "paper-printed", Success, "Another paper was printed or saved"),
    kind("files", "exported", Success, "The result file was written to a medium and read back whole"),
    kind("files", "received", Success, "The office judged a file; failure: it was rejected or is in conflict"),
    kind("files", "paper-confirmed", Success, "A result was compared with its signed paper; they say the same"),
    kind("files", "paper-differed", Failure, "A result was compared with its signed paper; they differ"),
    kind("files", "sample-settled", Success, "It was settled which results are compared with their paper"),
    kind("files", "finding-noted", Success, "An officer wrote down what explains a finding"),
    kind("files", "file-chosen", Success, "An officer decided which file of a record counts, with a reason"),
    kind("files", "partial-written", Success, "What was counted in an area was written for a main office"),
    kind("files", "backup-began", Success, "Confirmed changes are copied to another medium from now on"),
    kind("files", "backup-ended", Success, "Confirmed changes are no longer copied to another medium"),
    kind("files", "journal-exported", Success, "The journal was written out for others to read"),
    kind("files", "incident-pack-made", Success, "What others need to look into an incident was collected"),
    kind("people", "person-added", Success, "A person was added"),
    kind("people", "person-removed", Success, "A person was removed"),
    kind("people", "signed-in", Success, "Somebody signed in"),
    kind("people", "signed-out", Success, "Somebody signed out"),
    kind("people", "locked", Na, "The desk locked because nobody touched it"),
    kind(
        "people",
        "passphrase-given",
        Success,
        "A person was given a first passphrase, which they have to replace by one of their own",
    ),
    kind("people", "passphrase-changed", Success, "A person chose a passphrase of their own"),
    kind("people", "recovery-key-made", Success, "A recovery key was made"),
    kind(
        "people",
        "recovery-key-used",
        Success,
        "The vault was opened with the recovery key, and an administrator got a new passphrase",
    ),
    kind("people", "lock-set", Success, "It was set after how many minutes the desk locks"),
    kind("people", "wrong-passphrases", Failure, "Wrong passphrases were typed before this sign-in"),
    kind("desk", "vault-made", Success, "A vault was made"),
    kind("desk", "election-loaded", Success, "The signed definition of the election was loaded"),
    kind(
        "desk",
        "fingerprint-refused",
        Failure,
        "Groups were typed that are not those of an election file's fingerprint",
    ),
    kind("desk", "election-signed", Success, "An election was signed with the authority's key"),
    kind("desk", "key-made", Success, "A signing key was made"),
    kind("desk", "key-retired", Success, "The signing key of an election that was replaced was destroyed"),
    kind("desk", "certificate-loaded", Success, "The certificate for the key was loaded"),
    kind("desk", "preparation-taken", Success, "Tables or files were taken over into the election that is prepared"),
    kind("desk", "dry-run-passed", Success, "The election that is prepared was played once, and every step went well"),
    kind("desk", "centre-revoked", Success, "A centre's certificate was withdrawn"),
    kind("desk", "revocations-loaded", Success, "A list of withdrawn certificates was loaded"),
    kind("desk", "packages-written", Success, "What each centre needs was written out"),
    kind("desk", "centre-enrolled", Success, "A centre's certificate was issued"),
    kind("desk", "office-enrolled", Success, "An office's certificate was issued"),
    kind("desk", "restored", Success, "The vault was restored from its copy"),
    kind("desk", "readiness-checked", Success, "The desk was checked before its work began; failure: it was not ready"),
    kind("files", "lot-drawn", Success, "A lot was drawn by hand for a tie, and recorded"),
    kind("files", "released", Success, "Two officers released results that were under embargo"),
    kind(
        "files",
        "release-loaded",
        Success,
        "The authority's signed release was loaded; results are embargoed no longer",
    ),
    kind("files", "release-signed", Success, "The authority signed a release"),
    kind("files", "published", Success, "Figures were frozen and written in every published form"),
    kind("desk", "centre-closed", Success, "The centre signed its final summary"),
    kind("desk", "keys-destroyed", Success, "The private keys of this desk were destroyed"),
    kind("surroundings", "clock-went-back", Na, "The clock stood before the last event when the vault was opened"),
    kind("surroundings", "clock-confirmed", Success, "A person compared the clock with the one on the wall"),
    kind("surroundings", "interfaces-changed", Na, "Other network interfaces are up than before"),
    kind("surroundings", "network-accepted", Success, "A supervisor lets the work go on although an interface is up"),
    kind("surroundings", "medium-came", Na, "A medium was put in"),
    kind("surroundings", "medium-went", Na, "A medium was taken out"),
];

/// A kind of event that a later version made.
const UNKNOWN: EventKind = kind("desk", "", Na, "An event of a kind that this version does not know");

/// What a log says of itself.
#[derive(Clone, Debug)]
pub struct Source<'a> {
    /// The vault's id and generation.
    pub device: String,
    /// What the desk is called.
    pub place: &'a str,
    /// The election's id, once one is loaded.
    pub election: Option<&'a str>,
    /// The program.
    pub software: &'a Software,
    /// When the log is written.
    pub written: DateTime<Utc>,
    /// Whether counts were kept from whoever writes it.
    pub complete: bool,
}

/// An event that is to be logged.
#[derive(Clone, Debug)]
pub struct Logged {
    /// Its number in the journal, from 1.
    pub seq: u64,
    /// When: RFC 3339 in UTC.
    pub at: String,
    /// Who.
    pub actor: Option<String>,
    /// Its kind.
    pub kind: String,
    /// The event as JSON, without what is kept back.
    pub details: String,
    /// Whether its members say that it failed.
    pub failed: bool,
    /// Its hash in the journal.
    pub hash: Digest,
}

/// Writes the log.
pub fn write(source: &Source<'_>, events: Vec<Logged>) -> Vec<u8> {
    let left_out = if source.complete { "" } else { "; counts, and words about them, are left out" };
    let device = Device {
        r#type: "EventLogging.Device",
        kind: "ems",
        id: &source.device,
        manufacturer: "Counterfoil",
        model: "Counterfoil",
        version: format!("{} {}", source.software.version, source.software.digest),
        details: source.place,
        hash_type: "sha-256",
        event: events.into_iter().map(event).collect(),
    };
    let log = Log {
        r#type: "EventLogging.ElectionEventLog",
        details: format!("Journal of a desk; Hash is the chained hash of counterfoil-journal/1{left_out}"),
        device: [device],
        election_id: source.election,
        generated_time: source.written.to_rfc3339_opts(SecondsFormat::Secs, true),
    };
    serde_json::to_vec(&log).expect("every part of a log has a JSON form")
}

fn event(logged: Logged) -> Event {
    let Logged { seq, at, actor, kind, details, failed, hash } = logged;
    let known = KINDS.iter().find(|known| known.id == kind).unwrap_or(&UNKNOWN);
    let disposition = if failed { Failure } else { known.disposition };
    Event {
        tag: "EventLogging.Event",
        description: known.description,
        details,
        disposition,
        hash: hash.to_string(),
        id: kind,
        sequence: seq.to_string(),
        time_stamp: at,
        r#type: known.group,
        user_id: actor,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Log<'a> {
    #[serde(rename = "@type")]
    r#type: &'static str,
    details: String,
    device: [Device<'a>; 1],
    #[serde(skip_serializing_if = "Option::is_none")]
    election_id: Option<&'a str>,
    generated_time: String,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Device<'a> {
    #[serde(rename = "@type")]
    r#type: &'static str,
    #[serde(rename = "Type")]
    kind: &'static str,
    id: &'a str,
    manufacturer: &'static str,
    model: &'static str,
    version: String,
    details: &'a str,
    hash_type: &'static str,
    event: Vec<Event>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Event {
    #[serde(rename = "@type")]
    tag: &'static str,
    description: &'static str,
    details: String,
    disposition: Disposition,
    hash: String,
    id: String,
    sequence: String,
    time_stamp: String,
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    user_id: Option<String>,
}
