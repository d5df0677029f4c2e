//! Files and tables taken into an election that is being prepared: what they bring stands in place of what was there.

use std::collections::HashSet;

use election::{Contest, Definition, ElectionId};

use super::{IMPORT_FILES_MAX, ImportFaultKind as Kind, Parts, Preview, Source, SourceKind, assemble, read_all, whole};
use crate::csv::{self, DraftTable};
use crate::definition_file;
use crate::error::Refusal;

/// The sources by what they are.
#[derive(Default)]
struct Sorted<'a> {
    definitions: Vec<Source<'a>>,
    foreign: Vec<Source<'a>>,
    tables: Vec<(DraftTable, Source<'a>)>,
}

/// Takes definitions, EML, NIST reports and tables into a definition, which need not be whole. Stations come with their
/// areas and centres, contests with their lists; what no source is about stays as it is.
///
/// # Errors
/// Every fault of every source, with its line.
pub fn take(sources: &[Source<'_>], draft: &Definition) -> Result<(Definition, Vec<Preview>), Vec<Refusal>> {
    if sources.len() > IMPORT_FILES_MAX {
        return Err(vec![whole(Kind::TooMuch { limit: IMPORT_FILES_MAX })]);
    }
    let sorted = sort(sources);
    let (mut definition, mut previews, mut faults) = (draft.clone(), vec![], vec![]);
    for source in &sorted.definitions {
        match definition_file::read(source.bytes) {
            Ok(election) => {
                definition = election.definition().clone();
                previews.push(of_definition(source.name, SourceKind::Definition, &definition));
            }
            Err(found) => faults.extend(found),
        }
    }
    if !sorted.foreign.is_empty() {
        match read_all(&sorted.foreign) {
            Ok((parts, read)) => {
                put(&mut definition, parts);
                previews.extend(read);
            }
            Err(found) => faults.extend(found),
        }
    }
    for (table, source) in &sorted.tables {
        match csv::take(*table, source.bytes, &definition) {
            Ok(taken) => {
                previews.push(of_table(source.name, *table, &taken));
                definition = taken;
            }
            Err(found) => faults.extend(found.into_iter().map(Refusal::from)),
        }
    }
    if faults.is_empty() { Ok((definition, previews)) } else { Err(faults) }
}

/// By its first character, and for tables by the heading; what is neither is told by the reader of foreign files.
fn sort<'a>(sources: &[Source<'a>]) -> Sorted<'a> {
    let mut sorted = Sorted::default();
    for source in sources {
        match DraftTable::recognise(source.bytes) {
            Some(table) => sorted.tables.push((table, *source)),
            None if is_definition(source.bytes) => sorted.definitions.push(*source),
            None => sorted.foreign.push(*source),
        }
    }
    sorted.tables.sort_by_key(|(table, _)| *table);
    sorted
}

/// Whether the beginning names our own format.
fn is_definition(bytes: &[u8]) -> bool {
    let begin = bytes.get(..bytes.len().min(200)).unwrap_or_default();
    String::from_utf8_lossy(begin).contains("\"counterfoil-election/")
}

fn put(definition: &mut Definition, parts: Vec<(SourceKind, Parts)>) {
    let form = assemble::usual_form(assemble::is_dutch(&parts));
    let Parts { head, mut areas, centres, stations, mut contests } = assemble::merged(parts);
    if !head.id.is_empty() {
        definition.id = ElectionId::new(&head.id);
    }
    if let Some(title) = &head.title {
        definition.title = title.as_str().into();
    }
    definition.kind = head.kind.unwrap_or(definition.kind);
    definition.date = head.date.unwrap_or(definition.date);
    let title = head.title.clone().unwrap_or_else(|| head.id.clone());
    if !areas.is_empty() {
        assemble::root(&mut areas, &title);
        definition.areas = areas;
    }
    if !stations.is_empty() {
        (definition.stations, definition.centres) = (stations, centres);
    }
    let root = definition.areas.iter().find(|area| area.parent.is_none()).map(|area| area.id.clone());
    if !contests.is_empty() {
        if let Some(root) = &root {
            contests.iter_mut().for_each(|contest| assemble::complete(contest, form, root, head.seats));
        }
        definition.contests = contests;
    } else if let Some(seats) = head.seats {
        definition.contests.iter_mut().filter(|contest| contest.seats == 0).for_each(|contest| contest.seats = seats);
    }
    keep_areas(definition);
    add_forms(definition);
}

/// A contest of an area that is gone is one of the whole.
fn keep_areas(definition: &mut Definition) {
    let known: HashSet<_> = definition.areas.iter().map(|area| area.id.clone()).collect();
    let Some(root) = definition.areas.iter().find(|area| area.parent.is_none()).map(|area| area.id.clone()) else {
        return;
    };
    let lost = definition.contests.iter_mut().filter(|contest| !known.contains(&contest.area));
    lost.for_each(|contest| contest.area = root.clone());
}

fn add_forms(definition: &mut Definition) {
    for contest in &definition.contests {
        if !definition.forms.iter().any(|form| form.id == contest.form) {
            definition.forms.extend(definition_file::form(contest.form.as_str()));
        }
    }
}

fn of_table(file: &str, table: DraftTable, taken: &Definition) -> Preview {
    let all = of_definition(file, SourceKind::Table(table), taken);
    match table {
        DraftTable::Areas => Preview { stations: 0, lists: 0, candidates: 0, ..all },
        DraftTable::Stations => Preview { lists: 0, candidates: 0, ..all },
        DraftTable::Lists => Preview { areas: 0, stations: 0, ..all },
    }
}

fn of_definition(file: &str, kind: SourceKind, definition: &Definition) -> Preview {
    Preview {
        file: file.to_owned(),
        kind,
        election: definition.id.to_string(),
        areas: definition.areas.len(),
        stations: definition.stations.len(),
        lists: definition.contests.iter().map(|contest| contest.lists.len()).sum(),
        candidates: definition.contests.iter().map(Contest::candidates).sum(),
    }
}
