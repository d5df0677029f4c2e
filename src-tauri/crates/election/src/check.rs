//! Checking a definition whole: every fault at once, and only a faultless one becomes an [`Election`].

use std::collections::{HashMap, HashSet};

use chrono::Datelike;

use crate::{
    Area, AreaId, COUNT_MAX, CentreId, Contest, DEFINITION_FORMAT, Definition, Election, Fault, FaultKind, Form,
    FormId, List, Relation, Rule, Section, Template, TemplateField, Text, definition::limits, id,
};

impl Definition {
    /// Checks the whole definition.
    ///
    /// # Errors
    /// Every fault, each with its place.
    pub fn check(self) -> Result<Election, Vec<Fault>> {
        let mut faults = Faults::default();
        faults.head(&self);
        faults.areas(&self.areas);
        faults.centres(&self);
        faults.stations(&self);
        faults.templates(&self.forms);
        faults.contests(&self);
        if !faults.has_loose_areas() {
            faults.taking_part(&self);
        }
        let forms = if faults.is_too_large() { vec![] } else { faults.bind(&self) };
        if faults.0.is_empty() { Ok(Election::index(self, forms)) } else { Err(faults.0) }
    }
}

/// Words that cannot name a field: they stand for several fields in a rule, or for a column of `counts.csv`.
const RESERVED: [&str; 6] = ["lists", "candidates", "list", "votes", "station", "contest"];

/// What stands before a list's number on the paper, in characters.
const PREFIX_MAX_CHARS: usize = 4;

/// The greatest percentage of a rule.
const PERCENT_MAX: u32 = 100;

#[derive(Default)]
pub(crate) struct Faults(Vec<Fault>);

impl Faults {
    pub(crate) fn add(&mut self, place: impl Into<String>, kind: FaultKind) {
        self.0.push(Fault { place: place.into(), kind });
    }

    /// Whether something is beyond its limit, so that writing out the rules could take without end.
    fn is_too_large(&self) -> bool {
        self.0.iter().any(|fault| matches!(fault.kind, FaultKind::TooMany { .. }))
    }

    /// Whether some area or station hangs nowhere; a contest without a station would then only repeat that fault.
    fn has_loose_areas(&self) -> bool {
        use FaultKind as K;
        let is_loose = |kind: &FaultKind| matches!(kind, K::Unknown(_) | K::NotATree(_) | K::Missing);
        let is_about_areas = |place: &str| place.starts_with("/areas") || place.starts_with("/stations");
        self.0.iter().any(|fault| is_about_areas(&fault.place) && is_loose(&fault.kind))
    }

    pub(crate) fn number(&mut self, place: &str, number: usize, limit: usize) {
        if number == 0 {
            self.add(place, FaultKind::Missing);
        } else if number > limit {
            self.add(place, FaultKind::TooMany { number, limit });
        }
    }

    fn text(&mut self, place: &str, text: &Text) {
        if !text.is_sound() {
            self.add(place, FaultKind::BadText);
        }
    }

    fn plain(&mut self, place: &str, text: &str) {
        self.text(place, &Text::from(text));
    }

    fn id(&mut self, place: String, text: &str) {
        if !id::is_identifier(text) {
            self.add(place, FaultKind::BadId(text.to_owned()));
        }
    }

    pub(crate) fn key(&mut self, place: String, text: &str) {
        if !id::is_key(text) {
            self.add(place, FaultKind::BadId(text.to_owned()));
        }
    }

