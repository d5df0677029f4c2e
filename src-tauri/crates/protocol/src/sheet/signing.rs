//! Where people and keys sign: lines for hands, fields for electronic signatures.

use super::frame::Frame;
use crate::document::{Block, Field, SignatureLine};
use crate::wording::Value;

/// Lines for members of the electoral board, whose names are written by hand.
const BOARD_LINE_COUNT: usize = 2;

/// The one electronic signature field of a paper that the centre's key signs.
pub const CENTRE_FIELD: &str = "centre-1";

/// A line for each supervisor, by name or to be written, and two for members of the electoral board.
pub(super) fn lines(frame: Frame<'_>, supervisors: &[String]) -> Vec<SignatureLine> {
    let supervisor =
        |name: &String| SignatureLine { name: name.clone(), role: frame.word("paper-signature-supervisor") };
    let member = SignatureLine { name: String::new(), role: frame.word("paper-signature-member") };
    supervisors.iter().map(supervisor).chain(std::iter::repeat_n(member, BOARD_LINE_COUNT)).collect()
}

/// Electronic fields of these names.
pub(super) fn fields(frame: Frame<'_>, names: &[&str]) -> Vec<Field> {
    let role = frame.word("paper-signature-supervisor");
    let description =
        |number| frame.say("paper-field-description", &[("n", Value::Ordinal(number)), ("role", (&role).into())]);
    (1u64..)
        .zip(names)
        .map(|(number, name)| Field { name: (*name).to_owned(), description: description(number) })
        .collect()
}

/// A line for each of these functions, their names to be written.
pub(super) fn hands(frame: Frame<'_>, remark: &str, roles: &[&str]) -> Block {
    let line = |key: &&str| SignatureLine { name: String::new(), role: frame.word(key) };
    Block::Signatures { remark: frame.word(remark), lines: roles.iter().map(line).collect() }
}
