//! The journal as the screen receives it: each entry as a kind and the values of its sentence.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use election::{ContestId, EventGroup, PersonId, RecordId};
use operations::{Desk, JournalFilter, JournalForm, JournalLine, JournalPage, Proof, WrittenJournal};
use sealing::Digest;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use super::name;

/// What is wanted of the journal.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct JournalWanted {
    #[ts(type = "number | null")]
    before: Option<u64>,
    #[ts(as = "Option<GroupName>")]
    group: Option<EventGroup>,
    person: Option<String>,
    station: String,
    #[ts(type = "string | null")]
    from: Option<DateTime<Utc>>,
    #[ts(type = "string | null")]
    until: Option<DateTime<Utc>>,
    text: String,
}

/// The names of groups of events on the other side.
#[derive(TS)]
#[ts(export, export_to = "views.ts", rename_all = "kebab-case", rename = "EventGroup")]
#[expect(dead_code, reason = "it stands for another crate's type in the generated file")]
pub(crate) enum GroupName {
    Counting,
    Files,
    People,
    Desk,
    Surroundings,
}

/// A page of the journal, newest first.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct JournalView {
    entries: Vec<JournalEntryView>,
    #[ts(type = "number | null")]
    next: Option<u64>,
    head: HeadView,
}

/// An entry.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct JournalEntryView {
    #[ts(type = "number")]
    seq: u64,
    at: String,
    actor: Option<String>,
    kind: String,
    #[ts(as = "GroupName")]
    group: EventGroup,
    /// What the sentence of this kind may use.
    #[ts(type = "Record<string, string>")]
    params: BTreeMap<String, String>,
    /// What stands below the sentence: a reason, explanations, counts.
    detail: Option<String>,
    /// Whether something of it is kept from this person.
    kept_back: bool,
    /// The beginning of its hash, in groups of four.
    hash: String,
}

/// The end of the journal, as it is compared with paper.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct HeadView {
    #[ts(type = "number")]
    seq: u64,
    /// The whole hash in groups of four; papers show the first.
    hash: String,
}

/// What was proved.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ProofView {
    head: HeadView,
    records: usize,
}

/// How a journal is written down.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "views.ts", rename = "JournalForm")]
pub(crate) enum FormName {
    JsonLines,
    EventLog,
}

/// A journal that was written and read back.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct WrittenJournalView {
    folder: String,
    name: String,
    bytes: usize,
    digest: String,
    #[ts(type = "number")]
    entries: u64,
    complete: bool,
}

/// The least that is shown of a hash in a list, and of another digest, in hexadecimal digits.
const SHORT_HASH_DIGITS: usize = 8;
const SHORT_DIGEST_DIGITS: usize = 16;

impl JournalWanted {
    /// As the core names it.
    pub(crate) fn filter(self) -> JournalFilter {
        let Self { before, group, person, station, from, until, text } = self;
        JournalFilter { before, group, person: person.map(PersonId::new), station, from, until, text }
    }
}

impl From<FormName> for JournalForm {
    fn from(form: FormName) -> Self {
        match form {
            FormName::JsonLines => Self::JsonLines,
            FormName::EventLog => Self::EventLog,
        }
    }
}

/// A page of the journal.
pub(crate) fn journal(desk: &Desk, page: JournalPage, language: &str) -> JournalView {
    let head = desk.head();
    let entries = page.lines.into_iter().map(|line| entry(desk, line, language)).collect();
    JournalView { entries, next: page.next, head: head_view(head.seq, &head.hash) }
}

/// What was proved.
pub(crate) fn proof(proof: &Proof) -> ProofView {
    ProofView { head: head_view(proof.head.seq, &proof.head.hash), records: proof.records }
}

/// What was written.
pub(crate) fn written_journal(folder: String, written: WrittenJournal) -> WrittenJournalView {
    let WrittenJournal { name, bytes, digest, entries, complete } = written;
    WrittenJournalView { folder, name, bytes, digest: digest.to_string(), entries, complete }
}

fn head_view(seq: u64, hash: &Digest) -> HeadView {
    HeadView { seq, hash: groups(&hash.to_string()) }
}

