//! `election.json` and the ready-made forms: read with every fault at once, written the same way each time.

use election::{DEFINITION_FORMAT, Definition, Election, Template};

use crate::error::{Refusal, shown};
use crate::schema;
use crate::wire;

/// The largest definition that is read: 1 200 000 stations with names and addresses.
pub const DEFINITION_SIZE_MAX_BYTES: usize = 256 * 1024 * 1024;

/// The largest definition that is also laid beside the published schema, which needs ten times its size in memory. The
/// typed reading and the checks of [`Definition::check`] refuse the same, with less exact places.
const SCHEMA_SIZE_MAX_BYTES: usize = 32 * 1024 * 1024;

/// The ready-made forms by name.
const FORMS: [(&str, &str); 7] = [
    ("generic-list", include_str!("../../../../assets/forms/generic-list.json")),
    ("de-euwo", include_str!("../../../../assets/forms/de-euwo.json")),
    ("nl-na31-2", include_str!("../../../../assets/forms/nl-na31-2.json")),
    ("cz-okrsek", include_str!("../../../../assets/forms/cz-okrsek.json")),
    ("ee-jaoskond", include_str!("../../../../assets/forms/ee-jaoskond.json")),
    ("candidates", include_str!("../../../../assets/forms/candidates.json")),
    ("question", include_str!("../../../../assets/forms/question.json")),
];

/// Reads and checks a definition.
///
/// # Errors
/// Every fault that can be told at once: [`Refusal::TooLarge`], [`Refusal::BadJson`] or [`Refusal::UnknownFormat`]
/// alone; else all [`Refusal::Schema`]; else all [`Refusal::Definition`].
pub fn read(bytes: &[u8]) -> Result<Election, Vec<Refusal>> {
    checked(parse(bytes, SCHEMA_SIZE_MAX_BYTES)?)
}

/// As [`read`], of bytes that were read before: they are laid beside no schema, which takes most of the time, and everything
/// else is checked again.
///
/// # Errors
/// As [`read`].
pub fn read_again(bytes: &[u8]) -> Result<Election, Vec<Refusal>> {
    checked(parse(bytes, 0)?)
}

fn checked(definition: Definition) -> Result<Election, Vec<Refusal>> {
    definition.check().map_err(|faults| faults.into_iter().take(schema::FAULTS_MAX).map(Refusal::from).collect())
}

fn parse(bytes: &[u8], schema_max_bytes: usize) -> Result<Definition, Vec<Refusal>> {
    if bytes.is_empty() {
        return Err(vec![Refusal::EmptyFile]);
    }
    if bytes.len() > DEFINITION_SIZE_MAX_BYTES {
        return Err(vec![Refusal::TooLarge { limit_bytes: DEFINITION_SIZE_MAX_BYTES }]);
    }
    if let Some(format) = wire::foreign_format(bytes, DEFINITION_FORMAT) {
        return Err(vec![Refusal::UnknownFormat { format }]);
    }
    if bytes.len() <= schema_max_bytes {
        schema::validate_election(bytes)?;
    }
    serde_json::from_slice(bytes).map_err(|error| {
        let place = format!("{}:{}", error.line(), error.column());
        let unlike = Refusal::Schema { place, detail: shown(&error.to_string()) };
        vec![if error.is_data() { unlike } else { wire::bad_json(&error) }]
    })
}

/// The definition as a file: indented, in the order of the format, ending with a line break.
pub fn write(definition: &Definition) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(definition).expect("every part of a definition has a JSON form");
    bytes.push(b'\n');
    bytes
}

/// The names of the ready-made forms.
pub fn form_names() -> impl Iterator<Item = &'static str> {
    FORMS.into_iter().map(|(name, _)| name)
}

/// A ready-made form.
pub fn form(name: &str) -> Option<Template> {
    let (_, json) = FORMS.into_iter().find(|(known, _)| *known == name)?;
    Some(serde_json::from_str(json).expect("the embedded forms are templates; a test reads each"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_can_be_read_under_its_own_name() {
        for name in form_names() {
            assert_eq!(form(name).map(|form| form.id.to_string()).as_deref(), Some(name));
        }
        assert_eq!(form("none"), None);
    }
}
