//! `inspect`: what a signed file claims to hold, loudly without trusting a word of it.

mod pdf;

use std::path::Path;

use election::{Definition, Mode};
use exchange::close::{self, Summary};
use exchange::container::{self, Caps, Untrusted};
use exchange::{names, v1};
use sealing::{Certificate, ControlCode, Digest, Purpose, Signature};
use serde_json::{Value, json};

use crate::args::Inspect;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::{Output, columns};
use crate::place;

/// Shows the file.
pub(super) fn run(inspect: &Inspect, output: &Output) -> Result<Exit, Failure> {
    let caps = Caps::of(Purpose::Election);
    let bytes = place::read(&inspect.file, caps.file_bytes)?;
    if bytes.starts_with(pdf::MAGIC) {
        return pdf::run(&inspect.file, &bytes, output);
    }
    let unproven = container::read(&bytes, caps)?;
    let untrusted = unproven.inspect_without_trust();
    let claims = Claims::read(&untrusted);
    output.object(&claims.machine(&inspect.file, &bytes, &untrusted))?;
    output.say("cli-inspect-untrusted", &[])?;
    output.line("")?;
    claims.person(&inspect.file, &bytes, &untrusted, output)
}

/// What the file says of itself, as far as it can be read.
struct Claims {
    kind: &'static str,
    signers: Vec<String>,
    signed_at: Option<String>,
    content: Vec<(&'static str, String)>,
}

impl Claims {
    fn read(untrusted: &Untrusted<'_>) -> Self {
        let signature = Signature::parse(untrusted.signature).ok();
        let certificates = signature.as_ref().and_then(|signature| signature.certificates().ok()).unwrap_or_default();
        let signers = certificates.iter().filter_map(|der| Certificate::from_der(der).ok());
        Self {
            kind: untrusted.purpose.map_or("unknown", super::verify::kind),
            signers: signers.map(|certificate| signer(&certificate)).collect(),
            signed_at: signature.and_then(|signature| signature.signed_at()).map(|at| at.to_rfc3339()),
            content: content(untrusted),
        }
    }

    fn machine(&self, path: &Path, bytes: &[u8], untrusted: &Untrusted<'_>) -> Value {
        let payload = |payload: &container::Payload<'_>| {
            json!({
                "name": payload.name, "media_type": payload.media_type,
                "bytes": payload.bytes.len(), "sha256": Digest::of(payload.bytes),
            })
        };
        let content: serde_json::Map<String, Value> =
            self.content.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
        json!({ "untrusted": {
            "proved": false, "file": path.display().to_string(), "bytes": bytes.len(), "sha256": untrusted.file,
            "kind": self.kind, "payloads": untrusted.payloads.iter().map(payload).collect::<Vec<_>>(),
            "certificates": self.signers, "signed_at": self.signed_at, "content": content,
        }})
    }

    fn person(&self, path: &Path, bytes: &[u8], untrusted: &Untrusted<'_>, output: &Output) -> Result<Exit, Failure> {
        let text = |name: &str| output.text(&format!("cli-inspect-{name}"), &[]);
        let row = |name: &str, value: &str| vec![text(name), value.to_owned()];
        let mut rows = vec![
            row("file", &place::name(path)),
            row("kind", &output.text(&format!("cli-kind-{}", self.kind), &[])),
            row("size", &size(bytes, output)),
            row("digest", &untrusted.file.to_string()),
        ];
        rows.extend(self.content.iter().map(|(name, value)| row(name, value)));
        rows.extend(untrusted.payloads.iter().map(|payload| {
            let told = format!("{} · {} · {}", payload.name, size(payload.bytes, output), Digest::of(payload.bytes));
            row("payload", &told)
        }));
        rows.extend(self.signers.iter().map(|signer| row("certificate", signer)));
        rows.extend(self.signed_at.iter().map(|at| row("signed-at", at)));
        columns(&rows, &[]).iter().try_for_each(|line| output.line(line))?;
        output.line("")?;
        output.say("cli-inspect-verify", &[])?;
        Ok(Exit::Well)
    }
}

fn size(bytes: &[u8], output: &Output) -> String {
    output.text("cli-bytes", &[("bytes", u64::try_from(bytes.len()).unwrap_or(u64::MAX).into())])
}

fn signer(certificate: &Certificate) -> String {
    let subject = certificate.subject();
    format!(
        "{} ({}) · {} · {} · {} · {}",
        subject.name,
        subject.id,
        subject.role.as_str(),
        subject.election,
        subject.mode.as_str(),
        certificate.fingerprint()
    )
}

/// The chief payload, if it can be read.
fn content(untrusted: &Untrusted<'_>) -> Vec<(&'static str, String)> {
    let payload = |name: &str| untrusted.payloads.iter().find(|payload| payload.name == name);
    if let Some(record) = payload(names::RECORD).map(|payload| payload.bytes) {
        return record_content(record);
    }
    if let Some(summary) = payload(names::SUMMARY).and_then(|payload| close::decode(payload.bytes).ok()) {
        return summary_content(&summary);
    }
    let definition = payload(names::ELECTION).and_then(|payload| serde_json::from_slice(payload.bytes).ok());
    definition.as_ref().map_or_else(Vec::new, definition_content)
}

fn record_content(json: &[u8]) -> Vec<(&'static str, String)> {
    let Ok(record) = v1::decode(json) else { return vec![] };
    let people = record.entered.iter().chain(&record.settled).chain(&record.approved);
    let mut people: Vec<&str> = people.map(|act| act.by.as_str()).collect();
    people.dedup();
    let fields = record.fields.iter().map(|(field, count)| format!("{field} {}", count.number()));
    let lists = record.lists.iter().map(|(list, votes)| {
        let votes = votes.iter().map(|count| count.number().to_string()).collect::<Vec<_>>().join("/");
        format!("list.{list} {votes}")
    });
    vec![
        ("election", record.election.id.to_string()),
        ("mode", record.mode.as_str().to_owned()),
        ("station", record.station.to_string()),
        ("contest", record.contest.to_string()),
        ("revision", record.revision.to_string()),
        ("control-code", ControlCode::of(&Digest::of(json)).to_string()),
        ("people", people.join(", ")),
        ("counts", fields.chain(lists).collect::<Vec<_>>().join(" · ")),
    ]
}

fn summary_content(summary: &Summary) -> Vec<(&'static str, String)> {
    let sealed = summary.records.iter().filter(|record| record.sealed.is_some()).count();
    vec![
        ("election", summary.election.id.to_string()),
        ("mode", summary.mode.as_str().to_owned()),
        ("centre", format!("{} ({})", summary.place, summary.centre)),
        ("records", format!("{sealed} / {}", summary.records.len())),
        ("people", summary.closed.by.to_string()),
    ]
}

fn definition_content(definition: &Definition) -> Vec<(&'static str, String)> {
    let mode = if definition.mode == Mode::Live { "live" } else { "test" };
    let title = definition.title.in_language(definition.languages.first().map_or("en", String::as_str));
    vec![
        ("election", definition.id.to_string()),
        ("mode", mode.to_owned()),
        ("title", title.to_owned()),
        ("date", definition.date.to_string()),
        ("authority", definition.authority.clone()),
        ("contests", definition.contests.len().to_string()),
        ("stations", definition.stations.len().to_string()),
    ]
}
