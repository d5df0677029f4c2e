//! `journal verify` proves that a vault's past is whole and that its present follows from it; `journal export` gives it to others.

use operations::{FolderMedium, JournalForm};
use serde_json::json;

use crate::args::{Export, Form, Key};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;
use crate::place;

/// Proves the vault; the sign-in that this takes is itself the journal's last entry.
pub(super) fn verify(key: &Key, output: &Output) -> Result<Exit, Failure> {
    let desk = super::open(key, output)?;
    let proof = desk.prove()?;
    let (hash, vault) = (proof.head.hash.to_string(), desk.path().display().to_string());
    output.object(&json!({ "journal": {
        "vault": vault, "proved": true, "seq": proof.head.seq, "hash": hash, "records": proof.records,
    }}))?;
    output.say("cli-journal-proved", &[("vault", (&vault).into())])?;
    output.say("cli-journal-head", &[("seq", proof.head.seq.into()), ("hash", (&hash).into())])?;
    output.say("cli-journal-records", &[("records", u64::try_from(proof.records).unwrap_or(u64::MAX).into())])?;
    Ok(Exit::Well)
}

/// Writes the journal, reads it back, and notes in the vault that it left.
pub(super) fn export(export: &Export, output: &Output) -> Result<Exit, Failure> {
    let form = match export.format {
        Form::Jsonl => JournalForm::JsonLines,
        Form::Nist => JournalForm::EventLog,
    };
    let mut medium = FolderMedium::open(place::folder(&export.output)).map_err(operations::Refusal::from)?;
    let mut desk = super::open_whole(&export.key, output)?;
    let written = desk.export_journal(form, Some(&place::name(&export.output)), &mut medium)?;
    let (path, digest) = (export.output.display().to_string(), written.digest.to_string());
    output.object(&json!({ "exported": {
        "file": path, "form": form.name(), "entries": written.entries, "sha256": digest, "complete": written.complete,
    }}))?;
    output.say("cli-journal-exported", &[("file", (&path).into()), ("entries", written.entries.into())])?;
    output.say("cli-journal-digest", &[("digest", (&digest).into())])?;
    if !written.complete {
        output.say("cli-journal-partly", &[])?;
    }
    Ok(Exit::Well)
}
