//! `people.csv`: who works at a desk, one line a person.

use std::collections::HashSet;

use election::{Person, PersonId, Role};

use super::fault::{CsvFault, CsvFaultKind as Kind, Faults};
use super::table::{Row, Table};
use crate::error::shown;

/// The table's name in faults.
pub const PEOPLE_TABLE: &str = "people.csv";
/// Its columns.
pub const PEOPLE_COLUMNS: [&str; 3] = ["code", "name", "role"];
/// The most people that one table may have; a desk has a handful.
pub const PEOPLE_MAX: usize = 200;

/// A person with the line they stand on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinedPerson {
    /// The line, from 1.
    pub line: u64,
    /// Who.
    pub person: Person,
}

/// A role of a desk, and every word for it that a table may have, whatever its capitals; the first is told.
#[derive(Clone, Debug)]
pub struct RoleWords {
    /// The role.
    pub role: Role,
    /// Its words.
    pub words: Vec<String>,
}

/// Reads the people of a desk at which there are these roles.
///
/// # Errors
/// Every fault, with line and column.
pub fn people(bytes: &[u8], roles: &[RoleWords]) -> Result<Vec<LinedPerson>, Vec<CsvFault>> {
    let mut faults = Faults::default();
    let is_known = |column: &str| PEOPLE_COLUMNS.contains(&column);
    let Some(mut table) = Table::open(PEOPLE_TABLE, bytes, &PEOPLE_COLUMNS, is_known, &mut faults) else {
        return faults.none_or(vec![]);
    };
    let (mut people, mut seen) = (vec![], HashSet::new());
    while let Some(row) = table.next(&mut faults) {
        let Some(person) = person(&row, roles, &mut faults) else { continue };
        if !seen.insert(person.id.as_str().to_lowercase()) {
            row.fault("code", Kind::Duplicate(shown(person.id.as_str())), &mut faults);
        }
        if people.len() == PEOPLE_MAX {
            row.fault("code", Kind::Other(format!("more than {PEOPLE_MAX} people")), &mut faults);
            break;
        }
        people.push(LinedPerson { line: row.line, person });
    }
    faults.none_or(people)
}

fn person(row: &Row<'_>, roles: &[RoleWords], faults: &mut Faults) -> Option<Person> {
    let [code, name, role] = PEOPLE_COLUMNS.map(|column| row.given(column, faults));
    let role = role.and_then(|role| {
        let typed = role.to_lowercase();
        let known = roles.iter().find(|known| known.words.iter().any(|word| word.to_lowercase() == typed));
        if known.is_none() {
            let allowed: Vec<&str> = roles.iter().filter_map(|known| Some(known.words.first()?.as_str())).collect();
            row.fault("role", Kind::NoRole { value: shown(role), allowed: allowed.join(", ") }, faults);
        }
        known.map(|known| known.role)
    });
    for (column, cell) in [("code", code), ("name", name)] {
        let Some(cell) = cell else { continue };
        // The two are judged one by one, so that the fault names its cell.
        let (id, name) = if column == "code" { (cell, "x") } else { ("x", cell) };
        let alone = Person { id: PersonId::new(id), name: name.to_owned(), role: Role::Observer };
        if alone.check().is_err() {
            row.fault(column, Kind::Other("too long, or a character that may not stand there".into()), faults);
        }
    }
    Some(Person { id: PersonId::new(code?), name: name?.to_owned(), role: role? })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn roles() -> [RoleWords; 2] {
        let words = |role: Role, word: &str| RoleWords { role, words: vec![role.name().into(), word.into()] };
        [words(Role::Typist, "Erfassung"), words(Role::Supervisor, "Επόπτης")]
    }

    #[test]
    fn people_come_with_their_lines() {
        let table = "\u{feff}code;name;role\r\n\r\nada;Ada Lovelace;typist\r\n nik ;Νίκος;supervisor\r\n";
        let read = people(table.as_bytes(), &roles()).unwrap();
        let told: Vec<_> = read
            .iter()
            .map(|one| (one.line, one.person.id.as_str(), one.person.name.as_str(), one.person.role))
            .collect();
        assert_eq!(told, [(3, "ada", "Ada Lovelace", Role::Typist), (4, "nik", "Νίκος", Role::Supervisor)]);
    }

    #[test]
    fn every_fault_is_told_at_its_line_and_column() {
        let table = "code,name,role\nada,Ada,typist\nADA,Other,typist\n,Nobody,typist\na/b,,officer\nx,y\n";
        let faults = people(table.as_bytes(), &roles()).unwrap_err();
        let places: Vec<_> = faults.iter().map(|fault| (fault.line, fault.column.as_str(), fault.code())).collect();
        let wanted = [
            (3, "code", "csv-duplicate"),
            (4, "code", "csv"),
            (5, "name", "csv"),
            (5, "role", "csv-role"),
            (5, "code", "csv"),
            (6, "", "csv"),
        ];
        assert_eq!(places, wanted);
    }

    #[test]
    fn a_role_is_read_by_each_of_its_words_and_the_fault_says_what_is_allowed() {
        let table = "code,name,role\na,A,TYPIST\nb,B,erfassung\nc,C,ΕΠΌΠΤΗΣ\nd,D,Supervisor\n";
        let read = people(table.as_bytes(), &roles()).unwrap();
        let told: Vec<_> = read.iter().map(|one| one.person.role).collect();
        assert_eq!(told, [Role::Typist, Role::Typist, Role::Supervisor, Role::Supervisor]);
        let faults = people("code,name,role\na,A,officer\n".as_bytes(), &roles()).unwrap_err();
        let params = faults[0].params();
        assert!(params.contains(&("value", "officer".into())), "{params:?}");
        assert!(params.contains(&("allowed", "typist, supervisor".into())), "{params:?}");
    }

    #[test]
    fn there_is_a_limit() {
        let rows: String = (0..=PEOPLE_MAX).map(|number| format!("p{number},P,typist\n")).collect();
        let faults = people(format!("code,name,role\n{rows}").as_bytes(), &roles()).unwrap_err();
        assert_eq!((faults.len(), faults[0].line), (1, 202));
    }
}
