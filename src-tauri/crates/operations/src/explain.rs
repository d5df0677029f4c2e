//! The standard explanations of what is odd on a sheet, in the language of the election's papers: to be chosen, edited, or
//! passed over for one's own words. What is kept and printed is the text.

use election::FindingKind as Kind;
use protocol::{Value, Wording};

use crate::view::Loaded;

/// What explains every kind of oddity; that nothing was found is an answer too, and must be given as readily as any other.
const OF_ALL: [&str; 3] = ["explain-counted-again", "explain-confirmed", "explain-unexplained"];

impl Loaded {
    /// The standard explanations of an oddity that is off by `difference`, the likeliest first.
    pub fn explanations(&self, kind: Kind, difference: u64) -> Vec<String> {
        texts(&self.wording(), kind, difference)
    }

    /// The language in which explanations are written and printed.
    pub fn explanation_language(&self) -> &'static str {
        self.wording().tag()
    }
}

fn texts(wording: &Wording, kind: Kind, difference: u64) -> Vec<String> {
    let keys = own(kind).iter().chain(&OF_ALL);
    keys.map(|key| wording.text(key, &[("n", Value::Number(difference))])).collect()
}

/// What explains this kind only.
fn own(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::BallotsMissing => &[
            "explain-missing-kept",
            "explain-missing-taken",
            "explain-missing-empty-envelope",
            "explain-missing-marked-twice",
        ],
        Kind::BallotsSurplus => &[
            "explain-surplus-not-marked",
            "explain-surplus-two-papers",
            "explain-surplus-envelope",
            "explain-surplus-other-station",
        ],
        Kind::IssuedMore => &["explain-issued-left", "explain-issued-replacement", "explain-issued-pack-short"],
        Kind::IssuedFewer => &["explain-issued-not-recorded", "explain-issued-pack-over"],
        Kind::ManyInvalid => {
            &["explain-invalid-judged-again", "explain-invalid-too-many-marks", "explain-invalid-remarks"]
        }
        Kind::ManyBlank => &["explain-blank-looked-again", "explain-blank-other-contest"],
        Kind::NothingCast => &["explain-nothing-nobody", "explain-nothing-counted-elsewhere"],
        Kind::StatementNo => &["explain-statement-noted", "explain-statement-remedied"],
        Kind::RegisterExceeded => {
            &["explain-register-card-kept", "explain-register-mark-missing", "explain-register-added"]
        }
        Kind::Other => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn r6_2_every_kind_of_finding_has_explanations_that_can_be_printed_in_every_language() {
        for language in protocol::languages() {
            let wording = Wording::new(language);
            for kind in Kind::ALL {
                for difference in [1, 2, 1_204] {
                    let texts = texts(&wording, kind, difference);
                    assert_eq!(
                        texts.iter().collect::<BTreeSet<_>>().len(),
                        texts.len(),
                        "{kind:?} says one thing twice"
                    );
                    for text in &texts {
                        assert!(protocol::check(text).is_ok(), "{text}");
                        assert!(!text.starts_with("explain-"), "{language} lacks {text}");
                    }
                    assert!(texts.len() >= 3);
                }
            }
        }
    }

    #[test]
    fn an_explanation_names_as_many_as_are_missing() {
        let first = |language: &str, difference| {
            texts(&Wording::new(language), Kind::BallotsMissing, difference).swap_remove(0)
        };
        assert_eq!(first("en", 1), "One voter was admitted and did not hand in a ballot paper.");
        assert_eq!(first("de", 3), "3 zugelassene Personen haben keinen Stimmzettel abgegeben.");
    }
}
