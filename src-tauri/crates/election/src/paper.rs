//! Comparing a received result with its signed paper: what is compared, and what a wrong control code is most like.

use serde::{Deserialize, Serialize};

use crate::{Count, Counts, FieldKind, FieldRole, Form, RecordId, StationKind};

/// Symbols of a group of a control code, as it is printed and read aloud.
const GROUP_SYMBOLS: usize = 4;
/// More wrong symbols than this are another code, and no slip of the finger. Two codes that have nothing to do with each other
/// agree in a symbol once in 32; that they agree in 17 of 20 happens once in more than 10²² pairs.
const SLIPS_MAX: usize = 3;

/// A result and its signed paper say the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperConfirmed {
    /// Which result.
    pub record: RecordId,
    /// Its revision.
    pub revision: u32,
    /// The control code of the file that is confirmed.
    pub code: String,
    /// What was compared.
    pub by: PaperProof,
}

/// A result and its signed paper differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperDiffered {
    /// Which result.
    pub record: RecordId,
    /// Its revision.
    pub revision: u32,
    /// The control code of the file that is doubted.
    pub code: String,
    /// In what, as the officer wrote it; what was keyed from the paper is part of it.
    pub reason: String,
}

/// What was compared of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaperProof {
    /// The control code, keyed.
    Code,
    /// The record itself, scanned from the paper.
    Scan,
    /// The paper's totals, keyed.
    Totals,
}

impl PaperProof {
    /// The name used in files and translations.
    pub fn name(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Scan => "scan",
            Self::Totals => "totals",
        }
    }
}

/// Which results are compared with their paper: all of them, or those of some stations that a public seed draws.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SamplePlan {
    /// What was drawn or thrown in public, as it was written down; nothing where all results are compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<String>,
    /// How many stations; nothing where all results are compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stations: Option<u32>,
}

/// What explains a finding, as an officer wrote it down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingNote {
    /// The finding: its kind and what it is about.
    pub finding: String,
    /// The result that it is about.
    pub record: RecordId,
    /// The explanation.
    pub reason: String,
}

/// The groups, numbered from 1, in which `typed` differs from `known`, if the difference looks like a slip: a few wrong
/// symbols, or two groups in each other's place. Both are codes without marks between. Nothing if they are equal, or
/// have nothing to do with each other.
pub fn mistyped(typed: &str, known: &str) -> Option<Vec<usize>> {
    let (typed, known) = (typed.as_bytes(), known.as_bytes());
    if typed.len() != known.len() || typed == known {
        return None;
    }
    let groups = |code: &[u8]| code.chunks(GROUP_SYMBOLS).map(<[u8]>::to_vec).collect::<Vec<_>>();
    let (theirs, ours) = (groups(typed), groups(known));
    let wrong: Vec<usize> = (0..ours.len()).filter(|group| theirs.get(*group) != ours.get(*group)).collect();
    let symbols = typed.iter().zip(known).filter(|(typed, known)| typed != known).count();
    let exchanged = match wrong.as_slice() {
        [one, other] => theirs.get(*one) == ours.get(*other) && theirs.get(*other) == ours.get(*one),
        _ => false,
    };
    (symbols <= SLIPS_MAX || exchanged).then(|| wrong.iter().map(|group| group + 1).collect())
}

/// The positions whose counts an officer keys from the paper: the sums of voters and ballots, what is blank and invalid, and
/// each list, answer or person. Where a form has no such sums, its parts stand for them.
pub fn paper_positions(form: &Form, kind: StationKind) -> Vec<usize> {
    use FieldKind as K;
    let has = |wanted: K| {
        let is = |role: &FieldRole| matches!(role, FieldRole::Plain { kind, .. } if *kind == wanted);
        form.asked(kind).any(|position| form.fields().get(position).is_some_and(|field| is(&field.role)))
    };
    let (electorate, voters) = (has(K::ElectorateTotal), has(K::VotersTotal));
    let keyed = |role: &FieldRole| match role {
        FieldRole::List(_) | FieldRole::Option(_) => true,
        FieldRole::Candidate(..) => false,
        FieldRole::Plain { kind, .. } => match kind {
            K::ElectorateTotal | K::VotersTotal | K::BallotsFound | K::BallotsValid => true,
            K::BallotsBlank | K::BallotsInvalid => true,
            K::Electorate => !electorate,
            K::Voters => !voters,
            _ => false,
        },
    };
    form.asked(kind).filter(|position| form.fields().get(*position).is_some_and(|field| keyed(&field.role))).collect()
}

/// The positions among those that were keyed from the paper at which the result says something else.
pub fn differing_from_paper(counts: &Counts, keyed: &[(usize, Option<Count>)]) -> Vec<usize> {
    keyed.iter().filter(|(position, count)| counts.at(*position) != *count).map(|(position, _)| *position).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const CODE: &str = "7Q3K9VZ2M4XRT8BHW6ND";

    #[test]
    fn r6_7_a_slip_is_told_by_its_group_and_another_code_is_not_taken_for_one() {
        for (typed, groups) in [
            ("7Q3K9VZ2M4XRT8BHW6NE", Some(vec![5])),
            ("7Q3K9V2ZM4XRT8BHW6ND", Some(vec![2])),
            ("Q73K9VZ2M4XRT8BHW6NE", Some(vec![1, 5])),
            ("9VZ27Q3KM4XRT8BHW6ND", Some(vec![1, 2])),
            (CODE, None),
            ("7Q3K9VZ2M4XR00000000", None),
            ("7Q3K", None),
            ("00000000000000000000", None),
        ] {
            assert_eq!(mistyped(typed, CODE), groups, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn r6_7_up_to_three_wrong_symbols_are_a_slip_and_their_groups_are_named(
            wrong in proptest::collection::btree_map(0usize..20, 1usize..32, 1..8),
        ) {
            const ALPHABET: &[u8] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
            let mut typed = CODE.as_bytes().to_vec();
            for (place, turn) in &wrong {
                let at = ALPHABET.iter().position(|symbol| *symbol == typed[*place]).expect("a symbol");
                typed[*place] = ALPHABET[(at + turn) % 32];
            }
            let mut groups: Vec<usize> = wrong.keys().map(|place| place / 4 + 1).collect();
            groups.dedup();
            let told = mistyped(std::str::from_utf8(&typed).expect("letters"), CODE);
            if wrong.len() <= SLIPS_MAX {
                prop_assert_eq!(told, Some(groups));
            }
        }
    }
}