    pub(crate) fn once<'a>(&mut self, place: &str, ids: impl Iterator<Item = &'a str>) {
        let mut seen = HashSet::new();
        for (index, id) in ids.enumerate() {
            if !seen.insert(id) {
                self.add(format!("{place}/{index}"), FaultKind::Duplicate(id.to_owned()));
            }
        }
    }

    fn head(&mut self, definition: &Definition) {
        if definition.format != DEFINITION_FORMAT {
            self.add("/format", FaultKind::Unknown(definition.format.clone()));
        }
        self.id("/id".into(), definition.id.as_str());
        self.text("/title", &definition.title);
        self.plain("/authority", &definition.authority);
        if definition.authority.chars().count() > limits::AUTHORITY_MAX_CHARS {
            self.add("/authority", FaultKind::BadText);
        }
        for (place, day) in
            [("/date", Some(definition.date)), ("/embargo", definition.embargo.map(|at| at.date_naive()))]
        {
            if let Some(day) = day.filter(|day| !limits::YEARS.contains(&day.year())) {
                self.add(place, FaultKind::OutOfRange(day.to_string()));
            }
        }
        self.number("/languages", definition.languages.len(), limits::LANGUAGES_MAX);
        self.once("/languages", definition.languages.iter().map(String::as_str));
        for (index, language) in definition.languages.iter().enumerate() {
            self.key(format!("/languages/{index}"), language);
        }
        self.number("/contests", definition.contests.len(), limits::CONTESTS_MAX);
        self.number("/areas", definition.areas.len(), limits::AREAS_MAX);
        self.number("/stations", definition.stations.len(), limits::STATIONS_MAX);
        self.number("/centres", definition.centres.len(), limits::STATIONS_MAX);
        self.number("/forms", definition.forms.len(), limits::CONTESTS_MAX);
    }

    fn areas(&mut self, areas: &[Area]) {
        self.once("/areas", areas.iter().map(|area| area.id.as_str()));
        let by_id: HashMap<&AreaId, &Area> = areas.iter().map(|area| (&area.id, area)).collect();
        let mut roots = 0;
        for (index, area) in areas.iter().enumerate() {
            let place = format!("/areas/{index}");
            self.id(format!("{place}/id"), area.id.as_str());
            self.text(&format!("{place}/name"), &area.name);
            self.plain(&format!("{place}/kind"), &area.kind);
            match &area.parent {
                None => roots += 1,
                Some(parent) if !by_id.contains_key(parent) => {
                    self.add(format!("{place}/parent"), FaultKind::Unknown(parent.to_string()));
                }
                Some(_) if depth(area, &by_id) > limits::AREA_DEPTH_MAX => {
                    self.add(format!("{place}/parent"), FaultKind::NotATree(area.id.to_string()));
                }
                Some(_) => {}
            }
        }
        if roots != 1 && !areas.is_empty() {
            self.add("/areas", FaultKind::NotATree(roots.to_string()));
        }
    }

    fn centres(&mut self, definition: &Definition) {
        self.once("/centres", definition.centres.iter().map(|centre| centre.id.as_str()));
        let mut stations: HashMap<&CentreId, usize> = HashMap::new();
        definition.stations.iter().for_each(|station| *stations.entry(&station.centre).or_default() += 1);
        for (index, centre) in definition.centres.iter().enumerate() {
            self.id(format!("/centres/{index}/id"), centre.id.as_str());
            self.text(&format!("/centres/{index}/name"), &centre.name);
            let (number, limit) = (stations.get(&centre.id).copied().unwrap_or(0), limits::STATIONS_PER_CENTRE_MAX);
            if number > limit {
                self.add(format!("/centres/{index}"), FaultKind::TooMany { number, limit });
            }
        }
    }

    fn stations(&mut self, definition: &Definition) {
        self.once("/stations", definition.stations.iter().map(|station| station.number.as_str()));
        let areas: HashSet<&AreaId> = definition.areas.iter().map(|area| &area.id).collect();
        let centres: HashSet<&CentreId> = definition.centres.iter().map(|centre| &centre.id).collect();
        for (index, station) in definition.stations.iter().enumerate() {
            let place = format!("/stations/{index}");
            self.id(format!("{place}/number"), station.number.as_str());
            self.text(&format!("{place}/name"), &station.name);
            if !areas.contains(&station.area) {
                self.add(format!("{place}/area"), FaultKind::Unknown(station.area.to_string()));
            }
            if !centres.contains(&station.centre) {
                self.add(format!("{place}/centre"), FaultKind::Unknown(station.centre.to_string()));
            }
            if let Some(address) = &station.address {
                self.plain(&format!("{place}/address"), address);
            }
            if let Some(electorate) = station.electorate.filter(|electorate| *electorate > COUNT_MAX) {
                self.add(format!("{place}/electorate"), FaultKind::OutOfRange(electorate.to_string()));
            }
        }
    }

    fn templates(&mut self, templates: &[Template]) {
        self.once("/forms", templates.iter().map(|template| template.id.as_str()));
        for (index, template) in templates.iter().enumerate() {
            let place = format!("/forms/{index}");
            self.id(format!("{place}/id"), template.id.as_str());
            self.text(&format!("{place}/title"), &template.title);
            self.sections(&place, template);
            self.rules(&place, template);
        }
    }

    fn sections(&mut self, place: &str, template: &Template) {
        let (mut seen, mut number) = (HashSet::new(), 0);
        for (index, section) in template.sections.iter().enumerate() {
            self.section(&format!("{place}/sections/{index}"), section);
            for (index_of_field, field) in section.fields.iter().enumerate() {
                let place = format!("{place}/sections/{index}/fields/{index_of_field}");
                self.field(&place, field, seen.insert(&field.id));
            }
            number += section.fields.len();
        }
        if number > limits::FIELDS_MAX {
            self.add(format!("{place}/sections"), FaultKind::TooMany { number, limit: limits::FIELDS_MAX });
        }
        if template.sections.iter().filter(|section| section.votes.is_some()).count() != 1 {
            self.add(format!("{place}/sections"), FaultKind::WrongShape("votes".into()));
        }
    }

    fn section(&mut self, place: &str, section: &Section) {
        self.text(&format!("{place}/title"), &section.title);
        if section.votes.is_some() != section.fields.is_empty() {
            self.add(place, FaultKind::WrongShape("fields".into()));
        }
        let is_sound =
            |prefix: &String| prefix.chars().count() <= PREFIX_MAX_CHARS && !prefix.chars().any(char::is_control);
        if section.votes.as_ref().is_some_and(|prefix| !is_sound(prefix)) {
            self.add(format!("{place}/votes"), FaultKind::BadText);
        }
    }

    fn field(&mut self, place: &str, field: &TemplateField, is_new: bool) {
        let id = field.id.as_str();
        self.key(format!("{place}/id"), id);
        if !is_new || RESERVED.contains(&id) {
            self.add(format!("{place}/id"), FaultKind::Duplicate(id.to_owned()));
        }
        self.text(&format!("{place}/label"), &field.label);
        if let Some(category) = &field.category {
            self.plain(&format!("{place}/category"), category);
        }
    }

    fn rules(&mut self, place: &str, template: &Template) {
        self.once(&format!("{place}/rules"), template.rules.iter().map(|rule| rule.id.as_str()));
        if template.rules.len() > limits::RULES_MAX {
            self.add(
                format!("{place}/rules"),
                FaultKind::TooMany { number: template.rules.len(), limit: limits::RULES_MAX },
            );
        }
        for (index, rule) in template.rules.iter().enumerate() {
            self.rule(&format!("{place}/rules/{index}"), rule);
        }
    }

    fn rule(&mut self, place: &str, rule: &Rule) {
        self.key(format!("{place}/id"), &rule.id);
        self.text(&format!("{place}/message"), &rule.message);
        self.number(&format!("{place}/left"), rule.left.len(), limits::TERMS_MAX);
        let right = format!("{place}/right");
        match rule.relation {
            Relation::Positive if !rule.right.is_empty() => self.add(right, FaultKind::WrongShape("positive".into())),
            Relation::Positive => {}
            _ => self.number(&right, rule.right.len(), limits::TERMS_MAX),
        }
        let limited = match rule.relation {
            Relation::BelowPercent(percent) => vec![(percent, PERCENT_MAX)],
            Relation::Within { percent, count } => vec![(percent, PERCENT_MAX), (count, COUNT_MAX)],
            Relation::Equal | Relation::AtMost | Relation::Positive => vec![],
        };
        for (number, _) in limited.into_iter().filter(|(number, limit)| !(1..=*limit).contains(number)) {
            self.add(format!("{place}/relation"), FaultKind::OutOfRange(number.to_string()));
        }
    }

    fn contests(&mut self, definition: &Definition) {
        self.once("/contests", definition.contests.iter().map(|contest| contest.id.as_str()));
        let areas: HashSet<&AreaId> = definition.areas.iter().map(|area| &area.id).collect();
        let forms: HashSet<&FormId> = definition.forms.iter().map(|form| &form.id).collect();
        for (index, contest) in definition.contests.iter().enumerate() {
            let place = format!("/contests/{index}");
            self.id(format!("{place}/id"), contest.id.as_str());
            self.text(&format!("{place}/title"), &contest.title);
            if !areas.contains(&contest.area) {
                self.add(format!("{place}/area"), FaultKind::Unknown(contest.area.to_string()));
            }
            if !forms.contains(&contest.form) {
                self.add(format!("{place}/form"), FaultKind::Unknown(contest.form.to_string()));
            }
            if !(1..=limits::VOTES_PER_BALLOT_MAX).contains(&contest.votes_per_ballot) {
                self.add(
                    format!("{place}/votes_per_ballot"),
                    FaultKind::OutOfRange(contest.votes_per_ballot.to_string()),
                );
            }
            if contest.seats > limits::SEATS_MAX {
                self.add(format!("{place}/seats"), FaultKind::OutOfRange(contest.seats.to_string()));
            }
            self.lists(&place, contest);
            self.allocation(&place, contest, &areas);
        }
    }

    fn lists(&mut self, place: &str, contest: &Contest) {
        self.number(&format!("{place}/lists"), contest.lists.len(), limits::LISTS_MAX);
        self.once(&format!("{place}/lists"), contest.lists.iter().map(|list| list.id.as_str()));
        if contest.candidates() > limits::CANDIDATES_MAX {
            let kind = FaultKind::TooMany { number: contest.candidates(), limit: limits::CANDIDATES_MAX };
            self.add(format!("{place}/lists"), kind);
        }
        for (index, list) in contest.lists.iter().enumerate() {
            self.list(&format!("{place}/lists/{index}"), contest, list);
        }
    }

    fn list(&mut self, place: &str, contest: &Contest, list: &List) {
        self.key(format!("{place}/id"), &list.id);
        self.text(&format!("{place}/name"), &list.name);
        if let Some(short_name) = &list.short_name {
            self.text(&format!("{place}/short_name"), short_name);
        }
        if let Some(group) = &list.european_group {
            self.plain(&format!("{place}/european_group"), group);
        }
        if contest.kind.has_candidates() == list.candidates.is_empty() {
            self.add(format!("{place}/candidates"), FaultKind::WrongShape(contest.kind.name().into()));
        }
        self.once(&format!("{place}/candidates"), list.candidates.iter().map(|candidate| candidate.id.as_str()));
        for (index, candidate) in list.candidates.iter().enumerate() {
            self.key(format!("{place}/candidates/{index}/id"), &candidate.id);
            self.plain(&format!("{place}/candidates/{index}/name"), &candidate.name);
        }
    }

    fn bind(&mut self, definition: &Definition) -> Vec<Form> {
        let templates: HashMap<&FormId, (usize, &Template)> =
            definition.forms.iter().enumerate().map(|(index, template)| (&template.id, (index, template))).collect();
        let mut forms = vec![];
        for contest in &definition.contests {
            let Some((index, template)) = templates.get(&contest.form) else {
                continue;
            };
            match Form::make(template, contest) {
                Ok(form) => forms.push(form),
                Err(bad) => bad
                    .into_iter()
                    .for_each(|(place, term)| self.add(format!("/forms/{index}{place}"), FaultKind::BadTerm(term))),
            }
        }
        forms
    }

    fn taking_part(&mut self, definition: &Definition) {
        let by_id: HashMap<&AreaId, &Area> = definition.areas.iter().map(|area| (&area.id, area)).collect();
        let mut with_station: HashSet<&AreaId> = HashSet::new();
        for station in &definition.stations {
            let area = by_id.get(&station.area).copied();
            for area in area.into_iter().flat_map(|area| upwards(area, &by_id)) {
                if !with_station.insert(&area.id) {
                    break;
                }
            }
        }
        for (index, contest) in definition.contests.iter().enumerate() {
            if by_id.contains_key(&contest.area) && !with_station.contains(&contest.area) {
                self.add(format!("/contests/{index}/area"), FaultKind::NoStation(contest.id.to_string()));
            }
        }
    }
}

fn depth(area: &Area, by_id: &HashMap<&AreaId, &Area>) -> usize {
    upwards(area, by_id).count()
}

/// An area and those it belongs to, cut off just beyond the greatest depth because the areas may form a circle.
fn upwards<'a>(area: &'a Area, by_id: &HashMap<&AreaId, &'a Area>) -> impl Iterator<Item = &'a Area> {
    std::iter::successors(Some(area), |area| by_id.get(area.parent.as_ref()?).copied()).take(limits::AREA_DEPTH_MAX + 1)
}
