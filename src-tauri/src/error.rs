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
    pub(crate) params: BTreeMap<&'static str, String>,
}

impl Problem {
    /// What the screen hears of this refusal.
    pub(crate) fn of(refusal: &Refusal) -> Self {
        Self { code: refusal.code().to_owned(), params: refusal.params().into_iter().collect() }
    }

    /// Something that nobody has a word for.
    pub(crate) fn unexpected(detail: &dyn Display) -> Self {
        Self { code: "unexpected".to_owned(), params: BTreeMap::from([("detail", detail.to_string())]) }
    }
}

impl<E: Into<Refusal>> From<E> for Problem {
    fn from(refusal: E) -> Self {
        Self::of(&refusal.into())
    }
}
