//! Where a passphrase comes from: the first line of a file, or a prompt on a terminal that does not show it.

use std::fs::File;
use std::io::{IsTerminal, Read};
use std::path::Path;

use sealing::SecretString;
use zeroize::{Zeroize, Zeroizing};

use crate::failure::Failure;
use crate::output::Output;

/// More than any passphrase that is taken, with its line break.
const FILE_SIZE_MAX_BYTES: u64 = 4 * 1024;

/// The passphrase of somebody who has one.
///
/// # Errors
/// `passphrase-needed` if there is neither a file nor a terminal; the file cannot be read.
pub(crate) fn known(file: Option<&Path>, person: &str, output: &Output) -> Result<SecretString, Failure> {
    match file {
        Some(path) => read(path),
        None => ask(&output.text("cli-ask-passphrase", &[("person", person.into())])),
    }
}

/// A new passphrase: typed twice, or from a file.
///
/// # Errors
/// As [`known`]; `passphrases-differ`.
pub(crate) fn new(file: Option<&Path>, output: &Output) -> Result<SecretString, Failure> {
    use sealing::ExposeSecret;
    if let Some(path) = file {
        return read(path);
    }
    let first = ask(&output.text("cli-ask-new-passphrase", &[]))?;
    let second = ask(&output.text("cli-ask-again", &[]))?;
    if first.expose_secret() == second.expose_secret() { Ok(first) } else { Err(Failure::new("passphrases-differ")) }
}

fn ask(question: &str) -> Result<SecretString, Failure> {
    if !std::io::stdin().is_terminal() {
        return Err(Failure::new("passphrase-needed"));
    }
    rpassword::prompt_password(question)
        .map(SecretString::from)
        .map_err(|error| Failure::new("io").with("detail", &error))
}

/// The first line of the file; every copy that is not handed on is wiped.
fn read(path: &Path) -> Result<SecretString, Failure> {
    let failed = |error: std::io::Error| Failure::reading(path, &error);
    // Reserved at once: a buffer that grows leaves copies behind.
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(FILE_SIZE_MAX_BYTES).unwrap_or_default() + 1));
    File::open(path).map_err(failed)?.take(FILE_SIZE_MAX_BYTES).read_to_end(&mut bytes).map_err(failed)?;
    let mut text = String::from_utf8(bytes.to_vec()).map_err(|error| {
        error.into_bytes().zeroize();
        Failure::new("file-unreadable").with("path", &path.display()).with("detail", &"UTF-8")
    })?;
    let line = text.lines().next().map(SecretString::from).unwrap_or_default();
    text.zeroize();
    Ok(line)
}
