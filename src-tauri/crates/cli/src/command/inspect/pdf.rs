//! What a PDF says of itself: a protocol or another paper, and who signed it.

use std::path::Path;

use sealing::{Certificate, Digest, Signature};
use serde_json::json;

use super::{signer, size};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::{Output, columns};
use crate::place;

/// How each PDF begins.
pub(super) const MAGIC: &[u8] = b"%PDF-";

/// Shows the paper.
pub(super) fn run(path: &Path, bytes: &[u8], output: &Output) -> Result<Exit, Failure> {
    let seen = protocol::look_into(bytes)?;
    let (digest, title) = (Digest::of(bytes).to_string(), seen.title.unwrap_or_default());
    let signers: Vec<String> = seen.signatures.iter().flat_map(|der| signers(der)).collect();
    let kind = if seen.signatures.is_empty() { "pdf" } else { "signed-pdf" };
    output.object(&json!({ "untrusted": {
        "proved": false, "file": path.display().to_string(), "bytes": bytes.len(), "sha256": digest, "kind": kind,
        "title": title, "pages": seen.pages, "signatures": seen.signatures.len(), "certificates": signers,
    }}))?;
    output.say("cli-inspect-untrusted", &[])?;
    output.line("")?;
    let row = |name: &str, value: &str| vec![output.text(&format!("cli-inspect-{name}"), &[]), value.to_owned()];
    let mut rows = vec![
        row("file", &place::name(path)),
        row("kind", &output.text(&format!("cli-kind-{kind}"), &[])),
        row("size", &size(bytes, output)),
        row("digest", &digest),
        row("title", &title),
        row("pages", &seen.pages.to_string()),
    ];
    rows.extend(signers.iter().map(|signer| row("certificate", signer)));
    columns(&rows, &[]).iter().try_for_each(|line| output.line(line))?;
    output.line("")?;
    output.say("cli-inspect-verify-pdf", &[])?;
    Ok(Exit::Well)
}

/// Whoever a signature brings certificates of; nobody where it cannot be read.
fn signers(der: &[u8]) -> Vec<String> {
    let certificates = Signature::parse(der).and_then(|signature| signature.certificates()).unwrap_or_default();
    certificates.iter().filter_map(|der| Certificate::from_der(der).ok()).map(|one| signer(&one)).collect()
}
