//! What the screen hears of a refusal: a code and its parameters, from which it finds the words.

use std::collections::BTreeMap;
use std::fmt::Display;

use operations::Refusal;
use serde::Serialize;
use ts_rs::TS;

/// A refused command.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "views.ts")]
pub(crate) struct Problem {
    /// The text's key is `error-` and this.
    pub(crate) code: String,
    /// What the text may use.
    #[ts(type = "Record<string, string>")]
    pub(crate) params: BTreeMap<String, String>,
    /// All faults of a table, this one included, where there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub(crate) faults: Option<Vec<Problem>>,
}

impl Problem {
    /// What the screen hears of this refusal.
    pub(crate) fn of(refusal: &Refusal) -> Self {
        let faults = match refusal {
            Refusal::Faults(faults) if faults.len() > 1 => {
                Some(faults.iter().map(|fault| Self::plain(fault.code(), fault.params())).collect())
            }
            _ => None,
        };
        Self { faults, ..Self::plain(refusal.code(), refusal.params()) }
    }

    fn plain(code: &str, params: Vec<(&'static str, String)>) -> Self {
        Self {
            code: code.to_owned(),
            params: params.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
            faults: None,
        }
    }

    /// Something that nobody has a word for.
    pub(crate) fn unexpected(detail: &dyn Display) -> Self {
        Self {
            code: "unexpected".to_owned(),
            params: BTreeMap::from([("detail".to_owned(), detail.to_string())]),
            faults: None,
        }
    }
}

impl<E: Into<Refusal>> From<E> for Problem {
    fn from(refusal: E) -> Self {
        Self::of(&refusal.into())
    }
}
