//! Finds the names of an election that no protocol could show, long before the night they would be needed.

use std::collections::BTreeSet;

use election::{Definition, Text};

use crate::error::Refusal;
use crate::font::check;

/// A refusal for each text of the definition that cannot be printed; empty when every protocol can be.
#[must_use]
pub fn unprintable(definition: &Definition) -> Vec<Refusal> {
    let texts: BTreeSet<&str> =
        texts(definition).into_iter().flat_map(Text::wordings).chain(plain(definition)).collect();
    texts.into_iter().filter_map(|text| check(text).err()).collect()
}

/// Texts that may differ from language to language.
fn texts(definition: &Definition) -> Vec<&Text> {
    let mut texts = vec![&definition.title];
    for form in &definition.forms {
        texts.push(&form.title);
        for section in &form.sections {
            texts.push(&section.title);
            texts.extend(section.fields.iter().map(|field| &field.label));
        }
        texts.extend(form.rules.iter().map(|rule| &rule.message));
    }
    for contest in &definition.contests {
        texts.push(&contest.title);
        texts.extend(contest.lists.iter().map(|list| &list.name));
    }
    texts.extend(definition.areas.iter().map(|area| &area.name));
    texts.extend(definition.centres.iter().map(|centre| &centre.name));
    texts.extend(definition.stations.iter().map(|station| &station.name));
    texts
}

/// Texts that are the same in every language.
fn plain(definition: &Definition) -> impl Iterator<Item = &str> {
    let lists = definition.contests.iter().flat_map(|contest| &contest.lists);
    let candidates = lists.flat_map(|list| &list.candidates).map(|candidate| candidate.name.as_str());
    let addresses = definition.stations.iter().filter_map(|station| station.address.as_deref());
    let numbers = definition.stations.iter().map(|station| station.number.as_str());
    std::iter::once(definition.authority.as_str()).chain(candidates).chain(addresses).chain(numbers)
}