/// Hexadecimal digits as they stand on paper: capitals, in groups of four.
fn groups(digits: &str) -> String {
    let digits: Vec<char> = digits.to_uppercase().chars().collect();
    digits.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

fn beginning(digits: &str, length: usize) -> String {
    groups(digits.get(..length).unwrap_or(digits))
}

fn entry(desk: &Desk, line: JournalLine, language: &str) -> JournalEntryView {
    let JournalLine { seq, at, by, kind, event, kept_back, hash } = line;
    let none = Map::new();
    let members = event.as_object().unwrap_or(&none);
    JournalEntryView {
        seq,
        at: at.to_rfc3339(),
        actor: by.map(|by| name(desk, &by)),
        group: EventGroup::of(&kind),
        params: params(desk, members, language),
        detail: detail(desk, members),
        kept_back,
        hash: beginning(&hash.to_string(), SHORT_HASH_DIGITS),
        kind,
    }
}

/// The values of a sentence: every plain member of the event, with people and places by name.
fn params(desk: &Desk, members: &Map<String, Value>, language: &str) -> BTreeMap<String, String> {
    let mut params = BTreeMap::new();
    for (member, value) in members {
        let text = match (member.as_str(), value) {
            ("event" | "reason", _) => continue,
            ("person" | "with", Value::String(code)) => name(desk, &PersonId::new(code)),
            ("digest" | "fingerprint" | "file", Value::String(digits)) => beginning(digits, SHORT_DIGEST_DIGITS),
            (_, Value::String(text)) => text.clone(),
            (_, Value::Number(number)) => number.to_string(),
            (_, Value::Bool(yes)) => if *yes { "yes" } else { "no" }.to_owned(),
            ("record", record) => {
                params.extend(record_params(desk, record, language));
                continue;
            }
            ("active" | "interfaces" | "files" | "fingerprints" | "among" | "drawn", Value::Array(names)) => {
                words(names)
            }
            _ => continue,
        };
        params.insert(member.clone(), text);
    }
    params
}

/// Station and contest of a record, the contest by its title.
fn record_params(desk: &Desk, record: &Value, language: &str) -> Vec<(String, String)> {
    let Ok(RecordId { station, contest }) = serde_json::from_value(record.clone()) else { return vec![] };
    let title = |id: &ContestId| {
        let loaded = desk.loaded().ok()?;
        Some(loaded.election.contest(id)?.0.title.in_language(language).to_owned())
    };
    let contest = title(&contest).unwrap_or_else(|| contest.to_string());
    vec![("station".to_owned(), station.to_string()), ("contest".to_owned(), contest)]
}

/// What people wrote, what was found, and what was typed.
fn detail(desk: &Desk, members: &Map<String, Value>) -> Option<String> {
    let (member, value) = ["reason", "explanations", "findings", "counts", "values"]
        .into_iter()
        .find_map(|member| members.get(member).map(|value| (member, value)))?;
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Object(explained) => {
            let each = explained.iter().map(|(rule, text)| format!("{rule}: {}", text.as_str().unwrap_or_default()));
            each.collect::<Vec<_>>().join(" · ")
        }
        Value::Array(pairs) if member == "values" => rekeyed(desk, members, pairs),
        Value::Array(values) => words(values),
        _ => return None,
    };
    Some(text).filter(|text| !text.is_empty())
}

/// Fields that were keyed again, by their codes on the paper.
fn rekeyed(desk: &Desk, members: &Map<String, Value>, pairs: &[Value]) -> String {
    let record = members.get("record").cloned().unwrap_or_default();
    let record: Option<RecordId> = serde_json::from_value(record).ok();
    let loaded = desk.loaded().ok();
    let code = |position: usize| {
        let (_, form) = loaded.as_ref()?.election.contest(&record.as_ref()?.contest)?;
        let field = form.fields().get(position)?;
        Some(if field.code.is_empty() { field.id.to_string() } else { field.code.clone() })
    };
    let one = |pair: &Value| {
        let position = pair[0].as_u64().and_then(|position| usize::try_from(position).ok());
        let field = position.and_then(code).unwrap_or_else(|| pair[0].to_string());
        format!("{field} = {}", pair[1])
    };
    pairs.iter().map(one).collect::<Vec<_>>().join(" · ")
}

fn words(values: &[Value]) -> String {
    let word = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Null => "–".to_owned(),
        other => other.to_string(),
    };
    values.iter().map(word).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_stand_as_on_paper() {
        assert_eq!(groups("0a1b2c3d"), "0A1B 2C3D");
        assert_eq!(beginning("0a1b2c3d4e", 8), "0A1B 2C3D");
        assert_eq!(beginning("0a", 8), "0A");
    }
}
