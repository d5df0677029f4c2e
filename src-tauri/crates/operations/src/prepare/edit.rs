//! The changes that a person makes to an election that is prepared.

use chrono::{DateTime, NaiveDate, Utc};
use election::{Area, Centre, Contest, Definition, ElectionId, ElectionKind, Mode, Policies, Station, Template, Text};
use serde::{Deserialize, Serialize};

use crate::Refusal;

/// A change of one part. What is put may have faults: they are told, and nothing is lost.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "part", rename_all = "kebab-case")]
pub enum Edit {
    /// Name, day, languages, policies.
    Basics(Basics),
    /// An area; another identifier is followed by all that name the old one.
    Area(Put<Area>),
    /// A centre, likewise.
    Centre(Put<Centre>),
    /// A station.
    Station(Put<Station>),
    /// A contest with its lists, candidates and allocation. A ready-made form that it names is taken in.
    Contest(Box<Put<Contest>>),
    /// A form; contests that name it follow its name.
    Form(Put<Template>),
}

/// An item put at its place, or removed from it.
#[derive(Clone, Debug, Deserialize)]
pub struct Put<T> {
    /// Its place; none for a new one, which goes to the end.
    #[serde(default)]
    pub at: Option<usize>,
    /// What it becomes; none to remove it.
    pub item: Option<T>,
}

/// What is said of the election as a whole.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Basics {
    /// Its identifier; empty, and one is made of day, kind and title.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// What is elected.
    pub kind: ElectionKind,
    /// Its day.
    pub date: NaiveDate,
    /// The languages of its papers.
    pub languages: Vec<String>,
    /// Who signs it.
    pub authority: String,
    /// Whether it counts.
    pub mode: Mode,
    /// Until when nothing may be published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub embargo: Option<DateTime<Utc>>,
    /// What is decided about procedure.
    pub policies: Policies,
}

impl Edit {
    /// Makes the change.
    pub(super) fn apply(self, definition: &mut Definition) -> Result<(), Refusal> {
        match self {
            Self::Basics(basics) => basics.apply(definition),
            Self::Area(put) => put_area(put, definition)?,
            Self::Centre(put) => put_centre(put, definition)?,
            Self::Station(put) => put.into(&mut definition.stations)?,
            Self::Contest(put) => put_contest(*put, definition)?,
            Self::Form(put) => put_form(put, definition)?,
        }
        Ok(())
    }
}

impl<T> Put<T> {
    fn into(self, items: &mut Vec<T>) -> Result<(), Refusal> {
        match (self.at, self.item) {
            (None, Some(item)) => items.push(item),
            (None, None) => {}
            (Some(at), item) if at < items.len() => match item {
                Some(item) => *items.get_mut(at).ok_or(Refusal::NoSuchPart)? = item,
                None => drop(items.remove(at)),
            },
            _ => return Err(Refusal::NoSuchPart),
        }
        Ok(())
    }

    /// The name of what stands at the place now, and the one that it gets, if it gets another.
    fn renamed<I: Clone + PartialEq>(&self, items: &[T], id: impl Fn(&T) -> &I) -> Option<(I, I)> {
        let (old, new) = (items.get(self.at?)?, self.item.as_ref()?);
        (id(old) != id(new)).then(|| (id(old).clone(), id(new).clone()))
    }
}

impl From<Definition> for Basics {
    fn from(definition: Definition) -> Self {
        let Definition { id, title, kind, date, languages, authority, mode, embargo, policies, .. } = definition;
        Self { id: id.to_string(), title, kind, date, languages, authority, mode, embargo, policies }
    }
}

impl Basics {
    fn apply(self, definition: &mut Definition) {
        let title = self.title.in_language(self.languages.first().map_or("en", String::as_str)).to_owned();
        let id = match self.id.trim() {
            "" => exchange::csv::made_id(self.date, self.kind, &title),
            given => given.to_owned(),
        };
        definition.id = ElectionId::new(id);
        definition.title = self.title;
        definition.kind = self.kind;
        definition.date = self.date;
        definition.languages = self.languages;
        definition.authority = self.authority;
        definition.mode = self.mode;
        definition.embargo = self.embargo;
        definition.policies = self.policies;
    }
}

fn put_area(put: Put<Area>, definition: &mut Definition) -> Result<(), Refusal> {
    let renamed = put.renamed(&definition.areas, |area| &area.id);
    put.into(&mut definition.areas)?;
    if let Some((old, new)) = renamed {
        let named = definition.stations.iter_mut().map(|station| &mut station.area);
        let named = named.chain(definition.contests.iter_mut().map(|contest| &mut contest.area));
        let parents = definition.areas.iter_mut().filter_map(|area| area.parent.as_mut());
        named.chain(parents).filter(|area| **area == old).for_each(|area| area.clone_from(&new));
    }
    Ok(())
}

fn put_centre(put: Put<Centre>, definition: &mut Definition) -> Result<(), Refusal> {
    let renamed = put.renamed(&definition.centres, |centre| &centre.id);
    put.into(&mut definition.centres)?;
    if let Some((old, new)) = renamed {
        let named = definition.stations.iter_mut().map(|station| &mut station.centre);
        named.filter(|centre| **centre == old).for_each(|centre| centre.clone_from(&new));
    }
    Ok(())
}

fn put_contest(put: Put<Contest>, definition: &mut Definition) -> Result<(), Refusal> {
    put.into(&mut definition.contests)?;
    for contest in &definition.contests {
        if !definition.forms.iter().any(|form| form.id == contest.form) {
            definition.forms.extend(exchange::definition_file::form(contest.form.as_str()));
        }
    }
    // A form that no contest uses would be printed for nobody.
    let used: Vec<_> = definition.contests.iter().map(|contest| contest.form.clone()).collect();
    definition.forms.retain(|form| used.contains(&form.id));
    Ok(())
}

fn put_form(put: Put<Template>, definition: &mut Definition) -> Result<(), Refusal> {
    let renamed = put.renamed(&definition.forms, |form| &form.id);
    put.into(&mut definition.forms)?;
    if let Some((old, new)) = renamed {
        let using = definition.contests.iter_mut().filter(|contest| contest.form == old);
        using.for_each(|contest| contest.form = new.clone());
    }
    Ok(())
}
