//! Which passphrases are taken, and one that nobody can guess.

use std::collections::HashSet;

use ring::rand::SecureRandom;
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use crate::crockford;
use crate::error::Refusal;
use crate::slot::{PASSPHRASE_LENGTH_MAX_BYTES, random};

/// Four short words reach it, and so does no single common word.
const LENGTH_MIN_CHARS: usize = 12;
const DISTINCT_MIN_CHARS: usize = 5;
const MADE_LENGTH_BYTES: usize = 13;
const MADE_SYMBOLS: usize = 20;

/// Runs of neighbouring keys and letters; a passphrase that lies in one, forwards or backwards, is no secret.
const RUNS: [&str; 7] = [
    "01234567890123456789",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
    "1q2w3e4r5t6y7u8i9o0p",
    "1q2w3e4r5t6z7u8i9o0p",
];

/// What guessers try first, in small letters without blanks, and without the digits and signs that people put after it.
const COMMON: [&str; 40] = [
    "administrator",
    "adminadmin",
    "bundestagswahl",
    "changemechangeme",
    "changemenow",
    "correcthorsebatterystaple",
    "counterfoil",
    "defaultpassword",
    "electionday",
    "electionnight",
    "electionoffice",
    "europawahl",
    "europeanelection",
    "europeanparliament",
    "iloveyou",
    "kommunalwahl",
    "letmeinletmein",
    "letmeinplease",
    "masterpassword",
    "mypassword",
    "mypasswordis",
    "newpassword",
    "opensesame",
    "passphrase",
    "password",
    "passwort",
    "passwordpassword",
    "pollingstation",
    "qwertyqwerty",
    "secretpassword",
    "startpasswort",
    "superpassword",
    "supersecret",
    "supervisor",
    "testpassword",
    "thisisapassword",
    "thisismypassword",
    "wahlvorstand",
    "welcomewelcome",
    "willkommen",
];

/// Checks that a passphrase withstands more than the first guesses: at least twelve characters (four short words do),
/// neither common nor a run of keys nor a repetition. No rule demands digits or signs: they make people write it down.
///
/// # Errors
/// [`Refusal::WeakPassphrase`] with the reason `too-short`, `too-long`, `common` or `repetitive`.
pub fn check_passphrase(passphrase: &SecretString) -> Result<(), Refusal> {
    let text = passphrase.expose_secret();
    let weak = |reason| Err(Refusal::WeakPassphrase { reason });
    if text.len() > PASSPHRASE_LENGTH_MAX_BYTES {
        return weak("too-long");
    }
    if text.trim().chars().count() < LENGTH_MIN_CHARS {
        return weak("too-short");
    }
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    let plain: Zeroizing<String> = Zeroizing::new(letters.flat_map(char::to_lowercase).collect());
    if is_repetitive(text, &plain) {
        return weak("repetitive");
    }
    if is_common(&plain) {
        return weak("common");
    }
    Ok(())
}

/// A random passphrase of 100 bits in five groups of four: `7KQ2-…`. It is copied from a slip, so blanks, dashes and capitals
/// do not matter when it is typed.
///
/// # Errors
/// [`Refusal::NoRandomness`] if the source fails.
pub fn make_passphrase(rng: &dyn SecureRandom) -> Result<SecretString, Refusal> {
    let bytes: Zeroizing<[u8; MADE_LENGTH_BYTES]> = Zeroizing::new(random(rng)?);
    let symbols = Zeroizing::new(crockford::symbols(bytes.as_ref(), MADE_SYMBOLS));
    Ok(SecretString::from(crockford::grouped(&symbols)))
}

/// Whether two passphrases open the same.
pub fn is_same_passphrase(one: &SecretString, other: &SecretString) -> bool {
    counted(one).expose_secret() == counted(other).expose_secret()
}

/// What of a passphrase counts: of one that looks like those that [`make_passphrase`] makes, the form in which it was made; of
/// any other, each character as it was typed. I, L and O, which are in none that was made, are read as nothing else here: a
/// passphrase that a person chose has hardly ever twenty letters and digits without them.
pub(crate) fn counted(passphrase: &SecretString) -> SecretString {
    match made(passphrase.expose_secret()) {
        Some(symbols) => SecretString::from(crockford::grouped(&symbols)),
        None => passphrase.clone(),
    }
}

fn made(typed: &str) -> Option<Zeroizing<String>> {
    let mut symbols = Zeroizing::new(String::with_capacity(MADE_SYMBOLS));
    for symbol in typed.chars().filter(|character| !crockford::is_separator(*character)) {
        let symbol = symbol.to_ascii_uppercase();
        if !crockford::is_symbol(symbol) || symbols.len() == MADE_SYMBOLS {
            return None;
        }
        symbols.push(symbol);
    }
    (symbols.len() == MADE_SYMBOLS).then_some(symbols)
}

fn is_repetitive(text: &str, plain: &str) -> bool {
    let distinct: HashSet<char> = text.chars().collect();
    let characters: Zeroizing<Vec<char>> = Zeroizing::new(plain.chars().collect());
    let is_repeated = (1..=characters.len() / 2)
        .any(|period| characters.iter().skip(period).zip(characters.iter()).all(|(later, earlier)| later == earlier));
    distinct.len() < DISTINCT_MIN_CHARS || is_repeated
}

fn is_common(plain: &str) -> bool {
    let is_digit = |character: char| character.is_ascii_digit();
    let word = plain.trim_matches(is_digit);
    let backwards: Zeroizing<String> = Zeroizing::new(plain.chars().rev().collect());
    COMMON.contains(&word) || RUNS.iter().any(|run| run.contains(plain) || run.contains(backwards.as_str()))
}
