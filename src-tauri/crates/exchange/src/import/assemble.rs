//! What several files bring becomes one definition.

use std::collections::HashSet;

use election::{
    Approvals, Area, AreaId, Contest, ContestKind, DEFINITION_FORMAT, Definition, ElectionId, ElectionKind, FormId,
    Policies, Settlement, StationId, Template,
};

use super::{Head, ImportFaultKind as Kind, ImportSettings, Parts, SourceKind};
use crate::definition_file;

/// The form that goes with Dutch files, and those that go with the kinds of contest elsewhere.
const DUTCH: &str = "nl-na31-2";
const GENERIC: &str = "generic-list";

/// Puts the parts together.
///
/// # Errors
/// What a definition needs and no part has.
pub(super) fn definition(parts: Vec<(SourceKind, Parts)>, settings: &ImportSettings) -> Result<Definition, Kind> {
    let is_dutch = is_dutch(&parts);
    let mut all = merged(parts);
    let missing = |part| Kind::Missing { part };
    if all.stations.is_empty() {
        return Err(missing("stations"));
    }
    if all.contests.is_empty() {
        return Err(missing("lists"));
    }
    let date = all.head.date.ok_or(missing("election"))?;
    let title = all.head.title.clone().unwrap_or_else(|| all.head.id.clone());
    let root = root(&mut all.areas, &title);
    let form = settings.form.as_deref().unwrap_or_else(|| usual_form(is_dutch));
    all.contests.iter_mut().for_each(|contest| complete(contest, form, &root, all.head.seats));
    let mut seen = HashSet::new();
    let wanted = all.contests.iter().filter(|contest| seen.insert(contest.form.clone()));
    let forms: Vec<Template> = wanted.filter_map(|contest| definition_file::form(contest.form.as_str())).collect();
    Ok(Definition {
        format: DEFINITION_FORMAT.to_owned(),
        id: ElectionId::new(all.head.id),
        title: title.into(),
        kind: all.head.kind.unwrap_or(ElectionKind::Parliamentary),
        date,
        languages: settings.languages.clone(),
        authority: settings.authority.clone(),
        mode: settings.mode,
        embargo: None,
        policies: Policies {
            settlement: Settlement::Anybody,
            approvals: Approvals::One,
            batches: false,
            serials: false,
        },
        forms,
        contests: all.contests,
        areas: all.areas,
        centres: all.centres,
        stations: all.stations,
    })
}

/// Whether all of it is EML.
pub(super) fn is_dutch(parts: &[(SourceKind, Parts)]) -> bool {
    parts.iter().all(|(kind, _)| *kind != SourceKind::Cdf)
}

/// The form that goes with the files.
pub(super) fn usual_form(is_dutch: bool) -> &'static str {
    if is_dutch { DUTCH } else { GENERIC }
}

/// What several files bring, as one.
pub(super) fn merged(parts: Vec<(SourceKind, Parts)>) -> Parts {
    let mut all = Parts::default();
    let many = parts.iter().filter(|(kind, _)| *kind == SourceKind::Eml110b).count() > 1;
    for (kind, part) in parts {
        all.head = head(all.head, part.head);
        let qualify = many && kind == SourceKind::Eml110b;
        let stations = part.stations.into_iter().map(|mut station| {
            // Each municipality numbers its stations from 1.
            if qualify {
                station.number = StationId::new(format!("{}-{}", station.area, station.number));
            }
            station
        });
        all.stations.extend(stations);
        all.areas.extend(part.areas);
        all.centres.extend(part.centres);
        all.contests.extend(part.contests);
    }
    all
}

/// What was known before stays.
fn head(known: Head, more: Head) -> Head {
    Head {
        id: if known.id.is_empty() { more.id } else { known.id },
        title: known.title.or(more.title),
        kind: known.kind.or(more.kind),
        date: known.date.or(more.date),
        seats: known.seats.or(more.seats),
    }
}

/// The one area above all others; it is made where several stand side by side.
pub(super) fn root(areas: &mut Vec<Area>, title: &str) -> AreaId {
    let roots: Vec<AreaId> = areas.iter().filter(|area| area.parent.is_none()).map(|area| area.id.clone()).collect();
    if let [only] = roots.as_slice() {
        return only.clone();
    }
    let mut id = String::from("all");
    while areas.iter().any(|area| area.id.as_str() == id) {
        id.push('_');
    }
    let id = AreaId::new(id);
    areas.iter_mut().filter(|area| area.parent.is_none()).for_each(|area| area.parent = Some(id.clone()));
    areas.insert(0, Area { id: id.clone(), parent: None, kind: "election".to_owned(), name: title.into() });
    id
}

pub(super) fn complete(contest: &mut Contest, form: &str, root: &AreaId, seats: Option<u32>) {
    if contest.area.as_str().is_empty() {
        contest.area = root.clone();
    }
    if contest.seats == 0 && contest.kind != ContestKind::Question {
        contest.seats = seats.unwrap_or(0);
    }
    contest.form = FormId::new(match contest.kind {
        ContestKind::Candidates => "candidates",
        ContestKind::Question => "question",
        ContestKind::ClosedList if form == DUTCH => GENERIC,
        _ => form,
    });
}
