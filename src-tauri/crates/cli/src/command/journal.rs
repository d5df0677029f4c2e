//! `journal verify`: proves that a vault's past is whole and that its present follows from it.

use serde_json::json;

use crate::args::Key;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;

/// Proves the vault; the sign-in that this takes is itself the journal's last entry.
pub(super) fn run(key: &Key, output: &Output) -> Result<Exit, Failure> {
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
