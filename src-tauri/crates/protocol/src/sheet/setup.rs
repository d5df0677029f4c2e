//! The papers of setting up: slips with first passphrases, the recovery key, and the letter with fingerprints.

use election::{Definition, Role};
use sealing::{Digest, Fingerprint};

use super::frame::{Contents, Frame, Imprint, Marks};
use crate::document::{Block, Document, Plate, SignatureLine, Slip};
use crate::error::Refusal;
use crate::print::{Unsigned, print};
use crate::wording::Wording;

/// A person with a first passphrase. Whoever makes the file destroys it after print: it holds the passphrases in clear.
#[derive(Clone, Copy)]
pub struct FirstPassphrase<'a> {
    /// The name.
    pub name: &'a str,
    /// The code under which the person signs in.
    pub code: &'a str,
    /// What the person is at the desk.
    pub role: Role,
    /// The passphrase, its groups joined by dashes.
    pub passphrase: &'a str,
}

/// What a fingerprint is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FingerprintOf {
    /// The certificate of the authority, in DER.
    Authority,
    /// The definition, `election.json`.
    Election,
    /// A centre's request for a certificate.
    Request,
    /// The program that counting centres work with.
    Software,
}

/// Prints a slip for each person, to be cut apart; the election may not be known yet.
///
/// # Errors
/// As [`print`].
pub fn passphrase_slips(
    imprint: &Imprint<'_>,
    definition: Option<&Definition>,
    people: &[FirstPassphrase<'_>],
    wording: &Wording,
) -> Result<Unsigned, Refusal> {
    let frame = Frame { imprint, wording, definition };
    let mut blocks = vec![frame.title("paper-slips-title"), Block::Remark(frame.word("paper-slips-remark"))];
    blocks.extend(people.iter().map(|person| Block::Slip(slip(frame, person))));
    printed(frame, "paper-slips-title", blocks)
}

fn slip(frame: Frame<'_>, person: &FirstPassphrase<'_>) -> Slip {
    let role = frame.word(&format!("paper-role-{}", person.role.name()));
    // A slip that was cut off says by itself where it opens.
    let label = format!("{} · {}", frame.word("paper-slip-passphrase"), frame.imprint.place);
    Slip {
        title: person.name.to_owned(),
        facts: vec![frame.fact("paper-slip-role", role), frame.fact("paper-slip-code", person.code)],
        // One piece: it is typed into one field, with the dashes or without.
        plates: vec![Plate { label, groups: vec![person.passphrase.to_owned()] }],
        remark: frame.word("paper-slip-todo"),
    }
}

/// Prints the recovery key of a vault, as [`sealing::RecoveryKey::printed`] gives it, and what to do with the sheet.
///
/// # Errors
/// As [`print`].
pub fn recovery_sheet(
    imprint: &Imprint<'_>,
    definition: Option<&Definition>,
    vault: &str,
    key: &str,
    wording: &Wording,
) -> Result<Unsigned, Refusal> {
    let frame = Frame { imprint, wording, definition };
    let groups = key.split('-').map(str::to_owned).collect();
    let line = || SignatureLine { name: String::new(), role: frame.word("paper-signature-witness") };
    let blocks = vec![
        frame.title("paper-recovery-title"),
        Block::Facts(vec![
            frame.fact("paper-slip-desk", imprint.place),
            frame.fact("paper-recovery-vault", vault),
            frame.fact("paper-recovery-made", frame.moment(imprint.made_at)),
            frame.fact("paper-software", frame.software()),
        ]),
        Block::Paragraph(frame.word("paper-recovery-lead")),
        Block::Plates(vec![Plate { label: frame.word("paper-recovery-label"), groups }]),
        frame.heading("paper-recovery-how"),
        Block::Paragraph(frame.word("paper-recovery-step-1")),
        Block::Paragraph(frame.word("paper-recovery-step-2")),
        Block::Paragraph(frame.word("paper-recovery-step-3")),
        frame.heading("paper-signatures"),
        Block::Signatures { remark: frame.word("paper-recovery-seals"), lines: vec![line(), line()] },
    ];
    printed(frame, "paper-recovery-title", blocks)
}

/// Prints the letter with which fingerprints reach a centre by another way than the files. Where it names no fingerprint of
/// the software it says so, and its foot names the version alone: the program that prints it need not be the centre's.
///
/// # Errors
/// As [`print`].
pub fn fingerprint_letter(
    imprint: &Imprint<'_>,
    definition: &Definition,
    fingerprints: &[(FingerprintOf, Digest)],
    wording: &Wording,
) -> Result<Unsigned, Refusal> {
    let frame = Frame { imprint, wording, definition: Some(definition) };
    let plate = |(of, digest): &(FingerprintOf, Digest)| {
        let groups = Fingerprint::of(digest).to_string().split(' ').map(str::to_owned).collect();
        Block::Plates(vec![Plate { label: frame.word(name_of(*of)), groups }])
    };
    let line = |key: &str| SignatureLine { name: String::new(), role: frame.word(key) };
    let mut blocks = vec![
        frame.title("paper-fingerprint-title"),
        Block::Facts(vec![
            frame.fact("paper-fact-election", frame.text(&definition.title)),
            frame.fact("paper-fact-day", frame.wording.date(definition.date)),
            frame.fact("paper-fact-authority", definition.authority.as_str()),
            frame.fact("paper-recovery-made", frame.moment(imprint.made_at)),
        ]),
        Block::Paragraph(frame.word("paper-fingerprint-lead")),
    ];
    blocks.extend(fingerprints.iter().map(plate));
    let names_software = fingerprints.iter().any(|(of, _)| *of == FingerprintOf::Software);
    let software = if names_software { "paper-fingerprint-software-do" } else { "paper-fingerprint-software-none" };
    blocks.push(Block::Paragraph(frame.word(software)));
    blocks.push(frame.heading("paper-fingerprint-how"));
    blocks.push(Block::Paragraph(frame.word("paper-fingerprint-how-authority")));
    blocks.push(Block::Paragraph(frame.word("paper-fingerprint-how-election")));
    if names_software {
        blocks.push(Block::Paragraph(frame.word("paper-fingerprint-how-software")));
    }
    blocks.extend([
        Block::Remark(frame.word("paper-fingerprint-how-remark")),
        frame.heading("paper-signatures"),
        Block::Signatures {
            remark: frame.word("paper-fingerprint-signatures-remark"),
            lines: vec![line("paper-signature-authority"), line("paper-signature-witness")],
        },
    ]);
    let mut letter = set(frame, "paper-fingerprint-title", blocks);
    letter.foot.software = imprint.software.version.to_owned();
    print(&letter)
}

fn name_of(of: FingerprintOf) -> &'static str {
    match of {
        FingerprintOf::Authority => "paper-fingerprint-authority",
        FingerprintOf::Election => "paper-fingerprint-election",
        FingerprintOf::Request => "paper-fingerprint-request",
        FingerprintOf::Software => "paper-fingerprint-software",
    }
}

/// A paper about the desk, without a code.
fn printed(frame: Frame<'_>, title: &str, blocks: Vec<Block>) -> Result<Unsigned, Refusal> {
    print(&set(frame, title, blocks))
}

fn set(frame: Frame<'_>, title: &str, blocks: Vec<Block>) -> Document {
    let title = frame.word(title);
    let head = frame.head_of_desk(title.clone());
    let (marks, code, fields) = (Marks::default(), String::new(), vec![]);
    frame.document(Contents { title, head, marks, code, blocks, fields })
}
